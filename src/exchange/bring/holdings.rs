//! Copies on their way into the file: each finds its collection, and those that are gone are marked at the end.

use super::source::{Read, Source};
use super::{Columns, How, Taker};
use crate::domain::holding::Collection;
use crate::domain::problem::Problem;
use crate::exchange::Error;
use crate::exchange::holdings::{self, List, Listed};
use crate::exchange::preview::{BACK, Change, MOST, Preview, Would};
use crate::exchange::report::{Outcome, Remark, Report};
use crate::exchange::shelves::is_meant;
use crate::exchange::table::{Cells, Shape};
use crate::store::{self, CopyFacts, HoldingRow, Writer};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

/// The branch's collections, asked for once, and what the list was found to mean by its words.
#[derive(Default)]
pub(super) struct Holdings {
    how: How,
    collections: Option<Vec<Collection>>,
    /// What a cell for the collection or the location was found to name, by its place in the list of collections.
    meant: HashMap<String, Option<usize>>,
    /// Copies that name a collection nobody knows, and the first of those names.
    homeless: usize,
    preview: Preview,
    unknown: BTreeSet<String>,
}

/// So many unknown names are told.
const NAMES_MOST: usize = 20;

/// The rows of a list whose columns were told.
pub(super) struct Told {
    list: List,
}

impl Told {
    pub fn new(list: List) -> Self {
        Self { list }
    }
}

impl Source for Told {
    type Row = Listed;

    fn report(&self) -> Report {
        let mut report = Report::of_table(&self.list.table);
        report.remarks.insert(0, Remark::ReadAsTold);
        report
    }

    fn read_on(&mut self, rows: &mut Vec<Read<Listed>>) -> Result<bool, Error> {
        let Some(cells) = self.list.table.next_row()? else {
            return Ok(false);
        };
        rows.push((cells.line(), self.list.mapping.read(cells)));
        Ok(true)
    }

    fn share(&self) -> f32 {
        self.list.table.share()
    }

    fn twice(&self) -> u64 {
        self.list.table.twice()
    }
}

impl Columns for Holdings {
    const SHAPE: Shape = holdings::SHAPE;

    fn read(cells: Cells<'_>, _: NaiveDate) -> Result<Listed, Problem> {
        holdings::read(cells)
    }
}

impl Taker for Holdings {
    type Row = Listed;
    const ROWS_MOST: u64 = u64::MAX;

    fn once<'r>(&self, row: &'r Listed) -> Option<(Cow<'static, str>, &'r str)> {
        Some((Cow::Borrowed(holdings::BARCODE), &row.barcode))
    }

    fn take(
        &mut self,
        w: &mut Writer<'_>,
        (line, listed): (u64, Listed),
    ) -> Result<Option<Outcome>, store::Error> {
        let collections = match self.collections.take() {
            Some(known) => known,
            None => w.list_collections()?,
        };
        let home = self.home(&collections, &listed);
        // Of what is only looked at: how it was.
        let is_looked_at = self.how.is_dry_run && self.preview.has_room(Outcome::Updated);
        let before = if is_looked_at {
            w.find_copy_facts(&listed.barcode)?
        } else {
            None
        };
        let put = w.put_holding(&HoldingRow {
            barcode: &listed.barcode,
            title: &listed.title,
            title_ta: &listed.title_ta,
            author: &listed.author,
            author_ta: &listed.author_ta,
            publisher: &listed.publisher,
            published: &listed.published,
            isbn: &listed.isbn,
            subjects: &listed.subjects,
            call_number: &listed.call_number,
            collection: home.and_then(|index| collections.get(index)),
            location: &listed.location,
            home_library: &listed.home_library,
            item_type: &listed.item_type,
            status: &listed.status,
        });
        self.collections = Some(collections);
        let outcome: Outcome = put?.into();
        if self.how.is_dry_run && self.preview.has_room(outcome) {
            let after = match (&before, outcome) {
                (Some(_), Outcome::Updated) => w.find_copy_facts(&listed.barcode)?,
                _ => None,
            };
            let mut steps = steps(before.unwrap_or_default(), after.unwrap_or_default());
            if outcome == Outcome::Updated && steps.is_empty() {
                steps.push((BACK, Default::default())); // it had vanished
            }
            self.preview.keep(outcome, || Would {
                line: Some(line),
                number: numbered(&listed.barcode, &listed.call_number),
                name: listed.title.clone(),
                change: Change::Copy(steps),
            });
        }
        Ok(Some(outcome))
    }

    fn end(&mut self, w: &mut Writer<'_>, report: &mut Report) -> Result<(), store::Error> {
        if self.homeless > 0 {
            report.remarks.push(Remark::NoSuchCollection {
                copies: self.homeless,
                names: std::mem::take(&mut self.unknown).into_iter().collect(),
            });
        }
        if !self.how.is_dry_run && report.added + report.updated > 0 {
            w.count_title_words()?;
        }
        // A list without rows, or one of which rows were left out, does not tell what is gone.
        if report.read > 0 && report.refused.is_empty() {
            self.mark_vanished(w, report)?;
        } else if self.how.skips_bad {
            report.remarks.push(Remark::VanishedNotSought);
        }
        report.preview = std::mem::take(&mut self.preview);
        Ok(())
    }
}

