//! The facts of what is chosen, as texts for the fields, and a text of a field as the edit it asks for.

use super::field::{Field, Texts, metres, read_length, read_metres, read_whole};
use super::signs::{self, is_sign};
use super::size;
use crate::domain::draw::{
    BAYS_MOST, CODE_MOST, Edit, Ground, Item, Part, Pattern, RunShape, Sheet, Underlay, bays_of,
    extent, next_like,
};
use crate::domain::id::{BayId, FloorId, RunId};
use crate::domain::language::Name;
use crate::domain::plan::{Bay, Connector, Floor, Place, Point, Run};

/// A name on a sign or a map has no more letters.
const NAME_MOST: usize = 120;
/// What the lift button says has no more letters.
const SHORT_MOST: usize = 12;

/// What is chosen on a floor of a drawing.
#[derive(Clone, Copy)]
pub struct Chosen<'a> {
    pub sheet: &'a Sheet,
    pub floor: FloorId,
    pub parts: &'a [Part],
}

impl Chosen<'_> {
    /// The one thing that is chosen.
    pub fn one(&self) -> Option<Item> {
        match self.parts {
            [part] => self.sheet.get(*part),
            _ => None,
        }
    }

    /// The one thing whose facts stand in the fields: of a stop the connector's.
    pub fn subject(&self) -> Option<Item> {
        match self.one()? {
            Item::Stop(id, _) => self.sheet.get(Part::Connector(id)),
            other => Some(other),
        }
    }

    pub(super) fn floor(&self) -> Option<&Floor> {
        self.sheet.floor(self.floor)
    }

    /// What is chosen and has a place of its own to go to.
    fn is_movable(&self) -> bool {
        let stays = |p: &Part| matches!(p, Part::Floor(_));
        !self.parts.iter().any(stays)
    }

    /// The row that is chosen, if its bays are all alike and in line.
    pub fn row(&self) -> Option<(RunId, RunShape)> {
        let [Part::Run(run)] = self.parts else {
            return None;
        };
        Some((*run, RunShape::of(self.floor()?, *run)?))
    }

    /// The bays that are chosen, rows from the top left on, each in its order.
    pub fn bays(&self) -> Vec<BayId> {
        let Some(floor) = self.floor() else {
            return Vec::new();
        };
        let mut groups: Vec<(i64, i64, Vec<BayId>)> = Vec::new();
        for part in self.parts {
            let bays: Vec<&Bay> = match part {
                Part::Run(run) => bays_of(floor, *run),
                Part::Bay(id) => floor.bays.iter().filter(|b| b.id == *id).collect(),
                _ => continue,
            };
            if let (Some(first), Some((least, _))) = (bays.first(), extent(self.sheet, &[*part])) {
                let upright = first.turn_deg % 180 == 90;
                let (x, y) = (least.x as i64, least.y as i64);
                let key = if upright { (x, y) } else { (y, x) };
                groups.push((key.0, key.1, bays.iter().map(|b| b.id).collect()));
            }
        }
        groups.sort();
        groups.into_iter().flat_map(|(_, _, bays)| bays).collect()
    }
}

/// What stands in the fields when something is chosen.
pub fn texts(chosen: &Chosen<'_>) -> Texts {
    let mut texts = Texts::new();
    let mut put = |field, text: String| drop(texts.insert(field, text));
    if chosen.is_movable()
        && let Some((least, _)) = extent(chosen.sheet, chosen.parts)
    {
        put(Field::Left, metres(least.x.round() as i32));
        put(Field::Top, metres(least.y.round() as i32));
    }
    if let Some((_, row)) = chosen.row() {
        put(Field::Bays, row.bays.to_string());
        put(Field::Length, metres(row.bay_mm));
        put(Field::Depth, metres(row.depth_mm));
        put(Field::Turn, row.turn_deg.to_string());
        put(Field::Shelves, row.shelves.to_string());
    }
    let bays = chosen.bays();
    texts.extend(signs::texts(chosen, &bays));
    let mut put = |field, text: String| drop(texts.insert(field, text));
    if let Some(Item::Bay(_, first)) = bays.first().and_then(|b| chosen.sheet.get(Part::Bay(*b))) {
        let pattern = Pattern::read(&first.code);
        put(
            Field::Pattern,
            pattern.map_or(first.code, |p| p.to_string()),
        );
    }
    match chosen.subject() {
        Some(item) => texts.extend(own(&item)),
        None => texts.extend([(Field::Turn, "0".to_owned())]),
    }
    texts
}

