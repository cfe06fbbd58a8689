//! Out of service: in two key presses from anywhere, on the desk and in the ways at once, taken back by one, asked about
//! when its time is over, or over by itself.

use super::cli::{run, text};
use super::desk::{Desk, morning};
use chrono::TimeDelta;
use deskbell::demo;
use deskbell::domain::closure::{NewClosure, Target};
use deskbell::domain::id::{ClosureId, ConnectorId};
use deskbell::domain::language::Name;
use deskbell::domain::plan::{Closed, Plan};
use deskbell::domain::story::{Actor, StoryAct, Subject};
use deskbell::domain::undo::Undo;
use deskbell::store::{Saved, Store};
use deskbell::ui::onebox;
use deskbell::ui::screen::{closures, floors};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use std::path::{Path, PathBuf};

fn close(what: Vec<Closed>, ends_itself: bool) -> NewClosure {
    let until = Some(morning() - TimeDelta::hours(1));
    let reason = (Name::new("Being cleaned", "தூய்மை"), ends_itself);
    NewClosure::new(what, reason, until, "Lift 1".into()).unwrap()
}

/// The demo branch in a folder, with its store open.
fn branch() -> (tempfile::TempDir, PathBuf, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("branch.deskbell");
    let store = demo::create(&path, morning()).unwrap();
    (folder, path, store)
}

fn write<T: Send + 'static>(
    store: &Store,
    change: impl FnOnce(&mut deskbell::store::Writer<'_>) -> Result<T, deskbell::store::Error>
    + Send
    + 'static,
) -> Result<Saved<T>, deskbell::store::Error> {
    store.write_now(Actor::System, morning(), change)
}

fn plan(store: &Store) -> Plan {
    store.read_now(|r| r.get_plan()).unwrap()
}

const LIFT_1: Closed = Closed::Connector(ConnectorId(1));

#[test]
fn two_keys_put_a_lift_out_of_service_and_one_brings_it_back() {
    let mut desk = Desk::demo();
    desk.ctrl("o", Code::KeyO);
    assert!(desk.moves_focus_to(closures::FIELD), "typing chooses what");
    desk.key_in(closures::FIELD, Named::Enter, Modifiers::NONE);
    assert!(desk.sees("Lift 1: out of service."), "{:?}", desk.texts());
    desk.key(Named::F2, Modifiers::NONE);
    let said = "Lift 1 is out of service: Being repaired.";
    assert!(desk.sees(said), "{:?}", desk.texts());
    desk.ctrl("z", Code::KeyZ);
    assert!(!desk.sees(said), "{:?}", desk.texts());
}

#[test]
fn what_is_shown_on_the_floors_is_what_goes_out_of_service() {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    desk.enter(floors::FIELD, "Lift 2");
    desk.ctrl("o", Code::KeyO);
    desk.press("Closed for an event");
    desk.press("Until closing time");
    assert!(desk.sees("It comes back by itself"), "{:?}", desk.texts());
    desk.fill(closures::REASON, "The doors stay open");
    assert!(desk.sees("The desk is asked"), "other reasons may last");
    desk.key_in(closures::REASON, Named::Enter, Modifiers::NONE);
    desk.key(Named::F4, Modifiers::NONE);
    let said = "Lift 2 is out of service: The doors stay open. Expected back today 20:00.";
    assert!(desk.sees(said), "{:?}", desk.texts());
}

