//! The strings of the part: roles.

use crate::assessment::Assessment;
use crate::assessment::records::{Duty, Role};
use crate::planning::manage::roles::{DUTIES, Own};
use crate::ui::text::texts;

texts! {
    /// The strings of the part. What a role has to do is a line each.
    RolesText {
        lead: "Who does what in the program, in writing: it serves 3.12.1, 3.12.3 and 3.12.4, the affirmation (32 CFR 170.22), and ISO 9001 clauses 5.3 and 7.2. One person may have several roles, but nobody audits their own work.",
        nobody: "Nobody has these roles yet: {0}.",
        everybody: "Every role has somebody.",

        cmmc_lead: "CMMC lead",
        cmmc_lead_is: "Runs the program from day to day and knows the quality system. In a shop often the quality manager.",
        cmmc_lead_does: "Keeps the answers, the gaps and their plans current (3.12.2).\nRuns the audit program and follows findings until they are closed (3.12.1, 3.12.3).\nPrepares what the Affirming Official affirms, with the evidence for each answer (32 CFR 170.22).\nWatches the 180 days to a POA&M closeout (32 CFR 170.21(b)).\nKeeps one set of procedures and records for quality and security (ISO 9001 clause 7.5).\nReports to the management review (ISO 9001 clause 9.3).",
        cmmc_lead_apart: "May not audit family CA (3.12): that is the program this person leads.",

        official: "Affirming Official",
        official_is: "A senior person of the firm, answerable for its compliance and with the authority to affirm it (32 CFR 170.4). Not somebody from a provider or consultant.",
        official_does: "Affirms in SPRS when a CMMC status is achieved, Conditional or Final (32 CFR 170.22(a)(3)).\nAffirms again every year (32 CFR 170.22(a)(3)).\nAffirms after a POA&M closeout assessment (32 CFR 170.22(a)(3)).\nLooks at the evidence first: a false affirmation can be a false claim (31 U.S.C. 3729).\nSees that people, money and time are there (ISO 9001 clause 5.1).\nDecides in the management review (ISO 9001 clause 9.3).",
        official_apart: "No rule keeps this person from another role. Better not an auditor: the affirmation rests on what the audits find.",

        system: "System owner",
        system_is: "Answers for the system that is assessed: its boundary, its changes, its accounts. In a shop often the IT manager, or the owner with a provider at hand.",
        system_does: "Keeps the SSP current: boundary, connections, how each requirement is met (3.12.4).\nApproves who gets access and with which rights (3.1.1, 3.1.2).\nKeeps the inventory and the baselines (3.4.1).\nApproves changes after a look at what they do to security (3.4.3, 3.4.4).\nDecides about risks and about findings of scans (3.11.1, 3.11.3).\nSees that incidents are handled and reported (3.6.1, 3.6.2).",
        system_apart: "May not audit the SSP (3.12.4), or any requirement whose plan names this person as owner.",

        process: "Process auditor",
        process_is: "Audits by procedures, records and interviews, as in an audit of the quality system. Internal auditors of ISO 9001 can do it after an introduction to NIST SP 800-171.",
        process_does: "Audits the requirements that are marked for a process auditor (3.12.1).\nAudits the sections of ISO 9001 in the same round (ISO 9001 clause 9.2).\nNotes what was seen, where, when, and who was asked.\nRecords each finding, so that it becomes a gap and a corrective action (3.12.2).\nLooks in the next audit whether closed actions had an effect (ISO 9001 clause 10.2).",
        process_apart: "May not audit own work: requirements whose plan names this person as owner, family CA for the CMMC lead, 3.12.4 for the system owner.",

        technical: "Technical auditor",
        technical_is: "Looks at settings, networks and logs, or supports the process auditor there. Can be a specialist from outside.",
        technical_does: "Audits the requirements that are marked for technical support (3.12.1).\nTries things out, as agreed with the system owner: a logon without a second factor, an unknown USB drive (3.5.3, 3.8.7).\nKeeps settings and reports as evidence, with date and machine.\nRepeats checks between two audits, so that controls are seen to go on working (3.12.3).\nRecords each finding, so that it becomes a gap and a corrective action (3.12.2).",
        technical_apart: "May not audit own work. Who runs the network or the servers, at a provider as well, does not audit them.",

        none: "Nobody yet.",
        add: "Add a person",
        add_label: "Add a person: {0}",
        unnamed: "{0}, no name yet",
        called: "{0}: {1}",
        other: "No role chosen",
        duty: "Role",
        duty_open: "Choose a role",
        person: "Name",
        deputy: "Deputy",
        since: "Since",
        note: "Where it is written, and anything else",
        remove: "Remove",
        remove_label: "Remove {0}",

        own: "Own work",
        own_lead: "Nobody audits their own work (ISO 9001 clause 9.2). The page takes as own work, by a convention of ours: requirements whose plan names the person as owner; family CA (3.12) for the CMMC lead; 3.12.4 for the system owner. A deputy counts only as owner. Names are compared as they are written, capital letters aside; several names in one field are told apart at commas, slashes and the word “and”. Clauses of ISO 9001 have no owner here, so for them that is left to you.",
        own_none: "No auditor owns anything that the role looks at.",
        own_nobody: "Nobody has an auditor's role yet.",
        own_line: "{0}, {1}, may not audit:",
        own_owner: "owner",
        own_lead_short: "leads the program",
        own_system: "owns the system",

        column_role: "Role",
        column_deputy: "Deputy",
        column_is: "What it is",
        column_duties: "Duties",
        column_apart: "Not with",
    }
}

