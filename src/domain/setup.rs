//! Setting up a branch: the form of the first start, and the checked branch that comes of it.

use super::branch::{OpeningHours, Role, Span};
use super::id::Key;
use super::language::{Language, Name};
use super::problem::{Problem, Why};
use chrono::NaiveTime;
use chrono_tz::Tz;

/// What is asked at the first start, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BranchForm {
    pub name_en: String,
    pub name_ta: String,
    /// An IANA name.
    pub zone: String,
    pub languages: Vec<Language>,
    /// Index 0 is Monday; "09:00-20:00", several spans parted by commas, empty when closed.
    pub week: [String; 7],
    pub staff: Vec<StaffForm>,
}

/// One person who works at the branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffForm {
    pub key: Key,
    pub name_en: String,
    pub name_ta: String,
    pub role: Role,
}

/// A branch that may be made. Comes of [`BranchForm::check`] alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBranch {
    name: Name,
    zone: Tz,
    languages: Vec<Language>,
    hours: OpeningHours,
    staff: Vec<NewStaff>,
}

/// A person who works at a new branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStaff {
    pub key: Key,
    pub name: Name,
    pub role: Role,
}

/// Most letters of a name.
pub const NAME_MOST: usize = 200;

impl BranchForm {
    /// The usual hours, one person, both languages.
    pub fn new(zone: &str, first: Key) -> Self {
        let weekday = || "09:00-19:00".to_owned();
        Self {
            name_en: String::new(),
            name_ta: String::new(),
            zone: zone.to_owned(),
            languages: Language::ALL.to_vec(),
            week: [
                weekday(),
                weekday(),
                weekday(),
                weekday(),
                weekday(),
                weekday(),
                String::new(),
            ],
            staff: vec![StaffForm::new(first, Role::Supervisor)],
        }
    }

    /// Gives every day on which the branch is open the hours of Monday; closed days stay closed.
    pub fn open_like_monday(&mut self) {
        let [monday, others @ ..] = &mut self.week;
        for day in others.iter_mut().filter(|day| !day.trim().is_empty()) {
            day.clone_from(monday);
        }
    }

    /// The branch to make, or everything that is wrong with the form.
    ///
    /// # Errors
    /// Name, a known zone, one language and one person are needed; each weekday's hours must be readable.
    pub fn check(&self) -> Result<NewBranch, Vec<Problem>> {
        let mut problems = Vec::new();
        let name = named("name_en", &self.name_en, &self.name_ta, &mut problems);
        let zone = self.zone.trim().parse::<Tz>().unwrap_or_else(|_| {
            problems.push(Problem::new(
                "zone",
                Why::Unknown {
                    value: self.zone.trim().to_owned(),
                },
            ));
            Tz::UTC
        });
        if self.languages.is_empty() {
            problems.push(Problem::new("languages", Why::NotChosen));
        }
        let mut hours = OpeningHours::default();
        for ((day, typed), field) in hours.week.iter_mut().zip(&self.week).zip(WEEKDAYS) {
            match spans(typed) {
                Ok(spans) => *day = spans,
                Err(why) => problems.push(Problem::new(field, why)),
            }
        }
        let people = self
            .staff
            .iter()
            .filter(|s| !s.name_en.trim().is_empty() || !s.name_ta.trim().is_empty());
        let staff: Vec<NewStaff> = people
            .map(|s| NewStaff {
                key: s.key.clone(),
                name: named("staff", &s.name_en, &s.name_ta, &mut problems),
                role: s.role,
            })
            .collect();
        if staff.is_empty() {
            problems.push(Problem::new("staff", Why::Missing));
        }
        if problems.is_empty() {
            Ok(NewBranch {
                name,
                zone,
                languages: self.languages.clone(),
                hours,
                staff,
            })
        } else {
            Err(problems)
        }
    }
}

/// Time zones whose name holds what was typed, a few of them, for a form to offer; none where it is a zone already.
pub fn zones_like(typed: &str) -> Vec<&'static str> {
    let plain = |name: &str| name.to_lowercase().replace([' ', '_'], "");
    let wanted = plain(typed);
    if wanted.is_empty() || typed.trim().parse::<Tz>().is_ok() {
        return Vec::new();
    }
    let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
    let mut like: Vec<&str> = names.filter(|name| plain(name).contains(&wanted)).collect();
    // A town that begins so is meant before a continent that does.
    like.sort_by_key(|name| {
        !name
            .rsplit('/')
            .next()
            .is_some_and(|town| plain(town).starts_with(&wanted))
    });
    like.truncate(ZONES_MOST);
    like
}

