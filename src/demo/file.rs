//! The demo branch as a file: written in the order in which things happened, in the names of who did them.

use super::case::{DemoAct, DemoComplaint};
use super::shelf_work::{write_searches, write_shelves};
use super::{DemoBranch, DemoStaff, make};
use crate::domain::branch::{Branch, DESK_PLACE};
use crate::domain::holding::Collection;
use crate::domain::id::{ComplaintId, FloorId, MemberId, PlaceId, StaffId};
use crate::domain::setup::{BranchForm, StaffForm};
use crate::domain::story::Actor;
use crate::store::{
    Error, HoldingRow, MemberRow, NewCase, OpenError, OpenErrorKind, PastInquiry, PlanIds, Store,
    Writer,
};
use chrono::{DateTime, Utc};
use std::path::Path;

/// Makes the demo branch's file and opens it. An older demo file at the place gives way; nothing else does.
///
/// # Errors
/// When something other than a demo file lies there, or it can't be written.
pub fn create(path: &Path, now: DateTime<Utc>) -> Result<Store, OpenError> {
    let store = begin(path, now)?;
    if let Err(why) = store.write_now(Actor::Demo, now, move |w| write(w, &make(now))) {
        // Half a demo would look like a branch of somebody's own.
        drop(store);
        take_away(path)?;
        return Err(why.into());
    }
    Ok(store)
}

/// The same file with nothing in it yet but the branch, its hours and its staff, which takes no time; [`fill`] does the
/// rest.
///
/// # Errors
/// As [`create`].
pub fn begin(path: &Path, now: DateTime<Utc>) -> Result<Store, OpenError> {
    clear(path, now)?;
    let (branch, staff) = (
        super::branch(super::calendar::day_of(now)),
        super::staff::staff(super::SEED),
    );
    let new = form(&branch, &staff)
        .check()
        .map_err(|problems| OpenError {
            kind: OpenErrorKind::Other,
            detail: format!("the demo branch is not well formed: {problems:?}"),
        })?;
    let store = Store::create(path, &new, now)?;
    store.write_now(Actor::Demo, now, move |w| write_branch(w, &branch, &staff))?;
    Ok(store)
}

/// Fills a demo branch that was begun, which takes about a second. Whatever is asked of the store to write from now on
/// is written after it.
///
/// # Errors
/// What the file answers; it stays as it was begun then.
pub fn fill(
    store: &Store,
    now: DateTime<Utc>,
) -> impl Future<Output = Result<(), Error>> + Send + 'static {
    let filled = store.write(Actor::Demo, now, move |w| write(w, &make(now)));
    async move { filled.await.map(|_| ()) }
}

/// Makes room for the file: an older demo file is taken away, anything else refused.
fn clear(path: &Path, now: DateTime<Utc>) -> Result<(), OpenError> {
    if std::fs::symlink_metadata(path).is_err() {
        return Ok(());
    }
    let refused = |detail: String| OpenError {
        kind: OpenErrorKind::Exists,
        detail,
    };
    let is_demo = Store::open_reader(path)
        .and_then(|store| Ok(store.read_now(|r| r.get_branch())?.is_demo))
        .map_err(|why| {
            refused(format!(
                "what lies there is no demo file of this version ({why})"
            ))
        })?;
    if !is_demo {
        return Err(refused(
            "the file that lies there is a branch of its own, not a demo".to_owned(),
        ));
    }
    // Whoever has it open keeps it.
    drop(Store::open(path, now)?);
    take_away(path)
}

/// Takes a file away with what SQLite keeps beside it.
fn take_away(path: &Path) -> Result<(), OpenError> {
    for tail in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(tail);
        match std::fs::remove_file(Path::new(&name)) {
            Err(why) if why.kind() != std::io::ErrorKind::NotFound => return Err(why.into()),
            _ => {}
        }
    }
    Ok(())
}

/// The form that a branch is made from, filled in for the demo.
fn form(branch: &Branch, staff: &[DemoStaff]) -> BranchForm {
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let spans = |day: &Vec<crate::domain::branch::Span>| {
        let spans: Vec<String> = day
            .iter()
            .map(|s| format!("{}-{}", clock(s.from_min), clock(s.to_min)))
            .collect();
        spans.join(", ")
    };
    let staff = staff.iter().map(|person| StaffForm {
        key: person.key.clone(),
        name_en: person.name.en.clone(),
        name_ta: person.name.ta.clone().unwrap_or_default(),
        role: person.role,
    });
    BranchForm {
        name_en: branch.name.en.clone(),
        name_ta: branch.name.ta.clone().unwrap_or_default(),
        zone: branch.zone.name().to_owned(),
        languages: branch.languages.clone(),
        week: branch.hours.week.each_ref().map(spans),
        staff: staff.collect(),
    }
}

