//! Names that changed since they were read: the story says whose they are, and those members are read anew. So whoever
//! writes a member, and by whatever way, the next key finds them as they are now.

use super::{Finder, Memory};
use crate::domain::id::MemberId;
use crate::store::{Error, NameChanges};
use std::collections::HashSet;

/// With more members changed than these, all names are read anew.
pub const CHANGED_MOST: usize = 200;

impl Finder {
    /// Reads the names of members who were added, changed or taken away since the names in memory were read. Before
    /// the first reading there is nothing to do: it brings everybody.
    ///
    /// # Errors
    /// What the file answers; what was in memory stays.
    pub fn catch_up(&self) -> impl Future<Output = Result<(), Error>> + Send + 'static {
        let finder = self.clone();
        async move {
            let (is_ready, story) = {
                let memory = finder.read();
                (memory.loaded > 0, memory.story)
            };
            if !is_ready {
                return Ok(());
            }
            let asked =
                move |r: &crate::store::Reader<'_>| r.list_changed_names(story, CHANGED_MOST);
            match finder.store.read(asked).await? {
                Some(changes) => {
                    finder.write().catch_up(changes);
                    Ok(())
                }
                None => finder.load_names().await,
            }
        }
    }
}

impl Memory {
    /// Takes over what changed; an answer that came later than a newer one says nothing new.
    pub(super) fn catch_up(&mut self, changes: NameChanges) {
        if changes.upto <= self.story {
            return;
        }
        self.story = changes.upto;
        let changed: HashSet<MemberId> = changes.members.iter().map(|change| change.id).collect();
        self.cards.retain(|_, whose| !changed.contains(whose));
        let mut names = Vec::with_capacity(changes.members.len());
        for change in changes.members {
            let cards = change.cards.into_iter();
            self.cards.extend(cards.map(|card| (card, change.id)));
            names.push((change.id, change.row));
        }
        self.names.replace(names);
    }
}
