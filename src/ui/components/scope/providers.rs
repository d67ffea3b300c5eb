//! The external service providers of the scope worksheet.

use crate::assessment::Change;
use crate::assessment::records::{Collection, Position, Provider, ProviderKind, RecordId};
use crate::catalog::RequirementId;
use crate::planning::scope::{ProviderRule, inherited_from, missing, often_answered, provider_rule};
use crate::ui::components::field::answers_of;
use crate::ui::components::records::{List, field, field_id, list, record, select, tick, typed};
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::scope::scope_text;

use super::words::{kind, position, provider_rule as rule_words};

/// The providers, each with what follows.
pub fn providers(state: AppState) -> El {
    let text = scope_text();
    let list = list(
        state,
        List {
            collection: Collection::Providers,
            fresh: |_| Provider::default().write(),
            row,
            words: [text.providers_none, text.provider_add],
        },
    );
    el("div").child(el("h3").text(text.providers)).children(list)
}

fn row(state: AppState, id: RecordId) -> El {
    let text = scope_text();
    let provider =
        move || answers_of(state, |answers| answers.providers().get(id).cloned()).unwrap_or_default();
    let called = move || match provider().name.trim() {
        "" => fill(scope_text().provider_unnamed, &[&(id + 1).to_string()]),
        name => name.to_owned(),
    };
    let write = move |change: &dyn Fn(&mut Provider)| {
        let provider = state.peek(|model| model.session.assessment().providers().get(id).cloned());
        if let Some(mut provider) = provider {
            change(&mut provider);
            state.edit(Change::provider(id, Some(&provider)));
        }
    };
    let name = typed(
        state,
        None,
        move || provider().name,
        move |name| write(&|provider| provider.name.clone_from(&name)),
    );
    let kinds = select(
        state,
        &ProviderKind::ALL,
        ProviderKind::name,
        kind,
        move || provider().kind,
        move |kind| write(&|provider| provider.kind = kind),
    );
    let shows = select(
        state,
        &Position::ALL,
        Position::name,
        position,
        move || provider().position,
        move |position| write(&|provider| provider.position = position),
    );
    let note = typed(
        state,
        Some("1"),
        move || provider().note,
        move |note| write(&|provider| provider.note.clone_from(&note)),
    );
    let flag = |words: &str, get: fn(&Provider) -> bool, set: fn(&mut Provider, bool)| {
        tick(state, words, move || get(&provider()), move |on| write(&|provider| set(provider, on)))
    };
    let ticks = el("div")
        .class("ticks-list wide")
        .child(flag(text.handles_cui, |provider| provider.cui, |provider, on| provider.cui = on))
        .child(flag(
            text.handles_protection,
            |provider| provider.protection_data,
            |provider, on| provider.protection_data = on,
        ))
        .child(flag(text.matrix, |provider| provider.matrix, |provider, on| provider.matrix = on));
    let key = |place: usize| field_id(Collection::Providers, id, place);
    let fields = el("div")
        .class("fields")
        .child(field(&key(0), text.provider_name, name))
        .child(field(&key(1), text.provider_kind, kinds))
        .child(field(&key(4), text.position, shows))
        .child(ticks)
        .child(field(&key(6), text.provider_note, note).class("field wide"));
    let follows = el("div").class("follows").region(move || follows(state, &provider()));
    record(state, (Collection::Providers, id), called, [fields, follows])
}

/// What follows for a provider.
fn follows(state: AppState, provider: &Provider) -> Vec<El> {
    let text = scope_text();
    let (rule, settled) = provider_rule(provider);
    let mut parts = vec![el("p").text(rule_words(rule))];
    if rule != ProviderRule::NotAnEsp {
        let lacks = missing(provider);
        let lacking = [
            lacks.authorization.then_some(text.missing_authorization),
            lacks.matrix.then_some(text.missing_matrix),
        ];
        let mut line = el("p").child(el("b").text(if settled { text.settled } else { text.unsettled }));
        for words in lacking.into_iter().flatten() {
            line = line.text(" ").text(words);
        }
        parts.push(line.class(if settled { "settled" } else { "todo" }));
    }
    let inherited = answers_of(state, |answers| inherited_from(answers, &provider.name));
    if inherited.is_empty() {
        parts.push(el("p").text(text.inherited_none));
    } else {
        parts.extend([el("p").text(text.inherited), numbers(inherited)]);
    }
    let often = often_answered(provider.kind).iter().filter_map(|number| number.parse().ok());
    parts.extend([el("p").text(text.often), numbers(often)]);
    parts
}

/// Links to requirements by their numbers.
fn numbers(ids: impl IntoIterator<Item = RequirementId>) -> El {
    let links = ids.into_iter().map(|id| {
        let to = link(&Route::Requirement(id).to_string(), id.get().id);
        el("li").child(to.attr("title", id.get().title))
    });
    el("ul").class("inline").children(links)
}
