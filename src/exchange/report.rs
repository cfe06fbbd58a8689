//! What came of bringing a list in.

use super::encoding::Encoding;
use super::imdf::{FloorsMade, Missed};
use super::preview::Preview;
use super::table::Table;
pub use super::watch::{Progress, Watch};
use crate::domain::problem::{Problem, Why};
use crate::domain::undo::Undo;
use crate::wording::{Wording, problem};
use serde::Serialize;
use std::borrow::Cow;

/// What came of a list, by rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Rows in which something stood.
    pub read: u64,
    pub added: u64,
    pub updated: u64,
    pub unchanged: u64,
    /// Rows that can't be taken, in the order of the file.
    pub refused: Vec<Refused>,
    /// What is worth knowing beside the numbers.
    pub remarks: Vec<Remark>,
    /// What is counted to say where in the file something stands.
    pub counted: Counted,
    /// Of a list of members or holdings that was only looked at: its first rows, and what they would do.
    pub preview: Preview,
    /// What takes the list back.
    pub undo: Option<Undo>,
    /// Whether the branch's file was written. It was not in a dry run, and not for refused rows unless told so.
    pub is_saved: bool,
}

/// A row that can't be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The line of the file its first cell stands on, the header being line 1; or the number of the record.
    pub line: u64,
    pub counted: Counted,
    /// The column, or [`super::table::WHOLE_ROW`].
    pub field: Cow<'static, str>,
    pub why: Why,
}

/// What is counted to say where in a file something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Counted {
    #[default]
    Lines,
    Records,
}

/// Something worth knowing about a list that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The system whose list it is, by its columns.
    WrittenBy { system: String },
    /// Its columns were told before what they are.
    ReadAsTold,
    /// Its letters were not UTF-8.
    ReadAsWindows,
    /// Texts that had been encoded twice were read as they were meant.
    EncodedTwice { texts: u64 },
    /// Columns that are not kept, as the header writes them.
    ColumnsNotRead(Vec<String>),
    /// Copies that name a collection the branch does not have.
    NoSuchCollection { copies: usize, names: Vec<String> },
    /// A branch without a plan was given a sketch of one.
    PlanSketched { bays: usize, floors: usize },
    /// Ranges of whole rows of bays, each of which stands in the middle of its row.
    OfRows { count: u64 },
    /// The same of an area or a floor.
    OfAreas { count: u64 },
    /// What stands above the names of the columns.
    TitleLeftOut(String),
    /// Rows whose merged cells were taken from the row above.
    CarriedDown { rows: u64 },
    /// Rows in which a cell that is merged with one above counted.
    MergedCells { rows: u64 },
    /// Rows of ranges that name no bay and go on with the one above.
    BayGoesOn { rows: u64 },
    /// What an indoor map became.
    FloorsMade(FloorsMade),
    /// Places of which only the floor is known stand beside it, to be put on the map.
    PlacesBeside { count: usize },
    /// Words for kinds of places that are not known here: such places are of no special kind.
    KindsAsOther(Vec<String>),
    /// An indoor map knows nothing of shelves.
    NoShelvesInImdf,
    /// What of a map of floors the plan could not take over as it is.
    NotOnPlan(Missed),
    /// Of an indoor map with several houses, the one that was taken, and the others.
    HouseTaken { taken: String, others: Vec<String> },
    /// Kinds of features that are not read, with how many there are.
    KindsLeftOut(Vec<(String, usize)>),
    /// Collections the branch did not have, with the scheme they were given.
    CollectionsMade(Vec<String>),
    /// Copies of earlier lists that this one does not name.
    CopiesVanished { copies: usize },
    /// So many copies of earlier lists are not in this one that it is a part of the holdings; none was marked.
    MostNotListed { copies: usize },
    /// Rows were left out, so that nothing can be said of copies that the list does not name.
    VanishedNotSought,
    /// Members of earlier lists whom this one, which is the whole of them, does not name.
    MembersVanished { members: usize },
    /// So many members are not in a list that was said to be the whole of them; none was marked.
    MostMembersNotListed { members: usize },
    /// Rows were left out, so that nothing can be said of members that the list does not name.
    MembersNotSought,
    /// So many rows can't be taken that the list is another one than it is said to be; it was not read on.
    TooManyRefused,
}

/// Whether a row brought something new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Added,
    Updated,
    Unchanged,
}

impl Report {
    /// The report of a catalogue's records.
    pub(super) fn of_records(encoding: Encoding) -> Self {
        let mut report = Self {
            counted: Counted::Records,
            ..Self::default()
        };
        if encoding == Encoding::Windows1252 {
            report.remarks.push(Remark::ReadAsWindows);
        }
        report
    }