#[test]
fn a_whole_row_goes_out_and_comes_back_as_one() {
    let mut desk = Desk::demo();
    desk.ctrl("o", Code::KeyO);
    desk.fill(closures::FIELD, "b3-034");
    // The bay itself stands first, its row below it.
    desk.keys_in(
        closures::FIELD,
        &[
            (Named::ArrowDown, Modifiers::NONE),
            (Named::Enter, Modifiers::NONE),
        ],
    );
    let texts = desk.texts();
    let row = texts
        .iter()
        .find(|t| t.starts_with("Row of bays B3-") && !t.contains(':'));
    let row = row.unwrap_or_else(|| panic!("{texts:?}")).clone();
    assert!(desk.sees(&format!("{row}: out of service.")), "{texts:?}");
    assert!(!desk.sees("Bay B3-"), "{texts:?}");
    // Any bay of it says so where it is looked for, and so does the foot.
    let last = row.rsplit(' ').next().unwrap();
    assert!(desk.sees(&format!("{row} is out of service")));
    desk.enter(onebox::FIELD, last);
    assert!(
        desk.sees("out of use: Being repaired"),
        "{:?}",
        desk.texts()
    );
    desk.ctrl("z", Code::KeyZ);
    assert!(!desk.sees(&row) && !desk.sees("Being repaired"));
}

#[test]
fn the_foot_names_what_matters_and_counts_the_rest() {
    let mut desk = Desk::demo();
    assert!(desk.sees("Lift 3 is out of service") && !desk.sees("more out of service"));
    for typed in ["b3-034", "lift 1", "a2-042", "b5-031"] {
        desk.ctrl("o", Code::KeyO);
        desk.clear(closures::FIELD);
        desk.fill(closures::FIELD, typed);
        desk.ctrl("s", Code::KeyS);
    }
    desk.key(Named::F3, Modifiers::NONE);
    for said in [
        "Lift 3 is out of service",
        "Lift 1 is out of service",
        "3 more out of service",
    ] {
        assert!(desk.sees(said), "{said}: {:?}", desk.texts());
    }
    assert!(!desk.sees("Bay B3-034 is out"));
}

#[test]
fn a_bay_goes_out_whole_and_is_told_where_it_is_looked_for() {
    let mut desk = Desk::demo();
    desk.ctrl("o", Code::KeyO);
    desk.fill(closures::FIELD, "b3-034");
    desk.press("Being cleaned");
    desk.ctrl("s", Code::KeyS);
    assert!(
        desk.sees("Bay B3-034: out of service."),
        "{:?}",
        desk.texts()
    );
    let rows = desk.texts();
    let rows = rows.iter().filter(|text| *text == "Bay B3-034");
    assert_eq!(rows.count(), 1, "its sections are one row");
    desk.enter(onebox::FIELD, "B3-034");
    assert!(desk.sees("Being cleaned"), "{:?}", desk.texts());
}

#[test]
fn when_its_time_is_over_the_desk_asks() {
    let (folder, path, store) = branch();
    write(&store, |w| w.add_closures(&close(vec![LIFT_1], false))).unwrap();
    drop(store);
    let mut desk = Desk::open(&path);
    let asked = "Lift 1: expected back today 09:32. Is it back?";
    assert!(desk.sees(asked), "{:?}", desk.texts());
    desk.press("In an hour");
    assert!(!desk.sees(asked) && desk.sees("Expected back today 11:30."));
    desk.ctrl("z", Code::KeyZ);
    assert!(desk.sees(asked), "{:?}", desk.texts());
    desk.press("Yes, it is back");
    assert!(!desk.sees(asked) && desk.sees("Lift 1 is in service again."));
    drop(folder);
}

#[test]
fn what_ends_by_itself_is_over_for_every_way_and_in_the_file_with_the_next_write() {
    let (_folder, path, store) = branch();
    write(&store, |w| w.add_closures(&close(vec![LIFT_1], true))).unwrap();
    let now = morning();
    let house = deskbell::house::House::load_now(&store, now).unwrap();
    assert!(!house.plan.closures.iter().any(|c| c.what == LIFT_1));
    assert!(plan(&store).closures.iter().any(|c| c.what == LIFT_1));
    // Closed anew: the one that is over does not stand in the way.
    write(&store, |w| w.add_closures(&close(vec![LIFT_1], true))).unwrap();
    let ended = write(&store, |w| w.end_over_closures()).unwrap();
    assert_eq!(ended.value, 1);
    assert!(!plan(&store).closures.iter().any(|c| c.what == LIFT_1));
    drop((store, path));
}

