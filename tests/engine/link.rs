//! The link: what goes in comes out, how long it can get, and that damage is found.

use proptest::prelude::*;
use sprs_calculator::assessment::{Answer, Assessment, Change, Item, allowed};
use sprs_calculator::catalog::RequirementId;
use sprs_calculator::documents::{LINK_MOST, LinkError, read_link, write_link};
use sprs_calculator::scoring::score;

use crate::{all_met, answer, item, reason, requirement};

/// What stands before the code in the part of an address behind `#`, with the `#`.
const BEFORE: &str = "#/link/";

/// Nothing, and the seven.
fn symbols() -> impl Iterator<Item = Option<Answer>> {
    std::iter::once(None).chain(Answer::ALL.into_iter().map(Some))
}

fn items(id: RequirementId) -> impl Iterator<Item = Item> {
    std::iter::once(Item::Requirement(id)).chain(id.objectives().map(Item::Objective))
}

fn all_items() -> impl Iterator<Item = Item> {
    RequirementId::all().flat_map(items)
}

/// The same answers with nothing beside them.
fn bare(assessment: &Assessment) -> Assessment {
    let mut bare = Assessment::default();
    for item in all_items() {
        bare.apply(Change::Answer(item, assessment.entry(item).answer));
    }
    bare
}

/// Without quick answers that questions decide over; those of 3.5.3 and 3.13.11 set a price, 3.12.4 is a question of its
/// own.
fn what_counts(assessment: &Assessment) -> Assessment {
    let mut rest = bare(assessment);
    for id in RequirementId::all().filter(|id| !["3.5.3", "3.13.11", "3.12.4"].contains(&id.get().id)) {
        if items(id).skip(1).any(|item| rest.entry(item).answer.is_some()) {
            rest.apply(Change::Answer(Item::Requirement(id), None));
        }
    }
    rest
}

/// A state of many answers, some of each kind.
fn mixed() -> Assessment {
    let mut assessment = all_met();
    for (place, item) in all_items().enumerate() {
        let choice = symbols().nth(place * 7 / 3 % 8).unwrap();
        if place % 5 < 2 && choice.is_none_or(|answer| allowed(item, answer).is_ok()) {
            assessment.apply(Change::Answer(item, choice));
        }
    }
    assessment
}

#[test]
fn every_answer_of_every_item_comes_back() {
    for item in all_items() {
        for given in Answer::ALL.into_iter().filter(|answer| allowed(item, *answer).is_ok()) {
            let mut assessment = Assessment::default();
            assessment.apply(Change::Answer(item, Some(given)));
            let code = write_link(&assessment);
            assert_eq!(read_link(&code).as_ref(), Ok(&assessment), "{item} {given:?}");
            assert!(code.len() <= 20, "{code}");
        }
    }
}

#[test]
fn usual_states_are_short_and_nothing_is_shortest() {
    let length = |assessment: &Assessment| {
        let code = write_link(assessment);
        assert_eq!(read_link(&code).as_ref(), Ok(assessment));
        code.len()
    };
    // The version and the check.
    assert_eq!(length(&Assessment::default()), 6);
    assert!(length(&all_met()) <= 12);
    let mut gaps = all_met();
    for id in RequirementId::all().step_by(9) {
        gaps.apply(Change::Answer(Item::Requirement(id), Some(Answer::NotMet)));
    }
    assert!(length(&gaps) <= 24);
    assert!(length(&mixed()) <= LINK_MOST);
}

#[test]
fn only_answers_travel() {
    let mut assessment = mixed();
    answer(&mut assessment, "3.1.16", Answer::NotApplicable);
    let without = write_link(&assessment);
    reason(&mut assessment, "3.1.16", "No wireless");
    assessment.apply(Change::Note(requirement("3.1.1"), "Secret".to_owned()));
    answer(&mut assessment, "AC.L3-3.1.2e", Answer::Met);
    let plan = sprs_calculator::assessment::records::Plan { owner: "Kim".to_owned(), ..Default::default() };
    assessment.apply(Change::plan(requirement("3.1.1"), &plan));
    assert_eq!(write_link(&assessment), without);
    assert_eq!(read_link(&without), Ok(bare(&assessment)));
}

