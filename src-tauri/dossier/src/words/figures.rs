//! Figures in words: readings, relations, notes on computations, refusals.
//! Digits come rounded outward from `figures`; none is made here.

use assay_figures::formula::{FormulaFault, Note, Refusal};
use assay_figures::{
    Comparison, Direction, End, Exact, Hold, Per, Period, Quantity, Relation, Rest, Shown,
    ShownBound, Side, Unit, Why, rounded, shown,
};

use assay_casefile::exchange_rate::ExchangeRate;
use assay_casefile::figure::{Assumed, Figure};

use super::Words;

impl Words {
    /// A figure as it is read: "at most 30,000–40,000 USD per 3 years".
    pub fn reading(&self, quantity: &Quantity) -> String {
        let shown = shown(quantity);
        let mut text = self.amount(&shown);
        if let Some(unit) = &shown.unit {
            text = self.with_unit(&text, unit);
        }
        if let Some(per) = self.per(&shown.per) {
            text = format!("{text} {per}");
        }
        if shown.approximate && !self.says_approximate(&shown) {
            text = format!("{text}, {}", self.plain("approximate"));
        }
        text
    }

    /// The same without unit and period, for a chart whose panel names both.
    pub fn amount(&self, shown: &Shown) -> String {
        if let [first @ .., last] = shown.options.as_slice() {
            return self.say(
                "value-or",
                &[
                    ("first", first.join(", ").into()),
                    ("last", last.as_str().into()),
                ],
            );
        }
        if let Some(value) = &shown.value {
            let id = if shown.approximate {
                "value-about"
            } else {
                "value"
            };
            return self.say(id, &[("value", value.as_str().into())]);
        }
        match (self.bound(&shown.lower), self.bound(&shown.upper)) {
            (None, None) if shown.hedge == assay_figures::Hedge::Magnitude => {
                self.plain("value-magnitude")
            }
            (None, None) => self.plain("value-none"),
            (Some((low, closed)), None) => {
                let id = match (closed, shown.hedge) {
                    (_, assay_figures::Hedge::JustOver) => "value-just-over",
                    (true, _) => "value-at-least",
                    (false, _) => "value-more-than",
                };
                self.say(id, &[("value", low.into())])
            }
            (None, Some((high, closed))) => {
                let id = match (closed, shown.hedge) {
                    (_, assay_figures::Hedge::Nearly) => "value-nearly",
                    (true, _) => "value-at-most",
                    (false, _) => "value-less-than",
                };
                self.say(id, &[("value", high.into())])
            }
            (Some((low, low_closed)), Some((high, high_closed))) => {
                let id = match (low_closed, high_closed) {
                    (true, true) => "value-between",
                    (false, true) => "value-between-open-low",
                    (true, false) => "value-between-open-high",
                    (false, false) => "value-between-open",
                };
                self.say(id, &[("low", low.into()), ("high", high.into())])
            }
        }
    }

    /// Whether the amount already tells that it is approximate.
    fn says_approximate(&self, shown: &Shown) -> bool {
        use assay_figures::Hedge::{JustOver, Magnitude, Nearly};
        shown.value.is_some() || matches!(shown.hedge, JustOver | Nearly | Magnitude)
    }

    fn bound(&self, bound: &ShownBound) -> Option<(String, bool)> {
        match bound {
            ShownBound::NotStated => None,
            ShownBound::At { text, closed } => Some((text.clone(), *closed)),
            ShownBound::Between { from, to, closed } => {
                let args = [("from", from.as_str().into()), ("to", to.as_str().into())];
                Some((self.say("value-ranged", &args), *closed))
            }
        }
    }

    fn with_unit(&self, amount: &str, unit: &Unit) -> String {
        match unit.as_str() {
            "%" => format!("{amount} %"),
            noun => format!("{amount} {}", self.counted(noun, amount)),
        }
    }

    /// A counted noun as it stands after an amount. Units are kept in the
    /// singular; an amount of one keeps it, codes never change.
    fn counted(&self, noun: &str, amount: &str) -> String {
        let unit = noun.parse::<Unit>().ok();
        let is_noun = unit.is_some_and(|it| it.class() == assay_figures::UnitClass::Noun);
        let plain = noun.chars().all(|c| c.is_ascii_lowercase() || c == ' ');
        if !is_noun || !plain || amount == "1" {
            return noun.to_owned();
        }
        plural(noun)
    }

