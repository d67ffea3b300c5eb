//! The encrypted backup as a file: its header, a check of the passphrase and the ciphertext, as versioned JSON.
//! Only the envelope is read and written here; the cryptography is the browser's. `docs/file-format.md` describes
//! the format.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::error::EnvelopeError;

/// The version of the envelope that is written.
pub const ENVELOPE_VERSION: u32 = 1;

/// Rounds of key derivation in a file that is written.
pub const ROUNDS: u32 = 600_000;

/// Fewer rounds than this protect nothing; a file that asks for them is refused.
pub const ROUNDS_MIN: u32 = 100_000;

/// More rounds than this keep a slow computer busy for a minute; a file that asks for them is refused.
pub const ROUNDS_MAX: u32 = 10_000_000;

const FORMAT: &str = "sprs-calculator-encrypted";
const KDF: &str = "PBKDF2-SHA-256";
const CIPHER: &str = "AES-256-GCM";

/// AES-GCM puts so many bytes of its own behind what it encrypts.
const TAG: usize = 16;

/// What is known about an encrypted backup before its passphrase is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Rounds of PBKDF2, [`ROUNDS_MIN`] to [`ROUNDS_MAX`].
    pub rounds: u32,
    /// The salt of PBKDF2.
    pub salt: [u8; 16],
    /// The initialization vector of AES-GCM.
    pub iv: [u8; 12],
}

/// An encrypted backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// How it is encrypted.
    pub header: Header,
    /// HMAC-SHA-256 of [`Header::bytes`] under a key of its own from the passphrase: tells a wrong passphrase from
    /// a damaged ciphertext.
    pub check: [u8; 32],
    /// The backup, encrypted, with the tag of AES-GCM behind it: at least 16 bytes.
    pub ciphertext: Vec<u8>,
}

/// The fields of the file, in their order.
const FIELDS: [&str; 9] =
    ["format", "version", "kdf", "rounds", "salt", "cipher", "iv", "check", "ciphertext"];

impl Header {
    /// The header as it stands in the file, closed to an object of its own: what the check and the encryption bind.
    pub fn bytes(&self) -> String {
        let mut text = String::new();
        // Nothing in it needs an escape.
        for (before, value) in [
            ("{\"format\":\"", FORMAT),
            ("\",\"version\":", &ENVELOPE_VERSION.to_string()),
            (",\"kdf\":\"", KDF),
            ("\",\"rounds\":", &self.rounds.to_string()),
            (",\"salt\":\"", &STANDARD.encode(self.salt)),
            ("\",\"cipher\":\"", CIPHER),
            ("\",\"iv\":\"", &STANDARD.encode(self.iv)),
            ("\"}", ""),
        ] {
            text.push_str(before);
            text.push_str(value);
        }
        text
    }
}

/// Writes the file.
pub fn write_envelope(envelope: &Envelope) -> String {
    let mut text = envelope.header.bytes();
    text.pop();
    for (name, bytes) in [("check", envelope.check.as_slice()), ("ciphertext", &envelope.ciphertext)] {
        text.push_str(",\"");
        text.push_str(name);
        text.push_str("\":\"");
        STANDARD.encode_string(bytes, &mut text);
        text.push('"');
    }
    text.push('}');
    text
}

/// Whether a text says that it is an encrypted backup of any version, sound or not.
pub fn is_envelope(text: &str) -> bool {
    Fields(text).next("format") == Some(FORMAT)
}

/// Reads the file.
///
/// # Errors
/// [`EnvelopeError`] when it is damaged, of a newer version, or asks for rounds that are out of bounds.
pub fn read_envelope(text: &str) -> Result<Envelope, EnvelopeError> {
    let mut fields = Fields(text);
    let mut values = [""; FIELDS.len()];
    for (name, value) in FIELDS.into_iter().zip(&mut values) {
        *value = fields.next(name).ok_or_else(|| damaged(name))?;
        // What follows in a newer version may be anything.
        if name == "version" {
            match number(value) {
                Some(version) if version > u64::from(ENVELOPE_VERSION) => {
                    return Err(EnvelopeError::Newer(version));
                }
                Some(version) if version == u64::from(ENVELOPE_VERSION) => {}
                _ => return Err(damaged(name)),
            }
        }
    }
    if fields.0.trim_ascii() != "}" {
        return Err(damaged("}"));
    }
    let [format, _, kdf, rounds, salt, cipher, iv, check, ciphertext] = values;
    for (name, found, known) in [("format", format, FORMAT), ("kdf", kdf, KDF), ("cipher", cipher, CIPHER)] {
        if found != known {
            return Err(damaged(name));
        }
    }
    let rounds = number(rounds).ok_or_else(|| damaged("rounds"))?;
    let bounded = u32::try_from(rounds).ok().filter(|rounds| (ROUNDS_MIN..=ROUNDS_MAX).contains(rounds));
    let header = Header {
        rounds: bounded.ok_or(EnvelopeError::Rounds(rounds))?,
        salt: exactly("salt", salt)?,
        iv: exactly("iv", iv)?,
    };
    let ciphertext = decoded("ciphertext", ciphertext)?;
    if ciphertext.len() < TAG {
        return Err(damaged("ciphertext"));
    }
    Ok(Envelope { header, check: exactly("check", check)?, ciphertext })
}

/// The fields of a JSON object, one after the other. No value of this file needs an escape, so none is read.
struct Fields<'a>(&'a str);

impl<'a> Fields<'a> {
    /// The value of the next field, a text or a whole number, if it has that name.
    fn next(&mut self, name: &str) -> Option<&'a str> {
        let rest = self.0.trim_ascii_start().strip_prefix(if name == FIELDS[0] { '{' } else { ',' })?;
        let rest = rest.trim_ascii_start().strip_prefix('"')?.strip_prefix(name)?.strip_prefix('"')?;
        let rest = rest.trim_ascii_start().strip_prefix(':')?.trim_ascii_start();
        let (value, rest) = match name {
            "version" | "rounds" => {
                rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()))
            }
            _ => rest.strip_prefix('"')?.split_once('"')?,
        };
        self.0 = rest;
        Some(value)
    }
}

/// A whole number, written as in JSON.
fn number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|_| text == "0" || !text.starts_with('0'))
}

fn damaged(field: &str) -> EnvelopeError {
    EnvelopeError::Damaged(field.to_owned())
}

fn decoded(field: &str, text: &str) -> Result<Vec<u8>, EnvelopeError> {
    STANDARD.decode(text).map_err(|_| damaged(field))
}

fn exactly<const N: usize>(field: &str, text: &str) -> Result<[u8; N], EnvelopeError> {
    let bytes = decoded(field, text)?;
    bytes.try_into().map_err(|_| damaged(field))
}
