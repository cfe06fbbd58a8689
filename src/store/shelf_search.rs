//! Searches for copies that are not on their shelf.

use super::db::{Reader, Writer};
use super::error::Error;
use super::row::{instant, instant_maybe, word};
use super::story::{About, at_text};
use crate::domain::changed::Changed;
use crate::domain::id::{CollectionId, ItemId, MemberId, ShelfSearchId};
use crate::domain::shelf_search::{SearchState, ShelfLook, ShelfSearch, Unmet, class_of};
use crate::domain::story::{Actor, StoryAct, Subject};
use crate::domain::undo::Undo;
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde_json::{Map, json};

const SEARCHES: &str = "SELECT s.id, s.item_id, t.title, t.author, i.barcode, i.call_number, i.collection_id, i.location,
    i.as_of, s.asked_at, p.name_en, s.state, s.member_id, m.name, s.visitor, s.told_at
  FROM shelf_search s JOIN item i ON i.id = s.item_id JOIN title t ON t.id = i.title_id
  LEFT JOIN staff p ON p.id = s.asked_by LEFT JOIN member m ON m.id = s.member_id";

impl Reader<'_> {
    /// The searches that ended well and for which somebody waits who was not told yet; then those that are open, the
    /// oldest first; then others that ended, newest first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_searches(&self, ended_most: usize) -> Result<Vec<ShelfSearch>, Error> {
        let most = i64::try_from(ended_most).unwrap_or(i64::MAX);
        const TO_TELL: &str = "(s.state = 'found' AND s.told_at IS NULL AND (s.member_id IS NOT NULL OR s.visitor <> ''))";
        let to_tell = format!("{SEARCHES} WHERE {TO_TELL} ORDER BY s.ended_at, s.id");
        let open = format!("{SEARCHES} WHERE s.state = 'open' ORDER BY s.id");
        let ended = format!(
            "{SEARCHES} WHERE s.state IN ('found', 'missing') AND NOT {TO_TELL}
             ORDER BY s.ended_at DESC, s.id DESC LIMIT {most}"
        );
        let mut searches = self.rows(&to_tell, search)?;
        searches.extend(self.rows(&open, search)?);
        searches.extend(self.rows(&ended, search)?);
        for search in &mut searches {
            search.looks = self.looks(search.id)?;
        }
        Ok(searches)
    }

    fn looks(&self, search: ShelfSearchId) -> Result<Vec<ShelfLook>, Error> {
        let sql = "SELECT l.at, p.name_en, l.place, l.is_found FROM shelf_look l LEFT JOIN staff p ON p.id = l.staff_id
                   WHERE l.search_id = ?1 ORDER BY l.id";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([search.0])?;
        let mut looks = Vec::new();
        while let Some(row) = rows.next()? {
            looks.push(ShelfLook {
                at: instant(&row.get::<_, String>(0)?)?,
                by: row.get(1)?,
                place: row.get(2)?,
                is_found: row.get(3)?,
            });
        }
        Ok(looks)
    }

    /// How often copies of each class were looked for since an instant, the most first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn count_searches(&self, since: DateTime<Utc>) -> Result<Vec<Unmet>, Error> {
        let sql = "SELECT class, count(*), sum(state = 'missing') FROM shelf_search
                   WHERE state <> 'withdrawn' AND asked_at >= ?1 GROUP BY class ORDER BY 2 DESC, 1";
        let mut select = self.conn.prepare_cached(sql)?;
        let count = |n: i64| usize::try_from(n).unwrap_or_default();
        let counted = select.query_map([at_text(since)], |row| {
            Ok(Unmet {
                class: row.get(0)?,
                searches: count(row.get(1)?),
                missing: count(row.get(2)?),
            })
        })?;
        Ok(counted.collect::<Result<_, _>>()?)
    }
}

fn search(row: &Row<'_>) -> Result<ShelfSearch, Error> {
    Ok(ShelfSearch {
        id: ShelfSearchId(row.get(0)?),
        item: ItemId(row.get(1)?),
        title: row.get(2)?,
        author: row.get(3)?,
        barcode: row.get(4)?,
        call_number: row.get(5)?,
        collection: row.get::<_, Option<i64>>(6)?.map(CollectionId),
        location: row.get(7)?,
        as_of: instant(&row.get::<_, String>(8)?)?,
        asked_at: instant(&row.get::<_, String>(9)?)?,
        asked_by: row.get(10)?,
        state: word("state", &row.get::<_, String>(11)?, SearchState::from_word)?,
        member: match row.get::<_, Option<i64>>(12)? {
            Some(member) => Some((MemberId(member), row.get(13)?)),
            None => None,
        },
        visitor: row.get(14)?,
        told_at: instant_maybe(row.get(15)?)?,
        looks: Vec::new(),
    })
}

