//! Records of ISO 2709: a leader, a directory of fields, the fields, and a terminator behind all of it.
//!
//! The terminator parts one record from the next, so that a record which lies about its length or its fields does no
//! harm to those behind it. Where a terminator is lost, or something stands between two records that belongs to none,
//! the whole record that ends such a stretch is found by its own length and directory.

use super::layout::{Layout, Tag};
use super::marc8::{self, Marc8};
use super::{Field, Record, broken, composed};
use crate::domain::problem::{Problem, RecordFlaw, Why};
use std::io::{self, BufRead, BufReader, Read};

/// The longest record that its five digits of length can tell.
const RECORD_MOST: usize = 99_999;
const LEADER: usize = 24;
/// Signs of an entry of the directory: a tag, four digits of length, five of place.
const ENTRY: usize = 12;
const SUBFIELD: u8 = 0x1F;
const FIELD_END: u8 = 0x1E;
const RECORD_END: u8 = 0x1D;
const CHUNK: usize = 64 * 1024;

/// Cuts a file into stretches of one record each.
#[derive(Debug)]
pub(super) struct Stretches<R> {
    bytes: BufReader<R>,
    taken: u64,
    stretch: Vec<u8>,
    /// Where in the stretch a whole record begins, behind what was told as broken.
    behind: Option<usize>,
}

impl<R: Read> Stretches<R> {
    pub fn new(bytes: R) -> Self {
        Self {
            bytes: BufReader::with_capacity(CHUNK, bytes),
            taken: 0,
            stretch: Vec::new(),
            behind: None,
        }
    }

    /// Bytes of the file taken in so far.
    pub fn taken(&self) -> u64 {
        self.taken
    }

    /// The next stretch with its terminator; `None` at the end of the file. What no record can hold is passed over and
    /// not kept.
    pub fn next_one(&mut self) -> io::Result<Option<Result<&[u8], RecordFlaw>>> {
        if let Some(begin) = self.behind.take() {
            return Ok(Some(Ok(&self.stretch[begin..])));
        }
        let Some(end) = self.read_on()? else {
            return Ok(None);
        };
        let is_whole = end == End::Mark && said(&self.stretch) == Some(self.stretch.len());
        if !is_whole {
            self.behind = whole_behind(&self.stretch);
        }
        let flaw = match end {
            End::Mark if self.behind.is_none() => return Ok(Some(Ok(&self.stretch))),
            End::TooLong => RecordFlaw::TooLong,
            End::Mark if said(&self.stretch).is_none() => RecordFlaw::Stray,
            End::Mark | End::File => RecordFlaw::Cut,
        };
        Ok(Some(Err(flaw)))
    }

    /// Fills the stretch up to the next terminator; `None` at the end of the file.
    fn read_on(&mut self) -> io::Result<Option<End>> {
        self.stretch.clear();
        let mut is_too_long = false;
        loop {
            let part = match self.bytes.fill_buf() {
                Err(why) if why.kind() == io::ErrorKind::Interrupted => continue,
                part => part?,
            };
            if part.is_empty() {
                return Ok(match (is_too_long, self.stretch.is_empty()) {
                    (true, _) => Some(End::TooLong),
                    (false, false) => Some(End::File),
                    (false, true) => None,
                });
            }
            let end = part.iter().position(|byte| *byte == RECORD_END);
            let used = end.map_or(part.len(), |end| end + 1);
            // Line ends, fillers and further terminators that stand between records belong to none.
            let skipped = if self.stretch.is_empty() {
                (part[..used].iter().take_while(|byte| is_between(**byte))).count()
            } else {
                0
            };
            self.stretch.extend_from_slice(&part[skipped..used]);
            self.bytes.consume(used);
            self.taken += used as u64;
            // Of what is too long for a record the end is kept: a whole one may stand there.
            is_too_long |= self.stretch.len() > RECORD_MOST;
            if self.stretch.len() > RECORD_MOST + CHUNK {
                self.stretch.drain(..self.stretch.len() - RECORD_MOST);
            }
            if end.is_some() && !self.stretch.is_empty() {
                return Ok(Some(if is_too_long { End::TooLong } else { End::Mark }));
            }
        }
    }
}

