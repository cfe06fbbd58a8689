//! The objects of a JSON file as the rows of a table: a bare array, or the array `users` of an object. A column is the
//! path to a value (`personal.lastName`), and the header holds every path that any of the objects has, so that what no
//! object tells counts as a column that is not there.
//!
//! The file is cut into objects by their brackets, one at a time, so that a list of any length takes little memory and
//! an object that is broken is one row that can't be taken.

use super::super::encoding::{Decoder, Encoding};
use super::super::error::{Error, ErrorKind};
use super::super::row::{CELLS_MOST, Flaw, ROW_MOST, Row};
use crate::domain::problem::RecordFlaw;
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek};

/// The array of an object that holds the list.
const LIST: &str = "users";
/// How deep an object is looked into.
const DEPTH: usize = 6;

/// Whether a text begins as a JSON list does: with an array of objects, or with an object.
pub(super) fn are_in(start: &[u8]) -> bool {
    let mut signs = start.iter().filter(|byte| !byte.is_ascii_whitespace());
    let first = (signs.next(), signs.next());
    matches!(
        first,
        (Some(b'['), Some(b'{' | b']')) | (Some(b'{'), Some(b'"' | b'}'))
    )
}

/// An open file.
#[derive(Debug)]
pub(super) struct Objects {
    cutter: Cutter<File>,
    encoding: Encoding,
    paths: Paths,
    /// The header is still to be told.
    is_begun: bool,
    number: u64,
    piece: Vec<u8>,
}

impl Objects {
    /// Looks over the whole file for its columns, and begins anew.
    pub fn open(text: Decoder<File>, encoding: Encoding) -> Result<Self, Error> {
        let mut cutter = Cutter::new(text);
        let (mut paths, mut piece) = (Paths::default(), Vec::new());
        while let Some(cut) = cutter.next(&mut piece)? {
            if let Some(object) = object(cut, &piece) {
                flatten(&object, &mut |path, _| paths.place(path).map_or((), drop));
            }
        }
        if !cutter.found {
            return Err(Error::new(ErrorKind::NoHeader));
        }
        let mut file = cutter.text.into_inner();
        file.rewind()?;
        Ok(Self {
            cutter: Cutter::new(Decoder::new(file, encoding)),
            encoding,
            paths,
            is_begun: false,
            number: 0,
            piece,
        })
    }

    /// The header first, then an object for each row; false at the end of the list.
    pub fn next(&mut self, row: &mut Row) -> io::Result<bool> {
        if !std::mem::replace(&mut self.is_begun, true) {
            row.fill(0, self.paths.order.iter().map(String::as_str));
            return Ok(true);
        }
        let Some(cut) = self.cutter.next(&mut self.piece)? else {
            return Ok(false);
        };
        self.number += 1;
        let Some(object) = object(cut, &self.piece) else {
            let flaw = match cut {
                Cut::TooBig => Flaw::TooBig,
                Cut::Off => Flaw::Record(RecordFlaw::Cut),
                Cut::Whole | Cut::Broken => Flaw::Record(RecordFlaw::Json),
            };
            row.spoil(self.number, flaw);
            return Ok(true);
        };
        let mut cells = vec![String::new(); self.paths.order.len()];
        flatten(&object, &mut |path, text| {
            if let Some(cell) = self
                .paths
                .places
                .get(path)
                .and_then(|at| cells.get_mut(*at))
            {
                *cell = text;
            }
        });
        row.fill(self.number, cells.iter().map(String::as_str));
        Ok(true)
    }

    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Bytes of the file taken in so far.
    pub fn taken(&self) -> u64 {
        self.cutter.text.taken()
    }
}

/// The columns, in the order in which they were met.
#[derive(Debug, Default)]
struct Paths {
    order: Vec<String>,
    places: HashMap<String, usize>,
}

impl Paths {
    /// The place of a path; none for one beyond what a table holds.
    fn place(&mut self, path: &str) -> Option<usize> {
        if let Some(place) = self.places.get(path) {
            return Some(*place);
        }
        let place = self.order.len();
        (place < CELLS_MOST).then(|| {
            self.order.push(path.to_owned());
            self.places.insert(path.to_owned(), place);
            place
        })
    }
}

