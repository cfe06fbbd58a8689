//! The faces in the program, so that no font of the machine is needed: one family for Latin and Tamil, the letters
//! with marks that it lacks, and the signs. Screen and paper use the same.

/// Every embedded face. The first three hold Latin and Tamil; where a letter is missing, the next two are asked.
pub const FACES: [&[u8]; 6] = [
    include_bytes!("../../assets/font/NotoSansTamil-Regular.ttf"),
    include_bytes!("../../assets/font/NotoSansTamil-SemiBold.ttf"),
    include_bytes!("../../assets/font/NotoSansTamil-Bold.ttf"),
    include_bytes!("../../assets/font/NotoSansLatin-Regular.ttf"),
    include_bytes!("../../assets/font/NotoSansLatin-SemiBold.ttf"),
    include_bytes!("../../assets/font/LucideSubset.ttf"),
];

/// The family of all running text.
pub const TEXT_FAMILY: &str = "Noto Sans Tamil";

/// The family of the signs.
pub const SIGN_FAMILY: &str = "lucide";

/// What a line is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    Regular,
    SemiBold,
    Bold,
    /// Signs of [`sign`].
    Sign,
}

/// The signs that maps and pages use, by their code points in the sign font.
pub mod sign {
    pub const LIFT: char = '\u{E37D}';
    pub const STAIRS: char = '\u{E3B9}';
    pub const ACCESSIBLE: char = '\u{E297}';
    pub const TOILET: char = '\u{E635}';
    pub const WATER: char = '\u{E0B4}';
    pub const DESK: char = '\u{E059}';
    pub const HELP: char = '\u{E082}';
    pub const CATALOGUE: char = '\u{E11D}';
    pub const DOOR: char = '\u{E3D6}';
    pub const PROPERTY: char = '\u{E0F7}';
    pub const READING: char = '\u{E2C0}';
    pub const DISPLAY: char = '\u{E412}';
    pub const NEWSPAPERS: char = '\u{E348}';
    pub const BRAILLE: char = '\u{E3B8}';
    pub const CHILDREN: char = '\u{E2CE}';
    pub const AUDITORIUM: char = '\u{E46E}';
    pub const COUNTER: char = '\u{E086}';
    pub const COPIER: char = '\u{E141}';
    pub const FIRST_AID: char = '\u{E13D}';
    pub const BOARD: char = '\u{E110}';
    pub const PLACE: char = '\u{E111}';
    pub const UP: char = '\u{E04A}';
    pub const DOWN: char = '\u{E042}';
    pub const RAMP: char = '\u{E0A8}';
    pub const CLOSED: char = '\u{E051}';
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::text;
    use std::collections::BTreeSet;
    use std::path::PathBuf;

    /// Characters of a text that some embedded face has to draw.
    fn drawn(text: &str) -> BTreeSet<char> {
        text.chars().filter(|c| !c.is_control()).collect()
    }

    #[test]
    fn every_character_of_the_wording_is_in_the_embedded_faces() {
        let mut folders = vec![PathBuf::from(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/assets/wording"
        ))];
        let mut all = BTreeSet::new();
        while let Some(path) = folders.pop() {
            if path.is_dir() {
                folders.extend(std::fs::read_dir(path).unwrap().map(|e| e.unwrap().path()));
            } else {
                all.extend(drawn(&std::fs::read_to_string(path).unwrap()));
            }
        }
        assert!(all.len() > 100);
        for c in all {
            let shaped = text::shape(&c.to_string(), Face::Regular);
            let is_whole = shaped
                .runs
                .iter()
                .flat_map(|r| &r.glyphs)
                .all(|g| g.id != 0);
            assert!(is_whole, "no face draws {c} (U+{:04X})", c as u32);
        }
    }

    #[test]
    fn the_sign_face_holds_every_sign() {
        use sign::*;
        let all = [
            LIFT, STAIRS, ACCESSIBLE, TOILET, WATER, DESK, HELP, CATALOGUE, DOOR, PROPERTY,
            READING, DISPLAY, NEWSPAPERS, BRAILLE, CHILDREN, AUDITORIUM, COUNTER, COPIER,
            FIRST_AID, BOARD, PLACE, UP, DOWN, RAMP, CLOSED,
        ];
        for c in all {
            let shaped = text::shape(&c.to_string(), Face::Sign);
            assert_eq!(shaped.runs.len(), 1);
            assert!(
                shaped.runs[0].face == 5 && shaped.runs[0].glyphs[0].id != 0,
                "U+{:04X}",
                c as u32
            );
        }
    }
}
