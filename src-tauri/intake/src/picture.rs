//! A still picture of a saved page: the page written anew from a list of what
//! may stay, so that nothing in it runs, links, or is fetched from anywhere.
//!
//! Kept are the tags and attributes listed here, texts (escaped anew), pictures
//! that the page itself carries as `data:` in a raster format, and style sheets
//! of the page with every address taken out. Everything else goes: scripts,
//! frames, forms' addresses, links' targets, `srcset`, `background`, vector
//! pictures, fonts, imports. What a list does not name goes as well: this file
//! refuses by default. The frame that shows it runs no script and has a policy
//! of its own; this is the wall before that wall.

use scraper::node::Element;
use scraper::{Html, Node};

use crate::decode::decode;
use crate::html::declared;
use crate::reading::{Note, Reading, Text};
use crate::style;

/// Kept with its content. What is in neither list is taken out, its content left.
const TAGS: &[&str] = &[
    "a",
    "abbr",
    "acronym",
    "address",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dialog",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "main",
    "mark",
    "nav",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "wbr",
];

/// Taken out whole: never what an older browser knew and a newer one does not,
/// for such an element without end would take the rest of the page with it.
const GONE: &[&str] = &[
    "area",
    "audio",
    "base",
    "basefont",
    "bgsound",
    "canvas",
    "datalist",
    "embed",
    "frame",
    "frameset",
    "iframe",
    "input",
    "keygen",
    "link",
    "math",
    "meta",
    "meter",
    "noembed",
    "noframes",
    "noscript",
    "optgroup",
    "option",
    "param",
    "plaintext",
    "progress",
    "script",
    "select",
    "source",
    "style",
    "svg",
    "template",
    "title",
    "track",
    "video",
    "xmp",
];

/// Tags that would have had something run, fetched or drawn: they are counted.
const COUNTED: &[&str] = &[
    "applet", "audio", "base", "bgsound", "canvas", "embed", "frame", "iframe", "link", "object",
    "portal", "script", "svg", "video",
];

/// Without content and end.
const VOID: &[&str] = &["br", "col", "hr", "img", "wbr"];

/// Attributes that name no place and run nothing.
const ATTRIBUTES: &[&str] = &[
    "align",
    "alt",
    "bgcolor",
    "border",
    "cellpadding",
    "cellspacing",
    "class",
    "color",
    "cols",
    "colspan",
    "datetime",
    "dir",
    "face",
    "height",
    "hidden",
    "id",
    "lang",
    "nowrap",
    "open",
    "reversed",
    "rowspan",
    "rules",
    "scope",
    "size",
    "span",
    "start",
    "summary",
    "title",
    "type",
    "valign",
    "value",
    "width",
];

/// The formats of pictures that a page may carry in itself.
const PICTURES: &[&str] = &["png", "jpeg", "jpg", "gif", "webp", "bmp"];

/// So many elements are drawn: what shows the picture lays all of it out at once.
const MOST: u64 = 30_000;

/// What the picture itself says of what may be fetched: nothing.
const HEAD: &str = "<!doctype html><html><head><meta charset=\"utf-8\">\
    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; \
    style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\
    <meta name=\"referrer\" content=\"no-referrer\">\
    <meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">";

/// The picture of a page, in place of its text.
pub(crate) fn read(bytes: &[u8], media_type: &str) -> Reading {
    let page = Html::parse_document(&decode(bytes, declared(bytes)).text);
    let mut drawing = Drawing::default();
    drawing.page(&page);
    let mut notes = Vec::new();
    if drawing.left > 0 {
        notes.push(Note::LiveContentLeftOut {
            count: drawing.left,
        });
    }
    if drawing.ends_early {
        notes.push(Note::PictureEndsEarly { count: MOST });
    }
    let text = format!(
        "{HEAD}<style>{}</style></head>{}</body></html>",
        drawing.styles, drawing.body
    );
    Reading {
        media_type: media_type.to_owned(),
        title: None,
        layer: Some(Text {
            text,
            pages: Vec::new(),
            maker: "assay-intake/picture".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            options: "kept=listed; pictures=carried".to_owned(),
            language: None,
        }),
        notes,
    }
}

