//! How fast a million holdings come in from a table and from a catalogue's records, and how fast titles are found among
//! them while one is typed, key by key.
//!
//! `cargo bench --bench titles`. Baseline in the same run: `LIKE '%…%'` over the titles, as most desktop programs look
//! things up. The words of the titles are made up and as often as words are (the n-th most common one n times as seldom
//! as the first), the same for the same seed. First comes a table with the slowest of a hundred keys (p99), which is what
//! one feels; then the same for titles that are typed with a slip.
#![allow(clippy::expect_used, clippy::print_stdout)] // a measurement prints, and may stop at the first surprise

#[path = "made_up/record.rs"]
mod made_up;

use chrono::{DateTime, Utc};
use deskbell::domain::id::Key;
use deskbell::domain::language::Language;
use deskbell::domain::setup::BranchForm;
use deskbell::exchange::bring::{How, Intake};
use deskbell::exchange::kind::Kind;
use deskbell::exchange::report::Watch;
use deskbell::search::{Finder, Question};
use deskbell::store::Store;
use deskbell::wording::Wording;
use deskbell::wording::when::Now;
use made_up::record;
use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn Error>> {
    // Only when measured: building the benches as tests shall not make a million copies.
    if std::env::args().any(|arg| arg == "--bench") {
        let copies = std::env::var("COPIES").ok().and_then(|n| n.parse().ok());
        let copies = copies.unwrap_or(1_000_000);
        // The smaller ones first: what the program had in memory at most only grows.
        for (form, copies) in [(Form::Csv, copies / 10), (Form::Iso2709, copies)] {
            println!("{}", Desk::make(form, copies)?.told());
        }
        Desk::make(Form::Csv, copies)?.print();
    }
    Ok(())
}

/// Words that titles are made of, and titles that are typed.
const WORDS: usize = 60_000;
const TYPED: usize = 60;
/// Keys that the baseline is asked for.
const LIKE_KEYS: usize = 12;

/// How a list is written.
#[derive(Debug, Clone, Copy)]
enum Form {
    Csv,
    Iso2709,
}

/// A branch with its finder.
struct Desk {
    written: Form,
    copies: usize,
    finder: Finder,
    path: PathBuf,
    took: Duration,
    /// Memory of the whole program after the list came in, in megabytes.
    resident: u64,
    titles: Vec<String>,
    now: DateTime<Utc>,
    _folder: tempfile::TempDir,
}

/// The next of a row of numbers that look like chance.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }

    /// A word's place: common ones often, rare ones seldom.
    fn rank(&mut self) -> usize {
        let share = self.below(1_000_000) as f64 / 1_000_000.0;
        ((WORDS as f64).powf(share) as usize).saturating_sub(1)
    }
}

/// A word that can be spoken, the same for the same place.
fn word(rank: usize) -> String {
    const BEGIN: [&str; 20] = [
        "b", "br", "ch", "d", "f", "g", "h", "k", "l", "m", "n", "p", "ph", "r", "s", "st", "t",
        "th", "v", "w",
    ];
    const MIDDLE: [&str; 8] = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
    const END: [&str; 8] = ["", "n", "r", "l", "s", "m", "t", "d"];
    let mut dice = Dice(rank as u64 * 7_919 + 17);
    let syllables = 1 + usize::from(rank > 40) + usize::from(rank > 2_000) + dice.below(2);
    let mut word = String::new();
    for _ in 0..syllables {
        word.push_str(BEGIN[dice.below(BEGIN.len())]);
        word.push_str(MIDDLE[dice.below(MIDDLE.len())]);
        word.push_str(END[dice.below(END.len())]);
    }
    word
}

impl Desk {
    fn make(written: Form, copies: usize) -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("b.deskbell");
        let list = folder.path().join("list");
        let titles = write_list(&list, written, copies)?;
        let now = "2026-11-24T05:02:00Z".parse()?;
        let mut form = BranchForm::new("Asia/Kolkata", Key::from_bits(1));
        form.name_en = "Test branch".into();
        if let Some(first) = form.staff.first_mut() {
            first.name_en = "Kavitha R".into();
        }
        let branch = form.check().map_err(|wrong| format!("{wrong:?}"))?;
        let store = Store::create(&path, &branch, now)?;
        let intake = Intake {
            kind: Kind::Holdings,
            list,
            how: How::default(),
            now,
        };
        let begun = Instant::now();
        let report = intake.bring(&store, &Watch::silent())?;
        let took = begun.elapsed();
        assert_eq!(report.added, copies as u64);
        Ok(Self {
            written,
            copies,
            finder: Finder::new(store),
            path,
            took,
            resident: resident(),
            titles,
            now,
            _folder: folder,
        })
    }

    fn told(&self) -> String {
        format!(
            "{} copies as {:?} in {:.1} s: {:.0} a second; {} MB in memory at most so far",
            self.copies,
            self.written,
            self.took.as_secs_f64(),
            self.copies as f64 / self.took.as_secs_f64(),
            self.resident
        )
    }

    fn print(&self) {
        println!("{}", self.told());
        let keys: Vec<String> = { self.titles.iter() }
            .flat_map(|title| {
                (2..=title.chars().count().min(28)).map(|n| title.chars().take(n).collect())
            })
            .collect();
        let mut took: Vec<(Duration, &str)> = { keys.iter() }
            .map(|key| (best(|| self.press(key)), key.as_str()))
            .collect();
        took.sort_unstable();
        let slowest: Vec<&str> = took.iter().rev().take(5).map(|(_, key)| *key).collect();
        print_row(
            "a key of a title",
            took.iter().map(|(time, _)| *time).collect(),
        );
        println!("  slowest: {slowest:?}");
        let slips: Vec<String> = self.titles.iter().map(|title| slip(title)).collect();
        let found = { slips.iter() }
            .filter(|typed| self.press(typed) > 0)
            .count();
        let took = slips.iter().map(|typed| best(|| self.press(typed)));
        print_row("a title with a slip", took.collect());
        println!("  {found} of {} found", slips.len());
        let step = (keys.len() / LIKE_KEYS).max(1);
        let took = { keys.iter() }
            .step_by(step)
            .map(|key| time(|| like(&self.path, key)));
        print_row("LIKE '%…%'", took.collect());
    }

    /// What the file answers to a key.
    fn press(&self, typed: &str) -> usize {
        let question = Question {
            wording: Wording::of(Language::English).clone(),
            now: Now {
                instant: self.now,
                zone: chrono_tz::Asia::Kolkata,
            },
            typed: typed.to_owned(),
            most: 20,
        };
        wait(self.finder.find_rest(question)).map_or(0, |hits| hits.len())
    }
}

