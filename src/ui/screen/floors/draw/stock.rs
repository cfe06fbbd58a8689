//! What the tools draw with: the kinds and sizes of what comes next, and the things themselves made of a figure.

use super::field::{Field, Texts, read_length, read_whole, text};
use super::hand::Figure;
use crate::domain::draw::{
    BAYS_MOST, Edit, Fresh, Ground, Item, Pattern, RunShape, Sheet, faces, has_front, look_deg,
};
use crate::domain::id::{BayId, ConnectorId, FloorId, OpeningId, PlaceId, RunId, WallId, ZoneId};
use crate::domain::language::Name;
use crate::domain::plan::{
    Access, Bay, Connector, ConnectorKind, Floor, Opening, OpeningKind, Place, PlaceKind, Point,
    Stop, Wall, Zone, ZoneKind,
};
use crate::ui::tool::Tool;

/// A lift or a stair that is only pressed into the floor is this wide and deep, in millimetres.
const SHAFT_MM: i32 = 2_000;
/// One steps out of it this far before it.
const STEP_OUT_MM: i32 = 700;

/// The settings of all tools; lengths and numbers as they are typed.
#[derive(Debug, Clone)]
pub struct Stock {
    pub texts: Texts,
    pub is_double: bool,
    pub zone: ZoneKind,
    pub access: Access,
    pub opening: OpeningKind,
    pub is_step_free: bool,
    pub place: PlaceKind,
    pub connector: ConnectorKind,
}

impl Default for Stock {
    fn default() -> Self {
        let texts = [
            (Field::Length, "0.9"),
            (Field::Depth, "0.6"),
            (Field::Shelves, "6"),
            (Field::Thickness, "0.15"),
            (Field::Grid, "0.1"),
            (Field::More, "1"),
            (Field::Every, "1.9"),
        ];
        Self {
            texts: texts.map(|(f, t)| (f, t.to_owned())).into(),
            is_double: true,
            zone: ZoneKind::Reading,
            access: Access::Public,
            opening: OpeningKind::Door,
            is_step_free: true,
            place: PlaceKind::Reading,
            connector: ConnectorKind::Lift,
        }
    }
}

/// Why nothing could be made: the field to look at.
pub type Unmade = Field;

impl Stock {
    fn length(&self, field: Field) -> Result<i32, Unmade> {
        read_length(text(&self.texts, field)).ok_or(field)
    }

    /// The pattern that is typed, or one made of the floor's name.
    pub fn pattern(&self, sheet: &Sheet, floor: FloorId) -> Result<Pattern, Unmade> {
        let typed = text(&self.texts, Field::Pattern);
        let short = sheet.floor(floor).map(|f| f.short_name.as_str());
        let own = || format!("{}-{{001}}", short.unwrap_or_default());
        let typed = if typed.trim().is_empty() {
            own()
        } else {
            typed.to_owned()
        };
        Pattern::read(&typed).map_err(|_| Field::Pattern)
    }

    /// A row from one point on: so many bays as are asked for, else as many as fit.
    pub fn run(&self, from: Point, to: Point) -> Result<RunShape, Unmade> {
        let shape = RunShape {
            from,
            turn_deg: 0,
            is_turned: false,
            bays: 1,
            bay_mm: self.length(Field::Length)?,
            depth_mm: self.length(Field::Depth)?,
            is_double: self.is_double,
            shelves: self.shelves()?,
        };
        let mut shape = shape.along(from, to);
        let asked = text(&self.texts, Field::Bays).trim();
        if !asked.is_empty() {
            let bays = read_whole(asked, (1, BAYS_MOST as i32)).ok_or(Field::Bays)?;
            shape.bays = bays as usize;
        }
        Ok(shape)
    }

    fn shelves(&self) -> Result<i32, Unmade> {
        read_whole(text(&self.texts, Field::Shelves), (1, 20)).ok_or(Field::Shelves)
    }

    /// The edit that draws a figure with a tool; `None` where the tool draws nothing.
    ///
    /// # Errors
    /// The field that has to be looked at first.
    pub fn make(
        &self,
        (tool, figure): (Tool, Figure),
        (sheet, floor): (&Sheet, FloorId),
        fresh: &mut Fresh,
    ) -> Result<Option<Edit>, Unmade> {
        let ground = sheet.floor(floor);
        let item = match (tool, figure) {
            (Tool::Run, Figure::Line(from, to)) => {
                let (shape, pattern) = (self.run(from, to)?, self.pattern(sheet, floor)?);
                let run = RunId(fresh.id());
                return Ok(Some(Edit::LayRun(floor, run, shape, pattern)));
            }
            (Tool::Outline, Figure::Corners(outline)) => {
                let ground = sheet.floor(floor).map(crate::domain::draw::ground);
                let set =
                    ground.map(|g| Edit::Set(vec![Item::Floor(floor, Ground { outline, ..g })]));
                return Ok(set);
            }
            (Tool::Connector, figure) => {
                let items = self.connector(figure, floor, fresh);
                return Ok(items.map(Edit::Add));
            }
            (Tool::Wall, Figure::Corners(points)) => Item::Wall(
                floor,
                Wall {
                    id: WallId(fresh.id()),
                    points,
                    thickness_mm: self.length(Field::Thickness)?,
                },
            ),
            (Tool::Opening, Figure::Line(from, to)) => {
                Item::Opening(floor, self.door((from, to), fresh))
            }
            (Tool::Zone, Figure::Corners(polygon)) => Item::Zone(floor, self.area(polygon, fresh)),
            (Tool::Bay, Figure::Spot(at)) => Item::Bay(floor, self.bay(at, (sheet, floor), fresh)?),
            (Tool::Place, Figure::Spot(at)) => {
                Item::Place(floor, place((self.place, at), ground, fresh))
            }
            (Tool::Place, Figure::Corners(polygon)) => {
                let at = middle_of(&polygon);
                let place = place((self.place, at), ground, fresh);
                Item::Place(
                    floor,
                    Place {
                        polygon: Some(polygon),
                        ..place
                    },
                )
            }
            (Tool::Here, Figure::Spot(at)) => {
                Item::Place(floor, place((PlaceKind::Board, at), ground, fresh))
            }
            _ => return Ok(None),
        };
        Ok(Some(Edit::Add(vec![item])))
    }

