//! What lies over a floor's map: the way on it with its two ends and the bay that was found; without a way, where the desk
//! is.

use super::way::Way;
use crate::domain::plan::Floor;
use crate::domain::way::Leg;
use crate::house::House;
use crate::scene::Scene;
use crate::scene::map::{End, Overlay, route_overlay};
use crate::wording::Wording;

impl Way {
    /// The drawing over the map of a floor: the way on it with its two ends, and the bay that was found.
    pub fn over(&self, house: &House, wording: &Wording, floor: &Floor) -> Scene {
        let language = wording.language();
        let legs = self
            .route
            .as_ref()
            .map(|r| r.legs.as_slice())
            .unwrap_or_default();
        let at = legs.iter().position(|leg| leg.floor == floor.id);
        let leg = at.and_then(|i| legs.get(i));
        let words = Words::of(self, house, wording, (legs, at));
        let desk = house.desk();
        let start = match at {
            Some(0) => Some(End::Start {
                words: &words.start,
                facing_deg: desk.and_then(|d| d.facing_deg),
            }),
            Some(i) => legs
                .get(i - 1)
                .and_then(|before| connector(house, before, &words.start)),
            None => None,
        };
        let end = match leg {
            Some(leg) if leg.then.is_some() => connector(house, leg, &words.end),
            Some(_) => Some(End::Goal { words: &words.end }),
            None => None,
        };
        let hits = match self.goal_floor == Some(floor.id) {
            true => self.hits(house),
            false => Vec::new(),
        };
        route_overlay(&Overlay {
            floor,
            points: leg.map(|l| l.points.as_slice()).unwrap_or_default(),
            start,
            end,
            hits: &hits,
            language,
            turn_deg: 0.0,
            window: None,
        })
    }
}

/// Where the desk is, over the map of its floor, while no way is shown.
pub(super) fn here(house: &House, wording: &Wording, floor: &Floor) -> Option<Scene> {
    let desk = house
        .desk()
        .filter(|_| house.desk_floor() == Some(floor.id))?;
    let words = wording.text("map-here");
    Some(route_overlay(&Overlay {
        floor,
        points: &[desk.at],
        start: Some(End::Start {
            words: &words,
            facing_deg: desk.facing_deg,
        }),
        end: None,
        hits: &[],
        language: wording.language(),
        turn_deg: 0.0,
        window: None,
    }))
}

/// The words beside the two ends of the way on a floor.
struct Words {
    start: String,
    end: String,
}

impl Words {
    fn of(
        found: &Way,
        house: &House,
        wording: &Wording,
        (legs, at): (&[Leg], Option<usize>),
    ) -> Self {
        let leg = |i: Option<usize>| i.and_then(|i| legs.get(i));
        let to_floor = |taken: Option<&Leg>, floor: Option<&Leg>| {
            let connector = taken
                .and_then(|l| l.then)
                .and_then(|id| house.connector(id));
            let floor = floor.and_then(|l| house.floor_name(l.floor, wording.language()));
            let name = connector
                .map(|c| c.name.text(wording.language()).to_owned())
                .unwrap_or_default();
            wording.with(
                "map-to-floor",
                &[
                    ("connector", name.into()),
                    ("floor", floor.unwrap_or_default().into()),
                ],
            )
        };
        let before = at.and_then(|i| i.checked_sub(1));
        let start = match leg(before)
            .and_then(|l| l.then)
            .and_then(|id| house.connector(id))
        {
            Some(connector) => connector.name.text(wording.language()).to_owned(),
            None => wording.text("map-here"),
        };
        let end = match leg(at) {
            Some(here) if here.then.is_some() => to_floor(Some(here), leg(at.map(|i| i + 1))),
            _ => found.title.clone(),
        };
        Self { start, end }
    }
}

/// The connector that is taken at the end of a leg, as the end of a way on a floor.
fn connector<'a>(house: &House, leg: &Leg, words: &'a str) -> Option<End<'a>> {
    let kind = house.connector(leg.then?)?.kind;
    Some(End::Connector { words, kind })
}
