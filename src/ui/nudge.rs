//! Asking for one repaint of a whole area.
//!
//! The software renderer compares each frame with the one before, piece by piece, and draws everything again for each
//! place where they differ. When most pieces moved at once (scrolling, panning, another page) the list of places
//! explodes: 80 ms a frame instead of 14. A measure that differs by too little to be seen makes it one place.

use iced::Rectangle;
use iced::theme::Style;

/// How often the area has changed as a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Nudge(u8);

impl Nudge {
    /// Most pixels of the area will change with the next frame.
    pub fn bump(&mut self) {
        self.0 = (self.0 + 1) % 64;
    }

    /// The bounds to draw the area's layer in: wider by an invisible measure that differs after each bump.
    pub fn layer(self, bounds: Rectangle) -> Rectangle {
        Rectangle {
            width: bounds.width + f32::from(self.0) * 0.005,
            ..bounds
        }
    }

    /// The same for the whole window: a ground whose colour differs by less than a pixel can show.
    pub fn ground(self, mut style: Style) -> Style {
        style.background_color.b -= f32::from(self.0) * 1e-5;
        style
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced::Size;
    use iced::theme::Base;

    #[test]
    fn a_bump_changes_the_measures_and_no_pixel() {
        let bounds = Rectangle::with_size(Size::new(1280.0, 800.0));
        let base = crate::ui::theme::light().base();
        let mut nudge = Nudge::default();
        for _ in 0..200 {
            let before = nudge;
            nudge.bump();
            assert_ne!(before.layer(bounds), nudge.layer(bounds));
            assert!((nudge.layer(bounds).width - bounds.width).abs() < 0.5);
            let (old, new) = (
                before.ground(base).background_color,
                nudge.ground(base).background_color,
            );
            assert_ne!(old, new);
            assert_eq!(old.into_rgba8(), new.into_rgba8());
        }
    }
}
