//! Steps, lifts, stairs and shelves of indoor maps.

use super::imdf::{area, at, feature, plan, write};
use super::imdf_hard::{Branch, floor, level, line, unit};
use deskbell::domain::plan::{ConnectorKind, OpeningKind, PlaceKind, Side, ZoneKind};
use serde_json::{Value, json};

#[test]
fn steps_at_doors_and_within_a_floor_are_kept_from_wheels() {
    let branch = Branch::new();
    let map = branch.map();
    write(
        &map,
        "level",
        &[level("l0", 0, area(0.0, 0.0, 40.0, 20.0), "")],
    );
    // Three rooms above the hall, with their walls between; steps across the hall's east end.
    let room = |id: &str, west: f64| {
        unit(
            id,
            ("l0", "room"),
            area(west, 10.2, west + 8.0, 20.0),
            json!({"en": id}),
        )
    };
    write(
        &map,
        "unit",
        &[
            unit(
                "hall",
                ("l0", "room"),
                area(0.0, 0.0, 40.0, 10.0),
                json!({"en": "Hall"}),
            ),
            room("A", 0.0),
            room("B", 8.2),
            room("C", 16.4),
            unit(
                "st",
                ("l0", "steps"),
                area(32.0, 0.0, 33.0, 10.0),
                Value::Null,
            ),
        ],
    );
    let door = |id: &str, west: f64, more: Value| {
        let mut says = json!({"category": "pedestrian", "accessibility": null, "door": {"type": "open"}, "level_id": "l0", "name": {"en": id}});
        says.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        feature(id, line((west, 10.1), (west + 1.2, 10.1)), says)
    };
    write(
        &map,
        "opening",
        &[
            door("plain", 2.0, json!({})),
            door(
                "by category",
                10.0,
                json!({"category": "pedestrian.stairs"}),
            ),
            door("by relationship", 18.0, json!({})),
        ],
    );
    let end = |id: &str| json!({"id": id, "feature_type": "unit"});
    let climbs = json!({
        "category": "stairs", "direction": "undirected", "hours": null, "origin": end("hall"), "destination": end("C"),
        "intermediary": [{"id": "by relationship", "feature_type": "opening"}],
    });
    write(&map, "relationship", &[feature("r", Value::Null, climbs)]);
    let spot = |name: &str, unit: &str, x: f64, y: f64| {
        feature(
            name,
            json!({"type": "Point", "coordinates": at(x, y)}),
            json!({"category": "unspecified", "unit_ids": [unit], "name": {"en": name}}),
        )
    };
    write(
        &map,
        "amenity",
        &[
            spot("Start", "hall", 5.0, 5.0),
            spot("In A", "A", 4.0, 15.0),
            spot("In B", "B", 12.0, 15.0),
            spot("In C", "C", 20.0, 15.0),
            spot("East", "hall", 37.0, 5.0),
        ],
    );
    let said = branch.bring(&map, &[]);
    assert!(
        said.contains("opening.geojson: 2 doors have steps"),
        "{said}"
    );
    for (to, wheels) in [("In A", 0), ("In B", 1), ("In C", 1), ("East", 1)] {
        assert_eq!(branch.way(&["Start", to]), Some(0), "{to}");
        assert_eq!(
            branch.way(&["Start", to, "--step-free"]),
            Some(wheels),
            "{to} on wheels"
        );
    }
    let plan = plan(&branch.file());
    assert!(
        plan.connectors.is_empty(),
        "steps within a floor lead to no other"
    );
    assert_eq!(plan.floors[0].openings[0].kind, OpeningKind::Gap);
}

