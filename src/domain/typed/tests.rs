//! Values as people and spreadsheets write them.

use super::*;

fn day(y: i32, m: u32, d: u32) -> When {
    When::Day(NaiveDate::from_ymd_opt(y, m, d).unwrap())
}

#[test]
fn days_are_read_as_iso_and_day_first() {
    for text in [
        "2026-11-24",
        "24/11/2026",
        "24.11.2026",
        "24-11-2026",
        "2026-11-24 00:00:00",
        "2026-11-24T10:00:00Z",
    ] {
        assert_eq!(when(text), Ok(Some(day(2026, 11, 24))), "{text}");
    }
    assert_eq!(when("1/2/1988"), Ok(Some(day(1988, 2, 1))));
    assert_eq!(when("9999-12-31"), Ok(Some(day(9999, 12, 31))));
    assert_eq!(when("1988"), Ok(Some(When::Year(1988))));
}

#[test]
fn no_day_is_not_a_wrong_one() {
    for text in ["", "0000-00-00", "00-00-0000", "00/00/0000"] {
        assert_eq!(when(text), Ok(None), "{text}");
    }
}

#[test]
fn what_the_calendar_does_not_have_is_refused() {
    for text in [
        "29.02.2023",
        "31/04/2024",
        "01/02/03",
        "-1",
        "45000",
        "12/31/2025",
        "0",
        "999",
        "2026-11",
        "today",
        "2026-11-24-1",
        "+2026-11-24",
        "௨௦௨௬",
    ] {
        let read = when(text);
        assert!(
            matches!(read, Err(Why::NotADay { .. }) | Ok(None)),
            "{text}: {read:?}"
        );
        assert!(read.is_err() || text == "0", "{text}");
    }
}

#[test]
fn nobody_is_born_tomorrow() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    assert_eq!(born_on("24/11/2026", today), Ok(Some("2026-11-24".into())));
    assert_eq!(born_on("1988", today), Ok(Some("1988".into())));
    assert!(born_on("2026-11-25", today).is_err());
    assert!(born_on("2569", today).is_err(), "a Buddhist year");
}

#[test]
fn a_year_alone_begins_on_its_first_day_and_ends_on_its_last() {
    assert_eq!(from_day("1926"), Ok(NaiveDate::from_ymd_opt(1926, 1, 1)));
    assert_eq!(until_day("1926"), Ok(NaiveDate::from_ymd_opt(1926, 12, 31)));
}

#[test]
fn numbers_that_a_spreadsheet_rounded_are_told() {
    for text in ["9.19877E+11", "9E+11", "9,19877e+11"] {
        assert!(
            matches!(number(text, 64), Err(Why::Rounded { .. })),
            "{text}"
        );
        assert!(matches!(phone(text), Err(Why::Rounded { .. })), "{text}");
    }
    for text in ["0012", "E12", "12E5", "A-7/3", "௧௨"] {
        assert_eq!(number(text, 64), Ok(text.to_owned()));
    }
    assert_eq!(number("", 64), Err(Why::Missing));
}

#[test]
fn phones_keep_their_spelling() {
    for text in ["+91 98765 43210", "044-2345678 ext 12", "௯௮௭௬௫ ௪௩௨௧௦"] {
        assert_eq!(phone(text), Ok(Some(text.to_owned())));
    }
    for text in ["", "-", "NIL", "n/a", "--"] {
        assert_eq!(phone(text), Ok(None), "{text}");
    }
    assert!(matches!(phone("ask her son"), Err(Why::NotAPhone { .. })));
    assert!(matches!(phone(&"9".repeat(65)), Err(Why::TooLong { .. })));
}

#[test]
fn several_addresses_stand_in_one_cell() {
    let two = vec!["kavi@example.in".to_owned(), "மணி@உதாரணம்.இந்தியா".to_owned()];
    assert_eq!(emails("kavi@example.in; மணி@உதாரணம்.இந்தியா"), Ok(two));
    for text in ["kavi", "a@", "@b", "a b@c", "a@b@c"] {
        assert!(
            matches!(emails(text), Err(Why::NotAnEmail { .. })),
            "{text}"
        );
    }
    assert!(matches!(
        emails(&format!("{}@x.in", "a".repeat(320))),
        Err(Why::TooLong { .. })
    ));
}
