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

#[test]
fn a_few_bytes_that_are_nothing_leave_an_english_list_to_be_told_row_by_row() {
    let list = |odd: &[u8]| [b"number,name\n".repeat(20).as_slice(), odd].concat();
    for odd in [b"\x81".as_slice(), b"\xff\xff\xff", b"a\x8db\x90c"] {
        assert_eq!(letters(&list(odd)), Letters::Known(Encoding::Utf8));
    }
    let long = list(&b"\xAF\xE5\xA1\xEC\xA2 ".repeat(20));
    assert_eq!(letters(&long), Letters::OldScript);
}

#[test]
fn a_picture_or_a_program_is_no_text_whatever_it_is_called() {
    let program: Vec<u8> = (0..20_000_u32).map(|n| (n * n / 7 % 251) as u8).collect();
    for bytes in [
        program.as_slice(),
        b"\x89PNG\r\n",
        b"{\\rtf1 Title, Barcode}",
        b"SQLite format 3\0",
    ] {
        assert_eq!(letters(bytes), Letters::NotText);
    }
}

#[test]
fn text_that_was_encoded_twice_is_read_as_it_was_meant() {
    let once_more = |text: &str| -> String {
        let letters = text.bytes().map(windows_1252);
        letters.collect()
    };
    let as_latin = |text: &str| text.bytes().map(char::from).collect::<String>();
    for text in ["Café", "பொன்னியின் செல்வன்", "“Wells”, 5 €", "naïve Ünïcode"]
    {
        assert_eq!(as_meant(&once_more(text)).as_deref(), Some(text));
        assert_eq!(as_meant(&as_latin(text)).as_deref(), Some(text));
        assert_eq!(
            as_meant(&once_more(&once_more(text))).as_deref(),
            Some(text)
        );
        assert_eq!(as_meant(text), None, "{text}");
    }
    for text in ["Ã", "Wells", "", "Ã© கல்கி", "São Â"] {
        assert_eq!(as_meant(text), None, "{text}");
    }
}