#[derive(Default)]
struct Drawing {
    body: String,
    styles: String,
    left: u64,
    drawn: u64,
    ends_early: bool,
}

impl Drawing {
    /// Not recursive: a page can nest deeper than any stack.
    fn page(&mut self, page: &Html) {
        let body = page.tree.nodes().find_map(|node| {
            let element = node.value().as_element()?;
            (element.name() == "body").then_some(element)
        });
        self.body.push_str("<body");
        if let Some(body) = body {
            self.attributes(body);
        }
        self.body.push('>');
        let mut next = page.tree.root().first_child();
        while let Some(node) = next {
            if self.drawn == MOST {
                self.ends_early = true;
                node.ancestors().for_each(|open| self.close(open.value()));
                break;
            }
            let inside = self.open(node.value());
            if inside == Inside::Style {
                let texts = node.children().filter_map(|child| child.value().as_text());
                let css: String = texts.map(|text| text.to_string()).collect();
                self.sheet(&css);
            }
            if inside == Inside::Kept
                && let Some(child) = node.first_child()
            {
                next = Some(child);
                continue;
            }
            let mut done = node;
            if inside == Inside::Kept {
                self.close(done.value());
            }
            next = loop {
                if let Some(sibling) = done.next_sibling() {
                    break Some(sibling);
                }
                let Some(parent) = done.parent() else {
                    break None;
                };
                self.close(parent.value());
                done = parent;
            };
        }
    }

    /// Writes the begin of a node; whether what is inside it is written too.
    fn open(&mut self, node: &Node) -> Inside {
        match node {
            Node::Text(text) => {
                escape(text, &mut self.body);
                Inside::Nothing
            }
            Node::Element(element) => self.begin(element),
            Node::Document | Node::Fragment => Inside::Kept,
            Node::Doctype(_) | Node::Comment(_) | Node::ProcessingInstruction(_) => Inside::Nothing,
        }
    }

    fn begin(&mut self, element: &Element) -> Inside {
        let name = element.name();
        // Of another namespace: a vector picture or a formula.
        let foreign = &*element.name.ns != "http://www.w3.org/1999/xhtml";
        self.left += u64::from(foreign || COUNTED.contains(&name));
        if foreign || GONE.contains(&name) {
            let print = element
                .attr("media")
                .is_some_and(|it| it.trim().eq_ignore_ascii_case("print"));
            return if name == "style" && !foreign && !print {
                Inside::Style
            } else {
                Inside::Nothing
            };
        }
        if TAGS.contains(&name) {
            self.drawn += 1;
            self.body.push('<');
            self.body.push_str(name);
            self.attributes(element);
            self.body.push('>');
        }
        Inside::Kept
    }

    fn close(&mut self, node: &Node) {
        let Node::Element(element) = node else { return };
        let name = element.name();
        if TAGS.contains(&name) && !VOID.contains(&name) {
            self.body.push_str("</");
            self.body.push_str(name);
            self.body.push('>');
        }
    }

