//! The plan and the holdings written to a real file and read back.

use chrono::{DateTime, Utc};
use deskbell::domain::branch::{DESK_PLACE, Role};
use deskbell::domain::call_number::Scheme;
use deskbell::domain::changed::Changed;
use deskbell::domain::holding::{Collection, ShelvedBy};
use deskbell::domain::id::{ClosureId, CollectionId, Key, OpeningId, SectionId, WallId, ZoneId};
use deskbell::domain::language::Name;
use deskbell::domain::plan::{
    Access, Closed, Closure, Moving, Opening, OpeningKind, PlaceKind, Plan, Point, Section, Wall,
    Zone, ZoneKind,
};
use deskbell::domain::setup::BranchForm;
use deskbell::domain::spread::Spread;
use deskbell::domain::story::{Actor, Subject};
use deskbell::exchange::sketch::{self, FloorBays, Level, NamedBay};
use deskbell::store::{ErrorKind, HoldingRow, PlanIds, Store, Writer};
use rusqlite::Connection;
use std::path::PathBuf;

/// A branch in a folder of its own.
pub struct House {
    pub folder: tempfile::TempDir,
    pub path: PathBuf,
    pub store: Store,
    pub now: DateTime<Utc>,
}

impl House {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("branch.deskbell");
        let now = "2026-11-24T05:02:00Z".parse().unwrap();
        let mut form = BranchForm::new("Asia/Kolkata", Key::from_bits(1));
        form.name_en = "Test branch".into();
        form.staff[0].name_en = "Kavitha R".into();
        form.staff[0].role = Role::Desk;
        let store = Store::create(&path, &form.check().unwrap(), now).unwrap();
        Self {
            folder,
            path,
            store,
            now,
        }
    }

    pub fn collection(&self, code: &str, prefixes: &[&str]) -> Collection {
        let mut collection = Collection {
            id: CollectionId(0),
            code: code.into(),
            name: Name::english(format!("{code} books")),
            scheme: Scheme::Ddc,
            shelved_by: ShelvedBy::CallNumber,
            prefixes: prefixes.iter().map(|p| (*p).to_owned()).collect(),
            locations: Vec::new(),
            ask_at: None,
            say: Name::default(),
        };
        let row = collection.clone();
        let put = self
            .store
            .write_now(Actor::Import, self.now, move |w| w.put_collection(&row));
        collection.id = put.unwrap().value;
        collection
    }

    pub fn plan(&self) -> Plan {
        self.store.read_now(|r| r.get_plan()).unwrap()
    }

    /// Another connection, to look at what the program itself has no question for.
    pub fn sql<T: rusqlite::types::FromSql>(&self, question: &str) -> T {
        let conn = Connection::open(&self.path).unwrap();
        conn.query_row(question, [], |r| r.get(0)).unwrap()
    }
}

