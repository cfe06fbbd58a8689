//! The store through real files: opening them, writing through the one door, reading back.

use chrono::{DateTime, TimeDelta, Utc};
use deskbell::domain::branch::Role;
use deskbell::domain::changed::Changed;
use deskbell::domain::complaint::{ComplaintForm, ComplaintKind, Stage};
use deskbell::domain::id::Key;
use deskbell::domain::inquiry::InquiryForm;
use deskbell::domain::member::{Contact, ContactKind, MemberFacts};
use deskbell::domain::setup::BranchForm;
use deskbell::domain::story::{Actor, StoryAct, Subject};
use deskbell::store::{
    Asking, InquiryFilter, MemberRow, OpenErrorKind, Put, Queue, Store, fresh_key,
};
use std::path::{Path, PathBuf};

/// A branch in a folder of its own, with one person at the desk.
struct Desk {
    _folder: tempfile::TempDir,
    path: PathBuf,
    store: Store,
    me: Actor,
    now: DateTime<Utc>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("branch.deskbell");
        let now = "2026-11-24T05:02:00Z".parse().unwrap();
        let store = Store::create(&path, &branch(), now).unwrap();
        let staff = store.read_now(|r| r.list_staff()).unwrap();
        let me = Actor::Staff(staff[0].id, staff[0].key.clone());
        Self {
            _folder: folder,
            path,
            store,
            me,
            now,
        }
    }

    fn member(&self, number: &str, name: &str, phone: &str) -> deskbell::domain::id::MemberId {
        let row = MemberRow {
            key: fresh_key(),
            facts: MemberFacts {
                number: number.into(),
                name: name.into(),
                ..MemberFacts::default()
            },
            contacts: vec![Contact {
                kind: ContactKind::Mobile,
                value: phone.into(),
            }],
            source: "desk",
        };
        self.store
            .write_now(self.me.clone(), self.now, move |w| w.put_member(&row))
            .unwrap()
            .value
            .0
    }

    fn asking(&self) -> Asking {
        Asking {
            now: self.now,
            zone: chrono_tz::Asia::Kolkata,
            me: None,
        }
    }
}

pub fn branch() -> deskbell::domain::setup::NewBranch {
    let mut form = BranchForm::new("Asia/Kolkata", Key::from_bits(1));
    form.name_en = "Test branch".into();
    form.staff[0].name_en = "Kavitha R".into();
    form.staff[0].role = Role::Desk;
    form.check().unwrap()
}

fn open_kind(path: &Path) -> OpenErrorKind {
    Store::open(path, Utc::now()).err().expect("it opened").kind
}

#[test]
fn files_that_do_not_open_are_told_apart_and_left_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let good = {
        let path = folder.path().join("good.deskbell");
        drop(Store::create(&path, &branch(), Utc::now()).unwrap());
        std::fs::read(&path).unwrap()
    };
    let mut newer = good.clone();
    newer[60..64].copy_from_slice(&99u32.to_be_bytes());
    let mut foreign = good.clone();
    foreign[68..72].copy_from_slice(&7u32.to_be_bytes());
    let mut torn = good.clone();
    torn.truncate(9_000);
    let table = [
        (put("empty", b""), OpenErrorKind::Empty),
        (
            put(
                "text",
                "hello, this is no database at all".repeat(40).as_bytes(),
            ),
            OpenErrorKind::NotADatabase,
        ),
        (put("newer", &newer), OpenErrorKind::Newer { version: 99 }),
        (put("foreign", &foreign), OpenErrorKind::NotDeskbell),
        (put("torn", &torn), OpenErrorKind::Damaged),
        (folder.path().to_owned(), OpenErrorKind::NotAFile),
        (folder.path().join("missing"), OpenErrorKind::Missing),
    ];
    for (path, kind) in table {
        let before = std::fs::read(&path).ok();
        assert_eq!(open_kind(&path), kind, "{}", path.display());
        assert_eq!(
            std::fs::read(&path).ok(),
            before,
            "{} was changed",
            path.display()
        );
    }
    assert!(!folder.path().join("missing").exists());
}

