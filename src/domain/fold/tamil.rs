//! Tamil letters as raw sounds: consonants by their place alone, vowels without length.

/// Whether a letter or sign is Tamil.
pub fn is_tamil(c: char) -> bool {
    ('\u{b80}'..='\u{bff}').contains(&c)
}

/// The raw sounds of a word; a second one where the spelling is that of a borrowed or a purely Tamil form.
pub fn readings(word: &str) -> Vec<String> {
    let mut all = vec![raw(word)];
    for (written, heard) in BEGINNINGS {
        if let Some(rest) = word.strip_prefix(written) {
            all.push(raw(&format!("{heard}{rest}")));
        }
    }
    for (written, heard) in PURE {
        if word.contains(written) {
            all.push(raw(&word.replace(written, heard)));
        }
    }
    all.truncate(READINGS_MOST);
    all
}

/// More readings than these make a key worthless.
const READINGS_MOST: usize = 4;

/// A vowel put before a name that begins with r or l, as Tamil grammar asks.
const BEGINNINGS: [(&str, &str); 7] = [
    ("இரா", "ரா"),
    ("இர", "ர"),
    ("இலட்", "லட்"),
    ("இல", "ல"),
    ("அரங்க", "ரங்க"),
    ("உலோ", "லோ"),
    ("உரு", "ரு"),
];

/// Purely Tamil spellings of names with borrowed letters.
const PURE: [(&str, &str); 9] = [
    ("ராச", "ராஜ"),
    ("விசய", "விஜய"),
    ("செய", "ஜெய"),
    ("செக", "ஜெக"),
    ("சானகி", "ஜானகி"),
    ("சோதி", "ஜோதி"),
    ("சரோச", "சரோஜ"),
    ("கசே", "கஜே"),
    ("பங்கச", "பங்கஜ"),
];

/// The raw sounds of a beginning: the vowel of its last letter may not be typed yet, nor what follows ட் or ற்.
pub fn typed(word: &str) -> Vec<String> {
    let mut all = readings(word);
    let bare = word
        .chars()
        .next_back()
        .is_some_and(|c| consonant(c).is_some());
    let mut more = Vec::new();
    for reading in &all {
        if bare && let Some(shorter) = reading.strip_suffix('a') {
            more.push(shorter.to_owned());
        }
        if word.ends_with("ட்")
            && let Some(head) = reading.strip_suffix('t')
        {
            more.push(format!("{head}k"));
        }
        if word.ends_with("ற்")
            && let Some(head) = reading.strip_suffix('r')
        {
            more.push(format!("{head}t"));
        }
    }
    all.append(&mut more);
    all
}

const PULLI: char = '\u{bcd}';

fn raw(word: &str) -> String {
    let chars: Vec<char> = word.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let mut out = String::with_capacity(word.len());
    let mut i = 0;
    while i < chars.len() {
        let (sound, length) = match [at(i), at(i + 1), at(i + 2)] {
            ['ற', PULLI, 'ற'] => ("tr", 3),
            ['ன', PULLI, 'ற'] => ("ntr", 3),
            ['ட', PULLI, 'ச' | 'ஷ'] | ['க', PULLI, 'ஷ'] => ("ks", 3),
            [c, ..] => match consonant(c) {
                Some(sound) => (sound, 1),
                None => {
                    let (sound, length) = vowel(&at, i, c);
                    out.push_str(sound);
                    i += length;
                    continue;
                }
            },
        };
        out.push_str(sound);
        i += length;
        let next = at(i);
        if next == PULLI {
            i += 1;
        } else if sign(next).is_none() {
            out.push('a');
        }
    }
    out
}

/// A vowel letter or sign, a digit, or nothing that is heard; and how many characters it takes.
fn vowel(at: &impl Fn(usize) -> char, i: usize, c: char) -> (&'static str, usize) {
    // ெ or ஒ with ள is how ௌ is often typed, before another consonant.
    if matches!(c, 'ெ' | 'ஒ') && at(i + 1) == 'ள' && consonant(at(i + 2)).is_some() {
        return ("au", 2);
    }
    (sign(c).or_else(|| letter(c)).unwrap_or(""), 1)
}

fn consonant(c: char) -> Option<&'static str> {
    Some(match c {
        'க' => "k",
        'ச' | 'ஶ' | 'ஷ' | 'ஸ' => "s",
        'ஜ' => "j",
        'ட' | 'த' => "t",
        'ப' => "p",
        'ங' | 'ஞ' | 'ண' | 'ந' | 'ன' => "n",
        'ம' => "m",
        'ய' => "y",
        'ர' | 'ற' => "r",
        'ல' | 'ள' | 'ழ' => "l",
        'வ' => "v",
        'ஹ' => "h",
        _ => return None,
    })
}

fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{bbe}' => "a",
        '\u{bbf}' | '\u{bc0}' => "i",
        '\u{bc1}' | '\u{bc2}' => "u",
        '\u{bc6}' | '\u{bc7}' => "e",
        '\u{bc8}' => "ai",
        '\u{bca}' | '\u{bcb}' => "o",
        '\u{bcc}' => "au",
        _ => return None,
    })
}

/// A vowel that stands alone, a digit, or a Latin letter in between.
fn letter(c: char) -> Option<&'static str> {
    const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    if ('\u{be6}'..='\u{bef}').contains(&c) {
        return DIGITS.get(c as usize - 0xbe6).copied();
    }
    if let Some(digit) = c.to_digit(10) {
        return DIGITS.get(digit as usize).copied();
    }
    Some(match c {
        'அ' | 'ஆ' => "a",
        'இ' | 'ஈ' => "i",
        'உ' | 'ஊ' => "u",
        'எ' | 'ஏ' => "e",
        'ஐ' => "ai",
        'ஒ' | 'ஓ' => "o",
        'ஔ' => "au",
        _ => return None,
    })
}
