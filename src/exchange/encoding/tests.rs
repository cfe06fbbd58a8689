//! Files in the encodings that lists come in.

use super::*;

fn letters(bytes: &[u8]) -> Letters {
    survey(&mut &bytes[..]).unwrap()
}

fn text(bytes: &[u8]) -> String {
    let Letters::Known(encoding) = letters(bytes) else {
        panic!("not a known encoding")
    };
    let mut decoder = Decoder::new(bytes, encoding);
    let mut text = Vec::new();
    loop {
        let part = decoder.fill().unwrap();
        if part.is_empty() {
            return String::from_utf8(text).unwrap();
        }
        text.extend_from_slice(part);
        let length = part.len();
        decoder.consume(length);
    }
}

fn utf16_of(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn one_mark_and_two_marks_in_front_are_no_letters() {
    assert_eq!(text("\u{feff}name".as_bytes()), "name");
    assert_eq!(text("\u{feff}\u{feff}name".as_bytes()), "name");
}

#[test]
fn utf_16_is_read_with_its_mark_and_without() {
    for to_bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
        assert_eq!(
            text(&utf16_of("\u{feff}name,மணி 🙂\n", to_bytes)),
            "name,மணி 🙂\n"
        );
        assert_eq!(text(&utf16_of("number,name\n", to_bytes)), "number,name\n");
    }
}

#[test]
fn long_utf_16_keeps_pairs_that_a_chunk_cuts() {
    for lead in ["", "x"] {
        let long = format!("{lead}name{}", "🙂".repeat(CHUNK));
        let bytes = utf16_of(&format!("\u{feff}{long}"), u16::to_le_bytes);
        assert_eq!(text(&bytes), long);
    }
}

#[test]
fn windows_letters_are_read_and_old_tamil_ones_are_told() {
    assert_eq!(text(b"Ren\xE9e \x93Noor\x94, 5 \x80"), "Renée “Noor”, 5 €");
    assert_eq!(
        letters(b"name\n\xAF\xE5\xA1\xEC\xA2,\xB8\xFC\xD7\xAA\n"),
        Letters::OldScript
    );
}

#[test]
fn a_broken_letter_among_good_ones_leaves_the_list_utf_8() {
    assert_eq!(
        letters(
            "மணி,\u{e9}t\u{e9}\n"
                .bytes()
                .chain([0xFF])
                .collect::<Vec<_>>()
                .as_slice()
        ),
        Letters::Known(Encoding::Utf8)
    );
}

#[test]
fn a_letter_cut_by_the_chunk_is_still_good() {
    let long = format!("{}ம", "a".repeat(CHUNK - 1));
    assert_eq!(letters(long.as_bytes()), Letters::Known(Encoding::Utf8));
}

#[test]
fn every_line_end_becomes_one() {
    assert_eq!(text(b"a\r\nb\rc\nd\r\r\n"), "a\nb\nc\nd\n\n");
    let long = format!("{}\r\nb", "a".repeat(CHUNK - 1));
    assert_eq!(text(long.as_bytes()), long.replace("\r\n", "\n"));
}
