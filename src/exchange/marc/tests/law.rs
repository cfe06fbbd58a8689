//! What holds for any harm done to a good file: a record that the harm does not touch comes in as it was.

use super::super::super::harm::{Harm, harm, harmed};
use super::*;
use proptest::prelude::*;
use std::ops::Range;

/// A file of records with what stands before, between and behind them, and where each record lies.
fn file(
    records: &[Vec<u8>],
    [before, between, behind]: [&[u8]; 3],
) -> (Vec<u8>, Vec<Range<usize>>) {
    let mut bytes = before.to_vec();
    let mut places = Vec::new();
    for record in records {
        let begin = bytes.len();
        bytes.extend_from_slice(record);
        places.push(begin..bytes.len());
        bytes.extend_from_slice(between);
    }
    bytes.extend_from_slice(behind);
    (bytes, places)
}

const TOGETHER: usize = 6;

fn records(write: impl Fn(Written<'_>) -> Vec<u8>) -> Vec<Vec<u8>> {
    let of = |index: usize| {
        let number = format!("b{index}");
        let title = format!("10|aகிணறுகள் {index} :|bWells and rivers /|cDēvi.");
        let mut fields = WHOLE.to_vec();
        fields[0].1 = number.as_bytes();
        fields[3].1 = title.as_bytes();
        write(utf8(&fields))
    };
    (0..TOGETHER).map(of).collect()
}

/// All records that came in whole, and how many were told as broken.
fn read(bytes: &[u8], format: Format) -> (Vec<Record>, usize) {
    let all = all(bytes, format);
    let broken = all.iter().filter(|record| record.is_err()).count();
    (all.into_iter().flatten().collect(), broken)
}

fn check(
    format: Format,
    records: &[Vec<u8>],
    around: [&[u8]; 3],
    harm: &[Harm],
) -> Result<(), TestCaseError> {
    let (whole, places) = file(records, around);
    let good = read(&whole, format);
    prop_assert_eq!((good.0.len(), good.1), (TOGETHER, 0));
    let (bytes, touched) = harmed(&whole, &places, harm);
    let (found, broken) = read(&bytes, format);
    for (index, record) in good.0.iter().enumerate() {
        prop_assert!(
            touched.contains(&index) || found.contains(record),
            "record {index} of {touched:?}"
        );
    }
    // What was touched came in, too, or was told.
    prop_assert!(found.len() + broken >= TOGETHER - touched.len());
    if !touched.is_empty() && found.len() < TOGETHER {
        prop_assert!(broken > 0);
    }
    Ok(())
}

/// Found by the law below: what is left of the record has neither its own beginning nor that of its leader.
#[test]
fn a_record_that_lost_its_beginning_to_the_declaration_of_the_file_is_told() {
    let records = records(|record| record.xml("").into_bytes());
    let glued = b"<?xml version='1.0' encoding='".as_slice();
    let (mut bytes, places) = file(&records, [glued, b"\n", b"</collection>\n"]);
    let begin = places[0].start;
    bytes.drain(begin..begin + b"<record><".len());
    let (found, broken) = read(&bytes, Format::Xml);
    assert_eq!((found.len(), broken), (TOGETHER - 1, 1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn harm_to_iso_2709_stays_with_the_records_it_touches(
        harm in prop::collection::vec(harm(), 1..5),
        between in prop::sample::select(vec!["", "\n", "\r\n"]),
    ) {
        let around = [b"".as_slice(), between.as_bytes(), b""];
        check(Format::Iso2709, &records(|record| record.iso()), around, &harm)?;
    }

    #[test]
    fn harm_to_marcxml_stays_with_the_records_it_touches(
        harm in prop::collection::vec(harm(), 1..5),
        prefix in prop::sample::select(vec!["", "marc:"]),
    ) {
        let around = [
            b"<?xml version='1.0' encoding='UTF-8'?>\n<collection>\n".as_slice(),
            b"\n",
            b"</collection>\n",
        ];
        let records = records(|record| record.xml(prefix).into_bytes());
        check(Format::Xml, &records, around, &harm)?;
    }
}
