//! Who makes which audit: nobody audits their own work (ISO 9001 clause 9.2).

use crate::assessment::records::{Audit, AuditField, Collection, RecordId};
use crate::assessment::{Assessment, Change};
use crate::catalog::RequirementId;

use super::auditors::mark;
use super::audits::{covers, duty};
use super::roles::{Name, Own, deputies, holders, own_work, people};

/// A requirement that an auditor may not look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The requirement.
    pub requirement: RequirementId,
    /// The auditor.
    pub person: Name,
    /// Why it is that person's own work.
    pub own: Own,
}

/// What an audit would have its auditor look at that is that person's own work, in official order. Where it names
/// several auditors, that holds for each: which of them looks at what is not written.
pub fn conflicts(assessment: &Assessment, audit: &Audit) -> Vec<Conflict> {
    let covered = covers(audit).requirements;
    let of = |person: Name| own(assessment, &person, &covered);
    let mut found: Vec<Conflict> = people(&audit.auditor).into_iter().flat_map(of).collect();
    found.sort_by_key(|conflict| conflict.requirement);
    found
}

/// Those of some requirements that are a person's own work.
fn own(assessment: &Assessment, person: &Name, covered: &[RequirementId]) -> Vec<Conflict> {
    let own = own_work(assessment, person.as_str());
    let those = own.into_iter().filter(|(id, _)| covered.contains(id));
    those.map(|(requirement, own)| Conflict { requirement, person: person.clone(), own }).collect()
}

/// Who has the role for audits of this kind: those who have it, then those who stand in.
pub fn candidates(assessment: &Assessment, audit: &Audit) -> [Vec<Name>; 2] {
    let duty = duty(audit.kind);
    [holders(assessment, duty), deputies(assessment, duty)]
}

/// Those of them who may make this audit.
pub fn free(assessment: &Assessment, audit: &Audit) -> Vec<Name> {
    let covered = covers(audit).requirements;
    let free = |person: &Name| own(assessment, person, &covered).is_empty();
    candidates(assessment, audit).concat().into_iter().filter(free).collect()
}

/// What an auditor by role may not audit, of what the role looks at.
pub fn limits(assessment: &Assessment, audit: &Audit) -> Vec<(Name, Vec<Conflict>)> {
    let marked: Vec<RequirementId> = RequirementId::all().filter(|id| mark(*id) == audit.kind).collect();
    let all = candidates(assessment, audit).concat().into_iter();
    let limited = all.map(|name| (own(assessment, &name, &marked), name));
    limited.filter(|(own, _)| !own.is_empty()).map(|(own, name)| (name, own)).collect()
}

/// Why an audit has no auditor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfilled {
    /// Nobody has the role.
    NoHolder,
    /// It is own work of everybody who has the role: what of it is whose.
    OwnWork(Vec<Conflict>),
}

/// Who could make which audits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assignment {
    /// The audits that get an auditor, with the name.
    pub given: Vec<(RecordId, Name)>,
    /// Those that stay without one.
    pub unfilled: Vec<(RecordId, Unfilled)>,
}

/// Who could make the audits that are not done and have no auditor. Nobody gets own work. A deputy gets an audit only
/// where no holder of the role may make it. Otherwise the audits are spread as evenly as that allows, those counted in
/// that somebody has to do already.
///
/// Each audit goes to the person with the fewest audits among those who can be reached by handing audits on. That gives
/// the most even spread there is (Harvey, Ladner, Lovász, Tamir, "Semi-matchings for bipartite graphs").
pub fn assignment(assessment: &Assessment) -> Assignment {
    let audits = assessment.all::<Audit>();
    let open = || audits.iter().filter(|(_, audit)| audit.done.is_none());
    let mut people: Vec<(Name, usize)> = Vec::new();
    for (_, audit) in open() {
        for name in super::roles::people(&audit.auditor) {
            let place = place(&mut people, name);
            people[place].1 += 1;
        }
    }
    let (mut jobs, mut unfilled) = (Vec::new(), Vec::new());
    for (key, audit) in open().filter(|(_, audit)| super::roles::people(&audit.auditor).is_empty()) {
        let covered = covers(audit).requirements;
        let [holders, deputies] = candidates(assessment, audit).map(|names| {
            let checked = names.into_iter().map(|name| (own(assessment, &name, &covered), name));
            checked.partition::<Vec<_>, _>(|(own, _)| own.is_empty())
        });
        let free = if holders.0.is_empty() { deputies.0 } else { holders.0 };
        let own: Vec<Conflict> = holders.1.into_iter().chain(deputies.1).flat_map(|(own, _)| own).collect();
        if !free.is_empty() {
            let free = free.into_iter().map(|(_, name)| place(&mut people, name)).collect();
            jobs.push(Job { key, free, given: None });
        } else if own.is_empty() {
            unfilled.push((key, Unfilled::NoHolder));
        } else {
            unfilled.push((key, Unfilled::OwnWork(own)));
        }
    }
    let mut loads: Vec<usize> = people.iter().map(|(_, load)| *load).collect();
    (0..jobs.len()).for_each(|job| give(&mut jobs, &mut loads, job));
    let given = jobs.iter().filter_map(|job| Some((job.key, people.get(job.given?)?.0.clone())));
    Assignment { given: given.collect(), unfilled }
}

/// The one edit that writes the auditors; none where nobody is found.
pub fn assignment_change(assessment: &Assessment) -> Option<Change> {
    let write = |(key, name): (RecordId, Name)| {
        let mut fields = assessment.records().get(Collection::Audits, key)?.clone();
        fields.set(AuditField::Auditor.into(), name.to_string());
        Some(Change::Record(Collection::Audits, key, Some(fields)))
    };
    let changes: Vec<Change> = assignment(assessment).given.into_iter().filter_map(write).collect();
    (!changes.is_empty()).then_some(Change::Many(changes))
}

/// An audit that is to be given to somebody.
struct Job {
    key: RecordId,
    /// The places of those who may make it.
    free: Vec<usize>,
    given: Option<usize>,
}

/// The place of a person, who is added where new.
fn place(people: &mut Vec<(Name, usize)>, name: Name) -> usize {
    people.iter().position(|(other, _)| *other == name).unwrap_or_else(|| {
        people.push((name, 0));
        people.len() - 1
    })
}

/// Gives a job to somebody, and hands others on where that makes it more even.
fn give(jobs: &mut [Job], loads: &mut [usize], job: usize) {
    // The job that each person would take over.
    let mut through: Vec<Option<usize>> = vec![None; loads.len()];
    let mut reached = Vec::new();
    let mut next = vec![job];
    while let Some(current) = next.pop() {
        for person in jobs[current].free.clone() {
            if through[person].is_none() {
                through[person] = Some(current);
                reached.push(person);
                next.extend((0..jobs.len()).filter(|other| jobs[*other].given == Some(person)));
            }
        }
    }
    let Some(mut person) = reached.into_iter().min_by_key(|person| (loads[*person], *person)) else { return };
    loads[person] += 1;
    while let Some(taken) = through[person] {
        let before = jobs[taken].given.replace(person);
        match before {
            Some(before) if taken != job => person = before,
            _ => break,
        }
    }
}
