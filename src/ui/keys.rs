//! The one table of keys: what the root of the window listens for, what tooltips name, what the sheet of keys lists.
//!
//! No Ctrl+Alt, which is AltGr on many layouts, and no single letter outside the part that has the focus: a scanned
//! card is fast typing, and typing anywhere begins a search (W3C WCAG 2.2, 2.1.4).

use super::tool::Tool;
use iced::keyboard::key::{Named, Physical};
use iced::keyboard::{Key, Modifiers};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shortcut {
    Help,
    Keys,
    Search,
    Desk,
    Members,
    Floors,
    Shelves,
    Inquiries,
    Complaints,
    Settings,
    Back,
    Leave,
    New,
    Find,
    Print,
    Close,
    Point,
    Escort,
    FirstWay,
    SecondWay,
    ThirdWay,
    Save,
    Undo,
    Hide,
    Larger,
    Smaller,
    NormalSize,
    NextStop,
    PreviousStop,
    Walk,
    Open,
    Choose,
    ChooseNext,
    Press,
    Level,
    Pan,
    Zoom,
    Fit,
    Redo,
    Tool(Tool),
    Nudge,
    Put,
    Turn,
    Part,
    Bend,
    Unrow,
    Remove,
    Copy,
    All,
    Finish,
}

/// Where a key works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    Everywhere,
    /// Everywhere but in a field, which has its own use for it.
    OutsideFields,
    /// In a list that has the focus; heard by the list itself.
    List,
    /// In a map that has the focus; heard by the map itself.
    Map,
    /// On a drawing board that has the focus; heard by the board itself.
    Board,
}

/// A key on the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stroke {
    /// By the letter printed on it in Latin, whatever the layout writes.
    Latin(char),
    Named(Named),
}

/// Keys held and pressed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chord(Modifiers, Stroke);

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    pub shortcut: Shortcut,
    /// The id of the sentence that says what it does.
    pub wording: &'static str,
    pub place: Place,
    /// Any of these; the first is the one to show.
    pub chords: &'static [Chord],
}

const fn plain(key: Named) -> Chord {
    Chord(Modifiers::NONE, Stroke::Named(key))
}

const fn shift(key: Named) -> Chord {
    Chord(Modifiers::SHIFT, Stroke::Named(key))
}

const fn alt(key: Named) -> Chord {
    Chord(Modifiers::ALT, Stroke::Named(key))
}

const fn alt_digit(key: char) -> Chord {
    Chord(Modifiers::ALT, Stroke::Latin(key))
}

const fn ctrl(key: char) -> Chord {
    Chord(Modifiers::COMMAND, Stroke::Latin(key))
}

const fn ctrl_named(key: Named) -> Chord {
    Chord(Modifiers::COMMAND, Stroke::Named(key))
}

const fn letter(key: char) -> Chord {
    Chord(Modifiers::NONE, Stroke::Latin(key))
}

const fn tool(tool: Tool, wording: &'static str, chords: &'static [Chord]) -> Entry {
    entry(Shortcut::Tool(tool), wording, Board, chords)
}

const fn entry(
    shortcut: Shortcut,
    wording: &'static str,
    place: Place,
    chords: &'static [Chord],
) -> Entry {
    Entry {
        shortcut,
        wording,
        place,
        chords,
    }
}

const COMMAND_ENTER: Chord = Chord(Modifiers::COMMAND, Stroke::Named(Named::Enter));
const COMMAND_SHIFT_Z: Chord = Chord(
    Modifiers::COMMAND.union(Modifiers::SHIFT),
    Stroke::Latin('z'),
);
const ALT_Q: Chord = Chord(Modifiers::ALT, Stroke::Latin('q'));

use Place::{Board, Everywhere, List, Map, OutsideFields};

