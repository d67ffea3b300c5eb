//! What the firm is and needs, apart from its answers.

use time::Date;

use super::records::{Fields, either, flag, named, optional, read_date, yes_or_no};

/// A CMMC level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// FCI: 15 requirements.
    One,
    /// CUI: 110 requirements.
    Two,
    /// CUI of higher value: 24 more.
    Three,
}

impl Level {
    /// All three.
    pub const ALL: [Level; 3] = [Level::One, Level::Two, Level::Three];

    /// Its number, which is also its name in files.
    pub const fn number(self) -> u8 {
        match self {
            Level::One => 1,
            Level::Two => 2,
            Level::Three => 3,
        }
    }
}

/// A yes or no that tells which level a firm needs and what its contracts ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// The firm has, or bids on, contracts or subcontracts for DoD.
    DodWork,
    /// All it sells to DoD is commercially available off the shelf.
    CotsOnly,
    /// It receives or makes information for the contract that is not public (FCI).
    Fci,
    /// It receives or makes CUI.
    Cui,
    /// It is a subcontractor.
    Subcontractor,
    /// The contract has FAR 52.204-21, numbered 52.240-93 in new solicitations.
    ClauseFar21,
    /// The contract has DFARS 252.204-7012.
    Clause7012,
    /// The contract has DFARS 252.204-7019 or -7020, or the successor 252.240-7997.
    Clause7020,
    /// The contract or solicitation has DFARS 252.204-7021 or -7025.
    Clause7021,
    /// The contract, solicitation or customer asks for a certification by a C3PAO.
    C3paoAsked,
    /// The contract or solicitation asks for Level 3.
    Level3Asked,
    /// FCI is also handled outside the systems that handle CUI.
    FciElsewhere,
}

impl Fact {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Fact; 12] = [
        Fact::DodWork,
        Fact::CotsOnly,
        Fact::Fci,
        Fact::Cui,
        Fact::Subcontractor,
        Fact::ClauseFar21,
        Fact::Clause7012,
        Fact::Clause7020,
        Fact::Clause7021,
        Fact::C3paoAsked,
        Fact::Level3Asked,
        Fact::FciElsewhere,
    ];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Fact::DodWork => "dod_work",
            Fact::CotsOnly => "cots_only",
            Fact::Fci => "fci",
            Fact::Cui => "cui",
            Fact::Subcontractor => "subcontractor",
            Fact::ClauseFar21 => "far_52_204_21",
            Fact::Clause7012 => "dfars_7012",
            Fact::Clause7020 => "dfars_7020",
            Fact::Clause7021 => "dfars_7021",
            Fact::C3paoAsked => "c3pao_asked",
            Fact::Level3Asked => "level3_asked",
            Fact::FciElsewhere => "fci_elsewhere",
        }
    }
}

/// A CMMC status that SPRS shows for Level 2 or 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// With a POA&M that is not closed out.
    Conditional,
    /// Without one, or closed out.
    Final,
}

impl Held {
    /// Both.
    pub const ALL: [Held; 2] = [Held::Conditional, Held::Final];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Held::Conditional => "conditional",
            Held::Final => "final",
        }
    }
}

/// What effort is when the least of it is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Hours of work.
    #[default]
    Work,
    /// Dollars beyond that work.
    Money,
    /// Both, in dollars.
    Both,
}

impl Measure {
    /// All three.
    pub const ALL: [Measure; 3] = [Measure::Work, Measure::Money, Measure::Both];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Measure::Work => "work",
            Measure::Money => "money",
            Measure::Both => "both",
        }
    }
}

/// What the firm is and needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// What the assessment is called: a system, an enclave, a plant.
    pub name: String,
    /// The CAGE codes it is for.
    pub cage: String,
    /// The level the firm works toward; without one the page shows Level 2.
    pub level: Option<Level>,
    /// Whether a C3PAO assesses Level 2 and not the firm itself. Level 3 asks for it in any case: see
    /// [`Profile::by_c3pao`].
    pub c3pao: bool,
    /// The status of Level 2 that SPRS shows.
    pub status: Option<Held>,
    /// The CMMC Status Date of Level 2: that of the Conditional status where there was one, else of the Final
    /// (32 CFR 170.4).
    pub status_date: Option<Date>,
    /// The status of Level 3 that SPRS shows.
    pub level3_status: Option<Held>,
    /// The CMMC Status Date of Level 3.
    pub level3_date: Option<Date>,
    /// The CMMC Status Date of Level 1.
    pub level1_date: Option<Date>,
    /// Whether the assessed scope is an enclave and not the whole enterprise.
    pub enclave: Option<bool>,
    /// What an hour of work costs, in dollars, where work and money are added up.
    pub hour_dollars: Option<u32>,
    /// What the shortest way is to have the least of.
    pub measure: Measure,
    /// What is known about each fact, by its place in [`Fact::ALL`].
    pub facts: [Option<bool>; Fact::ALL.len()],
}

impl Profile {
    /// Whether the Level 2 status comes from a C3PAO: chosen, or since Level 3 needs a Final Level 2 (C3PAO)
    /// first (32 CFR 170.18(a)).
    pub fn by_c3pao(&self) -> bool {
        self.c3pao || self.level == Some(Level::Three)
    }

    /// What is known about a fact.
    pub const fn fact(&self, fact: Fact) -> Option<bool> {
        self.facts[fact as usize]
    }

    /// Notes a fact, or that it is not known.
    pub const fn set_fact(&mut self, fact: Fact, holds: Option<bool>) {
        self.facts[fact as usize] = holds;
    }
}

/// The places of the fields before the facts.
const BEFORE_FACTS: usize = 12;

impl Profile {
    /// The place of the level among the fields.
    pub const LEVEL: usize = 0;

    /// The place of the name among the fields.
    pub const NAME: usize = 10;

    /// Reads it from its record.
    pub fn read(fields: &Fields) -> Profile {
        let mut profile = Profile {
            level: Level::ALL
                .into_iter()
                .find(|level| level.number().to_string() == fields.get(Profile::LEVEL)),
            c3pao: fields.get(1) == "yes",
            status_date: read_date(fields.get(2)),
            level1_date: read_date(fields.get(3)),
            enclave: yes_or_no(fields.get(4)),
            hour_dollars: fields.get(5).parse().ok(),
            status: held(fields.get(6)),
            level3_status: held(fields.get(7)),
            level3_date: read_date(fields.get(8)),
            measure: named(fields.get(9), Measure::ALL, Measure::name),
            name: fields.get(Profile::NAME).to_owned(),
            cage: fields.get(11).to_owned(),
            facts: [None; Fact::ALL.len()],
        };
        for (place, fact) in profile.facts.iter_mut().enumerate() {
            *fact = yes_or_no(fields.get(BEFORE_FACTS + place));
        }
        profile
    }

    /// Its record.
    pub fn write(&self) -> Fields {
        let mut fields = Fields::of([
            optional(self.level.map(Level::number)),
            flag(self.c3pao),
            optional(self.status_date),
            optional(self.level1_date),
            either(self.enclave),
            optional(self.hour_dollars),
            optional(self.status.map(Held::name)),
            optional(self.level3_status.map(Held::name)),
            optional(self.level3_date),
            if self.measure == Measure::Work { String::new() } else { self.measure.name().to_owned() },
            self.name.clone(),
            self.cage.clone(),
        ]);
        for (place, fact) in self.facts.iter().enumerate() {
            fields.set(BEFORE_FACTS + place, either(*fact));
        }
        fields
    }
}

fn held(text: &str) -> Option<Held> {
    Held::ALL.into_iter().find(|held| held.name() == text)
}
