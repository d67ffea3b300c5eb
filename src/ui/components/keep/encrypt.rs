//! The backup with a passphrase.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::passphrase::{Field, Form};
use crate::documents::write_backup;
use crate::ui::browser::download;
use crate::ui::components::parts::paragraph;
use crate::ui::dom::{El, button, el};
use crate::ui::keep::crypt;
use crate::ui::pages::back_up;
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::keep::{SHORTEST, keep_text, strength};

/// What it is, and the form that makes it.
pub fn encrypt(state: AppState) -> El {
    let text = keep_text();
    let parts = if crypt::is_available() {
        vec![paragraph(text.encrypt_lead), paragraph(text.encrypt_cui), form(state)]
    } else {
        let plain = button(text.insecure_download, move || back_up(state));
        vec![paragraph(text.insecure), el("p").class("actions").child(plain)]
    };
    el("details").class("encrypt").child(el("summary").text(text.encrypt)).children(parts)
}

fn form(state: AppState) -> El {
    let text = keep_text();
    let form = Form::new();
    let typed = RwSignal::new(0);
    let first = form
        .field(text.passphrase_new, "new-password")
        .on_input(move |passphrase| typed.set(passphrase.chars().count()));
    let second = form.field(text.passphrase_again, "new-password");
    let parts = [
        first.labeled(),
        el("p").class("hint").live(move || strength(typed.get())),
        second.labeled(),
        form.toggle(),
        el("p").class("actions").child(form.submit(text.encrypt_download)),
    ];
    form.around(parts, move || save(state, form, typed, &first, &second))
}

fn save(state: AppState, form: Form, typed: RwSignal<usize>, first: &Field, second: &Field) {
    let text = keep_text();
    let passphrase = first.value();
    let wrong = if passphrase.chars().count() < SHORTEST {
        Some((text.too_short, first))
    } else if passphrase != second.value() {
        Some((text.differ, second))
    } else {
        None
    };
    if let Some((words, field)) = wrong {
        form.problem.set(words.to_owned());
        return field.focus();
    }
    form.busy.set(true);
    let (first, second) = (first.clone(), second.clone());
    spawn_local(async move {
        let backup = state.peek(|model| write_backup(model.session.assessment()));
        match crypt::encrypt(&passphrase, &backup).await {
            Ok(file) => {
                download("encrypted-backup", "json", "application/json", &file);
                state.backed_up();
                [first, second].iter().for_each(Field::clear);
                typed.set(0);
                form.news.set(text.encrypted.to_owned());
            }
            Err(detail) => form.problem.set(fill(text.encrypt_failed, &[&detail])),
        }
        form.busy.set(false);
    });
}
