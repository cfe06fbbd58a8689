//! A scene to look at: the floor with its bays, moved by dragging and arrows, zoomed by wheel and plus and minus.
//!
//! Fast enough for a whole floor with the software renderer: shapes are kept until the camera or the drawing changes,
//! texts are left out below their scale, and the way and the mark under the pointer lie in layers of their own, so
//! that they change without the floor being painted again.

mod camera;
mod choose;
mod hear;
mod paint;
mod top;
mod touch;
mod under;

use crate::domain::geometry::PointF;
use crate::scene::{Bounds, Scene, Tag, View};
use crate::ui::Element;
use crate::ui::nudge::Nudge;
use crate::ui::widget::focus::Focus;
pub use camera::Camera;
pub use choose::Choosing;
pub use hear::NOTCH;
use iced::advanced::graphics::geometry::Renderer as _;
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Renderer as _};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse};
use iced::widget::canvas::Cache;
use iced::{Event, Fill, Length, Point, Rectangle, Renderer, Size, Theme, Vector, window};
use paint::Painter;
use std::cell::{Cell, RefCell};
pub use touch::{Phase, Touch};
pub use under::Under;
use under::paint_ground;

/// Logical pixels of one view millimetre: a screen is read from further away than paper.
pub const PX_PER_MM: f64 = 4.5;
/// How near the pointer has to be to a mark, in logical pixels.
const REACH: f64 = 14.0;

/// What happened on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MapEvent {
    /// It is looked at from elsewhere; `None` is the whole of it, or the part it was told to look at.
    Moved(Option<Camera>),
    /// Something was pressed: what lies there, if anything, and where on the ground.
    Pressed(Option<Tag>, PointF),
    /// Something else is under the pointer now.
    Hovered(Option<Tag>),
    /// Something is chosen by keys.
    Chosen(Tag),
    /// A floor higher, or lower.
    Level(bool),
}

/// A map; made by [`map`].
pub struct Map<'a, Message> {
    scene: &'a Scene,
    version: u64,
    over: Option<(&'a Scene, u64)>,
    camera: Option<Camera>,
    focus: Option<Bounds>,
    turn_deg: f64,
    id: Option<Id>,
    choosing: Option<Choosing>,
    on_event: Box<dyn Fn(MapEvent) -> Message + 'a>,
    under: Option<Under>,
    marks: Option<&'a Scene>,
    on_touch: Option<Box<dyn Fn(Touch) -> Message + 'a>>,
    on_key: Option<touch::OnKey<'a, Message>>,
}

/// A map of a scene. `version` is another number whenever the scene is another one; `camera` is what the last
/// [`MapEvent::Moved`] said, or `None` for the whole scene.
pub fn map<'a, Message>(
    scene: &'a Scene,
    version: u64,
    camera: Option<Camera>,
    on_event: impl Fn(MapEvent) -> Message + 'a,
) -> Map<'a, Message> {
    Map {
        scene,
        version,
        over: None,
        camera,
        focus: None,
        turn_deg: 0.0,
        id: None,
        choosing: None,
        on_event: Box::new(on_event),
        under: None,
        marks: None,
        on_touch: None,
        on_key: None,
    }
}

impl<'a, Message> Map<'a, Message> {
    /// What lies over the scene and changes more often: the way, what is looked for.
    pub fn over(mut self, scene: &'a Scene, version: u64) -> Self {
        self.over = Some((scene, version));
        self
    }

    /// The part of the scene that is shown when no camera is given; `None` is all of it.
    pub fn looking_at(mut self, part: Option<Bounds>) -> Self {
        self.focus = part;
        self
    }

    /// How far the whole scene is turned when no camera is given, in degrees clockwise.
    pub fn turned(mut self, degrees: f64) -> Self {
        self.turn_deg = degrees;
        self
    }

    /// A name for tests and for moving the focus.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Lets things be chosen by keys; arrows move the map where nothing can be.
    pub fn choosing(mut self, choosing: Choosing) -> Self {
        self.choosing = Some(choosing);
        self
    }

    fn whole(&self, bounds: Rectangle) -> Camera {
        Camera::fit(&self.scene.bounds, self.turn_deg, size_mm(bounds.size()))
    }

    fn camera(&self, bounds: Rectangle) -> Camera {
        self.camera.unwrap_or_else(|| {
            let part = self.focus.unwrap_or(self.scene.bounds);
            Camera::fit(&part, self.turn_deg, size_mm(bounds.size()))
        })
    }

    fn view(&self, bounds: Rectangle) -> View {
        self.camera(bounds).view(size_mm(bounds.size()))
    }

    /// What lies under a point of the window, and where that is on the ground.
    fn hit(&self, bounds: Rectangle, at: Point) -> (Option<Tag>, PointF) {
        let view = self.view(bounds);
        let ground = view.to_ground(mm(at - bounds.position()));
        let reach_mm = REACH / PX_PER_MM / view.scale;
        (self.scene.hit(ground, reach_mm), ground)
    }
}

