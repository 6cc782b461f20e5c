//! What a child is asked: what of the file is wanted, how much of what it may
//! use, and the extension of the file's name. It travels as arguments; the file itself as standard input.

use std::ffi::OsString;
use std::time::Duration;

/// How much one reading may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Time by the clock on the wall; counted in milliseconds.
    pub time: Duration,
    /// Processor time; counted in whole seconds, rounded up.
    pub processor: Duration,
    /// Bytes of address space.
    pub memory: u64,
    /// Bytes of the longest file that a reader takes. Longer files are still
    /// recognised.
    pub file: u64,
    /// Bytes of UTF-8 of the longest text.
    pub text: u64,
}

impl Default for Limits {
    /// Two minutes, 2 GiB, files of 512 MiB, texts of 64 MiB.
    fn default() -> Self {
        Self {
            time: Duration::from_secs(120),
            processor: Duration::from_secs(120),
            memory: 2 << 30,
            file: 512 << 20,
            text: 64 << 20,
        }
    }
}

impl Limits {
    /// The time in seconds, rounded up, as a note says it.
    pub(crate) fn seconds(&self) -> u64 {
        u64::try_from(self.time.as_millis().div_ceil(1000)).unwrap_or(u64::MAX)
    }
}

/// What of a file is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Its text.
    Text,
    /// A still picture of a saved page, in place of the text.
    Picture,
}

/// A request as the child gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) limits: Limits,
    /// The file's extension: all that readers need of a name, and all that
    /// other users of the machine may see in a list of processes.
    pub(crate) extension: String,
    pub(crate) wish: Wish,
}

impl Request {
    pub(crate) fn arguments(&self) -> Vec<OsString> {
        let limits = &self.limits;
        let whole_seconds = limits.processor.as_millis().div_ceil(1000);
        [
            limits.time.as_millis().to_string(),
            whole_seconds.to_string(),
            limits.memory.to_string(),
            limits.file.to_string(),
            limits.text.to_string(),
            self.extension.clone(),
            match self.wish {
                Wish::Text => "text",
                Wish::Picture => "picture",
            }
            .to_owned(),
        ]
        .map(OsString::from)
        .into()
    }

    pub(crate) fn from_arguments(arguments: impl Iterator<Item = OsString>) -> Option<Self> {
        let mut all = arguments.map(OsString::into_string);
        let mut next = || all.next()?.ok();
        let mut number = || next()?.parse::<u64>().ok();
        let limits = Limits {
            time: Duration::from_millis(number()?),
            processor: Duration::from_secs(number()?),
            memory: number()?,
            file: number()?,
            text: number()?,
        };
        let extension = next()?;
        let wish = match next()?.as_str() {
            "text" => Wish::Text,
            "picture" => Wish::Picture,
            _ => return None,
        };
        next().is_none().then_some(Self {
            limits,
            extension,
            wish,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_comes_back_from_its_arguments() {
        let request = Request {
            limits: Limits {
                time: Duration::from_millis(1500),
                ..Limits::default()
            },
            extension: "warc.gz".into(),
            wish: Wish::Picture,
        };
        let back = Request::from_arguments(request.arguments().into_iter());
        assert_eq!(back.as_ref(), Some(&request));
        assert_eq!(request.limits.seconds(), 2);
    }

    #[test]
    fn other_arguments_are_no_request() {
        let from = |all: &[&str]| Request::from_arguments(all.iter().map(OsString::from));
        assert_eq!(from(&["1", "1", "1", "1", "1"]), None);
        assert_eq!(from(&["1", "1", "1", "1", "1", "txt"]), None);
        assert_eq!(from(&["1", "1", "x", "1", "1", "txt", "text"]), None);
        assert_eq!(from(&["1", "1", "1", "1", "1", "txt", "dance"]), None);
        assert_eq!(
            from(&["1", "1", "1", "1", "1", "txt", "text", "more"]),
            None
        );
        assert!(from(&["1", "1", "1", "1", "1", "", "text"]).is_some());
    }
}