#[test]
fn lifts_and_stairs_are_put_together_by_what_is_known_of_them() {
    let branch = Branch::new();
    let map = branch.map();
    let levels: Vec<Value> = (0..3)
        .map(|n| level(&format!("l{n}"), n, area(0.0, 0.0, 40.0, 20.0), ""))
        .collect();
    write(&map, "level", &levels);
    let on = |id: &str, n: i32, category: &str, west: f64, name: Value| {
        unit(
            &format!("{id}{n}"),
            (&format!("l{n}"), category),
            area(west, 17.0, west + 2.0, 20.0),
            name,
        )
    };
    let mut units = Vec::new();
    for n in 0..3 {
        // Two lifts side by side, of which the second skips a floor.
        units.push(on("a", n, "elevator", 10.0, json!({"en": "Lift A"})));
        if n != 1 {
            units.push(on("b", n, "elevator", 12.0, json!({"en": "Lift B"})));
        }
        // One that moves from floor to floor, told by its name; and two plain ones that are not one.
        units.push(on(
            "w",
            n,
            "stairs",
            20.0 + 4.0 * f64::from(n),
            json!({"en": "West stairs"}),
        ));
        units.push(on(
            "s",
            n,
            "stairs",
            if n == 1 { 2.0 } else { 36.0 },
            json!({"en": "Stairs"}),
        ));
        // Joined by one relationship through all floors.
        units.push(on("r", n, "ramp", 5.0 - f64::from(n), Value::Null));
    }
    write(&map, "unit", &units);
    let id = |id: &str| json!({"id": id, "feature_type": "unit"});
    let door = json!({"id": "d", "feature_type": "opening"});
    let joins = json!({"category": "ramp", "direction": "undirected", "hours": null, "origin": id("r0"), "intermediary": [door, id("r1")], "destination": id("r2")});
    let stray = json!({"category": "stairs", "direction": "undirected", "origin": id("a0"), "destination": id("nowhere"), "intermediary": null});
    write(
        &map,
        "relationship",
        &[
            feature("j", Value::Null, joins),
            feature("stray", Value::Null, stray),
        ],
    );
    write(
        &map,
        "opening",
        &[feature(
            "d",
            line((5.2, 17.0), (6.2, 17.0)),
            json!({"category": "pedestrian", "level_id": "l0"}),
        )],
    );
    // What a point tells of a lift that is there is no place; one of a lift that is not is told.
    let point = |name: &str, unit: &str| {
        feature(
            name,
            json!({"type": "Point", "coordinates": at(11.0, 18.0)}),
            json!({"category": "elevator", "unit_ids": [unit], "name": {"en": name}}),
        )
    };
    write(
        &map,
        "amenity",
        &[point("Lift", "a0"), point("Hoist", "w0")],
    );
    let said = branch.bring(&map, &[]);
    assert!(said.contains("relationship.geojson: 1 feature names a level or unit that is not there, and was left out (stray)"), "{said}");
    assert!(
        said.contains("3 lifts or stairs reach one floor only"),
        "{said}"
    );
    let plan = plan(&branch.file());
    let mut made: Vec<(ConnectorKind, String, usize)> = { plan.connectors.iter() }
        .map(|c| (c.kind, c.name.en.clone(), c.stops.len()))
        .collect();
    made.sort_by(|a, b| a.1.cmp(&b.1));
    let named = |kind, name: &str, stops| (kind, name.to_owned(), stops);
    assert_eq!(
        made,
        [
            named(ConnectorKind::Lift, "Lift A", 3),
            named(ConnectorKind::Lift, "Lift B", 2),
            named(ConnectorKind::Ramp, "Ramp 1", 3),
            named(ConnectorKind::Stairs, "Stairs", 1),
            named(ConnectorKind::Stairs, "Stairs", 1),
            named(ConnectorKind::Stairs, "Stairs", 1),
            named(ConnectorKind::Stairs, "West stairs", 3),
        ]
    );
    assert!(plan.floors.iter().all(|floor| floor.places.is_empty()));
    // Each is left onto the floor, not out of the house or into the next one.
    for stop in plan.connectors.iter().flat_map(|c| &c.stops) {
        assert!(stop.at.y > 3_000 && stop.at.y < 20_000, "{stop:?}");
    }
}

