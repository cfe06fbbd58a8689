//! Rows of the item search, with made-up books.

use super::super::harm::{harm, harmed};
use super::super::table::Table;
use super::*;
use proptest::prelude::*;
use std::ops::Range;

const HEADER: &str = "Title, Publication date, Publisher, Collection, Barcode, Call number, Home library, \
                      Current location, Shelving location, Itemtype, Inventory number, Status, Lost, Checkouts";

fn rows(text: &str) -> Vec<Result<Listed, Problem>> {
    rows_of(text.as_bytes())
}

fn rows_of(bytes: &[u8]) -> Vec<Result<Listed, Problem>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("items.csv");
    std::fs::write(&path, [HEADER.as_bytes(), b"\n", bytes].concat()).unwrap();
    let mut table = Table::open(&path, &SHAPE).unwrap();
    let mut all = Vec::new();
    while let Some(cells) = table.next_row().unwrap() {
        all.push(read(cells));
    }
    all
}

#[test]
fn a_row_of_kohas_item_search_is_read_by_its_header() {
    let row = "\"Wells of the south : a guide / Devi, R\", c1984,\"Vaigai, Madurai\",GEN,B1,333.91 DEV,Main,Main,Stacks,Book,,Available,,3\n";
    let listed = rows(row).remove(0).unwrap();
    assert_eq!(listed.title, "Wells of the south : a guide");
    assert_eq!(listed.author, "Devi, R");
    assert_eq!(listed.published, "c1984");
    assert_eq!(listed.publisher, "Vaigai, Madurai");
    assert_eq!(
        (listed.barcode.as_str(), listed.call_number.as_str()),
        ("B1", "333.91 DEV")
    );
    assert_eq!(
        (listed.collection.as_str(), listed.location.as_str()),
        ("GEN", "Stacks")
    );
    assert_eq!(
        (listed.item_type.as_str(), listed.status.as_str()),
        ("Book", "Available")
    );
}

#[test]
fn title_and_author_part_at_the_last_free_stroke() {
    for (cell, title, author) in [
        ("Tea / Anand", "Tea", "Anand"),
        ("And/or : logic / Bose", "And/or : logic", "Bose"),
        ("A / B / C", "A / B", "C"),
        ("Anonymous verse /", "Anonymous verse", ""),
        ("No author", "No author", ""),
        ("பொன்னி / கல்கி", "பொன்னி", "கல்கி"),
    ] {
        assert_eq!(title_and_author(cell), (title, author));
    }
}

#[test]
fn a_lost_copy_says_so() {
    let row = |status: &str, lost: &str| format!("T,,,,B,1,,,,,,{status},{lost},\n");
    let all = rows(&(row("Available", "Lost") + &row("Available", "0") + &row("", "")));
    let status: Vec<String> = all.into_iter().map(|r| r.unwrap().status).collect();
    assert_eq!(status, ["Lost", "Available", ""]);
}

#[test]
fn what_a_copy_lacks_is_told_with_its_column() {
    let all = rows(",,,,B1,1,,,,,,,,\nT,,,,,1,,,,,,,,\nT,,,,1E+12,1,,,,,,,,\n /,,,,B1,1,,,,,,,,\n");
    let missing = |field| Err(Problem::new(field, Why::Missing));
    let rounded = Err(Problem::new(
        BARCODE,
        Why::Rounded {
            typed: "1E+12".into(),
        },
    ));
    assert_eq!(
        all,
        [missing(TITLE), missing(BARCODE), rounded, missing(TITLE)]
    );
}

/// Rows of many kinds, and where each of them lies, with the line end before it.
fn many() -> (String, Vec<Range<usize>>) {
    let mut text = "\n".to_owned();
    let mut places = Vec::new();
    for index in 0..8 {
        let title = match index % 4 {
            0 => format!("\"கிணறுகள் {index}, ஆறுகள் / தேவி\""),
            1 => format!("ஏரிகள் {index} / Bose"),
            2 => format!("\"Wells \"\"and\"\" rivers\n{index}\""),
            _ => format!("\"குளங்கள் {index}\""),
        };
        let begin = text.len() - 1;
        text += &format!(
            "{title},1984,\"Vaigai, Madurai\",GEN,B{index},333.9{index} DEV,Main,,,Book,,Available,,\n"
        );
        places.push(begin..text.len());
    }
    (text, places)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn harm_to_a_list_stays_with_the_rows_it_touches(harm in prop::collection::vec(harm(), 1..5)) {
        let (text, places) = many();
        let good: Vec<Listed> = rows(&text).into_iter().map(|row| row.unwrap()).collect();
        prop_assert_eq!(good.len(), places.len());
        let (bytes, touched) = harmed(text.as_bytes(), &places, &harm);
        let found = rows_of(&bytes);
        for (index, row) in good.iter().enumerate() {
            let is_there = found.iter().flatten().any(|found| found == row);
            prop_assert!(touched.contains(&index) || is_there, "row {} of {:?}", index, touched);
        }
        let broken = found.iter().filter(|row| row.is_err()).count();
        prop_assert!(found.len() >= good.len() - touched.len());
        prop_assert!(broken > 0 || found.len() + touched.len() >= good.len());
    }
}
