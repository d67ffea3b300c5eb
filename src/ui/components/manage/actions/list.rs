//! The records as rows that unfold, and what the list is narrowed to.

use leptos::prelude::*;

use crate::assessment::records::{Action, Collection, Origin, Record, RecordId};
use crate::planning::manage::actions::{Stage, late, report, sent_back, stage, unreported};
use crate::ui::components::field::{answers_of, select};
use crate::ui::components::fold::{Folds, paper};
use crate::ui::components::manage::today;
use crate::ui::components::records::{add_record, keys, next_key};
use crate::ui::dom::{El, button, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::actions::{actions_text, facts};

use super::form::form;

/// The id of the button that adds a record. What removes one gives the focus to it.
pub const ADD: &str = "action-add";

/// The list. What is listed stands still under the hands: it changes when the user asks, or when a record comes or goes.
#[derive(Clone, Copy)]
pub struct List {
    /// The state it reads and writes.
    pub state: AppState,
    /// The rows that are open.
    pub folds: Folds,
    origin: RwSignal<Option<Origin>>,
    stage: RwSignal<Option<Stage>>,
}

impl List {
    /// The list of all records, closed.
    pub fn new(state: AppState) -> List {
        List { state, folds: Folds::new(), origin: RwSignal::new(None), stage: RwSignal::new(None) }
    }

    /// Shows all records again, so that a new one is among them.
    pub fn show_all(self) {
        self.origin.set(None);
        self.stage.set(None);
    }

    /// The filters, the rows, and the button that adds a record.
    pub fn section(self) -> El {
        let (text, state) = (actions_text(), self.state);
        let all = Memo::new(move |_| answers_of(state, |answers| keys(answers, Collection::Actions)));
        let shown = Memo::new(move |_| {
            let (origin, at) = (self.origin.get(), self.stage.get());
            let fits = |key: &RecordId| {
                let action: Action = state.peek(|model| model.session.assessment().one(*key));
                origin.is_none_or(|origin| action.origin == origin)
                    && at.is_none_or(|at| stage(&action) == at)
            };
            all.get().into_iter().filter(fits).collect::<Vec<_>>()
        });
        let nothing = move || {
            let words = if all.with(Vec::is_empty) { text.none } else { text.none_fit };
            Vec::from_iter(shown.with(Vec::is_empty).then(|| el("p").text(words)))
        };
        let counted = move || {
            let numbers = [shown.with(Vec::len), all.with(Vec::len)].map(|number| number.to_string());
            let counted = fill(text.shown, &numbers.each_ref().map(String::as_str));
            // On paper the filters are gone, so it is said what is shown.
            let origin = self.origin.get().map(|origin| text.origin_name(origin));
            let filters: Vec<&str> =
                origin.into_iter().chain(self.stage.get().map(|stage| text.stage_name(stage))).collect();
            if filters.is_empty() { counted } else { fill(text.shown_of, &[&counted, &filters.join(", ")]) }
        };
        let add = button(text.add, move || {
            self.show_all();
            self.folds.set(next_key(state, Collection::Actions), true);
            add_record(state, Collection::Actions, |_| {
                Action { opened: today(), ..Action::default() }.write()
            });
        });
        el("section")
            .child(el("h3").text(text.records))
            .child(self.filters().flag("hidden", move || all.with(Vec::is_empty)))
            .child(
                el("p")
                    .class("hint")
                    .attr("role", "status")
                    .flag("hidden", move || all.with(Vec::is_empty))
                    .live(counted),
            )
            .child(el("div").region(nothing))
            .child(el("ul").class("cases").keyed(move || shown.get(), move |key| vec![self.row(key)]))
            .child(el("p").class("actions no-print").child(add.attr("id", ADD)))
    }

    fn filters(self) -> El {
        let text = actions_text();
        let names = |names: Vec<&'static str>| std::iter::once(text.any).chain(names).collect::<Vec<_>>();
        let origins = names(Origin::ALL.iter().map(|origin| text.origin_name(*origin)).collect());
        let stages = names(Stage::ALL.iter().map(|stage| text.stage_name(*stage)).collect());
        let origin = move || {
            let now = self.origin.get();
            Origin::ALL.iter().position(|origin| Some(*origin) == now).map_or(0, |place| place + 1)
        };
        let stage = move || {
            let now = self.stage.get();
            Stage::ALL.iter().position(|stage| Some(*stage) == now).map_or(0, |place| place + 1)
        };
        let chosen = |place: usize| place.checked_sub(1);
        el("div")
            .class("controls no-print")
            .child(select(text.origin, &origins, origin, move |place| {
                self.origin.set(chosen(place).and_then(|place| Origin::ALL.get(place).copied()));
            }))
            .child(select(text.stage, &stages, stage, move |place| {
                self.stage.set(chosen(place).and_then(|place| Stage::ALL.get(place).copied()));
            }))
    }

    fn row(self, key: RecordId) -> El {
        let (text, state) = (actions_text(), self.state);
        let action = Memo::new(move |_| answers_of(state, |answers| answers.one::<Action>(key)));
        let called = Memo::new(move |_| action.with(|action| text.called(key, &action.title)));
        let short = Memo::new(move |_| action.with(short));
        let content = move || form(state, key, action);
        let unfolding = self.folds.row(key, move || called.get(), move || short.get(), content);
        let full = el("div").class("on-paper").region(move || action.with(|action| on_paper(key, action)));
        el("li").attr("data-action", &key.to_string()).child(unfolding).child(full)
    }
}

/// Origin, requirement, stage and dates of a record, with the classes of what stands out.
fn short(action: &Action) -> Vec<(String, &'static str)> {
    let text = actions_text();
    let at = stage(action);
    let mut facts = vec![(text.origin_name(action.origin).to_owned(), "")];
    facts.extend(action.requirement.map(|id| (id.get().id.to_owned(), "")));
    facts.push((text.stage_name(at).to_owned(), "strong"));
    if sent_back(action) {
        facts.push((text.sent_back.to_owned(), "unmet"));
    }
    if unreported(action) {
        let until = report(action).deadline.map(|deadline| text.deadline(deadline));
        let words = until.map_or(text.to_report.to_owned(), |until| fill(text.to_report_by, &[&until]));
        facts.push((words, "unmet"));
    }
    if at != Stage::Closed {
        match today().and_then(|today| late(action, today)) {
            Some(late) => facts.push((text.late(late), "unmet")),
            None => {
                let by = action.due.map(|due| fill(text.by, &[&text.date(due)]));
                facts.push((by.unwrap_or_else(|| text.no_due.to_owned()), ""));
            }
        }
        if action.closed.is_some() {
            facts.push((text.wrongly.to_owned(), "unmet"));
        }
    }
    let owner = action.owner.trim();
    if !owner.is_empty() {
        facts.push((fill(text.owner_short, &[owner]), ""));
    }
    facts
}

/// A record in full.
fn on_paper(key: RecordId, action: &Action) -> Vec<El> {
    today().map(|today| paper(facts(key, action, today))).into_iter().collect()
}
