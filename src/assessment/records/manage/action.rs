//! Corrective action: one record for a nonconformity, an incident, a POA&M item or an audit finding.

use time::Date;

use crate::assessment::records::define::{choices, record};
use crate::catalog::RequirementId;

choices! {
    /// Where a corrective action comes from.
    Origin {
        /// A nonconformity of the quality system.
        Nonconformity,
        /// A cyber incident, or something that may be one.
        Incident = "incident",
        /// An item of the POA&M.
        Poam = "poam",
        /// A finding of an internal audit.
        Audit = "audit",
        /// A decision of a management review.
        Review = "review",
        /// Something at a supplier.
        Supplier = "supplier",
    }
}

choices! {
    /// What kind of incident it is.
    IncidentClass {
        /// Not said.
        Unknown,
        /// Malicious software, ransomware among it.
        Malware = "malware",
        /// An account or its credentials in other hands.
        Account = "account",
        /// A fraudulent message that somebody acted on.
        Phishing = "phishing",
        /// CUI that went where it may not be.
        Spill = "spill",
        /// A device or medium lost or stolen.
        Lost = "lost",
        /// Somebody inside who misused access.
        Insider = "insider",
        /// A service kept from working.
        Service = "service",
        /// An incident at a provider or supplier that touches the firm.
        Provider = "provider",
        /// Somebody in a place where they may not be.
        Physical = "physical",
        /// An event that came to nothing.
        Event = "event",
    }
}

record! {
    /// A corrective action, from containment to closure.
    Action, ActionField, ACTIONS: "action", Actions, Numbered {
        /// What is wrong, in a line.
        title Title: String,
        /// Where it comes from.
        origin Origin: Origin,
        /// The requirement it is about.
        requirement Requirement: Option<RequirementId>,
        /// The key of the audit that found it.
        audit Audit: Option<u32>,
        /// When it was opened.
        opened Opened: Option<Date>,
        /// Who sees to it.
        owner Owner: String,
        /// When the action is to be done.
        due Due: Option<Date>,
        /// What was done at once, so that it gets no worse.
        containment Containment: String,
        /// Why it happened.
        cause Cause: String,
        /// What is done so that it does not happen again.
        action Action: String,
        /// When that was done.
        done Done: Option<Date>,
        /// When its effect is to be looked at.
        check_by CheckBy: Option<Date>,
        /// Who looks at it.
        verifier Verifier: String,
        /// How the effect was looked at, and what was seen.
        verification Verification: String,
        /// When that was.
        verified Verified: Option<Date>,
        /// Whether it was effective.
        effective Effective: Option<bool>,
        /// When it was closed.
        closed Closed: Option<Date>,
        /// What kind of incident it is.
        class Class: IncidentClass,
        /// The day on which the incident was discovered.
        discovered Discovered: Option<Date>,
        /// The time of that day: `14:05`.
        time Time: String,
        /// Whether it affected, or may have, a system with CUI or the CUI on it.
        cui Cui: Option<bool>,
        /// Whether it affected work that a contract calls operationally critical support.
        support Support: Option<bool>,
        /// When it was reported to DoD.
        reported Reported: Option<Date>,
        /// The number that DoD gave the report.
        report Report: String,
    }
}
