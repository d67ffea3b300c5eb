//! What is said about ISO: every clause and control exists, every link points somewhere, nothing is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use sprs_calculator::catalog::iso::{Iso, Link, Source, Strength};
use sprs_calculator::catalog::{ClauseId, RequirementId, Standard, Through};

use crate::{reference, requirement};

/// The controls that Appendix D of SP 800-171 Rev. 2 does not reach by way of the 2013 edition.
const NOT_REACHED: [&str; 39] = [
    "A.5.1", "A.5.2", "A.5.4", "A.5.7", "A.5.8", "A.5.12", "A.5.19", "A.5.20", "A.5.21", "A.5.22", "A.5.23",
    "A.5.24", "A.5.30", "A.5.32", "A.5.34", "A.5.35", "A.5.37", "A.6.2", "A.6.4", "A.6.6", "A.7.4", "A.7.5",
    "A.7.6", "A.7.8", "A.7.11", "A.8.6", "A.8.9", "A.8.10", "A.8.11", "A.8.12", "A.8.14", "A.8.16", "A.8.21",
    "A.8.23", "A.8.25", "A.8.28", "A.8.30", "A.8.33", "A.8.34",
];

/// The requirements that Appendix D leaves without a control.
const NOT_MAPPED: [&str; 40] = [
    "3.1.6", "3.1.7", "3.1.11", "3.1.12", "3.1.13", "3.1.14", "3.1.15", "3.1.17", "3.1.19", "3.1.21",
    "3.1.22", "3.2.3", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.9", "3.4.7", "3.4.8", "3.5.3", "3.5.4",
    "3.5.7", "3.5.8", "3.5.9", "3.5.10", "3.6.3", "3.7.4", "3.7.5", "3.7.6", "3.8.6", "3.8.8", "3.13.3",
    "3.13.4", "3.13.6", "3.13.7", "3.13.13", "3.13.14", "3.13.15", "3.14.6", "3.14.7",
];

/// The new controls of ISO/IEC 27001:2022.
const NEW: [&str; 11] = [
    "A.5.7", "A.5.23", "A.5.30", "A.7.4", "A.8.9", "A.8.10", "A.8.11", "A.8.12", "A.8.16", "A.8.23", "A.8.28",
];

/// What the build makes of the files.
pub fn joined() -> &'static str {
    static JOINED: LazyLock<String> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalog/iso");
        ["9001.md", "27001.md", "notes.md"]
            .map(|name| fs::read_to_string(folder.join(name)).unwrap())
            .join("\n")
    });
    &JOINED
}

/// The texts, read.
pub fn iso() -> &'static Iso<'static> {
    static ISO: LazyLock<Iso<'static>> = LazyLock::new(|| Iso::parse(joined()).expect("all of it"));
    &ISO
}

fn control(number: &str) -> ClauseId {
    ClauseId::parse(Standard::Iso27001, number).unwrap_or_else(|| panic!("no control `{number}`"))
}

fn is_nist(link: &Link<'_>) -> bool {
    matches!(link.source, Source::Nist { .. })
}

fn of(standard: Standard) -> impl Iterator<Item = &'static Link<'static>> {
    iso().links().iter().filter(move |link| link.clause.standard() == standard)
}

#[test]
fn ids_of_clauses_are_those_that_exist_and_are_written_one_way() {
    let all: Vec<ClauseId> = Standard::ALL.into_iter().flat_map(ClauseId::all).collect();
    let annex = all.iter().filter(|id| id.is_annex());
    assert_eq!((annex.count(), all.len()), (93, 28 + 23 + 93));
    let keys: BTreeSet<u32> = all.iter().copied().chain(ClauseId::themes()).map(ClauseId::key).collect();
    assert_eq!(keys.len(), all.len() + 4, "no key twice");
    for id in all.into_iter().chain(ClauseId::themes()) {
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.to_string().parse(), Ok(Through::Clause(id)));
        assert_eq!(ClauseId::of_key(id.key()), Some(id));
    }
    for wrong in [
        "",
        "7.2",
        "9001",
        "9001/",
        "9001/7",
        "9001/7.0",
        "9001/07.2",
        "9001/7.02",
        "9001/7.2.1",
        "9001/11.1",
        "9001/A.5.1",
        "27001/A.5.38",
        "27001/A.9.1",
        "27001/A.5.0",
        "27001/A.105.1",
        "27001/105.1",
        "27001/a.5.1",
        "27001/ A.5.1",
        "2700/A.5.1",
        "27001/A.5.+1",
    ] {
        assert_eq!(wrong.parse::<ClauseId>(), Err(()), "`{wrong}`");
    }
    for wrong in [0, 700, 799, 1_101, 100_000, 110_538, 110_901, 210_501, u32::MAX] {
        assert_eq!(ClauseId::of_key(wrong), None, "{wrong}");
    }
    assert_eq!("27001".parse(), Ok(Through::Standard(Standard::Iso27001)));
    assert_eq!(control("A.8.9").theme(), ClauseId::parse(Standard::Iso27001, "A.8"));
}

