//! How the letters of a list are written: found by one look over the whole file, then read as UTF-8 with plain line
//! ends, whatever they were.
//!
//! UTF-8, UTF-16 (with its mark, or known by its zero bytes) and Windows-1252 are read. Anything else, such as the
//! Tamil encodings of before Unicode, is told and not guessed at: a wrong guess is a list of wrong names.

use std::borrow::Cow;
use std::io::{self, Read};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What letters are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16Little,
    Utf16Big,
    /// What spreadsheets of Western systems write.
    Windows1252,
}

/// What the look over a file found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    Known(Encoding),
    /// Long runs of high bytes: a Tamil encoding of before Unicode (TSCII, TAB, TAM), or another script's.
    OldScript,
    /// A spreadsheet's own file, an archive, a PDF.
    NotText,
}

/// How files begin that are no text whatever their name says: zip (and so xlsx, ods), old Excel, PDF, PostScript, RTF,
/// gzip and other archives, pictures, a database.
const NOT_TEXT: [&[u8]; 14] = [
    b"PK\x03\x04",
    b"\xD0\xCF\x11\xE0",
    b"%PDF",
    b"%!PS",
    b"{\\rtf",
    b"\x1F\x8B",
    b"BZh",
    b"\xFD7zXZ",
    b"7z\xBC\xAF",
    b"Rar!",
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"SQLite format 3",
];

/// Whether a file that begins so is known to be no text.
pub fn is_known_binary(start: &[u8]) -> bool {
    NOT_TEXT.iter().any(|known| start.starts_with(known))
}

const CHUNK: usize = 64 * 1024;

/// Looks over the whole file once and tells how its letters are written.
pub fn survey(file: &mut impl Read) -> io::Result<Letters> {
    let mut counts = Counts::default();
    let mut chunk = vec![0; CHUNK];
    let mut is_first = true;
    loop {
        let read = read_full(file, &mut chunk)?;
        let bytes = &chunk[..read];
        if std::mem::take(&mut is_first) {
            if is_known_binary(bytes) {
                return Ok(Letters::NotText);
            }
            if let Some(encoding) = utf16(bytes) {
                return Ok(Letters::Known(encoding));
            }
        }
        if read == 0 {
            return Ok(counts.verdict());
        }
        counts.add(bytes);
    }
}

/// UTF-16, by its mark or by every second byte of the first ones being zero.
fn utf16(start: &[u8]) -> Option<Encoding> {
    match start {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Little),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Big),
        _ => {}
    }
    let pairs = start.len().min(512) / 2;
    let zeros = |at: usize| {
        let pairs = start.chunks_exact(2).take(pairs);
        pairs.filter(|pair| pair[at] == 0).count()
    };
    let (first, second) = (zeros(0), zeros(1));
    if pairs < 4 || (first == 0) == (second == 0) || first.max(second) * 4 < pairs * 3 {
        return None;
    }
    Some(if second > first {
        Encoding::Utf16Little
    } else {
        Encoding::Utf16Big
    })
}

/// What the bytes of a file look like.
#[derive(Debug, Default)]
struct Counts {
    all: u64,
    /// Bytes that no text has, but a picture or a program.
    unseen: u64,
    /// Letters of several bytes that are good UTF-8.
    good: u64,
    /// Sequences that are not.
    bad: u64,
    /// High bytes, and those of them that stand in runs of three or more.
    high: u64,
    high_in_runs: u64,
    /// The present run of high bytes.
    run: u64,
    /// A byte that Windows-1252 gives no meaning.
    has_undefined: bool,
    /// The beginning of a sequence that the chunk's end cut.
    cut: Vec<u8>,
}

