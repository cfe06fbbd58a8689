//! Members on their way into the file.

use super::source::{Read, Source};
use super::{How, Taker};
use crate::domain::id::MemberId;
use crate::domain::member::{MemberChange, Note, NoteKind};
use crate::exchange::Error;
use crate::exchange::members::{List, Listed, Said};
use crate::exchange::preview::{Change, MOST, Preview, Would};
use crate::exchange::report::{Outcome, Remark, Report};
use crate::store::{self, MemberRow, Placed, Put, Writer, fresh_key};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::HashSet;

/// The rows of a list of members.
pub(super) struct Rows {
    list: List,
    today: NaiveDate,
}

impl Rows {
    pub fn new(list: List, today: NaiveDate) -> Self {
        Self { list, today }
    }
}

impl Source for Rows {
    type Row = Listed;

    fn report(&self) -> Report {
        let mut report = Report::of_table(&self.list.table);
        let remark = match self.list.system {
            Some(system) => Remark::WrittenBy {
                system: system.to_owned(),
            },
            None => Remark::ReadAsTold,
        };
        report.remarks.insert(0, remark);
        report
    }

    fn read_on(&mut self, rows: &mut Vec<Read<Listed>>) -> Result<bool, Error> {
        let Some(cells) = self.list.table.next_row()? else {
            return Ok(false);
        };
        rows.push((cells.line(), self.list.mapping.read(cells, self.today)));
        Ok(true)
    }

    fn share(&self) -> f32 {
        self.list.table.share()
    }

    fn twice(&self) -> u64 {
        self.list.table.twice()
    }
}

/// Members, and what of them the list can tell.
pub(super) struct Members {
    how: How,
    said: Said,
    /// Whom the list named so far.
    named: HashSet<MemberId>,
    preview: Preview,
    /// The column of the number.
    number: Cow<'static, str>,
}

impl Members {
    pub fn new(list: &List, how: How) -> Self {
        Self {
            how,
            named: HashSet::new(),
            preview: Preview::default(),
            said: list.mapping.said(),
            number: list.mapping.number(),
        }
    }

    /// Whether whom the list does not name is gone.
    fn says_all(&self) -> bool {
        self.how.is_all || self.how.is_whole
    }

    /// Whom the list no longer names, to be looked at.
    fn keep_vanished(&mut self, w: &Writer<'_>, unnamed: &[MemberId]) -> Result<(), store::Error> {
        let first: Vec<MemberId> = unnamed.iter().copied().take(MOST).collect();
        let gone = w.get_members(&first)?.into_iter().map(|member| Would {
            line: None,
            number: member.facts.number,
            name: member.facts.name,
            change: Change::Member(MemberChange::default()),
        });
        self.preview.vanished = gone.collect();
        self.preview.vanish = u64::try_from(unnamed.len()).unwrap_or(u64::MAX);
        Ok(())
    }

    /// Marks whom the list does not name. One that lacks most of the members whom lists brought is more likely a part of
    /// them: it marks nobody, unless it was said once more to be the whole.
    fn mark_vanished(
        &mut self,
        w: &mut Writer<'_>,
        report: &mut Report,
    ) -> Result<(), store::Error> {
        let unnamed = w.list_unnamed(&self.named)?;
        let members = unnamed.len();
        let known = u64::try_from(members).unwrap_or(u64::MAX);
        let remark = if members == 0 {
            return Ok(());
        } else if known > report.updated + report.unchanged && !self.how.is_whole {
            Remark::MostMembersNotListed { members }
        } else {
            if self.how.is_dry_run {
                self.keep_vanished(w, &unnamed)?;
            }
            w.set_members_vanished(&unnamed)?;
            Remark::MembersVanished { members }
        };
        report.remarks.push(remark);
        Ok(())
    }
}

impl Taker for Members {
    type Row = Listed;
    const ROWS_MOST: u64 = u64::MAX;

    fn once<'r>(&self, row: &'r Listed) -> Option<(Cow<'static, str>, &'r str)> {
        Some((self.number.clone(), &row.facts.number))
    }

    fn take(
        &mut self,
        w: &mut Writer<'_>,
        (line, listed): (u64, Listed),
    ) -> Result<Option<Outcome>, store::Error> {
        let row = MemberRow {
            key: fresh_key(),
            facts: listed.facts,
            contacts: listed.contacts,
            source: "list",
        };
        // The list has them under today's number as well, and that row is the newer one.
        let earlier = w.find_member_by_earlier_card(&row.facts.number)?;
        if earlier.is_some_and(|id| self.named.contains(&id)) {
            return Ok(Some(Outcome::Unchanged));
        }
        let said = &self.said;
        let (number, name) = if self.how.is_dry_run {
            (row.facts.number.clone(), row.facts.name.clone())
        } else {
            Default::default()
        };
        let Placed { id, put, change } = w.put_member_over(row, |row, held, contacts| {
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
        if self.how.is_dry_run {
            self.preview.keep(put.into(), || Would {
                line: Some(line),
                number,
                name,
                change: Change::Member(change),
            });
        }
        self.named.insert(id);
        Ok(Some(put.into()))
    }

    fn end(&mut self, w: &mut Writer<'_>, report: &mut Report) -> Result<(), store::Error> {
        let told = self.vanished(w, report);
        report.preview = std::mem::take(&mut self.preview);
        told
    }
}

impl Members {
    /// Marks whom the list does not name, where it can tell.
    fn vanished(&mut self, w: &mut Writer<'_>, report: &mut Report) -> Result<(), store::Error> {
        if !self.says_all() {
            return Ok(());
        }
        // A list without rows, or one of which rows were left out, does not tell who is gone.
        if report.read > 0 && report.refused.is_empty() {
            self.mark_vanished(w, report)?;
        } else if self.how.skips_bad {
            report.remarks.push(Remark::MembersNotSought);
        }
        Ok(())
    }
}
