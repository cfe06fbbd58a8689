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
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::words;
use iced::widget::{column, container, progress_bar, row};
use iced::{Alignment, Fill};

/// The choice between the lists, and the way to a file of the one that is shown; scrolls where it needs more height.
pub fn choose<'a>(lists: &Lists, most_high: f32, ctx: &'a Ctx) -> Element<'a, Message> {
    let named = ReadyList::ALL.iter().enumerate().map(|(place, list)| {
        let said = match lists.counts.get(place) {
            Some(count) => format!("{} ({count})", name(*list, ctx)),
            None => name(*list, ctx),
        };
        (Some(*list), said)
    });
    let all = std::iter::once((None, ctx.say("members-list-all")));
    let options: Vec<(Option<ReadyList>, String)> = all.chain(named).collect();
    let options = scroll(choice(options, lists.chosen, Message::Choose)).width(Fill);
    let export = icon_button(Icon::Download, ctx.say("members-export"))
        .on_press(Message::Ask(lists.asking.is_none()));
    let doubles = icon_button(Icon::Users, ctx.say("members-doubles")).on_press(Message::Doubles);
    row![container(options).max_height(most_high), doubles, export]
        .spacing(gap::M)
        .align_y(Alignment::Start)
        .into()
}

fn name(list: ReadyList, ctx: &Ctx) -> String {
    ctx.say(&format!("list-{}", list.word()))
}

/// What is asked of a file, if one is wanted: whose it is, and its fields or how far it is; `members` there are in all.
pub fn asked<'a>(lists: &'a Lists, members: usize, ctx: &'a Ctx) -> Option<Element<'a, Message>> {
    let asking = lists.asking.as_ref()?;
    let (whose, count) = match lists.chosen {
        None => (ctx.say("members-export-all"), Some(members)),
        Some(list) => {
            let place = ReadyList::ALL.iter().position(|l| *l == list);
            let count = place.and_then(|place| lists.counts.get(place).copied());
            (name(list, ctx), count)
        }
    };
    let whose = match count {
        None => whose, // not counted yet
        Some(count) => {
            let slots = [("list", whose.into()), ("count", count.into())];
            ctx.wording.with("members-export-of", &slots)
        }
    };
    let inside = match &lists.writing {
        None => file(asking, ctx),
        Some(writing) => working(writing, ctx),
    };
    let asked = column![words::strong(whose), inside];
    Some(panel(asked.spacing(gap::M)))
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
