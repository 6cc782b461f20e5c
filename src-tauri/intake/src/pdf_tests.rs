//! Small documents, written here object by object, and what is read in them.

use super::*;

/// A document of the given objects, numbered from 1 (the catalog), with a
/// right cross-reference table.
fn document(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut offsets = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        offsets.push(out.len());
        out.extend_from_slice(format!("{number} 0 obj\n{object}\nendobj\n").as_bytes());
    }
    let table = out.len();
    let count = objects.len() + 1;
    out.extend_from_slice(format!("xref\n0 {count}\n0000000000 65535 f \n").as_bytes());
    for offset in offsets {
        out.extend_from_slice(format!("{offset:010} 00000 n \n").as_bytes());
    }
    out.extend_from_slice(
        format!("trailer\n<</Size {count}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n")
            .as_bytes(),
    );
    out
}

fn stream(content: &str) -> String {
    format!(
        "<</Length {}>>\nstream\n{content}\nendstream",
        content.len()
    )
}

/// One line of text for each page; none is an empty page.
fn pages(lines: &[Option<&str>], catalog: &str, trailer: &str) -> Vec<u8> {
    let first = 4;
    let kids: Vec<String> = (0..lines.len())
        .map(|n| format!("{} 0 R", first + 2 * n))
        .collect();
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalog}>>"),
        format!(
            "<</Type/Pages/Kids[{}]/Count {}>>",
            kids.join(" "),
            lines.len()
        ),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    for (n, line) in lines.iter().enumerate() {
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R\
             /Resources<</Font<</F1 3 0 R>>>>>>",
            first + 2 * n + 1
        ));
        let content = line.map_or(String::new(), |line| {
            format!("BT /F1 12 Tf 72 700 Td ({line}) Tj ET")
        });
        objects.push(stream(&content));
    }
    document(&objects, trailer)
}

/// A page set in a composite font whose glyphs 1, 2 … mean the characters
/// given; without a map if there are none.
fn composite(glyphs: usize, unicode: &[u16]) -> Vec<u8> {
    let shown: String = (1..=glyphs).map(|glyph| format!("{glyph:04x}")).collect();
    let map: String = (1..)
        .zip(unicode)
        .map(|(glyph, unicode)| format!("<{glyph:04x}> <{unicode:04x}>\n"))
        .collect();
    let to_unicode = if unicode.is_empty() {
        ""
    } else {
        "/ToUnicode 8 0 R"
    };
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
         /Resources<</Font<</F1 5 0 R>>>>>>"
            .to_owned(),
        stream(&format!("BT /F1 12 Tf 72 700 Td <{shown}> Tj ET")),
        format!(
            "<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H\
             /DescendantFonts[6 0 R]{to_unicode}>>"
        ),
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/DW 1000/FontDescriptor 7 0 R\
         /CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
            .to_owned(),
        "<</Type/FontDescriptor/FontName/Made/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0\
         /Ascent 800/Descent -200/CapHeight 700/StemV 80>>"
            .to_owned(),
        stream(&format!(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n\
             /CMapName /Made def /CMapType 2 def\n\
             1 begincodespacerange <0000> <ffff> endcodespacerange\n\
             {} beginbfchar\n{map}endbfchar\nendcmap end end",
            unicode.len()
        )),
    ];
    document(&objects, "")
}

fn whole(bytes: &[u8]) -> Reading {
    read(bytes.to_vec(), 1 << 20)
}

fn starts(reading: &Reading) -> Vec<(&str, usize)> {
    let layer = reading.layer.as_ref().expect("text");
    layer
        .pages
        .iter()
        .map(|page| (page.label.as_str(), page.start))
        .collect()
}

#[test]
fn pages_follow_one_another_under_their_printed_numbers() {
    let labels = "/PageLabels<</Nums[0<</S/r>> 1<</S/D/St 12/P(A-)>>]>>/Lang(en-GB)";
    let reading = whole(&pages(
        &[
            Some("A deposit of 4,000 dollars"),
            Some("Earnings"),
            Some("End"),
        ],
        labels,
        "",
    ));
    let layer = reading.layer.as_ref().expect("text");
    assert_eq!(layer.text, "A deposit of 4,000 dollars\n\nEarnings\n\nEnd");
    assert_eq!(starts(&reading), [("i", 0), ("A-12", 28), ("A-13", 38)]);
    assert_eq!(layer.language.as_deref(), Some("en-GB"));
    assert_eq!(layer.maker, "assay-intake/pdf");
    assert_eq!(reading.notes, []);
    assert_eq!(layer.page_at(28), Some(1));
}

#[test]
fn pages_without_labels_are_numbered_by_place() {
    let reading = whole(&pages(&[Some("one"), Some("two")], "", ""));
    assert_eq!(starts(&reading), [("1", 0), ("2", 5)]);
}

#[test]
fn pages_without_text_are_named_and_begin_where_the_next_one_does() {
    let reading = whole(&pages(
        &[None, Some("one"), None, None, Some("two"), None],
        "",
        "",
    ));
    assert_eq!(
        starts(&reading),
        [("1", 0), ("2", 0), ("3", 5), ("4", 5), ("5", 5), ("6", 8)]
    );
    assert_eq!(
        reading.notes,
        [Note::NoTextOnPages {
            pages: vec![0, 2, 3, 5]
        }]
    );
    let layer = reading.layer.expect("text");
    assert_eq!(layer.page_at(0), Some(1));
    assert_eq!(layer.page_at(5), Some(4));
}

