//! Places and what joins floors: a shape on the ground, a sign of one size, a name.
//!
//! Places bear round signs, stairs and lifts square ones; what is out of service is hatched, crossed and says so.

use super::{Draft, MapOptions, Rank};
use crate::domain::geometry::PointF;
use crate::domain::language::{Language, Name};
use crate::domain::plan::{Closed, Connector, ConnectorKind, Place as SomePlace, PlaceKind, Stop};
use crate::scene::font::sign;
use crate::scene::hatch::hatch;
use crate::scene::label::{Spot, Wish, stack};
use crate::scene::view::turn;
use crate::scene::{
    Bounds, Face, Hand, Path, Place, Plate, Role, Scales, Shape, Stroke, Tag, Text, Width, text,
};

/// Names are broken to this width, in view millimetres.
const NAME_WIDTH_MM: f64 = 30.0;

/// Of a sign's em, and of the plate under it.
const SIGN_MM: f64 = 3.7;
const PLATE_MM: f64 = 5.8;

const NAME: Hand = Hand::new(Face::Regular, 3.3, Role::Ink);
const STRONG_NAME: Hand = Hand::new(Face::SemiBold, 3.3, Role::Ink);

pub(super) fn draw(draft: &mut Draft<'_>) {
    let (floor, plan) = (draft.floor, draft.plan);
    for place in &floor.places {
        add_place(draft, place);
    }
    for connector in &plan.connectors {
        for stop in connector.stops.iter().filter(|s| s.floor == floor.id) {
            add_connector(draft, connector, stop);
        }
    }
}

fn add_place(draft: &mut Draft<'_>, place: &SomePlace) {
    let tag = Tag::Place(place.id);
    let is_closed = draft.is_closed(Closed::Place(place.id));
    let is_here = draft.options.here == Some(place.id);
    if let Some(polygon) = &place.polygon {
        let points: Vec<PointF> = polygon.iter().copied().map(PointF::from).collect();
        draft.placer.add_obstacle(points.iter().copied());
        draft.add(Shape {
            fill: Some(if place.is_staffed {
                Role::Desk
            } else {
                Role::Room
            }),
            tag: Some(tag),
            ..outlined(Path::of(polygon), Role::QuietInk, 0.2)
        });
        draft.areas().add(tag, points);
    }
    let (sign, rank, plate) = look(place);
    let rank = if is_here { Rank::Here } else { rank };
    let plate = if is_closed { Role::Closed } else { plate };
    add_sign(
        draft,
        tag,
        PointF::from(place.at),
        Sign {
            sign,
            rank,
            plate,
            radius_mm: PLATE_MM / 2.0,
        },
    );
    let hand = if place.is_staffed { STRONG_NAME } else { NAME };
    let mut texts = name_lines(draft.options, &place.name, hand, tag);
    if is_closed {
        closed_plate(draft.options, &mut texts, tag);
    }
    let rank = if is_closed {
        Rank::Closed
    } else {
        Rank::PlaceName
    };
    let ground = Bounds::around(place.polygon.iter().flatten().copied().map(PointF::from));
    let at = PointF::from(place.at);
    add_name(
        draft,
        tag,
        &ground.unwrap_or(Bounds::new(at, at)),
        texts,
        rank,
    );
}

/// The sign of a place, how soon it is shown, and the colour of its plate.
fn look(place: &SomePlace) -> (char, Rank, Role) {
    let plate = if place.is_staffed {
        Role::Desk
    } else {
        Role::Amenity
    };
    let (sign, rank) = match place.kind {
        PlaceKind::Desk => (sign::DESK, Rank::DeskMark),
        PlaceKind::Help => (sign::HELP, Rank::DeskMark),
        PlaceKind::Catalogue => (sign::CATALOGUE, Rank::Mark),
        PlaceKind::Toilet => (sign::TOILET, Rank::ToiletMark),
        PlaceKind::AccessibleToilet => (sign::ACCESSIBLE, Rank::ToiletMark),
        PlaceKind::Water => (sign::WATER, Rank::ToiletMark),
        PlaceKind::Entrance | PlaceKind::Exit => (sign::DOOR, Rank::ConnectorMark),
        PlaceKind::Property => (sign::PROPERTY, Rank::Mark),
        PlaceKind::Reading => (sign::READING, Rank::Mark),
        PlaceKind::Display => (sign::DISPLAY, Rank::Mark),
        PlaceKind::Newspapers => (sign::NEWSPAPERS, Rank::Mark),
        PlaceKind::Braille => (sign::BRAILLE, Rank::Mark),
        PlaceKind::Children => (sign::CHILDREN, Rank::Mark),
        PlaceKind::Auditorium => (sign::AUDITORIUM, Rank::Mark),
        PlaceKind::Counter => (sign::COUNTER, Rank::Mark),
        PlaceKind::Copier => (sign::COPIER, Rank::Mark),
        PlaceKind::FirstAid => (sign::FIRST_AID, Rank::Mark),
        PlaceKind::Board => (sign::BOARD, Rank::Mark),
        PlaceKind::Prayer | PlaceKind::Other => (sign::PLACE, Rank::Mark),
    };
    (sign, rank, plate)
}

