//! Whether a firm needs CMMC, an ISO certificate, or both: by what its customers ask for.

use crate::assessment::records::Certificates;
use crate::assessment::{Level, Profile};

use super::need::{Needed, need};

/// What a firm's markets ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Markets {
    /// The CMMC level that work for DoD asks for: `Some(None)` is none, `None` is not known yet.
    pub cmmc: Option<Option<Level>>,
    /// Whether commercial customers or those abroad ask for a certificate.
    pub iso: Option<bool>,
}

/// What a firm's markets ask for, as far as it is known.
pub fn markets(profile: &Profile, certificates: &Certificates) -> Markets {
    let cmmc = match need(profile).level {
        Needed::Unknown(_) => None,
        Needed::NoneNow => Some(None),
        Needed::One => Some(Some(Level::One)),
        Needed::Two => Some(Some(Level::Two)),
        Needed::Three => Some(Some(Level::Three)),
    };
    let iso = match (certificates.commercial, certificates.abroad) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    };
    Markets { cmmc, iso }
}
