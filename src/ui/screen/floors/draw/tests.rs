//! Everything that stands in the demo branch's house can be drawn: with the tools' figures, the fields and the facts of the
//! panel alone.

use super::choose::{set, stop_above};
use super::facts::{self, Chosen};
use super::field::{Field, metres};
use super::hand::Figure;
use super::keep::first_floor;
use super::stock::Stock;
use super::{Drawing, Edit, Fact, Part};
use crate::demo;
use crate::domain::draw::{Item, RunShape, bays_of, extent, floor_above, standing};
use crate::domain::id::*;
use crate::domain::language::Name;
use crate::domain::plan::*;
use crate::ui::tool::Tool;
use std::collections::{BTreeMap, HashMap};

/// A hand with a drawing before it.
struct Drafter {
    drawing: Drawing,
    stock: Stock,
    on: FloorId,
}

impl Drafter {
    fn apply(&mut self, edit: &Edit) -> Vec<Part> {
        self.drawing.apply(edit).unwrap_or_default() // an edit that changes nothing is none
    }

    /// Draws a figure with a tool; gives back what is new.
    fn draw(&mut self, tool: Tool, figure: Figure) -> Vec<Part> {
        let mut fresh = self.drawing.fresh().clone();
        let on = (self.drawing.sheet(), self.on);
        let edit = self.stock.make((tool, figure), on, &mut fresh).unwrap();
        *self.drawing.fresh() = fresh;
        self.apply(&edit.unwrap())
    }

    fn has(&mut self, field: Field, text: impl Into<String>) {
        self.stock.texts.insert(field, text.into());
    }

    /// Types into a field of what is chosen.
    fn fill(&mut self, parts: &[Part], field: Field, text: &str) {
        let sheet = self.drawing.sheet();
        let floor = self.on;
        let edit = facts::edit(
            &Chosen {
                sheet,
                floor,
                parts,
            },
            field,
            text,
        );
        if let Some(edit) = edit.unwrap_or_else(|_| panic!("{field:?} takes no “{text}”")) {
            self.apply(&edit);
        }
    }

    fn name(&mut self, parts: &[Part], name: &Name) {
        self.fill(parts, Field::NameEn, &name.en);
        self.fill(parts, Field::NameTa, name.ta.as_deref().unwrap_or_default());
    }

    fn fact(&mut self, part: Part, fact: Fact) {
        let item = self.drawing.sheet().get(part).unwrap();
        if let Some(item) = set(item, fact, self.drawing.fresh()) {
            self.apply(&Edit::Set(vec![item]));
        }
    }

    /// Takes the corners of a thing, and where one stands before it, to where they belong.
    fn shape(&mut self, part: Part, polygon: &[Point], at: Point) {
        for (corner, to) in polygon.iter().chain([&at]).enumerate() {
            self.apply(&Edit::Reshape(part, corner, *to));
        }
        let item = self.drawing.sheet().get(part).unwrap();
        assert_eq!(standing(&item), Some(at));
    }

    fn floor(&mut self, floor: &Floor) {
        let part = [Part::Floor(self.on)];
        self.draw(Tool::Outline, Figure::Corners(floor.outline.clone()));
        self.name(&part, &floor.name);
        self.fill(&part, Field::Short, &floor.short_name);
        self.fill(&part, Field::Level, &floor.ordinal.to_string());
        self.fill(&part, Field::North, &floor.north_deg.to_string());
        for zone in &floor.zones {
            (self.stock.zone, self.stock.access) = (zone.kind, zone.access);
            let new = self.draw(Tool::Zone, Figure::Corners(zone.polygon.clone()));
            self.name(&new, &zone.name);
        }
        for wall in &floor.walls {
            self.has(Field::Thickness, metres(wall.thickness_mm));
            self.draw(Tool::Wall, Figure::Corners(wall.points.clone()));
        }
        for opening in &floor.openings {
            self.stock.opening = opening.kind;
            self.stock.is_step_free = opening.is_step_free;
            self.stock.access = opening.access;
            self.draw(Tool::Opening, Figure::Line(opening.from, opening.to));
        }
        for run in &floor.runs {
            self.row(floor, run);
        }
        for bay in floor.bays.iter().filter(|b| b.run.is_none()) {
            self.size(bay);
            let new = self.draw(Tool::Bay, Figure::Spot(bay.centre));
            self.fill(&new, Field::Turn, &bay.turn_deg.to_string());
            self.bay(&new, bay);
        }
        for place in &floor.places {
            self.place(place);
        }
    }