impl Counts {
    fn add(&mut self, chunk: &[u8]) {
        self.all += chunk.len() as u64;
        for &byte in chunk {
            if byte < 0x80 {
                self.unseen += u64::from(matches!(byte, 0x00..=0x08 | 0x0E..=0x1A));
                self.end_run();
            } else {
                self.run += 1;
                self.has_undefined |= matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D);
            }
        }
        let mut rest = std::mem::take(&mut self.cut);
        rest.extend_from_slice(chunk);
        let mut at = 0;
        while at < rest.len() {
            match std::str::from_utf8(&rest[at..]) {
                Ok(text) => {
                    self.good += heads(text.as_bytes());
                    return;
                }
                Err(why) => {
                    let until = at + why.valid_up_to();
                    self.good += heads(&rest[at..until]);
                    let Some(length) = why.error_len() else {
                        self.cut = rest.split_off(until);
                        return;
                    };
                    self.bad += 1;
                    at = until + length;
                }
            }
        }
    }

    fn end_run(&mut self) {
        self.high += self.run;
        if self.run >= 3 {
            self.high_in_runs += self.run;
        }
        self.run = 0;
    }

    fn verdict(mut self) -> Letters {
        self.end_run();
        self.bad += u64::from(!self.cut.is_empty());
        let is_few = self.high * 1_000 < self.all || (self.high < 32 && self.high * 20 < self.all);
        let is_windows = !self.has_undefined && self.high_in_runs * 2 <= self.high;
        if self.unseen >= 16 && self.unseen * 20 > self.all {
            Letters::NotText
        } else if self.bad == 0 || self.good > self.bad || (is_few && !is_windows) {
            // A few broken letters among good ones are told row by row.
            Letters::Known(Encoding::Utf8)
        } else if !is_windows {
            Letters::OldScript
        } else {
            Letters::Known(Encoding::Windows1252)
        }
    }
}

/// How many letters of several bytes begin in good UTF-8.
fn heads(utf8: &[u8]) -> u64 {
    utf8.iter().filter(|byte| **byte >= 0xC0).count() as u64
}

/// Gives a file's text as UTF-8: decoded, without byte order marks at its start, each line ended by `\n` alone.
/// Broken UTF-8 is passed on as it is, so that the row it stands in can be told.
#[derive(Debug)]
pub struct Decoder<R> {
    inner: R,
    encoding: Encoding,
    /// Undecoded bytes: a whole chunk at most, less what a cut letter leaves for the next one.
    raw: Vec<u8>,
    /// Decoded text, handed out from `at` on.
    text: Vec<u8>,
    at: usize,
    is_start: bool,
    was_return: bool,
    /// Bytes of the file taken in so far.
    taken: u64,
}

impl<R: Read> Decoder<R> {
    /// Reads `inner` in an encoding.
    pub fn new(inner: R, encoding: Encoding) -> Self {
        Self {
            inner,
            encoding,
            raw: Vec::with_capacity(CHUNK),
            text: Vec::with_capacity(CHUNK),
            at: 0,
            is_start: true,
            was_return: false,
            taken: 0,
        }
    }

    /// The file again, wherever it stands.
    pub fn into_inner(self) -> R {
        self.inner
    }

    /// Bytes of the file taken in so far: how far the reading has come.
    pub fn taken(&self) -> u64 {
        self.taken
    }

    /// The next stretch of text; empty at the end of the file.
    pub fn fill(&mut self) -> io::Result<&[u8]> {
        while self.at == self.text.len() {
            let kept = self.raw.len();
            self.raw.resize(CHUNK, 0);
            let read = read_full(&mut self.inner, &mut self.raw[kept..])?;
            self.raw.truncate(kept + read);
            self.taken += read as u64;
            self.text.clear();
            self.at = 0;
            if self.raw.is_empty() {
                break;
            }
            self.decode(read == 0);
            self.drop_marks();
            self.plain_line_ends();
        }
        Ok(&self.text[self.at..])
    }

    /// Says that the first `count` bytes of the stretch have been used.
    pub fn consume(&mut self, count: usize) {
        self.at = (self.at + count).min(self.text.len());
    }

