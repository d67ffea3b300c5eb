//! Gaps that are planned become records.

use leptos::prelude::*;

use crate::assessment::records::{ActionField, Collection};
use crate::catalog::RequirementId;
use crate::planning::manage::actions::{candidates, owned, take_over};
use crate::ui::browser::focus_soon;
use crate::ui::components::field::answers_of;
use crate::ui::components::manage::today;
use crate::ui::components::parts::paragraph;
use crate::ui::components::records::{field, field_id};
use crate::ui::dom::{El, button, choice_option, el, link};
use crate::ui::route::Route;
use crate::ui::state::Part;
use crate::ui::text::manage::actions::actions_text;
use crate::ui::text::{count, text};

use super::list::{ADD, List};

/// The select with the gaps, and the buttons that make records of one or of many.
pub fn section(list: List) -> El {
    let (words, state) = (actions_text(), list.state);
    let all = Memo::new(move |_| {
        state.read(Part::Around, |model| candidates(model.session.assessment(), model.session.score()))
    });
    let with_owner = Memo::new(move |_| {
        answers_of(state, |answers| {
            all.get().into_iter().filter(|id| owned(answers, *id)).collect::<Vec<_>>()
        })
    });
    let chosen = RwSignal::new(None::<RequirementId>);
    // What was chosen may be taken over by now.
    let now = move || {
        let chosen = chosen.get();
        all.with(|all| chosen.filter(|id| all.contains(id)).or_else(|| all.first().copied()))
    };
    let option = move |id: RequirementId| {
        let named = format!("{id} {}", id.get().title);
        choice_option(id.get().id, move || named.clone(), move || now() == Some(id))
    };
    let options = move || all.get().into_iter().map(option).collect();
    let select = el("select").region(options).on("change", move |event| {
        chosen.set(event_target_value(&event).parse().ok());
    });
    let one = button(words.take_over_one, move || {
        if let Some(id) = untrack(now) {
            let key = state.peek(|model| model.session.assessment().records().next_key(Collection::Actions));
            list.folds.set(key, true);
            make(list, &[id]);
            focus_soon(format!("#{}", field_id(Collection::Actions, key, ActionField::Title.into())));
        }
    });
    let many = button("", move || {
        let ids = with_owner.get_untracked();
        make(list, &ids);
        state.tell(count(words.taken_over, ids.len()), false);
        focus_soon(format!("#{ADD}"));
    });
    let many = many
        .live(move || count(words.take_over_all, with_owner.with(Vec::len)))
        .flag("hidden", move || with_owner.with(Vec::is_empty));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let lead = move || match none.get() {
        false => vec![paragraph(words.take_over_lead)],
        true => {
            let plan = link(&Route::Plan.to_string(), text().plan_title);
            vec![paragraph(words.take_over_none).text(" ").child(plan)]
        }
    };
    el("section").class("no-print").child(el("h3").text(words.take_over)).child(el("div").region(lead)).child(
        el("div")
            .flag("hidden", move || none.get())
            .child(field("action-gap", words.take_over_gap, select))
            .child(el("p").class("actions").child(one).child(many)),
    )
}

/// Makes records of gaps, as one step.
fn make(list: List, ids: &[RequirementId]) {
    let Some(today) = today() else { return };
    let change = list.state.peek(|model| take_over(model.session.assessment(), ids, today));
    list.show_all();
    list.state.end_typing();
    list.state.edit(change);
    list.state.end_typing();
}
