//! HTML: the words a reader of the page would see, in the order of the source,
//! all of them (a quote may stand anywhere: in a caption, a comment, a footer).
//!
//! Nothing runs, nothing is fetched, no article is guessed. Left out: scripts,
//! styles, templates, `noscript`, embedded documents and fallbacks, alternative
//! texts of pictures (not words on the page), and what the page hides by
//! `hidden` or an inline style, which is noted. Style sheets are not consulted,
//! so text that a class hides is read.
//!
//! White space collapses as in CSS; blocks end a line, paragraphs and their
//! like are set off by a blank line, cells of a row by a tab. Those breaks are
//! all that is added.

use encoding_rs::Encoding;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node};

use crate::decode::{controls, decode};
use crate::reading::{Note, Reading, Text};

/// The parser's version, as pinned by the lock file (a test compares them).
const PARSER: &str = "scraper 0.29.0";

/// Bytes in which a page may declare its encoding.
const PROLOGUE: usize = 4096;

/// Code points of a title beyond which it is cut.
pub(crate) const TITLE: usize = 500;

/// Reads a whole page.
pub(crate) fn read(bytes: &[u8], media_type: &str) -> Reading {
    let decoded = decode(bytes, declared(bytes));
    let page = Html::parse_document(&decoded.text);
    let mut walk = Walk::default();
    walk.page(&page);

    let mut notes: Vec<Note> = decoded.note.into_iter().collect();
    let text = walk.flow.text;
    let count = controls(&text);
    if count > 0 {
        notes.push(Note::ControlCharactersKept { count });
    }
    if walk.hidden > 0 {
        notes.push(Note::HiddenTextLeftOut { count: walk.hidden });
    }
    let layer = if text.trim().is_empty() {
        notes.push(Note::NoText);
        None
    } else {
        Some(Text {
            text,
            pages: Vec::new(),
            maker: "assay-intake/html".to_owned(),
            version: format!("{} ({PARSER})", env!("CARGO_PKG_VERSION")),
            options: "scope=visible; line-ends=lf; cells=tab; hidden=left-out".to_owned(),
            language: walk.language,
        })
    };
    Reading {
        media_type: media_type.to_owned(),
        title: walk.title.or(walk.shared_title),
        layer,
        notes,
    }
}

/// What the page says of its encoding: `meta`, else the XML declaration.
pub(crate) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..PROLOGUE).unwrap_or(bytes).to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let meta = head
        .split("<meta")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .find_map(|tag| label_after(tag, "charset"));
    let declaration = || {
        let inner = head
            .trim_start()
            .strip_prefix("<?xml")?
            .split("?>")
            .next()?;
        label_after(inner, "encoding")
    };
    meta.or_else(declaration)
}

/// The encoding named by `key = "label"` in a tag.
fn label_after(tag: &str, key: &str) -> Option<&'static Encoding> {
    tag.split(key).skip(1).find_map(|rest| {
        let value = rest.trim_start().strip_prefix('=')?.trim_start();
        let value = value.trim_start_matches(['"', '\'']);
        let end = value
            .find(|c: char| matches!(c, '"' | '\'' | ';' | '/') || c.is_whitespace())
            .unwrap_or(value.len());
        Encoding::for_label(value.get(..end)?.as_bytes())
    })
}

/// Walks a page from top to bottom. Not recursive: a page can nest deeper than
/// any stack.
#[derive(Default)]
struct Walk {
    flow: Flow,
    title: Option<String>,
    shared_title: Option<String>,
    language: Option<String>,
    hidden: u64,
    /// How many elements that keep white space are open.
    verbatim: usize,
}

impl Walk {
    fn page(&mut self, page: &Html) {
        let root = page.tree.root();
        let mut here = root;
        loop {
            let mut inner = here.first_child();
            match here.value() {
                Node::Text(text) => self.flow.text(text, self.verbatim > 0),
                Node::Element(element) => {
                    let whole = ElementRef::wrap(here);
                    if whole.is_some_and(|whole| self.leaves_out(whole)) {
                        inner = None;
                    } else {
                        self.open(element, whole.is_some_and(follows_a_cell));
                        if inner.is_none() {
                            self.close(element);
                        }
                    }
                }
                _ => {}
            }
            if let Some(inner) = inner {
                here = inner;
                continue;
            }
            here = loop {
                if let Some(sibling) = here.next_sibling() {
                    break sibling;
                }
                let Some(parent) = here.parent() else {
                    return;
                };
                if let Node::Element(element) = parent.value() {
                    self.close(element);
                }
                here = parent;
            };
        }
    }