fn add_connector(draft: &mut Draft<'_>, connector: &Connector, stop: &Stop) {
    let tag = Tag::Connector(connector.id);
    let is_closed = draft.is_closed(Closed::Connector(connector.id));
    let points: Vec<PointF> = stop.polygon.iter().copied().map(PointF::from).collect();
    let bounds = Bounds::around(points.iter().copied())
        .unwrap_or(Bounds::new(stop.at.into(), stop.at.into()));
    draft.placer.add_obstacle(points.iter().copied());
    let ground = if connector.is_staff_only {
        Role::Staff
    } else {
        Role::Room
    };
    draft.add(Shape {
        fill: Some(ground),
        tag: Some(tag),
        ..outlined(Path::of(&stop.polygon), Role::Connector, 0.3)
    });
    let (inside, role) = if is_closed {
        (hatch(&points, 350.0), Role::Closed)
    } else {
        (inner_lines(connector.kind, &bounds), Role::Connector)
    };
    draft.add(outlined(inside, role, 0.18));
    draft.areas().add(tag, points);
    let sign = Sign {
        sign: if is_closed {
            sign::CLOSED
        } else {
            connector_sign(connector.kind)
        },
        rank: if is_closed {
            Rank::Closed
        } else {
            Rank::ConnectorMark
        },
        plate: if is_closed {
            Role::Closed
        } else {
            Role::Connector
        },
        radius_mm: 1.2,
    };
    let rank = if is_closed {
        Rank::Closed
    } else {
        Rank::ConnectorName
    };
    add_sign(draft, tag, bounds.centre(), sign);
    let mut texts = name_lines(draft.options, &connector.name, STRONG_NAME, tag);
    if is_closed {
        closed_plate(draft.options, &mut texts, tag);
    }
    add_name(draft, tag, &bounds, texts, rank);
}

/// The sign of what joins floors.
pub(super) fn connector_sign(kind: ConnectorKind) -> char {
    match kind {
        ConnectorKind::Stairs => sign::STAIRS,
        ConnectorKind::Lift => sign::LIFT,
        ConnectorKind::EscalatorUp => sign::UP,
        ConnectorKind::EscalatorDown => sign::DOWN,
        ConnectorKind::Ramp => sign::RAMP,
    }
}

/// As builders draw them: a cross in a lift, treads across stairs.
fn inner_lines(kind: ConnectorKind, bounds: &Bounds) -> Path {
    let [a, b, c, d] = bounds.corners();
    let mut path = Path::default();
    if kind == ConnectorKind::Lift {
        path.add_polyline([a, c]);
        path.add_polyline([b, d]);
        return path;
    }
    let is_wide = bounds.width() >= bounds.height();
    let long = bounds.width().max(bounds.height());
    let treads = (long / 300.0).floor().max(1.0);
    for i in 1..(treads as i32) {
        let share = f64::from(i) / treads;
        let (from, to) = if is_wide {
            (a + (b - a) * share, d + (c - d) * share)
        } else {
            (a + (d - a) * share, b + (c - b) * share)
        };
        path.add_polyline([from, to]);
    }
    path
}

struct Sign {
    sign: char,
    rank: Rank,
    plate: Role,
    radius_mm: f64,
}

