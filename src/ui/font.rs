//! The faces in the program, so that no font of the machine is needed: one family for Latin and Tamil, letters with
//! marks that it lacks, and the signs.

use iced::Font;
use iced::font::Weight;

/// Every embedded face, to be loaded before the first frame.
pub const FACES: [&[u8]; 6] = [
    include_bytes!("../../assets/font/NotoSansTamil-Regular.ttf"),
    include_bytes!("../../assets/font/NotoSansTamil-SemiBold.ttf"),
    include_bytes!("../../assets/font/NotoSansTamil-Bold.ttf"),
    include_bytes!("../../assets/font/NotoSansLatin-Regular.ttf"),
    include_bytes!("../../assets/font/NotoSansLatin-SemiBold.ttf"),
    include_bytes!("../../assets/font/LucideSubset.ttf"),
];

/// For all running text, Latin and Tamil alike; the default of the window.
pub const TEXT: Font = Font::with_name("Noto Sans Tamil");

/// For what stands out within a line: names, the chosen one, headings.
pub const STRONG: Font = Font {
    weight: Weight::Semibold,
    ..TEXT
};

/// For the one title of a page.
pub const BOLD: Font = Font {
    weight: Weight::Bold,
    ..TEXT
};

/// The signs of [`Icon`](super::icon::Icon).
pub const ICONS: Font = Font::with_name("lucide");
