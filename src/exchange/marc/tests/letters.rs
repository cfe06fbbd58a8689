//! Letters of MARC-8, by the tables of the Library of Congress.

use super::*;

fn read(body: &[u8]) -> Result<String, Why> {
    let signs = *b"na ";
    let fields = &[("245", [b"10|a", body].concat())];
    let fields: Vec<(&str, &[u8])> = fields.iter().map(|(tag, body)| (*tag, &body[..])).collect();
    let record = all(
        &Written {
            signs,
            fields: &fields,
        }
        .iso(),
        Format::Iso2709,
    )
    .remove(0);
    record
        .map(|record| record.fields[0].all('a').collect::<Vec<_>>().join("+"))
        .map_err(|problem| problem.why)
}

#[test]
fn latin_letters_of_marc_8_come_out_composed() {
    for (bytes, text) in [
        (b"Plain".as_slice(), "Plain"),
        (b"Tudom\xe2anyegyetem", "Tudományegyetem"),
        (b"fran\xf0cais", "français"),
        (b"Cuppirama\xf2niyan\xf6", "Cuppiramaṇiyan\u{332}"),
        (b"\xe5a\xe5i\xe5u \xf2t \xf2l", "āīū ṭ ḷ"),
        // Two marks for one letter, and a letter tied to the next one.
        (b"Vi\xf2\xe3et", "Việt"),
        (b"\xebi\xecu", "i\u{fe20}u\u{fe21}"),
        (b"\xa1\xb1\xa5\xb5\xa2\xb2\xa6\xb6\xc7\xc8", "ŁłÆæØøŒœß€"),
        (b"\xac\xad\xbc\xbd\xae\xb0\xc0\xc6", "ƠƯơưʼʻ°¡"),
        (b"33 \x1bp1\x1bs/\x1bb3\x1bs rpm", "33 ¹/₃ rpm"),
        (b"x\x1bp2+n\x1bs", ""),
        (b"(\x1bga\x1bs-rays)", "(α-rays)"),
        (b"(n\x1bb-\x1bsp0)", "(n₋p0)"),
        // The sets by their long names, and a set that is named and not used.
        (b"\x1b(B\x1b)!Ea\xe2e", "aé"),
        (b"\x1b)Na b\x1b)!E\xe2e", "a bé"),
        (b"\x88The \x89Wells", "The Wells"),
        (b"&#x0B95;&#xBB2;&#xZZ; & co", "கல&#xZZ; & co"),
        // A set holds for the next subfield, and a field begins anew.
        (b"x\x1bp2|a3\x1bs|a4", "x²+³+4"),
        // Unicode under the mark of MARC-8.
        ("கல்கி é".as_bytes(), "கல்கி é"),
    ] {
        if text.is_empty() {
            assert!(matches!(read(bytes), Err(Why::NotLetters { tag }) if tag == "245"));
        } else {
            assert_eq!(read(bytes).unwrap(), text);
        }
    }
}

#[test]
fn another_script_is_told_by_its_name_and_field() {
    for (bytes, named) in [
        (b"\x1b(NABC".as_slice(), "cyrillic"),
        (b"a\x1b)Q\xc1", "cyrillic"),
        (b"\x1b(3ABC", "arabic"),
        (b"\x1b(2abc", "hebrew"),
        (b"\x1b(Sabc", "greek"),
        (b"\x1b$1!0+", "east-asian"),
    ] {
        let tag = "245".to_owned();
        assert_eq!(read(bytes), Err(Why::OtherLetters { tag, set: named }));
    }
    for bytes in [
        b"a\xff".as_slice(),
        b"a\xcf",
        b"\x1b",
        b"\x1b(",
        b"\x1b(?",
        b"\x1b$",
    ] {
        let tag = "245".to_owned();
        assert_eq!(read(bytes), Err(Why::NotLetters { tag }));
    }
}

