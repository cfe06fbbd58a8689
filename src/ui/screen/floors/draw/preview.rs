//! What lies over the board: the outlines and handles of what is chosen, what the hand is about to do, and the lines it is
//! led by.

use super::Board;
use super::field::metres;
use super::hand::Doing;
use super::handle::{Handle, handles};
use super::trace::is_area;
use crate::domain::draw::{
    Item, Part, RunShape, bays_of, corners, is_closed, moved, reshaped, standing, turned,
};
use crate::domain::geometry::PointF;
use crate::domain::plan::Point;
use crate::scene::{
    Bounds, Face, Hand, Path, Place, Plate, Role, Scales, Scene, Shape, Stroke, Text, Width,
};
use crate::ui::tool::Tool;
use crate::wording::Wording;

/// The side of a handle, in view millimetres.
const HANDLE_MM: f64 = 2.2;
const LABEL: Hand = Hand::new(Face::SemiBold, 3.2, Role::Ink);

/// The drawing over the board; nothing where nothing is chosen or begun.
pub fn marks(board: &Board, wording: &Wording) -> Option<Scene> {
    let mut marks = Marks {
        board,
        wording,
        scene: Scene::default(),
    };
    marks.chosen();
    marks.corner();
    marks.doing();
    for guide in &board.hand.guides {
        marks.line([guide.from, guide.to], Role::Goal, Some([1.0, 0.8]));
    }
    if let Some(at) = board.cross {
        marks.cross(at);
    }
    if let Some((from, to)) = board.measured {
        marks.line([from, to].map(PointF::from), Role::Goal, None);
    }
    let scene = marks.scene;
    (!scene.shapes.is_empty() || !scene.texts.is_empty()).then_some(scene)
}

impl Board {
    /// A thing as the hand holds it now.
    pub(super) fn as_held(&self, item: Item) -> Item {
        match &self.hand.doing {
            Doing::Move(moving) => moved(item, moving.by.round()),
            Doing::Turn { about, by_deg, .. } => turned(item, *about, *by_deg),
            Doing::Reshape {
                part, corner, to, ..
            } if item.part() == *part => {
                reshaped(item.clone(), *corner, to.round()).unwrap_or(item)
            }
            _ => item,
        }
    }
}

struct Marks<'a> {
    board: &'a Board,
    wording: &'a Wording,
    scene: Scene,
}

