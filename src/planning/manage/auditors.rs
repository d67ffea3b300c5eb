//! Who looks at which of the 110 requirements in an internal audit: a process auditor or technical support. Our own
//! marks for a small shop, each with what is looked at.
//!
//! A process auditor can settle a requirement with procedures, records and interviews, as in an audit of the quality
//! system. Technical support is marked where only a look at settings, networks or a trial can tell.

use crate::assessment::records::AuditKind;
use crate::catalog::{FamilyId, REQUIREMENTS, RequirementId};

use AuditKind::{Process as P, Technical as T};

/// Who looks at a requirement.
pub fn mark(id: RequirementId) -> AuditKind {
    MARKS[id.index()].0
}

/// What is looked at, as a noun phrase.
pub fn looked_at(id: RequirementId) -> &'static str {
    MARKS[id.index()].1
}

/// The requirements of a family that a kind of auditor looks at.
pub fn marked(family: FamilyId, kind: AuditKind) -> impl Iterator<Item = RequirementId> {
    family.requirements().filter(move |id| mark(*id) == kind)
}

/// How much there is to look at in a family for a kind of auditor: the objectives of its requirements.
pub fn weight(family: FamilyId, kind: AuditKind) -> usize {
    marked(family, kind).map(|id| id.objectives().count()).sum()
}

