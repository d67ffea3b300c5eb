//! Incidents in words: their kinds, what is to be reported, and what the clause asks for around it.
//!
//! The duties are those of DFARS 252.204-7012, in our own words.

use time::Date;

use crate::assessment::records::{Action, IncidentClass};
use crate::planning::manage::actions::{Nearness, Reporting, Timing, report};
use crate::ui::text::{fill, texts};

use super::actions_text;

/// A kind of incident.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// What it is called.
    pub name: &'static str,
    /// What it is.
    pub what: &'static str,
    /// What is usually contained first.
    pub first: &'static str,
    /// Whether it is usually one to report where CUI is involved.
    pub report: &'static str,
}

/// A kind of incident in words; `None` while it is not said.
pub const fn kind(class: IncidentClass) -> Option<Kind> {
    let kind = match class {
        IncidentClass::Unknown => return None,
        IncidentClass::Malware => Kind {
            name: "Malicious software",
            what: "Software that does harm on a computer or server, ransomware among it.",
            first: "Take the machine off the network and leave it on. Save images before anything is wiped or restored.",
            report: "Usually yes, where the machine handles CUI or belongs to the system that does.",
        },
        IncidentClass::Account => Kind {
            name: "Account in other hands",
            what: "Somebody else knows a password, or is signed in with an account.",
            first: "Disable the account, end its sessions, change what it could read, and save the logs of what it did.",
            report: "Usually yes, where the account could reach CUI.",
        },
        IncidentClass::Phishing => Kind {
            name: "Phishing that worked",
            what: "Somebody opened, answered or paid what a fraudulent message asked for.",
            first: "Change the password, end the sessions, and take the same message out of other mailboxes. Call the bank to stop a payment.",
            report: "Yes, where an account or a machine with a way to CUI is affected. A message that nobody acted on is an event.",
        },
        IncidentClass::Spill => Kind {
            name: "CUI in the wrong place",
            what: "CUI went to a person, a mailbox, a service or a drive where it is not allowed.",
            first: "Close the access, ask who got it to leave it unopened, and write down every copy before one is deleted.",
            report: "Usually yes, where it went through a network. Ask your customer what the contract wants besides.",
        },
        IncidentClass::Lost => Kind {
            name: "Lost or stolen device",
            what: "A laptop, phone, drive or other medium is gone.",
            first: "Lock or wipe it from afar, disable its accounts and certificates, and find out what was on it and whether it was encrypted.",
            report: "Not always: the clause means what is done through computer networks (paragraph (a)). With CUI on it, ask the contracting officer or your customer, and report when in doubt.",
        },
        IncidentClass::Insider => Kind {
            name: "Misuse from inside",
            what: "Somebody with access used it for what they may not.",
            first: "Take back the access quietly, save logs and mail, and bring in HR or a lawyer before you speak to the person.",
            report: "Usually yes, where CUI or its system is affected.",
        },
        IncidentClass::Service => Kind {
            name: "Attack that stops a service",
            what: "A flood of requests or another attack keeps a service from working.",
            first: "Call the provider, block the sources, go over to what works without the service, and look whether it covers for something else.",
            report: "Yes, where it affects the system with CUI, or work named as operationally critical support.",
        },
        IncidentClass::Provider => Kind {
            name: "Incident at a provider or supplier",
            what: "Something happened at another firm that holds your CUI or has a way into your system.",
            first: "Cut the connection, change the secrets that you share, and get from them in writing what happened and what of yours is affected.",
            report: "Yes, where your CUI or your system is affected. Count from when you learn of it.",
        },
        IncidentClass::Physical => Kind {
            name: "Unauthorized person on site",
            what: "A break-in, or a person in a room with CUI or its systems without a reason to be there.",
            first: "Get the person out, save camera and door records, and look for what is missing and what was plugged in.",
            report: "Not by itself. Where somebody used a system or its network, treat it as an account or as malicious software.",
        },
        IncidentClass::Event => Kind {
            name: "False alarm",
            what: "It looked like an incident and was none.",
            first: "Nothing. Write down what it was and how you know.",
            report: "No.",
        },
    };
    Some(kind)
}

/// What the clause asks for around a report.
pub const DUTIES: &[&str] = &[
    "Look for signs of compromise: which computers, servers, accounts and data are affected (DFARS 252.204-7012(c)(1)(i)).",
    "Report within 72 hours of discovery ((c)(1)(ii) and “rapidly report” in (a)). The clause names dibnet.dod.mil. By published accounts the DoD Cyber Crime Center (DC3) took over from that portal in June 2025: look up its current instructions.",
    "The clause asks for a DoD-approved medium assurance certificate to report with ((c)(3)). Get access before you need it.",
    "Malicious software that you find goes to DC3 as it instructs, and never to the contracting officer ((d)).",
    "Keep images of the affected systems, and the logs and captured traffic about the incident, at least 90 days from the report ((e)).",
    "If DoD asks, give it access to what it needs to look into the incident ((f)).",
    "As a subcontractor, give the number of the report to the prime, or to the firm above you, as soon as you can ((m)(2)(ii)).",
];

