//! What stands in the rooms: furniture, kiosks, amenities, and those who have a room to themselves.

use super::Feature;
use super::house::{Draft, Tenant};
use super::missed::NotMade;
use super::said::{self, called, name, toilet, vertical};
use super::shape::rectangle;
use super::shelf;
use crate::domain::geometry::inside;
use crate::domain::id::{PlaceId, WallId, ZoneId};
use crate::domain::language::Name;
use crate::domain::plan::{Access, Place, PlaceKind, Point, Wall, Zone, ZoneKind};

/// A toilet's amenity lies in its unit, or at its door.
const SAME_SPOT_MM: f64 = 6_000.0;

impl<'a> Draft<'a> {
    /// A place somewhere within an area.
    pub(super) fn add_spot(
        &mut self,
        floor: usize,
        (kind, named): (PlaceKind, Option<Name>),
        polygon: &[Point],
    ) {
        let at = inside(polygon).map(|at| at.round());
        let at = at.or_else(|| polygon.first().copied()).unwrap_or_default();
        self.add_place(floor, (kind, named), (at, None));
    }

    fn add_place(
        &mut self,
        floor: usize,
        (kind, named): (PlaceKind, Option<Name>),
        (at, polygon): (Point, Option<Vec<Point>>),
    ) -> &mut Place {
        let id = PlaceId(self.id());
        let places = &mut self.floors[floor].places;
        let index = places.len();
        places.push(Place {
            id,
            kind,
            name: named.unwrap_or_else(|| called(&format!("place-{}", kind.word()))),
            other_names: Vec::new(),
            at,
            facing_deg: None,
            polygon,
            is_staffed: kind == PlaceKind::Desk,
            say: Name::default(),
        });
        &mut places[index]
    }

    /// The name of a feature; else the one of who is there by its anchor.
    fn name_of(&self, feature: &Feature) -> Option<Name> {
        let own = name(&feature.labels("name"));
        own.or_else(|| {
            let anchor = self.anchors.get(feature.word("anchor_id"))?;
            let mut all = self.tenants.values().flatten();
            let found = all.find(|(tenant, _)| tenant.word("anchor_id") == anchor.id);
            name(&found?.0.labels("name"))
        })
    }

    pub(super) fn add_fixture(&mut self, fixture: &'a Feature) {
        let Some(floor) = self.floor_of(fixture) else {
            return;
        };
        for area in self.areas(fixture) {
            if let Some(case) = shelf::case(fixture, floor, &area.outline) {
                self.cases.push(case);
            } else if fixture.category() == "wall" {
                self.add_wall(floor, area.outline);
            } else {
                let named = self.name_of(fixture);
                self.add_furniture((fixture, floor), named, area.outline);
            }
        }
    }

    /// A wall that is drawn as furniture: as thick as it is, or where it is no straight piece, an area that is closed.
    fn add_wall(&mut self, floor: usize, outline: Vec<Point>) {
        const STRAIGHT: f64 = 0.9;
        let fit = rectangle(&outline).filter(|fit| fit.filled >= STRAIGHT && fit.depth < 1_000.0);
        let id = self.id();
        match fit {
            Some(fit) => {
                let half = fit.along * (fit.length / 2.0);
                let ends = [(fit.centre - half).round(), (fit.centre + half).round()];
                self.floors[floor].walls.push(Wall {
                    id: WallId(id),
                    points: ends.to_vec(),
                    thickness_mm: (fit.depth.round() as i32).max(10),
                });
            }
            None => self.floors[floor].zones.push(Zone {
                id: ZoneId(id),
                kind: ZoneKind::Closed,
                access: Access::Staff,
                name: called("draw-zone-closed"),
                polygon: outline,
            }),
        }
    }

    pub(super) fn add_furniture(
        &mut self,
        (feature, floor): (&Feature, usize),
        named: Option<Name>,
        outline: Vec<Point>,
    ) {
        let kind = said::place(feature, named.as_ref());
        let named = named.or_else(|| as_told(kind, feature));
        let at = inside(&outline).map(|at| at.round()).unwrap_or_default();
        let other = other_names(feature, named.as_ref());
        let place = self.add_place(floor, (kind, named), (at, Some(outline)));
        place.other_names = other;
    }

    pub(super) fn add_kiosk(&mut self, kiosk: &'a Feature) {
        let Some(floor) = self.floor_of(kiosk) else {
            return;
        };
        let named = self
            .name_of(kiosk)
            .unwrap_or_else(|| called("exchange-kiosk"));
        for area in self.areas(kiosk) {
            self.add_furniture((kiosk, floor), Some(named.clone()), area.outline);
        }
    }

