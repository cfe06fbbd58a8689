//! The ground itself and its areas: what each is for, what it is called, whether one may enter.

use super::{Draft, Rank};
use crate::domain::geometry::{PointF, holds};
use crate::domain::plan::{Access, Closed, Zone, ZoneKind};
use crate::scene::hatch::hatch;
use crate::scene::label::{Spot, Wish};
use crate::scene::map::mark::{closed_plate, name_lines};
use crate::scene::{Bounds, Face, Hand, Path, Place, Role, Scales, Shape, Stroke, Tag, Width};

/// Ground millimetres between the lines of a hatch.
const HATCH_MM: f64 = 700.0;

/// A name may stand at this many places across and down its area.
const TRIES: i32 = 14;

const WING: Hand = Hand::new(Face::Bold, 4.6, Role::Ink);
const ROOM: Hand = Hand::new(Face::SemiBold, 3.8, Role::Ink);
const SHUT: Hand = Hand::new(Face::SemiBold, 3.4, Role::QuietInk);

pub(super) fn draw(draft: &mut Draft<'_>) {
    let floor = draft.floor;
    draft.add(filled(Path::of(&floor.outline), Role::Floor));
    for zone in &floor.zones {
        add_zone(draft, zone);
    }
    // A wing that is closed is closed with all the rooms in it: over their grounds as well.
    for zone in &floor.zones {
        add_hatch(draft, zone);
    }
}

fn is_closed(draft: &Draft<'_>, zone: &Zone) -> bool {
    draft.is_closed(Closed::Zone(zone.id)) || zone.kind == ZoneKind::Closed
}

/// The lines over an area that visitors may not enter.
fn add_hatch(draft: &mut Draft<'_>, zone: &Zone) {
    let role = match is_closed(draft, zone) {
        _ if zone.kind == ZoneKind::Void => return,
        true => Role::Closed,
        false if zone.access != Access::Public => Role::Line,
        false => return,
    };
    let outline: Vec<PointF> = zone.polygon.iter().copied().map(PointF::from).collect();
    draft.add(Shape {
        stroke: Some(hairline(role)),
        fill: None,
        ..filled(hatch(&outline, HATCH_MM), role)
    });
}

fn add_zone(draft: &mut Draft<'_>, zone: &Zone) {
    let tag = Tag::Zone(zone.id);
    let outline: Vec<PointF> = zone.polygon.iter().copied().map(PointF::from).collect();
    let path = Path::of(&zone.polygon);
    if let Some(role) = ground(zone) {
        draft.add(Shape {
            stroke: Some(hairline(Role::Line)),
            tag: Some(tag),
            ..filled(path, role)
        });
    }
    if zone.kind == ZoneKind::Void {
        return;
    }
    let is_closed = is_closed(draft, zone);
    draft.areas().add(tag, outline.clone());
    add_name(draft, zone, &outline, is_closed);
}

/// The colour of the ground of an area; a wing is a name only.
fn ground(zone: &Zone) -> Option<Role> {
    match zone.kind {
        ZoneKind::Wing => None,
        _ if zone.access != Access::Public => Some(Role::Staff),
        ZoneKind::Open => Some(Role::Room),
        ZoneKind::Quiet | ZoneKind::Reading | ZoneKind::Braille => Some(Role::Quiet),
        ZoneKind::Children => Some(Role::Children),
        ZoneKind::Stack | ZoneKind::Staff | ZoneKind::Closed => Some(Role::Staff),
        ZoneKind::Void => Some(Role::Void),
    }
}

fn add_name(draft: &mut Draft<'_>, zone: &Zone, outline: &[PointF], is_closed: bool) {
    let (hand, rank) = match zone.kind {
        _ if is_closed => (SHUT, Rank::Closed),
        ZoneKind::Wing => (WING, Rank::Wing),
        _ if zone.access != Access::Public => (SHUT, Rank::Zone),
        _ => (ROOM, Rank::Zone),
    };
    let tag = Tag::Zone(zone.id);
    let rank = if draft.options.landmarks.contains(&tag) {
        Rank::Landmark
    } else {
        rank
    };
    let mut texts = name_lines(draft.options, &zone.name, hand, tag);
    if is_closed {
        closed_plate(draft.options, &mut texts, tag);
    }
    if zone.kind != ZoneKind::Wing {
        // A name stays within its room.
        for (from, to) in outline.iter().zip(outline.iter().cycle().skip(1)) {
            draft.placer.add_obstacle([*from, *to]);
        }
    }
    draft.wish(
        rank,
        Wish {
            texts,
            spots: spots(draft, zone, outline),
            scales: Scales::ALL,
            is_on_free_ground: true,
            room_mm: None,
        },
    );
}

/// Points of an area in a grid, the middle first; a wing's name does not stand in the rooms of the wing.
fn spots(draft: &Draft<'_>, zone: &Zone, outline: &[PointF]) -> Vec<Spot> {
    let rooms: Vec<&Zone> = draft
        .floor
        .zones
        .iter()
        .filter(|z| z.kind != ZoneKind::Wing)
        .collect();
    let is_in_room = |p: &PointF| rooms.iter().any(|room| holds(&room.polygon, *p));
    let bounds = Bounds::around(outline.iter().copied()).unwrap_or_default();
    let step = PointF::new(bounds.width(), bounds.height()) * (1.0 / f64::from(TRIES));
    let mut points: Vec<PointF> = (0..TRIES * TRIES)
        .map(|i| {
            let (x, y) = (f64::from(i % TRIES) + 0.5, f64::from(i / TRIES) + 0.5);
            bounds.min + PointF::new(step.x * x, step.y * y)
        })
        .chain([bounds.centre()])
        .filter(|p| holds(outline, *p) && (zone.kind != ZoneKind::Wing || !is_in_room(p)))
        .collect();
    points.sort_by(|a, b| {
        let far = |p: &PointF| p.distance(bounds.centre());
        far(a).total_cmp(&far(b))
    });
    points.into_iter().map(Spot::at).collect()
}

fn filled(path: Path, role: Role) -> Shape {
    Shape {
        path,
        place: Place::Ground,
        fill: Some(role),
        stroke: None,
        scales: Scales::ALL,
        tag: None,
    }
}

fn hairline(role: Role) -> Stroke {
    Stroke {
        role,
        width: Width::View(0.2),
        dash: None,
    }
}
