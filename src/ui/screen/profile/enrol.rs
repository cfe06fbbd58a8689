//! A newcomer's way to a card, on their profile: what was done, and what comes next.

use super::Message;
use crate::domain::member::{EnrolStage, Enrolment, Member};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::page::Page;
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::words;
use crate::wording::when;
use iced::widget::{container, row};
use iced::{Alignment, Fill};

/// The line below the name as long as there is no card; none of other members.
pub(super) fn steps<'a>(member: &'a Member, ctx: &'a Ctx) -> Option<Element<'a, Message>> {
    let enrolment = member.enrolment.filter(|e| e.stage.is_open())?;
    let said = words::body(said(&enrolment, ctx)).width(Fill);
    let mut next = row![].spacing(gap::S);
    if enrolment.stage == EnrolStage::Asked {
        let given = icon_button(Icon::FileText, ctx.say("members-enrol-form"));
        next = next.push(given.on_press(Message::Enrol(EnrolStage::FormGiven)));
    }
    let card = icon_button(Icon::IdCard, ctx.say("members-enrol-card"))
        .on_press(Message::Go(Page::EditMember(member.id)))
        .style(style::primary);
    let give_up =
        button(ctx.say("members-enrol-give-up")).on_press(Message::Enrol(EnrolStage::GivenUp));
    let mark = sign(Icon::UserPlus, size::LEAD);
    let line = row![mark, said, next.push(card).push(give_up).wrap()]
        .spacing(gap::S)
        .align_y(Alignment::Center);
    let line = container(line).padding([gap::S, gap::M]).width(Fill);
    Some(line.style(style::toned(Tone::Accent)).into())
}

fn said(enrolment: &Enrolment, ctx: &Ctx) -> String {
    let (id, at) = match enrolment.form_given_at {
        Some(at) => ("members-enrol-has-form", at),
        None => ("members-enrol-asked", enrolment.asked_at),
    };
    let at = when::instant(&ctx.wording, ctx.now(), at);
    ctx.wording.with(id, &[("when", at.into())])
}
