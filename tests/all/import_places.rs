//! Lists of places, of shelves and of floors brought into a real file, and taken back as a whole.

use crate::import::{KEEP, SKIP, counts, faces, refused};
use crate::plan::House;
use deskbell::domain::plan::{PlaceKind, Plan};
use deskbell::domain::undo::Undo;
use deskbell::exchange::bring::How;
use deskbell::exchange::kind::Kind;
use deskbell::exchange::report::Remark;

const LIST: &str = "code,name_en,name_ta,kind,floor,x_m,y_m,at,message_en,answers_for\n\
    T1,Toilet,கழிப்பறை,toilet,1,4,9,,,\n\
    C1,Closed stack counter,,counter,1,,,Lift,Fetched within an hour,GEN\n\
    ,Drinking water,குடிநீர்,water,2,,,,,\n";

fn plan(house: &House) -> Plan {
    house.store.read_now(|r| r.get_plan()).unwrap()
}

fn take_back(house: &House, undo: Option<Undo>) {
    let undo = undo.unwrap();
    house
        .store
        .write_now(
            deskbell::domain::story::Actor::System,
            house.now,
            move |w| w.undo(&undo),
        )
        .unwrap();
}

fn sketched() -> House {
    let house = House::new();
    let list = faces(&["GEN,1,A1,A,000,099,", "GEN,2,A2,A,100,199,"]);
    house.bring(Kind::Shelves, &list, 1, KEEP);
    house
}

#[test]
fn a_list_of_places_comes_in_once_and_goes_as_a_whole() {
    let house = sketched();
    let before = plan(&house);
    let look = How {
        is_dry_run: true,
        ..SKIP
    };
    let looked = house.bring(Kind::Places, LIST, 2, look);
    assert_eq!(
        (counts(&looked), looked.preview.added.len()),
        ([3, 3, 0, 0, 0], 3)
    );
    assert_eq!(plan(&house), before);
    let report = house.bring(Kind::Places, LIST, 2, KEEP);
    assert_eq!(counts(&report), [3, 3, 0, 0, 0]);
    assert_eq!(report.remarks, [Remark::PlacesBeside { count: 1 }]);
    let after = plan(&house);
    let counter = { after.floors.iter().flat_map(|f| &f.places) }
        .find(|p| p.kind == PlaceKind::Counter)
        .unwrap();
    assert!(counter.is_staffed && counter.say.en == "Fetched within an hour");
    let asked = || house.store.read_now(|r| r.list_collections()).unwrap()[0].ask_at;
    assert_eq!(asked(), Some(counter.id));
    let again = house.bring(Kind::Places, LIST, 3, KEEP);
    assert_eq!(counts(&again), [3, 0, 0, 3, 0]);
    assert_eq!(plan(&house), after);
    // Somebody moved it by hand: a row without a spot leaves it there; another message is a change.
    let other = LIST.replace("within an hour", "within a day");
    let changed = house.bring(Kind::Places, &other, 4, KEEP);
    assert_eq!(counts(&changed), [3, 0, 1, 2, 0]);
    take_back(&house, changed.undo);
    assert_eq!(plan(&house), after);
    let runs = house.store.read_now(|r| r.list_runs(8)).unwrap();
    let offered: Vec<(&str, bool)> = runs
        .iter()
        .map(|run| (run.kind.as_str(), run.undo().is_some()))
        .collect();
    assert_eq!(
        offered,
        [
            ("places", false),
            ("places", true),
            ("places", false),
            ("shelves", true)
        ]
    );
    take_back(&house, runs[1].undo());
    take_back(&house, report.undo);
    assert_eq!((plan(&house), asked()), (before, None));
}

#[test]
fn rows_that_cannot_be_put_leave_the_others_alone() {
    let house = sketched();
    let list = format!("{LIST},Meeting room,,,9,1,1,,,\n,Globe,,globe,1,1,one,,,\n");
    let report = house.bring(Kind::Places, &list, 2, KEEP);
    assert_eq!(refused(&report), [(5, "floor"), (6, "y_m")]);
    assert!(!report.is_saved);
    let report = house.bring(Kind::Places, &list, 2, SKIP);
    assert_eq!(counts(&report), [5, 3, 0, 0, 2]);
}

#[test]
fn a_list_of_shelves_is_taken_back_with_the_plan_it_sketched() {
    let house = House::new();
    let list = faces(&["GEN,1,A1,A,000,099,", "GEN,2,A2,A,100,199,"]);
    let first = house.bring(Kind::Shelves, &list, 1, KEEP);
    let before = plan(&house);
    let second = house.bring(Kind::Shelves, &faces(&["GEN,1,A1,A,000,050,"]), 2, KEEP);
    assert_ne!(plan(&house), before);
    take_back(&house, second.undo);
    assert_eq!(plan(&house), before);
    take_back(&house, first.undo);
    assert_eq!(
        (plan(&house).floors, plan(&house).connectors),
        (Vec::new(), Vec::new())
    );
    assert_eq!(
        counts(&house.bring(Kind::Shelves, &list, 3, KEEP)),
        [2, 2, 0, 0, 0]
    );
}