/// Writes what a new branch's form does not say of it and of its staff.
fn write_branch(w: &mut Writer<'_>, branch: &Branch, staff: &[DemoStaff]) -> Result<(), Error> {
    w.set_demo()?;
    w.set_hours(&branch.hours)?;
    let ids: Vec<StaffId> = w.list_staff()?.into_iter().map(|p| p.id).collect();
    for (id, person) in ids.into_iter().zip(staff) {
        w.set_duties(id, &person.duty, &person.subjects, &person.hours)?;
    }
    Ok(())
}

/// Writes everything else: the house, the books, and half a year.
fn write(w: &mut Writer<'_>, demo: &DemoBranch) -> Result<(), Error> {
    let staff: Vec<(StaffId, Actor)> = w
        .list_staff()?
        .into_iter()
        .map(|p| (p.id, Actor::Staff(p.id, p.key)))
        .collect();
    let (collections, ids) = write_house(w, demo)?;
    write_books(w, demo, &collections)?;
    let now = w.now();
    write_shelves(w, &collections)?;
    let first = staff.first().map(|(_, actor)| actor.clone());
    History {
        demo,
        staff,
        ids,
        members: Vec::new(),
        complaints: Vec::new(),
    }
    .write(w)?;
    w.as_of(Actor::Demo, now);
    write_searches(w, first.as_ref())
}

/// Collections, plan, and the desk that this file is used at. Gives the collections with the file's own numbers.
fn write_house(w: &mut Writer<'_>, demo: &DemoBranch) -> Result<(Vec<Collection>, PlanIds), Error> {
    for collection in &demo.collections {
        w.put_collection(&Collection {
            ask_at: None,
            ..collection.clone()
        })?;
    }
    // A new file counts from one, as the demo does: the sections' collections are the file's own.
    let ids = w.add_plan(&demo.plan)?;
    let mut collections = Vec::new();
    for collection in &demo.collections {
        let ask_at = collection
            .ask_at
            .and_then(|place| ids.places.get(&place).copied());
        let own = Collection {
            ask_at,
            ..collection.clone()
        };
        if ask_at.is_some() {
            w.put_collection(&own)?;
        }
        collections.push(own);
    }
    if let Some(desk) = demo.desk.and_then(|place| ids.places.get(&place)) {
        w.set_setting(DESK_PLACE, &desk.0)?;
    }
    Ok((collections, ids))
}

fn write_books(
    w: &mut Writer<'_>,
    demo: &DemoBranch,
    collections: &[Collection],
) -> Result<(), Error> {
    for book in &demo.books {
        let collection = collections.iter().find(|c| c.id == book.collection);
        for copy in &book.copies {
            w.put_holding(&HoldingRow {
                barcode: &copy.barcode,
                title: &book.title,
                title_ta: &book.title_ta,
                author: &book.author,
                author_ta: &book.author_ta,
                publisher: &book.publisher,
                published: &book.published,
                isbn: &book.isbn,
                subjects: &book.subjects,
                call_number: &copy.call_number,
                collection,
                location: collection.map_or("", |c| &c.code),
                home_library: "MAIN",
                item_type: copy.item_type,
                status: copy.status,
            })?;
        }
    }
    w.count_title_words()
}

/// Something that happened, by places in the lists of the demo branch.
#[derive(Clone, Copy)]
enum Event {
    Joined(usize),
    Remembered(usize, usize),
    Noted(usize, usize),
    Asked(usize),
    Complained(usize),
    Did(usize, usize),
}

/// What happened in half a year, on its way into the file.
struct History<'a> {
    demo: &'a DemoBranch,
    staff: Vec<(StaffId, Actor)>,
    ids: PlanIds,
    members: Vec<MemberId>,
    complaints: Vec<ComplaintId>,
}

