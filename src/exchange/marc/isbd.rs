//! The punctuation that cataloguing rules put between the parts of a description: cut where a part ends, kept inside.

/// Signs that stand before the next part.
const BETWEEN: [char; 5] = ['/', ':', ';', ',', '='];

/// A part without the signs before the next one and without its closing full stop.
pub(super) fn trimmed(text: &str) -> &str {
    let text = text.trim();
    let text = text.trim_end_matches(|c: char| BETWEEN.contains(&c) || c.is_whitespace());
    without_stop(text)
}

/// The signs at the end of a part that is left out, which stand before the next one (`[microform] :`).
pub(super) fn tail(text: &str) -> &str {
    let text = text.trim_end();
    let is_sign = |c: char| BETWEEN.contains(&c) || c == '.';
    text.char_indices()
        .next_back()
        .filter(|(_, last)| is_sign(*last))
        .map_or("", |(at, _)| &text[at..])
}

/// A full stop closes a description, but belongs to an initial, an abbreviation and an ellipsis.
fn without_stop(text: &str) -> &str {
    let Some(body) = text.strip_suffix('.') else {
        return text;
    };
    let word = body
        .rsplit(|c: char| c.is_whitespace() || c == '-')
        .next()
        .unwrap_or_default();
    let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
    let is_short = (1..=2).contains(&letters) && !word.chars().any(char::is_numeric);
    if is_short || word.contains('.') {
        text
    } else {
        body.trim_end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_before_the_next_part_go_and_others_stay() {
        for (written, kept) in [
            ("Wells of the south :", "Wells of the south"),
            ("Wells : a guide /", "Wells : a guide"),
            ("Wells of the south.", "Wells of the south"),
            ("Madurai ;", "Madurai"),
            ("Devi, R.", "Devi, R."),
            ("Devi, Ranjani.", "Devi, Ranjani"),
            ("Devi, Ranjani,", "Devi, Ranjani"),
            ("Vaigai & Co.", "Vaigai & Co."),
            ("Law of the U.S.", "Law of the U.S."),
            ("And so on...", "And so on..."),
            ("Why? /", "Why?"),
            ("கல்கி.", "கல்கி"),
            ("கு. ப. ரா.", "கு. ப. ரா."),
            ("1984.", "1984"),
            ("[19--?].", "[19--?]"),
            ("/", ""),
            ("", ""),
        ] {
            assert_eq!(trimmed(written), kept, "{written}");
        }
    }

    #[test]
    fn a_part_left_out_hands_its_sign_on() {
        for (written, sign) in [
            ("[map] :", ":"),
            ("[map] /", "/"),
            ("[map].", "."),
            ("[map]", ""),
        ] {
            assert_eq!(tail(written), sign);
        }
    }
}
