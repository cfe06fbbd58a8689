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
}

impl<R: Read> Stretches<R> {
    pub fn new(text: Decoder<R>) -> Self {
        Self {
            text,
            scanner: Scanner::default(),
            record: None,
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
                return Ok(self.record.take().map(cut));
            }
            let mut used = 0;
            let mut found = None;
            for &byte in part {
                used += 1;
                let mark = self.scanner.step(byte);
                if mark == Some(Mark::Begins) {
                    let mut begun = self.scanner.name.clone();
                    begun.push(byte);
                    found = self.record.replace(begun).filter(|old| is_begun(old));
                    if found.is_some() {
                        self.text.consume(used);
                        return Ok(found.map(cut));
                    }
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
}

/// Goes over markup byte by byte.
#[derive(Debug, Default)]
struct Scanner {
    at: At,
    /// The tag at which it stands, from its `<` to the end of its name.
    name: Vec<u8>,
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
    fn step(&mut self, byte: u8) -> Option<Mark> {
        match self.at {
            At::Until { end, seen } => {
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
            }
            return None;
        }
        self.at = match byte {
            b'>' => At::Text,
            _ => At::Tag {
                is_closed: byte == b'/',
            },
        };
        match self.record_tag()? {
            false => Some(Mark::Begins),
            true => (byte == b'>').then_some(Mark::Ends),
        }
    }

    /// Whether the tag at which it stands is the end tag of a record; `None` if it is no record's.
    fn record_tag(&self) -> Option<bool> {
        let name = self.name.get(1..)?;
        let (is_end, name) = match name.strip_prefix(b"/") {
            Some(name) => (true, name),
            None => (false, name),
        };
        let local = name.rsplit(|byte| *byte == b':').next();
        (local == Some(b"record")).then_some(is_end)
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
