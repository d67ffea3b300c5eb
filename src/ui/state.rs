//! The state of the page. Every edit goes through [`AppState::edit`].

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::assessment::records::Collection;
use crate::assessment::{Assessment, Change, Entry, Item, Level, Profile, Response};
use crate::catalog::howto::HowTo;
use crate::catalog::{FamilyId, REQUIREMENTS, RequirementId};
use crate::documents::mark;
use crate::scoring::{Finding, Score};
use crate::storage::{AssessmentId, Loaded, Vault};

use super::autosave::{Saved, Trouble, open};
use super::browser::now;
use super::keep::Keep;
use super::later::Fetched;
use super::route::Route;
use super::search::{Filter, Listed, Questions};
use super::session::Session;
use super::text::{fill, text};
use super::upkeep::Upkeep;

/// A message to the user.
#[derive(Clone)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// Whether something went wrong.
    pub error: bool,
}

/// Everything the page shows, as plain data.
pub struct Model {
    /// The answers.
    pub session: Session,
    /// Which assessment they are of.
    pub id: AssessmentId,
    /// Where they are kept.
    pub vault: Vault,
    /// Tells the answers apart that the page began with.
    pub began: String,
    /// What another tab has stored, with the marks that it missed, until it is taken over.
    pub found: Option<(Loaded, Vec<String>)>,
    /// What is done after a save.
    pub upkeep: Upkeep,
    /// The save that is due.
    pub timer: Option<TimeoutHandle>,
    /// Whether what is on the page is stored.
    pub saved: Saved,
    /// What to tell the user about storage.
    pub trouble: Option<Trouble>,
    /// The page that is shown.
    pub route: Route,
    /// What the list of requirements is narrowed to.
    pub filter: Filter,
    /// The second WASM.
    pub second: Fetched<()>,
    /// The questions to search in, once the second WASM is here.
    pub questions: Option<Questions>,
    /// The how-to texts.
    pub guides: Fetched<HowTo<'static>>,
    /// What to tell the user.
    pub notice: Option<Notice>,
    /// Whether the keys of the list are on.
    pub keys: bool,
    /// Copies of the answers beyond the vault, once the second WASM is here.
    pub keep: Option<&'static Keep>,
    opened: [bool; REQUIREMENTS],
    triggers: Vec<Trigger>,
}

impl Model {
    /// Whether the firm needs Level 1 and nothing above it.
    pub fn only_level1(&self) -> bool {
        level(self.session.assessment()) == Level::One.number().to_string()
    }

    /// What the list of requirements has, of a family or of all.
    pub fn listed(&self, family: Option<FamilyId>) -> Listed {
        let filter = Filter { level1: self.only_level1(), ..self.filter.clone() };
        filter.list(family, self.session.score(), self.questions, self.guides.here())
    }
}

/// A part of the model that something on the page can depend on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What was said about a requirement, and whether it is opened.
    Row(RequirementId),
    /// The score.
    Score,
    /// The logs of edits, and whether they are saved.
    Log,
    /// What to tell the user about storage.
    Trouble,
    /// The page that is shown.
    Route,
    /// Search and filters.
    Filter,
    /// What to tell the user.
    Notice,
    /// The setting for keys.
    Keys,
    /// What stands around the answers: plans, profile, scope, Level 3. Any edit touches it.
    Around,
    /// The second WASM.
    Second,
    /// The how-to texts.
    Guides,
    /// The level the firm works toward.
    Level,
    /// Copies of the answers beyond the vault.
    Keep,
    /// The list of assessments, and what else is stored beside the answers.
    Shelf,
}

impl Part {
    const ALL: usize = REQUIREMENTS + 13;

    const fn index(self) -> usize {
        match self {
            Part::Row(id) => id.index(),
            Part::Score => REQUIREMENTS,
            Part::Log => REQUIREMENTS + 1,
            Part::Trouble => REQUIREMENTS + 2,
            Part::Route => REQUIREMENTS + 3,
            Part::Filter => REQUIREMENTS + 4,
            Part::Notice => REQUIREMENTS + 5,
            Part::Keys => REQUIREMENTS + 6,
            Part::Second => REQUIREMENTS + 7,
            Part::Guides => REQUIREMENTS + 10,
            Part::Around => REQUIREMENTS + 8,
            Part::Level => REQUIREMENTS + 9,
            Part::Keep => REQUIREMENTS + 11,
            Part::Shelf => REQUIREMENTS + 12,
        }
    }
}