/// What the map remembers between two views.
#[derive(Default)]
struct State {
    focus: Focus,
    pointer: touch::Pointer,
    drag: Option<hear::Drag>,
    hovered: Option<Tag>,
    shapes: Cache,
    over: Cache,
    painted: Cell<Option<Painted>>,
    nudge: Cell<Nudge>,
    top: RefCell<top::Top>,
}

/// What the kept shapes show; anything else has to be painted anew.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Painted {
    view: View,
    size: Size,
    is_dark: bool,
    version: u64,
    over: Option<u64>,
    /// Where the picture under it lies, how it is turned, and how strongly it shows.
    under: Option<(Bounds, f64, f32)>,
}

impl State {
    /// Lets go of kept shapes that show something else.
    fn follow(&self, now: Painted) {
        let before = self.painted.replace(Some(now));
        if before == Some(now) {
            return;
        }
        self.over.clear();
        let is_same_floor = before.is_some_and(|before| {
            before
                == Painted {
                    over: before.over,
                    ..now
                }
        });
        if !is_same_floor {
            self.shapes.clear();
            let mut nudge = self.nudge.get();
            nudge.bump();
            self.nudge.set(nudge);
        }
    }
}

/// Logical pixels as view millimetres.
fn mm(by: Vector) -> PointF {
    PointF::new(f64::from(by.x) / PX_PER_MM, f64::from(by.y) / PX_PER_MM)
}

/// The size of a map in view millimetres.
pub fn size_mm(size: Size) -> PointF {
    mm(size.into())
}

impl<Message> Widget<Message, Theme, Renderer> for Map<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(Fill, Fill)
    }

    fn layout(
        &mut self,
        _tree: &mut Tree,
        _renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        layout::Node::new(limits.max())
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        state
            .focus
            .operate(self.id.as_ref(), layout.bounds(), operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let had_focus = state.focus.is_held();
        self.hear(state, event, (layout.bounds(), cursor), shell);
        if had_focus != state.focus.is_held()
            && !matches!(event, Event::Window(window::Event::RedrawRequested(_)))
        {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        // A map that is partly scrolled away paints nothing beyond what it is scrolled in.
        let Some(shown) = bounds.intersection(viewport) else {
            return;
        };
        let view = self.view(bounds);
        state.follow(Painted {
            view,
            size: bounds.size(),
            is_dark: theme.extended_palette().is_dark,
            version: self.version,
            over: self.over.map(|(_, version)| version),
            under: (self.under.as_ref()).map(|u| (u.place, u.turn_deg, u.opacity)),
        });
        let seen = Bounds::new(PointF::new(0.0, 0.0), size_mm(bounds.size()));
        let painter = Painter { view, seen, theme };
        let origin = bounds.position() - Point::ORIGIN;
        let layer = state.nudge.get().layer(shown);
        if let Some(under) = &self.under {
            renderer.with_layer(layer, |renderer| {
                paint_ground(bounds, theme, renderer);
                under.paint(&painter, renderer, (origin, shown));
            });
        }
        renderer.with_layer(layer, |renderer| {
            if self.under.is_none() {
                paint_ground(bounds, theme, renderer);
            }
            let shapes = state.shapes.draw(renderer, bounds.size(), |frame| {
                painter.shapes(self.scene, frame)
            });
            renderer.with_translation(origin, |renderer| renderer.draw_geometry(shapes));
            painter.texts(self.scene, renderer, origin);
        });
        if let Some((over, _)) = self.over {
            renderer.with_layer(shown, |renderer| {
                let shapes = state
                    .over
                    .draw(renderer, bounds.size(), |frame| painter.shapes(over, frame));
                renderer.with_translation(origin, |renderer| renderer.draw_geometry(shapes));
                painter.texts(over, renderer, origin);
            });
        }
        self.paint_top(state, &painter, renderer, (bounds, shown));
        renderer.with_layer(top::whole(shown), |renderer| {
            state.focus.draw(renderer, theme, bounds);
        });
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        let state = tree.state.downcast_ref::<State>();
        match (&state.drag, state.hovered) {
            (Some(_), _) => mouse::Interaction::Grabbing,
            (None, Some(Tag::Bay(_) | Tag::Place(_) | Tag::Connector(_) | Tag::Opening(_)))
                if self.on_touch.is_none() =>
            {
                mouse::Interaction::Pointer
            }
            (None, _) if cursor.is_over(layout.bounds()) && self.on_touch.is_some() => {
                mouse::Interaction::Crosshair
            }
            (None, _) if cursor.is_over(layout.bounds()) => mouse::Interaction::Grab,
            _ => mouse::Interaction::default(),
        }
    }
}

impl<'a, Message: 'a> From<Map<'a, Message>> for Element<'a, Message> {
    fn from(map: Map<'a, Message>) -> Self {
        Element::new(map)
    }
}
