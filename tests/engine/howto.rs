//! The how-to texts: all there, linked to something, and no sentence twice.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use sprs_calculator::catalog::howto::{HowTo, Method, Span, methods};
use sprs_calculator::catalog::{OBJECTIVES, RequirementId};
use sprs_calculator::scoring::score;
use sprs_calculator::ui::search::Filter;

use crate::{reference, requirement};

/// What the build makes of the files: all families and the glossary, in one text.
fn joined() -> &'static str {
    static JOINED: LazyLock<String> = LazyLock::new(join);
    &JOINED
}

fn join() -> String {
    let catalog = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalog");
    let entries = fs::read_dir(catalog.join("families")).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    files.sort();
    assert_eq!(files.len(), 14, "one file a family");
    files.push(catalog.join("glossary.md"));
    let texts: Vec<String> = files.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    texts.join("\n")
}

/// A text as it is read: without brackets and link targets.
fn plain<'a>(texts: &HowTo<'a>, text: &'a str) -> String {
    let shown = |span: &Span<'_>| match span {
        Span::Text(words) => (*words).to_owned(),
        Span::Requirement(id) => id.to_string(),
        Span::Term(words, _) => words.concat(),
    };
    texts.spans(text).iter().map(shown).collect()
}

/// Every paragraph and item of a requirement.
fn pieces<'a>(texts: &HowTo<'a>, id: RequirementId) -> Vec<&'a str> {
    let guide = texts.guide(id);
    [guide.practice()]
        .into_iter()
        .chain(guide.steps())
        .chain(guide.evidence())
        .chain(guide.mistakes())
        .collect()
}

fn words(text: &str) -> Vec<String> {
    let word = |part: &str| part.to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).map(word).collect()
}

#[test]
fn each_requirement_has_each_part() {
    let text = joined();
    let texts = HowTo::parse(text).unwrap();
    let mut objectives = 0;
    for id in RequirementId::all() {
        let guide = texts.guide(id);
        assert!(guide.practice().split(' ').count() >= 20, "{id}: in practice");
        assert!((2..=7).contains(&guide.steps().count()), "{id}: steps");
        assert!((2..=4).contains(&guide.mistakes().count()), "{id}: mistakes");
        let letters: Vec<&str> = guide
            .text()
            .lines()
            .filter_map(|line| line.strip_prefix("- ")?.split_once(". "))
            .filter(|(letter, rest)| letter.len() == 1 && methods(rest).next().is_some())
            .map(|(letter, _)| letter)
            .collect();
        let expected: Vec<String> = id.objectives().map(|objective| objective.letter().to_string()).collect();
        assert_eq!(letters, expected, "{id}: evidence by objective");
        for (evidence, objective) in guide.evidence().zip(id.objectives()) {
            objectives += 1;
            let found: Vec<(Method, &str)> = methods(evidence).collect();
            assert!(!found.is_empty() && found.iter().all(|(_, what)| what.len() > 10), "{objective}");
            let shown: usize = found.iter().map(|(_, what)| words(what).len() + 1).sum();
            assert_eq!(shown, words(evidence).len(), "{objective}: nothing stands outside the methods");
        }
        for piece in pieces(&texts, id) {
            assert!(piece.ends_with(['.', '?']), "{id}: `{piece}` ends as a sentence");
        }
    }
    assert_eq!(objectives, OBJECTIVES);
}

/// Examine, interview and test each have their place in SP 800-171A.
#[test]
fn all_three_methods_are_used() {
    let text = joined();
    let texts = HowTo::parse(text).unwrap();
    for method in [Method::Examine, Method::Interview, Method::Test] {
        let uses = |id: &RequirementId| {
            texts.guide(*id).evidence().any(|line| methods(line).any(|(m, _)| m == method))
        };
        let without: Vec<_> = RequirementId::all().filter(|id| !uses(id)).map(|id| id.get().id).collect();
        assert!(without.len() <= 5, "{method:?} is missing in {without:?}");
    }
}

