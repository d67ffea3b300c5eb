//! Identifiers. Each is parsed once, at the edge, and is in range ever after.

use std::fmt;
use std::str::FromStr;

use super::families::{BY_INDEX, FAMILIES, FIRST, QUESTIONS};
use super::level3::{LEVEL3, LEVEL3_IDS, LEVEL3_REQUIREMENTS, Level3};
use super::rules;
use super::{Family, Poam, Points, REQUIREMENTS, Requirement};

/// One of the 14 families, by its place in [`FAMILIES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FamilyId(u8);

impl FamilyId {
    /// All 14 in official order.
    pub fn all() -> impl Iterator<Item = FamilyId> + Clone {
        (0..FAMILIES.len() as u8).map(FamilyId)
    }

    /// Finds a family by its two letters, in either case.
    pub fn parse(code: &str) -> Option<FamilyId> {
        FamilyId::all().find(|id| id.get().code.eq_ignore_ascii_case(code))
    }

    /// Its place among the 14, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// Its entry in the catalog.
    pub fn get(self) -> &'static Family {
        FAMILIES[self.index()]
    }

    /// Its requirements.
    pub fn requirements(self) -> impl Iterator<Item = RequirementId> + Clone {
        let first = FIRST[self.index()];
        (first..first + self.get().requirements.len() as u8).map(RequirementId)
    }

    /// Whether Level 1 asks for any of them.
    pub fn has_level1(self) -> bool {
        self.requirements().any(|id| id.get().level1.is_some())
    }
}

/// One of the 110 requirements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequirementId(u8);

impl RequirementId {
    /// 3.12.4, the system security plan: without a current one there is no score.
    pub const SSP: RequirementId = find("3.12.4");

    /// All 110 in official order.
    pub fn all() -> impl Iterator<Item = RequirementId> + Clone {
        (0..REQUIREMENTS as u8).map(RequirementId)
    }

    /// Its place among the 110, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// Its entry in the catalog.
    pub fn get(self) -> &'static Requirement {
        BY_INDEX[self.index()]
    }

    /// The family it belongs to.
    pub fn family(self) -> FamilyId {
        FamilyId(FIRST.partition_point(|first| *first <= self.0) as u8 - 1)
    }

    /// Its CMMC identifier: `AC.L2-3.1.1`.
    pub fn cmmc_id(self) -> String {
        let mut id = String::from(self.family().get().code);
        id.push_str(".L2-");
        id.push_str(self.get().id);
        id
    }

    /// The identifier of the Level 1 requirement that it also is: `AC.L1-b.1.i`.
    pub fn level1_id(self) -> Option<String> {
        let paragraph = self.get().level1?;
        let mut id = String::from(self.family().get().code);
        id.push_str(".L1-b.1.");
        // Roman numerals as far as FAR 52.204-21(b)(1) needs them.
        id.push_str(if paragraph >= 10 { "x" } else { "" });
        id.push_str(
            ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][usize::from(paragraph % 10)],
        );
        Some(id)
    }

    /// Its assessment objectives.
    pub fn objectives(self) -> impl Iterator<Item = ObjectiveId> + Clone {
        (0..self.get().objectives).map(move |index| ObjectiveId { requirement: self, index })
    }

    /// Our question for each assessment objective, in the order of their letters, a line each. The first WASM must not
    /// call it: the questions are in the second.
    pub fn questions(self) -> &'static str {
        let family = self.family().index();
        QUESTIONS[family][self.index() - usize::from(FIRST[family])]
    }

    /// Whether it may stand on a Level 2 POA&M when it is NOT MET.
    pub fn poam(self) -> Poam {
        let requirement = self.get();
        if rules::NEVER_ON_POAM.contains(&requirement.id) {
            Poam::Listed
        } else if requirement.id == rules::ENCRYPTION {
            Poam::EligibleWhenPartial
        } else if requirement.points == Points::One {
            Poam::Eligible
        } else {
            Poam::AboveOnePoint
        }
    }
}

