//! Broken records: each is told, and the ones behind it are read.

use super::*;
use proptest::prelude::*;

/// A file of three records whose second one was changed.
fn second(change: impl Fn(&mut Vec<u8>)) -> Vec<Result<String, Why>> {
    let mut broken = small("b2");
    change(&mut broken);
    let file = [small("b1"), broken, small("b3")].concat();
    numbers(all(&file, Format::Iso2709))
}

#[test]
fn a_broken_record_is_told_and_the_next_one_is_read() {
    let length = small("b2").len();
    let said = |said, found| RecordFlaw::Length { said, found };
    type Change = dyn Fn(&mut Vec<u8>);
    let changes: [(&Change, RecordFlaw); 10] = [
        (&|r| r[0] = b'x', RecordFlaw::Leader),
        (&|r| r[12] = b' ', RecordFlaw::Leader),
        (&|r| drop(r.drain(10..r.len() - 1)), RecordFlaw::Leader),
        (&|r| r[4] += 1, said(length + 1, length)),
        (&|r| drop(r.drain(60..61)), said(length, length - 1)),
        (&|r| r[14] = b'9', RecordFlaw::Directory),
        (&|r| r[16] -= 1, RecordFlaw::Directory),
        // A field that begins a byte too late, one that is too long, a tag of signs.
        (&|r| r[35] += 1, RecordFlaw::Directory),
        (&|r| r[30] += 1, RecordFlaw::Directory),
        (&|r| r[24] = b'\n', RecordFlaw::Directory),
    ];
    for (index, (change, flaw)) in changes.into_iter().enumerate() {
        let expected = [Ok("b1".into()), Err(Why::Record { flaw }), Ok("b3".into())];
        assert_eq!(second(change), expected, "change {index}");
    }
}

#[test]
fn a_lost_terminator_takes_no_other_record_along() {
    let without = |number: &str, left: usize| {
        let mut record = small(number);
        record.truncate(record.len() - left);
        record
    };
    let broken = |flaw| Err(Why::Record { flaw });
    for left in [1, 2, 20, 60] {
        let file = [without("b1", left), small("b2"), small("b3")].concat();
        let told = [broken(RecordFlaw::Cut), Ok("b2".into()), Ok("b3".into())];
        assert_eq!(numbers(all(&file, Format::Iso2709)), told, "{left}");
    }
    // Two of them, one behind the other, and one so long that it can't be told where it ends.
    let long = [b"99999".repeat(30_000).as_slice(), &small("b2")].concat();
    for (head, flaw) in [
        (
            [without("b0", 1), without("b1", 9), small("b2")].concat(),
            RecordFlaw::Cut,
        ),
        (long, RecordFlaw::TooLong),
    ] {
        let file = [head, small("b3")].concat();
        let told = [broken(flaw), Ok("b2".into()), Ok("b3".into())];
        assert_eq!(numbers(all(&file, Format::Iso2709)), told);
    }
}

#[test]
fn what_stands_between_records_is_told_and_the_record_behind_it_is_read() {
    let flaw = RecordFlaw::Stray;
    let told = [Ok("b1".into()), Err(Why::Record { flaw }), Ok("b2".into())];
    for stray in [
        b"-- page 2 --\n".as_slice(),
        b"\x80\x81",
        b"\x1e",
        b"12345",
        b"00000nam",
    ] {
        let file = [small("b1"), stray.to_vec(), small("b2")].concat();
        let mut read = numbers(all(&file, Format::Iso2709));
        if stray.starts_with(b"1") || stray.starts_with(b"0") {
            // It begins as a record does.
            let flaw = RecordFlaw::Cut;
            assert_eq!(read[1], Err(Why::Record { flaw }));
            read[1] = told[1].clone();
        }
        assert_eq!(read, told, "{stray:?}");
    }
    for nothing in [b"\x1d\x1d".as_slice(), b"\r\n\x1d\r\n", b"\xef\xbb\xbf"] {
        let file = [small("b1"), nothing.to_vec(), small("b2"), nothing.to_vec()].concat();
        assert_eq!(
            numbers(all(&file, Format::Iso2709)),
            [Ok("b1".into()), Ok("b2".into())]
        );
    }
}

#[test]
fn a_cut_file_ends_in_a_cut_record() {
    let whole = [small("b1"), small("b2")].concat();
    for cut in small("b1").len() + 1..whole.len() {
        let flaw = RecordFlaw::Cut;
        let told = [Ok("b1".into()), Err(Why::Record { flaw })];
        assert_eq!(numbers(all(&whole[..cut], Format::Iso2709)), told);
    }
    for filler in ["\r\n", "\x1a", "\0\0\0"] {
        let file = [&whole, filler.as_bytes(), &whole, filler.as_bytes()].concat();
        assert_eq!(all(&file, Format::Iso2709).len(), 4);
    }
}

#[test]
fn the_longest_record_is_read_and_a_longer_one_is_told() {
    let of_length = |length: usize| {
        let rest = length - utf8(&[("245", b"10|a"), ("500", b"")]).iso().len();
        // A field holds four digits of letters, so the rest is spread.
        let note = vec![b'x'; 9_000];
        let mut fields: Vec<(&str, &[u8])> = vec![("245", b"10|a")];
        let entry = 13;
        let whole = rest / (note.len() + entry);
        fields.extend(std::iter::repeat_n(("500", note.as_slice()), whole));
        fields.push(("500", &note[..rest - whole * (note.len() + entry)]));
        let record = utf8(&fields).iso();
        assert_eq!(record.len(), length);
        record
    };
    let file = [
        of_length(99_999),
        vec![b'y'; 200_000],
        b"\x1d".to_vec(),
        small("b3"),
    ]
    .concat();
    let flaw = RecordFlaw::TooLong;
    let told = [
        Ok(String::new()),
        Err(Why::Record { flaw }),
        Ok("b3".into()),
    ];
    assert_eq!(numbers(all(&file, Format::Iso2709)), told);
}

