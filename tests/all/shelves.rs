//! Ranges, copies and words for subjects in a real file: every change is kept and taken back by one press.

use crate::cli::{run, text};
use crate::import::{KEEP, faces};
use crate::plan::House;
use chrono::TimeDelta;
use deskbell::domain::id::{CollectionId, FaceId, ItemId, SubjectWordId};
use deskbell::domain::language::Name;
use deskbell::domain::plan::{Moving, Section};
use deskbell::domain::shelf::Hint;
use deskbell::domain::shelf_search::{SearchState, Unmet};
use deskbell::domain::story::Actor;
use deskbell::domain::subject::OwnSubject;
use deskbell::exchange::kind::Kind;
use deskbell::store::{Error, Saved, Writer};
use serde_json::Value;

impl House {
    /// A write by the one librarian there is, an hour after the last list.
    pub fn by_hand<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut Writer<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Saved<T> {
        let staff = self.store.read_now(|r| r.list_staff()).unwrap();
        let actor = Actor::Staff(staff[0].id, staff[0].key.clone());
        let now = self.now + TimeDelta::days(9);
        self.store.write_now(actor, now, change).unwrap()
    }

    fn take_back<T>(&self, saved: &Saved<T>) {
        let undo = saved.undo.unwrap();
        self.by_hand(move |w| w.undo(&undo));
    }
}

fn shelved() -> House {
    let house = House::new();
    house.bring(
        Kind::Shelves,
        &faces(&[
            "GEN,1,A1,A,300,329,Society",
            "GEN,1,A1,A,330,334,Economics",
            "GEN,1,A1,B,335,399,More",
        ]),
        0,
        KEEP,
    );
    house
}

fn labels(sections: &[Section]) -> Vec<(i64, String)> {
    let label = |s: &Section| (s.id.0, format!("{}–{}", s.first, s.last));
    sections.iter().map(label).collect()
}

#[test]
fn a_face_that_is_changed_keeps_what_it_was_and_goes_back_to_it() {
    let house = shelved();
    let face = FaceId(1);
    let before = house.sections();
    let [first, second, _] = before.as_slice() else {
        panic!("{before:?}");
    };
    // The left section is gone, the right one is cut in two: its older half keeps its id at another place.
    let left = Section {
        to_mm: second.from_mm + 100,
        from_mm: 0,
        last: "332".into(),
        ..second.clone()
    };
    let right = Section {
        id: deskbell::domain::id::SectionId(0),
        from_mm: second.from_mm + 100,
        first: "333".into(),
        moving: Some(Moving {
            until: "2026-12-03".parse().ok(),
            say: Name::new("Ask at the help point.", "உதவி மையத்தில் கேட்கவும்."),
        }),
        ..second.clone()
    };
    let put = [left, right];
    let saved = house.by_hand(move |w| w.survey_face(face, &put));
    let after = house.sections();
    assert_eq!(
        labels(&after),
        [
            (second.id.0, "330–332".to_owned()),
            (before[2].id.0, "335–399".to_owned()),
            (4, "333–334".to_owned()),
        ]
    );
    let plan = house.plan();
    let stands: Vec<&str> = plan.floors[0].bays[0].faces[0]
        .sections
        .iter()
        .map(|s| s.first.as_str())
        .collect();
    assert_eq!(stands, ["330", "333"], "from the left");
    let log = house
        .store
        .read_now(move |r| r.list_surveys(face, 9))
        .unwrap();
    assert_eq!(log.len(), 2, "the list that came in, and the hand");
    assert_eq!(log[0].actor.as_deref(), Some("Kavitha R"));
    assert_eq!(
        labels(&log[0].old),
        labels(&[first.clone(), second.clone()])
    );
    assert_eq!(log[0].new[1].moving, after[2].moving);
    house.take_back(&saved);
    let back = &house.plan().floors[0].bays[0].faces[0].sections.clone();
    let facts = |s: &Section| (s.first.clone(), s.last.clone(), s.from_mm, s.to_mm);
    assert_eq!(
        back.iter().map(facts).collect::<Vec<_>>(),
        [facts(first), facts(second)]
    );
}

