//! Suppliers: which level each needs, what it was asked and said, and where that stands.

mod form;
mod level;
mod look;
mod question;
mod state;

pub use form::{Answer, Questionnaire, Reply, Said, Token, questionnaire};
pub use level::{Flow, by_higher, covers, flow, level_of, needed, next_look, own_status, until};
pub use look::{Lack, Open, SCORE_YEARS, lacks, open};
pub use question::{Asked, Question, standard};
pub use state::{Standing, State, state, status, tasks};
