//! Rooms and other parts of floors by their names, rows of bays by their codes.

use super::shelf::bare;
use super::{
    CONNECTORS_MOST, Fit, Fitting, Hit, HitKind, Lexicon, PlaceAt, Places, Sought, telling,
};
use crate::domain::language::Name;
use crate::domain::plan::{Closed, Floor, Zone};
use crate::domain::way::Goal;
use crate::search::line;
use crate::wording::shelf;

/// So many areas are listed for some words.
const AREAS_MOST: usize = 5;
/// So many rows of one code: one a floor.
const ROWS_MOST: usize = CONNECTORS_MOST;

impl Places {
    /// The place or area that fits best, if one does; of equals the place.
    pub fn find_goal(&self, typed: &str) -> Option<Goal> {
        let fits = self.fits(&telling(typed), Lexicon::fits);
        let best = |things: &'_ [PlaceAt]| {
            let fitting = things.iter().enumerate();
            let fitting = fitting.filter_map(|(i, at)| Some((at.called.fit(&fits)?, i)));
            fitting.min()
        };
        let place = best(&self.places).and_then(|(fit, i)| {
            let (_, place) = self.place(self.places.get(i)?)?;
            Some((fit, Goal::Place(place.id)))
        });
        let area = best(&self.areas).and_then(|(fit, i)| {
            let (_, zone) = self.area(self.areas.get(i)?)?;
            Some((fit, Goal::Zone(zone.id)))
        });
        let best = place.into_iter().chain(area).min_by_key(|(fit, _)| *fit);
        best.map(|(_, goal)| goal)
    }

    pub(super) fn find_areas(&self, sought: &Sought<'_>) -> Vec<Fitting> {
        let fits = self.areas.iter();
        let fits = fits.filter_map(|at| at.called.fit(&sought.fits).map(|fit| (fit, at)));
        let found = fits.filter_map(|(fit, at)| Some((fit, self.area(at)?)));
        let mut found: Vec<(Fit, (&Floor, &Zone))> = found.collect();
        // The letter of a wing is too small a word to tell two of them apart, so the whole name is looked at as well.
        let typed = sought.typed.to_lowercase();
        let is_named = |name: &Name| {
            let is_it = |name: &str| typed.starts_with(&name.to_lowercase());
            is_it(&name.en) || name.ta.as_deref().is_some_and(is_it)
        };
        found.sort_by_key(|(fit, (_, zone))| (*fit, !is_named(&zone.name)));
        found
            .into_iter()
            .take(AREAS_MOST)
            .map(|(fit, at)| (fit, self.area_hit(sought, at, fit)))
            .collect()
    }

    fn area(&self, at: &PlaceAt) -> Option<(&Floor, &Zone)> {
        let floor = self.plan.floors.get(at.floor)?;
        Some((floor, floor.zones.get(at.index)?))
    }

    fn area_hit(&self, sought: &Sought<'_>, (floor, zone): (&Floor, &Zone), fit: Fit) -> Hit {
        let language = sought.wording.language();
        let floor = floor.name.text(language);
        Hit {
            id: zone.id.0,
            subtitle: self.state(sought.wording, floor, Closed::Zone(zone.id)),
            ..sought.hit(HitKind::Area, zone.name.text(language).to_owned(), fit)
        }
    }

    /// Rows whose code is just what was typed, with what the first sign of each says.
    pub(super) fn find_rows(&self, sought: &Sought<'_>) -> Vec<Fitting> {
        let code = bare(sought.typed);
        if code.is_empty() {
            return Vec::new();
        }
        let language = sought.wording.language();
        let floors = self.plan.floors.iter();
        let rows = floors.flat_map(|floor| floor.runs.iter().map(move |run| (floor, run)));
        let rows = rows.filter(|(_, run)| bare(&run.code) == code);
        let hits = rows.filter_map(|(floor, run)| {
            let middle = floor.middle_of(run.id)?;
            let sign = middle.faces.first().map(|face| face.sign.text(language));
            let floor = floor.name.text(language);
            let hit = Hit {
                id: run.id.0,
                subtitle: line::joined([floor, sign.unwrap_or_default()]),
                ..sought.hit(
                    HitKind::Row,
                    shelf::row(sought.wording, &run.code),
                    Fit::Number,
                )
            };
            Some((Fit::Number, hit))
        });
        hits.take(ROWS_MOST).collect()
    }
}
