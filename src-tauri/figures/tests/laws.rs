//! Laws of figures that hold for every input: a result holds whatever the inputs
//! allow, no bound is tighter than its inputs, and comparison is even-handed.

use assay_figures::{
    Bound, Comparison, Direction, Exact, Formula, Hedge, Quantity, Relation, compare, rounded,
    shown,
};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

fn exact() -> impl Strategy<Value = Exact> {
    (-24_i64..24, 1_i64..5)
        .prop_map(|(above, below)| Exact::fraction(above, below).expect("below is not zero"))
}

/// Any figure with bounds, of any hedge, in `unit`.
fn quantity(unit: Option<&'static str>) -> impl Strategy<Value = Quantity> {
    let hedges: Vec<_> = Hedge::ALL
        .iter()
        .copied()
        .filter(|hedge| *hedge != Hedge::Magnitude)
        .collect();
    let ranged = (
        any::<bool>(),
        any::<bool>(),
        prop::collection::vec(exact(), 4),
    );
    (prop::sample::select(hedges), ranged).prop_filter_map(
        "values that make a figure",
        move |(hedge, (first, second, mut values))| {
            values.sort();
            values.dedup();
            let quantity = match hedge {
                Hedge::Range => {
                    let [a, b, c, d] = <[Exact; 4]>::try_from(values).ok()?;
                    let low = Exact::zero();
                    let mut quantity = Quantity::from_hedge(hedge, &[low.clone(), low]).ok()?;
                    quantity.lower = Some(Bound::ranged(a, b, first));
                    quantity.upper = Some(Bound::ranged(c, d, second));
                    quantity
                }
                Hedge::OneOf => Quantity::from_hedge(hedge, &values).ok()?,
                _ => {
                    let both = Quantity::from_hedge(hedge, values.get(..2)?);
                    let one = Quantity::from_hedge(hedge, values.get(..1)?);
                    both.ok().filter(|_| first).or(one.ok())?
                }
            };
            let quantity = match unit {
                Some(unit) => quantity.with_unit(unit.parse().ok()?),
                None => quantity,
            };
            quantity.validate().ok()?;
            Some(quantity)
        },
    )
}

/// One world that a figure allows: where its bounds truly lie, and its true value.
#[derive(Clone, Debug)]
struct World {
    plain: Quantity,
    value: Exact,
}

fn between(from: &Exact, to: &Exact, step: i64) -> Exact {
    let part = Exact::fraction(step, 4).expect("four is not zero");
    from + &(&(to - from) * &part)
}

/// Whether a lower bound that is not stated means nothing below zero: the unit says
/// so, and the source itself does not go there.
fn is_floored(quantity: &Quantity) -> bool {
    let reached =
        |bound: &Bound| bound.from > Exact::zero() || (bound.from == Exact::zero() && bound.closed);
    quantity.unit.is_some()
        && quantity.lower.is_none()
        && quantity.upper.as_ref().is_none_or(reached)
}

/// The world at these steps of four: of the lower bound, the upper bound, the value.
fn world(quantity: &Quantity, steps: (i64, i64, i64)) -> Option<World> {
    let choose = |bound: &Option<Bound>, step| {
        bound.as_ref().map(|bound| {
            let at = between(&bound.from, &bound.to, step);
            Bound::ranged(at.clone(), at, bound.closed)
        })
    };
    let mut plain = quantity.clone();
    plain.lower = choose(&quantity.lower, steps.0);
    plain.upper = choose(&quantity.upper, steps.1);
    plain.validate().ok()?;
    let far = Exact::from(1_000);
    let floored = is_floored(quantity);
    let (low, high) = match (&plain.lower, &plain.upper) {
        (Some(low), Some(high)) => (low.clone(), high.clone()),
        (Some(low), None) => (low.clone(), Bound::closed(&low.from + &far)),
        (None, Some(high)) if floored => (Bound::closed(Exact::zero()), high.clone()),
        (None, Some(high)) => (Bound::closed(&high.from - &far), high.clone()),
        (None, None) => return None,
    };
    let value = between(&low.from, &high.from, steps.2);
    let outside = (value == low.from && !low.closed) || (value == high.from && !high.closed);
    (!outside && low.from <= high.from).then_some(World { plain, value })
}

