//! Exact rational numbers as text. Refuses floats, exponents, digit grouping,
//! signs other than a leading minus, and texts long enough to hurt.

use std::fmt;
use std::ops::{Add, Mul, Neg, Sub};
use std::str::FromStr;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The most digits a written number may have: a decimal in all, a fraction above
/// and below the stroke each. No claim on record needs more.
pub const MAX_DIGITS: usize = 60;

/// Bits of which every number has at most [`MAX_DIGITS`] digits, and of which no number
/// with two bits more has: 2^199 < 10^60 < 2^200.
const SURELY_SHORT: u64 = 199;

/// An exact rational number.
///
/// Written as an integer or a terminating decimal where it is one, else as a
/// reduced fraction: `4000`, `1.25`, `40000/3`. In JSON always a string, because
/// JSON numbers are IEEE doubles (RFC 8785 §3.2.2.3).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(BigRational);

/// Why a text is not an [`Exact`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExactError {
    /// Not an integer, a decimal, or a fraction in plain ASCII digits.
    #[error("not a decimal or a fraction")]
    Malformed,
    /// More than [`MAX_DIGITS`] digits.
    #[error("too many digits")]
    TooLong,
    /// A fraction over nothing.
    #[error("denominator is zero")]
    ZeroDenominator,
}

impl Exact {
    /// Zero.
    #[must_use]
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// One.
    #[must_use]
    pub fn one() -> Self {
        Self(BigRational::one())
    }

    /// `numerator / denominator`, reduced; `None` where the denominator is zero.
    #[must_use]
    pub fn fraction(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Self(BigRational::new(numerator.into(), denominator.into())))
    }

    /// The quotient, or `None` where `divisor` is zero.
    #[must_use]
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        (!divisor.is_zero()).then(|| Self(&self.0 / &divisor.0))
    }

    /// One over this, or `None` for zero.
    #[must_use]
    pub fn reciprocal(&self) -> Option<Self> {
        Self::one().checked_div(self)
    }

    /// Ten to the power `exponent`.
    #[must_use]
    pub fn power_of_ten(exponent: u32) -> Self {
        Self(BigRational::from_integer(BigInt::from(10).pow(exponent)))
    }

    /// One over ten to the power `exponent`: `0.01` for two.
    #[must_use]
    pub fn decimal_step(exponent: u32) -> Self {
        Self(BigRational::new(
            BigInt::one(),
            BigInt::from(10).pow(exponent),
        ))
    }

    /// Whether this is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether this is above zero.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        self.0.is_positive()
    }

    /// Whether this is below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// Whether this is a whole number.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        self.0.is_integer()
    }

    /// The distance from zero.
    #[must_use]
    pub fn abs(&self) -> Self {
        Self(self.0.abs())
    }

    /// The rational itself, for a caller that must compute with it.
    #[must_use]
    pub fn as_ratio(&self) -> &BigRational {
        &self.0
    }

    /// Whether the written form can be read back: at most [`MAX_DIGITS`] digits
    /// above and below the stroke. What arithmetic yields may not.
    #[must_use]
    pub fn fits(&self) -> bool {
        short(self.0.numer()) && short(self.0.denom())
    }

    /// How many bits it takes above or below the stroke, whichever is more.
    pub(crate) fn bits(&self) -> u64 {
        self.0.numer().bits().max(self.0.denom().bits())
    }

    /// How many decimals it takes to write this in full, `None` where no number
    /// of decimals does (the reduced denominator has a factor other than 2 and 5).
    #[must_use]
    pub fn decimals(&self) -> Option<usize> {
        if self.is_integer() {
            return Some(0);
        }
        let mut rest = self.0.denom().clone();
        let mut count = |prime: u32| {
            let prime = BigInt::from(prime);
            let mut times = 0_usize;
            loop {
                let (quotient, remainder) = rest.div_rem(&prime);
                if !remainder.is_zero() {
                    return times;
                }
                rest = quotient;
                times += 1;
            }
        };
        let (twos, fives) = (count(2), count(5));
        rest.is_one().then(|| twos.max(fives))
    }
}

/// Whether a whole number has at most [`MAX_DIGITS`] decimal digits. Only a number about
/// as long as that is written out to see.
fn short(number: &BigInt) -> bool {
    match number.bits() {
        ..=SURELY_SHORT => true,
        bits if bits > SURELY_SHORT + 1 => false,
        _ => number.magnitude().to_string().len() <= MAX_DIGITS,
    }
}

impl From<i64> for Exact {
    fn from(value: i64) -> Self {
        Self(BigRational::from_integer(value.into()))
    }
}

impl From<BigInt> for Exact {
    fn from(value: BigInt) -> Self {
        Self(BigRational::from_integer(value))
    }
}

impl From<BigRational> for Exact {
    fn from(value: BigRational) -> Self {
        Self(value)
    }
}

impl FromStr for Exact {
    type Err = ExactError;

    fn from_str(text: &str) -> Result<Self, ExactError> {
        // Twice the digits, a minus and a stroke: anything longer is not read at all.
        if text.len() > 2 * MAX_DIGITS + 2 {
            return Err(ExactError::TooLong);
        }
        let (negative, body) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let magnitude = if let Some((above, below)) = body.split_once('/') {
            let below = whole(below)?;
            if below.is_zero() {
                return Err(ExactError::ZeroDenominator);
            }
            BigRational::new(whole(above)?, below)
        } else if let Some((integer, decimals)) = body.split_once('.') {
            if integer.is_empty() || decimals.is_empty() {
                return Err(ExactError::Malformed);
            }
            let scale = u32::try_from(decimals.len()).map_err(|_| ExactError::TooLong)?;
            BigRational::new(
                whole(&format!("{integer}{decimals}"))?,
                BigInt::from(10).pow(scale),
            )
        } else {
            BigRational::from_integer(whole(body)?)
        };
        Ok(Self(if negative { -magnitude } else { magnitude }))
    }
}

