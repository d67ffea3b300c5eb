//! Where each requirement goes in NIST SP 800-171 Rev. 3 (May 2024). Rev. 2 stays the basis of CMMC Level 2 (32 CFR
//! 170.14(c)(3)); Rev. 3 has no SPRS points. Source: NIST CPRT, withdrawn notes and links of Rev. 3.

use super::RequirementId;

/// What became of a requirement in Rev. 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Its number is there; its content often changed.
    Kept,
    /// Withdrawn and incorporated into others.
    Incorporated(&'static [&'static str]),
    /// Withdrawn; others address it.
    Addressed(&'static [&'static str]),
    /// Withdrawn without a successor.
    Withdrawn,
}

/// A requirement of Rev. 3.
#[derive(Debug, PartialEq, Eq)]
pub struct Rev3 {
    /// Its number: `03.01.01`.
    pub id: &'static str,
    /// Its official title.
    pub title: &'static str,
    /// The Rev. 2 requirements that NIST leads to it.
    pub from: &'static [&'static str],
}

impl Rev3 {
    /// Whether its number is new. Two with a new number take over what was withdrawn: 03.10.07 and 03.15.02.
    pub fn is_new(&self) -> bool {
        let parts = || self.id.split('.').map(|part| part.trim_start_matches('0'));
        !self.from.iter().any(|number| parts().eq(number.split('.')))
    }
}

/// The requirement of Rev. 3 with a number, such as `03.01.01`.
pub fn find(number: &str) -> Option<&'static Rev3> {
    REV3.iter().find(|requirement| requirement.id == number)
}

/// What became of a requirement.
pub fn fate(id: RequirementId) -> Fate {
    let id = id.get().id;
    FATES.iter().find(|(number, _)| *number == id).map_or(Fate::Kept, |(_, fate)| *fate)
}

/// The 33 that were withdrawn.
#[rustfmt::skip]
static FATES: [(&str, Fate); 33] = [
    ("3.1.13", Fate::Addressed(&["03.13.08"])),
    ("3.1.14", Fate::Incorporated(&["03.01.12"])),
    ("3.1.15", Fate::Incorporated(&["03.01.12"])),
    ("3.1.17", Fate::Incorporated(&["03.01.16"])),
    ("3.1.19", Fate::Incorporated(&["03.01.18"])),
    ("3.1.21", Fate::Incorporated(&["03.01.20"])),
    ("3.2.3", Fate::Incorporated(&["03.02.01"])),
    ("3.3.9", Fate::Incorporated(&["03.03.08"])),
    ("3.4.7", Fate::Incorporated(&["03.04.06", "03.04.08"])),
    ("3.4.9", Fate::Addressed(&["03.01.05", "03.01.06", "03.01.07", "03.04.08", "03.12.03"])),
    ("3.5.6", Fate::Withdrawn),
    ("3.5.8", Fate::Withdrawn),
    ("3.5.9", Fate::Withdrawn),
    ("3.5.10", Fate::Incorporated(&["03.05.07"])),
    ("3.7.1", Fate::Withdrawn),
    ("3.7.2", Fate::Incorporated(&["03.07.04", "03.07.06"])),
    ("3.7.3", Fate::Incorporated(&["03.08.03"])),
    ("3.8.6", Fate::Incorporated(&["03.13.08"])),
    ("3.8.8", Fate::Incorporated(&["03.08.07"])),
    ("3.10.3", Fate::Incorporated(&["03.10.07"])),
    ("3.10.4", Fate::Incorporated(&["03.10.07"])),
    ("3.10.5", Fate::Incorporated(&["03.10.07"])),
    ("3.11.3", Fate::Incorporated(&["03.11.02"])),
    ("3.12.4", Fate::Incorporated(&["03.15.02"])),
    ("3.13.2", Fate::Withdrawn),
    ("3.13.3", Fate::Addressed(&["03.01.01", "03.01.02", "03.01.03", "03.01.04", "03.01.05", "03.01.06", "03.01.07"])),
    ("3.13.5", Fate::Incorporated(&["03.13.01"])),
    ("3.13.7", Fate::Addressed(&["03.01.12", "03.04.02", "03.04.06"])),
    ("3.13.14", Fate::Withdrawn),
    ("3.13.16", Fate::Incorporated(&["03.13.08"])),
    ("3.14.4", Fate::Incorporated(&["03.14.02"])),
    ("3.14.5", Fate::Addressed(&["03.14.02"])),
    ("3.14.7", Fate::Incorporated(&["03.14.06"])),
];

