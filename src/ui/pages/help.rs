//! How the score is made, what the answers mean, the keys, the sources, privacy.

use leptos::prelude::*;

use crate::catalog::rules::{AS_OF, CFR_170_21, CFR_170_24, METHODOLOGY, SP_800_171, SP_800_171A};
use crate::ui::components::parts::{beyond, paragraph, section};
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::licenses::licenses_text;
use crate::ui::text::pages::pages_text;
use crate::ui::text::{fill, text};

/// The content of the page.
pub fn help(state: AppState) -> Vec<El> {
    let text = text();
    let paragraphs =
        |heading, words: &[&str]| section(heading).children(words.iter().map(|words| paragraph(words)));
    let keys = el("input")
        .attr("type", "checkbox")
        .flag("checked", move || state.read(Part::Keys, |model| model.keys))
        .on("change", move |event| {
            let on = event_target_checked(&event);
            state.change(Part::Keys, |model| {
                model.keys = on;
                model.vault.set_setting("keys", if on { "on" } else { "off" });
            });
        });
    let sources = [&SP_800_171, &SP_800_171A, &CFR_170_24, &CFR_170_21, &METHODOLOGY]
        .map(|source| el("li").child(link(source.url, source.name).attr("rel", "noopener")));
    let one_file = is_one_file();
    let mut parts = vec![
        el("p").class("lead").text(text.promise),
        paragraphs(pages_text().help_how, pages_text().help_how_text),
        section(pages_text().help_answers).child(terms(pages_text().help_answers_text)),
        section(pages_text().help_pages).child(terms(pages_text().help_pages_text)),
        section(pages_text().help_words)
            .child(paragraph(pages_text().help_words_text))
            .child(el("p").child(link(&Route::Words.to_string(), pages_text().words_all))),
        section(pages_text().help_keys)
            .child(el("p").child(el("label").child(keys).text(" ").text(pages_text().help_keys_on)))
            .child(terms(pages_text().help_keys_text)),
        section(pages_text().help_sources)
            .child(paragraph(&fill(pages_text().help_sources_text, &[AS_OF])))
            .child(el("ul").children(sources))
            .child(paragraph(pages_text().official_governs)),
    ];
    if !one_file {
        let file = |name, words| el("p").child(link(name, words).attr("download", ""));
        parts.push(
            paragraphs(pages_text().help_offline, pages_text().help_offline_text)
                .child(file("sprs-calculator.html", pages_text().help_offline_file))
                .child(file("sprs-calculator.html.sha256", pages_text().help_offline_hash)),
        );
    }
    let asks = if one_file { pages_text().help_privacy_file } else { pages_text().help_privacy_site };
    let mut privacy = pages_text().help_privacy_text.to_vec();
    privacy.insert(privacy.len().min(1), asks);
    parts.push(paragraphs(pages_text().help_privacy, &privacy).child(beyond()));
    parts.push(paragraphs(pages_text().help_limits, pages_text().help_limits_text));
    parts.push(
        section(text.licenses_title)
            .child(paragraph(licenses_text().ours))
            .child(el("p").child(link(&Route::Licenses.to_string(), licenses_text().all))),
    );
    parts
}

/// Whether this is the calculator as one HTML file, which the build makes without a service worker.
fn is_one_file() -> bool {
    document().get_element_by_id("boot").is_some_and(|boot| !boot.has_attribute("data-offline"))
}

/// Words and what they mean.
fn terms(terms: &[(&str, &str)]) -> El {
    let term =
        |(term, words): &(&str, &str)| el("div").child(el("dt").text(term)).child(el("dd").text(words));
    el("dl").children(terms.iter().map(term))
}
