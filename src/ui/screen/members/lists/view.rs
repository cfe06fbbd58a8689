//! What the lists of members look like: a row to choose one from with how many are on each, and the fields of a file.

use super::{Asking, Lists, Message, PATH, Writing};
use crate::domain::member::filter::ReadyList;
use crate::exchange::export::{Columns, Format};
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::style::{self, gap};
use crate::ui::widget::card::panel;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::words;
use iced::widget::{column, progress_bar, row};
use iced::{Alignment, Fill};

/// The choice, and below it what is asked of the file; `members` there are in all.
pub fn view<'a>(lists: &'a Lists, members: usize, ctx: &'a Ctx) -> Element<'a, Message> {
    let name = |list: &ReadyList| ctx.say(&format!("list-{}", list.word()));
    let named = ReadyList::ALL.iter().enumerate().map(|(place, list)| {
        let said = match lists.counts.get(place) {
            Some(count) => format!("{} ({count})", name(list)),
            None => name(list),
        };
        (Some(*list), said)
    });
    let all = std::iter::once((None, ctx.say("members-list-all")));
    let options: Vec<(Option<ReadyList>, String)> = all.chain(named).collect();
    let export = icon_button(Icon::Download, ctx.say("members-export"))
        .on_press(Message::Ask(lists.asking.is_none()));
    let top = row![
        iced::widget::container(choice(options, lists.chosen, Message::Choose)).width(Fill),
        export
    ];
    let mut lines = column![top.spacing(gap::M).align_y(Alignment::Start)].spacing(gap::M);
    if let Some(asking) = &lists.asking {
        let place = |list| ReadyList::ALL.iter().position(|l| *l == list);
        let count = match lists.chosen {
            None => Some(members),
            Some(list) => place(list).and_then(|place| lists.counts.get(place).copied()),
        };
        let whose = lists
            .chosen
            .as_ref()
            .map_or_else(|| ctx.say("members-export-all"), name);
        let slots = [
            ("list", whose.into()),
            ("count", count.unwrap_or_default().into()),
        ];
        let whose = words::strong(ctx.wording.with("members-export-of", &slots));
        let inside = match &lists.writing {
            None => file(asking, ctx),
            Some(writing) => working(writing, ctx),
        };
        lines = lines.push(panel(column![whose, inside].spacing(gap::M)));
    }
    lines.into()
}

fn file<'a>(asking: &'a Asking, ctx: &'a Ctx) -> Element<'a, Message> {
    let formats = Format::ALL.map(|f| (f, ctx.say(&format!("export-format-{}", f.word()))));
    let columns = Columns::ALL.map(|c| (c, ctx.say(&format!("export-columns-{}", c.word()))));
    let path = line(ctx.say("members-export-path"), &asking.path)
        .id(PATH)
        .on_input(Message::Path)
        .on_submit(Message::Save)
        .width(Fill);
    let actions = row![
        path,
        icon_button(Icon::FolderOpen, ctx.say("settings-file-browse")).on_press(Message::Browse),
        icon_button(Icon::Check, ctx.say("members-export-save"))
            .on_press(Message::Save)
            .style(style::primary),
        button(ctx.say("members-export-leave")).on_press(Message::Ask(false)),
    ];
    let fields = column![
        field(
            ctx.say("members-export-columns"),
            choice(columns, asking.columns, Message::Columns),
            None
        ),
        field(
            ctx.say("members-export-format"),
            choice(formats, asking.format, Message::Format),
            None
        ),
        field(
            ctx.say("members-export-path"),
            actions.spacing(gap::S),
            None
        ),
    ];
    fields.spacing(gap::M).into()
}

/// How far it is, and a way to stop it.
fn working<'a>(writing: &Writing, ctx: &Ctx) -> Element<'a, Message> {
    let (rows, share) = writing.progress.map_or((0, 0.0), |p| (p.rows, p.share));
    let slots = [("count", i64::try_from(rows).unwrap_or(i64::MAX).into())];
    let said = words::body(ctx.wording.with("members-exporting", &slots)).width(Fill);
    let stop = button(ctx.say("import-stop")).on_press(Message::Stop);
    let top = row![said, stop].spacing(gap::M).align_y(Alignment::Center);
    column![top, progress_bar(0.0..=1.0, share).girth(8)]
        .spacing(gap::M)
        .into()
}
