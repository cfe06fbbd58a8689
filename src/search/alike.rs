//! Whether two names are one: in any order of words, in either script, with initials written out or not.

use super::{fold, text};
use crate::domain::member::double::{NameFit, Traces};

/// The names of a row, each as the keys of its words.
#[derive(Debug, Clone)]
pub struct Heard {
    forms: Vec<Form>,
}

/// One name of a row.
#[derive(Debug, Clone, Default)]
struct Form {
    /// The keys of each word that is written out.
    words: Vec<Vec<String>>,
    /// The beginnings that each initial stands for.
    initials: Vec<Vec<String>>,
}

impl Heard {
    /// The name, its Tamil form and other names.
    pub fn of(traces: &Traces) -> Self {
        let names = [
            traces.name.as_str(),
            traces.name_ta.as_deref().unwrap_or_default(),
            &traces.other_names,
        ];
        let forms = names.into_iter().map(Form::of);
        Self {
            forms: forms.filter(|form| !form.words.is_empty()).collect(),
        }
    }

    /// How the best fitting of the names fit.
    pub fn fit(&self, other: &Self) -> NameFit {
        let theirs = || other.forms.iter();
        let fits = self
            .forms
            .iter()
            .flat_map(|mine| theirs().map(|form| mine.fit(form)));
        fits.max().unwrap_or(NameFit::Other)
    }

    /// Every key of every word that is written out.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let words = self.forms.iter().flat_map(|form| &form.words);
        words.flatten().map(String::as_str)
    }

    /// What rows of the same name share: the keys of the words of the name, in order of letters.
    pub fn group(&self) -> Option<String> {
        let form = self.forms.first()?;
        let mut keys: Vec<&str> = form
            .words
            .iter()
            .filter_map(|w| w.first())
            .map(String::as_str)
            .collect();
        keys.sort_unstable();
        Some(keys.join(" "))
    }
}

impl Form {
    fn of(name: &str) -> Self {
        let mut form = Self::default();
        for word in text::words(name) {
            // A Tamil initial is a letter with its sign.
            let letters = word
                .spelling
                .chars()
                .filter(|c| c.is_alphanumeric())
                .count();
            if letters == 1 {
                form.initials.push(fold::typed_keys(&word.spelling));
            } else {
                form.words.push(fold::keys(&word.spelling));
            }
        }
        form
    }

    fn fit(&self, other: &Self) -> NameFit {
        let (few, many) = if self.words.len() <= other.words.len() {
            (self, other)
        } else {
            (other, self)
        };
        let mut left: Vec<&Vec<String>> = many.words.iter().collect();
        let mut slips = 0;
        for word in &few.words {
            let exact = left.iter().position(|theirs| shares(word, theirs));
            let near = || left.iter().position(|theirs| is_near(word, theirs));
            match exact.or_else(near) {
                Some(at) => {
                    slips += usize::from(exact.is_none());
                    left.swap_remove(at);
                }
                None => return NameFit::Other,
            }
        }
        // What is written out on one side alone may be the other side's initial.
        let mut initials: Vec<&Vec<String>> = few.initials.iter().collect();
        left.retain(|word| {
            let at = initials.iter().position(|initial| begins(initial, word));
            at.map(|at| initials.swap_remove(at)).is_none()
        });
        let is_clash = !initials.is_empty() && !left.is_empty()
            || left.is_empty() && !initials_agree(&initials, many);
        let has_more = !left.is_empty() || initials.len() != many.initials.len();
        match (is_clash, slips) {
            (true, _) => NameFit::Other,
            (false, 0) if !has_more => NameFit::Same,
            (false, 0 | 1) => NameFit::Like,
            _ => NameFit::Other,
        }
    }
}

/// Initials that stand on both sides are the same ones.
fn initials_agree(mine: &[&Vec<String>], other: &Form) -> bool {
    mine.is_empty()
        || other.initials.is_empty()
        || mine
            .iter()
            .all(|m| other.initials.iter().any(|t| shares(m, t)))
}

fn shares(mine: &[String], theirs: &[String]) -> bool {
    mine.iter().any(|key| theirs.contains(key))
}

/// Whether an initial is the beginning of a word.
fn begins(initial: &[String], word: &[String]) -> bool {
    word.iter()
        .any(|key| initial.iter().any(|begin| key.starts_with(begin.as_str())))
}

/// Whether two words are a slip of the fingers apart; in short words a slip makes another name.
fn is_near(mine: &[String], theirs: &[String]) -> bool {
    const LETTERS_LEAST: usize = 6;
    let is_long = |key: &&String| key.len() >= LETTERS_LEAST;
    mine.iter().filter(is_long).any(|a| {
        let mut theirs = theirs.iter().filter(is_long);
        theirs.any(|b| is_one_apart(a.as_bytes(), b.as_bytes()))
    })
}

/// One letter left out, put in or changed, or two changed over.
fn is_one_apart(a: &[u8], b: &[u8]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let (s, l) = (&short[same..], &long[same..]);
    match (s, l) {
        ([], [] | [_]) => true,
        (_, [_, rest @ ..]) if s.len() + 1 == l.len() => s == rest,
        ([a, b, s @ ..], [c, d, l @ ..]) if a == d && b == c => s == l,
        ([_, s @ ..], [_, l @ ..]) => s == l,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(name: &str) -> Heard {
        Heard::of(&Traces {
            name: name.into(),
            ..Traces::default()
        })
    }

    #[test]
    fn names_fit_as_a_librarian_says_they_do() {
        use NameFit::{Like, Other, Same};
        let table = [
            ("K. Suresh", "Suresh K", Same),
            ("K. Suresh", "சுரேஷ் கே", Same),
            ("K. Suresh", "Suresh Kumar", Same),
            ("Senthil Kumar", "Kumar Sendhil", Same),
            ("S. Meenakshi", "மீனாட்சி ச", Same),
            ("Meenakshi", "S. Meenakshi", Like),
            ("Suresh", "Suresh Kumar", Like),
            ("Venkatesan R", "Venkatesn R", Like),
            ("K. Suresh", "R. Suresh", Other),
            ("K. Suresh", "Suresh Raman", Other),
            ("Kamal", "Kamala", Other),
            ("Ravi", "Rani", Other),
            ("Meena Kumari", "Kumaran", Other),
            ("", "Suresh", Other),
        ];
        for (a, b, fit) in table {
            assert_eq!(heard(a).fit(&heard(b)), fit, "{a} | {b}");
            assert_eq!(heard(b).fit(&heard(a)), fit, "{b} | {a}");
        }
        assert_eq!(heard("Suresh Kumar").group(), heard("குமார் சுரேஷ்").group());
    }

    #[test]
    fn a_slip_is_one_letter() {
        let table = [
            ("suresh", "suresh", true),
            ("suresh", "sursh", true),
            ("suresh", "suresha", true),
            ("suresh", "surish", true),
            ("suresh", "sureh", true),
            ("suresh", "usresh", true),
            ("suresh", "surhse", false),
            ("suresh", "sures", true),
            ("suresh", "sure", false),
            ("suresh", "ramesh", false),
        ];
        for (a, b, is_near) in table {
            let [a, b] = [a, b].map(str::as_bytes);
            assert_eq!((is_one_apart(a, b), is_one_apart(b, a)), (is_near, is_near));
        }
    }
}