#[test]
fn every_link_points_at_something_else() {
    let text = joined();
    let texts = HowTo::parse(text).unwrap();
    let targets = |text: &str| -> Vec<String> {
        let links = text.split('[').skip(1).map(|rest| rest.split_once(']').expect("closed").0.to_owned());
        links.map(|link| link.rsplit('|').next().unwrap_or_default().to_owned()).collect()
    };
    let check = |place: &str, text: &str| {
        assert_eq!(text.matches('[').count(), text.matches(']').count(), "{place}: {text}");
        for target in targets(text) {
            let known = target.parse::<RequirementId>().is_ok()
                || texts.terms().iter().any(|term| term.name == target);
            assert!(known, "{place}: `{target}` is neither a requirement nor a word of the glossary");
            assert_ne!(target, place, "{place} links to itself");
        }
    };
    for id in RequirementId::all() {
        pieces(&texts, id).into_iter().for_each(|piece| check(id.get().id, piece));
    }
    for term in texts.terms() {
        check(term.name, term.meaning);
        assert!(!term.meaning.is_empty() && !term.meaning.contains('\n'), "{}: one paragraph", term.name);
    }
}

/// Cryptography and multifactor authentication each spread over several requirements.
#[test]
fn what_hangs_together_links_to_each_other() {
    let text = joined();
    let texts = HowTo::parse(text).unwrap();
    let links = |from: &str, to: &str| texts.guide(requirement(from)).text().contains(&format!("[{to}]"));
    assert!(links("3.5.3", "3.7.5") && links("3.7.5", "3.5.3"));
    for other in ["3.8.6", "3.13.8", "3.13.16", "3.1.13", "3.1.17", "3.1.19"] {
        assert!(links("3.13.11", other) && links(other, "3.13.11"), "{other}");
    }
}

#[test]
fn no_sentence_stands_in_two_places() {
    let text = joined();
    let texts = HowTo::parse(text).unwrap();
    let mut seen: HashMap<Vec<String>, String> = HashMap::new();
    let mut check = |place: &str, text: &'static str| {
        let text = plain(&texts, text);
        let methods = text.replace("Examine: ", "\n").replace("Interview: ", "\n").replace("Test: ", "\n");
        for sentence in methods.split(['\n', '?', '!']).flat_map(|part| part.split(". ")) {
            let words = words(sentence);
            if words.len() < 5 {
                continue;
            }
            let before = seen.insert(words, place.to_owned());
            assert_eq!(before, None, "{place}: `{sentence}`");
        }
    };
    for id in RequirementId::all() {
        pieces(&texts, id).into_iter().for_each(|piece| check(id.get().id, piece));
        check(id.get().id, id.get().statement);
        id.questions().lines().for_each(|question| check(id.get().id, question));
    }
    texts.terms().iter().for_each(|term| check(term.name, term.meaning));
}

/// Long enough to help and short enough to be read.
#[test]
fn texts_are_of_a_length_to_be_read() {
    let text = joined();
    let texts = HowTo::parse(text).unwrap();
    let count = |id: RequirementId| -> usize {
        pieces(&texts, id).into_iter().map(|piece| plain(&texts, piece).split_whitespace().count()).sum()
    };
    let mut counts = Vec::new();
    for id in RequirementId::all() {
        let (count, objectives) = (count(id), id.objectives().count());
        assert!(count >= 120, "{id} has {count} words only");
        assert!(count <= 250 + 22 * objectives.saturating_sub(4), "{id} has {count} words");
        counts.push(count);
    }
    counts.sort_unstable();
    assert!((150..=250).contains(&counts[55]), "the median is {}", counts[55]);
}

#[test]
fn the_glossary_is_in_order_and_every_word_once() {
    let text = joined();
    let texts = HowTo::parse(text).unwrap();
    let names: Vec<String> = texts.terms().iter().map(|term| term.name.to_lowercase()).collect();
    assert!(names.is_sorted(), "in the order of the alphabet");
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "every word once");
    assert!((80..=110).contains(&names.len()), "{} words", names.len());
    assert_eq!(
        text.matches("\n## ").count(),
        RequirementId::all().count() + names.len(),
        "nothing is there twice"
    );
}

/// Eight words in a row of an official statement or objective are not our own.
#[test]
fn no_text_repeats_the_official_wording() {
    let (Some(facts), Some(objectives)) = (reference("requirements.json"), reference("objectives.json"))
    else {
        return;
    };
    let mut official = HashMap::new();
    for (entries, key, id) in
        [(&facts["requirements"], "statement", "id"), (&objectives["objectives"], "text", "id")]
    {
        for entry in entries.as_array().unwrap() {
            for run in words(entry[key].as_str().unwrap()).windows(8) {
                official.insert(run.join(" "), entry[id].to_string());
            }
        }
    }
    assert!(official.len() > 1000);
    for line in joined().lines() {
        for run in words(&line.replace(['[', ']'], "")).windows(8) {
            assert_eq!(official.get(&run.join(" ")), None, "{line}");
        }
    }
}