/// The list as Koha or as a catalogue writes it, and some of the titles in it.
fn write_list(path: &Path, form: Form, copies: usize) -> std::io::Result<Vec<String>> {
    let words: Vec<String> = (0..WORDS).map(word).collect();
    let mut list = BufWriter::new(File::create(path)?);
    if matches!(form, Form::Csv) {
        writeln!(list, "Title, Publication date, Barcode, Call number")?;
    }
    let mut titles = Vec::new();
    let mut dice = Dice(1);
    for n in 0..copies {
        let count = 3 + dice.below(6);
        let title: Vec<&str> = (0..count)
            .filter_map(|_| words.get(dice.rank()).map(String::as_str))
            .collect();
        let title = title.join(" ");
        let author = word(200 + dice.below(40_000));
        let (class, year) = (dice.below(100_000), 1950 + dice.below(75));
        let mark = &author[..author.len().min(3)];
        let number = format!("{:03}.{:02} {mark}", class / 100, class % 100);
        match form {
            Form::Csv => writeln!(list, "\"{title} / {author}, R\", {year}, B{n:08}, {number}")?,
            Form::Iso2709 => list.write_all(
                record(&[
                    ("001", format!("b{n}")),
                    ("008", "840507s1984    ii            000 0 eng d".to_owned()),
                    ("082", format!("04\x1fa{number}\x1f221")),
                    ("100", format!("1 \x1fa{author}, R.,\x1fd1950-")),
                    ("245", format!("10\x1fa{title} /\x1fcR. {author}.")),
                    ("260", format!("  \x1faMaturai :\x1fbVaikai,\x1fc{year}.")),
                    ("300", "  \x1fa250 p. :\x1fbill. ;\x1fc22 cm.".to_owned()),
                    ("500", "  \x1faIncludes a list of the wells.".to_owned()),
                    (
                        "952",
                        format!("  \x1faMAIN\x1fcSTACKS\x1fo{number}\x1fpB{n:08}\x1fyBOOK"),
                    ),
                ])
                .as_bytes(),
            )?,
        }
        if titles.len() < TYPED && n % (copies / TYPED).max(1) == 0 {
            titles.push(title);
        }
    }
    list.flush()?;
    Ok(titles)
}

/// Two letters in the middle of the longest word change places.
fn slip(title: &str) -> String {
    let longest = title
        .split(' ')
        .max_by_key(|word| word.len())
        .unwrap_or_default();
    let mut letters: Vec<char> = longest.chars().collect();
    let middle = letters.len() / 2;
    if middle + 1 < letters.len() {
        letters.swap(middle, middle + 1);
    }
    title.replacen(longest, &letters.into_iter().collect::<String>(), 1)
}

/// The baseline.
fn like(path: &Path, typed: &str) -> usize {
    let conn = rusqlite::Connection::open(path).expect("the file opens");
    let sql = "SELECT id FROM title WHERE title LIKE ?1 ORDER BY title LIMIT 20";
    let mut select = conn.prepare(sql).expect("the question is one");
    let ids = select.query_map([format!("%{typed}%")], |row| row.get::<_, i64>(0));
    ids.expect("the file answers").count()
}

/// The best of three looks: what the work takes, whatever else the machine does.
fn best<T>(mut work: impl FnMut() -> T) -> Duration {
    (0..3).map(|_| time(&mut work)).min().unwrap_or_default()
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    divan::black_box(work());
    begun.elapsed()
}

fn print_row(what: &str, mut took: Vec<Duration>) {
    took.sort_unstable();
    let at = |percent: usize| {
        let last = took.len().saturating_sub(1);
        took.get((took.len() * percent / 100).min(last))
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

/// Memory of this program in megabytes, where the system tells it.
fn resident() -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find(|line| line.starts_with("VmHWM"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() / 1024
}

/// Waits for an answer on this thread.
fn wait<T>(answer: impl Future<Output = T>) -> T {
    let mut answer = std::pin::pin!(answer);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(value) = answer.as_mut().poll(&mut context) {
            return value;
        }
        std::thread::sleep(Duration::from_micros(50));
    }
}
