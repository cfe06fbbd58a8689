//! What bringing a list in looks like: the choice on top, what would change below it, every row that can't be taken with
//! its line and reason.

use super::{Kind, Message, PATH, Screen, Stage};
use crate::exchange::bring::How;
use crate::exchange::report::{Progress, Remark, Report};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::{Icon, sign};
use crate::ui::style::{self, Tone, gap, size};
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::list::list;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::remark::remark;
use crate::ui::widget::words;
use iced::widget::{column, container, progress_bar, row, scrollable, space};
use iced::{Alignment, Fill};

/// The height of a refused row.
const ROW: f32 = 52.0;
/// How much of the refused rows is seen at once.
const ROWS: f32 = 260.0;
/// How wide the page runs.
const WIDTH: f32 = 880.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let mut cards = column![choose(screen, ctx)]
        .spacing(gap::L)
        .max_width(WIDTH);
    match &screen.stage {
        Stage::Choosing => {}
        Stage::Working { progress, how, .. } => cards = cards.push(working(*progress, *how, ctx)),
        Stage::Told { report, how } => cards = cards.push(told(report, *how, ctx)),
        Stage::Refused(why) => {
            let said = row![
                sign(Icon::TriangleAlert, size::LEAD).style(|t| Tone::Late.text(t)),
                words::lead(why.sentence(&ctx.wording)).width(Fill)
            ];
            let mut lines = column![said.spacing(gap::M)].spacing(gap::M);
            if !why.detail.is_empty() {
                lines = lines.push(words::small(why.detail.as_str()));
            }
            cards = cards.push(card("", lines));
        }
    }
    scrollable(container(cards).padding(gap::L))
        .width(Fill)
        .height(Fill)
        .into()
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

fn told<'a>(report: &'a Report, how: How, ctx: &'a Ctx) -> Element<'a, Message> {
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
    if !report.refused.is_empty() {
        lines = lines
            .push(words::label(ctx.say("import-refused")))
            .push(refused(report, ctx));
    }
    lines = lines.push(next(report, ctx));
    card("", lines)
}

/// Every row that can't be taken.
fn refused<'a>(report: &'a Report, ctx: &'a Ctx) -> Element<'a, Message> {
    let rows = list(report.refused.len(), move |index| {
        match report.refused.get(index) {
            Some(row) => container(words::body(row.sentence(&ctx.wording)))
                .padding([gap::XS, gap::M])
                .center_y(ROW)
                .into(),
            None => space().into(),
        }
    });
    container(rows.row_height(ROW).subject("refused"))
        .style(style::panel)
        .width(Fill)
        .height(ROWS.min(ROW * report.refused.len() as f32))
        .into()
}

/// What can be done now: take the list after a look, or begin another one.
fn next<'a>(report: &'a Report, ctx: &'a Ctx) -> Element<'a, Message> {
    let again = button(ctx.say("import-again")).on_press(Message::Again);
    if report.is_saved {
        return row![again].into();
    }
    let taken = report.added + report.updated;
    let is_part = (report.remarks.iter()).any(|r| matches!(r, Remark::MostNotListed { .. }));
    let whole = is_part.then(|| button(ctx.say("import-take-whole")).on_press(Message::TakeWhole));
    let id = match (taken, report.refused.is_empty()) {
        (0, _) => {
            return row![again, words::quiet(ctx.say("import-nothing"))]
                .push(whole)
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
        .push(again)
        .spacing(gap::S)
        .wrap()
        .into()
}
