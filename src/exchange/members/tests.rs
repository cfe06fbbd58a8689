//! Rows as Koha writes them, with made-up people.

use super::attributes::attributes;
use super::*;
use crate::domain::language::Language;
use crate::domain::member::{ContactKind, ReachBy};
use crate::domain::problem::{Problem, Why};
use chrono::NaiveDate;

fn read_all(text: &str) -> Vec<Result<Listed, Problem>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("patrons.csv");
    std::fs::write(&path, text).unwrap();
    let List {
        mut table, mapping, ..
    } = List::open(&path, |_| Ok(None)).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let mut all = Vec::new();
    while let Some(cells) = table.next_row().unwrap() {
        all.push(mapping.read(cells, today));
    }
    all
}

/// One member of a list with these columns.
fn member(columns: &str, cells: &str) -> Listed {
    let text = format!("cardnumber,surname,{columns}\nC1,{cells}\n");
    read_all(&text).remove(0).unwrap()
}

fn shown_name(columns: &str, cells: &str) -> String {
    member(columns, cells).facts.name
}

#[test]
fn a_name_is_put_together_the_way_it_is_said() {
    let columns = "firstname,initials,title";
    for (cells, name) in [
        ("Raman,Kavitha,,Dr", "Kavitha Raman"),
        ("Rajesh,,K.,Mr", "K. Rajesh"),
        (",Rajesh,K.,Mr", "K. Rajesh"),
        ("Rahman,Ayesha,S.,", "Ayesha S. Rahman"),
        ("Rahman,Ayesha Siddiqa,A.S.,", "Ayesha Siddiqa Rahman"),
        ("Ably,Mr.,,Mr.", "Ably"),
        ("Abbott,Mrs. Paul,,Mrs.", "Paul Abbott"),
        ("Mrinal,Mrudula,,Mr", "Mrudula Mrinal"),
        ("City Readers' Club,,,", "City Readers' Club"),
    ] {
        assert_eq!(shown_name(columns, cells), name);
    }
}

#[test]
fn a_tamil_name_is_known_in_tamil_wherever_it_stands() {
    let latin = member("firstname,othernames", "Rajan,Meena,மீனா ராஜன்").facts;
    assert_eq!(
        (latin.name.as_str(), latin.name_ta.as_deref()),
        ("Meena Rajan", Some("மீனா ராஜன்"))
    );
    assert_eq!(latin.other_names, "");
    let tamil = member("firstname,othernames", "ராஜன்,மீனா,Meenu").facts;
    assert_eq!(
        (tamil.name.as_str(), tamil.name_ta.as_deref()),
        ("மீனா ராஜன்", Some("மீனா ராஜன்"))
    );
    assert_eq!(tamil.other_names, "Meenu");
}

#[test]
fn secrets_are_never_read() {
    let text = "cardnumber,surname,password,secret,flags,overdrive_auth_token,PIN\nC1,Mani,hunter2,s3cret,1,tok,1234\n";
    let all = format!("{:?}", read_all(text));
    for secret in ["hunter2", "s3cret", "tok", "1234", "flags"] {
        assert!(!all.contains(secret), "{secret}");
    }
}

#[test]
fn contacts_are_telephones_then_addresses_each_once() {
    let columns = "phone,mobile,phonepro,smsalertnumber,email,emailpro";
    let contacts = member(
        columns,
        "Mani,044 2345,98765 43210,nil,98765 43210,\"a@x.in, b@x.in\",a@x.in",
    )
    .contacts;
    let values: Vec<(ContactKind, &str)> = contacts
        .iter()
        .map(|c| (c.kind, c.value.as_str()))
        .collect();
    assert_eq!(
        values,
        [
            (ContactKind::Mobile, "98765 43210"),
            (ContactKind::Phone, "044 2345"),
            (ContactKind::Email, "a@x.in"),
            (ContactKind::Email, "b@x.in"),
        ]
    );
}

