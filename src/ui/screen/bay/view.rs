//! What a bay's page looks like: the sections of a face as they stand, from the left, each with its fields and what it
//! does to its neighbours; the changes of the face beside them.

use super::{Message, Screen, field_id, log};
use crate::domain::language::Language;
use crate::domain::plan::{Bay, Face, Side};
use crate::domain::shelf::survey::{FaceForm, SIGN_EN, SIGN_TA, SectionField, SectionForm};
use crate::domain::spread::{Over, Spread};
use crate::domain::way::Goal;
use crate::house::House;
use crate::ui::Element;
use crate::ui::ctx::Ctx;
use crate::ui::icon::Icon;
use crate::ui::style::{self, Tone, gap};
use crate::ui::widget::card::{card, panel};
use crate::ui::widget::choice::choice;
use crate::ui::widget::empty::empty;
use crate::ui::widget::field::field;
use crate::ui::widget::line::line;
use crate::ui::widget::press::{button, icon_button};
use crate::ui::widget::remark::remark;
use crate::ui::widget::scroll::scroll;
use crate::ui::widget::toggle::toggle;
use crate::ui::widget::words;
use crate::wording::{check, problem, when};
use iced::widget::{Column, column, container, responsive, row};
use iced::{Alignment, Fill, FillPortion};

/// Below this width the changes stand below the sections, and fields one below the other.
const NARROW: f32 = 860.0;
/// So many effects of a section are told one by one.
const EFFECTS_MOST: usize = 3;
/// The widest the page gets.
const WIDEST: f32 = 1240.0;

pub fn view<'a>(screen: &'a Screen, ctx: &'a Ctx) -> Element<'a, Message> {
    let Some((house, bay, face)) = screen.face(ctx) else {
        return empty(Icon::Library, ctx.say("bay-gone"));
    };
    let Some(form) = &screen.form else {
        return empty(Icon::Library, ctx.say("bay-gone"));
    };
    responsive(move |area| {
        let sheet = Sheet {
            screen,
            ctx,
            house,
            form,
            is_narrow: area.width < NARROW,
            spreads: spreads(house, bay, ctx),
        };
        let page = container(sheet.page(bay, face)).padding(gap::L);
        scroll(page.max_width(WIDEST))
            .width(Fill)
            .height(Fill)
            .into()
    })
    .into()
}

/// What the parts of the page are drawn from.
struct Sheet<'a> {
    screen: &'a Screen,
    ctx: &'a Ctx,
    house: &'a House,
    form: &'a FaceForm,
    is_narrow: bool,
    /// What a range here can be said to be spread over.
    spreads: Vec<(Spread, String)>,
}