/// The strings in use.
pub const fn roles_text() -> &'static RolesText {
    &RolesText::EN
}

/// What is said about a role.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// What it is called.
    pub name: &'static str,
    /// What it is.
    pub is: &'static str,
    /// What it has to do, a line each.
    pub does: &'static str,
    /// What else the person may not do.
    pub apart: &'static str,
}

/// What is said about a role.
pub const fn about(duty: Duty) -> About {
    let text = roles_text();
    let (name, is, does, apart) = match duty {
        Duty::Unknown => (text.other, "", "", ""),
        Duty::Lead => (text.cmmc_lead, text.cmmc_lead_is, text.cmmc_lead_does, text.cmmc_lead_apart),
        Duty::AffirmingOfficial => (text.official, text.official_is, text.official_does, text.official_apart),
        Duty::SystemOwner => (text.system, text.system_is, text.system_does, text.system_apart),
        Duty::ProcessAuditor => (text.process, text.process_is, text.process_does, text.process_apart),
        Duty::TechnicalAuditor => {
            (text.technical, text.technical_is, text.technical_does, text.technical_apart)
        }
    };
    About { name, is, does, apart }
}

/// Why something is own work, in words.
pub const fn own(own: Own) -> &'static str {
    let text = roles_text();
    match own {
        Own::Owner => text.own_owner,
        Own::Lead => text.own_lead_short,
        Own::SystemOwner => text.own_system,
    }
}

/// The roles as a table with its headings: a row for each person, and one for each role that nobody has.
pub fn cells(assessment: &Assessment) -> Vec<Vec<String>> {
    let text = roles_text();
    let headings = [
        text.column_role,
        text.person,
        text.column_deputy,
        text.since,
        text.note,
        text.column_is,
        text.column_duties,
        text.column_apart,
    ];
    let mut rows = vec![headings.map(str::to_owned).to_vec()];
    let roles = assessment.all::<Role>();
    for duty in DUTIES.into_iter().chain([Duty::Unknown]) {
        let about = about(duty);
        let mut those: Vec<Role> =
            roles.iter().filter(|(_, role)| role.duty == duty).map(|(_, role)| role.clone()).collect();
        if those.is_empty() && duty != Duty::Unknown {
            those.push(Role::default());
        }
        rows.extend(those.into_iter().map(|role| {
            let since = role.since.map(|date| date.to_string()).unwrap_or_default();
            let [is, does, apart] = [about.is, about.does, about.apart].map(str::to_owned);
            vec![about.name.to_owned(), role.person, role.deputy, since, role.note, is, does, apart]
        }));
    }
    rows
}
