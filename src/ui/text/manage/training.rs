//! The strings of the part: training.

mod cells;

pub use cells::cells;

use time::Date;

use crate::planning::manage::training::{Bearing, Counts, State, Topic};
use crate::ui::text::numbers::plural;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{fill, texts};

texts! {
    /// The strings of the part.
    TrainingText {
        lead: "Who needs which training, who has it, and until when. One matrix serves awareness of risks (3.2.1), training for security duties (3.2.2), insider threat (3.2.3) and competence (ISO 9001 clause 7.2). The duty to report incidents comes from 3.6.1 and 3.6.2; training for it counts under 3.2.2.",

        standing: "Where you stand",
        standing_none: "Add roles and people below. This then says who lacks what.",
        requirement: "Requirement",
        need: "Need it",
        lack: "Lack it",
        soon: "Runs out within 30 days",
        bears: "What it means",
        own: "Topics of your own (ISO 9001 clause 7.2)",
        bears_lack: "While somebody lacks it, look again at your answer on {0}.",
        bears_all: "Everybody listed who needs it has it: evidence for {0}, as far as the sessions covered it, your policies included. The answer stays yours.",
        bears_unknown: "Who has a role has it. Look again at your answer on {0} when nobody is without a role.",
        bears_nobody: "By the roles nobody needs it. {0} asks for people who were trained: look at the roles.",
        bears_own: "Evidence for clause 7.2.",
        objectives: "{0}[{1}]",
        and: " and ",
        person_without_role: "{0} person has no role, so nothing is asked of them.",
        people_without_role: "{0} people have no role, so nothing is asked of them.",

        roles: "Roles and topics",
        roles_lead: "Tick what each role needs. A person needs what one of their roles needs.",
        roles_none: "No role yet. Start with the usual ones and change them, or add your own.",
        usual: "Start with the usual roles",
        role_everyone: "Everyone",
        role_handlers: "CUI handlers",
        role_administrators: "Administrators",
        role_managers: "Managers",
        role: "Role",
        role_name: "Name of role {0}",
        role_unnamed: "Role {0}",
        role_add: "Add a role",
        role_topic: "{0}: {1}",
        clause: "clause 7.2",

        settings: "How long a training holds, and topics of your own",
        months: "Months that a training holds",
        months_says: "12 where nothing is written. 3.2.1 to 3.2.3 set no number: write the one that your policy has.",
        own_1: "Topic of your own",
        own_2: "A second one",
        own_3: "A third one",
        own_says: "What clause 7.2 wants beside security, such as welding or the use of a gauge. A topic with a name is one more column.",

        people: "People",
        people_lead: "Managers, the owner, temporary staff and the second shift count too. A training holds up to and with the day that is shown.",
        people_none: "Nobody yet. Add the people who use the system or work with CUI.",
        people_none_fit: "Nobody fits. Choose something else to show.",
        show: "Show",
        show_here: "Everybody who has not left",
        show_lacking: "Who lacks something",
        show_without_role: "Who has no role",
        show_left: "Who has left",
        shown: "{0} of {1}: {2}",
        person: "Person",
        person_unnamed: "Person {0}",
        person_add: "Add a person",
        edit: "Edit",
        edit_label: "Edit {0}",
        name: "Name",
        joined: "Joined on",
        left: "Left on",
        has_left: "has left",
        no_role: "none",
        roles_of: "Roles",
        last: "Last training",
        last_says: "The day of the last training in each topic. A day after today is a plan, and counts from that day on.",
        evidence: "Evidence: where the records are",
        lack_of: "{0} of {1} lack it",
        lacks_of: "{0} of {1} lacks it",
        everybody_has: "all {0} have it",
        one_has: "the one who needs it has it",
        nobody_needs: "nobody needs it",

        not_needed: "not needed",
        missing: "missing",
        planned: "missing, planned for {0}",
        overdue: "ran out on {0}",
        due_soon: "until {0}, due soon",
        in_date: "until {0}",

        session: "Record a session",
        session_lead: "Enters the same date for everybody who was there, and adds a line to the evidence of each. Whoever needs the topic and lacks it is ticked already.",
        topic: "Topic",
        date: "Held on",
        text: "Trainer, material, where the list of names is",
        present: "Who was there",
        lacks: "{0} (lacks it)",
        record: "Record the session",
        no_date: "Write the day of the session first.",
        nobody: "Tick at least one person first.",
        recorded: "Recorded for {0} person.",
        recorded_many: "Recorded for {0} people.",

        column_last: "{0}: last",
        column_state: "{0}: state",
    }
}

/// The strings in use.
pub const fn training_text() -> &'static TrainingText {
    &TrainingText::EN
}

impl TrainingText {
    /// Where somebody stands in a topic.
    pub fn state(&self, state: State) -> String {
        let date = |date: Date| plan_text().date(date);
        match state {
            State::NotNeeded => self.not_needed.to_owned(),
            State::Missing => self.missing.to_owned(),
            State::Planned(day) => fill(self.planned, &[&date(day)]),
            State::Overdue(day) => fill(self.overdue, &[&date(day)]),
            State::DueSoon(day) => fill(self.due_soon, &[&date(day)]),
            State::InDate(day) => fill(self.in_date, &[&date(day)]),
        }
    }

    /// How many lack a topic.
    pub fn counts(&self, counts: Counts) -> String {
        let [lack, need] = [counts.lack, counts.need].map(|number| number.to_string());
        match counts {
            Counts { need: 0, .. } => self.nobody_needs.to_owned(),
            Counts { need: 1, lack: 0, .. } => self.one_has.to_owned(),
            Counts { lack: 0, .. } => fill(self.everybody_has, &[&need]),
            Counts { lack: 1, .. } => fill(self.lacks_of, &[&lack, &need]),
            _ => fill(self.lack_of, &[&lack, &need]),
        }
    }

    /// What the counts mean for a requirement, where so many people have no role.
    pub fn bearing(&self, bearing: Bearing, counts: Counts, without_role: usize) -> String {
        let objective =
            |letter: char| fill(self.objectives, &[bearing.id.get().id, letter.encode_utf8(&mut [0; 4])]);
        let objectives = bearing.objectives.chars().map(objective).collect::<Vec<_>>().join(self.and);
        let template = match counts {
            Counts { need: 0, .. } => self.bears_nobody,
            Counts { lack: 0, .. } if without_role > 0 => self.bears_unknown,
            Counts { lack: 0, .. } => self.bears_all,
            _ => self.bears_lack,
        };
        fill(template, &[&objectives])
    }

    /// What a topic serves.
    pub fn serves(&self, topic: Topic) -> &'static str {
        topic.serves().map_or(self.clause, |id| id.get().id)
    }

    /// How many people have no role; empty when all have one.
    pub fn without_role(&self, number: usize) -> String {
        match number {
            0 => String::new(),
            number => plural(self.person_without_role, self.people_without_role, number as u64),
        }
    }

    /// The name of a record, or its number where it has none.
    pub fn called(&self, template: &str, key: u32, name: &str) -> String {
        match name.trim() {
            "" => fill(template, &[&(u64::from(key) + 1).to_string()]),
            name => name.to_owned(),
        }
    }
}
