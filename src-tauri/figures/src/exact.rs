//! Exact rational numbers as text. Refuses floats, exponents, digit grouping,
//! signs other than a leading minus, and texts long enough to hurt.

use std::cmp::Ordering;
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

/// Most characters of a number that 64 bits surely hold.
const FEW: usize = 18;

/// An exact rational number.
///
/// Written as an integer or a terminating decimal where it is one, else as a
/// reduced fraction: `4000`, `1.25`, `40000/3`. In JSON always a string, because
/// JSON numbers are IEEE doubles (RFC 8785 §3.2.2.3).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Form);

/// How a number is held: in one form only, so that equal numbers are equal in form.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    /// In lowest terms, the second above zero: every number that fits, as nearly all in
    /// any text do. They are read, compared and added up without a piece of memory each.
    Short(i64, i64),
    /// Any other.
    Long(Box<BigRational>),
}

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
    pub const fn zero() -> Self {
        Self(Form::Short(0, 1))
    }

    /// One.
    #[must_use]
    pub const fn one() -> Self {
        Self(Form::Short(1, 1))
    }

    /// `numerator / denominator`, reduced; `None` where the denominator is zero.
    #[must_use]
    pub fn fraction(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Self::reduced(numerator.into(), denominator.into()))
    }

    /// `numerator / denominator` in lowest terms. Neither may be further from zero than
    /// what two numbers of 64 bits come to, and the second may not be zero.
    fn reduced(numerator: i128, denominator: i128) -> Self {
        if denominator == 1
            && let Ok(whole) = i64::try_from(numerator)
        {
            return Self(Form::Short(whole, 1));
        }
        let common = numerator.gcd(&denominator) * denominator.signum();
        let (above, below) = (numerator / common, denominator / common);
        match (i64::try_from(above), i64::try_from(below)) {
            (Ok(above), Ok(below)) => Self(Form::Short(above, below)),
            _ => Self(Form::Long(Box::new(BigRational::new_raw(
                above.into(),
                below.into(),
            )))),
        }
    }

    /// The quotient, or `None` where `divisor` is zero.
    #[must_use]
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        Some(match (&self.0, &divisor.0) {
            (_, Form::Short(0, _)) => return None,
            (Form::Short(a, b), Form::Short(c, d)) => {
                Self::reduced(wide(*a) * wide(*d), wide(*b) * wide(*c))
            }
            _ => Self::from(self.to_ratio() / divisor.to_ratio()),
        })
    }

    /// One over this, or `None` for zero.
    #[must_use]
    pub fn reciprocal(&self) -> Option<Self> {
        Self::one().checked_div(self)
    }

    /// Ten to the power `exponent`.
    #[must_use]
    pub fn power_of_ten(exponent: u32) -> Self {
        match 10_i64.checked_pow(exponent) {
            Some(power) => Self::from(power),
            None => Self::from(BigInt::from(10).pow(exponent)),
        }
    }

    /// One over ten to the power `exponent`: `0.01` for two.
    #[must_use]
    pub fn decimal_step(exponent: u32) -> Self {
        let below = BigInt::from(10).pow(exponent);
        Self::from(BigRational::new_raw(BigInt::one(), below))
    }

    /// Whether this is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Form::Short(0, _))
    }

    /// Whether this is above zero.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        match &self.0 {
            Form::Short(above, _) => *above > 0,
            Form::Long(ratio) => ratio.is_positive(),
        }
    }

    /// Whether this is below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Short(above, _) => *above < 0,
            Form::Long(ratio) => ratio.is_negative(),
        }
    }

    /// Whether this is a whole number.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Form::Short(_, below) => *below == 1,
            Form::Long(ratio) => ratio.is_integer(),
        }
    }

    /// The distance from zero.
    #[must_use]
    pub fn abs(&self) -> Self {
        if self.is_negative() {
            -self
        } else {
            self.clone()
        }
    }

    /// The rational itself, for a caller that must compute with it.
    #[must_use]
    pub fn to_ratio(&self) -> BigRational {
        match &self.0 {
            Form::Short(above, below) => {
                BigRational::new_raw(BigInt::from(*above), BigInt::from(*below))
            }
            Form::Long(ratio) => (**ratio).clone(),
        }
    }

    /// Whether the written form can be read back: at most [`MAX_DIGITS`] digits
    /// above and below the stroke. What arithmetic yields may not.
    #[must_use]
    pub fn fits(&self) -> bool {
        match &self.0 {
            Form::Short(..) => true,
            Form::Long(ratio) => short(ratio.numer()) && short(ratio.denom()),
        }
    }

    /// How many bits it takes above or below the stroke, whichever is more.
    pub(crate) fn bits(&self) -> u64 {
        match &self.0 {
            Form::Short(above, below) => {
                let longest = above.unsigned_abs().max(below.unsigned_abs());
                u64::from(u64::BITS - longest.leading_zeros())
            }
            Form::Long(ratio) => ratio.numer().bits().max(ratio.denom().bits()),
        }
    }

    /// How many decimals it takes to write this in full, `None` where no number
    /// of decimals does (the reduced denominator has a factor other than 2 and 5).
    #[must_use]
    pub fn decimals(&self) -> Option<usize> {
        if self.is_integer() {
            return Some(0);
        }
        let mut rest = self.to_ratio().denom().clone();
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

/// A number with room for a product of two such.
fn wide(number: i64) -> i128 {
    number.into()
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
        Self(Form::Short(value, 1))
    }
}

