//! The closed vocabularies of a figure (CONTRACT §2). Refuses every other word.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every term, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code of the term in JSON and in the word files.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The term with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|term| term.code() == code)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

vocabulary! {
    /// How the source qualified the number, kept as a code; no tolerance is invented.
    Hedge {
        /// A bare numeral: both bounds closed at the stated value.
        None = "none",
        /// "A to B", "between A and B": both bounds stated.
        Range = "range",
        /// "at least v": only a closed lower bound.
        AtLeast = "at_least",
        /// "more than v": only an open lower bound.
        MoreThan = "more_than",
        /// "at most v": only a closed upper bound.
        AtMost = "at_most",
        /// "less than v": only an open upper bound.
        LessThan = "less_than",
        /// "up to v": a closed upper bound, framed as the most that was reported.
        UpTo = "up_to",
        /// "nearly v": only an open upper bound, approximate.
        Nearly = "nearly",
        /// "just over v": only an open lower bound, approximate.
        JustOver = "just_over",
        /// "about v": both bounds closed at the stated value, approximate.
        About = "about",
        /// "thousands", "several": no bound at all.
        Magnitude = "magnitude",
        /// "A or B": the options, and the bounds they span.
        OneOf = "one_of",
    }
}

vocabulary! {
    /// What sort of quantity it is.
    Kind {
        /// An amount at a moment.
        Stock = "stock",
        /// An amount over a period.
        Flow = "flow",
        /// An amount for one unit of something.
        Price = "price",
        /// A part of a whole.
        Share = "share",
    }
}

vocabulary! {
    /// Whether the source says the figure or says it is not so.
    Polarity {
        /// The source says so.
        Asserted = "asserted",
        /// The source says it is not so.
        Denied = "denied",
    }
}

vocabulary! {
    /// How the currency of an amount is known.
    CurrencyBasis {
        /// The text names the currency.
        Explicit = "explicit",
        /// A bare `$` was read as US dollars.
        Inferred = "inferred",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_contract() {
        let codes: Vec<_> = Hedge::ALL.iter().map(|hedge| hedge.code()).collect();
        assert_eq!(
            codes.join(" "),
            "none range at_least more_than at_most less_than up_to nearly just_over about magnitude one_of"
        );
        for hedge in Hedge::ALL {
            assert_eq!(Hedge::from_code(hedge.code()), Some(*hedge));
            assert_eq!(
                serde_json::to_string(hedge).expect("json"),
                format!("{:?}", hedge.code())
            );
        }
        assert_eq!(Kind::from_code("rate"), None);
    }
}