    /// Those who are not alone in a room, or in one with a name of its own, are places in it.
    pub(super) fn add_occupants(&mut self) {
        let mut tenants: Vec<(&str, Tenant<'_>)> = { self.tenants.iter() }
            .flat_map(|(unit, all)| all.iter().map(move |tenant| (*unit, *tenant)))
            .collect();
        tenants.sort_by_key(|(_, (tenant, _))| (&tenant.file, tenant.number));
        for (unit, (tenant, at)) in tenants {
            let named = name(&tenant.labels("name"));
            let Some(floor) = self.on.get(unit).copied() else {
                if !self.left.contains(unit) {
                    self.missed.feature(NotMade::Astray, tenant);
                }
                continue;
            };
            let at = at.filter(|at| self.is_near([at]));
            let (Some(named), Some(at)) = (named, at) else {
                self.missed.feature(NotMade::Shapeless, tenant);
                continue;
            };
            // It may have named its kiosk or its furniture already.
            let is_there = |place: &Place| place.name == named;
            if self.floors[floor].places.iter().any(is_there) {
                continue;
            }
            let kind = said::place(tenant, Some(&named));
            let at = self.plane.point(at);
            let other = other_names(tenant, Some(&named));
            let place = self.add_place(floor, (kind, Some(named)), (at, None));
            place.other_names = other;
        }
    }

    pub(super) fn add_amenity(&mut self, amenity: &'a Feature) {
        let units = amenity.refers("unit_ids");
        let found = units.iter().find_map(|id| self.on.get(id).copied());
        let Some(floor) = found else {
            if !units.iter().any(|id| self.left.contains(id)) {
                self.missed.feature(NotMade::Astray, amenity);
            }
            return;
        };
        let named = name(&amenity.labels("name"));
        if vertical(amenity.category()).is_some() {
            return self.name_shaft(amenity, &units, named);
        }
        let at = amenity.point().filter(|at| self.is_near([at]));
        let Some(at) = at else {
            return self.missed.feature(NotMade::Shapeless, amenity);
        };
        let at = self.plane.point(at);
        if let Some(kind) = toilet(amenity) {
            let is_same = |place: &&mut Place| {
                let is_toilet =
                    matches!(place.kind, PlaceKind::Toilet | PlaceKind::AccessibleToilet);
                is_toilet && place.polygon.is_none() && place.at.distance(at) < SAME_SPOT_MM
            };
            let places = self.floors[floor].places.iter_mut().filter(is_same);
            let nearest = places.min_by_key(|place| place.at.distance(at) as i64);
            // The unit is a place already; what the amenity says of it is the surer.
            if let Some(place) = nearest {
                place.at = at;
                if let Some(named) = named {
                    place.name = named;
                }
                if kind == PlaceKind::AccessibleToilet {
                    place.kind = kind;
                }
                return;
            }
        }
        let kind = said::place(amenity, named.as_ref());
        let named = named.or_else(|| as_told(kind, amenity));
        let other = other_names(amenity, named.as_ref());
        let place = self.add_place(floor, (kind, named), (at, None));
        place.other_names = other;
    }

    /// A lift's amenity lies in its unit and says what it is called.
    fn name_shaft(&mut self, amenity: &'a Feature, units: &[&str], named: Option<Name>) {
        let mut own = self.shafts.iter_mut();
        let own = own.find(|shaft| units.contains(&shaft.unit.id.as_str()));
        match own {
            Some(shaft) if shaft.name.is_none() => shaft.name = named,
            Some(_) => {}
            None => self.missed.feature(NotMade::Point, amenity),
        }
    }
}

/// What else it is called.
fn other_names(feature: &Feature, named: Option<&Name>) -> Vec<String> {
    let other = name(&feature.labels("alt_name"));
    let other = other.filter(|other| named.is_none_or(|name| name.en != other.en));
    // Names are kept in one text, with commas between.
    let names = other.map(|other| [Some(other.en), other.ta]);
    let names = names.into_iter().flatten().flatten();
    names.map(|name| name.replace(',', " ")).collect()
}

/// What the archive calls a kind of thing that the plan has no kind for.
fn as_told(kind: PlaceKind, feature: &Feature) -> Option<Name> {
    let category = feature.category();
    let is_said = kind == PlaceKind::Other && !category.is_empty();
    is_said.then(|| Name::english(category))
}