/// How a stretch ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// With the terminator of a record.
    Mark,
    /// With the file.
    File,
    /// There is more of it than a record can hold.
    TooLong,
}

/// The length that a record says it has.
fn said(stretch: &[u8]) -> Option<usize> {
    number(stretch.get(..5)?)
}

/// Where a whole record begins that ends with the stretch, behind something else.
fn whole_behind(stretch: &[u8]) -> Option<usize> {
    if stretch.last() != Some(&RECORD_END) {
        return None;
    }
    let first = stretch.len().saturating_sub(RECORD_MOST).max(1);
    (first..stretch.len()).find(|begin| {
        let rest = &stretch[*begin..];
        said(rest) == Some(rest.len()) && fields(rest).is_ok()
    })
}

/// White space, the end marks of records and of old systems, and the mark of UTF-8.
fn is_between(byte: u8) -> bool {
    matches!(
        byte,
        b'\r' | b'\n' | b' ' | b'\t' | 0 | 0x1A | RECORD_END | 0xEF | 0xBB | 0xBF
    )
}

/// Reads a record from its stretch.
///
/// # Errors
/// It is not built as it says, or a field that is read holds letters that can't be.
pub(super) fn read(stretch: &[u8], layout: &Layout) -> Result<Record, Problem> {
    let (leader, fields) = fields(stretch).map_err(broken)?;
    let mut record = Record::of_leader(leader)?;
    let letters = Letters::of(leader, stretch);
    for (tag, body) in fields {
        if !layout.reads(tag) {
            continue;
        }
        let read = if tag.is_control() {
            letters.control(body).map(|text| {
                record.controls.push((tag, text));
            })
        } else {
            letters.subfields(body).map(|subfields| {
                record.fields.push(Field { tag, subfields });
            })
        };
        match read {
            Ok(()) => {}
            // It is a second form of a field, and in a script in which no second form is kept.
            Err(marc8::Unread::Set(_)) if tag == Tag::OTHER_SCRIPT => {}
            Err(why) => return Err(unread(tag, why)),
        }
    }
    Ok(record)
}

fn unread(tag: Tag, why: marc8::Unread) -> Problem {
    let tag = tag.to_string();
    let why = match why {
        marc8::Unread::Set(set) => Why::OtherLetters { tag, set },
        marc8::Unread::Byte => Why::NotLetters { tag },
    };
    Problem::new(super::WHOLE_RECORD, why)
}

/// A field as it stands in a stretch, without its terminator.
type Found<'a> = (Tag, &'a [u8]);

/// The fields of a stretch by its directory, each without its terminator; all of them must be where they are said to
/// be, also those that are not read.
fn fields(stretch: &[u8]) -> Result<(&[u8], Vec<Found<'_>>), RecordFlaw> {
    let (leader, _) = stretch.split_at_checked(LEADER).ok_or(RecordFlaw::Leader)?;
    let said = number(&leader[..5]).ok_or(RecordFlaw::Leader)?;
    if said != stretch.len() {
        let found = stretch.len();
        return Err(RecordFlaw::Length { said, found });
    }
    let base = number(&leader[12..17]).ok_or(RecordFlaw::Leader)?;
    let directory = (base.checked_sub(1))
        .and_then(|end| stretch.get(LEADER..end))
        .filter(|_| stretch[base - 1] == FIELD_END);
    let data = stretch.get(base..stretch.len() - 1);
    let (Some(directory), Some(data)) = (directory, data) else {
        return Err(RecordFlaw::Directory);
    };
    let (entries, rest) = directory.as_chunks::<ENTRY>();
    if !rest.is_empty() {
        return Err(RecordFlaw::Directory);
    }
    let fields: Option<Vec<_>> = entries.iter().map(|entry| field(entry, data)).collect();
    Ok((leader, fields.ok_or(RecordFlaw::Directory)?))
}

