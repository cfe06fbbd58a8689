//! Floors from an indoor map: a small archive made by hand, looked at first, then brought in, walked and told what of it
//! the plan has no place for.

use super::cli::{run, text};
use deskbell::domain::plan::{Access, ConnectorKind, PlaceKind, Plan, Point, ZoneKind};
use deskbell::store::Store;
use serde_json::{Value, json};
use std::path::Path;

/// The archive's south west corner, and a metre in degrees there.
const CORNER: (f64, f64) = (80.27, 13.08);
const EAST: f64 = 1.0 / 108_449.8;
const NORTH: f64 = 1.0 / 110_631.2;

/// A point so many metres east and north of the corner.
pub fn at(east: f64, north: f64) -> Value {
    json!([CORNER.0 + east * EAST, CORNER.1 + north * NORTH])
}

pub fn area(west: f64, south: f64, east: f64, north: f64) -> Value {
    let ring = [
        (west, south),
        (east, south),
        (east, north),
        (west, north),
        (west, south),
    ];
    json!({"type": "Polygon", "coordinates": [ring.map(|(x, y)| at(x, y))]})
}

pub fn feature(id: &str, geometry: Value, properties: Value) -> Value {
    json!({"id": id, "type": "Feature", "geometry": geometry, "properties": properties})
}

pub fn write(folder: &Path, kind: &str, features: &[Value]) {
    let all = json!({"type": "FeatureCollection", "name": kind, "features": features});
    std::fs::write(folder.join(format!("{kind}.geojson")), all.to_string()).unwrap();
}

/// Two levels of 40 m by 20 m with a lift, a stairs, a room behind a door, a toilet and a desk.
pub fn archive(folder: &Path) {
    let level = |id: &str, ordinal: i32, category: &str| {
        let name = json!({"en": format!("Level {ordinal}"), "ta": format!("தளம் {ordinal}")});
        feature(
            id,
            area(0.0, 0.0, 40.0, 20.0),
            json!({
                "category": category, "ordinal": ordinal, "short_name": {"en": format!("L{ordinal}")}, "name": name,
            }),
        )
    };
    write(
        folder,
        "level",
        &[
            level("l0", 0, "unspecified"),
            level("l1", 1, "unspecified"),
            level("out", 7, "outdoor"),
        ],
    );
    let unit = |id: &str, level: &str, category: &str, shape: Value, name: Value| {
        feature(
            id,
            shape,
            json!({"category": category, "level_id": level, "name": name, "restriction": null}),
        )
    };
    write(
        folder,
        "unit",
        &[
            unit(
                "hall",
                "l0",
                "walkway",
                area(0.0, 0.0, 40.0, 20.0),
                json!({"en": "Hall"}),
            ),
            unit(
                "room",
                "l0",
                "room",
                area(30.0, 10.0, 40.0, 20.0),
                json!({"en": "Reading room", "ta": "வாசிப்பறை"}),
            ),
            unit(
                "wc",
                "l0",
                "restroom.wheelchair",
                area(0.0, 15.0, 4.0, 20.0),
                Value::Null,
            ),
            unit(
                "office",
                "l1",
                "nonpublic",
                area(30.0, 10.0, 40.0, 20.0),
                json!({"en": "Office"}),
            ),
            unit(
                "lift0",
                "l0",
                "elevator",
                area(10.0, 18.0, 12.0, 20.0),
                json!({"en": "Lift A"}),
            ),
            unit(
                "lift1",
                "l1",
                "elevator",
                area(10.0, 18.0, 12.0, 20.0),
                Value::Null,
            ),
            unit(
                "up0",
                "l0",
                "stairs",
                area(20.0, 17.0, 24.0, 20.0),
                Value::Null,
            ),
            unit(
                "up1",
                "l1",
                "stairs",
                area(35.0, 0.0, 39.0, 3.0),
                Value::Null,
            ),
            unit("lost", "l9", "room", area(0.0, 0.0, 1.0, 1.0), Value::Null),
        ],
    );
    let door = |id: &str, level: &str, from: Value, to: Value| {
        let line = json!({"type": "LineString", "coordinates": [from, to]});
        feature(
            id,
            line,
            json!({"category": "pedestrian", "level_id": level}),
        )
    };
    write(
        folder,
        "opening",
        &[
            door("d1", "l0", at(30.0, 14.0), at(30.0, 15.2)),
            door("d2", "l0", at(10.5, 18.0), at(11.5, 18.0)),
            door("d3", "l0", at(4.0, 16.0), at(4.0, 17.1)),
        ],
    );
    let desk = json!({"category": "desk", "level_id": "l0", "name": {"en": "Reception"}});
    write(
        folder,
        "fixture",
        &[feature("f1", area(18.0, 4.0, 21.0, 5.0), desk)],
    );
    let water =
        json!({"category": "drinkingfountain", "unit_ids": ["hall"], "name": {"en": "Water"}});
    let point = json!({"type": "Point", "coordinates": at(6.0, 6.0)});
    write(folder, "amenity", &[feature("a1", point, water)]);
    let joins = json!({
        "category": "stairs", "direction": "undirected", "intermediary": null, "hours": null,
        "origin": {"id": "up0", "feature_type": "unit"}, "destination": {"id": "up1", "feature_type": "unit"},
    });
    write(folder, "relationship", &[feature("r1", Value::Null, joins)]);
    write(folder, "venue", &[feature("v1", Value::Null, json!({}))]);
    write(folder, "detail", &[feature("x1", Value::Null, json!({}))]);
}

