//! Every sentence a person reads, English and Tamil, for screen, paper and command line alike.
//!
//! The sentences stand in `assets/wording/<language>/<room>.ftl` (Fluent); an id begins with its room. Whole sentences
//! with slots, never glued words: Tamil puts the verb last. Imports `domain` only.

pub mod check;
pub mod closure;
pub mod problem;
pub mod shelf;
pub mod way;
pub mod when;

use crate::domain::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt;
use std::sync::{Arc, LazyLock};
use unic_langid::LanguageIdentifier;

/// The rooms' files, each in both languages.
macro_rules! rooms {
    ($($room:literal),+ $(,)?) => {
        const ENGLISH: &[(&str, &str)] =
            &[$(($room, include_str!(concat!("../assets/wording/en/", $room, ".ftl")))),+];
        const TAMIL: &[(&str, &str)] =
            &[$(($room, include_str!(concat!("../assets/wording/ta/", $room, ".ftl")))),+];
    };
}

rooms! {
    "bay",
    "check",
    "cli",
    "closure",
    "complaints",
    "desk",
    "doubles",
    "draw",
    "edit",
    "exchange",
    "floors",
    "guide",
    "heat",
    "import",
    "inquiries",
    "key",
    "map",
    "members",
    "print",
    "photo",
    "privacy",
    "problem",
    "search",
    "settings",
    "shelf",
    "shell",
    "shelves",
    "slip",
    "start",
    "trouble",
    "way",
    "when",
    "words",
}

/// The sentences of one language.
pub struct Wording {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A value put into a slot of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    Text(String),
    Number(i64),
}

impl Wording {
    /// The sentences of a language.
    pub fn new(language: Language) -> Self {
        let identifier: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        for (_, text) in files(language) {
            // A file that does not parse whole gives what it has; a test fails on it.
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The sentences of a language, read once for the whole program: for a view that speaks to somebody in a language
    /// other than its own.
    pub fn of(language: Language) -> &'static Arc<Self> {
        static ENGLISH: LazyLock<Arc<Wording>> =
            LazyLock::new(|| Arc::new(Wording::new(Language::English)));
        static TAMIL: LazyLock<Arc<Wording>> =
            LazyLock::new(|| Arc::new(Wording::new(Language::Tamil)));
        match language {
            Language::English => &ENGLISH,
            Language::Tamil => &TAMIL,
        }
    }

    /// Which language it is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence without slots.
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A sentence with its slots filled. An unknown id shows itself; a test makes sure that there is none.
    pub fn with(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return id.to_owned();
        };
        let mut slots = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Text(text) => slots.set(*name, FluentValue::from(text.as_str())),
                Arg::Number(number) => slots.set(*name, FluentValue::from(*number)),
            }
        }
        self.bundle
            .format_pattern(pattern, Some(&slots), &mut Vec::new())
            .into_owned()
    }

    /// Whether there is such a sentence.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

/// The files of a language: room and text.
fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => ENGLISH,
        Language::Tamil => TAMIL,
    }
}

impl fmt::Debug for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wording")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests;
