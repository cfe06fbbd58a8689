//! A branch's file as a command opens it: to read beside a window that may have it open, or to write alone; and how a
//! file that does not open is told.

use super::{End, output};
use crate::clock::Clock;
use crate::house::House;
use crate::search::Finder;
use crate::store::{OpenError, OpenErrorKind, Store};
use crate::ui::screen::trouble;
use crate::wording::Wording;
use std::path::Path;
use std::sync::Arc;

/// Opens the file to read and does something with it.
pub fn read(wording: &Wording, file: &Path, work: impl FnOnce(&Store) -> End) -> End {
    match Store::open_reader(file) {
        Ok(store) => work(&store),
        Err(why) => refused(wording, file, &why),
    }
}

/// The same with the building in memory.
pub fn read_house(
    wording: &Wording,
    file: &Path,
    work: impl FnOnce(&Store, &Arc<House>) -> End,
) -> End {
    read(wording, file, |store| {
        match House::load_now(store, Clock::System.now()) {
            Ok(house) => work(store, &Arc::new(house)),
            Err(why) => unread(wording, &why),
        }
    })
}

/// What finds names and places, once the house is known; names are left out unless asked for.
pub fn finder(store: &Store, house: &House) -> Finder {
    let finder = Finder::new(store.clone());
    finder.set_house(house.plan.clone(), house.shelves.clone());
    finder
}

/// Says why the branch's file did not open.
pub fn refused(wording: &Wording, file: &Path, why: &OpenError) -> End {
    output::say(&unopened(wording, file, why));
    End::Problem
}

/// Why the branch's file did not open, and what to do about it.
pub fn unopened(wording: &Wording, file: &Path, why: &OpenError) -> String {
    format!("{}: {}", file.display(), cause(wording, why))
}

/// The same without the file's name; where the kind says little, with the technical words behind it.
pub fn cause(wording: &Wording, why: &OpenError) -> String {
    let [happened, next] = trouble::told(wording, &why.kind);
    match why.kind {
        OpenErrorKind::Other => format!("{happened} {next} ({}).", why.detail),
        _ => format!("{happened} {next}"),
    }
}

/// Why something in an open file could not be read.
pub fn unread(wording: &Wording, why: &crate::store::Error) -> End {
    output::say(&wording.with("cli-not-read", &[("why", why.detail.as_str().into())]));
    End::Problem
}
