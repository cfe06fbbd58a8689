//! Latin letters as raw sounds, the way Tamil names are spelled with them: th, t, d and dh are one sound, zh is l.

use unicode_normalization::UnicodeNormalization;

/// Which of two readings is taken where a spelling has two.
#[derive(Debug, Clone, Copy, Default)]
struct Reading {
    /// "tch" as s (Meenatchi is மீனாட்சி, Natchimuthu நச்சிமுத்து).
    tch_is_s: bool,
    /// "z" as j (Zakir is ஜாகிர்).
    z_is_j: bool,
}

/// The raw sounds of a word, the second reading of "tch" and "z" included.
pub fn readings(word: &str) -> Vec<String> {
    let plain = Plain::of(word);
    let mut all = vec![plain.raw(Reading::default())];
    if plain.letters.contains("tch") {
        all.push(plain.raw(Reading {
            tch_is_s: true,
            ..Reading::default()
        }));
    }
    if plain.letters.replace("zh", "").contains('z') {
        all.push(plain.raw(Reading {
            z_is_j: true,
            ..Reading::default()
        }));
    }
    all
}

/// The raw sounds of a beginning: its last letter may turn out to be half of a pair.
pub fn typed(word: &str) -> Vec<String> {
    let mut all = readings(word);
    let also =
        |tail: &str, heard: &str| word.strip_suffix(tail).map(|head| format!("{head}{heard}"));
    let more = [
        also("tc", "k"),
        also("c", "s"),
        also("z", "l"),
        also("e", "i"),
        also("o", "u"),
        also("o", "au"),
        // M-y… may become Mythili.
        (word.len() == 2).then(|| also("y", "ai")).flatten(),
    ];
    for spelled in more.into_iter().flatten() {
        all.extend(readings(&spelled));
    }
    all
}

/// A word in the bare letters a to z and digits.
struct Plain {
    letters: String,
    /// Marks of ISO 15919 or ALA-LC were there: every c is heard as s.
    is_scholarly: bool,
}

impl Plain {
    fn of(word: &str) -> Self {
        if word.is_ascii() {
            return Self {
                letters: word.to_owned(),
                is_scholarly: false,
            };
        }
        // r with a macron below is ற: doubled, or after n, it is heard with a t.
        let spread: String = word.nfd().collect();
        let spread = spread
            .replace("r\u{331}r\u{331}", "tr")
            .replace("n\u{331}r\u{331}", "ntr");
        let is_scholarly = spread.contains(['\u{304}', '\u{323}', '\u{331}']);
        let letters = spread.chars().filter(char::is_ascii_alphanumeric).collect();
        Self {
            letters,
            is_scholarly,
        }
    }

    fn raw(&self, reading: Reading) -> String {
        let all = self.letters.as_bytes();
        let mut out = String::with_capacity(all.len() + 4);
        let mut i = 0;
        while let Some(rest) = all.get(i..).filter(|rest| !rest.is_empty()) {
            let (sound, length) = if is_vowel(rest[0]) || rest[0] == b'y' {
                vowel(rest, i, &out)
            } else {
                consonant(rest, i, reading, self.is_scholarly)
            };
            out.push_str(sound);
            i += length;
        }
        out
    }
}

fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u')
}

fn is_consonant(b: u8) -> bool {
    b.is_ascii_lowercase() && !is_vowel(b)
}

/// The sound of the vowels (or y) that the rest of a word begins with, and how many letters they take.
fn vowel(rest: &[u8], at: usize, before: &str) -> (&'static str, usize) {
    match rest {
        b"iah" if before.ends_with('a') => ("ia", 3),
        b"iah" => ("aia", 3),
        b"ie" => ("i", 2),
        [b'y', b'o', b'u', ..] if at == 0 => ("yu", 3),
        [b'y'] if at == 0 => ("y", 1),
        [b'y', next, ..] if at == 0 && is_vowel(*next) => ("y", 1),
        [b'y', next, ..] if is_one_consonant(before) && is_consonant(*next) => ("ai", 1),
        [b'y', ..] => ("i", 1),
        [b'a', b'a', ..] => ("a", 2),
        [b'a', b'e', ..] => ("e", 2),
        [b'e', b'e' | b'a', ..] => ("i", 2),
        [b'e', b'u', ..] => ("u", 2),
        [b'o', b'o', ..] => ("u", 2),
        [b'o', b'u', ..] => ("au", 2),
        [b'o', b'w'] => ("au", 2),
        [b'o', b'w', next, ..] if is_consonant(*next) => ("au", 2),
        [b'o', b'a', ..] => ("o", 2),
        [b'a', ..] => ("a", 1),
        [b'e', ..] => ("e", 1),
        [b'i', ..] => ("i", 1),
        [b'o', ..] => ("o", 1),
        _ => ("u", 1),
    }
}

fn is_one_consonant(before: &str) -> bool {
    matches!(before.as_bytes(), [only] if is_consonant(*only))
}

/// The sound of the consonants that the rest of a word begins with, and how many letters they take.
fn consonant(
    rest: &[u8],
    at: usize,
    reading: Reading,
    is_scholarly: bool,
) -> (&'static str, usize) {
    match rest {
        [b't', b'c', b'h', ..] if reading.tch_is_s => ("s", 3),
        [b't', b'c', b'h', ..] => ("ks", 3),
        [b'd', b'j', ..] => ("j", 2),
        [b't' | b'd', b'h', ..] => ("t", 2),
        [b't' | b'd', ..] => ("t", 1),
        [b'p' | b'b', b'h', ..] => ("p", 2),
        [b'p' | b'b' | b'f', ..] => ("p", 1),
        [b'g' | b'j', b'n', ..] | [b'n', b'y', ..] if at == 0 => ("n", 2),
        [b'c', b'k', ..] | [b'k' | b'g', b'h', ..] => ("k", 2),
        [b'c', b'c', b'h', ..] | [b's', b'c', b'h', ..] => ("s", 3),
        [b'c' | b's', b'h', ..] => ("s", 2),
        [b'c', ..] if is_scholarly => ("s", 1),
        [b'c', b'e' | b'i' | b'y', ..] => ("s", 1),
        [b'k' | b'g' | b'q' | b'c', ..] => ("k", 1),
        [b's', ..] => ("s", 1),
        [b'x', ..] if at == 0 => ("s", 1),
        [b'x', ..] => ("ks", 1),
        [b'j', b'h', ..] => ("j", 2),
        [b'j', ..] => ("j", 1),
        [b'z', b'h', ..] => ("l", 2),
        [b'z', ..] if reading.z_is_j => ("j", 1),
        [b'z', ..] => ("s", 1),
        [b'v' | b'w', ..] => ("v", 1),
        [first, ..] => (single(*first), 1),
        [] => ("", 1),
    }
}

/// Letters that are heard as they stand; h is dealt with where the sounds are known.
fn single(letter: u8) -> &'static str {
    const ALL: &str = "hlmnr0123456789";
    let at = ALL.bytes().position(|b| b == letter);
    at.and_then(|i| ALL.get(i..=i)).unwrap_or("")
}
