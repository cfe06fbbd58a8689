//! Made-up members for the measurements: names in both scripts as they are common and rare in a real list, and what
//! somebody might type who looks for them. The same for the same number, on every machine.

use rusqlite::{Connection, params};
use std::error::Error;
use std::path::Path;

/// How many of the members are looked for.
pub const SESSIONS: usize = 300;

/// Beginnings and ends of made-up names, in both scripts.
const FIRST: [(&str, &str); 48] = [
    ("Muthu", "முத்து"),
    ("Selva", "செல்வ"),
    ("Raja", "ராஜ"),
    ("Bala", "பால"),
    ("Siva", "சிவ"),
    ("Rama", "ராம"),
    ("Thanga", "தங்க"),
    ("Pon", "பொன்"),
    ("Arul", "அருள்"),
    ("Anbu", "அன்பு"),
    ("Ezhil", "எழில்"),
    ("Tamil", "தமிழ்"),
    ("Vetri", "வெற்றி"),
    ("Senthil", "செந்தில்"),
    ("Kathir", "கதிர்"),
    ("Mani", "மணி"),
    ("Vel", "வேல்"),
    ("Guna", "குண"),
    ("Jaya", "ஜெய"),
    ("Vijaya", "விஜய"),
    ("Gnana", "ஞான"),
    ("Dhana", "தன"),
    ("Maha", "மகா"),
    ("Chandra", "சந்திர"),
    ("Surya", "சூர்ய"),
    ("Indra", "இந்திர"),
    ("Krishna", "கிருஷ்ண"),
    ("Gopala", "கோபால"),
    ("Naga", "நாக"),
    ("Deva", "தேவ"),
    ("Loga", "லோக"),
    ("Yoga", "யோக"),
    ("Subra", "சுப்ர"),
    ("Palani", "பழனி"),
    ("Azhagu", "அழகு"),
    ("Kani", "கனி"),
    ("Malar", "மலர்"),
    ("Then", "தேன்"),
    ("Poo", "பூ"),
    ("Nila", "நிலா"),
    ("Iniya", "இனிய"),
    ("Oviya", "ஓவிய"),
    ("Kalai", "கலை"),
    ("Isai", "இசை"),
    ("Arivu", "அறிவு"),
    ("Perum", "பெரும்"),
    ("Ilam", "இளம்"),
    ("Karup", "கருப்"),
];
const LAST: [(&str, &str); 40] = [
    ("", ""),
    ("kumar", "குமார்"),
    ("lakshmi", "லட்சுமி"),
    ("samy", "சாமி"),
    ("raj", "ராஜ்"),
    ("rajan", "ராஜன்"),
    ("nathan", "நாதன்"),
    ("murugan", "முருகன்"),
    ("velan", "வேலன்"),
    ("vel", "வேல்"),
    ("mani", "மணி"),
    ("devi", "தேவி"),
    ("selvi", "செல்வி"),
    ("selvan", "செல்வன்"),
    ("arasan", "அரசன்"),
    ("arasi", "அரசி"),
    ("mozhi", "மொழி"),
    ("vizhi", "விழி"),
    ("kodi", "கொடி"),
    ("pandi", "பாண்டி"),
    ("pandian", "பாண்டியன்"),
    ("moorthy", "மூர்த்தி"),
    ("priya", "பிரியா"),
    ("sundari", "சுந்தரி"),
    ("sundaram", "சுந்தரம்"),
    ("lingam", "லிங்கம்"),
    ("sekar", "சேகர்"),
    ("sekaran", "சேகரன்"),
    ("das", "தாஸ்"),
    ("nayaki", "நாயகி"),
    ("ammal", "அம்மாள்"),
    ("appan", "அப்பன்"),
    ("valli", "வள்ளி"),
    ("mathi", "மதி"),
    ("nidhi", "நிதி"),
    ("oli", "ஒளி"),
    ("thurai", "துரை"),
    ("maran", "மாறன்"),
    ("yazhini", "யாழினி"),
    ("kannan", "கண்ணன்"),
];
/// Ways in which Latin spellings differ from each other.
const SPELLED: [(&str, &str); 9] = [
    ("th", "t"),
    ("zh", "l"),
    ("ks", "x"),
    ("oo", "u"),
    ("v", "w"),
    ("dh", "d"),
    ("sh", "s"),
    ("ai", "ay"),
    ("ee", "i"),
];
const TOWNS: [&str; 12] = [
    "Madurai",
    "Salem",
    "Erode",
    "Karur",
    "Theni",
    "Tenkasi",
    "Vellore",
    "Thanjavur",
    "Tiruppur",
    "Nagercoil",
    "Pudukkottai",
    "Sivakasi",
];

