//! The two languages of the desk and names that exist in both.

use serde::{Deserialize, Serialize};

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    #[serde(rename = "en")]
    English,
    #[serde(rename = "ta")]
    Tamil,
}

impl Language {
    /// Every language, in the order the switch shows them.
    pub const ALL: [Self; 2] = [Self::English, Self::Tamil];

    /// Its BCP 47 code, as stored in the file and used in paper tags.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Tamil => "ta",
        }
    }

    /// The language of a stored code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.code() == code)
    }
}

/// A name in English and, where there is one, in Tamil.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Name {
    pub en: String,
    pub ta: Option<String>,
}

impl Name {
    /// A name known in both languages.
    pub fn new(en: impl Into<String>, ta: impl Into<String>) -> Self {
        Self {
            en: en.into(),
            ta: Some(ta.into()),
        }
    }

    /// A name that has no Tamil form.
    pub fn english(en: impl Into<String>) -> Self {
        Self {
            en: en.into(),
            ta: None,
        }
    }

    /// The name in a language, falling back to English.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Tamil => self
                .ta
                .as_deref()
                .filter(|t| !t.is_empty())
                .unwrap_or(&self.en),
            Language::English => &self.en,
        }
    }
}
