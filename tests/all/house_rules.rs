//! The rules of the house that the compiler does not keep: which layer may import which, where a package may be named,
//! that every file says what it holds, and that no room outgrows its walls.

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
    let mut stack = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(path) = stack.pop() {
        if path.is_dir() {
            stack.extend(
                std::fs::read_dir(&path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if path.extension().is_some_and(|e| e == "rs") {
            let inside = path.strip_prefix(&root).unwrap().to_owned();
            let first = inside
                .components()
                .next()
                .unwrap()
                .as_os_str()
                .to_string_lossy()
                .into_owned();
            let layer = first.trim_end_matches(".rs").to_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            found.push(Source {
                layer,
                path: inside,
                text,
            });
        }
    }
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
    for source in sources() {
        let path = source.path.display();
        assert!(
            source.text.starts_with("//!"),
            "{path} does not begin with what it holds"
        );
        let lines = source.text.lines().count();
        assert!(
            lines <= 400,
            "{path} has {lines} lines: a room that wants a wall"
        );
    }
}

/// A function of the sources.
struct Function {
    /// "store/db.rs connect"
    place: String,
    lines: usize,
    parameters: usize,
    is_view: bool,
    /// A trait says what it takes.
    is_of_trait: bool,
}

/// Functions that still take more than four things; a struct is due. None is added.
const WIDE: [&str; 6] = [
    "demo/house/room.rs named_room",
    "demo/shelving.rs fill",
    "scene/sample.rs place",
    "scene/map/mark.rs add_name",
    "ui/widget/line/draw.rs paint_words",
    "ui/screen/floors/way.rs of",
];

/// Lists that are written as a function: one literal or one match from its first line to its last.
const LISTS: [&str; 3] = [
    "demo/house/ground.rs services",
    "scene/sample.rs floor",
    "ui/icon.rs glyph",
];

/// The functions of a file, tests left out. Default rustfmt ends each with a bracket as far in as it begins.
fn functions(source: &Source) -> Vec<Function> {
    let lines: Vec<(usize, &str)> = code(source).collect();
    let mut found = Vec::new();
    let mut is_of_trait = false;
    for (index, (number, line)) in lines.iter().enumerate() {
        if line.starts_with("impl") {
            let head: Vec<&str> = lines[index..].iter().map(|(_, l)| l.trim()).collect();
            let head = head.join(" ");
            is_of_trait = head.split('{').next().unwrap().contains(" for ");
        } else if line.starts_with('}') {
            is_of_trait = false;
        }
        let inner = line.trim_start();
        let Some(head) = head_of_function(inner) else {
            continue;
        };
        let indent = line.len() - inner.len();
        let is_end = |l: &str| {
            l.len() > indent && l[indent..].starts_with('}') && l[..indent].trim().is_empty()
        };
        let is_short = line.ends_with(';') || line.ends_with('}');
        let last = if is_short {
            Some(*number)
        } else {
            (lines[index + 1..].iter())
                .find(|(_, l)| is_end(l) || *l == format!("{});", " ".repeat(indent)))
                .map(|(n, _)| *n)
        };
        let text: Vec<&str> = lines[index..].iter().map(|(_, l)| l.trim()).collect();
        let name: String = head
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        found.push(Function {
            place: format!("{} {name}", source.path.display()),
            lines: last.map_or(0, |last| last - number + 1),
            parameters: parameters(&text.join(" ")),
            is_of_trait,
            is_view: text
                .join(" ")
                .split('{')
                .next()
                .unwrap()
                .contains("Element<"),
        });
    }
    found
}

/// What follows `fn` where a function begins.
fn head_of_function(line: &str) -> Option<&str> {
    let mut rest = line;
    if let Some(tail) = rest.strip_prefix("pub") {
        rest = tail;
        if rest.starts_with('(') {
            rest = &rest[rest.find(')')? + 1..];
        }
        rest = rest.trim_start();
    }
    for word in ["const ", "async "] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    rest.strip_prefix("fn ")
}

/// How many parameters a function takes beside itself: the ones of the first bracket outside angle brackets.
fn parameters(text: &str) -> usize {
    let begin = text.find("fn ").unwrap();
    let (mut angle, mut round, mut count, mut has_some) = (0i32, 0i32, 0usize, false);
    let mut before = ' ';
    let mut first = String::new();
    for letter in text[begin..].chars() {
        match letter {
            '<' => angle += 1,
            '>' if before != '-' => angle -= 1,
            '(' | '[' if round > 0 || angle == 0 => round += 1,
            ')' | ']' if round > 0 => {
                round -= 1;
                if round == 0 {
                    break;
                }
            }
            ',' if round == 1 && angle == 0 => {
                count += usize::from(has_some);
                has_some = false;
            }
            _ if round > 0 && !letter.is_whitespace() => {
                has_some = true;
                if count == 0 {
                    first.push(letter);
                }
            }
            _ => {}
        }
        before = letter;
    }
    let is_method = ["self", "&self", "mutself", "&mutself"].contains(&first.as_str())
        || first.starts_with("&'") && first.ends_with("self");
    count + usize::from(has_some) - usize::from(is_method)
}

#[test]
fn parameters_are_counted_as_a_reader_counts_them() {
    for (text, expected) in [
        ("fn a() {", 0),
        ("fn a(&self) -> Vec<(u8, u8)> {", 0),
        (
            "fn a<T: Fn(u8, u8) -> u8>(t: T, m: HashMap<u8, [u8; 2]>, ) {",
            2,
        ),
        ("fn a(&'a mut self, f: impl Fn(u8, u8) -> u8, n: u8) {", 2),
        ("fn a(a: u8, b: u8, c: (u8, u8), d: u8, e: u8) {", 5),
    ] {
        assert_eq!(parameters(text), expected, "{text}");
    }
}

#[test]
fn a_function_fits_a_screen_and_takes_four_things_at_most() {
    let all: Vec<Function> = sources().iter().flat_map(functions).collect();
    assert!(all.len() > 1_000, "the functions were not found");
    let too_long = |f: &&Function| {
        let most = if f.is_view { 80 } else { 60 };
        f.lines > most && !LISTS.contains(&f.place.as_str())
    };
    let long: Vec<String> = (all.iter().filter(too_long))
        .map(|f| format!("{}: {} lines", f.place, f.lines))
        .collect();
    assert_eq!(long, Vec::<String>::new());
    let too_wide =
        |f: &&Function| f.parameters > 4 && !f.is_of_trait && !WIDE.contains(&f.place.as_str());
    let wide: Vec<String> = (all.iter().filter(too_wide))
        .map(|f| format!("{}: {} parameters", f.place, f.parameters))
        .collect();
    assert_eq!(wide, Vec::<String>::new());
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
