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
    /// A list of members for others.
    Members,
    /// A photo.
    Photo,
    /// All that is held on one member.
    Dossier,
    /// A picture of a plan.
    Plan,
}

impl Sort {
    /// The name shown in the chooser, and the endings it filters by.
    fn filter(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Branch => ("Deskbell", &["deskbell"]),
            Self::List => (
                "CSV, XLSX, JSON, MARC",
                &[
                    "csv", "tsv", "txt", "xlsx", "json", "mrc", "marc", "iso", "dat", "xml",
                    "geojson", "zip",
                ],
            ),
            Self::Photo => ("JPEG, PNG", &["jpg", "jpeg", "png"]),
            Self::Paper => ("PDF", &["pdf"]),
            Self::Plan => ("PDF, PNG, JPEG, SVG", &["pdf", "png", "jpg", "jpeg", "svg"]),
            Self::Dossier => ("PDF, JSON", &["pdf", "json"]),
            Self::Members => ("XLSX, CSV, JSON, vCard", &["xlsx", "csv", "json", "vcf"]),
        }
    }

    fn dialog(self) -> rfd::AsyncFileDialog {
        let (name, endings) = self.filter();
        rfd::AsyncFileDialog::new().add_filter(name, endings)
    }
}

/// The path somebody typed, pasted or dragged into a field: without the quotes and the `file://` that come along, and
/// with `~` for their own folder. `None` where nothing was typed.
pub fn typed(words: &str) -> Option<PathBuf> {
    typed_at(words, std::env::home_dir())
}

fn typed_at(words: &str, home: Option<PathBuf>) -> Option<PathBuf> {
    let words = words.trim();
    let is_quoted = |quote: char| {
        let inside = words
            .strip_prefix(quote)
            .and_then(|w| w.strip_suffix(quote));
        inside.map(str::trim)
    };
    let words = is_quoted('"').or_else(|| is_quoted('\'')).unwrap_or(words);
    if words.is_empty() {
        return None;
    }
    if let Some(address) = words.strip_prefix("file://") {
        return Some(PathBuf::from(unescaped(address)));
    }
    let below = words
        .strip_prefix('~')
        .filter(|w| w.is_empty() || w.starts_with(['/', '\\']));
    match (below, home) {
        (Some(below), Some(home)) => Some(home.join(below.trim_start_matches(['/', '\\']))),
        _ => Some(PathBuf::from(words)),
    }
}

/// An address with its `%20` and the like as letters again; what is no such sign stays.
fn unescaped(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        match (first, byte) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
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

/// Asks for a folder; begins at this one.
pub fn folder(from: &Path) -> Task<Option<PathBuf>> {
    let dialog = rfd::AsyncFileDialog::new().set_directory(from);
    Task::future(async move {
        dialog
            .pick_folder()
            .await
            .map(|folder| folder.path().to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_however_it_comes_into_the_field() {
        let table = [
            ("  /data/my list.csv \n", Some("/data/my list.csv")),
            ("\"/data/my list.csv\"", Some("/data/my list.csv")),
            ("'/data/list.csv' ", Some("/data/list.csv")),
            (
                "file:///data/my%20list%e0%ae%85.csv",
                Some("/data/my listஅ.csv"),
            ),
            ("file:///data/100%.csv", Some("/data/100%.csv")),
            ("~/list.csv", Some("/home/desk/list.csv")),
            ("~", Some("/home/desk/")),
            ("~other/list.csv", Some("~other/list.csv")),
            ("\"\"", None),
            ("   ", None),
        ];
        for (words, path) in table {
            let found = typed_at(words, Some(PathBuf::from("/home/desk")));
            assert_eq!(found, path.map(PathBuf::from), "{words}");
        }
    }
}
