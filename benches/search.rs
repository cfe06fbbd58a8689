//! How fast members are found while a name is typed, key by key, at a hundred thousand and at a million members.
//!
//! `cargo bench --bench search`. Baseline in the same run: `LIKE '%…%'` with `ORDER BY name` over the same file, as most
//! desktop programs look things up. First a table with the slowest of a hundred keys (p99), which is what one feels; then
//! the medians. The members are made up, the same for the same seed.
#![allow(clippy::expect_used, clippy::print_stdout)] // a measurement prints, and may stop at the first surprise

use deskbell::domain::id::Key;
use deskbell::domain::language::Language;
use deskbell::domain::setup::BranchForm;
use deskbell::search::{Finder, fold};
use deskbell::store::Store;
use deskbell::wording::Wording;
use divan::{Bencher, black_box};
use rusqlite::{Connection, params};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn Error>> {
    // Only when measured: building the benches as tests shall not make a million members.
    if std::env::args().any(|arg| arg == "--bench") {
        for desk in [&*HUNDRED_THOUSAND, &*MILLION] {
            desk.print_table();
        }
        divan::main();
    }
    Ok(())
}

static HUNDRED_THOUSAND: LazyLock<Desk> = LazyLock::new(|| Desk::new(100_000));
static MILLION: LazyLock<Desk> = LazyLock::new(|| Desk::new(1_000_000));

/// Sessions that are typed, and keys of them that the baseline is asked for.
const SESSIONS: usize = 300;
const LIKE_KEYS: usize = 60;

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

/// A branch with its finder.
struct Desk {
    members: usize,
    finder: Finder,
    wording: Wording,
    path: PathBuf,
    loaded: Duration,
    /// What is typed to the end, and whom it means.
    sought: Vec<(String, i64)>,
    /// What stands in the field after each key.
    keys: Vec<String>,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new(members: usize) -> Self {
        Self::make(members).expect("a branch could not be made")
    }

    fn make(members: usize) -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("branch.deskbell");
        let now = "2026-11-24T05:02:00Z".parse()?;
        let mut form = BranchForm::new("Asia/Kolkata", Key::from_bits(1));
        (form.name_en, form.staff[0].name_en) = ("Bench".into(), "Somebody".into());
        let branch = form.check().map_err(|why| format!("{why:?}"))?;
        drop(Store::create(&path, &branch, now)?);
        let sought = fill(&path, members)?;
        let store = Store::open(&path, now)?;
        let finder = Finder::new(store);
        let begun = Instant::now();
        wait(finder.load_names())?;
        let loaded = begun.elapsed();
        let keys = sought
            .iter()
            .flat_map(|(t, _)| (1..=t.chars().count()).map(|n| t.chars().take(n).collect()));
        let keys = keys.collect();
        Ok(Self {
            members,
            finder,
            wording: Wording::new(Language::English),
            path,
            loaded,
            keys,
            sought,
            _folder: folder,
        })
    }

    fn press(&self, typed: &str) -> usize {
        self.finder.find_now(&self.wording, typed, 20).hits.len()
    }

    fn print_table(&self) {
        println!(
            "{} members: names read and built in {:.2} s, {:.1} MB in memory, {} keys",
            self.members,
            self.loaded.as_secs_f64(),
            self.finder.names_bytes() as f64 / 1e6,
            self.keys.len()
        );
        let mut took: Vec<(Duration, &str)> = self
            .keys
            .iter()
            .map(|key| (best(|| self.press(key)), key.as_str()))
            .collect();
        took.sort_unstable();
        let slowest: Vec<&str> = took.iter().rev().take(5).map(|(_, key)| *key).collect();
        let mut took: Vec<Duration> = took.iter().map(|(time, _)| *time).collect();
        print_row("from memory", &mut took);
        println!(
            "  slowest: {slowest:?}; {} of {} found or behind 20 as good",
            self.found(),
            self.sought.len()
        );
        let like = Like::new(&self.path);
        let step = (self.keys.len() / LIKE_KEYS).max(1);
        let mut took: Vec<Duration> = self
            .keys
            .iter()
            .step_by(step)
            .map(|key| time(|| like.find(key)))
            .collect();
        print_row("LIKE '%…%' ORDER BY name", &mut took);
    }

    /// How many of those who were sought stand in the list when all is typed, or behind a full list.
    fn found(&self) -> usize {
        let is_there = |(typed, id): &&(String, i64)| {
            let hits = self.finder.find_now(&self.wording, typed, 20).hits;
            hits.len() == 20 || hits.iter().any(|hit| hit.id == *id)
        };
        self.sought.iter().filter(is_there).count()
    }
}

