//! Suppliers: the level each needs, what its status covers and until when, what a reply lacks, and what is due.

mod levels;
mod records;
mod replies;

use sprs_calculator::assessment::records::{
    Approval, Collection, Information, Program, Record, Supplier, SupplierLevel, SupplierStatus,
};
use sprs_calculator::assessment::{Assessment, Change, Fact, Held, Level, Profile};
use sprs_calculator::planning::manage::suppliers::{
    Answer, Asked, Lack, Open, Question, Questionnaire, Reply, Said, Standing, State, Token, by_higher,
    covers, flow, lacks, level_of, needed, next_look, open, own_status, questionnaire, standard, state,
    status, tasks, until,
};
use sprs_calculator::planning::manage::{Task, TaskKind};
use sprs_calculator::planning::need::Reason;
use time::Date;

fn day(text: &str) -> Date {
    sprs_calculator::assessment::records::read_date(text).unwrap()
}

fn some(text: &str) -> Option<Date> {
    Some(day(text))
}

/// A firm with DoD work that handles CUI, and these facts.
fn firm(facts: &[(Fact, bool)]) -> Profile {
    let mut profile = Profile::default();
    for (fact, holds) in
        [(Fact::DodWork, true), (Fact::CotsOnly, false), (Fact::Fci, true), (Fact::Cui, true)]
    {
        profile.set_fact(fact, Some(holds));
    }
    for (fact, holds) in facts {
        profile.set_fact(*fact, Some(*holds));
    }
    profile
}
