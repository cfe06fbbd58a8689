//! Rows of bays laid out and numbered.

use super::Fresh;
use super::edit::{After, Refused};
use super::item::{Item, Part, Sheet};
use super::pattern::{Pattern, next_like, said};
use super::run::{BAYS_MOST, RunShape, bays_of};
use crate::domain::id::{BayId, FaceId, FloorId, RunId};
use crate::domain::language::Name;
use crate::domain::plan::{Bay, Face, Run, Side};
use std::collections::HashSet;

/// All codes of the house but those of some bays, as they are said.
pub(super) fn codes_but(sheet: &Sheet, but: &HashSet<BayId>) -> HashSet<String> {
    let bays = sheet.plan.floors.iter().flat_map(|f| &f.bays);
    let others = bays.filter(|b| !but.contains(&b.id));
    others.map(|b| said(&b.code)).collect()
}

pub(super) fn number(sheet: &Sheet, bays: &[BayId], pattern: &Pattern) -> After {
    let taken = codes_but(sheet, &bays.iter().copied().collect());
    let codes = pattern.codes(bays.len(), |code| taken.contains(&said(code)));
    let numbered = bays.iter().zip(codes).filter_map(|(id, code)| {
        let Item::Bay(on, bay) = sheet.get(Part::Bay(*id))? else {
            return None;
        };
        Some((Part::Bay(*id), Some(Item::Bay(on, Bay { code, ..bay }))))
    });
    numbered.collect()
}

/// A row on its way.
pub(super) struct Laying<'a> {
    pub sheet: &'a Sheet,
    pub on: FloorId,
    pub run: RunId,
    pub shape: &'a RunShape,
    /// Counts new bays; a row that has all its bays needs none.
    pub pattern: Option<&'a Pattern>,
}

impl Laying<'_> {
    pub fn lay(&self, fresh: &mut Fresh) -> Result<After, Refused> {
        let shape = self.shape;
        if !(1..=BAYS_MOST).contains(&shape.bays) {
            return Err(Refused::BayCount);
        }
        let floor = self.sheet.floor(self.on).ok_or(Refused::Nothing)?;
        let bays = bays_of(floor, self.run);
        let taken = codes_but(self.sheet, &HashSet::new());
        let more = shape.bays.saturating_sub(bays.len());
        let codes = (self.pattern).map(|p| p.codes(more, |code| taken.contains(&said(code))));
        let mut codes = codes.unwrap_or_default().into_iter();
        let mut after: After = Vec::new();
        if !floor.runs.iter().any(|run| run.id == self.run) {
            after.push((Part::Run(self.run), Some(self.new_run())));
        }
        for (index, centre) in shape.centres().into_iter().enumerate() {
            let old = bays.get(index).copied();
            let bay = Bay {
                id: old.map_or_else(|| BayId(fresh.id()), |b| b.id),
                run: Some(self.run),
                run_index: index as i32,
                code: old.map_or_else(|| codes.next().unwrap_or_default(), |b| b.code.clone()),
                centre,
                length_mm: shape.bay_mm,
                depth_mm: shape.depth_mm,
                turn_deg: shape.bay_turn_deg(),
                shelves: shape.shelves,
                faces: faces(old, shape.is_double, fresh),
            };
            after.push((Part::Bay(bay.id), Some(Item::Bay(self.on, bay))));
        }
        let left_over = bays.iter().skip(shape.bays);
        after.extend(left_over.map(|b| (Part::Bay(b.id), None)));
        Ok(after)
    }

    /// Its end panel bears the next free code of rows on this floor.
    fn new_run(&self) -> Item {
        let floor = self.sheet.floor(self.on);
        let runs = floor.map(|f| f.runs.as_slice()).unwrap_or_default();
        let taken: HashSet<String> = runs.iter().map(|r| said(&r.code)).collect();
        let short = floor.map(|f| f.short_name.as_str()).unwrap_or_default();
        let like = match runs.last() {
            Some(last) => last.code.clone(),
            None => format!("{short}-R00"),
        };
        let code = next_like(&like, |code| taken.contains(&said(code)));
        Item::Run(self.on, Run { id: self.run, code })
    }
}

/// The faces of a bay: those it has stay, one side more or less is made or taken off.
pub fn faces(old: Option<&Bay>, is_double: bool, fresh: &mut Fresh) -> Vec<Face> {
    let sides = if is_double {
        &Side::ALL[..]
    } else {
        &Side::ALL[..1]
    };
    let known = |side: Side| {
        let face = old?.faces.iter().find(|f| f.side == side)?;
        Some(Face {
            sections: Vec::new(),
            ..face.clone()
        })
    };
    let mut new = |side: Side| Face {
        id: FaceId(fresh.id()),
        side,
        sign: Name::default(),
        sections: Vec::new(),
    };
    sides
        .iter()
        .map(|side| known(*side).unwrap_or_else(|| new(*side)))
        .collect()
}