pub fn plan(path: &Path) -> Plan {
    let store = Store::open_reader(path).unwrap();
    store.read_now(|r| r.get_plan()).unwrap()
}

#[test]
fn an_indoor_map_is_looked_at_brought_in_and_walked() {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("map");
    std::fs::create_dir(&map).unwrap();
    archive(&map);
    let path = folder.path().join("branch.deskbell");
    let (file, map) = (path.display().to_string(), map.display().to_string());
    let deskbell = |args: &[&str]| run(&[&["--lang", "en", "--file", &file], args].concat());
    assert!(deskbell(&["new", "--name", "Lakeside"]).status.success());

    let looked = deskbell(&["import", "floors", &map, "--dry-run"]);
    let said = text(&looked.stderr);
    for told in [
        "2 floors with 4 rooms, 3 doors, 0 bays, 3 places and 2 lifts and stairs",
        "shelves only as furniture",
        "level.geojson: 1 level lies outdoors and was left out (Level 7)",
        "unit.geojson: 1 feature names a level or unit that is not there, and was left out (lost)",
        "Not read of this map: detail (1).",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(plan(&path).floors.is_empty(), "looked at only");

    let taken = deskbell(&["import", "floors", &map]);
    assert_eq!(taken.status.code(), Some(0), "{}", text(&taken.stderr));
    let plan = plan(&path);
    let floors: Vec<&str> = plan.floors.iter().map(|f| f.short_name.as_str()).collect();
    assert_eq!(floors, ["L0", "L1"]);
    let ground = &plan.floors[0];
    // North is up: the corner of the map is the lower left of the plan, to the millimetre of the made-up degrees.
    let near = |a: Point, x: i32, y: i32| a.distance(Point::new(x, y)) < 5.0;
    assert!(
        near(ground.outline[0], 0, 20_000) && near(ground.outline[2], 40_000, 0),
        "{:?}",
        ground.outline
    );
    let room = ground
        .zones
        .iter()
        .find(|z| z.name.en == "Reading room")
        .unwrap();
    assert_eq!(room.name.ta.as_deref(), Some("வாசிப்பறை"));
    let office = &plan.floors[1].zones[0];
    assert_eq!(
        (office.kind, office.access),
        (ZoneKind::Staff, Access::Staff)
    );
    let kinds: Vec<PlaceKind> = ground.places.iter().map(|p| p.kind).collect();
    assert_eq!(
        kinds,
        [
            PlaceKind::AccessibleToilet,
            PlaceKind::Desk,
            PlaceKind::Water
        ]
    );
    let names: Vec<(ConnectorKind, &str, usize)> = plan
        .connectors
        .iter()
        .map(|c| (c.kind, c.name.en.as_str(), c.stops.len()))
        .collect();
    assert_eq!(
        names,
        [
            (ConnectorKind::Lift, "Lift A", 2),
            (ConnectorKind::Stairs, "Stairs 1", 2)
        ]
    );
    // The lift is left through its door, to the south.
    assert!(
        near(plan.connectors[0].stops[0].at, 11_000, 2_700),
        "{:?}",
        plan.connectors[0].stops[0].at
    );

    let way = deskbell(&["route", "Water", "Accessible toilet", "--step-free"]);
    assert_eq!(
        way.status.code(),
        Some(0),
        "through the door: {}",
        text(&way.stderr)
    );
    let up = deskbell(&["route", "Water", "Lift A"]);
    assert_eq!(up.status.code(), Some(0), "{}", text(&up.stderr));

    let twice = deskbell(&["import", "floors", &map]);
    assert_eq!(twice.status.code(), Some(1));
    assert!(
        text(&twice.stderr).contains("L0"),
        "{}",
        text(&twice.stderr)
    );
}

#[test]
fn a_folder_without_levels_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("branch.deskbell");
    let file = path.display().to_string();
    assert!(
        run(&["--file", &file, "new", "--name", "Lakeside"])
            .status
            .success()
    );
    let here = folder.path().display().to_string();
    for (write, what) in [(None, "level.geojson"), (Some("{"), "level.geojson")] {
        if let Some(words) = write {
            std::fs::write(folder.path().join("level.geojson"), words).unwrap();
        }
        let done = run(&["--lang", "en", "--file", &file, "import", "floors", &here]);
        assert_eq!(done.status.code(), Some(1));
        assert!(text(&done.stderr).contains(what), "{}", text(&done.stderr));
    }
}

