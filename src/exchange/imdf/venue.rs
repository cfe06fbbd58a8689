//! Which house an archive holds. It may hold several: folders of their own, venues, or buildings of one venue whose levels
//! have the same numbers. They are never mixed: one is named, or nothing comes in.

use super::{Archive, Feature, LonLat};
use crate::exchange::{Error, ErrorKind};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A house of an archive.
#[derive(Debug, Clone, Default)]
struct House<'a> {
    set: usize,
    /// The levels' ids; a level without one is found by its place.
    levels: Vec<&'a Feature>,
    venue: String,
    building: String,
    label: String,
}

impl House<'_> {
    fn is_called(&self, name: &str) -> bool {
        let small = name.trim().to_lowercase();
        let names = [&self.label, &self.venue, &self.building];
        names.iter().any(|own| own.to_lowercase() == small)
    }
}

/// Leaves the features of the house that is meant.
///
/// # Errors
/// Several houses of which none is named, or none of the name.
pub(super) fn choose(
    archive: &mut Archive,
    sets: &[&str],
    wanted: Option<&str>,
) -> Result<(), Error> {
    let houses = houses(&archive.features, sets);
    let labels: Vec<String> = houses.iter().map(|house| house.label.clone()).collect();
    let is_meant = |house: &House<'_>| wanted.is_none_or(|name| house.is_called(name));
    let (meant, others): (Vec<&House<'_>>, Vec<&House<'_>>) =
        houses.iter().partition(|house| is_meant(house));
    if meant.is_empty() {
        let wanted = wanted.unwrap_or_default().to_owned();
        return Err(Error::new(ErrorKind::NoSuchHouse { wanted, labels }));
    }
    if wanted.is_none() && meant.len() > 1 {
        return Err(Error::new(ErrorKind::SeveralHouses(labels)));
    }
    if !others.is_empty() {
        let names = |houses: &[&House<'_>]| -> Vec<String> {
            houses.iter().map(|house| house.label.clone()).collect()
        };
        archive.chosen = Some((names(&meant).join(", "), names(&others)));
    }
    let is_kept = kept(&archive.features, &meant, &others);
    let mut kept = is_kept.into_iter();
    archive.features.retain(|_| kept.next().unwrap_or(true));
    Ok(())
}

/// Whether each feature belongs to the houses that are meant. What names a level or unit that nobody has stays, so that it
/// can be told.
fn kept(features: &[Feature], meant: &[&House<'_>], others: &[&House<'_>]) -> Vec<bool> {
    let ids = |houses: &[&House<'_>]| -> HashSet<(usize, String)> {
        let levels = houses.iter().flat_map(|house| &house.levels);
        levels.map(|level| (level.set, level.id.clone())).collect()
    };
    let (own, foreign) = (ids(meant), ids(others));
    let own_sets: HashSet<usize> = meant.iter().map(|house| house.set).collect();
    let other_sets: HashSet<usize> = { others.iter().map(|house| house.set) }
        .filter(|set| !own_sets.contains(set))
        .collect();
    let is_on = |feature: &Feature, level: &str| {
        let key = (feature.set, level.to_owned());
        own.contains(&key) || !foreign.contains(&key)
    };
    let mut left_units: HashSet<&str> = HashSet::new();
    for unit in features.iter().filter(|f| f.kind == "unit") {
        if !is_on(unit, unit.word("level_id")) {
            left_units.insert(unit.id.as_str());
        }
    }
    let is_left = |ids: Vec<&str>| !ids.is_empty() && ids.iter().all(|id| left_units.contains(id));
    let mut left_anchors: HashSet<&str> = HashSet::new();
    for anchor in features.iter().filter(|f| f.kind == "anchor") {
        if is_left(anchor.refers("unit_id")) {
            left_anchors.insert(anchor.id.as_str());
        }
    }
    let is_kept = |feature: &Feature| {
        if other_sets.contains(&feature.set) {
            return false;
        }
        match feature.kind {
            "level" => own.contains(&(feature.set, feature.id.clone())),
            "amenity" => !is_left(feature.refers("unit_ids")),
            "anchor" => !left_anchors.contains(feature.id.as_str()),
            "occupant" => !left_anchors.contains(feature.word("anchor_id")),
            "relationship" => {
                !is_left([feature.refers("origin"), feature.refers("destination")].concat())
            }
            _ => is_on(feature, feature.word("level_id")),
        }
    };
    features.iter().map(is_kept).collect()
}

