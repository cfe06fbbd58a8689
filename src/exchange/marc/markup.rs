//! Finds the records in a file of MARCXML without understanding what is in them: from each `<record>` to its end.
//!
//! A record is read as XML of its own afterwards, so that one which is not well-formed does no harm to those behind
//! it, and no more than one of them is in memory.

use super::super::encoding::Decoder;
use crate::domain::problem::RecordFlaw;
use std::io::{self, Read};

/// Bytes of a record beyond which it is none: ten times what the other format can hold.
const RECORD_MOST: usize = 1024 * 1024;
/// Letters of a tag that are looked at; no name here is as long.
const NAME_MOST: usize = 64;

/// Cuts a file into stretches of one record each.
#[derive(Debug)]
pub(super) struct Stretches<R> {
    text: Decoder<R>,
    scanner: Scanner,
    /// The record at which the reading stands, if it stands in one.
    record: Option<Vec<u8>>,
    /// Records around records, as the answers of harvesting have them, that are still to end.
    around: usize,
}

impl<R: Read> Stretches<R> {
    pub fn new(text: Decoder<R>) -> Self {
        Self {
            text,
            scanner: Scanner::default(),
            record: None,
            around: 0,
        }
    }

    /// Bytes of the file taken in so far.
    pub fn taken(&self) -> u64 {
        self.text.taken()
    }

    /// The next record from `<record` to the end of its end tag; `None` at the end of the file.
    pub fn next_one(&mut self) -> io::Result<Option<Result<Vec<u8>, RecordFlaw>>> {
        loop {
            let part = self.text.fill()?;
            if part.is_empty() {
                // A comment that never ended may have taken records along.
                let is_lost = self.scanner.ends_lost();
                let record = self.record.take().or(is_lost.then(Vec::new));
                return Ok(record.map(cut));
            }
            let mut used = 0;
            let mut found = None;
            for &byte in part {
                used += 1;
                let mark = self.scanner.step(byte, self.record.is_some());
                let is_lost = mark == Some(Mark::Leader) && self.record.is_none();
                if mark == Some(Mark::Begins) || is_lost {
                    let mut begun = self.scanner.name.clone();
                    begun.push(byte);
                    let old = self.record.replace(begun);
                    self.around += usize::from(old.as_ref().is_some_and(|old| !is_begun(old)));
                    found = old.filter(|old| is_begun(old));
                    if found.is_some() {
                        self.text.consume(used);
                        return Ok(found.map(cut));
                    }
                } else if mark == Some(Mark::Ends) && self.record.is_none() {
                    if self.around == 0 {
                        self.text.consume(used);
                        return Ok(Some(Err(RecordFlaw::Xml)));
                    }
                    self.around -= 1;
                } else if let Some(record) = &mut self.record {
                    if record.len() <= RECORD_MOST {
                        record.push(byte);
                    }
                    if mark == Some(Mark::Ends) {
                        found = self.record.take();
                        break;
                    }
                }
            }
            self.text.consume(used);
            if let Some(record) = found {
                return Ok(Some(whole(record)));
            }
        }
    }
}

/// Whether anything of a MARC record stands in it. The answers of harvesting have records around their records.
fn is_begun(record: &[u8]) -> bool {
    let holds = |name: &[u8]| record.windows(name.len()).any(|part| part == name);
    holds(b"leader") || holds(b"field")
}

fn whole(record: Vec<u8>) -> Result<Vec<u8>, RecordFlaw> {
    if record.len() > RECORD_MOST {
        Err(RecordFlaw::TooLong)
    } else {
        Ok(record)
    }
}

fn cut(record: Vec<u8>) -> Result<Vec<u8>, RecordFlaw> {
    Err(whole(record).err().unwrap_or(RecordFlaw::Cut))
}

/// What is met in the markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// The name of a record's tag has just ended.
    Begins,
    /// A record's end tag has just ended.
    Ends,
    /// The name of a leader's tag has just ended. Outside of records it stands where the beginning of one was lost.
    Leader,
}

