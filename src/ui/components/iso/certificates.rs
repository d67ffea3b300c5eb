//! Which certificates the firm holds, of which edition, with which scope.

use leptos::prelude::*;

use crate::assessment::records::{Certificate, Coverage, Edition};
use crate::catalog::Standard;
use crate::ui::components::field::{answers_of, radios};
use crate::ui::components::parts::paragraph;
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::iso::{coverage, edition, iso_text};

use super::edit_certificates;

/// The questions, a column a standard.
pub fn certificates(state: AppState) -> El {
    el("div").class("certificates").children(Standard::ALL.map(|standard| certificate(state, standard)))
}

fn certificate(state: AppState, standard: Standard) -> El {
    let text = iso_text();
    let read = move || answers_of(state, |answers| *answers.certificates().get(standard));
    let write = move |write: &dyn Fn(&mut Certificate)| {
        edit_certificates(state, |all| write(&mut all.certificates[standard as usize]));
    };
    let name = |what: &str| format!("iso-{}-{what}", standard.number());
    let help = match standard {
        Standard::Iso9001 => text.hold_9001_help,
        Standard::Iso27001 => text.hold_27001_help,
    };
    let hold = radios(
        &name("held"),
        [&fill(text.hold, &[standard.name()]), help],
        [(Some(true), text.yes, false), (Some(false), text.no, false), (None, text.open, true)],
        move || read().held,
        move |held| write(&|certificate| certificate.held = held),
    );
    let held = Memo::new(move |_| read().held == Some(true));
    let other = Memo::new(move |_| read().edition == Edition::Other);
    let less = Memo::new(move |_| read().coverage != Coverage::Covers);
    let edition_says = match standard {
        Standard::Iso9001 => text.edition_9001_says,
        Standard::Iso27001 => text.edition_27001_says,
    };
    let [which, scope] = [name("edition"), name("scope")];
    let rest = move || {
        if !held.get() {
            return Vec::new();
        }
        let editions = [Edition::Current, Edition::Other, Edition::Unknown]
            .map(|one| (one, edition(standard, one), one == Edition::Unknown));
        let coverages = [Coverage::Covers, Coverage::Partly, Coverage::Apart, Coverage::Unknown]
            .map(|one| (one, coverage(one), one == Coverage::Unknown));
        vec![
            radios(
                &which,
                [text.edition, ""],
                editions,
                move || read().edition,
                move |edition| write(&|certificate| certificate.edition = edition),
            ),
            el("div")
                .region(move || Vec::from_iter(other.get().then(|| paragraph(edition_says).class("todo")))),
            radios(
                &scope,
                [text.coverage, text.coverage_help],
                coverages,
                move || read().coverage,
                move |coverage| write(&|certificate| certificate.coverage = coverage),
            ),
            el("div").region(move || {
                Vec::from_iter(less.get().then(|| paragraph(text.coverage_less).class("hint")))
            }),
        ]
    };
    el("div").child(hold).region(rest)
}