#[test]
fn odd_names_are_names() {
    let folder = tempfile::tempdir().unwrap();
    for name in [
        "மைய நூலகம்.deskbell",
        "a b.deskbell",
        "x?mode=memory",
        "file:y",
        "-z",
        "100%41",
    ] {
        let path = folder.path().join(name);
        drop(Store::create(&path, &branch(), Utc::now()).unwrap());
        assert!(path.is_file(), "{name}");
        Store::open(&path, Utc::now()).unwrap();
    }
}

#[test]
fn a_second_desk_on_one_file_is_refused_until_the_first_has_gone() {
    let desk = Desk::new();
    assert!(matches!(open_kind(&desk.path), OpenErrorKind::InUse { .. }));
    let looked = Store::open_reader(&desk.path).unwrap();
    assert_eq!(
        looked.read_now(|r| r.get_branch()).unwrap().name.en,
        "Test branch"
    );
    let path = desk.path.clone();
    let Desk { _folder, store, .. } = desk;
    drop(store);
    Store::open(&path, Utc::now()).unwrap();
}

#[test]
fn a_change_that_breaks_off_leaves_nothing_behind() {
    let desk = Desk::new();
    let row = MemberRow {
        key: fresh_key(),
        facts: MemberFacts {
            number: "M1".into(),
            name: "Kamala".into(),
            ..MemberFacts::default()
        },
        contacts: vec![],
        source: "desk",
    };
    let refused = desk.store.write_now(desk.me.clone(), desk.now, move |w| {
        w.put_member(&row)?;
        Err::<(), _>(deskbell::store::Error::refused("no"))
    });
    assert!(refused.is_err());
    assert_eq!(desk.store.read_now(|r| r.count_members()).unwrap(), 0);
}

#[test]
fn a_member_is_found_by_number_and_by_either_end_of_the_phone() {
    let desk = Desk::new();
    let id = desk.member("ACL0001234", "Kamala", "+91 98400-12345");
    for typed in [
        "ACL0001234",
        "acl0001234",
        "ACL00012",
        "98400",
        "12345",
        "+91 98400 12345",
    ] {
        let typed_owned = typed.to_owned();
        let found = desk
            .store
            .read_now(move |r| r.find_members_by_number_or_contact(&typed_owned, 10))
            .unwrap();
        assert_eq!(found, [id], "{typed}");
    }
    let row = desk
        .store
        .read_now(move |r| r.get_member(id))
        .unwrap()
        .unwrap();
    let again = MemberRow {
        key: fresh_key(),
        facts: row.facts,
        contacts: row.contacts,
        source: "list",
    };
    let put = desk
        .store
        .write_now(desk.me.clone(), desk.now, move |w| w.put_member(&again))
        .unwrap();
    assert_eq!(
        (put.value, put.changed),
        ((id, Put::Unchanged), Changed::NOTHING)
    );
}

#[test]
fn an_inquiry_is_logged_once_tells_its_story_and_can_be_taken_back() {
    let desk = Desk::new();
    let member = desk.member("M1", "Kamala", "1");
    let mut form = InquiryForm::new(fresh_key());
    form.question = "Where is chemistry?".into();
    form.member = Some(member);
    let new = form.check().unwrap();
    let twice = [new.clone(), new].map(|new| {
        desk.store
            .write_now(desk.me.clone(), desk.now, move |w| w.add_inquiry(&new))
            .unwrap()
    });
    assert_eq!(twice[0].value, twice[1].value);
    assert!(twice[0].changed.has(Changed::INQUIRIES));
    let acts = || -> Vec<StoryAct> {
        desk.store
            .read_now(move |r| r.list_timeline(member, 10))
            .unwrap()
            .iter()
            .map(|l| l.act)
            .collect()
    };
    let asked = [StoryAct::Asked, StoryAct::Visited, StoryAct::Added];
    assert_eq!(acts(), asked);
    let filter = InquiryFilter {
        words: "chem".into(),
        outcome: None,
    };
    let count = move || {
        let filter = filter.clone();
        move |r: &deskbell::store::Reader<'_>| r.count_inquiries(&filter)
    };
    assert_eq!(desk.store.read_now(count()).unwrap(), 1);
    let undo = twice[0].undo.unwrap();
    desk.store
        .write_now(desk.me.clone(), desk.now, move |w| w.undo(&undo))
        .unwrap();
    assert_eq!(desk.store.read_now(count()).unwrap(), 0);
    assert_eq!(
        acts(),
        [StoryAct::Withdrawn, StoryAct::Asked, StoryAct::Added]
    );
}

