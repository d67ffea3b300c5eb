//! The answers as a short text for a link: which answer each of the 110 requirements and 320 objectives has, and
//! nothing else. The format is described in `docs/file-format.md`.
//!
//! The answers are choices that are put on one large number, each at the price of how often it came so far. So a
//! usual state is short, and the length in the worst case depends only on how many of each answer there are.

mod number;

use crate::assessment::{Answer, Assessment, Change, Item, allowed};
use crate::catalog::RequirementId;

use super::LinkError;
use number::{BASE, Number, Share, digit, value};

/// The version that is written, as the first character.
const VERSION: char = '1';

/// How many characters the check at the end has.
const CHECK: usize = 5;

/// The largest prime below 62 to the fifth.
const MODULUS: u64 = 916_132_829;

/// What the check is multiplied by from character to character.
const FACTOR: u64 = 271_828_183;

/// The most characters that a link has behind `#/link/`, so that all behind the address stays under 200.
pub const LINK_MOST: usize = 192;

/// How much an answer weighs more each time it was given.
const STEP: u32 = 4;

/// Writes the answers as the text of a link. Reasons, notes, Level 3 and all records stay out. A quick answer that
/// does not count, since questions of its requirement are answered, stays out when it would make the text longer than
/// [`LINK_MOST`].
pub fn write_link(assessment: &Assessment) -> String {
    let full = write(assessment, true);
    if full.len() <= LINK_MOST { full } else { write(assessment, false) }
}

/// Reads the text of a link: the answers in it, without reasons. All of it is checked before anything is returned.
///
/// # Errors
/// When the text has a character that no link has, is of another version, is too short or too long, or was changed.
pub fn read_link(code: &str) -> Result<Assessment, LinkError> {
    let mut values = Vec::new();
    for (place, character) in code.chars().enumerate() {
        values.push(value(character).ok_or(LinkError::Character(place + 1, character))?);
    }
    let Some(first) = code.chars().next() else { return Err(LinkError::Empty) };
    if first != VERSION {
        return Err(LinkError::Version(first));
    }
    if values.len() > LINK_MOST {
        return Err(LinkError::TooLong);
    }
    let cut = values.len().checked_sub(CHECK).filter(|cut| *cut > 0).ok_or(LinkError::Damaged)?;
    // Every character is a digit and so one byte.
    let (body, given) = code.split_at(cut);
    if check(body) != given {
        return Err(LinkError::Damaged);
    }
    let mut number = Number::default();
    for value in &values[1..cut] {
        number.append(*value);
    }
    let mut read = Assessment::default();
    let mut full = true;
    walk(&mut read, &mut full, &mut |weights, takes, _| {
        let mut found = 0;
        number.pop(weights.total(takes), |place| {
            found = weights.at(takes, place);
            weights.share(takes, found)
        });
        found
    });
    // One text for one state: nothing may be left over, and no other way to write the same.
    if number.is_zero() && write(&read, full) == code { Ok(read) } else { Err(LinkError::Damaged) }
}

/// Writes the answers, with (`full`) or without quick answers that do not count.
fn write(assessment: &Assessment, mut full: bool) -> String {
    let mut shares = Vec::new();
    walk(&mut assessment.clone(), &mut full, &mut |weights, takes, symbol| {
        shares.push(weights.share(takes, symbol));
        symbol
    });
    let mut number = Number::default();
    // What is put on last comes off first.
    shares.into_iter().rev().for_each(|share| number.push(share));
    let mut text = String::from(VERSION);
    text.extend(number.digits());
    let check = check(&text);
    text + &check
}

/// The last characters of a link, from those before them. One character that is changed and two neighbors that changed
/// places are always found, anything else but once in 900 million times.
fn check(body: &str) -> String {
    let mut sum = body.bytes().fold(1, |sum, byte| (sum * FACTOR + u64::from(byte)) % MODULUS);
    let mut digits = [' '; CHECK];
    for place in digits.iter_mut().rev() {
        *place = digit((sum % u64::from(BASE)) as u32);
        sum /= u64::from(BASE);
    }
    digits.iter().collect()
}