/// Every key there is, in the order of the sheet.
#[rustfmt::skip] // one line a key: it is a table
pub const TABLE: [Entry; 62] = [
    entry(Shortcut::Search, "key-search", Everywhere, &[ctrl('k'), ALT_Q]),
    entry(Shortcut::Desk, "key-desk", Everywhere, &[plain(Named::F2)]),
    entry(Shortcut::Members, "key-members", Everywhere, &[plain(Named::F3)]),
    entry(Shortcut::Floors, "key-floors", Everywhere, &[plain(Named::F4)]),
    entry(Shortcut::Inquiries, "key-inquiries", Everywhere, &[plain(Named::F5)]),
    entry(Shortcut::Complaints, "key-complaints", Everywhere, &[plain(Named::F6)]),
    entry(Shortcut::Shelves, "key-shelves", Everywhere, &[plain(Named::F10)]),
    entry(Shortcut::Settings, "key-settings", Everywhere, &[ctrl(',')]),
    entry(Shortcut::Back, "key-back", Everywhere, &[alt(Named::ArrowLeft)]),
    entry(Shortcut::Leave, "key-leave", Everywhere, &[plain(Named::Escape)]),
    entry(Shortcut::Save, "key-save", Everywhere, &[COMMAND_ENTER, ctrl('s')]),
    entry(Shortcut::Undo, "key-undo", OutsideFields, &[ctrl('z')]),
    entry(Shortcut::Redo, "key-redo", OutsideFields, &[ctrl('y'), COMMAND_SHIFT_Z]),
    entry(Shortcut::Hide, "key-hide", Everywhere, &[plain(Named::F9)]),
    entry(Shortcut::New, "key-new", Everywhere, &[ctrl('n')]),
    entry(Shortcut::Find, "key-find", Everywhere, &[ctrl('f')]),
    entry(Shortcut::Print, "key-print", Everywhere, &[ctrl('p')]),
    entry(Shortcut::Close, "key-close", Everywhere, &[ctrl('o')]),
    entry(Shortcut::Point, "key-point", Everywhere, &[shift(Named::F8)]),
    entry(Shortcut::Escort, "key-escort", Everywhere, &[plain(Named::F8)]),
    entry(Shortcut::FirstWay, "key-way", Everywhere, &[alt_digit('1')]),
    entry(Shortcut::SecondWay, "key-way", Everywhere, &[alt_digit('2')]),
    entry(Shortcut::ThirdWay, "key-way", Everywhere, &[alt_digit('3')]),
    entry(Shortcut::Help, "key-help", Everywhere, &[plain(Named::F1)]),
    entry(Shortcut::Keys, "key-keys", Everywhere, &[plain(Named::F12), ctrl('?')]),
    entry(Shortcut::Larger, "key-larger", Everywhere, &[ctrl('='), ctrl('+')]),
    entry(Shortcut::Smaller, "key-smaller", Everywhere, &[ctrl('-')]),
    entry(Shortcut::NormalSize, "key-normal-size", Everywhere, &[ctrl('0')]),
    entry(Shortcut::NextStop, "key-next-stop", Everywhere, &[plain(Named::Tab)]),
    entry(Shortcut::PreviousStop, "key-previous-stop", Everywhere, &[shift(Named::Tab)]),
    entry(Shortcut::Walk, "key-walk", List, &[plain(Named::ArrowDown), plain(Named::ArrowUp), plain(Named::PageDown), plain(Named::PageUp), plain(Named::Home), plain(Named::End)]),
    entry(Shortcut::Open, "key-open", List, &[plain(Named::Enter)]),
    entry(Shortcut::Choose, "key-choose", Map, &[plain(Named::ArrowLeft), plain(Named::ArrowRight), plain(Named::ArrowUp), plain(Named::ArrowDown)]),
    entry(Shortcut::ChooseNext, "key-choose-next", Map, &[plain(Named::Space), shift(Named::Space)]),
    entry(Shortcut::Press, "key-press", Map, &[plain(Named::Enter)]),
    entry(Shortcut::Level, "key-level", Map, &[plain(Named::PageUp), plain(Named::PageDown)]),
    entry(Shortcut::Pan, "key-pan", Map, &[ctrl_named(Named::ArrowLeft), ctrl_named(Named::ArrowRight), ctrl_named(Named::ArrowUp), ctrl_named(Named::ArrowDown)]),
    entry(Shortcut::Zoom, "key-zoom", Map, &[letter('+'), letter('='), letter('-')]),
    entry(Shortcut::Fit, "key-fit", Map, &[plain(Named::Home)]),
    tool(Tool::Select, "key-tool-select", &[letter('v')]),
    tool(Tool::Pan, "key-tool-pan", &[letter('h')]),
    tool(Tool::Outline, "key-tool-outline", &[letter('o')]),
    tool(Tool::Wall, "key-tool-wall", &[letter('w')]),
    tool(Tool::Opening, "key-tool-opening", &[letter('d')]),
    tool(Tool::Zone, "key-tool-zone", &[letter('z')]),
    tool(Tool::Run, "key-tool-run", &[letter('r')]),
    tool(Tool::Bay, "key-tool-bay", &[letter('b')]),
    tool(Tool::Place, "key-tool-place", &[letter('p')]),
    tool(Tool::Furniture, "key-tool-furniture", &[letter('f')]),
    tool(Tool::Connector, "key-tool-connector", &[letter('c')]),
    tool(Tool::Here, "key-tool-here", &[letter('y')]),
    tool(Tool::Measure, "key-tool-measure", &[letter('m')]),
    entry(Shortcut::Nudge, "key-nudge", Board, &[plain(Named::ArrowLeft), plain(Named::ArrowRight), plain(Named::ArrowUp), plain(Named::ArrowDown), shift(Named::ArrowLeft), shift(Named::ArrowRight), shift(Named::ArrowUp), shift(Named::ArrowDown)]),
    entry(Shortcut::Put, "key-put", Board, &[plain(Named::Space), shift(Named::Space)]),
    entry(Shortcut::Turn, "key-turn", Board, &[letter('t'), Chord(Modifiers::SHIFT, Stroke::Latin('t'))]),
    entry(Shortcut::Part, "key-part", Board, &[letter('n'), Chord(Modifiers::SHIFT, Stroke::Latin('n'))]),
    entry(Shortcut::Bend, "key-bend", Board, &[letter('i'), plain(Named::Insert)]),
    entry(Shortcut::Unrow, "key-unrow", Board, &[letter('u')]),
    entry(Shortcut::Remove, "key-remove", Board, &[plain(Named::Delete), plain(Named::Backspace)]),
    entry(Shortcut::Copy, "key-copy", Board, &[ctrl('d')]),
    entry(Shortcut::All, "key-all", Board, &[ctrl('a')]),
    entry(Shortcut::Finish, "key-finish", Board, &[plain(Named::Enter)]),
];

