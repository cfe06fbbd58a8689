//! Harm done to a good file, for tests that look whether it stays where it was done.

use proptest::prelude::*;
use std::collections::BTreeSet;
use std::ops::Range;

/// What is done to a file, by places in it as it was.
#[derive(Debug, Clone)]
pub enum Harm {
    Put(prop::sample::Index, Vec<u8>),
    Cut(prop::sample::Index, usize),
    Flip(prop::sample::Index, u8),
}

/// Any harm, more often with bytes that mean something to the formats.
pub fn harm() -> impl Strategy<Value = Harm> {
    let at = any::<prop::sample::Index>;
    let byte = || {
        let signs = prop::sample::select(b"0159 a|\x1b\x1d\x1e\x1f<>/\"'=&;rdx?!-,\n".to_vec());
        prop_oneof![signs, any::<u8>()]
    };
    prop_oneof![
        (at(), prop::collection::vec(byte(), 1..6)).prop_map(|(at, bytes)| Harm::Put(at, bytes)),
        (at(), 1..40usize).prop_map(|(at, count)| Harm::Cut(at, count)),
        (at(), byte()).prop_map(|(at, byte)| Harm::Flip(at, byte)),
    ]
}

/// The file harmed, and which of its records were touched.
pub fn harmed(whole: &[u8], places: &[Range<usize>], harm: &[Harm]) -> (Vec<u8>, BTreeSet<usize>) {
    let mut bytes = whole.to_vec();
    let mut touched = BTreeSet::new();
    let mut harm: Vec<(usize, &Harm)> = (harm.iter())
        .map(|harm| {
            let (Harm::Put(at, _) | Harm::Cut(at, _) | Harm::Flip(at, _)) = harm;
            (at.index(whole.len()), harm)
        })
        .collect();
    // From behind, so that the places before it stay what they are.
    harm.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let mut lowest = whole.len();
    for (at, harm) in harm {
        if at >= lowest {
            continue; // something was done there already
        }
        let reach = match harm {
            Harm::Put(_, put) => {
                bytes.splice(at..at, put.iter().copied());
                at..at
            }
            Harm::Cut(_, count) => {
                let end = (at + count).min(lowest);
                bytes.drain(at..end);
                at..end
            }
            Harm::Flip(_, byte) => {
                bytes[at] = *byte;
                at..at + 1
            }
        };
        lowest = at;
        let of_place = |place: &Range<usize>| {
            place.start < reach.end.max(reach.start) && reach.start < place.end
                || (reach.is_empty() && place.start < reach.start && reach.start < place.end)
        };
        let hit = places
            .iter()
            .enumerate()
            .filter(|(_, place)| of_place(place));
        touched.extend(hit.map(|(index, _)| index));
    }
    (bytes, touched)
}
