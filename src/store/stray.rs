//! Copies that wait to be looked at: no shelf holds their number, their location code leads nowhere, or their number is
//! not built as their collection's are.

use super::db::Reader;
use super::error::Error;
use super::row::instant;
use crate::domain::holding::Collection;
use crate::domain::id::{CollectionId, ItemId};
use crate::domain::shelf::check::{Coverage, Finding, FindingKind, Site, check};
use crate::domain::shelf::{Hint, LocateStatus, Shelves};
use chrono::{DateTime, Utc};
use rusqlite::Row;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How many copies are named beside their number.
const EXAMPLES: usize = 3;

/// A copy that is listed under a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrayCopy {
    pub id: ItemId,
    pub title: String,
    pub barcode: String,
    pub call_number: String,
    pub location: String,
    pub collection: Option<CollectionId>,
    /// The list it was last seen in.
    pub as_of: DateTime<Utc>,
}

impl Reader<'_> {
    /// Everything that can be said of shelves, signs and the copies on them, faults before remarks.
    ///
    /// # Errors
    /// What the file answers; a plan that can't be read.
    pub fn check_shelves(&self) -> Result<Vec<Finding>, Error> {
        let mut findings = check(&self.get_plan()?, &self.list_collections()?);
        self.strays(&mut findings)?;
        findings.sort_by_key(|finding| !finding.kind.is_fault());
        Ok(findings)
    }

    /// Copies that no shelf holds or that file by another rule, by collection, and location codes that lead nowhere.
    pub(super) fn strays(&self, findings: &mut Vec<Finding>) -> Result<(), Error> {
        let Some(judge) = Judge::read(self)? else {
            return Ok(()); // shelves were never told
        };
        let mut lots: BTreeMap<(FindingKind, String), (Option<CollectionId>, Lot)> =
            BTreeMap::new();
        self.each_stray(&judge, |kind, copy, _| {
            let home = copy.home;
            let place = judge.place(kind, copy);
            let (_, lot) = lots
                .entry((kind, place))
                .or_insert_with(|| (home, Lot::default()));
            lot.add(copy.number);
            Ok(true)
        })?;
        for ((kind, place), (home, lot)) in lots {
            let finding = Finding::new(kind, place).at(Site::Copies(home));
            findings.push(lot.told(finding));
        }
        Ok(())
    }

    /// The first copies of a finding, in shelf order.
    ///
    /// # Errors
    /// What the file answers.
    pub fn list_strays(&self, finding: &Finding, most: usize) -> Result<Vec<StrayCopy>, Error> {
        let Some(judge) = Judge::read(self)? else {
            return Ok(Vec::new());
        };
        let mut ids = Vec::new();
        self.each_stray(&judge, |kind, copy, row| {
            if kind == finding.kind && judge.place(kind, copy) == finding.place.en {
                ids.push(row.get::<_, i64>(4)?);
            }
            Ok(ids.len() < most)
        })?;
        let copies = ids.into_iter().map(|id| self.stray(ItemId(id)));
        copies.filter_map(Result::transpose).collect()
    }

    fn stray(&self, id: ItemId) -> Result<Option<StrayCopy>, Error> {
        let sql = "SELECT i.barcode, i.call_number, i.location, i.collection_id, t.title, i.as_of FROM item i
                   JOIN title t ON t.id = i.title_id WHERE i.id = ?1";
        let mut select = self.conn.prepare_cached(sql)?;
        let mut rows = select.query([id.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        Ok(Some(StrayCopy {
            id,
            barcode: row.get(0)?,
            call_number: row.get(1)?,
            location: row.get(2)?,
            collection: row.get::<_, Option<i64>>(3)?.map(CollectionId),
            title: row.get(4)?,
            as_of: instant(&row.get::<_, String>(5)?)?,
        }))
    }

    /// Hands out every stray copy until `take` has enough.
    fn each_stray(
        &self,
        judge: &Judge,
        mut take: impl FnMut(FindingKind, &Copy<'_>, &Row<'_>) -> Result<bool, Error>,
    ) -> Result<(), Error> {
        let mut select = self.conn.prepare(COPIES)?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let copy = Copy {
                home: row.get::<_, Option<i64>>(0)?.map(CollectionId),
                number: text(row, 1),
                location: text(row, 2),
                key: row.get_ref(3)?.as_blob().unwrap_or_default(),
            };
            for kind in judge.kinds(&copy) {
                if !take(kind, &copy, row)? {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

/// A text column where it lies, without a copy of it; what is no text is nothing.
fn text<'a>(row: &'a Row<'_>, column: usize) -> &'a str {
    let value = row.get_ref(column).ok();
    value.and_then(|value| value.as_str().ok()).unwrap_or("")
}

/// The copies that are there and stand on a shelf.
const COPIES: &str = "SELECT collection_id, call_number, location, sort_key, id FROM item
  WHERE vanished_at IS NULL AND call_number <> '' ORDER BY collection_id, sort_key";

/// What is known of a copy.
struct Copy<'a> {
    home: Option<CollectionId>,
    number: &'a str,
    location: &'a str,
    key: &'a [u8],
}

/// What copies are held against.
struct Judge {
    coverage: Coverage,
    shelves: Shelves,
    collections: HashMap<CollectionId, Collection>,
    /// The location codes that lead somewhere, in small letters.
    locations: HashSet<String>,
}

impl Judge {
    /// The shelves of the branch; `None` while there are none.
    fn read(reader: &Reader<'_>) -> Result<Option<Self>, Error> {
        let (plan, collections) = (reader.get_plan()?, reader.list_collections()?);
        if plan.floors.is_empty() {
            return Ok(None);
        }
        let codes = collections.iter().flat_map(|c| &c.locations);
        Ok(Some(Self {
            coverage: Coverage::new(&plan, &collections),
            shelves: Shelves::new(&plan, &collections),
            locations: codes.map(|code| code.trim().to_lowercase()).collect(),
            collections: collections.into_iter().map(|c| (c.id, c)).collect(),
        }))
    }

    /// What is to be said of a copy.
    fn kinds(&self, copy: &Copy<'_>) -> impl Iterator<Item = FindingKind> + use<> {
        let kinds = match copy.home {
            Some(home) => {
                let is_homeless = !self.coverage.has_place(home, copy.key);
                let home = self.collections.get(&home);
                let is_other = home.is_some_and(|home| !home.is_built_so(copy.number));
                [
                    is_homeless.then_some(FindingKind::NoRange),
                    is_other.then_some(FindingKind::OtherRule),
                ]
            }
            None => {
                let hint = Hint {
                    collection: None,
                    location: Some(copy.location),
                };
                let located = self.shelves.locate(copy.number, hint).status;
                let is_nowhere = !copy.location.is_empty()
                    && !self.locations.contains(&copy.location.to_lowercase());
                [
                    is_nowhere.then_some(FindingKind::UnknownLocation),
                    (located == LocateStatus::Unknown).then_some(FindingKind::NoRangeBare),
                ]
            }
        };
        kinds.into_iter().flatten()
    }

    /// Where a finding about a copy is: its location code, or its collection's code.
    fn place(&self, kind: FindingKind, copy: &Copy<'_>) -> String {
        if kind == FindingKind::UnknownLocation {
            return copy.location.to_owned();
        }
        let home = copy.home.and_then(|home| self.collections.get(&home));
        home.map_or_else(String::new, |home| home.code.clone())
    }
}

/// So many copies, and the first few of them.
#[derive(Debug, Default)]
struct Lot {
    count: usize,
    examples: Vec<String>,
}

impl Lot {
    fn add(&mut self, number: &str) {
        self.count += 1;
        if self.examples.len() < EXAMPLES && !self.examples.iter().any(|known| known == number) {
            self.examples.push(number.to_owned());
        }
    }

    fn told(self, finding: Finding) -> Finding {
        finding
            .count("count", self.count)
            .text("examples", self.examples.join(" · "))
    }
}
