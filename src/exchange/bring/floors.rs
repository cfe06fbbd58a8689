//! Floors on their way into the file: of an indoor map, or of files that another branch wrote. They are put together
//! only when all features are there, and come in as a whole: into a branch without floors of the same level or lift
//! button, and without bays of the same numbers.

use super::Taker;
use super::source::{Read, Source};
use crate::domain::holding::Collection;
use crate::domain::id::{CollectionId, PlaceId};
use crate::domain::plan::{Floor, Plan};
use crate::domain::problem::{Problem, Why};
use crate::exchange::Error;
use crate::exchange::encoding::Encoding;
use crate::exchange::geojson::read as ours;
use crate::exchange::imdf::{Archive, FloorsMade, file, house};
use crate::exchange::report::{Outcome, Remark, Report};
use crate::store::{self, WayBack, Writer};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// The features, one after the other.
pub(super) struct Features {
    count: u64,
    number: u64,
    left_out: Vec<(String, usize)>,
}

/// Opens floors of either kind; of an indoor map with several houses those of this name.
pub(super) fn open(path: &Path, venue: Option<&str>) -> Result<(Features, Floors), Error> {
    let mut files = file::open(path)?;
    if files.iter().any(ours::is_ours) {
        files.retain(ours::is_ours);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Whoever names one floor's file means that floor.
        if files.iter().any(|file| file.file == name) {
            files.retain(|file| file.file == name);
        }
        return Ok(of_ours(ours::read(&files)));
    }
    of_map(Archive::of(&files, venue)?)
}

fn of_ours(read: ours::Read) -> (Features, Floors) {
    let mut remarks = vec![Remark::FloorsMade(FloorsMade::of(&read.plan, true))];
    remarks.extend(read.missed.into_iter().map(Remark::NotOnPlan));
    let floors = Floors {
        plan: read.plan,
        collections: read.collections,
        asked: read.asked,
        remarks,
        back: WayBack::default(),
    };
    (Features::of(read.features, Vec::new()), floors)
}

fn of_map(archive: Archive) -> Result<(Features, Floors), Error> {
    let made = house(&archive.features, archive.unread)?;
    let mut remarks = vec![Remark::FloorsMade(FloorsMade::of(&made.plan, false))];
    if let Some((taken, others)) = archive.chosen {
        remarks.insert(0, Remark::HouseTaken { taken, others });
    }
    remarks.push(Remark::NoShelvesInImdf);
    remarks.extend(made.missed.into_iter().map(Remark::NotOnPlan));
    let floors = Floors {
        plan: made.plan,
        remarks,
        ..Floors::default()
    };
    Ok((
        Features::of(archive.features.len(), archive.left_out),
        floors,
    ))
}

impl Features {
    fn of(count: usize, left_out: Vec<(String, usize)>) -> Self {
        Self {
            count: count as u64,
            number: 0,
            left_out,
        }
    }
}

impl Source for Features {
    type Row = ();

    fn report(&self) -> Report {
        let mut report = Report::of_records(Encoding::Utf8);
        if !self.left_out.is_empty() {
            let left_out = self.left_out.clone();
            report.remarks.push(Remark::KindsLeftOut(left_out));
        }
        report
    }

    fn read_on(&mut self, rows: &mut Vec<Read<()>>) -> Result<bool, Error> {
        if self.number >= self.count {
            return Ok(false);
        }
        self.number += 1;
        rows.push((self.number, Ok(())));
        Ok(true)
    }

    fn share(&self) -> f32 {
        self.number as f32 / self.count.max(1) as f32
    }
}

#[derive(Default)]
pub(super) struct Floors {
    plan: Plan,
    /// Of files of ours: the collections that stand on them, and by code, which of them are asked for where.
    collections: Vec<Collection>,
    asked: Vec<(String, PlaceId)>,
    remarks: Vec<Remark>,
    back: WayBack,
}

impl Taker for Floors {
    type Row = ();
    const ROWS_MOST: u64 = 1_000_000;

    /// What stands twice is told when the features are put together.
    fn once<'r>(&self, (): &'r ()) -> Option<(Cow<'static, str>, &'r str)> {
        None
    }

    fn take(&mut self, _: &mut Writer<'_>, _: (u64, ())) -> Result<Option<Outcome>, store::Error> {
        Ok(Some(Outcome::Added))
    }

    fn end(&mut self, w: &mut Writer<'_>, report: &mut Report) -> Result<(), store::Error> {
        for problem in taken(&self.plan, &w.get_plan()?) {
            report.refuse(0, problem);
        }
        if !report.refused.is_empty() {
            report.added = 0;
            return Ok(());
        }
        report.remarks.append(&mut self.remarks);
        self.file_sections(w, report)?;
        let ids = w.add_plan(&self.plan)?;
        let collections = w.list_collections()?;
        for (code, place) in &self.asked {
            let own = collections
                .iter()
                .find(|c| c.code == *code && c.ask_at.is_none());
            if let (Some(own), Some(place)) = (own, ids.places.get(place)) {
                self.back.asked.push((own.id, None));
                w.put_collection(&Collection {
                    ask_at: Some(*place),
                    ..own.clone()
                })?;
            }
        }
        Ok(())
    }

    fn way_back(&self) -> WayBack {
        self.back.clone()
    }
}

impl Floors {
    /// Makes the collections that the branch lacks, and has sections name the branch's own.
    fn file_sections(
        &mut self,
        w: &mut Writer<'_>,
        report: &mut Report,
    ) -> Result<(), store::Error> {
        let known = w.list_collections()?;
        let mut made = Vec::new();
        let mut own: HashMap<CollectionId, CollectionId> = HashMap::new();
        for collection in &self.collections {
            let here = known.iter().find(|c| c.code == collection.code);
            let id = match here {
                Some(here) => here.id,
                None => {
                    made.push(format!(
                        "{} ({})",
                        collection.code,
                        collection.scheme.word()
                    ));
                    w.put_collection(collection)?
                }
            };
            own.insert(collection.id, id);
        }
        if !made.is_empty() {
            report.remarks.push(Remark::CollectionsMade(made));
        }
        let bays = self
            .plan
            .floors
            .iter_mut()
            .flat_map(|floor| &mut floor.bays);
        let faces = bays.flat_map(|bay| &mut bay.faces);
        for section in faces.flat_map(|face| &mut face.sections) {
            if let Some(id) = own.get(&section.collection) {
                section.collection = *id;
            }
        }
        Ok(())
    }
}

/// What of a plan stands in the house already, or stands twice in it.
fn taken(plan: &Plan, known: &Plan) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen: Vec<&Floor> = known.floors.iter().collect();
    for floor in &plan.floors {
        let is_same = |f: &&Floor| f.ordinal == floor.ordinal || f.short_name == floor.short_name;
        if seen.iter().any(is_same) {
            let value = floor.short_name.clone();
            problems.push(Problem::new("level", Why::Taken { value }));
        }
        seen.push(floor);
    }
    let bays = |plan: &'_ Plan| -> Vec<String> {
        let bays = plan.floors.iter().flat_map(|floor| &floor.bays);
        bays.map(|bay| bay.code.clone()).collect()
    };
    let mut codes: HashSet<String> = bays(known).into_iter().collect();
    for value in bays(plan) {
        if !codes.insert(value.clone()) {
            problems.push(Problem::new("bay", Why::Taken { value }));
        }
    }
    problems
}
