//! Names of people as a city in Tamil Nadu has them, in both scripts: initials from the father's name, names of several
//! communities, spellings that vary. And names of authors whose books are in English.

use super::dice::Dice;
use super::sheet::{bar, column, rows};
use unicode_segmentation::UnicodeSegmentation;

const NAMES: &str = include_str!("../../assets/demo/names.tsv");
const SURNAMES: &str = include_str!("../../assets/demo/surnames.tsv");
const FIRST_NAMES: &str = include_str!("../../assets/demo/firstnames.tsv");

/// A name of the list.
struct Given {
    tamil: &'static str,
    spellings: Vec<&'static str>,
    is_male: bool,
    community: &'static str,
    weight: u32,
    /// `o` for older people, `y` for younger ones, `a` for all.
    age: &'static str,
}

/// What someone is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Called {
    /// "S. Kavitha".
    pub latin: String,
    /// "சு. கவிதா".
    pub tamil: String,
    /// The name without initials, for author marks and e-mail.
    pub given: String,
    pub given_tamil: String,
    pub is_male: bool,
}

/// How old the bearers of a name are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Age {
    Young,
    Middle,
    Old,
}

/// All the names.
pub(super) struct Names {
    given: Vec<Given>,
    surnames: Vec<(&'static str, &'static str)>,
    first_names: Vec<(&'static str, Vec<&'static str>)>,
}

/// The communities and how common each is here, in a hundred.
const COMMUNITIES: [(&str, u32); 6] = [("h", 80), ("m", 7), ("c", 8), ("n", 2), ("t", 2), ("l", 1)];
/// Names of the list that are family names and stand last.
const FAMILY: [&str; 13] = [
    "Sharma", "Gupta", "Agarwal", "Jain", "Singh", "Reddy", "Rao", "Naidu", "Nair", "Menon",
    "Pillai", "Kutty", "Fernando",
];
/// First parts of double names of men and women.
const BEFORE_MUSLIM: [(&str, &str); 4] = [
    ("Mohamed", "முகமது"),
    ("Abdul", "அப்துல்"),
    ("Syed", "சையது"),
    ("Shaik", "ஷேக்"),
];
const BEHIND_MUSLIM: [(&str, &str); 3] = [("Begum", "பேகம்"), ("Beevi", "பீவி"), ("Banu", "பானு")];
const BEFORE_CHRISTIAN_WOMAN: [(&str, &str); 3] =
    [("Mary", "மேரி"), ("Joy", "ஜாய்"), ("Jebamalar", "ஜெபமலர்")];
const BEFORE_CHRISTIAN_MAN: [(&str, &str); 2] = [("Arul", "அருள்"), ("Peter", "பீட்டர்")];

impl Names {
    pub fn new() -> Self {
        let given = rows(NAMES).map(|row| Given {
            tamil: column(&row, 0),
            spellings: bar(column(&row, 1)),
            is_male: column(&row, 2) == "m",
            community: column(&row, 3),
            weight: column(&row, 4).parse().unwrap_or(1),
            age: column(&row, 5),
        });
        Self {
            given: given.collect(),
            surnames: rows(SURNAMES)
                .map(|row| (column(&row, 0), column(&row, 1)))
                .collect(),
            first_names: rows(FIRST_NAMES)
                .map(|row| (column(&row, 0), bar(column(&row, 1))))
                .collect(),
        }
    }

    /// Somebody of the city.
    pub fn citizen(&self, dice: &mut Dice, age: Age) -> Called {
        let is_male = dice.percent(52);
        let at = dice.weighted(COMMUNITIES.iter().map(|(_, share)| *share));
        let community = COMMUNITIES.get(at).map_or("h", |(name, _)| name);
        self.person(dice, age, is_male, community)
    }

    /// An author who writes in Tamil.
    pub fn tamil_author(&self, dice: &mut Dice) -> Called {
        let age = if dice.percent(60) {
            Age::Old
        } else {
            Age::Middle
        };
        let is_male = dice.percent(62);
        let community = if dice.percent(88) { "h" } else { "m" };
        self.person(dice, age, is_male, community)
    }

    fn person(&self, dice: &mut Dice, age: Age, is_male: bool, community: &str) -> Called {
        let (given, given_tamil) = self.given(dice, (is_male, community), age);
        let mut name = Both {
            latin: given.clone(),
            tamil: given_tamil.clone(),
        };
        match (community, is_male) {
            ("m", true) if dice.percent(45) => name.put_before(one(dice, &BEFORE_MUSLIM)),
            ("m", false) if dice.percent(35) => name.put_behind(one(dice, &BEHIND_MUSLIM)),
            ("c", true) if dice.percent(40) => name.put_before(one(dice, &BEFORE_CHRISTIAN_MAN)),
            ("c", false) if dice.percent(40) => name.put_before(one(dice, &BEFORE_CHRISTIAN_WOMAN)),
            ("n" | "t" | "l", _) if community == "n" || dice.percent(60) => {
                name.put_behind(self.family(dice, community));
            }
            _ => {}
        }
        // People from the north have a family name where others have their father's initial, some with the place's.
        let initials = match community {
            "n" => 0,
            _ if dice.percent(12) => 2,
            _ => 1,
        };
        for _ in 0..initials {
            let (latin, tamil) = self.given(dice, (true, community), Age::Old);
            name.put_initial(&latin, &tamil);
        }
        Called {
            latin: name.latin,
            tamil: name.tamil,
            given,
            given_tamil,
            is_male,
        }
    }