#[test]
fn a_broken_xml_record_is_told_and_the_next_one_is_read() {
    let xml = |number: &str| utf8(&[("001", number.as_bytes()), ("245", b"10|aWells")]).xml("");
    let record = |flaw| Why::Record { flaw };
    for (find, put, told) in [
        ("</record>", "", record(RecordFlaw::Cut)),
        ("</subfield>", "</subfeld>", record(RecordFlaw::Xml)),
        ("</subfield>", "", record(RecordFlaw::Xml)),
        ("Wells", "Wells & rivers", record(RecordFlaw::Xml)),
        ("Wells", "Wells &nbsp; rivers", record(RecordFlaw::Xml)),
        ("Wells", "Wells < rivers", record(RecordFlaw::Xml)),
        ("tag='245'", "tag='24'", record(RecordFlaw::Xml)),
        ("tag='245'", "", record(RecordFlaw::Xml)),
        ("code=\"a\"", "", record(RecordFlaw::Xml)),
        ("leader>", "ladder>", record(RecordFlaw::Leader)),
        ("Wells", "&#x1F;&#0;", record(RecordFlaw::Xml)),
        ("Wells", "Wells <!-- rivers", record(RecordFlaw::Cut)),
        ("Wells", "Wells <![CDATA[ rivers", record(RecordFlaw::Cut)),
        ("Wells", "Wells <? rivers", record(RecordFlaw::Cut)),
        ("<record>", "<recor>", record(RecordFlaw::Xml)),
        ("Wells", "We\u{1}\u{feff}ls", record(RecordFlaw::NotATitle)),
    ] {
        let second = xml("b2").replace(find, put);
        let second = match told {
            Why::Record {
                flaw: RecordFlaw::NotATitle,
            } => second.replace("nam", "nz "),
            _ => second,
        };
        let file = format!(
            "<collection>{}{second}{}</collection>",
            xml("b1"),
            xml("b3")
        );
        let expected = [Ok("b1".into()), Err(told), Ok("b3".into())];
        assert_eq!(
            numbers(all(file.as_bytes(), Format::Xml)),
            expected,
            "{find} {put}"
        );
    }
    let cut = format!("<collection>{}{}", xml("b1"), &xml("b2")[..60]);
    let told = numbers(all(cut.as_bytes(), Format::Xml));
    assert_eq!(told, [Ok("b1".into()), Err(record(RecordFlaw::Cut))]);
}

#[test]
fn an_xml_record_that_never_ends_takes_no_more_memory_than_one_may() {
    let endless = format!("<record><leader>{}", "x".repeat(3 * 1024 * 1024));
    let mut stretches = markup::Stretches::new(Decoder::new(
        endless.as_bytes(),
        super::super::super::encoding::Encoding::Utf8,
    ));
    let told = stretches.next_one().unwrap().unwrap();
    assert_eq!(told, Err(RecordFlaw::TooLong));
}

/// A whole record with some of its bytes changed, taken out or put in.
fn mutated(whole: Vec<u8>, signs: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
    let change = (
        any::<prop::sample::Index>(),
        0..3u8,
        prop::sample::select(signs),
    );
    prop::collection::vec(change, 0..12).prop_map(move |changes| {
        let mut bytes = whole.clone();
        for (at, what, sign) in changes {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match what {
                0 => bytes[at] = sign,
                1 => drop(bytes.drain(at..=at)),
                _ => bytes.insert(at, sign),
            }
        }
        bytes
    })
}

fn taken(records: &[Result<Record, Problem>]) {
    for record in records.iter().flatten() {
        super::super::copies(record, &Layout::default());
    }
}

proptest! {
    #[test]
    fn no_change_to_a_record_reaches_the_next_one(
        bytes in mutated(utf8(WHOLE).iso(), b"0159 a|\x1b\x1d\x1e\x1f\x80\xaf\xe0\xe2\xff"),
        is_marc8 in any::<bool>(),
    ) {
        let mut bytes = bytes;
        if is_marc8 && bytes.len() > 9 {
            bytes[9] = b' ';
        }
        let file = [bytes, b"\x1d".to_vec(), small("b9")].concat();
        let records = all(&file, Format::Iso2709);
        taken(&records);
        prop_assert_eq!(numbers(records).pop(), Some(Ok("b9".to_owned())));
    }

    #[test]
    fn no_change_to_an_xml_record_reaches_the_next_one(
        bytes in mutated(utf8(WHOLE).xml("").into_bytes(), b"<>/\"'=&;# arx1\x80\xe0"),
    ) {
        // Enough whole letters that a few broken ones do not put the whole file in question.
        let letters = format!("10|a{}", "க".repeat(100));
        let first = utf8(&[("245", letters.as_bytes())]).xml("");
        let last = utf8(&[("001", b"b9")]).xml("");
        let file = [b"<c>\n", first.as_bytes(), &bytes, last.as_bytes()].concat();
        let records = all(&file, Format::Xml);
        taken(&records);
        prop_assert_eq!(numbers(records).pop(), Some(Ok("b9".to_owned())));
    }

    #[test]
    fn no_bytes_at_all_stop_the_reading(bytes in prop::collection::vec(any::<u8>(), 1..400)) {
        let mut iso = binary::Stretches::new(&bytes[..]);
        while let Some(stretch) = iso.next_one().unwrap() {
            let _ = stretch.map(|stretch| binary::read(stretch, &Layout::default()));
        }
        let _ = xml::read(&bytes, &Layout::default());
    }
}