    fn attributes(&mut self, element: &Element) {
        for (name, value) in element.attrs() {
            match name {
                "style" => {
                    let (kept, left) = style::filtered(value);
                    self.left += left;
                    self.attribute(name, &kept);
                }
                "src" if element.name() == "img" => match carried(value) {
                    Some(kept) => self.attribute(name, &kept),
                    None => self.left += 1,
                },
                _ if ATTRIBUTES.contains(&name) => self.attribute(name, value),
                _ => self.left += u64::from(fetches(name)),
            }
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.body.push(' ');
        self.body.push_str(name);
        self.body.push_str("=\"");
        escape(value, &mut self.body);
        self.body.push('"');
    }

    fn sheet(&mut self, css: &str) {
        let (kept, left) = style::filtered(css);
        self.left += left;
        self.styles.push_str(&kept);
        self.styles.push('\n');
    }
}

#[derive(PartialEq)]
enum Inside {
    Kept,
    Nothing,
    Style,
}

/// Attributes whose loss is worth telling.
fn fetches(name: &str) -> bool {
    name.starts_with("on")
        || matches!(
            name,
            "background"
                | "srcset"
                | "ping"
                | "poster"
                | "action"
                | "formaction"
                | "lowsrc"
                | "dynsrc"
                | "manifest"
                | "srcdoc"
                | "data"
        )
}

/// A picture that the page carries in itself, written anew; none for any other.
pub(crate) fn carried(address: &str) -> Option<String> {
    let address = address.trim();
    let scheme = address.get(..11)?;
    if !scheme.eq_ignore_ascii_case("data:image/") {
        return None;
    }
    let (format, data) = address.get(11..)?.split_once(',')?;
    let format = format.strip_suffix(";base64")?.to_ascii_lowercase();
    let data: String = data.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let plain = data
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='));
    (plain && PICTURES.contains(&format.as_str()))
        .then(|| format!("data:image/{format};base64,{data}"))
}

/// Text that is text wherever it stands.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\0' => {}
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A saved page that tries, in some sixty ways, to reach `beacon.example`.
    const HOSTILE: &str = include_str!("../../../tests/fixtures/hostile.html");

    fn picture(html: &str) -> (String, u64) {
        let reading = read(html.as_bytes(), "text/html");
        let left = match reading.notes.as_slice() {
            [Note::LiveContentLeftOut { count }] => *count,
            [] => 0,
            other => panic!("{other:?}"),
        };
        (reading.layer.expect("a picture").text, left)
    }

    /// What of a picture is the page's, without the frame of ours around it.
    fn body(html: &str) -> String {
        let (whole, _) = picture(html);
        let from = whole.find("<body").expect("a body");
        let end = whole.len() - "</body></html>".len();
        whole[from..end].to_owned()
    }

    #[test]
    fn nothing_that_could_be_fetched_or_run_survives_the_hostile_page() {
        let beacons = HOSTILE.matches("beacon.example").count();
        assert!(beacons >= 60, "only {beacons} ways");
        let (whole, left) = picture(HOSTILE);
        // The text of the page may name the place; nothing else may.
        let page = Html::parse_document(&whole);
        let mut seen = 0;
        for node in page.tree.nodes() {
            let Some(element) = node.value().as_element() else {
                continue;
            };
            seen += 1;
            let name = element.name();
            let ours = matches!(name, "html" | "head" | "meta" | "style" | "body");
            assert!(ours || TAGS.contains(&name), "<{name}>");
            for (attribute, value) in element.attrs() {
                let carried = attribute == "src" && value.starts_with("data:image/");
                let listed = ATTRIBUTES.contains(&attribute) || attribute == "style" || carried;
                assert!(listed || name == "meta", "{name} {attribute}");
                assert!(
                    !value.contains("beacon.example"),
                    "{name} {attribute}={value}"
                );
            }
            if name == "style" {
                let css: String = node
                    .children()
                    .filter_map(|it| it.value().as_text().map(|text| text.to_string()))
                    .collect();
                assert!(!css.contains("beacon.example"), "{css}");
                assert!(!css.to_ascii_lowercase().contains("@import"), "{css}");
            }
        }
        assert!(seen > 20, "the page itself is still there");
        assert!(left >= 40, "only {left} counted");
        assert!(
            whole.contains("The ledger of the crew office"),
            "its words stay"
        );
        assert!(
            whole.contains("data:image/png;base64,"),
            "its own picture stays"
        );
    }

