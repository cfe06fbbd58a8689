//! What an archive and the plan say differently: told by file and name, so that it can be found and mended.

use super::Feature;
use crate::domain::word::words;
use crate::wording::Wording;
use std::collections::BTreeMap;

/// So many names are told; of the others only that they are there.
const NAMES_MOST: usize = 12;

words! {
    /// What became of a feature that did not come in as it is; its word is the tail of the wording id `exchange-imdf-…`.
    NotMade {
        /// No shape, or one that can't be read.
        Shapeless = "shapeless",
        /// It names a level or unit that the archive does not have.
        Astray = "astray",
        /// Its id stands before.
        Twice = "twice",
        /// It lies far from the rest of the house.
        Afar = "afar",
        /// Its edges cross; it was made sound.
        Crossed = "crossed",
        /// A level outdoors.
        Outdoor = "outdoor",
        /// Levels of one number beside each other: they are one floor.
        Together = "together",
        /// A level that lies over another one of its number.
        Over = "over",
        /// A floor in parts that do not touch.
        Parts = "parts",
        /// A hole that nothing fills: an area without floor.
        Hole = "hole",
        /// A vertical unit that reaches one floor only.
        OneFloor = "one-floor",
        /// A lift or stairs of which only a point is told.
        Point = "point",
        /// A relationship that joins floors without a lift or stairs between.
        Unjoined = "unjoined",
        /// A way that is to be walked in one direction only.
        OneWay = "one-way",
        /// A door with steps.
        Steps = "steps",
        /// A shelf whose number stands on another one, or that has none: it was given one.
        Numbered = "numbered",
        /// A shelf as long as a row: it was divided into bays.
        Divided = "divided",
    }
}

/// Features of one file that did not come in as they are, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    pub what: NotMade,
    pub file: String,
    pub count: usize,
    /// The first of them.
    pub names: Vec<String>,
}

impl Missed {
    pub(in crate::exchange) fn sentence(&self, wording: &Wording) -> String {
        let id = format!("exchange-imdf-{}", self.what.word());
        let mut names = self.names.join(", ");
        if self.count > self.names.len() {
            names.push_str(", …");
        }
        let slots = [
            ("file", self.file.as_str().into()),
            ("count", self.count.into()),
            ("names", names.into()),
        ];
        wording.with(&id, &slots)
    }
}

/// Keeps what was missed until all is known.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::exchange) struct Ledger(BTreeMap<(NotMade, String), (usize, Vec<String>)>);

impl Ledger {
    pub fn miss(&mut self, what: NotMade, (file, name): (&str, String)) {
        let (count, names) = self.0.entry((what, file.to_owned())).or_default();
        *count += 1;
        if names.len() < NAMES_MOST && !names.contains(&name) {
            names.push(name);
        }
    }

    pub fn feature(&mut self, what: NotMade, feature: &Feature) {
        self.miss(what, (&feature.file, feature.called()));
    }

    pub fn end(self) -> Vec<Missed> {
        let all = self.0.into_iter();
        all.map(|((what, file), (count, names))| Missed {
            what,
            file,
            count,
            names,
        })
        .collect()
    }
}