/// Goes through everything that is in a link, in order. `choose` gets what can be chosen with its weights and what the
/// assessment has, and gives what it is to have.
fn walk(
    assessment: &mut Assessment,
    full: &mut bool,
    choose: &mut dyn FnMut(&Weights, Takes, usize) -> usize,
) {
    *full = choose(&Weights::default(), YES_OR_NO, usize::from(!*full)) == 0;
    let (mut by_questions, mut questions) = (Weights::default(), Weights::default());
    let (mut quick, mut beside) = (Weights::default(), Weights::default());
    for id in RequirementId::all() {
        let answered = id.objectives().any(|id| assessment.entry(Item::Objective(id)).answer.is_some());
        let chosen = choose(&by_questions, YES_OR_NO, usize::from(answered));
        by_questions.add(chosen);
        let answered = chosen == 1;
        let mut one = |item: Item, weights: &mut Weights| {
            let chosen = choose(weights, takes(item), symbol(assessment.entry(item).answer));
            weights.add(chosen);
            assessment.apply(Change::Answer(item, answer(chosen)));
        };
        if answered {
            id.objectives().for_each(|id| one(Item::Objective(id), &mut questions));
        }
        // With answers to its questions the quick answer counts only where it sets the price, or says that there is an
        // SSP.
        if !answered {
            one(Item::Requirement(id), &mut quick);
        } else if *full || id.get().has_partial() {
            one(Item::Requirement(id), &mut beside);
        }
    }
}

/// No answer, and the seven.
const SYMBOLS: usize = 1 + Answer::ALL.len();

/// Which symbols there are at a place.
type Takes = [bool; SYMBOLS];

/// A choice that is no answer.
const YES_OR_NO: Takes = [true, true, false, false, false, false, false, false];

fn takes(item: Item) -> Takes {
    let mut takes = [true; SYMBOLS];
    for answer in Answer::ALL {
        takes[symbol(Some(answer))] = allowed(item, answer).is_ok();
    }
    takes
}

fn symbol(answer: Option<Answer>) -> usize {
    answer
        .and_then(|answer| Answer::ALL.iter().position(|other| *other == answer))
        .map_or(0, |place| place + 1)
}

fn answer(symbol: usize) -> Option<Answer> {
    symbol.checked_sub(1).and_then(|place| Answer::ALL.get(place)).copied()
}

/// How much each symbol weighs: the more often it came, the less it costs.
struct Weights([u32; SYMBOLS]);

impl Default for Weights {
    fn default() -> Self {
        Weights([1; SYMBOLS])
    }
}

impl Weights {
    fn add(&mut self, symbol: usize) {
        self.0[symbol] += STEP;
    }

    /// The symbols that there are, with their weights.
    fn of(&self, takes: Takes) -> impl Iterator<Item = (usize, u32)> {
        self.0.iter().copied().enumerate().filter(move |(symbol, _)| takes[*symbol])
    }

    fn total(&self, takes: Takes) -> u32 {
        self.of(takes).map(|(_, weight)| weight).sum()
    }

    fn share(&self, takes: Takes, symbol: usize) -> Share {
        let from = self.of(takes).take_while(|(other, _)| *other < symbol).map(|(_, weight)| weight).sum();
        Share { from, width: self.0[symbol], total: self.total(takes) }
    }

    /// The symbol whose share a place below the total falls into.
    fn at(&self, takes: Takes, place: u32) -> usize {
        let (mut left, mut found) = (place, 0);
        for (symbol, weight) in self.of(takes) {
            found = symbol;
            match left.checked_sub(weight) {
                Some(rest) => left = rest,
                None => break,
            }
        }
        found
    }
}