/// The best of five looks: what the work takes, whatever else the machine does.
fn best<T>(mut work: impl FnMut() -> T) -> Duration {
    (0..5).map(|_| time(&mut work)).min().unwrap_or_default()
}

fn print_row(what: &str, took: &mut [Duration]) {
    took.sort_unstable();
    let at = |percent: usize| {
        took.get((took.len() * percent / 100).min(took.len() - 1))
            .copied()
            .unwrap_or_default()
    };
    println!(
        "  {what:28} median {:>10.3?}  p99 {:>10.3?}  most {:>10.3?}",
        at(50),
        at(99),
        at(100)
    );
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed()
}

/// Waits for an answer on this thread.
fn wait<T>(answer: impl Future<Output = T>) -> T {
    let mut answer = std::pin::pin!(answer);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(value) = answer.as_mut().poll(&mut context) {
            return value;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Puts members straight into the file, and gives what is typed for some of them.
fn fill(path: &Path, members: usize) -> Result<Vec<(String, i64)>, Box<dyn Error>> {
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
            insert.execute(params![
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
            contact.execute(params![at as i64 + 1, phone, back])?;
            if at % (members / SESSIONS) == 0 {
                typed.push((sought, at as i64 + 1));
            }
        }
    }
    transaction.commit()?;
    Ok(typed)
}

/// The baseline.
struct Like {
    conn: Connection,
}

impl Like {
    fn new(path: &Path) -> Self {
        Self {
            conn: Connection::open(path).expect("the file could not be opened"),
        }
    }

    fn find(&self, typed: &str) -> usize {
        let sql = "SELECT id, number, name, town FROM member WHERE name LIKE ?1 OR name_ta LIKE ?1 OR number LIKE ?1 ORDER BY name LIMIT 20";
        let mut select = self
            .conn
            .prepare_cached(sql)
            .expect("the baseline's question");
        let rows = select
            .query_map([format!("%{typed}%")], |r| r.get::<_, String>(2))
            .expect("the baseline's rows");
        rows.filter_map(Result::ok).count()
    }
}

fn desk(members: usize) -> &'static Desk {
    if members == 100_000 {
        &HUNDRED_THOUSAND
    } else {
        &MILLION
    }
}

/// One key of a typed session, subtitles and marks included.
#[divan::bench(args = [100_000, 1_000_000])]
fn one_key(bencher: Bencher<'_, '_>, members: usize) {
    let desk = desk(members);
    let mut at = 0;
    bencher.bench_local(|| {
        at = (at + 17) % desk.keys.len();
        desk.press(black_box(&desk.keys[at]))
    });
}

/// Baseline of a key.
#[divan::bench(args = [100_000, 1_000_000], sample_count = 10, sample_size = 1)]
fn one_key_by_like(bencher: Bencher<'_, '_>, members: usize) {
    let desk = desk(members);
    let like = Like::new(&desk.path);
    let mut at = 0;
    bencher.bench_local(|| {
        at = (at + 17) % desk.keys.len();
        like.find(black_box(&desk.keys[at]))
    });
}

/// The keys of one word, in both scripts; to stay about a microsecond.
#[divan::bench(args = ["suresh", "சுரேஷ்", "venkatachalapathy"])]
fn folded(bencher: Bencher<'_, '_>, word: &str) {
    bencher.bench_local(|| fold::keys(black_box(word)));
}