fn steps() -> impl Strategy<Value = (i64, i64, i64)> {
    (0_i64..=4, 0_i64..=4, 0_i64..=4)
}

/// A formula as text beside the function it stands for, `None` on division by zero.
#[derive(Clone, Debug)]
enum Tree {
    Figure(usize),
    Constant(Exact),
    Negated(Box<Tree>),
    Pair(char, Box<Tree>, Box<Tree>),
}

impl Tree {
    fn text(&self) -> String {
        match self {
            Self::Figure(at) => format!("F{}", at + 1),
            Self::Constant(value) => format!("({value})"),
            Self::Negated(inner) => format!("-({})", inner.text()),
            Self::Pair(sign, left, right) => format!("({} {sign} {})", left.text(), right.text()),
        }
    }

    fn value(&self, values: &[Exact]) -> Option<Exact> {
        Some(match self {
            Self::Figure(at) => values[*at].clone(),
            Self::Constant(value) => value.clone(),
            Self::Negated(inner) => -inner.value(values)?,
            Self::Pair(sign, left, right) => {
                let (left, right) = (left.value(values)?, right.value(values)?);
                match sign {
                    '+' => left + right,
                    '-' => left - right,
                    '*' => left * right,
                    _ => left.checked_div(&right)?,
                }
            }
        })
    }
}

fn tree(signs: &'static [char]) -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        4 => (0_usize..3).prop_map(Tree::Figure),
        1 => (1_i64..9, 1_i64..4)
            .prop_map(|(a, b)| Tree::Constant(Exact::fraction(a, b).expect("not zero"))),
    ];
    leaf.prop_recursive(4, 12, 2, move |inner| {
        prop_oneof![
            1 => inner.clone().prop_map(|inner| Tree::Negated(Box::new(inner))),
            6 => (prop::sample::select(signs), inner.clone(), inner)
                .prop_map(|(sign, left, right)| Tree::Pair(sign, Box::new(left), Box::new(right))),
        ]
    })
}

fn evaluate(formula: &str, figures: &[Quantity]) -> Option<Quantity> {
    let formula = Formula::parse(formula).expect("generated formulas are well formed");
    let figure = |number: i64| figures.get(usize::try_from(number - 1).ok()?).cloned();
    Some(formula.evaluate(&figure).ok()?.quantity)
}

/// Whether `value` satisfies the bounds at their widest.
fn holds(quantity: &Quantity, value: &Exact) -> bool {
    let above = quantity.lower.as_ref().is_none_or(|bound| {
        bound.from < *value || (bound.from == *value && (bound.closed || !bound.is_plain()))
    });
    let below = quantity.upper.as_ref().is_none_or(|bound| {
        bound.to > *value || (bound.to == *value && (bound.closed || !bound.is_plain()))
    });
    above && below
}

/// Whether the plain bound that one world gives lies where the ranged bound says.
fn lies_in(of_world: &Option<Bound>, ranged: &Option<Bound>) -> bool {
    match (of_world, ranged) {
        (_, None) => true,
        // One over "no upper bound stated" is a zero that is not printed, and where that
        // zero is what a part of a whole lacks, a hundred that is not.
        (None, Some(ranged)) => [Exact::zero(), Exact::from(100)]
            .iter()
            .any(|untold| ranged.from <= *untold && *untold <= ranged.to),
        (Some(of_world), Some(ranged)) => ranged.from <= of_world.from && of_world.to <= ranged.to,
    }
}

