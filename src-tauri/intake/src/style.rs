//! Style sheets without a single address: every token is read and written anew
//! (CSS Syntax Module Level 3), so an escape cannot hide a name. Whatever can
//! name a file goes: `url()` in all spellings but pictures the page carries in
//! itself, image functions, `@import`, `@font-face` and every other rule that
//! is not listed.
//!
//! What is kept is written so that reading it gives just the tokens that were
//! kept: two that would grow together get an empty comment between them (section
//! 9 of the module), whatever stood there before. It refuses what it would read
//! otherwise than it wrote it: such a sheet is dropped whole.

use cssparser::{ParseError, Parser, ToCss, Token, TokenSerializationType};

use crate::picture::carried;

/// Rules that only choose among styles.
const RULES: &[&str] = &["media", "supports", "layer", "container", "scope"];

/// Functions that compute numbers, colours, places and shapes, and selectors.
const FUNCTIONS: &[&str] = &[
    "abs",
    "acos",
    "asin",
    "atan",
    "atan2",
    "attr",
    "blur",
    "brightness",
    "calc",
    "circle",
    "clamp",
    "color",
    "color-mix",
    "conic-gradient",
    "contrast",
    "cos",
    "counter",
    "counters",
    "cubic-bezier",
    "dir",
    "drop-shadow",
    "ellipse",
    "env",
    "exp",
    "fit-content",
    "grayscale",
    "has",
    "host",
    "hsl",
    "hsla",
    "hue-rotate",
    "hwb",
    "hypot",
    "inset",
    "invert",
    "is",
    "lab",
    "lang",
    "lch",
    "linear-gradient",
    "log",
    "matrix",
    "matrix3d",
    "max",
    "min",
    "minmax",
    "mod",
    "not",
    "nth-child",
    "nth-last-child",
    "nth-last-of-type",
    "nth-of-type",
    "oklab",
    "oklch",
    "opacity",
    "perspective",
    "polygon",
    "pow",
    "radial-gradient",
    "rem",
    "repeat",
    "repeating-conic-gradient",
    "repeating-linear-gradient",
    "repeating-radial-gradient",
    "rgb",
    "rgba",
    "rotate",
    "rotate3d",
    "rotatex",
    "rotatey",
    "rotatez",
    "round",
    "saturate",
    "scale",
    "scale3d",
    "scalex",
    "scaley",
    "scalez",
    "sepia",
    "sign",
    "sin",
    "skew",
    "skewx",
    "skewy",
    "sqrt",
    "steps",
    "tan",
    "translate",
    "translate3d",
    "translatex",
    "translatey",
    "translatez",
    "var",
    "where",
    "-webkit-gradient",
    "-webkit-linear-gradient",
    "-webkit-radial-gradient",
    "selector",
    "slotted",
    "part",
    "cue",
    "highlight",
    "rect",
    "xywh",
    "path",
    "style",
];

/// How deep blocks may nest.
const DEEPEST: usize = 64;

/// The style sheet, or the declarations, that remain; and how much was taken
/// out that would have been fetched.
pub(crate) fn filtered(css: &str) -> (String, u64) {
    let sheet = written(css);
    // Where something is taken out still, it was not written as it was read.
    if written(&sheet.kept).whole {
        (sheet.kept, sheet.left)
    } else {
        (String::new(), sheet.left + 1)
    }
}

fn written(css: &str) -> Sheet {
    let mut sheet = Sheet {
        kept: String::with_capacity(css.len()),
        last: TokenSerializationType::Nothing,
        left: 0,
        whole: true,
    };
    sheet.block(&mut Parser::new(css), 0);
    sheet
}

struct Sheet {
    kept: String,
    /// What was written last, as far as it can grow together with what comes.
    last: TokenSerializationType,
    /// How much went that would have been fetched.
    left: u64,
    /// Whether nothing at all went.
    whole: bool,
}

