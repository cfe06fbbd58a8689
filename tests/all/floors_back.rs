//! Floors that one branch wrote, brought in by another: everything that the plan holds goes there and comes out again.

use super::cli::{run, text};
use super::desk::morning;
use super::imdf::plan;
use deskbell::demo;
use deskbell::domain::draw::{Change, Drawing, Item, Part};
use deskbell::domain::language::Name;
use deskbell::domain::plan::Moving;
use deskbell::domain::spread::Spread;
use deskbell::domain::story::Actor;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// The files of a folder by name, without the ids of features: every branch gives its own.
fn written(folder: &Path) -> BTreeMap<String, Value> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "geojson") {
            continue;
        }
        let mut whole: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        for feature in whole["features"].as_array_mut().unwrap() {
            feature.as_object_mut().unwrap().remove("id");
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        all.insert(name, whole);
    }
    all
}

fn export(file: &Path, folder: &Path) {
    let done = run(&[
        "--file",
        &file.display().to_string(),
        "export",
        "plan",
        &folder.display().to_string(),
    ]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
}

/// The demo branch, with one of each of what it lacks.
fn whole_branch(path: &Path) {
    let store = demo::create(path, morning()).unwrap();
    let plan = store.read_now(|r| r.get_plan()).unwrap();
    let floor = &plan.floors[2];
    let face = floor
        .bays
        .iter()
        .flat_map(|bay| &bay.faces)
        .find(|face| !face.sections.is_empty());
    let face = face.unwrap().clone();
    let mut sections = face.sections.clone();
    sections[0].spread = Spread::Row;
    sections[0].moving = Some(Moving {
        until: Some(morning().date_naive()),
        say: Name::new("Ask at the desk", "மேசையில் கேட்கவும்"),
    });
    // Steps at a door, and a bay of no row that is turned.
    let ground = &plan.floors[0];
    let old = ground.openings[0].clone();
    let mut door = old.clone();
    door.is_step_free = !old.is_step_free;
    let board = Drawing::new(plan.clone(), BTreeMap::new());
    let part = Part::Bay(floor.bays[3].id);
    let before = board.sheet().get(part);
    let Some(Item::Bay(on, mut lone)) = before.clone() else {
        panic!("{before:?}")
    };
    (lone.run, lone.turn_deg) = (None, 211);
    let changes = [
        Change {
            part: Part::Opening(door.id),
            before: Some(Item::Opening(ground.id, old)),
            after: Some(Item::Opening(ground.id, door)),
        },
        Change {
            part,
            before,
            after: Some(Item::Bay(on, lone)),
        },
    ];
    let face_id = face.id;
    store
        .write_now(Actor::System, morning(), move |w| {
            w.redraw(&changes)?;
            w.put_sections(face_id, &sections).map(drop)
        })
        .unwrap();
}

#[test]
fn what_one_branch_wrote_another_one_has_and_writes_again() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (
        folder.path().join("from.deskbell"),
        folder.path().join("to.deskbell"),
    );
    whole_branch(&from);
    let (out, again) = (folder.path().join("out"), folder.path().join("again"));
    export(&from, &out);
    let new = run(&[
        "--file",
        &to.display().to_string(),
        "new",
        "--name",
        "Other",
    ]);
    assert!(new.status.success());
    let bring = |more: &[&str]| {
        let (file, out) = (to.display().to_string(), out.display().to_string());
        run(&[
            &["--lang", "en", "--file", &file, "import", "floors", &out],
            more,
        ]
        .concat())
    };
    let looked = bring(&["--dry-run"]);
    assert!(
        text(&looked.stderr).contains("These files hold 9 floors"),
        "{}",
        text(&looked.stderr)
    );
    assert!(plan(&to).floors.is_empty());
    let done = bring(&[]);
    let said = text(&done.stderr);
    assert_eq!(done.status.code(), Some(0), "{said}");
    assert!(
        said.contains("New collections") && !said.contains("left out"),
        "{said}"
    );
    export(&to, &again);
    let (first, second) = (written(&out), written(&again));
    assert_eq!(
        first.keys().collect::<Vec<_>>(),
        second.keys().collect::<Vec<_>>()
    );
    for (name, whole) in &first {
        let other = &second[name];
        assert_eq!(whole["collections"], other["collections"], "{name}");
        let (all, others) = (
            whole["features"].as_array().unwrap(),
            other["features"].as_array().unwrap(),
        );
        assert_eq!(all.len(), others.len(), "{name}");
        for (one, other) in all.iter().zip(others) {
            assert_eq!(one, other, "{name}");
        }
    }
    // What the checks of shelves and floors find is the same as well, and ways lead as they did.
    for check in ["plan", "shelves"] {
        let found = |file: &Path| {
            text(
                &run(&[
                    "--lang",
                    "en",
                    "--file",
                    &file.display().to_string(),
                    "check",
                    check,
                ])
                .stdout,
            )
        };
        assert_eq!(
            found(&from).lines().count(),
            found(&to).lines().count(),
            "{check}"
        );
    }
    let twice = bring(&[]);
    assert_eq!(twice.status.code(), Some(1));
    assert!(
        text(&twice.stderr).contains("level"),
        "{}",
        text(&twice.stderr)
    );
}

#[test]
fn a_file_changed_by_hand_loses_only_what_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (
        folder.path().join("from.deskbell"),
        folder.path().join("to.deskbell"),
    );
    demo::create(&from, morning()).unwrap();
    let out = folder.path().join("out");
    export(&from, &out);
    let path = out.join("floor-1-1.geojson");
    let mut whole: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    let features = whole["features"].as_array_mut().unwrap();
    let at = |features: &[Value], kind: &str| {
        features
            .iter()
            .position(|f| f["properties"]["feature_type"] == kind)
            .unwrap()
    };
    let (zone, bay) = (at(features, "zone"), at(features, "bay"));
    features[zone]["properties"]["kind"] = "ballroom".into();
    let code = features[bay + 1]["properties"]["code"].clone();
    features[bay]["properties"]["code"] = code.clone();
    features[bay + 2]["geometry"] = Value::Null;
    features[bay + 3]["properties"]["depth_m"] = "deep".into();
    std::fs::write(&path, serde_json::to_vec(&whole).unwrap()).unwrap();
    let (file, out) = (to.display().to_string(), out.display().to_string());
    run(&["--file", &file, "new", "--name", "Other"]);
    let done = run(&["--lang", "en", "--file", &file, "import", "floors", &out]);
    let said = text(&done.stderr);
    assert_eq!(done.status.code(), Some(0), "{said}");
    assert!(
        said.contains("floor-1-1.geojson: 2 features have no shape"),
        "{said}"
    );
    assert!(
        said.contains("floor-1-1.geojson: the id or number of 1 feature stands before"),
        "{said}"
    );
    let (before, after) = (plan(&from), plan(&to));
    let bays = |plan: &deskbell::domain::plan::Plan| {
        plan.floors.iter().map(|f| f.bays.len()).sum::<usize>()
    };
    assert_eq!(bays(&before), bays(&after) + 2);
    // One floor's file alone is that floor.
    let one = folder.path().join("one.deskbell").display().to_string();
    run(&["--file", &one, "new", "--name", "Third"]);
    let floor = folder
        .path()
        .join("out")
        .join("floor-0-G.geojson")
        .display()
        .to_string();
    let done = run(&["--lang", "en", "--file", &one, "import", "floors", &floor]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert_eq!(plan(Path::new(&one)).floors.len(), 1);
}