/// The level the firm works toward, as its record has it.
fn level(assessment: &Assessment) -> &str {
    assessment.records().get(Collection::Profile, 0).map_or("", |fields| fields.get(Profile::LEVEL))
}

/// The model and the triggers of its parts.
///
/// What reads a part subscribes to its trigger. So a row repaints alone, the engine reads the answers where
/// they are, and there is no copy of them that could disagree.
#[derive(Clone, Copy)]
pub struct AppState(StoredValue<Model, LocalStorage>);

impl AppState {
    /// The state with what is stored. Saving is armed after that.
    pub fn load(route: Route) -> AppState {
        let opened = open();
        AppState(StoredValue::new_local(Model {
            session: Session::new(opened.stored.unwrap_or_default()),
            keys: opened.vault.setting("keys").as_deref() != Some("off"),
            id: opened.id,
            began: opened.vault.text().map(mark).unwrap_or_default(),
            vault: opened.vault,
            found: None,
            upkeep: Upkeep::default(),
            timer: None,
            saved: opened.saved,
            trouble: opened.trouble,
            route,
            filter: Filter::default(),
            second: Fetched::Unasked,
            questions: None,
            guides: Fetched::Unasked,
            notice: None,
            keep: None,
            opened: [false; REQUIREMENTS],
            triggers: (0..Part::ALL).map(|_| Trigger::new()).collect(),
        }))
    }

    /// Reads a part, and again whenever it changes.
    pub fn read<T>(self, part: Part, read: impl FnOnce(&Model) -> T) -> T {
        let model = self.0.read_value();
        model.triggers[part.index()].track();
        read(&model)
    }

