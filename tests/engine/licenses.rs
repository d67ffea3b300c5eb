//! The file of the licenses: what is read from it, and that another file is refused.

use sprs_calculator::ui::licenses::Licenses;

#[test]
fn a_package_has_its_texts_and_a_text_its_packages() {
    let file = "ours\t1.0\tMIT\t0\nother\t2.1\tMIT OR Zlib\t1 0\n\u{c}\nfirst,\n\nlong\n\u{c}\nsecond\n";
    let licenses = Licenses::parse(file).unwrap();
    let [ours, other] = licenses.packages() else { panic!("two packages") };
    assert_eq!((&*ours.name, &*ours.version, &*ours.license), ("ours", "1.0", "MIT"));
    assert_eq!(licenses.texts(ours).collect::<Vec<_>>(), ["first,\n\nlong"]);
    assert_eq!(licenses.texts(other).collect::<Vec<_>>(), ["second", "first,\n\nlong"]);
}

#[test]
fn another_file_is_refused() {
    for file in [
        "",
        "<!doctype html>\n<h1>Log on to the network</h1>",
        "a\t1.0\tMIT",
        "a\t1.0\tMIT\t0",
        "a\t1.0\tMIT\t1\n\u{c}\nonly one text",
        "a\t1.0\tMIT\t-1\n\u{c}\ntext",
        "\u{c}\u{c}",
    ] {
        assert_eq!(Licenses::parse(file), None, "{file}");
    }
}
