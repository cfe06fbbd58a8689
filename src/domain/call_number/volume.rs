//! Words before a volume number, and Roman numerals behind them.

/// Words and abbreviations that a volume, part, opus or copy number follows, in the languages that catalogues have.
const WORDS: [&str; 41] = [
    "B", "BAND", "BD", "BK", "BOOK", "C", "CAH", "COP", "COPY", "ED", "FASC", "H", "HEFT", "JAHRG",
    "LFG", "N", "NO", "NOS", "NR", "NUM", "OP", "OPUS", "P", "PART", "PARTS", "PT", "PTS", "SECT",
    "SER", "SERIES", "SUP", "SUPPL", "T", "TEIL", "TL", "TOM", "TOME", "TOMO", "V", "VOL", "VOLS",
];

/// Whether a run of letters announces a volume or part.
pub(super) fn is_word(letters: &str) -> bool {
    letters.len() <= 6
        && (WORDS.iter().any(|w| w.eq_ignore_ascii_case(letters))
            || letters.eq_ignore_ascii_case("volume"))
}

/// Whether a run of letters announces a volume even where its number touches it: `v3`, `no12`, copy `c2`. Other single
/// letters there are work marks.
pub(super) fn is_word_to_glue(letters: &str) -> bool {
    is_word(letters) && (letters.len() > 1 || matches!(letters, "v" | "V" | "c" | "C"))
}

/// The value of a Roman numeral up to CCCXCIX (399). A single C or L is a part letter, never a hundred: `pt.C` follows
/// `pt.B`.
pub(super) fn roman(letters: &str) -> Option<u32> {
    if letters.is_empty() || letters.len() > 12 {
        return None;
    }
    if letters.len() == 1 && !matches!(letters, "I" | "V" | "X" | "i" | "v" | "x") {
        return None;
    }
    let mut value = 0;
    let mut rest = letters;
    for (sign, worth, most) in [
        ("C", 100, 3),
        ("XC", 90, 1),
        ("L", 50, 1),
        ("XL", 40, 1),
        ("X", 10, 3),
        ("IX", 9, 1),
        ("V", 5, 1),
        ("IV", 4, 1),
        ("I", 1, 3),
    ] {
        for _ in 0..most {
            let Some(head) = rest.get(..sign.len()) else {
                break;
            };
            if !head.eq_ignore_ascii_case(sign) {
                break;
            }
            value += worth;
            rest = &rest[sign.len()..];
        }
    }
    rest.is_empty().then_some(value)
}
