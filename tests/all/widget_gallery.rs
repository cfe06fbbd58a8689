//! Every part on one page, drawn as a picture in both themes, both languages and at 200 %. The pictures lie in
//! the target folder under `tmp/gallery` for whoever wants to look.

use deskbell::ui::icon::Icon;
use deskbell::ui::keys::Shortcut;
use deskbell::ui::style::{self, Tone, gap};
use deskbell::ui::widget::badge::badge;
use deskbell::ui::widget::card::{card, panel};
use deskbell::ui::widget::choice::choice;
use deskbell::ui::widget::empty::empty_with;
use deskbell::ui::widget::field::field;
use deskbell::ui::widget::notice::notice;
use deskbell::ui::widget::press::{button, icon_button, press, sign_button};
use deskbell::ui::widget::sheet::{over, sheet};
use deskbell::ui::widget::tip::tip;
use deskbell::ui::widget::toggle::toggle;
use deskbell::ui::widget::{line, words};
use deskbell::ui::{Element, shot, theme};
use iced::widget::{column, container, row};
use iced::{Alignment, Fill, Size};
use std::fs;
use std::path::Path;

/// The words of the page, English then Tamil.
const WORDS: [[&str; 2]; 16] = [
    ["Who is here", "இங்கே யார்"],
    ["Suresh Kumar", "சுரேஷ் குமார்"],
    [
        "Name, card, phone, shelf number",
        "பெயர், அட்டை, தொலைபேசி, அலமாரி எண்",
    ],
    ["Telephone", "தொலைபேசி"],
    [
        "A telephone number has at least six digits.",
        "தொலைபேசி எண்ணில் குறைந்தது ஆறு இலக்கங்கள் இருக்கும்.",
    ],
    ["Save", "சேமிக்க"],
    ["Print the slip", "சீட்டை அச்சிடுக"],
    ["Remove", "நீக்குக"],
    ["Late by 2 days", "2 நாள் தாமதம்"],
    ["Today 16:00", "இன்று 16:00"],
    ["Closed", "முடிந்தது"],
    ["At the desk", "மேசையில்"],
    ["By phone", "தொலைபேசியில்"],
    ["Answered at once", "உடனே பதில் தரப்பட்டது"],
    [
        "No complaint is open. What a member says is kept here.",
        "புகார் எதுவும் நிலுவையில் இல்லை. உறுப்பினர் சொல்வது இங்கே இருக்கும்.",
    ],
    ["Complaint 214 was closed.", "புகார் 214 முடிக்கப்பட்டது."],
];

fn page<'a>(language: usize) -> Element<'a, ()> {
    let say = |n: usize| WORDS[n][language];
    let find = line(say(2), "")
        .icon(Icon::Search)
        .hint("Ctrl+K")
        .size(style::size::LEAD)
        .on_input(|_| ());
    let buttons = row![
        button(say(5)).on_press(()).style(style::primary),
        tip(
            icon_button(Icon::Printer, say(6)).on_press(()),
            say(6),
            Some(Shortcut::Print)
        ),
        button(say(7)).on_press(()).style(style::danger),
        button(say(5)),
        sign_button(Icon::Pencil).on_press(()),
    ];
    let badges = row![
        badge(Tone::Late, Icon::Clock, say(8)),
        badge(Tone::Due, Icon::Clock, say(9)),
        badge(Tone::Done, Icon::Check, say(10)),
        badge(Tone::Accent, Icon::Star, say(1)),
        badge(Tone::Plain, Icon::Info, say(1)),
    ];
    let form = column![
        field(
            say(3),
            line("", "044 22").wrong(true).on_input(|_| ()),
            Some(say(4).to_owned())
        ),
        field(
            "",
            choice(
                [(0, say(11).to_owned()), (1, say(12).to_owned())],
                0,
                |_| ()
            ),
            None
        ),
        row![
            toggle(say(13), true, |_| ()),
            toggle(say(13), false, |_| ())
        ]
        .wrap(),
    ];
    let rows = [1, 0, 3].map(|n| {
        let content =
            row![words::body(say(n)).width(Fill), words::small("10:42")].align_y(Alignment::Center);
        let row = press(content)
            .on_press(())
            .width(Fill)
            .height(style::ROW)
            .style(style::row(n == 1));
        row.into()
    });
    let left = column![
        card(
            say(0),
            column![
                words::heading(say(1)),
                badges.spacing(gap::S).wrap(),
                buttons.spacing(gap::S).wrap()
            ]
            .spacing(gap::M)
        ),
        card("", form.spacing(gap::M)),
    ];
    let right = column![
        card(say(3), column(rows)),
        card(
            "",
            empty_with(Icon::Inbox, say(14), button(say(5)).on_press(()))
        ),
        panel(words::quiet(say(14))),
        notice(Tone::Done, say(15))
            .action(button(say(5)).on_press(()))
            .on_close(()),
        notice(Tone::Late, say(4))
            .detail("SQLITE_FULL")
            .on_close(()),
    ];
    let sides = row![
        left.spacing(gap::L).width(Fill),
        right.spacing(gap::L).width(Fill)
    ]
    .spacing(gap::L);
    let content =
        column![words::title(say(0)), container(find).max_width(640), sides].spacing(gap::L);
    container(content)
        .padding(gap::XL)
        .width(Fill)
        .height(Fill)
        .style(style::page)
        .into()
}

fn draw(name: &str, view: Element<'_, ()>, theme: &iced::Theme, scale: f32) -> Vec<u8> {
    let size = Size::new(1024.0, 800.0);
    let png = shot::shot(view, theme, size, scale).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name).with_extension("png"), &png).unwrap();
    png
}

#[test]
fn every_part_can_be_drawn_by_day_and_night_in_both_languages_and_twice_as_large() {
    let day = draw("day-english", page(0), &theme::light(), 1.0);
    draw("night-english", page(0), &theme::dark(), 1.0);
    draw("day-tamil", page(1), &theme::light(), 1.0);
    draw("night-tamil-200", page(1), &theme::dark(), 2.0);
    assert_eq!(
        day,
        draw("day-english", page(0), &theme::light(), 1.0),
        "the same view gives the same pixels"
    );
}

#[test]
fn a_sheet_can_be_drawn_over_the_page() {
    let content = column![
        words::body(WORDS[14][0]),
        button(WORDS[5][0]).on_press(()).style(style::primary)
    ];
    let view = over(
        page(0),
        Some(sheet(WORDS[0][0], (), content.spacing(gap::L))),
        (),
    );
    draw("sheet", view, &theme::light(), 1.0);
}