fn name(name: Name) -> [(Field, String); 2] {
    [
        (Field::NameEn, name.en),
        (Field::NameTa, name.ta.unwrap_or_default()),
    ]
}

fn own(item: &Item) -> Texts {
    let mut texts = Texts::new();
    texts.extend(size::texts(item));
    match item.clone() {
        Item::Floor(_, ground) => {
            texts.extend(name(ground.name));
            texts.insert(Field::Short, ground.short_name);
            texts.insert(Field::Level, ground.ordinal.to_string());
            texts.insert(Field::North, ground.north_deg.to_string());
        }
        Item::Underlay(_, underlay) => {
            texts.insert(Field::Opacity, underlay.opacity.to_string());
            texts.insert(Field::Width, metres(underlay.size().x.round() as i32));
            texts.insert(Field::Turn, metres(underlay.turn_mdeg));
        }
        Item::Zone(_, zone) => texts.extend(name(zone.name)),
        Item::Wall(_, wall) => {
            texts.insert(Field::Thickness, metres(wall.thickness_mm));
        }
        Item::Opening(_, opening) => {
            let width = opening.from.distance(opening.to).round() as i32;
            texts.insert(Field::Width, metres(width));
        }
        Item::Run(_, run) => drop(texts.insert(Field::Code, run.code)),
        Item::Bay(_, bay) => {
            texts.insert(Field::Code, bay.code);
            texts.insert(Field::Length, metres(bay.length_mm));
            texts.insert(Field::Depth, metres(bay.depth_mm));
            texts.insert(Field::Turn, bay.turn_deg.to_string());
            texts.insert(Field::Shelves, bay.shelves.to_string());
        }
        Item::Place(_, place) => {
            texts.extend(name(place.name));
            texts.insert(Field::OtherNames, place.other_names.join(", "));
            texts.insert(Field::SayEn, place.say.en);
            texts.insert(Field::SayTa, place.say.ta.unwrap_or_default());
            let facing = place.facing_deg.map(|deg| deg.to_string());
            texts.insert(Field::Facing, facing.unwrap_or_default());
        }
        Item::Connector(connector) => {
            texts.extend(name(connector.name));
            texts.insert(Field::Width, metres(connector.width_mm));
            texts.insert(Field::Wait, connector.wait_s.to_string());
            texts.insert(Field::PerFloor, connector.floor_s.to_string());
        }
        Item::Stop(..) => {}
    }
    texts
}