#[test]
fn a_second_form_in_another_script_is_left_out_and_the_record_stays() {
    let fields: &[(&str, &[u8])] = &[
        ("245", b"10|6880-01|aV\xebi\xecuga"),
        ("880", b"10|6245-01/(N|a\x1b(NABC"),
    ];
    let signs = *b"na ";
    let record = all(&Written { signs, fields }.iso(), Format::Iso2709).remove(0);
    assert_eq!(record.unwrap().fields.len(), 1);
}

#[test]
fn unicode_with_a_broken_letter_is_not_taken_for_marc_8() {
    let signs = *b"na ";
    let note = [b"  |a".as_slice(), "கிணறு é".as_bytes(), b"\xe0\xae"].concat();
    let fields: &[(&str, &[u8])] = &[
        ("001", b"b1"),
        ("245", "10|aகிணறுகள்".as_bytes()),
        ("500", &note),
    ];
    let read = |fields| all(&Written { signs, fields }.iso(), Format::Iso2709).remove(0);
    assert_eq!(read(fields).unwrap().fields[0].first('a'), "கிணறுகள்");
    let fields: &[(&str, &[u8])] = &[("245", &note), ("650", "  |aஆறு".as_bytes())];
    let tag = "245".to_owned();
    assert_eq!(read(fields).unwrap_err().why, Why::NotLetters { tag });
}

#[test]
fn letters_of_windows_are_not_taken_for_marc_8() {
    let tag = || "245".to_owned();
    for body in [
        b"Caf\xe9 noir".as_slice(),
        b"Le caf\xe9",
        b"Caf\xe9, 2 \xe0 3",
        b"(Andr\xe9)",
    ] {
        assert_eq!(read(body), Err(Why::NotLetters { tag: tag() }), "{body:?}");
    }
    // Fields that are plain come in, and an accent before its letter is one of MARC-8.
    let fields: &[(&str, &[u8])] = &[("245", b"10|aCoffee"), ("500", b"  |aCaf\xe9.")];
    let signs = *b"na ";
    let record = all(&Written { signs, fields }.iso(), Format::Iso2709).remove(0);
    assert_eq!(record.unwrap().fields[0].first('a'), "Coffee");
    // Marks that stand for Unicode over letters of MARC-8 are told by the field.
    let fields: &[(&str, &[u8])] = &[("245", b"10|aTudom\xe2anyegyetem")];
    let record = all(&utf8(fields).iso(), Format::Iso2709).remove(0);
    assert_eq!(record.unwrap_err().why, Why::NotLetters { tag: tag() });
}

#[test]
fn text_that_was_encoded_twice_is_counted_and_read_as_meant() {
    let twice = "கிணறு".bytes().map(char::from).collect::<String>();
    let title = format!("10|a{twice}|bCafÃ©");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("catalogue");
    std::fs::write(&path, utf8(&[("245", title.as_bytes())]).iso()).unwrap();
    let mut catalogue = Catalogue::open(&path, Format::Iso2709, Layout::default()).unwrap();
    let record = catalogue.next_record().unwrap().unwrap().unwrap();
    let told: Vec<&str> = record.fields[0]
        .subfields
        .iter()
        .map(|(_, text)| text.as_str())
        .collect();
    assert_eq!((told, catalogue.twice()), (vec!["கிணறு", "Café"], 2));
}

#[test]
fn broken_utf8_is_told_by_its_field_where_it_would_be_read() {
    let read = all(&utf8(&[("245", b"10|aWell\xff")]).iso(), Format::Iso2709);
    let tag = "245".to_owned();
    assert_eq!(numbers(read), [Err(Why::NotLetters { tag })]);
    let fields: &[(&str, &[u8])] = &[("001", b"b1"), ("500", b"  |aWell\xff")];
    assert_eq!(
        numbers(all(&utf8(fields).iso(), Format::Iso2709)),
        [Ok("b1".into())]
    );
}
