//! A branch to find things in: people, books, what was asked, what was complained of.

use super::house;
use crate::domain::complaint::{ComplaintForm, ComplaintKind};
use crate::domain::id::{Key, MemberId};
use crate::domain::inquiry::InquiryForm;
use crate::domain::language::Language;
use crate::domain::member::{Contact, ContactKind, MemberFacts};
use crate::domain::setup::BranchForm;
use crate::domain::shelf::Shelves;
use crate::domain::story::Actor;
use crate::search::{Finder, Hit, Question};
use crate::store::{HoldingRow, MemberRow, Store, fresh_key};
use crate::wording::Wording;
use crate::wording::when::Now;
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// A branch in a folder of its own, and what finds things in it.
pub struct Desk {
    _folder: tempfile::TempDir,
    path: std::path::PathBuf,
    pub store: Store,
    pub finder: Finder,
    me: Actor,
    now: DateTime<Utc>,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("branch.deskbell");
        let now = "2026-11-24T05:02:00Z".parse().unwrap();
        let mut form = BranchForm::new("Asia/Kolkata", Key::from_bits(1));
        form.name_en = "Test branch".into();
        form.staff[0].name_en = "Kavitha R".into();
        let store = Store::create(&path, &form.check().unwrap(), now).unwrap();
        let staff = store.read_now(|r| r.list_staff()).unwrap();
        let me = Actor::Staff(staff[0].id, staff[0].key.clone());
        let finder = Finder::new(store.clone());
        Self {
            _folder: folder,
            path,
            store,
            finder,
            me,
            now,
        }
    }

    /// The same with people, a house, books and a past.
    pub fn busy() -> Self {
        let desk = Self::new();
        desk.member("DB-00001", "Suresh Natarajan", "98765 43210");
        desk.member("DB-00002", "Toilet Mariappan", "90000 11122");
        desk.member("530", "Physics Devi", "90000 33344");
        desk.books();
        desk.ask("Where is the toilet on floor five", "Next to lift A");
        desk.ask(
            "Is the braille section open on Sunday",
            "Yes, from ten to five",
        );
        desk.complain("The tap in the toilet on floor 5 drips");
        wait(desk.finder.load_names()).unwrap();
        let (plan, collections) = house::house();
        let shelves = Shelves::new(&plan, &collections);
        desk.finder.set_house(Arc::new(plan), Arc::new(shelves));
        desk
    }

    pub fn member(&self, number: &str, name: &str, phone: &str) -> MemberId {
        let facts = MemberFacts {
            number: number.into(),
            name: name.into(),
            town: "Salem".into(),
            born_on: Some("1988".into()),
            ..MemberFacts::default()
        };
        let contacts = vec![
            Contact {
                kind: ContactKind::Mobile,
                value: phone.into(),
            },
            Contact {
                kind: ContactKind::Email,
                value: format!("{}@example.org", number.to_lowercase()),
            },
        ];
        let row = MemberRow {
            key: fresh_key(),
            facts,
            contacts,
            source: "desk",
        };
        self.store
            .write_now(self.me.clone(), self.now, move |w| w.put_member(&row))
            .unwrap()
            .value
            .0
    }

    pub fn ask(&self, question: &str, answer: &str) {
        let mut form = InquiryForm::new(fresh_key());
        (form.question, form.answer) = (question.into(), answer.into());
        let new = form.check().unwrap();
        self.store
            .write_now(self.me.clone(), self.now, move |w| w.add_inquiry(&new))
            .unwrap();
    }

    pub fn complain(&self, summary: &str) {
        let mut form = ComplaintForm::new(fresh_key());
        (form.summary, form.kind) = (summary.into(), Some(ComplaintKind::Toilets));
        let new = form.check().unwrap();
        self.store
            .write_now(self.me.clone(), self.now, move |w| w.add_complaint(&new))
            .unwrap();
    }

    /// Titles as an import brings them.
    pub fn books(&self) {
        let conn = rusqlite::Connection::open(&self.path).unwrap();
        conn.execute_batch(
            "INSERT INTO title (id, title, title_ta, author, isbn, isbn_core, match_key) VALUES
               (1, 'Optics', '', 'A. Ghatak', '978-0-306-40615-7', '030640615', 'a'),
               (2, 'Ponniyin Selvan', 'பொன்னியின் செல்வன்', 'Kalki', '', '', 'b'),
               (3, 'A history of optics', '', 'O. Darrigol', '', '', 'c');
             INSERT INTO item (barcode, title_id, call_number, sort_key, as_of) VALUES
               ('B1', 1, '535 GHA', x'', '2026-11-01T00:00:00.000Z'), ('B2', 2, '894.8113 KAL', x'', '2026-11-01T00:00:00.000Z');
             INSERT INTO title_words (title_words) VALUES ('rebuild');",
        )
        .unwrap();
    }

    /// Newer titles than all others, whose copies stand nowhere.
    /// A copy as a list brings it, by title and author.
    pub fn listed(&self, books: &[(&'static str, &'static str)]) {
        let books = books.to_vec();
        let put = self.store.write_now(Actor::Import, self.now, move |w| {
            for (title, author) in &books {
                w.put_holding(&HoldingRow {
                    barcode: title,
                    title,
                    author,
                    call_number: "894.8 TAM",
                    ..HoldingRow::default()
                })?;
            }
            w.count_title_words()
        });
        put.unwrap();
    }

    pub fn unplaced_books(&self, title: &str, count: i64) {
        let conn = rusqlite::Connection::open(&self.path).unwrap();
        for at in 0..count {
            let key = format!("{title}{at}");
            conn.execute(
                "INSERT INTO title (title, author, match_key) VALUES (?1, ?2, ?2)",
                [title, key.as_str()],
            )
            .unwrap();
        }
        conn.execute_batch("INSERT INTO title_words (title_words) VALUES ('rebuild')")
            .unwrap();
    }

    pub fn now(&self, typed: &str) -> Vec<Hit> {
        self.finder
            .find_now(&Wording::new(Language::English), typed, 20)
            .hits
    }

    pub fn rest(&self, typed: &str) -> Vec<Hit> {
        wait(self.finder.find_rest(self.question(typed))).unwrap()
    }

    /// What the box asks the file.
    pub fn question(&self, typed: &str) -> Question {
        Question {
            wording: Arc::new(Wording::new(Language::English)),
            now: Now {
                instant: self.now,
                zone: chrono_tz::Asia::Kolkata,
            },
            typed: typed.to_owned(),
            most: 20,
        }
    }
}

/// Waits for an answer on this thread.
pub fn wait<T>(answer: impl Future<Output = T>) -> T {
    let mut answer = std::pin::pin!(answer);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(value) = answer.as_mut().poll(&mut context) {
            return value;
        }
        std::thread::yield_now();
    }
}