#[test]
fn a_sign_and_the_ends_of_a_section_lead_readers_elsewhere_and_go_back() {
    let house = shelved();
    let face = FaceId(1);
    let stands = || {
        let at = deskbell::house::House::load_now(&house.store, house.now).unwrap();
        let spot = at.shelves.locate("305", Hint::default()).spot.unwrap();
        (spot.sign.en, spot.stand)
    };
    let before = stands();
    let sections: Vec<Section> = house.plan().floors[0].bays[0].faces[0].sections.clone();
    let mut moved = sections.clone();
    moved[0].to_mm -= 200;
    let sign = Name::new("Society", "சமூகம்");
    let put = {
        let (sign, moved) = (sign.clone(), moved.clone());
        house.by_hand(move |w| w.survey_signed_face(face, (Some(&sign), &moved)))
    };
    let after = stands();
    assert_eq!((before.0.as_str(), after.0.as_str()), ("", "Society"));
    assert_ne!(before.1, after.1);
    let log = |most| {
        house
            .store
            .read_now(move |r| r.list_surveys(face, most))
            .unwrap()
    };
    assert_eq!(log(9)[0].signs, Some([Name::default(), sign.clone()]));
    // A change of the ranges alone leaves the sign, and an older state brings its sign with it.
    let line = log(1)[0].line;
    moved[0].from_mm += 50;
    house.by_hand(move |w| w.survey_face(face, &moved));
    assert_eq!(
        (stands().0.as_str(), log(1)[0].signs.clone()),
        ("Society", None)
    );
    house.by_hand(move |w| w.undo(&deskbell::domain::undo::Undo::PutFaceBack(line)));
    assert_eq!(stands(), before);
    house.take_back(&put);
    assert_eq!(stands(), before);
    let same = sections.clone();
    let again = house.by_hand(move |w| w.survey_signed_face(face, (Some(&Name::default()), &same)));
    assert_eq!(again.value, deskbell::store::Put::Unchanged);
}

#[test]
fn a_move_is_told_by_locate() {
    let house = shelved();
    let moving = Section {
        moving: Some(Moving {
            until: "2026-12-03".parse().ok(),
            say: Name::english("Ask at the help point"),
        }),
        ..house.sections()[2].clone()
    };
    house.by_hand(move |w| w.survey_face(FaceId(2), &[moving]));
    let file = house.path.display().to_string();
    drop(house.store);
    let said = text(&run(&["--file", &file, "--lang", "en", "locate", "340"]).stdout);
    assert!(
        said.contains("being moved until 3 Dec 2026. Ask at the help point."),
        "{said}"
    );
}

#[test]
fn the_shelves_alone_are_checked_and_led_to() {
    let house = shelved();
    house.bring(
        Kind::Holdings,
        "Title,Barcode,Call number,Collection\nA,B1,305,GEN\nB,B2,FIC KAL,GEN\nC,B3,900,GEN\n",
        0,
        KEEP,
    );
    let overlapping = Section {
        last: "340".into(),
        ..house.sections()[1].clone()
    };
    let first = house.sections()[0].clone();
    house.by_hand(move |w| w.survey_face(FaceId(1), &[first, overlapping]));
    let file = house.path.display().to_string();
    drop(house.store);
    let out = run(&["--file", &file, "check", "shelves", "--json"]);
    let report: Value = serde_json::from_slice(&out.stdout).unwrap();
    let found: Vec<(&str, &str, Option<i64>)> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| {
            let word = |key: &str| f[key].as_str().unwrap();
            (word("kind"), word("where"), f["bay"].as_i64())
        })
        .collect();
    assert_eq!(
        found,
        [
            ("overlap", "A1 B", Some(1)),
            ("no-range", "GEN", None),
            ("other-rule", "GEN", None),
        ]
    );
    assert_eq!(out.status.code(), Some(1));
}

#[test]
fn a_copy_that_is_not_there_is_looked_for_until_it_is_found_or_missing() {
    let house = shelved();
    house.bring(
        Kind::Holdings,
        "Title,Barcode,Call number,Collection\nThe law of rivers,B1,341 RIV,GEN\n",
        0,
        KEEP,
    );
    let begun = house.by_hand(|w| w.begin_search(ItemId(1)));
    let id = begun.value;
    assert_eq!(house.by_hand(|w| w.begin_search(ItemId(1))).value, id);
    house.by_hand(move |w| w.note_shelf_look(id, "Returns trolley", false));
    let found = house.by_hand(move |w| w.note_shelf_look(id, "Reading tables", true));
    let state = || {
        let all = house.store.read_now(|r| r.list_searches(5)).unwrap();
        let one = all.first().map(|s| (s.state, s.looks.len()));
        (all.len(), one)
    };
    assert_eq!(state(), (1, Some((SearchState::Found, 2))));
    house.take_back(&found);
    assert_eq!(state(), (1, Some((SearchState::Open, 1))));
    let missing = house.by_hand(move |w| w.give_up_search(id));
    let since = house.now;
    let counted = house
        .store
        .read_now(move |r| r.count_searches(since))
        .unwrap();
    let expected = Unmet {
        class: "340".into(),
        searches: 1,
        missing: 1,
    };
    assert_eq!(counted, [expected]);
    house.take_back(&missing);
    house.take_back(&begun);
    assert_eq!(state(), (0, None));
}

