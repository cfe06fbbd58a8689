//! Places on their way into the file: all of them are one drawing, which can be taken back as a whole.

use super::{Columns, How, Taker, Tellable};
use crate::domain::draw::{Change, Item};
use crate::domain::holding::Collection;
use crate::domain::plan::Place;
use crate::domain::problem::Problem;
use crate::exchange::places::{self, Landed, Listed, Placing};
use crate::exchange::preview::{self, Would};
use crate::exchange::report::{Outcome, Remark, Report};
use crate::exchange::table::{Cells, Shape};
use crate::store::{self, WayBack, Writer};
use chrono::NaiveDate;
use std::borrow::Cow;

/// So many unknown kinds are told.
const KINDS_MOST: usize = 20;

pub(super) struct Places {
    how: How,
    rows: Vec<Listed>,
    back: WayBack,
}

impl Places {
    pub fn new(how: How) -> Self {
        Self {
            how,
            rows: Vec::new(),
            back: WayBack::default(),
        }
    }
}

impl Columns for Places {
    const SHAPE: Shape = places::SHAPE;

    fn read(cells: Cells<'_>, _: NaiveDate) -> Result<Listed, Problem> {
        places::read(cells)
    }
}

impl Tellable for Places {
    type Role = places::Role;
}

impl Taker for Places {
    type Row = Listed;
    const ROWS_MOST: u64 = 100_000;

    /// Codes are looked at when all rows are there.
    fn once<'r>(&self, _: &'r Listed) -> Option<(Cow<'static, str>, &'r str)> {
        None
    }

    fn take(
        &mut self,
        _: &mut Writer<'_>,
        (_, row): (u64, Listed),
    ) -> Result<Option<Outcome>, store::Error> {
        self.rows.push(row);
        Ok(None)
    }

    fn end(&mut self, w: &mut Writer<'_>, report: &mut Report) -> Result<(), store::Error> {
        let (plan, underlays) = (w.get_plan()?, w.list_underlays()?);
        let collections = w.list_collections()?;
        let into = Placing {
            plan: &plan,
            underlays: &underlays,
            collections: &collections,
        };
        let (landed, refused) = places::place(&self.rows, &into);
        for (line, problem) in refused {
            report.refuse(line, problem);
        }
        report.refused.sort_by_key(|refused| refused.line);
        for row in &landed {
            let outcome = outcome(row);
            report.count(outcome, 1);
            if self.how.is_dry_run {
                report.preview.keep(outcome, || would(row, &collections));
            }
        }
        let count = landed.iter().filter(|row| row.is_beside).count();
        if count > 0 {
            report.remarks.push(Remark::PlacesBeside { count });
        }
        let mut unknown: Vec<&String> = { self.rows.iter() }
            .filter_map(|row| row.unknown_kind.as_ref())
            .collect();
        unknown.sort();
        unknown.dedup();
        if !unknown.is_empty() {
            let kinds = unknown.into_iter().take(KINDS_MOST).cloned().collect();
            report.remarks.push(Remark::KindsAsOther(kinds));
        }
        self.back = write(w, landed, &collections)?;
        Ok(())
    }

    fn way_back(&self) -> WayBack {
        self.back.clone()
    }
}

fn outcome(row: &Landed) -> Outcome {
    match &row.change {
        Some(Change { before: None, .. }) => Outcome::Added,
        Some(_) => Outcome::Updated,
        None if row.answers.is_empty() => Outcome::Unchanged,
        None => Outcome::Updated,
    }
}

/// Draws all of them at once, and sends collections to those that answer for them.
fn write(
    w: &mut Writer<'_>,
    landed: Vec<Landed>,
    collections: &[Collection],
) -> Result<WayBack, store::Error> {
    let mut back = WayBack::default();
    let changes: Vec<Change> = landed.iter().filter_map(|row| row.change.clone()).collect();
    let mut ids = std::collections::HashMap::new();
    if !changes.is_empty() {
        let (drawing, drawn) = w.redraw_beside(&changes)?;
        back.drawing = Some(drawing);
        ids = drawn;
    }
    for row in &landed {
        let Some(place) = row.place else {
            continue;
        };
        let place = ids.get(&place).copied().unwrap_or(place);
        for collection in collections.iter().filter(|c| row.answers.contains(&c.id)) {
            back.asked.push((collection.id, collection.ask_at));
            w.put_collection(&Collection {
                ask_at: Some(place),
                ..collection.clone()
            })?;
        }
    }
    Ok(back)
}

fn would(row: &Landed, collections: &[Collection]) -> Would {
    let place = |item: &Option<Item>| match item {
        Some(Item::Place(_, place)) => facts(place),
        _ => Vec::new(),
    };
    let (old, new) = match &row.change {
        Some(change) => (place(&change.before), place(&change.after)),
        None => (Vec::new(), Vec::new()),
    };
    let mut steps: Vec<(&'static str, [String; 2])> = Vec::new();
    for (index, (word, text)) in new.into_iter().enumerate() {
        let before = old.get(index).map(|(_, text)| text.clone());
        let before = before.unwrap_or_default();
        if before != text {
            steps.push((word, [before, text]));
        }
    }
    let asked = collections.iter().filter(|c| row.answers.contains(&c.id));
    let asked: Vec<&str> = asked.map(|c| c.code.as_str()).collect();
    if !asked.is_empty() {
        steps.push(("answers-for", [String::new(), asked.join(", ")]));
    }
    Would {
        line: Some(row.line),
        number: row.floor.clone(),
        name: row.name.clone(),
        change: preview::Change::Place(steps),
    }
}

/// What a place is, by the tails of the wording ids.
fn facts(place: &Place) -> Vec<(&'static str, String)> {
    let metres = |mm: i32| format!("{:.2}", f64::from(mm) / 1_000.0);
    let at = format!("{} · {}", metres(place.at.x), metres(place.at.y));
    let facing = place.facing_deg.map(|deg| format!("{deg}°"));
    vec![
        ("name-en", place.name.en.clone()),
        ("name-ta", place.name.ta.clone().unwrap_or_default()),
        ("kind", place.kind.word().to_owned()),
        ("at", at),
        ("facing", facing.unwrap_or_default()),
        (
            "staffed",
            if place.is_staffed { "✓" } else { "" }.to_owned(),
        ),
        ("other-names", place.other_names.join(", ")),
        ("message-en", place.say.en.clone()),
        ("message-ta", place.say.ta.clone().unwrap_or_default()),
    ]
}
