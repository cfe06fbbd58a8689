//! What colours mean on a map or a page, and three tables of them: by day, by night, on paper.
//!
//! Nothing is told by colour alone: routes are dashed, ends have shapes of their own, what is closed is hatched and
//! said in a word. The paper's table keeps its order of lightness when it is printed in grey.

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Behind everything: outside of the house, and the page.
    Page,
    /// What can be walked on.
    Floor,
    /// A room of its own on it.
    Room,
    /// Where one reads and sits.
    Quiet,
    /// For children.
    Children,
    /// For staff, closed stacks: not to be entered.
    Staff,
    /// No floor here: one looks down.
    Void,
    /// Names and codes.
    Ink,
    /// What may be overlooked: captions, codes of bays.
    QuietInk,
    /// Thin lines between things.
    Line,
    Wall,
    /// The top of a bookcase.
    Shelf,
    /// Its outline, and the line between its faces.
    ShelfEdge,
    /// The bookcase that is looked for.
    ShelfHit,
    ShelfHitEdge,
    /// Text on it.
    OnShelfHit,
    /// A desk with somebody at it, a help point.
    Desk,
    OnDesk,
    /// Stairs, lifts, escalators, ramps.
    Connector,
    OnConnector,
    /// Toilets, water and all that is good to know of.
    Amenity,
    OnAmenity,
    /// Out of service: hatch, edge and word.
    Closed,
    /// Under a word about what is closed.
    ClosedSoft,
    /// The way.
    Route,
    /// Along both sides of the way, so that it stands off from shelves.
    RouteCasing,
    Start,
    OnStart,
    Goal,
    OnGoal,
}

/// A colour without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// Which table of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Palette {
    Light,
    Dark,
    Paper,
}

impl Role {
    pub const ALL: [Self; 30] = [
        Self::Page,
        Self::Floor,
        Self::Room,
        Self::Quiet,
        Self::Children,
        Self::Staff,
        Self::Void,
        Self::Ink,
        Self::QuietInk,
        Self::Line,
        Self::Wall,
        Self::Shelf,
        Self::ShelfEdge,
        Self::ShelfHit,
        Self::ShelfHitEdge,
        Self::OnShelfHit,
        Self::Desk,
        Self::OnDesk,
        Self::Connector,
        Self::OnConnector,
        Self::Amenity,
        Self::OnAmenity,
        Self::Closed,
        Self::ClosedSoft,
        Self::Route,
        Self::RouteCasing,
        Self::Start,
        Self::OnStart,
        Self::Goal,
        Self::OnGoal,
    ];
}

impl Palette {
    /// The colour of a role.
    pub fn colour(self, role: Role) -> Rgb {
        let (light, dark, paper) = table(role);
        let hex = match self {
            Self::Light => light,
            Self::Dark => dark,
            Self::Paper => paper,
        };
        let [_, r, g, b] = u32::to_be_bytes(hex);
        Rgb(r, g, b)
    }
}

