//! Bringing a list in: every row inside one write, all of them or, unless told to leave bad rows out, none.
//!
//! One thread reads the list, another one writes the branch's file, with a short queue of rows between them: a list of
//! any length takes little memory, and reading costs no time of its own. The file is kept only when the reader said
//! that the list ended well, so a list that was stopped or broke off leaves nothing.

mod holdings;
mod members;
mod shelves;

use super::report::{Outcome, Remark, Report, Watch};
use super::table::{Cells, Shape, Table};
use super::{Error, ErrorKind};
use crate::domain::problem::{Problem, Why};
use crate::domain::story::Actor;
use crate::store::{self, Put, Store, Writer};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::path::Path;
use std::sync::mpsc::{self, Receiver, SyncSender};

/// How a list is brought in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct How {
    /// Says what would change, and changes nothing.
    pub is_dry_run: bool,
    /// Takes the good rows although others can't be taken.
    pub skips_bad: bool,
}

/// Brings members of a Koha patron CSV in, matched by their number.
///
/// # Errors
/// A list that can't be read at all; a row that can't be taken stands in the report instead.
pub fn members(
    store: &Store,
    now: DateTime<Utc>,
    path: &Path,
    how: How,
    watch: &Watch,
) -> Result<Report, Error> {
    bring(
        &Intake {
            store,
            now,
            path,
            how,
            watch,
        },
        members::Members,
    )
}

/// Brings copies of a Koha item search in, matched by their barcode. Copies of earlier lists that a list does not
/// name are marked as vanished when the whole of it was taken.
///
/// # Errors
/// As [`members()`].
pub fn holdings(
    store: &Store,
    now: DateTime<Utc>,
    path: &Path,
    how: How,
    watch: &Watch,
) -> Result<Report, Error> {
    bring(
        &Intake {
            store,
            now,
            path,
            how,
            watch,
        },
        holdings::Holdings::new(how),
    )
}

/// Brings a list of shelf faces in; a branch without a plan is given a sketch of one.
///
/// # Errors
/// As [`members()`].
pub fn shelves(
    store: &Store,
    now: DateTime<Utc>,
    path: &Path,
    how: How,
    watch: &Watch,
) -> Result<Report, Error> {
    bring(
        &Intake {
            store,
            now,
            path,
            how,
            watch,
        },
        shelves::Faces::default(),
    )
}

/// A list on its way in.
struct Intake<'a> {
    store: &'a Store,
    now: DateTime<Utc>,
    path: &'a Path,
    how: How,
    watch: &'a Watch,
}