/// The edit that a typed text asks for; `Ok(None)` where it says what is there already.
///
/// # Errors
/// The text can't be what the field is for.
pub fn edit(chosen: &Chosen<'_>, field: Field, typed: &str) -> Result<Option<Edit>, Field> {
    let no = || field;
    if texts(chosen).get(&field).map(String::as_str) == Some(typed) && field != Field::Pattern {
        return Ok(None);
    }
    if matches!(field, Field::Left | Field::Top) {
        let to = read_metres(typed).ok_or_else(no)?;
        let (least, _) = extent(chosen.sheet, chosen.parts).ok_or_else(no)?;
        let least = least.round();
        let by = match field {
            Field::Left => Point::new(to - least.x, 0),
            _ => Point::new(0, to - least.y),
        };
        return Ok(Some(Edit::Move(chosen.parts.to_vec(), by)));
    }
    if field == Field::Pattern {
        let pattern = Pattern::read(typed).map_err(|_| field)?;
        return Ok(Some(Edit::Number(chosen.bays(), pattern)));
    }
    if is_sign(field) {
        return signs::edit(chosen, field, typed).map(Some);
    }
    if field == Field::Turn && !matches!(chosen.one(), Some(Item::Underlay(..))) {
        let to = read_whole(typed, (-359, 359)).ok_or_else(no)?;
        let from = match (chosen.row(), chosen.one()) {
            (Some((_, row)), _) => row.turn_deg,
            (_, Some(Item::Bay(_, bay))) => bay.turn_deg,
            _ => 0,
        };
        return Ok(Some(Edit::Turn(chosen.parts.to_vec(), to - from)));
    }
    if let (Some((run, row)), false) = (chosen.row(), field == Field::Code) {
        return laid(chosen, run, (row, field, typed)).map(Some);
    }
    let item = chosen.subject().ok_or_else(no)?;
    let set = changed(item, field, typed).ok_or_else(no)?;
    Ok(Some(Edit::Set(vec![set])))
}

/// A row laid anew with one number of it changed; new bays count on from its last one.
fn laid(
    chosen: &Chosen<'_>,
    run: RunId,
    (row, field, typed): (RunShape, Field, &str),
) -> Result<Edit, Field> {
    let shape = match field {
        Field::Bays => {
            let bays = read_whole(typed, (1, BAYS_MOST as i32)).ok_or(field)?;
            let bays = bays as usize;
            RunShape { bays, ..row }
        }
        Field::Length => RunShape {
            bay_mm: read_length(typed).ok_or(field)?,
            ..row
        },
        Field::Depth => RunShape {
            depth_mm: read_length(typed).ok_or(field)?,
            ..row
        },
        Field::Shelves => RunShape {
            shelves: read_whole(typed, (1, 20)).ok_or(field)?,
            ..row
        },
        _ => return Err(field),
    };
    Ok(lay(chosen, run, shape))
}

/// A row laid anew; new bays count on from its last one.
pub fn lay(chosen: &Chosen<'_>, run: RunId, shape: RunShape) -> Edit {
    let last = chosen
        .floor()
        .and_then(|f| bays_of(f, run).last().map(|b| b.code.clone()));
    let like = last.unwrap_or_default();
    let pattern = Pattern::read(&next_like(&like, |_| false));
    let pattern = pattern.or_else(|_| Pattern::read("{1}"));
    match pattern {
        Ok(pattern) => Edit::LayRun(chosen.floor, run, shape, pattern),
        Err(_) => Edit::Set(Vec::new()),
    }
}

fn short(typed: &str, most: usize) -> Option<String> {
    let text = typed.trim();
    (text.chars().count() <= most).then(|| text.to_owned())
}

pub(super) fn named(old: Name, field: Field, typed: &str) -> Option<Name> {
    let text = short(typed, NAME_MOST)?;
    Some(match field {
        Field::NameTa | Field::SayTa | Field::SignATa | Field::SignBTa => Name {
            ta: (!text.is_empty()).then_some(text),
            ..old
        },
        _ => Name { en: text, ..old },
    })
}

