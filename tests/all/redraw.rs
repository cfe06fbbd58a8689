//! Drawings written to a real file: what stays keeps its rows, what goes takes along what hung on it, and the whole of it
//! can be taken back and brought again.

use super::plan::{House, whole_plan};
use deskbell::domain::changed::Changed;
use deskbell::domain::draw::{
    Change, Drawing, Edit, Item, Kept, Part, Pattern, RunShape, Sheet, Step, Underlay, floor_above,
};
use deskbell::domain::id::{BayId, ConnectorId, FloorId, PlaceId, RunId};
use deskbell::domain::plan::{Bay, Plan, Point};
use deskbell::domain::story::{Actor, Subject};
use deskbell::domain::undo::Undo;
use deskbell::store::{DrawingDraft, ErrorKind, Saved};
use std::sync::Arc;

/// A branch with two floors of bays, sections on them and closures.
fn drawn() -> House {
    let house = House::new();
    let collection = house.collection("REF", &["REF"]);
    let plan = whole_plan(collection.id);
    let added = house
        .store
        .write_now(Actor::Import, house.now, move |w| w.add_plan(&plan));
    added.unwrap();
    house
}

fn drawing(house: &House) -> Drawing {
    let read = house
        .store
        .read_now(|r| Ok((r.get_plan()?, r.list_underlays()?)));
    let (plan, underlays) = read.unwrap();
    Drawing::new(plan, underlays)
}

fn save(house: &House, changes: Vec<Change>) -> Saved<()> {
    let saved = house
        .store
        .write_now(Actor::Demo, house.now, move |w| w.redraw(&changes));
    saved.unwrap()
}

fn undo(house: &House, undo: Undo) -> Saved<()> {
    let done = house
        .store
        .write_now(Actor::Demo, house.now, move |w| w.undo(&undo));
    done.unwrap()
}

/// Everything of a plan; of new rows only what they say, not which number they got.
fn told(plan: &Plan) -> String {
    format!("{:?}", Sheet::new(plan.clone(), Default::default()).plan)
}

fn row(x: i32, bays: usize) -> RunShape {
    RunShape {
        from: Point::new(x, 30_000),
        turn_deg: 0,
        is_turned: false,
        bays,
        bay_mm: 900,
        depth_mm: 600,
        is_double: true,
        shelves: 6,
    }
}

#[test]
fn everything_that_can_be_drawn_is_read_back_as_it_was_drawn() {
    let house = drawn();
    let mut drawing = drawing(&house);
    let ground = drawing.sheet().plan.floors[0].clone();
    let run = RunId(drawing.fresh().id());
    let pattern = Pattern::read("N-{001}").unwrap();
    let copy = FloorId(drawing.fresh().id());
    let above = floor_above(drawing.sheet(), ground.outline.clone());
    let everything: Vec<Part> = drawing
        .sheet()
        .items_on(ground.id)
        .iter()
        .map(Item::part)
        .collect();
    for edit in [
        Edit::LayRun(ground.id, run, row(2_000, 4), pattern),
        Edit::Copy(everything[1..].to_vec(), Point::new(500, 40_000)),
        Edit::CopyFloor(ground.id, Item::Floor(copy, above)),
        Edit::Turn(vec![Part::Run(run)], 30),
        Edit::Move(everything[1..].to_vec(), Point::new(10, 20)),
    ] {
        drawing.apply(&edit).unwrap();
    }
    let saved = save(&house, drawing.changes());
    assert!(saved.changed.has(Changed::PLAN) && saved.changed.has(Changed::SHELVES));
    // The same but for the numbers: in the order of the file, all facts are those that were drawn.
    let facts = |plan: &Plan| -> Vec<String> {
        let floors = plan.floors.iter().map(|f| {
            let bay = |b: &Bay| {
                format!(
                    "{} {:?} {} {} {}",
                    b.code,
                    b.centre,
                    b.turn_deg,
                    b.run_index,
                    b.faces.len()
                )
            };
            let mut bays: Vec<String> = f.bays.iter().map(bay).collect();
            let mut runs: Vec<&str> = f.runs.iter().map(|r| r.code.as_str()).collect();
            bays.sort();
            runs.sort_unstable();
            let places: Vec<_> = f.places.iter().map(|p| (&p.name, p.at, p.kind)).collect();
            format!(
                "{} {:?} {bays:?} {runs:?} {places:?} {:?}",
                f.short_name,
                f.outline,
                f.walls.len()
            )
        });
        let stops = plan
            .connectors
            .iter()
            .map(|c| format!("{:?} {:?}", c.name, c.stops.len()));
        floors.chain(stops).collect()
    };
    assert_eq!(facts(&house.plan()), facts(&drawing.sheet().plan));
}

