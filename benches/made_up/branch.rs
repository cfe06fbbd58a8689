//! A branch's file of made-up members, for the measurements that need nothing else in it.

#[path = "members.rs"]
mod members;

use deskbell::domain::id::Key;
use deskbell::domain::setup::BranchForm;
use deskbell::store::Store;
use std::error::Error;

/// Makes a branch with so many members: the open file, what is typed for some of them and whom it means, and the folder
/// with `branch.deskbell`, which is there as long as this is.
#[allow(clippy::type_complexity)] // three things, taken apart at once
pub fn branch(
    members: usize,
) -> Result<(Store, Vec<(String, i64)>, tempfile::TempDir), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("branch.deskbell");
    let now = "2026-11-24T05:02:00Z".parse()?;
    let mut form = BranchForm::new("Asia/Kolkata", Key::from_bits(1));
    (form.name_en, form.staff[0].name_en) = ("Bench".into(), "Somebody".into());
    let branch = form.check().map_err(|why| format!("{why:?}"))?;
    drop(Store::create(&path, &branch, now)?);
    let sought = members::fill(&path, members)?;
    Ok((Store::open(&path, now)?, sought, folder))
}
