//! What the words of an archive mean here: names, categories, who may enter; and the middle and size of a shape.

use super::{Feature, Labels};
use crate::domain::language::{Language, Name};
use crate::domain::plan::{Access, ConnectorKind, PlaceKind, Point, ZoneKind};
use crate::wording::Wording;

/// A name from labels in several languages; one in neither English nor Tamil counts as the English one.
pub(super) fn name(labels: &Labels) -> Option<Name> {
    let of = |language: &str| {
        let is_it = |key: &str| key.split('-').next() == Some(language);
        let found = labels.iter().find(|(key, _)| is_it(key));
        found
            .map(|(_, text)| text.trim().to_owned())
            .filter(|text| !text.is_empty())
    };
    let tamil = of("ta");
    let any = || {
        labels
            .values()
            .find(|text| !text.trim().is_empty())
            .cloned()
    };
    let english = of("en").or_else(any)?;
    Some(Name {
        en: english,
        ta: tamil,
    })
}

/// What the program calls a kind of thing, in both languages.
pub(super) fn called(id: &str) -> Name {
    let text = |language| Wording::of(language).text(id);
    Name::new(text(Language::English), text(Language::Tamil))
}

pub(super) fn vertical(category: &str) -> Option<ConnectorKind> {
    match category {
        "elevator" => Some(ConnectorKind::Lift),
        "stairs" | "steps" => Some(ConnectorKind::Stairs),
        "escalator" => Some(ConnectorKind::EscalatorUp),
        "ramp" => Some(ConnectorKind::Ramp),
        _ => None,
    }
}

/// What a unit is for, who may enter, and whether walls stand along its edges.
pub(super) fn room(unit: &Feature) -> (ZoneKind, Access, bool) {
    match unit.word("category") {
        "opentobelow" => (ZoneKind::Void, Access::Public, false),
        "nonpublic" | "mechanical" | "office" => (ZoneKind::Staff, Access::Staff, true),
        _ if is_restricted(unit) => (ZoneKind::Staff, Access::Staff, true),
        "library" => (ZoneKind::Open, Access::Public, false),
        "walkway" | "lobby" | "foodservice" | "waitingroom" | "unspecified" => {
            (ZoneKind::Open, Access::Public, false)
        }
        "structure" | "column" => (ZoneKind::Closed, Access::Staff, false),
        _ => (ZoneKind::Open, Access::Public, true),
    }
}

pub(super) fn is_restricted(feature: &Feature) -> bool {
    matches!(feature.word("restriction"), "employeesonly" | "restricted")
}

pub(super) fn toilet(unit: &Feature) -> Option<PlaceKind> {
    let category = unit.word("category");
    let is_for_wheels = unit.list("accessibility").contains(&"wheelchair");
    match category.strip_prefix("restroom")? {
        ".wheelchair" | ".unisex.wheelchair" => Some(PlaceKind::AccessibleToilet),
        _ if is_for_wheels => Some(PlaceKind::AccessibleToilet),
        _ => Some(PlaceKind::Toilet),
    }
}

/// The middle of the corners.
pub(super) fn middle(polygon: &[Point]) -> Point {
    let count = i64::try_from(polygon.len().max(1)).unwrap_or(1);
    let sum = |of: fn(&Point) -> i32| polygon.iter().map(|p| i64::from(of(p))).sum::<i64>() / count;
    let to = |n: i64| i32::try_from(n).unwrap_or_default();
    Point::new(to(sum(|p| p.x)), to(sum(|p| p.y)))
}

pub(super) fn area(polygon: &[Point]) -> f64 {
    let next = polygon.iter().cycle().skip(1);
    let turns = polygon
        .iter()
        .zip(next)
        .map(|(a, b)| f64::from(a.x) * f64::from(b.y) - f64::from(b.x) * f64::from(a.y));
    turns.sum::<f64>().abs() / 2.0
}