    /// Reads something as it is now.
    pub fn peek<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        read(&self.0.read_value())
    }

    /// Changes a part.
    pub fn change<T>(self, part: Part, change: impl FnOnce(&mut Model) -> T) -> T {
        let result = change(&mut self.0.write_value());
        self.notify(part);
        result
    }

    /// Reads the score.
    pub fn score<T>(self, read: impl FnOnce(&Score) -> T) -> T {
        self.read(Part::Score, |model| read(model.session.score()))
    }

    /// Reads what was said about a requirement.
    pub fn response<T>(self, id: RequirementId, read: impl FnOnce(&Response) -> T) -> T {
        self.read(Part::Row(id), |model| read(model.session.assessment().response(id)))
    }

    /// Reads the answer on an item.
    pub fn entry<T>(self, item: Item, read: impl FnOnce(&Entry) -> T) -> T {
        let part = item.requirement().map_or(Part::Around, Part::Row);
        self.read(part, |model| read(model.session.assessment().entry(item)))
    }

    /// The finding on a requirement.
    pub fn finding(self, id: RequirementId) -> Finding {
        self.read(Part::Row(id), |model| *model.session.score().finding(id))
    }

    /// The page that is shown.
    pub fn route(self) -> Route {
        self.read(Part::Route, |model| model.route)
    }

    /// Goes to another page. A search ends with the list it was made in, and so does a filter that could hide the
    /// requirement that is gone to.
    pub fn go(self, route: Route) {
        self.hush();
        self.change(Part::Filter, |model| match route {
            Route::Requirement(_) => model.filter = Filter::default(),
            _ => model.filter.query.clear(),
        });
        self.change(Part::Route, |model| model.route = route);
    }

    /// Searches in the questions from now on. The list is made anew only where that finds something else.
    pub fn search_in(self, questions: Questions) {
        let list = |model: &Model| model.filter.searches().then(|| model.listed(None));
        let before = self.peek(list);
        self.0.write_value().questions = Some(questions);
        if self.peek(list) != before {
            self.notify(Part::Filter);
        }
    }

    /// Whether the firm needs Level 1 and nothing above it.
    pub fn only_level1(self) -> bool {
        self.read(Part::Level, |model| model.only_level1())
    }

    /// Whether a requirement is opened.
    pub fn is_open(self, id: RequirementId) -> bool {
        self.read(Part::Row(id), |model| model.opened[id.index()])
    }

    /// Opens or closes a requirement.
    pub fn set_open(self, id: RequirementId, open: bool) {
        self.change(Part::Row(id), |model| model.opened[id.index()] = open);
    }

    /// Makes an edit that can be undone.
    pub fn edit(self, change: Change) {
        self.hush();
        let requirement = change.requirement();
        let now = now();
        self.step(requirement, |session| session.edit(change, now));
    }

    /// A text field was left: what is typed next is an edit of its own.
    pub fn end_typing(self) {
        self.change(Part::Log, |model| model.session.end_typing());
    }

    /// Takes the last edit back.
    pub fn undo(self) {
        let done = self.step(None, Session::undo);
        self.tell_step(text().undone, done);
    }

    /// Makes an edit again that was taken back.
    pub fn redo(self) {
        let done = self.step(None, Session::redo);
        self.tell_step(text().redone, done);
    }

    /// Tells the user something.
    pub fn tell(self, text: String, error: bool) {
        self.change(Part::Notice, |model| model.notice = Some(Notice { text, error }));
    }

    /// What was told last is no news any more.
    fn hush(self) {
        if self.peek(|model| model.notice.is_some()) {
            self.change(Part::Notice, |model| model.notice = None);
        }
    }

    /// Lets the session do something and tells whoever reads what it touched: one requirement, or all.
    pub fn step<T>(self, requirement: Option<RequirementId>, act: impl FnOnce(&mut Session) -> T) -> T {
        let (result, moved, releveled) = {
            let mut model = self.0.write_value();
            let level = |model: &Model| level(model.session.assessment()).to_owned();
            let before = (model.session.score().clone(), level(&model));
            let result = act(&mut model.session);
            (result, before.0 != *model.session.score(), before.1 != level(&model))
        };
        match requirement {
            Some(id) => self.notify(Part::Row(id)),
            None => RequirementId::all().for_each(|id| self.notify(Part::Row(id))),
        }
        if moved {
            self.notify(Part::Score);
        }
        self.notify(Part::Around);
        if releveled {
            self.notify(Part::Level);
        }
        self.save_soon();
        result
    }

    fn tell_step(self, told: &str, done: Option<Change>) {
        if let Some(done) = done {
            self.tell(fill(told, &[&subject(&done)]), false);
        }
    }

    fn notify(self, part: Part) {
        let trigger = self.0.read_value().triggers[part.index()];
        trigger.notify();
    }
}

/// What an edit is about, in words.
pub fn subject(change: &Change) -> String {
    match change {
        Change::Answer(item, _) | Change::Reason(item, _) | Change::Entry(item, _) => item.to_string(),
        Change::Note(id, _) => id.to_string(),
        Change::Record(collection, key, fields) => match collection {
            Collection::Plans => {
                let id = RequirementId::all().nth(*key as usize);
                id.map_or_else(String::new, |id| fill(text().undo_plan, &[id.get().id]))
            }
            Collection::Profile => text().undo_profile.to_owned(),
            Collection::Assets | Collection::Providers => text().undo_scope.to_owned(),
            Collection::Certificates | Collection::Clauses => text().iso_title.to_owned(),
            _ => {
                let place = *collection as usize - Collection::Program as usize;
                let what = text().undo_records.get(place).copied().unwrap_or_default();
                let nameless =
                    matches!(collection, Collection::Program | Collection::Roles | Collection::Received);
                // The others begin with a name or a day.
                let name = fields.as_ref().filter(|_| !nameless);
                fill(text().undo_record, &[what, name.map_or("", |fields| fields.get(0))])
            }
        },
        Change::Many(_) => text().undo_many.to_owned(),
        Change::Replace(_) => text().everything.to_owned(),
    }
}
