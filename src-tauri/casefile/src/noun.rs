//! The nouns of a case and their refs. The ref *is* the id: a letter and a
//! number that is never given out twice. This module knows names and letters
//! only; what a noun holds stands in its own folder.

use std::fmt;
use std::str::FromStr;

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::descriptor;

/// Every noun that has a ref.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Noun {
    /// S: somebody or something that says things.
    Source,
    /// E: one captured item.
    Exhibit,
    /// T: an exhibit's text as one maker read it.
    Layer,
    /// Q: verbatim words in a layer.
    Quote,
    /// C: a proposition.
    Claim,
    /// L: a quote bears on a claim.
    Evidence,
    /// F: a claimed quantity, or a computation.
    Figure,
    /// R: a value on a named scale.
    Rating,
    /// P: why two records are not independent.
    Dependence,
    /// X: a dated, cited rate between currencies.
    ExchangeRate,
    /// J: our own statement on claims.
    Finding,
    /// D: an ordered composition of blocks.
    Dossier,
}

impl Noun {
    /// All nouns, in the order in which a case document lists them; a record
    /// refers only to records of its own or an earlier noun, figures aside.
    pub const ALL: [Noun; 12] = [
        Noun::Source,
        Noun::Exhibit,
        Noun::Layer,
        Noun::Quote,
        Noun::Claim,
        Noun::Evidence,
        Noun::Figure,
        Noun::Rating,
        Noun::Dependence,
        Noun::ExchangeRate,
        Noun::Finding,
        Noun::Dossier,
    ];

    /// The letter that its refs begin with.
    pub fn letter(self) -> char {
        descriptor::of(self).letter
    }

    /// Its table, which is also its name.
    pub fn table(self) -> &'static str {
        descriptor::of(self).table
    }

    /// Its key in the case document, in counts and on the command line
    /// (there with a hyphen: `exchange-rates`).
    pub fn key(self) -> &'static str {
        descriptor::of(self).key
    }

    /// The noun whose key this is, with a hyphen or in the document's spelling.
    pub fn of_key(key: &str) -> Option<Noun> {
        let plain = |text: &str| text.replace('-', "").to_ascii_lowercase();
        Noun::ALL
            .into_iter()
            .find(|noun| plain(noun.key()) == plain(key))
    }

    /// The noun whose refs begin with `letter`.
    pub fn of_letter(letter: char) -> Option<Noun> {
        Noun::ALL.into_iter().find(|noun| noun.letter() == letter)
    }
}

/// A reference to one record, printed as `S1`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ref {
    /// What kind of record.
    pub noun: Noun,
    /// Its number, from 1.
    pub n: i64,
}

impl Ref {
    /// The ref of record `n` of `noun`.
    pub fn new(noun: Noun, n: i64) -> Ref {
        Ref { noun, n }
    }
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.noun.letter(), self.n)
    }
}

impl fmt::Debug for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is not a ref: one capital letter of a noun and a number from 1
/// without leading zeros.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a ref")]
pub struct NotARef;

impl FromStr for Ref {
    type Err = NotARef;

    fn from_str(text: &str) -> Result<Ref, NotARef> {
        let mut chars = text.chars();
        let noun = chars.next().and_then(Noun::of_letter).ok_or(NotARef)?;
        let digits = chars.as_str();
        let plain = !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit());
        match digits.parse::<i64>() {
            Ok(n) if plain => Ok(Ref { noun, n }),
            _ => Err(NotARef),
        }
    }
}

impl Serialize for Ref {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Ref {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Ref, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| de::Error::custom("not a ref"))
    }
}

macro_rules! refs {
    ($($(#[$doc:meta])* $name:ident = $noun:ident),+ $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub i64);

        impl $name {
            /// The noun that this ref is of.
            pub const NOUN: Noun = Noun::$noun;
        }

        impl From<$name> for Ref {
            fn from(typed: $name) -> Ref {
                Ref::new(Noun::$noun, typed.0)
            }
        }

        impl TryFrom<Ref> for $name {
            type Error = NotARef;
            fn try_from(any: Ref) -> Result<$name, NotARef> {
                if any.noun == Noun::$noun { Ok($name(any.n)) } else { Err(NotARef) }
            }
        }

        impl FromStr for $name {
            type Err = NotARef;
            fn from_str(text: &str) -> Result<$name, NotARef> {
                $name::try_from(text.parse::<Ref>()?)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&Ref::from(*self), f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(|_| {
                    de::Error::custom(concat!("not a ref of the noun ", stringify!($noun)))
                })
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.0.into())
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<$name> {
                value.as_i64().map($name)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "pattern": format!("^{}[1-9][0-9]*$", Noun::$noun.letter()),
                })
            }
        }
    )+ };
}

refs! {
    /// A source, `S1`.
    SourceRef = Source,
    /// An exhibit, `E1`.
    ExhibitRef = Exhibit,
    /// A text layer, `T1`.
    LayerRef = Layer,
    /// A quote, `Q1`.
    QuoteRef = Quote,
    /// A claim, `C1`.
    ClaimRef = Claim,
    /// An evidence line, `L1`.
    EvidenceRef = Evidence,
    /// A figure, `F1`.
    FigureRef = Figure,
    /// A rating, `R1`.
    RatingRef = Rating,
    /// A dependence, `P1`.
    DependenceRef = Dependence,
    /// An exchange rate, `X1`.
    ExchangeRateRef = ExchangeRate,
    /// A finding, `J1`.
    FindingRef = Finding,
    /// A dossier, `D1`.
    DossierRef = Dossier,
}

impl schemars::JsonSchema for Ref {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Ref".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[SETQCLFRPXJD][1-9][0-9]*$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ref_reads_back_as_it_prints() {
        for noun in Noun::ALL {
            let made = Ref::new(noun, 17);
            assert_eq!(made.to_string().parse(), Ok(made));
        }
    }

    #[test]
    fn what_only_looks_like_a_ref_is_refused() {
        for text in [
            "",
            "S",
            "S0",
            "S01",
            "s1",
            "S-1",
            "S+1",
            "Z1",
            "S1 ",
            "S99999999999999999999",
        ] {
            assert_eq!(text.parse::<Ref>(), Err(NotARef), "{text:?} is no ref");
        }
    }

    #[test]
    fn a_noun_is_found_by_its_key_in_either_spelling() {
        assert_eq!(Noun::of_key("exchange-rates"), Some(Noun::ExchangeRate));
        assert_eq!(Noun::of_key("exchangeRates"), Some(Noun::ExchangeRate));
        assert_eq!(Noun::of_key("rates"), None);
    }

    #[test]
    fn a_typed_ref_refuses_another_noun() {
        assert_eq!("S1".parse::<QuoteRef>(), Err(NotARef));
    }
}