    /// Whether the element and all in it is no part of the text. On the way
    /// takes the titles out of a head, and counts what the page hides.
    fn leaves_out(&mut self, whole: ElementRef<'_>) -> bool {
        let element = whole.value();
        if matches!(element.name(), "head" | "title") {
            self.titles(whole);
        }
        if is_never_read(element.name()) {
            return true;
        }
        let hidden = is_hidden(element);
        if hidden && whole.text().any(|text| !text.trim().is_empty()) {
            self.hidden += 1;
        }
        hidden
    }

    fn titles(&mut self, head: ElementRef<'_>) {
        let inner = std::iter::once(head).chain(head.descendent_elements());
        for element in inner {
            match element.value().name() {
                "title" if self.title.is_none() => self.title = title(element.text()),
                "meta" if element.attr("property") == Some("og:title") => {
                    self.shared_title = title(element.attr("content").into_iter());
                }
                _ => {}
            }
        }
    }

    fn open(&mut self, element: &Element, after_cell: bool) {
        match element.name() {
            "html" => self.language = element.attr("lang").and_then(language),
            "br" => self.flow.line_break(),
            "td" | "th" => self.flow.cell(after_cell),
            "pre" | "textarea" | "listing" | "xmp" => {
                self.flow.block(breaks(element.name()));
                self.verbatim += 1;
            }
            name => {
                if name == "tr" {
                    self.flow.row();
                }
                self.flow.block(breaks(name));
            }
        }
    }

    fn close(&mut self, element: &Element) {
        match element.name() {
            "td" | "th" => self.flow.end_cell(),
            "pre" | "textarea" | "listing" | "xmp" => {
                self.verbatim = self.verbatim.saturating_sub(1);
                self.flow.block(breaks(element.name()));
            }
            "br" => {}
            name => self.flow.block(breaks(name)),
        }
    }
}

fn follows_a_cell(cell: ElementRef<'_>) -> bool {
    cell.prev_siblings()
        .find_map(ElementRef::wrap)
        .is_some_and(|before| matches!(before.value().name(), "td" | "th"))
}

fn is_never_read(name: &str) -> bool {
    matches!(
        name,
        "head"
            | "title"
            | "script"
            | "style"
            | "template"
            | "noscript"
            | "noembed"
            | "noframes"
            | "iframe"
            | "object"
            | "embed"
            | "audio"
            | "video"
            | "canvas"
            | "datalist"
            | "rp"
            | "desc"
            | "metadata"
            | "defs"
    )
}

/// Hidden by its own attributes (HTML, 6.1; CSS 2.2, 9.2.4 and 11.2).
fn is_hidden(element: &Element) -> bool {
    let by_attribute = element
        .attr("hidden")
        .is_some_and(|value| !value.eq_ignore_ascii_case("until-found"));
    by_attribute
        || element.attr("style").is_some_and(|style| {
            let style = style.to_ascii_lowercase();
            style.split(';').any(|rule| {
                rule.split_once(':').is_some_and(|(name, value)| {
                    let value = value.split('!').next().unwrap_or_default();
                    matches!(
                        (name.trim(), value.trim()),
                        ("display", "none") | ("visibility", "hidden")
                    )
                })
            })
        })
}

/// Line ends around an element: two set it off by a blank line.
fn breaks(name: &str) -> usize {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "pre" | "table" | "ul"
        | "ol" | "dl" | "figure" | "hr" | "listing" | "xmp" => 2,
        "html" | "body" | "div" | "section" | "article" | "header" | "footer" | "nav" | "main"
        | "aside" | "li" | "dt" | "dd" | "tr" | "thead" | "tbody" | "tfoot" | "caption"
        | "figcaption" | "form" | "fieldset" | "legend" | "address" | "details" | "summary"
        | "dialog" | "option" | "optgroup" | "select" | "textarea" | "center" | "search"
        | "hgroup" | "menu" | "dir" | "frameset" => 1,
        _ => 0,
    }
}

