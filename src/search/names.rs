//! The names of all members in memory: found from a few letters, in any order of words, in either script, with a slip.
//!
//! Nothing derived is kept in the file, so nothing can be stale or damaged: the index is built from the rows at the
//! start. What is added or changed afterwards stands in small indexes of its own before the large one.

mod build;
mod index;
pub(super) mod mark;
pub(super) mod packed;
pub(super) mod query;
mod select;
pub(super) mod similar;
mod stage;
#[cfg(test)]
mod tests;

pub use build::Builder;
pub use index::{Index, Shown};
pub use query::Query;

use super::Fit;
use crate::domain::id::MemberId;
use crate::store::NameRow;
use index::Slot;
use select::select;
use stage::Stage;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// With fewer than these, similar names are shown, too.
const FEW: usize = 8;
/// An index of members who were added later is closed when it holds so many.
const FRESH_MOST: u32 = 256;
/// So many members who were at the desk since the start stand before others who fit as well.
const RECENT_MOST: usize = 200;

/// All names. A copy is cheap: the indexes are shared.
#[derive(Clone, Default)]
pub struct Names {
    /// Newest first; the large one, built from the file, last.
    parts: Vec<Part>,
    /// The rows of the first part, if it still takes more.
    fresh: Vec<NameRow>,
    /// Who was at the desk since the start, the last one first.
    recent: Vec<MemberId>,
}

#[derive(Clone)]
struct Part {
    index: Arc<Index>,
    /// Members whose newer row stands in an earlier part, as bits.
    gone: Vec<u64>,
    /// Those of `recent` who stand here, in its order.
    recent: Vec<Slot>,
}

/// A member who fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameHit {
    pub member: Shown,
    /// The parts of `member.name` that match.
    pub matched: Vec<Range<usize>>,
    /// Every typed word is a word of the name, spelled so.
    pub is_exact: bool,
    /// Only similar to what was typed.
    pub is_similar: bool,
    stage: Stage,
}

impl NameHit {
    /// How well the member fits, beside things of other kinds.
    pub(super) fn fit(&self) -> Fit {
        match self.stage {
            Stage::Spelled => Fit::Whole,
            Stage::SpelledBegun => Fit::Begun,
            Stage::Sounds | Stage::SoundsBegun => Fit::Sounds,
            Stage::Begun | Stage::Joined | Stage::About => Fit::Called,
            Stage::Inside | Stage::OneSlip | Stage::TwoSlips => Fit::Similar,
        }
    }
}

impl Part {
    fn new(index: Arc<Index>, recent: &[MemberId]) -> Self {
        let recent = index.slots(recent);
        Self {
            gone: vec![0; index.rows.len() as usize / 64 + 1],
            recent,
            index,
        }
    }

    fn is_gone(&self, slot: Slot) -> bool {
        self.gone
            .get(slot as usize / 64)
            .is_some_and(|bits| bits >> (slot % 64) & 1 == 1)
    }

    fn remove(&mut self, id: MemberId) {
        let Some(slot) = self.index.slot(id) else {
            return;
        };
        if let Some(bits) = self.gone.get_mut(slot as usize / 64) {
            *bits |= 1 << (slot % 64);
        }
    }
}

impl Names {
    /// Names of a large index, built from the file.
    pub fn new(index: Index) -> Self {
        let part = Part::new(Arc::new(index), &[]);
        Self {
            parts: vec![part],
            ..Self::default()
        }
    }

    /// The same, with whoever was at the desk since the start as it stands in others.
    #[must_use]
    pub fn with_recent(mut self, before: &Self) -> Self {
        self.recent = before.recent.clone();
        for part in &mut self.parts {
            part.recent = part.index.slots(&self.recent);
        }
        self
    }

    /// Puts members in, or their newer names in place of the old ones; those without a row are no longer there.
    pub fn replace(&mut self, changes: Vec<(MemberId, Option<NameRow>)>) {
        if !self.fresh.is_empty() {
            self.parts.remove(0);
        }
        for (id, row) in &changes {
            self.fresh.retain(|known| known.id != *id);
            self.parts.iter_mut().for_each(|part| part.remove(*id));
            if row.is_none() {
                self.recent.retain(|known| known != id);
            }
        }
        self.fresh
            .extend(changes.into_iter().filter_map(|(_, row)| row));
        if self.fresh.is_empty() {
            return;
        }
        let mut builder = Builder::default();
        self.fresh.iter().for_each(|row| builder.add(row));
        let part = Part::new(Arc::new(builder.finish()), &self.recent);
        if part.index.rows.len() >= FRESH_MOST {
            self.fresh.clear();
        }
        self.parts.insert(0, part);
    }