/// The 97 requirements of Rev. 3 in official order.
#[rustfmt::skip]
pub static REV3: [Rev3; 97] = [
    Rev3 { id: "03.01.01", title: "Account Management", from: &["3.1.1", "3.13.3"] },
    Rev3 { id: "03.01.02", title: "Access Enforcement", from: &["3.1.2", "3.13.3"] },
    Rev3 { id: "03.01.03", title: "Information Flow Enforcement", from: &["3.1.3", "3.13.3"] },
    Rev3 { id: "03.01.04", title: "Separation of Duties", from: &["3.1.4", "3.13.3"] },
    Rev3 { id: "03.01.05", title: "Least Privilege", from: &["3.1.5", "3.4.9", "3.13.3"] },
    Rev3 { id: "03.01.06", title: "Least Privilege – Privileged Accounts", from: &["3.1.6", "3.4.9", "3.13.3"] },
    Rev3 { id: "03.01.07", title: "Least Privilege – Privileged Functions", from: &["3.1.7", "3.4.9", "3.13.3"] },
    Rev3 { id: "03.01.08", title: "Unsuccessful Logon Attempts", from: &["3.1.8"] },
    Rev3 { id: "03.01.09", title: "System Use Notification", from: &["3.1.9"] },
    Rev3 { id: "03.01.10", title: "Device Lock", from: &["3.1.10"] },
    Rev3 { id: "03.01.11", title: "Session Termination", from: &["3.1.11"] },
    Rev3 { id: "03.01.12", title: "Remote Access", from: &["3.1.12", "3.1.14", "3.1.15", "3.13.7"] },
    Rev3 { id: "03.01.16", title: "Wireless Access", from: &["3.1.16", "3.1.17"] },
    Rev3 { id: "03.01.18", title: "Access Control for Mobile Devices", from: &["3.1.18", "3.1.19"] },
    Rev3 { id: "03.01.20", title: "Use of External Systems", from: &["3.1.20", "3.1.21"] },
    Rev3 { id: "03.01.22", title: "Publicly Accessible Content", from: &["3.1.22"] },
    Rev3 { id: "03.02.01", title: "Literacy Training and Awareness", from: &["3.2.1", "3.2.3"] },
    Rev3 { id: "03.02.02", title: "Role-Based Training", from: &["3.2.2"] },
    Rev3 { id: "03.03.01", title: "Event Logging", from: &["3.3.1"] },
    Rev3 { id: "03.03.02", title: "Audit Record Content", from: &["3.3.2"] },
    Rev3 { id: "03.03.03", title: "Audit Record Generation", from: &["3.3.3"] },
    Rev3 { id: "03.03.04", title: "Response to Audit Logging Process Failures", from: &["3.3.4"] },
    Rev3 { id: "03.03.05", title: "Audit Record Review, Analysis, and Reporting", from: &["3.3.5"] },
    Rev3 { id: "03.03.06", title: "Audit Record Reduction and Report Generation", from: &["3.3.6"] },
    Rev3 { id: "03.03.07", title: "Time Stamps", from: &["3.3.7"] },
    Rev3 { id: "03.03.08", title: "Protection of Audit Information", from: &["3.3.8", "3.3.9"] },
    Rev3 { id: "03.04.01", title: "Baseline Configuration", from: &["3.4.1"] },
    Rev3 { id: "03.04.02", title: "Configuration Settings", from: &["3.4.2", "3.13.7"] },
    Rev3 { id: "03.04.03", title: "Configuration Change Control", from: &["3.4.3"] },
    Rev3 { id: "03.04.04", title: "Impact Analyses", from: &["3.4.4"] },
    Rev3 { id: "03.04.05", title: "Access Restrictions for Change", from: &["3.4.5"] },
    Rev3 { id: "03.04.06", title: "Least Functionality", from: &["3.4.6", "3.4.7", "3.13.7"] },
    Rev3 { id: "03.04.08", title: "Authorized Software – Allow by Exception", from: &["3.4.7", "3.4.8", "3.4.9"] },
    Rev3 { id: "03.04.10", title: "System Component Inventory", from: &[] },
    Rev3 { id: "03.04.11", title: "Information Location", from: &[] },
    Rev3 { id: "03.04.12", title: "System and Component Configuration for High-Risk Areas", from: &[] },
    Rev3 { id: "03.05.01", title: "User Identification and Authentication", from: &["3.5.1"] },
    Rev3 { id: "03.05.02", title: "Device Identification and Authentication", from: &["3.5.2"] },
    Rev3 { id: "03.05.03", title: "Multi-Factor Authentication", from: &["3.5.3"] },
    Rev3 { id: "03.05.04", title: "Replay-Resistant Authentication", from: &["3.5.4"] },
    Rev3 { id: "03.05.05", title: "Identifier Management", from: &["3.5.5"] },
    Rev3 { id: "03.05.07", title: "Password Management", from: &["3.5.7", "3.5.10"] },
    Rev3 { id: "03.05.11", title: "Authentication Feedback", from: &["3.5.11"] },
    Rev3 { id: "03.05.12", title: "Authenticator Management", from: &[] },
    Rev3 { id: "03.06.01", title: "Incident Handling", from: &["3.6.1"] },
    Rev3 { id: "03.06.02", title: "Incident Monitoring, Reporting, and Response Assistance", from: &["3.6.2"] },
    Rev3 { id: "03.06.03", title: "Incident Response Testing", from: &["3.6.3"] },
    Rev3 { id: "03.06.04", title: "Incident Response Training", from: &[] },
    Rev3 { id: "03.06.05", title: "Incident Response Plan", from: &[] },
    Rev3 { id: "03.07.04", title: "Maintenance Tools", from: &["3.7.2", "3.7.4"] },
    Rev3 { id: "03.07.05", title: "Nonlocal Maintenance", from: &["3.7.5"] },
    Rev3 { id: "03.07.06", title: "Maintenance Personnel", from: &["3.7.2", "3.7.6"] },
    Rev3 { id: "03.08.01", title: "Media Storage", from: &["3.8.1"] },
    Rev3 { id: "03.08.02", title: "Media Access", from: &["3.8.2"] },
    Rev3 { id: "03.08.03", title: "Media Sanitization", from: &["3.7.3", "3.8.3"] },
    Rev3 { id: "03.08.04", title: "Media Marking", from: &["3.8.4"] },
    Rev3 { id: "03.08.05", title: "Media Transport", from: &["3.8.5"] },
    Rev3 { id: "03.08.07", title: "Media Use", from: &["3.8.7", "3.8.8"] },
    Rev3 { id: "03.08.09", title: "System Backup – Cryptographic Protection", from: &["3.8.9"] },
    Rev3 { id: "03.09.01", title: "Personnel Screening", from: &["3.9.1"] },
    Rev3 { id: "03.09.02", title: "Personnel Termination and Transfer", from: &["3.9.2"] },
    Rev3 { id: "03.10.01", title: "Physical Access Authorizations", from: &["3.10.1"] },
    Rev3 { id: "03.10.02", title: "Monitoring Physical Access", from: &["3.10.2"] },
    Rev3 { id: "03.10.06", title: "Alternate Work Site", from: &["3.10.6"] },
    Rev3 { id: "03.10.07", title: "Physical Access Control", from: &["3.10.3", "3.10.4", "3.10.5"] },
    Rev3 { id: "03.10.08", title: "Access Control for Transmission", from: &[] },
    Rev3 { id: "03.11.01", title: "Risk Assessment", from: &["3.11.1"] },
    Rev3 { id: "03.11.02", title: "Vulnerability Monitoring and Scanning", from: &["3.11.2", "3.11.3"] },
    Rev3 { id: "03.11.04", title: "Risk Response", from: &[] },
    Rev3 { id: "03.12.01", title: "Security Assessment", from: &["3.12.1"] },
    Rev3 { id: "03.12.02", title: "Plan of Action and Milestones", from: &["3.12.2"] },
    Rev3 { id: "03.12.03", title: "Continuous Monitoring", from: &["3.4.9", "3.12.3"] },
    Rev3 { id: "03.12.05", title: "Information Exchange", from: &[] },
    Rev3 { id: "03.13.01", title: "Boundary Protection", from: &["3.13.1", "3.13.5"] },
    Rev3 { id: "03.13.04", title: "Information in Shared System Resources", from: &["3.13.4"] },
    Rev3 { id: "03.13.06", title: "Network Communications – Deny by Default – Allow by Exception", from: &["3.13.6"] },
    Rev3 { id: "03.13.08", title: "Transmission and Storage Confidentiality", from: &["3.1.13", "3.8.6", "3.13.8", "3.13.16"] },
    Rev3 { id: "03.13.09", title: "Network Disconnect", from: &["3.13.9"] },
    Rev3 { id: "03.13.10", title: "Cryptographic Key Establishment and Management", from: &["3.13.10"] },
    Rev3 { id: "03.13.11", title: "Cryptographic Protection", from: &["3.13.11"] },
    Rev3 { id: "03.13.12", title: "Collaborative Computing Devices and Applications", from: &["3.13.12"] },
    Rev3 { id: "03.13.13", title: "Mobile Code", from: &["3.13.13"] },
    Rev3 { id: "03.13.15", title: "Session Authenticity", from: &["3.13.15"] },
    Rev3 { id: "03.14.01", title: "Flaw Remediation", from: &["3.14.1"] },
    Rev3 { id: "03.14.02", title: "Malicious Code Protection", from: &["3.14.2", "3.14.4", "3.14.5"] },
    Rev3 { id: "03.14.03", title: "Security Alerts, Advisories, and Directives", from: &["3.14.3"] },
    Rev3 { id: "03.14.06", title: "System Monitoring", from: &["3.14.6", "3.14.7"] },
    Rev3 { id: "03.14.08", title: "Information Management and Retention", from: &[] },
    Rev3 { id: "03.15.01", title: "Policy and Procedures", from: &[] },
    Rev3 { id: "03.15.02", title: "System Security Plan", from: &["3.12.4"] },
    Rev3 { id: "03.15.03", title: "Rules of Behavior", from: &[] },
    Rev3 { id: "03.16.01", title: "Security Engineering Principles", from: &[] },
    Rev3 { id: "03.16.02", title: "Unsupported System Components", from: &[] },
    Rev3 { id: "03.16.03", title: "External System Services", from: &[] },
    Rev3 { id: "03.17.01", title: "Supply Chain Risk Management Plan", from: &[] },
    Rev3 { id: "03.17.02", title: "Acquisition Strategies, Tools, and Methods", from: &[] },
    Rev3 { id: "03.17.03", title: "Supply Chain Requirements and Processes", from: &[] },
];