texts! {
    /// What is said about the report of an incident.
    ReportText {
        due: "To be reported to DoD by {0}, since it affects {1} (DFARS 252.204-7012(c)(1)(ii)).",
        due_undated: "To be reported to DoD within 72 hours of discovery, since it affects {0} (DFARS 252.204-7012(c)(1)(ii)).",
        affects_cui: "a system with CUI or the CUI on it, or may",
        affects_support: "operationally critical support",
        affects_both: "a system with CUI or the CUI on it, and operationally critical support",
        open: "Whether it is one to report is not decided. Take the 72 hours as running until you know: they end {0}. Answer the two questions below.",
        open_undated: "Whether it is one to report is not decided. Take the 72 hours as running until you know, and answer the two questions below.",
        no_discovery: "Write when it was discovered: the 72 hours run from there.",
        no_time: "Without a time of discovery the start of that day counts as the end, since earlier is safe.",
        today: "Today is the last day.",
        passed: "That has passed. Report now; a late report is better than none.",
        not_due: "Not one to report under DFARS 252.204-7012(c)(1): it affects no system with CUI, no CUI and no operationally critical support. Write down how you know, as root cause or verification: why it was not reported is asked later (3.6.2). A customer, an insurer or another law may still want to hear of it.",
        nothing: "It came to nothing, so there is nothing to report. Write what it was as root cause. If it affects CUI after all, answer Yes below: then it counts as an incident.",
        in_time: "Reported on {0}, within the 72 hours.",
        late: "Reported on {0}, after the 72 hours had ended ({1}).",
        unsure: "Reported on {0}, the day on which the 72 hours ended ({1}). The day alone does not tell whether that was in time: write the hour beside the number of the report.",
        before: "The report has a date before the discovery. One of the two is wrong.",
        unknown: "Reported on {0}. Without a day of discovery nobody can tell whether that was in time.",
        keep: "Keep images of the affected systems and the logs and captured traffic about it at least until {0}, 90 days from the report (DFARS 252.204-7012(e)).",
    }
}

/// What is to say about the report of an incident, a paragraph each.
pub fn report_words(action: &Action, today: Option<Date>) -> Vec<String> {
    let (text, words, report) = (&ReportText::EN, actions_text(), report(action));
    let affects = match (action.cui, action.support) {
        (Some(true), Some(true)) => text.affects_both,
        (Some(true), _) => text.affects_cui,
        _ => text.affects_support,
    };
    let until = report.deadline.map(|deadline| words.deadline(deadline));
    let until = until.as_deref();
    let mut said = Vec::new();
    match (report.duty, until) {
        (Reporting::Nothing, _) => said.push(text.nothing.to_owned()),
        (Reporting::NotDue, _) => said.push(text.not_due.to_owned()),
        _ if action.reported.is_some() => {}
        (Reporting::Due, Some(until)) => said.push(fill(text.due, &[until, affects])),
        (Reporting::Due, None) => said.push(fill(text.due_undated, &[affects])),
        (Reporting::Open, Some(until)) => said.push(fill(text.open, &[until])),
        (Reporting::Open, None) => said.push(text.open_undated.to_owned()),
    }
    if let Some(reported) = action.reported {
        let (on, until) = (words.date(reported), until.unwrap_or_default());
        said.push(match report.timing {
            Some(Timing::InTime) => fill(text.in_time, &[&on]),
            Some(Timing::Late) => fill(text.late, &[&on, until]),
            Some(Timing::Unsure) => fill(text.unsure, &[&on, until]),
            Some(Timing::BeforeDiscovery) => text.before.to_owned(),
            None => fill(text.unknown, &[&on]),
        });
    } else if let Some(deadline) = report.deadline {
        said.extend(deadline.time.is_none().then(|| text.no_time.to_owned()));
        match today.map(|today| deadline.nearness(today)) {
            Some(Nearness::Today) => said.push(text.today.to_owned()),
            Some(Nearness::Passed) => said.push(text.passed.to_owned()),
            Some(Nearness::Ahead) | None => {}
        }
    } else if matches!(report.duty, Reporting::Due | Reporting::Open) {
        said.push(text.no_discovery.to_owned());
    }
    said.extend(report.keep_until.map(|date| fill(text.keep, &[&words.date(date)])));
    said
}