#[test]
fn a_document_without_any_text_has_no_layer() {
    let reading = whole(&pages(&[None, None], "", ""));
    assert_eq!(reading.layer, None);
    assert_eq!(reading.notes, [Note::NoText]);
}

#[test]
fn korean_is_read_through_the_fonts_own_map() {
    let reading = whole(&composite(3, &[0xbcf4, 0xc99d, 0xae08]));
    assert_eq!(reading.layer.expect("text").text, "보증금");
    assert_eq!(reading.notes, []);
}

#[test]
fn text_whose_characters_have_no_sure_meaning_is_doubtful() {
    let doubt = [Note::DoubtfulText { pages: vec![0] }];
    let private = whole(&composite(3, &[0xe001, 0xe002, 0xe003]));
    assert_eq!(private.notes, doubt);
    let broken = whole(&composite(2, &[0xbcf4, 0xfffd]));
    assert_eq!(broken.notes, doubt);
    // The glyph is shown on the page, so its place is not left out.
    assert_eq!(broken.layer.expect("text").text, "보\u{fffd}");
    let unmapped = whole(&composite(3, &[]));
    assert!(unmapped.layer.is_none() || unmapped.notes.contains(&doubt[0]));
}

#[test]
fn a_bullet_from_a_symbol_font_does_not_make_a_page_doubtful() {
    assert!(!is_doubtful(&format!("\u{f0b7} {}", "word ".repeat(20))));
    assert!(is_doubtful("\u{f0b7} word"));
    assert!(is_doubtful(&format!("\u{fffd} {}", "word ".repeat(20))));
}

#[test]
fn the_title_is_the_documents_own_in_any_of_its_encodings() {
    let title = |title: &str| {
        let trailer = format!("/Info<</Title{title}>>");
        whole(&pages(&[Some("x")], "", &trailer)).title
    };
    assert_eq!(
        title("(A  \\222report\\216 \\240 5)").as_deref(),
        Some("A ™report” € 5")
    );
    assert_eq!(title("<feffbcf4c99dae08>").as_deref(), Some("보증금"));
    assert_eq!(title("<efbbbfebb3b4>").as_deref(), Some("보"));
    assert_eq!(title("(  )"), None);
    assert_eq!(title(" 99 0 R"), None);
}

#[test]
fn a_file_that_needs_a_password_is_said_to_be_locked() {
    let reading = whole(include_bytes!("../tests/fixtures/needs-a-password.pdf"));
    assert_eq!(reading.layer, None);
    assert_eq!(reading.notes, [Note::Encrypted]);
}

#[test]
fn a_file_that_is_only_locked_against_editing_is_read() {
    let old = whole(include_bytes!(
        "../tests/fixtures/opens-without-password-rc4.pdf"
    ));
    let new = whole(include_bytes!(
        "../tests/fixtures/opens-without-password-aes.pdf"
    ));
    for reading in [old, new] {
        assert_eq!(
            reading.layer.expect("text").text,
            "A deposit of 4,000 dollars"
        );
        assert_eq!(reading.title.as_deref(), Some("Made for a test"));
        assert_eq!(reading.notes, []);
    }
}

#[test]
fn a_file_without_its_table_is_read_as_far_as_it_goes() {
    let good = pages(&[Some("one"), Some("two")], "", "");
    let at = good
        .windows(5)
        .position(|five| five == b"xref\n")
        .expect("a table");
    let reading = whole(&good[..at]);
    let text = reading.layer.map(|layer| layer.text);
    assert_eq!(text.as_deref(), Some("one\n\ntwo"));
    assert_eq!(reading.notes, [Note::DamagedButRead]);
}

#[test]
fn a_mark_without_a_document_is_damaged() {
    for bytes in [
        &b"%PDF-1.7\n"[..],
        b"%PDF-1.7\n%%EOF",
        b"%PDF-1.4 \xff\xff trailer",
    ] {
        let reading = whole(bytes);
        assert_eq!(reading.layer, None);
        assert_eq!(reading.notes, [Note::Damaged]);
    }
}

#[test]
fn more_text_than_allowed_is_not_half_read() {
    let reading = read(pages(&[Some("one"), Some("two")], "", ""), 7);
    assert_eq!(reading.layer, None);
    assert_eq!(reading.notes, [Note::TooMuchText { bytes: 7 }]);
}

#[test]
fn a_hostile_label_stays_short() {
    let range = |style, start_value| {
        vec![PageLabelRange {
            start_page: 0,
            style,
            prefix: None,
            start_value,
        }]
    };
    let at = |style, start| label(&range(style, start), 1);
    assert_eq!(at(PageLabelStyle::RomanLower, u32::MAX), "4294967296");
    assert_eq!(at(PageLabelStyle::AlphaUpper, u32::MAX), "4294967296");
    assert_eq!(at(PageLabelStyle::RomanUpper, 1993), "MCMXCIV");
    assert_eq!(at(PageLabelStyle::AlphaLower, 26), "aa");
    assert_eq!(
        at(PageLabelStyle::None, 1),
        "2",
        "an empty label is its place"
    );
    let mut long = range(PageLabelStyle::Decimal, 1);
    long[0].prefix = Some("p\u{7}".repeat(100));
    assert_eq!(label(&long, 0), "p".repeat(LABEL));
}

#[test]
fn the_version_named_is_the_version_locked() {
    let lock = include_str!("../../../Cargo.lock");
    let (name, version) = PARSER.split_once(' ').expect("name and version");
    assert!(lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"")));
}
