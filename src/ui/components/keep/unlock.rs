//! A chosen backup: what is not encrypted is restored at once, what is asks for its passphrase.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::passphrase::{Field, Form};
use crate::documents::{Envelope, is_envelope, read_envelope, read_text};
use crate::ui::browser::Chosen;
use crate::ui::components::parts::paragraph;
use crate::ui::dom::{El, button, el};
use crate::ui::keep::crypt::{self, Unopened};
use crate::ui::pages::restore_backup;
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::keep::{keep_text, locked};
use crate::ui::text::pages::pages_text;

/// The encrypted backup that waits for its passphrase, with the name of its file.
#[derive(Clone, Copy)]
pub struct Locked {
    state: AppState,
    file: RwSignal<Option<(String, Envelope)>>,
}

impl Locked {
    /// None yet.
    pub fn new(state: AppState) -> Locked {
        Locked { state, file: RwSignal::new(None) }
    }

    /// A file was chosen.
    pub fn offer(self, name: String, bytes: Chosen) {
        self.file.set(None);
        let text = bytes.as_deref().ok().and_then(|bytes| read_text(bytes).ok());
        let Some(text) = text.filter(|text| is_envelope(text)) else {
            return restore_backup(self.state, &name, bytes);
        };
        let refused = match read_envelope(text) {
            Err(error) => locked(&error),
            Ok(_) if !crypt::is_available() => keep_text().locked_insecure.to_owned(),
            Ok(envelope) => return self.file.set(Some((name, envelope))),
        };
        self.state.tell(fill(pages_text().refused, &[&name, &refused]), true);
    }

    /// Whether this is still the file that is asked about: another may have been chosen, or the page left.
    fn waits_for(self, envelope: &Envelope) -> bool {
        let same = |file: &Option<(String, Envelope)>| file.as_ref().is_some_and(|file| file.1 == *envelope);
        self.file.try_with_untracked(same).unwrap_or(false)
    }
}

/// Asks for the passphrase, as long as a file waits for one.
pub fn unlock(waiting: Locked) -> El {
    el("div").region(move || Vec::from_iter(waiting.file.get().map(|(name, file)| ask(waiting, name, file))))
}

fn ask(waiting: Locked, name: String, envelope: Envelope) -> El {
    let text = keep_text();
    let form = Form::new();
    let field = form.field(text.passphrase, "off");
    let cancel = button(text.cancel, move || waiting.file.set(None));
    let parts = [
        paragraph(&fill(text.locked, &[&name])),
        field.labeled(),
        form.toggle(),
        el("p").class("actions").child(form.submit(text.unlock)).child(cancel),
    ];
    let shown = field.clone();
    request_animation_frame(move || shown.focus());
    form.around(parts, move || open(waiting, form, &field, &name, &envelope))
}

fn open(waiting: Locked, form: Form, field: &Field, name: &str, envelope: &Envelope) {
    let text = keep_text();
    form.busy.set(true);
    let (field, name, envelope) = (field.clone(), name.to_owned(), envelope.clone());
    spawn_local(async move {
        let opened = crypt::decrypt(&field.value(), &envelope).await;
        if !waiting.waits_for(&envelope) {
            return;
        }
        form.busy.set(false);
        let problem = match opened {
            Ok(backup) => {
                waiting.file.set(None);
                return restore_backup(waiting.state, &name, Ok(backup));
            }
            Err(Unopened::Passphrase) => text.wrong_passphrase.to_owned(),
            Err(Unopened::Ciphertext) => text.wrong_ciphertext.to_owned(),
            Err(Unopened::Browser(detail)) => fill(text.unlock_failed, &[&detail]),
        };
        form.problem.set(problem);
        field.focus();
    });
}
