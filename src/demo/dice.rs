//! Chance that falls the same way every time: splitmix64 (Steele, Lea and Flood, 2014), so that the demo branch is the
//! same branch on every computer.

/// A row of numbers that look random and are settled by the seed.
#[derive(Debug, Clone)]
pub(super) struct Dice {
    state: u64,
}

impl Dice {
    /// Dice for one part of the branch: parts with different names do not disturb each other when one of them grows.
    pub fn for_part(seed: u64, part: &str) -> Self {
        let mixed = part.bytes().fold(seed, |state, b| {
            (state ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)
        });
        Self { state: mixed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 128 bits for a row's key.
    pub fn bits(&mut self) -> u128 {
        (u128::from(self.next()) << 64) | u128::from(self.next())
    }

    /// A whole number from 0 to `below - 1`; 0 when `below` is 0.
    pub fn below(&mut self, below: usize) -> usize {
        // The top bits times the bound: even enough for lists of a few thousand.
        ((u128::from(self.next()) * below as u128) >> 64) as usize
    }

    /// A whole number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = usize::try_from(high - low + 1).unwrap_or(0);
        low + self.below(width) as i64
    }

    /// A number from 0 up to, not including, 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// True in `percent` of a hundred throws.
    pub fn percent(&mut self, percent: u32) -> bool {
        self.below(100) < percent as usize
    }

    /// One of a list.
    pub fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> Option<&'a T> {
        list.get(self.below(list.len())).copied()
    }

    /// The place of one of a list, each as likely as its weight; 0 when all weigh nothing.
    pub fn weighted(&mut self, weights: impl Iterator<Item = u32> + Clone) -> usize {
        let all: u64 = weights.clone().map(u64::from).sum();
        let mut rest = self.below(all as usize) as u64;
        for (at, weight) in weights.map(u64::from).enumerate() {
            if rest < weight {
                return at;
            }
            rest -= weight;
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_part_give_the_same_numbers() {
        let throw = |part| {
            let mut dice = Dice::for_part(7, part);
            [dice.below(1000), dice.below(1000), dice.below(1000)]
        };
        assert_eq!(throw("members"), throw("members"));
        assert_ne!(throw("members"), throw("titles"));
    }

    #[test]
    fn bounds_are_kept_and_reached() {
        let mut dice = Dice::for_part(7, "bounds");
        let throws: Vec<i64> = (0..1000).map(|_| dice.between(-2, 2)).collect();
        assert_eq!(throws.iter().min(), Some(&-2));
        assert_eq!(throws.iter().max(), Some(&2));
        assert_eq!(dice.below(0), 0);
    }

    #[test]
    fn weights_are_followed() {
        let mut dice = Dice::for_part(7, "weights");
        let mut seen = [0; 3];
        for _ in 0..1000 {
            seen[dice.weighted([1, 0, 9].into_iter())] += 1;
        }
        assert_eq!(seen[1], 0);
        assert!(seen[2] > 800 && seen[0] > 50, "{seen:?}");
    }
}
