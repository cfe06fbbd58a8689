//! Catalogue records as strangers have them, broken in the ways that occur: what is whole comes in, what is not is told by
//! its number and reason.

use crate::broken_lists::check;
use crate::marc::{RIVERS, WELLS, record, xml};

fn with(change: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    let mut broken = record(RIVERS);
    change(&mut broken);
    [record(WELLS), broken, record(LAKES)].concat()
}

const LAKES: &[(&str, &str)] = &[("001", "b3"), ("245", "10|aLakes"), ("082", "04|a551.48")];

#[test]
fn broken_records_of_iso_2709_are_told_and_the_rest_comes_in() {
    let wells = record(WELLS);
    let join = |parts: &[&[u8]]| parts.concat();
    let rivers = record(RIVERS);
    let lakes = record(LAKES);
    check(vec![
        ("whole", join(&[&wells, &rivers, &lakes]), 4, &[]),
        ("too long a length", with(|r| r[4] = b'9'), 3, &[2]),
        ("a length of letters", with(|r| r[0] = b'x'), 3, &[2]),
        ("spaces for a length", with(|r| r[..5].fill(b' ')), 3, &[2]),
        ("a leader that is not ASCII", with(|r| r[6] = 0xE9), 4, &[]),
        ("a base of letters", with(|r| r[13] = b'z'), 3, &[2]),
        ("a base behind the end", with(|r| r[12] = b'9'), 3, &[2]),
        ("a directory off by one", with(|r| r[35] += 1), 3, &[2]),
        (
            "a directory without its end",
            with(|r| drop(r.drain(60..61))),
            3,
            &[2],
        ),
        (
            "letters counted for bytes",
            with(|r| r.splice(70..71, "é".bytes()).for_each(drop)),
            3,
            &[2],
        ),
        (
            "a field without its end",
            with(|r| {
                let at = r.len() - 2;
                r[at] = b'x';
            }),
            3,
            &[2],
        ),
        ("no terminator", with(|r| r.truncate(r.len() - 1)), 3, &[2]),
        ("cut in the middle", with(|r| r.truncate(70)), 3, &[2]),
        ("cut in the leader", with(|r| r.truncate(9)), 3, &[2]),
        (
            "no terminator at the end",
            join(&[&wells, &rivers[..rivers.len() - 1]]),
            2,
            &[2],
        ),
        (
            "text between",
            join(&[&wells, b"<p>next page</p>", &rivers]),
            3,
            &[2],
        ),
        (
            "text before",
            join(&[b"Content-Type: application/marc\r\n\r\n", &wells, &rivers]),
            3,
            &[1],
        ),
        (
            "line ends between",
            join(&[&wells, b"\r\n", &rivers, b"\n\n", &lakes, b"\r\n"]),
            4,
            &[],
        ),
        ("two terminators", join(&[&wells, b"\x1d", &rivers]), 3, &[]),
        ("text behind", join(&[&wells, b"\n2 records\n"]), 2, &[2]),
        (
            "a first leader that is not ASCII",
            join(&[b"\x80\x81\x82\x83\x84", &rivers[5..], &wells]),
            2,
            &[1],
        ),
        (
            "a mark of UTF-8 before",
            join(&[b"\xEF\xBB\xBF", &wells]),
            2,
            &[],
        ),
    ]);
}

#[test]
fn broken_marcxml_is_told_and_the_rest_comes_in() {
    let (wells, rivers, lakes) = (xml(WELLS), xml(RIVERS), xml(LAKES));
    let bare = |text: &str| text.replace("marc:", "");
    let list = |second: &str| {
        format!("<marc:collection>{wells}{second}{lakes}</marc:collection>").into_bytes()
    };
    let wide =
        |text: &str, to: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    let latin = format!(
        "<?xml version='1.0' encoding='ISO-8859-1'?>{}",
        xml(&[("001", "b4"), ("245", "10|aCafé")])
    );
    check(vec![
        ("whole", list(&rivers), 4, &[]),
        (
            "no namespace",
            bare(&format!("<collection>{wells}{rivers}</collection>")).into_bytes(),
            3,
            &[],
        ),
        ("no collection", bare(&wells).into_bytes(), 2, &[]),
        (
            "many without a collection",
            format!("{wells}\n{rivers}").into_bytes(),
            3,
            &[],
        ),
        (
            "another prefix",
            wells.replace("marc:", "mx:").into_bytes(),
            2,
            &[],
        ),
        (
            "a namespace on each record",
            bare(&wells)
                .replace(
                    "<record>",
                    "<record xmlns='http://www.loc.gov/MARC21/slim' type='Bibliographic'>",
                )
                .into_bytes(),
            2,
            &[],
        ),
        (
            "entities",
            list(&rivers.replace("Rivers", "R&amp;D &#x0B95; &lt;1&gt; &quot;")),
            4,
            &[],
        ),
        (
            "an entity of HTML",
            list(&rivers.replace("Rivers", "Rivers&nbsp;")),
            3,
            &[2],
        ),
        (
            "a bare ampersand",
            list(&rivers.replace("Rivers", "Rivers & lakes")),
            3,
            &[2],
        ),
        (
            "a letter XML can't have",
            list(&rivers.replace("Rivers", "Riv\u{1}ers")),
            4,
            &[],
        ),
        (
            "a reference to such a letter",
            list(&rivers.replace("Rivers", "Riv&#0;ers")),
            3,
            &[2],
        ),
        (
            "no end",
            list(&rivers.replace("</marc:record>", "")),
            3,
            &[2],
        ),
        (
            "no beginning",
            list(&rivers.replace("<marc:record>", "")),
            3,
            &[2],
        ),
        (
            "a comment without end",
            list(&rivers.replace("Rivers", "<!-- Rivers")),
            3,
            &[2],
        ),
        (
            "a comment around a record",
            list(&format!("<!-- {rivers} -->")),
            3,
            &[],
        ),
        (
            "no leader",
            list(&rivers.replace("leader", "header")),
            3,
            &[2],
        ),
        (
            "marks crossed",
            list(&rivers.replace(
                "</marc:subfield></marc:datafield>",
                "</marc:datafield></marc:subfield>",
            )),
            3,
            &[2],
        ),
        ("cut", list(&rivers)[..wells.len() + 100].to_vec(), 2, &[2]),
        (
            "a mark before",
            format!("\u{feff}<?xml version='1.0'?>{wells}").into_bytes(),
            2,
            &[],
        ),
        (
            "two bytes a letter",
            wide(&format!("\u{feff}{wells}"), u16::to_le_bytes),
            2,
            &[],
        ),
        (
            "two bytes, the other way",
            wide(&format!("\u{feff}{wells}"), u16::to_be_bytes),
            2,
            &[],
        ),
        (
            "letters of Western systems",
            latin.chars().map(|c| c as u8).collect(),
            1,
            &[],
        ),
        (
            "a broken letter",
            [
                &list(&rivers)[..],
                &xml(&[("001", "b9"), ("245", "10|aW?lls")])
                    .into_bytes()
                    .iter()
                    .map(|b| if *b == b'?' { 0x81 } else { *b })
                    .collect::<Vec<u8>>(),
            ]
            .concat(),
            4,
            &[4],
        ),
    ]);
}