/// The thing with one fact changed.
fn changed(item: Item, field: Field, typed: &str) -> Option<Item> {
    let is_name = matches!(field, Field::NameEn | Field::NameTa);
    if matches!(field, Field::Wide | Field::Deep) {
        return size::changed(item, field, typed);
    }
    Some(match item {
        Item::Floor(id, ground) => Item::Floor(id, floor(ground, field, typed)?),
        Item::Underlay(on, underlay) => {
            Item::Underlay(on, changed_picture(&underlay, field, typed)?)
        }
        Item::Zone(on, mut zone) if is_name => {
            zone.name = named(zone.name, field, typed)?;
            Item::Zone(on, zone)
        }
        Item::Wall(on, mut wall) => {
            wall.thickness_mm = read_length(typed)?;
            Item::Wall(on, wall)
        }
        Item::Opening(on, mut opening) => {
            let (from, length) = (opening.from, opening.from.distance(opening.to));
            let by = f64::from(read_length(typed)?) / length.max(1.0);
            let along = |a: i32, b: i32| a + (f64::from(b - a) * by).round() as i32;
            opening.to = Point::new(along(from.x, opening.to.x), along(from.y, opening.to.y));
            Item::Opening(on, opening)
        }
        Item::Run(on, run) => {
            let code = short(typed, CODE_MOST).filter(|c| !c.is_empty())?;
            Item::Run(on, Run { code, ..run })
        }
        Item::Bay(on, bay) => Item::Bay(on, changed_bay(bay, field, typed)?),
        Item::Place(on, place) => Item::Place(on, changed_place(place, field, typed)?),
        Item::Connector(connector) => Item::Connector(changed_connector(connector, field, typed)?),
        Item::Zone(..) | Item::Stop(..) => return None,
    })
}

fn floor(ground: Ground, field: Field, typed: &str) -> Option<Ground> {
    Some(match field {
        Field::Short => Ground {
            short_name: short(typed, SHORT_MOST).filter(|s| !s.is_empty())?,
            ..ground
        },
        Field::Level => Ground {
            ordinal: read_whole(typed, (-20, 200))?,
            ..ground
        },
        Field::North => Ground {
            north_deg: read_whole(typed, (0, 359))?,
            ..ground
        },
        Field::NameEn | Field::NameTa => Ground {
            name: named(ground.name, field, typed)?,
            ..ground
        },
        _ => return None,
    })
}

/// Degrees are read as metres are: with a point or a comma, to the thousandth.
fn changed_picture(underlay: &Underlay, field: Field, typed: &str) -> Option<Underlay> {
    match field {
        Field::Opacity => Some(Underlay {
            opacity: read_whole(typed, (1, 100))?,
            ..underlay.clone()
        }),
        Field::Width => underlay.as_wide_as(read_length(typed)?),
        Field::Turn => {
            let turn_mdeg = read_metres(typed).filter(|mdeg| mdeg.abs() < 360_000)?;
            Some(underlay.turned_to(turn_mdeg))
        }
        _ => None,
    }
}

fn changed_bay(bay: Bay, field: Field, typed: &str) -> Option<Bay> {
    Some(match field {
        Field::Code => Bay {
            code: short(typed, CODE_MOST).filter(|c| !c.is_empty())?,
            ..bay
        },
        Field::Length => Bay {
            length_mm: read_length(typed)?,
            ..bay
        },
        Field::Depth => Bay {
            depth_mm: read_length(typed)?,
            ..bay
        },
        Field::Shelves => Bay {
            shelves: read_whole(typed, (1, 20))?,
            ..bay
        },
        _ => return None,
    })
}

fn changed_place(mut place: Place, field: Field, typed: &str) -> Option<Place> {
    match field {
        Field::NameEn | Field::NameTa => place.name = named(place.name, field, typed)?,
        Field::SayEn | Field::SayTa => place.say = named(place.say, field, typed)?,
        Field::OtherNames => {
            let names = typed.split(',').map(str::trim).filter(|n| !n.is_empty());
            place.other_names = names.map(str::to_owned).collect();
        }
        Field::Facing if typed.trim().is_empty() => place.facing_deg = None,
        Field::Facing => place.facing_deg = Some(read_whole(typed, (0, 359))?),
        _ => return None,
    }
    Some(place)
}

fn changed_connector(mut connector: Connector, field: Field, typed: &str) -> Option<Connector> {
    match field {
        Field::NameEn | Field::NameTa => connector.name = named(connector.name, field, typed)?,
        Field::Width => connector.width_mm = read_length(typed)?,
        Field::Wait => connector.wait_s = read_whole(typed, (0, 3_600))?,
        Field::PerFloor => connector.floor_s = read_whole(typed, (1, 600))?,
        _ => return None,
    }
    Some(connector)
}
