//! Floors of an archive on their way into the file. They are put together only when all features are there, and come in
//! as a whole: into a branch without floors of the same level or lift button.

use super::Taker;
use super::source::{Read, Source};
use crate::domain::problem::{Problem, Why};
use crate::exchange::Error;
use crate::exchange::encoding::Encoding;
use crate::exchange::imdf::{Archive, Feature, FloorsMade, house};
use crate::exchange::report::{Outcome, Remark, Report};
use crate::store::{self, Writer};
use std::borrow::Cow;
use std::path::Path;

/// The features of an archive.
pub(super) struct Features {
    rest: std::vec::IntoIter<Result<Feature, Problem>>,
    all: usize,
    number: u64,
    left_out: Vec<(String, usize)>,
}

impl Features {
    pub fn open(path: &Path) -> Result<Self, Error> {
        let Archive { features, left_out } = Archive::open(path)?;
        Ok(Self {
            all: features.len(),
            rest: features.into_iter(),
            number: 0,
            left_out,
        })
    }
}

impl Source for Features {
    type Row = Feature;

    fn report(&self) -> Report {
        let mut report = Report::of_records(Encoding::Utf8);
        if !self.left_out.is_empty() {
            report
                .remarks
                .push(Remark::KindsLeftOut(self.left_out.clone()));
        }
        report
    }

    fn read_on(&mut self, rows: &mut Vec<Read<Feature>>) -> Result<bool, Error> {
        let Some(feature) = self.rest.next() else {
            return Ok(false);
        };
        self.number += 1;
        rows.push((self.number, feature));
        Ok(true)
    }

    fn share(&self) -> f32 {
        self.number as f32 / self.all.max(1) as f32
    }
}

#[derive(Default)]
pub(super) struct Floors {
    features: Vec<Feature>,
}

impl Taker for Floors {
    type Row = Feature;
    const ROWS_MOST: u64 = 1_000_000;

    fn once<'r>(&self, row: &'r Feature) -> Option<(Cow<'static, str>, &'r str)> {
        Some(("id".into(), &row.id))
    }

    fn take(
        &mut self,
        _: &mut Writer<'_>,
        (_, row): (u64, Feature),
    ) -> Result<Option<Outcome>, store::Error> {
        self.features.push(row);
        Ok(None)
    }

    fn end(&mut self, w: &mut Writer<'_>, report: &mut Report) -> Result<(), store::Error> {
        let made = house(&self.features);
        let known = w.get_plan()?;
        for floor in &made.plan.floors {
            let is_same = |f: &&crate::domain::plan::Floor| {
                f.ordinal == floor.ordinal || f.short_name == floor.short_name
            };
            if known.floors.iter().any(|f| is_same(&f)) {
                let value = floor.short_name.clone();
                report.refuse(0, Problem::new("level", Why::Taken { value }));
            }
        }
        if !report.refused.is_empty() {
            return Ok(());
        }
        let plan = made.plan;
        let sum = |of: fn(&crate::domain::plan::Floor) -> usize| plan.floors.iter().map(of).sum();
        report.remarks.push(Remark::FloorsMade(FloorsMade {
            floors: plan.floors.len(),
            rooms: sum(|f| f.zones.len()),
            doors: sum(|f| f.openings.len()),
            places: sum(|f| f.places.len()),
            connectors: plan.connectors.len(),
        }));
        report.remarks.push(Remark::NoShelvesInImdf);
        let not_made = made.not_made.into_iter();
        report
            .remarks
            .extend(not_made.map(|(what, count)| Remark::NotOnPlan { what, count }));
        report.count(Outcome::Added, self.features.len() as u64);
        w.add_plan(&plan)?;
        Ok(())
    }
}