/// By day, by night, on paper.
fn table(role: Role) -> (u32, u32, u32) {
    match role {
        Role::Page => (0xF1EFE9, 0x101412, 0xFFFFFF),
        Role::Floor => (0xFDFCFA, 0x1C211E, 0xFFFFFF),
        Role::Room => (0xF6F4EE, 0x222824, 0xF7F7F7),
        Role::Quiet => (0xEDF3F1, 0x1E2B29, 0xF2F5F4),
        Role::Children => (0xFBF1E2, 0x2C271C, 0xF8F4EC),
        Role::Staff => (0xE9E6DF, 0x2A2F2C, 0xE8E8E8),
        Role::Void => (0xE2DFD7, 0x0B0E0C, 0xDEDEDE),
        Role::Ink => (0x1D2420, 0xE9ECE8, 0x000000),
        Role::QuietInk => (0x5A635D, 0xA6AFA8, 0x4A4A4A),
        Role::Line => (0xDAD7CE, 0x39413C, 0xBDBDBD),
        Role::Wall => (0x4A524D, 0x8F9992, 0x333333),
        Role::Shelf => (0xE8DCC6, 0x4A4335, 0xE9E4DA),
        Role::ShelfEdge => (0x8C7A5B, 0x94866B, 0x7A7163),
        Role::ShelfHit => (0xFFC94D, 0xF2B93B, 0x000000),
        Role::ShelfHitEdge => (0x6B4700, 0xFFF3D6, 0x000000),
        Role::OnShelfHit => (0x2B1D00, 0x241800, 0xFFFFFF),
        Role::Desk => (0x0B6B61, 0x5CC4B5, 0x1F4F49),
        Role::OnDesk => (0xFFFFFF, 0x0A211E, 0xFFFFFF),
        Role::Connector => (0x3E5568, 0xA9BED0, 0x3C3C3C),
        Role::OnConnector => (0xFFFFFF, 0x14202A, 0xFFFFFF),
        Role::Amenity => (0xFFFFFF, 0x2D3531, 0xFFFFFF),
        Role::OnAmenity => (0x35506B, 0xB5CBE0, 0x222222),
        Role::Closed => (0xA3231F, 0xF5A19A, 0x5A1512),
        Role::ClosedSoft => (0xFDE9E7, 0x46201E, 0xFFFFFF),
        Role::Route => (0x1257A0, 0x86BEF2, 0x0B3F7A),
        Role::RouteCasing => (0xFFFFFF, 0x101412, 0xFFFFFF),
        Role::Start => (0x0B6B61, 0x5CC4B5, 0x000000),
        Role::OnStart => (0xFFFFFF, 0x0A211E, 0xFFFFFF),
        Role::Goal => (0xB4232A, 0xFF8D86, 0x000000),
        Role::OnGoal => (0xFFFFFF, 0x2B0A08, 0xFFFFFF),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Palette; 3] = [Palette::Light, Palette::Dark, Palette::Paper];

    /// Relative luminance, WCAG 2.2.
    fn luminance(Rgb(r, g, b): Rgb) -> f64 {
        let part = |byte: u8| {
            let share = f64::from(byte) / 255.0;
            if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    }

    fn contrast(palette: Palette, a: Role, b: Role) -> f64 {
        let (a, b) = (luminance(palette.colour(a)), luminance(palette.colour(b)));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// WCAG 2.2, 1.4.3.
    #[test]
    fn letters_stand_out_from_what_they_are_written_on() {
        use Role::*;
        let grounds = [Page, Floor, Room, Quiet, Children, Staff, Shelf];
        let mut pairs: Vec<(Role, Role)> = grounds.map(|on| (Ink, on)).to_vec();
        pairs.extend([Page, Floor, Room, Quiet, Children, Staff].map(|on| (QuietInk, on)));
        pairs.extend([
            (OnShelfHit, ShelfHit),
            (OnDesk, Desk),
            (OnConnector, Connector),
        ]);
        pairs.extend([
            (OnAmenity, Amenity),
            (Closed, ClosedSoft),
            (OnStart, Start),
            (OnGoal, Goal),
        ]);
        for palette in ALL {
            for (text, on) in &pairs {
                let contrast = contrast(palette, *text, *on);
                assert!(
                    contrast >= 4.5,
                    "{palette:?} {text:?} on {on:?}: {contrast:.2}"
                );
            }
        }
    }

    /// WCAG 2.2, 1.4.11.
    #[test]
    fn lines_that_mean_something_stand_out_from_the_floor() {
        use Role::*;
        for palette in ALL {
            for line in [
                Wall,
                ShelfEdge,
                ShelfHitEdge,
                Connector,
                Desk,
                Closed,
                Route,
                Start,
                Goal,
            ] {
                for on in [Floor, Room, Quiet, Children] {
                    let contrast = contrast(palette, line, on);
                    assert!(
                        contrast >= 3.0,
                        "{palette:?} {line:?} on {on:?}: {contrast:.2}"
                    );
                }
            }
            assert!(contrast(palette, Route, RouteCasing) >= 4.5, "{palette:?}");
        }
    }
}