    /// "per worker and year"; none where the figure is per nothing.
    pub fn per(&self, per: &[Per]) -> Option<String> {
        if per.is_empty() {
            return None;
        }
        let mut nouns: Vec<String> = Vec::new();
        let mut periods: Vec<String> = Vec::new();
        for item in per {
            match item {
                Per::Noun(noun) => nouns.push(noun.as_str().to_owned()),
                Per::Period(period) => periods.push(self.period(period)),
            }
        }
        nouns.extend(periods);
        Some(self.say("per", &[("items", self.list(&nouns).into())]))
    }

    /// "year", "3 years", "1 year 6 months".
    pub fn period(&self, period: &Period) -> String {
        let parts = [
            ("period-year", period.years),
            ("period-month", period.months),
            ("period-week", period.weeks),
            ("period-day", period.days),
            ("period-hour", period.hours),
            ("period-minute", period.minutes),
            ("period-second", period.seconds),
        ];
        let parts = parts.into_iter().filter(|(_, n)| *n > 0);
        let said: Vec<String> = parts
            .map(|(id, n)| self.say(id, &[("n", i64::from(n).into())]))
            .collect();
        said.join(" ")
    }

    /// What a panel of the chart is headed with: unit and what it is per.
    pub fn unit_and_per(&self, unit: Option<&Unit>, per: &[Per]) -> String {
        let unit = unit.map_or_else(|| self.plain("unit-number"), |it| it.as_str().to_owned());
        match self.per(per) {
            Some(per) => format!("{unit} {per}"),
            None => unit,
        }
    }

    /// The word for a relation.
    pub fn relation(&self, relation: Relation) -> String {
        self.plain(&format!("relation-{}", relation.code()))
    }

    /// Why two figures stand as they do. `left` and `right` are what to call them.
    pub fn why(&self, comparison: &Comparison, left: &str, right: &str) -> String {
        let name = |side: &Side| match side {
            Side::Left => left.to_owned(),
            Side::Right => right.to_owned(),
        };
        let other = |side: &Side| match side {
            Side::Left => right.to_owned(),
            Side::Right => left.to_owned(),
        };
        let unit = |unit: &Option<Unit>| self.unit_and_per(unit.as_ref(), &[]);
        let period = |it: &Option<Period>| {
            it.as_ref()
                .map_or_else(|| self.plain("why-no-period"), |it| self.period(it))
        };
        let nouns = |per: &[Per]| {
            self.per(per)
                .unwrap_or_else(|| self.plain("why-per-nothing"))
        };
        let number = exactly;
        match &comparison.why {
            Why::SameBounds => self.plain("why-same"),
            Why::Within { narrower } => self.say(
                "why-within",
                &[
                    ("narrow", name(narrower).into()),
                    ("wide", other(narrower).into()),
                ],
            ),
            Why::Share { from, to } => match (from, to) {
                (Some(from), Some(to)) => self.say(
                    "why-share",
                    &[("from", number(from).into()), ("to", number(to).into())],
                ),
                (Some(from), None) => self.say("why-share-from", &[("from", number(from).into())]),
                (None, Some(to)) => self.say("why-share-to", &[("to", number(to).into())]),
                (None, None) => self.plain("why-share-all"),
            },
            Why::Changes {
                side,
                end,
                at_from,
                at_to,
            } => self.say(
                match end {
                    End::Lower => "why-changes-lower",
                    End::Upper => "why-changes-upper",
                },
                &[
                    ("figure", name(side).into()),
                    ("first", self.relation(*at_from).into()),
                    ("last", self.relation(*at_to).into()),
                ],
            ),
            Why::Apart {
                lesser,
                from,
                to,
                approximate,
            } => self.say(
                if *approximate {
                    "why-apart-approximate"
                } else {
                    "why-apart"
                },
                &[
                    ("less", name(lesser).into()),
                    ("more", other(lesser).into()),
                    ("from", number(from).into()),
                    ("to", number(to).into()),
                ],
            ),
            Why::NoOptionFits { .. } => self.plain("why-no-option"),
            Why::Units { left: a, right: b } => self.two("why-units", unit(a), unit(b)),
            Why::Periods { left: a, right: b } => self.two("why-periods", period(a), period(b)),
            Why::Per { left: a, right: b } => self.two("why-per", nouns(a), nouns(b)),
            Why::Kinds { left: a, right: b } => {
                self.two("why-kinds", a.code().to_owned(), b.code().to_owned())
            }
            Why::Dates { left: a, right: b } => self.two("why-dates", a.clone(), b.clone()),
            Why::Denied { side } => self.say("why-denied", &[("figure", name(side).into())]),
            Why::Boundless { side } => self.say("why-boundless", &[("figure", name(side).into())]),
            Why::Unsound { side } => self.say("why-unsound", &[("figure", name(side).into())]),
        }
    }