/// A captive portal answers with a page of its own, and a download may end early.
#[test]
fn what_is_not_all_of_the_texts_is_refused() {
    let text = joined();
    assert!(HowTo::parse(text).is_some());
    assert!(HowTo::parse("").is_none());
    assert!(HowTo::parse("<!doctype html><h1>Log on to the network</h1>").is_none());
    let middle = text.find("\n## 3.8.1\n").unwrap();
    assert!(HowTo::parse(&text[..middle]).is_none(), "cut short");
    let glossary = text.find("\n# Glossary").unwrap();
    assert!(HowTo::parse(&text[..glossary]).is_none(), "without the glossary");
}

#[test]
fn links_keep_the_marks_around_them() {
    let text = joined();
    let texts = HowTo::parse(text).unwrap();
    let term = |name: &str| *texts.terms().iter().find(|term| term.name == name).unwrap();
    assert_eq!(
        texts.spans("Use it ([MFA], or [a tunnel|VPN]) under [3.5.3]."),
        [
            Span::Text("Use it "),
            Span::Term(["(", "MFA", ","], term("MFA")),
            Span::Text(" or "),
            Span::Term(["", "a tunnel", ")"], term("VPN")),
            Span::Text(" under "),
            Span::Requirement(requirement("3.5.3")),
            Span::Text("."),
        ]
    );
    assert_eq!(
        texts.spans("[no such word] here"),
        [Span::Text(""), Span::Text("no such word"), Span::Text(" here")]
    );
}

#[test]
fn methods_are_taken_apart() {
    let found: Vec<_> = methods("Examine: the list. It has dates. Test: a logon.").collect();
    assert_eq!(found, [(Method::Examine, "the list. It has dates."), (Method::Test, "a logon.")]);
    assert_eq!(methods("Interview: the owner.").collect::<Vec<_>>(), [(Method::Interview, "the owner.")]);
    assert_eq!(methods("").count(), 0);
}

#[test]
fn search_lists_what_only_the_texts_have_apart() {
    let text = joined();
    let texts = HowTo::parse(text).unwrap();
    let score = score(&Default::default());
    let list = |query: &str, texts| {
        Filter { query: query.to_owned(), ..Filter::default() }.list(
            None,
            &score,
            Some(RequirementId::questions),
            texts,
        )
    };
    let (without, with) = (list("BitLocker", None), list("BitLocker", Some(&texts)));
    assert!(
        without.found.is_empty() && without.in_guides.is_empty(),
        "no statement or question names a product"
    );
    assert!(with.found.is_empty() && with.in_guides.contains(&requirement("3.13.16")));
    let encryption = list("encryption", Some(&texts));
    assert_eq!(encryption.found, list("encryption", None).found);
    assert!(encryption.in_guides.iter().all(|id| !encryption.found.contains(id)));
    assert!(encryption.in_guides.is_sorted());
    let words_of_a_question = Filter { query: "service accounts".to_owned(), ..Filter::default() };
    let early = words_of_a_question.list(None, &score, None, None);
    assert!(early.found.is_empty() && early.in_guides.is_empty(), "the questions are not here yet");
    assert!(list("service accounts", Some(&texts)).found.contains(&requirement("3.1.1")));
    let family = requirement("3.5.1").family();
    let all = Filter::default().list(Some(family), &score, None, Some(&texts));
    assert_eq!(
        (all.found.len(), all.in_guides.len()),
        (11, 0),
        "without a search the family and nothing else"
    );
}

proptest! {
    // Each case reads all texts three times.
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What comes over a network may be anything.
    #[test]
    fn any_text_is_read_without_a_panic(text in "([ -~\n]|é|\\[|\\]|\\||## |### |- |MFA|Test: ){0,200}") {
        let whole = joined();
        for text in [text.clone(), whole.to_owned() + &text, whole.replacen("### Steps", &text, 3)] {
            let Some(texts) = HowTo::parse(&text) else { continue };
            for id in RequirementId::all() {
                for piece in pieces(&texts, id) {
                    prop_assert!(texts.spans(piece).len() <= 2 * piece.len() + 1);
                    let _ = methods(piece).count();
                }
            }
        }
    }
}
