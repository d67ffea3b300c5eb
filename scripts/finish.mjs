// Finishes a build: makes one style sheet of all, one file each of the how-to texts, of the texts about ISO and of the licenses, the two WASM with their script, the
// service worker, and the calculator as one HTML file; writes .br and .gz beside the files, and files.json: every file
// with its sizes in bytes, whether it is no part of the first load (`lazy`), and whether it is there only for use without
// a network and for installing (`offline`).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { minify } from "terser";
import { makeSingle, makeWorker } from "./offline.mjs";
import { licenses } from "./licenses.mjs";
import { makeWasm } from "./wasm.mjs";

// The build, and the WASM as the compiler wrote it.
const [, , folder, compiled] = process.argv;
const page = join(folder, "index.html");
const single = "sprs-calculator.html";
// Not files of the page.
const aside = new Set(["_headers", "files.json", single, `${single}.sha256`]);
const offline = (name) => /^(offline-|icon|manifest|sw\.js)/.test(name);
const lazy = (name) => offline(name) || /^(how-to|iso|example|licenses|second)-/.test(name);
const minified = async (code) => (await minify(code, { module: true, compress: { passes: 2 } })).code;
const own = (name) => readFileSync(new URL(`../src/ui/${name}`, import.meta.url), "utf8");

/** Writes a file under a name with its content in it, so that no cache can hold an older one under that name. */
async function place(name, content) {
  if (name.endsWith(".js")) content = await minified(content);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const named = name.replace(".", `-${hash}.`);
  writeFileSync(join(folder, named), content);
  return named;
}

/** The style sheets of the first load; the others come with the second WASM. */
const early = /^(base|frame|assess|print)-/;

/**
 * Puts the style sheets of the page, in their order, into two: one for the first load, and one for what comes with the
 * second WASM, whose name it gives.
 */
async function joinStyles() {
  const html = readFileSync(page, "utf8");
  const links = [...html.matchAll(/<link\b(?=[^>]*\brel="?stylesheet)[^>]*\bhref="?(?:\.\/)?([^" >]+\.css)[^>]*>/g)];
  const styles = (some) => some.map(([, name]) => readFileSync(join(folder, name), "utf8")).join("");
  const name = await place("style.css", styles(links.filter(([, name]) => early.test(name))));
  const later = await place("second.css", styles(links.filter(([, name]) => !early.test(name))));
  links.forEach(([, name]) => rmSync(join(folder, name)));
  const [[first], ...others] = links;
  const joined = others.reduce((html, [link]) => html.replace(link, ""), html);
  writeFileSync(page, joined.replace(first, `<link rel="stylesheet" href="./${name}">`));
  return later;
}
const later = await joinStyles();

/** Makes one file of the how-to texts of all families and the glossary. Gives its name. */
async function joinHowTo() {
  const catalog = new URL("../src/catalog/", import.meta.url).pathname;
  const families = readdirSync(join(catalog, "families")).filter((name) => name.endsWith(".md")).sort();
  const files = [...families.map((name) => join("families", name)), "glossary.md"];
  const texts = files.map((name) => readFileSync(join(catalog, name), "utf8")).join("\n");
  return place("how-to.txt", texts);
}

/** Makes one file of what is said about ISO. Gives its name. */
async function joinIso() {
  const files = ["9001.md", "27001.md", "notes.md"];
  const texts = files.map((name) => readFileSync(new URL(`../src/catalog/iso/${name}`, import.meta.url), "utf8"));
  return place("iso.txt", texts.join("\n"));
}

/** Puts the worked example in place, without blanks. Gives its name. */
async function placeExample() {
  const text = readFileSync(new URL("../src/documents/example.json", import.meta.url), "utf8");
  return place("example.json", JSON.stringify(JSON.parse(text)));
}

/** Puts the script in place that starts the page, with the names of what is asked for later. */
async function placeBoot() {
  const names = `id="boot" data-howto="${await joinHowTo()}" data-iso="${await joinIso()}" data-example="${await placeExample()}" data-licenses="${await place("licenses.txt", licenses())}" data-offline="${await place("offline.js", own("offline.js"))}"`;
  const html = readFileSync(page, "utf8").replace(/id="?boot"?/, names);
  writeFileSync(page, html.replace("boot.js", await place("boot.js", own("boot.js"))));
}
await placeBoot();

/** Puts the two WASM and their script in the place of what Trunk made of the same program. */
async function replaceProgram() {
  const html = readFileSync(page, "utf8");
  const [, script, wasm] = html.match(/data-js="?([^" >]+)"? data-wasm="?([^" >]+\.wasm)/);
  rmSync(join(folder, script));
  rmSync(join(folder, wasm));
  const made = await makeWasm(compiled, place, later);
  writeFileSync(page, html.replaceAll(script, made.script).replaceAll(wasm, made.wasm));
}
await replaceProgram();

const read = (name) => readFileSync(join(folder, name));
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name) && !aside.has(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
  .sort();
writeFileSync(join(folder, "sw.js"), await makeWorker(names.map((name) => ({ name, content: read(name) }))));

/** The smallest that brotli makes of something with a few ways to write distances. */
function smallest(content) {
  const ways = [[0, 0], [0, 2], [0, 4], [1, 2]].map(([BROTLI_PARAM_NPOSTFIX, BROTLI_PARAM_NDIRECT]) => ({
    BROTLI_PARAM_NPOSTFIX, BROTLI_PARAM_NDIRECT, BROTLI_PARAM_SIZE_HINT: content.length,
  }));
  const packed = ways.map((way) => brotliCompressSync(content, {
    params: Object.fromEntries(Object.entries(way).map(([name, value]) => [constants[name], value])),
  }));
  return packed.reduce((least, next) => (next.length < least.length ? next : least));
}

/** Writes .gz and .br beside a file. */
function pack(name) {
  const path = join(folder, name);
  // The program and not zlib of Node.js, which packs a little worse.
  const gzip = execFileSync("gzip", ["-9nc", path], { maxBuffer: 1 << 28 });
  const brotli = smallest(read(name));
  writeFileSync(`${path}.gz`, gzip);
  writeFileSync(`${path}.br`, brotli);
  return { path: name, bytes: read(name).length, gzip: gzip.length, brotli: brotli.length };
}
const files = [...names, "sw.js"].map((name) => ({ ...pack(name), lazy: lazy(name), offline: offline(name) }));
writeFileSync(join(folder, "files.json"), JSON.stringify(files, null, 1) + "\n");

/** Writes the calculator as one file, with its SHA-256 beside it as `sha256sum` writes it. */
async function writeSingle() {
  const html = read("index.html").toString();
  const [, script] = html.match(/data-js="?([^" >]+)/);
  const packed = names.filter((name) => /\.(wasm|txt)$/.test(name) || name === later);
  const content = await makeSingle(html, read(script).toString(), packed, read);
  writeFileSync(join(folder, single), content);
  const hash = createHash("sha256").update(content).digest("hex");
  writeFileSync(join(folder, `${single}.sha256`), `${hash}  ${single}\n`);
  return pack(single);
}
const one = await writeSingle();

const sum = (key) => files.filter((file) => !file.lazy).reduce((sum, file) => sum + file[key], 0);
const total = { path: "first load", bytes: sum("bytes"), gzip: sum("gzip"), brotli: sum("brotli") };
for (const file of [{ path: "file", bytes: "bytes", gzip: "gzip -9", brotli: "brotli" }, ...files, total, one]) {
  const columns = [file.bytes, file.gzip, file.brotli].map((size) => String(size).padStart(9));
  console.log(file.path.padEnd(44) + columns.join(""));
}
