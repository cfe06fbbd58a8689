//! What the lists of members look like: a row to choose one from with how many are on each, and the fields of a file.

use super::{Asking, Chosen, Lists, Message, PATH, Writing};
use crate::domain::member::GroupBy;
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
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use iced::widget::{column, container, progress_bar, row};
use iced::{Alignment, Fill};

/// The choice between the lists, and the way to a file of the one that is shown; scrolls where it needs more height.
pub fn choose<'a>(lists: &Lists, most_high: f32, ctx: &'a Ctx) -> Element<'a, Message> {
    let named = lists.all().enumerate().map(|(place, list)| {
        let name = list.name(ctx);
        let said = match lists.counts.get(place) {
            Some(count) => format!("{name} ({count})"),
            None => name,
        };
        (Some(list), said)
    });
    let all = std::iter::once((None, ctx.say("members-list-all")));
    let options: Vec<(Option<Chosen>, String)> = all.chain(named).collect();
    let chosen = match &lists.making {
        Some(_) => lists.shown(),
        None => lists.chosen.clone(),
    };
    let make = icon_button(Icon::Plus, ctx.say("members-own-make"))
        .on_press(Message::Make(lists.making.is_none()));
    let options = scroll(choice(options, chosen, Message::Choose)).width(Fill);
    let export = icon_button(Icon::Download, ctx.say("members-export"))
        .on_press(Message::Ask(lists.asking.is_none()));
    let doubles = icon_button(Icon::Users, ctx.say("members-doubles")).on_press(Message::Doubles);
    let options = container(options).max_height(most_high);
    let deeds = row![make, doubles, export].spacing(gap::S);
    column![options, deeds.wrap()].spacing(gap::S).into()
}

/// What is asked of a file, if one is wanted: whose it is, and its fields or how far it is; `members` there are in all.
pub fn asked<'a>(lists: &'a Lists, members: usize, ctx: &'a Ctx) -> Option<Element<'a, Message>> {
    let asking = lists.asking.as_ref()?;
    let (whose, count) = match lists.shown() {
        None => (ctx.say("members-export-all"), Some(members)),
        Some(list) => {
            let place = lists.all().position(|l| l == list);
            let count = place.and_then(|place| lists.counts.get(place).copied());
            (list.name(ctx), count)
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
    let agreed = asking.invites().then(|| {
        let said = ctx.say("members-export-only-agreed");
        toggle(said, asking.only_agreed, Message::OnlyAgreed)
    });
    let columns = column![choice(columns, asking.columns, Message::Columns)].push(agreed);
    let fields = column![
        field(ctx.say("members-export-columns"), columns, None),
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

/// How many of the shown list are of which kind; and its way out, if it is one of the branch's own.
pub fn groups<'a>(lists: &'a Lists, ctx: &'a Ctx) -> Option<Element<'a, Message>> {
    let list = lists.shown()?;
    let by = GroupBy::ALL.map(|by| (Some(by), ctx.say(&format!("field-{}", by.word()))));
    let by = std::iter::once((None, ctx.say("members-by-none"))).chain(by);
    let by = choice(by, lists.by, Message::By);
    let counted = lists.groups.iter().map(|(name, count)| {
        let name = match (name.as_str(), lists.by) {
            ("", _) => ctx.say("members-by-unknown"),
            (code, Some(GroupBy::Language)) => ctx.say(&format!("language-{code}")),
            (name, _) => name.to_owned(),
        };
        format!("{name} {count}")
    });
    let counted = counted.collect::<Vec<_>>().join(" · ");
    let mut line = row![
        words::label(ctx.say("members-by")),
        by,
        words::body(counted)
    ];
    if matches!(list, Chosen::Own(_)) && lists.making.is_none() {
        line = line.push(button(ctx.say("members-own-drop")).on_press(Message::Drop));
    }
    let line = line.spacing(gap::S).align_y(Alignment::Center);
    Some(line.wrap().into())
}
