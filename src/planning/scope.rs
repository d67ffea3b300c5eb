//! What the rule asks of an external service provider (32 CFR 170.16(c)(2) and (3), 170.19(c)(2)).

use crate::assessment::records::{Position, Provider, ProviderKind};
use crate::assessment::{Answer, Assessment, Item};
use crate::catalog::RequirementId;

/// What follows for a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProviderRule {
    /// A cloud with CUI: FedRAMP Moderate or equivalent (32 CFR 170.16(c)(2), 170.17(c)(5);
    /// DFARS 252.204-7012(b)(2)(ii)(D)).
    Fedramp,
    /// A cloud with security protection data only: assessed as a security protection asset
    /// (32 CFR 170.19(c)(2)(i)).
    CloudProtection,
    /// Not a cloud, with CUI: its services are assessed with the contractor's (32 CFR 170.19(c)(2)(ii)).
    Services,
    /// Not a cloud, with security protection data only: assessed as a security protection asset
    /// (32 CFR 170.19(c)(2)(ii)).
    ServicesProtection,
    /// Neither CUI nor security protection data: not an external service provider in the sense of 32 CFR 170.4.
    NotAnEsp,
}

/// What a provider still has to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// FedRAMP Moderate, or evidence for the equivalency.
    pub authorization: bool,
    /// The responsibility matrix.
    pub matrix: bool,
}

/// What follows for a provider, and whether it is settled as far as the worksheet can tell.
pub fn provider_rule(provider: &Provider) -> (ProviderRule, bool) {
    (rule(provider), missing(provider) == Missing::default())
}

/// What a provider still has to show, as far as the worksheet can tell.
pub fn missing(provider: &Provider) -> Missing {
    let rule = rule(provider);
    let shown = matches!(provider.position, Position::FedrampModerate | Position::Equivalent);
    Missing {
        authorization: rule == ProviderRule::Fedramp && !shown,
        matrix: rule != ProviderRule::NotAnEsp && !provider.matrix,
    }
}

fn rule(provider: &Provider) -> ProviderRule {
    match (provider.kind, provider.cui, provider.protection_data) {
        (_, false, false) => ProviderRule::NotAnEsp,
        (ProviderKind::Cloud, true, _) => ProviderRule::Fedramp,
        (ProviderKind::Cloud, false, true) => ProviderRule::CloudProtection,
        (ProviderKind::Other, true, _) => ProviderRule::Services,
        (ProviderKind::Other, false, true) => ProviderRule::ServicesProtection,
    }
}

/// The requirements answered as inherited from a provider: those whose reason holds its name as whole words, in any
/// case.
pub fn inherited_from(assessment: &Assessment, name: &str) -> Vec<RequirementId> {
    let name = name.trim().to_lowercase();
    let from = |item: Item| {
        let entry = assessment.entry(item);
        entry.answer == Some(Answer::Inherited) && has_words(&entry.reason.to_lowercase(), &name)
    };
    let holds = |id: &RequirementId| {
        from(Item::Requirement(*id)) || id.objectives().any(|objective| from(Item::Objective(objective)))
    };
    if name.is_empty() { Vec::new() } else { RequirementId::all().filter(holds).collect() }
}

/// Whether a text holds the words and they do not go on in it before or behind.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(place, found)| {
        let (before, behind) = (&text[..place], &text[place + found.len()..]);
        !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
    })
}

/// Requirements that a provider of a kind often answers, in part: what of it counts is in its responsibility matrix.
pub const fn often_answered(kind: ProviderKind) -> &'static [&'static str] {
    match kind {
        ProviderKind::Cloud => {
            &["3.8.9", "3.10.1", "3.10.2", "3.10.3", "3.10.4", "3.10.5", "3.13.16", "3.14.1"]
        }
        ProviderKind::Other => {
            &["3.3.1", "3.3.5", "3.4.2", "3.7.1", "3.7.2", "3.7.5", "3.11.2", "3.14.1", "3.14.2", "3.14.6"]
        }
    }
}