    /// A member was at the desk: before others who fit as well, from now on.
    pub fn note_seen(&mut self, id: MemberId) {
        self.recent.retain(|known| *known != id);
        self.recent.insert(0, id);
        self.recent.truncate(RECENT_MOST);
        for part in &mut self.parts {
            if let Some(slot) = part.index.slot(id) {
                part.recent.retain(|known| *known != slot);
                part.recent.insert(0, slot);
                part.recent.truncate(RECENT_MOST);
            }
        }
    }

    /// Whoever was at the desk last.
    pub fn last_seen(&self, most: usize) -> Vec<Shown> {
        let here = self.recent.iter().filter_map(|id| self.find_id(*id));
        let before = self.parts.iter().flat_map(|p| {
            let there = p.index.last_seen.iter().filter(|slot| !p.is_gone(**slot));
            there.map(move |slot| p.index.shown(*slot))
        });
        let mut known = HashSet::new();
        here.chain(before)
            .filter(|m| known.insert(m.id))
            .take(most)
            .collect()
    }

    /// A member, if they are here.
    pub fn find_id(&self, id: MemberId) -> Option<Shown> {
        let mut parts = self.parts.iter();
        parts.find_map(|p| {
            p.index
                .slot(id)
                .filter(|s| !p.is_gone(*s))
                .map(|s| p.index.shown(s))
        })
    }

    /// The member whose number it is.
    pub fn find_number(&self, number: &str) -> Option<Shown> {
        let mut parts = self.parts.iter();
        parts.find_map(|p| {
            p.index
                .find_number(number)
                .filter(|s| !p.is_gone(*s))
                .map(|s| p.index.shown(s))
        })
    }

    /// Members who fit what was typed: by fit, then by recency and frequency of their visits; where there are few, those
    /// whose names are similar behind them.
    pub fn find(&self, query: &Query, most: usize) -> Vec<NameHit> {
        self.hits(query, self.slots(query, most, true))
    }

    /// The same without those whose names are only similar.
    pub fn find_sure(&self, query: &Query, most: usize) -> Vec<NameHit> {
        self.hits(query, self.slots(query, most, false))
    }

    fn hits(&self, query: &Query, found: Vec<(usize, Slot, Stage)>) -> Vec<NameHit> {
        let hits = found.into_iter().filter_map(|(part, slot, stage)| {
            let member = self.parts.get(part)?.index.shown(slot);
            let matched = mark::matched(&member.name, &query.words, stage.is_similar());
            Some(NameHit {
                member,
                matched,
                is_exact: stage == Stage::Spelled,
                is_similar: stage.is_similar(),
                stage,
            })
        });
        hits.collect()
    }

    fn slots(&self, query: &Query, most: usize, with_similar: bool) -> Vec<(usize, Slot, Stage)> {
        let mut found = Vec::new();
        let mut known = HashSet::new();
        if query.words.is_empty() || most == 0 {
            return found;
        }
        for stage in Stage::SURE.into_iter().chain(Stage::SIMILAR) {
            let is_wanted = !stage.is_similar() || (with_similar && found.len() < FEW);
            if found.len() >= most || !is_wanted {
                break;
            }
            for (at, part) in self.parts.iter().enumerate() {
                for mut wanted in stage.wanted(&part.index, query) {
                    select(&part.index, &mut wanted, &part.recent, |slot| {
                        if !part.is_gone(slot) && known.insert((at, slot)) {
                            found.push((at, slot, stage));
                        }
                        found.len() < most
                    });
                }
            }
        }
        found.truncate(most);
        found
    }

    /// Whether there is nobody at all.
    pub fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| part.index.rows.len() == 0)
    }

    /// Bytes on the heap.
    pub fn heap_bytes(&self) -> usize {
        self.parts
            .iter()
            .map(|p| p.index.heap_bytes() + p.gone.capacity() * 8)
            .sum()
    }
}