/// Two floors of bays with everything that a plan can hold.
pub fn whole_plan(collection: CollectionId) -> Plan {
    let level = |ordinal: i32| FloorBays {
        level: Level {
            ordinal,
            short: ordinal.to_string(),
        },
        is_across: false,
        bays: ["a", "b"]
            .map(|tail| NamedBay {
                code: format!("{ordinal}-{tail}"),
                is_double: tail == "a",
                area: None,
            })
            .to_vec(),
    };
    let mut plan = sketch::plan(vec![level(0), level(1)]);
    let square = [(0, 0), (4_000, 0), (4_000, 4_000)].map(|(x, y)| Point::new(x, y));
    let upper = &mut plan.floors[1];
    upper.zones.push(Zone {
        id: ZoneId(70),
        kind: ZoneKind::Quiet,
        access: Access::Request,
        name: Name::new("Quiet room", "அமைதி அறை"),
        polygon: square.to_vec(),
    });
    upper.walls.push(Wall {
        id: WallId(71),
        points: square.to_vec(),
        thickness_mm: 120,
    });
    upper.openings.push(Opening {
        id: OpeningId(72),
        kind: OpeningKind::Door,
        from: square[0],
        to: square[1],
        is_step_free: false,
        access: Access::Staff,
    });
    let section = |id, from_mm, first: &str, last: &str| Section {
        id: SectionId(id),
        from_mm,
        to_mm: from_mm + 450,
        collection,
        first: first.into(),
        last: last.into(),
        subject: Name::english("Law"),
        surveyed_on: "2026-11-02".parse().ok(),
        moving: (id == 81).then(Moving::default),
        spread: if id == 80 { Spread::Area } else { Spread::Bay },
    };
    upper.bays[0].faces[1].sections = vec![
        section(80, 0, "REF 340", "REF 345"),
        section(81, 450, "REF 346", "REF 349.5"),
    ];
    let closed = |id, what| Closure {
        id: ClosureId(id),
        what,
        reason: Name::english("Painted"),
        since: "2026-11-20T04:00:00Z".parse().unwrap(),
        until: "2026-12-01T04:00:00Z".parse().ok(),
        ends_itself: false,
    };
    plan.closures = vec![
        closed(90, Closed::Zone(ZoneId(70))),
        closed(91, Closed::Opening(OpeningId(72))),
        closed(92, Closed::Section(SectionId(81))),
        closed(93, Closed::Connector(plan.connectors[0].id)),
        closed(94, Closed::Place(plan.floors[0].places[0].id)),
    ];
    plan
}

/// The plan with the ids that the file gave; walls and closures, which nothing points to, without any.
fn renamed(mut plan: Plan, ids: &PlanIds) -> Plan {
    for floor in &mut plan.floors {
        floor.id = ids.floors[&floor.id];
        floor.zones.iter_mut().for_each(|z| z.id = ids.zones[&z.id]);
        floor
            .openings
            .iter_mut()
            .for_each(|o| o.id = ids.openings[&o.id]);
        floor.runs.iter_mut().for_each(|r| r.id = ids.runs[&r.id]);
        floor
            .places
            .iter_mut()
            .for_each(|p| p.id = ids.places[&p.id]);
        for bay in &mut floor.bays {
            bay.id = ids.bays[&bay.id];
            bay.run = bay.run.map(|run| ids.runs[&run]);
            for face in &mut bay.faces {
                face.id = ids.faces[&face.id];
                face.sections
                    .iter_mut()
                    .for_each(|s| s.id = ids.sections[&s.id]);
            }
        }
    }
    for connector in &mut plan.connectors {
        connector.id = ids.connectors[&connector.id];
        connector
            .stops
            .iter_mut()
            .for_each(|s| s.floor = ids.floors[&s.floor]);
    }
    for closure in &mut plan.closures {
        closure.what = match closure.what {
            Closed::Connector(id) => Closed::Connector(ids.connectors[&id]),
            Closed::Zone(id) => Closed::Zone(ids.zones[&id]),
            Closed::Opening(id) => Closed::Opening(ids.openings[&id]),
            Closed::Section(id) => Closed::Section(ids.sections[&id]),
            Closed::Place(id) => Closed::Place(ids.places[&id]),
        };
    }
    without_loose_ids(plan)
}

fn without_loose_ids(mut plan: Plan) -> Plan {
    for floor in &mut plan.floors {
        floor.walls.iter_mut().for_each(|w| w.id = WallId(0));
    }
    plan.closures.iter_mut().for_each(|c| c.id = ClosureId(0));
    plan
}

#[test]
fn a_plan_is_read_back_as_it_was_added_but_for_its_ids() {
    let house = House::new();
    let collection = house.collection("REF", &["REF"]);
    let plan = whole_plan(collection.id);
    let added = plan.clone();
    let saved = house
        .store
        .write_now(Actor::Demo, house.now, move |w| w.add_plan(&added))
        .unwrap();
    assert!(saved.changed.has(Changed::PLAN) && saved.changed.has(Changed::SHELVES));
    assert_eq!(without_loose_ids(house.plan()), renamed(plan, &saved.value));
    let told = house
        .store
        .read_now(|r| r.list_story(Subject::Floor, 1))
        .unwrap();
    assert_eq!(told.len(), 1);
    // The keys of a section leave the mark of its collection out and hold what its last label covers.
    let held = "SELECT count(*) FROM section WHERE first_key <= ?1 AND ?1 < last_key";
    let conn = Connection::open(&house.path).unwrap();
    for (number, sections) in [("341.5 RAO", 1), ("349.59", 0), ("349.5 ZZ", 1), ("339", 0)] {
        let key = deskbell::domain::call_number::sort_key(number, Scheme::Ddc);
        let found: i64 = conn
            .query_row(held, [key.as_bytes()], |r| r.get(0))
            .unwrap();
        assert_eq!(found, sections, "{number}");
    }
}

