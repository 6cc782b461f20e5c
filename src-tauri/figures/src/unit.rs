//! What is counted or measured. Refuses empty, padded, overlong and control-laden
//! names; does not conjugate nouns: the singular is the caller's to give.

use std::fmt;
use std::str::FromStr;

use iso_currency::Currency;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::period::Period;

/// The longest unit name, in characters.
const MAX_CHARACTERS: usize = 80;

/// Codes of measure that are no counted nouns: a small part of UCUM and SI, as
/// far as claims use it.
const MEASURES: &[&str] = &[
    "%",
    "mg",
    "g",
    "kg",
    "t",
    "lb",
    "oz",
    "mm",
    "cm",
    "m",
    "km",
    "mi",
    "ft",
    "in",
    "yd",
    "nmi",
    "m2",
    "km2",
    "m²",
    "km²",
    "ha",
    "acre",
    "ml",
    "mL",
    "l",
    "L",
    "m3",
    "m³",
    "bbl",
    "gal",
    "W",
    "kW",
    "MW",
    "GW",
    "Wh",
    "kWh",
    "MWh",
    "GWh",
    "TWh",
    "J",
    "kJ",
    "MJ",
    "cal",
    "kcal",
    "B",
    "KB",
    "kB",
    "MB",
    "GB",
    "TB",
    "Hz",
    "kHz",
    "MHz",
    "GHz",
    "V",
    "A",
    "Pa",
    "hPa",
    "kPa",
    "bar",
    "Bq",
    "Sv",
    "mSv",
    "dB",
    "km/h",
    "m/s",
    "mph",
    "kn",
    "Cel",
    "°C",
    "[degF]",
    "°F",
    "K",
    "tonne",
    "ton",
    "kilogram",
    "gram",
    "kilometre",
    "kilometer",
    "metre",
    "meter",
    "mile",
    "foot",
    "inch",
    "yard",
    "litre",
    "liter",
    "barrel",
    "gallon",
    "hectare",
    "pound",
    "ounce",
    "megawatt",
    "kilowatt",
    "watt",
    "degree",
];

/// Measures whose scale goes below zero.
const BELOW_ZERO: &[&str] = &["Cel", "°C", "[degF]", "°F", "dB", "degree"];

/// The unit of a figure: an ISO 4217 code, a unit code, `%`, or a counted noun in
/// the singular.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unit(String);

/// What sort of unit it is; arithmetic treats the sorts differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitClass {
    /// An ISO 4217 currency.
    Currency,
    /// Hundredths of something.
    Percent,
    /// A length of time: "year", "hour".
    Duration,
    /// A unit code: "kg", "km".
    Measure,
    /// Things that are counted: "worker".
    Noun,
}

/// Why a text is not a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnitError {
    /// Nothing, or white space at an end.
    #[error("empty or padded unit")]
    Blank,
    /// More than 80 characters.
    #[error("unit name too long")]
    TooLong,
    /// A control character.
    #[error("control character in a unit")]
    Control,
}

impl Unit {
    /// Per cent.
    #[must_use]
    pub fn percent() -> Self {
        Self("%".to_owned())
    }

    /// The name as given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What sort of unit it is.
    #[must_use]
    pub fn class(&self) -> UnitClass {
        if self.is_currency() {
            UnitClass::Currency
        } else if self.0 == "%" {
            UnitClass::Percent
        } else if self.as_period().is_some() {
            UnitClass::Duration
        } else if MEASURES.contains(&self.0.as_str()) {
            UnitClass::Measure
        } else {
            UnitClass::Noun
        }
    }

    /// Whether this is an ISO 4217 code of money (not `XXX` "none" or `XTS` "test").
    #[must_use]
    pub fn is_currency(&self) -> bool {
        let code = self.0.as_str();
        code.len() == 3
            && code.bytes().all(|byte| byte.is_ascii_uppercase())
            && !matches!(code, "XXX" | "XTS")
            && Currency::from_code(code).is_some()
    }

    /// Whether quantities of this unit can lie below zero by nature, so that no
    /// floor may be assumed.
    #[must_use]
    pub(crate) fn goes_below_zero(&self) -> bool {
        BELOW_ZERO.contains(&self.0.as_str())
    }

    /// The length of time that this unit is one of.
    #[must_use]
    pub fn as_period(&self) -> Option<Period> {
        Period::one_of_unit(&self.0)
    }
}

impl FromStr for Unit {
    type Err = UnitError;

    fn from_str(text: &str) -> Result<Self, UnitError> {
        if text.is_empty() || text.trim() != text {
            return Err(UnitError::Blank);
        }
        if text.chars().nth(MAX_CHARACTERS).is_some() {
            return Err(UnitError::TooLong);
        }
        if text.chars().any(char::is_control) {
            return Err(UnitError::Control);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Unit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_measures_durations_and_nouns_are_told_apart() {
        for (name, class) in [
            ("USD", UnitClass::Currency),
            ("KPW", UnitClass::Currency),
            ("usd", UnitClass::Noun),
            ("XXX", UnitClass::Noun),
            ("NGO", UnitClass::Noun),
            ("%", UnitClass::Percent),
            ("kg", UnitClass::Measure),
            ("year", UnitClass::Duration),
            ("worker", UnitClass::Noun),
            ("crew member", UnitClass::Noun),
            ("노동자", UnitClass::Noun),
        ] {
            assert_eq!(name.parse::<Unit>().expect(name).class(), class, "{name}");
        }
    }

    #[test]
    fn blank_long_and_control_names_are_refused() {
        assert_eq!("".parse::<Unit>(), Err(UnitError::Blank));
        assert_eq!(" worker".parse::<Unit>(), Err(UnitError::Blank));
        assert_eq!("w\u{7}".parse::<Unit>(), Err(UnitError::Control));
        assert_eq!("w".repeat(81).parse::<Unit>(), Err(UnitError::TooLong));
    }
}
