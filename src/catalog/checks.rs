//! Facts about the whole catalog that must hold, checked while compiling. That each single weight is right is
//! checked by `tests/engine/catalog.rs` against an independent table: a wrong table can have the right sum.

use super::families::{BY_INDEX, FAMILIES};
use super::{Basis, OBJECTIVES, Points, REQUIREMENTS};

/// The most each family can cost, in official order (family totals of the DCMA DIBCAC database v1.1).
const MOST_BY_FAMILY: [u32; 14] = [54, 11, 19, 33, 27, 11, 18, 23, 8, 14, 9, 13, 42, 31];

const _: () = {
    let (mut fives, mut threes, mut ones, mut none) = (0, 0, 0, 0);
    let (mut variable, mut basic, mut level1, mut objectives, mut sum) = (0, 0, 0, 0, 0);
    let mut index = 0;
    while index < REQUIREMENTS {
        let requirement = BY_INDEX[index];
        match requirement.points.most() {
            5 => fives += 1,
            3 => threes += 1,
            1 => ones += 1,
            _ => none += 1,
        }
        if matches!(requirement.points, Points::FiveOrThree) {
            variable += 1;
        }
        if matches!(requirement.basis, Basis::Basic) {
            basic += 1;
        }
        if requirement.level1.is_some() {
            level1 += 1;
        }
        sum += requirement.points.most() as u32;
        objectives += requirement.objectives as usize;
        index += 1;
    }
    assert!(fives == 44 && threes == 14 && ones == 51 && none == 1, "44 of 5, 14 of 3, 51 of 1, one of none");
    assert!(variable == 2, "3.5.3 and 3.13.11 are 5 or 3");
    assert!(sum == 313, "the points add up to 313");
    assert!(basic == 31, "31 basic and 79 derived");
    assert!(level1 == 17, "17 requirements stand behind Level 1");
    assert!(objectives == OBJECTIVES, "320 objectives");
};

const _: () = {
    let mut family = 0;
    while family < FAMILIES.len() {
        let requirements = FAMILIES[family].requirements;
        let mut sum = 0;
        let mut index = 0;
        while index < requirements.len() {
            sum += requirements[index].points.most() as u32;
            index += 1;
        }
        assert!(sum == MOST_BY_FAMILY[family], "a family's points add up");
        family += 1;
    }
};
