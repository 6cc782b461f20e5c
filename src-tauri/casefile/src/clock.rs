//! The one clock and the one source of randomness of a case. With the feature
//! `fixed`, and only then, `ASSAY_FIXED_CLOCK` (RFC 3339) starts a clock that
//! goes on one second per reading, and random bytes come from a counter.
//! No other module asks the system for the time or for chance.

use chrono::{Local, SecondsFormat};

use crate::CaseError;

/// Now, as RFC 3339 with milliseconds and the local offset.
pub fn now() -> String {
    #[cfg(feature = "fixed")]
    if let Some(fixed) = fixed::now() {
        return fixed;
    }
    Local::now().to_rfc3339_opts(SecondsFormat::Millis, false)
}

/// `N` random bytes.
///
/// # Errors
/// [`CaseError::Io`] where the system has no randomness to give.
pub fn random<const N: usize>() -> Result<[u8; N], CaseError> {
    #[cfg(feature = "fixed")]
    if let Some(fixed) = fixed::random() {
        return Ok(fixed);
    }
    unrepeated()
}

/// `N` bytes that no other process comes up with, even where [`random`] is
/// fixed: for names that live only until the work is done.
pub(crate) fn unrepeated<const N: usize>() -> Result<[u8; N], CaseError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| CaseError::Io {
        doing: "get random bytes",
        kind: std::io::ErrorKind::Other,
    })?;
    Ok(bytes)
}

#[cfg(feature = "fixed")]
mod fixed {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

    use chrono::{DateTime, FixedOffset, SecondsFormat, TimeDelta};
    use sha2::{Digest, Sha256};

    fn start() -> Option<DateTime<FixedOffset>> {
        static START: OnceLock<Option<DateTime<FixedOffset>>> = OnceLock::new();
        *START.get_or_init(|| {
            let text = std::env::var("ASSAY_FIXED_CLOCK").ok()?;
            DateTime::parse_from_rfc3339(&text).ok()
        })
    }

    pub(super) fn now() -> Option<String> {
        static READINGS: AtomicI64 = AtomicI64::new(0);
        let start = start()?;
        let reading = start + TimeDelta::seconds(READINGS.fetch_add(1, Ordering::Relaxed));
        Some(reading.to_rfc3339_opts(SecondsFormat::Millis, false))
    }

    pub(super) fn random<const N: usize>() -> Option<[u8; N]> {
        static DRAWS: AtomicU64 = AtomicU64::new(0);
        start()?;
        let draw = DRAWS.fetch_add(1, Ordering::Relaxed);
        let mut bytes = [0; N];
        for (block, part) in (0_u64..).zip(bytes.chunks_mut(32)) {
            let mut hash = Sha256::new();
            hash.update(draw.to_be_bytes());
            hash.update(block.to_be_bytes());
            part.copy_from_slice(&hash.finalize()[..part.len()]);
        }
        Some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_has_milliseconds_and_an_offset() {
        let reading = now();
        let parsed = chrono::DateTime::parse_from_rfc3339(&reading).expect("RFC 3339");
        assert_eq!(
            parsed.to_rfc3339_opts(SecondsFormat::Millis, false),
            reading
        );
        assert_eq!(reading.len(), "2026-11-24T04:00:00.000+00:00".len());
    }

    #[test]
    fn two_draws_differ() {
        assert_ne!(
            random::<16>().expect("random"),
            random::<16>().expect("random")
        );
    }

    /// Runs itself again under a fixed clock, because an environment is set from
    /// outside only.
    #[cfg(feature = "fixed")]
    #[test]
    fn a_fixed_clock_goes_on_a_second_a_reading_and_its_bytes_repeat() {
        const START: &str = "ASSAY_FIXED_CLOCK";
        if std::env::var_os(START).is_some() {
            println!(
                "{} {} {}",
                now(),
                now(),
                hex::encode(random::<40>().expect("random"))
            );
            return;
        }
        let run = || {
            let output = std::process::Command::new(std::env::current_exe().expect("this program"))
                .args(["--nocapture", "--exact"])
                .arg("clock::tests::a_fixed_clock_goes_on_a_second_a_reading_and_its_bytes_repeat")
                .env(START, "2026-01-02T03:04:05.000+09:00")
                .output()
                .expect("runs");
            let text = String::from_utf8(output.stdout).expect("text");
            let line = text
                .lines()
                .find(|line| line.contains("2026"))
                .map(str::to_owned);
            line.expect("a reading")
        };
        let line = run();
        assert!(line.contains("2026-01-02T03:04:05.000+09:00 2026-01-02T03:04:06.000+09:00 "));
        assert_eq!(run(), line);
    }
}
