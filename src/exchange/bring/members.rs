//! Members on their way into the file.

use super::Taker;
use crate::domain::member::{Note, NoteKind};
use crate::domain::problem::Problem;
use crate::exchange::members::{self, Listed, Said};
use crate::exchange::report::{Outcome, Report};
use crate::exchange::table::{Cells, Shape, Table};
use crate::store::{self, MemberRow, Put, Writer, fresh_key};
use chrono::NaiveDate;

/// Members, and what of them the list can tell.
#[derive(Default)]
pub(super) struct Members {
    said: Said,
}

impl Taker for Members {
    type Row = Listed;
    const SHAPE: Shape = members::SHAPE;
    const ROWS_MOST: u64 = u64::MAX;

    fn begin(&mut self, table: &Table) {
        self.said = Said::by(table);
    }

    fn read(cells: Cells<'_>, today: NaiveDate) -> Result<Listed, Problem> {
        members::read(cells, today)
    }

    fn once(row: &Listed) -> Option<(&'static str, &str)> {
        Some(("cardnumber", &row.facts.number))
    }

    fn take(
        &mut self,
        w: &mut Writer<'_>,
        listed: Listed,
    ) -> Result<Option<Outcome>, store::Error> {
        let row = MemberRow {
            key: fresh_key(),
            facts: listed.facts,
            contacts: listed.contacts,
            source: "list",
        };
        let said = &self.said;
        let (id, put) = w.put_member_over(row, |row, held, contacts| {
            said.complete(&mut row.facts, held);
            if !said.contacts {
                row.contacts = contacts;
            }
        })?;
        if put == Put::Added && !listed.note.is_empty() {
            let note = Note {
                id: None,
                kind: NoteKind::Silent,
                text: listed.note,
                author: None,
                created_at: w.now(),
                until: None,
            };
            w.add_note(id, &note)?;
        }
        Ok(Some(put.into()))
    }

    fn end(&mut self, _: &mut Writer<'_>, _: &mut Report) -> Result<(), store::Error> {
        Ok(())
    }
}
