//! stub
use crate::store::{OpenError, Store, fresh_key};
pub fn create(
    path: &std::path::Path,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Store, OpenError> {
    let _ = std::fs::remove_file(path);
    let mut form = crate::domain::setup::BranchForm::new("Asia/Kolkata", fresh_key());
    form.name_en = "Demo".into();
    form.staff[0].name_en = "Kavitha".into();
    Store::create(
        path,
        &form.check().unwrap_or_else(|_| std::process::exit(3)),
        now,
    )
}