    /// A given name of a community in both scripts.
    fn given(
        &self,
        dice: &mut Dice,
        (is_male, community): (bool, &str),
        age: Age,
    ) -> (String, String) {
        let weight = |g: &Given| {
            let is_family = g.spellings.first().is_some_and(|s| FAMILY.contains(s));
            let is_known = g.is_male == is_male && !is_family;
            // The few names of small communities are filled up with those everybody has.
            let share = match (g.community == community, g.community, community) {
                (true, ..) => 4,
                (false, "h", "n" | "t" | "l") => 1,
                _ => 0,
            };
            let fit = match (age, g.age) {
                (_, "a") | (Age::Old, "o") | (Age::Young, "y") => 4,
                (Age::Middle, _) => 3,
                (Age::Old, _) => 0,
                (Age::Young, _) => 1,
            };
            if is_known { g.weight * share * fit } else { 0 }
        };
        let Some(g) = self.given.get(dice.weighted(self.given.iter().map(weight))) else {
            return Default::default();
        };
        let usual = dice.percent(72);
        let at = if usual {
            0
        } else {
            dice.below(g.spellings.len())
        };
        (
            g.spellings.get(at).copied().unwrap_or_default().to_owned(),
            g.tamil.to_owned(),
        )
    }

    fn family(&self, dice: &mut Dice, community: &str) -> Option<(&'static str, &'static str)> {
        let of: Vec<&Given> = self
            .given
            .iter()
            .filter(|g| {
                g.community == community && g.spellings.first().is_some_and(|s| FAMILY.contains(s))
            })
            .collect();
        let g = of.get(dice.below(of.len()))?;
        Some((g.spellings.first().copied()?, g.tamil))
    }

    /// An author of a book in English: the whole name and the family name. `part` is the part of the world: `i` India,
    /// `e` England and America, `w` elsewhere.
    pub fn english_author(&self, dice: &mut Dice, part: &str) -> (String, &'static str) {
        let of: Vec<&'static str> = self
            .surnames
            .iter()
            .filter(|(_, p)| *p == part)
            .map(|(name, _)| *name)
            .collect();
        let surname = dice.pick(&of).unwrap_or("Rao");
        let first = self
            .first_names
            .iter()
            .find(|(p, _)| *p == part)
            .map(|(_, names)| names.as_slice());
        let first = dice.pick(first.unwrap_or_default()).unwrap_or("Maya");
        let initial = |name: &str| name.chars().take(1).collect::<String>();
        let name = match dice.below(10) {
            0..5 => format!("{first} {surname}"),
            5..8 => format!("{}. {surname}", initial(first)),
            _ => {
                let letters = ["A", "C", "D", "G", "K", "M", "N", "P", "R", "S", "V"];
                let second = dice.pick(&letters).unwrap_or("S");
                format!("{}. {second}. {surname}", initial(first))
            }
        };
        (name, surname)
    }
}

/// A name in both scripts while it is put together.
struct Both {
    latin: String,
    tamil: String,
}

impl Both {
    /// Puts a name before it, unless it is that name.
    fn put_before(&mut self, name: Option<(&str, &str)>) {
        if let Some((latin, tamil)) = name.filter(|(latin, _)| !self.latin.contains(latin)) {
            self.latin = format!("{latin} {}", self.latin);
            self.tamil = format!("{tamil} {}", self.tamil);
        }
    }

    fn put_behind(&mut self, name: Option<(&str, &str)>) {
        if let Some((latin, tamil)) = name {
            self.latin = format!("{} {latin}", self.latin);
            self.tamil = format!("{} {tamil}", self.tamil);
        }
    }

    /// Puts the initial of another name before it: "S. Kavitha", and a second one as "R.S. Kavitha".
    fn put_initial(&mut self, latin: &str, tamil: &str) {
        let joint = if self.latin.contains('.') { "." } else { ". " };
        let initial: String = latin.chars().take(1).collect();
        self.latin = format!("{initial}{joint}{}", self.latin);
        self.tamil = format!("{}{joint}{}", first_syllable(tamil), self.tamil);
    }
}

fn one(
    dice: &mut Dice,
    list: &[(&'static str, &'static str)],
) -> Option<(&'static str, &'static str)> {
    list.get(dice.below(list.len())).copied()
}

/// The syllables of a Tamil word as it is written: a consonant that has no vowel goes with what follows at the
/// beginning ("ஸ்ரீ").
fn syllables(tamil: &str) -> impl Iterator<Item = &str> {
    tamil.graphemes(true)
}

/// The initial of a name in Tamil.
fn first_syllable(tamil: &str) -> String {
    let mut initial = String::new();
    for part in syllables(tamil) {
        initial.push_str(part);
        if !part.ends_with('்') {
            break;
        }
    }
    initial
}

/// The first two syllables: the author mark of the Tamil collection.
pub(super) fn tamil_mark(given: &str) -> String {
    let mut mark = String::new();
    let mut count = 0;
    for part in syllables(given) {
        mark.push_str(part);
        count += usize::from(!part.ends_with('்'));
        if count == 2 {
            break;
        }
    }
    mark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_and_marks_are_whole_syllables() {
        assert_eq!(first_syllable("கிருஷ்ணன்"), "கி");
        assert_eq!(first_syllable("ஸ்ரீனிவாசன்"), "ஸ்ரீ");
        assert_eq!(tamil_mark("கவிதா"), "கவி");
        assert_eq!(tamil_mark("செந்தில்குமார்"), "செந்தி");
    }

    #[test]
    fn both_scripts_of_a_name_have_the_same_number_of_parts() {
        let (names, mut dice) = (Names::new(), Dice::for_part(1, "names"));
        for _ in 0..3000 {
            let called = names.citizen(&mut dice, Age::Middle);
            let parts = |text: &str| text.split([' ', '.']).filter(|p| !p.is_empty()).count();
            assert_eq!(parts(&called.latin), parts(&called.tamil), "{called:?}");
            assert!(!called.given.is_empty());
        }
    }
}