    fn decode(&mut self, is_last: bool) {
        match self.encoding {
            Encoding::Utf8 => self.text.append(&mut self.raw),
            Encoding::Windows1252 => {
                push_letters(&mut self.text, self.raw.drain(..).map(windows_1252));
            }
            Encoding::Utf16Little | Encoding::Utf16Big => self.decode_utf16(is_last),
        }
    }

    fn decode_utf16(&mut self, is_last: bool) {
        let is_little = self.encoding == Encoding::Utf16Little;
        let mut units: Vec<u16> = (self.raw.chunks_exact(2))
            .map(|pair| {
                let pair = [pair[0], pair[1]];
                if is_little {
                    u16::from_le_bytes(pair)
                } else {
                    u16::from_be_bytes(pair)
                }
            })
            .collect();
        // The first half of a pair waits for its second half, an odd byte for the next one.
        let waits = !is_last
            && units
                .pop_if(|unit| (0xD800..0xDC00).contains(unit))
                .is_some();
        let used = if is_last {
            self.raw.len()
        } else {
            (self.raw.len() / 2 - usize::from(waits)) * 2
        };
        self.raw.drain(..used);
        let letters = char::decode_utf16(units).map(|l| l.unwrap_or(char::REPLACEMENT_CHARACTER));
        push_letters(&mut self.text, letters);
    }

    /// A mark in front, or two of them where a list was saved twice with one.
    fn drop_marks(&mut self) {
        if std::mem::take(&mut self.is_start) {
            while self.text[self.at..].starts_with("\u{feff}".as_bytes()) {
                self.at += "\u{feff}".len();
            }
        }
    }

    /// `\r\n` and a lone `\r` become `\n`, also where a chunk ends between the two.
    fn plain_line_ends(&mut self) {
        if !self.was_return && !self.text.contains(&b'\r') {
            return;
        }
        let mut was_return = self.was_return;
        self.text.retain_mut(|byte| {
            let follows_return = std::mem::replace(&mut was_return, *byte == b'\r');
            if *byte == b'\r' {
                *byte = b'\n';
                return true;
            }
            !(follows_return && *byte == b'\n')
        });
        self.was_return = was_return;
    }
}

fn push_letters(text: &mut Vec<u8>, letters: impl Iterator<Item = char>) {
    let mut four = [0; 4];
    for letter in letters {
        text.extend_from_slice(letter.encode_utf8(&mut four).as_bytes());
    }
}

/// The letter of a byte of Windows-1252; it differs from Latin-1 in these thirty-two.
fn windows_1252(byte: u8) -> char {
    const DIFFERENT: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => DIFFERENT[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The byte of a letter in Windows-1252 or, of those without a meaning there, in Latin-1.
fn byte_of(letter: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(letter) {
        return Some(byte);
    }
    (0x80..=0x9F).find(|byte| windows_1252(*byte) == letter)
}

/// Text whose UTF-8 was taken for Windows-1252 and encoded once more (`Ã©` for `é`), as it was meant; `None` for any
/// other. Every letter beyond ASCII must be a part of such a one, which is never so by chance.
pub fn as_meant(text: &str) -> Option<String> {
    let once = |text: &str| -> Option<String> {
        let bytes: Option<Vec<u8>> = text.chars().map(byte_of).collect();
        String::from_utf8(bytes?).ok()
    };
    let mut meant = None;
    // Some lists went through it twice.
    for _ in 0..2 {
        let text = meant.as_deref().unwrap_or(text);
        if text.is_ascii() {
            break;
        }
        let Some(again) = once(text) else {
            break;
        };
        meant = Some(again);
    }
    meant
}

/// Letters and their marks as one, where Unicode has them as one.
pub fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text;
    }
    Cow::Owned(text.nfc().collect())
}

/// Reads until `buffer` is full or the file ends.
fn read_full(file: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut read = 0;
    while read < buffer.len() {
        match file.read(&mut buffer[read..]) {
            Ok(0) => break,
            Ok(count) => read += count,
            Err(why) if why.kind() == io::ErrorKind::Interrupted => {}
            Err(why) => return Err(why),
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests;