/// Packs a folder as archives are given out: within a folder of its own, with the shadows a Mac leaves.
pub fn pack(folder: &Path, to: &Path) {
    use std::io::Write;
    let mut packed = zip::ZipWriter::new(std::fs::File::create(to).unwrap());
    let how = zip::write::SimpleFileOptions::default();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        packed.start_file(format!("venue/{name}"), how).unwrap();
        packed.write_all(b"\xEF\xBB\xBF").unwrap();
        packed.write_all(&std::fs::read(&path).unwrap()).unwrap();
        let shadow = format!("__MACOSX/venue/._{name}");
        packed.start_file(shadow, how).unwrap();
        packed.write_all(b"\0\x05\x16\x07").unwrap();
    }
    packed.finish().unwrap();
}

#[test]
fn a_packed_archive_makes_the_same_house_as_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("map");
    std::fs::create_dir(&map).unwrap();
    archive(&map);
    let packed = folder.path().join("map.zip");
    pack(&map, &packed);
    let made = |name: &str, map: &Path| {
        let path = folder.path().join(name);
        let (file, map) = (path.display().to_string(), map.display().to_string());
        let deskbell = |args: &[&str]| run(&[&["--lang", "en", "--file", &file], args].concat());
        assert!(deskbell(&["new", "--name", "Lakeside"]).status.success());
        let done = deskbell(&["import", "floors", &map]);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        plan(&path)
    };
    assert_eq!(made("a.deskbell", &map), made("b.deskbell", &packed));
    // Cut off in the middle, it is told and nothing comes in.
    let bytes = std::fs::read(&packed).unwrap();
    std::fs::write(&packed, &bytes[..bytes.len() / 2]).unwrap();
    let file = folder.path().join("a.deskbell").display().to_string();
    let map = packed.display().to_string();
    let done = run(&["--lang", "en", "--file", &file, "import", "floors", &map]);
    assert_eq!(done.status.code(), Some(1));
    assert!(
        text(&done.stderr).contains("level.geojson"),
        "{}",
        text(&done.stderr)
    );
}

#[test]
fn escalators_go_the_way_their_relationship_says() {
    let folder = tempfile::tempdir().unwrap();
    let level = |id: &str, ordinal: i32| {
        let properties =
            json!({"category": "unspecified", "ordinal": ordinal, "short_name": {"en": id}});
        feature(id, area(0.0, 0.0, 40.0, 20.0), properties)
    };
    write(folder.path(), "level", &[level("l0", 0), level("l1", 1)]);
    let unit = |id: &str, level: &str, west: f64| {
        let properties = json!({"category": "escalator", "level_id": level, "name": {"en": id}});
        feature(id, area(west, 5.0, west + 1.5, 12.0), properties)
    };
    let units = [("u", 10.0), ("d", 20.0), ("s", 30.0)]
        .into_iter()
        .flat_map(|(id, west)| {
            [
                unit(&format!("{id}0"), "l0", west),
                unit(&format!("{id}1"), "l1", west),
            ]
        });
    write(folder.path(), "unit", &units.collect::<Vec<_>>());
    let way = |id: &str, from: &str, to: &str, direction: &str| {
        let end = |id: &str| json!({"id": id, "feature_type": "unit"});
        let properties = json!({"category": "escalator", "direction": direction, "origin": end(from), "destination": end(to)});
        feature(id, Value::Null, properties)
    };
    let ways = [
        way("r1", "u0", "u1", "directed"),
        way("r2", "d1", "d0", "directed"),
        way("r3", "s1", "s0", "undirected"),
    ];
    write(folder.path(), "relationship", &ways);
    let file = folder.path().join("branch.deskbell").display().to_string();
    run(&["--file", &file, "new", "--name", "Test"]);
    let map = folder.path().display().to_string();
    let done = run(&["--file", &file, "import", "floors", &map]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let mut kinds: Vec<(String, ConnectorKind)> = plan(Path::new(&file))
        .connectors
        .into_iter()
        .map(|c| (c.name.en, c.kind))
        .collect();
    kinds.sort();
    let named = |name: &str, kind| (name.to_owned(), kind);
    assert_eq!(
        kinds,
        [
            named("d0", ConnectorKind::EscalatorDown),
            named("s0", ConnectorKind::EscalatorUp),
            named("u0", ConnectorKind::EscalatorUp)
        ]
    );
}