/// One kind of list.
trait Kind: Send + 'static {
    type Row: Send + 'static;
    /// The word for it in the story.
    const NAME: &'static str;
    const SHAPE: Shape;
    /// Rows beyond which a file is no such list.
    const ROWS_MOST: u64;

    /// Reads one row.
    fn read(cells: Cells<'_>, today: NaiveDate) -> Result<Self::Row, Problem>;

    /// The column whose value may stand only once in a list, and what stands there.
    fn once(row: &Self::Row) -> Option<(&'static str, &str)>;

    /// Takes a row; what came of it, unless that is known only at the end.
    fn take(&mut self, w: &mut Writer<'_>, row: Self::Row)
    -> Result<Option<Outcome>, store::Error>;

    /// What is left to do when all rows were taken.
    fn end(&mut self, w: &mut Writer<'_>, report: &mut Report) -> Result<(), store::Error>;
}

/// What the reading thread sends.
enum Sent<T> {
    Rows(Vec<(u64, Result<T, Problem>)>),
    /// The list ended, and nothing was wrong with it as such.
    End,
}

/// Rows that go over at once, and how many such bundles may wait.
const BUNDLE: usize = 256;
const WAITING: usize = 8;

/// Refused rows beyond which a list is not read on.
const REFUSED_MOST: usize = 10_000;

/// Why a write that only counts is not kept.
const NOT_KEPT: &str = "the list was looked at, not kept";

fn bring<K: Kind>(intake: &Intake<'_>, kind: K) -> Result<Report, Error> {
    let table = Table::open(intake.path, &K::SHAPE)?;
    let mut report = Report::default();
    report.note_table(&table);
    let taking = Taking {
        kind,
        how: intake.how,
        report,
        seen: HashSet::new(),
        hasher: RandomState::new(),
        list: intake
            .path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
    };
    let (rows, arriving) = mpsc::sync_channel(WAITING);
    let (told, report) = mpsc::channel();
    let (today, watch) = (intake.now.date_naive(), intake.watch);
    let (read, written) = std::thread::scope(|threads| {
        let reading = threads.spawn(move || read_all::<K>(table, today, watch, &rows));
        let written = intake.store.write_now(Actor::Import, intake.now, move |w| {
            let (report, taken) = taking.all(w, &arriving);
            // Nobody but the caller of this very function waits for it.
            let _ = told.send(report);
            taken
        });
        (reading.join(), written)
    });
    read.unwrap_or_else(|_| Err(Error::new(ErrorKind::Unreadable)))?;
    let is_saved = match written {
        Ok(_) => true,
        Err(why) if why.detail == NOT_KEPT => false,
        Err(why) => {
            return Err(Error {
                kind: ErrorKind::Store,
                detail: why.to_string(),
            });
        }
    };
    let report = report.recv().map_err(|_| Error::new(ErrorKind::Store))?;
    Ok(Report { is_saved, ..report })
}

/// Reads the list to its end and sends its rows; ends early when they are no longer wanted.
fn read_all<K: Kind>(
    mut table: Table,
    today: NaiveDate,
    watch: &Watch,
    rows: &SyncSender<Sent<K::Row>>,
) -> Result<(), Error> {
    let mut bundle = Vec::with_capacity(BUNDLE);
    let mut count = 0;
    while let Some(cells) = table.next_row()? {
        count += 1;
        bundle.push((cells.line(), K::read(cells, today)));
        if bundle.len() == BUNDLE {
            let full = std::mem::replace(&mut bundle, Vec::with_capacity(BUNDLE));
            if rows.send(Sent::Rows(full)).is_err() {
                return Ok(());
            }
        }
        if !watch.goes_on(count, &table) {
            return Err(Error::new(ErrorKind::Stopped));
        }
        if count > K::ROWS_MOST {
            return Err(Error::new(ErrorKind::TooLarge));
        }
    }
    // A send that fails means that the writing side has given up, and it says why.
    let _ = rows
        .send(Sent::Rows(bundle))
        .and_then(|()| rows.send(Sent::End));
    Ok(())
}

/// The writing side.
struct Taking<K> {
    kind: K,
    how: How,
    report: Report,
    /// Hashes of what may stand only once: eight bytes a row, whatever the row holds.
    seen: HashSet<u64>,
    hasher: RandomState,
    list: String,
}

impl<K: Kind> Taking<K> {
    fn all(
        mut self,
        w: &mut Writer<'_>,
        arriving: &Receiver<Sent<K::Row>>,
    ) -> (Report, Result<(), store::Error>) {
        let taken = self.take_all(w, arriving);
        (self.report, taken)
    }

    fn take_all(
        &mut self,
        w: &mut Writer<'_>,
        arriving: &Receiver<Sent<K::Row>>,
    ) -> Result<(), store::Error> {
        loop {
            match arriving.recv() {
                Ok(Sent::Rows(rows)) => {
                    for (line, row) in rows {
                        self.take(w, line, row)?;
                    }
                }
                Ok(Sent::End) => break,
                // The reader broke off, and says why.
                Err(_) => return Err(store::Error::refused(NOT_KEPT)),
            }
            if self.report.refused.len() >= REFUSED_MOST {
                self.report.remarks.push(Remark::TooManyRefused);
                return Err(store::Error::refused(NOT_KEPT));
            }
        }
        self.kind.end(w, &mut self.report)?;
        let keeps = self.how.skips_bad || self.report.refused.is_empty();
        if self.how.is_dry_run || !keeps {
            return Err(store::Error::refused(NOT_KEPT));
        }
        w.note_import(K::NAME, &self.list, self.report.counts())
    }

    fn take(
        &mut self,
        w: &mut Writer<'_>,
        line: u64,
        row: Result<K::Row, Problem>,
    ) -> Result<(), store::Error> {
        self.report.read += 1;
        match row.and_then(|row| self.first_time(row)) {
            Ok(row) => {
                if let Some(outcome) = self.kind.take(w, row)? {
                    self.report.count(outcome, 1);
                }
            }
            Err(problem) => self.report.refuse(line, problem),
        }
        Ok(())
    }

    /// A second row for one thing would undo the first, again at every import.
    fn first_time(&mut self, row: K::Row) -> Result<K::Row, Problem> {
        match K::once(&row) {
            Some((column, value)) if !self.seen.insert(self.hasher.hash_one(value)) => {
                let value = value.to_owned();
                Err(Problem::new(column, Why::Taken { value }))
            }
            _ => Ok(row),
        }
    }
}

impl From<Put> for Outcome {
    fn from(put: Put) -> Self {
        match put {
            Put::Added => Self::Added,
            Put::Updated => Self::Updated,
            Put::Unchanged => Self::Unchanged,
        }
    }
}
