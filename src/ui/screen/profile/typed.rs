//! What is typed on profiles: a form for each member, what is wrong with it, and whether it is being saved. What is typed
//! for one stays while another is shown.

use crate::domain::id::MemberId;
use crate::domain::problem::Problem;
use crate::ui::ctx::Ctx;
use crate::wording::problem;
use std::collections::HashMap;

/// Forms of one kind.
pub struct Typed<F> {
    forms: HashMap<MemberId, F>,
    problems: Vec<Problem>,
    is_saving: bool,
}

impl<F> Default for Typed<F> {
    fn default() -> Self {
        Self {
            forms: HashMap::new(),
            problems: Vec::new(),
            is_saving: false,
        }
    }
}

impl<F: Clone + Default> Typed<F> {
    /// Another profile is shown.
    pub fn turn(&mut self) {
        self.problems.clear();
    }

    /// Nothing is typed any more but what the file has.
    pub fn forget(&mut self) {
        self.forms.clear();
    }

    /// What was typed before, at the last start of the program perhaps.
    pub fn restore(&mut self, member: MemberId, draft: Option<F>) {
        if let Some(draft) = draft {
            self.forms.entry(member).or_insert(draft);
        }
    }

    /// The form as it stands.
    pub fn of(&self, member: MemberId) -> F {
        self.forms.get(&member).cloned().unwrap_or_default()
    }

    /// Changes the form; gives it back to be kept.
    pub fn change(&mut self, member: MemberId, change: impl FnOnce(&mut F)) -> F {
        self.problems.clear();
        let form = self.forms.entry(member).or_default();
        change(form);
        form.clone()
    }

    pub fn is_saving(&self) -> bool {
        self.is_saving
    }

    /// It is being saved, or may not be for these reasons.
    pub fn begin_saving<N>(&mut self, checked: Result<N, Vec<Problem>>) -> Option<N> {
        match checked {
            Ok(new) => {
                self.is_saving = true;
                Some(new)
            }
            Err(problems) => {
                self.problems = problems;
                None
            }
        }
    }

    /// What was typed goes once it is in the file.
    pub fn saved(&mut self, member: MemberId, is_in: bool) {
        self.is_saving = false;
        if is_in {
            self.forms.remove(&member);
        }
    }

    /// What is wrong with a field, in words.
    pub fn wrong(&self, ctx: &Ctx, field: &str) -> Option<String> {
        let problem = self.problems.iter().find(|p| p.field == field);
        problem.map(|p| problem::sentence(&ctx.wording, &p.why))
    }
}