    /// The fields of the tools that draw bays.
    fn size(&mut self, bay: &Bay) {
        self.has(Field::Length, metres(bay.length_mm));
        self.has(Field::Depth, metres(bay.depth_mm));
        self.has(Field::Shelves, bay.shelves.to_string());
        self.has(Field::Pattern, bay.code.clone());
        self.stock.is_double = bay.faces.len() > 1;
    }

    fn row(&mut self, floor: &Floor, run: &Run) {
        let bays = bays_of(floor, run.id);
        let shape = RunShape::of(floor, run.id).unwrap_or_else(|| panic!("{} is no row", run.code));
        self.size(bays[0]);
        self.has(Field::Bays, bays.len().to_string());
        let line = Figure::Line(shape.from, shape.end().round());
        let new = self.draw(Tool::Run, line);
        let is_run = |part: &&Part| matches!(part, Part::Run(_));
        let row: Vec<Part> = new.iter().filter(is_run).copied().collect();
        self.fill(&row, Field::Code, &run.code);
        let own: Vec<BayId> = self.chosen_bays(&row);
        for (id, bay) in own.into_iter().zip(bays) {
            self.bay(&[Part::Bay(id)], bay);
        }
    }

    fn chosen_bays(&self, parts: &[Part]) -> Vec<BayId> {
        let (sheet, floor) = (self.drawing.sheet(), self.on);
        let bays = Chosen {
            sheet,
            floor,
            parts,
        }
        .bays();
        // The panel lists an upright row from its top, whichever end it begins at.
        let of = |id: &BayId| sheet.get(Part::Bay(*id));
        let index = |id: &BayId| match of(id) {
            Some(Item::Bay(_, bay)) => bay.run_index,
            _ => 0,
        };
        let mut bays = bays;
        bays.sort_by_key(index);
        bays
    }

    /// By its exact numbers, to the millimetre: a slanting row has ends between two of them.
    fn stand_at(&mut self, part: &[Part], centre: Point) {
        for field in [Field::Left, Field::Top] {
            let sheet = self.drawing.sheet();
            let (least, _) = extent(sheet, part).unwrap();
            let Some(Item::Bay(_, now)) = sheet.get(part[0]) else {
                panic!("no bay");
            };
            let to = match field {
                Field::Left => least.round().x + centre.x - now.centre.x,
                _ => least.round().y + centre.y - now.centre.y,
            };
            self.fill(part, field, &metres(to));
        }
    }

    fn bay(&mut self, part: &[Part], bay: &Bay) {
        self.stand_at(part, bay.centre);
        self.fill(part, Field::Code, &bay.code);
        self.fill(part, Field::Shelves, &bay.shelves.to_string());
        for face in &bay.faces {
            let (en, ta) = match face.side {
                Side::A => (Field::SignAEn, Field::SignATa),
                Side::B => (Field::SignBEn, Field::SignBTa),
            };
            self.fill(part, en, &face.sign.en);
            self.fill(part, ta, face.sign.ta.as_deref().unwrap_or_default());
        }
    }

    fn place(&mut self, place: &Place) {
        self.stock.place = place.kind;
        let figure = match &place.polygon {
            Some(polygon) => Figure::Corners(polygon.clone()),
            None => Figure::Spot(place.at),
        };
        let new = self.draw(Tool::Place, figure);
        if let Some(polygon) = &place.polygon {
            self.shape(new[0], polygon, place.at);
        }
        self.name(&new, &place.name);
        self.fill(&new, Field::OtherNames, &place.other_names.join(", "));
        self.fill(&new, Field::SayEn, &place.say.en);
        self.fill(
            &new,
            Field::SayTa,
            place.say.ta.as_deref().unwrap_or_default(),
        );
        let facing = place.facing_deg.map(|deg| deg.to_string());
        self.fill(&new, Field::Facing, &facing.unwrap_or_default());
        self.fact(new[0], Fact::Staffed(place.is_staffed));
    }

