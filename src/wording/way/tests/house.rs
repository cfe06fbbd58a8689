//! A floor with one of everything that is spoken of.

use crate::domain::id::*;
use crate::domain::language::Name;
use crate::domain::plan::*;
use crate::domain::spread::Spread;
use chrono::DateTime;

fn floor() -> Floor {
    let section = Section {
        id: SectionId(1),
        from_mm: 0,
        to_mm: 900,
        collection: CollectionId(1),
        first: "530".into(),
        last: "539".into(),
        subject: Name::default(),
        surveyed_on: None,
        moving: None,
        spread: Spread::Bay,
    };
    let bay = Bay {
        id: BayId(1),
        run: Some(RunId(1)),
        run_index: 0,
        code: "B5-031".into(),
        centre: Point::new(0, 0),
        length_mm: 900,
        depth_mm: 600,
        turn_deg: 0,
        shelves: 6,
        faces: vec![Face {
            id: FaceId(1),
            side: Side::A,
            sign: Name::default(),
            sections: vec![section],
        }],
    };
    Floor {
        id: FloorId(5),
        ordinal: 5,
        short_name: "5".into(),
        name: Name::new("Floor 5", "5-ஆம் தளம்"),
        outline: Vec::new(),
        north_deg: 0,
        zones: vec![Zone {
            id: ZoneId(1),
            kind: ZoneKind::Open,
            access: Access::Public,
            name: Name::new("East hall", "கிழக்குக் கூடம்"),
            polygon: Vec::new(),
        }],
        walls: Vec::new(),
        openings: vec![Opening {
            id: OpeningId(1),
            kind: OpeningKind::Door,
            from: Point::new(0, 0),
            to: Point::new(0, 0),
            is_step_free: true,
            access: Access::Public,
        }],
        runs: vec![Run {
            id: RunId(1),
            code: "B5-R12".into(),
        }],
        bays: vec![bay],
        places: vec![Place {
            id: PlaceId(1),
            kind: PlaceKind::Help,
            name: Name::new("Help point", "உதவி மையம்"),
            other_names: Vec::new(),
            at: Point::new(0, 0),
            facing_deg: None,
            polygon: None,
            is_staffed: true,
            say: Name::default(),
        }],
    }
}

pub fn plan() -> Plan {
    let lift = |id| Connector {
        id: ConnectorId(id),
        kind: ConnectorKind::Lift,
        name: Name::new(format!("Lift {id}"), format!("மின்தூக்கி {id}")),
        is_step_free: true,
        is_staff_only: false,
        width_mm: 1_100,
        wait_s: 25,
        floor_s: 4,
        stops: Vec::new(),
    };
    Plan {
        floors: vec![floor()],
        connectors: vec![lift(2), lift(3)],
        closures: vec![Closure {
            id: ClosureId(1),
            what: Closed::Connector(ConnectorId(3)),
            reason: Name::new("door motor being replaced", "கதவு மோட்டார் மாற்றப்படுகிறது"),
            since: DateTime::UNIX_EPOCH,
            until: None,
            ends_itself: false,
        }],
    }
}
