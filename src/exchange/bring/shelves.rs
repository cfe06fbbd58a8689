//! Shelf faces on their way into the file. What is wrong between rows shows only when all of them are there, so this
//! list is kept whole until its end; a house has some thousands of faces, not millions.

use super::{Columns, How, Taker, Tellable};
use crate::domain::holding::Collection;
use crate::domain::id::CollectionId;
use crate::domain::language::Name;
use crate::domain::plan::{Plan, Section};
use crate::domain::problem::Problem;
use crate::exchange::preview::{Change, Would};
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

pub(super) struct Faces {
    how: How,
    rows: Vec<Listed>,
}

impl Tellable for Faces {
    type Role = shelves::Role;
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
            // What is looked at are faces; several rows may speak of one.
            if self.how.is_dry_run {
                report
                    .preview
                    .keep(outcome, || would(face, (&plan, &collections)));
            }
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
    pub fn new(how: How) -> Self {
        let rows = Vec::new();
        Self { how, rows }
    }

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

/// A face as it is and as the list has it.
fn would(face: &FaceSections, (plan, collections): (&Plan, &[Collection])) -> Would {
    let mut faces = plan.floors.iter().flat_map(|floor| {
        let bays = floor.bays.iter();
        bays.flat_map(move |bay| bay.faces.iter().map(move |face| (floor, bay, face)))
    });
    let found = faces.find(|(.., known)| known.id == face.face);
    let (floor, name) = found.map_or_else(Default::default, |(floor, bay, known)| {
        let name = format!("{} {}", bay.code, known.side.word());
        (floor.short_name.clone(), name)
    });
    let old = found.map(|(.., known)| known.sections.as_slice());
    let [old, new] = [old.unwrap_or_default(), &face.sections]
        .map(|sections| [ranges(sections, collections), subjects(sections)]);
    let name = match old[0].is_empty() {
        true => format!("{name} · {}", new[0]),
        false => name,
    };
    let steps = ["ranges", "subjects"]
        .into_iter()
        .zip(old.into_iter().zip(new));
    let steps = steps.filter(|(_, (old, new))| old != new);
    Would {
        line: Some(face.line),
        number: floor,
        name,
        change: Change::Face(steps.map(|(word, (old, new))| (word, [old, new])).collect()),
    }
}

/// What stands on a face, from the left.
fn ranges(sections: &[Section], collections: &[Collection]) -> String {
    let of = |section: &Section| {
        let home = collections.iter().find(|c| c.id == section.collection);
        let code = home.map(|home| home.code.as_str()).unwrap_or_default();
        format!("{code} {} – {}", section.first, section.last)
    };
    let all: Vec<String> = sections.iter().map(of).collect();
    all.join("; ")
}

fn subjects(sections: &[Section]) -> String {
    let named = sections.iter().map(|section| section.subject.en.as_str());
    let named: Vec<&str> = named.filter(|name| !name.is_empty()).collect();
    named.join("; ")
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