    fn connector(&mut self, connector: &Connector, floors: &HashMap<FloorId, FloorId>) {
        let first = &connector.stops[0];
        self.on = floors[&first.floor];
        self.stock.connector = connector.kind;
        let new = self.draw(Tool::Connector, Figure::Corners(first.polygon.clone()));
        let id = new.iter().find_map(|part| match part {
            Part::Connector(id) => Some(*id),
            _ => None,
        });
        let (id, here) = (id.unwrap(), self.on);
        let stop = [Part::Stop(id, here)];
        self.name(&stop, &connector.name);
        self.fill(&stop, Field::Width, &metres(connector.width_mm));
        self.fill(&stop, Field::Wait, &connector.wait_s.to_string());
        self.fill(&stop, Field::PerFloor, &connector.floor_s.to_string());
        self.fact(Part::Connector(id), Fact::StepFree(connector.is_step_free));
        self.fact(
            Part::Connector(id),
            Fact::StaffOnly(connector.is_staff_only),
        );
        for stop in &connector.stops {
            let floor = floors[&stop.floor];
            let above = stop_above(self.drawing.sheet(), (id, here), floor);
            self.apply(&Edit::Set(above.into_iter().collect()));
            self.shape(Part::Stop(id, floor), &stop.polygon, stop.at);
        }
    }
}

/// All that is told of a plan but its numbers and what stands on the shelves.
fn told(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    let short: HashMap<FloorId, &str> = (plan.floors.iter())
        .map(|f| (f.id, f.short_name.as_str()))
        .collect();
    for floor in &plan.floors {
        let mut tell = |line: String| lines.push(format!("{}: {line}", floor.short_name));
        let Floor {
            ordinal,
            name,
            outline,
            north_deg,
            ..
        } = floor;
        tell(format!("{ordinal} {name:?} {outline:?} {north_deg}"));
        for zone in floor.zones.iter().cloned() {
            tell(format!(
                "{:?}",
                Zone {
                    id: ZoneId(0),
                    ..zone
                }
            ));
        }
        for wall in floor.walls.iter().cloned() {
            tell(format!(
                "{:?}",
                Wall {
                    id: WallId(0),
                    ..wall
                }
            ));
        }
        for opening in floor.openings.iter().cloned() {
            tell(format!(
                "{:?}",
                Opening {
                    id: OpeningId(0),
                    ..opening
                }
            ));
        }
        for place in floor.places.iter().cloned() {
            tell(format!(
                "{:?}",
                Place {
                    id: PlaceId(0),
                    ..place
                }
            ));
        }
        let runs: HashMap<RunId, &str> =
            floor.runs.iter().map(|r| (r.id, r.code.as_str())).collect();
        for mut bay in floor.bays.iter().cloned() {
            let run = bay.run.map(|run| runs[&run]);
            for face in &mut bay.faces {
                (face.id, face.sections) = (FaceId(0), Vec::new());
            }
            let bay = Bay {
                id: BayId(0),
                run: None,
                ..bay
            };
            tell(format!("{run:?} {bay:?}"));
        }
    }
    for connector in plan.connectors.iter().cloned() {
        let stops = connector.stops.iter();
        let stops: Vec<_> = stops.map(|s| (short[&s.floor], s.at, &s.polygon)).collect();
        let stops = format!("{stops:?}");
        let connector = Connector {
            id: ConnectorId(0),
            stops: Vec::new(),
            ..connector
        };
        lines.push(format!("{connector:?} {stops}"));
    }
    lines.sort();
    lines
}

#[test]
fn everything_in_the_demo_branch_can_be_drawn() {
    let wanted = demo::make("2026-11-24T05:02:00Z".parse().unwrap()).plan;
    let mut drawing = Drawing::new(Plan::default(), BTreeMap::new());
    let first = FloorId(drawing.fresh().id());
    drawing
        .apply(&Edit::Add(vec![Item::Floor(first, first_floor())]))
        .unwrap();
    let stock = Stock::default();
    let mut drafter = Drafter {
        drawing,
        stock,
        on: first,
    };
    let mut floors = HashMap::new();
    for floor in &wanted.floors {
        if !floors.is_empty() {
            let ground = floor_above(drafter.drawing.sheet(), floor.outline.clone());
            drafter.on = FloorId(drafter.drawing.fresh().id());
            drafter.apply(&Edit::Add(vec![Item::Floor(drafter.on, ground)]));
        }
        floors.insert(floor.id, drafter.on);
        drafter.floor(floor);
    }
    for connector in &wanted.connectors {
        drafter.connector(connector, &floors);
    }
    let (wanted, drawn) = (told(&wanted), told(&drafter.drawing.sheet().plan));
    assert_eq!(drawn.len(), wanted.len());
    for (drawn, wanted) in drawn.iter().zip(&wanted) {
        assert_eq!(drawn, wanted);
    }
}
