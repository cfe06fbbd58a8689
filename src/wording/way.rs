//! stub
use super::Wording;
use crate::domain::plan::{Closed, Plan};
use crate::domain::way::{NoRoute, Step};
pub fn sentence(_: &Wording, _: &Plan, _: &Step) -> String {
    String::new()
}
pub fn no_route(_: &Wording, _: &Plan, _: &NoRoute) -> String {
    String::new()
}
pub fn avoided(_: &Wording, _: &Plan, _: Closed) -> String {
    String::new()
}
