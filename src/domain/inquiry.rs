//! What visitors ask, logged in one line.

use super::id::{InquiryId, Key, MemberId, StaffId};
use super::problem::{Problem, Why};
use super::word::words;
use chrono::{DateTime, Utc};

words! {
    /// How a contact reached the desk.
    #[derive(Default)]
    Channel {
        #[default]
        Desk = "desk",
        Phone = "phone",
        Email = "email",
        Letter = "letter",
        /// A colleague asks; counted apart from the public.
        Staff = "staff",
    }
}

words! {
    /// NISO Z39.7: a reference transaction uses an information source (the catalogue counts), a directional one does not.
    /// Kept apart from the READ effort; the one does not follow from the other.
    #[derive(Default)]
    InquiryKind {
        #[default]
        Unsorted = "unsorted",
        Directional = "directional",
        Reference = "reference",
    }
}

words! {
    /// How an inquiry stands.
    #[derive(Default)]
    InquiryOutcome {
        #[default]
        Open = "open",
        Answered = "answered",
        Referred = "referred",
        Unanswered = "unanswered",
    }
}

/// A logged inquiry, as lists show it.
#[derive(Debug, Clone, PartialEq)]
pub struct Inquiry {
    pub id: InquiryId,
    pub asked_at: DateTime<Utc>,
    pub member: Option<(MemberId, String)>,
    pub visitor: String,
    pub channel: Channel,
    pub kind: InquiryKind,
    /// READ scale 1 to 6 (B. K. Gerlich), where it was given.
    pub effort: Option<u8>,
    pub question: String,
    pub answer: String,
    pub outcome: InquiryOutcome,
    pub taken_by: Option<StaffId>,
    pub taken_by_name: Option<String>,
}

/// The line as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct InquiryForm {
    pub key: Key,
    pub channel: Channel,
    pub kind: InquiryKind,
    pub member: Option<MemberId>,
    pub visitor: String,
    pub question: String,
    pub answer: String,
    /// The question was answered on the spot.
    pub is_answered: bool,
}

/// An inquiry that may be saved. Made by [`InquiryForm::check`] alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInquiry {
    form: InquiryForm,
}

/// Most letters a question or an answer holds.
pub const QUESTION_MOST: usize = 4000;

impl InquiryForm {
    /// An empty line under a fresh key.
    pub fn new(key: Key) -> Self {
        Self {
            key,
            channel: Channel::Desk,
            kind: InquiryKind::Unsorted,
            member: None,
            visitor: String::new(),
            question: String::new(),
            answer: String::new(),
            is_answered: true,
        }
    }

    /// The inquiry to save, or everything that is wrong with the line.
    ///
    /// # Errors
    /// A question is needed; question and answer hold [`QUESTION_MOST`] letters each.
    pub fn check(&self) -> Result<NewInquiry, Vec<Problem>> {
        let mut problems = Vec::new();
        let question = self.question.trim();
        if question.is_empty() {
            problems.push(Problem::new("question", Why::Missing));
        }
        for (field, text) in [("question", question), ("answer", self.answer.trim())] {
            if text.chars().count() > QUESTION_MOST {
                problems.push(Problem::new(
                    field,
                    Why::TooLong {
                        most: QUESTION_MOST,
                    },
                ));
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut form = self.clone();
        form.question = question.to_owned();
        form.answer = self.answer.trim().to_owned();
        // Who is known needs no words to be known again by.
        form.visitor = match self.member {
            Some(_) => String::new(),
            None => self.visitor.trim().to_owned(),
        };
        Ok(NewInquiry { form })
    }
}

impl NewInquiry {
    /// The checked line.
    pub fn form(&self) -> &InquiryForm {
        &self.form
    }

    /// How it stands once it is saved.
    pub fn outcome(&self) -> InquiryOutcome {
        if self.form.is_answered {
            InquiryOutcome::Answered
        } else {
            InquiryOutcome::Open
        }
    }
}
