// Writes the file with the licenses of everything that is in the page: this calculator, each crate that the two WASM
// are compiled from, and the Rust standard library with what is in it. Nothing from npm is in the page: the script
// beside the WASM is written by wasm-bindgen, which is among the crates.
//
// Form feeds part the file. First stands the list, a line each: name, version, license (SPDX), and the numbers of its
// texts, with tabs between. Then follow the texts, each once. `src/ui/licenses.rs` reads it.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const run = (tool, ...given) => execFileSync(tool, given, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });

/** What of the crates inside the standard library is there for WASM. */
const inStandard = ["cfg-if", "dlmalloc", "foldhash", "hashbrown", "rustc-demangle"];

/** A text as it is kept: no spaces at the ends of lines, no empty lines around it. */
const tidy = (text) => text.replace(/\r\n?/g, "\n").replaceAll("\f", "\n").replace(/[ \t]+$/gm, "").replace(/^\n+|\n+$/g, "");
const ours = (name) => tidy(readFileSync(join(root, name), "utf8"));

/** The MIT license without the line that says whose copyright this calculator is. */
const mit = () => ours("LICENSE-MIT").replace(/^Copyright .*\n+/m, "");

/** The crates of the WASM: what the package depends on, without what only runs while compiling. */
function crates() {
  const metadata = JSON.parse(
    run("cargo", "metadata", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown", "--features", "split", "--locked", "--offline"),
  );
  const packages = new Map(metadata.packages.map((one) => [one.id, one]));
  const needs = new Map(metadata.resolve.nodes.map((node) => [node.id, node.deps]));
  const found = new Set();
  const visit = (id) => {
    const compiles = packages.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
    if (found.has(id) || compiles) return;
    found.add(id);
    needs.get(id).filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null)).forEach(({ pkg }) => visit(pkg));
  };
  visit(metadata.resolve.root);
  found.delete(metadata.resolve.root);
  const own = packages.get(metadata.resolve.root);
  return [own, ...[...found].map((id) => packages.get(id)).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))];
}

/** The texts that come with a crate, or, where it comes without, those that its license names. */
function texts({ name, version, license, authors, manifest_path }) {
  const folder = dirname(manifest_path);
  const files = readdirSync(folder).filter((file) => /^(un)?licen[cs]e|^copying|^notice|^copyright/i.test(file)).sort();
  if (files.length > 0) return files.map((file) => tidy(readFileSync(join(folder, file), "utf8")));
  const found = [];
  if (/\bMIT\b/.test(license)) found.push(mit());
  if (/\bApache-2\.0\b/.test(license)) found.push(ours("LICENSE-APACHE"));
  if (found.length === 0) throw new Error(`${name} ${version} comes without the text of its license, ${license}`);
  const by = authors.map((author) => author.replace(/ *<.*>/, "")).join(", ") || "none";
  return [`The package comes without a copyright notice. Authors that it names: ${by}.`, ...found];
}

/** Plain text of a piece of HTML. */
const plain = (html) =>
  html.replace(/<[^>]+>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)).replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");

/** The standard library and the crates inside it, from the notices that come with the compiler. */
function standard() {
  const file = join(run("rustc", "--print", "sysroot").trim(), "share/doc/rust/COPYRIGHT-library.html");
  const [version] = run("rustc", "--version").match(/\d+\.\d+\.\d+/);
  const [own, ...others] = readFileSync(file, "utf8").split(/<h3>📦 /);
  const notice = tidy(plain(own.slice(own.lastIndexOf("Longer version</"), own.lastIndexOf("Out-of-tree dependencies</h2>")))
    .replace(/^.*>/, "").replace(/[ \t]+/g, " ").replace(/\n\s*\n(\s*\n)*/g, "\n\n"));
  const library = { name: "Rust standard library", version, license: "MIT OR Apache-2.0", texts: [notice, ours("LICENSE-APACHE"), mit()] };
  const inside = others.flatMap((html) => {
    const [, name, version] = html.match(/^(.+?)-(\d[^<]*)</);
    if (!inStandard.includes(name)) return [];
    const license = html.match(/<b>License:<\/b> ([^<]+)</)[1];
    const notices = [...html.matchAll(/<pre>([^]*?)<\/pre>/g)].map(([, text]) => tidy(plain(text)));
    return { name, version, license, texts: notices };
  });
  return [library, ...inside];
}

/** The content of the file. */
export function licenses() {
  const own = crates().map((crate) => ({ ...crate, texts: texts(crate) }));
  const list = [...own, ...standard()];
  // Texts that differ in their line breaks alone are one. In this order alike ones stand together and pack well.
  const key = (text) => text.replace(/\s+/g, " ");
  const kept = new Map(list.flatMap(({ texts }) => texts).map((text) => [key(text), text]));
  const keys = [...kept.keys()].sort();
  const lines = list.map(({ name, version, license, texts }) => {
    if (!license || texts.length === 0) throw new Error(`no license of ${name} ${version}`);
    const numbers = new Set(texts.map((text) => keys.indexOf(key(text))));
    return [name, version, license.replaceAll("/", " OR "), [...numbers].join(" ")].join("\t");
  });
  return [lines.join("\n"), ...keys.map((key) => kept.get(key))].join("\n\f\n") + "\n";
}
