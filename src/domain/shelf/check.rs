//! What is wrong with the shelves and the plan beneath them, as a librarian would put it right: ranges that run
//! backwards, overlap or leave classes out, signs that stand twice, bays in each other's way.
//!
//! A fault sends readers astray and wants mending; a remark may be meant so.

mod copies;
mod range;
mod room;
#[cfg(test)]
mod tests;

pub use copies::Coverage;
pub use range::{Effect, Ranges};

use crate::domain::draw::Part;
use crate::domain::holding::Collection;
use crate::domain::id::{BayId, CollectionId, ConnectorId};
use crate::domain::language::Name;
use crate::domain::plan::{Plan, Side};
use crate::domain::word::words;

words! {
    /// What kind of thing was found. The words do not change: scripts read them.
    FindingKind {
        /// The file could not be opened.
        NotOpen = "not-open",
        /// A page or an index of the file is damaged.
        Damaged = "damaged",
        /// A row points to one that is not there.
        Orphan = "orphan",
        /// A row holds what this program can't read.
        Unread = "unread",
        /// The last label of a range stands before its first.
        Backwards = "backwards",
        /// Two ranges of a collection have numbers in common.
        Overlap = "overlap",
        /// Whole classes between two ranges of a collection stand nowhere.
        Gap = "gap",
        /// The ranges of a face don't follow each other from left to right.
        OutOfOrder = "out-of-order",
        /// One code stands on two signs.
        SameSign = "same-sign",
        /// Stairs or a lift that lead nowhere.
        OneFloor = "one-floor",
        /// Two bays stand in the same place.
        BaysOverlap = "bays-overlap",
        /// Too little room to stand before a face.
        Narrow = "narrow",
        /// A face that nobody can come to stand before.
        Unreached = "unreached",
        /// A face that nobody can come to stand before without steps.
        UnreachedStepFree = "unreached-step-free",
        /// A lift or stairs that nobody comes to on a floor.
        UnreachedStop = "unreached-stop",
        /// Something that ways and slips name, and that has no name.
        NoName = "no-name",
        /// A location code of the catalogue that no collection names.
        UnknownLocation = "unknown-location",
        /// Copies without a collection that no shelf of the plan holds.
        NoRangeBare = "no-range-bare",
        /// Copies of a collection whose number falls into no range of it.
        NoRange = "no-range",
        /// Numbers that are not built as the scheme of their collection asks, and so file by the generic rule.
        OtherRule = "other-rule",
    }
}

impl FindingKind {
    /// Whether it wants mending; else it is worth knowing, and may be meant so.
    pub fn is_fault(self) -> bool {
        match self {
            Self::NotOpen
            | Self::Damaged
            | Self::Orphan
            | Self::Unread
            | Self::Backwards
            | Self::Overlap
            | Self::OutOfOrder
            | Self::SameSign
            | Self::OneFloor
            | Self::BaysOverlap
            | Self::Unreached
            | Self::UnreachedStop => true,
            Self::Gap
            | Self::Narrow
            | Self::NoName
            | Self::UnreachedStepFree
            | Self::UnknownLocation
            | Self::NoRange
            | Self::NoRangeBare
            | Self::OtherRule => false,
        }
    }

    /// Whether it is about shelves, signs and what stands on them, and not about the file or a name.
    pub fn is_of_shelves(self) -> bool {
        !matches!(
            self,
            Self::NotOpen | Self::Damaged | Self::Orphan | Self::Unread | Self::NoName
        )
    }

    /// Whether it is about copies, which are listed one by one.
    pub fn is_of_copies(self) -> bool {
        matches!(
            self,
            Self::UnknownLocation | Self::NoRange | Self::NoRangeBare | Self::OtherRule
        )
    }
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub kind: FindingKind,
    /// Where to look: a face as on its sign (`G02 A`), a bay, a collection, a row of the file; nothing where the kind
    /// says it all.
    pub place: Name,
    /// The thing of the plan that it is about, to be shown.
    pub part: Option<Part>,
    /// What the sentence about it tells, by the names of its slots.
    pub facts: Vec<(&'static str, Fact)>,
    /// Where it is put right.
    pub site: Option<Site>,
}

/// Where somebody goes to put something right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Site {
    /// A bay, or one side of it.
    Bay(BayId, Option<Side>),
    Connector(ConnectorId),
    /// The copies of a collection; of none.
    Copies(Option<CollectionId>),
}

/// A fact of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    Text(String),
    Name(Name),
    Count(usize),
}

impl Finding {
    /// A finding at a place that is called the same in both languages.
    pub fn new(kind: FindingKind, place: impl Into<String>) -> Self {
        Self {
            kind,
            place: Name::english(place),
            part: None,
            facts: Vec::new(),
            site: None,
        }
    }

    /// About a thing of the plan.
    pub fn of(mut self, part: Part) -> Self {
        self.part = Some(part);
        self
    }

    /// At a place where somebody can go.
    pub fn at(mut self, site: Site) -> Self {
        self.site = Some(site);
        self
    }

    /// With a fact that is called the same in both languages.
    pub fn text(mut self, slot: &'static str, text: impl Into<String>) -> Self {
        self.facts.push((slot, Fact::Text(text.into())));
        self
    }

    /// With a name.
    pub fn name(mut self, slot: &'static str, name: &Name) -> Self {
        self.facts.push((slot, Fact::Name(name.clone())));
        self
    }

    /// With a number of things.
    pub fn count(mut self, slot: &'static str, count: usize) -> Self {
        self.facts.push((slot, Fact::Count(count)));
        self
    }
}

/// Everything that can be said of plan and shelves without the holdings, in the order of collections and floors.
pub fn check(plan: &Plan, collections: &[Collection]) -> Vec<Finding> {
    let mut findings = range::check(plan, collections);
    findings.extend(room::check(plan));
    findings
}

/// What can be said of the plan alone, but for what no way leads to.
pub fn check_plan(plan: &Plan) -> Vec<Finding> {
    room::check(plan)
}
