//! Bringing a list in: every row inside one write, all of them or, unless told to leave bad rows out, none.
//!
//! One thread reads the list, another one writes the branch's file, with a short queue of rows between them: a list of
//! any length takes little memory, and reading costs no time of its own. The file is kept only when the reader said
//! that the list ended well, so a list that was stopped or broke off leaves nothing.

mod floors;
mod holdings;
mod members;
mod places;
mod shelves;
mod source;

use super::holdings::format::Format;
use super::holdings::{List, Roles};
use super::kind::Kind;
use super::marc::{self, Fields};
use super::members as exchange_members;
use super::report::{Outcome, Remark, Report, Watch};
use super::table::{Cells, Shape, Table};
use super::told::{self, ColumnPart};
use super::{Error, ErrorKind};
use crate::domain::problem::{Problem, Why};
use crate::domain::story::Actor;
use crate::store::{self, Put, Store, WayBack, Writer};
use chrono::{DateTime, NaiveDate, Utc};
use source::{Read, Records, Rows, Source};
use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, SyncSender};

/// A list that is to come in, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    pub kind: Kind,
    /// Where the list lies.
    pub list: PathBuf,
    pub how: How,
    /// When it comes in; it decides what day "today" is, and stands in the story.
    pub now: DateTime<Utc>,
}

/// How a list is brought in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct How {
    /// Says what would change, and changes nothing.
    pub is_dry_run: bool,
    /// Takes the good rows although others can't be taken.
    pub skips_bad: bool,
    /// Takes a list of members for all of them: whom it does not name is gone. Every list of holdings is taken so.
    pub is_all: bool,
    /// Takes a list for the whole although it lacks most of what the branch has.
    pub is_whole: bool,
}

impl Intake {
    /// Brings the list in. Members are matched by their number, whichever system's list tells of them; copies by their
    /// barcode, whether a Koha item search or the records of a catalogue tell of them; a list of shelf faces gives a
    /// branch without a plan a sketch of one.
    ///
    /// # Errors
    /// A list that can't be read at all, or a branch's file that can't be written; nothing was changed then. A row that
    /// can't be taken stands in the report instead.
    pub fn bring(&self, store: &Store, watch: &Watch) -> Result<Report, Error> {
        match self.kind {
            Kind::Members => {
                let told = |header: &[String]| exchange_members::Roles::find(store, header);
                let list = exchange_members::List::open(&self.list, told)?;
                let taker = members::Members::new(&list, self.how);
                let rows = members::Rows::new(list, self.now.date_naive());
                self.run(store, watch, taker, rows)
            }
            Kind::Holdings => self.bring_holdings(store, watch, None),
            Kind::Shelves => self.run_table(store, watch, shelves::Faces::new(self.how)),
            Kind::Places => self.run_table(store, watch, places::Places::new(self.how)),
            Kind::Floors => self.bring_floors(store, watch, None),
        }
    }
}

impl Intake {
    /// Brings floors in; of an indoor map with several houses those of one of them, by its name.
    ///
    /// # Errors
    /// As [`Intake::bring`]; and where several houses are in it and none is named.
    pub fn bring_floors(
        &self,
        store: &Store,
        watch: &Watch,
        venue: Option<&str>,
    ) -> Result<Report, Error> {
        let (features, floors) = floors::open(&self.list, venue)?;
        self.run(store, watch, floors, features)
    }

    /// Brings holdings in; of a catalogue's records by these fields, or by those that the branch's file keeps. A table
    /// that is not Koha's is read as it was told.
    ///
    /// # Errors
    /// As [`Intake::bring`].
    pub fn bring_holdings(
        &self,
        store: &Store,
        watch: &Watch,
        fields: Option<Fields>,
    ) -> Result<Report, Error> {
        let taker = holdings::Holdings::new(self.how);
        if let Format::Marc(format) = Format::of_file(&self.list)? {
            let fields = match fields {
                Some(fields) => fields,
                None => store
                    .read_now(|r| r.get_setting(marc::SETTING))?
                    .unwrap_or_default(),
            };
            let layout = fields.layout();
            let layout = layout.map_err(|wrong| Error::new(ErrorKind::NoField(wrong.typed)))?;
            let records = Records::open(&self.list, format, layout)?;
            return self.run(store, watch, taker, records);
        }
        let why = match Table::open(&self.list, &<holdings::Holdings as Columns>::SHAPE) {
            Ok(table) => {
                let rows = Rows::<holdings::Holdings>::new(table, self.now.date_naive());
                return self.run(store, watch, taker, rows);
            }
            Err(why) => why,
        };
        if !matches!(why.kind, ErrorKind::NoHeader | ErrorKind::NoColumn(_)) {
            return Err(why);
        }
        let list = List::open(&self.list, |header| Roles::find(store, header));
        match list {
            Ok(list) => self.run(store, watch, taker, holdings::Told::new(list)),
            // What Koha's list lacks says more than that nobody told of this one.
            Err(told) if told.kind == ErrorKind::NotTold => Err(why),
            Err(told) => Err(told),
        }
    }
}