#[test]
fn furniture_that_is_shelves_becomes_rows_of_bays() {
    let branch = Branch::new();
    let map = branch.map();
    write(
        &map,
        "level",
        &[
            level("l0", 0, area(0.0, 0.0, 40.0, 20.0), ""),
            level("l1", 1, area(0.0, 0.0, 40.0, 20.0), ""),
        ],
    );
    let piece = |id: &str, level: &str, category: &str, shape: Value, name: Value| {
        feature(
            id,
            shape,
            json!({"category": category, "name": name, "alt_name": null, "anchor_id": null, "level_id": level}),
        )
    };
    let mut fixtures = Vec::new();
    // A row of numbered bays, told from the east; one long shelf; a second "12" on another floor; nameless ones in a line.
    for n in 1..=5 {
        let west = 20.0 - f64::from(n);
        fixtures.push(piece(
            &format!("n{n}"),
            "l0",
            "furniture",
            area(west, 5.0, west + 0.95, 5.6),
            json!({"en": format!("G2-{n:02}")}),
        ));
        let west = f64::from(n) * 0.9;
        fixtures.push(piece(
            &format!("u{n}"),
            "l1",
            "furniture",
            area(west, 19.6, west + 0.9, 19.95),
            Value::Null,
        ));
    }
    fixtures.push(piece(
        "long",
        "l0",
        "equipment",
        area(5.0, 10.0, 14.0, 10.6),
        json!({"en": "Range 12", "ta": "அலமாரி 12"}),
    ));
    fixtures.push(piece(
        "again",
        "l1",
        "ext:shelving",
        area(20.0, 10.0, 21.0, 10.35),
        json!({"en": "12-01"}),
    ));
    // No shelves: a table by its number of words, a desk, a wall, two nameless cupboards.
    fixtures.push(piece(
        "t",
        "l0",
        "furniture",
        area(30.0, 5.0, 32.0, 6.0),
        json!({"en": "Reading table"}),
    ));
    fixtures.push(piece(
        "d",
        "l0",
        "desk",
        area(30.0, 8.0, 32.0, 8.6),
        json!({"en": "Enquiry desk"}),
    ));
    fixtures.push(piece(
        "w",
        "l0",
        "wall",
        area(25.0, 0.0, 25.2, 4.0),
        Value::Null,
    ));
    fixtures.push(piece(
        "c",
        "l0",
        "furniture",
        area(35.0, 5.0, 36.0, 5.5),
        Value::Null,
    ));
    write(&map, "fixture", &fixtures);
    write(
        &map,
        "kiosk",
        &[feature(
            "k",
            area(33.0, 15.0, 34.0, 16.0),
            json!({"name": {"en": "Catalogue kiosk", "ta": "நூற்பட்டியல்"}, "anchor_id": null, "level_id": "l0"}),
        )],
    );
    write(
        &map,
        "section",
        &[feature(
            "s",
            area(28.0, 12.0, 40.0, 20.0),
            json!({"category": "seating", "name": {"en": "Children's corner"}, "level_id": "l0"}),
        )],
    );
    let said = branch.bring(&map, &[]);
    for told in [
        "21 bays",
        "fixture.geojson: 1 shelf is as long as a row, and was divided into bays of about 90 cm (Range 12)",
        "fixture.geojson: 6 bays have no numbers of their own",
        "12-01 → 1-12-01",
    ] {
        assert!(said.contains(told), "{told}\n{said}");
    }
    let plan = plan(&branch.file());
    let ground = floor(&plan, "0");
    let runs: Vec<&str> = ground.runs.iter().map(|run| run.code.as_str()).collect();
    assert_eq!(runs, ["G2", "12"]);
    let codes: Vec<&str> = ground.bays.iter().map(|bay| bay.code.as_str()).collect();
    assert_eq!(
        codes[..6],
        ["G2-01", "G2-02", "G2-03", "G2-04", "G2-05", "12-01"]
    );
    assert_eq!(
        (
            codes.len(),
            ground.bays[0].faces.len(),
            ground.bays[0].depth_mm
        ),
        (15, 2, 600)
    );
    // A row against the wall is reached from the room alone: north is up, so its only face looks down.
    let upper = floor(&plan, "1");
    let single = upper.bays.iter().find(|bay| bay.code == "1-R1-01").unwrap();
    assert_eq!(single.faces.len(), 1);
    assert!(single.face_normal(Side::A).y > 0.9, "{single:?}");
    let kinds: Vec<(PlaceKind, &str)> = ground
        .places
        .iter()
        .map(|p| (p.kind, p.name.en.as_str()))
        .collect();
    assert!(
        kinds.contains(&(PlaceKind::Catalogue, "Catalogue kiosk")),
        "{kinds:?}"
    );
    assert!(
        kinds.contains(&(PlaceKind::Desk, "Enquiry desk")),
        "{kinds:?}"
    );
    assert!(
        ground.places.iter().any(|p| p.name.en == "furniture"),
        "{kinds:?}"
    );
    assert_eq!(ground.walls[0].thickness_mm, 200);
    assert_eq!(ground.zones[0].kind, ZoneKind::Children);
    assert_eq!(branch.way(&["Enquiry desk", "12-10"]), Some(0));
}
