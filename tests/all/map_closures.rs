//! Doors and areas closed where they are: pressed on the map, two keys, and routes keep away; and kept away from by name
//! on the command line.

use super::cli::{run, text};
use super::desk::{Desk, morning};
use deskbell::demo;
use deskbell::domain::closure::Target;
use deskbell::domain::geometry::PointF;
use deskbell::domain::language::Language;
use deskbell::domain::plan::{Closed, Floor, Plan};
use deskbell::scene::Bounds;
use deskbell::store::Store;
use deskbell::ui::screen::closures;
use deskbell::wording::{Wording, closure};
use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};

fn demo_plan() -> (tempfile::TempDir, String, Plan) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("branch.deskbell");
    drop(demo::create(&path, morning()).unwrap());
    let store = Store::open_reader(&path).unwrap();
    let plan = store.read_now(|r| r.get_plan()).unwrap();
    (folder, path.display().to_string(), plan)
}

/// Presses the map where a point of the floor is drawn, as far as the map is fitted to the floor.
fn press_map(desk: &mut Desk, floor: &Floor, at: PointF, shrunk: f64) {
    let map = desk.bounds_in("map", Size::new(1280.0, 2000.0)).unwrap();
    let around = Bounds::around(floor.outline.iter().copied().map(PointF::from)).unwrap();
    let (wide, high) = (around.max.x - around.min.x, around.max.y - around.min.y);
    let (width, height) = (f64::from(map.width), f64::from(map.height));
    let scale = (width / wide).min(height / high) * shrunk;
    let off = (at - around.centre()) * scale;
    let share = |off: f64, size: f64| (0.5 + off / size) as f32;
    desk.press_at("map", (share(off.x, width), share(off.y, height)));
}

#[test]
fn a_door_and_an_area_are_pressed_on_the_map_and_closed_by_two_keys() {
    let (_folder, _, plan) = demo_plan();
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    let floor = &plan.floors[0];
    let shrunk = [0.97, 0.95, 0.99, 0.93, 0.9];
    let doors = || floor.openings.iter();
    let middle = |door: &deskbell::domain::plan::Opening| {
        (PointF::from(door.from) + PointF::from(door.to)) * 0.5
    };
    let is_picked = |desk: &Desk| desk.texts().iter().any(|t| t.starts_with("Door by"));
    let found = shrunk.into_iter().any(|shrunk| {
        doors().any(|door| {
            press_map(&mut desk, floor, middle(door), shrunk);
            is_picked(&desk)
        })
    });
    assert!(found, "{:?}", desk.texts());
    desk.ctrl("o", Code::KeyO);
    desk.key_in(closures::FIELD, Named::Enter, Modifiers::NONE);
    let is_out = |desk: &Desk, what: &str| {
        let texts = desk.texts();
        texts
            .iter()
            .any(|t| t.starts_with(what) && t.contains(": out of service."))
    };
    assert!(is_out(&desk, "Door by"), "{:?}", desk.texts());

    // An area: anywhere that nothing else stands.
    desk.key(Named::F4, Modifiers::NONE);
    let zone = floor.zones.iter().max_by_key(|zone| zone.polygon.len());
    let zone = zone.or(floor.zones.first()).unwrap();
    let corners = zone.polygon.iter().copied().map(PointF::from);
    let bounds = Bounds::around(corners).unwrap();
    let is_area = |desk: &Desk| {
        let texts = desk.texts();
        texts.iter().any(|t| t == "Out of service")
            && floor.zones.iter().any(|z| {
                let named = format!("{}, {}", z.name.en, floor.name.en);
                texts.contains(&named)
            })
    };
    let found = (1..10).any(|x| {
        (1..10).any(|y| {
            let share = |from: f64, to: f64, part: i32| from + (to - from) * f64::from(part) / 10.0;
            let at = PointF::new(
                share(bounds.min.x, bounds.max.x, x),
                share(bounds.min.y, bounds.max.y, y),
            );
            press_map(&mut desk, floor, at, 0.97);
            is_area(&desk)
        })
    });
    assert!(found, "{:?}", desk.texts());
}