#[test]
fn a_drawing_is_taken_back_whole_and_brought_again_with_the_same_rows() {
    let house = drawn();
    let before = house.plan();
    let mut drawing = drawing(&house);
    let upper = before.floors[1].clone();
    let pattern = Pattern::read("N-{001}").unwrap();
    let run = RunId(drawing.fresh().id());
    drawing
        .apply(&Edit::Number(
            upper.bays.iter().rev().map(|b| b.id).collect(),
            pattern.clone(),
        ))
        .unwrap();
    drawing
        .apply(&Edit::LayRun(upper.id, run, row(2_000, 3), pattern))
        .unwrap();
    drawing
        .apply(&Edit::Remove(vec![
            Part::Bay(upper.bays[0].id),
            Part::Zone(upper.zones[0].id),
        ]))
        .unwrap();
    let saved = save(&house, drawing.changes());
    let after = house.plan();
    assert_eq!(house.sql::<i64>("SELECT count(*) FROM section"), 0);
    assert_eq!(
        after.closures.len(),
        before.closures.len() - 2,
        "the zone's and the section's"
    );
    let taken = undo(&house, saved.undo.unwrap());
    assert_eq!(told(&house.plan()), told(&before));
    let again = undo(&house, taken.undo.unwrap());
    assert_eq!(told(&house.plan()), told(&after));
    undo(&house, again.undo.unwrap());
    assert_eq!(told(&house.plan()), told(&before));
    assert_eq!(
        house.sql::<i64>("SELECT count(*) FROM pragma_foreign_key_check"),
        0
    );
}

#[test]
fn a_whole_floor_goes_and_comes_back_with_what_hung_on_it() {
    let house = drawn();
    let before = house.plan();
    let floor = before.floors[1].id;
    let (bay, place) = (before.floors[1].bays[0].id, before.floors[0].places[0].id);
    let key: String = house.sql(&format!("SELECT key FROM floor WHERE id = {floor}"));
    let conn = rusqlite::Connection::open(&house.path).unwrap();
    conn.execute_batch(&format!(
        "INSERT INTO complaint (id, key, number, received_at, received_by, owner_id, channel, kind, severity, summary, floor_id, bay_id,
           place_id, stage, acknowledge_by, answer_by)
         VALUES (1, '00000000000000000000000000000009', '2026-0001', 'x', 1, 1, 'desk', 'noise', 'plain', 'Drilling', {floor}, {bay}, {place},
           'received', 'x', 'x');
         UPDATE face SET sign_en = 'Law' WHERE bay_id = {bay};"
    ))
    .unwrap();
    drop(conn);
    let before = house.plan();
    let mut drawing = drawing(&house);
    drawing.apply(&Edit::RemoveFloor(floor)).unwrap();
    let saved = save(&house, drawing.changes());
    let left = "SELECT coalesce(floor_id, 0) || ' ' || coalesce(bay_id, 0) || ' ' || place_id FROM complaint";
    assert_eq!(house.sql::<String>(left), format!("0 0 {place}"));
    undo(&house, saved.undo.unwrap());
    assert_eq!(told(&house.plan()), told(&before));
    assert_eq!(house.sql::<String>(left), format!("{floor} {bay} {place}"));
    assert_eq!(
        house.sql::<String>(&format!("SELECT key FROM floor WHERE id = {floor}")),
        key
    );
    let story = house
        .store
        .read_now(move |r| r.list_story(Subject::Floor, floor.0))
        .unwrap();
    let acts: Vec<&str> = story.iter().map(|line| line.act.word()).collect();
    assert_eq!(acts, ["added", "removed", "added"]);
}