    fn two(&self, id: &str, left: String, right: String) -> String {
        self.say(id, &[("left", left.into()), ("right", right.into())])
    }

    /// What a reader of a computed figure must be told.
    pub fn note(&self, note: &Note) -> String {
        let figure = |n: &i64| format!("F{n}");
        match note {
            Note::RestsOnApproximate { figure: n } => {
                self.say("note-approximate", &[("figure", figure(n).into())])
            }
            Note::SameFigureTwice { figure: n } => {
                self.say("note-twice", &[("figure", figure(n).into())])
            }
            Note::OptionsSpanned { figure: n } => {
                self.say("note-options", &[("figure", figure(n).into())])
            }
            Note::DatesDiffer { left, right } => {
                self.two("note-dates", figure(left), figure(right))
            }
            Note::CountTakenAsOneOrMore => self.plain("note-count"),
            Note::LeansOnFloor { end: End::Lower } => self.plain("note-floor-lower"),
            Note::LeansOnFloor { end: End::Upper } => self.plain("note-floor-upper"),
            Note::ConvertedBy { rate } => {
                self.say("note-converted", &[("rate", format!("X{rate}").into())])
            }
            Note::AdjustedBy { rate } => {
                self.say("note-adjusted", &[("rate", format!("X{rate}").into())])
            }
            Note::RateOfOtherTime { figure: n, rate } => self.say(
                "note-other-time",
                &[
                    ("figure", figure(n).into()),
                    ("rate", format!("X{rate}").into()),
                ],
            ),
            Note::UndatedForRate { figure: n, rate } => self.say(
                "note-undated",
                &[
                    ("figure", figure(n).into()),
                    ("rate", format!("X{rate}").into()),
                ],
            ),
            Note::DatesReversed { from, to } => self.two("note-reversed", figure(from), figure(to)),
            Note::Assumes { figure: n } => {
                self.say("note-assumes", &[("figure", figure(n).into())])
            }
            Note::SharedBelow { figure: n } => {
                self.say("note-shared", &[("figure", figure(n).into())])
            }
        }
    }

    /// The sort of an assumption.
    pub fn assumed(&self, assumed: Assumed) -> String {
        self.plain(&format!("assumed-{}", assumed.code()))
    }