impl History<'_> {
    fn write(mut self, w: &mut Writer<'_>) -> Result<(), Error> {
        for (at, event) in self.events() {
            self.tell(w, at, event)?;
        }
        Ok(())
    }

    /// Everything in order of time.
    fn events(&self) -> Vec<(DateTime<Utc>, Event)> {
        let mut events = Vec::new();
        for (m, member) in self.demo.members.iter().enumerate() {
            events.push((member.joined_at(), Event::Joined(m)));
            events.extend(member.traits.iter().enumerate().map(|(t, known)| {
                (
                    super::calendar::instant(known.noted_on, 12 * 60, 0),
                    Event::Remembered(m, t),
                )
            }));
            events.extend(
                member
                    .notes
                    .iter()
                    .enumerate()
                    .map(|(n, note)| (note.created_at, Event::Noted(m, n))),
            );
        }
        events.extend(
            self.demo
                .inquiries
                .iter()
                .enumerate()
                .map(|(i, asked)| (asked.asked_at, Event::Asked(i))),
        );
        for (c, complaint) in self.demo.complaints.iter().enumerate() {
            events.push((complaint.received_at, Event::Complained(c)));
            events.extend(
                complaint
                    .steps
                    .iter()
                    .enumerate()
                    .map(|(s, step)| (step.at, Event::Did(c, s))),
            );
        }
        events.sort_by_key(|(at, _)| *at);
        events
    }

    fn actor(&self, staff: usize) -> Actor {
        self.staff
            .get(staff)
            .map_or(Actor::Demo, |(_, actor)| actor.clone())
    }

    fn member(&self, at: Option<usize>) -> Option<MemberId> {
        at.and_then(|at| self.members.get(at).copied())
    }

    fn tell(&mut self, w: &mut Writer<'_>, at: DateTime<Utc>, event: Event) -> Result<(), Error> {
        match event {
            Event::Joined(m) => {
                w.as_of(Actor::Demo, at);
                let member = &self.demo.members[m];
                let row = MemberRow {
                    key: member.key.clone(),
                    facts: member.facts.clone(),
                    contacts: member.contacts.clone(),
                    source: "demo",
                };
                let (id, _) = w.put_member(&row)?;
                self.members.push(id);
            }
            Event::Remembered(m, t) => {
                w.as_of(self.actor(m % self.staff.len()), at);
                w.add_trait(self.members[m], &self.demo.members[m].traits[t])?;
            }
            Event::Noted(m, n) => {
                w.as_of(self.actor(m % self.staff.len()), at);
                w.add_note(self.members[m], &self.demo.members[m].notes[n])?;
            }
            Event::Asked(i) => self.ask(w, i)?,
            Event::Complained(c) => {
                let complaint = &self.demo.complaints[c];
                w.as_of(self.actor(complaint.received_by), at);
                let id = w.put_case(&self.case(complaint))?;
                self.complaints.push(id);
            }
            Event::Did(c, s) => {
                let step = &self.demo.complaints[c].steps[s];
                w.as_of(self.actor(step.by), at);
                match &step.act {
                    DemoAct::Step(stage, act, outcome) => {
                        w.step(self.complaints[c], *stage, *act, *outcome)?
                    }
                    DemoAct::Told(words) => w.note_informed(self.complaints[c], words)?,
                }
            }
        }
        Ok(())
    }

    fn ask(&self, w: &mut Writer<'_>, i: usize) -> Result<(), Error> {
        let asked = &self.demo.inquiries[i];
        w.as_of(self.actor(asked.taken_by), asked.asked_at);
        w.put_past_inquiry(&PastInquiry {
            key: asked.key.clone(),
            asked_at: asked.asked_at,
            member: self.member(asked.member),
            visitor: asked.visitor.clone(),
            channel: asked.channel,
            kind: asked.kind,
            effort: asked.effort,
            question: asked.question.clone(),
            answer: asked.answer.clone(),
            outcome: asked.outcome,
            taken_by: self.staff.get(asked.taken_by).map(|(id, _)| *id),
            minutes: Some(asked.minutes),
        })?;
        Ok(())
    }

    fn case(&self, c: &DemoComplaint) -> NewCase {
        let floor = |floor: FloorId| self.ids.floors.get(&floor).copied();
        let place = |place: PlaceId| self.ids.places.get(&place).copied();
        NewCase {
            key: c.key.clone(),
            received_at: c.received_at,
            received_by: self
                .staff
                .get(c.received_by)
                .map_or(StaffId(1), |(id, _)| *id),
            member: self.member(c.member),
            visitor: c.visitor.clone(),
            channel: c.channel,
            kind: c.kind,
            severity: c.severity,
            summary: c.summary.clone(),
            remedy: c.remedy.clone(),
            floor: c.floor.and_then(floor),
            place: c.place.and_then(place),
            bay: c.bay.and_then(|bay| self.ids.bays.get(&bay).copied()),
        }
    }
}