/// What one kind of list makes of its rows.
trait Taker: Send + 'static {
    type Row: Send + 'static;
    /// Rows beyond which a file is no such list.
    const ROWS_MOST: u64;

    /// The column whose value may stand only once in a list, and what stands there.
    fn once<'r>(&self, row: &'r Self::Row) -> Option<(Cow<'static, str>, &'r str)>;

    /// Takes a row of a line; what came of it, unless that is known only at the end.
    fn take(
        &mut self,
        w: &mut Writer<'_>,
        row: (u64, Self::Row),
    ) -> Result<Option<Outcome>, store::Error>;

    /// What is left to do when all rows were taken.
    fn end(&mut self, w: &mut Writer<'_>, report: &mut Report) -> Result<(), store::Error>;

    /// What has to be kept so that the list can be taken back, beside the lines it leaves.
    fn way_back(&self) -> WayBack {
        WayBack::default()
    }
}

/// What is read from a table whose columns always have the same names.
trait Columns: Taker {
    const SHAPE: Shape;

    /// Reads one row.
    fn read(cells: Cells<'_>, today: NaiveDate) -> Result<Self::Row, Problem>;
}

/// Columns that can be told to be ours, where they are called otherwise.
trait Tellable: Columns {
    type Role: ColumnPart;
}

/// What the reading thread sends.
enum Sent<T> {
    Rows(Vec<Read<T>>),
    /// The list ended, and nothing was wrong with it as such; what is to be said of how it was read.
    End(Vec<Remark>),
}

/// Rows that go over at once, and how many such bundles may wait.
const BUNDLE: usize = 256;
const WAITING: usize = 8;

/// Refused rows beyond which a list is not read on.
const REFUSED_MOST: usize = 10_000;

impl Intake {
    /// The rows of a table.
    fn run_table<T: Tellable>(
        &self,
        store: &Store,
        watch: &Watch,
        taker: T,
    ) -> Result<Report, Error> {
        let told = Table::open_told(&self.list, &T::SHAPE, |header| {
            let roles = told::Roles::<T::Role>::find(store, header)?;
            Ok(roles.map(|roles| roles.columns(header)))
        })?;
        let table = match told {
            Some(table) => table,
            None => Table::open(&self.list, &T::SHAPE)?,
        };
        let source = Rows::<T>::new(table, self.now.date_naive());
        self.run(store, watch, taker, source)
    }

