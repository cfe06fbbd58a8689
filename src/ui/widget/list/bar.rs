//! The bar beside a list that shows where it stands.

use crate::ui::theme::roles;
use iced::advanced::renderer::{Quad, Renderer as _};
use iced::{Border, Rectangle, Renderer, Theme};

/// The width it takes from the rows.
pub(super) const WIDTH: f32 = 12.0;
/// Between the rows and the thumb.
pub(super) const MARGIN: f32 = 4.0;
/// The least height of the thumb.
pub(super) const LEAST: f64 = 32.0;

pub(super) fn paint(renderer: &mut Renderer, theme: &Theme, thumb: Rectangle, is_held: bool) {
    let r = roles(theme);
    let quad = Quad {
        bounds: thumb,
        border: Border::default().rounded(thumb.width / 2.0),
        ..Quad::default()
    };
    renderer.fill_quad(quad, if is_held { r.quiet } else { r.edge });
}
