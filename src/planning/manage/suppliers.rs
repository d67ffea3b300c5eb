//! Suppliers: which level each needs, what it was asked and said, and where that stands.

mod form;
mod level;
mod look;
mod state;

pub use form::{Answer, Asked, Question, Questionnaire, Reply, Said, Token, questionnaire, standard};
pub use level::{Flow, by_higher, covers, flow, level_of, needed, own_status, until};
pub use look::{Lack, Open, SCORE_YEARS, lacks, open};
pub use state::{Standing, State, state, status, tasks};
