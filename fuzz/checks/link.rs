//! Arbitrary bytes as the code of a link, and as answers, since hardly any bytes have a right check. What is written
//! is read back with the same score and is never too long.

use sprs_calculator::assessment::{Answer, Assessment, Change, Item};
use sprs_calculator::catalog::RequirementId;
use sprs_calculator::documents::{LINK_MOST, read_link, write_link};
use sprs_calculator::scoring::score;

fn round_trip(answers: &Assessment) {
    let code = write_link(answers);
    assert!(code.len() <= LINK_MOST);
    let again = read_link(&code).expect("what is written can be read");
    assert_eq!(score(&again).tally(), score(answers).tally());
}

pub fn check(bytes: &[u8]) {
    if let Ok(answers) = read_link(&String::from_utf8_lossy(bytes)) {
        round_trip(&answers);
    }
    let items = RequirementId::all()
        .flat_map(|id| std::iter::once(Item::Requirement(id)).chain(id.objectives().map(Item::Objective)));
    let mut answers = Assessment::default();
    for (item, byte) in items.zip(bytes) {
        answers.apply(Change::Answer(item, Answer::ALL.get(usize::from(*byte % 8)).copied()));
    }
    round_trip(&answers);
}
