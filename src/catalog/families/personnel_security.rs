//! Personnel Security (3.9).

use crate::catalog::{Basis::*, Points::*};

family! {
    code: "PS",
    name: "Personnel Security",
    requirements: [
        Requirement {
            id: "3.9.1",
            title: "Screen Individuals",
            basis: Basic,
            points: Three,
            level1: None,
            prohibition: None,
            statement: "People are screened before they get access to systems with CUI.",
            questions: [
                "Is each person screened before access to systems with CUI is authorized?",
            ],
        },
        Requirement {
            id: "3.9.2",
            title: "Personnel Actions",
            basis: Basic,
            points: Five,
            level1: None,
            prohibition: None,
            statement: "When somebody leaves or changes jobs, their access ends or changes with it and the systems stay protected.",
            questions: [
                "Do you have a policy or process that ends system access and credentials at the time a person leaves or is transferred?",
                "Are access and credentials ended when that happens?",
                "Is the system protected during a transfer and after it?",
            ],
        },
    ],
}
