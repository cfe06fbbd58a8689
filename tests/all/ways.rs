//! Ways over floors of chance, judged from outside: by an exact way of another kind, by the room left around every 5 cm,
//! by what may be ridden and crossed, and by a walker who follows the words. `cargo bench --bench judged` does the same
//! at length and on a large house.

mod exact;
mod made;
mod solid;
mod tally;
mod verdict;

use tally::Tally;

fn is_roomy(tally: &Tally) {
    for (room, least) in tally.room_mm.iter().zip([290.0, 440.0]) {
        assert!(room.is_some_and(|room| room >= least), "{tally:?}");
    }
}

#[test]
fn ways_on_any_floor_are_the_exact_ones_and_keep_clear_of_everything() {
    let mut tally = Tally::default();
    (0..60).for_each(|seed| tally.floor(seed, 4));
    assert_eq!(tally.wrong, [""; 0]);
    is_roomy(&tally);
    assert!(tally.compared > 350 && tally.told > 1_000, "{tally:?}");
    assert!(tally.hair * 50 < tally.compared, "{tally:?}");
}

#[test]
fn no_way_through_a_house_takes_what_it_may_not() {
    let mut tally = Tally::default();
    (0..40).for_each(|seed| tally.house(seed, 40));
    assert_eq!(tally.wrong, [""; 0]);
    is_roomy(&tally);
    assert!(tally.told > 600, "{tally:?}");
}

#[test]
fn ways_through_the_demo_house_are_clear_of_everything_and_told_right() {
    let now = chrono::DateTime::from_timestamp(1_750_000_000, 0).expect("a time");
    let plan = deskbell::demo::make(now).plan;
    let mut tally = Tally::default();
    tally.drawn(&plan, 3_000);
    assert_eq!(tally.wrong, [""; 0]);
    is_roomy(&tally);
    assert_eq!(tally.without, 0, "{tally:?}");
}
