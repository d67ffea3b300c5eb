//! Edits that write several records of the training matrix at once.

use time::Date;

use crate::assessment::records::{Collection, Person, Program, RecordId, TrainingRole};
use crate::assessment::{Assessment, Change};

use super::{Topic, read_roles};

/// A session in which people were trained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// In what.
    pub topic: Topic,
    /// When.
    pub date: Date,
    /// Who, by the keys of their records.
    pub people: Vec<RecordId>,
    /// The trainer, the material, where the list of names is.
    pub text: String,
}

/// The roles that most firms need, under these names: everyone, CUI handlers, administrators, managers. Each has all
/// that somebody needs who has no other role.
pub fn usual_roles(assessment: &Assessment, names: [&str; 4]) -> Change {
    let first = assessment.records().next_key(Collection::TrainingRoles);
    let everyone = TrainingRole { phishing: true, insider: true, reporting: true, ..TrainingRole::default() };
    let handlers = TrainingRole { cui: true, ..everyone.clone() };
    let administrators = TrainingRole { privileged: true, ..handlers.clone() };
    let roles = [everyone, handlers.clone(), administrators, handlers];
    let keys = (0..4).map(|place| first.saturating_add(place));
    let named = names.into_iter().zip(roles).zip(keys);
    let record = |((name, role), key): ((&str, TrainingRole), RecordId)| {
        Change::record(key, Some(&TrainingRole { name: name.to_owned(), ..role }))
    };
    Change::Many(named.map(record).collect())
}

/// Removes a role, and takes it from the people who have it: its key may be given to a new role.
pub fn remove_role(assessment: &Assessment, role: RecordId) -> Change {
    let mut changes = vec![Change::record::<TrainingRole>(role, None)];
    for (key, person) in assessment.all::<Person>().iter() {
        if read_roles(&person.roles).contains(&role) {
            let roles = with_role(&person.roles, role, false);
            changes.push(Change::record(key, Some(&Person { roles, ..person.clone() })));
        }
    }
    Change::Many(changes)
}

/// The keys of somebody's roles with one more, or without it, in order.
pub fn with_role(roles: &str, role: RecordId, has: bool) -> String {
    let mut keys = read_roles(roles);
    keys.retain(|key| *key != role);
    if has {
        keys.push(role);
    }
    keys.sort_unstable();
    keys.dedup();
    keys.iter().map(RecordId::to_string).collect::<Vec<_>>().join(" ")
}

/// Somebody new. Where the first role has this name, which stands for all people, the person has it.
pub fn fresh_person(assessment: &Assessment, everyone: &str) -> Person {
    let roles = assessment.all::<TrainingRole>();
    let first = roles.iter().next().filter(|(_, role)| role.name.trim() == everyone);
    Person { roles: first.map(|(key, _)| key.to_string()).unwrap_or_default(), ..Person::default() }
}

/// Writes a session: its day to everybody who was there, and a line to their evidence. A later training that was given
/// already stays; a day that was only planned gives way.
pub fn session(assessment: &Assessment, session: &Session, today: Date) -> Change {
    let program: Program = assessment.one(0);
    let text = session.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut line = format!("{} {}", session.date, session.topic.name(&program));
    if !text.is_empty() {
        line = format!("{line}: {text}");
    }
    let people = assessment.all::<Person>();
    let there = people.iter().filter(|(key, _)| session.people.contains(key));
    let write = |(key, person): (RecordId, &Person)| {
        let mut person = person.clone();
        let last = session.topic.last_mut(&mut person);
        let stays = last.is_some_and(|last| session.date < last && last <= today);
        if !stays {
            *last = Some(session.date);
        }
        let before = person.evidence.trim_end();
        person.evidence = if before.is_empty() { line.clone() } else { format!("{before}\n{line}") };
        Change::record(key, Some(&person))
    };
    Change::Many(there.map(write).collect())
}
