//! Two people, or two tabs, that edit the same answers: an edit made on one state is made again on another.

use super::records::Fields;
use super::{Assessment, Change};

/// An edit that was made, with what takes it back: so what was there before is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The edit.
    pub change: Change,
    /// What takes it back.
    pub inverse: Change,
}

impl Made {
    /// The edit as it has to be made on answers that others changed meanwhile, and whether they changed the very same
    /// thing to something else. Of a record only the fields that the edit touched are written.
    pub fn rebased(&self, theirs: &Assessment) -> (Change, bool) {
        rebase(&self.change, &self.inverse, &mut theirs.clone())
    }
}

/// Makes the edit on `theirs`.
fn rebase(change: &Change, inverse: &Change, theirs: &mut Assessment) -> (Change, bool) {
    match (change, inverse) {
        (Change::Record(collection, key, mine), Change::Record(_, _, before)) => {
            let there = theirs.records().get(*collection, *key).cloned();
            let (merged, differs) = match (mine, &there) {
                (Some(mine), Some(there)) => {
                    let (fields, differs) = merge(mine, &before.clone().unwrap_or_default(), there);
                    (Some(fields), differs)
                }
                _ => (mine.clone(), there != *before && there != *mine),
            };
            let change = Change::Record(*collection, *key, merged);
            theirs.apply(change.clone());
            (change, differs)
        }
        (Change::Many(changes), Change::Many(inverses)) => {
            let mut differ = false;
            let pairs = changes.iter().zip(inverses.iter().rev());
            let rebased = pairs.map(|(change, inverse)| {
                let (change, differs) = rebase(change, inverse, theirs);
                differ |= differs;
                change
            });
            (Change::Many(rebased.collect()), differ)
        }
        _ => {
            let there = theirs.apply(change.clone());
            let differs = there != *inverse && there != *change;
            (change.clone(), differs)
        }
    }
}

/// Field by field: what the edit did not touch is as it is there.
fn merge(mine: &Fields, before: &Fields, there: &Fields) -> (Fields, bool) {
    let mut merged = there.clone();
    let mut differs = false;
    let places = [mine, before].into_iter().flat_map(Fields::iter).map(|(place, _)| place);
    for place in places {
        let (mine, before, there) = (mine.get(place), before.get(place), there.get(place));
        if mine != before {
            differs |= there != before && there != mine;
            merged.set(place, mine.to_owned());
        }
    }
    (merged, differs)
}