/// The object of a piece of the file, if it is one.
fn object(cut: Cut, piece: &[u8]) -> Option<Map<String, Value>> {
    match cut {
        Cut::Whole => serde_json::from_slice(piece).ok(),
        Cut::Broken | Cut::TooBig | Cut::Off => None,
    }
}

/// Tells every value of an object with its path. Of several values that are objects one is told: the primary one, or
/// the first; others stand side by side.
fn flatten(object: &Map<String, Value>, tell: &mut dyn FnMut(&str, String)) {
    fn into(value: &Value, (path, depth): (&str, usize), tell: &mut dyn FnMut(&str, String)) {
        let plain = |value: &Value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(is_so) => Some(is_so.to_string()),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        };
        match value {
            Value::Null => {}
            Value::Object(_) if depth >= DEPTH => {}
            Value::Object(fields) => {
                for (name, value) in fields {
                    into(value, (&format!("{path}.{name}"), depth + 1), tell);
                }
            }
            Value::Array(values) => {
                let is_primary = |value: &&Value| value["primaryAddress"] == true;
                let is_object = |value: &&Value| value.is_object();
                let one =
                    (values.iter().find(is_primary)).or_else(|| values.iter().find(is_object));
                match one {
                    Some(one) => into(one, (path, depth + 1), tell),
                    None => {
                        let texts: Vec<String> = values.iter().filter_map(plain).collect();
                        tell(path, texts.join(", "));
                    }
                }
            }
            value => tell(path, plain(value).unwrap_or_default()),
        }
    }
    for (name, value) in object {
        into(value, (name, 0), tell);
    }
}

/// What was cut out of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cut {
    /// From one bracket to the one that closes it.
    Whole,
    /// Something between the objects that is none, or a text in one that goes over the end of a line.
    Broken,
    TooBig,
    /// The file ended before the object or the list did.
    Off,
}

/// Cuts a file into the objects of its list.
#[derive(Debug)]
struct Cutter<R> {
    text: Decoder<R>,
    /// The beginning of the list was found.
    found: bool,
    has_ended: bool,
}

/// Where in an object the cutter stands.
#[derive(Debug, Default)]
struct At {
    depth: usize,
    in_text: bool,
    is_escaped: bool,
    is_broken: bool,
}

impl At {
    /// Goes on by a byte.
    fn step(&mut self, byte: u8) {
        if self.in_text {
            match byte {
                _ if self.is_escaped => self.is_escaped = false,
                b'\\' => self.is_escaped = true,
                b'"' => self.in_text = false,
                // A text never goes over the end of a line: its quote was forgotten.
                b'\n' => {
                    self.in_text = false;
                    self.is_broken = true;
                }
                _ => {}
            }
            return;
        }
        match byte {
            b'"' => self.in_text = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }
}

impl<R: Read> Cutter<R> {
    fn new(text: Decoder<R>) -> Self {
        Self {
            text,
            found: false,
            has_ended: false,
        }
    }

    fn byte(&mut self) -> io::Result<Option<u8>> {
        let byte = self.text.fill()?.first().copied();
        if byte.is_some() {
            self.text.consume(1);
        }
        Ok(byte)
    }

    /// Cuts the next object out into `piece`; none at the end of the list.
    fn next(&mut self, piece: &mut Vec<u8>) -> io::Result<Option<Cut>> {
        piece.clear();
        if !self.found && !self.find_list()? {
            self.has_ended = true;
        }
        let mut first = None;
        while !self.has_ended && first.is_none() {
            match self.byte()? {
                None => {
                    self.has_ended = true;
                    return Ok(Some(Cut::Off));
                }
                Some(b']') => self.has_ended = true,
                Some(byte) if byte.is_ascii_whitespace() || byte == b',' => {}
                byte => first = byte,
            }
        }
        match first {
            None => Ok(None),
            Some(first) => self.cut(first, piece).map(Some),
        }
    }