impl Marks<'_> {
    /// The things that are chosen, where they would come to lie.
    fn chosen(&mut self) {
        let board = self.board;
        let sheet = board.drawing.sheet();
        for part in &board.hand.chosen {
            if let (Part::Run(run), Some(floor)) = (part, sheet.floor(board.floor)) {
                match RunShape::of(floor, *run) {
                    Some(row) => self.outline(&self.carried(row.corners().to_vec()), true),
                    None => {
                        for bay in bays_of(floor, *run) {
                            self.outline(&self.carried(bay.corners().to_vec()), true);
                        }
                    }
                }
            } else if let Some(item) = sheet.get(*part) {
                let item = board.as_held(item);
                self.outline(&corners(&item), is_closed(&item));
                if let Some(at) = standing(&item) {
                    self.ring(at.into());
                }
                if let Item::Place(_, place) = &item
                    && let Some(deg) = place.facing_deg
                {
                    self.look(place.at.into(), deg);
                }
            }
        }
        if matches!(board.hand.doing, Doing::Nothing | Doing::Marquee(..)) {
            for handle in handles(sheet, &board.hand.chosen, board.reach_mm) {
                self.handle(handle);
            }
        }
    }

    /// The corner that the keys move.
    fn corner(&mut self) {
        if let Some((_, _, at)) = self.board.corner() {
            self.ring(at);
        }
    }

    fn carried(&self, points: Vec<PointF>) -> Vec<PointF> {
        let carry = |p: PointF| match &self.board.hand.doing {
            Doing::Move(moving) => p + moving.by,
            Doing::Turn { about, by_deg, .. } => p.turned(*about, *by_deg),
            _ => p,
        };
        points.into_iter().map(carry).collect()
    }

    fn doing(&mut self) {
        match &self.board.hand.doing {
            Doing::Marquee(a, b) => {
                let corners = [*a, PointF::new(b.x, a.y), *b, PointF::new(a.x, b.y)];
                self.area(&corners, Role::Route, Some([1.0, 0.8]));
            }
            Doing::Points {
                points,
                to,
                is_down,
            } => self.points(points, *to, *is_down),
            Doing::Move(moving) if moving.by != PointF::default() => {
                let by = moving.by.round();
                let slots = [("x", metres(by.x).into()), ("y", metres(by.y).into())];
                let said = self.wording.with("draw-label-move", &slots);
                self.label(said, moving.at());
            }
            Doing::Turn { about, by_deg, .. } => {
                let said = self
                    .wording
                    .with("draw-label-turn", &[("degrees", i64::from(*by_deg).into())]);
                self.label(said, *about);
            }
            _ => {}
        }
    }

    /// Something new, as far as it has points.
    fn points(&mut self, points: &[Point], to: PointF, is_down: bool) {
        let board = self.board;
        let Some(first) = points.first().copied() else {
            return;
        };
        let mut line: Vec<PointF> = points.iter().copied().map(PointF::from).collect();
        if is_area(board.hand.tool()) && is_down && points.len() == 1 {
            let from = PointF::from(first);
            line.extend([PointF::new(to.x, from.y), to, PointF::new(from.x, to.y)]);
            self.area(&line, Role::Route, None);
        } else {
            line.push(to);
            self.line(line.iter().copied(), Role::Route, None);
        }
        for at in points {
            self.handle(Handle::Corner(Part::Floor(board.floor), 0, (*at).into()));
        }
        let row = board.stock.run(first, to.round());
        if let (Tool::Run, Ok(row)) = (board.hand.tool(), row) {
            self.row(&board.as_drawn(row));
            return;
        }
        let last = points.last().copied().unwrap_or(first);
        let metres = metres(PointF::from(last).distance(to).round() as i32);
        let said = self
            .wording
            .with("draw-label-length", &[("metres", metres.into())]);
        self.label(said, to);
    }

    /// A row of bays that is about to be.
    fn row(&mut self, row: &RunShape) {
        self.area(&row.corners(), Role::Route, None);
        let half = f64::from(row.depth_mm) / 2.0;
        let aside = PointF::new(0.0, half).turned(PointF::default(), row.turn_deg);
        let along = PointF::new(f64::from(row.bay_mm), 0.0).turned(PointF::default(), row.turn_deg);
        for n in 1..row.bays {
            let at = PointF::from(row.from) + along * n as f64;
            self.line([at - aside, at + aside], Role::Route, None);
        }
        let length = metres(row.bay_mm.saturating_mul(row.bays as i32));
        let slots = [("bays", row.bays.into()), ("metres", length.into())];
        let said = self.wording.with("draw-label-run", &slots);
        self.label(said, row.end());
    }

    fn outline(&mut self, points: &[PointF], is_closed: bool) {
        match points {
            [] => {}
            [at] => self.ring(*at),
            points if is_closed => self.area(points, Role::Route, None),
            points => self.line(points.iter().copied(), Role::Route, None),
        }
    }

    fn line(
        &mut self,
        points: impl IntoIterator<Item = PointF>,
        role: Role,
        dash: Option<[f64; 2]>,
    ) {
        self.add(Path::polyline(points), Place::Ground, stroke(role, dash));
    }

    fn area(&mut self, points: &[PointF], role: Role, dash: Option<[f64; 2]>) {
        let path = Path::polygon(points.iter().copied());
        self.add(path, Place::Ground, stroke(role, dash));
    }

    fn ring(&mut self, at: PointF) {
        let path = Path::circle(PointF::default(), HANDLE_MM * 1.4);
        self.add(path, Place::Upright(at), stroke(Role::Route, None));
    }

    /// An arrow the way one looks.
    fn look(&mut self, at: PointF, deg: i32) {
        let turned = |x: f64, y: f64| PointF::new(x, y).turned(PointF::default(), deg);
        let (from, to) = (HANDLE_MM * 1.4, HANDLE_MM * 3.4);
        let mut path = Path::polyline([turned(0.0, -from), turned(0.0, -to)]);
        let wing = HANDLE_MM * 0.7;
        let wings = [
            turned(-wing, wing - to),
            turned(0.0, -to),
            turned(wing, wing - to),
        ];
        path.add_polyline(wings);
        self.add(path, Place::Upright(at), stroke(Role::Route, None));
    }

    /// Where a point is put by keys.
    fn cross(&mut self, at: PointF) {
        let arm = HANDLE_MM * 2.0;
        let mut path = Path::polyline([PointF::new(-arm, 0.0), PointF::new(arm, 0.0)]);
        path.add_polyline([PointF::new(0.0, -arm), PointF::new(0.0, arm)]);
        self.add(path, Place::Upright(at), stroke(Role::Goal, None));
    }

    /// A square at a corner, a disc to turn by.
    fn handle(&mut self, handle: Handle) {
        let side = HANDLE_MM;
        let path = match handle {
            Handle::Corner(..) => Path::rect(&Bounds::centred(PointF::default(), side, side)),
            Handle::Stand(..) | Handle::Turn(_) => Path::circle(PointF::default(), side * 0.7),
        };
        self.add(path, Place::Upright(handle.at()), stroke(Role::Route, None));
        if let Some(shape) = self.scene.shapes.last_mut() {
            shape.fill = Some(Role::RouteCasing);
        }
    }

    fn add(&mut self, path: Path, place: Place, stroke: Stroke) {
        self.scene.shapes.push(Shape {
            path,
            place,
            fill: None,
            stroke: Some(stroke),
            scales: Scales::ALL,
            tag: None,
        });
    }

    fn label(&mut self, said: String, at: PointF) {
        let mut text = Text::new(said, self.wording.language(), at, LABEL);
        text.shift_mm = PointF::new(0.0, 6.0);
        text.plate = Some(Plate {
            fill: Role::Floor,
            edge: Some(Role::Route),
            pad_mm: PointF::new(0.9, 0.1),
            radius_mm: 0.8,
        });
        self.scene.texts.push(text);
    }
}

fn stroke(role: Role, dash: Option<[f64; 2]>) -> Stroke {
    Stroke {
        role,
        width: Width::View(0.4),
        dash,
    }
}
