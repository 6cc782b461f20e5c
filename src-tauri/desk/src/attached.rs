//! The manifest that a produced PDF carries, taken out of its bytes again.
//!
//! The file may come from anybody, so this reads as little of PDF as it can:
//! it looks for embedded-file streams (ISO 32000-1, 7.11.4), inflates them
//! within a limit, and takes the one that is a manifest of ours. No object is
//! resolved, nothing is followed, nothing is drawn; the work is linear in the
//! length of the file, and memory is bounded by the limit.

use std::io::Read;

use assay_dossier::Manifest;

/// A manifest longer than this is none of ours.
const LIMIT: u64 = 64 << 20;

/// How far before `stream` its dictionary may begin.
const DICTIONARY: usize = 4096;

/// How many embedded files are looked at.
const EMBEDDED: usize = 64;

/// Whether the bytes begin like a PDF.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// The manifest in a PDF; none where there is none of ours.
pub(crate) fn manifest(pdf: &[u8]) -> Option<Manifest> {
    embedded(pdf)
        .take(EMBEDDED)
        .find_map(|bytes| serde_json::from_slice(&bytes).ok())
}

/// The contents of the embedded files, in the order of the file.
fn embedded(pdf: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let found = at + find(&pdf[at..], b"stream")?;
            at = found + b"stream".len();
            let before = &pdf[found.saturating_sub(DICTIONARY)..found];
            // `endstream` has no dictionary right before it.
            let Some(dictionary) = dictionary(before) else {
                continue;
            };
            let body = body(&pdf[at..], dictionary);
            at += body.len();
            if find(dictionary, b"/EmbeddedFile").is_some()
                && let Some(bytes) = inflate(dictionary, body)
            {
                return Some(bytes);
            }
        }
    })
}

/// The dictionary that ends right here.
fn dictionary(before: &[u8]) -> Option<&[u8]> {
    let trimmed = before.trim_ascii_end();
    if !trimmed.ends_with(b">>") {
        return None;
    }
    let from = trimmed
        .windows(5)
        .rposition(|it| it == b" obj\n" || it == b" obj\r" || it == b" obj<")?;
    Some(&trimmed[from..])
}

/// The bytes of a stream: as many as `/Length` says, where it says so directly,
/// else up to the next `endstream`.
fn body<'a>(after: &'a [u8], dictionary: &[u8]) -> &'a [u8] {
    let start = match after {
        [b'\r', b'\n', ..] => 2,
        [b'\n', ..] => 1,
        _ => 0,
    };
    let after = &after[start..];
    let direct = find(dictionary, b"/Length ").and_then(|at| {
        let rest = &dictionary[at + b"/Length ".len()..];
        let digits = rest.iter().take_while(|it| it.is_ascii_digit()).count();
        let indirect = rest[digits..]
            .trim_ascii_start()
            .first()
            .is_some_and(u8::is_ascii_digit);
        let number: usize = std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()?;
        (!indirect && number <= after.len()).then_some(number)
    });
    let length = direct
        .or_else(|| find(after, b"endstream"))
        .unwrap_or(after.len());
    &after[..length]
}

fn inflate(dictionary: &[u8], body: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    if find(dictionary, b"/FlateDecode").is_some() {
        flate2::read::ZlibDecoder::new(body)
            .take(LIMIT + 1)
            .read_to_end(&mut out)
            .ok()?;
    } else if find(dictionary, b"/Filter").is_none() {
        out.extend_from_slice(body);
    } else {
        return None;
    }
    (out.len() as u64 <= LIMIT).then_some(out)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = wanted[0];
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|it| *it == first) {
        if bytes[from + at..].starts_with(wanted) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    const JSON: &[u8] = br#"{"assay":1,"journal":{"seq":7,"head":"ab","at":"2026-11-24T04:00:00.000+00:00"},
        "dossier":null,"handling":"TLP:GREEN","hashes":[{"ref":"E1","sha256":"cd"}],"records":["E1"]}"#;

    fn object(dictionary: &str, body: &[u8]) -> Vec<u8> {
        let mut out = format!("9 0 obj\n<<{dictionary}>>\nstream\n").into_bytes();
        out.extend_from_slice(body);
        out.extend_from_slice(b"\nendstream\nendobj\n");
        out
    }

    fn deflated(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), Default::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n".to_vec();
        objects.iter().for_each(|it| out.extend_from_slice(it));
        out
    }

    #[test]
    fn a_manifest_is_found_among_other_streams_plain_or_deflated() {
        let page = object("/Length 6", b"stream");
        let small = deflated(JSON);
        let kind = "/Type/EmbeddedFile/Filter/FlateDecode";
        let packed = object(&format!("{kind}/Length {}", small.len()), &small);
        let plain = object(&format!("/Type /EmbeddedFile /Length {}", JSON.len()), JSON);
        for file in [packed, plain] {
            let found = manifest(&pdf(&[page.clone(), file])).expect("a manifest");
            assert_eq!((found.journal.seq, found.journal.head.as_str()), (7, "ab"));
            assert_eq!(found.hashes[0].r#ref.to_string(), "E1");
        }
    }

    #[test]
    fn files_of_others_are_no_manifest() {
        assert!(manifest(&pdf(&[object("/Type /EmbeddedFile /Length 2", b"{}")])).is_none());
        assert!(
            manifest(&pdf(&[object(&format!("/Length {}", JSON.len()), JSON)])).is_none(),
            "not an attachment"
        );
        assert!(manifest(b"").is_none());
    }

    #[test]
    fn what_inflates_without_end_is_given_up() {
        let bomb = deflated(&vec![b' '; (LIMIT + 2) as usize]);
        let file = pdf(&[object(
            "/Type/EmbeddedFile/Filter/FlateDecode/Length 1 0 R",
            &bomb,
        )]);
        assert!(file.len() < 1 << 20, "it is small before");
        assert!(manifest(&file).is_none());
    }

    #[test]
    fn lengths_that_lie_reach_no_further_than_the_file() {
        for length in ["99999999999999999999", "4000000000", "-1", "x"] {
            let file = pdf(&[object(&format!("/Type/EmbeddedFile/Length {length}"), JSON)]);
            // Whatever is found, the search ends and nothing is read beyond it.
            let _ = manifest(&file);
            let cut = &file[..file.len() / 2];
            assert!(manifest(cut).is_none());
        }
    }
}