fn add_sign(draft: &mut Draft<'_>, tag: Tag, at: PointF, look: Sign) {
    let Sign {
        sign,
        rank,
        plate,
        radius_mm,
    } = look;
    let ink = match plate {
        Role::Desk => Role::OnDesk,
        Role::Connector => Role::OnConnector,
        Role::Closed => Role::ClosedSoft,
        _ => Role::OnAmenity,
    };
    let mut text = Text::new(
        sign,
        Language::English,
        at,
        Hand::new(Face::Sign, SIGN_MM, ink),
    );
    text.tag = Some(tag);
    text.plate = Some(sign_plate(&text, plate, radius_mm));
    draft.areas().add_mark(tag, at);
    let rank = if draft.options.landmarks.contains(&tag) {
        rank.min(Rank::Landmark)
    } else {
        rank
    };
    draft.wish(
        rank,
        Wish {
            texts: vec![text],
            spots: vec![Spot::at(at)],
            scales: Scales::ALL,
            is_on_free_ground: false,
            room_mm: None,
        },
    );
}

/// A square of [`PLATE_MM`] with round corners about a sign.
pub(super) fn sign_plate(text: &Text, fill: Role, radius_mm: f64) -> Plate {
    let line = text.outer_extent();
    Plate {
        fill,
        edge: Some(if fill == Role::Amenity {
            Role::OnAmenity
        } else {
            Role::Floor
        }),
        pad_mm: PointF::new(PLATE_MM - line.width(), PLATE_MM - line.height()) * 0.5,
        radius_mm,
    }
}

/// A name under, over or beside a sign; that of a landmark perhaps at a corner, so that a way past it finds it named.
fn add_name(draft: &mut Draft<'_>, tag: Tag, ground: &Bounds, texts: Vec<Text>, rank: Rank) {
    let Some(all) = texts
        .iter()
        .map(Text::outer_extent)
        .reduce(|a, b| a.joined(&b))
    else {
        return;
    };
    // From the edge of the thing as it is seen, and far enough from there to clear its sign, too.
    let turn_deg = draft.options.turn_deg;
    let seen = ground.corners().map(|p| turn(p, turn_deg));
    let seen = Bounds::around(seen).unwrap_or(*ground);
    let away = PointF::new(
        (PLATE_MM + all.width()) / 2.0 + 0.8,
        (PLATE_MM + all.height()) / 2.0 + 0.2,
    );
    let spot = |(x, y): (f64, f64)| {
        let edge = PointF::new(x * seen.width() / 2.0, y * seen.height() / 2.0);
        Spot {
            at: turn(seen.centre() + edge, -turn_deg),
            shift_mm: PointF::new(x * away.x, y * away.y),
        }
    };
    let mut spots = [(0.0, 1.0), (1.0, 0.0), (-1.0, 0.0), (0.0, -1.0)]
        .map(spot)
        .to_vec();
    let rank = if draft.options.landmarks.contains(&tag) {
        spots.extend([(0.8, 0.9), (-0.8, 0.9), (0.8, -0.9), (-0.8, -0.9)].map(spot));
        rank.min(Rank::Landmark)
    } else {
        rank
    };
    draft.wish(
        rank,
        Wish {
            texts,
            spots,
            scales: Scales::ALL,
            is_on_free_ground: true,
            room_mm: None,
        },
    );
}

/// A name broken into lines about the spot it will get.
pub(super) fn name_lines(options: &MapOptions<'_>, name: &Name, hand: Hand, tag: Tag) -> Vec<Text> {
    let language = options.language();
    let lines = text::wrap(name.text(language), hand.face, hand.size_mm, NAME_WIDTH_MM);
    let mut texts: Vec<Text> = lines
        .into_iter()
        .map(|line| {
            let mut text = Text::new(line.text, language, PointF::default(), hand);
            text.tag = Some(tag);
            text
        })
        .collect();
    stack(&mut texts);
    texts
}

/// Adds the word that says so to the name of what is out of service, on a plate.
pub(super) fn closed_plate(options: &MapOptions<'_>, texts: &mut Vec<Text>, tag: Tag) {
    let hand = Hand::new(Face::SemiBold, 3.2, Role::Closed);
    let words = options.wording.text("map-out-of-service");
    let mut text = Text::new(words, options.language(), PointF::default(), hand);
    text.tag = Some(tag);
    text.plate = Some(Plate {
        fill: Role::ClosedSoft,
        edge: Some(Role::Closed),
        pad_mm: PointF::new(0.9, 0.1),
        radius_mm: 0.8,
    });
    texts.push(text);
    stack(texts);
}

fn outlined(path: Path, role: Role, width_mm: f64) -> Shape {
    Shape {
        path,
        place: Place::Ground,
        fill: None,
        stroke: Some(Stroke {
            role,
            width: Width::View(width_mm),
            dash: None,
        }),
        scales: Scales::ALL,
        tag: None,
    }
}