    fn run<T: Taker>(
        &self,
        store: &Store,
        watch: &Watch,
        taker: T,
        source: impl Source<Row = T::Row>,
    ) -> Result<Report, Error> {
        let taking = Taking {
            taker,
            intake: self.clone(),
            report: source.report(),
            seen: HashSet::new(),
            hasher: RandomState::new(),
        };
        let (rows, arriving) = mpsc::sync_channel(WAITING);
        let (told, report) = mpsc::channel();
        let (read, written) = std::thread::scope(|threads| {
            let reading = threads.spawn(move || read_all::<T>(source, watch, &rows));
            let written = store.write_now(Actor::Import, self.now, move |w| {
                let (report, taken) = taking.all(w, &arriving);
                // Nobody but the caller of this very function waits for it.
                let _ = told.send(report);
                taken
            });
            (reading.join(), written)
        });
        read.unwrap_or_else(|_| Err(Error::new(ErrorKind::Unreadable)))?;
        let (is_saved, undo) = match written {
            Ok(saved) => (true, saved.undo),
            Err(why) if why.kind == store::ErrorKind::NotKept => (false, None),
            Err(why) => return Err(why.into()),
        };
        let report = report
            .recv()
            .map_err(|_| Error::new(ErrorKind::Store(store::ErrorKind::Closed)))?;
        Ok(Report {
            is_saved,
            undo,
            ..report
        })
    }
}

/// Reads the list to its end and sends its rows; ends early when they are no longer wanted.
fn read_all<T: Taker>(
    mut source: impl Source<Row = T::Row>,
    watch: &Watch,
    rows: &SyncSender<Sent<T::Row>>,
) -> Result<(), Error> {
    let mut bundle = Vec::with_capacity(BUNDLE);
    let mut count = 0;
    while source.read_on(&mut bundle)? {
        count += 1;
        if bundle.len() >= BUNDLE {
            let full = std::mem::replace(&mut bundle, Vec::with_capacity(BUNDLE));
            if rows.send(Sent::Rows(full)).is_err() {
                return Ok(());
            }
        }
        if !watch.goes_on(count, || source.share()) {
            return Err(Error::new(ErrorKind::Stopped));
        }
        if count > T::ROWS_MOST {
            return Err(Error::new(ErrorKind::TooLarge));
        }
    }
    // A send that fails means that the writing side has given up, and it says why.
    let _ = rows
        .send(Sent::Rows(bundle))
        .and_then(|()| rows.send(Sent::End(said_at_end(&source))));
    Ok(())
}

/// What shows of a list only when all of it was read.
fn said_at_end(source: &impl Source) -> Vec<Remark> {
    let (texts, rows) = (source.twice(), source.carried());
    let twice = (texts > 0).then_some(Remark::EncodedTwice { texts });
    let carried = (rows > 0).then_some(Remark::CarriedDown { rows });
    let said = source.said_at_end().into_iter();
    twice.into_iter().chain(carried).chain(said).collect()
}

/// The writing side.
struct Taking<T> {
    taker: T,
    intake: Intake,
    report: Report,
    /// Hashes of what may stand only once: eight bytes a row, whatever the row holds.
    seen: HashSet<u64>,
    hasher: RandomState,
}

impl<T: Taker> Taking<T> {
    fn all(
        mut self,
        w: &mut Writer<'_>,
        arriving: &Receiver<Sent<T::Row>>,
    ) -> (Report, Result<(), store::Error>) {
        let taken = self.take_all(w, arriving);
        (self.report, taken)
    }

    fn take_all(
        &mut self,
        w: &mut Writer<'_>,
        arriving: &Receiver<Sent<T::Row>>,
    ) -> Result<(), store::Error> {
        let first = w.last_story_line()? + 1;
        loop {
            match arriving.recv() {
                Ok(Sent::Rows(rows)) => {
                    for (line, row) in rows {
                        self.take(w, line, row)?;
                    }
                }
                Ok(Sent::End(said)) => {
                    self.report.remarks.extend(said);
                    break;
                }
                // The reader broke off, and says why.
                Err(_) => return Err(store::Error::not_kept()),
            }
            if self.report.refused.len() >= REFUSED_MOST {
                self.report.remarks.push(Remark::TooManyRefused);
                return Err(store::Error::not_kept());
            }
        }
        self.taker.end(w, &mut self.report)?;
        let keeps = self.intake.how.skips_bad || self.report.refused.is_empty();
        if self.intake.how.is_dry_run || !keeps {
            return Err(store::Error::not_kept());
        }
        let name = self.intake.list.file_name().unwrap_or_default();
        w.note_import(
            (self.intake.kind.word(), &name.to_string_lossy()),
            self.report.counts(),
            first,
            &self.taker.way_back(),
        )
    }

    fn take(
        &mut self,
        w: &mut Writer<'_>,
        line: u64,
        row: Result<T::Row, Problem>,
    ) -> Result<(), store::Error> {
        self.report.read += 1;
        match row.and_then(|row| self.first_time(row)) {
            Ok(row) => {
                if let Some(outcome) = self.taker.take(w, (line, row))? {
                    self.report.count(outcome, 1);
                }
            }
            Err(problem) => self.report.refuse(line, problem),
        }
        Ok(())
    }

    /// A second row for one thing would undo the first, again at every import.
    fn first_time(&mut self, row: T::Row) -> Result<T::Row, Problem> {
        match self.taker.once(&row) {
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
