//! The encrypted backup as a file: its header, a check of the passphrase and the ciphertext, as versioned JSON.
//! Only the envelope is read and written here; the cryptography is the browser's. `docs/file-format.md` describes
//! the format.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::backup::after;
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

/// The header in the order of the file.
#[derive(Serialize)]
struct HeaderRow<'a> {
    format: &'a str,
    version: u32,
    kdf: &'a str,
    rounds: u32,
    salt: String,
    cipher: &'a str,
    iv: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    format: String,
    version: u32,
    kdf: String,
    rounds: u64,
    salt: String,
    cipher: String,
    iv: String,
    check: String,
    ciphertext: String,
}

impl Header {
    /// The header as it stands in the file, closed to an object of its own: what the check and the encryption bind.
    pub fn bytes(&self) -> String {
        let row = HeaderRow {
            format: FORMAT,
            version: ENVELOPE_VERSION,
            kdf: KDF,
            rounds: self.rounds,
            salt: STANDARD.encode(self.salt),
            cipher: CIPHER,
            iv: STANDARD.encode(self.iv),
        };
        // Strings and numbers always serialize.
        serde_json::to_string(&row).unwrap_or_default()
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
    after(text, &["{", "\"format\"", ":", "\"sprs-calculator-encrypted\""]).is_some()
}

/// Reads the file.
///
/// # Errors
/// [`EnvelopeError`] when it is damaged, of a newer version, or asks for rounds that are out of bounds.
pub fn read_envelope(text: &str) -> Result<Envelope, EnvelopeError> {
    if let Some(version) = newer_version(text) {
        return Err(EnvelopeError::Newer(version));
    }
    let row: Row = serde_json::from_str(text)
        .map_err(|error| EnvelopeError::Damaged(format!("{}:{}", error.line(), error.column())))?;
    for (found, known) in [(&row.format, FORMAT), (&row.kdf, KDF), (&row.cipher, CIPHER)] {
        if found != known {
            return Err(EnvelopeError::Damaged(found.clone()));
        }
    }
    if row.version != ENVELOPE_VERSION {
        return Err(EnvelopeError::Damaged(row.version.to_string()));
    }
    let rounds = u32::try_from(row.rounds).ok().filter(|rounds| (ROUNDS_MIN..=ROUNDS_MAX).contains(rounds));
    let header = Header {
        rounds: rounds.ok_or(EnvelopeError::Rounds(row.rounds))?,
        salt: exactly("salt", &row.salt)?,
        iv: exactly("iv", &row.iv)?,
    };
    let ciphertext = decoded("ciphertext", &row.ciphertext)?;
    if ciphertext.len() < TAG {
        return Err(EnvelopeError::Damaged("ciphertext".to_owned()));
    }
    Ok(Envelope { header, check: exactly("check", &row.check)?, ciphertext })
}

/// The version, if it is newer than what can be read here; what follows it may be anything.
fn newer_version(text: &str) -> Option<u32> {
    let format = ["{", "\"format\"", ":", "\"sprs-calculator-encrypted\"", ",", "\"version\"", ":"];
    let rest = after(text, &format)?.trim_ascii_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest[..digits].parse().ok().filter(|version| *version > ENVELOPE_VERSION)
}

fn decoded(field: &str, text: &str) -> Result<Vec<u8>, EnvelopeError> {
    STANDARD.decode(text).map_err(|_| EnvelopeError::Damaged(field.to_owned()))
}

fn exactly<const N: usize>(field: &str, text: &str) -> Result<[u8; N], EnvelopeError> {
    let bytes = decoded(field, text)?;
    bytes.try_into().map_err(|_| EnvelopeError::Damaged(field.to_owned()))
}
