//! From what was given to a quantity: words are read, bounds are taken as given,
//! and neither is bent to fit the other.

use assay_figures::parse::{Lang, parse};
use assay_figures::{CurrencyBasis, Hedge, Polarity, Quantity, Unit};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Figure, NewFigure};
use crate::error::{CaseError, Refusal};

/// The one figure that the words state; none if they state none or several, or
/// stand in a text of a language that nothing here reads. Where the language of
/// the text is not known, it is guessed from the words.
pub(super) fn read(verbatim: &str, language: Option<&str>) -> Option<Quantity> {
    let lang = match language {
        Some(tag) => {
            let primary = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
            Some(Lang::from_code(&primary)?)
        }
        None => None,
    };
    let mut found = parse(verbatim, lang).into_iter();
    let first = found.next()?;
    if found.next().is_some() {
        None
    } else {
        Some(first.quantity)
    }
}

/// The quantity of a stated figure. Where a hedge or a bound is given, nothing
/// is taken from the words; else the words are read, and what is given beside
/// them goes before what they say, but for `per`, which is added.
pub(super) fn quantity(
    new: &NewFigure,
    read: Option<&Option<Quantity>>,
) -> Result<Quantity, CaseError> {
    let bounded = new.lower.is_some()
        || new.upper.is_some()
        || new
            .options
            .as_ref()
            .is_some_and(|options| !options.is_empty());
    let stated = bounded || new.hedge == Some(Hedge::Magnitude);
    let mut quantity = match (stated, read) {
        (true, _) => as_given(new),
        (false, Some(Some(read))) => Quantity {
            hedge: new.hedge.unwrap_or(read.hedge),
            ..read.clone()
        },
        (false, Some(None)) => return Err(CaseError::FigureNotRead),
        (false, None) => return Err(Refusal::NeedsQuantity.into()),
    };
    if let Some(unit) = crate::rules::optional(new.unit.as_deref()) {
        let unit: Unit = unit.parse().map_err(|_| Refusal::NotAUnit)?;
        if quantity.unit.as_ref() != Some(&unit) {
            quantity.currency_basis = unit.is_currency().then_some(CurrencyBasis::Explicit);
            quantity.unit = Some(unit);
        }
    }
    for per in new.per.iter().flatten() {
        if !quantity.per.contains(per) {
            quantity.per.push(per.clone());
        }
    }
    quantity.kind = new.kind.or(quantity.kind);
    if let Some(as_of) = crate::rules::optional(new.as_of.as_deref()) {
        quantity.as_of = Some(as_of.to_owned());
    }
    quantity.polarity = new.polarity.unwrap_or(quantity.polarity);
    quantity.approximate = new.approximate.unwrap_or(quantity.approximate);
    quantity.currency_basis = new.currency_basis.or(quantity.currency_basis);
    quantity.validate().map_err(Refusal::Quantity)?;
    Ok(quantity)
}

/// The bounds as given, with the hedge that they mean where none is given.
fn as_given(new: &NewFigure) -> Quantity {
    let hedge = new.hedge.unwrap_or_else(|| hedge_of(new));
    let options = new.options.clone().unwrap_or_default();
    let spanned = hedge == Hedge::OneOf && new.lower.is_none() && new.upper.is_none();
    let end = |least: bool| {
        let value = if least {
            options.iter().min()
        } else {
            options.iter().max()
        };
        value
            .filter(|_| spanned)
            .cloned()
            .map(assay_figures::Bound::closed)
    };
    Quantity {
        hedge,
        lower: new.lower.clone().or_else(|| end(true)),
        upper: new.upper.clone().or_else(|| end(false)),
        options,
        unit: None,
        per: Vec::new(),
        kind: None,
        as_of: None,
        polarity: Polarity::Asserted,
        // What these hedges mean; the others may be either.
        approximate: matches!(hedge, Hedge::About | Hedge::Nearly | Hedge::JustOver),
        currency_basis: None,
    }
}

fn hedge_of(new: &NewFigure) -> Hedge {
    if new
        .options
        .as_ref()
        .is_some_and(|options| !options.is_empty())
    {
        return Hedge::OneOf;
    }
    match (&new.lower, &new.upper) {
        (Some(lower), Some(upper)) if lower == upper && lower.closed && lower.is_plain() => {
            if new.approximate == Some(true) {
                Hedge::About
            } else {
                Hedge::None
            }
        }
        (Some(_), Some(_)) => Hedge::Range,
        (Some(lower), None) if lower.closed => Hedge::AtLeast,
        (Some(_), None) => Hedge::MoreThan,
        (None, Some(upper)) if upper.closed => Hedge::AtMost,
        (None, Some(_)) => Hedge::LessThan,
        (None, None) => Hedge::Magnitude,
    }
}

/// Whether the parser reads other bounds, another unit or another hedge. What
/// the words leave open (per what, which kind, when) is no difference.
pub(super) fn differs(given: &Quantity, read: &Quantity) -> bool {
    (
        given.hedge,
        &given.lower,
        &given.upper,
        &given.options,
        &given.unit,
    ) != (
        read.hedge,
        &read.lower,
        &read.upper,
        &read.options,
        &read.unit,
    )
}

/// A stated figure's quantity with some of its keys given anew; null takes a
/// value away.
pub(crate) fn requantified(
    figure: &Figure,
    given: &Map<String, Value>,
) -> Result<Quantity, CaseError> {
    let mut quantity = figure.quantity.clone();
    for (key, value) in given {
        let value = value.clone();
        match key.as_str() {
            "hedge" => quantity.hedge = field(key, value)?,
            "lower" => quantity.lower = field(key, value)?,
            "upper" => quantity.upper = field(key, value)?,
            "options" => quantity.options = field::<Option<_>>(key, value)?.unwrap_or_default(),
            "unit" => {
                quantity.unit = field(key, value)?;
                let currency = quantity.unit.as_ref().is_some_and(Unit::is_currency);
                if !given.contains_key("currencyBasis") {
                    quantity.currency_basis = currency.then_some(CurrencyBasis::Explicit);
                }
            }
            "per" => quantity.per = field::<Option<_>>(key, value)?.unwrap_or_default(),
            "kind" => quantity.kind = field(key, value)?,
            "asOf" => quantity.as_of = field(key, value)?,
            "polarity" => quantity.polarity = field(key, value)?,
            "approximate" => quantity.approximate = field(key, value)?,
            "currencyBasis" => quantity.currency_basis = field(key, value)?,
            _ => {}
        }
    }
    quantity.validate().map_err(Refusal::Quantity)?;
    Ok(quantity)
}

fn field<T: DeserializeOwned>(key: &str, value: Value) -> Result<T, CaseError> {
    serde_json::from_value(value).map_err(|_| {
        Refusal::BadValue {
            field: key.to_owned(),
        }
        .into()
    })
}