impl From<BigInt> for Exact {
    fn from(value: BigInt) -> Self {
        Self::from(BigRational::from_integer(value))
    }
}

/// Of a ratio in lowest terms, as all are that arithmetic yields.
impl From<BigRational> for Exact {
    fn from(value: BigRational) -> Self {
        match (i64::try_from(value.numer()), i64::try_from(value.denom())) {
            (Ok(above), Ok(below)) => Self(Form::Short(above, below)),
            _ => Self(Form::Long(Box::new(value))),
        }
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Form::Short(a, b), Form::Short(c, d)) if b == d => a.cmp(c),
            (Form::Short(a, b), Form::Short(c, d)) => {
                (wide(*a) * wide(*d)).cmp(&(wide(*c) * wide(*b)))
            }
            _ => self.to_ratio().cmp(&other.to_ratio()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Exact({self})")
    }
}

impl FromStr for Exact {
    type Err = ExactError;

    fn from_str(text: &str) -> Result<Self, ExactError> {
        if let Some(number) = few_digits(text) {
            return Ok(number);
        }
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
        Ok(Self::from(if negative { -magnitude } else { magnitude }))
    }
}

/// A whole number or a decimal of few digits: nearly all that is ever read.
fn few_digits(text: &str) -> Option<Exact> {
    let bytes = text.as_bytes();
    if bytes.len() > FEW {
        return None;
    }
    let (mut value, mut below, mut decimals) = (0_i64, 1_i64, None);
    for byte in bytes {
        match byte {
            b'0'..=b'9' => value = value * 10 + i64::from(byte - b'0'),
            b'.' if decimals.is_none() => decimals = Some(0),
            _ => return None,
        }
        if let Some(count) = decimals.as_mut().filter(|_| *byte != b'.') {
            *count += 1;
            below *= 10;
        }
    }
    let bare = bytes.first()? != &b'.' && decimals != Some(0);
    bare.then(|| Exact::reduced(value.into(), below.into()))
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
        if let Form::Short(whole, 1) = self.0 {
            return write!(f, "{whole}");
        }
        let ratio = self.to_ratio();
        if ratio.is_integer() {
            return write!(f, "{}", ratio.numer());
        }
        // A decimal longer than may be read back is written as a fraction, which is shorter.
        if let Some(decimals) = self.decimals()
            && let Ok(scale) = u32::try_from(decimals)
            && decimals < MAX_DIGITS
        {
            let scaled = ratio.numer() * BigInt::from(10).pow(scale) / ratio.denom();
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
        write!(f, "{}/{}", ratio.numer(), ratio.denom())
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
    ($trait:ident, $method:ident, $whole:ident, $short:expr) => {
        impl $trait<&Exact> for &Exact {
            type Output = Exact;
            fn $method(self, other: &Exact) -> Exact {
                match (&self.0, &other.0) {
                    (Form::Short(a, 1), Form::Short(b, 1)) => match a.$whole(*b) {
                        Some(whole) => Exact(Form::Short(whole, 1)),
                        None => Exact::reduced(wide(*a).$method(wide(*b)), 1),
                    },
                    (Form::Short(a, b), Form::Short(c, d)) => {
                        let short: fn([i128; 4]) -> (i128, i128) = $short;
                        let (above, below) = short([*a, *b, *c, *d].map(wide));
                        Exact::reduced(above, below)
                    }
                    _ => Exact::from(self.to_ratio().$method(other.to_ratio())),
                }
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
// A product of two numbers of 64 bits takes 127 at most with its sign, a sum of two such 128.
operator!(Add, add, checked_add, |[a, b, c, d]| (a * d + c * b, b * d));
operator!(Sub, sub, checked_sub, |[a, b, c, d]| (a * d - c * b, b * d));
operator!(Mul, mul, checked_mul, |[a, b, c, d]| (a * c, b * d));

impl Neg for &Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        match &self.0 {
            Form::Short(above, below) => Exact::reduced(-wide(*above), wide(*below)),
            Form::Long(ratio) => Exact::from(-&**ratio),
        }
    }
}

impl Neg for Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        -&self
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
    fn nothing_is_divided_by_nought() {
        assert_eq!(Exact::fraction(1, 0), None);
        assert_eq!(Exact::fraction(0, 0), None);
        assert_eq!(exact("1/3").checked_div(&exact("0.0")), None);
        assert_eq!(Exact::zero().reciprocal(), None);
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
