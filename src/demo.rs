//! The demo branch: a made-up library of a made-up city, settled by a seed, so that it is the same on every computer.
//! [`make`] builds it in memory.

mod asking;
mod book;
mod calendar;
mod case;
mod dice;
mod fate;
mod file;
mod house;
mod lists;
mod material;
mod member;
mod names;
mod roman;
mod sheet;
mod shelf_work;
mod shelving;
mod staff;
mod stock;
mod subject;
mod title;

pub use asking::DemoInquiry;
pub use book::{Book, BookCopy};
pub use case::{DemoAct, DemoComplaint, DemoStep};
pub use file::{begin, create, fill};
pub use member::DemoMember;
pub use staff::DemoStaff;

use crate::domain::branch::Branch;
use crate::domain::holding::Collection;
use crate::domain::id::PlaceId;
use crate::domain::language::{Language, Name};
use crate::domain::plan::{PlaceKind, Plan};
use chrono::{DateTime, Datelike, Utc};

/// What settles every throw of the dice.
const SEED: u64 = 0x6465_736b_6265_6c6c;

/// Everything the demo branch has. Lists stand in the order of the file; what belongs to a member, a colleague or a
/// complaint names it by its place in its list.
#[derive(Debug, Clone)]
pub struct DemoBranch {
    pub branch: Branch,
    pub staff: Vec<DemoStaff>,
    pub plan: Plan,
    pub collections: Vec<Collection>,
    /// The place that the desk of the file is.
    pub desk: Option<PlaceId>,
    pub books: Vec<Book>,
    pub members: Vec<DemoMember>,
    pub inquiries: Vec<DemoInquiry>,
    pub complaints: Vec<DemoComplaint>,
}

/// The demo branch as it stands at `now`, with the six months before.
pub fn make(now: DateTime<Utc>) -> DemoBranch {
    let mut house = house::build(now);
    let place = |kind| {
        let mut places = house.plan.floors.iter().flat_map(|f| &f.places);
        places.find(|p| p.kind == kind).map(|p| p.id)
    };
    let collections = stock::collections(place(PlaceKind::Counter), place(PlaceKind::Newspapers));
    let desk = place(PlaceKind::Desk);
    let today = calendar::day_of(now);
    let names = names::Names::new();
    let classes = subject::classes();
    let books = book::books(SEED, &names, &classes, today.year());
    let shelved = shelving::fill(&mut house.plan, &house.stretches, &books, &classes, today);
    let members = member::members(SEED, &names, today);
    let branch = branch(today);
    let staff = staff::staff(SEED);
    let mut dice = dice::Dice::for_part(SEED, "material");
    let material = material::Material::new(&mut dice, (&house.plan, &shelved), &books, &classes);
    let people = asking::People {
        hours: &branch.hours,
        staff: &staff,
        members: &members,
    };
    let complaints = case::complaints(SEED, &people, (&house.plan, &material), now);
    let inquiries = asking::inquiries(SEED, people, &material, now);
    DemoBranch {
        branch,
        staff,
        plan: house.plan,
        collections,
        desk,
        books,
        members,
        inquiries,
        complaints,
    }
}

fn branch(today: chrono::NaiveDate) -> Branch {
    Branch {
        name: Name::new(
            "Kurinjipattinam City Library (demo)",
            "குறிஞ்சிப்பட்டினம் நகர நூலகம் (மாதிரி)",
        ),
        zone: calendar::ZONE,
        languages: vec![Language::Tamil, Language::English],
        is_demo: true,
        hours: calendar::hours(today),
    }
}

#[cfg(test)]
mod tests;
