//! End panels of runs: the code, and beyond it what stands on the two faces.

use super::shelf::block_corners;
use super::{Draft, Rank};
use crate::domain::geometry::PointF;
use crate::domain::plan::Bay;
use crate::scene::label::{Spot, Wish, stack};
use crate::scene::view::turn;
use crate::scene::{Face, Hand, Role, Scales, Tag, Text};

/// From this scale on, runs may bear their codes.
const CODES_FROM: f64 = 0.0035;

/// View millimetres between the end of a run and its code.
const GAP_MM: f64 = 0.8;

const CODE: Hand = Hand::new(Face::SemiBold, 3.2, Role::Ink);
const SUBJECT: Hand = Hand::new(Face::Regular, 3.2, Role::QuietInk);

/// A stretch of ground that stops the eye.
type Edge = [PointF; 2];

/// An end of a run: its middle, and the way out of the run.
type End = (PointF, PointF);

/// Adds the names of all runs; the bays are in the order of their runs.
pub(super) fn draw(draft: &mut Draft<'_>, bays: &[&Bay]) {
    let runs: Vec<&[&Bay]> = bays
        .chunk_by(|a, b| a.run.is_some() && a.run == b.run)
        .collect();
    let edges = edges(draft, &runs);
    for run in runs {
        add_panel(draft, run, &edges);
    }
}

/// Code and subjects at the end from where more of the floor is seen, as that is where one comes from; at the other
/// end if there is no room.
fn add_panel(draft: &mut Draft<'_>, run: &[&Bay], edges: &[Edge]) {
    let (Some([a, b, c, d]), Some(first)) = (block_corners(run), run.first()) else {
        return;
    };
    let Some(code) = draft.floor.runs.iter().find(|r| Some(r.id) == first.run) else {
        return;
    };
    let (left, right) = ((a + d) * 0.5, (b + c) * 0.5);
    let mut ends = [(left, unit(left - right)), (right, unit(right - left))];
    if view_from(ends[1], edges) > view_from(ends[0], edges) {
        ends.reverse();
    }
    let (language, turn_deg) = (draft.options.language(), draft.options.turn_deg);
    let ends = ends.map(|(at, out)| (at, turn(out, turn_deg)));
    let code = vec![Text::new(&code.code, language, left, CODE)];
    let code_size = size(&code);
    let landmarks = draft.options.landmarks;
    let is_landmark = run.iter().any(|bay| landmarks.contains(&Tag::Bay(bay.id)));
    let rank = if is_landmark {
        Rank::Landmark
    } else {
        Rank::RunCode
    };
    draft.wish(rank, beside(code, ends.map(|end| (end, GAP_MM))));

    let mut subjects: Vec<Text> = Vec::new();
    for face in &first.faces {
        let sign = face.sign.text(language);
        if !sign.is_empty() && subjects.iter().all(|t| t.text != sign) {
            subjects.push(Text::new(sign, language, left, SUBJECT));
        }
    }
    stack(&mut subjects);
    let gaps = ends.map(|end| (end, GAP_MM * 2.0 + along(end.1, code_size)));
    draft.wish(Rank::Subject, beside(subjects, gaps));
}

/// The outlines of everything one can't look through.
fn edges(draft: &Draft<'_>, runs: &[&[&Bay]]) -> Vec<Edge> {
    let floor = draft.floor;
    let closed = |points: &[PointF]| -> Vec<Edge> {
        let next = points.iter().cycle().skip(1);
        points.iter().zip(next).map(|(a, b)| [*a, *b]).collect()
    };
    let outline: Vec<PointF> = floor.outline.iter().copied().map(PointF::from).collect();
    let walls = floor.walls.iter().flat_map(|wall| wall.points.windows(2));
    let walls = walls.map(|pair| [pair[0].into(), pair[1].into()]);
    let runs = runs
        .iter()
        .filter_map(|run| block_corners(run))
        .flat_map(|corners| closed(&corners));
    closed(&outline)
        .into_iter()
        .chain(walls)
        .chain(runs)
        .collect()
}

/// How far one sees from an end of a run along its line.
fn view_from((at, out): End, edges: &[Edge]) -> f64 {
    let cross = |a: PointF, b: PointF| a.x * b.y - a.y * b.x;
    let cut = |[from, to]: &Edge| {
        let (edge, off) = (*to - *from, *from - at);
        let slant = cross(out, edge);
        let (far, share) = (cross(off, edge) / slant, cross(off, out) / slant);
        // The run's own end lies at no distance.
        (slant.abs() > 1e-9 && far > 1.0 && (0.0..=1.0).contains(&share)).then_some(far)
    };
    edges.iter().filter_map(cut).fold(f64::INFINITY, f64::min)
}

/// Lines of text beyond the end of a run, each with the way out of its end as it is seen, and the gap to keep: in the
/// run's line, or a little to a side where a way leads past.
fn beside(texts: Vec<Text>, ends: [(End, f64); 2]) -> Wish {
    let size = size(&texts);
    let spots = |((at, out), gap): (End, f64)| {
        let aside = turn(out, 90.0);
        let aside = aside * (along(aside, size) / 2.0);
        let shift_mm = out * (gap + along(out, size) / 2.0);
        [shift_mm, shift_mm - aside, shift_mm + aside].map(|shift_mm| Spot { at, shift_mm })
    };
    Wish {
        texts,
        spots: ends.map(spots).concat(),
        scales: Scales::from(CODES_FROM),
        is_on_free_ground: true,
        room_mm: None,
    }
}

/// Width and height of lines that stand together.
fn size(texts: &[Text]) -> PointF {
    let all = texts
        .iter()
        .map(Text::outer_extent)
        .reduce(|a, b| a.joined(&b))
        .unwrap_or_default();
    PointF::new(all.width(), all.height())
}

/// How far a box of this size reaches along a way through its middle.
fn along(way: PointF, size: PointF) -> f64 {
    way.x.abs() * size.x + way.y.abs() * size.y
}

fn unit(v: PointF) -> PointF {
    v * (1.0 / v.distance(PointF::default()).max(f64::EPSILON))
}
