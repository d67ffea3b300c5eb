//! The licenses of everything that is in the page.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::components::parts::{paragraph, section};
use crate::ui::dom::{El, button, el};
use crate::ui::later::{Fetched, fetch_text};
use crate::ui::licenses::{Licenses, Package};
use crate::ui::text::licenses::licenses_text;
use crate::ui::text::{fill, text};

type List = RwSignal<Fetched<Rc<Licenses>>, LocalStorage>;

/// The content of the page.
pub fn licenses() -> Vec<El> {
    let list = List::new_local(Fetched::Unasked);
    fetch(list);
    vec![
        paragraph(licenses_text().ours).class("lead"),
        el("div").region(move || {
            list.with(|fetched| match fetched {
                Fetched::Here(licenses) => shown(licenses),
                Fetched::Failed => vec![failed(list)],
                _ => vec![paragraph(licenses_text().loading).class("hint")],
            })
        }),
    ]
}

fn fetch(list: List) {
    list.set(Fetched::Asked);
    spawn_local(async move {
        let licenses = fetch_text("data-licenses").await.and_then(|file| Licenses::parse(&file));
        // Nobody listens any more when the page was left meanwhile.
        list.try_set(licenses.map_or(Fetched::Failed, |licenses| Fetched::Here(Rc::new(licenses))));
    });
}

fn failed(list: List) -> El {
    let again = button(text().later_again, move || fetch(list));
    paragraph(text().later_failed).class("hint").text(" ").child(again)
}

fn shown(licenses: &Rc<Licenses>) -> Vec<El> {
    let mut entries = (0..licenses.packages().len()).map(|at| el("li").child(entry(Rc::clone(licenses), at)));
    let ours = entries.next().map(|ours| el("ul").class("licenses").child(ours));
    let others = fill(licenses_text().others_heading, &[&entries.len().to_string()]);
    vec![
        section(licenses_text().ours_heading).children(ours),
        section(&others)
            .child(paragraph(licenses_text().lead))
            .child(el("ul").class("licenses").children(entries)),
    ]
}

/// A package, which opens to its texts. They are made when it is first opened: all of them together are long.
fn entry(licenses: Rc<Licenses>, at: usize) -> El {
    let opened = RwSignal::new(false);
    let Some(Package { name, version, license, .. }) = licenses.packages().get(at) else { return el("span") };
    let summary = el("summary").child(el("b").text(name)).text(" ").text(version).text(" · ").text(license);
    let inside = move || {
        let package = licenses.packages().get(at).filter(|_| opened.get());
        let texts = package.into_iter().flat_map(|package| licenses.texts(package));
        texts.map(|words| el("pre").text(words)).collect()
    };
    el("details").child(summary).region(inside).on("toggle", move |_| {
        if !opened.get_untracked() {
            opened.set(true);
        }
    })
}