fn check_world(
    text: &str,
    value: Option<Exact>,
    figures: &[Quantity],
    worlds: &[World],
) -> Result<(), TestCaseError> {
    let Some(result) = evaluate(text, figures) else {
        return Ok(());
    };
    prop_assert_eq!(result.validate(), Ok(()));
    let value = value.expect("what may divide by zero is refused");
    prop_assert!(
        holds(&result, &value),
        "{text}: {value} is not in {result:?}"
    );
    let plain: Vec<_> = worlds.iter().map(|world| world.plain.clone()).collect();
    // Where one choice of a ranged bound reaches below zero and another does not, only
    // the latter has a floor, and only what has none below zero is known to be a part of
    // its whole; the two do not compare.
    let below = |it: &Quantity| (it.lower.as_ref()).is_some_and(|it| it.from.is_negative());
    let floor = |it: &Quantity| (is_floored(it), below(it));
    let same_floors = (figures.iter().zip(&plain)).all(|(it, plain)| floor(it) == floor(plain));
    if let Some(of_world) = evaluate(text, &plain).filter(|_| same_floors) {
        prop_assert!(
            holds(&of_world, &value),
            "{text}: {value} is not in {of_world:?}"
        );
        prop_assert!(
            lies_in(&of_world.lower, &result.lower),
            "{text}: {of_world:?} {result:?}"
        );
        prop_assert!(
            lies_in(&of_world.upper, &result.upper),
            "{text}: {of_world:?} {result:?}"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, max_global_rejects: 60_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_value_the_inputs_allow_lies_in_the_result(
        tree in tree(&['+', '-', '*', '/']),
        figures in [quantity(None), quantity(None), quantity(None)],
        steps in [steps(), steps(), steps()],
    ) {
        let worlds: Vec<_> = figures.iter().zip(steps).filter_map(|(f, s)| world(f, s)).collect();
        prop_assume!(worlds.len() == 3);
        let values: Vec<_> = worlds.iter().map(|world| world.value.clone()).collect();
        check_world(&tree.text(), tree.value(&values), &figures, &worlds)?;
    }

    #[test]
    fn floors_of_money_and_counts_never_shut_a_true_value_out(
        tree in tree(&['+', '-', '*']),
        over in any::<bool>(),
        figures in [quantity(Some("USD")), quantity(Some("USD")), quantity(Some("worker"))],
        steps in [steps(), steps(), steps()],
    ) {
        let worlds: Vec<_> = figures.iter().zip(steps).filter_map(|(f, s)| world(f, s)).collect();
        prop_assume!(worlds.len() == 3);
        let values: Vec<_> = worlds.iter().map(|world| world.value.clone()).collect();
        // A count is a whole number from one on where it is divided by.
        prop_assume!(!over || values[2] >= Exact::one());
        let tree = if over {
            Tree::Pair('/', Box::new(tree), Box::new(Tree::Figure(2)))
        } else {
            tree
        };
        check_world(&tree.text(), tree.value(&values), &figures, &worlds)?;
    }

    #[test]
    fn addition_and_multiplication_do_not_mind_the_order(
        left in quantity(Some("USD")), right in quantity(Some("USD")), count in quantity(Some("worker")),
    ) {
        let figures = [left, right, count];
        prop_assert_eq!(evaluate("F1 + F2", &figures), evaluate("F2 + F1", &figures));
        prop_assert_eq!(evaluate("F1 * F3 / F2", &figures), evaluate("F3 * F1 / F2", &figures));
        prop_assert_eq!(evaluate("2 * F1", &figures), evaluate("F1 * 2", &figures));
        prop_assert_eq!(evaluate("F1 + F1", &figures), evaluate("F1 * 2", &figures));
    }

    #[test]
    fn sums_shares_and_growth_hold_every_value_the_inputs_allow(
        verb in prop::sample::select(&["sum(F1, F2, F3)", "share(F1, sum(F1, F2))",
            "share(F1, F2)", "growth(F1, F2)", "growth(F1, sum(F1, F2))", "sum(F1, F2) per F3"][..]),
        figures in [quantity(Some("USD")), quantity(Some("USD")), quantity(Some("worker"))],
        steps in [steps(), steps(), steps()],
    ) {
        let text = if verb.starts_with("sum(F1, F2, ") { "sum(F1, F2, F1)" } else { verb };
        let worlds: Vec<_> = figures.iter().zip(steps).filter_map(|(f, s)| world(f, s)).collect();
        prop_assume!(worlds.len() == 3);
        let [one, other, count] = [0, 1, 2].map(|at: usize| worlds[at].value.clone());
        prop_assume!(count >= Exact::one());
        let hundred = Exact::from(100);
        let over = |top: &Exact, bottom: &Exact| Some(&top.checked_div(bottom)? * &hundred);
        let value = match text {
            "sum(F1, F2, F1)" => Some(&(&one + &other) + &one),
            "share(F1, sum(F1, F2))" => over(&one, &(&one + &other)),
            "share(F1, F2)" => over(&one, &other),
            "growth(F1, F2)" => over(&(&other - &one), &one),
            "growth(F1, sum(F1, F2))" => over(&other, &one),
            _ => (&one + &other).checked_div(&count),
        };
        // What is nothing has no share in nothing; such a world is no counterexample.
        prop_assume!(value.is_some());
        check_world(text, value, &figures, &worlds)?;
    }

    #[test]
    fn the_order_of_a_sum_is_no_matter_and_a_part_is_no_more_than_its_whole(
        figures in [quantity(Some("USD")), quantity(Some("USD")), quantity(Some("USD"))],
    ) {
        let told = evaluate("sum(F1, F2, F3)", &figures);
        prop_assert_eq!(&told, &evaluate("sum(F3, F1, F2)", &figures));
        prop_assert_eq!(&told, &evaluate("F1 + F2 + F3", &figures));
        let positive = figures.iter().all(|it| {
            it.lower.as_ref().is_none_or(|it| !it.from.is_negative()) && (it.lower.is_some() || is_floored(it))
        });
        if let Some(share) = evaluate("share(F1, sum(F1, F2, F3))", &figures).filter(|_| positive) {
            let hundred = Exact::from(100);
            prop_assert!(share.upper.as_ref().is_none_or(|it| it.to <= hundred), "{share:?}");
            prop_assert!(share.lower.is_none_or(|it| !it.from.is_negative()));
        }
    }

    #[test]
    fn an_end_rests_on_every_bound_whose_move_moves_it_and_on_no_other(
        tree in tree(&['+', '-', '*', '/']),
        figures in [quantity(None), quantity(None), quantity(None)],
    ) {
        let formula = Formula::parse(&tree.text()).expect("well formed");
        let own = |number: i64| figures.get(usize::try_from(number - 1).ok()?).cloned();
        let Ok(rests) = formula.rests(&own, &|_| None) else { return Ok(()) };
        let Ok(whole) = formula.evaluate(&own) else { return Ok(()) };
        for number in formula.refs() {
            if rests.iter().any(|it| matches!(it.on,
                assay_figures::Hold::Value { figure } | assay_figures::Hold::End { figure, .. } if figure == number)) {
                continue;
            }
            // Nothing rests on it: a little wider at both ends, it leaves the result as it is.
            let at = usize::try_from(number - 1).expect("a number");
            let mut wider = figures.clone();
            let quantity = &mut wider[at];
            let mut changed = false;
            for (bound, out) in [(&mut quantity.lower, -1), (&mut quantity.upper, 1)] {
                if let Some(bound) = bound {
                    let step = &bound.from * &Exact::fraction(out, 1_000).expect("not zero");
                    let step = if bound.from.is_negative() { -step } else { step };
                    if bound.is_plain() && !step.is_zero() {
                        *bound = Bound::ranged(&bound.from + &step, &bound.to + &step, bound.closed);
                        changed = true;
                    }
                }
            }
            quantity.options.clear();
            if quantity.lower.is_some() && quantity.upper.is_some() { quantity.hedge = Hedge::Range; }
            if !changed || quantity.validate().is_err() { continue; }
            if let Some(result) = evaluate(&tree.text(), &wider) {
                prop_assert_eq!(result.lower.map(|it| it.from), whole.quantity.lower.clone().map(|it| it.from), "{}", tree.text());
                prop_assert_eq!(result.upper.map(|it| it.to), whole.quantity.upper.clone().map(|it| it.to), "{}", tree.text());
            }
        }
    }

    #[test]
    fn a_narrower_input_never_gives_a_wider_result(
        tree in tree(&['+', '-', '*', '/']),
        figures in [quantity(None), quantity(None), quantity(None)],
        steps in steps(),
    ) {
        let Some(world) = world(&figures[0], steps) else { return Ok(()) };
        let point = Quantity::from_hedge(Hedge::None, &[world.value]).expect("one value");
        let narrowed = [point, figures[1].clone(), figures[2].clone()];
        let text = tree.text();
        let (Some(wide), Some(narrow)) = (evaluate(&text, &figures), evaluate(&text, &narrowed))
        else { return Ok(()) };
        // What is left of a bound once nobody states it is a zero: one over "no upper
        // bound stated". It is not printed, but it bounds no less.
        let zero = Exact::zero();
        if let Some(lower) = &wide.lower {
            let narrow = narrow.lower.map_or(zero.clone(), |bound| bound.from);
            prop_assert!(narrow >= lower.from, "{text}");
        }
        if let Some(upper) = &wide.upper {
            let narrow = narrow.upper.map_or(zero, |bound| bound.to);
            prop_assert!(narrow <= upper.to, "{text}");
        }
    }

    #[test]
    fn results_are_written_and_read_back(
        tree in tree(&['+', '-', '*', '/']),
        figures in [quantity(None), quantity(None), quantity(None)],
    ) {
        let Some(result) = evaluate(&tree.text(), &figures) else { return Ok(()) };
        let text = serde_json::to_string(&result).expect("json");
        prop_assert_eq!(serde_json::from_str::<Quantity>(&text).expect("read back"), result);
    }

    #[test]
    fn formulas_read_back_from_their_own_spelling(tree in tree(&['+', '-', '*', '/'])) {
        let formula = Formula::parse(&tree.text()).expect("well formed");
        prop_assert_eq!(Formula::parse(&formula.to_string()), Ok(formula));
    }

    #[test]
    fn printed_bounds_hold_the_exact_ones(quantity in quantity(Some("USD"))) {
        let printed = shown(&quantity);
        let read = |text: &str| text.replace(',', "").parse::<Exact>().expect("digits");
        use assay_figures::ShownBound::{At, Between};
        if let (Some(bound), At { text, .. } | Between { from: text, .. }) = (&quantity.lower, &printed.lower) {
            prop_assert!(read(text) <= bound.from);
        }
        if let (Some(bound), At { text, .. } | Between { to: text, .. }) = (&quantity.upper, &printed.upper) {
            prop_assert!(read(text) >= bound.to);
        }
        let lower = quantity.lower.as_ref().map(|bound| rounded(&bound.from, Direction::Down, 2));
        prop_assert!(lower.is_none_or(|text| !text.is_empty()));
    }

    #[test]
    fn what_is_printed_of_a_figure_is_read_back_as_the_same_interval(
        hedge in prop::sample::select(&[Hedge::None, Hedge::About, Hedge::AtLeast, Hedge::MoreThan,
            Hedge::AtMost, Hedge::LessThan, Hedge::UpTo, Hedge::Nearly, Hedge::JustOver, Hedge::Range][..]),
        whole in 1_i64..40_000_000, more in 1_i64..9_000_000, cents in prop::sample::select(&[0_i64, 5, 25, 50][..]),
        unit in prop::sample::select(&["USD", "kg", "%", "worker"][..]),
        per in prop::sample::select(&["", " per month", " a year"][..]),
    ) {
        let cents = if unit == "worker" { 0 } else { cents };
        let value = Exact::fraction(whole * 100 + cents, 100).expect("not zero");
        let values = [value.clone(), &value + &Exact::from(more)];
        let values = if hedge == Hedge::Range { &values[..] } else { &values[..1] };
        let given = Quantity::from_hedge(hedge, values).expect("values of the hedge");
        let given = given.with_unit(unit.parse().expect("a unit"));
        let printed = shown(&given);
        prop_assert!(!printed.rounded);
        let digits = |bound: &assay_figures::ShownBound| match bound {
            assay_figures::ShownBound::At { text, .. } => text.clone(),
            _ => String::new(),
        };
        let (low, high) = (digits(&printed.lower), digits(&printed.upper));
        let number = match hedge {
            Hedge::None => low,
            Hedge::About => format!("about {low}"),
            Hedge::AtLeast => format!("at least {low}"),
            Hedge::MoreThan => format!("more than {low}"),
            Hedge::JustOver => format!("just over {low}"),
            Hedge::AtMost => format!("at most {high}"),
            Hedge::LessThan => format!("less than {high}"),
            Hedge::UpTo => format!("up to {high}"),
            Hedge::Nearly => format!("nearly {high}"),
            _ => format!("{low} to {high}"),
        };
        let name = match unit { "worker" => " workers", "%" => "%", "kg" => " kg", other => &format!(" {other}") };
        let text = format!("They claim {number}{name}{per}.");
        let found = assay_figures::parse::parse(&text, Some(assay_figures::parse::Lang::En));
        prop_assert_eq!(found.len(), 1, "{}", text);
        let read = &found[0].quantity;
        prop_assert_eq!((read.hedge, &read.lower, &read.upper), (given.hedge, &given.lower, &given.upper), "{}", text);
        prop_assert_eq!(&read.unit, &given.unit, "{}", text);
        prop_assert_eq!(read.per.len(), usize::from(!per.is_empty()), "{}", text);
    }

    #[test]
    fn comparison_is_the_same_from_both_sides(
        left in quantity(Some("USD")), right in quantity(Some("USD")),
    ) {
        let (there, back) = (compare(&left, &right), compare(&right, &left));
        prop_assert_eq!(back.relation, there.relation.reversed());
        prop_assert_eq!(back.is_contradiction(), there.is_contradiction());
        prop_assert_eq!((back.left, back.right), (there.right, there.left));
        let same = compare(&left, &left).relation;
        let ranged = [&left.lower, &left.upper].into_iter().flatten().any(|bound| !bound.is_plain());
        prop_assert_eq!(same, if ranged { Relation::Overlap } else { Relation::Equal });
    }

    #[test]
    fn a_relation_holds_in_every_world(
        left in quantity(Some("USD")), right in quantity(Some("USD")),
        left_steps in steps(), right_steps in steps(),
    ) {
        let (Some(left_world), Some(right_world)) = (world(&left, left_steps), world(&right, right_steps))
        else { return Ok(()) };
        // Options are a few values, not what lies between them.
        let is_option = |quantity: &Quantity, value: &Exact| {
            quantity.options.is_empty() || quantity.options.contains(value)
        };
        prop_assume!(is_option(&left, &left_world.value) && is_option(&right, &right_world.value));
        let Comparison { relation, .. } = compare(&left, &right);
        let allows = |quantity: &Quantity, world: &World, value: &Exact| {
            holds(&world.plain, value)
                && is_option(quantity, value)
                && !(is_floored(quantity) && value.is_negative())
        };
        match relation {
            Relation::Equal | Relation::Contains => {
                prop_assert!(allows(&left, &left_world, &right_world.value));
            }
            Relation::Contained => prop_assert!(allows(&right, &right_world, &left_world.value)),
            Relation::Disjoint => prop_assert_ne!(left_world.value, right_world.value),
            Relation::Overlap => {}
            Relation::Incomparable => prop_assert!(false, "same unit, both bounded"),
        }
    }

    #[test]
    fn scaling_to_another_period_and_back_changes_nothing(quantity in quantity(Some("USD"))) {
        let figures = [quantity.with_per("P3Y".parse().expect("a period"))];
        prop_assert_eq!(
            evaluate("F1 per P1M per P3Y", &figures),
            evaluate("F1", &figures)
        );
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_formula_reader_panic(text in ".{0,80}") {
        let _ = Formula::parse(&text);
    }

    #[test]
    fn no_text_that_looks_like_a_formula_makes_it_panic(
        text in "([F0-9.()+*/−×÷ -]|per |P1Y|P3M|F1|F2){0,60}",
        left in quantity(Some("USD")), right in quantity(Some("worker")),
    ) {
        if let Ok(formula) = Formula::parse(&text) {
            let figure = |number: i64| match number {
                1 => Some(left.clone()),
                2 => Some(right.clone()),
                _ => None,
            };
            let _ = formula.evaluate(&figure);
            prop_assert_eq!(Formula::parse(&formula.to_string()), Ok(formula));
        }
    }

    #[test]
    fn no_json_makes_a_figure_panic(text in ".{0,200}") {
        let _ = serde_json::from_str::<Quantity>(&text);
    }
}

/// Whole numbers about the ends of 64 bits and about zero, and any between.
fn whole() -> impl Strategy<Value = i64> {
    let near = prop::sample::select(vec![i64::MIN, i64::MIN + 1, -1, 0, 1, 2, i64::MAX]);
    prop_oneof![near, any::<i64>(), -99_i64..99]
}

/// A number with its ratio in the slow arithmetic, some of more than 64 bits.
fn number_and_ratio() -> impl Strategy<Value = (Exact, BigRational)> {
    (whole(), whole(), 0_u32..40).prop_filter_map("no denominator", |(above, below, tens)| {
        let step = BigRational::new(1.into(), BigInt::from(10).pow(tens));
        let ratio = BigRational::new(above.into(), below.checked_abs()?.max(1).into());
        let number = Exact::fraction(above, below.checked_abs()?.max(1))?;
        Some((&number * &Exact::decimal_step(tens), ratio * step))
    })
}

proptest! {
    /// A number is held short where it can be: that must not be seen in any result.
    #[test]
    fn short_numbers_and_long_ones_compute_alike(
        (a, slow_a) in number_and_ratio(),
        (b, slow_b) in number_and_ratio(),
    ) {
        let same = |fast: Exact, slow: BigRational| {
            prop_assert_eq!(fast.to_ratio(), slow.clone());
            prop_assert_eq!(fast, Exact::from(slow));
            Ok(())
        };
        same(&a + &b, &slow_a + &slow_b)?;
        same(&a - &b, &slow_a - &slow_b)?;
        same(&a * &b, &slow_a * &slow_b)?;
        same(-&a, -&slow_a)?;
        // There and back: what grew long is short again.
        same(&(&a + &b) - &b, slow_a.clone())?;
        prop_assert_eq!(a.cmp(&b), slow_a.cmp(&slow_b));
        prop_assert_eq!(a.is_negative(), slow_a < BigRational::from_integer(0.into()));
        match a.checked_div(&b) {
            Some(quotient) => same(quotient, slow_a / slow_b)?,
            None => prop_assert!(b.is_zero()),
        }
    }

    /// Texts of few digits are read by a path of their own.
    #[test]
    fn few_digits_are_read_as_many_are(text in "[0-9]{0,19}[.]?[0-9]{0,19}") {
        let padded = format!("{}{text}", "0".repeat(20));
        let odd = text.is_empty() || text.starts_with('.') || text.ends_with('.');
        match text.parse::<Exact>() {
            Ok(number) => prop_assert_eq!(padded.parse::<Exact>(), Ok(number)),
            Err(_) => prop_assert!(odd, "{}", text),
        }
    }
}
