//! Indoor maps as they come: shapes that are broken, in parts, or with holes. Every feature that does not come in is told by
//! its name, and nothing beside it is lost.

use super::cli::{run, text};
use super::imdf::{area, at, feature, plan, write};
use deskbell::domain::geometry::{PointF, holds};
use deskbell::domain::plan::{Floor, ZoneKind};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A level with its number.
pub fn level(id: &str, ordinal: i32, shape: Value, building: &str) -> Value {
    let buildings = if building.is_empty() {
        json!(null)
    } else {
        json!([building])
    };
    let properties = json!({
        "category": "unspecified", "restriction": null, "outdoor": false, "ordinal": ordinal,
        "name": {"en": format!("Level {ordinal} {building}").trim()}, "short_name": {"en": ordinal.to_string()},
        "display_point": null, "address_id": null, "building_ids": buildings,
    });
    feature(id, shape, properties)
}

pub fn unit(id: &str, (level, category): (&str, &str), shape: Value, name: Value) -> Value {
    let properties = json!({
        "category": category, "restriction": null, "accessibility": null, "name": name, "alt_name": null,
        "level_id": level, "display_point": null,
    });
    feature(id, shape, properties)
}

pub fn line(from: (f64, f64), to: (f64, f64)) -> Value {
    json!({"type": "LineString", "coordinates": [at(from.0, from.1), at(to.0, to.1)]})
}

pub fn ring(points: &[(f64, f64)]) -> Value {
    let mut ring: Vec<Value> = points.iter().map(|(x, y)| at(*x, *y)).collect();
    ring.extend(ring.first().cloned());
    json!(ring)
}

/// A branch's file without floors, and the command line on it.
pub struct Branch(pub tempfile::TempDir);

impl Branch {
    pub fn new() -> Self {
        let branch = Self(tempfile::tempdir().unwrap());
        let made = branch.run(&["new", "--name", "Test"]);
        assert!(made.status.success());
        branch
    }

    pub fn map(&self) -> PathBuf {
        let map = self.0.path().join("map");
        std::fs::create_dir_all(&map).unwrap();
        map
    }

    pub fn file(&self) -> PathBuf {
        self.0.path().join("branch.deskbell")
    }

    pub fn run(&self, args: &[&str]) -> std::process::Output {
        let file = self.file().display().to_string();
        run(&[&["--lang", "en", "--file", &file], args].concat())
    }

    /// Brings a map in, which must succeed; what is said.
    pub fn bring(&self, map: &Path, more: &[&str]) -> String {
        let map = map.display().to_string();
        let done = self.run(&[&["import", "floors", &map], more].concat());
        let said = text(&done.stderr) + &text(&done.stdout);
        assert_eq!(done.status.code(), Some(0), "{said}");
        said
    }

    pub fn way(&self, args: &[&str]) -> Option<i32> {
        self.run(&[&["route"], args].concat()).status.code()
    }
}

pub fn floor<'p>(plan: &'p deskbell::domain::plan::Plan, button: &str) -> &'p Floor {
    let mut floors = plan.floors.iter();
    floors.find(|floor| floor.short_name == button).unwrap()
}