/// A run of ASCII digits, at most [`MAX_DIGITS`] of them.
fn whole(digits: &str) -> Result<BigInt, ExactError> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ExactError::Malformed);
    }
    if digits.len() > MAX_DIGITS {
        return Err(ExactError::TooLong);
    }
    digits.parse().map_err(|_| ExactError::Malformed)
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_integer() {
            return write!(f, "{}", self.0.numer());
        }
        // A decimal longer than may be read back is written as a fraction, which is shorter.
        if let Some(decimals) = self.decimals()
            && let Ok(scale) = u32::try_from(decimals)
            && decimals < MAX_DIGITS
        {
            let scaled = self.0.numer() * BigInt::from(10).pow(scale) / self.0.denom();
            let text = format!(
                "{:0>width$}",
                scaled.magnitude().to_string(),
                width = decimals + 1
            );
            if text.len() <= MAX_DIGITS {
                let (integer, fraction) = text.split_at(text.len() - decimals);
                let sign = if self.is_negative() { "-" } else { "" };
                return write!(f, "{sign}{integer}.{fraction}");
            }
        }
        write!(f, "{}/{}", self.0.numer(), self.0.denom())
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident) => {
        impl $trait<&Exact> for &Exact {
            type Output = Exact;
            fn $method(self, other: &Exact) -> Exact {
                // Two whole numbers, as most are, need no common denominator.
                if self.is_integer() && other.is_integer() {
                    return Exact::from(self.0.numer().$method(other.0.numer()));
                }
                Exact((&self.0).$method(&other.0))
            }
        }
        impl $trait for Exact {
            type Output = Exact;
            fn $method(self, other: Exact) -> Exact {
                (&self).$method(&other)
            }
        }
    };
}
operator!(Add, add);
operator!(Sub, sub);
operator!(Mul, mul);

impl Neg for &Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        Exact(-&self.0)
    }
}

impl Neg for Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        Exact(-self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn exact(text: &str) -> Exact {
        text.parse().expect("a number in a test")
    }

    #[test]
    fn integers_decimals_and_fractions_print_in_their_shortest_form() {
        for (given, printed) in [
            ("4000", "4000"),
            ("1.250", "1.25"),
            ("-0.5", "-0.5"),
            ("5/4", "1.25"),
            ("40000/3", "40000/3"),
            ("80000/6", "40000/3"),
            ("-7/3", "-7/3"),
            ("0.00", "0"),
            ("-0", "0"),
            ("007", "7"),
        ] {
            assert_eq!(exact(given).to_string(), printed, "{given}");
        }
    }

    #[test]
    fn anything_but_plain_digits_is_refused() {
        for text in [
            "", "-", "+5", ".5", "5.", "1e3", "1,000", " 5", "5 ", "--5", "1/-3", "1/2/3", "1.5/2",
            "١٢", "NaN", "inf",
        ] {
            assert_eq!(
                text.parse::<Exact>(),
                Err(ExactError::Malformed),
                "{text:?}"
            );
        }
        assert_eq!("1/0".parse::<Exact>(), Err(ExactError::ZeroDenominator));
    }

    #[test]
    fn sixty_digits_are_read_and_sixty_one_are_not() {
        let most = "9".repeat(MAX_DIGITS);
        assert!(most.parse::<Exact>().is_ok());
        assert!(format!("{most}/{most}").parse::<Exact>().is_ok());
        assert_eq!(
            format!("{most}9").parse::<Exact>(),
            Err(ExactError::TooLong)
        );
        assert_eq!(
            format!("0.{most}").parse::<Exact>(),
            Err(ExactError::TooLong)
        );
        assert_eq!(
            "9".repeat(100_000).parse::<Exact>(),
            Err(ExactError::TooLong)
        );
    }

    #[test]
    fn what_fits_is_what_has_at_most_sixty_digits_above_and_below() {
        let ten = BigInt::from(10).pow(60);
        let whole = |number: BigInt| Exact::from(number).fits();
        assert!(whole(&ten - 1));
        assert!(!whole(ten.clone()));
        assert!(whole(BigInt::from(2).pow(199)));
        assert!(!whole(BigInt::from(2).pow(200)));
        assert!(whole(BigInt::one() - &ten));
        let below = |number: BigInt| Exact::from(BigRational::new(BigInt::one(), number)).fits();
        assert!(below(&ten - 1));
        assert!(!below(ten));
    }

    #[test]
    fn a_json_number_is_refused_because_it_is_a_float() {
        assert!(serde_json::from_str::<Exact>("1.25").is_err());
        assert_eq!(
            serde_json::from_str::<Exact>("\"1.25\"").expect("a string"),
            exact("5/4")
        );
        assert_eq!(
            serde_json::to_string(&exact("40000/3")).expect("json"),
            "\"40000/3\""
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(above in any::<i64>(), below in 1_i64.., tens in 0_u32..40) {
            let value = &Exact::fraction(above, below).expect("below is not zero")
                * &Exact::decimal_step(tens);
            prop_assume!(value.fits());
            prop_assert_eq!(value.to_string().parse::<Exact>(), Ok(value));
        }

        #[test]
        fn powers_of_two_below_the_stroke_are_read_back(power in 0_u32..190) {
            let below = BigInt::from(2).pow(power);
            let value = Exact::from(BigRational::new(BigInt::from(3), below));
            prop_assert!(value.fits());
            prop_assert_eq!(value.to_string().parse::<Exact>(), Ok(value));
        }

        #[test]
        fn reading_never_panics(text in ".{0,200}") {
            let _ = text.parse::<Exact>();
        }
    }
}
