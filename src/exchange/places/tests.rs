//! Lists of places against a small house.

use super::super::table::Table;
use super::*;
use crate::domain::draw::{PictureId, Underlay};
use crate::domain::id::{FloorId, PlaceId};
use crate::domain::plan::{Plan, Point};
use crate::exchange::sketch::{self, FloorBays, Level, NamedBay};
use std::collections::BTreeMap;

fn read_all(text: &str) -> Vec<Result<Listed, Problem>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("places.csv");
    std::fs::write(&path, text).unwrap();
    let mut table = Table::open(&path, &SHAPE).unwrap();
    let mut all = Vec::new();
    while let Some(cells) = table.next_row().unwrap() {
        all.push(read(cells));
    }
    all
}

fn rows(text: &str) -> Vec<Listed> {
    read_all(text).into_iter().map(Result::unwrap).collect()
}

fn house() -> Plan {
    let floor = |level: &str| FloorBays {
        level: Level::read(level).unwrap(),
        is_across: false,
        bays: (1..=6)
            .map(|n| NamedBay {
                code: format!("{level}-{n}"),
                is_double: true,
                area: None,
            })
            .collect(),
    };
    sketch::plan(["G", "1"].map(floor).to_vec())
}

fn placed(text: &str, plan: &Plan) -> (Vec<Landed>, Vec<(u64, Problem)>) {
    let underlay = Underlay {
        picture: PictureId(1),
        width: 1_000,
        height: 800,
        at: Point::new(-1_000, 0),
        dot_um: 20_000,
        turn_mdeg: 0,
        opacity: 50,
    };
    let underlays = BTreeMap::from([(plan.floors[0].id, underlay)]);
    let into = Placing {
        plan,
        underlays: &underlays,
        collections: &[],
    };
    place(&rows(text), &into)
}

/// Where the place of a row stands after the list.
fn spot(landed: &Landed) -> Point {
    match landed.change.as_ref().and_then(|c| c.after.clone()) {
        Some(crate::domain::draw::Item::Place(_, place)) => place.at,
        other => panic!("{other:?}"),
    }
}

#[test]
fn kinds_are_known_by_the_words_of_libraries_and_from_names() {
    let text = "name,type,floor\nGents,Washroom,G\nOPAC 2,,G\nDrinking water,,G\nClosed stacks counter,,G\nLift lobby,Lift lobby,G\n\
                Reference desk,,G\nThe globe,garden ornament,G\nNew arrivals,display shelf,G\nFirst aid room,,G\nThe blue corner,,G\nX,accessible_toilet,G\n";
    let kinds: Vec<_> = rows(text).into_iter().map(|row| row.kind).collect();
    use PlaceKind::*;
    assert_eq!(
        kinds,
        [
            Some(Toilet),
            Some(Catalogue),
            Some(Water),
            Some(Counter),
            Some(Other),
            Some(Help),
            Some(Other),
            Some(Display),
            Some(FirstAid),
            None,
            Some(AccessibleToilet)
        ]
    );
    let tamil = rows("பெயர்,தளம்,இடம்\nகழிப்பறை,தரைத் தளம்,Lift\n");
    assert_eq!(
        (tamil[0].kind, tamil[0].at.clone()),
        (Some(Toilet), At::Named("Lift".into()))
    );
}

#[test]
fn a_spot_is_told_in_metres_in_dots_or_by_name() {
    let plan = house();
    let (landed, refused) = placed(
        "name,kind,floor,x_m,y_m,x_px,y_px,width_px,height_px,at\nA,water,G,5.5,\"6,25 m\",,,,,\nB,water,Ground floor,,,300,200,20,10,\n\
         C,water,1,,,,,,,Lift\nD,water,G,,,,,,,g-1\nE,water,1,,,,,,,\nF,water,1,,,,,,,\n",
        &plan,
    );
    assert_eq!(refused, []);
    let spots: Vec<Point> = landed.iter().map(spot).collect();
    assert_eq!(
        spots[..3],
        [
            Point::new(5_500, 6_250),
            Point::new(5_200, 4_100),
            Point::new(2_800, 1_200)
        ]
    );
    let bay = plan.floors[0].bays[0].centre;
    assert_eq!(spots[3], Point::new(bay.x, bay.y - 300 - 600));
    assert_eq!(
        spots[4..],
        [Point::new(-1_500, 750), Point::new(-1_500, 2_250)]
    );
    let beside: Vec<bool> = landed.iter().map(|row| row.is_beside).collect();
    assert_eq!(beside, [false, false, false, false, true, true]);
}

