//! What the certificates of the firm begin: how much, the points by family, and the candidates.

use leptos::prelude::*;

use crate::catalog::Standard;
use crate::catalog::iso::{Iso, Strength};
use crate::planning::gaps::is_open;
use crate::planning::head_start::{begun, unjudged};
use crate::ui::components::parts::paragraph;
use crate::ui::dom::{El, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::iso::iso_text;
use crate::ui::text::{count, fill};

use super::candidates::listed;
use super::stakes::drawn;

/// The whole part. The list is made anew when the certificates are judged otherwise.
pub fn gives(state: AppState, iso: &'static Iso<'static>) -> Vec<El> {
    let judged = Memo::new(move |_| {
        state.read(Part::Around, |model| {
            let all = begun(iso, model.session.assessment());
            all.iter().map(|one| (one.id, one.strength())).collect::<Vec<_>>()
        })
    });
    let none = Memo::new(move |_| judged.with(Vec::is_empty));
    let sum = Memo::new(move |_| summary(state, iso));
    vec![
        el("div").attr("role", "status").region(move || sum.get().iter().map(Said::shown).collect()),
        el("div").region(move || if none.get() { Vec::new() } else { vec![drawn(state, iso)] }),
        el("div").region(move || {
            judged.track();
            if none.get_untracked() { Vec::new() } else { listed(state, iso) }
        }),
    ]
}

/// A sentence of the summary, with its class.
#[derive(Clone, PartialEq)]
struct Said(String, &'static str);

impl Said {
    fn shown(&self) -> El {
        paragraph(&self.0).class(self.1)
    }
}

/// How much is begun, and what is not judged yet. As words, so that it is read out only when they change.
fn summary(state: AppState, iso: &'static Iso<'static>) -> Vec<Said> {
    let text = iso_text();
    state.read(Part::Around, |model| {
        let (assessment, score) = (model.session.assessment(), model.session.score());
        let all = begun(iso, assessment);
        let open: usize = Standard::ALL.iter().map(|standard| unjudged(iso, assessment, *standard)).sum();
        if all.is_empty() {
            let words = match (assessment.certificates().some(), open) {
                (false, _) => text.gives_wait,
                (true, 0) => text.gives_none,
                (true, _) => text.gives_judge,
            };
            return vec![Said(words.to_owned(), "")];
        }
        let of = |which: Strength| all.iter().filter(|one| one.strength() == which).count().to_string();
        let done = all.iter().filter(|one| !is_open(score, one.id)).count().to_string();
        let [strong, moderate, weak] = Strength::ALL.map(of);
        let sum = fill(text.gives_sum, &[&all.len().to_string(), &strong, &moderate, &weak, &done]);
        let mut said = vec![Said(sum, "lead")];
        if open > 0 {
            said.push(Said(count(text.gives_unjudged, open), "todo"));
        }
        said
    })
}
