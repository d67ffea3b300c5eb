//! Which ISO certificates the firm holds, and how real each clause is.

use crate::catalog::Standard;

use super::Fields;
use super::plan::{either, named, yes_or_no};

/// Whether the certified scope covers where CUI is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Coverage {
    /// Not said.
    #[default]
    Unknown,
    /// All of it.
    Covers,
    /// Part of it.
    Partly,
    /// None of it.
    Apart,
}

impl Coverage {
    /// All four.
    pub const ALL: [Coverage; 4] = [Coverage::Unknown, Coverage::Covers, Coverage::Partly, Coverage::Apart];

    /// Its name in files; what is not said has none.
    pub const fn name(self) -> &'static str {
        match self {
            Coverage::Unknown => "",
            Coverage::Covers => "covers",
            Coverage::Partly => "partly",
            Coverage::Apart => "apart",
        }
    }
}

/// The edition of a certificate, by its year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// Not said: taken for the one that the table is made for.
    #[default]
    Unknown,
    /// The one that the table is made for: ISO 9001:2015, ISO/IEC 27001:2022.
    Current,
    /// Another one; of ISO/IEC 27001 that of 2013.
    Other,
}

impl Edition {
    /// All three.
    pub const ALL: [Edition; 3] = [Edition::Unknown, Edition::Current, Edition::Other];

    /// Its name in files; what is not said has none.
    pub const fn name(self) -> &'static str {
        match self {
            Edition::Unknown => "",
            Edition::Current => "current",
            Edition::Other => "other",
        }
    }
}

/// How real a clause or control is in the firm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reality {
    /// Not judged yet.
    #[default]
    Unknown,
    /// It works: people follow it and the records show it.
    Working,
    /// It works in part.
    Partly,
    /// It stands on paper.
    Paper,
    /// It is not applicable, or excluded by the statement of applicability.
    Excluded,
}

impl Reality {
    /// All five.
    pub const ALL: [Reality; 5] =
        [Reality::Unknown, Reality::Working, Reality::Partly, Reality::Paper, Reality::Excluded];

    /// Its name in files; what is not judged has none.
    pub const fn name(self) -> &'static str {
        match self {
            Reality::Unknown => "",
            Reality::Working => "working",
            Reality::Partly => "partly",
            Reality::Paper => "paper",
            Reality::Excluded => "excluded",
        }
    }

    /// Reads it from its record.
    pub fn read(fields: &Fields) -> Reality {
        named(fields.get(0), Reality::ALL, Reality::name)
    }

    /// Its record; none where it is not judged.
    pub fn write(self) -> Fields {
        Fields::of([self.name().to_owned()])
    }
}

/// A certificate of the firm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Certificate {
    /// Whether the firm holds it.
    pub held: Option<bool>,
    /// Its edition.
    pub edition: Edition,
    /// What its scope covers.
    pub coverage: Coverage,
}

/// What the firm says of its certificates and markets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Certificates {
    /// By the order of [`Standard::ALL`].
    pub certificates: [Certificate; 2],
    /// Whether commercial customers ask for a certificate.
    pub commercial: Option<bool>,
    /// Whether customers abroad do.
    pub abroad: Option<bool>,
}

impl Certificates {
    /// The certificate of a standard.
    pub const fn get(&self, standard: Standard) -> &Certificate {
        &self.certificates[standard as usize]
    }

    /// Whether the firm holds one of them.
    pub fn some(&self) -> bool {
        self.certificates.iter().any(|certificate| certificate.held == Some(true))
    }

    /// Whether the firm has said that it holds neither.
    pub fn none(&self) -> bool {
        self.certificates.iter().all(|certificate| certificate.held == Some(false))
    }

    /// Reads it from its record.
    pub fn read(fields: &Fields) -> Certificates {
        let certificate = |place: usize| Certificate {
            held: yes_or_no(fields.get(place)),
            edition: named(fields.get(place + 1), Edition::ALL, Edition::name),
            coverage: named(fields.get(place + 2), Coverage::ALL, Coverage::name),
        };
        Certificates {
            certificates: [certificate(0), certificate(3)],
            commercial: yes_or_no(fields.get(6)),
            abroad: yes_or_no(fields.get(7)),
        }
    }

    /// Its record.
    pub fn write(&self) -> Fields {
        let [a, b] = self.certificates.map(|certificate| {
            [
                either(certificate.held),
                certificate.edition.name().to_owned(),
                certificate.coverage.name().to_owned(),
            ]
        });
        let mut fields = Fields::default();
        let texts = a.into_iter().chain(b).chain([either(self.commercial), either(self.abroad)]);
        texts.enumerate().for_each(|(place, text)| fields.set(place, text));
        fields
    }
}
