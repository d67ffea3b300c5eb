//! The envelope of an encrypted backup: it comes back as it was written, and whatever is wrong with it is told.

use proptest::prelude::*;
use sprs_calculator::documents::{
    ENVELOPE_VERSION, Envelope, EnvelopeError, Header, Problem, ROUNDS, is_envelope, read_backup,
    read_envelope, write_envelope,
};

fn envelope() -> Envelope {
    let header = Header { rounds: ROUNDS, salt: *b"sixteen bytes ok", iv: *b"twelve bytes" };
    Envelope { header, check: [7; 32], ciphertext: (0..=255).collect() }
}

/// The same file with one piece of text in the place of another.
fn changed(from: &str, to: &str) -> String {
    let text = write_envelope(&envelope());
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}

fn refused(text: &str) -> EnvelopeError {
    read_envelope(text).expect_err(text)
}

fn damaged(field: &str) -> EnvelopeError {
    EnvelopeError::Damaged(field.to_owned())
}

#[test]
fn the_file_is_as_documented() {
    let envelope = Envelope { ciphertext: vec![255; 16], ..envelope() };
    // Base64 by hand: "sixteen bytes ok", "twelve bytes", 32 times 7, 16 times 255.
    let header = concat!(
        r#"{"format":"sprs-calculator-encrypted","version":1,"kdf":"PBKDF2-SHA-256","rounds":600000,"#,
        r#""salt":"c2l4dGVlbiBieXRlcyBvaw==","cipher":"AES-256-GCM","iv":"dHdlbHZlIGJ5dGVz""#,
    );
    assert_eq!(envelope.header.bytes(), format!("{header}}}"));
    let check = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";
    let file = format!(r#"{header},"check":"{check}","ciphertext":"/////////////////////w=="}}"#);
    assert_eq!(write_envelope(&envelope), file);
    // White space means nothing, so the header that is bound is the same.
    let spread = file.replace(",\"", " ,\r\n\t\"").replace(':', " : ");
    assert_eq!(read_envelope(&spread), Ok(envelope));
}

#[test]
fn cut_short_at_any_byte_it_is_damaged_and_never_taken_for_a_plain_backup() {
    let text = write_envelope(&envelope());
    let name = r#"{"format":"sprs-calculator-encrypted""#.len();
    for end in 0..text.len() {
        let cut = &text[..end];
        assert!(matches!(refused(cut), EnvelopeError::Damaged(_)), "{cut}");
        assert_eq!(is_envelope(cut), end >= name, "{cut}");
        assert!(matches!(read_backup(cut).unwrap_err().problem, Problem::NotABackup(_)), "{cut}");
    }
    assert!(is_envelope(&text));
    assert!(matches!(read_backup(&text).unwrap_err().problem, Problem::NotABackup(_)));
}

#[test]
fn rounds_have_bounds() {
    for rounds in ["100000", "10000000"] {
        assert!(read_envelope(&changed("600000", rounds)).is_ok(), "{rounds}");
    }
    for rounds in [0, 1, 99_999, 10_000_001, 4_294_967_296, u64::MAX] {
        assert_eq!(refused(&changed("600000", &rounds.to_string())), EnvelopeError::Rounds(rounds));
    }
    for rounds in ["-1", "6e5", "600000.5", "\"600000\"", "99999999999999999999999"] {
        assert!(matches!(refused(&changed("600000", rounds)), EnvelopeError::Damaged(_)), "{rounds}");
    }
}

#[test]
fn a_newer_version_is_told_whatever_else_it_holds() {
    assert_eq!(refused(&changed("\"version\":1", "\"version\":2")), EnvelopeError::Newer(2));
    let other = r#"{ "format" : "sprs-calculator-encrypted", "version": 7, "kdf": {"name": "another"}}"#;
    assert_eq!(refused(other), EnvelopeError::Newer(7));
    assert_eq!(refused(&changed("\"version\":1", "\"version\":0")), damaged("version"));
    assert_eq!(ENVELOPE_VERSION, 1);
}

#[test]
fn every_field_is_checked() {
    for (from, to, found) in [
        ("\"sprs-calculator-encrypted\"", "\"other\"", "format"),
        ("PBKDF2-SHA-256", "PBKDF2-SHA-1", "kdf"),
        ("AES-256-GCM", "AES-256-CBC", "cipher"),
        ("c2l4dGVlbiBieXRlcyBvaw==", "", "salt"),
        ("c2l4dGVlbiBieXRlcyBvaw==", "c2l4dGVlbiBieXRlcyBv", "salt"),
        // The same bytes in a second spelling: without its padding, and with bits that mean nothing.
        ("c2l4dGVlbiBieXRlcyBvaw==", "c2l4dGVlbiBieXRlcyBvaw", "salt"),
        ("c2l4dGVlbiBieXRlcyBvaw==", "c2l4dGVlbiBieXRlcyBvax==", "salt"),
        ("dHdlbHZlIGJ5dGVz", "dHdlbHZlIGJ5dGVzIQ==", "iv"),
        ("dHdlbHZlIGJ5dGVz", "dHdlbHZlIGJ5dGV_", "iv"),
        ("BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=", "Bwc=", "check"),
    ] {
        assert_eq!(refused(&changed(from, to)), damaged(found), "{from} {to}");
    }
    // Shorter than the tag alone: nothing can have been encrypted.
    let short = Envelope { ciphertext: vec![0; 15], ..envelope() };
    assert_eq!(refused(&write_envelope(&short)), damaged("ciphertext"));
    for (from, to, found) in [
        ("\"iv\"", "\"extra\":1,\"iv\"", "iv"),
        ("\"iv\"", "\"rounds\":600000,\"iv\"", "iv"),
        ("\"check\"", "\"test\"", "check"),
        ("\"cipher\":\"AES-256-GCM\",", "", "cipher"),
        ("600000", "0600000", "rounds"),
        ("\"}", "\",\"more\":1}", "}"),
        ("\"}", "\"}x", "}"),
    ] {
        assert_eq!(refused(&changed(from, to)), damaged(found), "{to}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        rounds in 100_000u32..=10_000_000,
        salt: [u8; 16],
        iv: [u8; 12],
        check: [u8; 32],
        ciphertext in proptest::collection::vec(any::<u8>(), 16..200),
    ) {
        let envelope = Envelope { header: Header { rounds, salt, iv }, check, ciphertext };
        prop_assert_eq!(read_envelope(&write_envelope(&envelope)), Ok(envelope));
    }

    #[test]
    fn any_text_is_read_or_refused(start in 0usize..300, text: String) {
        let mut file = write_envelope(&envelope());
        file.replace_range(start..(start + text.len()).clamp(start, file.len()), &text);
        let _ = (is_envelope(&file), read_envelope(&file), read_envelope(&text));
    }
}
