//! stub
use crate::domain::id::{MemberId, PlaceId};
use crate::domain::plan::Plan;
use crate::domain::shelf::Shelves;
use crate::store::{Error, Store};
use crate::wording::Wording;
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitKind {
    Member,
    Place,
    Shelf,
    Title,
    Answer,
    Complaint,
}
impl HitKind {
    pub fn word(self) -> &'static str {
        "member"
    }
}
#[derive(Debug, Clone)]
pub struct Hit {
    pub kind: HitKind,
    pub id: i64,
    pub title: String,
    pub subtitle: String,
    pub matched: Vec<Range<usize>>,
    pub is_exact: bool,
    pub is_similar: bool,
    pub call_number: Option<String>,
}
pub struct Found {
    pub hits: Vec<Hit>,
    pub took: Duration,
}
pub struct FoundName {
    pub id: MemberId,
    pub matched: Vec<Range<usize>>,
    pub is_similar: bool,
}
#[derive(Clone)]
pub struct Finder;
impl Finder {
    pub fn new(_: Store) -> Self {
        Self
    }
    pub fn is_ready(&self) -> bool {
        true
    }
    pub fn load_names(&self) -> impl Future<Output = Result<(), Error>> + Send + 'static {
        async { Ok(()) }
    }
    pub fn set_house(&self, _: Arc<Plan>, _: Arc<Shelves>) {}
    pub fn find_now(&self, _: &Wording, _: &str, _: usize) -> Found {
        Found {
            hits: Vec::new(),
            took: Duration::ZERO,
        }
    }
    pub fn find_rest(
        &self,
        _: Arc<Wording>,
        _: &str,
        _: usize,
    ) -> impl Future<Output = Result<Vec<Hit>, Error>> + Send + 'static {
        async { Ok(Vec::new()) }
    }
    pub fn exact_card(&self, _: &str) -> Option<MemberId> {
        None
    }
    pub fn find_names(&self, _: &str, _: usize) -> Vec<FoundName> {
        Vec::new()
    }
    pub fn find_place(&self, _: &str) -> Option<PlaceId> {
        None
    }
}
impl Finder {
    pub fn load_names_now(&self) -> Result<(), Error> {
        Ok(())
    }
    pub fn find_all_now(&self, _: &Wording, _: &str, _: usize) -> Result<Vec<Hit>, Error> {
        Ok(vec![])
    }
}
