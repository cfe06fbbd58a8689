//! A made-up house of 8 floors with 1,000 bays each, every one labelled on its sign and on both faces, as a branch's file.

use chrono::{DateTime, Utc};
use deskbell::domain::branch::Role;
use deskbell::domain::call_number::Scheme;
use deskbell::domain::holding::{Collection, ShelvedBy};
use deskbell::domain::id::{
    BayId, CollectionId, ConnectorId, FaceId, FloorId, Key, PlaceId, RunId, SectionId, WallId,
    ZoneId,
};
use deskbell::domain::language::Name;
use deskbell::domain::plan::{
    Access, Bay, Connector, ConnectorKind, Face, Floor, Place, PlaceKind, Plan, Point, Run,
    Section, Side, Stop, Wall, Zone, ZoneKind,
};
use deskbell::domain::setup::BranchForm;
use deskbell::domain::spread::Spread;
use deskbell::domain::story::Actor;
use deskbell::store::Store;
use std::error::Error;
use std::path::Path;

const FLOORS: i64 = 8;
const WIDTH: i32 = 58_000;
const HEIGHT: i32 = 42_000;
/// Two blocks of so many rows of so many bays.
const ROWS: i32 = 20;
const BAYS: i32 = 25;

/// Writes the branch; a supervisor works there.
pub fn create(file: &Path, now: DateTime<Utc>) -> Result<(), Box<dyn Error>> {
    let mut form = BranchForm::new("Asia/Kolkata", Key::from_bits(1));
    form.name_en = "Branch of many bays".into();
    form.staff[0].name_en = "Made-up Person".into();
    form.staff[0].role = Role::Supervisor;
    let form = form.check().map_err(|flaws| format!("{flaws:?}"))?;
    let store = Store::create(file, &form, now)?;
    let collection = Collection {
        id: CollectionId(0),
        code: "LEND".into(),
        name: Name::english("Lending"),
        scheme: Scheme::Ddc,
        shelved_by: ShelvedBy::CallNumber,
        prefixes: Vec::new(),
        locations: Vec::new(),
        ask_at: None,
        say: Name::default(),
    };
    let put = move |w: &mut deskbell::store::Writer<'_>| w.put_collection(&collection);
    let collection = store.write_now(Actor::Import, now, put)?.value;
    let plan = plan(collection);
    store.write_now(Actor::Import, now, move |w| w.add_plan(&plan))?;
    Ok(())
}

fn plan(collection: CollectionId) -> Plan {
    let connectors = [(1, ConnectorKind::Lift), (2, ConnectorKind::Stairs)];
    Plan {
        floors: (0..FLOORS).map(|index| floor(index, collection)).collect(),
        connectors: connectors.map(|(id, kind)| connector(id, kind)).to_vec(),
        closures: Vec::new(),
    }
}

fn corners((left, top, right, bottom): (i32, i32, i32, i32)) -> Vec<Point> {
    [(left, top), (right, top), (right, bottom), (left, bottom)]
        .map(|(x, y)| Point::new(x, y))
        .into()
}

fn connector(id: i64, kind: ConnectorKind) -> Connector {
    let top = 4_000 * id as i32;
    let stop = |floor| Stop {
        floor: FloorId(floor),
        at: Point::new(51_000, top + 3_000),
        polygon: corners((50_000, top, 52_000, top + 2_200)),
    };
    Connector {
        id: ConnectorId(id),
        kind,
        name: Name::new("Lift or stairs", "மின்தூக்கி"),
        is_step_free: kind == ConnectorKind::Lift,
        is_staff_only: false,
        width_mm: 1_100,
        wait_s: 20,
        floor_s: 10,
        stops: (1..=FLOORS).map(stop).collect(),
    }
}

fn floor(index: i64, collection: CollectionId) -> Floor {
    let id = |number: i32| index * 10_000 + i64::from(number);
    let room = |number: i32, kind, name| {
        let top = 14_000 + number * 7_000;
        Zone {
            id: ZoneId(id(number)),
            kind,
            access: Access::Public,
            name,
            polygon: corners((53_000, top, WIDTH, top + 6_500)),
        }
    };
    let place = |number: i32, kind, name| Place {
        id: PlaceId(id(number)),
        kind,
        name,
        other_names: Vec::new(),
        at: Point::new(54_500, 14_500 + number * 7_000),
        facing_deg: None,
        polygon: None,
        is_staffed: kind == PlaceKind::Desk,
        say: Name::default(),
    };
    let mut floor = Floor {
        id: FloorId(index + 1),
        ordinal: index as i32,
        short_name: index.to_string(),
        name: Name::new("A floor of many bays", "அலமாரிகள் நிறைந்த தளம்"),
        outline: corners((0, 0, WIDTH, HEIGHT)),
        north_deg: 0,
        zones: vec![
            room(0, ZoneKind::Quiet, Name::new("Quiet room", "அமைதி அறை")),
            room(1, ZoneKind::Reading, Name::new("Reading room", "படிப்பறை")),
        ],
        walls: vec![Wall {
            id: WallId(id(1)),
            points: vec![Point::new(53_000, 14_000), Point::new(53_000, 26_000)],
            thickness_mm: 150,
        }],
        openings: Vec::new(),
        runs: Vec::new(),
        bays: Vec::new(),
        places: vec![
            place(0, PlaceKind::Desk, Name::new("Help desk", "உதவி மேசை")),
            place(1, PlaceKind::Toilet, Name::new("Toilets", "கழிப்பறை")),
        ],
    };
    for row in 0..2 * ROWS {
        let (block, line) = (row / ROWS, row % ROWS);
        floor.runs.push(Run {
            id: RunId(id(row)),
            code: format!("{index}-R{row:02}"),
        });
        for at in 0..BAYS {
            let left = 1_800 + block * (BAYS * 900 + 2_000);
            let centre = Point::new(left + 450 + at * 900, 2_000 + line * 2_000);
            floor.bays.push(bay((index, row, at), centre, collection));
        }
    }
    floor
}

fn bay((floor, row, at): (i64, i32, i32), centre: Point, collection: CollectionId) -> Bay {
    let number = row * BAYS + at;
    let id = floor * 10_000 + i64::from(number);
    let face = |side, offset: i32| {
        let first = f64::from(number * 2 + offset) / 2.1;
        let face = id * 2 + i64::from(offset);
        Face {
            id: FaceId(face),
            side,
            sign: Name::new("Social sciences", "சமூக அறிவியல்"),
            sections: vec![Section {
                id: SectionId(face),
                from_mm: 0,
                to_mm: 900,
                collection,
                first: format!("{first:07.3}"),
                last: format!("{:07.3}", first + 0.4),
                subject: Name::english("Economics"),
                surveyed_on: None,
                moving: None,
                spread: Spread::Bay,
            }],
        }
    };
    Bay {
        id: BayId(id),
        run: Some(RunId(floor * 10_000 + i64::from(row))),
        run_index: at,
        code: format!("{floor}-{number:04}"),
        centre,
        length_mm: 900,
        depth_mm: 600,
        turn_deg: 0,
        shelves: 6,
        faces: vec![face(Side::A, 0), face(Side::B, 1)],
    }
}
