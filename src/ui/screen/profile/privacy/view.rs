//! What the panel looks like: the file, who looked, and the end of it.

use super::super::agreed::agreed;
use super::{Form, Message, PATH, Privacy, erasing};
use crate::domain::member::Member;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::style::{self, gap};
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::icon_button;
use crate::ui::widget::words;
use crate::ui::{Element, stamp};
use crate::wording::when;
use iced::Fill;
use iced::widget::{column, row};

/// The panel below the head of the profile.
pub fn view<'a>(privacy: &'a Privacy, member: &Member, ctx: &'a Ctx) -> Element<'a, Message> {
    let erasing = erasing::view(&privacy.erasing, ctx).map(Message::Erasing);
    if privacy.erasing.is_looked_at() {
        return card(ctx.say("privacy-erase"), erasing); // one thing at a time
    }
    let parts = column![
        agreed(member, ctx),
        file(privacy, ctx),
        looks(privacy, ctx),
        erasing
    ];
    card(ctx.say("privacy-open"), parts.spacing(gap::L))
}

fn file<'a>(privacy: &'a Privacy, ctx: &'a Ctx) -> Element<'a, Message> {
    let hint = words::quiet(ctx.say("privacy-file-hint"));
    let forms = Form::ALL.map(|form| (form, ctx.say(&format!("privacy-form-{}", form.word()))));
    let forms = choice(forms, privacy.form(), Message::Form);
    let path = line(ctx.say("privacy-path"), &privacy.path)
        .id(PATH)
        .on_input(Message::Path)
        .on_submit(Message::Save)
        .width(Fill);
    let write = icon_button(Icon::Download, ctx.say("privacy-write"))
        .on_press_maybe((!privacy.is_writing).then_some(Message::Save))
        .style(style::primary);
    let browse =
        icon_button(Icon::FolderOpen, ctx.say("settings-file-browse")).on_press(Message::Browse);
    let mut lines = column![
        words::strong(ctx.say("privacy-file")),
        hint,
        forms,
        field(
            ctx.say("privacy-path"),
            row![path, browse, write].spacing(gap::S),
            None
        ),
    ];
    if privacy.is_writing {
        lines = lines.push(words::quiet(ctx.say("privacy-writing")));
    }
    lines.spacing(gap::S).into()
}

fn looks<'a>(privacy: &'a Privacy, ctx: &'a Ctx) -> Element<'a, Message> {
    let mut lines = column![words::strong(ctx.say("privacy-looks"))].spacing(gap::XS);
    if privacy.looks.is_empty() {
        lines = lines.push(words::quiet(ctx.say("privacy-looks-none")));
    }
    let looked = privacy.looks.iter().map(|look| {
        let at = words::small(when::instant(&ctx.wording, ctx.now(), look.at));
        row![
            words::body(look.who.as_str()).width(220),
            stamp::exactly(ctx, look.at, at)
        ]
        .spacing(gap::M)
        .into()
    });
    lines.extend(looked).into()
}
