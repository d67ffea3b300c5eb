//! The parts of a working program: roadmap, roles, audits, corrective action, training, management review, suppliers.

mod action;
mod audit;
mod program;
mod supplier;
mod training;

pub use action::{Action, ActionField, IncidentClass, Origin};
pub use audit::{Audit, AuditField, AuditKind, Review, ReviewField};
pub use program::{Duty, Milestone, MilestoneField, Program, ProgramField, Quality, Role, RoleField};
pub use supplier::{
    Approval, Information, Received, ReceivedField, Supplier, SupplierField, SupplierLevel, SupplierStatus,
};
pub use training::{Person, PersonField, TrainingRole, TrainingRoleField};

pub(super) use action::ACTIONS;
pub(super) use audit::{AUDITS, REVIEWS};
pub(super) use program::{MILESTONES, PROGRAM, ROLES};
pub(super) use supplier::{RECEIVED, SUPPLIERS};
pub(super) use training::{PEOPLE, TRAINING_ROLES};
