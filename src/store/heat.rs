//! Where the house hurts, as rows: complaints, what was not found, "where is …?".

use super::db::Reader;
use super::error::Error;
use super::row::word;
use super::story::at_text;
use crate::domain::guide::GuideHow;
use crate::domain::heat::{Hurt, HurtAt};
use crate::domain::id::{BayId, ComplaintId, FloorId, PlaceId};
use chrono::{DateTime, Utc};
use rusqlite::params;

/// A complaint about a bay or a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplaintAt {
    pub id: ComplaintId,
    pub number: String,
    pub summary: String,
}

/// Everything of a time with where it was; of a complaint that was taken back nothing.
const HURTS: &str = "SELECT '' AS how, floor_id, place_id, bay_id FROM complaint
    WHERE stage <> 'withdrawn' AND received_at >= ?1 AND received_at < ?2
  UNION ALL SELECT how, floor_id, place_id, bay_id FROM guide
    WHERE withdrawn_at IS NULL AND at >= ?1 AND at < ?2
  UNION ALL SELECT outcome, floor_id, place_id, bay_id FROM guide
    WHERE withdrawn_at IS NULL AND at >= ?1 AND at < ?2 AND outcome = 'not_found'";

impl Reader<'_> {
    /// What hurt between two instants, the second not included.
    ///
    /// # Errors
    /// What the file answers; a row that can't be read is an error.
    pub fn list_hurts(
        &self,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<Vec<HurtAt>, Error> {
        let mut select = self.conn.prepare_cached(HURTS)?;
        let mut rows = select.query([at_text(from), at_text(to)])?;
        let mut hurts = Vec::new();
        while let Some(row) = rows.next()? {
            let how: String = row.get(0)?;
            let hurt = match how.as_str() {
                "" => Hurt::Complaint,
                how => match word("how", how, GuideHow::from_word)? {
                    GuideHow::NotFound => Hurt::NotFound,
                    GuideHow::Escorted | GuideHow::Slip | GuideHow::Pointed => Hurt::WhereIs,
                },
            };
            hurts.push(HurtAt {
                hurt,
                floor: row.get::<_, Option<i64>>(1)?.map(FloorId),
                place: row.get::<_, Option<i64>>(2)?.map(PlaceId),
                bay: row.get::<_, Option<i64>>(3)?.map(BayId),
            });
        }
        Ok(hurts)
    }

    /// The last complaints about a bay or a place that were not taken back, newest first.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_complaints_at(
        &self,
        (bay, place): (Option<BayId>, Option<PlaceId>),
        most: usize,
    ) -> Result<Vec<ComplaintAt>, Error> {
        let sql = "SELECT id, number, summary FROM complaint
                   WHERE stage <> 'withdrawn' AND (bay_id = ?1 OR place_id = ?2)
                   ORDER BY received_at DESC, id DESC LIMIT ?3";
        let mut select = self.conn.prepare_cached(sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let mut rows = select.query(params![bay.map(|b| b.0), place.map(|p| p.0), most])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(ComplaintAt {
                id: ComplaintId(row.get(0)?),
                number: row.get(1)?,
                summary: row.get(2)?,
            });
        }
        Ok(found)
    }
}
