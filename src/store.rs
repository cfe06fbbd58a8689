//! The branch's file: the only room that speaks SQL. `schema.sql` at the top of the project is what it holds.
//!
//! One writer, one reader and one searching connection, each on a thread of its own; nobody else opens the file.
//! Reads are query-only. Every write goes through [`Store::write`], which names who acts and when, runs in one
//! transaction, and says what changed.
//!
//! Imports `domain` only.

mod apart;
mod branch;
mod check;
mod closure;
mod complaint;
mod complaint_put;
mod copy;
mod db;
mod dossier;
mod double;
mod draft;
mod enrolment;
mod erase;
mod error;
mod find;
mod guide;
mod heat;
mod holding_held;
mod holding_put;
mod inquiry;
mod list_back;
mod list_run;
mod lock;
mod look;
mod member;
mod member_consent;
mod member_edit;
mod member_filter;
mod member_note;
mod member_photo;
mod member_put;
mod member_trait;
mod merge;
mod name;
mod open;
mod plan;
mod plan_put;
mod redraw;
mod rekey;
mod retention;
mod row;
mod schema;
mod section_put;
mod shelf;
mod shelf_search;
mod sound;
mod staff;
mod story;
mod stray;
mod subject_word;
mod survey;
mod sweep;
mod title_find;
mod title_put;
mod undo;
mod vanished;
mod visit;
mod visitor;
mod waiting;

pub use apart::APART_HOURS;
pub use complaint::{Asking, NewCase, Queue, QueueCounts};
pub use db::{Reader, Saved, Store, Writer, fresh_key};
pub use error::{Error, ErrorKind};
pub use find::{ComplaintLine, PastAnswer};
pub use heat::ComplaintAt;
pub use holding_held::{CopyFacts, UnlistedCopy};
pub use holding_put::HoldingRow;
pub use inquiry::{InquiryFilter, PastInquiry};
pub use list_back::WayBack;
pub use list_run::ListRun;
pub use member::phone_digits;
pub use member_edit::{Kept, OldCard};
pub use member_put::{MemberRow, Placed, Put};
pub use merge::Merged;
pub use name::{NameChange, NameChanges, NameRow};
pub use open::{OpenError, OpenErrorKind};
pub use plan_put::PlanIds;
pub use redraw::{DrawingDraft, KeptDrawing};
pub use schema::schema_fingerprint;
pub use stray::StrayCopy;
pub use survey::Survey;
pub use title_find::SoundOf;
pub use vanished::VanishedCopy;
pub use visit::VISIT_HOURS;
pub use visitor::Unjoined;