impl fmt::Display for RequirementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get().id)
    }
}

impl FromStr for RequirementId {
    type Err = ();

    /// Accepts the number (`3.1.1`) and the CMMC identifier (`AC.L2-3.1.1`, in either case).
    fn from_str(text: &str) -> Result<Self, ()> {
        let (code, number) = match text.split_once('.') {
            Some((code, rest)) if FamilyId::parse(code).is_some() => {
                let level = rest.get(..3).ok_or(())?;
                if !level.eq_ignore_ascii_case("L2-") {
                    return Err(());
                }
                (Some(code), &rest[3..])
            }
            _ => (None, text),
        };
        let id = RequirementId::all().find(|id| id.get().id == number).ok_or(())?;
        match code {
            Some(code) if FamilyId::parse(code) != Some(id.family()) => Err(()),
            _ => Ok(id),
        }
    }
}

/// One of the 24 requirements of Level 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level3Id(u8);

impl Level3Id {
    /// All 24 in official order.
    pub fn all() -> impl Iterator<Item = Level3Id> + Clone {
        (0..LEVEL3_REQUIREMENTS as u8).map(Level3Id)
    }

    /// Its place among the 24, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// Its entry in the catalog.
    pub fn get(self) -> &'static Level3 {
        &LEVEL3[self.index()]
    }
}

impl fmt::Display for Level3Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(LEVEL3_IDS[self.index()])
    }
}

impl FromStr for Level3Id {
    type Err = ();

    /// Accepts `AC.L3-3.1.2e`, in either case, and `3.1.2e`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let same = |id: &Level3Id| {
            let full = LEVEL3_IDS[id.index()];
            full.eq_ignore_ascii_case(text) || full.split_once('-').is_some_and(|(_, number)| number == text)
        };
        Level3Id::all().find(same).ok_or(())
    }
}

/// One of the 320 assessment objectives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectiveId {
    requirement: RequirementId,
    index: u8,
}

impl ObjectiveId {
    /// The objective with that letter, `a` first, if the requirement has one.
    pub fn new(requirement: RequirementId, letter: char) -> Option<ObjectiveId> {
        requirement.objectives().find(|id| id.letter() == letter)
    }

    /// The requirement it helps to determine.
    pub const fn requirement(self) -> RequirementId {
        self.requirement
    }

    /// Its place among the objectives of its requirement, from 0.
    pub const fn index(self) -> usize {
        self.index as usize
    }

    /// Its letter. SP 800-171A prints none where there is one objective only; CMMC calls that one `a`.
    pub const fn letter(self) -> char {
        (b'a' + self.index) as char
    }

    /// Our question for it. In the second WASM, as [`RequirementId::questions`].
    pub fn question(self) -> &'static str {
        self.requirement.questions().lines().nth(self.index()).unwrap_or_default()
    }
}

impl fmt::Display for ObjectiveId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]", self.requirement, self.letter())
    }
}

impl FromStr for ObjectiveId {
    type Err = ();

    /// Accepts `3.1.1[a]` and `AC.L2-3.1.1[a]`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (requirement, rest) = text.split_once('[').ok_or(())?;
        let mut letters = rest.strip_suffix(']').ok_or(())?.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => {
                ObjectiveId::new(requirement.parse()?, letter.to_ascii_lowercase()).ok_or(())
            }
            _ => Err(()),
        }
    }
}

/// Finds a requirement while compiling; a number that is not in the catalog does not compile.
const fn find(number: &str) -> RequirementId {
    let mut index = 0;
    while !same(BY_INDEX[index].id.as_bytes(), number.as_bytes()) {
        index += 1;
        assert!(index < REQUIREMENTS, "no such requirement");
    }
    RequirementId(index as u8)
}

/// Byte equality that can run while compiling.
pub(super) const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}
