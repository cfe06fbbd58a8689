//! What lies under a map: the ground, or a picture.

use super::Map;
use super::paint::Painter;
use crate::scene::{Bounds, Role, Scene};
use crate::ui::theme::map_color;
use iced::advanced::Renderer as _;
use iced::advanced::image::{Handle, Image, Renderer as _};
use iced::advanced::renderer::Quad;
use iced::{Radians, Rectangle, Renderer, Theme, Vector};

/// A picture under the scene.
#[derive(Debug, Clone, PartialEq)]
pub struct Under {
    pub picture: Handle,
    /// The same for dark paper.
    pub by_night: Handle,
    /// Where it lies on the ground, before it is turned about its middle.
    pub place: Bounds,
    /// Clockwise.
    pub turn_deg: f64,
    /// From 0 to 1.
    pub opacity: f32,
}

impl Under {
    pub(super) fn paint(
        &self,
        painter: &Painter<'_>,
        renderer: &mut Renderer,
        (origin, shown): (Vector, Rectangle),
    ) {
        let place = painter.place(&self.place) + origin;
        let is_dark = painter.theme.extended_palette().is_dark;
        let picture = if is_dark {
            &self.by_night
        } else {
            &self.picture
        };
        let turn = Radians((self.turn_deg as f32).to_radians());
        let image = Image::new(picture.clone())
            .opacity(self.opacity)
            .rotation(turn);
        renderer.draw_image(image, place, shown);
    }
}

impl<'a, Message> Map<'a, Message> {
    /// A picture under it; the scene should leave its ground out then.
    pub fn under(mut self, under: Option<Under>) -> Self {
        self.under = under;
        self
    }

    /// What lies above all and changes with every move of the pointer: a few shapes that are not kept.
    pub fn marks(mut self, marks: &'a Scene) -> Self {
        self.marks = Some(marks);
        self
    }
}

/// What lies behind everything.
pub(super) fn paint_ground(bounds: Rectangle, theme: &Theme, renderer: &mut Renderer) {
    let ground = Quad {
        bounds,
        ..Quad::default()
    };
    renderer.fill_quad(ground, map_color(theme, Role::Page));
}