#[test]
fn all_93_controls_are_listed_and_clauses_stand_in_their_order() {
    let clauses: Vec<ClauseId> = iso().clauses().iter().map(|clause| clause.id).collect();
    assert!(clauses.is_sorted(), "in the order of the standards");
    assert_eq!(clauses.iter().collect::<BTreeSet<_>>().len(), clauses.len(), "none twice");
    assert!(ClauseId::all(Standard::Iso27001).filter(|id| id.is_annex()).all(|id| clauses.contains(&id)));
    assert!(clauses.iter().all(|id| !ClauseId::themes().any(|theme| theme == *id)));
    for number in ["5.1", "6.1", "7.2", "7.3", "7.5", "8.4", "9.2", "9.3", "10.2"] {
        let id = ClauseId::parse(Standard::Iso9001, number).unwrap();
        assert!(of(Standard::Iso9001).any(|link| link.clause == id), "{number} helps somewhere");
    }
    for clause in iso().clauses() {
        let linked = iso().links().iter().any(|link| link.clause == clause.id);
        assert_ne!(linked, !clause.none.is_empty(), "{}: links, or the reason why not", clause.id);
        assert!(!clause.name.is_empty() && !clause.record.is_empty(), "{}", clause.id);
        assert_eq!(clause.ask.is_empty(), clause.id.is_annex(), "{}: clauses have a question", clause.id);
        let nist = iso().links().iter().any(|link| link.clause == clause.id && is_nist(link));
        assert_eq!(!clause.adds.is_empty(), nist, "{}: what NIST's links leave out", clause.id);
    }
}

#[test]
fn controls_that_nist_does_not_reach_are_reached_by_us_or_say_why_not() {
    let reached: BTreeSet<ClauseId> =
        iso().links().iter().filter(|link| is_nist(link)).map(|link| link.clause).collect();
    let others: BTreeSet<ClauseId> = NOT_REACHED.into_iter().map(control).collect();
    assert_eq!(reached.len(), 54);
    assert!(reached.is_disjoint(&others));
    assert_eq!(reached.len() + others.len(), 93);
    for clause in iso().clauses().iter().filter(|clause| others.contains(&clause.id)) {
        let ours = iso().links().iter().any(|link| link.clause == clause.id && link.source == Source::Ours);
        assert!(ours || !clause.none.is_empty(), "{}", clause.id);
    }
}

#[test]
fn requirements_that_nist_leaves_out_have_a_link_of_ours() {
    let mapped: BTreeSet<RequirementId> =
        iso().links().iter().filter(|link| is_nist(link)).map(|link| link.requirement).collect();
    let not_mapped: BTreeSet<RequirementId> = NOT_MAPPED.into_iter().map(requirement).collect();
    assert!(mapped.is_disjoint(&not_mapped));
    assert_eq!(mapped.len() + not_mapped.len(), 110);
    for id in not_mapped {
        let ours = of(Standard::Iso27001).any(|link| link.requirement == id && link.source == Source::Ours);
        assert!(ours, "{id}");
    }
}

#[test]
fn no_link_stands_twice_and_objectives_are_named_in_order() {
    let mut seen = BTreeSet::new();
    for link in iso().links() {
        assert!(seen.insert((link.clause, link.requirement)), "{} to {}", link.clause, link.requirement);
        match link.source {
            Source::Nist { partial } => {
                assert!(link.objectives.is_empty() && link.clause.is_annex());
                assert_eq!(link.strength, if partial { Strength::Weak } else { Strength::Moderate });
            }
            Source::Ours => {
                let letters: Vec<char> = link.objectives.chars().collect();
                let sorted = letters.windows(2).all(|pair| pair[0] < pair[1]);
                assert!(sorted && !letters.is_empty(), "{} to {}", link.clause, link.requirement);
            }
        }
    }
    let nist: Vec<&Link<'_>> = iso().links().iter().filter(|link| is_nist(link)).collect();
    let marked = nist.iter().filter(|link| link.source == Source::Nist { partial: true }).count();
    assert_eq!((nist.len(), marked), (200, 17));
}

#[test]
fn iso_9001_helps_nothing_technical() {
    for link in of(Standard::Iso9001) {
        let (family, id) = (link.requirement.family().get().code, link.requirement.get().id);
        assert_eq!(link.source, Source::Ours, "{id}");
        match family {
            "AC" => assert!(["3.1.20", "3.1.22"].contains(&id) && link.strength == Strength::Weak, "{id}"),
            "IA" | "SC" => panic!("{} helps with {id}", link.clause),
            "CM" => assert!(link.strength < Strength::Strong, "{id}"),
            _ => {}
        }
    }
    for id in ["3.1.20", "3.1.22"] {
        assert!(of(Standard::Iso9001).any(|link| link.requirement == requirement(id)), "{id}");
    }
    let families: Vec<&str> = iso().families().iter().map(|(family, _)| family.get().code).collect();
    assert_eq!(families, ["AC", "IA", "SC", "CM"]);
}

