//! The system's file chooser. Where there is none it answers like "cancelled", so every screen that asks it shows a field
//! for the path as well.

use iced::Task;
use std::path::{Path, PathBuf};

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A branch's file.
    Branch,
    /// A list to bring in.
    List,
    /// A paper.
    Paper,
}

impl Sort {
    /// The name shown in the chooser, and the endings it filters by.
    fn filter(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Branch => ("Deskbell", &["deskbell"]),
            Self::List => (
                "CSV, MARC",
                &["csv", "tsv", "txt", "mrc", "marc", "iso", "dat", "xml"],
            ),
            Self::Paper => ("PDF", &["pdf"]),
        }
    }

    fn dialog(self) -> rfd::AsyncFileDialog {
        let (name, endings) = self.filter();
        rfd::AsyncFileDialog::new().add_filter(name, endings)
    }
}

/// Asks for a file that is there.
pub fn pick(sort: Sort) -> Task<Option<PathBuf>> {
    let dialog = sort.dialog();
    Task::future(async move { dialog.pick_file().await.map(|file| file.path().to_owned()) })
}

/// Asks where a file is to lie; begins at the suggested path.
pub fn place(sort: Sort, suggested: &Path) -> Task<Option<PathBuf>> {
    let mut dialog = sort.dialog();
    if let Some(folder) = suggested.parent() {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = suggested.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    Task::future(async move { dialog.save_file().await.map(|file| file.path().to_owned()) })
}