    /// The report of a table that was opened: how it is written.
    pub(super) fn of_table(table: &Table) -> Self {
        let mut report = Self {
            counted: table.counted(),
            ..Self::default()
        };
        if table.encoding() == Encoding::Windows1252 {
            report.remarks.push(Remark::ReadAsWindows);
        }
        if table.is_told {
            report.remarks.push(Remark::ReadAsTold);
        }
        if let Some(title) = &table.title {
            report.remarks.push(Remark::TitleLeftOut(title.clone()));
        }
        if !table.unread.is_empty() {
            let unread = table.unread.clone();
            report.remarks.push(Remark::ColumnsNotRead(unread));
        }
        report
    }

    /// Counts `rows` rows that were taken.
    pub(super) fn count(&mut self, outcome: Outcome, rows: u64) {
        match outcome {
            Outcome::Added => self.added += rows,
            Outcome::Updated => self.updated += rows,
            Outcome::Unchanged => self.unchanged += rows,
        }
    }

    /// The numbers, each with its name.
    pub(super) fn counts(&self) -> [(&'static str, u64); 4] {
        [
            ("read", self.read),
            ("added", self.added),
            ("updated", self.updated),
            ("unchanged", self.unchanged),
        ]
    }

    /// Notes a row that can't be taken.
    pub(super) fn refuse(&mut self, line: u64, problem: Problem) {
        let Problem { field, why } = problem;
        let counted = self.counted;
        self.refused.push(Refused {
            line,
            counted,
            field,
            why,
        });
    }

    /// The whole in one sentence.
    pub fn sentence(&self, wording: &Wording, is_dry_run: bool) -> String {
        let id = match (self.is_saved, is_dry_run) {
            (true, _) => "exchange-done",
            (false, true) => "exchange-would",
            (false, false) => "exchange-kept-out",
        };
        let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX).into();
        wording.with(
            id,
            &[
                ("read", count(self.read)),
                ("added", count(self.added)),
                ("updated", count(self.updated)),
                ("unchanged", count(self.unchanged)),
                ("refused", self.refused.len().into()),
            ],
        )
    }

    /// What is worth saying beside the numbers. Of a list that was kept out, what would have been done with it is not.
    pub fn worth_saying(&self, is_dry_run: bool) -> impl Iterator<Item = &Remark> {
        let tells_deeds = self.is_saved || is_dry_run;
        (self.remarks.iter()).filter(move |remark| tells_deeds || !remark.is_deed())
    }

    /// The report as scripts read it.
    pub fn json(&self, wording: &Wording, is_dry_run: bool) -> ReportJson {
        let row = |refused: &Refused| RefusedJson {
            line: refused.line,
            field: refused.field.clone(),
            why: refused.why(wording),
        };
        ReportJson {
            read: self.read,
            added: self.added,
            updated: self.updated,
            unchanged: self.unchanged,
            refused: self.refused.iter().map(row).collect(),
            remarks: (self.worth_saying(is_dry_run))
                .map(|remark| remark.sentence(wording))
                .collect(),
        }
    }
}

impl Refused {
    /// Why, without line and column.
    pub fn why(&self, wording: &Wording) -> String {
        problem::sentence(wording, &self.why)
    }

    /// Line or record, column and reason.
    pub fn sentence(&self, wording: &Wording) -> String {
        let line = i64::try_from(self.line).unwrap_or(i64::MAX);
        let slots = [
            ("line", line.into()),
            ("field", self.field.as_ref().into()),
            ("why", self.why(wording).into()),
        ];
        let id = match self.counted {
            Counted::Lines => "exchange-row",
            Counted::Records => "exchange-record",
        };
        wording.with(id, &slots)
    }
}

impl Remark {
    /// Whether it tells what is done with a list, and not how the list is.
    fn is_deed(&self) -> bool {
        match self {
            Self::WrittenBy { .. }
            | Self::ReadAsTold
            | Self::ReadAsWindows
            | Self::EncodedTwice { .. }
            | Self::ColumnsNotRead(_)
            | Self::TitleLeftOut(_)
            | Self::CarriedDown { .. }
            | Self::MergedCells { .. }
            | Self::BayGoesOn { .. }
            | Self::NoSuchCollection { .. }
            | Self::NotOnPlan(_)
            | Self::HouseTaken { .. }
            | Self::KindsLeftOut(_)
            | Self::KindsAsOther(_)
            | Self::NoShelvesInImdf
            | Self::TooManyRefused => false,
            Self::PlanSketched { .. }
            | Self::OfRows { .. }
            | Self::OfAreas { .. }
            | Self::FloorsMade(_)
            | Self::PlacesBeside { .. }
            | Self::CollectionsMade(_)
            | Self::CopiesVanished { .. }
            | Self::MostNotListed { .. }
            | Self::VanishedNotSought
            | Self::MembersVanished { .. }
            | Self::MostMembersNotListed { .. }
            | Self::MembersNotSought => true,
        }
    }