#[test]
fn what_iso_leaves_open_is_said_where_cmmc_does_not() {
    for id in
        ["3.5.3", "3.7.5", "3.12.4", "3.13.11", "3.13.8", "3.13.16", "3.13.6", "3.4.8", "3.11.2", "3.6.2"]
    {
        assert!(iso().note(requirement(id)).is_some(), "{id}");
    }
}

#[test]
fn sentences_are_whole_of_fair_length_and_stand_once() {
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    let mut check = |words: &'static str, place: String, least: usize, most: usize| {
        assert!((least..=most).contains(&words.chars().count()), "{place}: `{words}`");
        assert!(
            words.ends_with(['.', '?']) && words.starts_with(|c: char| !c.is_lowercase()),
            "{place}: `{words}`"
        );
        for sentence in words.split_inclusive(['.', '?']).map(str::trim).filter(|part| part.len() > 25) {
            if let Some(other) = seen.insert(sentence, place.clone()) {
                panic!("`{sentence}` stands at {other} and at {place}");
            }
        }
    };
    for link in iso().links().iter().filter(|link| link.source == Source::Ours) {
        let place = format!("{} to {}", link.clause, link.requirement);
        check(link.gives, format!("{place}, gives"), 40, 190);
        check(link.adds, format!("{place}, adds"), 40, 190);
        check(link.why, format!("{place}, why"), 40, 190);
    }
    for clause in iso().clauses() {
        for (words, what) in [(clause.adds, "adds"), (clause.none, "none")] {
            if !words.is_empty() {
                check(words, format!("{}, {what}", clause.id), 40, 190);
            }
        }
        assert!(clause.name.split(' ').count() <= 5, "{}: {}", clause.id, clause.name);
        assert!(!clause.record.ends_with('.'), "{}: {}", clause.id, clause.record);
    }
    for id in RequirementId::all() {
        if let Some(note) = iso().note(id) {
            check(note, id.to_string(), 80, 320);
        }
    }
}

#[test]
fn nothing_says_that_a_certificate_is_enough() {
    let text = joined().to_lowercase();
    for claim in
        ["is enough", "is met by", "satisfies the requirement", "fully satisf", "counts as met", " earns "]
    {
        assert!(!text.contains(claim), "`{claim}`");
    }
}

#[test]
fn a_file_that_is_cut_short_or_another_one_is_refused() {
    let text = joined();
    for (place, _) in text.char_indices().step_by(997) {
        assert!(Iso::parse(&text[..place]).is_none(), "cut at {place}");
    }
    for wrong in ["", "#", "# ", "# a\n# b\n# c", "<!doctype html><h1>Log on</h1>"] {
        assert!(Iso::parse(wrong).is_none(), "`{wrong}`");
    }
    assert!(
        Iso::parse(&text.replacen("### 3.2.2 ab", "### 3.2.99 ab", 1)).is_none(),
        "an unknown requirement"
    );
    assert!(Iso::parse(&text.replacen("## A.5.37", "## A.5.38", 1)).is_none(), "an unknown control");
    assert!(
        Iso::parse(&text.replacen("### 3.2.2 ab ", "### 3.2.2 az ", 1)).is_none(),
        "an unknown objective"
    );
}

#[test]
fn the_links_of_nist_are_those_of_the_reference() {
    let Some(mapping) = reference("iso27001_mapping.json") else { return };
    let expected: BTreeSet<(String, String, bool)> = mapping["requirements"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| {
            let id = row["id"].as_str().unwrap().to_owned();
            row["iso27001_2022"].as_array().unwrap().iter().map(move |link| {
                (id.clone(), link["id"].as_str().unwrap().to_owned(), link["partial"].as_bool().unwrap())
            })
        })
        .collect();
    let found = iso().links().iter().filter_map(|link| match link.source {
        Source::Nist { partial } => Some((link.requirement.to_string(), link.clause.number(), partial)),
        Source::Ours => None,
    });
    assert_eq!(found.collect::<BTreeSet<_>>(), expected);
}

#[test]
fn new_controls_are_the_eleven_of_2022() {
    let new: Vec<String> = Standard::ALL
        .into_iter()
        .flat_map(ClauseId::all)
        .filter(|id| id.is_new_in_2022())
        .map(ClauseId::number)
        .collect();
    assert_eq!(new, NEW);
    if let Some(controls) = reference("iso27001_2022_controls.json") {
        let marked = controls["controls"].as_array().unwrap().iter();
        let marked = marked.filter(|control| control["new_in_2022"].as_bool().unwrap());
        assert_eq!(marked.map(|control| control["id"].as_str().unwrap()).collect::<Vec<_>>(), NEW);
    }
}
