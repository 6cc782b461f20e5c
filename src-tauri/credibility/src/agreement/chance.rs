//! How far a coefficient could have come out otherwise: units drawn anew, with
//! replacement, by a generator that starts from the same seed every time. It
//! reads no clock and no chance of the machine.

use super::{Coefficient, DRAWS, FEWEST_FOR_INTERVAL, Interval};

/// Where the generator starts. The number has no meaning.
const SEED: u64 = 0x5eed_a55a_7e57_0001;

/// As many units are judged at the most for an interval: beyond this it is so
/// narrow that drawing would only take time.
const MOST: usize = 20_000;

/// A coefficient over units with its interval; `None` where it has no value.
pub(super) fn with_interval<T: Clone>(
    units: &[T],
    of: &dyn Fn(&[T]) -> Option<f64>,
) -> Option<Coefficient> {
    let value = of(units)?;
    let enough = (FEWEST_FOR_INTERVAL..=MOST).contains(&units.len());
    Some(Coefficient {
        thousandths: (value * 1000.0).round() as i64,
        interval: enough.then(|| drawn(units, of)).flatten(),
    })
}

fn drawn<T: Clone>(units: &[T], of: &dyn Fn(&[T]) -> Option<f64>) -> Option<Interval> {
    let mut chance = Chance(SEED);
    let mut draw = Vec::with_capacity(units.len());
    let mut values: Vec<f64> = Vec::with_capacity(DRAWS);
    for _ in 0..draws(units.len()) {
        draw.clear();
        draw.extend((0..units.len()).map(|_| units[chance.below(units.len())].clone()));
        values.extend(of(&draw));
    }
    values.sort_by(f64::total_cmp);
    let last = values.len().checked_sub(1)?;
    // The ends that leave 2.5 % of the draws out on either side.
    let out = values.len() * 25 / 1000;
    Some(Interval {
        low: (values[out] * 1000.0).floor() as i64,
        high: (values[last - out] * 1000.0).ceil() as i64,
        draws: draws(units.len()),
        empty: draws(units.len()) - values.len(),
    })
}

/// Fewer draws for many units, so that the time stays bounded.
fn draws(units: usize) -> usize {
    (400_000 / units.max(1)).clamp(DRAWS / 10, DRAWS)
}

/// SplitMix64 (Steele, Lea & Flood 2014): small, and the same everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`, which is not 0. The bias is below n / 2^64.
    fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.next()) * n as u128) >> 64) as usize
    }
}
