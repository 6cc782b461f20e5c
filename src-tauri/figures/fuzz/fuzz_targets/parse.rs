//! Figures in text: any string parses in any language, spans lie in the text and
//! hold their own words, and every quantity agrees with itself.
#![no_main]

use assay_figures::parse::{Lang, parse};

libfuzzer_sys::fuzz_target!(|input: (u8, &str)| {
    let (choice, text) = input;
    let lang = Lang::ALL.get(usize::from(choice)).copied();
    let points: Vec<char> = text.chars().collect();
    let mut last = 0;
    for found in parse(text, lang) {
        assert!(last <= found.start && found.start < found.end && found.end <= points.len());
        let words: String = points[found.start..found.end].iter().collect();
        assert_eq!(words, found.verbatim);
        assert!(found.quantity.validate().is_ok());
        last = found.end;
    }
});
