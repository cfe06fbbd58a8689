//! Where the window is: plain data, so that links, the way back and tests come free.

use crate::domain::closure::Target;
use crate::domain::holding::Item;
use crate::domain::id::{
    BayId, CollectionId, ComplaintId, ConnectorId, FloorId, InquiryId, ItemId, MemberId, PlaceId,
    RunId, SectionId, ZoneId,
};
use crate::domain::plan::Side;
use crate::domain::word::words;
use chrono::{DateTime, Utc};

/// A place in the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    Desk,
    Members,
    Member(MemberId),
    /// Rows that are probably one person.
    Doubles,
    /// A newcomer's facts are typed.
    NewMember,
    /// A member's facts are changed.
    EditMember(MemberId),
    /// The floors, with what is looked for, if anything.
    Floors(Option<Sought>),
    /// What wants looking at on the shelves, and the work that follows from it.
    Shelves(ShelvesPart),
    /// The ranges on a bay, and on one side of it if one is meant.
    Bay(BayId, Option<Side>),
    /// What is out of service, with what is to be put out, if that is known.
    Closures(Option<Target>),
    Inquiries,
    Inquiry(InquiryId),
    Complaints,
    Complaint(ComplaintId),
    /// A complaint is being taken.
    NewComplaint,
    /// Lists are brought in.
    Import,
    Settings,
}

words! {
    /// The parts of the room of shelves; the word is the tail of their wording id.
    #[derive(Default)]
    ShelvesPart {
        #[default]
        Checks = "checks",
        /// Copies that are not on their shelf.
        Searches = "searches",
        /// Copies that the newest list lacks.
        Vanished = "vanished",
        /// The branch's own words for subjects.
        Subjects = "subjects",
    }
}

/// What the floors show the way to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    Floor(FloorId),
    Place(PlaceId),
    Bay(BayId),
    Connector(ConnectorId),
    /// A room or an area.
    Zone(ZoneId),
    /// A row of bays.
    Run(RunId),
    Section(SectionId),
    /// As it was typed.
    CallNumber(String),
    /// What a slip was made for: a place by its name, else a call number.
    Words(String),
    /// A copy, as the catalogue has it.
    Book(Copy),
}

/// A copy of a title, with what the catalogue says of where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Its row; a copy that is not on its shelf is looked for by it.
    pub item: Option<ItemId>,
    pub title: String,
    pub call_number: String,
    pub collection: Option<CollectionId>,
    pub location: String,
    /// The list it was last seen in.
    pub as_of: Option<DateTime<Utc>>,
}

impl Sought {
    /// A copy of a title.
    pub fn book(title: &str, item: &Item) -> Self {
        Self::Book(Copy {
            item: Some(item.id),
            as_of: Some(item.as_of),
            title: title.to_owned(),
            call_number: item.call_number.clone(),
            collection: item.collection,
            location: item.location.clone(),
        })
    }
}

/// The rooms of the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    Desk,
    Members,
    Floors,
    Shelves,
    Inquiries,
    Complaints,
    Settings,
}

impl Room {
    /// In the rail's order.
    pub const ALL: [Self; 7] = [
        Self::Desk,
        Self::Members,
        Self::Floors,
        Self::Shelves,
        Self::Inquiries,
        Self::Complaints,
        Self::Settings,
    ];

    /// The tail of its wording id.
    pub fn word(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Members => "members",
            Self::Floors => "floors",
            Self::Shelves => "shelves",
            Self::Inquiries => "inquiries",
            Self::Complaints => "complaints",
            Self::Settings => "settings",
        }
    }

    /// The room's first page.
    pub fn page(self) -> Page {
        match self {
            Self::Desk => Page::Desk,
            Self::Members => Page::Members,
            Self::Floors => Page::Floors(None),
            Self::Shelves => Page::Shelves(ShelvesPart::default()),
            Self::Inquiries => Page::Inquiries,
            Self::Complaints => Page::Complaints,
            Self::Settings => Page::Settings,
        }
    }
}

impl Page {
    /// Whether all of it is about persons, and nothing of it may be seen by others.
    pub fn is_personal(&self) -> bool {
        match self {
            Self::Desk
            | Self::Floors(_)
            | Self::Closures(_)
            | Self::Shelves(_)
            | Self::Bay(..)
            | Self::Settings => false,
            Self::Members
            | Self::Member(_)
            | Self::Doubles
            | Self::NewMember
            | Self::EditMember(_)
            | Self::Inquiries
            | Self::Inquiry(_)
            | Self::Complaints
            | Self::Complaint(_)
            | Self::NewComplaint
            | Self::Import => true,
        }
    }

    /// The room it belongs to.
    pub fn room(&self) -> Room {
        match self {
            Self::Desk => Room::Desk,
            Self::Members
            | Self::Member(_)
            | Self::Doubles
            | Self::NewMember
            | Self::EditMember(_) => Room::Members,
            Self::Floors(_) | Self::Closures(_) => Room::Floors,
            Self::Shelves(_) | Self::Bay(..) => Room::Shelves,
            Self::Inquiries | Self::Inquiry(_) => Room::Inquiries,
            Self::Complaints | Self::Complaint(_) | Self::NewComplaint => Room::Complaints,
            Self::Settings | Self::Import => Room::Settings,
        }
    }
}

/// The pages walked through, for the way back.
#[derive(Debug, Clone)]
pub struct Trail {
    here: Page,
    behind: Vec<Page>,
}

/// How far back one can go.
const BEHIND_MOST: usize = 50;

impl Trail {
    /// Begins at a page.
    pub fn new(here: Page) -> Self {
        Self {
            here,
            behind: Vec::new(),
        }
    }

    /// The page shown.
    pub fn here(&self) -> &Page {
        &self.here
    }

    /// Goes to a page and remembers where it came from.
    pub fn go(&mut self, page: Page) {
        if page == self.here {
            return;
        }
        if self.behind.len() == BEHIND_MOST {
            self.behind.remove(0);
        }
        self.behind.push(std::mem::replace(&mut self.here, page));
    }

    /// Goes back; `false` at the beginning.
    pub fn back(&mut self) -> bool {
        let Some(page) = self.behind.pop() else {
            return false;
        };
        self.here = page;
        true
    }

    /// Whether there is a way back.
    pub fn has_behind(&self) -> bool {
        !self.behind.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_passes_each_page_once() {
        let mut trail = Trail::new(Page::Desk);
        trail.go(Page::Members);
        trail.go(Page::Members);
        trail.go(Page::Member(MemberId(7)));
        assert!(trail.back());
        assert_eq!(trail.here(), &Page::Members);
        assert!(trail.back());
        assert_eq!(trail.here(), &Page::Desk);
        assert!(!trail.back());
    }
}