/// White space collapsed, and cut at [`TITLE`] code points; none if blank.
pub(crate) fn title<'a>(parts: impl Iterator<Item = &'a str>) -> Option<String> {
    let whole: String = parts.collect();
    let words: Vec<&str> = whole
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    let title: String = words.join(" ").chars().take(TITLE).collect();
    (!title.is_empty()).then_some(title)
}

/// A language tag, if it has the shape of one (RFC 5646, 2.1).
pub(crate) fn language(tag: &str) -> Option<String> {
    let tag = tag.trim();
    let sound = (1..=35).contains(&tag.len())
        && tag.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
    sound.then(|| tag.to_owned())
}

/// Text as it flows onto lines. Breaks and spaces are held back until the next
/// character, so that none stands at either end or twice.
#[derive(Default)]
struct Flow {
    text: String,
    /// Line ends that blocks ask for: the most of them counts.
    breaks: usize,
    /// Line ends by `br`: each counts.
    lines: usize,
    tabs: usize,
    space: bool,
    /// At the start of a cell, where a block breaks nothing.
    fresh: bool,
    /// In a row of which nothing was put yet: its own break is still due.
    row: bool,
}

impl Flow {
    fn block(&mut self, breaks: usize) {
        if breaks > 0 && !self.fresh {
            self.breaks = self.breaks.max(breaks);
            self.tabs = 0;
            self.space = false;
        }
    }

    fn line_break(&mut self) {
        self.lines += 1;
        self.space = false;
    }

    fn row(&mut self) {
        self.fresh = false;
        self.row = true;
    }

    fn cell(&mut self, after_cell: bool) {
        if after_cell {
            if !self.row {
                self.breaks = 0;
                self.lines = 0;
            }
            self.tabs += 1;
        }
        self.space = false;
        self.fresh = true;
    }

    fn end_cell(&mut self) {
        self.fresh = false;
        self.space = false;
    }

    fn text(&mut self, text: &str, verbatim: bool) {
        for c in text.chars() {
            match c {
                '\n' if verbatim => self.line_break(),
                ' ' | '\t' if verbatim => self.put(c),
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.space = true,
                _ => self.put(c),
            }
        }
    }

