//! How long a function may be and how much it may take.

use super::{Source, code, sources};

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
