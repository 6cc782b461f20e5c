//! As much of HTTP/1.1 as a browser on the same machine needs: a head, a body
//! of a stated length, an answer of a stated length or one that ends with its
//! connection.
//!
//! Refuses heads and bodies beyond a bound, bodies without a length, and any
//! method but GET and POST.

use std::io::{self, BufRead, Read, Write};

/// No head of a browser is longer.
pub(crate) const HEAD: u64 = 32 << 10;

/// No request of the pages is longer: files are named, not sent.
const BODY: u64 = 64 << 20;

/// Why a request could not be had.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// It makes no sense; this is what it is told.
    Said(&'static str),
    /// The connection ended within it.
    Lost,
}

impl From<io::Error> for Broken {
    fn from(_: io::Error) -> Broken {
        Broken::Lost
    }
}

/// One request, whole.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// Whether it is a POST; else it is a GET.
    pub(crate) post: bool,
    /// The path without its query, not decoded.
    pub(crate) path: String,
    headers: Vec<(String, String)>,
    /// What was sent.
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// The next request of a connection; none where it has ended between two.
    pub(crate) fn read(from: &mut impl BufRead) -> Result<Option<Request>, Broken> {
        let mut head = from.take(HEAD);
        let Some(first) = line(&mut head)? else {
            return Ok(None);
        };
        let mut parts = first.split(' ');
        let (method, target) = (parts.next(), parts.next());
        let post = match method {
            Some("GET") => false,
            Some("POST") => true,
            _ => return Err(Broken::Said("405 Method Not Allowed")),
        };
        let path = target
            .and_then(|it| it.split('?').next())
            .filter(|it| it.starts_with('/'))
            .ok_or(Broken::Said("400 Bad Request"))?
            .to_owned();
        let mut headers = Vec::new();
        loop {
            let text =
                line(&mut head)?.ok_or(Broken::Said("431 Request Header Fields Too Large"))?;
            if text.is_empty() {
                break;
            }
            let (name, value) = text
                .split_once(':')
                .ok_or(Broken::Said("400 Bad Request"))?;
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let mut request = Request {
            post,
            path,
            headers,
            body: Vec::new(),
        };
        let length = request.length()?;
        from.take(length).read_to_end(&mut request.body)?;
        if request.body.len() as u64 == length {
            Ok(Some(request))
        } else {
            Err(Broken::Lost)
        }
    }

    /// A header by its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(it, _)| it == name);
        found.map(|(_, value)| value.as_str())
    }

    fn length(&self) -> Result<u64, Broken> {
        match self.header("content-length") {
            None if self.post => Err(Broken::Said("411 Length Required")),
            None => Ok(0),
            Some(text) => match text.parse() {
                Ok(length) if length <= BODY => Ok(length),
                Ok(_) => Err(Broken::Said("413 Content Too Large")),
                Err(_) => Err(Broken::Said("400 Bad Request")),
            },
        }
    }
}

/// One line of a head without its end; none where there is no more of it.
fn line(from: &mut impl BufRead) -> Result<Option<String>, Broken> {
    let mut text = String::new();
    match from.read_line(&mut text) {
        Ok(0) => Ok(None),
        Ok(_) => match text.strip_suffix("\r\n") {
            Some(whole) => Ok(Some(whole.to_owned())),
            None => Err(Broken::Said("400 Bad Request")),
        },
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            Err(Broken::Said("400 Bad Request"))
        }
        Err(_) => Err(Broken::Lost),
    }
}

/// Writes an answer of a known length.
pub(crate) fn reply(
    to: &mut impl Write,
    status: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> io::Result<()> {
    let mut whole = head(status, headers);
    whole.extend_from_slice(format!("content-length: {}\r\n\r\n", body.len()).as_bytes());
    whole.extend_from_slice(body);
    to.write_all(&whole)
}

/// Begins an answer that ends with its connection.
pub(crate) fn begin(to: &mut impl Write, status: &str, headers: &[(&str, &str)]) -> io::Result<()> {
    let mut whole = head(status, headers);
    whole.extend_from_slice(b"connection: close\r\n\r\n");
    to.write_all(&whole)
}

/// An answer that says no more than no.
pub(crate) fn refuse(to: &mut impl Write, status: &str) -> io::Result<()> {
    reply(to, status, &[("connection", "close")], b"")
}

fn head(status: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    let mut head = format!(
        "HTTP/1.1 {status}\r\ncache-control: no-store\r\nx-content-type-options: nosniff\r\n"
    );
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Option<Request>, Broken> {
        Request::read(&mut text.as_bytes())
    }

    #[test]
    fn two_requests_of_one_connection_are_told_apart() {
        let mut both = &b"POST /rpc?x=1 HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}GET / HTTP/1.1\r\nHost: a\r\n\r\n"[..];
        let first = Request::read(&mut both).expect("a request").expect("one");
        assert_eq!(
            (first.post, first.path.as_str(), &first.body[..]),
            (true, "/rpc", &b"{}"[..])
        );
        let second = Request::read(&mut both).expect("a request").expect("one");
        assert_eq!((second.post, second.header("host")), (false, Some("a")));
        assert_eq!(Request::read(&mut both), Ok(None));
    }

    #[test]
    fn what_makes_no_sense_is_told_so() {
        for (text, status) in [
            ("PUT / HTTP/1.1\r\n\r\n", "405 Method Not Allowed"),
            ("GET http://elsewhere/ HTTP/1.1\r\n\r\n", "400 Bad Request"),
            ("GET / HTTP/1.1\r\nno colon\r\n\r\n", "400 Bad Request"),
            ("GET / HTTP/1.1\n\n", "400 Bad Request"),
            ("POST /rpc HTTP/1.1\r\n\r\n", "411 Length Required"),
            (
                "POST /rpc HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "400 Bad Request",
            ),
            (
                "POST /rpc HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n",
                "413 Content Too Large",
            ),
        ] {
            assert_eq!(read(text), Err(Broken::Said(status)), "{text:?}");
        }
    }

    #[test]
    fn a_head_without_end_is_not_read_without_end() {
        let endless = format!("GET / HTTP/1.1\r\n{}", "a: b\r\n".repeat(10_000));
        assert!(matches!(read(&endless), Err(Broken::Said(_))));
    }

    #[test]
    fn a_body_that_breaks_off_is_no_request() {
        assert_eq!(
            read("POST /rpc HTTP/1.1\r\nContent-Length: 9\r\n\r\n{}"),
            Err(Broken::Lost)
        );
    }
}
