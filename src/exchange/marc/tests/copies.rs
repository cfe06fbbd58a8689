//! What copies come of a record, with made-up books.

use super::super::super::holdings::Listed;
use super::*;

fn listed(fields: &[(&str, &str)]) -> Vec<Result<Listed, Problem>> {
    let fields: Vec<(&str, &[u8])> = fields.iter().map(|(t, b)| (*t, b.as_bytes())).collect();
    let record = all(&utf8(&fields).iso(), Format::Iso2709)
        .remove(0)
        .unwrap();
    copies(&record, &Layout::default())
}

fn one(fields: &[(&str, &str)]) -> Listed {
    let with_number = [&[("001", "b1")], fields].concat();
    listed(&with_number).remove(0).unwrap()
}

#[test]
fn a_record_is_one_title_with_all_its_facts() {
    let copy = one(&[
        ("008", "840507s1983    ii            000 0 eng d"),
        ("020", "  |a9780306406157 (set : paper) :|cRs 50"),
        ("020", "  |a0-306-40615-2"),
        ("100", "1 |aDevi, Ranjani,|d1950-"),
        (
            "245",
            "10|aWells of the south|h[text] :|ba guide.|nPart 2,|pMadurai /|cR. Devi ; A. Bose.",
        ),
        ("260", "  |aMadurai :|bVaigai Press,|c[c1984]"),
        ("650", " 4|aWells.|zIndia"),
        ("651", " 4|aMadurai"),
        ("650", " 0|aWells"),
        ("700", "1 |aBose, A."),
    ]);
    let expected = Listed {
        barcode: "b1".into(),
        title: "Wells of the south : a guide. Part 2, Madurai".into(),
        author: "Devi, Ranjani".into(),
        publisher: "Vaigai Press".into(),
        published: "1984".into(),
        isbn: "9780306406157; 0-306-40615-2".into(),
        subjects: "Wells; Madurai".into(),
        ..Listed::default()
    };
    assert_eq!(copy, expected);
}

#[test]
fn the_year_stands_in_the_imprint_or_in_the_coded_data() {
    let coded = "840507s1983    ii ";
    for (imprint, coded, year) in [
        ("|c[c1984]", coded, "1984"),
        ("|c1972-1980.", coded, "1972"),
        ("|c[19--?]", coded, "1983"),
        ("|c[19--?].", "840507s19uu    ii ", "[19--?]"),
        ("|bVaigai", coded, "1983"),
        ("|bVaigai", "840507", ""),
        ("|c19845", "", "19845"),
    ] {
        let imprint = format!("  {imprint}");
        let copy = one(&[("008", coded), ("245", "10|aA"), ("260", &imprint)]);
        assert_eq!(copy.published, year, "{imprint}");
    }
}

#[test]
fn the_best_call_number_of_a_title_counts_and_is_kept_as_it_is() {
    let all = [
        ("090", "  |aQA76.54.|bM87 2001|mVA@@"),
        ("050", "00|aDT57|b.F8 t. 99|aDT73.D47"),
        ("082", "0 |a823/.914|a021|219"),
        ("084", "  |a2:51N3 qN60|2colon"),
    ];
    let numbers = [
        "QA76.54. M87 2001",
        "DT57 .F8 t. 99",
        "823/.914",
        "2:51N3 qN60",
    ];
    for (skipped, number) in numbers.into_iter().enumerate() {
        let rest: Vec<_> = all[skipped..].iter().rev().copied().collect();
        let copy = one(&[&[("245", "10|aA")], &rest[..]].concat());
        assert_eq!(copy.call_number, number);
    }
    assert_eq!(one(&[("245", "10|aA"), ("050", "  |z")]).call_number, "");
}

#[test]
fn each_field_for_copies_is_a_copy() {
    let title = [("001", "b1"), ("245", "10|aA"), ("082", "04|a333.91")];
    let koha = [
        ("952", "  |aMAIN|bNORTH|cSTACKS|8GEN|o333.91 DEV|pB1|yBOOK"),
        ("952", "  |bNORTH|pB2"),
        // Koha's fields count before the others.
        ("852", "  |bELSEWHERE|pB3"),
    ];
    let copies: Vec<Listed> = (listed(&[&title[..], &koha].concat()).into_iter())
        .map(Result::unwrap)
        .collect();
    let short = |c: &Listed| {
        [
            &c.barcode,
            &c.call_number,
            &c.home_library,
            &c.location,
            &c.collection,
            &c.item_type,
        ]
        .map(Clone::clone)
    };
    let told: Vec<_> = copies.iter().map(short).collect();
    assert_eq!(
        told,
        [
            ["B1", "333.91 DEV", "MAIN", "STACKS", "GEN", "BOOK"],
            ["B2", "333.91", "NORTH", "", "", ""]
        ]
    );
    let marc = [
        (
            "852",
            "01|aORG|bMAIN|cREF|kREF|h333.91|iDEV|i1984|mfolio|pB1",
        ),
        ("852", "8 |bMAIN|jCD 17|lWells"),
        ("852", "8 |bNORTH"),
    ];
    let copies = listed(&[&title[..], &marc].concat());
    let told: Vec<_> = copies.iter().map(|c| short(c.as_ref().unwrap())).collect();
    assert_eq!(
        told,
        [
            ["B1", "REF 333.91 DEV 1984 folio", "MAIN", "REF", "", ""],
            ["b1", "CD 17 Wells", "MAIN", "MAIN", "", ""],
            ["b1-2", "333.91", "NORTH", "NORTH", "", ""]
        ]
    );
}