    /// A rate with its value, its time, its kind and what states it.
    pub fn rate(&self, rate: &ExchangeRate) -> String {
        let cited = match rate.cited {
            Some(cited) => self.say("rate-cited", &[("exhibit", cited.to_string().into())]),
            None => self.plain("rate-uncited"),
        };
        self.say(
            "rate-told",
            &[
                ("ref", rate.r#ref.to_string().into()),
                ("from", rate.from.as_str().into()),
                ("to", rate.to.as_str().into()),
                ("value", rate.value.to_string().into()),
                ("date", rate.date.as_str().into()),
                ("kind", self.rate_kind(rate.kind).into()),
                ("cited", cited.into()),
            ],
        )
    }

    /// That two figures lie apart within a tolerance which somebody set, and why.
    pub fn within(&self, tolerance: &Figure) -> String {
        let because = tolerance.assumption.as_ref().map_or("", |it| &it.because);
        self.say(
            "why-within-tolerance",
            &[
                ("tolerance", tolerance.r#ref.to_string().into()),
                ("reading", self.reading(&tolerance.quantity).into()),
                ("because", because.into()),
            ],
        )
    }

    /// What each end of a result rests on, a sentence an end.
    pub fn rests(&self, rests: &[Rest]) -> Vec<String> {
        let hold = |it: &Hold| match it {
            Hold::Value { figure } => {
                self.say("hold-value", &[("figure", format!("F{figure}").into())])
            }
            Hold::End { figure, end } => self.say(
                match end {
                    End::Lower => "hold-lower",
                    End::Upper => "hold-upper",
                },
                &[("figure", format!("F{figure}").into())],
            ),
            Hold::Rate { rate } => format!("X{rate}"),
        };
        let on = |end: End| -> Vec<String> {
            let of = rests.iter().filter(|it| it.end == end);
            of.map(|it| hold(&it.on)).collect()
        };
        let (lower, upper) = (on(End::Lower), on(End::Upper));
        let say = |id: &str, on: &[String]| self.say(id, &[("on", self.list(on).into())]);
        match (lower.is_empty(), upper.is_empty()) {
            (true, true) => Vec::new(),
            _ if lower == upper => vec![say("rests-both", &lower)],
            (false, true) => vec![say("rests-lower", &lower)],
            (true, false) => vec![say("rests-upper", &upper)],
            (false, false) => vec![say("rests-lower", &lower), say("rests-upper", &upper)],
        }
    }

    /// Why a computation is refused.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let of = |n: &i64| format!("F{n}");
        let one = |id: &str, n: &i64| self.say(id, &[("figure", of(n).into())]);
        let units = |all: &[Unit]| match all {
            [] => self.plain("unit-number"),
            all => all.iter().map(Unit::as_str).collect::<Vec<_>>().join(" × "),
        };
        let period = |it: &Option<Period>| {
            it.as_ref()
                .map_or_else(|| self.plain("why-no-period"), |it| self.period(it))
        };
        let nouns = |per: &[Per]| {
            self.per(per)
                .unwrap_or_else(|| self.plain("why-per-nothing"))
        };
        match refusal {
            Refusal::UnknownFigure { figure } => one("refusal-unknown", figure),
            Refusal::UnknownRate { rate } => {
                self.say("refusal-no-rate", &[("rate", format!("X{rate}").into())])
            }
            Refusal::RateDoesNotApply { rate, unit } => self.say(
                "refusal-rate",
                &[
                    ("rate", format!("X{rate}").into()),
                    (
                        "unit",
                        unit.as_ref()
                            .map_or_else(
                                || self.plain("refusal-rate-no-money"),
                                |it| it.as_str().into(),
                            )
                            .into(),
                    ),
                ],
            ),
            Refusal::UnsoundFigure { figure, .. } => one("refusal-unsound", figure),
            Refusal::Denied { figure } => one("refusal-denied", figure),
            Refusal::Boundless { figure } => one("refusal-boundless", figure),
            Refusal::NotACount { figure } => one("refusal-no-count", figure),
            Refusal::UnitsDiffer { left, right } => {
                self.two("refusal-units", units(left), units(right))
            }
            Refusal::CurrenciesDiffer { left, right } => self.two(
                "refusal-currencies",
                left.as_str().into(),
                right.as_str().into(),
            ),
            Refusal::PeriodsDiffer { left, right } => {
                self.two("refusal-periods", period(left), period(right))
            }
            Refusal::PerDiffers { left, right } => {
                self.two("refusal-per", nouns(left), nouns(right))
            }
            Refusal::KindsDiffer { left, right } => {
                self.two("refusal-kinds", left.code().into(), right.code().into())
            }
            Refusal::NoPeriod { to } => {
                self.say("refusal-no-period", &[("to", self.period(to).into())])
            }
            Refusal::PeriodsIncommensurable { from, to } => self.two(
                "refusal-incommensurable",
                self.period(from),
                self.period(to),
            ),
            Refusal::UnitProduct { left, right } => self.two(
                "refusal-product",
                left.as_str().into(),
                right.as_str().into(),
            ),
            Refusal::DivisorIsZero { divisor } => {
                self.say("refusal-zero", &[("divisor", divisor.as_str().into())])
            }
            Refusal::DivisorMayBeZero { divisor, .. } => self.say(
                "refusal-may-be-zero",
                &[("divisor", divisor.as_str().into())],
            ),
            Refusal::Unbounded => self.plain("refusal-unbounded"),
            Refusal::Result(_) => self.plain("refusal-result"),
        }
    }

    /// What is wrong with a formula, and where.
    pub fn formula_fault(&self, fault: &FormulaFault, at: usize) -> String {
        let id = match fault {
            FormulaFault::TooLong => "formula-too-long",
            FormulaFault::TooDeep => "formula-too-deep",
            FormulaFault::Ends => "formula-ends",
            FormulaFault::Unexpected(_) => "formula-unexpected",
            FormulaFault::Unclosed => "formula-unclosed",
            FormulaFault::Ref => "formula-ref",
            FormulaFault::RateRef => "formula-rate-ref",
            FormulaFault::Number(_) => "formula-number",
            FormulaFault::Period(_) => "formula-period",
            FormulaFault::Parts => "formula-parts",
        };
        self.say(id, &[("at", (at as i64 + 1).into())])
    }
}

/// A number in full: whole ones with thousands set apart, others as the fraction
/// or decimal that they are, since neither direction of rounding is outward here.
fn exactly(value: &Exact) -> String {
    if value.is_integer() {
        rounded(value, Direction::Down, 0)
    } else {
        value.to_string()
    }
}

/// The plural of an English noun or noun phrase, by its last word. Nouns that a
/// rule gets wrong are few among what is counted, and stand in the list.
fn plural(phrase: &str) -> String {
    const OWN: [(&str, &str); 9] = [
        ("person", "people"),
        ("man", "men"),
        ("woman", "women"),
        ("child", "children"),
        ("foot", "feet"),
        ("aircraft", "aircraft"),
        ("personnel", "personnel"),
        ("people", "people"),
        ("staff", "staff"),
    ];
    let (before, last) = match phrase.rsplit_once(' ') {
        Some((before, last)) => (format!("{before} "), last),
        None => (String::new(), phrase),
    };
    if let Some((_, own)) = OWN.iter().find(|(one, _)| *one == last) {
        return format!("{before}{own}");
    }
    let vowel_before = |n: usize| {
        last.chars()
            .rev()
            .nth(n)
            .is_some_and(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u'))
    };
    let many = if last.ends_with('y') && !vowel_before(1) {
        format!("{}ies", &last[..last.len() - 1])
    } else if let Some(stem) = last.strip_suffix("man") {
        format!("{stem}men")
    } else if ["s", "x", "ch", "sh", "z"]
        .iter()
        .any(|it| last.ends_with(it))
    {
        format!("{last}es")
    } else {
        format!("{last}s")
    };
    format!("{before}{many}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use assay_figures::{Formula, Hedge, compare};

    fn quantity(hedge: Hedge, values: &[&str], unit: &str, per: &[&str]) -> Quantity {
        let values: Vec<Exact> = values.iter().map(|it| it.parse().expect("exact")).collect();
        let bare = Quantity::from_hedge(hedge, &values).expect("hedge and values agree");
        let with_unit = bare.with_unit(unit.parse().expect("unit"));
        per.iter()
            .fold(with_unit, |it, per| it.with_per(per.parse().expect("per")))
    }

    #[test]
    fn readings_of_the_golden_cases() {
        let words = Words::english();
        let deposit = quantity(Hedge::Range, &["4000", "5000"], "USD", &["recruit"]);
        assert_eq!(words.reading(&deposit), "4,000 to 5,000 USD per recruit");
        let promised = quantity(Hedge::UpTo, &["30000", "40000"], "USD", &["P3Y"]);
        assert_eq!(
            words.reading(&promised),
            "at most 30,000–40,000 USD per 3 years"
        );
        let formula = Formula::parse("F2 per P1Y").expect("formula");
        let yearly = formula
            .evaluate(&|_| Some(promised.clone()))
            .expect("computed");
        assert_eq!(
            words.reading(&yearly.quantity),
            "at most 10,000–13,334 USD per year"
        );
        let workers = quantity(Hedge::About, &["100000"], "worker", &[]);
        assert_eq!(words.reading(&workers), "about 100,000 workers");
        let revenue = quantity(Hedge::MoreThan, &["500000000"], "USD", &["P1Y"]);
        assert_eq!(
            words.reading(&revenue),
            "more than 500,000,000 USD per year"
        );
        let each = Formula::parse("F4 / F3")
            .expect("formula")
            .evaluate(&|n| {
                Some(if n == 4 {
                    revenue.clone()
                } else {
                    workers.clone()
                })
            })
            .expect("computed");
        assert_eq!(
            words.reading(&each.quantity),
            "more than 5,000 USD per worker and year, approximate"
        );
        assert_eq!(
            words.note(&each.notes[0]),
            "Rests on F3, which its source gives as approximate."
        );
    }

    #[test]
    fn a_contradiction_names_the_gap() {
        let words = Words::english();
        let low = quantity(Hedge::None, &["1500"], "USD", &["recruit"]);
        let high = quantity(Hedge::Range, &["4000", "5000"], "USD", &["recruit"]);
        let found = compare(&low, &high);
        assert_eq!(words.relation(found.relation), "disjoint");
        assert_eq!(
            words.why(&found, "F9", "F1"),
            "F9 ends at 1,500, below 4,000, where F1 begins."
        );
    }

    #[test]
    fn plurals_of_what_is_counted() {
        for (one, many) in [
            ("crew member", "crew members"),
            ("person", "people"),
            ("factory", "factories"),
            ("serviceman", "servicemen"),
            ("bus", "buses"),
            ("day", "days"),
        ] {
            assert_eq!(plural(one), many);
        }
    }
}