#[test]
fn a_face_that_is_taken_off_takes_its_ranges_along_and_brings_them_back() {
    let house = drawn();
    let before = house.plan();
    let bay = before.floors[1].bays[0].clone();
    let mut drawing = drawing(&house);
    let mut single = bay.clone();
    single.faces.truncate(1);
    single.faces[0].sections.clear();
    drawing
        .apply(&Edit::Set(vec![Item::Bay(before.floors[1].id, single)]))
        .unwrap();
    assert_eq!(drawing.lost_in_all().sections, 2);
    let saved = save(&house, drawing.changes());
    assert_eq!(house.plan().floors[1].bays[0].faces.len(), 1);
    undo(&house, saved.undo.unwrap());
    assert_eq!(told(&house.plan()), told(&before));
}

#[test]
fn what_was_changed_meanwhile_is_not_written_over_and_a_code_stands_once() {
    let house = drawn();
    let mut first = drawing(&house);
    let mut second = drawing(&house);
    let floor = first.sheet().plan.floors[0].clone();
    let parts = vec![Part::Bay(floor.bays[0].id)];
    first
        .apply(&Edit::Move(parts.clone(), Point::new(10, 0)))
        .unwrap();
    second.apply(&Edit::Move(parts, Point::new(0, 10))).unwrap();
    save(&house, first.changes());
    let changes = second.changes();
    let refused = house
        .store
        .write_now(Actor::Demo, house.now, move |w| w.redraw(&changes));
    assert_eq!(refused.unwrap_err().kind, ErrorKind::Refused);
    let mut third = drawing(&house);
    let Some(Item::Bay(on, bay)) = third.sheet().get(Part::Bay(floor.bays[0].id)) else {
        panic!()
    };
    let code = floor.bays[1].code.clone();
    third
        .apply(&Edit::Set(vec![Item::Bay(on, Bay { code, ..bay })]))
        .unwrap();
    let (changes, before) = (third.changes(), told(&house.plan()));
    let refused = house
        .store
        .write_now(Actor::Demo, house.now, move |w| w.redraw(&changes));
    assert_eq!(refused.unwrap_err().kind, ErrorKind::Refused);
    assert_eq!(told(&house.plan()), before);
}

#[test]
fn a_picture_is_kept_with_its_floor_and_a_draft_until_it_is_saved() {
    let house = drawn();
    let mut drawing = drawing(&house);
    let floor = drawing.sheet().plan.floors[0].id;
    let bytes = vec![1, 2, 3];
    let picture = house
        .store
        .write_now(Actor::Demo, house.now, move |w| w.add_picture(&bytes));
    let underlay = Underlay {
        picture: picture.unwrap().value,
        width: 800,
        height: 600,
        at: Point::new(-100, 50),
        dot_um: 12_500,
        turn_mdeg: 1_250,
        opacity: 60,
    };
    drawing
        .apply(&Edit::Add(vec![Item::Underlay(floor, underlay.clone())]))
        .unwrap();
    let (done, undone, fresh) = drawing.steps();
    let steps = |list: Vec<Arc<Step>>| list.iter().map(|s| s.as_ref().clone()).collect();
    let kept = Kept {
        done: steps(done),
        undone: steps(undone),
        fresh,
        floor: Some(floor),
        aside: None,
    };
    let (more, done) = (drawing.steps().0, kept.done.len());
    let draft = DrawingDraft {
        same: 0,
        more,
        done,
        fresh: kept.fresh.clone(),
        floor: kept.floor,
        aside: Some(None),
    };
    house
        .store
        .write_now(Actor::Demo, house.now, move |w| w.keep_drawing(&draft))
        .unwrap();
    let found = house.store.read_now(|r| r.find_drawing()).unwrap();
    assert_eq!(found, Some(kept));
    let saved = save(&house, drawing.changes());
    let read = house
        .store
        .read_now(|r| Ok((r.list_underlays()?, r.find_drawing()?)));
    let (underlays, draft) = read.unwrap();
    assert_eq!((underlays.get(&floor), draft), (Some(&underlay), None));
    let id = underlay.picture;
    assert_eq!(
        house.store.read_now(move |r| r.find_picture(id)).unwrap(),
        Some(vec![1, 2, 3])
    );
    undo(&house, saved.undo.unwrap());
    assert_eq!(house.sql::<i64>("SELECT count(*) FROM underlay"), 0);
    assert_eq!(
        house.sql::<i64>("SELECT count(*) FROM picture"),
        1,
        "it may come back"
    );
}

