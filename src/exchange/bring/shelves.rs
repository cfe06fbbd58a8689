//! Shelf faces on their way into the file. What is wrong between rows shows only when all of them are there, so this
//! list is kept whole until its end; a house has some thousands of faces, not millions.

use super::{Columns, Taker};
use crate::domain::holding::Collection;
use crate::domain::id::CollectionId;
use crate::domain::language::Name;
use crate::domain::plan::Plan;
use crate::domain::problem::Problem;
use crate::exchange::report::{Outcome, Remark, Report};
use crate::exchange::shelves::{self, FaceSections, Listed};
use crate::exchange::sketch;
use crate::exchange::table::{Cells, Shape};
use crate::store::{self, Put, Writer};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::HashSet;

/// The collection of a list that names none, in a branch that has none.
const ONLY: &str = "GEN";

#[derive(Default)]
pub(super) struct Faces {
    rows: Vec<Listed>,
}

impl Columns for Faces {
    const SHAPE: Shape = shelves::SHAPE;

    fn read(cells: Cells<'_>, _: NaiveDate) -> Result<Vec<Listed>, Problem> {
        shelves::read(cells)
    }
}

impl Taker for Faces {
    /// The ranges of a row.
    type Row = Vec<Listed>;
    const ROWS_MOST: u64 = 100_000;

    /// A face may stand in several rows.
    fn once<'r>(&self, _: &'r Vec<Listed>) -> Option<(Cow<'static, str>, &'r str)> {
        None
    }

    fn take(
        &mut self,
        _: &mut Writer<'_>,
        (_, row): (u64, Vec<Listed>),
    ) -> Result<Option<Outcome>, store::Error> {
        self.rows.extend(row);
        Ok(None)
    }

    fn end(&mut self, w: &mut Writer<'_>, report: &mut Report) -> Result<(), store::Error> {
        let plan = self.plan(w, report)?;
        let collections = self.collections(w, report)?;
        let (faces, refused) = shelves::place(&self.rows, &plan, &collections);
        for (line, problem) in refused {
            report.refuse(line, problem);
        }
        report.refused.sort_by_key(|refused| refused.line);
        for face in &faces {
            let outcome = put(w, face)?;
            report.count(outcome, face.rows);
        }
        let count = faces.iter().map(|face| face.by_row).sum();
        if count > 0 {
            report.remarks.push(Remark::OfRows { count });
        }
        let count = faces.iter().map(|face| face.by_area).sum();
        if count > 0 {
            report.remarks.push(Remark::OfAreas { count });
        }
        Ok(())
    }
}

impl Faces {
    /// The branch's plan, or a sketch of one from the floors and bays of the list.
    fn plan(&mut self, w: &mut Writer<'_>, report: &mut Report) -> Result<Plan, store::Error> {
        let plan = w.get_plan()?;
        if !plan.floors.is_empty() || self.rows.is_empty() {
            return Ok(plan);
        }
        let (floors, refused) = shelves::floors(&mut self.rows);
        let lines: HashSet<u64> = refused.iter().map(|(line, _)| *line).collect();
        self.rows.retain(|row| !lines.contains(&row.line));
        for (line, problem) in refused {
            report.refuse(line, problem);
        }
        let sketch = sketch::plan(floors);
        w.add_plan(&sketch)?;
        report.remarks.push(Remark::PlanSketched {
            bays: sketch.floors.iter().map(|floor| floor.bays.len()).sum(),
            floors: sketch.floors.len(),
        });
        w.get_plan()
    }

    /// The branch's collections, with those that the list brings.
    fn collections(
        &mut self,
        w: &mut Writer<'_>,
        report: &mut Report,
    ) -> Result<Vec<Collection>, store::Error> {
        let known = w.list_collections()?;
        // A list without a column for it speaks of the only one there is.
        let only = match known.as_slice() {
            [] => Some(ONLY),
            [only] => Some(only.code.as_str()),
            _ => None,
        };
        for row in self.rows.iter_mut().filter(|row| row.collection.is_empty()) {
            only.unwrap_or_default().clone_into(&mut row.collection);
        }
        let new = shelves::new_collections(&self.rows, &known);
        if new.is_empty() {
            return Ok(known);
        }
        let mut made = Vec::new();
        for (code, scheme) in new {
            made.push(format!("{code} ({})", scheme.word()));
            w.put_collection(&Collection {
                id: CollectionId(0),
                name: Name::english(&code),
                code,
                scheme,
                shelved_by: Default::default(),
                prefixes: Vec::new(),
                locations: Vec::new(),
                ask_at: None,
                say: Name::default(),
            })?;
        }
        report.remarks.push(Remark::CollectionsMade(made));
        w.list_collections()
    }
}

fn put(w: &mut Writer<'_>, face: &FaceSections) -> Result<Outcome, store::Error> {
    if face.is_same {
        return Ok(Outcome::Unchanged);
    }
    let put = w.put_sections(face.face, &face.sections)?;
    Ok(match put {
        Put::Unchanged => Outcome::Unchanged,
        _ if face.before == 0 => Outcome::Added,
        _ => Outcome::Updated,
    })
}