    /// What is worth knowing, and what can be done about it.
    pub fn sentence(&self, wording: &Wording) -> String {
        let list = |names: &[String]| names.join(", ").into();
        let many = |id: &str, count: u64| {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            wording.with(id, &[("count", count.into())])
        };
        let named = |id, slot, names: &[String]| wording.with(id, &[(slot, list(names))]);
        let counted = |id: &str, count: usize| wording.with(id, &[("count", count.into())]);
        match self {
            Self::WrittenBy { system } => {
                let slots = [("system", system.as_str().into())];
                wording.with("exchange-written-by", &slots)
            }
            Self::ReadAsTold => wording.text("exchange-read-as-told"),
            Self::ReadAsWindows => wording.text("exchange-read-as-windows"),
            Self::EncodedTwice { texts } => many("exchange-encoded-twice", *texts),
            Self::OfRows { count } => many("exchange-of-rows", *count),
            Self::OfAreas { count } => many("exchange-of-areas", *count),
            Self::CarriedDown { rows } => many("exchange-carried-down", *rows),
            Self::MergedCells { rows } => many("exchange-merged-cells", *rows),
            Self::BayGoesOn { rows } => many("exchange-bay-goes-on", *rows),
            Self::TitleLeftOut(title) => wording.with(
                "exchange-title-left-out",
                &[("title", title.as_str().into())],
            ),
            Self::ColumnsNotRead(names) => named("exchange-columns-not-read", "columns", names),
            Self::NoSuchCollection { copies, names } => wording.with(
                "exchange-no-such-collection",
                &[("count", (*copies).into()), ("names", list(names))],
            ),
            Self::PlanSketched { bays, floors } => wording.with(
                "exchange-plan-sketched",
                &[("bays", (*bays).into()), ("floors", (*floors).into())],
            ),
            Self::FloorsMade(made) => made.sentence(wording),
            Self::KindsAsOther(kinds) => named("exchange-kinds-as-other", "kinds", kinds),
            Self::PlacesBeside { count } => counted("exchange-places-beside", *count),
            Self::NoShelvesInImdf => wording.text("exchange-no-shelves-in-imdf"),
            Self::NotOnPlan(missed) => missed.sentence(wording),
            Self::HouseTaken { taken, others } => house_taken(wording, taken, others),
            Self::KindsLeftOut(kinds) => {
                let kinds: Vec<String> = kinds.iter().map(|(k, n)| format!("{k} ({n})")).collect();
                wording.with("exchange-kinds-left-out", &[("kinds", list(&kinds))])
            }
            Self::CopiesVanished { copies } => counted("exchange-copies-vanished", *copies),
            Self::MostNotListed { copies } => counted("exchange-most-not-listed", *copies),
            Self::MembersVanished { members } => counted("exchange-members-vanished", *members),
            Self::MostMembersNotListed { members } => {
                counted("exchange-most-members-not-listed", *members)
            }
            Self::MembersNotSought => wording.text("exchange-members-not-sought"),
            Self::VanishedNotSought => wording.text("exchange-vanished-not-sought"),
            Self::TooManyRefused => wording.text("exchange-too-many-refused"),
            Self::CollectionsMade(names) => named("exchange-collection-made", "names", names),
        }
    }
}

fn house_taken(wording: &Wording, taken: &str, others: &[String]) -> String {
    let slots = [
        ("taken", taken.into()),
        ("others", others.join(", ").into()),
    ];
    wording.with("exchange-house-taken", &slots)
}

/// A report as scripts read it; its keys do not change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportJson {
    pub read: u64,
    pub added: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub refused: Vec<RefusedJson>,
    /// What else is to be said of the list, in sentences.
    pub remarks: Vec<String>,
}

impl ReportJson {
    /// The report of a list that could not be read, or of a branch's file that did not open: nothing was read, and the
    /// one thing refused is the whole file, as line 0.
    pub fn of_nothing(why: String) -> Self {
        Self {
            read: 0,
            added: 0,
            updated: 0,
            unchanged: 0,
            refused: vec![RefusedJson {
                line: 0,
                field: "file".into(),
                why,
            }],
            remarks: Vec::new(),
        }
    }
}

/// A row that can't be taken, as scripts read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefusedJson {
    pub line: u64,
    pub field: Cow<'static, str>,
    pub why: String,
}