#[test]
fn the_plain_columns_go_to_the_members_fields() {
    let facts = member(
        "streetnumber,streettype,address,address2,city,zipcode,country,sex,dateofbirth,dateenrolled,dateexpiry,categorycode,lang,primary_contact_method,contactfirstname,contactname",
        "Mani,12,,North Street,Flat 3,Madurai,625001,India,F,1/2/2010,2020,31/12/2027,JUV,ta-IN,mobile,Selvi,Mani",
    )
    .facts;
    let day = NaiveDate::from_ymd_opt;
    assert_eq!(facts.street, "12 North Street, Flat 3");
    assert_eq!(
        (
            facts.town.as_str(),
            facts.postcode.as_str(),
            facts.country.as_str()
        ),
        ("Madurai", "625001", "India")
    );
    assert_eq!(facts.born_on.as_deref(), Some("2010-02-01"));
    assert_eq!(
        (facts.member_since, facts.member_until),
        (day(2020, 1, 1), day(2027, 12, 31))
    );
    assert_eq!(
        (facts.category.as_str(), facts.gender.as_str()),
        ("JUV", "F")
    );
    assert_eq!(
        (facts.language, facts.channel),
        (Some(Language::Tamil), Some(ReachBy::Phone))
    );
    assert_eq!(facts.guardian, "Selvi Mani");
}

#[test]
fn attributes_are_read_in_both_ways_koha_writes_them() {
    let pair = |code: &str, value: &str| (code.to_owned(), value.to_owned());
    for cell in [
        "INSTID:12345,LANG:fr",
        "\"INSTID:12345\",\"LANG:fr\"",
        " INSTID:12345 , LANG:fr,EMPTY:",
    ] {
        assert_eq!(
            attributes(cell),
            [pair("INSTID", "12345"), pair("LANG", "fr")],
            "{cell}"
        );
    }
    assert_eq!(
        attributes("\"SCHOOL:Government School, Salem\",\"BUS:12\""),
        [
            pair("SCHOOL", "Government School, Salem"),
            pair("BUS", "12")
        ]
    );
    assert_eq!(attributes("TIME:10:30"), [pair("TIME", "10:30")]);
    assert!(attributes("nothing with a code").is_empty());
    let extra = member(
        "branchcode,patron_attributes",
        "Mani,MAIN,\"READS:poetry,READS:law\"",
    )
    .facts
    .extra;
    assert_eq!(
        serde_json::to_string(&extra).unwrap(),
        r#"{"READS":"poetry, law","branchcode":"MAIN"}"#
    );
}

#[test]
fn what_a_row_lacks_is_told_with_its_column() {
    let columns = "cardnumber,surname,firstname,dateofbirth,email,phone,dateexpiry\n";
    for (row, field, why) in [
        (",Mani,,,,,", "cardnumber", Why::Missing),
        (
            "9.1E+11,Mani,,,,,",
            "cardnumber",
            Why::Rounded {
                typed: "9.1E+11".into(),
            },
        ),
        ("C1,,,,,,", "surname", Why::Missing),
        (
            "C1,Mani,,29.02.2023,,,",
            "dateofbirth",
            Why::NotADay {
                typed: "29.02.2023".into(),
            },
        ),
        (
            "C1,Mani,,,mani,,",
            "email",
            Why::NotAnEmail {
                typed: "mani".into(),
            },
        ),
        (
            "C1,Mani,,,,call later,",
            "phone",
            Why::NotAPhone {
                typed: "call later".into(),
            },
        ),
        (
            "C1,Mani,,,,,45000",
            "dateexpiry",
            Why::NotADay {
                typed: "45000".into(),
            },
        ),
        (
            "C1,Mani",
            "row",
            Why::Ragged {
                found: 2,
                expected: 7,
            },
        ),
    ] {
        assert_eq!(
            read_all(&format!("{columns}{row}\n")).remove(0),
            Err(Problem::new(field, why)),
            "{row}"
        );
    }
    let long = format!("{columns}C1,{},,,,,\n", "மு".repeat(151));
    assert_eq!(
        read_all(&long).remove(0),
        Err(Problem::new("surname", Why::TooLong { most: 300 }))
    );
}