#[test]
fn things_that_are_no_more_are_named_by_nobody() {
    let house = drawn();
    let mut drawing = drawing(&house);
    let gone = [
        Part::Place(PlaceId(99)),
        Part::Connector(ConnectorId(99)),
        Part::Bay(BayId(99)),
    ];
    assert!(drawing.apply(&Edit::Remove(gone.to_vec())).is_err());
    assert!(!drawing.is_changed() && drawing.changes().is_empty());
}

#[test]
fn the_house_is_brought_back_to_what_it_was_before_any_kept_drawing() {
    let house = drawn();
    let mut states = vec![house.plan()];
    let upper = states[0].floors[1].clone();
    let bay = upper.bays[0].id;
    let pattern = Pattern::read("N-{001}").unwrap();
    // A bay goes with what stood on it, a row comes, and everything is moved.
    let steps: [&dyn Fn(&mut Drawing) -> Edit; 4] = [
        &|_| Edit::Remove(vec![Part::Bay(bay), Part::Zone(upper.zones[0].id)]),
        &|drawing| {
            let run = RunId(drawing.fresh().id());
            Edit::LayRun(upper.id, run, row(2_000, 3), pattern.clone())
        },
        &|drawing| {
            let bays = drawing.sheet().plan.floors[1].bays.iter();
            Edit::Move(bays.map(|b| Part::Bay(b.id)).collect(), Point::new(100, 0))
        },
        &|drawing| {
            let bays = drawing.sheet().plan.floors[1].bays.iter();
            Edit::Remove(bays.map(|b| Part::Bay(b.id)).max().into_iter().collect())
        },
    ];
    for step in steps {
        let mut drawing = drawing(&house);
        let edit = step(&mut drawing);
        drawing.apply(&edit).unwrap();
        save(&house, drawing.changes());
        states.push(house.plan());
    }
    let list = || house.store.read_now(|r| r.list_drawings()).unwrap();
    let drawings = list();
    assert_eq!(drawings.len(), 4);
    let told = |index: usize| {
        let done = &drawings[index].done[0];
        (done.added, done.changed, done.removed, done.bays)
    };
    assert_eq!((told(3), told(2)), ((0, 0, 2, 1), (3, 0, 0, 3)));
    assert_eq!(
        drawings[0].done[0].short_name,
        Some(upper.short_name.clone())
    );
    for (index, drawing) in drawings.iter().rev().enumerate() {
        let id = drawing.id;
        let back = house
            .store
            .write_now(Actor::Demo, house.now, move |w| w.redraw_before(id))
            .unwrap();
        assert_eq!(house.plan(), states[index], "before drawing {id}");
        undo(&house, back.undo.unwrap());
        assert_eq!(house.plan(), states[4], "and forth again");
    }
    assert_eq!(list().len(), 12);
    let gone = house
        .store
        .write_now(Actor::Demo, house.now, |w| w.redraw_before(99));
    assert_eq!(gone.unwrap_err().kind, ErrorKind::Refused);
}