#[test]
fn a_complaint_gets_owner_number_and_due_times_and_keeps_to_its_stages() {
    let desk = Desk::new();
    let mut form = ComplaintForm::new(fresh_key());
    form.summary = "The lift stands still".into();
    form.kind = Some(ComplaintKind::Lift);
    let new = form.check().unwrap();
    let ownerless = new.clone();
    assert!(
        desk.store
            .write_now(Actor::System, desk.now, move |w| w
                .add_complaint(&ownerless))
            .is_err()
    );
    let id = desk
        .store
        .write_now(desk.me.clone(), desk.now, move |w| w.add_complaint(&new))
        .unwrap()
        .value;
    let asking = desk.asking();
    let queued = desk
        .store
        .read_now(move |r| r.list_queue(Queue::Received, asking, 10))
        .unwrap();
    assert_eq!(
        (queued[0].number.as_str(), queued[0].owner.1.as_str()),
        ("2026-0001", "Kavitha R")
    );
    assert_eq!(
        queued[0].acknowledge_by,
        "2026-11-26T13:30:00Z".parse::<DateTime<Utc>>().unwrap()
    );
    let late = Asking {
        now: desk.now + TimeDelta::days(3),
        ..asking
    };
    assert_eq!(
        desk.store
            .read_now(move |r| r.count_queues(late))
            .unwrap()
            .of(Queue::Late),
        1
    );
    desk.store
        .write_now(desk.me.clone(), desk.now, move |w| w.acknowledge(id))
        .unwrap();
    assert!(
        desk.store
            .write_now(desk.me.clone(), desk.now, move |w| w.acknowledge(id))
            .is_err()
    );
    assert_eq!(
        desk.store
            .read_now(move |r| r.get_complaint(id))
            .unwrap()
            .unwrap()
            .stage,
        Stage::Acknowledged
    );
    let story = desk
        .store
        .read_now(move |r| r.list_story(Subject::Complaint, id.0))
        .unwrap();
    assert_eq!(
        story.iter().map(|l| l.act).collect::<Vec<_>>(),
        [StoryAct::Received, StoryAct::Acknowledged]
    );
    assert_eq!(story[0].actor.as_deref(), Some("Kavitha R"));
}

#[test]
fn what_was_typed_is_there_again_and_goes_when_it_is_saved() {
    let desk = Desk::new();
    let mut form = InquiryForm::new(fresh_key());
    form.question = "half a quest".into();
    let kept = form.clone();
    desk.store
        .write_now(desk.me.clone(), desk.now, move |w| {
            w.set_draft("inquiry", &kept.key, &kept)
        })
        .unwrap();
    let find = |r: &deskbell::store::Reader<'_>| r.find_draft::<InquiryForm>("inquiry");
    assert_eq!(desk.store.read_now(find).unwrap(), Some(form.clone()));
    let new = form.check().unwrap();
    desk.store
        .write_now(desk.me.clone(), desk.now, move |w| w.add_inquiry(&new))
        .unwrap();
    assert_eq!(desk.store.read_now(find).unwrap(), None);
}
