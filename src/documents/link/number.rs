//! A number of any size that choices are put on and taken off again, and its digits in base 62.

/// The digits in the order of their values: nothing that a chat, a mail or Markdown takes for its own.
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// How many digits there are.
pub const BASE: u32 = DIGITS.len() as u32;

/// The digit of a value; values come in as remainders of [`BASE`].
pub fn digit(value: u32) -> char {
    char::from(DIGITS[(value % BASE) as usize])
}

/// The value of a digit, 0 to 61.
pub fn value(digit: char) -> Option<u32> {
    DIGITS.iter().position(|known| char::from(*known) == digit).map(|place| place as u32)
}

/// One choice among several of different weights: the share `from..from + width` of `total`.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// Where the share begins, below `total`.
    pub from: u32,
    /// How much of the total it is, at least 1.
    pub width: u32,
    /// All shares together, below 65,536.
    pub total: u32,
}

/// A whole number, its lowest part first and none of its parts empty at the top.
#[derive(Clone, Debug, Default)]
pub struct Number(Vec<u32>);

impl Number {
    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a choice on the number. It grows about by the factor `total / width`.
    pub fn push(&mut self, share: Share) {
        let rest = self.divide(share.width);
        self.multiply(share.total, share.from + rest);
    }

    /// Takes the choice off that was put on last. `find` gives the share that a place below the total falls into.
    pub fn pop(&mut self, total: u32, find: impl FnOnce(u32) -> Share) {
        let place = self.divide(total);
        let share = find(place);
        self.multiply(share.width, place.saturating_sub(share.from));
    }

    /// The digits, highest first; none for 0.
    pub fn digits(mut self) -> Vec<char> {
        let mut digits = Vec::new();
        while !self.is_zero() {
            digits.push(digit(self.divide(BASE)));
        }
        digits.reverse();
        digits
    }

    /// Adds a digit at the low end.
    pub fn append(&mut self, value: u32) {
        self.multiply(BASE, value);
    }

    /// Divides by a number that is not 0 and gives the remainder.
    fn divide(&mut self, by: u32) -> u32 {
        let (by, mut rest) = (u64::from(by.max(1)), 0);
        for part in self.0.iter_mut().rev() {
            let whole = rest << 32 | u64::from(*part);
            (*part, rest) = ((whole / by) as u32, whole % by);
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        rest as u32
    }

    /// Multiplies and adds.
    fn multiply(&mut self, by: u32, add: u32) {
        let mut carry = u64::from(add);
        for part in &mut self.0 {
            carry += u64::from(*part) * u64::from(by);
            *part = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }
}
