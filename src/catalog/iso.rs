//! What the records of ISO 9001 and ISO/IEC 27001 help with: links from clauses and controls to requirements, down
//! to the objectives.
//!
//! The entries stand as plain text (`iso/*.md`) and are no part of the program: the build joins them into one file,
//! which the page fetches when it is first needed. `docs/iso.md` describes their form and where they come from. A
//! certificate never satisfies a requirement: a link says where work has begun.

use super::clause::{ClauseId, Standard};
use super::{FamilyId, RequirementId};

/// How much a record helps with a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Discipline or a form to build on.
    Weak,
    /// The habit and part of the record are there.
    Moderate,
    /// The same record, once its content is widened to security.
    Strong,
}

impl Strength {
    /// All three, the strongest first.
    pub const ALL: [Strength; 3] = [Strength::Strong, Strength::Moderate, Strength::Weak];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Strength::Weak => "weak",
            Strength::Moderate => "moderate",
            Strength::Strong => "strong",
        }
    }
}

/// Who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// NIST SP 800-171 Rev. 2, Appendix D, by way of SP 800-53 and the 2013 edition. `partial` is its mark that the
    /// control does not fully satisfy the intent.
    Nist {
        /// Whether it is marked.
        partial: bool,
    },
    /// Our own reading.
    Ours,
}

/// A clause or control with its own short name and the record that a firm would reuse.
#[derive(Clone, Copy, Debug)]
pub struct Clause<'a> {
    /// Its number.
    pub id: ClauseId,
    /// Our own short name.
    pub name: &'a str,
    /// The record to reuse, as a noun phrase.
    pub record: &'a str,
    /// The question by which to judge how real it is; empty for controls.
    pub ask: &'a str,
    /// What CMMC wants beyond it where only NIST links it; may be empty.
    pub adds: &'a str,
    /// Why it helps with no requirement; empty where it does.
    pub none: &'a str,
}

/// A link from a clause or control to a requirement.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    /// The clause or control.
    pub clause: ClauseId,
    /// The requirement.
    pub requirement: RequirementId,
    /// The letters of the objectives it helps with. Empty for the links of NIST, which go to whole requirements.
    pub objectives: &'a str,
    /// How much it helps when the clause works.
    pub strength: Strength,
    /// Who says so.
    pub source: Source,
    /// What the ISO record gives.
    pub gives: &'a str,
    /// What CMMC still wants.
    pub adds: &'a str,
    /// Why the link is that strong.
    pub why: &'a str,
}

/// All links with their clauses, and what ISO leaves open.
#[derive(Debug, Default)]
pub struct Iso<'a> {
    clauses: Vec<Clause<'a>>,
    links: Vec<Link<'a>>,
    notes: Vec<(RequirementId, &'a str)>,
    families: Vec<(FamilyId, &'a str)>,
}

impl<'a> Iso<'a> {
    /// Reads the joined texts. `None` when they are not all there: the file is another one or was cut short.
    pub fn parse(text: &'a str) -> Option<Iso<'a>> {
        let mut iso = Iso::default();
        let mut parts = text.strip_prefix("# ")?.split("\n# ");
        for standard in Standard::ALL {
            iso.standard(standard, parts.next()?)?;
        }
        for entry in parts.next()?.split("\n## ").skip(1) {
            let (name, note) = entry.split_once('\n')?;
            match (name.parse(), FamilyId::parse(name)) {
                (Ok(id), _) => iso.notes.push((id, note.trim())),
                (_, Some(family)) => iso.families.push((family, note.trim())),
                _ => return None,
            }
        }
        // The file ends with the families.
        (parts.next().is_none() && iso.families.len() == 4).then_some(iso)
    }

    fn standard(&mut self, standard: Standard, text: &'a str) -> Option<()> {
        for entry in text.split("\n## ").skip(1) {
            let mut parts = entry.split("\n### ");
            let head = parts.next()?;
            let (number, name) = head.lines().next()?.split_once(' ')?;
            let line = |mark: &str| head.lines().find_map(|line| line.strip_prefix(mark)).unwrap_or_default();
            let id = ClauseId::parse(standard, number)?;
            self.clauses.push(Clause {
                id,
                name,
                record: line("Record: "),
                ask: line("Ask: "),
                adds: line("Adds: "),
                none: line("None: "),
            });
            for linked in line("NIST: ").split_terminator(' ') {
                let plain = linked.trim_end_matches('*');
                let partial = plain != linked;
                self.links.push(Link {
                    clause: id,
                    requirement: plain.parse().ok()?,
                    objectives: "",
                    strength: if partial { Strength::Weak } else { Strength::Moderate },
                    source: Source::Nist { partial },
                    gives: "",
                    adds: line("Adds: "),
                    why: "",
                });
            }
            for link in parts {
                self.links.push(ours(id, link)?);
            }
        }
        Some(())
    }

    /// The clauses and controls, in the order of their standards and numbers.
    pub fn clauses(&self) -> &[Clause<'a>] {
        &self.clauses
    }

    /// A clause or control, if anything is said of it.
    pub fn clause(&self, id: ClauseId) -> Option<&Clause<'a>> {
        self.clauses.iter().find(|clause| clause.id == id)
    }

    /// All links, in the order of their clauses; at each those of NIST first.
    pub fn links(&self) -> &[Link<'a>] {
        &self.links
    }

    /// The links to a requirement.
    pub fn of(&self, id: RequirementId) -> impl Iterator<Item = &Link<'a>> {
        self.links.iter().filter(move |link| link.requirement == id)
    }

    /// What ISO leaves to judgement at a requirement and CMMC does not.
    pub fn note(&self, id: RequirementId) -> Option<&'a str> {
        self.notes.iter().find(|(of, _)| *of == id).map(|(_, note)| *note)
    }

    /// The families in which ISO 9001 has no counterpart, each with what that means.
    pub fn families(&self) -> &[(FamilyId, &'a str)] {
        &self.families
    }
}

/// Reads a link of our own.
fn ours(clause: ClauseId, text: &str) -> Option<Link<'_>> {
    let mut head = text.lines().next()?.split(' ');
    let requirement: RequirementId = head.next()?.parse().ok()?;
    let (objectives, name) = (head.next()?, head.next()?);
    let strength = Strength::ALL.into_iter().find(|strength| strength.name() == name)?;
    let known = |letter: char| requirement.objectives().any(|objective| objective.letter() == letter);
    let line = |mark: &str| text.lines().find_map(|line| line.strip_prefix(mark));
    let whole = head.next().is_none() && objectives.chars().all(known);
    whole.then_some(Link {
        clause,
        requirement,
        objectives,
        strength,
        source: Source::Ours,
        gives: line("- Gives: ")?,
        adds: line("- Adds: ")?,
        why: line("- Why: ")?,
    })
}
