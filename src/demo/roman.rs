//! Tamil in Latin letters, the way people here write it: "தொலைந்த கடிதம்" is "Tholaintha kaditham". Without marks on
//! the letters, so it can't be turned back.

/// Writes a Tamil text in Latin letters, the first one large.
pub(super) fn roman(tamil: &str) -> String {
    let letters: Vec<char> = tamil.chars().collect();
    let mut text = String::with_capacity(letters.len() * 2);
    for (at, letter) in letters.iter().enumerate() {
        if let Some(vowel) = vowel(*letter) {
            text.push_str(vowel);
        } else if is_consonant(*letter) {
            let has_own_vowel = letters.get(at + 1).is_none_or(|next| !is_sign(*next));
            text.push_str(consonant(&letters, at));
            if has_own_vowel {
                text.push('a');
            }
        } else if *letter != PULLI {
            text.push(if *letter == '–' { '-' } else { *letter });
        }
    }
    super::sheet::sentence(&text)
}

const PULLI: char = '்';

/// A vowel by itself or as a sign. Long i and u are written as they are said in English.
fn vowel(letter: char) -> Option<&'static str> {
    Some(match letter {
        'அ' => "a",
        'ஆ' | 'ா' => "aa",
        'இ' | 'ி' => "i",
        'ஈ' | 'ீ' => "ee",
        'உ' | 'ு' => "u",
        'ஊ' | 'ூ' => "oo",
        'எ' | 'ெ' | 'ஏ' | 'ே' => "e",
        'ஐ' | 'ை' => "ai",
        'ஒ' | 'ொ' | 'ஓ' | 'ோ' => "o",
        'ஔ' | 'ௌ' => "au",
        _ => return None,
    })
}

fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{bbe}'..='\u{bcd}')
}

fn is_consonant(letter: char) -> bool {
    matches!(letter, 'க'..='ஹ')
}

/// The consonant before this one, when nothing sounds between the two.
fn joined_before(letters: &[char], at: usize) -> Option<char> {
    let pulli = at.checked_sub(1)?;
    (letters.get(pulli) == Some(&PULLI)).then(|| letters.get(pulli.checked_sub(1)?).copied())?
}

/// The consonant after this one, when nothing sounds between the two.
fn joined_after(letters: &[char], at: usize) -> Option<char> {
    (letters.get(at + 1) == Some(&PULLI)).then(|| letters.get(at + 2).copied())?
}

/// A stop is soft between vowels and after a nasal, hard at the beginning and when it is doubled.
fn consonant(letters: &[char], at: usize) -> &'static str {
    let before = joined_before(letters, at);
    let after = joined_after(letters, at);
    let is_first = at == 0
        || letters
            .get(at - 1)
            .is_some_and(|l| !is_consonant(*l) && !is_sign(*l) && vowel(*l).is_none());
    let is_hard = is_first
        || before.is_some_and(|b| !is_nasal(b) && !is_liquid(b))
        || after == letters.get(at).copied()
        || is_last(letters, at);
    let pick = |hard, soft| if is_hard { hard } else { soft };
    match letters[at] {
        'க' => pick("k", "g"),
        // "ngg" and "njj" would be one nasal too many.
        'ங' if after == Some('க') => "n",
        'ங' => "ng",
        'ச' if before == Some('ச') => "ch",
        'ச' if after == Some('ச') => "c",
        'ச' if before == Some('ஞ') => "j",
        'ச' if before.is_some() => "ch",
        'ச' => "s",
        'ஞ' if after == Some('ச') => "n",
        'ஞ' => "gn",
        'ட' if after.is_some() => "t",
        'ட' => pick("t", "d"),
        'த' if after == Some('த') => "t",
        'த' => "th",
        'ப' => pick("p", "b"),
        'ற' if after == Some('ற') => "t",
        'ற' if before == Some('ன') => "dr",
        'ற' | 'ர' => "r",
        'ண' | 'ந' | 'ன' => "n",
        'ம' => "m",
        'ய' => "y",
        'ல' | 'ள' => "l",
        'வ' => "v",
        'ழ' => "zh",
        'ஜ' => "j",
        'ஷ' => "sh",
        'ஸ' => "s",
        _ => "h",
    }
}

/// Whether a word ends with this consonant.
fn is_last(letters: &[char], at: usize) -> bool {
    let next = letters.get(at + 2);
    letters.get(at + 1) == Some(&PULLI) && next.is_none_or(|l| !is_consonant(*l))
}

fn is_nasal(letter: char) -> bool {
    matches!(letter, 'ங' | 'ஞ' | 'ண' | 'ந' | 'ம' | 'ன')
}

fn is_liquid(letter: char) -> bool {
    matches!(letter, 'ய' | 'ர' | 'ல' | 'ள' | 'ழ' | 'வ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tamil_is_written_as_people_here_write_it() {
        let table = [
            ("தொலைந்த கடிதம்", "Tholaintha kaditham"),
            ("மழையும் வெயிலும்", "Mazhaiyum veyilum"),
            ("அம்மாவின் பாடல்", "Ammaavin paadal"),
            ("வேப்பமரத்து வீடு", "Veppamaratthu veedu"),
            ("மூன்று சகோதரிகள்", "Moondru sagotharigal"),
            ("பச்சைக் கிளி", "Pacchaik kili"),
            ("சங்கம்", "Sangam"),
            ("பஞ்சம்", "Panjam"),
            ("காற்று", "Kaatru"),
            ("பெண்ணியம்", "Penniyam"),
        ];
        for (tamil, latin) in table {
            assert_eq!(roman(tamil), latin, "{tamil}");
        }
    }
}