/// Most time zones offered at once.
const ZONES_MOST: usize = 4;

/// The fields of the week, Monday first.
pub const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

impl StaffForm {
    /// Nobody yet.
    pub fn new(key: Key, role: Role) -> Self {
        Self {
            key,
            name_en: String::new(),
            name_ta: String::new(),
            role,
        }
    }
}

impl NewBranch {
    pub fn name(&self) -> &Name {
        &self.name
    }

    pub fn zone(&self) -> Tz {
        self.zone
    }

    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    pub fn hours(&self) -> &OpeningHours {
        &self.hours
    }

    pub fn staff(&self) -> &[NewStaff] {
        &self.staff
    }
}

/// A name; one given in Tamil alone serves for both.
fn named(field: &'static str, en: &str, ta: &str, problems: &mut Vec<Problem>) -> Name {
    let (en, ta) = (en.trim(), ta.trim());
    let first = if en.is_empty() { ta } else { en };
    if first.is_empty() {
        problems.push(Problem::new(field, Why::Missing));
    }
    if first.chars().count() > NAME_MOST || ta.chars().count() > NAME_MOST {
        problems.push(Problem::new(field, Why::TooLong { most: NAME_MOST }));
    }
    Name {
        en: first.to_owned(),
        ta: (!ta.is_empty()).then(|| ta.to_owned()),
    }
}

/// The spans of a day as typed: "9-13, 14:30-20:00". A closing time of 24:00 is midnight.
fn spans(typed: &str) -> Result<Vec<Span>, Why> {
    let mut spans: Vec<Span> = Vec::new();
    for part in typed
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let unread = || Why::NotOneOf {
            typed: part.to_owned(),
        };
        let (from, to) = part.split_once(['-', '–']).ok_or_else(unread)?;
        let span = Span {
            from_min: minutes(from).ok_or_else(unread)?,
            to_min: minutes(to).ok_or_else(unread)?,
        };
        let is_after = spans.last().is_none_or(|last| last.to_min < span.from_min);
        if span.from_min >= span.to_min || !is_after {
            return Err(Why::Backwards);
        }
        spans.push(span);
    }
    Ok(spans)
}

/// Minutes after midnight of "9", "9:30", "09.30" or "24:00".
fn minutes(typed: &str) -> Option<u16> {
    let typed = typed.trim().replace('.', ":");
    if typed == "24:00" || typed == "24" {
        return Some(1440);
    }
    let full = if typed.contains(':') {
        typed
    } else {
        format!("{typed}:00")
    };
    let time = NaiveTime::parse_from_str(&full, "%H:%M").ok()?;
    u16::try_from(time.signed_duration_since(NaiveTime::MIN).num_minutes()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_the_way_people_write_them() {
        let span = |from_min, to_min| Span { from_min, to_min };
        let table: [(&str, Result<Vec<Span>, Why>); 8] = [
            ("", Ok(vec![])),
            ("9-20", Ok(vec![span(540, 1200)])),
            (
                "09:00–13:30, 15.00-24:00",
                Ok(vec![span(540, 810), span(900, 1440)]),
            ),
            ("20-9", Err(Why::Backwards)),
            ("9-13, 12-20", Err(Why::Backwards)),
            ("9", Err(Why::NotOneOf { typed: "9".into() })),
            (
                "9-25",
                Err(Why::NotOneOf {
                    typed: "9-25".into(),
                }),
            ),
            (
                "nine to five",
                Err(Why::NotOneOf {
                    typed: "nine to five".into(),
                }),
            ),
        ];
        for (typed, expected) in table {
            assert_eq!(spans(typed), expected, "{typed}");
        }
    }

    #[test]
    fn an_empty_form_names_everything_that_is_needed() {
        let mut form = BranchForm::new("Mars/Olympus", Key::from_bits(1));
        form.languages.clear();
        form.week[2] = "late".into();
        let problems = form.check().unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|p| p.field.as_ref()).collect();
        assert_eq!(
            fields,
            ["name_en", "zone", "languages", "wednesday", "staff"]
        );
    }

    #[test]
    fn a_branch_named_in_tamil_alone_is_a_branch() {
        let mut form = BranchForm::new("Asia/Kolkata", Key::from_bits(1));
        form.name_ta = "மைய நூலகம்".into();
        form.staff[0].name_en = "Kavitha R".into();
        let branch = form.check().unwrap();
        assert_eq!(branch.name(), &Name::new("மைய நூலகம்", "மைய நூலகம்"));
        assert_eq!(branch.hours().week[6], vec![]);
    }
}
