//! Which rows of a list can be seen. Knows nothing of drawing.

use super::bar;
use iced::Rectangle;
use std::ops::Range;

/// How far a list is scrolled, and what that shows. Lengths in logical pixels.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Place {
    pub offset: f64,
    count: usize,
    row_height: f64,
    height: f64,
}

impl Place {
    /// The list as it is now: an offset beyond its end comes back.
    pub fn fit(&mut self, count: usize, row_height: f32, height: f32) {
        self.count = count;
        self.row_height = f64::from(row_height.max(1.0));
        self.height = f64::from(height);
        self.scroll_to(self.offset);
    }

    fn length(&self) -> f64 {
        self.count as f64 * self.row_height
    }

    fn most(&self) -> f64 {
        (self.length() - self.height).max(0.0)
    }

    /// Scrolls; whether that changed anything.
    pub fn scroll_to(&mut self, offset: f64) -> bool {
        let before = self.offset;
        self.offset = offset.clamp(0.0, self.most());
        before != self.offset
    }

    /// Scrolls by this much; whether that changed anything.
    pub fn scroll_by(&mut self, by: f64) -> bool {
        self.scroll_to(self.offset + by)
    }

    /// Scrolls no further than needed for all of a row to be seen; whether that changed anything.
    pub fn reveal(&mut self, index: usize) -> bool {
        let top = index as f64 * self.row_height;
        let least = top + self.row_height - self.height;
        self.scroll_to(self.offset.min(top).max(least))
    }

    /// The rows of which anything can be seen.
    pub fn seen(&self) -> Range<usize> {
        let first = (self.offset / self.row_height).floor() as usize;
        let end = ((self.offset + self.height) / self.row_height).ceil() as usize;
        first.min(self.count)..end.min(self.count)
    }

    /// How many whole rows fit.
    pub fn page(&self) -> usize {
        ((self.height / self.row_height).floor() as usize).max(1)
    }

    /// The row at this distance from the upper edge of the list.
    pub fn row_at(&self, y: f32) -> Option<usize> {
        let index = ((self.offset + f64::from(y)) / self.row_height).floor();
        (index >= 0.0 && index < self.count as f64).then_some(index as usize)
    }

    /// The distance of a row from the upper edge of the list; whole pixels, so that text stays crisp.
    pub fn top_of(&self, index: usize) -> f32 {
        (index as f64 * self.row_height - self.offset).round() as f32
    }

    /// The width of a row: all of it, or what the bar leaves.
    pub fn row_width(&self, width: f32) -> f32 {
        if self.most() > 0.0 {
            width - bar::WIDTH
        } else {
            width
        }
    }

    /// The part of the bar that shows where the list stands, if it is longer than its place.
    pub fn thumb(&self, bounds: Rectangle) -> Option<Rectangle> {
        let most = self.most();
        if most <= 0.0 {
            return None;
        }
        let height = (self.height * self.height / self.length())
            .max(bar::LEAST)
            .min(self.height);
        let y = (self.height - height) * self.offset / most;
        Some(Rectangle {
            x: bounds.x + bounds.width - bar::WIDTH + bar::MARGIN,
            y: bounds.y + y as f32,
            width: bar::WIDTH - bar::MARGIN,
            height: height as f32,
        })
    }

    /// Scrolls so that the upper edge of the thumb comes this far from the upper edge of the list.
    pub fn drag_thumb(&mut self, y: f32, thumb_height: f32) -> bool {
        let room = self.height - f64::from(thumb_height);
        self.scroll_to(if room > 0.0 {
            f64::from(y) / room * self.most()
        } else {
            0.0
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced::Size;

    fn place(count: usize) -> Place {
        let mut place = Place::default();
        place.fit(count, 36.0, 360.0);
        place
    }

    #[test]
    fn only_what_can_be_seen_is_made() {
        let mut place = place(100_000);
        assert_eq!(place.seen(), 0..10);
        place.scroll_to(18.0);
        assert_eq!(place.seen(), 0..11);
        place.scroll_to(f64::MAX);
        assert_eq!(place.seen(), 99_990..100_000);
        assert_eq!(place.top_of(99_999), 324.0);
    }

    #[test]
    fn a_row_is_revealed_by_the_shortest_way() {
        let mut place = place(100);
        assert!(!place.reveal(9));
        assert!(place.reveal(10));
        assert_eq!(place.offset, 36.0);
        assert!(place.reveal(0));
        assert_eq!(place.offset, 0.0);
    }

    #[test]
    fn a_shorter_list_comes_back_from_beyond_its_end() {
        let mut place = place(100);
        place.scroll_to(f64::MAX);
        place.fit(12, 36.0, 360.0);
        assert_eq!(place.seen(), 2..12);
        place.fit(3, 36.0, 360.0);
        assert_eq!((place.offset, place.seen()), (0.0, 0..3));
    }

    #[test]
    fn dragging_the_thumb_to_its_ends_shows_the_ends() {
        let bounds = Rectangle::with_size(Size::new(200.0, 360.0));
        let mut place = place(100_000);
        let height = place.thumb(bounds).unwrap().height;
        place.drag_thumb(360.0 - height, height);
        assert_eq!(place.seen().end, 100_000);
        place.drag_thumb(-5.0, height);
        assert_eq!(place.offset, 0.0);
        assert!(super::Place::default().thumb(bounds).is_none());
    }
}
