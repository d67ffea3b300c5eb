//! What facts, rules, categories and positions are called on the page.

use crate::assessment::Fact;
use crate::assessment::records::{Category, Position, ProviderKind};
use crate::planning::need::Reason;
use crate::planning::scope::ProviderRule;
use crate::ui::text::scope::scope_text;

/// The question for a fact, and what helps to answer it.
pub const fn question(fact: Fact) -> [&'static str; 2] {
    let text = scope_text();
    match fact {
        Fact::DodWork => [text.dod_work, text.dod_work_help],
        Fact::CotsOnly => [text.cots_only, text.cots_only_help],
        Fact::Fci => [text.fci, text.fci_help],
        Fact::Cui => [text.cui, text.cui_help],
        Fact::Subcontractor => [text.subcontractor, text.subcontractor_help],
        Fact::ClauseFar21 => [text.far_21, text.far_21_help],
        Fact::Clause7012 => [text.dfars_7012, text.dfars_7012_help],
        Fact::Clause7020 => [text.dfars_7020, text.dfars_7020_help],
        Fact::Clause7021 => [text.dfars_7021, text.dfars_7021_help],
        Fact::C3paoAsked => [text.c3pao_asked, text.c3pao_asked_help],
        Fact::Level3Asked => [text.level3_asked, text.level3_asked_help],
        Fact::FciElsewhere => [text.fci_elsewhere, text.fci_elsewhere_help],
    }
}

/// A rule that was applied, or something to ask about, with its paragraph.
pub const fn reason(reason: Reason) -> &'static str {
    let text = scope_text();
    match reason {
        Reason::NoDodWork => text.no_dod_work,
        Reason::CotsOnly => text.cots,
        Reason::NoInformation => text.no_information,
        Reason::FciLevel1 => text.fci_level1,
        Reason::CuiLevel2 => text.cui_level2,
        Reason::C3paoAsked => text.c3pao_condition,
        Reason::Level3Asked => text.level3_condition,
        Reason::FlowDownFci => text.flow_fci,
        Reason::FlowDownCui => text.flow_cui,
        Reason::FlowDownC3pao => text.flow_c3pao,
        Reason::FlowDownLevel3 => text.flow_level3,
        Reason::FciElsewhere => text.elsewhere,
        Reason::BasicSafeguarding => text.basic,
        Reason::Sp800171Already => text.already_171,
        Reason::ScoreInSprs => text.score_in_sprs,
        Reason::StatusForAward => text.for_award,
        Reason::NotInContractYet => text.not_yet,
        Reason::C3paoSuspended => text.c3pao_suspended,
        Reason::Level3Suspended => text.level3_suspended,
        Reason::CuiWithoutDodWork => text.cui_no_work,
        Reason::ClausesWithoutDodWork => text.clauses_no_work,
        Reason::CotsWithCui => text.cots_cui,
        Reason::CotsWithClauses => text.cots_clauses,
        Reason::ClausesWithoutInformation => text.clauses_no_information,
        Reason::CuiClausesWithoutCui => text.cui_clauses_no_cui,
        Reason::AskedWithoutCui => text.asked_no_cui,
        Reason::ElsewhereWithoutFci => text.elsewhere_no_fci,
    }
}

/// What a category is called.
pub const fn category(category: Category) -> &'static str {
    let text = scope_text();
    match category {
        Category::Cui => text.cui_asset,
        Category::SecurityProtection => text.protection,
        Category::ContractorRiskManaged => text.risk_managed,
        Category::Specialized => text.specialized,
        Category::OutOfScope => text.out,
    }
}

/// What the rule says for a category.
pub const fn category_rule(category: Category) -> &'static str {
    let text = scope_text();
    match category {
        Category::Cui => text.cui_asset_rule,
        Category::SecurityProtection => text.protection_rule,
        Category::ContractorRiskManaged => text.risk_managed_rule,
        Category::Specialized => text.specialized_rule,
        Category::OutOfScope => text.out_rule,
    }
}

/// What a kind of provider is called.
pub const fn kind(kind: ProviderKind) -> &'static str {
    let text = scope_text();
    match kind {
        ProviderKind::Cloud => text.kind_cloud,
        ProviderKind::Other => text.kind_other,
    }
}

/// What a provider can show.
pub const fn position(position: Position) -> &'static str {
    let text = scope_text();
    match position {
        Position::Unknown => text.position_unknown,
        Position::Nothing => text.position_nothing,
        Position::FedrampModerate => text.position_fedramp,
        Position::Equivalent => text.position_equivalent,
        Position::CmmcStatus => text.position_cmmc,
    }
}

/// What follows for a provider, with its paragraph.
pub const fn provider_rule(rule: ProviderRule) -> &'static str {
    let text = scope_text();
    match rule {
        ProviderRule::Fedramp => text.rule_fedramp,
        ProviderRule::CloudProtection => text.rule_cloud_protection,
        ProviderRule::Services => text.rule_services,
        ProviderRule::ServicesProtection => text.rule_services_protection,
        ProviderRule::NotAnEsp => text.rule_none,
    }
}
