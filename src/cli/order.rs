//! `sort` and `compare`: shelf order for scripts, and a way to see how a scheme is read.

use super::{End, output};
use crate::domain::call_number::{self, Scheme};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::io::{self, Read};

/// Reads call numbers, one a line, and writes them in shelf order, each as it came: letters that are no UTF-8 go out as they
/// are. Lines end as any system ends them; empty ones are dropped, and a byte order mark before the first.
pub fn sort(scheme: Scheme) -> End {
    let mut bytes = Vec::new();
    if let Err(why) = io::stdin().lock().read_to_end(&mut bytes) {
        output::say(&why.to_string());
        return End::Problem;
    }
    let bytes = narrow(&bytes);
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let lines = text.split(|byte| matches!(byte, b'\n' | b'\r'));
    let lines = lines.filter(|line| !line.trim_ascii().is_empty());
    let mut labels: Vec<(&[u8], Cow<'_, str>)> = lines
        .map(|line| (line, String::from_utf8_lossy(line)))
        .collect();
    labels.sort_by_cached_key(|(_, label)| call_number::sort_key(label, scheme));
    let mut sorted = Vec::with_capacity(text.len() + 1);
    for (line, _) in labels {
        sorted.extend_from_slice(line);
        sorted.push(b'\n');
    }
    output::bytes(&sorted);
    End::Done
}

/// A list in letters of two bytes, as some spreadsheets write it, in UTF-8.
fn narrow(bytes: &[u8]) -> Cow<'_, [u8]> {
    let units = |to: fn([u8; 2]) -> u16| {
        let pairs = bytes[2..].chunks_exact(2);
        let units: Vec<u16> = pairs.map(|pair| to([pair[0], pair[1]])).collect();
        Cow::Owned(String::from_utf16_lossy(&units).into_bytes())
    };
    match bytes {
        [0xFF, 0xFE, ..] => units(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => units(u16::from_be_bytes),
        _ => Cow::Borrowed(bytes),
    }
}

/// Writes how two call numbers stand to each other.
pub fn compare(scheme: Scheme, a: &str, b: &str) -> End {
    output::line(match call_number::compare(scheme, a, b) {
        Ordering::Less => "-1",
        Ordering::Equal => "0",
        Ordering::Greater => "1",
    });
    End::Done
}