#[test]
fn what_cannot_be_put_is_told_by_row_and_column() {
    let plan = house();
    let (_, refused) = placed(
        "code,name,kind,floor,x_m,y_m,x_px,y_px,at,answers_for\n,A,water,7,1,1,,,,\n,B,water,G,500,1,,,,\n,C,water,1,,,3,3,,\n,D,water,G,,,,,Moon,\n\
         T1,E,water,G,3,3,,,,\nt1,F,water,1,3,3,,,,\n,Lift 9,lift,G,,,,,,\n,Lift,lift,G,,,,,,\n,G,water,G,2,2,,,,NONE\n",
        &plan,
    );
    let told: Vec<(u64, &str)> = refused
        .iter()
        .map(|(line, p)| (*line, p.field.as_ref()))
        .collect();
    let expected = [
        (2, FLOOR),
        (3, X_M),
        (4, X_PX),
        (5, STANDS_AT),
        (7, CODE),
        (8, KIND),
        (10, ANSWERS_FOR),
    ];
    assert_eq!(told, expected);
    for (row, field) in [
        (",,G,,", NAME_EN),
        ("A,,,,", FLOOR),
        ("A,,G,1,", Y_M),
        ("A,,G,one,1", X_M),
    ] {
        let read = read_all(&format!("name,kind,floor,x,y\n{row}\n"));
        assert_eq!(read[0].as_ref().unwrap_err().field, field, "{row}");
    }
}

#[test]
fn a_place_is_known_again_by_its_code_or_by_floor_kind_and_name() {
    let mut plan = house();
    let desk = plan.floors[0].places[0].clone();
    let (landed, _) = placed("name,kind,floor,x,y\nReception desk,desk,G,3,8\n", &plan);
    assert_eq!(
        (landed[0].place, landed[0].change.clone()),
        (Some(desk.id), None)
    );
    let (moved, _) = placed("name,kind,floor,x,y\nReception desk,desk,G,3,7.5\n", &plan);
    assert_eq!(
        (moved[0].place, spot(&moved[0])),
        (Some(desk.id), Point::new(3_000, 7_500))
    );
    // Two terminals of one name: each row finds its own, a third one is new.
    let list = "name,kind,floor,x,y\nTerminal,opac,G,5,1\nTerminal,opac,G,5,9\n";
    let (two, _) = placed(list, &plan);
    for (row, id) in two.iter().zip(100..) {
        let Some(crate::domain::draw::Item::Place(_, mut place)) =
            row.change.as_ref().and_then(|c| c.after.clone())
        else {
            panic!()
        };
        place.id = PlaceId(id);
        place.other_names.push(format!("T{id}"));
        plan.floors[0].places.push(place);
    }
    let (again, _) = placed(list, &plan);
    assert!(again.iter().all(|row| row.change.is_none()));
    let (third, _) = placed("name,kind,floor,x,y\nTerminal,opac,G,2,5\n", &plan);
    assert!(third[0].change.as_ref().unwrap().before.is_none());
    // By its code it is known whatever it is called, and goes to another floor.
    let (named, _) = placed(
        "code,name,kind,floor,at\nt101,Catalogue,opac,1,Lift\n",
        &plan,
    );
    assert_eq!(named[0].place, Some(PlaceId(101)));
    let Some(crate::domain::draw::Item::Place(on, _)) = named[0].change.as_ref().unwrap().after
    else {
        panic!()
    };
    assert_eq!(
        on,
        plan.floors
            .iter()
            .map(|f| f.id)
            .max()
            .unwrap()
            .max(FloorId(on.0))
    );
}
