//! The words of the example.

use std::collections::BTreeMap;

use sprs_calculator::assessment::records::Kind;
use sprs_calculator::assessment::{Assessment, Item};
use sprs_calculator::catalog::RequirementId;

use super::{example, files, is_file};

/// The texts of records that are names, codes or numbers, and no sentences.
const NAMES: &[&str] = &[
    "owner",
    "person",
    "deputy",
    "auditor",
    "verifier",
    "attendees",
    "decider",
    "families",
    "clauses",
    "roles",
    "token",
    "report",
    "time",
    "lowest",
    "highest",
    "cage",
];

/// Every free text, with where it stands.
fn texts(assessment: &Assessment) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for id in RequirementId::all() {
        found.push((id.to_string(), assessment.response(id).note.clone()));
        let items = id.objectives().map(Item::Objective);
        for item in std::iter::once(Item::Requirement(id)).chain(items) {
            found.push((item.to_string(), assessment.entry(item).reason.clone()));
        }
    }
    for (collection, key, fields) in assessment.records().iter() {
        for (place, text) in fields.iter() {
            let (name, kind) = collection.get().fields[place];
            if matches!(kind, Kind::Text) && !NAMES.contains(&name) && !is_file(collection, place) {
                found.push((format!("{} {key} {name}", collection.get().name), text.to_owned()));
            }
        }
    }
    let (asked, replies) = files(assessment);
    for asked in asked {
        found.push(("a questionnaire".to_owned(), asked.message));
        found.extend(asked.questions.into_iter().map(|question| ("a questionnaire".to_owned(), question)));
    }
    for reply in replies {
        found.extend(
            reply.answers.into_values().map(|answer| (format!("reply of {}", reply.by), answer.note)),
        );
    }
    found.retain(|(_, text)| !text.is_empty());
    found
}

/// Dates move when the example is loaded, and texts do not.
#[test]
fn no_text_names_a_day() {
    const NAMED: &[&str] = &[
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "spring",
        "summer",
        "autumn",
        "winter",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
    ];
    for (place, text) in texts(&example()) {
        for word in text.split(|sign: char| !sign.is_alphanumeric()) {
            assert!(!NAMED.contains(&word), "{place}: {text}");
            let year = word.len() == 4 && word.parse().is_ok_and(|year: u32| (1900..2200).contains(&year));
            assert!(!year, "{place}: {text}");
        }
    }
}

#[test]
fn no_sentence_stands_twice() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut count = 0;
    for (place, text) in texts(&example()) {
        let ends = |sign: char| matches!(sign, '.' | '?' | ';' | '\n');
        let mut sentences = vec![String::new()];
        let mut signs = text.chars().peekable();
        while let Some(sign) = signs.next() {
            // A full stop inside a number ends nothing.
            if ends(sign) && signs.peek().is_none_or(|next| next.is_whitespace()) {
                sentences.push(String::new());
            } else if let Some(sentence) = sentences.last_mut() {
                sentence.push(sign.to_ascii_lowercase());
            }
        }
        let whole = sentences.iter().map(|sentence| sentence.trim()).filter(|one| one.contains(' '));
        for sentence in whole {
            count += 1;
            if let Some(before) = seen.insert(sentence.to_owned(), place.clone()) {
                panic!("{before} and {place}: {sentence}");
            }
        }
    }
    assert!(count > 300, "{count}");
}