impl Sheet {
    /// Everything up to the end of this block.
    fn block(&mut self, parser: &mut Parser<'_>, depth: usize) {
        while let Ok(token) = parser.next_including_whitespace() {
            let token = token.clone();
            match &token {
                Token::AtKeyword(name) if !listed(RULES, name) => {
                    self.left += u64::from(listed(&["import", "font-face"], name));
                    self.whole = false;
                    skip_rule(parser);
                }
                Token::UnquotedUrl(address) => self.address(address),
                Token::BadUrl(_) | Token::BadString(_) => self.nothing(),
                Token::Function(name) if listed(&["url", "src"], name) => {
                    let address = nested(parser, |inner| {
                        inner.expect_string_cloned().ok().map(|it| it.to_string())
                    });
                    self.address(address.flatten().as_deref().unwrap_or_default());
                }
                Token::Function(name) if !listed(FUNCTIONS, name) => {
                    nested(parser, |_| ());
                    self.nothing();
                }
                Token::Function(_)
                | Token::ParenthesisBlock
                | Token::SquareBracketBlock
                | Token::CurlyBracketBlock => self.nest(&token, parser, depth),
                // Stray ends of blocks would end those that were opened here, and
                // a backslash alone would take in what follows.
                Token::CloseParenthesis
                | Token::CloseSquareBracket
                | Token::CloseCurlyBracket
                | Token::CDO
                | Token::CDC
                | Token::Delim('\\') => self.whole = false,
                token if boundless(token) => self.nothing(),
                token => self.write(token),
            }
        }
    }

    fn nest(&mut self, token: &Token<'_>, parser: &mut Parser<'_>, depth: usize) {
        if depth == DEEPEST {
            nested(parser, |_| ());
            return self.nothing();
        }
        self.write(token);
        nested(parser, |inner| self.block(inner, depth + 1));
        self.write(match token {
            Token::SquareBracketBlock => &Token::CloseSquareBracket,
            Token::CurlyBracketBlock => &Token::CloseCurlyBracket,
            _ => &Token::CloseParenthesis,
        });
    }

    /// An address as a value: the picture that it carries, else nothing.
    fn address(&mut self, address: &str) {
        match carried(address) {
            Some(kept) => {
                self.write(&Token::Function("url".into()));
                self.write(&Token::QuotedString(kept.into()));
                self.write(&Token::CloseParenthesis);
            }
            None => self.nothing(),
        }
    }

    fn nothing(&mut self) {
        self.left += 1;
        self.whole = false;
        self.write(&Token::Ident("none".into()));
    }

    /// The only way into what is kept.
    fn write(&mut self, token: &Token<'_>) {
        use TokenSerializationType::WhiteSpace;
        let kind = token.serialization_type();
        if kind == WhiteSpace && self.last == WhiteSpace {
            return;
        }
        // The standard's table leaves out that `--` and `>` are one token, for a
        // stray `-->` is written nowhere else.
        let comment = *token == Token::Delim('>') && self.kept.ends_with('-');
        if comment || self.last.needs_separator_when_before(kind) {
            self.kept.push_str("/**/");
        }
        self.last = kind;
        match token {
            Token::WhiteSpace(_) => self.kept.push(' '),
            // Before a `!` or a `/` it would mean something to the page around it.
            Token::Delim('<') => {
                self.kept.push_str("< ");
                self.last = WhiteSpace;
            }
            _ => without_angles(&token.to_css_string(), &mut self.kept),
        }
    }
}

/// A string or a name with `<` by its number, which means the same and nothing to
/// the page around it.
fn without_angles(written: &str, out: &mut String) {
    let mut letters = written.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '<' => out.push_str("\\3c "),
            '\\' => match letters.next() {
                Some('<') => out.push_str("\\3c "),
                next => out.extend([letter].into_iter().chain(next)),
            },
            _ => out.push(letter),
        }
    }
}

/// Numbers of which no digits can be written, and units that would be read as
/// part of their number.
fn boundless(token: &Token<'_>) -> bool {
    match token {
        Token::Number { value, .. } => !value.is_finite(),
        Token::Percentage { unit_value, .. } => !(unit_value * 100.).is_finite(),
        Token::Dimension { value, unit, .. } => {
            let mut letters = unit.chars();
            let exponent = letters.next().is_some_and(|c| c.eq_ignore_ascii_case(&'e'))
                && letters.next().is_some_and(|c| c.is_ascii_digit());
            exponent || !value.is_finite()
        }
        _ => false,
    }
}