/// Numbers that look random and are the same at every run (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, below: usize) -> usize {
        (self.next() % below as u64) as usize
    }

    /// The smaller the commoner, as names are.
    fn often(&mut self, below: usize) -> usize {
        let unit = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((below as f64).powf(unit) - 1.0) as usize % below
    }
}

/// A name in Latin letters, otherwise spelled, and in Tamil.
struct Name {
    latin: String,
    other: String,
    tamil: String,
}

fn name(dice: &mut Dice) -> Name {
    let all = FIRST.len() * LAST.len();
    // Scattered, so that common names differ in both halves.
    let at = dice.often(all) * 1_103 % all;
    let ((first, tamil_first), (last, tamil_last)) =
        (FIRST[at % FIRST.len()], LAST[at / FIRST.len()]);
    let mut latin = format!("{first}{last}");
    let (written, instead) = SPELLED[dice.below(SPELLED.len())];
    let mut other = latin.replace(written, instead);
    if dice.below(100) < 8 {
        // A name of its own, as there are in every list.
        let syllables = [
            "ka", "ri", "no", "the", "sa", "mu", "li", "va", "pe", "ra", "shi", "do",
        ];
        latin = (0..3 + dice.below(3))
            .map(|_| syllables[dice.below(syllables.len())])
            .collect();
        other.clone_from(&latin);
    }
    Name {
        latin,
        other,
        tamil: format!("{tamil_first}{tamil_last}"),
    }
}

/// A member's name as it stands in the list, and what somebody might type who looks for them.
fn member(dice: &mut Dice, born: usize) -> (String, Option<String>, String) {
    let (given, father) = (name(dice), name(dice));
    let initial: String = father
        .latin
        .chars()
        .take(1)
        .collect::<String>()
        .to_uppercase();
    let is_tamil = dice.below(100) < 30;
    let own = match (is_tamil, dice.below(3)) {
        (true, _) => &given.tamil,
        (false, 0) => &given.other,
        (false, _) => &given.latin,
    };
    let (shown, second) = match dice.below(4) {
        0 => (format!("{initial}. {own}"), initial),
        1 => (format!("{own} {initial}"), initial),
        _ if is_tamil => (format!("{own} {}", father.tamil), father.tamil),
        _ => (format!("{own} {}", father.latin), father.latin),
    };
    let tamil = (!is_tamil && dice.below(100) < 12).then(|| given.tamil.clone());
    let short: String = second.chars().take(5).collect();
    let typed = match dice.below(10) {
        0..=2 => format!("{own} {short}"),
        3 | 4 => given.tamil,
        5 => given.other,
        6 => slipped(&given.latin, dice),
        7 => format!("{short} {own}"),
        8 => format!("{own} {born}"),
        _ => shown.clone(),
    };
    (shown, tamil, typed)
}

/// A name with two letters changed over.
fn slipped(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() > 3 {
        let at = 1 + dice.below(letters.len() - 2);
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}

/// Puts members straight into the file, and gives what is typed for some of them.
pub fn fill(path: &Path, members: usize) -> Result<Vec<(String, i64)>, Box<dyn Error>> {
    let mut conn = Connection::open(path)?;
    let transaction = conn.transaction()?;
    let mut typed = Vec::new();
    {
        let mut dice = Dice(7);
        let mut insert = transaction.prepare(
            "INSERT INTO member (key, number, name, name_ta, born_on, town, category, source, seen_at, seen_count, created_at, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'Adult', 'demo', ?7, ?8, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')",
        )?;
        let mut contact = transaction
            .prepare("INSERT INTO member_contact (member_id, kind, value, find, find_back) VALUES (?1, 'mobile', ?2, ?2, ?3)")?;
        for at in 0..members {
            let born = 1940 + dice.below(75);
            let (name, tamil, sought) = member(&mut dice, born);
            let seen = (dice.below(3) > 0).then(|| {
                format!(
                    "2026-{:02}-{:02}T05:00:00.000Z",
                    1 + dice.below(11),
                    1 + dice.below(28)
                )
            });
            let born = format!("{born}-05-05");
            let town = TOWNS[dice.often(TOWNS.len())];
            let id = insert.insert(params![
                format!("{at:032x}"),
                format!("ACL{at:07}"),
                name,
                tamil,
                born,
                town,
                seen,
                dice.below(40) as i64
            ])?;
            let phone = format!("{}", 6_000_000_000_u64 + dice.next() % 4_000_000_000);
            let back: String = phone.chars().rev().collect();
            contact.execute(params![id, phone, back])?;
            if at % (members / SESSIONS) == 0 {
                typed.push((sought, id));
            }
        }
    }
    transaction.commit()?;
    Ok(typed)
}
