//! Rows of nasty cells, and rows as another program writes and reads them.

use super::super::encoding::Encoding;
use super::*;
use proptest::prelude::*;

type Read = (u64, Option<Flaw>, Vec<String>);

fn rows(text: &str) -> Vec<Read> {
    let mut rows = Rows::new(Decoder::new(text.as_bytes(), Encoding::Utf8), b',');
    let mut row = Row::default();
    let mut all = Vec::new();
    while rows.next(&mut row).unwrap() {
        let cells = row.cells().map(|c| String::from_utf8_lossy(c).into_owned());
        all.push((row.line, row.flaw, cells.collect()));
    }
    all
}

fn cells(text: &str) -> Vec<Vec<String>> {
    rows(text).into_iter().map(|(_, _, cells)| cells).collect()
}

#[test]
fn a_row_knows_the_line_its_first_cell_begins_on() {
    let lines: Vec<u64> = rows("a\n\n\n\"b\nb\nb\",1\nc\n")
        .iter()
        .map(|r| r.0)
        .collect();
    assert_eq!(lines, [1, 4, 7]);
}

#[test]
fn spaces_before_a_quote_do_not_count_and_others_do() {
    assert_eq!(cells("a, \"b, c\",  d, \n"), [["a", "b, c", "  d", " "]]);
}

#[test]
fn a_quote_inside_plain_text_is_text() {
    assert_eq!(
        cells("5\" disk,\"say \"\"hi\"\"\",\"a\"b\n"),
        [["5\" disk", "say \"hi\"", "ab"]]
    );
}

#[test]
fn a_quote_that_is_never_closed_is_told_where_its_row_begins() {
    let all = rows("a,b\n1,\"two\n3,4\n");
    assert_eq!((all[1].0, all[1].1), (2, Some(Flaw::OpenQuote)));
    assert_eq!(all.len(), 2);
}

#[test]
fn a_row_without_an_end_stays_small_and_the_next_one_is_read() {
    let text = format!(
        "{},x\n{}\nc,d\n",
        "a".repeat(3 * ROW_MOST),
        ",".repeat(1_000_000)
    );
    let all = rows(&text);
    assert_eq!(
        all.iter().map(|r| r.1).collect::<Vec<_>>(),
        [Some(Flaw::TooBig), Some(Flaw::TooBig), None]
    );
    assert_eq!(all[2].2, ["c", "d"]);
    assert!(all[1].2.len() <= CELLS_MOST);
}

#[test]
fn the_last_row_needs_no_line_end_and_an_empty_cell_is_one() {
    assert_eq!(cells("a,\n,"), [["a", ""], ["", ""]]);
    assert!(cells("\n\n").is_empty());
}

/// Cells of the letters that matter to a reader of rows.
fn nasty_cell() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            Just("\""),
            Just(","),
            Just("\n"),
            Just(" "),
            Just("a"),
            Just("மு"),
            Just("=1+1"),
            Just("'"),
            Just("\t"),
            Just(";"),
            Just("\u{202e}"),
            Just("\u{feff}"),
        ],
        0..8,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn rows_written_by_another_program_come_back_as_they_were(
        table in proptest::collection::vec(proptest::collection::vec(nasty_cell(), 2..5), 1..8),
    ) {
        let mut writer = csv::WriterBuilder::new()
            .flexible(true)
            .quote_style(csv::QuoteStyle::Always)
            .from_writer(Vec::new());
        for row in &table {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        prop_assert_eq!(cells(&text), table);
    }

    #[test]
    fn well_formed_text_reads_as_another_program_reads_it(
        table in proptest::collection::vec(proptest::collection::vec("[a-z\"\n, ]{0,6}", 2..5), 1..8),
    ) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in &table {
            // Spaces before a quote are the one thing read differently, on purpose.
            writer.write_record(row.iter().map(|c| c.trim())).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
        let other: Vec<Vec<String>> = reader
            .records()
            .map(|r| r.unwrap().iter().map(str::to_owned).collect())
            .collect();
        prop_assert_eq!(cells(&text), other);
    }

    #[test]
    fn no_text_stops_the_reader(text in "[\"\n,; a\u{0}ம]{0,200}") {
        rows(&text);
    }
}
