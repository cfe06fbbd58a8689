//! Bringing a list of members in: every row inside one write, all of them or, unless told to leave bad rows out, none.

use super::members::{self, Listed};
use super::report::{Outcome, Remark, Report, Watch};
use super::table::Table;
use super::{Error, ErrorKind};
use crate::domain::member::{Note, NoteKind};
use crate::domain::story::Actor;
use crate::store::{self, MemberRow, Put, Store, Writer, fresh_key};
use chrono::{DateTime, Utc};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

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
    let mut table = Table::open(path, &members::SHAPE)?;
    let mut report = Report::default();
    let mut rows = Vec::new();
    while let Some(cells) = table.next_row()? {
        report.read += 1;
        let line = cells.line();
        match members::read(cells, now.date_naive()) {
            Ok(listed) => rows.push(listed),
            Err(problem) => report.refuse(line, problem),
        }
        if !watch.goes_on(report.read, &table) {
            return Err(Error::new(ErrorKind::Stopped));
        }
    }
    if !table.unread.is_empty() {
        report
            .remarks
            .push(Remark::ColumnsNotRead(table.unread.clone()));
    }
    let keeps = !how.is_dry_run && (how.skips_bad || report.refused.is_empty());
    let counted = Arc::new(Mutex::new(report));
    let shared = counted.clone();
    let written = store.write_now(Actor::Import, now, move |w| {
        let mut report = shared.lock().unwrap_or_else(PoisonError::into_inner);
        rows.iter()
            .try_for_each(|listed| put(w, listed).map(|outcome| report.count(outcome, 1)))?;
        if keeps {
            Ok(())
        } else {
            Err(store::Error::refused(NOT_KEPT))
        }
    });
    let mut report = counted
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    match written {
        Ok(_) => report.is_saved = true,
        Err(why) if why.detail == NOT_KEPT => {}
        Err(why) => {
            return Err(Error {
                kind: ErrorKind::Store,
                detail: why.to_string(),
            });
        }
    }
    Ok(report)
}

/// Why a write that only counts is not kept.
const NOT_KEPT: &str = "the list was looked at, not kept";

fn put(w: &mut Writer<'_>, listed: &Listed) -> Result<Outcome, store::Error> {
    let row = MemberRow {
        key: fresh_key(),
        facts: listed.facts.clone(),
        contacts: listed.contacts.clone(),
        source: "koha",
    };
    let (id, put) = w.put_member(&row)?;
    if put == Put::Added && !listed.note.is_empty() {
        let created_at = w.now();
        w.add_note(
            id,
            &Note {
                kind: NoteKind::Silent,
                text: listed.note.clone(),
                author: None,
                created_at,
                until: None,
            },
        )?;
    }
    Ok(match put {
        Put::Added => Outcome::Added,
        Put::Updated => Outcome::Updated,
        Put::Unchanged => Outcome::Unchanged,
    })
}