    fn door(&self, (from, to): (Point, Point), fresh: &mut Fresh) -> Opening {
        Opening {
            id: OpeningId(fresh.id()),
            kind: self.opening,
            from,
            to,
            is_step_free: self.is_step_free,
            access: match self.access {
                Access::Public => Access::Public,
                Access::Staff | Access::Request => Access::Staff,
            },
        }
    }

    fn area(&self, polygon: Vec<Point>, fresh: &mut Fresh) -> Zone {
        Zone {
            id: ZoneId(fresh.id()),
            kind: self.zone,
            access: self.access,
            name: Name::default(),
            polygon,
        }
    }

    fn bay(
        &self,
        centre: Point,
        (sheet, floor): (&Sheet, FloorId),
        fresh: &mut Fresh,
    ) -> Result<Bay, Unmade> {
        let codes = self.pattern(sheet, floor)?.codes(1, |code| {
            let mut bays = sheet.plan.floors.iter().flat_map(|f| &f.bays);
            let said = crate::domain::draw::said(code);
            bays.any(|b| crate::domain::draw::said(&b.code) == said)
        });
        Ok(Bay {
            id: BayId(fresh.id()),
            run: None,
            run_index: 0,
            code: codes.into_iter().next().unwrap_or_default(),
            centre,
            length_mm: self.length(Field::Length)?,
            depth_mm: self.length(Field::Depth)?,
            turn_deg: 0,
            shelves: self.shelves()?,
            faces: faces(None, self.is_double, fresh),
        })
    }

    /// A connector with its first stop: its shape, and where one steps out below it on the drawing.
    fn connector(&self, figure: Figure, on: FloorId, fresh: &mut Fresh) -> Option<Vec<Item>> {
        let polygon = match figure {
            Figure::Corners(polygon) => polygon,
            Figure::Spot(at) => {
                let half = SHAFT_MM / 2;
                [(-half, -half), (half, -half), (half, half), (-half, half)]
                    .map(|(x, y)| Point::new(at.x + x, at.y + y))
                    .to_vec()
            }
            Figure::Line(..) => return None,
        };
        let x = |p: &Point| p.x;
        let (least, most) = (polygon.iter().map(x).min()?, polygon.iter().map(x).max()?);
        let below = polygon.iter().map(|p| p.y).max()?;
        let id = ConnectorId(fresh.id());
        let kind = self.connector;
        let is_lift = kind == ConnectorKind::Lift;
        let connector = Connector {
            id,
            kind,
            name: Name::default(),
            is_step_free: matches!(kind, ConnectorKind::Lift | ConnectorKind::Ramp),
            is_staff_only: false,
            width_mm: 1_100,
            wait_s: if is_lift { 40 } else { 0 },
            floor_s: if is_lift { 6 } else { 20 },
            stops: Vec::new(),
        };
        let stop = Stop {
            floor: on,
            at: Point::new(i32::midpoint(least, most), below + STEP_OUT_MM),
            polygon,
        };
        Some(vec![Item::Connector(connector), Item::Stop(id, stop)])
    }
}

/// The middle of a piece of furniture: a way to it ends before it.
fn middle_of(polygon: &[Point]) -> Point {
    let middle = |of: fn(&Point) -> i32| {
        let (least, most) = (polygon.iter().map(of).min(), polygon.iter().map(of).max());
        i32::midpoint(least.unwrap_or_default(), most.unwrap_or_default())
    };
    Point::new(middle(|p| p.x), middle(|p| p.y))
}

/// One looks at the front of what has one.
fn place((kind, at): (PlaceKind, Point), on: Option<&Floor>, fresh: &mut Fresh) -> Place {
    let front = on.filter(|_| has_front(kind));
    Place {
        id: PlaceId(fresh.id()),
        kind,
        name: Name::default(),
        other_names: Vec::new(),
        at,
        facing_deg: front.map(|floor| look_deg(floor, at)),
        polygon: None,
        is_staffed: matches!(kind, PlaceKind::Desk | PlaceKind::Help),
        say: Name::default(),
    }
}
