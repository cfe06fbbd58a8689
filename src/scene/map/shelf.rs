//! Bookcases: runs as blocks seen from above with the line between their two faces, and from near the code of each bay
//! and the numbers on each face.

use super::{Draft, Rank, panel};
use crate::domain::geometry::PointF;
use crate::domain::plan::{Bay, Closed, Face as BayFace};
use crate::scene::hatch::hatch;
use crate::scene::label::{Spot, Wish, stack};
use crate::scene::view::turn;
use crate::scene::{Face, Hand, Path, Place, Plate, Role, Scales, Shape, Stroke, Tag, Text, Width};

/// From this scale on, the lines between bays are drawn.
const BAYS_FROM: f64 = 0.006;

/// From this scale on, bays may bear their codes.
pub(super) const CODES_FROM: f64 = 0.012;

/// Bays this near to each other, in line, are one block.
const TOUCH_MM: f64 = 60.0;

pub(super) const BAY_CODE: Hand = Hand::new(Face::SemiBold, 3.2, Role::Ink);
const RANGE: Hand = Hand::new(Face::Regular, 3.2, Role::Ink);

/// Under the code of a bay, over the line between its faces.
pub(super) const CODE_PLATE: Plate = Plate {
    fill: Role::Shelf,
    edge: None,
    pad_mm: PointF::new(0.3, -0.6),
    radius_mm: 0.3,
};

pub(super) fn draw(draft: &mut Draft<'_>) {
    let mut bays: Vec<&Bay> = draft.floor.bays.iter().collect();
    bays.sort_by_key(|bay| (bay.run, bay.run_index, bay.id));
    for block in bays.chunk_by(|a, b| is_one_block(a, b)) {
        add_block(draft, block);
        for bay in block {
            draft.areas().add(Tag::Bay(bay.id), bay.corners().to_vec());
            add_bay_names(draft, bay);
        }
    }
    panel::draw(draft, &bays);
}

fn is_one_block(a: &Bay, b: &Bay) -> bool {
    let apart = PointF::from(a.centre).distance(PointF::from(b.centre));
    let touching = f64::from(a.length_mm + b.length_mm) / 2.0 + TOUCH_MM;
    a.run.is_some()
        && a.run == b.run
        && a.turn_deg == b.turn_deg
        && a.depth_mm == b.depth_mm
        && apart <= touching
}

/// The four corners of a block: those of its first and last bay that lie farthest apart.
pub(super) fn block_corners(block: &[&Bay]) -> Option<[PointF; 4]> {
    let (first, last) = (block.first()?.corners(), block.last()?.corners());
    let is_forward = first[0].distance(last[1]) >= last[0].distance(first[1]);
    let (left, right) = if is_forward {
        (first, last)
    } else {
        (last, first)
    };
    Some([left[0], right[1], right[2], left[3]])
}

fn add_block(draft: &mut Draft<'_>, block: &[&Bay]) {
    let Some(corners) = block_corners(block) else {
        return;
    };
    let [a, b, c, d] = corners;
    draft.placer.add_obstacle(corners);
    draft.add(Shape {
        fill: Some(Role::Shelf),
        ..lines(Path::polygon(corners), 0.22, 0.0)
    });
    let mut between = Path::default();
    for bay in block.iter().skip(1) {
        let [top_left, _, _, bottom_left] = bay.corners();
        between.add_polyline([top_left, bottom_left]);
    }
    draft.add(lines(between, 0.12, BAYS_FROM));
    let is_double = block.iter().all(|bay| bay.faces.len() > 1);
    // A single-sided case shows its back, off the middle.
    let share = if is_double { 0.5 } else { 0.88 };
    let spine = [a + (d - a) * share, b + (c - b) * share];
    draft.add(lines(
        Path::polyline(spine),
        if is_double { 0.22 } else { 0.4 },
        0.0,
    ));
    let mut panels = Path::polyline([a, d]);
    panels.add_polyline([b, c]);
    draft.add(lines(panels, 0.5, 0.0));
    for bay in block {
        add_closed_faces(draft, bay);
    }
}

