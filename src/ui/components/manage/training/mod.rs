//! Training: who needs what, who has it, and sessions in which many were trained.

mod people;
mod person;
mod roles;
mod session;
mod standing;

use leptos::prelude::*;

use crate::assessment::records::{Program, RecordId, TrainingRole};
use crate::catalog::RequirementId;
use crate::planning::manage::training::{Matrix, Topic, bearings, matrix};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{links, paragraph};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::manage::training::{cells, training_text};

use super::{Place, exports, today};

/// What all sections of the part read, worked out once an edit.
#[derive(Clone, Copy)]
struct Shared {
    state: AppState,
    matrix: Memo<Matrix>,
    /// The topics in use with their names.
    topics: Memo<Vec<(Topic, String)>>,
    /// The roles with their names.
    roles: Memo<Vec<(RecordId, String)>>,
}

/// The content of the part.
pub fn training(state: AppState) -> Vec<El> {
    let text = training_text();
    let matrix = Memo::new(move |_| {
        let matrix = today().map(|today| answers_of(state, |answers| matrix(answers, today)));
        matrix.unwrap_or_default()
    });
    let topics = Memo::new(move |_| {
        answers_of(state, |answers| {
            let program: Program = answers.one(0);
            let used = Topic::ALL.into_iter().filter(|topic| topic.is_used(&program));
            used.map(|topic| (topic, topic.name(&program).to_owned())).collect()
        })
    });
    let roles = Memo::new(move |_| {
        answers_of(state, |answers| {
            let roles = answers.all::<TrainingRole>();
            let named = |(key, role): (RecordId, &TrainingRole)| {
                (key, text.called(text.role_unnamed, key, &role.name))
            };
            roles.iter().map(named).collect()
        })
    });
    let shared = Shared { state, matrix, topics, roles };
    let serves: Vec<RequirementId> = bearings().iter().map(|bearing| bearing.id).collect();
    let rows = move || {
        let rows = |today| state.peek(|model| cells(model.session.assessment(), today));
        today().map(rows).unwrap_or_default()
    };
    let parts = el("div")
        .class("training")
        .child(paragraph(text.lead).class("lead"))
        .child(links(&serves))
        .child(standing::section(shared))
        .child(roles::section(shared))
        .child(people::section(shared))
        .child(session::section(shared))
        .child(exports("training", rows));
    vec![el("h2").text(Place::Training.title()), parts]
}
