//! Several houses in one indoor map: one is named, or nothing comes in.

use super::cli::text;
use super::imdf::{area, at, feature, pack, plan, write};
use super::imdf_hard::{Branch, level, unit};
use serde_json::{Value, json};

#[test]
fn of_several_houses_one_is_named() {
    let branch = Branch::new();
    let map = branch.map();
    let building = |id: &str, name: &str| {
        feature(
            id,
            Value::Null,
            json!({"name": {"en": name}, "category": "unspecified"}),
        )
    };
    let east = |w: f64| area(w, 0.0, w + 20.0, 20.0);
    write(
        &map,
        "venue",
        &[feature(
            "v",
            area(0.0, 0.0, 200.0, 40.0),
            json!({"name": {"en": "Campus"}}),
        )],
    );
    write(
        &map,
        "building",
        &[building("b1", "Library"), building("b2", "Annex")],
    );
    write(
        &map,
        "level",
        &[
            level("a0", 0, east(0.0), "b1"),
            level("a1", 1, east(0.0), "b1"),
            level("z0", 0, east(100.0), "b2"),
        ],
    );
    write(
        &map,
        "unit",
        &[
            unit(
                "ra",
                ("a0", "room"),
                area(1.0, 1.0, 5.0, 5.0),
                json!({"en": "Library room"}),
            ),
            unit(
                "rz",
                ("z0", "room"),
                area(101.0, 1.0, 105.0, 5.0),
                json!({"en": "Annex room"}),
            ),
        ],
    );
    let amenity = |id: &str, unit: &str, x: f64| {
        feature(
            id,
            json!({"type": "Point", "coordinates": at(x, 2.0)}),
            json!({"category": "drinkingfountain", "unit_ids": [unit], "name": {"en": format!("Water {unit}")}}),
        )
    };
    write(
        &map,
        "amenity",
        &[amenity("wa", "ra", 2.0), amenity("wz", "rz", 102.0)],
    );
    let path = map.display().to_string();
    let done = branch.run(&["import", "floors", &path]);
    assert_eq!(done.status.code(), Some(1));
    let said = text(&done.stderr);
    assert!(
        said.contains("holds 2 houses, and they are not mixed: “Library”, “Annex”"),
        "{said}"
    );
    let done = branch.run(&["import", "floors", &path, "--venue", "Museum"]);
    assert!(text(&done.stderr).contains("no house called “Museum”"));
    let said = branch.bring(&map, &["--venue", "annex"]);
    assert!(
        said.contains("“Annex” is taken. It also holds: Library") && !said.contains("not there"),
        "{said}"
    );
    let annex = plan(&branch.file());
    let names: Vec<&str> = annex.floors[0]
        .zones
        .iter()
        .map(|z| z.name.en.as_str())
        .collect();
    let places: Vec<&str> = annex.floors[0]
        .places
        .iter()
        .map(|p| p.name.en.as_str())
        .collect();
    assert_eq!(
        (annex.floors.len(), names, places),
        (1, vec!["Annex room"], vec!["Water rz"])
    );
    // The whole campus: what has one number is one floor, and told.
    let campus = Branch::new();
    let said = campus.bring(&map, &["--venue", "Campus"]);
    assert!(
        said.contains("level.geojson: 1 level lies beside another one of its number"),
        "{said}"
    );
    let whole = plan(&campus.file());
    assert_eq!((whole.floors.len(), whole.floors[0].zones.len()), (2, 2));
}

#[test]
fn archives_of_two_venues_in_one_zip_are_not_mixed() {
    let branch = Branch::new();
    for (folder, name) in [("one", "Lakeside"), ("two", "Hillside")] {
        let map = branch.0.path().join("both").join(folder);
        std::fs::create_dir_all(&map).unwrap();
        write(
            &map,
            "venue",
            &[feature("v", Value::Null, json!({"name": {"en": name}}))],
        );
        write(
            &map,
            "level",
            &[level("l0", 0, area(0.0, 0.0, 20.0, 20.0), "")],
        );
        write(
            &map,
            "unit",
            &[unit(
                "r",
                ("l0", "room"),
                area(1.0, 1.0, 5.0, 5.0),
                json!({"en": format!("{name} room")}),
            )],
        );
    }
    let both = branch.0.path().join("both");
    let done = branch.run(&["import", "floors", &both.display().to_string()]);
    assert!(
        text(&done.stderr).contains("“Lakeside”, “Hillside”"),
        "{}",
        text(&done.stderr)
    );
    branch.bring(&both, &["--venue", "Hillside"]);
    let plan = plan(&branch.file());
    assert_eq!(plan.floors[0].zones[0].name.en, "Hillside room");
    // Packed from within a folder, one venue alone needs no name.
    let zip = branch.0.path().join("one.zip");
    pack(&both.join("one"), &zip);
    assert!(Branch::new().bring(&zip, &[]).contains("one floor"));
}
