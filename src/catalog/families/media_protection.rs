//! Media Protection (3.8).

use crate::catalog::{Basis::*, Points::*};

family! {
    code: "MP",
    name: "Media Protection",
    requirements: [
        Requirement {
            id: "3.8.1",
            title: "Media Protection",
            basis: Basic,
            points: Three,
            level1: None,
            prohibition: None,
            statement: "Paper and digital media with CUI are under your physical control and locked away when not in use.",
            questions: [
                "Is paper with CUI physically controlled?",
                "Are digital media with CUI physically controlled?",
                "Is paper with CUI stored securely?",
                "Are digital media with CUI stored securely?",
            ],
        },
        Requirement {
            id: "3.8.2",
            title: "Media Access",
            basis: Basic,
            points: Three,
            level1: None,
            prohibition: None,
            statement: "Only authorized people can get at the CUI on media.",
            questions: [
                "Is access to CUI on media limited to authorized users?",
            ],
        },
        Requirement {
            id: "3.8.3",
            title: "Media Disposal",
            basis: Basic,
            points: Five,
            level1: Some(7),
            prohibition: None,
            statement: "Media with CUI are sanitized or destroyed before they are thrown away or used again.",
            questions: [
                "Are media with CUI sanitized or destroyed before disposal?",
                "Are media with CUI sanitized before they are released for reuse?",
            ],
        },
        Requirement {
            id: "3.8.4",
            title: "Media Markings",
            basis: Derived,
            points: One,
            level1: None,
            prohibition: None,
            statement: "Media with CUI carry the CUI markings and limits on distribution that apply.",
            questions: [
                "Do media with CUI carry the CUI markings that apply?",
                "Do they carry the distribution limits that apply?",
            ],
        },
        Requirement {
            id: "3.8.5",
            title: "Media Accountability",
            basis: Derived,
            points: One,
            level1: None,
            prohibition: None,
            statement: "You control who has media with CUI, and you can account for them while they travel.",
            questions: [
                "Is access to media with CUI controlled?",
                "Do you keep account of media with CUI while they are transported outside controlled areas?",
            ],
        },
        Requirement {
            id: "3.8.6",
            title: "Portable Storage Encryption",
            basis: Derived,
            points: One,
            level1: None,
            prohibition: None,
            statement: "CUI on drives, discs and other digital media is encrypted in transport, or guarded physically instead.",
            questions: [
                "Is CUI on digital media kept confidential in transport by cryptography or, instead, by physical safeguards?",
            ],
        },
        Requirement {
            id: "3.8.7",
            title: "Removable Media",
            basis: Derived,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "You control the use of USB drives and other removable media on your systems.",
            questions: [
                "Do you control how removable media, such as USB drives, are used on your system components?",
            ],
        },
        Requirement {
            id: "3.8.8",
            title: "Shared Media",
            basis: Derived,
            points: Three,
            level1: None,
            prohibition: None,
            statement: "Nobody may use a portable storage device that has no known owner.",
            questions: [
                "Is it prohibited to use a portable storage device that has no identifiable owner?",
            ],
        },
        Requirement {
            id: "3.8.9",
            title: "Protect Backups",
            basis: Derived,
            points: One,
            level1: None,
            prohibition: None,
            statement: "Backups that hold CUI stay confidential wherever they are stored.",
            questions: [
                "Is the CUI in backups kept confidential at each storage location?",
            ],
        },
    ],
}