#[test]
fn whoever_waits_for_a_copy_is_kept_told_and_taken_back() {
    let house = shelved();
    house.bring(
        Kind::Holdings,
        "Title,Barcode,Call number,Collection\nThe law of rivers,B1,341 RIV,GEN\n",
        0,
        KEEP,
    );
    let id = house.by_hand(|w| w.begin_search(ItemId(1))).value;
    let state = || {
        let all = house.store.read_now(|r| r.list_searches(5)).unwrap();
        (
            all[0].visitor.clone(),
            all[0].is_to_tell(),
            all[0].told_at.is_some(),
        )
    };
    let named = house.by_hand(move |w| w.set_waiting(id, (None, "Quilla")));
    let other = house.by_hand(move |w| w.set_waiting(id, (None, "Tamarind")));
    assert_eq!(state(), ("Tamarind".into(), false, false));
    house.take_back(&other);
    assert_eq!(state(), ("Quilla".into(), false, false));
    let found = house.by_hand(move |w| w.note_shelf_look(id, "Reading tables", true));
    assert_eq!(state(), ("Quilla".into(), true, false));
    let told = house.by_hand(move |w| w.note_waiting_told(id));
    assert_eq!(state(), ("Quilla".into(), false, true));
    house.take_back(&told);
    house.take_back(&found);
    house.take_back(&named);
    assert_eq!(state(), (String::new(), false, false));
}

#[test]
fn copies_that_vanished_wait_until_somebody_settles_them() {
    let house = shelved();
    let list = |rows: &str| format!("Title,Barcode,Call number,Collection\n{rows}");
    let all = list("A,B1,301,GEN\nB,B2,302,GEN\nC,B3,303,GEN\nD,B4,304,GEN\n");
    house.bring(Kind::Holdings, &all, 0, KEEP);
    house.bring(
        Kind::Holdings,
        &list("A,B1,301,GEN\nB,B2,302,GEN\n"),
        1,
        KEEP,
    );
    let waiting = || {
        let copies = house.store.read_now(|r| r.list_vanished(9)).unwrap();
        copies.iter().map(|c| c.barcode.clone()).collect::<Vec<_>>()
    };
    assert_eq!(waiting(), ["B3", "B4"]);
    let there = house.by_hand(|w| w.put_copy_back(ItemId(3)));
    assert_eq!(waiting(), ["B4"]);
    let gone = house.by_hand(|w| w.confirm_gone(None));
    assert_eq!((gone.value, waiting().len()), (1, 0));
    house.take_back(&gone);
    house.take_back(&there);
    assert_eq!(waiting(), ["B3", "B4"]);
    house.bring(Kind::Holdings, &all, 2, KEEP);
    assert_eq!(waiting(), Vec::<String>::new(), "a list has them again");
}

#[test]
fn own_words_lead_to_shelves_and_changes_of_them_go_back() {
    let house = shelved();
    let word = OwnSubject {
        id: SubjectWordId(0),
        name: Name::new("Examinations", "தேர்வுகள்"),
        other_names: vec!["TNPSC".into()],
        call_number: "351".into(),
        collection: None,
    };
    let added = house.by_hand({
        let word = word.clone();
        move |w| w.put_own_subject(&word)
    });
    let known = || house.store.read_now(|r| r.list_own_subjects()).unwrap();
    let at = deskbell::house::House::load_now(&house.store, house.now).unwrap();
    let leads: Vec<&str> = at
        .shelves
        .own_subjects()
        .map(|(_, spot)| spot.bay_code.as_str())
        .collect();
    assert_eq!(leads, ["A1"]);
    let changed = OwnSubject {
        id: added.value,
        call_number: "305".into(),
        collection: Some(CollectionId(1)),
        ..word
    };
    let changed = house.by_hand(move |w| w.put_own_subject(&changed));
    assert_eq!(known()[0].call_number, "305");
    house.take_back(&changed);
    assert_eq!(known()[0].call_number, "351");
    house.take_back(&added);
    assert_eq!(known(), []);
}

#[test]
fn an_isbn_among_words_finds_its_title_in_either_form() {
    let house = shelved();
    house
        .store
        .write_now(Actor::Import, house.now, |w| {
            w.put_holding(&deskbell::store::HoldingRow {
                barcode: "B1",
                title: "Optics",
                isbn: "0-306-40615-2; 080442957X",
                call_number: "535",
                ..Default::default()
            })
        })
        .unwrap();
    for typed in [
        "9780306406157 optics",
        "opt 0306406152",
        "080442957X optics",
    ] {
        let words = typed.to_owned();
        let found = house
            .store
            .read_now(move |r| r.find_titles(&words, 8))
            .unwrap();
        assert_eq!(found.len(), 1, "{typed}");
    }
    let found = house
        .store
        .read_now(|r| r.find_title_by_number("978-0-306-40615-7"))
        .unwrap();
    assert_eq!(found.len(), 1);
    let shelves = deskbell::house::House::load_now(&house.store, house.now)
        .unwrap()
        .shelves;
    assert!(shelves.locate("535", Hint::default()).spot.is_none());
}
