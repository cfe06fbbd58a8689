//! Rooms, other areas and rows of bays are found and walked to as places are: by the box, on the floors, by commands.

use super::cli::{run, text};
use super::desk::{Desk, morning};
use super::imdf::archive;
use deskbell::demo;
use deskbell::ui::onebox;
use deskbell::ui::screen::floors;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use serde_json::Value;

fn sought(words: &str) -> Desk {
    let mut desk = Desk::demo();
    desk.key(Named::F4, Modifiers::NONE);
    desk.enter(floors::FIELD, words);
    desk
}

#[test]
fn areas_and_rows_are_gone_to_from_the_floors() {
    for (words, told) in [
        (
            "quiet room",
            vec!["Quiet room", "You have arrived: Quiet room."],
        ),
        ("அமைதி அறை", vec!["You have arrived: Quiet room."]),
        ("quiet roo", vec!["You have arrived: Quiet room."]),
        (
            "Wing A, floor 3",
            vec!["Wing A", "Floor 3", "You have arrived: Wing A."],
        ),
        ("5:wing b", vec!["You have arrived: Wing B."]),
        ("Staff room", vec!["You have arrived: Staff room."]),
        ("b3-r10", vec!["Row B3-R10", "Floor 3"]),
    ] {
        let desk = sought(words);
        for told in told {
            assert!(desk.sees(told), "{words}: {:?}", desk.texts());
        }
        assert!(desk.sees("Print the slip"), "{words}");
    }
}

#[test]
fn the_box_leads_to_areas_and_rows() {
    for (words, title) in [
        ("Quiet room", "You have arrived: Quiet room."),
        ("Wing B floor 7", "You have arrived: Wing B."),
        ("B3-R10", "Row B3-R10"),
    ] {
        let mut desk = Desk::demo();
        desk.enter(onebox::FIELD, words);
        assert!(desk.sees(title), "{words}: {:?}", desk.texts());
    }
}

#[test]
fn commands_know_areas_and_rows_in_either_language_and_tell_floors_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("branch.deskbell");
    demo::create(&path, morning()).unwrap();
    let file = path.display().to_string();
    let deskbell = |args: &[&str]| {
        let out = run(&[&["--lang", "en", "--file", &file], args].concat());
        assert_eq!(
            out.status.code(),
            Some(0),
            "{args:?}: {}",
            text(&out.stderr)
        );
        serde_json::from_str::<Value>(&text(&out.stdout)).unwrap()
    };
    for (name, floor) in [
        ("Wing A", "G"),
        ("7:Wing A", "7"),
        ("அ பிரிவு, Floor 7", "7"),
        ("quiet roo", "3"),
        ("B3-R10", "3"),
        ("3: b3-r10", "3"),
    ] {
        let way = deskbell(&["route", "Front desk", name, "--json"]);
        let floors = way["floors"].as_array().unwrap();
        assert_eq!(floors.last().unwrap(), floor, "{name}: {way}");
    }
    for (words, kind) in [
        ("அ பிரிவு", "area"),
        ("staff room", "area"),
        ("b3 r10", "row"),
    ] {
        let found = deskbell(&["find", words, "--json"]);
        assert_eq!(found["results"][0]["kind"], kind, "{words}: {found}");
    }
}

#[test]
fn a_house_without_a_desk_shows_its_lowest_floor() {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("map");
    std::fs::create_dir(&map).unwrap();
    archive(&map);
    std::fs::remove_file(map.join("fixture.geojson")).unwrap();
    let path = folder.path().join("branch.deskbell");
    let (file, map) = (path.display().to_string(), map.display().to_string());
    for args in [
        &["new", "--name", "Lakeside"][..],
        &["import", "floors", &map],
    ] {
        let done = run(&[&["--file", &file], args].concat());
        assert!(done.status.success(), "{}", text(&done.stderr));
    }
    let mut desk = Desk::open(&path);
    desk.key(Named::F4, Modifiers::NONE);
    assert!(desk.sees("Level 0"), "over the map: {:?}", desk.texts());
}
