//! What is wrong with a plan, whether it is in the file or still on the board: what stands where, and what no way leads
//! to.

use crate::domain::id::FloorId;
use crate::domain::plan::Plan;
use crate::domain::shelf::check::{Finding, check_plan};
use crate::route::Router;

/// Everything, faults before remarks; of what no way leads to, with a floor only what is on it. The router is that of
/// the plan. Takes some hundred milliseconds for a large house: not for the window's thread.
pub fn check(plan: &Plan, router: &Router, floor: Option<FloorId>) -> Vec<Finding> {
    let mut findings = check_plan(plan);
    findings.extend(router.unreached(plan, floor));
    findings.sort_by_key(|finding| !finding.kind.is_fault());
    findings
}
