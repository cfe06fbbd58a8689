//! What bringing a list in looks like: the choice on top, what would change below it, every row that can't be taken with
//! its line and reason.

use super::preview::Rows;
use super::{Kind, Message, PATH, Screen, Stage};
use crate::exchange::bring::How;
use crate::exchange::report::{Progress, Remark, Report};
use crate::exchange::{Error, ErrorKind};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::remark::remark;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use iced::widget::{column, container, progress_bar, row, scrollable};
use iced::{Alignment, Fill};

/// How wide the page runs.
const WIDTH: f32 = 880.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let mut cards = column![choose(screen, ctx)]
        .spacing(gap::L)
        .max_width(WIDTH);
    match &screen.stage {
        Stage::Choosing => {}
        Stage::Working { progress, how, .. } => cards = cards.push(working(*progress, *how, ctx)),
        Stage::Telling(telling) => cards = cards.push(telling.view(ctx)),
        Stage::Told { report, how, rows } => cards = cards.push(told(report, (*how, rows), ctx)),
        Stage::Refused(why) => {
            let said = row![
                sign(Icon::TriangleAlert, size::LEAD).style(|t| Tone::Late.text(t)),
                words::lead(why.sentence(&ctx.wording)).width(Fill)
            ];
            let mut lines = column![said.spacing(gap::M)].spacing(gap::M);
            lines = lines.push(houses(why));
            if !why.detail.is_empty() {
                lines = lines.push(words::small(why.detail.as_str()));
            }
            cards = cards.push(card("", lines));
        }
    }
    if matches!(screen.stage, Stage::Choosing) {
        cards = cards.push(screen.runs.view(ctx));
    }
    scrollable(container(cards).padding(gap::L))
        .width(Fill)
        .height(Fill)
        .into()
}

/// The houses of an indoor map, to choose one of them.
fn houses<'a>(why: &'a Error) -> Option<Element<'a, Message>> {
    let (ErrorKind::SeveralHouses(labels) | ErrorKind::NoSuchHouse { labels, .. }) = &why.kind
    else {
        return None;
    };
    let one = |label: &'a String| {
        button(label.as_str())
            .on_press(Message::House(label.clone()))
            .into()
    };
    Some(row(labels.iter().map(one)).spacing(gap::S).wrap().into())
}

/// Which kind of list, and which file.
fn choose<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let is_free = !matches!(screen.stage, Stage::Working { .. });
    let kinds = Kind::ALL.map(|kind| (kind, ctx.say(&format!("import-kind-{}", kind.word()))));
    let path = line(ctx.say("import-path-hint"), &screen.path)
        .id(PATH)
        .on_input(Message::Path)
        .on_submit(Message::Look)
        .width(Fill);
    let can_look = is_free && !screen.path.trim().is_empty();
    let file = row![
        path,
        icon_button(Icon::FolderOpen, ctx.say("settings-file-browse"))
            .on_press_maybe(is_free.then_some(Message::Browse)),
        icon_button(Icon::Eye, ctx.say("import-look"))
            .on_press_maybe(can_look.then_some(Message::Look))
            .style(style::primary),
    ]
    .spacing(gap::S);
    let fields = column![
        words::quiet(ctx.say("import-lead")),
        field(
            ctx.say("import-kind"),
            choice(kinds, screen.kind, Message::Kind),
            None
        ),
        words::quiet(ctx.say(&format!("import-columns-{}", screen.kind.word()))),
        field(ctx.say("import-path"), file, None),
    ];
    let all = (screen.kind == Kind::Members)
        .then(|| toggle(ctx.say("import-all"), screen.is_all, Message::All));
    let marc = (screen.kind == Kind::Holdings).then(|| screen.marc.view(ctx));
    let fields = fields.push(all).push(marc);
    card(ctx.say("import-title"), fields.spacing(gap::M))
}

fn working<'a>(progress: Option<Progress>, how: How, ctx: &'a Ctx) -> Element<'a, Message> {
    let (rows, share) = progress.map_or((0, 0.0), |p| (p.rows, p.share));
    let id = if how.is_dry_run {
        "import-looking"
    } else {
        "import-taking"
    };
    let said = ctx.wording.with(
        id,
        &[("rows", i64::try_from(rows).unwrap_or(i64::MAX).into())],
    );
    let stop = button(ctx.say("import-stop")).on_press(Message::Stop);
    let lines = column![
        row![words::lead(said).width(Fill), stop]
            .spacing(gap::M)
            .align_y(Alignment::Center),
        progress_bar(0.0..=1.0, share).girth(8),
        words::quiet(ctx.say("import-desk-goes-on")),
    ];
    card("", lines.spacing(gap::M))
}

fn told<'a>(
    report: &'a Report,
    (how, rows): (How, &'a Rows),
    ctx: &'a Ctx,
) -> Element<'a, Message> {
    let mark = if report.is_saved {
        Icon::CircleCheck
    } else {
        Icon::Info
    };
    let said = row![
        sign(mark, size::LEAD),
        words::lead(report.sentence(&ctx.wording, how.is_dry_run)).width(Fill)
    ];
    let mut lines = column![said.spacing(gap::M)].spacing(gap::M);
    for said in &report.remarks {
        lines = lines.push(remark(Tone::Plain, Icon::Info, said.sentence(&ctx.wording)));
    }
    lines = lines.push(rows.view(report, ctx)).push(next(report, ctx));
    card("", lines)
}

/// What can be done now: take the list after a look, or begin another one.
fn next<'a>(report: &'a Report, ctx: &'a Ctx) -> Element<'a, Message> {
    let again = button(ctx.say("import-again")).on_press(Message::Again);
    if report.is_saved {
        return row![again].into();
    }
    let has = |is_it: fn(&Remark) -> bool| report.remarks.iter().any(is_it);
    let was_told = has(|r| matches!(r, Remark::ReadAsTold));
    let tell = was_told.then(|| button(ctx.say("import-tell-again")).on_press(Message::TellAgain));
    let vanished = (report.remarks.iter()).find_map(|remark| match remark {
        Remark::MembersVanished { members: gone } | Remark::CopiesVanished { copies: gone } => {
            u64::try_from(*gone).ok()
        }
        _ => None,
    });
    let taken = report.added + report.updated + vanished.unwrap_or(0);
    let is_part = has(|r| {
        matches!(
            r,
            Remark::MostNotListed { .. } | Remark::MostMembersNotListed { .. }
        )
    });
    let whole = is_part.then(|| button(ctx.say("import-take-whole")).on_press(Message::TakeWhole));
    let id = match (taken, report.refused.is_empty()) {
        (0, _) => {
            return row![again, words::quiet(ctx.say("import-nothing"))]
                .push(whole)
                .push(tell)
                .spacing(gap::M)
                .align_y(Alignment::Center)
                .into();
        }
        (_, true) => "import-take",
        (_, false) => "import-take-good",
    };
    let said = ctx.wording.with(
        id,
        &[("rows", i64::try_from(taken).unwrap_or(i64::MAX).into())],
    );
    let take = icon_button(Icon::Check, said)
        .on_press(Message::Take)
        .style(style::primary);
    row![take]
        .push(whole)
        .push(tell)
        .push(again)
        .spacing(gap::S)
        .wrap()
        .into()
}