/// The field of an entry: one whole field, from the end of another one to its own.
fn field<'a>(entry: &[u8; ENTRY], data: &'a [u8]) -> Option<Found<'a>> {
    let tag = Tag::from_bytes(&entry[..3])?;
    let (length, start) = (number(&entry[3..7])?, number(&entry[7..])?);
    let is_start = start == 0 || data.get(start - 1) == Some(&FIELD_END);
    let (end, body) = data.get(start..start + length)?.split_last()?;
    let is_one = is_start && *end == FIELD_END && !body.contains(&FIELD_END);
    is_one.then_some((tag, body))
}

/// A number of nothing but digits.
fn number(digits: &[u8]) -> Option<usize> {
    digits.iter().try_fold(0, |number, digit| {
        (digit.is_ascii_digit()).then(|| number * 10 + usize::from(digit - b'0'))
    })
}

/// How the letters of a record are written.
#[derive(Debug, Clone, Copy)]
enum Letters {
    Utf8,
    Marc8,
    /// Neither of the two; more likely letters of Windows. Fields without high bytes can be read all the same.
    Unknown,
}

impl Letters {
    /// What leader/09 says. Many systems write Unicode and leave the mark of MARC-8 standing: in a record whose high
    /// bytes are mostly good UTF-8 they can hardly be anything else, as MARC-8 puts an accent before a plain letter.
    fn of(leader: &[u8], stretch: &[u8]) -> Self {
        if leader.get(9) == Some(&b'a') || is_mostly_utf8(stretch) {
            Self::Utf8
        } else if is_not_marc8(stretch) {
            Self::Unknown
        } else {
            Self::Marc8
        }
    }

    fn control(self, body: &[u8]) -> Result<String, marc8::Unread> {
        self.text(body, &mut Marc8::default())
    }

    /// Code and text of each subfield; what stands before the first one are the two indicators.
    fn subfields(self, body: &[u8]) -> Result<Vec<(char, String)>, marc8::Unread> {
        let mut sets = Marc8::default();
        (body.split(|byte| *byte == SUBFIELD).skip(1))
            .filter_map(<[u8]>::split_first)
            .map(|(code, text)| Ok((char::from(*code), self.text(text, &mut sets)?)))
            .collect()
    }

    fn text(self, bytes: &[u8], sets: &mut Marc8) -> Result<String, marc8::Unread> {
        let text = match self {
            Self::Utf8 => std::str::from_utf8(bytes)
                .map_err(|_| marc8::Unread::Byte)?
                .to_owned(),
            Self::Marc8 => sets.text(bytes)?,
            Self::Unknown => (bytes.is_ascii())
                .then(|| String::from_utf8_lossy(bytes).into_owned())
                .ok_or(marc8::Unread::Byte)?,
        };
        Ok(composed(text))
    }
}

/// Whether letters of several bytes are good UTF-8 more often than not.
fn is_mostly_utf8(stretch: &[u8]) -> bool {
    if stretch.is_ascii() {
        return false;
    }
    let (mut good, mut bad) = (0, 0);
    for chunk in stretch.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad
}

/// Whether an accent of MARC-8 has no letter behind it, as the last letter of a word in Windows' letters would look.
fn is_not_marc8(stretch: &[u8]) -> bool {
    const ESCAPE: u8 = 0x1B;
    let is_alone = |pair: &&[u8]| match pair[1] {
        b' ' | b'.' | b',' | b';' | b':' | b'/' | b')' | b']' => pair[0] >= 0xE0,
        // The letters à, è and é, with which words end; other marks were left over now and then.
        SUBFIELD | FIELD_END => matches!(pair[0], 0xE0 | 0xE8 | 0xE9),
        _ => false,
    };
    // Bytes of other sets have other meanings.
    !stretch.contains(&ESCAPE) && stretch.windows(2).any(|pair| is_alone(&pair))
}
