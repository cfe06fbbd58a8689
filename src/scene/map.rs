//! A floor as a map: the same for the screen, where one walks about in it, and for a slip, which shows a window of it.
//!
//! The map of a floor and what lies over it (a way, the shelf that was found) are two scenes, so that the first can be
//! kept while the second changes.

mod bare;
mod ground;
mod mark;
mod overlay;
mod panel;
mod shelf;
mod zone;

pub use bare::bare;
pub use overlay::{End, Overlay, route_overlay};

use super::label::{Placer, Window, Wish};
use super::{Areas, Bounds, Scene, Shape, Tag};
use crate::domain::geometry::PointF;
use crate::domain::id::{FloorId, PlaceId};
use crate::domain::language::Language;
use crate::domain::plan::{Closed, Floor, Plan};
use crate::wording::Wording;

/// Ground millimetres shown around the floor's outline.
const MARGIN_MM: f64 = 1_500.0;

/// How a floor is drawn.
#[derive(Clone, Copy)]
pub struct MapOptions<'a> {
    /// The language of names and words.
    pub wording: &'a Wording,
    /// How far the map will be turned when it is painted (clockwise): names are placed for that.
    pub turn_deg: f64,
    /// What is seen of it, when that is a part at one scale.
    pub window: Option<Window>,
    /// Names keep clear of this drawing over the map. Without it, what is drawn over the map covers names.
    pub over: Option<&'a Scene>,
    /// Named before everything else.
    pub landmarks: &'a [Tag],
    /// Where the reader stands.
    pub here: Option<PlaceId>,
}

impl<'a> MapOptions<'a> {
    /// The whole floor, unturned.
    pub fn new(wording: &'a Wording) -> Self {
        Self {
            wording,
            turn_deg: 0.0,
            window: None,
            over: None,
            landmarks: &[],
            here: None,
        }
    }

    fn language(&self) -> Language {
        self.wording.language()
    }
}

/// The map of a floor; empty when there is no such floor.
pub fn floor_scene(plan: &Plan, floor: FloorId, options: &MapOptions<'_>) -> Scene {
    let Some(floor) = plan.floors.iter().find(|f| f.id == floor) else {
        return Scene::default();
    };
    let outline = floor.outline.iter().copied().map(PointF::from);
    let mut draft = Draft {
        plan,
        floor,
        options,
        scene: Scene {
            bounds: Bounds::around(outline).unwrap_or_default().grown(MARGIN_MM),
            ..Scene::default()
        },
        wishes: Vec::new(),
        placer: Placer::new(options.turn_deg, options.window),
    };
    zone::draw(&mut draft);
    ground::draw(&mut draft);
    shelf::draw(&mut draft);
    mark::draw(&mut draft);
    draft.finish()
}

/// A map on the way.
struct Draft<'a> {
    plan: &'a Plan,
    floor: &'a Floor,
    options: &'a MapOptions<'a>,
    scene: Scene,
    wishes: Vec<(Rank, Wish)>,
    placer: Placer,
}

/// Whose name is shown when there is room for one only; the first is the most important.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Here,
    Landmark,
    Closed,
    DeskMark,
    ConnectorMark,
    ToiletMark,
    Mark,
    Wing,
    ConnectorName,
    Zone,
    RunCode,
    PlaceName,
    Subject,
    Bay,
    Range,
}

impl Draft<'_> {
    fn add(&mut self, shape: Shape) {
        self.scene.shapes.push(shape);
    }

    fn wish(&mut self, rank: Rank, wish: Wish) {
        self.wishes.push((rank, wish));
    }

    fn areas(&mut self) -> &mut Areas {
        &mut self.scene.areas
    }

    /// The closure of a thing, where it is out of service.
    fn is_closed(&self, what: Closed) -> bool {
        self.plan.closures.iter().any(|c| c.what == what)
    }

    fn finish(mut self) -> Scene {
        if let Some(over) = self.options.over {
            self.placer.keep_clear_of(over);
        }
        self.wishes.sort_by_key(|(rank, _)| *rank);
        for (_, wish) in self.wishes {
            self.scene
                .texts
                .extend(self.placer.place(wish).unwrap_or_default());
        }
        self.scene
    }
}

#[cfg(test)]
mod tests;
