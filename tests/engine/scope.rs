//! What an external service provider has to show.

use sprs_calculator::assessment::records::{Position, Provider, ProviderKind};
use sprs_calculator::planning::scope::{Missing, missing, provider_rule};

fn provider(kind: ProviderKind, cui: bool, protection_data: bool) -> Provider {
    Provider { kind, cui, protection_data, ..Provider::default() }
}

/// A CMMC status is no FedRAMP authorization, and the matrix is asked for beside either.
#[test]
fn only_fedramp_or_its_equivalent_settles_a_cloud_with_cui() {
    for position in Position::ALL {
        let mut cloud = Provider { position, ..provider(ProviderKind::Cloud, true, false) };
        let shown = matches!(position, Position::FedrampModerate | Position::Equivalent);
        assert_eq!(missing(&cloud), Missing { authorization: !shown, matrix: true }, "{position:?}");
        cloud.matrix = true;
        assert_eq!(missing(&cloud), Missing { authorization: !shown, matrix: false }, "{position:?}");
        assert_eq!(provider_rule(&cloud).1, shown, "{position:?}");
    }
    let firm = Provider { matrix: true, ..provider(ProviderKind::Other, true, true) };
    assert!(provider_rule(&firm).1, "what is no cloud needs the matrix only");
    let shop = provider(ProviderKind::Other, false, false);
    assert_eq!(
        missing(&shop),
        Missing::default(),
        "what is no provider in the sense of the rule needs nothing"
    );
}
