//! Leading a visitor as a desk does it: one key, seen on the desk while it lasts, a figure afterwards.

use super::desk::{Desk, morning};
use chrono::TimeDelta;
use deskbell::demo;
use deskbell::domain::guide::{GuideHow, GuideTo, NewGuide, Period};
use deskbell::domain::heat::{FloorHeat, HeatBy, Hurt};
use deskbell::domain::story::Actor;
use deskbell::store::{Store, fresh_key};
use deskbell::ui::screen::floors;
use deskbell::ui::{escort, onebox};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};

#[test]
fn one_key_leaves_the_desk_with_a_visitor_and_the_desk_says_so_until_one_is_back() {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    desk.enter(floors::FIELD, "330.954 RAM");
    desk.key(Named::F8, Modifiers::NONE);
    desk.key(Named::F2, Modifiers::NONE);
    let out = "is out with a visitor since 10:32. To: 330.954 RAM, Floor 3";
    for page in [Named::F2, Named::F3, Named::F5, Named::F6, Named::F10] {
        desk.key(page, Modifiers::NONE);
        assert!(desk.sees(out), "{:?}", desk.texts());
    }
    desk.press("Back: found");
    assert!(!desk.sees(out));
    desk.ctrl("z", Code::KeyZ);
    assert!(desk.sees(out), "the escort goes on");
    // The key that began it ends it.
    desk.key(Named::F8, Modifiers::NONE);
    assert!(!desk.sees(out), "{:?}", desk.texts());
}

#[test]
fn from_a_members_file_two_keys_begin_an_escort_with_who_whom_where_and_who_has_the_desk() {
    let mut desk = Desk::demo();
    desk.enter(onebox::FIELD, "meena");
    let named = |desk: &Desk| {
        let texts = desk.texts();
        let at = texts.iter().find_map(|t| t.strip_prefix("At the desk: "));
        at.map(str::to_owned)
    };
    let member = named(&desk).unwrap();
    desk.key(Named::F8, Modifiers::NONE);
    assert!(
        desk.sees(&format!("Going with {member}")),
        "{:?}",
        desk.texts()
    );
    assert!(desk.moves_focus_to(escort::FIELD));
    // Esc stays, and the member is still at the desk.
    desk.key(Named::Escape, Modifiers::NONE);
    assert!(!desk.sees("Going with") && named(&desk).is_some());
    desk.key(Named::F8, Modifiers::NONE);
    desk.fill(escort::FIELD, "330.954 RAM");
    let nobody = desk.texts().iter().position(|t| t == "Nobody");
    let cover = desk.texts()[nobody.unwrap() + 1].clone();
    desk.press(&cover);
    desk.key_in(escort::FIELD, Named::Enter, Modifiers::NONE);
    let out = format!("is out with {member} since 10:32. To: 330.954 RAM, Floor 3");
    assert!(desk.sees(&out), "{:?}", desk.texts());
    let store = Store::open_reader(&desk.at("demo.deskbell")).unwrap();
    let escorts = || store.read_now(|r| r.list_escorts()).unwrap();
    let begun = escorts().remove(0);
    assert!(begun.who.is_some() && begun.covers.is_some() && begun.who != begun.covers);
    assert!(begun.floor.is_some());
    // What was not there is counted as that, too.
    let hurts = |hurt| {
        let day = (
            morning() - TimeDelta::hours(1),
            morning() + TimeDelta::hours(1),
        );
        let found = store.read_now(move |r| r.list_hurts(day)).unwrap();
        found.iter().filter(|h| h.hurt == hurt).count()
    };
    let before = (hurts(Hurt::NotFound), hurts(Hurt::WhereIs));
    desk.press("Not there");
    assert!(!desk.sees(&out) && escorts().is_empty());
    assert_eq!(
        (hurts(Hurt::NotFound), hurts(Hurt::WhereIs)),
        (before.0 + 1, before.1)
    );
    desk.key(Named::F4, Modifiers::NONE);
    desk.press("Where it hurts");
    desk.press("Today");
    assert!(desk.sees("Gone with: 1 (100 %)"), "{:?}", desk.texts());
}

#[test]
fn an_escort_without_a_goal_or_a_card_is_begun_by_the_key_and_enter() {
    let mut desk = Desk::demo();
    desk.key(Named::F3, Modifiers::NONE);
    desk.key(Named::F8, Modifiers::NONE);
    assert!(desk.sees("Going with a visitor"), "{:?}", desk.texts());
    desk.key_in(escort::FIELD, Named::Enter, Modifiers::NONE);
    assert!(desk.sees("is out with a visitor since 10:32."));
    assert!(!desk.sees("To: "));
}

