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
    /// The clause, control or theme with a number: `7.2`, `A.5.9` or `A.5`.
    pub fn parse(standard: Standard, text: &str) -> Option<ClauseId> {
        find(&|id| id.standard == standard && id.number() == text)
    }

    /// The id with a key that [`ClauseId::key`] gave.
    pub fn of_key(key: u32) -> Option<ClauseId> {
        find(&|id| id.key() == key)
    }

    /// A number that no other has and that never changes: the key of its record.
    pub const fn key(self) -> u32 {
        self.standard as u32 * 100_000 + self.chapter as u32 * 100 + self.number as u32
    }

    /// All clauses and controls of a standard in their order, without whole themes.
    pub fn all(standard: Standard) -> impl Iterator<Item = ClauseId> {
        CHAPTERS[standard as usize].iter().flat_map(move |(chapter, last)| {
            (1..=*last).map(move |number| ClauseId { standard, chapter: *chapter, number })
        })
    }

    /// The themes of Annex A in their order.
    pub fn themes() -> impl Iterator<Item = ClauseId> {
        let chapters = CHAPTERS[Standard::Iso27001 as usize].iter().filter(|(chapter, _)| *chapter > ANNEX);
        chapters.map(|(chapter, _)| ClauseId { standard: Standard::Iso27001, chapter: *chapter, number: 0 })
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

    /// Its number with its standard, as files and addresses have it: `9001/7.2`.
    pub fn name(self) -> String {
        self.standard.number().to_owned() + "/" + &self.number()
    }

    /// Its number as the standard has it: `7.2`, `A.5.9`.
    pub fn number(self) -> String {
        // As numbers of the size that the first load writes anyway.
        let mut number = String::from(if self.is_annex() { "A." } else { "" });
        number.push_str(&u32::from(self.chapter % ANNEX).to_string());
        if self.number > 0 {
            number.push('.');
            number.push_str(&u32::from(self.number).to_string());
        }
        number
    }
}

/// Goes through each clause, control and theme in their order until one fits. Loops and not iterators: this is part of
/// the first load, and they are a third of the size.
fn find(fits: &dyn Fn(ClauseId) -> bool) -> Option<ClauseId> {
    for standard in &Standard::ALL {
        for (chapter, last) in CHAPTERS[*standard as usize] {
            let mut id = ClauseId { standard: *standard, chapter: *chapter, number: 0 };
            while id.number <= *last {
                if (id.number > 0 || id.is_annex()) && fits(id) {
                    return Some(id);
                }
                id.number += 1;
            }
        }
    }
    None
}

impl fmt::Display for ClauseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())
    }
}

impl FromStr for ClauseId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        find(&|id| id.name() == text).ok_or(())
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