/// The price of an answer depends only on how often each came, and is highest when all came equally often. So the
/// longest code is among those where each further answer is the rarest so far; how many requirements are answered by
/// their questions is what is left to try, those with most questions first.
#[test]
fn the_longest_fragment_stays_under_200_characters() {
    let mut ids: Vec<RequirementId> = RequirementId::all().collect();
    ids.sort_by_key(|id| std::cmp::Reverse(id.objectives().count()));
    let mut longest = 0;
    for beside in [false, true] {
        for by_questions in 0..=ids.len() {
            let mut assessment = Assessment::default();
            let mut counts = [[0; 8]; 3];
            let mut rarest = |item: Item, kind: usize| {
                let can = |(_, answer): &(usize, Option<Answer>)| {
                    answer.is_none_or(|answer| allowed(item, answer).is_ok())
                };
                let least = symbols().enumerate().filter(can).min_by_key(|(place, _)| counts[kind][*place]);
                let (place, answer) = least.unwrap();
                counts[kind][place] += 1;
                assessment.apply(Change::Answer(item, answer));
            };
            for (place, id) in ids.iter().enumerate() {
                if place >= by_questions {
                    rarest(Item::Requirement(*id), 0);
                    continue;
                }
                id.objectives().for_each(|id| rarest(Item::Objective(id), 1));
                if beside || id.get().has_partial() {
                    rarest(Item::Requirement(*id), 2);
                }
            }
            let code = write_link(&assessment);
            longest = longest.max(code.len());
            let read = read_link(&code).unwrap();
            assert!(read == bare(&assessment) || read == what_counts(&assessment), "{by_questions}");
            assert_eq!(score_of(&read), score_of(&bare(&assessment)));
            assert!(BEFORE.len() + code.len() < 200, "{} {code}", code.len());
        }
    }
    assert_eq!(longest, LINK_MOST, "as much as there is room for travels");
}

/// All that the score has but contradictions, which a quick answer that does not count can be part of.
fn score_of(assessment: &Assessment) -> (i16, i16, usize, usize) {
    let score = score(assessment);
    (score.worst(), score.best(), score.tally().answered, score.tally().not_met)
}

#[test]
fn all_320_objectives_with_any_answer_that_is_not_even_fit_with_their_quick_answers() {
    // Every requirement answered twice over, and all of it travels.
    let mut assessment = all_met();
    for (place, item) in all_items().filter(|item| matches!(item, Item::Objective(_))).enumerate() {
        let answers = [Answer::Met, Answer::Met, Answer::NotMet, Answer::NotApplicable, Answer::Inherited];
        assessment.apply(Change::Answer(item, Some(answers[place % answers.len()])));
    }
    assert_eq!(read_link(&write_link(&assessment)), Ok(assessment));
}

#[test]
fn every_changed_character_and_every_cut_is_found() {
    let alphabet: Vec<char> = ('0'..='9').chain('A'..='Z').chain('a'..='z').collect();
    for assessment in [Assessment::default(), all_met(), mixed()] {
        let code = write_link(&assessment);
        assert!(code.chars().all(|character| alphabet.contains(&character)), "{code}");
        for place in 0..code.len() {
            for other in alphabet.iter().filter(|other| !code[place..].starts_with(**other)) {
                let changed = format!("{}{other}{}", &code[..place], &code[place + 1..]);
                let expected = if place == 0 { LinkError::Version(*other) } else { LinkError::Damaged };
                assert_eq!(read_link(&changed), Err(expected), "{changed}");
            }
            let cut = &code[..place];
            let expected = if place == 0 { LinkError::Empty } else { LinkError::Damaged };
            assert_eq!(read_link(cut), Err(expected), "{cut}");
            let without = format!("{cut}{}", &code[place + 1..]);
            assert!(read_link(&without).is_err(), "{without}");
            let twice = format!("{}{}", &code[..=place], &code[place..]);
            assert!(read_link(&twice).is_err(), "{twice}");
            if place > 0 && code[place - 1..place] != code[place..=place] {
                let (before, after) = code.split_at(place);
                let swapped =
                    format!("{}{}{}{}", &before[..place - 1], &after[..1], &before[place - 1..], &after[1..]);
                assert!(read_link(&swapped).is_err(), "{swapped}");
            }
        }
    }
}

#[test]
fn what_is_no_link_is_refused_with_what_and_where() {
    let code = write_link(&all_met());
    for (text, error) in [
        (String::new(), LinkError::Empty),
        ("1".to_owned(), LinkError::Damaged),
        ("10000".to_owned(), LinkError::Damaged),
        ("100000".to_owned(), LinkError::Damaged),
        (format!(" {code}"), LinkError::Character(1, ' ')),
        (format!("{code}."), LinkError::Character(code.len() + 1, '.')),
        (format!("{code}é"), LinkError::Character(code.len() + 1, 'é')),
        (format!("{code}?utm=1"), LinkError::Character(code.len() + 1, '?')),
        (format!("#/link/{code}"), LinkError::Character(1, '#')),
        (format!("x{code}"), LinkError::Version('x')),
        (format!("2{}", &code[1..]), LinkError::Version('2')),
        (format!("11{code}"), LinkError::Damaged),
        (code.replacen('1', "10", 1), LinkError::Damaged),
        (format!("1{}", "z".repeat(1_000_000)), LinkError::TooLong),
        ("漢".repeat(1_000_000), LinkError::Character(1, '漢')),
        (format!("1{}", "z".repeat(LINK_MOST - 1)), LinkError::Damaged),
    ] {
        assert_eq!(read_link(&text), Err(error), "{}", text.chars().take(40).collect::<String>());
    }
}

