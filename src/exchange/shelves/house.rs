//! The floors and bays of a list whose branch has no plan yet.

use super::side::{bare, settle};
use super::{BAY, FLOOR, Listed};
use crate::domain::plan::Side;
use crate::domain::problem::{Problem, Why};
use crate::exchange::sketch::{FloorBays, Level, NamedBay};
use std::collections::{HashMap, HashSet};

/// The floor of a house of which a list names none.
const ONLY: &str = "G";

/// The floors and bays a list names, in its order, for a branch that has no plan, and the rows that name a floor
/// nobody can place or a bay that stands on another floor already. Sides at the ends of bays' names are taken for such.
pub fn floors(rows: &mut [Listed]) -> (Vec<FloorBays>, Vec<(u64, Problem)>) {
    settle(rows);
    let mut house = Sketched {
        again: restarted(rows),
        ..Sketched::default()
    };
    let mut refused: Vec<(u64, Problem)> = Vec::new();
    for row in rows.iter() {
        if let Err(problem) = house.add(row)
            && refused.last().is_none_or(|(line, _)| *line != row.line)
        {
            refused.push((row.line, problem));
        }
    }
    (house.end(), refused)
}

/// Numbers that count the bays of several floors, each from its own beginning.
fn restarted(rows: &[Listed]) -> HashSet<String> {
    let mut on: HashMap<&str, HashSet<i32>> = HashMap::new();
    for row in rows {
        let code = bare(&row.bay);
        if let Some(level) = Level::read(&row.floor)
            && code.bytes().all(|b| b.is_ascii_digit())
        {
            on.entry(code).or_default().insert(level.ordinal);
        }
    }
    let several = on.into_iter().filter(|(_, floors)| floors.len() > 1);
    several.map(|(code, _)| code.to_owned()).collect()
}

/// What a bay is called whose number other floors have as well: `3-12`.
pub(super) fn code_on(short_name: &str, code: &str) -> String {
    format!("{short_name}-{code}")
}

/// The floors as far as the list was read, and where each bay stands on them.
#[derive(Debug, Default)]
struct Sketched {
    floors: Vec<FloorBays>,
    /// Floor and place on it, by the bay's code in small letters.
    bays: HashMap<String, (usize, usize)>,
    again: HashSet<String>,
    /// The bays that stand for areas of floors.
    areas: HashMap<(i32, String), String>,
    /// By floor, how many rows look along east and west, and how many along north and south.
    looks: Vec<(usize, usize)>,
}

impl Sketched {
    fn add(&mut self, row: &Listed) -> Result<(), Problem> {
        let value = || row.floor.clone();
        // Only a list without a column of floors has none: it speaks of the only one.
        let named = Some(row.floor.as_str()).filter(|floor| !floor.is_empty());
        let level = Level::read(named.unwrap_or(ONLY))
            .ok_or_else(|| Problem::new(FLOOR, Why::Unknown { value: value() }))?;
        let is_double = row.side.on_sketch() == Side::B;
        let code = match bare(&row.bay) {
            "" => self.code_of(&level, &row.area),
            code if self.again.contains(code) => code_on(&level.short, code),
            code => code.to_owned(),
        };
        let known = self.bays.get(&code.to_lowercase()).copied();
        if let Some((at, bay)) = known {
            let floor = &mut self.floors[at];
            if floor.level.ordinal != level.ordinal {
                let value = row.bay.clone();
                return Err(Problem::new(BAY, Why::Taken { value }));
            }
            floor.bays[bay].is_double |= is_double;
            self.look(at, row);
            return Ok(());
        }
        let is_it = |floor: &FloorBays| floor.level.ordinal == level.ordinal;
        let floor = self.floors.iter().position(is_it).unwrap_or_else(|| {
            self.floors.push(FloorBays {
                level,
                is_across: false,
                bays: Vec::new(),
            });
            self.looks.push((0, 0));
            self.floors.len() - 1
        });
        let bays = &mut self.floors[floor].bays;
        self.bays.insert(code.to_lowercase(), (floor, bays.len()));
        bays.push(NamedBay {
            code,
            is_double,
            area: Some(row.area.clone()).filter(|area| row.bay.is_empty() && !area.is_empty()),
        });
        self.look(floor, row);
        Ok(())
    }

    /// The bay that stands for an area, or for a floor: none has this code.
    fn code_of(&mut self, level: &Level, area: &str) -> String {
        let count = self.areas.len() + 1;
        let key = (level.ordinal, area.to_lowercase());
        let code = self.areas.entry(key).or_insert_with(|| {
            let codes = (count..).map(|number| code_on(&level.short, &number.to_string()));
            let mut free = codes.filter(|code| !self.bays.contains_key(&code.to_lowercase()));
            free.next().unwrap_or_default()
        });
        code.clone()
    }

    fn look(&mut self, floor: usize, row: &Listed) {
        let (across, along) = &mut self.looks[floor];
        match row.side.looks() {
            Some(true) => *across += 1,
            Some(false) => *along += 1,
            None => {}
        }
    }

    fn end(mut self) -> Vec<FloorBays> {
        for (floor, (across, along)) in self.floors.iter_mut().zip(self.looks) {
            floor.is_across = across > along;
        }
        self.floors
    }
}