    #[test]
    fn a_plain_page_keeps_its_look() {
        let html = "<html><head><style>p{color:red}</style></head><body class=a><h1>T</h1>\
            <p style='margin:0'>x <b>y</b><br>z</p></body></html>";
        let (whole, left) = picture(html);
        assert_eq!(left, 0);
        assert!(whole.contains("p{color:red}"), "{whole}");
        assert_eq!(
            body(html),
            "<body class=\"a\"><h1>T</h1><p style=\"margin:0\">x <b>y</b><br>z</p>"
        );
    }

    #[test]
    fn text_cannot_become_markup() {
        let html = "<p title='\"><script>x'>&lt;script&gt;alert(1)&lt;/script&gt;</p>";
        let body = body(html);
        assert!(!body.contains("<script"), "{body}");
        assert!(body.contains("&lt;script&gt;"), "{body}");
    }

    #[test]
    fn only_raster_pictures_that_the_page_carries_are_kept() {
        let one = |address: &str| carried(address);
        assert!(one("data:image/png;base64,AAAA").is_some());
        assert!(one("DATA:image/JPEG;base64,AA AA").is_some());
        for address in [
            "data:image/svg+xml;base64,AAAA",
            "data:image/png,AAAA",
            "data:text/html;base64,AAAA",
            "data:image/png;base64,AA\"onload=x",
            "http://beacon.example/x.png",
            "//beacon.example/x.png",
            "데이터:그림",
            "",
        ] {
            assert_eq!(one(address), None, "{address}");
        }
    }

    #[test]
    fn an_element_without_end_that_nobody_knows_takes_nothing_with_it() {
        for name in [
            "isindex", "button", "applet", "object", "command", "portal", "map", "slot", "what",
        ] {
            let body = body(&format!("<p>one</p><{name} action=x><p>two</p>"));
            assert!(body.contains("two"), "<{name}> left {body}");
        }
    }

    #[test]
    fn a_page_of_too_many_elements_ends_early_and_says_so() {
        let many =
            "<div>".to_owned() + &"<p>x</p>".repeat(usize::try_from(MOST).unwrap()) + "</div>";
        let reading = read(many.as_bytes(), "text/html");
        assert_eq!(reading.notes, [Note::PictureEndsEarly { count: MOST }]);
        let whole = reading.layer.expect("a picture").text;
        assert!(
            whole.ends_with("</p></div></body></html>"),
            "{}",
            &whole[whole.len() - 60..]
        );
        assert_eq!(whole.matches("<p>").count() as u64, MOST - 1);
        let few = read(b"<p>x</p>", "text/html");
        assert_eq!(few.notes, []);
    }

    #[test]
    fn a_page_nested_deeper_than_any_stack_is_drawn() {
        let deep = "<div>".repeat(20_000) + "bottom";
        assert!(body(&deep).contains("bottom"));
    }

    proptest::proptest! {
        #[test]
        fn whatever_the_page_only_listed_tags_and_attributes_come_out(
            parts in proptest::collection::vec(proptest::sample::select(vec![
                "<", ">", "</", "style>", "script>", "svg>", "math>", "img src=", "a href=", "\"", "'", "=",
                "p ", "onload=x ", "url(//b.example)", "<!--", "-->", "<![CDATA[", "]]>", "template>", "noscript>",
                "title>", "&lt;", " ", "x", "body ", "table>", "select>", "textarea>", "xmp>", "/",
            ]), 0..40)
        ) {
            let (whole, _) = picture(&parts.concat());
            let page = Html::parse_document(&whole);
            for node in page.tree.nodes() {
                let Some(element) = node.value().as_element() else { continue };
                let name = element.name();
                let ours = matches!(name, "html" | "head" | "meta" | "style" | "body" | "tbody" | "tr" | "colgroup");
                proptest::prop_assert!(ours || TAGS.contains(&name), "{}", name);
                for (attribute, value) in element.attrs() {
                    let listed = ATTRIBUTES.contains(&attribute) || attribute == "style"
                        || (attribute == "src" && value.starts_with("data:image/"));
                    proptest::prop_assert!(name == "meta" || listed, "{} {}", name, attribute);
                }
            }
        }
    }
}