#[test]
fn a_way_keeps_away_from_doors_and_areas_by_name_and_near_names_are_offered() {
    let (_folder, file, plan) = demo_plan();
    let wording = Wording::of(Language::English);
    let route = |avoid: &str| {
        let args = [
            "--lang",
            "en",
            "--file",
            &file,
            "route",
            "Reception",
            "B5-031",
        ];
        run(&[&args[..], &["--avoid", avoid]].concat())
    };
    let floor = &plan.floors[0];
    let called = |what| closure::name(wording, &plan, Target::Thing(what));
    for what in [
        Closed::Opening(floor.openings[0].id),
        Closed::Zone(floor.zones[0].id),
    ] {
        let name = called(what);
        for name in [name.clone(), name.replace(['“', '”'], "\"").to_uppercase()] {
            let said = text(&route(&name).stderr);
            assert!(!said.contains("No lift, stairs"), "{name}: {said}");
        }
    }
    let zone = &floor.zones[0].name.en;
    let wrong: String = zone.chars().skip(1).collect();
    let done = route(&format!("{wrong}x"));
    assert_eq!(done.status.code(), Some(1));
    let said = text(&done.stderr);
    assert!(
        said.contains("Called nearly so:") && said.contains(zone),
        "{said}"
    );
    let said = text(&route("Qzx").stderr);
    assert!(said.contains("Qzx") && !said.contains("nearly"), "{said}");
}

#[test]
fn a_way_keeps_away_from_rows_of_bays_and_of_several_things_of_a_name_it_asks_which() {
    let (_folder, file, plan) = demo_plan();
    let route = |avoid: &[&str]| {
        let args = [
            "--lang",
            "en",
            "--file",
            &file,
            "route",
            "Reception",
            "B5-031",
        ];
        run(&[&args[..], avoid].concat())
    };
    let free = text(&route(&[]).stdout);
    // Nobody can go to a bay and keep away from its row.
    let bay = { plan.floors.iter().flat_map(|f| &f.bays) }
        .find(|bay| bay.code == "B5-031")
        .unwrap();
    let runs = plan.floors.iter().flat_map(|f| &f.runs);
    let run_of_it = runs.clone().find(|run| Some(run.id) == bay.run).unwrap();
    let none = route(&["--avoid", &run_of_it.code.to_lowercase()]);
    assert_eq!(none.status.code(), Some(1));
    assert!(
        text(&none.stderr).contains("no way"),
        "{}",
        text(&none.stderr)
    );
    // Bays that the free way walks along on their way to it: the way round them is another.
    let beside = |other: &&deskbell::domain::plan::Bay| {
        let is_opposite = other.run != bay.run && other.turn_deg == bay.turn_deg;
        is_opposite && other.centre.distance(bay.centre) < 4_000.0
    };
    let opposite = { plan.floors.iter().flat_map(|f| &f.bays) }
        .filter(|other| other.code.starts_with("B5-"))
        .find(beside)
        .unwrap();
    let round = route(&["--avoid", &opposite.code]);
    assert_eq!(round.status.code(), Some(0), "{}", text(&round.stderr));
    let far = runs
        .clone()
        .find(|run| run.code.starts_with("B3-"))
        .unwrap();
    assert_eq!(text(&route(&["--avoid", &far.code]).stdout), free);
    // Every floor has such an area.
    let several = route(&["--avoid", "wing b"]);
    assert_eq!(several.status.code(), Some(1));
    let said = text(&several.stderr);
    assert!(
        said.contains("Wing B, Floor 5") && said.contains("“G:Wing B”"),
        "{said}"
    );
    for one in ["3:Wing B", "Floor 3: wing b", "Wing B, Floor 3"] {
        let done = route(&["--avoid", one]);
        assert_eq!(done.status.code(), Some(0), "{one}: {}", text(&done.stderr));
    }
    // The bay is in this one.
    assert_eq!(route(&["--avoid", "5:Wing B"]).status.code(), Some(1));
    assert_eq!(route(&["--avoid", "77:Wing B"]).status.code(), Some(1));
}
