//! What the first start looks like: three choices, then one short form.

use super::{Message, NAME, Screen, TROUBLE};
use crate::domain::branch::Role;
use crate::domain::language::Language;
use crate::domain::setup::{BranchForm, WEEKDAYS, zones_like};
use crate::ui::Element;
use crate::ui::icon::{Icon, sign};
use crate::ui::screen::trouble;
use crate::ui::style::{self, gap, size};
use crate::ui::widget::badge::badge;
use crate::ui::widget::card::card;
use crate::ui::widget::choice::choice;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{Press, button, icon_button, press, sign_button};
use crate::ui::widget::tip::tip;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use crate::wording::Wording;
use iced::widget::{center_x, column, container, row, scrollable, space};
use iced::{Alignment, Element as Plain, Fill};

/// How wide the choices and the form are.
const WIDTH: f32 = 760.0;

pub fn view<'a>(screen: &'a Screen, wording: &'a Wording) -> Element<'a, Message> {
    let inside = match &screen.form {
        None => choices(screen, wording),
        Some(form) => self::form(screen, form, wording),
    };
    let languages = [
        (Language::English, "English".to_owned()),
        (Language::Tamil, "தமிழ்".to_owned()),
    ];
    let top = row![
        space().width(Fill),
        choice(languages, wording.language(), Message::Language)
    ];
    let page = column![top, inside].spacing(gap::L).max_width(WIDTH);
    scrollable(center_x(page).padding(gap::XL))
        .width(Fill)
        .height(Fill)
        .into()
}

fn choices<'a>(screen: &'a Screen, wording: &'a Wording) -> Element<'a, Message> {
    let head = column![
        row![
            sign(Icon::Bell, size::TITLE),
            words::title(wording.text("start-title"))
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center),
        words::quiet(wording.text("start-lead")),
    ]
    .spacing(gap::S);
    let path = row![
        line(wording.text("settings-file-hint"), &screen.path)
            .on_input(Message::Path)
            .on_submit(Message::Open)
            .width(Fill),
        icon_button(Icon::FolderOpen, wording.text("settings-file-browse"))
            .on_press(Message::Browse),
        button(wording.text("settings-file-open"))
            .on_press_maybe((!screen.path.trim().is_empty()).then_some(Message::Open)),
    ]
    .spacing(gap::S);
    column![
        head,
        way(
            Icon::Building,
            wording.text("start-set-up"),
            wording.text("start-set-up-hint")
        )
        .on_press(Message::SetUp),
        way(
            Icon::Sparkles,
            wording.text("start-demo"),
            wording.text("start-demo-hint")
        )
        .on_press(Message::Demo),
        card(wording.text("start-open"), path),
    ]
    .spacing(gap::L)
    .into()
}

/// One of the ways to begin, as a large button.
fn way<'a>(mark: Icon, name: String, hint: String) -> Press<'a, Message> {
    let said = column![words::lead(name), words::quiet(hint)]
        .spacing(gap::XS)
        .width(Fill);
    press(
        row![
            sign(mark, size::HEADING),
            said,
            sign(Icon::ChevronRight, size::LEAD)
        ]
        .spacing(gap::L)
        .align_y(Alignment::Center),
    )
    .width(Fill)
    .padding(gap::L)
    .align_x(Alignment::Start)
}

