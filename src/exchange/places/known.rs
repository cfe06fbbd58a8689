//! Which place of the plan a row of a list means.

use super::Listed;
use crate::domain::id::PlaceId;
use crate::domain::language::Name;
use crate::domain::plan::{Floor, Place, Plan, Point};
use std::collections::HashSet;

/// Of several places of one name on a floor, one that is farther off is another one.
const SAME_MM: f64 = 2_000.0;

/// The place with the row's code, wherever it is; else the one of its name and kind on the floor, the nearest of several.
pub(super) fn known<'a>(
    plan: &'a Plan,
    floor: &'a Floor,
    (row, spot): (&Listed, Option<Point>),
    taken: &HashSet<PlaceId>,
) -> Option<(&'a Floor, &'a Place)> {
    let code = row.code.to_lowercase();
    let has_code = |place: &Place| {
        let mut names = place.other_names.iter();
        !code.is_empty() && names.any(|name| name.to_lowercase() == code)
    };
    let everywhere = plan.floors.iter();
    let all = everywhere.flat_map(|floor| floor.places.iter().map(move |place| (floor, place)));
    let mut free = all.filter(|(_, place)| !taken.contains(&place.id));
    if let Some(found) = free.find(|(_, place)| has_code(place)) {
        return Some(found);
    }
    let is_it = |place: &&Place| {
        !taken.contains(&place.id)
            && is_called(&place.name, &row.name)
            && row.kind.is_none_or(|kind| kind == place.kind)
    };
    let mut here: Vec<&Place> = floor.places.iter().filter(is_it).collect();
    if let Some(spot) = spot {
        let far = |place: &&Place| place.at.distance(spot);
        here.sort_by(|a, b| far(a).total_cmp(&far(b)));
        let same = floor
            .places
            .iter()
            .filter(|p| is_called(&p.name, &row.name));
        if same.count() > 1 {
            here.retain(|place| place.at.distance(spot) <= SAME_MM);
        }
    }
    here.first().map(|place| (floor, *place))
}

fn is_called(place: &Name, row: &Name) -> bool {
    let is_same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
    let tamil = place.ta.as_deref().zip(row.ta.as_deref());
    is_same(&place.en, &row.en) || tamil.is_some_and(|(a, b)| is_same(a, b))
}
