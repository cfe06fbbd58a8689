//! What the branch's own words for subjects look like: the form with where its number leads on the right, all words with
//! their shelves on the left.

use super::{Field, Message, NAME, NAME_TA, NUMBER, OTHERS, Subjects};
use crate::domain::subject::OwnSubject;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::style::{self, gap};
use crate::ui::widget::card::{card, panel};
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button, press};
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::words;
use crate::wording::problem;
use iced::widget::{column, container, responsive, row};
use iced::{Alignment, Fill, FillPortion};

/// Below this width the form stands above the words.
const NARROW: f32 = 860.0;

pub fn view<'a>(subjects: &'a Subjects, ctx: &'a Ctx) -> Element<'a, Message> {
    responsive(move |area| {
        let (known, form) = (known(subjects, ctx), form(subjects, ctx));
        if area.width < NARROW {
            return scroll(column![form, known].spacing(gap::M))
                .width(Fill)
                .height(Fill)
                .into();
        }
        row![
            container(scroll(known).height(Fill)).width(FillPortion(4)),
            container(scroll(form).height(Fill)).width(FillPortion(3))
        ]
        .spacing(gap::L)
        .into()
    })
    .into()
}

fn known<'a>(subjects: &'a Subjects, ctx: &'a Ctx) -> Element<'a, Message> {
    let all: Vec<&OwnSubject> = subjects.known.iter().flatten().collect();
    let mut lines = column![words::quiet(ctx.say("shelves-subjects-lead"))].spacing(gap::XS);
    for (index, subject) in all.into_iter().enumerate() {
        lines = lines.push(entry(subjects, (index, subject), ctx));
    }
    card("", lines)
}

/// A word with what else it is called, and where it leads.
fn entry<'a>(
    subjects: &'a Subjects,
    (index, subject): (usize, &'a OwnSubject),
    ctx: &'a Ctx,
) -> Element<'a, Message> {
    let tamil = subject.name.ta.iter().map(String::as_str);
    let others = tamil.chain(subject.other_names.iter().map(String::as_str));
    let others = others.collect::<Vec<_>>().join(" · ");
    let mut name = row![words::strong(subject.name.en.as_str())].spacing(gap::S);
    if !others.is_empty() {
        name = name.push(words::quiet(others));
    }
    let leads = subjects.leads_to(ctx, &subject.call_number, subject.collection);
    let leads = format!("{} · {}", subject.call_number, leads.unwrap_or_default());
    let is_chosen = subjects.form.id == Some(subject.id);
    press(column![name.wrap(), words::small(leads)].width(Fill))
        .on_press(Message::Change(index))
        .width(Fill)
        .padding([gap::XS, gap::S])
        .align_x(Alignment::Start)
        .style(style::row(is_chosen))
        .into()
}

fn form<'a>(subjects: &'a Subjects, ctx: &'a Ctx) -> Element<'a, Message> {
    let form = &subjects.form;
    let typed = |id: &'static str, of: Field, text: &'a str| -> Element<'a, Message> {
        let mut problems = subjects.problems.iter();
        let wrong = problems.find(|p| p.field == id);
        let wrong = wrong.map(|p| problem::sentence(&ctx.wording, &p.why));
        let typed = line(String::new(), text)
            .id(id)
            .on_input(move |text| Message::Typed(of, text))
            .on_submit(Message::Save)
            .wrong(wrong.is_some());
        field(ctx.say(&format!("shelves-{id}")), typed, wrong)
    };
    let language = ctx.wording.language();
    let homes = ctx.house.iter().flat_map(|house| &house.collections);
    let homes = homes.map(|c| (Some(c.id), c.name.text(language).to_owned()));
    let any = (None, ctx.say("shelves-subject-anywhere"));
    let homes: Vec<_> = std::iter::once(any).chain(homes).collect();
    let homes = choice(homes, form.collection, Message::Collection);
    let mut lines = column![
        typed(NAME, Field::Name, &form.name),
        typed(NAME_TA, Field::NameTa, &form.name_ta),
        typed(OTHERS, Field::Others, &form.others),
        typed(NUMBER, Field::Number, &form.number),
        field(ctx.say("bay-collection"), homes, None),
    ]
    .spacing(gap::M);
    let leads = subjects.leads_to(ctx, &form.number, form.collection);
    lines = lines.push(leads.map(|said| panel(words::body(said))));
    let on_free = |message| (!subjects.is_saving).then_some(message);
    let save = icon_button(Icon::Check, ctx.say("shelves-subject-save"))
        .on_press_maybe(on_free(Message::Save))
        .style(style::primary);
    let mut actions = row![save].spacing(gap::S);
    if form.id.is_some() {
        let remove =
            button(ctx.say("shelves-subject-remove")).on_press_maybe(on_free(Message::Remove));
        let leave = button(ctx.say("shelves-subject-leave")).on_press(Message::Leave);
        actions = actions.push(remove).push(leave);
    }
    let id = if form.id.is_some() {
        "shelves-subject-change"
    } else {
        "shelves-subject-new"
    };
    card(ctx.say(id), lines.push(actions.wrap()))
}