/// What of a copy is another now, by the words of columns.
fn steps(before: CopyFacts, after: CopyFacts) -> Vec<(&'static str, [String; 2])> {
    let pairs = before.into_iter().zip(after);
    let changed = pairs.filter(|((_, old), (_, new))| old != new);
    changed
        .map(|((word, old), (_, new))| (word, [old, new]))
        .collect()
}

/// A copy by its barcode and where it stands.
fn numbered(barcode: &str, call_number: &str) -> String {
    if call_number.is_empty() {
        barcode.to_owned()
    } else {
        format!("{barcode} · {call_number}")
    }
}

impl Holdings {
    pub fn new(how: How) -> Self {
        Self {
            how,
            ..Self::default()
        }
    }

    /// Marks what the list does not name. A list that lacks most of the copies the branch has is more likely a part of
    /// the holdings than news of a fire: it marks nothing, unless it was said to be the whole of them.
    fn mark_vanished(
        &mut self,
        w: &mut Writer<'_>,
        report: &mut Report,
    ) -> Result<(), store::Error> {
        let copies = w.count_unlisted()?;
        let named = report.updated + report.unchanged;
        let is_most = u64::try_from(copies).unwrap_or(u64::MAX) > named;
        let remark = match copies {
            0 => return Ok(()),
            _ if is_most && !self.how.is_whole => Remark::MostNotListed { copies },
            _ => {
                if self.how.is_dry_run {
                    self.keep_vanished(w, copies)?;
                }
                let copies = w.set_unlisted_vanished()?;
                Remark::CopiesVanished { copies }
            }
        };
        report.remarks.push(remark);
        Ok(())
    }

    /// What the list no longer names, to be looked at.
    fn keep_vanished(&mut self, w: &Writer<'_>, copies: usize) -> Result<(), store::Error> {
        let gone = w.first_unlisted(MOST)?.into_iter().map(|copy| Would {
            line: None,
            number: numbered(&copy.barcode, &copy.call_number),
            name: copy.title,
            change: Change::Copy(Vec::new()),
        });
        self.preview.vanished = gone.collect();
        self.preview.vanish = u64::try_from(copies).unwrap_or(u64::MAX);
        Ok(())
    }

    /// Where a copy belongs: what the list calls its collection decides, else its location, else a mark before its
    /// number.
    fn home(&mut self, collections: &[Collection], listed: &Listed) -> Option<usize> {
        let named = self
            .named(collections, &listed.collection)
            .or_else(|| self.named(collections, &listed.location));
        let home = named.or_else(|| marked(collections, &listed.call_number));
        if home.is_none() && !listed.collection.is_empty() {
            self.homeless += 1;
            if self.unknown.len() < NAMES_MOST && !self.unknown.contains(&listed.collection) {
                self.unknown.insert(listed.collection.clone());
            }
        }
        home
    }

    /// The collection that a cell names; each wording is looked up once.
    fn named(&mut self, collections: &[Collection], cell: &str) -> Option<usize> {
        if cell.is_empty() {
            return None;
        }
        if let Some(known) = self.meant.get(cell) {
            return *known;
        }
        let found = collections.iter().position(|c| is_meant(c, cell));
        self.meant.insert(cell.to_owned(), found);
        found
    }
}

/// The collection with the longest mark that a number begins with.
fn marked(collections: &[Collection], call_number: &str) -> Option<usize> {
    let marks = collections
        .iter()
        .enumerate()
        .filter_map(|(index, c)| Some((c.mark_of(call_number)?, index)));
    marks
        .max_by_key(|(length, _)| *length)
        .map(|(_, index)| index)
}