#[test]
fn a_copy_without_a_barcode_goes_by_its_record() {
    for (fields, barcode) in [
        ([("001", " b1 "), ("999", "  |c17|d17")], "b1"),
        ([("001", " "), ("999", "  |c17|d17")], "17"),
        ([("003", "X"), ("999", "  |d18|c17")], "17"),
    ] {
        let copies = listed(&[&fields[..], &[("245", "10|aA")]].concat());
        assert_eq!(copies[0].as_ref().unwrap().barcode, barcode);
    }
}

#[test]
fn the_tamil_form_is_told_by_its_letters() {
    const LATIN: &str = "Poṉṉiyiṉ celvaṉ /";
    const TAMIL: &str = "பொன்னியின் செல்வன் /";
    let (latin, tamil) = ("Poṉṉiyiṉ celvaṉ", "பொன்னியின் செல்வன்");
    for (own, link, other, other_link, title, title_ta) in [
        (LATIN, "880-01", TAMIL, "245-01/Taml", latin, tamil),
        (TAMIL, "880-01", LATIN, "245-01/(B", latin, tamil),
        // The code of the script says otherwise; the letters count.
        (LATIN, "880-01", TAMIL, "245-01/(3/r", latin, tamil),
        (LATIN, "", TAMIL, "245-00", latin, tamil),
        (LATIN, "880-01", "பிற", "245-02", latin, ""),
        (LATIN, "880-01", "பிற", "246-01", latin, ""),
        (LATIN, "880-01", "Поннийин", "245-01", latin, ""),
        (TAMIL, "880-01", "पोन्नियिन", "245-01", tamil, ""),
        (TAMIL, "", "", "", tamil, ""),
        (LATIN, "880-", TAMIL, "x", latin, ""),
        // Directions and scripts behind the number, numbers of one digit and of three, none at all, marks in the text.
        (
            LATIN,
            "880-01",
            "\u{200f}பொன்னியின் செல்வன் /",
            "245-01/(2/r",
            latin,
            "\u{200f}பொன்னியின் செல்வன்",
        ),
        (LATIN, "880-1", TAMIL, "245-01/$1", latin, tamil),
        (LATIN, "880-100", TAMIL, "245-100/Taml", latin, tamil),
        (LATIN, "880-10", TAMIL, "245-100", latin, ""),
        (LATIN, "", TAMIL, "245", latin, tamil),
        (LATIN, "880-01", TAMIL, "", latin, ""),
        (LATIN, "880-00", TAMIL, "245-00", latin, tamil),
        (LATIN, " 880-02 ", TAMIL, "245-02", latin, tamil),
    ] {
        let own = format!("10|6{link}|a{own}|cKalki");
        let other = format!("10|6{other_link}|a{other}|cகல்கி");
        let copy = one(&[("245", &own), ("880", &other)]);
        assert_eq!(
            (&*copy.title, &*copy.title_ta),
            (title, title_ta),
            "{own} {other}"
        );
    }
    let copy = one(&[
        ("245", "10|aA"),
        ("700", "1 |6880-02|aKalki,|d1899-1954"),
        ("880", "1 |6700-03|aபிறர்"),
        ("880", "1 |6700-02|aகல்கி,"),
    ]);
    assert_eq!((&*copy.author, &*copy.author_ta), ("Kalki", "கல்கி"));
}

#[test]
fn what_a_record_lacks_is_told() {
    let missing = |field| vec![Err(Problem::new(field, Why::Missing))];
    assert_eq!(listed(&[("001", "b1")]), missing("Title"));
    assert_eq!(
        listed(&[("001", "b1"), ("245", "10|a /")]),
        missing("Title")
    );
    assert_eq!(listed(&[("245", "10|aA")]), missing("Barcode"));
    let long = format!("10|a{}", "x".repeat(2_001));
    let most = 2_000;
    let told = Problem::new("Title", Why::TooLong { most });
    assert_eq!(listed(&[("001", "b1"), ("245", &long)]), [Err(told)]);
    let told = Problem::new("record", Why::Unreadable);
    assert_eq!(
        listed(&[("001", "b1"), ("245", "10|aW\u{fffd}lls")]),
        [Err(told)]
    );
}

#[test]
fn a_deleted_record_has_no_copies_and_an_authority_is_none() {
    let fields: &[(&str, &[u8])] = &[("001", b"b1"), ("245", b"10|aA")];
    let of = |signs: &[u8; 3]| {
        let signs = *signs;
        all(&Written { signs, fields }.iso(), Format::Iso2709).remove(0)
    };
    assert_eq!(copies(&of(b"daa").unwrap(), &Layout::default()), []);
    let flaw = RecordFlaw::NotATitle;
    assert_eq!(of(b"nza").unwrap_err().why, Why::Record { flaw });
}
