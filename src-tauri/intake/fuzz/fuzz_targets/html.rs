//! HTML: any bytes parse, and the walk ends.
#![no_main]

use assay_intake::{Limits, read_here};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let reading = read_here(bytes, "a.html", &Limits::default());
    assert!(reading.layer.is_some() || !reading.notes.is_empty());
    if let Some(layer) = reading.layer {
        let length = layer.text.chars().count();
        assert!(layer.pages.is_sorted_by_key(|page| page.start));
        assert!(layer.pages.iter().all(|page| page.start <= length));
    }
});
