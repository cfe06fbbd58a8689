//! How this computer's window likes to look: kept in a small file beside the branches, not in any of them.

use super::scale::Scale;
use super::theme::Mode;
use crate::domain::language::Language;
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The preferences of this window.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    pub mode: Mode,
    pub scale: Scale,
    /// `None`: as the computer's.
    pub language: Option<Language>,
    /// The branch opened last.
    pub file: Option<PathBuf>,
    /// Who sits here, by the key of the staff row.
    pub staff: Option<String>,
}

/// One change of a preference.
#[derive(Debug, Clone, PartialEq)]
pub enum Preference {
    Mode(Mode),
    Scale(Scale),
    Language(Language),
    Staff(String),
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            mode: Mode::System,
            scale: Scale::default(),
            language: None,
            file: None,
            staff: None,
        }
    }
}

impl Prefs {
    /// Reads the file; one that is missing or can't be read gives the defaults, which loses nobody's work.
    pub fn load(path: &Path) -> Self {
        std::fs::read(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Writes the file whole, or leaves the old one.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let part = path.with_extension("part");
        let mut file = std::fs::File::create(&part)?;
        file.write_all(&serde_json::to_vec_pretty(self)?)?;
        file.sync_all()?;
        std::fs::rename(part, path)
    }

    /// The language to speak: the chosen one, else the computer's, else English.
    pub fn language(&self) -> Language {
        self.language.unwrap_or_else(|| {
            let system = sys_locale::get_locale().unwrap_or_default();
            Language::from_code(system.split(['-', '_']).next().unwrap_or_default())
                .unwrap_or_default()
        })
    }

    /// Takes a change.
    pub fn set(&mut self, preference: Preference) {
        match preference {
            Preference::Mode(mode) => self.mode = mode,
            Preference::Scale(scale) => self.scale = scale,
            Preference::Language(language) => self.language = Some(language),
            Preference::Staff(key) => self.staff = Some(key),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_come_back_and_a_broken_file_gives_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new").join("window.json");
        let mut prefs = Prefs::load(&path);
        assert_eq!(prefs, Prefs::default());
        prefs.set(Preference::Scale(Scale::of_percent(175)));
        prefs.set(Preference::Language(Language::Tamil));
        prefs.save(&path).unwrap();
        assert_eq!(
            Prefs::load(&path),
            Prefs {
                scale: Scale::of_percent(175),
                language: Some(Language::Tamil),
                ..Prefs::default()
            }
        );
        std::fs::write(&path, "{\"scale\": \"big\"").unwrap();
        assert_eq!(Prefs::load(&path), Prefs::default());
    }
}
