//! A fact of a member as people say it, from the text that files and changes hold.

use super::ctx::Ctx;
use crate::domain::member::MemberField;
use crate::wording::when;

/// The words of a fact: days as people write them, and the names of languages, ways and needs.
pub fn said(ctx: &Ctx, field: MemberField, text: &str) -> String {
    let named = |prefix: &str| {
        let words = text.split(',').filter(|word| !word.is_empty());
        let said = words.map(|word| ctx.say(&format!("{prefix}-{word}")));
        said.collect::<Vec<_>>().join(" · ")
    };
    match field {
        MemberField::Language => named("language"),
        MemberField::Channel => named("reach"),
        MemberField::Access => named("access"),
        MemberField::BornOn | MemberField::MemberSince | MemberField::MemberUntil => {
            let day = text.parse().map(|day| when::date(&ctx.wording, day));
            day.unwrap_or_else(|_| text.to_owned()) // a year alone
        }
        _ => text.to_owned(),
    }
}