#[test]
fn what_is_broken_is_told_by_name_and_all_beside_it_comes_in() {
    let branch = Branch::new();
    let map = branch.map();
    let far = json!({"type": "Polygon", "coordinates": [[[8.0, 50.0], [8.1, 50.0], [8.1, 50.1], [8.0, 50.0]]]});
    let doubled = [
        (0.0, 0.0),
        (40.0, 0.0),
        (40.0, 0.0),
        (40.0, 20.0),
        (0.0, 20.0),
        (0.0, 20.0),
    ];
    let outline = json!({"type": "Polygon", "coordinates": [ring(&doubled)]});
    let levels = [
        level("l0", 0, outline, ""),
        level("l1", 1, area(0.0, 0.0, 40.0, 20.0), ""),
        level("lost", 2, far, ""),
        level("none", 3, Value::Null, ""),
        level("over", 0, area(5.0, 5.0, 15.0, 15.0), ""),
    ];
    write(&map, "level", &levels);
    let bow = json!({"type": "Polygon", "coordinates": [ring(&[(2.0, 2.0), (8.0, 8.0), (8.0, 2.0), (2.0, 8.0)])]});
    let broken = json!({"type": "Polygon", "coordinates": [[["x", "y"], [null, 2], at(1.0, 1.0)]]});
    let mut units = vec![
        unit(
            "hall",
            ("l0", "walkway"),
            area(0.0, 0.0, 40.0, 20.0),
            Value::Null,
        ),
        unit(
            "good",
            ("l0", "room"),
            area(30.0, 10.0, 40.0, 20.0),
            json!({"en": "Good room"}),
        ),
        unit(
            "good",
            ("l1", "room"),
            area(1.0, 1.0, 5.0, 5.0),
            json!({"en": "Second of its id"}),
        ),
        unit("bow", ("l0", "room"), bow, json!({"en": "Bow room"})),
        unit(
            "bad",
            ("l0", "room"),
            broken,
            json!({"en": "Unreadable room"}),
        ),
        unit(
            "nul",
            ("l0", "room"),
            Value::Null,
            json!({"en": "Shapeless room"}),
        ),
        unit(
            "astray",
            ("l77", "room"),
            area(0.0, 0.0, 3.0, 3.0),
            json!({"en": "Astray room"}),
        ),
        unit(
            "upstairs",
            ("over", "room"),
            area(6.0, 6.0, 8.0, 8.0),
            json!({"en": "Over room"}),
        ),
    ];
    // Programs for tables know neither ids nor whole numbers.
    let mut nameless = unit(
        "",
        ("l1", "office"),
        area(10.0, 10.0, 14.0, 14.0),
        Value::Null,
    );
    nameless.as_object_mut().unwrap().remove("id");
    units.push(nameless);
    units.push(json!("no feature at all"));
    write(&map, "unit", &units);
    write(
        &map,
        "opening",
        &[
            feature(
                "d1",
                line((30.0, 14.0), (30.0, 15.2)),
                json!({"category": "pedestrian", "level_id": "l0"}),
            ),
            feature(
                "d2",
                json!({"type": "Point", "coordinates": at(5.0, 5.0)}),
                json!({"category": "pedestrian", "level_id": "l0", "name": {"en": "Point door"}}),
            ),
        ],
    );
    std::fs::write(map.join("notes.json"), "not json at all").unwrap();
    let said = branch.bring(&map, &[]);
    for told in [
        "level.geojson: 1 feature has no shape that can be read, or lacks what it must say, and was left out (Level 3)",
        "level.geojson: 1 feature lies far from the rest of the house, and was left out (Level 2)",
        "level.geojson: 1 level lies over another one of its number",
        "unit.geojson: 3 features have no shape",
        "Unreadable room, Shapeless room",
        "unit.geojson: the id or number of 1 feature stands before; the first counts (Second of its id)",
        "unit.geojson: the edges of 1 shape cross; look whether it came over as it is (Bow room)",
        "unit.geojson: 1 feature names a level or unit that is not there, and was left out (Astray room)",
        "opening.geojson: 1 feature has no shape that can be read, or lacks what it must say, and was left out (Point door)",
    ] {
        assert!(said.contains(told), "{told}\n{said}");
    }
    let plan = plan(&branch.file());
    let ground = floor(&plan, "0");
    assert_eq!(ground.outline.len(), 4, "{:?}", ground.outline);
    let names: Vec<&str> = ground.zones.iter().map(|z| z.name.en.as_str()).collect();
    assert_eq!(names, ["Good room", "Bow room", "Bow room"]);
    assert_eq!(
        floor(&plan, "1").zones[0].name.ta.as_deref(),
        Some("அலுவலகம்")
    );
    let broken = map.join("unit.geojson");
    std::fs::write(&broken, "{").unwrap();
    let done = branch.run(&["import", "floors", &map.display().to_string()]);
    assert_eq!(done.status.code(), Some(1));
    assert!(text(&done.stderr).contains("“unit.geojson” of this map is no whole GeoJSON file"));
}

#[test]
fn parts_and_holes_keep_their_shape() {
    let branch = Branch::new();
    let map = branch.map();
    let rectangle = |w: f64, s: f64, e: f64, n: f64| ring(&[(w, s), (e, s), (e, n), (w, n)]);
    let court = json!({"type": "Polygon", "coordinates": [rectangle(0.0, 0.0, 40.0, 30.0), rectangle(15.0, 10.0, 25.0, 20.0)]});
    let towers = json!({"type": "MultiPolygon", "coordinates": [[rectangle(0.0, 0.0, 10.0, 10.0)], [rectangle(30.0, 0.0, 40.0, 10.0)]]});
    write(
        &map,
        "level",
        &[level("l0", 0, court, ""), level("l1", 1, towers, "")],
    );
    let hall = json!({"type": "Polygon", "coordinates": [rectangle(0.0, 0.0, 40.0, 10.0), rectangle(4.0, 4.0, 8.0, 8.0), rectangle(30.0, 4.0, 32.0, 6.0)]});
    let twice = json!({"type": "MultiPolygon", "coordinates": [[rectangle(1.0, 22.0, 5.0, 26.0)], [rectangle(35.0, 22.0, 39.0, 26.0)]]});
    write(
        &map,
        "unit",
        &[
            unit("hall", ("l0", "walkway"), hall, json!({"en": "Hall"})),
            unit(
                "inner",
                ("l0", "room"),
                area(4.0, 4.0, 8.0, 8.0),
                json!({"en": "Room in the hall"}),
            ),
            unit("twice", ("l0", "room"), twice, json!({"en": "Two halves"})),
        ],
    );
    let said = branch.bring(&map, &[]);
    assert!(
        said.contains("level.geojson: 1 floor is in parts that do not touch"),
        "{said}"
    );
    let plan = plan(&branch.file());
    let ground = floor(&plan, "0");
    let voids: Vec<&deskbell::domain::plan::Zone> = ground
        .zones
        .iter()
        .filter(|z| z.kind == ZoneKind::Void)
        .collect();
    // The court, and the hole of the hall that no room fills.
    assert_eq!(voids.len(), 2, "{said}");
    assert!(holds(&voids[0].polygon, PointF::new(20_000.0, 15_000.0)));
    assert!(holds(&voids[1].polygon, PointF::new(31_000.0, 25_000.0)));
    assert_eq!(
        ground
            .zones
            .iter()
            .filter(|z| z.name.en == "Two halves")
            .count(),
        2
    );
    let upper = floor(&plan, "1");
    for (x, is_in) in [(5_000.0, true), (20_000.0, false), (35_000.0, true)] {
        assert_eq!(
            holds(&upper.outline, PointF::new(x, 25_200.0)),
            is_in,
            "{x}"
        );
    }
}
