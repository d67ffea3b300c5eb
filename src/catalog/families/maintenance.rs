//! Maintenance (3.7).

use crate::catalog::{Basis::*, Points::*};

family! {
    code: "MA",
    name: "Maintenance",
    requirements: [
        Requirement {
            id: "3.7.1",
            title: "Perform Maintenance",
            basis: Basic,
            points: Three,
            level1: None,
            prohibition: None,
            statement: "Your systems are maintained.",
            questions: [
                "Is maintenance performed on the system?",
            ],
        },
        Requirement {
            id: "3.7.2",
            title: "System Maintenance Control",
            basis: Basic,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "You control the tools, techniques, mechanisms and people used for maintenance.",
            questions: [
                "Are the tools used for maintenance controlled?",
                "Are the techniques used for maintenance controlled?",
                "Are the mechanisms used for maintenance controlled?",
                "Are the people who perform maintenance controlled?",
            ],
        },
        Requirement {
            id: "3.7.3",
            title: "Equipment Sanitization",
            basis: Derived,
            points: One,
            level1: None,
            prohibition: None,
            statement: "Equipment that leaves the building for repair carries no CUI.",
            questions: [
                "Is equipment cleared of any CUI before it leaves for off-site maintenance?",
            ],
        },
        Requirement {
            id: "3.7.4",
            title: "Media Inspection",
            basis: Derived,
            points: Three,
            level1: None,
            prohibition: None,
            statement: "Diagnostic and test media are checked for malware before they are used on your systems.",
            questions: [
                "Are media with diagnostic or test programs checked for malicious code before they are used on systems that process, store or transmit CUI?",
            ],
        },
        Requirement {
            id: "3.7.5",
            title: "Nonlocal Maintenance",
            basis: Derived,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "Remote maintenance over the internet takes a second factor to connect, and the connection is closed when the work is done.",
            questions: [
                "Is multifactor authentication required to start a remote maintenance session over an external network connection?",
                "Is that session ended when the maintenance is complete?",
            ],
        },
        Requirement {
            id: "3.7.6",
            title: "Maintenance Personnel",
            basis: Derived,
            points: One,
            level1: None,
            prohibition: None,
            statement: "Maintenance people without their own access authorization are supervised while they work.",
            questions: [
                "Are maintenance people who lack the required access authorization supervised while they work?",
            ],
        },
    ],
}
