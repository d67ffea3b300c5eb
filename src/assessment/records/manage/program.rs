//! How the program is planned, and who has which role in it.

use time::Date;

use crate::assessment::records::define::{choices, record};

choices! {
    /// How the ISO 9001 system of the firm is, where the user says it.
    Quality {
        /// Not said: as the certificates and clauses have it.
        Unknown,
        /// It is lived.
        Working = "working",
        /// It is there on paper.
        Nominal = "nominal",
        /// There is none.
        Missing = "none",
    }
}

record! {
    /// How the program is planned.
    Program, ProgramField, PROGRAM: "program", Program, One {
        /// When the work begins.
        start Start: Option<Date>,
        /// Hours a week that the firm and its provider can give together.
        hours Hours: Option<u32>,
        /// How the ISO 9001 system is.
        quality Quality: Quality,
        /// Months between two audits of the same requirement.
        audit_months AuditMonths: Option<u32>,
        /// Months that a training holds.
        training_months TrainingMonths: Option<u32>,
        /// A training topic of the firm's own.
        topic_1 Topic1: String,
        /// A second one.
        topic_2 Topic2: String,
        /// A third one.
        topic_3 Topic3: String,
        /// The firm, as its suppliers know it.
        firm Firm: String,
    }
}

record! {
    /// A milestone of the roadmap. Those with the first six keys are the six steps, and have no name of their own.
    Milestone, MilestoneField, MILESTONES: "milestone", Milestones, Numbered {
        /// What it is.
        name Name: String,
        /// When it is to be reached; for a step in the place of the day that was worked out.
        date Date: Option<Date>,
        /// When it was reached.
        done Done: Option<Date>,
        /// Anything else.
        note Note: String,
    }
}

choices! {
    /// What somebody has to do in the program.
    Duty {
        /// Not said.
        Unknown,
        /// Leads the program and knows the quality system.
        Lead = "lead",
        /// Affirms in SPRS (32 CFR 170.22).
        AffirmingOfficial = "affirming_official",
        /// Answers for the assessed system.
        SystemOwner = "system_owner",
        /// Audits procedures and records.
        ProcessAuditor = "process_auditor",
        /// Audits settings and networks, or supports those who do.
        TechnicalAuditor = "technical_auditor",
    }
}

record! {
    /// Somebody with a role.
    Role, RoleField, ROLES: "role", Roles, Numbered {
        /// The role.
        duty Duty: Duty,
        /// Who has it.
        person Person: String,
        /// Who stands in.
        deputy Deputy: String,
        /// Since when.
        since Since: Option<Date>,
        /// Where that is written, and anything else.
        note Note: String,
    }
}
