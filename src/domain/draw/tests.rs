//! The laws of drawing, with random edits of a small house.

use super::*;
use crate::domain::geometry::PointF;
use crate::domain::id::{BayId, FaceId, RunId, SectionId, WallId, ZoneId};
use crate::domain::language::Name;
use crate::domain::plan::*;
use crate::domain::spread::Spread;
use proptest::prelude::*;
use std::collections::HashSet;

const GROUND: FloorId = FloorId(1);

fn square(x: i32, y: i32, side: i32) -> Vec<Point> {
    [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
        .map(|(x, y)| Point::new(x, y))
        .to_vec()
}

fn floor(id: i64, ordinal: i32) -> Floor {
    let outline = square(0, 0, 40_000);
    Floor {
        id: FloorId(id),
        ordinal,
        short_name: ordinal.to_string(),
        name: Name::english(format!("Floor {ordinal}")),
        outline,
        north_deg: 0,
        zones: vec![Zone {
            id: ZoneId(id),
            kind: ZoneKind::Quiet,
            access: Access::Public,
            name: Name::english("Quiet room"),
            polygon: square(20_000, 20_000, 8_000),
        }],
        walls: vec![Wall {
            id: WallId(id),
            points: vec![Point::new(0, 30_000), Point::new(20_000, 30_000)],
            thickness_mm: 150,
        }],
        openings: Vec::new(),
        runs: vec![Run {
            id: RunId(id),
            code: format!("{ordinal}-R01"),
        }],
        bays: (0..3).map(|i| bay(id * 10 + i, id, i as i32)).collect(),
        places: Vec::new(),
    }
}

fn bay(id: i64, run: i64, index: i32) -> Bay {
    let face = |side, offset| Face {
        id: FaceId(id * 2 + offset),
        side,
        sign: Name::default(),
        sections: vec![Section {
            id: SectionId(id * 2 + offset),
            from_mm: 0,
            to_mm: 900,
            collection: crate::domain::id::CollectionId(1),
            first: "100".into(),
            last: "199".into(),
            subject: Name::default(),
            surveyed_on: None,
            moving: None,
            spread: Spread::Bay,
        }],
    };
    Bay {
        id: BayId(id),
        run: Some(RunId(run)),
        run_index: index,
        code: format!("A{run}-{:03}", index + 1),
        centre: Point::new(5_450 + index * 900, 5_000),
        length_mm: 900,
        depth_mm: 600,
        turn_deg: 0,
        shelves: 6,
        faces: vec![face(Side::A, 0), face(Side::B, 1)],
    }
}

fn house() -> Drawing {
    let lift = Connector {
        id: crate::domain::id::ConnectorId(1),
        kind: ConnectorKind::Lift,
        name: Name::english("Lift"),
        is_step_free: true,
        is_staff_only: false,
        width_mm: 1_100,
        wait_s: 30,
        floor_s: 5,
        stops: [1, 2]
            .map(|id| Stop {
                floor: FloorId(id),
                at: Point::new(2_500, 1_000),
                polygon: square(200, 200, 2_000),
            })
            .to_vec(),
    };
    let plan = Plan {
        floors: vec![floor(1, 0), floor(2, 1)],
        connectors: vec![lift],
        closures: Vec::new(),
    };
    Drawing::new(plan, BTreeMap::new())
}

/// An edit chosen by a few random numbers among all that is on the board.
fn edit(drawing: &mut Drawing, (kind, pick, many, x, y): (u8, usize, usize, i32, i32)) -> Edit {
    let floors = &drawing.sheet().plan.floors;
    let on = floors[pick % floors.len()].id;
    let parts: Vec<Part> = drawing
        .sheet()
        .items_on(on)
        .iter()
        .map(Item::part)
        .collect();
    let chosen: Vec<Part> = (0..=many)
        .map(|i| parts[(pick + i * 3) % parts.len()])
        .collect();
    let part = chosen[0];
    let by = Point::new(x, y);
    let pattern = Pattern::read("N-{01}").unwrap();
    let shape = RunShape {
        from: by,
        turn_deg: x.rem_euclid(360),
        is_turned: y % 3 == 0,
        bays: many + 1,
        bay_mm: 900,
        depth_mm: 400,
        is_double: x % 2 == 0,
        shelves: 5,
    };
    let runs: Vec<RunId> = drawing
        .sheet()
        .floor(on)
        .unwrap()
        .runs
        .iter()
        .map(|r| r.id)
        .collect();
    let bays: Vec<BayId> = drawing
        .sheet()
        .floor(on)
        .unwrap()
        .bays
        .iter()
        .map(|b| b.id)
        .collect();
    match kind % 13 {
        0 => Edit::Move(chosen, by),
        1 => Edit::Turn(chosen, x % 360),
        2 => Edit::Align(chosen, Alignment::ALL[many % Alignment::ALL.len()]),
        3 => Edit::Copy(chosen, by),
        4 => Edit::Remove(chosen),
        5 => Edit::Reshape(part, many % 5, by),
        6 => Edit::Bend(part, many % 4, by),
        7 => Edit::Straighten(part, many % 4),
        8 => {
            let run = runs.first().copied().filter(|_| x % 3 == 0);
            let run = run.unwrap_or_else(|| RunId(drawing.fresh().id()));
            Edit::LayRun(on, run, shape, pattern)
        }
        9 => Edit::Number(bays, pattern),
        10 => {
            let id = FloorId(drawing.fresh().id());
            let ground = floor_above(drawing.sheet(), square(0, 0, 9_000));
            Edit::CopyFloor(on, Item::Floor(id, ground))
        }
        11 => Edit::Repeat(chosen, by, many),
        _ => Edit::RemoveFloor(on),
    }
}

fn choices() -> impl Strategy<Value = Vec<(u8, usize, usize, i32, i32)>> {
    let choice = (
        0_u8..13,
        0_usize..40,
        0_usize..6,
        -9_000..40_000,
        -9_000..40_000,
    );
    prop::collection::vec(choice, 1..24)
}

fn codes(drawing: &Drawing) -> Vec<String> {
    let bays = drawing.sheet().plan.floors.iter().flat_map(|f| &f.bays);
    bays.map(|b| said(&b.code)).collect()
}

proptest! {
    #[test]
    fn all_edits_undone_give_the_plan_of_the_file_and_redone_the_same_drawing(choices in choices()) {
        let mut drawing = house();
        let mut states = vec![drawing.sheet().clone()];
        let mut follower = Follower::default();
        for choice in choices {
            let edit = edit(&mut drawing, choice);
            if choice.0 % 3 == 0 {
                prop_assert_eq!(follower.follow(drawing.trail()), drawing.sheet());
            }
            match drawing.apply(&edit) {
                Ok(_) => states.push(drawing.sheet().clone()),
                Err(_) => prop_assert_eq!(drawing.sheet(), states.last().unwrap()),
            }
        }
        for state in states.iter().rev().skip(1) {
            prop_assert!(drawing.undo().is_some());
            prop_assert_eq!(drawing.sheet(), state);
            prop_assert_eq!(follower.follow(drawing.trail()), state);
        }
        prop_assert!(drawing.undo().is_none() && !drawing.is_changed());
        for state in &states[1..] {
            prop_assert!(drawing.redo().is_some());
            prop_assert_eq!(drawing.sheet(), state);
        }
        prop_assert!(drawing.redo().is_none());
    }

    #[test]
    fn kept_steps_and_written_changes_lead_to_the_same_drawing(choices in choices()) {
        let mut drawing = house();
        for choice in choices {
            let edit = edit(&mut drawing, choice);
            let _ = drawing.apply(&edit); // some are refused
        }
        let (done, undone, fresh) = drawing.steps();
        let steps = |list: Vec<Arc<Step>>| list.iter().map(|s| s.as_ref().clone()).collect();
        let kept = Kept { done: steps(done), undone: steps(undone), fresh, floor: None, aside: None };
        let json = serde_json::to_string(&kept).unwrap();
        let mut resumed = house();
        prop_assert!(resumed.resume(serde_json::from_str(&json).unwrap()));
        prop_assert_eq!(resumed.sheet(), drawing.sheet());
        let mut written = house().sheet().clone();
        let changes = drawing.changes();
        for change in changes.iter().rev().filter(|c| c.after.is_none()) {
            written.set(change.part, None);
        }
        for change in changes.iter().filter(|c| c.after.is_some()) {
            written.set(change.part, change.after.clone());
        }
        prop_assert_eq!(&written.plan, &drawing.sheet().plan);
    }

    #[test]
    fn codes_stay_unique_and_sections_stay_with_their_faces(choices in choices()) {
        let mut drawing = house();
        let known: HashSet<FaceId> = faces_of(&drawing).into_iter().map(|(f, _)| f).collect();
        for choice in choices {
            let edit = edit(&mut drawing, choice);
            let _ = drawing.apply(&edit); // some are refused
            let codes = codes(&drawing);
            let unique: HashSet<&String> = codes.iter().collect();
            prop_assert_eq!(unique.len(), codes.len());
            for (face, sections) in faces_of(&drawing) {
                prop_assert_eq!(sections > 0, known.contains(&face));
            }
        }
    }

    #[test]
    fn the_bays_of_a_row_touch_and_are_numbered_as_told(
        (x, y, turn_deg) in (-50_000..50_000, -50_000..50_000, 0..360),
        (bays, bay_mm, depth_mm) in (1_usize..60, 300..1_500, 200..1_000),
        (first, is_double) in (0_u32..990, any::<bool>()),
    ) {
        let mut drawing = house();
        let from = Point::new(x, y);
        let is_turned = is_double && bays > 1;
        let shape = RunShape { from, turn_deg, is_turned, bays, bay_mm, depth_mm, is_double, shelves: 6 };
        let run = RunId(drawing.fresh().id());
        let pattern = Pattern::read(&format!("Z-{{{first:03}}}")).unwrap();
        drawing.apply(&Edit::LayRun(GROUND, run, shape.clone(), pattern.clone())).unwrap();
        let floor = drawing.sheet().floor(GROUND).unwrap();
        let row = bays_of(floor, run);
        prop_assert_eq!(row.len(), bays);
        for (i, bay) in row.iter().enumerate() {
            prop_assert_eq!(&bay.code, &pattern.code(first + i as u32));
            prop_assert_eq!(bay.faces.len(), if is_double { 2 } else { 1 });
        }
        for pair in row.windows(2) {
            let [a, b] = [pair[0].corners(), pair[1].corners()];
            let [a, b] = if is_turned { [b, a] } else { [a, b] };
            prop_assert!(a[1].distance(b[0]) <= 2.0 && a[2].distance(b[3]) <= 2.0);
        }
        let read = RunShape::of(floor, run).unwrap();
        prop_assert_eq!((read.is_turned, read.turn_deg), (is_turned, turn_deg));
        let read = read.centres();
        for (read, drawn) in read.iter().zip(shape.centres()) {
            prop_assert!(read.distance(drawn) <= 2.0);
        }
    }

    #[test]
    fn a_hand_is_never_led_further_than_its_reach(
        (x, y) in (-1_000.0..41_000.0, -1_000.0..41_000.0),
        (reach_mm, step) in (0.0..900.0, prop::option::of(1..1_000)),
        by in (-500.0..500.0, -500.0..500.0),
    ) {
        let drawing = house();
        let targets = Targets::of(drawing.sheet(), GROUND, &BTreeSet::new());
        let snap = Snap { targets: &targets, grid_mm: step, reach_mm };
        let at = PointF::new(x, y);
        prop_assert!(snap.point(at).to.distance(at) <= snap.most_mm() + 1e-6);
        let by = PointF::new(by.0, by.1);
        let anchors = [at, at + PointF::new(900.0, 0.0), at + PointF::new(900.0, 600.0)];
        prop_assert!(snap.shift(&anchors, by).to.distance(by) <= snap.most_mm() + 1e-6);
    }
}

fn faces_of(drawing: &Drawing) -> Vec<(FaceId, usize)> {
    let bays = drawing.sheet().plan.floors.iter().flat_map(|f| &f.bays);
    let faces = bays.flat_map(|b| &b.faces);
    faces.map(|f| (f.id, f.sections.len())).collect()
}

#[test]
fn what_goes_with_a_bay_is_counted_and_comes_back_with_it() {
    let mut drawing = house();
    drawing
        .apply(&Edit::Remove(vec![Part::Run(RunId(1))]))
        .unwrap();
    assert_eq!(
        drawing.lost_in_all(),
        Lost {
            bays: 3,
            sections: 6
        }
    );
    drawing.undo();
    assert_eq!(drawing.lost_in_all(), Lost::default());
    assert_eq!(
        drawing.sheet().floor(GROUND).unwrap().bays[0].faces[1]
            .sections
            .len(),
        1
    );
}

#[test]
fn a_corner_leads_before_an_edge_and_the_grid() {
    let drawing = house();
    let targets = Targets::of(drawing.sheet(), GROUND, &BTreeSet::new());
    let snap = Snap {
        targets: &targets,
        grid_mm: Some(100),
        reach_mm: 300.0,
    };
    for (at, led) in [
        ((20_100.0, 19_900.0), (20_000.0, 20_000.0)),
        ((24_120.0, 19_900.0), (24_120.0, 20_000.0)),
        ((35_020.0, 34_980.0), (35_000.0, 35_000.0)),
    ] {
        let to = snap.point(PointF::new(at.0, at.1)).to;
        assert_eq!((to.x, to.y), led);
    }
}

#[test]
fn a_copied_floor_is_called_and_numbered_like_itself() {
    let mut drawing = house();
    let id = FloorId(drawing.fresh().id());
    let ground = floor_above(drawing.sheet(), square(0, 0, 40_000));
    assert_eq!((ground.ordinal, ground.short_name.as_str()), (2, "2"));
    drawing
        .apply(&Edit::CopyFloor(FloorId(2), Item::Floor(id, ground)))
        .unwrap();
    let copy = drawing.sheet().floor(id).unwrap();
    let codes: Vec<&str> = copy.bays.iter().map(|b| b.code.as_str()).collect();
    assert_eq!(copy.runs[0].code, "2-R01");
    assert_eq!(codes, ["A2-004", "A2-005", "A2-006"], "A2-001 is taken");
    assert_eq!(drawing.sheet().plan.connectors[0].stops.len(), 3);
}
