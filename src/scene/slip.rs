//! stub
use super::doc::*;
use crate::domain::plan::Plan;
use crate::domain::way::Route;
use crate::wording::Wording;
pub struct Slip<'a> {
    pub plan: &'a Plan,
    pub wording: &'a Wording,
    pub route: &'a Route,
    pub title: &'a str,
    pub subtitle: Option<&'a str>,
    pub sentence: &'a str,
    pub steps: &'a [String],
    pub notes: &'a [String],
    pub branch: &'a str,
    pub made_at: chrono::DateTime<chrono::Utc>,
    pub zone: chrono_tz::Tz,
    pub is_large_print: bool,
}
pub fn slip(s: &Slip<'_>) -> Doc {
    Doc {
        title: s.title.to_owned(),
        language: s.wording.language(),
        made_at: s.made_at,
        pages: vec![],
    }
}