impl<'a> Sheet<'a> {
    fn page(&self, bay: &'a Bay, face: &'a Face) -> Element<'a, Message> {
        let ctx = self.ctx;
        let mut sections = column![self.sign()].spacing(gap::M);
        if self.form.sections.is_empty() {
            sections = sections.push(panel(words::quiet(ctx.say("bay-empty"))));
        }
        for (at, section) in self.form.sections.iter().enumerate() {
            sections = sections.push(self.section(at, section));
        }
        let add = icon_button(Icon::Plus, ctx.say("bay-add")).on_press(Message::Add);
        sections = sections.push(add).push(self.actions());
        let mut beside = column![].spacing(gap::M);
        if let Some(around) = self.around() {
            beside = beside.push(around);
        }
        beside = beside.push(log::view(self.screen, ctx));
        let head = self.head(bay, face);
        if self.is_narrow {
            return column![head, sections, beside].spacing(gap::M).into();
        }
        let body = row![
            container(sections).width(FillPortion(5)),
            container(beside).width(FillPortion(3)),
        ];
        column![head, body.spacing(gap::L)].spacing(gap::M).into()
    }

    /// Which bay it is and where, the choice of its side, and what can be done.
    fn head(&self, bay: &'a Bay, face: &'a Face) -> Element<'a, Message> {
        let ctx = self.ctx;
        let slots = [("bay", bay.code.as_str().into())];
        let title = words::heading(ctx.wording.with("bay-heading", &slots));
        let site = words::quiet(self.house.bay_sentence(&ctx.wording, bay.id));
        let on_map = self.screen.on_map().map(Message::Go);
        let map = icon_button(Icon::MapPin, ctx.say("bay-map")).on_press_maybe(on_map);
        let head: Element<'a, Message> = if self.is_narrow {
            let actions = row![map, self.actions()].spacing(gap::S).wrap();
            column![title, site, actions].spacing(gap::S).into()
        } else {
            row![column![title, site].width(Fill), map, self.actions()]
                .spacing(gap::M)
                .align_y(Alignment::Center)
                .into()
        };
        let mut lines = column![head].spacing(gap::S);
        if bay.faces.len() > 1 {
            let sides = bay.faces.iter().map(|f| (f.side, self.side(f)));
            lines = lines.push(choice(sides.collect::<Vec<_>>(), face.side, Message::Side));
        }
        lines.into()
    }

    fn side(&self, face: &Face) -> String {
        let sign = face.sign.text(self.ctx.wording.language());
        let slots = [
            ("side", Side::word(face.side).into()),
            (
                "has-sign",
                if sign.is_empty() { "no" } else { "yes" }.into(),
            ),
            ("sign", sign.into()),
        ];
        self.ctx.wording.with("bay-side", &slots)
    }

    fn actions(&self) -> Element<'a, Message> {
        let ctx = self.ctx;
        let is_free = self.screen.is_dirty() && !self.screen.is_saving;
        let save = icon_button(Icon::Check, ctx.say("bay-save"))
            .on_press_maybe(is_free.then_some(Message::Save))
            .style(style::primary);
        let leave =
            button(ctx.say("bay-discard")).on_press_maybe(is_free.then_some(Message::Discard));
        row![save, leave].spacing(gap::S).into()
    }

    /// What the change brings about between other ranges.
    fn around(&self) -> Option<Element<'a, Message>> {
        let around = self.screen.effects.iter().filter(|e| e.at.is_none());
        let said: Vec<Element<'a, Message>> = around
            .map(|effect| {
                let said = check::line(&self.ctx.wording, &effect.finding);
                remark(Tone::Due, Icon::TriangleAlert, said)
            })
            .collect();
        let is_any = !said.is_empty();
        is_any.then(|| card(self.ctx.say("bay-around"), column(said).spacing(gap::S)))
    }

    fn section(&self, at: usize, section: &'a SectionForm) -> Element<'a, Message> {
        use SectionField::{First, From, Last, SubjectEn, SubjectTa, To};
        let ctx = self.ctx;
        let slots = [
            ("number", (at + 1).into()),
            (
                "cm",
                i64::from((section.to_mm - section.from_mm) / 10).into(),
            ),
        ];
        let can_split = section.to_mm - section.from_mm >= 100;
        let head = row![
            words::lead(ctx.wording.with("bay-section", &slots)).width(Fill),
            button(ctx.say("bay-split")).on_press_maybe(can_split.then_some(Message::Split(at))),
            button(ctx.say("bay-remove")).on_press(Message::Remove(at)),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        let mut lines = column![
            head,
            self.beside([
                self.text((at, section), First),
                self.text((at, section), Last)
            ])
        ]
        .spacing(gap::M);
        lines = self.effects(at, lines);
        let language = ctx.wording.language();
        let homes = self.house.collections.iter();
        let homes = homes.map(|c| (c.id, c.name.text(language).to_owned()));
        let homes = choice(homes.collect::<Vec<_>>(), section.collection, move |id| {
            Message::Collection(at, id)
        });
        lines = lines
            .push(field(ctx.say("bay-collection"), homes, None))
            .push(self.beside([
                self.text((at, section), SubjectEn),
                self.text((at, section), SubjectTa),
            ]))
            .push(self.beside([self.text((at, section), From), self.text((at, section), To)]))
            .push(self.surveyed(at, section));
        let spread = choice(self.spreads.clone(), section.spread, move |spread| {
            Message::Spread(at, spread)
        });
        lines = lines.push(field(ctx.say("bay-spread"), spread, None));
        lines = lines.push(toggle(
            ctx.say("bay-moving"),
            section.is_moving,
            move |is_on| Message::Moving(at, is_on),
        ));
        if section.is_moving {
            lines = lines.push(self.moving(at, section));
        }
        card("", lines)
    }

    /// What the end panel says, in both languages.
    fn sign(&self) -> Element<'a, Message> {
        let ctx = self.ctx;
        let text = |name: &'static str, typed: &'a str, language| {
            let mut problems = self.screen.problems.iter();
            let wrong = problems.find(|(at, p)| at.is_none() && p.field == name);
            let wrong = wrong.map(|(_, p)| problem::sentence(&ctx.wording, &p.why));
            let line = line(String::new(), typed)
                .id(format!("bay-{name}"))
                .on_input(move |text| Message::Sign(language, text))
                .on_submit(Message::Save)
                .wrong(wrong.is_some());
            field(ctx.say(&format!("bay-field-{name}")), line, wrong)
        };
        card(
            "",
            self.beside([
                text(SIGN_EN, &self.form.sign_en, Language::English),
                text(SIGN_TA, &self.form.sign_ta, Language::Tamil),
            ]),
        )
    }

    /// What a section does to others, the first of it; how much more there is.
    fn effects(&self, at: usize, mut lines: Column<'a, Message>) -> Column<'a, Message> {
        let ctx = self.ctx;
        let effects = self.screen.effects.iter().filter(|e| e.at == Some(at));
        let (count, shown) = (effects.clone().count(), effects.take(EFFECTS_MOST));
        for effect in shown {
            let tone = if effect.finding.kind.is_fault() {
                Tone::Late
            } else {
                Tone::Due
            };
            let said = check::sentence(&ctx.wording, &effect.finding);
            lines = lines.push(remark(tone, Icon::TriangleAlert, said));
        }
        match count.checked_sub(EFFECTS_MOST) {
            Some(more) if more > 0 => {
                let said = ctx
                    .wording
                    .with("bay-more-effects", &[("count", more.into())]);
                lines.push(words::small(said))
            }
            _ => lines,
        }
    }

    fn surveyed(&self, at: usize, section: &'a SectionForm) -> Element<'a, Message> {
        let ctx = self.ctx;
        let today = ctx.now().today();
        let is_today = section.surveyed_on == Some(today);
        let said = match section.surveyed_on {
            Some(day) => {
                let day = when::date(&ctx.wording, day);
                ctx.wording.with("bay-surveyed-on", &[("day", day.into())])
            }
            None => ctx.say("bay-surveyed-never"),
        };
        let toggle = toggle(ctx.say("bay-surveyed"), is_today, move |is_on| {
            Message::Surveyed(at, is_on)
        });
        row![toggle, words::quiet(said)]
            .spacing(gap::M)
            .align_y(Alignment::Center)
            .wrap()
            .into()
    }

    /// The day and the sentences of a move.
    fn moving(&self, at: usize, section: &'a SectionForm) -> Element<'a, Message> {
        use SectionField::{MovingEn, MovingTa, MovingUntil};
        let sentences = self.beside([
            self.text((at, section), MovingEn),
            self.text((at, section), MovingTa),
        ]);
        panel(column![self.text((at, section), MovingUntil), sentences].spacing(gap::M))
    }

    /// A text that is typed.
    fn text(
        &self,
        (at, section): (usize, &'a SectionForm),
        of: SectionField,
    ) -> Element<'a, Message> {
        let ctx = self.ctx;
        let mut problems = self.screen.problems.iter();
        let wrong = problems.find(|(wrong, p)| *wrong == Some(at) && p.field == of.word());
        let wrong = wrong.map(|(_, p)| problem::sentence(&ctx.wording, &p.why));
        let typed = line(String::new(), section.text(of))
            .id(field_id(at, of))
            .on_input(move |text| Message::Typed(at, of, text))
            .on_submit(Message::Save)
            .wrong(wrong.is_some());
        field(ctx.say(&format!("bay-field-{}", of.word())), typed, wrong)
    }

    /// Two parts side by side, or one below the other where there is no room.
    fn beside(&self, parts: [Element<'a, Message>; 2]) -> Element<'a, Message> {
        if self.is_narrow {
            return column(parts).spacing(gap::M).into();
        }
        let parts = parts.map(|part| container(part).width(FillPortion(1)).into());
        row(parts).spacing(gap::M).into()
    }
}

/// What a range on a bay can be said to be spread over: where it has neither row nor area with a name, the bay or the floor.
fn spreads(house: &House, bay: &Bay, ctx: &Ctx) -> Vec<(Spread, String)> {
    let floor = house.floor_of(&Goal::Bay(bay.id));
    let Some(floor) = floor.and_then(|floor| house.floor(floor)) else {
        return Vec::new();
    };
    let meant = Spread::ALL.into_iter().filter_map(|spread| {
        let over = floor.over(bay, spread);
        let id = match (spread, over) {
            (Spread::Bay, _) => "bay-spread-bay",
            (_, Over::Row(_)) => "bay-spread-row",
            (_, Over::Area(_)) => "bay-spread-area",
            (Spread::Floor, _) => "bay-spread-floor",
            (Spread::Row | Spread::Area, _) => return None,
        };
        let name = floor.name_of(over);
        let slots = [("name", name.text(ctx.wording.language()).into())];
        Some((spread, ctx.wording.with(id, &slots)))
    });
    meant.collect()
}
