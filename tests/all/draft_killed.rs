//! A drawing that is not saved, kept step by step while somebody draws, and the program killed in the middle of it.

use super::desk::morning;
use deskbell::domain::branch::Role;
use deskbell::domain::draw::{Drawing, Edit, Item, floor_above};
use deskbell::domain::id::{FloorId, Key, WallId};
use deskbell::domain::plan::{Plan, Point, Wall};
use deskbell::domain::setup::BranchForm;
use deskbell::domain::story::Actor;
use deskbell::store::{DrawingDraft, Store};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// Names the file to draw in.
const FILE: &str = "DESKBELL_TEST_DRAWS_IN";

fn file_at(path: &Path) -> Store {
    let mut form = BranchForm::new("Asia/Kolkata", Key::from_bits(1));
    form.name_en = "Made-up branch".into();
    form.staff[0].name_en = "Made-up Person".into();
    form.staff[0].role = Role::Supervisor;
    Store::create(path, &form.check().unwrap(), morning()).unwrap()
}

/// A drawing with one floor on it.
fn begun() -> (Drawing, FloorId) {
    let mut drawing = Drawing::new(Plan::default(), BTreeMap::new());
    let floor = FloorId(drawing.fresh().id());
    let corners = [(0, 0), (40_000, 0), (40_000, 30_000), (0, 30_000)];
    let outline = corners.map(|(x, y)| Point::new(x, y)).to_vec();
    let ground = floor_above(drawing.sheet(), outline);
    let add = Edit::Add(vec![Item::Floor(floor, ground)]);
    drawing.apply(&add).unwrap();
    (drawing, floor)
}

fn wall(drawing: &mut Drawing, floor: FloorId, at: i32) {
    let wall = Wall {
        id: WallId(drawing.fresh().id()),
        points: vec![Point::new(at, 0), Point::new(at, 5_000)],
        thickness_mm: 100,
    };
    let add = Edit::Add(vec![Item::Wall(floor, wall)]);
    drawing.apply(&add).unwrap();
}

/// Keeps what of a drawing is new since so many of its steps stood in the file.
fn keep(store: &Store, drawing: &Drawing, same: usize) {
    let (done, undone, fresh) = drawing.steps();
    let (count, all) = (done.len(), done.into_iter().chain(undone.into_iter().rev()));
    let draft = DrawingDraft {
        same,
        more: all.skip(same).collect(),
        done: count,
        fresh,
        floor: None,
        aside: None,
    };
    let kept = store.write_now(Actor::Demo, morning(), move |w| w.keep_drawing(&draft));
    kept.unwrap();
}

#[test]
fn only_what_is_new_of_a_drawing_is_written_and_what_is_taken_back_waits_to_be_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = file_at(&folder.path().join("drawn.deskbell"));
    let (mut drawing, floor) = begun();
    (0..5).for_each(|at| wall(&mut drawing, floor, at));
    keep(&store, &drawing, 0);
    // Two back, and one forth again: all stand in the file already.
    drawing.undo().unwrap();
    drawing.undo().unwrap();
    drawing.redo().unwrap();
    keep(&store, &drawing, 6);
    let read = || store.read_now(|r| r.find_drawing()).unwrap().unwrap();
    assert_eq!((read().done.len(), read().undone.len()), (5, 1));
    let mut again = begun().0;
    again.undo().unwrap();
    assert!(again.resume(read()));
    assert_eq!(
        (again.sheet(), again.next_redo()),
        (drawing.sheet(), drawing.next_redo())
    );
    again.redo().unwrap();
    drawing.redo().unwrap();
    assert_eq!(again.sheet(), drawing.sheet());
    // Another step in the place of two that were taken back.
    drawing.undo().unwrap();
    drawing.undo().unwrap();
    wall(&mut drawing, floor, 9_000);
    keep(&store, &drawing, 4);
    let steps = drawing.steps().0;
    assert!(
        read()
            .done
            .iter()
            .eq(steps.iter().map(|step| step.as_ref()))
    );
    assert_eq!(read().undone, []);
    let gone = store.write_now(Actor::Demo, morning(), |w| w.discard_drawing());
    gone.unwrap();
    assert_eq!(store.read_now(|r| r.find_drawing()).unwrap(), None);
}

/// Draws without end, in a file that the test below names; without one there is nothing to do.
#[test]
fn somebody_draws_where_a_file_is_named() {
    let Some(file) = std::env::var_os(FILE) else {
        return;
    };
    let store = Store::open(Path::new(&file), morning()).unwrap();
    let (mut drawing, floor) = begun();
    keep(&store, &drawing, 0);
    for step in 1.. {
        wall(&mut drawing, floor, step);
        keep(&store, &drawing, step as usize);
        writeln!(std::io::stdout(), "kept {step}").unwrap();
    }
}

#[test]
fn a_drawing_is_there_to_its_last_step_when_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("drawn.deskbell");
    drop(file_at(&file));
    let program = std::env::current_exe().unwrap();
    let mut drawing = Command::new(program)
        .args([
            "draft_killed::somebody_draws_where_a_file_is_named",
            "--exact",
            "--nocapture",
        ])
        .env(FILE, &file)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let told = BufReader::new(drawing.stdout.take().unwrap()).lines();
    let kept = told
        .map(Result::unwrap)
        .find(|line| line.ends_with("kept 80"));
    assert!(kept.is_some(), "it ended by itself");
    drawing.kill().unwrap();
    drawing.wait().unwrap();
    let store = Store::open(&file, morning()).unwrap();
    let kept = store.read_now(|r| r.find_drawing()).unwrap().unwrap();
    assert!(kept.done.len() > 80, "{}", kept.done.len());
    let walls = kept.done.len() - 1;
    let mut again = Drawing::new(Plan::default(), BTreeMap::new());
    assert!(again.resume(kept));
    assert_eq!(again.sheet().plan.floors[0].walls.len(), walls);
}
