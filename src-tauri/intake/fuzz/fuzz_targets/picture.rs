//! A saved page's picture: any bytes are drawn, and nothing that could run or be
//! fetched comes out.
#![no_main]

use assay_intake::{Limits, Note, picture_here};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let reading = picture_here(bytes, "a.html", &Limits::default());
    assert!(reading.layer.is_some() || !reading.notes.is_empty());
    if let Some(layer) = reading.layer {
        let drawn = layer.text.to_ascii_lowercase();
        // A tag begins with an angle that no text or style keeps.
        for tag in ["<script", "<iframe", "<link", "<object", "<svg", "<base", "<form"] {
            assert!(!drawn.contains(tag), "{tag}");
        }
        // Drawn again, it has nothing left that would be taken out.
        let again = picture_here(layer.text.as_bytes(), "a.html", &Limits::default());
        assert!(!again.notes.iter().any(|note| matches!(note, Note::LiveContentLeftOut { .. })));
    }
});
