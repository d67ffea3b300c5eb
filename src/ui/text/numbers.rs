//! Numbers in words.

use super::fill;

/// `1 hour`, `1,240 hours`.
pub fn plural(one: &str, many: &str, number: u64) -> String {
    fill(if number == 1 { one } else { many }, &[&grouped(number)])
}

/// `26,000`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