#[test]
fn every_write_of_a_closure_is_told_and_taken_back() {
    let (_folder, _path, store) = branch();
    let until = |store: &Store| {
        let closures = plan(store).closures;
        closures
            .iter()
            .find(|c| c.what == LIFT_1)
            .map(|c| (c.until, c.ends_itself))
    };
    let undo = |undo: Option<Undo>| write(&store, move |w| w.undo(&undo.unwrap())).unwrap();
    let added = write(&store, |w| w.add_closures(&close(vec![LIFT_1], false))).unwrap();
    let ids: Vec<ClosureId> = added.value.clone();
    let begun = until(&store).unwrap();
    let twice = write(&store, |w| w.add_closures(&close(vec![LIFT_1], false)));
    assert!(twice.is_err(), "out of service already");
    let nowhere = Closed::Connector(ConnectorId(99));
    let gone = write(&store, move |w| {
        w.add_closures(&close(vec![nowhere], false))
    });
    assert!(gone.is_err(), "no such lift");

    let later = ids.clone();
    let later = write(&store, move |w| w.put_closures_until(&later, None)).unwrap();
    assert_eq!(until(&store), Some((None, false)));
    undo(later.undo);
    assert_eq!(until(&store), Some(begun));
    let back = ids.clone();
    let back = write(&store, move |w| w.end_closures(&back)).unwrap();
    assert_eq!(until(&store), None);
    undo(back.undo);
    assert_eq!(until(&store), Some(begun));
    undo(added.undo);
    assert_eq!(until(&store), None);
    let story = store
        .read_now(move |r| r.list_story(Subject::Closure, ids[0].0))
        .unwrap();
    let told: Vec<StoryAct> = story.iter().map(|line| line.act).collect();
    use StoryAct::{Changed, ClosedOff, OpenedUp};
    assert_eq!(
        told,
        [ClosedOff, Changed, Changed, OpenedUp, ClosedOff, OpenedUp]
    );
    assert!(story.iter().all(|line| line.about == "Lift 1"), "{story:?}");
}

#[test]
fn a_bay_names_its_sections_and_what_is_not_there_names_nothing() {
    let (_folder, _path, store) = branch();
    let plan = plan(&store);
    let bay = plan.floors.iter().flat_map(|f| &f.bays).next().unwrap();
    assert!(!Target::Bay(bay.id).things(&plan).is_empty());
    assert!(
        Target::Bay(deskbell::domain::id::BayId(0))
            .things(&plan)
            .is_empty()
    );
}

#[test]
fn the_command_line_keeps_away_from_what_it_is_told_to() {
    let (_folder, path, store) = branch();
    drop(store);
    let route = |more: &[&str]| {
        let file = path.display().to_string();
        let args = [
            &[
                "--lang",
                "en",
                "--file",
                &file,
                "route",
                "Reception",
                "B5-031",
            ],
            more,
        ];
        run(&args.concat())
    };
    let taken = |path: &Path| text(&route(&["--step-free"]).stdout) + &path.display().to_string();
    let first = taken(&path);
    let lift = ["Lift 1", "Lift 2", "Lift 4"]
        .into_iter()
        .find(|l| first.contains(l))
        .unwrap();
    let other = route(&["--step-free", "--avoid", lift]);
    assert_eq!(other.status.code(), Some(0), "{}", text(&other.stderr));
    assert!(!text(&other.stdout).contains(lift));
    assert!(!text(&other.stderr).contains(lift), "asked for, so no news");
    let none = route(&[
        "--step-free",
        "--avoid",
        "Lift 1",
        "--avoid",
        "Lift 2",
        "--avoid",
        "lift 4",
    ]);
    assert_eq!(none.status.code(), Some(1));
    let said = text(&none.stderr);
    assert!(
        said.contains("no way without steps") && said.contains("Help is at"),
        "{said}"
    );
    assert_eq!(route(&["--avoid", "Lift 77"]).status.code(), Some(1));
}