fn form<'a>(
    screen: &'a Screen,
    form: &'a BranchForm,
    wording: &'a Wording,
) -> Element<'a, Message> {
    let say = |id: &str| wording.text(id);
    let wrong = |field: &str| screen.wrong(wording, field);
    let names = row![
        field(
            say("start-name-en"),
            line("", &form.name_en)
                .id(NAME)
                .on_input(Message::NameEn)
                .wrong(wrong("name_en").is_some()),
            wrong("name_en")
        ),
        field(
            say("start-name-ta"),
            line("", &form.name_ta).on_input(Message::NameTa),
            None
        ),
    ]
    .spacing(gap::M);
    let zone = field(
        say("start-zone"),
        zone(form, wrong("zone").is_some()),
        wrong("zone"),
    );
    let spoken = Language::ALL.map(|l| {
        let said = wording.text(&format!("language-{}", l.code()));
        toggle(said, form.languages.contains(&l), move |is_spoken| {
            Message::Speaks(l, is_spoken)
        })
    });
    let languages = field(
        say("start-languages"),
        row(spoken).spacing(gap::L),
        wrong("languages"),
    );
    let actions = row![
        button(say("shell-back")).on_press(Message::Back),
        space().width(Fill),
        icon_button(Icon::Check, say("start-make"))
            .on_press_maybe((!screen.is_making).then_some(Message::Make))
            .style(style::primary),
    ];
    let file = field(
        say("start-file"),
        line("", &screen.file).on_input(Message::File),
        None,
    );
    let mut lines = column![
        words::title(say("start-set-up")),
        card(
            "",
            column![names, row![zone, languages].spacing(gap::M)].spacing(gap::L)
        ),
        card(say("start-hours"), week(screen, form, wording)),
        card(say("start-staff"), people(screen, form, wording)),
        card("", file),
    ]
    .spacing(gap::L);
    if let Some(why) = &screen.trouble {
        lines = lines.push(badge(
            TROUBLE,
            Icon::TriangleAlert,
            trouble::happened(wording, &why.kind),
        ));
    }
    if !screen.problems.is_empty() {
        lines = lines.push(badge(TROUBLE, Icon::TriangleAlert, say("start-mend")));
    }
    lines.push(actions).into()
}

/// The time zone as it is typed, with the zones that are perhaps meant below it.
fn zone<'a>(form: &'a BranchForm, is_wrong: bool) -> Element<'a, Message> {
    let typed = line("Asia/Kolkata", &form.zone)
        .id("start-zone")
        .on_input(Message::Zone)
        .wrong(is_wrong);
    let like = zones_like(&form.zone).into_iter();
    let like = like.map(|name| (name.to_owned(), name.to_owned()));
    let like: Vec<(String, String)> = like.collect();
    if like.is_empty() {
        return typed.into();
    }
    column![typed, choice(like, form.zone.clone(), Message::Zone)]
        .spacing(gap::XS)
        .into()
}

fn week<'a>(
    screen: &'a Screen,
    form: &'a BranchForm,
    wording: &'a Wording,
) -> Element<'a, Message> {
    let days = form.week.iter().enumerate().map(|(day, typed)| {
        let name = wording.text(&format!("when-weekday-{}", day + 1));
        let wrong = screen.wrong(wording, WEEKDAYS[day]);
        let hours = line(wording.text("start-closed"), typed)
            .id(format!("start-hours-{day}"))
            .on_input(move |t| Message::Hours(day, t))
            .wrong(wrong.is_some());
        row![words::body(name).width(160), field("", hours, wrong)]
            .spacing(gap::M)
            .align_y(Alignment::Center)
            .into()
    });
    let days: Vec<Plain<'_, Message>> = days.collect();
    let like_monday = button(wording.text("start-hours-like-monday"));
    column![
        words::quiet(wording.text("start-hours-hint")),
        column(days).spacing(gap::S),
        like_monday.on_press(Message::LikeMonday),
    ]
    .spacing(gap::M)
    .into()
}

fn people<'a>(
    screen: &'a Screen,
    form: &'a BranchForm,
    wording: &'a Wording,
) -> Element<'a, Message> {
    let rows = form.staff.iter().enumerate().map(|(index, person)| {
        let roles = Role::ALL.map(|r| (r, wording.text(&format!("role-{}", r.word()))));
        let remove = sign_button(Icon::X)
            .on_press_maybe((form.staff.len() > 1).then_some(Message::RemoveStaff(index)));
        let names = row![
            line(wording.text("start-staff-en"), &person.name_en)
                .id(format!("start-staff-{index}"))
                .on_input(move |t| Message::StaffEn(index, t)),
            line(wording.text("start-staff-ta"), &person.name_ta)
                .on_input(move |t| Message::StaffTa(index, t)),
            tip(remove, wording.text("start-staff-remove"), None),
        ]
        .spacing(gap::S);
        column![
            names,
            choice(roles, person.role, move |r| Message::StaffRole(index, r))
        ]
        .spacing(gap::XS)
        .into()
    });
    let rows: Vec<Plain<'_, Message>> = rows.collect();
    let add = icon_button(Icon::Plus, wording.text("start-staff-add")).on_press(Message::AddStaff);
    let list = container(column(rows).spacing(gap::L));
    column![
        words::quiet(wording.text("start-staff-hint")),
        field("", list, screen.wrong(wording, "staff")),
        add
    ]
    .spacing(gap::M)
    .into()
}