fn listed(list: &[&str], name: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// The rest of a rule: up to its semicolon, or its block.
fn skip_rule(parser: &mut Parser<'_>) {
    while let Ok(token) = parser.next() {
        match token {
            Token::Semicolon => return,
            Token::CurlyBracketBlock => {
                nested(parser, |_| ());
                return;
            }
            _ => {}
        }
    }
}

/// Reads the block that was just opened, to its end whatever is in it.
fn nested<T>(parser: &mut Parser<'_>, read: impl FnOnce(&mut Parser<'_>) -> T) -> Option<T> {
    parser
        .parse_nested_block(|inner| {
            let read = read(inner);
            while inner.next().is_ok() {}
            Ok::<_, ParseError<()>>(read)
        })
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(css: &str) -> String {
        filtered(css).0
    }

    #[test]
    fn plain_styles_stay_as_they_are() {
        let css = "@media (min-width:30em){p.a > b:not(.c){color:#123;margin:0 1px;width:calc(1px + 2%)}}";
        assert_eq!(filtered(css), (css.to_owned(), 0));
    }

    #[test]
    fn no_spelling_of_an_address_stays() {
        let hidden = [
            "a{background:url(http://x.example/1)}",
            "a{background:URL( 'http://x.example/2' )}",
            "a{background:\\75 rl(http://x.example/3)}",
            "a{background:u\\72l(\"//x.example/4\")}",
            "a{background:image-set('http://x.example/5' 1x)}",
            "a{background:-webkit-image-set(url(http://x.example/6) 1x)}",
            "a{background:cross-fade(url(http://x.example/7),red)}",
            "a{--b:url(http://x.example/8);background:var(--b)}",
            "a{background:url(http://x.example/9",
            "a{background:src(\"http://x.example/10\")}",
            "a{cursor:url(http://x.example/11),auto}",
            "@import 'http://x.example/12';",
            "@IMPORT url(http://x.example/13);",
            "@\\69mport 'http://x.example/14';",
            "@font-face{font-family:x;src:url(http://x.example/15)}",
            "@namespace url(http://x.example/16);",
            "@media all{@import 'http://x.example/17';a{b:url(http://x.example/18)}}",
            "a{background:url(data:image/svg+xml,http://x.example/19)}",
            "a{filter:url(http://x.example/20#f)}",
            "a{behavior:url(http://x.example/21)}",
            "a{background:image('http://x.example/22')}",
            "a{background:url(\"http://x.example/23\" foo)}",
            "a{background:element(#x) url(http://x.example/24)}",
        ];
        for css in hidden {
            let (kept, left) = filtered(css);
            assert!(!kept.contains("x.example"), "{css} left {kept}");
            assert!(
                left > 0 || css.contains("namespace") || css.contains("\\69"),
                "{css}"
            );
        }
    }

    #[test]
    fn a_picture_that_the_page_carries_stays() {
        let css = "a{background:url(data:image/png;base64,AAAA)}";
        assert_eq!(
            kept(css),
            "a{background:url(\"data:image/png;base64,AAAA\")}"
        );
    }

    #[test]
    fn a_sheet_cannot_end_its_own_element() {
        for css in [
            "a{content:'</style><script>'}",
            "a</style{}",
            "</style>",
            "a{b:c}\\3c/style>",
            "<!-- a{} -->",
            "a{content:\"\\3c/style>\"}",
        ] {
            let kept = kept(css);
            assert!(!kept.contains("</"), "{css} left {kept}");
            assert!(!kept.contains("<!--"), "{css} left {kept}");
            assert!(!kept.contains("-->"), "{css} left {kept}");
        }
    }

    #[test]
    fn what_is_left_out_between_two_tokens_does_not_join_them() {
        for (css, kept) in [
            ("url}(//x.example/)", "url/**/(//x.example/)"),
            ("url/**/(//x.example/)", "url/**/(//x.example/)"),
            ("u}rl(x)", "u/**/none"),
            ("@/**/import 'x'", "@/**/import 'x'"),
            ("@}import 'x'", "@/**/import 'x'"),
            ("\\<)1", "\\3c /**/1"),
            ("\\:\\}}(", "\\:\\}/**/()"),
            ("im@x;age(x)", "im/**/none"),
            ("1}e3", "1/**/e3"),
            ("-}->", "-/**/-/**/>"),
            ("--/**/>", "--/**/>"),
            ("/}*", "//**/*"),
            ("<}!--", "< !--"),
            ("#}a", "#/**/a"),
        ] {
            // Quoting is the serializer's own.
            let kept = kept.replace('\'', "\"");
            assert_eq!(written(css).kept, kept, "{css}");
        }
    }

    #[test]
    fn numbers_without_digits_of_their_own_are_none() {
        for css in ["1e999", "1e999%", "1e999px", "100\\45 1m", "1\\65 9(x"] {
            assert!(
                written(css).kept.starts_with("none"),
                "{css} left {}",
                kept(css)
            );
        }
        assert_eq!(kept("1em 1ex 1\\65 "), "1em 1ex 1\\65 ");
    }

    #[test]
    fn what_follows_a_rule_that_went_is_kept() {
        assert_eq!(kept("@import 'x';b{c:d}").trim(), "b{c:d}");
        assert_eq!(kept("@font-face{a:b}b{c:d}"), "b{c:d}");
    }

    #[test]
    fn blocks_without_end_and_without_bottom_end() {
        filtered(&"a{".repeat(10_000));
        filtered(&"(".repeat(10_000));
        filtered("a{b:url(");
    }

    /// All tokens of a sheet, in blocks and out of them, as a reader would see them.
    fn tokens(css: &str) -> Vec<String> {
        fn into(parser: &mut Parser<'_>, all: &mut Vec<String>) {
            while let Ok(token) = parser.next_including_whitespace_and_comments() {
                let token = token.clone();
                if matches!(token, Token::Comment(_)) {
                    continue;
                }
                let white = matches!(token, Token::WhiteSpace(_));
                let told = if white {
                    "WhiteSpace".to_owned()
                } else {
                    format!("{token:?}")
                };
                if !white || all.last() != Some(&told) {
                    all.push(told);
                }
                if matches!(
                    token,
                    Token::Function(_)
                        | Token::ParenthesisBlock
                        | Token::SquareBracketBlock
                        | Token::CurlyBracketBlock
                ) {
                    nested(parser, |inner| into(inner, all));
                    all.push("end".to_owned());
                }
            }
        }
        let mut all = Vec::new();
        into(&mut Parser::new(css), &mut all);
        all
    }

    /// Whether a sheet, read anew, could have anything fetched.
    fn names_a_place(css: &str) -> Option<String> {
        tokens(css).into_iter().find(|token| {
            let name = token.to_ascii_lowercase();
            let called = name.starts_with("function(");
            let known = || {
                FUNCTIONS
                    .iter()
                    .any(|it| name == format!("function(\"{it}\")"))
            };
            name.starts_with("unquotedurl")
                || name.starts_with("bad")
                || name.starts_with("cd")
                || name.starts_with("close")
                || (called && !known())
                || (name.starts_with("atkeyword(")
                    && !RULES
                        .iter()
                        .any(|it| name == format!("atkeyword(\"{it}\")")))
        })
    }

    /// Pieces of which sheets are made that try to have something fetched.
    const PIECES: &[&str] = &[
        "url",
        "u",
        "rl",
        "src",
        "image",
        "-set",
        "image-set",
        "import",
        "@",
        "im",
        "port",
        "\\",
        "\\75 ",
        "\\:",
        "\\}",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        "/**/",
        "/*",
        "*/",
        "'",
        "\"",
        ";",
        ":",
        "//x.example/",
        " ",
        "\n",
        "-",
        "--",
        ">",
        "<",
        "!",
        "#",
        "|",
        "=",
        "*",
        "/",
        "%",
        "1",
        "e",
        "e3",
        ".",
        "+",
        "~",
        "$",
        "^",
        "?",
        ",",
        "media",
        "calc",
        "none",
        "\0",
        "var",
        "-->",
        "<!--",
        "</",
        "style",
        "U+",
        "é",
        "1e999",
        "\\\n",
        "\r",
        "\u{c}",
    ];

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(4096))]

        #[test]
        fn nothing_that_remains_names_a_place(
            parts in proptest::collection::vec(proptest::sample::select(PIECES), 0..24)
        ) {
            let css = parts.concat();
            // What is written, before the look at it again that `filtered` takes.
            let kept = written(&css).kept;
            proptest::prop_assert!(!kept.contains("</") && !kept.contains("<!--"));
            proptest::prop_assert_eq!(names_a_place(&kept), None, "{} -> {}", css, kept);
            let again = written(&kept);
            proptest::prop_assert_eq!((&again.kept, again.whole), (&kept, true), "{}", css);
            proptest::prop_assert_eq!(filtered(&css).0, kept);
        }

        #[test]
        fn what_names_no_place_is_read_as_it_was(
            parts in proptest::collection::vec(proptest::sample::select(&[
                "a", "b1", "#c", ".d", "1", "-2.5", "3%", "4px", "5em", "+6", ":calc(1)", " (a)", "[b]", "{c:d}", "'s'",
                ":", ";", ",", " ", "/", "*", "-", "+", ">", "=", "|", "~", "@media ", "/**/", "!", "é",
            ][..]), 0..24)
        ) {
            let css = parts.concat();
            proptest::prop_assume!(!tokens(&css).iter().any(|it| {
                it.starts_with("CD") || (it.starts_with("Function") && !it.contains("\"calc\"")) || it.starts_with("Close")
            }));
            proptest::prop_assert_eq!(tokens(&filtered(&css).0), tokens(&css), "{}", css);
        }
    }
}