/// Hatches the sections that are out of service.
fn add_closed_faces(draft: &mut Draft<'_>, bay: &Bay) {
    for face in &bay.faces {
        for section in &face.sections {
            if !draft.is_closed(Closed::Section(section.id)) {
                continue;
            }
            let deep = f64::from(bay.depth_mm) / if bay.faces.len() > 1 { -2.0 } else { -1.0 };
            let corner = |along, off| bay.front_of(face.side, f64::from(along), off);
            let (from, to) = (section.from_mm, section.to_mm);
            let area = [
                corner(from, 0.0),
                corner(to, 0.0),
                corner(to, deep),
                corner(from, deep),
            ];
            let mut shape = lines(hatch(&area, 180.0), 0.2, 0.0);
            shape.stroke = shape.stroke.map(|s| Stroke {
                role: Role::Closed,
                ..s
            });
            draft.add(shape);
        }
    }
}

/// The code on the sign, and on each face from where to where its numbers go.
fn add_bay_names(draft: &mut Draft<'_>, bay: &Bay) {
    let (length, depth) = (f64::from(bay.length_mm), f64::from(bay.depth_mm));
    let code = vec![bay.code.clone()];
    let middle = vec![Spot::at(PointF::from(bay.centre))];
    let name = BayName {
        rank: Rank::Bay,
        lines: code,
        hand: BAY_CODE,
        spots: middle,
        deep: depth,
    };
    add_name(draft, bay, name);
    let deep = if bay.faces.len() > 1 {
        depth / 2.0
    } else {
        depth
    };
    let room = room(bay.turn_deg, draft.options.turn_deg, length, deep);
    for face in &bay.faces {
        let Some((first, last)) = range(face) else {
            continue;
        };
        let lines = if room.x < room.y {
            vec![format!("{first} –"), last.to_owned()] // the case stands upright in the picture
        } else {
            vec![format!("{first} – {last}")]
        };
        // Beside the code where the middle is too near to it.
        let spots = [0.5, 0.25, 0.75].map(|share| {
            let at = bay.front_of(face.side, length * share, -deep / 2.0);
            Spot::at(at)
        });
        let name = BayName {
            rank: Rank::Range,
            lines,
            hand: RANGE,
            spots: spots.to_vec(),
            deep,
        };
        add_name(draft, bay, name);
    }
}

/// Lines that stay on a bay.
struct BayName {
    rank: Rank,
    lines: Vec<String>,
    hand: Hand,
    /// At one of these.
    spots: Vec<Spot>,
    /// How deep the bay is there, in millimetres.
    deep: f64,
}

fn add_name(draft: &mut Draft<'_>, bay: &Bay, name: BayName) {
    let BayName {
        rank,
        lines,
        hand,
        spots,
        deep,
    } = name;
    let Some(first) = spots.first() else { return };
    let language = draft.options.language();
    // Plates are lower than their lines, and lines in a stack would run into each other.
    let plate = (lines.len() == 1).then_some(CODE_PLATE);
    let line = |line: String| {
        let mut text = Text::new(line, language, first.at, hand);
        text.tag = Some(Tag::Bay(bay.id));
        text.plate = plate;
        text
    };
    let mut texts: Vec<Text> = lines.into_iter().map(line).collect();
    stack(&mut texts);
    let length = f64::from(bay.length_mm);
    let room = room(bay.turn_deg, draft.options.turn_deg, length, deep);
    draft.wish(
        rank,
        Wish {
            texts,
            spots,
            scales: Scales::from(CODES_FROM),
            is_on_free_ground: false,
            room_mm: Some(room),
        },
    );
}

/// From "641.5" to "646.7".
fn range(face: &BayFace) -> Option<(&str, &str)> {
    let (first, last) = (face.sections.first()?, face.sections.last()?);
    Some((&first.first, &last.last))
}

/// Width and height of what an upright text has for itself on a bookcase.
pub(super) fn room(turn_deg: i32, map_turn_deg: f64, length: f64, depth: f64) -> PointF {
    let along = turn(PointF::new(1.0, 0.0), f64::from(turn_deg) + map_turn_deg);
    if along.y.abs() < 0.1 {
        PointF::new(length, depth)
    } else if along.x.abs() < 0.1 {
        PointF::new(depth, length)
    } else {
        PointF::new(depth, depth)
    }
}

/// Lines of the edge's colour.
fn lines(path: Path, width_mm: f64, from: f64) -> Shape {
    Shape {
        path,
        place: Place::Ground,
        fill: None,
        stroke: Some(Stroke {
            role: Role::ShelfEdge,
            width: Width::View(width_mm),
            dash: None,
        }),
        scales: Scales::from(from),
        tag: None,
    }
}
