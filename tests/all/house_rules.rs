//! The rules of the house that the compiler does not keep: which layer may import which, where a package may be named,
//! that every file says what it holds, and that no room outgrows its walls.

mod function;

use std::path::{Path, PathBuf};

/// Each layer (a module of the crate root) and what of ours it may import.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("clock", &[]),
    ("wording", &["domain"]),
    ("store", &["domain"]),
    ("search", &["domain", "store", "wording"]),
    ("route", &["domain"]),
    ("scene", &["domain", "wording"]),
    ("print", &["domain", "scene"]),
    ("exchange", &["domain", "store", "wording"]),
    ("demo", &["domain", "store"]),
    ("house", &["domain", "store", "route", "wording"]),
    (
        "ui",
        &[
            "domain", "clock", "wording", "store", "search", "route", "scene", "print", "exchange",
            "demo", "house",
        ],
    ),
    (
        "cli",
        &[
            "domain", "clock", "wording", "store", "search", "route", "scene", "print", "exchange",
            "demo", "house", "ui",
        ],
    ),
];

/// Packages that are named in these layers alone.
const PACKAGES: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("iced", &["ui", "main"]),
    ("iced_runtime", &["ui"]),
    ("rfd", &["ui"]),
    ("directories", &["main"]),
    ("krilla", &["print"]),
    ("ttf_parser", &["print"]),
    ("cosmic_text", &["scene"]),
    ("calamine", &["exchange"]),
    ("zip", &["exchange"]),
    ("i_overlay", &["exchange"]),
    ("rust_xlsxwriter", &["exchange"]),
    ("csv", &["exchange"]),
    ("quick_xml", &["exchange"]),
    ("resvg", &["exchange"]),
    ("fluent_bundle", &["wording"]),
    ("clap", &["cli", "main"]),
];

/// A source file of the program: its layer, its path and its text without tests at the end.
pub struct Source {
    pub layer: String,
    pub path: PathBuf,
    pub text: String,
}

pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    read_below(&root, &mut files);
    let found: Vec<Source> = files
        .into_iter()
        .map(|(path, text)| {
            let path = path.strip_prefix(&root).expect("it is below").to_owned();
            let first = path.iter().next().unwrap_or_default().to_string_lossy();
            let layer = first.trim_end_matches(".rs").to_owned();
            Source { layer, path, text }
        })
        .collect();
    assert!(found.len() > 30, "the sources were not found");
    found
}

/// The lines that are code, with their numbers; comments and the file's own tests left out.
fn code(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    let is_test_file = source
        .path
        .components()
        .any(|c| matches!(c.as_os_str().to_str(), Some("tests.rs" | "tests" | "cases")));
    let end = if is_test_file {
        0
    } else {
        source
            .text
            .find("#[cfg(test)]")
            .unwrap_or(source.text.len())
    };
    source.text[..end]
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(n, line)| (n + 1, line))
}

#[test]
fn each_layer_imports_only_what_lies_below_it() {
    let mut broken = Vec::new();
    for source in sources() {
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == source.layer) else {
            assert!(
                ["lib", "main"].contains(&source.layer.as_str()),
                "{}: which layer is this?",
                source.path.display()
            );
            continue;
        };
        for (number, line) in code(&source) {
            for tail in line.split("crate::").skip(1) {
                let named: String = tail
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                let is_layer = LAYERS.iter().any(|(layer, _)| *layer == named);
                if is_layer && named != source.layer && !allowed.contains(&named.as_str()) {
                    broken.push(format!(
                        "{}:{number} imports {named}",
                        source.path.display()
                    ));
                }
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn a_package_is_named_only_where_it_belongs() {
    let mut broken = Vec::new();
    for source in sources() {
        for (number, line) in code(&source) {
            for (package, layers) in PACKAGES {
                let is_named = line.contains(&format!("use {package}::"))
                    || line.contains(&format!("{package}::"));
                let is_whole = !line.contains(&format!("_{package}::"))
                    && !line.contains(&format!("::{package}::"));
                if is_named && is_whole && !layers.contains(&source.layer.as_str()) {
                    broken.push(format!(
                        "{}:{number} names {package}",
                        source.path.display()
                    ));
                }
            }
            if line.contains("Utc::now()") && source.layer != "clock" {
                broken.push(format!(
                    "{}:{number} reads the clock",
                    source.path.display()
                ));
            }
            let is_sql = ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM"]
                .iter()
                .any(|sql| line.contains(sql));
            if is_sql && source.layer != "store" {
                broken.push(format!("{}:{number} speaks SQL", source.path.display()));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn every_file_says_what_it_holds_and_keeps_its_size() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "tests", "benches"] {
        read_below(&root.join(folder), &mut found);
    }
    assert!(found.len() > 500, "the files were not found");
    for (path, text) in found {
        let path = path.display();
        assert!(
            text.starts_with("//!"),
            "{path} does not begin with what it holds"
        );
        let lines = text.lines().count();
        assert!(
            lines <= 400,
            "{path} has {lines} lines: a room that wants a wall"
        );
    }
}

/// The Rust files of a folder and of those in it, with their texts.
fn read_below(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_below(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).expect("a text");
            found.push((path, text));
        }
    }
}

/// What a file or a folder is never called.
const NO_NAMES: [&str; 6] = ["mod", "utils", "util", "helpers", "common", "manager"];

#[test]
fn rooms_have_names_of_their_own_and_every_exception_its_reason() {
    let mut broken = Vec::new();
    for source in sources() {
        let parts = source.path.iter().map(|part| part.to_string_lossy());
        for part in parts {
            if NO_NAMES.contains(&part.trim_end_matches(".rs")) {
                let path = source.path.display();
                broken.push(format!("{path}: a name that says nothing"));
            }
        }
        let lines: Vec<&str> = source.text.lines().collect();
        for (index, line) in lines.iter().enumerate() {
            let is_exception = line.contains("allow(") && line.trim_start().starts_with("#");
            let before = index.checked_sub(1).map_or("", |i| lines[i].trim());
            if is_exception && !line.contains("//") && !before.starts_with("//") {
                broken.push(format!(
                    "{}:{} allows without a reason",
                    source.path.display(),
                    index + 1
                ));
            }
        }
        for (number, line) in code(&source) {
            let is_dropped = line.trim_start().starts_with("let _ =");
            let near = lines[number.saturating_sub(4)..(number + 3).min(lines.len())].join("\n");
            if is_dropped && !near.contains("//") {
                broken.push(format!(
                    "{}:{number} drops an answer without a why",
                    source.path.display()
                ));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}
