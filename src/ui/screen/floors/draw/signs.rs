//! What the end panels say: the subject of each side of the bays that are chosen, all at once.

use super::facts::{Chosen, named};
use super::field::{Field, Texts};
use crate::domain::draw::{Edit, Item, Part};
use crate::domain::id::BayId;
use crate::domain::language::Name;
use crate::domain::plan::{Bay, Side};

/// Each field with its side.
const SIGNS: [(Field, Side); 4] = [
    (Field::SignAEn, Side::A),
    (Field::SignATa, Side::A),
    (Field::SignBEn, Side::B),
    (Field::SignBTa, Side::B),
];

/// Whether a field is one of a sign.
pub fn is_sign(field: Field) -> bool {
    SIGNS.iter().any(|(sign, _)| *sign == field)
}

/// The fields of the sides that the chosen bays have.
pub fn fields(chosen: &Chosen<'_>) -> Vec<Field> {
    let bays = bays(chosen, &chosen.bays());
    let has = |side: Side| {
        let mut faces = bays.iter().flat_map(|bay| &bay.faces);
        faces.any(|face| face.side == side)
    };
    let own = SIGNS.into_iter().filter(|(_, side)| has(*side));
    own.map(|(field, _)| field).collect()
}

/// What stands in the fields: what all the bays say, and nothing where they differ.
pub fn texts(chosen: &Chosen<'_>, ids: &[BayId]) -> Texts {
    let bays = bays(chosen, ids);
    let one = |(field, side): (Field, Side)| {
        let faces = bays.iter().flat_map(|bay| &bay.faces);
        let mut said = (faces.filter(|face| face.side == side)).map(|face| said(&face.sign, field));
        let first = said.next()?;
        let text = if said.all(|other| other == first) {
            first.to_owned()
        } else {
            String::new()
        };
        Some((field, text))
    };
    SIGNS.into_iter().filter_map(one).collect()
}

fn said(sign: &Name, field: Field) -> &str {
    match field {
        Field::SignATa | Field::SignBTa => sign.ta.as_deref().unwrap_or_default(),
        _ => &sign.en,
    }
}

/// All the bays with this sign.
///
/// # Errors
/// The field, where no sign is so long.
pub fn edit(chosen: &Chosen<'_>, field: Field, typed: &str) -> Result<Edit, Field> {
    let side = SIGNS.iter().find(|(sign, _)| *sign == field);
    let (_, side) = *side.ok_or(field)?;
    let mut items = Vec::new();
    for mut bay in bays(chosen, &chosen.bays()) {
        for face in bay.faces.iter_mut().filter(|face| face.side == side) {
            let sign = std::mem::take(&mut face.sign);
            face.sign = named(sign, field, typed).ok_or(field)?;
        }
        items.push(Item::Bay(chosen.floor, bay));
    }
    Ok(Edit::Set(items))
}

fn bays(chosen: &Chosen<'_>, ids: &[BayId]) -> Vec<Bay> {
    let items = ids.iter().filter_map(|id| chosen.sheet.get(Part::Bay(*id)));
    let bays = items.filter_map(|item| match item {
        Item::Bay(_, bay) => Some(bay),
        _ => None,
    });
    bays.collect()
}
