//! How wide and how deep something with corners of its own is: a room, a wall, the outline of a floor.

use super::field::{Field, Texts, metres, read_length};
use crate::domain::draw::Item;
use crate::domain::plan::Point;

/// Its corners.
fn points(item: &Item) -> &[Point] {
    match item {
        Item::Zone(_, zone) => &zone.polygon,
        Item::Wall(_, wall) => &wall.points,
        Item::Floor(_, ground) => &ground.outline,
        _ => &[],
    }
}

/// From where to where it goes along an axis.
fn span(points: &[Point], axis: impl Fn(&Point) -> i32) -> (i32, i32) {
    let at = || points.iter().map(&axis);
    (at().min().unwrap_or(0), at().max().unwrap_or(0))
}

/// What stands in the two fields; nothing for what has no corners, and for a side that has no length.
pub fn texts(item: &Item) -> Texts {
    let points = points(item);
    let sides = [
        (Field::Wide, span(points, |p| p.x)),
        (Field::Deep, span(points, |p| p.y)),
    ];
    let long = sides.into_iter().filter(|(_, (least, most))| most > least);
    long.map(|(field, (least, most))| (field, metres(most - least)))
        .collect()
}

/// The thing as wide or as deep as was typed, with its left and its top side where they were. `None` if that can't be.
pub fn changed(mut item: Item, field: Field, typed: &str) -> Option<Item> {
    let to = read_length(typed)?;
    let is_wide = field == Field::Wide;
    let (least, most) = span(points(&item), |p| if is_wide { p.x } else { p.y });
    let corners = match &mut item {
        Item::Zone(_, zone) => &mut zone.polygon,
        Item::Wall(_, wall) => &mut wall.points,
        Item::Floor(_, ground) => &mut ground.outline,
        _ => return None,
    };
    let share = (most > least).then(|| f64::from(to) / f64::from(most - least))?;
    for corner in corners {
        let at = if is_wide {
            &mut corner.x
        } else {
            &mut corner.y
        };
        *at = least + (f64::from(*at - least) * share).round() as i32;
    }
    Some(item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{FloorId, WallId, ZoneId};
    use crate::domain::language::Name;
    use crate::domain::plan::{Access, Wall, Zone, ZoneKind};

    #[test]
    fn a_room_is_as_wide_and_deep_as_typed_and_a_wall_without_depth_gets_none() {
        let p = Point::new;
        let room = |polygon: Vec<Point>| {
            let zone = Zone {
                id: ZoneId(1),
                kind: ZoneKind::Open,
                access: Access::Public,
                name: Name::default(),
                polygon,
            };
            Item::Zone(FloorId(1), zone)
        };
        let old = room(vec![p(1_000, 2_000), p(5_000, 2_000), p(3_000, 4_500)]);
        let shown = [
            (Field::Wide, "4".to_owned()),
            (Field::Deep, "2.5".to_owned()),
        ];
        assert_eq!(texts(&old), shown.into());
        let wider = room(vec![p(1_000, 2_000), p(9_000, 2_000), p(5_000, 4_500)]);
        assert_eq!(changed(old.clone(), Field::Wide, "8"), Some(wider));
        let deeper = room(vec![p(1_000, 2_000), p(5_000, 2_000), p(3_000, 3_250)]);
        assert_eq!(changed(old.clone(), Field::Deep, "1,25"), Some(deeper));
        assert_eq!(changed(old, Field::Deep, "0"), None);
        let wall = Item::Wall(
            FloorId(1),
            Wall {
                id: WallId(1),
                points: vec![p(0, 0), p(3_000, 0)],
                thickness_mm: 100,
            },
        );
        assert_eq!(texts(&wall), [(Field::Wide, "3".to_owned())].into());
        assert_eq!(changed(wall, Field::Deep, "2"), None);
    }
}
