//! Every kind of thing that wants looking at, on a branch made up so that it has them all: told with where it is, and one
//! press leads there.

use super::desk::Desk;
use crate::cli::run;
use crate::import::{KEEP, faces};
use crate::plan::House;
use deskbell::domain::plan::Section;
use deskbell::exchange::kind::Kind;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use rusqlite::Connection;
use serde_json::Value;
use std::path::PathBuf;

/// A branch in which everything is wrong once: its file, in a folder of its own.
fn wrong() -> (tempfile::TempDir, PathBuf) {
    let house = House::new();
    house.bring(
        Kind::Shelves,
        &faces(&[
            "GEN,1,A1,A,300,319,Society",
            "GEN,1,A2,A,330,339,Economics",
            "GEN,1,A3,A,340,349,Law",
            "GEN,1,A4,A,350,359,Offices",
            "GEN,1,A5,A,360,364,Welfare",
            "GEN,1,A5,A,365,369,Prisons",
            "GEN,1,A6,A,370,399,Customs",
        ]),
        0,
        KEEP,
    );
    // Lists with such ranges are refused; at the bay they are told and saved all the same.
    for (bay, labels) in [
        (1, &[("330", "345")][..]),
        (3, &[("359", "350")]),
        (4, &[("365", "369"), ("360", "364")]),
    ] {
        let face = house.plan().floors[0].bays[bay].faces[0].clone();
        let sections = face.sections.iter().zip(labels);
        let sections: Vec<Section> = sections
            .map(|(section, (first, last))| Section {
                first: (*first).into(),
                last: (*last).into(),
                ..section.clone()
            })
            .collect();
        house.by_hand(move |w| w.survey_face(face.id, &sections));
    }
    // The last bay bears the sign of the first one.
    Connection::open(&house.path)
        .unwrap()
        .execute("UPDATE bay SET code = 'a 1' WHERE code = 'A6'", [])
        .unwrap();
    house.bring(
        Kind::Holdings,
        "Title,Barcode,Call number,Collection,Shelving location\nOn no shelf,B1,905 ABC,GEN,\nNo number of Dewey,B2,FIC KAL,GEN,\n\
         A code nobody knows,B3,341 RIV,,ATTIC\nNo home,B4,QA76,,\n",
        0,
        KEEP,
    );
    (house.folder, house.path)
}

/// Kind, its words on the screen, where it is, and what is read where the press leads.
const KINDS: [(&str, &str, &str, &str); 9] = [
    ("backwards", "Last before first", "A4 A", "Bay A4"),
    ("overlap", "Overlaps", "A3 A", "Bay A3"),
    ("out-of-order", "Out of order", "A5 A", "Bay A5"),
    ("same-sign", "Same sign twice", "a 1", "Bay a 1"),
    ("gap", "Gaps", "A2 A", "Bay A2"),
    (
        "unknown-location",
        "Unknown locations",
        "ATTIC",
        "A code nobody knows",
    ),
    ("no-range-bare", "Without a collection", "", "No home"),
    ("no-range", "Copies on no shelf", "GEN", "On no shelf"),
    (
        "other-rule",
        "Check these numbers",
        "GEN",
        "No number of Dewey",
    ),
];

#[test]
fn scripts_are_told_every_kind_with_its_place() {
    let (_folder, path) = wrong();
    let file = path.display().to_string();
    let out = run(&[
        "--file", &file, "--lang", "en", "check", "shelves", "--json",
    ]);
    let report: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(
        (report["ok"].as_bool(), out.status.code()),
        (Some(false), Some(1))
    );
    let all = report["findings"].as_array().unwrap();
    for (kind, _, place, there) in KINDS {
        let found: Vec<&Value> = all.iter().filter(|f| f["kind"] == kind).collect();
        assert!(!found.is_empty(), "{kind}: {all:?}");
        assert!(!found[0]["what"].as_str().unwrap().is_empty());
        let at = |f: &&&Value| place.is_empty() || f["where"] == place;
        assert!(found.iter().any(|f| at(&f)), "{kind}: {found:?}");
        assert_eq!(
            found[0]["bay"].is_i64(),
            there.starts_with("Bay "),
            "{kind}"
        );
    }
}

#[test]
fn every_kind_is_told_with_its_place_and_one_press_leads_there() {
    let (_folder, path) = wrong();
    let mut desk = Desk::open(&path);
    for (kind, words, place, there) in KINDS {
        desk.key(Named::F10, Modifiers::NONE);
        let counted = (1..5).map(|count| format!("{words} · {count}"));
        let chip = { counted }.find(|chip| desk.sees(chip));
        let chip = chip.unwrap_or_else(|| panic!("{kind}: {:?}", desk.texts()));
        desk.press(&chip);
        assert!(desk.sees(place), "{kind}: {:?}", desk.texts());
        if there.starts_with("Bay ") {
            desk.press("Open the bay");
            assert!(desk.sees(there), "{kind}: {:?}", desk.texts());
        } else {
            // The copies are listed by their numbers; a press leads to what can be said of where each stands.
            assert!(desk.sees(there), "{kind}: {:?}", desk.texts());
            let copies = [
                ("A code nobody knows", "341 RIV"),
                ("No home", "QA76"),
                ("On no shelf", "905 ABC"),
                ("No number of Dewey", "FIC KAL"),
            ];
            let number = copies.iter().find(|(title, _)| *title == there).unwrap().1;
            desk.press(number);
            assert!(desk.sees("Not on the shelf"), "{kind}: {:?}", desk.texts());
        }
    }
}