/// Goes over markup byte by byte.
#[derive(Debug, Default)]
struct Scanner {
    at: At,
    /// The tag at which it stands, from its `<` to the end of its name.
    name: Vec<u8>,
    /// Whether that is a tag in what may hold anything.
    is_inside: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum At {
    #[default]
    Text,
    Name,
    /// Behind the name in a tag; whether a stroke was the last.
    Tag {
        is_closed: bool,
    },
    /// In what may hold anything until this end; so much of the end has been seen.
    Until {
        end: &'static [u8],
        seen: usize,
    },
}

/// What may hold anything, and how it ends.
const ANYTHING: [(&[u8], &[u8]); 3] = [(b"<!--", b"-->"), (b"<![CDATA[", b"]]>"), (b"<?", b"?>")];

impl Scanner {
    fn step(&mut self, byte: u8, is_in_record: bool) -> Option<Mark> {
        match self.at {
            At::Until { end, seen } => {
                // No record begins in a record's comment or in an instruction: what should end it was lost.
                let is_lost = is_in_record || end == b"?>";
                let begun = is_lost
                    .then(|| self.begins_inside(byte, is_in_record))
                    .flatten();
                if begun.is_some() {
                    self.at = if byte == b'>' {
                        At::Text
                    } else {
                        At::Tag { is_closed: false }
                    };
                    return begun;
                }
                self.at = until(end, seen, byte);
                None
            }
            // No tag holds this sign: the one before it was never closed.
            _ if byte == b'<' => {
                self.at = At::Name;
                self.name.clear();
                self.name.push(byte);
                None
            }
            At::Text => None,
            At::Name => self.step_name(byte),
            At::Tag { is_closed } => {
                if byte != b'>' {
                    let is_closed = byte == b'/';
                    self.at = At::Tag { is_closed };
                    return None;
                }
                self.at = At::Text;
                let ends = self.record_tag()?;
                (ends || is_closed).then_some(Mark::Ends)
            }
        }
    }

    fn step_name(&mut self, byte: u8) -> Option<Mark> {
        let is_name = !byte.is_ascii_whitespace() && byte != b'>';
        if is_name && (byte != b'/' || self.name.len() == 1) {
            if self.name.len() < NAME_MOST {
                self.name.push(byte);
            }
            let mut anything = ANYTHING.iter();
            if let Some((_, end)) = anything.find(|(begin, _)| *begin == self.name) {
                self.at = At::Until { end, seen: 0 };
                self.is_inside = false;
            }
            return None;
        }
        self.at = match byte {
            b'>' => At::Text,
            _ => At::Tag {
                is_closed: byte == b'/',
            },
        };
        match self.record_tag() {
            Some(false) => Some(Mark::Begins),
            Some(true) => (byte == b'>').then_some(Mark::Ends),
            None => (self.local_name() == b"leader").then_some(Mark::Leader),
        }
    }

    /// Whether this byte ends the name of a record's tag, or outside of records that of its end or of a leader, that stands
    /// in what may hold anything.
    fn begins_inside(&mut self, byte: u8, is_in_record: bool) -> Option<Mark> {
        if byte == b'<' {
            self.name.clear();
            self.name.push(byte);
            self.is_inside = true;
            return None;
        }
        let is_name = !byte.is_ascii_whitespace() && byte != b'>';
        if self.is_inside && is_name && self.name.len() < NAME_MOST {
            self.name.push(byte);
            return None;
        }
        if !std::mem::take(&mut self.is_inside) || is_name {
            return None;
        }
        let is_leader = !is_in_record && self.local_name() == b"leader";
        match self.record_tag() {
            Some(false) => Some(Mark::Begins),
            // All of the record lies in an instruction that lost its end, and its beginning was lost with that.
            Some(true) if !is_in_record => Some(Mark::Ends),
            _ => is_leader.then_some(Mark::Leader),
        }
    }

    /// Whether it stands in what should have ended before the file did; once.
    fn ends_lost(&mut self) -> bool {
        let is_lost = matches!(self.at, At::Until { .. });
        self.at = At::Text;
        is_lost
    }

    /// Whether the tag at which it stands is the end tag of a record; `None` if it is no record's.
    fn record_tag(&self) -> Option<bool> {
        let is_end = self.name.get(1) == Some(&b'/');
        let local = self.local_name();
        let local = local.strip_prefix(b"/").unwrap_or(local);
        (local == b"record").then_some(is_end)
    }

    /// The name of the tag without its prefix.
    fn local_name(&self) -> &[u8] {
        let name = self.name.get(1..).unwrap_or_default();
        name.rsplit(|byte| *byte == b':').next().unwrap_or_default()
    }
}

/// Looks for the end of what may hold anything.
fn until(end: &'static [u8], seen: usize, byte: u8) -> At {
    let seen = match seen {
        seen if end[seen] == byte => seen + 1,
        // Two dashes or brackets stay two when a third one follows.
        2 if end[1] == byte => 2,
        _ => usize::from(end[0] == byte),
    };
    if seen == end.len() {
        At::Text
    } else {
        At::Until { end, seen }
    }
}