#[test]
fn pointing_is_noted_with_one_key_and_taken_back_with_one() {
    let mut desk = Desk::demo();
    desk.key(Named::F8, Modifiers::SHIFT);
    assert!(
        !desk.sees("Noted"),
        "nothing is shown that one could point to"
    );
    desk.key(Named::F4, Modifiers::NONE);
    desk.enter(floors::FIELD, "330.954 RAM");
    desk.key(Named::F8, Modifiers::SHIFT);
    assert!(
        desk.sees("Noted: the way was pointed out."),
        "{:?}",
        desk.texts()
    );
    desk.ctrl("z", Code::KeyZ);
    assert!(!desk.sees("Noted: the way was pointed out."));
}

#[test]
fn what_was_noted_is_a_figure_and_hurts_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let store: Store = demo::create(&folder.path().join("branch.deskbell"), morning()).unwrap();
    let plan = store.read_now(|r| r.get_plan()).unwrap();
    let floor = plan.floors.iter().find(|f| !f.bays.is_empty()).unwrap();
    let (id, bay) = (floor.id, floor.bays[0].id);
    let since = morning() - chrono::TimeDelta::hours(1);
    let until = morning() + chrono::TimeDelta::hours(1);
    let hurts = || {
        store
            .read_now(move |r| r.list_hurts((since, until)))
            .unwrap()
    };
    let before = hurts().len();
    let mut last = None;
    for how in [
        GuideHow::Escorted,
        GuideHow::Pointed,
        GuideHow::Slip,
        GuideHow::Slip,
        GuideHow::NotFound,
    ] {
        let new = NewGuide {
            key: fresh_key(),
            how,
            goal: "330".into(),
            to: GuideTo {
                floor: Some(id),
                place: None,
                bay: Some(bay),
            },
            member: None,
            covers: None,
        };
        // Tried twice, as after a lost answer: one row.
        for _ in 0..2 {
            let new = new.clone();
            let noted = store.write_now(Actor::System, morning(), move |w| w.add_guide(&new));
            last = noted.unwrap().undo.or(last);
        }
    }
    let day = morning().date_naive();
    let counted = || {
        let count = move |r: &deskbell::store::Reader<'_>| {
            r.count_guides((day, day), Period::Month, chrono_tz::Asia::Kolkata)
        };
        store.read_now(count).unwrap()
    };
    let (_, counts) = counted()[0];
    assert_eq!((counts.asked(), counts.not_found), (4, 1));
    assert_eq!(counts.escorted_percent(), Some(25.0));
    let found = hurts();
    assert_eq!(found.len(), before + 5);
    let count = |hurt| {
        found
            .iter()
            .filter(|h| h.hurt == hurt && h.bay == Some(bay))
            .count()
    };
    assert_eq!((count(Hurt::NotFound), count(Hurt::WhereIs)), (1, 4));
    let heat = FloorHeat::new(
        floor,
        found.iter().filter(|h| h.bay == Some(bay)).copied(),
        HeatBy::Spot,
    );
    assert_eq!(
        (heat.spots[0].count, heat.spots[0].at),
        (5, floor.bays[0].centre)
    );

    let undo = last.unwrap();
    store
        .write_now(Actor::System, morning(), move |w| w.undo(&undo))
        .unwrap();
    assert_eq!((hurts().len(), counted()[0].1.not_found), (before + 4, 0));
}

#[test]
fn the_map_shows_where_it_hurts_by_number_and_leads_to_the_spot() {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    desk.enter(floors::FIELD, "Drinking water");
    desk.key(Named::F8, Modifiers::SHIFT);
    desk.press("Not found there");
    desk.press("Where it hurts");
    desk.press("Today");
    assert!(
        desk.sees("The number on a plate says how often"),
        "{:?}",
        desk.texts()
    );
    let listed = |desk: &Desk| {
        let texts = desk.texts();
        let at = texts
            .iter()
            .position(|t| t == "Drinking water, Ground floor");
        at.map(|at| texts[at + 1].clone())
    };
    assert_eq!(listed(&desk).as_deref(), Some("2"), "{:?}", desk.texts());
    desk.press("Not found");
    assert_eq!(listed(&desk).as_deref(), Some("1"));
    desk.press("By room");
    desk.press("By bay and place");
    desk.press("Drinking water, Ground floor");
    assert!(
        desk.sees("You have arrived") || desk.sees("Drinking water."),
        "{:?}",
        desk.texts()
    );
    assert!(!desk.sees("The number on a plate"));
}

#[test]
fn what_was_complained_of_stands_where_it_was() {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    desk.enter(floors::FIELD, "b3-034");
    assert!(desk.sees("Looked over last on"), "{:?}", desk.texts());
}

#[test]
fn the_plan_is_written_for_others_from_the_window() {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    desk.press_sign("plan-export");
    assert!(!desk.at("papers/plan").exists(), "it is asked where");
    desk.enter(floors::EXPORT_PATH, " for others");
    assert!(desk.sees("files lie in"), "{:?}", desk.texts());
    assert!(desk.at("papers/plan for others/floor-0-G.svg").exists());
    assert!(!desk.sees("Folder for the plan"));
}
