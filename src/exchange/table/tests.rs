//! Lists as they come: with marks, other separators, ragged rows, bytes that are no text.

use super::*;
use std::borrow::Cow;
use std::io::Write;

const SHAPE: Shape = Shape {
    needed: &["number", "name"],
    wanted: &["phone", "Call number"],
    also: &[("card number", "number"), ("telephone", "phone")],
    instead: &[],
    beside: &[],
    carried: &[],
    goes_on: None,
};

fn file(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// A row: its line, and its number, name and phone.
type Found = (u64, Result<[String; 3], Problem>);

/// Each row as its line and its number, name and phone, or what is wrong with it.
fn read(bytes: &[u8]) -> Result<Vec<Found>, ErrorKind> {
    let file = file(bytes);
    let mut table = Table::open(file.path(), &SHAPE).map_err(|why| why.kind)?;
    let mut rows = Vec::new();
    while let Some(cells) = table.next_row().map_err(|why| why.kind)? {
        let values = || {
            cells.check()?;
            let value = |column| cells.text(column).map(Cow::into_owned);
            Ok([value("number")?, value("name")?, value("phone")?])
        };
        rows.push((cells.line(), values()));
    }
    Ok(rows)
}

fn good(bytes: &[u8]) -> Vec<[String; 3]> {
    let rows = read(bytes).unwrap();
    rows.into_iter().map(|(_, row)| row.unwrap()).collect()
}

fn problems(bytes: &[u8]) -> Vec<(u64, &'static str, Why)> {
    let rows = read(bytes).unwrap().into_iter();
    let named = |problem: Problem| match problem.field {
        Cow::Borrowed(field) => (field, problem.why),
        Cow::Owned(other) => panic!("{other} is no column of this list"),
    };
    rows.filter_map(|(line, row)| row.err().map(named).map(|(field, why)| (line, field, why)))
        .collect()
}

#[test]
fn columns_are_found_by_name_in_any_order_case_and_spacing() {
    let expected = [["1", "Mani", "044"]];
    for text in [
        "number,name,phone\n1,Mani,044\n",
        "\u{feff} Name , PHONE ,number\nMani , 044, 1\n",
        "\u{feff}\u{feff}\"phone\", \"number\", \"name\"\n\"044\", \"1\", \"Mani\"",
        "number;name;phone\r\n1;Mani;044\r\n",
        "number\tname\tphone\r1\tMani\t044\r",
        "\n\nnumber,name,phone,,\n1,Mani,044,,\n",
    ] {
        assert_eq!(good(text.as_bytes()), expected, "{text:?}");
    }
}

#[test]
fn a_header_is_needed_with_its_columns_once_each() {
    let kind = |text: &str| read(text.as_bytes()).unwrap_err();
    assert_eq!(kind("1,Mani,044\n"), ErrorKind::NoHeader);
    assert_eq!(kind("number,phone\n1,044\n"), ErrorKind::NoColumn("name"));
    assert_eq!(
        kind("number,name,Name\n1,a,b\n"),
        ErrorKind::TwoColumns("name")
    );
    assert_eq!(kind(""), ErrorKind::Empty);
    assert_eq!(kind("\n \n\n"), ErrorKind::NoHeader);
    assert_eq!(read(b"number,name\n").unwrap(), []);
}

#[test]
fn unknown_columns_are_named_and_not_read() {
    let file = file(b"number,shoe size,name,,colour\n1,44,Mani,,red\n");
    let table = Table::open(file.path(), &SHAPE).unwrap();
    assert_eq!(table.unread, ["shoe size", "colour"]);
}

#[test]
fn ragged_rows_are_told_with_the_line_they_begin_on() {
    let text = "number,name\n1,\"two\nlines\"\n2\n\n3,c,d\n4,e,,\n,,\n";
    assert_eq!(
        problems(text.as_bytes()),
        [
            (
                4,
                "row",
                Why::Ragged {
                    found: 1,
                    expected: 2
                }
            ),
            (
                6,
                "row",
                Why::Ragged {
                    found: 3,
                    expected: 2
                }
            ),
        ]
    );
    assert_eq!(
        read(text.as_bytes()).unwrap().len(),
        4,
        "a row of empty cells is none"
    );
}

#[test]
fn a_quote_left_open_is_told_where_it_begins() {
    assert_eq!(
        problems(b"number,name\n1,\"a\n2,b\n"),
        [(2, "row", Why::OpenQuote)]
    );
}

#[test]
fn bytes_that_are_no_text_are_told_by_their_cell() {
    let mut text = "number,name,phone\n1,மணி,1\n2,அம்மா\0,2\n3,"
        .as_bytes()
        .to_vec();
    text.extend_from_slice(b"\xED\xA0\x80,3\n4,a,\xC0\x80\n");
    assert_eq!(
        problems(&text),
        [
            (3, "name", Why::Unreadable),
            (4, "name", Why::Unreadable),
            (5, "phone", Why::Unreadable),
        ]
    );
}

#[test]
fn text_comes_on_one_line_and_cannot_turn_around() {
    let rows = good("number,name\n1,\"  Hall\nof\r\n\tFame \u{202e}evil\u{7} \"\n".as_bytes());
    assert_eq!(rows[0][1], "Hall of Fame evil");
}

#[test]
fn names_that_look_like_code_are_names() {
    for name in [
        "NULL",
        "Robert'); DROP TABLE member;--",
        "%s%n",
        "../../x",
        "{0}",
        "<script>",
        "$(id)",
        "=1+1",
        "'=1+1",
        "மு\u{200d}",
        "👨\u{200d}👩\u{200d}👧",
        "e\u{301}",
    ] {
        let rows = good(format!("number,name\n1,\"{name}\"\n").as_bytes());
        assert_eq!(rows[0][1], name);
    }
}

#[test]
fn what_is_no_list_is_told_before_it_is_read() {
    let kind = |bytes: &[u8]| read(bytes).unwrap_err();
    assert_eq!(kind(b"PK\x03\x04rest of a workbook"), ErrorKind::NotText);
    assert_eq!(
        kind(b"number,name\n1,\xAF\xE5\xA1\xEC\xA2\n"),
        ErrorKind::OldScript
    );
    let folder = tempfile::tempdir().unwrap();
    let open = |path: &Path| Table::open(path, &SHAPE).unwrap_err().kind;
    assert_eq!(open(folder.path()), ErrorKind::NotAFile);
    assert_eq!(open(&folder.path().join("none.csv")), ErrorKind::NotThere);
}

#[cfg(unix)]
#[test]
fn a_pipe_that_never_ends_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("list.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if made.is_ok_and(|status| status.success()) {
        assert_eq!(
            Table::open(&pipe, &SHAPE).unwrap_err().kind,
            ErrorKind::NotAFile
        );
    }
}

#[test]
fn a_list_that_grows_while_it_is_read_is_not_taken() {
    let mut file = file(b"number,name\n1,a\n");
    let mut table = Table::open(file.path(), &SHAPE).unwrap();
    file.write_all(b"2,b\n").unwrap();
    let end = loop {
        match table.next_row() {
            Ok(Some(_)) => {}
            Ok(None) => panic!("the list grew unnoticed"),
            Err(why) => break why,
        }
    };
    assert_eq!(end.kind, ErrorKind::ChangedMeanwhile);
}
