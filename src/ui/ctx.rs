//! What every screen is handed: the file, the words, the time, who acts, and what is known of the house.

use super::prefs::Prefs;
use crate::clock::Clock;
use crate::domain::branch::{Branch, Role, Staff};
use crate::domain::id::Key;
use crate::domain::member::MemberSummary;
use crate::domain::story::Actor;
use crate::house::House;
use crate::search::Finder;
use crate::store::{Asking, Error, Saved, Store, Writer};
use crate::wording::Wording;
use crate::wording::when::Now;
use std::path::PathBuf;
use std::sync::Arc;

/// What a screen may use. Screens read it; the program alone changes it.
#[derive(Clone)]
pub struct Ctx {
    pub store: Store,
    pub wording: Arc<Wording>,
    pub clock: Clock,
    pub branch: Arc<Branch>,
    /// Everybody who works here.
    pub staff: Arc<Vec<Staff>>,
    /// Who sits at this desk.
    pub me: Option<Staff>,
    /// In whose name this desk writes.
    pub actor: Actor,
    /// Plan, shelves and router; `None` until they are read.
    pub house: Option<Arc<House>>,
    pub finder: Finder,
    /// The member who stands at the desk.
    pub visitor: Option<MemberSummary>,
    /// Others can see the screen: what is somebody's own is hidden.
    pub is_hidden: bool,
    /// The branch's file.
    pub file: PathBuf,
    /// Where papers are saved unless another folder is chosen.
    pub papers: PathBuf,
}

impl Ctx {
    /// Now, where the branch is.
    pub fn now(&self) -> Now {
        Now {
            instant: self.clock.now(),
            zone: self.branch.zone,
        }
    }

    /// Who asks for the queues, and when.
    pub fn asking(&self) -> Asking {
        Asking {
            now: self.clock.now(),
            zone: self.branch.zone,
            me: self.me.as_ref().map(|me| me.id),
        }
    }

    /// A sentence.
    pub fn say(&self, id: &str) -> String {
        self.wording.text(id)
    }

    /// A fresh key for a row that is about to be made.
    pub fn fresh_key(&self) -> Key {
        self.store.fresh_key()
    }

    /// Who sits here: the one chosen, else the first desk librarian of the list.
    pub fn set_me(&mut self, prefs: &Prefs) {
        let works_here = || self.staff.iter().filter(|s| !s.has_left);
        let chosen = works_here().find(|s| Some(s.key.as_str()) == prefs.staff.as_deref());
        let desk = || works_here().find(|s| s.role == Role::Desk);
        self.me = chosen
            .or_else(desk)
            .or_else(|| works_here().next())
            .cloned();
        self.actor = self
            .me
            .as_ref()
            .map_or(Actor::System, |me| Actor::Staff(me.id, me.key.clone()));
    }

    /// One write in the name of who sits here, now.
    pub fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut Writer<'_>) -> Result<T, Error> + Send + 'static,
    ) -> impl Future<Output = Result<Saved<T>, Error>> + Send + 'static {
        self.store
            .write(self.actor.clone(), self.clock.now(), change)
    }
}
