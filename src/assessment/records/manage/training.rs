//! Who is trained in what, for 3.2.1 to 3.2.3 and clause 7.2 in one.

use time::Date;

use crate::assessment::records::define::record;

record! {
    /// A role that needs training, and in what.
    TrainingRole, TrainingRoleField, TRAINING_ROLES: "training_role", TrainingRoles, Numbered {
        /// What it is called.
        name Name: String,
        /// Fraudulent messages.
        phishing Phishing: bool,
        /// Handling CUI.
        cui Cui: bool,
        /// Signs of insider threat, and how to report them.
        insider Insider: bool,
        /// Noticing and reporting incidents.
        reporting Reporting: bool,
        /// Security duties of administrators and others with special rights.
        privileged Privileged: bool,
        /// The firm's own topic.
        own_1 Own1: bool,
        /// Its second.
        own_2 Own2: bool,
        /// Its third.
        own_3 Own3: bool,
    }
}

record! {
    /// Somebody who is trained, with the day of the last training in each topic.
    Person, PersonField, PEOPLE: "person", People, Numbered {
        /// By name.
        name Name: String,
        /// The keys of the roles: `0 2`.
        roles Roles: String,
        /// When the person came.
        joined Joined: Option<Date>,
        /// When the person left.
        left Left: Option<Date>,
        /// Fraudulent messages.
        phishing Phishing: Option<Date>,
        /// Handling CUI.
        cui Cui: Option<Date>,
        /// Signs of insider threat.
        insider Insider: Option<Date>,
        /// Noticing and reporting incidents.
        reporting Reporting: Option<Date>,
        /// Security duties.
        privileged Privileged: Option<Date>,
        /// The firm's own topic.
        own_1 Own1: Option<Date>,
        /// Its second.
        own_2 Own2: Option<Date>,
        /// Its third.
        own_3 Own3: Option<Date>,
        /// Where the records are.
        evidence Evidence: String,
    }
}