impl Writer<'_> {
    /// A copy is not on its shelf: a search for it begins, unless one is open already.
    ///
    /// # Errors
    /// A copy that is not there.
    pub fn begin_search(&mut self, item: ItemId) -> Result<ShelfSearchId, Error> {
        self.begin_search_for(item, None)
    }

    /// The same for a member who waits for it; where it is looked for already, they wait for that search if nobody else
    /// does.
    ///
    /// # Errors
    /// A copy that is not there.
    pub fn begin_search_for(
        &mut self,
        item: ItemId,
        member: Option<MemberId>,
    ) -> Result<ShelfSearchId, Error> {
        let open: Option<i64> = self
            .conn
            .query_row(
                "SELECT id FROM shelf_search WHERE item_id = ?1 AND state = 'open'",
                [item.0],
                |r| r.get(0),
            )
            .optional()?;
        if let Some(open) = open {
            let id = ShelfSearchId(open);
            if let (Some(member), (None, visitor)) = (member, self.waiting(id)?)
                && visitor.is_empty()
            {
                self.set_waiting(id, (Some(member), ""))?;
            }
            return Ok(id);
        }
        let (number, home): (String, Option<i64>) = self.conn.query_row(
            "SELECT call_number, collection_id FROM item WHERE id = ?1",
            [item.0],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        let collections = self.list_collections()?;
        let home = collections.iter().find(|c| Some(c.id.0) == home);
        self.conn.execute(
            "INSERT INTO shelf_search (item_id, asked_at, asked_by, class, state, member_id)
             VALUES (?1, ?2, ?3, ?4, 'open', ?5)",
            params![
                item.0,
                at_text(self.now),
                self.hand(),
                class_of(&number, home),
                member.map(|member| member.0)
            ],
        )?;
        let id = ShelfSearchId(self.conn.last_insert_rowid());
        self.tell_of_search(id, StoryAct::Sought, "")?;
        self.undo = Some(Undo::WithdrawSearch(id));
        Ok(id)
    }

    /// Somebody looked somewhere; the search ends when the copy was there.
    ///
    /// # Errors
    /// What the file answers.
    pub fn note_shelf_look(
        &mut self,
        id: ShelfSearchId,
        place: &str,
        is_found: bool,
    ) -> Result<(), Error> {
        self.conn.execute(
            "INSERT INTO shelf_look (search_id, at, staff_id, place, is_found) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id.0, at_text(self.now), self.hand(), place, is_found],
        )?;
        let look = self.conn.last_insert_rowid();
        if is_found {
            self.set_state(id, SearchState::Found)?;
        }
        let act = if is_found {
            StoryAct::Found
        } else {
            StoryAct::Noted
        };
        self.tell_of_search(id, act, place)?;
        self.undo = Some(Undo::TakeLookBack(look));
        Ok(())
    }

    /// Everybody looked, nobody found it: the copy counts as missing.
    ///
    /// # Errors
    /// What the file answers.
    pub fn give_up_search(&mut self, id: ShelfSearchId) -> Result<(), Error> {
        self.set_state(id, SearchState::Missing)?;
        self.tell_of_search(id, StoryAct::Closed, "")?;
        self.undo = Some(Undo::ReopenSearch(id));
        Ok(())
    }

    /// A search that was begun by mistake.
    pub(super) fn withdraw_search(&mut self, id: ShelfSearchId) -> Result<(), Error> {
        self.set_state(id, SearchState::Withdrawn)?;
        self.tell_of_search(id, StoryAct::Withdrawn, "")
    }

    /// The copy is looked for again.
    pub(super) fn reopen_search(&mut self, id: ShelfSearchId) -> Result<(), Error> {
        let is_other: bool = self.conn.query_row(
            "SELECT EXISTS (SELECT 1 FROM shelf_search o JOIN shelf_search s ON s.item_id = o.item_id
               WHERE s.id = ?1 AND o.id <> ?1 AND o.state = 'open')",
            [id.0],
            |r| r.get(0),
        )?;
        if is_other {
            return Err(Error::refused(format!("search {id} was begun anew")));
        }
        self.conn.execute(
            "UPDATE shelf_search SET state = 'open', ended_at = NULL WHERE id = ?1",
            [id.0],
        )?;
        self.tell_of_search(id, StoryAct::Reopened, "")
    }

    /// Nobody looked there after all.
    pub(super) fn take_look_back(&mut self, look: i64) -> Result<(), Error> {
        let search: Option<(i64, bool)> = self
            .conn
            .query_row(
                "SELECT search_id, is_found FROM shelf_look WHERE id = ?1",
                [look],
                |r| Ok((r.get(0)?, r.get(1)?)),
            )
            .optional()?;
        let Some((search, is_found)) = search else {
            return Ok(()); // taken back already
        };
        if is_found {
            self.reopen_search(ShelfSearchId(search))?;
        }
        self.conn
            .execute("DELETE FROM shelf_look WHERE id = ?1", [look])?;
        self.tell_of_search(ShelfSearchId(search), StoryAct::Removed, "")
    }

    fn set_state(&self, id: ShelfSearchId, state: SearchState) -> Result<(), Error> {
        self.conn.execute(
            "UPDATE shelf_search SET state = ?2, ended_at = ?3 WHERE id = ?1",
            params![id.0, state.word(), at_text(self.now)],
        )?;
        Ok(())
    }

    /// Who does it, where it is one of the staff.
    fn hand(&self) -> Option<i64> {
        match &self.actor {
            Actor::Staff(id, _) => Some(id.0),
            Actor::Import | Actor::Demo | Actor::System => None,
        }
    }

    pub(super) fn tell_of_search(
        &mut self,
        id: ShelfSearchId,
        act: StoryAct,
        place: &str,
    ) -> Result<(), Error> {
        let (title, member): (String, Option<i64>) = self.conn.query_row(
            "SELECT t.title || ' · ' || i.call_number, s.member_id FROM shelf_search s JOIN item i ON i.id = s.item_id
             JOIN title t ON t.id = i.title_id WHERE s.id = ?1",
            [id.0],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        let detail = Map::from_iter([
            ("about".to_owned(), json!(title)),
            ("place".to_owned(), json!(place)),
        ]);
        self.changes(Changed::HOLDINGS);
        let about = About::new(Subject::Search, id.0).of(member.map(MemberId));
        self.tell_with(about, act, detail)
    }
}
