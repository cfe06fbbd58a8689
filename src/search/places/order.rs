//! In what order things of the house are listed that fit equally well: what is in service first, then what is nearest to
//! the desk by floors.

use super::called::Names;
use crate::domain::plan::{Closed, Connector, Floor, Place, PlaceKind, Plan, Zone, ZoneKind};

/// Places with their names: what is in service first, then by floors from the desk.
pub fn places_of(plan: &Plan) -> Vec<((usize, usize), Names<'_>)> {
    let desk = desk_ordinal(plan);
    let floors = plan.floors.iter().enumerate();
    let mut all: Vec<_> = floors
        .flat_map(|(at, floor)| {
            let places = floor.places.iter().enumerate();
            places.map(move |(index, place)| (at, index, floor, place))
        })
        .collect();
    all.sort_by_key(|(.., floor, place)| {
        let is_closed = is_closed(plan, Closed::Place(place.id));
        (is_closed, floor.ordinal.abs_diff(desk))
    });
    all.into_iter()
        .map(|(at, index, floor, place)| ((at, index), Names::place(floor, place)))
        .collect()
}

/// Areas that have a name and a floor under them, in the same order; none that a place of its floor is called by as well:
/// to go to the place is what was meant.
pub fn areas_of(plan: &Plan) -> Vec<((usize, usize), Names<'_>)> {
    let desk = desk_ordinal(plan);
    let is_meant = |floor: &Floor, zone: &Zone| {
        let is_place = |place: &Place| place.name.en.eq_ignore_ascii_case(&zone.name.en);
        zone.kind != ZoneKind::Void
            && !zone.name.en.trim().is_empty()
            && !floor.places.iter().any(is_place)
    };
    let floors = plan.floors.iter().enumerate();
    let mut all: Vec<_> = floors
        .flat_map(|(at, floor)| {
            let zones = floor.zones.iter().enumerate();
            zones.map(move |(index, zone)| (at, index, floor, zone))
        })
        .filter(|(.., floor, zone)| is_meant(floor, zone))
        .collect();
    all.sort_by_key(|(.., floor, zone)| {
        let is_closed = is_closed(plan, Closed::Zone(zone.id));
        (is_closed, floor.ordinal.abs_diff(desk))
    });
    all.into_iter()
        .map(|(at, index, floor, zone)| ((at, index), Names::area(floor, zone)))
        .collect()
}

/// Lifts, stairs and the like that visitors may use, with their names; in the same order.
pub fn connectors_of(plan: &Plan) -> Vec<(usize, Names<'_>)> {
    let desk = desk_ordinal(plan);
    let mut all: Vec<(usize, &Connector)> = plan
        .connectors
        .iter()
        .enumerate()
        .filter(|(_, connector)| !connector.is_staff_only)
        .collect();
    all.sort_by_key(|(_, connector)| {
        let away = floors_of(plan, connector).map(|f| f.ordinal.abs_diff(desk));
        let is_closed = is_closed(plan, Closed::Connector(connector.id));
        (is_closed, away.min())
    });
    all.into_iter()
        .map(|(at, connector)| {
            let floors = floors_of(plan, connector);
            (at, Names::connector(connector, floors))
        })
        .collect()
}

/// The floors where one gets in and out, lowest first.
pub fn floors_of<'a>(plan: &'a Plan, connector: &'a Connector) -> impl Iterator<Item = &'a Floor> {
    let floors = plan.floors.iter();
    floors.filter(|floor| connector.stops.iter().any(|stop| stop.floor == floor.id))
}

fn is_closed(plan: &Plan, what: Closed) -> bool {
    plan.closures.iter().any(|closure| closure.what == what)
}

/// The floor of the reception desk; without one on the plan, the ground floor.
fn desk_ordinal(plan: &Plan) -> i32 {
    let is_desk = |place: &Place| place.kind == PlaceKind::Desk;
    let floor = plan.floors.iter().find(|f| f.places.iter().any(is_desk));
    floor.map_or(0, |floor| floor.ordinal)
}
