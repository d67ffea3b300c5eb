//! Encrypting a backup with a passphrase, by the browser's own cryptography. `docs/file-format.md` says what is
//! derived from what.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

use crate::documents::{Envelope, Header, ROUNDS, write_envelope};
use crate::ui::js::{apply, bytes, call, from_buffer, get, is_true, object, text, wait};

/// Why an encrypted backup did not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// The passphrase is wrong, or the header was changed.
    Passphrase,
    /// The passphrase is right, and the ciphertext was changed.
    Ciphertext,
    /// The browser could not do it; in its words.
    Browser(String),
}

impl From<JsValue> for Unopened {
    fn from(error: JsValue) -> Unopened {
        Unopened::Browser(text(&error, "message"))
    }
}

/// The browser's cryptography; it has none for a page that did not come over https or from this computer.
fn subtle() -> Result<JsValue, JsValue> {
    get(&window(), "crypto").and_then(|crypto| get(&crypto, "subtle")).ok_or(JsValue::NULL)
}

/// Whether this page may encrypt and decrypt.
pub fn is_available() -> bool {
    subtle().is_ok()
}

/// The passphrase with its letters composed (NFC), as bytes.
fn normalized(passphrase: &str) -> Vec<u8> {
    let string = get(&window(), "String").and_then(|string| get(&string, "prototype")).unwrap_or_default();
    let composed = apply(&string, "normalize", &JsValue::from_str(passphrase), &[&JsValue::from_str("NFC")]);
    composed.ok().and_then(|text| text.as_string()).map_or_else(|| passphrase.into(), String::into_bytes)
}

/// The two keys of a passphrase: one to encrypt with, one to check the header with.
async fn keys(passphrase: &str, header: &Header) -> Result<(JsValue, JsValue), JsValue> {
    let subtle = subtle()?;
    // The same letters can be typed in several ways; each computer has its own.
    let typed = normalized(passphrase);
    let (raw, no) = (JsValue::from_str("raw"), JsValue::FALSE);
    let import = async |secret: &JsValue, kind: &str, use_for: &str| {
        wait(&subtle, "importKey", &[&raw, secret, &JsValue::from_str(kind), &no, &object(use_for, &[])])
            .await
    };
    let typed = import(&bytes(&typed), "PBKDF2", r#"["deriveBits"]"#).await?;
    let slow = format!(r#"{{"name":"PBKDF2","hash":"SHA-256","iterations":{}}}"#, header.rounds);
    let slow = object(&slow, &[("salt", &bytes(&header.salt))]);
    // 256 bits and no more: PBKDF2 would run once more for others, which an attacker may not need.
    let secret = wait(&subtle, "deriveBits", &[&slow, &typed, &object("256", &[])]).await?;
    let secret = import(&secret, "HKDF", r#"["deriveKey"]"#).await?;
    let derive = async |info: &str, kind: &str, use_for: &str| {
        let way = object(
            r#"{"name":"HKDF","hash":"SHA-256"}"#,
            &[("salt", &bytes(&[])), ("info", &bytes(info.as_bytes()))],
        );
        let (kind, use_for) = (object(kind, &[]), object(use_for, &[]));
        wait(&subtle, "deriveKey", &[&way, &secret, &kind, &no, &use_for]).await
    };
    let encryption =
        derive("sprs-calculator encrypt", r#"{"name":"AES-GCM","length":256}"#, r#"["encrypt","decrypt"]"#)
            .await?;
    let check = derive(
        "sprs-calculator check",
        r#"{"name":"HMAC","hash":"SHA-256","length":256}"#,
        r#"["sign","verify"]"#,
    )
    .await?;
    Ok((encryption, check))
}

/// How AES-GCM is called: the header is bound to what it encrypts.
fn cipher(header: &Header) -> JsValue {
    let bound = bytes(header.bytes().as_bytes());
    object(r#"{"name":"AES-GCM"}"#, &[("iv", &bytes(&header.iv)), ("additionalData", &bound)])
}

/// So many random bytes.
///
/// # Errors
/// When the browser has none.
pub fn random<const N: usize>() -> Result<[u8; N], JsValue> {
    let crypto = get(&window(), "crypto").ok_or(JsValue::NULL)?;
    let filled = call(&crypto, "getRandomValues", &[&bytes(&[0; N])])?;
    from_buffer(&filled).try_into().map_err(|_| JsValue::NULL)
}

/// Encrypts a backup and gives the text of the file.
///
/// # Errors
/// What the browser says, when it could not.
pub async fn encrypt(passphrase: &str, backup: &str) -> Result<String, String> {
    let encrypted = async {
        let header = Header { rounds: ROUNDS, salt: random()?, iv: random()? };
        let (encryption, check) = keys(passphrase, &header).await?;
        let (subtle, bound) = (subtle()?, bytes(header.bytes().as_bytes()));
        let check = wait(&subtle, "sign", &[&JsValue::from_str("HMAC"), &check, &bound]).await?;
        let given = [&cipher(&header), &encryption, &bytes(backup.as_bytes())];
        let ciphertext = from_buffer(&wait(&subtle, "encrypt", &given).await?);
        let check = from_buffer(&check).try_into().map_err(|_| JsValue::NULL)?;
        Ok(write_envelope(&Envelope { header, check, ciphertext }))
    };
    encrypted.await.map_err(|error: JsValue| text(&error, "message"))
}

/// Decrypts a backup and gives its bytes.
///
/// # Errors
/// [`Unopened`], which tells a wrong passphrase from a damaged file.
pub async fn decrypt(passphrase: &str, envelope: &Envelope) -> Result<Vec<u8>, Unopened> {
    let header = &envelope.header;
    let (encryption, check) = keys(passphrase, header).await?;
    let (subtle, bound) = (subtle()?, bytes(header.bytes().as_bytes()));
    let given = [&JsValue::from_str("HMAC"), &check, &bytes(&envelope.check), &bound];
    if !is_true(&wait(&subtle, "verify", &given).await?) {
        return Err(Unopened::Passphrase);
    }
    let given = [&cipher(header), &encryption, &bytes(&envelope.ciphertext)];
    match wait(&subtle, "decrypt", &given).await {
        Ok(backup) => Ok(from_buffer(&backup)),
        Err(error) if text(&error, "name") == "OperationError" => Err(Unopened::Ciphertext),
        Err(error) => Err(error.into()),
    }
}
