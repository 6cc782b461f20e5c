//! Traffic Light Protocol 2.0 (FIRST, in force since August 2022): five labels
//! and how strict each is.
//!
//! A label says who may be told. It encrypts nothing, licenses nothing, and is
//! no classification. The labels of TLP 1.0 (`TLP:WHITE`) are not read.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Error;

/// A TLP 2.0 label. The order is strictness: `Clear < … < Red`, so the strictest
/// of several is their `max`.
///
/// Written as FIRST writes them: capitals, no spaces, the same in every language.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Handling {
    /// No limit on disclosure.
    #[serde(rename = "TLP:CLEAR")]
    Clear,
    /// Within the recipients' community, not publicly.
    #[serde(rename = "TLP:GREEN")]
    Green,
    /// Need-to-know within the recipients' organisation and its clients.
    #[serde(rename = "TLP:AMBER")]
    Amber,
    /// Need-to-know within the recipients' organisation only.
    #[serde(rename = "TLP:AMBER+STRICT")]
    AmberStrict,
    /// For the eyes and ears of individual recipients only.
    #[serde(rename = "TLP:RED")]
    Red,
}

impl Handling {
    /// The five labels, least strict first.
    pub const ALL: &'static [Handling] = &[
        Handling::Clear,
        Handling::Green,
        Handling::Amber,
        Handling::AmberStrict,
        Handling::Red,
    ];

    /// The label as FIRST writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Handling::Clear => "TLP:CLEAR",
            Handling::Green => "TLP:GREEN",
            Handling::Amber => "TLP:AMBER",
            Handling::AmberStrict => "TLP:AMBER+STRICT",
            Handling::Red => "TLP:RED",
        }
    }

    /// FIRST's one-line definition, in English (TLP 2.0, section 4; that of
    /// `TLP:AMBER+STRICT` is AMBER's with FIRST's note applied to it).
    pub fn definition(self) -> &'static str {
        match self {
            Handling::Clear => {
                "Recipients can spread this to the world, there is no limit on disclosure."
            }
            Handling::Green => {
                "Limited disclosure, recipients can spread this within their community."
            }
            Handling::Amber => {
                "Limited disclosure, recipients can only spread this on a need-to-know basis \
                 within their organization and its clients."
            }
            Handling::AmberStrict => {
                "Limited disclosure, recipients can only spread this on a need-to-know basis \
                 within their organization."
            }
            Handling::Red => {
                "For the eyes and ears of individual recipients only, no further disclosure."
            }
        }
    }

    /// The label's colour on black, as FIRST gives it: red, green, blue.
    pub fn colour(self) -> (u8, u8, u8) {
        match self {
            Handling::Clear => (0xFF, 0xFF, 0xFF),
            Handling::Green => (0x33, 0xFF, 0x00),
            Handling::Amber | Handling::AmberStrict => (0xFF, 0xC0, 0x00),
            Handling::Red => (0xFF, 0x2B, 0x2B),
        }
    }

    /// The strictest of several labels; `None` of none.
    pub fn strictest(labels: impl IntoIterator<Item = Handling>) -> Option<Handling> {
        labels.into_iter().max()
    }
}

impl fmt::Display for Handling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Handling {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL
            .iter()
            .copied()
            .find(|label| label.as_str() == text)
            .ok_or_else(|| Error::NotAValue {
                list: "handling",
                value: text.to_owned(),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_run_from_clear_to_red() {
        assert!(Handling::ALL.is_sorted());
        let labels: Vec<&str> = Handling::ALL.iter().map(|label| label.as_str()).collect();
        assert_eq!(
            labels,
            [
                "TLP:CLEAR",
                "TLP:GREEN",
                "TLP:AMBER",
                "TLP:AMBER+STRICT",
                "TLP:RED"
            ]
        );
    }

    #[test]
    fn the_strictest_of_several_wins_and_none_has_none() {
        let some = [Handling::Amber, Handling::AmberStrict, Handling::Clear];
        assert_eq!(Handling::strictest(some), Some(Handling::AmberStrict));
        assert_eq!(Handling::strictest([]), None);
    }

    #[test]
    fn labels_are_read_as_first_writes_them_and_in_no_other_form() {
        for label in Handling::ALL {
            assert_eq!(label.as_str().parse(), Ok(*label));
            let json = serde_json::to_string(label).expect("a string");
            assert_eq!(json, format!("\"{label}\""));
            assert_eq!(serde_json::from_str::<Handling>(&json).ok(), Some(*label));
        }
        for wrong in [
            "TLP:WHITE",
            "tlp:red",
            "TLP: RED",
            "AMBER",
            "TLP:UNCLEAR",
            "",
        ] {
            assert!(wrong.parse::<Handling>().is_err(), "{wrong}");
            assert!(
                serde_json::from_str::<Handling>(&format!("\"{wrong}\"")).is_err(),
                "{wrong}"
            );
        }
    }

    #[test]
    fn no_two_definitions_are_alike() {
        let definitions: std::collections::BTreeSet<_> = Handling::ALL
            .iter()
            .map(|label| label.definition())
            .collect();
        assert_eq!(definitions.len(), Handling::ALL.len());
    }
}
