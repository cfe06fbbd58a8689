//! Opening a branch's file off the window's thread, and what is known once it is open.

use super::ctx::Ctx;
use super::prefs::Prefs;
use crate::clock::Clock;
use crate::domain::branch::{Branch, Staff};
use crate::domain::story::Actor;
use crate::search::Finder;
use crate::store::{OpenError, OpenErrorKind, Store};
use crate::wording::Wording;
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
}

/// Why a file did not open.
#[derive(Debug, Clone, PartialEq)]
pub struct Unopened {
    pub file: PathBuf,
    pub why: OpenError,
}

/// Opens a branch's file. Takes a moment (the file is looked over); call it off the window's thread.
///
/// # Errors
/// Why it did not open; the file is as it was.
pub fn open(places: &Places, clock: Clock, file: &Path) -> Result<Opened, Unopened> {
    let unopened = |why| Unopened {
        file: file.to_owned(),
        why,
    };
    let store = Store::open(file, clock.now()).map_err(unopened)?;
    opened(store, places, clock, file).map_err(unopened)
}

/// Opens the demo branch in a fresh copy. It is made once a day and kept ready: making it takes seconds, copying it none.
///
/// # Errors
/// Why it could not be made or opened.
pub fn open_demo(places: &Places, clock: Clock) -> Result<Opened, Unopened> {
    let unopened = |why| Unopened {
        file: places.demo.clone(),
        why,
    };
    let ready = demo_of_today(places, clock).map_err(unopened)?;
    let store = Store::open_copy(&ready, &places.demo, clock.now()).map_err(unopened)?;
    opened(store, places, clock, &places.demo).map_err(unopened)
}

/// The demo branch as it was made today by this version of the program; made where it is not there yet, and older ones
/// taken away.
fn demo_of_today(places: &Places, clock: Clock) -> Result<PathBuf, OpenError> {
    let today = clock.now().date_naive();
    let name = format!("demo-{}-{today}.deskbell", env!("CARGO_PKG_VERSION"));
    let ready = places.demo_ready.join(name);
    if ready.is_file() {
        return Ok(ready);
    }
    // A name of its own while it is made: two windows may begin at once.
    let part = ready.with_extension(format!("{}.part", std::process::id()));
    drop(crate::demo::create(&part, clock.now())?);
    for entry in std::fs::read_dir(&places.demo_ready)?.flatten() {
        // What another window is making now bears that ending.
        if entry.path().extension().is_none_or(|e| e != "part") {
            let _ = std::fs::remove_file(entry.path()); // one that stays is only room on the disk
        }
    }
    std::fs::rename(&part, &ready)?;
    Ok(ready)
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
            file: self.file,
            papers: self.papers,
        };
        ctx.set_me(prefs);
        ctx
    }
}