    fn put(&mut self, c: char) {
        let lines = self.breaks.max(self.lines);
        if !self.text.is_empty() {
            self.text.extend(std::iter::repeat_n('\n', lines));
        }
        let at_start = self.text.is_empty() || lines > 0;
        self.text.extend(std::iter::repeat_n('\t', self.tabs));
        if self.space && !at_start && self.tabs == 0 {
            self.text.push(' ');
        }
        self.text.push(c);
        *self = Self {
            text: std::mem::take(&mut self.text),
            ..Self::default()
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Basis;

    fn whole(page: &str) -> Reading {
        read(page.as_bytes(), "text/html")
    }

    fn words(page: &str) -> String {
        whole(page).layer.expect("text").text
    }

    #[test]
    fn paragraphs_are_set_off_and_white_space_collapses() {
        assert_eq!(
            words(
                "<h1>Title</h1>\n<p>One\n   two <b>three</b>,\tfour.</p><p>Five</p>\n<div>six</div><div>seven"
            ),
            "Title\n\nOne two three, four.\n\nFive\n\nsix\nseven"
        );
    }

    #[test]
    fn entities_and_the_pages_own_characters_are_what_a_reader_sees() {
        assert_eq!(
            words("<p>&#8220;4,000&ndash;5,000&nbsp;dollars&#x201D; &amp; 보증금&shy;액 &lt;b&gt;"),
            "“4,000–5,000\u{a0}dollars” & 보증금\u{ad}액 <b>"
        );
    }

    #[test]
    fn scripts_styles_and_embedded_things_are_no_words() {
        assert_eq!(
            words(
                "<style>p{}</style><script>var a='x'</script><template>t</template>\
                 <noscript>n</noscript><iframe src=x>i</iframe><object>o</object>\
                 <svg><title>icon</title><text>axis</text></svg><p>kept<img alt='not a word'></p>\
                 <!-- comment -->"
            ),
            "axis\n\nkept"
        );
    }

    #[test]
    fn what_the_page_hides_is_left_out_and_counted() {
        let reading = whole(
            "<p>seen</p><p hidden>a</p><div style='color:red; DISPLAY : none !important'>b</div>\
             <span style='visibility:hidden'>c</span><div hidden> </div>\
             <p hidden=until-found>found</p><p style='display:nonesuch'>odd</p>",
        );
        assert_eq!(reading.layer.unwrap().text, "seen\n\nfound\n\nodd");
        assert_eq!(reading.notes, [Note::HiddenTextLeftOut { count: 3 }]);
    }

    #[test]
    fn a_table_reads_row_by_row_with_tabs_between_cells() {
        assert_eq!(
            words(
                "<table><caption>Pay</caption><tr><th>Who</th><th>USD</th></tr>\
                 <tr><td><p>Crew</p></td> <td><div>4,000</div></td><td></td></tr>\
                 <tr><td></td><td>5,000</td></tr></table>after"
            ),
            "Pay\nWho\tUSD\nCrew\t4,000\n\t5,000\n\nafter"
        );
    }

    #[test]
    fn preformatted_text_keeps_its_spaces_and_lines() {
        assert_eq!(
            words("<pre>a  b\n\n  c</pre><p>d   e"),
            "a  b\n\n  c\n\nd e"
        );
        assert_eq!(words("one<br>two<br><br>three"), "one\ntwo\n\nthree");
    }

    #[test]
    fn words_stay_whole_across_inline_markup() {
        assert_eq!(
            words("4<sup>,</sup>000 dol<wbr>lars <q>x</q><a>y</a>"),
            "4,000 dollars xy"
        );
    }

    #[test]
    fn title_and_language_are_the_pages_own() {
        let reading = whole(
            "<html lang='ko-KR'><head><meta property='og:title' content='Shared'>\
             <title> 노동자 \n 보증금 </title></head><body>x",
        );
        assert_eq!(reading.title.as_deref(), Some("노동자 보증금"));
        let layer = reading.layer.unwrap();
        assert_eq!(layer.language.as_deref(), Some("ko-KR"));
        assert_eq!(layer.text, "x");
        assert_eq!(
            whole("<meta property='og:title' content='Shared'>x")
                .title
                .as_deref(),
            Some("Shared")
        );
        assert_eq!(
            whole("<html lang='\u{1}no tag'>x").layer.unwrap().language,
            None
        );
    }

    #[test]
    fn a_declared_encoding_is_used_and_noted() {
        let page = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=euc-kr'>\
                    </head><body>보증금";
        let (bytes, _, _) = encoding_rs::EUC_KR.encode(page);
        let reading = read(&bytes, "text/html");
        assert_eq!(reading.layer.unwrap().text, "보증금");
        assert_eq!(
            reading.notes,
            [Note::DecodedAs {
                encoding: "EUC-KR".into(),
                basis: Basis::Declared,
                replaced: 0
            }]
        );
        for tag in [
            "<meta charset=\"shift_jis\">",
            "<?xml version='1.0' encoding='Shift_JIS'?>",
        ] {
            assert_eq!(
                declared(tag.as_bytes()),
                Some(encoding_rs::SHIFT_JIS),
                "{tag}"
            );
        }
        assert_eq!(declared(b"<p>charset=shift_jis"), None);
    }

    #[test]
    fn nesting_deeper_than_any_stack_is_read() {
        let page = format!("{}deep", "<div>".repeat(10_000));
        assert_eq!(words(&page), "deep");
    }

    #[test]
    fn a_page_without_words_has_no_text_layer() {
        let reading = whole("<html><script>x</script><body> &#32; ");
        assert_eq!(reading.layer, None);
        assert_eq!(reading.notes, [Note::NoText]);
    }

    #[test]
    fn the_version_named_is_the_version_locked() {
        let lock = include_str!("../../../Cargo.lock");
        let (name, version) = PARSER.split_once(' ').unwrap();
        assert!(lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"")));
    }
}
