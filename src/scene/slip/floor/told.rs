//! What a map says: the words at the ends of its way, what the way leads past, and the whole for those who do not see it.

use super::{Sheet, words};
use crate::domain::geometry::{PointF, holds};
use crate::domain::id::ConnectorId;
use crate::domain::language::Name;
use crate::domain::plan::{Connector, ZoneKind};
use crate::scene::Tag;

/// What is this near to the way is named before everything else …
const LANDMARK_MM: f64 = 5_000.0;

/// … but no more than so many, or they would crowd each other out.
const LANDMARKS: usize = 8;

impl Sheet<'_> {
    pub(super) fn is_last(&self) -> bool {
        self.index + 1 == self.asked.route.legs.len()
    }

    /// What brought the walker to this floor.
    pub(super) fn before(&self) -> Option<&Connector> {
        let leg = self.asked.route.legs.get(self.index.checked_sub(1)?)?;
        self.connector(leg.then?)
    }

    /// What takes the walker on from this floor.
    pub(super) fn after(&self) -> Option<&Connector> {
        self.connector(self.leg.then.filter(|_| !self.is_last())?)
    }

    fn connector(&self, id: ConnectorId) -> Option<&Connector> {
        self.asked.plan.connectors.iter().find(|c| c.id == id)
    }

    /// Empty for none.
    pub(super) fn name_of(&self, connector: Option<&Connector>) -> String {
        let language = self.asked.wording.language();
        connector.map_or_else(String::new, |c| c.name.text(language).to_owned())
    }

    /// The words at the beginning of the way on this floor.
    pub(super) fn from(&self) -> String {
        let wording = self.asked.wording;
        match self.before() {
            Some(connector) => {
                let name = connector.name.text(wording.language());
                wording.with("slip-out", &[("connector", name.into())])
            }
            None => wording.text("map-here"),
        }
    }

    /// The words at its end.
    pub(super) fn to(&self) -> String {
        let wording = self.asked.wording;
        let next = self.asked.route.legs.get(self.index + 1);
        let floor = next.and_then(|leg| self.asked.plan.floors.iter().find(|f| f.id == leg.floor));
        if let (Some(connector), Some(floor)) = (self.after(), floor) {
            let name = |name: &Name| name.text(wording.language()).into();
            let slots = [
                ("connector", name(&connector.name)),
                ("floor", name(&floor.name)),
            ];
            return wording.with("map-to-floor", &slots);
        }
        let hit = self.asked.hits.first();
        let mut bays = self.floor.bays.iter();
        let bay = hit.and_then(|(id, _)| bays.find(|b| b.id == *id));
        bay.map_or_else(|| self.asked.title.to_owned(), |bay| bay.code.clone())
    }

    /// Places, lifts and rooms the way leads past, the nearest few in the order of the way, and the bookcases looked for.
    pub(super) fn landmarks(&self) -> Vec<Tag> {
        let way: Vec<PointF> = self.leg.points.iter().copied().map(PointF::from).collect();
        let floor = self.floor;
        let places = floor.places.iter();
        let places = places.map(|place| (Tag::Place(place.id), PointF::from(place.at)));
        let stops = self.asked.plan.connectors.iter().flat_map(|connector| {
            let stops = connector.stops.iter().filter(|s| s.floor == floor.id);
            stops.map(|stop| (Tag::Connector(connector.id), PointF::from(stop.at)))
        });
        let mut near: Vec<Passed> = places
            .chain(stops)
            .filter_map(|(tag, at)| passed(&way, at, tag))
            .collect();
        let rooms = floor.zones.iter().filter(|z| z.kind != ZoneKind::Wing);
        near.extend(rooms.filter_map(|zone| {
            let inside = way.iter().position(|p| holds(&zone.polygon, *p))?;
            let walked = way[..=inside].windows(2).map(|p| p[0].distance(p[1]));
            Some(Passed {
                tag: Tag::Zone(zone.id),
                off_mm: 0.0,
                walked_mm: walked.sum(),
            })
        }));
        near.sort_by(|a, b| a.off_mm.total_cmp(&b.off_mm));
        near.truncate(LANDMARKS);
        near.sort_by(|a, b| a.walked_mm.total_cmp(&b.walked_mm));
        let hits = self.asked.hits.iter().map(|(bay, _)| Tag::Bay(*bay));
        near.into_iter().map(|near| near.tag).chain(hits).collect()
    }

    /// The map for those who do not see it.
    pub(super) fn told(&self, landmarks: &[Tag]) -> String {
        let wording = self.asked.wording;
        let language = wording.language();
        let points = self.leg.points.windows(2);
        let length: f64 = points.map(|pair| pair[0].distance(pair[1])).sum();
        let map = wording.with(
            "slip-map",
            &[
                ("floor", self.floor.name.text(language).into()),
                ("from", self.from().into()),
                ("to", self.to().into()),
                ("metres", words::metres(length)),
            ],
        );
        let ends = [self.before(), self.after()].map(|c| c.map(|c| Tag::Connector(c.id)));
        let past = landmarks.iter().filter(|tag| !ends.contains(&Some(**tag)));
        let names: Vec<&str> = past.filter_map(|tag| self.name(*tag)).take(4).collect();
        if names.is_empty() {
            return map;
        }
        let past = wording.with("slip-map-past", &[("names", names.join(", ").into())]);
        format!("{map} {past}")
    }

    pub(super) fn name(&self, tag: Tag) -> Option<&str> {
        let floor = self.floor;
        let name = match tag {
            Tag::Place(id) => &floor.places.iter().find(|p| p.id == id)?.name,
            Tag::Zone(id) => &floor.zones.iter().find(|z| z.id == id)?.name,
            Tag::Connector(id) => &self.connector(id)?.name,
            Tag::Bay(_) | Tag::Opening(_) => return None,
        };
        Some(name.text(self.asked.wording.language())).filter(|name| !name.is_empty())
    }
}

/// A thing beside the way.
struct Passed {
    tag: Tag,
    off_mm: f64,
    /// How far one has walked when one is nearest to it.
    walked_mm: f64,
}

/// A thing as the way passes it; `None` when that is not near.
fn passed(way: &[PointF], at: PointF, tag: Tag) -> Option<Passed> {
    let mut walked = 0.0;
    let mut nearest = way.first().map(|first| (first.distance(at), 0.0));
    for pair in way.windows(2) {
        let (from, along) = (pair[0], pair[1] - pair[0]);
        let length = from.distance(pair[1]).max(1.0);
        let off = at - from;
        let share = ((off.x * along.x + off.y * along.y) / (length * length)).clamp(0.0, 1.0);
        let far = (from + along * share).distance(at);
        if nearest.is_none_or(|(best, _)| far < best) {
            nearest = Some((far, walked + length * share));
        }
        walked += length;
    }
    let (off_mm, walked_mm) = nearest.filter(|(far, _)| *far <= LANDMARK_MM)?;
    Some(Passed {
        tag,
        off_mm,
        walked_mm,
    })
}