/// A code whose check is right is still looked at: it has to be what these answers are written as.
#[test]
fn numbers_that_no_answers_give_are_refused_even_with_a_right_check() {
    let alphabet: Vec<char> = ('0'..='9').chain('A'..='Z').chain('a'..='z').collect();
    let checked = |body: &str| {
        let sum = body.bytes().fold(1_u64, |sum, byte| (sum * 271_828_183 + u64::from(byte)) % 916_132_829);
        let digit = |power: u32| alphabet[(sum / 62_u64.pow(power) % 62) as usize];
        format!("{body}{}", (0..5).rev().map(digit).collect::<String>())
    };
    let code = write_link(&mixed());
    assert_eq!(checked(&code[..code.len() - 5]), code);
    // A leading zero, and a number that leaves a rest.
    assert_eq!(read_link(&checked("10")), Err(LinkError::Damaged));
    assert_eq!(read_link(&checked(&format!("1{}", "z".repeat(LINK_MOST - 6)))), Err(LinkError::Damaged));
    // Whatever is read is written the same again.
    let mut read = 0;
    for number in (0..62 * 62 * 62).step_by(997) {
        let digits: String = [3844, 62, 1].iter().map(|power| alphabet[number / power % 62]).collect();
        let code = checked(&format!("1{digits}"));
        if let Ok(answers) = read_link(&code) {
            read += 1;
            let again = write_link(&answers);
            assert!(again == code || read_link(&again) == Ok(answers), "{code}");
        }
    }
    assert!(read > 0);
}

/// Answers in shares that differ from state to state, so that rare and even ones both come.
fn assessments() -> impl Strategy<Value = Assessment> {
    let answers = || proptest::sample::select(symbols().collect::<Vec<_>>());
    (
        proptest::collection::vec(answers(), 8),
        proptest::collection::vec((any::<prop::sample::Index>(), 0..100_u8), 430),
        (0..=100_u8, 0..=100_u8),
    )
        .prop_map(|(palette, choices, (requirements, questions))| {
            let mut assessment = Assessment::default();
            for (item, (index, dice)) in all_items().zip(choices) {
                let share = if matches!(item, Item::Requirement(_)) { requirements } else { questions };
                if dice < share {
                    assessment.apply(Change::Answer(item, *index.get(&palette)));
                }
            }
            assessment
        })
}

proptest! {
    #[test]
    fn what_is_written_comes_back(assessment in assessments()) {
        let code = write_link(&assessment);
        prop_assert!(BEFORE.len() + code.len() < 200);
        let read = read_link(&code);
        prop_assert!(read == Ok(assessment.clone()) || read == Ok(what_counts(&assessment)));
        prop_assert_eq!(read.map(|read| score_of(&read)), Ok(score_of(&assessment)));
    }

    #[test]
    fn damaged_links_are_survived_and_found(
        assessment in assessments(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..6),
    ) {
        let code = write_link(&assessment);
        let mut bytes = code.clone().into_bytes();
        for (place, byte, edit) in edits {
            let place = place.index(bytes.len());
            match edit {
                0 => bytes[place] = byte,
                1 => bytes.truncate(place + 1),
                _ => bytes.insert(place, b"1Az"[usize::from(byte) % 3]),
            }
        }
        let damaged = String::from_utf8_lossy(&bytes);
        prop_assert_eq!(read_link(&damaged).is_ok(), damaged == code);
    }

    #[test]
    fn any_text_is_survived(text in any::<String>(), digits in "1[0-9A-Za-z]{0,220}") {
        let _ = read_link(&text);
        prop_assert!(read_link(&digits).is_err());
    }
}

/// Thousands of changed links, always the same ones: a generator with a fixed seed.
#[test]
fn thousands_of_mutated_links_neither_panic_nor_pass() {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    let links = [Assessment::default(), all_met(), mixed()].map(|answers| write_link(&answers));
    let alphabet: Vec<char> = ('0'..='9').chain('A'..='Z').chain('a'..='z').chain("-_%/ é".chars()).collect();
    for _ in 0..20_000 {
        let link = &links[next(3)];
        let mut text: Vec<char> = link.chars().collect();
        for _ in 0..=next(4) {
            let (place, other) = (next(text.len()), alphabet[next(alphabet.len())]);
            match next(4) {
                0 => text[place] = other,
                1 => text.insert(place, other),
                2 => drop(text.drain(place..).collect::<String>()),
                _ => text.swap(place, 0),
            }
            if text.is_empty() {
                text.push('1');
            }
        }
        let text: String = text.into_iter().collect();
        assert_eq!(read_link(&text).is_ok(), links.contains(&text), "{text}");
    }
}

#[test]
fn the_example_of_the_description_is_read() {
    let mut assessment = Assessment::default();
    answer(&mut assessment, "3.1.1", Answer::Met);
    answer(&mut assessment, "3.1.2[b]", Answer::NotMet);
    answer(&mut assessment, "3.12.4", Answer::Met);
    let described = include_str!("../../docs/file-format.md");
    let code = write_link(&assessment);
    assert!(described.contains(&format!("`#/link/{code}`")), "{code}");
    assert_eq!(read_link(&code).unwrap().entry(item("3.1.2[b]")).answer, Some(Answer::NotMet));
}
