//! Opening a branch's file off the window's thread, and what is known once it is open.

use super::ctx::Ctx;
use super::prefs::Prefs;
use crate::clock::Clock;
use crate::domain::branch::{Branch, Staff};
use crate::domain::story::Actor;
use crate::search::Finder;
use crate::store::{Error, OpenError, OpenErrorKind, Store, schema_fingerprint};
use crate::wording::Wording;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where things are on this computer; read once, in `main`.
#[derive(Debug, Clone)]
pub struct Places {
    /// The branch's own file, unless another is named.
    pub file: PathBuf,
    /// The demo branch's file; a fresh copy each time it is asked for.
    pub demo: PathBuf,
    /// Where the demo branch is kept as it was made, to be copied from.
    pub demo_ready: PathBuf,
    /// The window's preferences.
    pub prefs: PathBuf,
    /// Where papers are saved unless another folder is chosen.
    pub papers: PathBuf,
}

/// A file that is open.
#[derive(Clone)]
pub struct Opened {
    pub store: Store,
    pub branch: Arc<Branch>,
    pub staff: Arc<Vec<Staff>>,
    pub file: PathBuf,
    pub papers: PathBuf,
    pub clock: Clock,
    /// The demo branch is yet to be filled, and kept here for the next time; `None` for any other file.
    pub unfilled: Option<PathBuf>,
}

/// Why a file did not open.
#[derive(Debug, Clone, PartialEq)]
pub struct Unopened {
    pub file: PathBuf,
    pub why: OpenError,
}

/// Opens a branch's file; it is looked over beside the desk ([`Store::looked_over`]). Call it off the window's thread: a
/// disk may be slow, and an older file is brought up to date.
///
/// # Errors
/// Why it did not open; the file is as it was.
pub fn open(places: &Places, clock: Clock, file: &Path) -> Result<Opened, Unopened> {
    let unopened = |why| Unopened {
        file: file.to_owned(),
        why,
    };
    let store = Store::open_at_once(file, clock.now()).map_err(unopened)?;
    opened(store, places, clock, file).map_err(unopened)
}

/// Opens the demo branch, fresh each time. It is filled once a day and kept ready: filling it takes a second, which its
/// desk does not wait for, and copying it takes none.
///
/// # Errors
/// Why it could not be made or opened.
pub fn open_demo(places: &Places, clock: Clock) -> Result<Opened, Unopened> {
    let (now, file) = (clock.now(), &places.demo);
    let ready = places.demo_ready.join(ready_name(now.date_naive()));
    let made = if ready.is_file() {
        Store::open_copy(&ready, file, now)
    } else {
        crate::demo::begin(file, now)
    };
    let unfilled = (!ready.is_file()).then_some(ready);
    let opened = made.and_then(|store| opened(store, places, clock, file));
    opened
        .map(|opened| Opened { unfilled, ..opened })
        .map_err(|why| Unopened {
            file: file.clone(),
            why,
        })
}

/// What the demo branch of a day is called as it lies ready: one that another program made, or for another schema, is no
/// use.
pub fn ready_name(day: NaiveDate) -> String {
    let (program, schema) = (env!("CARGO_PKG_VERSION"), schema_fingerprint());
    format!("demo-{program}-{schema:x}-{day}.deskbell")
}

/// Fills a demo branch that was opened without anything in it, and keeps a copy at `ready`.
pub fn fill_demo(
    store: &Store,
    clock: Clock,
    ready: PathBuf,
) -> impl Future<Output = Result<(), Error>> + Send + 'static {
    // A name of its own while it is written: two windows may begin at once.
    let part = ready.with_extension(format!("{}.part", std::process::id()));
    let room = make_room(&ready);
    // Both are asked for before anybody can write: the copy has what was made up, and nothing else.
    let (filled, copied) = (
        crate::demo::fill(store, clock.now()),
        store.copy_to(part.clone()),
    );
    async move {
        let (filled, copied) = (filled.await, copied.await);
        let is_whole = filled.is_ok() && copied.is_ok() && room.is_ok();
        // What can't be kept is made anew the next time.
        let _ = if is_whole {
            std::fs::rename(part, ready)
        } else {
            std::fs::remove_file(part)
        };
        filled
    }
}

/// The folder of the demo branch as it lies ready, without those of other days.
fn make_room(ready: &Path) -> std::io::Result<()> {
    let folder = ready.parent().unwrap_or(ready);
    std::fs::create_dir_all(folder)?;
    for entry in std::fs::read_dir(folder)?.flatten() {
        // What another window is making now bears that ending.
        if entry.path().extension().is_none_or(|e| e != "part") {
            let _ = std::fs::remove_file(entry.path()); // one that stays is only room on the disk
        }
    }
    Ok(())
}

fn opened(store: Store, places: &Places, clock: Clock, file: &Path) -> Result<Opened, OpenError> {
    let (branch, staff) = store
        .read_now(|r| Ok((r.get_branch()?, r.list_staff()?)))
        .map_err(OpenError::from)?;
    Ok(Opened {
        store,
        branch: Arc::new(branch),
        staff: Arc::new(staff),
        file: file.to_owned(),
        papers: places.papers.clone(),
        clock,
        unfilled: None,
    })
}

impl Unopened {
    /// The work of opening broke off, which a sound program does not do.
    pub fn broken(file: PathBuf) -> Self {
        Self {
            file,
            why: OpenError::new(OpenErrorKind::Other, "opening broke off"),
        }
    }
}

impl Opened {
    /// What the screens are handed.
    pub fn into_ctx(self, prefs: &Prefs, wording: Arc<Wording>) -> Ctx {
        let finder = Finder::new(self.store.clone());
        let mut ctx = Ctx {
            store: self.store,
            wording,
            clock: self.clock,
            branch: self.branch,
            staff: self.staff,
            me: None,
            actor: Actor::System,
            house: None,
            finder,
            visitor: None,
            is_hidden: false,
            file: self.file,
            papers: self.papers,
        };
        ctx.set_me(prefs);
        ctx
    }
}
