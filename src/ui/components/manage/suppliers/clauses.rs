//! Suggestions for the contract with a supplier, by the level it needs.

use leptos::prelude::*;

use crate::assessment::records::SupplierLevel;
use crate::ui::components::parts::paragraph;
use crate::ui::components::records::field;
use crate::ui::dom::{El, choice_option, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::questionnaire::{level, questionnaire_text};
use crate::ui::text::manage::suppliers::suppliers_text;

use super::send::copier;

/// The levels that there are suggestions for.
const LEVELS: [SupplierLevel; 4] =
    [SupplierLevel::One, SupplierLevel::TwoSelf, SupplierLevel::TwoC3pao, SupplierLevel::Three];

/// The suggestions for one level at a time.
pub(super) fn clauses(state: AppState) -> Vec<El> {
    let text = suppliers_text();
    let chosen = RwSignal::new(SupplierLevel::TwoSelf);
    let options = LEVELS
        .map(|one| choice_option(one.name(), move || level(one).to_owned(), move || chosen.get() == one));
    let pick = el("select").children(options).on("change", move |event| {
        let name = event_target_value(&event);
        if let Some(one) = LEVELS.into_iter().find(|one| one.name() == name) {
            chosen.set(one);
        }
    });
    let blocks = move || {
        let chosen = chosen.get();
        (0..).zip(words(chosen)).map(|(place, clause)| block(state, place, clause)).collect()
    };
    vec![
        paragraph(text.contract_lead).class("todo"),
        field("contract-level", text.contract_for, pick),
        el("div").class("clause-list").region(blocks),
    ]
}

/// Heading and words of each, for a level.
fn words(needed: SupplierLevel) -> [(&'static str, String); 7] {
    let text = suppliers_text();
    let cui = needed > SupplierLevel::One;
    let either = |with_cui, with_fci| if cui { with_cui } else { with_fci };
    let names = questionnaire_text();
    let gets = either(names.information_cui, names.information_fci);
    let clauses = [
        (text.clause_terms, either(text.clause_terms_cui, text.clause_terms_fci)),
        (text.clause_level, text.clause_level_words),
        (text.clause_flow, either(text.clause_flow_cui, text.clause_flow_words)),
        (text.clause_incident, either(text.clause_incident_cui, text.clause_incident_fci)),
        (text.clause_handling, either(text.clause_handling_cui, text.clause_handling_fci)),
        (text.clause_evidence, text.clause_evidence_words),
        (text.clause_change, text.clause_change_words),
    ];
    clauses.map(|(heading, words)| (heading, fill(words, &[level(needed), gets])))
}

fn block(state: AppState, place: usize, (heading, words): (&'static str, String)) -> El {
    let id = format!("clause-{place}");
    let area = el("textarea").attr("readonly", "").attr("rows", "4").text(&words);
    let copy = copier(state, &fill(suppliers_text().copy_clause, &[heading]), id.clone(), words);
    el("div").child(field(&id, heading, area).class("field wide")).child(el("p").class("actions").child(copy))
}
