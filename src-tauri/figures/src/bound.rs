//! One end of a figure. Refuses to be neither a value nor a range, and to run backwards.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::exact::Exact;

/// One stated end of a figure, itself possibly known only to lie in a range:
/// "up to 30,000–40,000" has one upper bound somewhere in `[30000, 40000]`.
///
/// A bound that is not stated is `None` where a bound is expected; the floor of
/// the domain is a rule of arithmetic and never stored.
///
/// In JSON `{"value": R, "closed": B}`, or `{"from": R, "to": R, "closed": B}`
/// where the bound is a range (CONTRACT §2).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Bound {
    /// The least this bound can be.
    pub from: Exact,
    /// The greatest this bound can be; equal to `from` for a plain value.
    pub to: Exact,
    /// Whether the bound itself is a possible value of the figure.
    pub closed: bool,
}

impl Bound {
    /// A bound at one value that the figure may take.
    #[must_use]
    pub fn closed(value: Exact) -> Self {
        Self {
            from: value.clone(),
            to: value,
            closed: true,
        }
    }

    /// A bound at one value that the figure does not take.
    #[must_use]
    pub fn open(value: Exact) -> Self {
        Self {
            from: value.clone(),
            to: value,
            closed: false,
        }
    }

    /// A bound that lies somewhere from `from` to `to`.
    #[must_use]
    pub fn ranged(from: Exact, to: Exact, closed: bool) -> Self {
        Self { from, to, closed }
    }

    /// Whether the bound is one value, not a range.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.from == self.to
    }

    /// The one value of a plain bound.
    #[must_use]
    pub fn value(&self) -> Option<&Exact> {
        self.is_plain().then_some(&self.from)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<Exact>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Exact>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Exact>,
    closed: bool,
}

impl Serialize for Bound {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let plain = self.is_plain();
        let ranged = |end: &Exact| (!plain).then(|| end.clone());
        Wire {
            value: plain.then(|| self.from.clone()),
            from: ranged(&self.from),
            to: ranged(&self.to),
            closed: self.closed,
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Bound {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Wire::deserialize(deserializer)? {
            Wire {
                value: Some(value),
                from: None,
                to: None,
                closed,
            } => Ok(Self {
                from: value.clone(),
                to: value,
                closed,
            }),
            Wire {
                value: None,
                from: Some(from),
                to: Some(to),
                closed,
            } if from <= to => Ok(Self { from, to, closed }),
            Wire {
                value: None,
                from: Some(_),
                to: Some(_),
                ..
            } => Err(de::Error::custom(
                "a bound runs from the lesser to the greater value",
            )),
            _ => Err(de::Error::custom(
                "a bound has either `value`, or `from` and `to`",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_bound_is_a_value_and_a_ranged_one_has_two_ends() {
        for text in [
            r#"{"value":"4000","closed":true}"#,
            r#"{"from":"10000","to":"40000/3","closed":false}"#,
        ] {
            let bound: Bound = serde_json::from_str(text).expect("a bound");
            assert_eq!(serde_json::to_string(&bound).expect("json"), text);
        }
    }

    #[test]
    fn half_bounds_backward_bounds_and_unknown_keys_are_refused() {
        for text in [
            r#"{"closed":true}"#,
            r#"{"value":"1"}"#,
            r#"{"value":1,"closed":true}"#,
            r#"{"from":"1","closed":true}"#,
            r#"{"value":"1","from":"1","to":"2","closed":true}"#,
            r#"{"from":"2","to":"1","closed":true}"#,
            r#"{"value":"1","closed":true,"open":false}"#,
        ] {
            assert!(serde_json::from_str::<Bound>(text).is_err(), "{text}");
        }
    }
}
