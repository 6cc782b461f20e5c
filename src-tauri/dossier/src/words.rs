//! The words of the house: every hedge, basis, relation, lint and error as a
//! sentence in one language. The only place where wording is chosen; terminal,
//! window and paper all ask here.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};

mod checks;
mod credibility;
mod figures;
mod views;

/// The word files of English, one per room of the house.
const ENGLISH: [&str; 6] = [
    include_str!("../../../assets/words/en/dossier.ftl"),
    include_str!("../../../assets/words/en/figures.ftl"),
    include_str!("../../../assets/words/en/credibility.ftl"),
    include_str!("../../../assets/words/en/views.ftl"),
    include_str!("../../../assets/words/en/casefile.ftl"),
    include_str!("../../../assets/words/en/intake.ftl"),
];

/// The word files of Korean, the same.
const KOREAN: [&str; 6] = [
    include_str!("../../../assets/words/ko/dossier.ftl"),
    include_str!("../../../assets/words/ko/figures.ftl"),
    include_str!("../../../assets/words/ko/credibility.ftl"),
    include_str!("../../../assets/words/ko/views.ftl"),
    include_str!("../../../assets/words/ko/casefile.ftl"),
    include_str!("../../../assets/words/ko/intake.ftl"),
];

/// Whether the house speaks Korean to the person in front of it. A process has one
/// window and one person, hence one language; what is printed does not ask it.
static KOREAN_SPOKEN: AtomicBool = AtomicBool::new(false);

/// The words of one language.
pub struct Words {
    lang: &'static str,
    bundle: FluentBundle<FluentResource>,
}

/// An argument of a message.
pub type Arg<'a> = (&'a str, FluentValue<'a>);

impl Words {
    /// The words in which the person in front of the window is spoken to: those of
    /// [`Words::speak`], English before that. Never for what is printed or written to a
    /// file: an edition is the same in whatever language somebody looked at the case.
    pub fn spoken() -> &'static Words {
        if KOREAN_SPOKEN.load(Ordering::Relaxed) {
            Words::korean()
        } else {
            Words::english()
        }
    }

    /// Sets the language of [`Words::spoken`] by its BCP 47 tag: Korean for `ko` with or
    /// without a region, English for any other.
    pub fn speak(tag: &str) {
        let korean = tag.split(['-', '_']).next() == Some("ko");
        KOREAN_SPOKEN.store(korean, Ordering::Relaxed);
    }

    /// Korean, as whole as English.
    pub fn korean() -> &'static Words {
        static SHIPPED: OnceLock<Words> = OnceLock::new();
        SHIPPED.get_or_init(|| Words::from_files("ko", &KOREAN))
    }

    /// English, the language of what is printed.
    pub fn english() -> &'static Words {
        static SHIPPED: OnceLock<Words> = OnceLock::new();
        SHIPPED.get_or_init(|| Words::from_files("en", &ENGLISH))
    }

    fn from_files(lang: &'static str, files: &[&str]) -> Words {
        let id = lang.parse().expect("the tags in this file are well formed");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolating marks would end up in the text of the page.
        bundle.set_use_isolating(false);
        for file in files {
            let resource = FluentResource::try_new((*file).to_owned())
                .map_err(|(_, errors)| errors)
                .expect("a test parses every word file");
            bundle
                .add_resource(resource)
                .expect("a test finds no message twice");
        }
        Words { lang, bundle }
    }

    /// BCP 47 tag of the language.
    pub fn lang(&self) -> &'static str {
        self.lang
    }

    /// The message `id`. A message that does not exist says its own id, so that
    /// nothing is lost; tests demand that every id asked for exists.
    pub fn say(&self, id: &str, args: &[Arg<'_>]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|it| it.value()) else {
            debug_assert!(false, "no message {id}");
            return id.to_owned();
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(key, value)| (*key, value.clone()))
            .collect();
        let mut errors = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        debug_assert!(
            errors.is_empty(),
            "message {id} lacks an argument: {errors:?}"
        );
        said.into_owned()
    }

    /// A message without arguments.
    pub fn plain(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// Whether there is a message `id`.
    pub fn knows(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// "a, b and c".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.plain("list-and")),
        }
    }
}
