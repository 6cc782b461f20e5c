//! Hash maps for keys that are our own small numbers: record ids and places in
//! lists. Nobody outside chooses them to collide, so a multiplication mixes them
//! well enough, at a fraction of the default hasher's cost (counting 100,000
//! quotes spends most of its time looking numbers up).

use std::hash::{BuildHasherDefault, Hasher};

pub(super) type Map<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Mix>>;
pub(super) type Set<K> = std::collections::HashSet<K, BuildHasherDefault<Mix>>;

/// Rotates, mixes in, multiplies by an odd number near 2^64 divided by the golden
/// ratio, so that neighbouring numbers land far apart.
#[derive(Clone, Copy, Default)]
pub(super) struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        // The table takes its place from the low bits; the high ones are mixed best.
        self.0.rotate_left(26)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u32(&mut self, n: u32) {
        self.write_u64(u64::from(n));
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = (self.0.rotate_left(5) ^ n).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_i64(&mut self, n: i64) {
        self.write_u64(n.cast_unsigned());
    }

    fn write_usize(&mut self, n: usize) {
        self.write_u64(n as u64);
    }

    fn write_isize(&mut self, n: isize) {
        self.write_u64(n.cast_unsigned() as u64);
    }
}