    /// Goes to the beginning of the list; false where there is none.
    fn find_list(&mut self) -> io::Result<bool> {
        let (mut at, mut word, mut key) = (At::default(), Vec::new(), Vec::new());
        while let Some(byte) = self.byte()? {
            let was_in_text = at.in_text;
            at.step(byte);
            match byte {
                _ if at.in_text && !was_in_text => word.clear(),
                b'[' if !at.in_text
                    && (at.depth == 1 || at.depth == 2 && key == LIST.as_bytes()) =>
                {
                    self.found = true;
                    return Ok(true);
                }
                b':' if !at.in_text && at.depth == 1 => key.clone_from(&word),
                b',' if !at.in_text && at.depth == 1 => key.clear(),
                _ if was_in_text && at.in_text && word.len() < LIST.len() + 1 => word.push(byte),
                _ => {}
            }
        }
        Ok(false)
    }

    fn cut(&mut self, first: u8, piece: &mut Vec<u8>) -> io::Result<Cut> {
        let mut at = At::default();
        at.step(first);
        piece.push(first);
        let is_object = first == b'{';
        let mut is_big = false;
        while at.depth > 0 || at.in_text || !is_object {
            let next = self.text.fill()?.first().copied();
            let Some(byte) = next else {
                self.has_ended = true;
                return Ok(Cut::Off);
            };
            // What is no object ends where the next thing in the list begins.
            if !is_object && at.depth == 0 && !at.in_text && matches!(byte, b',' | b']' | b'{') {
                break;
            }
            self.text.consume(1);
            at.step(byte);
            if piece.len() < ROW_MOST {
                piece.push(byte);
            } else {
                is_big = true;
            }
        }
        Ok(match () {
            () if is_big => Cut::TooBig,
            () if at.is_broken || !is_object => Cut::Broken,
            () => Cut::Whole,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is cut out of a text, or nothing where there is no list in it.
    fn cuts(text: &str) -> Option<Vec<(Cut, String)>> {
        let mut cutter = Cutter::new(Decoder::new(text.as_bytes(), Encoding::Utf8));
        let (mut piece, mut cuts) = (Vec::new(), Vec::new());
        while let Some(cut) = cutter.next(&mut piece).unwrap() {
            cuts.push((cut, String::from_utf8(piece.clone()).unwrap()));
        }
        cutter.found.then_some(cuts)
    }

    #[test]
    fn a_list_is_cut_into_its_objects_and_what_is_broken_spoils_no_other() {
        use Cut::{Broken, Off, Whole};
        let table: [(&str, &[(Cut, &str)]); 9] = [
            ("[]", &[]),
            (
                "[{}, {\"a\": [1]}]",
                &[(Whole, "{}"), (Whole, "{\"a\": [1]}")],
            ),
            (
                "{\"n[\": \"[\", \"users\" : [ {} ], \"x\": [{}]}",
                &[(Whole, "{}")],
            ),
            (
                "{\"total\": 1, \"other\": [{}], \"users\": [{}]}",
                &[(Whole, "{}")],
            ),
            ("[{\"a\": \"}]\\\"{\"}]", &[(Whole, "{\"a\": \"}]\\\"{\"}")]),
            (
                "[1, {}, \"]\" {}]",
                &[
                    (Broken, "1"),
                    (Whole, "{}"),
                    (Broken, "\"]\" "),
                    (Whole, "{}"),
                ],
            ),
            (
                "[{\"a: 1,\n\"b\": 2}, {}]",
                &[(Broken, "{\"a: 1,\n\"b\": 2}"), (Whole, "{}")],
            ),
            ("[{}, {\"a\": 1", &[(Whole, "{}"), (Off, "{\"a\": 1")]),
            ("[{}", &[(Whole, "{}"), (Off, "")]),
        ];
        for (text, expected) in table {
            let found = cuts(text).unwrap();
            let found: Vec<(Cut, &str)> = found.iter().map(|(c, t)| (*c, t.as_str())).collect();
            assert_eq!(found, expected, "{text}");
        }
        for text in ["{}", "{\"users\": {\"a\": []}}", "{\"list\": [{}]}"] {
            assert_eq!(cuts(text), None, "{text}");
        }
    }
}
