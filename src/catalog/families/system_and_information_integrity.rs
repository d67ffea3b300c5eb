//! System and Information Integrity (3.14).

use crate::catalog::{Basis::*, Points::*};

family! {
    code: "SI",
    name: "System and Information Integrity",
    requirements: [
        Requirement {
            id: "3.14.1",
            title: "Flaw Remediation",
            basis: Basic,
            points: Five,
            level1: Some(12),
            prohibition: None,
            statement: "Flaws in your systems are found, reported and corrected within times that you have set.",
            questions: [
                "Have you specified how soon flaws must be identified?",
                "Are flaws identified within that time?",
                "Have you specified how soon flaws must be reported?",
                "Are flaws reported within that time?",
                "Have you specified how soon flaws must be corrected?",
                "Are flaws corrected within that time?",
            ],
        },
        Requirement {
            id: "3.14.2",
            title: "Malicious Code Protection",
            basis: Basic,
            points: Five,
            level1: Some(13),
            prohibition: None,
            statement: "Protection from malware is in place where you have decided that it must be.",
            questions: [
                "Have you identified the places that need protection from malicious code?",
                "Is protection in place there?",
            ],
        },
        Requirement {
            id: "3.14.3",
            title: "Security Alerts & Advisories",
            basis: Basic,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "You follow security alerts and advisories and act on them.",
            questions: [
                "Have you identified what to do in response to alerts and advisories?",
                "Are alerts and advisories monitored?",
                "Are those actions taken?",
            ],
        },
        Requirement {
            id: "3.14.4",
            title: "Update Malicious Code Protection",
            basis: Derived,
            points: Five,
            level1: Some(14),
            prohibition: None,
            statement: "Protection from malware is updated when new releases come out.",
            questions: [
                "Is protection from malicious code updated when new releases are available?",
            ],
        },
        Requirement {
            id: "3.14.5",
            title: "System & File Scanning",
            basis: Derived,
            points: Three,
            level1: Some(15),
            prohibition: None,
            statement: "Systems are scanned for malware on a schedule, and files from outside are scanned as they arrive or are opened.",
            questions: [
                "Have you defined how often you scan for malicious code?",
                "Are those scans performed that often?",
                "Are files from external sources scanned in real time as they are downloaded, opened or run?",
            ],
        },
        Requirement {
            id: "3.14.6",
            title: "Monitor Communications for Attacks",
            basis: Derived,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "You watch your systems and the traffic in and out for attacks and signs of them.",
            questions: [
                "Is the system monitored for attacks and signs of possible attacks?",
                "Is inbound traffic monitored for attacks and signs of possible attacks?",
                "Is outbound traffic monitored for attacks and signs of possible attacks?",
            ],
        },
        Requirement {
            id: "3.14.7",
            title: "Identify Unauthorized Use",
            basis: Derived,
            points: Three,
            level1: None,
            prohibition: None,
            statement: "You notice when somebody uses your systems in a way that is not authorized.",
            questions: [
                "Have you defined what authorized use of the system is?",
                "Is unauthorized use identified?",
            ],
        },
    ],
}