#[test]
fn a_plan_of_an_unknown_collection_or_a_second_one_of_the_same_floors_leaves_nothing() {
    let house = House::new();
    let add = |plan: Plan| {
        house
            .store
            .write_now(Actor::Demo, house.now, move |w| w.add_plan(&plan))
    };
    let stranger = add(whole_plan(CollectionId(7))).unwrap_err();
    assert_eq!(stranger.kind, ErrorKind::Refused);
    assert_eq!(house.plan(), Plan::default());
    let collection = house.collection("REF", &[]);
    add(whole_plan(collection.id)).unwrap();
    let before = house.plan();
    let twice = add(whole_plan(collection.id)).unwrap_err();
    assert_eq!(twice.kind, ErrorKind::Refused);
    assert_eq!(house.plan(), before);
}

#[test]
fn a_collection_that_is_read_another_way_files_its_sections_and_copies_anew() {
    let house = House::new();
    let mut collection = house.collection("GEN", &[]);
    let plan = whole_plan(collection.id);
    let home = collection.clone();
    let write = house.store.write_now(Actor::Import, house.now, move |w| {
        w.add_plan(&plan)?;
        for (barcode, call_number) in [("B1", "K 340.10"), ("B2", "K 340.9")] {
            w.put_holding(&HoldingRow {
                barcode,
                title: "Law",
                call_number,
                collection: Some(&home),
                ..HoldingRow::default()
            })?;
        }
        Ok(())
    });
    write.unwrap();
    let order = "SELECT group_concat(barcode ORDER BY sort_key) FROM item";
    let is_held = "SELECT count(*) FROM section s, item i WHERE s.first_key <= i.sort_key AND i.sort_key < s.last_key";
    assert_eq!(house.sql::<String>(order), "B1,B2", "decimals");
    // The marks are known now, and digits behind a point are whole numbers.
    collection.scheme = Scheme::Generic;
    collection.prefixes = vec!["REF".into(), "K".into()];
    let put = house.store.write_now(Actor::Import, house.now, move |w| {
        w.put_collection(&collection)
    });
    assert!(put.unwrap().changed.has(Changed::HOLDINGS));
    assert_eq!(house.sql::<String>(order), "B2,B1", "whole numbers");
    assert_eq!(house.sql::<i64>(is_held), 2);
}

#[test]
fn routes_begin_where_the_branch_says_its_desk_is() {
    let house = House::new();
    let level = Level::read("G").unwrap();
    let bays = Vec::new();
    let plan = sketch::plan(vec![FloorBays {
        level,
        is_across: false,
        bays,
    }]);
    let (store, now) = (&house.store, house.now);
    let add = move |w: &mut Writer<'_>| w.add_plan(&plan);
    store.write_now(Actor::System, now, add).unwrap();
    let desk = || {
        let loaded = deskbell::house::House::load_now(store, now).unwrap();
        let desk = loaded.desk().unwrap();
        (desk.id, desk.kind)
    };
    let (reception, kind) = desk();
    assert_eq!(kind, PlaceKind::Desk);
    let places = store.read_now(|r| r.get_plan()).unwrap();
    let mut places = places.floors.iter().flat_map(|f| &f.places);
    let entrance = places.find(|p| p.id != reception).unwrap().id;
    let set = move |w: &mut Writer<'_>| w.set_setting(DESK_PLACE, &entrance.0);
    store.write_now(Actor::System, now, set).unwrap();
    assert_eq!(desk().0, entrance);
}
