//! Complaints: owned from the first minute, numbered, with due times, through the stages of ISO 10002:2018.

use super::id::{BayId, ComplaintId, FloorId, Key, MemberId, PlaceId, StaffId};
use super::inquiry::Channel;
use super::problem::{Problem, Why};
use super::word::words;
use chrono::{DateTime, Utc};

words! {
    /// What a complaint is about.
    ComplaintKind {
        Staff = "staff", Shelving = "shelving", Catalogue = "catalogue", Loan = "loan", Noise = "noise",
        Cleanliness = "cleanliness", Comfort = "comfort", Lift = "lift", Computers = "computers", Printing = "printing",
        Toilets = "toilets", Water = "water", Safety = "safety", Rules = "rules", Access = "access", Other = "other",
    }
}

words! {
    /// How much it hurts: ISO 10002 asks for severity at assessment.
    Severity { Slight = "slight", Plain = "plain", Serious = "serious" }
}

words! {
    /// Where a complaint stands.
    Stage {
        /// Taken, owned, not yet acknowledged to the member.
        Received = "received",
        /// The member was told that it is being dealt with, by whom and until when.
        Acknowledged = "acknowledged",
        Investigating = "investigating",
        /// The member was told the decision.
        Answered = "answered",
        /// The mend is made; the member is being asked whether it holds.
        Verifying = "verifying",
        Closed = "closed",
        /// Taken by mistake and undone.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// How a closed complaint ended.
    ComplaintOutcome {
        /// The member said that it is solved.
        Solved = "solved",
        /// Three dated tries reached nobody.
        Unverified = "unverified",
        Refused = "refused",
    }
}

impl Stage {
    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Withdrawn)
    }

    /// Whether a complaint may go from this stage to another (ISO 10002 order; going back means reopening).
    pub fn may_become(self, next: Self) -> bool {
        use Stage::{
            Acknowledged, Answered, Closed, Investigating, Received, Verifying, Withdrawn,
        };
        match self {
            Received => matches!(next, Acknowledged | Withdrawn),
            Acknowledged => matches!(next, Investigating | Answered | Received | Withdrawn),
            Investigating => matches!(next, Answered | Acknowledged),
            Answered => matches!(next, Verifying | Closed | Investigating),
            Verifying => matches!(next, Closed | Investigating),
            Closed => matches!(next, Investigating),
            Withdrawn => matches!(next, Received),
        }
    }
}

/// A complaint as queues and details show it.
#[derive(Debug, Clone, PartialEq)]
pub struct Complaint {
    pub id: ComplaintId,
    pub number: String,
    pub received_at: DateTime<Utc>,
    pub owner: (StaffId, String),
    pub member: Option<(MemberId, String)>,
    pub visitor: String,
    pub channel: Channel,
    pub kind: ComplaintKind,
    pub severity: Severity,
    pub summary: String,
    pub remedy: String,
    pub floor: Option<FloorId>,
    pub place: Option<PlaceId>,
    pub bay: Option<BayId>,
    pub stage: Stage,
    pub acknowledge_by: DateTime<Utc>,
    pub answer_by: DateTime<Utc>,
    pub acknowledged_at: Option<DateTime<Utc>>,
    pub answered_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub outcome: Option<ComplaintOutcome>,
}

impl Complaint {
    /// What is due next and when: first the acknowledgement, then the answer; nothing once it is answered.
    pub fn due(&self) -> Option<(DueStep, DateTime<Utc>)> {
        match self.stage {
            Stage::Received => Some((DueStep::Acknowledge, self.acknowledge_by)),
            Stage::Acknowledged | Stage::Investigating => Some((DueStep::Answer, self.answer_by)),
            Stage::Answered | Stage::Verifying | Stage::Closed | Stage::Withdrawn => None,
        }
    }

    /// Whether the next step's time has passed.
    pub fn is_late(&self, now: DateTime<Utc>) -> bool {
        self.due().is_some_and(|(_, by)| by < now)
    }
}

words! {
    /// The next thing owed to the member.
    DueStep {
        Acknowledge = "acknowledge",
        Answer = "answer",
    }
}

/// A complaint as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ComplaintForm {
    pub key: Key,
    pub channel: Channel,
    pub member: Option<MemberId>,
    pub visitor: String,
    pub kind: Option<ComplaintKind>,
    pub severity: Severity,
    pub summary: String,
    pub remedy: String,
    pub floor: Option<FloorId>,
    pub place: Option<PlaceId>,
    pub bay: Option<BayId>,
}

/// A complaint that may be saved. Made by [`ComplaintForm::check`] alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewComplaint {
    form: ComplaintForm,
    kind: ComplaintKind,
}

/// Most letters a summary or a remedy holds.
pub const SUMMARY_MOST: usize = 4000;

impl ComplaintForm {
    /// An empty form under a fresh key.
    pub fn new(key: Key) -> Self {
        Self {
            key,
            channel: Channel::Desk,
            member: None,
            visitor: String::new(),
            kind: None,
            severity: Severity::Plain,
            summary: String::new(),
            remedy: String::new(),
            floor: None,
            place: None,
            bay: None,
        }
    }

    /// The complaint to save, or everything that is wrong with the form.
    ///
    /// # Errors
    /// What happened and what it is about are needed; the texts hold [`SUMMARY_MOST`] letters.
    pub fn check(&self) -> Result<NewComplaint, Vec<Problem>> {
        let mut problems = Vec::new();
        let summary = self.summary.trim();
        if summary.is_empty() {
            problems.push(Problem::new("summary", Why::Missing));
        }
        for (field, text) in [("summary", summary), ("remedy", self.remedy.trim())] {
            if text.chars().count() > SUMMARY_MOST {
                problems.push(Problem::new(field, Why::TooLong { most: SUMMARY_MOST }));
            }
        }
        let Some(kind) = self.kind else {
            problems.push(Problem::new("kind", Why::NotChosen));
            return Err(problems);
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut form = self.clone();
        form.summary = summary.to_owned();
        form.remedy = self.remedy.trim().to_owned();
        // Who is known needs no words to be known again by.
        form.visitor = match self.member {
            Some(_) => String::new(),
            None => self.visitor.trim().to_owned(),
        };
        Ok(NewComplaint { form, kind })
    }
}

impl NewComplaint {
    /// The checked form.
    pub fn form(&self) -> &ComplaintForm {
        &self.form
    }

    /// What it is about.
    pub fn kind(&self) -> ComplaintKind {
        self.kind
    }
}
