//! One plain notice for whatever the file answers when it does not do as asked: what happened, what is safe, what next.

use super::notice::Notice;
use crate::store::{Error, ErrorKind};
use crate::wording::Wording;

/// Something could not be saved; what was typed is still in its form.
pub fn saving(wording: &Wording, why: &Error) -> Notice {
    let id = match why.kind {
        ErrorKind::DiskFull => "shell-trouble-full",
        ErrorKind::ReadOnly => "shell-trouble-read-only",
        _ => "shell-trouble-save",
    };
    Notice::trouble(wording.text(id)).detail(why.detail.clone())
}

/// Something could not be read.
pub fn reading(wording: &Wording, why: &Error) -> Notice {
    Notice::trouble(wording.text("shell-trouble-read")).detail(why.detail.clone())
}