/// What a key press asks for at the root of the window. A letter counts by its place on the keyboard, so the keys
/// stay where they are under a Tamil layout.
pub fn at_root(pressed: &Pressed<'_>) -> Option<Entry> {
    let is_roots = |entry: &&Entry| matches!(entry.place, Everywhere | OutsideFields);
    let is_meant = |entry: &&Entry| entry.chords.iter().any(|chord| chord.is(pressed));
    TABLE.iter().filter(is_roots).find(is_meant).copied()
}

/// What a key press asks for on a drawing board that has the focus.
pub fn on_board(pressed: &Pressed<'_>) -> Option<Shortcut> {
    heard_by(Board, pressed)
}

/// What a key press asks for on a map that has the focus.
pub fn on_map(pressed: &Pressed<'_>) -> Option<Shortcut> {
    heard_by(Map, pressed)
}

fn heard_by(place: Place, pressed: &Pressed<'_>) -> Option<Shortcut> {
    let own = TABLE.iter().filter(|entry| entry.place == place);
    let mut meant = own.filter(|entry| entry.chords.iter().any(|chord| chord.is(pressed)));
    meant.next().map(|entry| entry.shortcut)
}

/// The keys of a shortcut as printed on the keyboard: "Ctrl+K".
pub fn shown(shortcut: Shortcut) -> String {
    let entry = TABLE.iter().find(|entry| entry.shortcut == shortcut);
    entry
        .and_then(|entry| entry.chords.first())
        .map(Chord::to_string)
        .unwrap_or_default()
}

/// A key press as the window reports it.
#[derive(Debug, Clone, Copy)]
pub struct Pressed<'a> {
    pub key: &'a Key,
    /// The same with Shift taken into account.
    pub modified: &'a Key,
    pub physical: Physical,
    pub modifiers: Modifiers,
}

impl Chord {
    fn is(&self, pressed: &Pressed<'_>) -> bool {
        let Self(held, stroke) = *self;
        match stroke {
            Stroke::Named(name) => held == pressed.modifiers && *pressed.key == Key::Named(name),
            Stroke::Latin(letter) => {
                // Shift only helps to reach a sign such as "?"; with a letter it would be another chord.
                let shift = if letter.is_ascii_alphabetic() {
                    Modifiers::NONE
                } else {
                    Modifiers::SHIFT
                };
                let latin = |key: &Key| {
                    key.to_latin(pressed.physical)
                        .map(|c| c.to_ascii_lowercase())
                };
                held == pressed.modifiers - shift
                    && (latin(pressed.key) == Some(letter)
                        || latin(pressed.modified) == Some(letter))
            }
        }
    }
}

impl std::fmt::Display for Chord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self(held, stroke) = self;
        for (modifier, name) in [
            (Modifiers::CTRL, "Ctrl+"),
            (Modifiers::LOGO, "⌘"),
            (Modifiers::ALT, "Alt+"),
            (Modifiers::SHIFT, "Shift+"),
        ] {
            if held.contains(modifier) {
                f.write_str(name)?;
            }
        }
        match stroke {
            Stroke::Latin(letter) => write!(f, "{}", letter.to_ascii_uppercase()),
            Stroke::Named(name) => f.write_str(&key_name(*name)),
        }
    }
}

/// What is printed on a key.
fn key_name(key: Named) -> String {
    match key {
        Named::Escape => "Esc".to_owned(),
        Named::PageUp => "PgUp".to_owned(),
        Named::PageDown => "PgDn".to_owned(),
        Named::ArrowLeft => "Left".to_owned(),
        Named::ArrowRight => "Right".to_owned(),
        Named::ArrowUp => "Up".to_owned(),
        Named::ArrowDown => "Down".to_owned(),
        other => format!("{other:?}"),
    }
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