/// The houses of an archive: in each folder with levels, the levels that share buildings.
fn houses<'a>(features: &'a [Feature], sets: &[&str]) -> Vec<House<'a>> {
    let mut houses: Vec<House<'a>> = Vec::new();
    for set in 0..sets.len() {
        let of = |kind: &'static str| {
            features
                .iter()
                .filter(move |f| f.kind == kind && f.set == set)
        };
        let venues: Vec<&Feature> = of("venue").collect();
        let names: HashMap<&str, String> = of("building")
            .map(|building| (building.id.as_str(), building.called()))
            .collect();
        for levels in by_building(of("level").collect()) {
            let venue = venue_of(&venues, &levels);
            let buildings: Vec<&str> = { levels.iter() }
                .flat_map(|level| level.refers("building_ids"))
                .collect();
            let mut called: Vec<String> = Vec::new();
            for id in buildings {
                let name = names.get(id).cloned().unwrap_or_else(|| id.to_owned());
                if !called.contains(&name) {
                    called.push(name);
                }
            }
            houses.push(House {
                set,
                levels,
                venue,
                building: called.join(" + "),
                label: String::new(),
            });
        }
    }
    // Files in folders that hold no level belong to the only house there is.
    name_them(&mut houses, sets);
    houses
}

/// Levels together that share a building; those of no building belong to the only one, or are on their own.
fn by_building(levels: Vec<&Feature>) -> Vec<Vec<&Feature>> {
    let mut groups: Vec<(HashSet<&str>, Vec<&Feature>)> = Vec::new();
    let mut without: Vec<&Feature> = Vec::new();
    for level in levels {
        let mut buildings: HashSet<&str> = level.refers("building_ids").into_iter().collect();
        if buildings.is_empty() {
            without.push(level);
            continue;
        }
        let mut together = vec![level];
        let (shared, rest) = { groups.into_iter() }
            .partition::<Vec<_>, _>(|(others, _)| !others.is_disjoint(&buildings));
        groups = rest;
        for (others, levels) in shared {
            buildings.extend(others);
            together.splice(0..0, levels);
        }
        groups.push((buildings, together));
    }
    let mut all: Vec<Vec<&Feature>> = groups.into_iter().map(|(_, levels)| levels).collect();
    match all.as_mut_slice() {
        [only] => only.extend(without),
        _ if without.is_empty() => {}
        _ => all.push(without),
    }
    all
}

/// The venue that levels belong to: the only one of the folder, else the one whose shape holds them.
fn venue_of(venues: &[&Feature], levels: &[&Feature]) -> String {
    let corner = { levels.iter().flat_map(|level| level.polygons()).flatten() }
        .flatten()
        .next();
    let holds = |venue: &&&Feature| {
        let outer = venue
            .polygons()
            .into_iter()
            .filter_map(|p| p.into_iter().next());
        corner.is_some_and(|corner| outer.into_iter().any(|ring| is_inside(&ring, corner)))
    };
    let found = match venues {
        [only] => Some(only),
        several => several.iter().find(holds),
    };
    found.map_or_else(String::new, |venue| venue.called())
}

fn is_inside(ring: &[LonLat], [x, y]: LonLat) -> bool {
    let next = ring.iter().cycle().skip(1);
    let crossed = ring.iter().zip(next).filter(|(a, b)| {
        let is_across = (a[1] > y) != (b[1] > y);
        is_across && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
    });
    crossed.count() % 2 == 1
}

/// Gives each house a name that no other has: the venue's, the building's where a venue has several, else the folder's.
fn name_them(houses: &mut [House<'_>], sets: &[&str]) {
    let mut of_venue: BTreeMap<String, usize> = BTreeMap::new();
    for house in houses.iter() {
        *of_venue.entry(house.venue.clone()).or_default() += 1;
    }
    let mut taken: HashSet<String> = HashSet::new();
    for house in houses {
        let is_only = of_venue.get(&house.venue) == Some(&1);
        let folder = sets.get(house.set).copied().unwrap_or_default();
        let mut label = match (house.venue.as_str(), house.building.as_str()) {
            (venue, _) if is_only && !venue.is_empty() => venue.to_owned(),
            (_, building) if !building.is_empty() => building.to_owned(),
            ("", _) => folder.to_owned(),
            (venue, _) => venue.to_owned(),
        };
        if label.is_empty() || taken.contains(&label) {
            let first = house.levels.first().map(|level| level.called());
            label = [label, first.unwrap_or_default()]
                .join(" ")
                .trim()
                .to_owned();
        }
        let plain = label.clone();
        let mut again = 1;
        while !taken.insert(label.clone()) {
            again += 1;
            label = format!("{plain} ({again})");
        }
        house.label = label;
    }
}
