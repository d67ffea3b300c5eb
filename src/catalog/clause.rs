//! Clauses of ISO 9001:2015 and ISO/IEC 27001:2022, and the controls of its Annex A, by their numbers.

use std::fmt;
use std::str::FromStr;

/// A standard whose records can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standard {
    /// ISO 9001:2015, quality management.
    Iso9001,
    /// ISO/IEC 27001:2022, information security management.
    Iso27001,
}

impl Standard {
    /// Both.
    pub const ALL: [Standard; 2] = [Standard::Iso9001, Standard::Iso27001];

    /// Its number, which is also its name in files and addresses.
    pub const fn number(self) -> &'static str {
        match self {
            Standard::Iso9001 => "9001",
            Standard::Iso27001 => "27001",
        }
    }

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Standard::Iso9001 => "ISO 9001",
            Standard::Iso27001 => "ISO/IEC 27001",
        }
    }
}

/// How the numbers of the themes of Annex A begin, by the place of their chapter behind the clauses.
const ANNEX: u8 = 100;

/// Chapters with how many numbers they have, for each standard. Those above [`ANNEX`] are the themes of Annex A: A.5
/// organizational, A.6 people, A.7 physical, A.8 technological.
const CHAPTERS: [&[(u8, u8)]; 2] = [
    &[(4, 4), (5, 3), (6, 3), (7, 5), (8, 7), (9, 3), (10, 3)],
    &[
        (4, 4),
        (5, 3),
        (6, 3),
        (7, 5),
        (8, 3),
        (9, 3),
        (10, 2),
        (ANNEX + 5, 37),
        (ANNEX + 6, 8),
        (ANNEX + 7, 14),
        (ANNEX + 8, 34),
    ],
];

/// A clause of the second level (`7.2`), a control of Annex A (`A.5.9`), or a whole theme of Annex A (`A.5`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClauseId {
    standard: Standard,
    chapter: u8,
    number: u8,
}

impl ClauseId {
    /// Reads a number of a standard: `7.2`, `A.5.9` or `A.5`.
    pub fn parse(standard: Standard, text: &str) -> Option<ClauseId> {
        let (rest, annex) = match text.strip_prefix("A.") {
            Some(rest) => (rest, ANNEX),
            None => (text, 0),
        };
        let (chapter, number) = rest.split_once('.').unwrap_or((rest, "0"));
        let id = ClauseId {
            standard,
            chapter: chapter.parse::<u8>().ok().filter(|chapter| *chapter < ANNEX)? + annex,
            number: number.parse().ok()?,
        };
        // One way to write each: no zeros or signs before a number, no `A.5.0`.
        (id.exists() && id.number() == text).then_some(id)
    }

    /// The id with a key that [`ClauseId::key`] gave.
    pub fn of_key(key: u32) -> Option<ClauseId> {
        let standard = *Standard::ALL.get(key as usize / 100_000)?;
        let (chapter, number) = ((key / 100 % 1000).try_into().ok()?, (key % 100) as u8);
        Some(ClauseId { standard, chapter, number }).filter(|id| id.exists())
    }

    /// A number that no other has and that never changes: the key of its record.
    pub const fn key(self) -> u32 {
        self.standard as u32 * 100_000 + self.chapter as u32 * 100 + self.number as u32
    }

    fn exists(self) -> bool {
        let mut chapters = CHAPTERS[self.standard as usize].iter();
        let last = chapters.find(|(chapter, _)| *chapter == self.chapter).map(|(_, last)| *last);
        let first = if self.is_annex() { 0 } else { 1 };
        last.is_some_and(|last| (first..=last).contains(&self.number))
    }

    /// All clauses and controls of a standard in their order, without whole themes.
    pub fn all(standard: Standard) -> impl Iterator<Item = ClauseId> {
        CHAPTERS[standard as usize].iter().flat_map(move |(chapter, last)| {
            (1..=*last).map(move |number| ClauseId { standard, chapter: *chapter, number })
        })
    }

    /// The themes of Annex A in their order.
    pub fn themes() -> impl Iterator<Item = ClauseId> {
        [5, 6, 7, 8].into_iter().map(|theme| ClauseId {
            standard: Standard::Iso27001,
            chapter: ANNEX + theme,
            number: 0,
        })
    }

    /// The standard it is in.
    pub const fn standard(self) -> Standard {
        self.standard
    }

    /// Whether it is a control of Annex A, or a theme.
    pub const fn is_annex(self) -> bool {
        self.chapter >= ANNEX
    }

    /// The theme of a control.
    pub fn theme(self) -> Option<ClauseId> {
        self.is_annex().then_some(ClauseId { number: 0, ..self })
    }

    /// Whether it is one of the eleven controls that came with ISO/IEC 27001:2022: a certificate to the edition of
    /// 2013 has none of them.
    pub const fn is_new_in_2022(self) -> bool {
        matches!((self.chapter, self.number), (105, 7 | 23 | 30) | (107, 4) | (108, 9..=12 | 16 | 23 | 28))
    }

    /// Its number as the standard has it: `7.2`, `A.5.9`.
    pub fn number(self) -> String {
        match (self.is_annex(), self.number) {
            (true, 0) => format!("A.{}", self.chapter - ANNEX),
            (true, number) => format!("A.{}.{number}", self.chapter - ANNEX),
            (false, number) => format!("{}.{number}", self.chapter),
        }
    }
}

impl fmt::Display for ClauseId {
    /// With its standard, as files and addresses have it: `9001/7.2`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.standard.number(), self.number())
    }
}

impl FromStr for ClauseId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (standard, number) = text.split_once('/').ok_or(())?;
        let standard = Standard::ALL.into_iter().find(|known| known.number() == standard).ok_or(())?;
        ClauseId::parse(standard, number).ok_or(())
    }
}

/// A whole standard, or one of its clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Through {
    /// All of it.
    Standard(Standard),
    /// A clause, a control or a theme.
    Clause(ClauseId),
}

impl fmt::Display for Through {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Through::Standard(standard) => f.write_str(standard.number()),
            Through::Clause(id) => id.fmt(f),
        }
    }
}

impl FromStr for Through {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let whole = Standard::ALL.into_iter().find(|standard| standard.number() == text);
        whole.map_or_else(|| text.parse().map(Through::Clause), |standard| Ok(Through::Standard(standard)))
    }
}