/// In official order.
#[rustfmt::skip]
static MARKS: [(AuditKind, &str); REQUIREMENTS] = [
    (T, "accounts, service accounts and devices against the approved list"), // 3.1.1
    (T, "rights by group in the directory, on file shares and in the ERP"), // 3.1.2
    (T, "mail rules, sharing links and firewall rules on the way of CUI"), // 3.1.3
    (P, "the list of duties kept apart, and who has them"), // 3.1.4
    (P, "records of access reviews and who approved special rights"), // 3.1.5
    (T, "everyday and administrator accounts in use"), // 3.1.6
    (T, "a trial with an ordinary account, and the log of it"), // 3.1.7
    (T, "the lockout setting on each kind of system"), // 3.1.8
    (T, "the banner at each logon"), // 3.1.9
    (T, "idle times on computers, phones and consoles"), // 3.1.10
    (T, "session limits in VPN, remote desktop and cloud services"), // 3.1.11
    (T, "every way in from outside, and its session log"), // 3.1.12
    (T, "the encryption of VPN and remote sessions"), // 3.1.13
    (T, "open ports, and the points through which remote access goes"), // 3.1.14
    (P, "written approvals for remote administration"), // 3.1.15
    (P, "approvals for wireless access, and the register of devices"), // 3.1.16
    (T, "authentication and encryption of each wireless network"), // 3.1.17
    (T, "enrolled phones and tablets, and what an unknown one can reach"), // 3.1.18
    (T, "disk encryption of laptops, phones and tablets"), // 3.1.19
    (P, "the list of outside systems, with terms and approvals"), // 3.1.20
    (P, "the rule for portable storage outside, and its log"), // 3.1.21
    (P, "who may post in public, and the records of reviews"), // 3.1.22
    (P, "training records and a few interviews"), // 3.2.1
    (P, "duties, courses and certificates of those with security duties"), // 3.2.2
    (P, "training records, and whether people know whom to tell"), // 3.2.3
    (T, "what each system logs, and how long it is kept"), // 3.3.1
    (T, "log entries traced back to one person"), // 3.3.2
    (P, "records of when the logged events were reviewed"), // 3.3.3
    (T, "a trial of the alert when logging fails"), // 3.3.4
    (P, "log reviews, and what was done about what they found"), // 3.3.5
    (T, "searches and reports on request"), // 3.3.6
    (T, "time sources of all systems"), // 3.3.7
    (T, "rights on logs and on the tools for them"), // 3.3.8
    (T, "who can change logging"), // 3.3.9
    (T, "baselines and the inventory against a few machines"), // 3.4.1
    (T, "settings of a few machines against the chosen guide"), // 3.4.2
    (P, "change requests with approval and result"), // 3.4.3
    (P, "the look at security in change requests"), // 3.4.4
    (P, "who may change what, and the approvals"), // 3.4.5
    (T, "installed roles and features of a few machines"), // 3.4.6
    (T, "open ports, running services and programs"), // 3.4.7
    (T, "a trial to run what is not approved"), // 3.4.8
    (T, "a trial to install software, and software reports"), // 3.4.9
    (T, "accounts and devices without a person or a name"), // 3.5.1
    (T, "logons of users, services and devices, and default passwords"), // 3.5.2
    (T, "logons of each kind with and without a second factor"), // 3.5.3
    (T, "old protocols that are still on"), // 3.5.4
    (P, "the register of identifiers that were given"), // 3.5.5
    (T, "idle accounts in each directory"), // 3.5.6
    (T, "password rules in each system"), // 3.5.7
    (T, "password history in each system"), // 3.5.8
    (P, "how first passwords are given out, with examples"), // 3.5.9
    (T, "stored and sent passwords"), // 3.5.10
    (T, "all logon screens"), // 3.5.11
    (P, "the incident plan, and records of past incidents"), // 3.6.1
    (P, "the incident log, contacts and the way to report to DoD"), // 3.6.2
    (P, "reports of exercises, and what became of them"), // 3.6.3
    (P, "maintenance schedule and log"), // 3.7.1
    (P, "approved tools and people, with records"), // 3.7.2
    (P, "records of equipment that left for repair"), // 3.7.3
    (T, "scan records of diagnostic media, with a trial"), // 3.7.4
    (T, "remote maintenance: second factor, and how sessions end"), // 3.7.5
    (P, "escorts and visit records of service people"), // 3.7.6
    (P, "cabinets, job folders and printers during a walk"), // 3.8.1
    (P, "who has keys and access to media"), // 3.8.2
    (P, "disposal and wiping records"), // 3.8.3
    (P, "markings on paper, travelers and media"), // 3.8.4
    (P, "sign-out sheets and transport records"), // 3.8.5
    (T, "encryption of USB drives and disks that travel"), // 3.8.6
    (T, "a trial with an unknown USB drive"), // 3.8.7
    (P, "the rule for media without an owner, and interviews"), // 3.8.8
    (T, "encryption and rights of backups"), // 3.8.9
    (P, "screening records before access is given"), // 3.9.1
    (P, "checklists of people who left or moved"), // 3.9.2
    (P, "who may enter where, and a walk through the doors"), // 3.10.1
    (P, "cameras, alarms and the records of checks"), // 3.10.2
    (P, "visitors, badges and escorts during a walk"), // 3.10.3
    (P, "visitor books and door logs"), // 3.10.4
    (P, "the register of keys, badges and codes"), // 3.10.5
    (P, "rules and agreements for work elsewhere"), // 3.10.6
    (P, "the risk assessment, its date and decisions"), // 3.11.1
    (T, "scan reports, and whether scans log on and reach everything"), // 3.11.2
    (P, "findings against their due dates"), // 3.11.3
    (P, "the last self-assessment and who made it"), // 3.12.1
    (P, "the plans of action and their dates"), // 3.12.2
    (P, "the calendar of checks and its records"), // 3.12.3
    (P, "the SSP against what is there, and its reviews"), // 3.12.4
    (T, "firewall rules at the outer and inner boundaries"), // 3.13.1
    (P, "design decisions and the principles behind them"), // 3.13.2
    (T, "user and management functions kept apart"), // 3.13.3
    (T, "shared PCs, copiers and scan folders"), // 3.13.4
    (T, "what can be reached from the internet"), // 3.13.5
    (T, "default rules of firewalls in both directions"), // 3.13.6
    (T, "a trial with VPN and another network at once"), // 3.13.7
    (T, "encryption of CUI on each way it goes"), // 3.13.8
    (T, "idle connections at firewalls and servers"), // 3.13.9
    (T, "keys: where they are, who has them, how they are replaced"), // 3.13.10
    (T, "certificates of the modules, and FIPS mode where CUI is"), // 3.13.11
    (T, "cameras and microphones: remote start and the sign of use"), // 3.13.12
    (T, "rules for macros and scripts, with a trial"), // 3.13.13
    (T, "phone settings and call records"), // 3.13.14
    (T, "certificates and signing of sessions"), // 3.13.15
    (T, "encryption of CUI where it is stored"), // 3.13.16
    (T, "patch levels against dates of release"), // 3.14.1
    (T, "protection on every computer and at the ways in"), // 3.14.2
    (P, "advisories received, and what was done"), // 3.14.3
    (T, "age of signatures and versions"), // 3.14.4
    (T, "scan schedule and a trial file"), // 3.14.5
    (T, "alerts for traffic in and out"), // 3.14.6
    (T, "alerts on use against the rules, and their reviews"), // 3.14.7
];
