// Finishes a build: makes one style sheet of all, one file of the how-to texts, and the two WASM with their script;
// writes .br and .gz beside the files, and files.json: every file with its sizes in bytes, and whether it is fetched
// only when it is needed (`lazy`).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { minify } from "terser";
import { makeWasm } from "./wasm.mjs";

// The build, and the WASM as the compiler wrote it.
const [, , folder, compiled] = process.argv;
const page = join(folder, "index.html");
// Not files of the page.
const aside = new Set(["_headers", "files.json"]);
const lazy = (name) => /^(how-to|second)-/.test(name);

/** Writes a file under a name with its content in it, so that no cache can hold an older one under that name. */
function place(name, content) {
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
function joinStyles() {
  const html = readFileSync(page, "utf8");
  const links = [...html.matchAll(/<link\b(?=[^>]*\brel="?stylesheet)[^>]*\bhref="?(?:\.\/)?([^" >]+\.css)[^>]*>/g)];
  const styles = (some) => some.map(([, name]) => readFileSync(join(folder, name), "utf8")).join("");
  const name = place("style.css", styles(links.filter(([, name]) => early.test(name))));
  const later = place("second.css", styles(links.filter(([, name]) => !early.test(name))));
  links.forEach(([, name]) => rmSync(join(folder, name)));
  const [[first], ...others] = links;
  const joined = others.reduce((html, [link]) => html.replace(link, ""), html);
  writeFileSync(page, joined.replace(first, `<link rel="stylesheet" href="./${name}">`));
  return later;
}
const later = joinStyles();

/** Makes one file of the how-to texts of all families and the glossary, and tells the page its name. */
function joinHowTo() {
  const catalog = new URL("../src/catalog/", import.meta.url).pathname;
  const families = readdirSync(join(catalog, "families")).filter((name) => name.endsWith(".md")).sort();
  const files = [...families.map((name) => join("families", name)), "glossary.md"];
  const texts = files.map((name) => readFileSync(join(catalog, name), "utf8")).join("\n");
  const boot = `id="boot" data-howto="${place("how-to.txt", texts)}"`;
  writeFileSync(page, readFileSync(page, "utf8").replace(/id="?boot"?/, boot));
}
joinHowTo();

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

const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name) && !aside.has(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
  .sort();

const files = [];
for (const name of names) {
  const path = join(folder, name);
  if (name.endsWith(".js")) {
    const { code } = await minify(readFileSync(path, "utf8"), { module: true, compress: { passes: 2 } });
    writeFileSync(path, code);
  }
  const bytes = readFileSync(path);
  // The program and not zlib of Node.js, which packs a little worse.
  const gzip = execFileSync("gzip", ["-9nc", path], { maxBuffer: 1 << 28 });
  const brotli = brotliCompressSync(bytes);
  writeFileSync(`${path}.gz`, gzip);
  writeFileSync(`${path}.br`, brotli);
  files.push({ path: name, bytes: bytes.length, gzip: gzip.length, brotli: brotli.length, lazy: lazy(name) });
}
writeFileSync(join(folder, "files.json"), JSON.stringify(files, null, 1) + "\n");

const sum = (key) => files.filter((file) => !file.lazy).reduce((sum, file) => sum + file[key], 0);
const total = { path: "first load", bytes: sum("bytes"), gzip: sum("gzip"), brotli: sum("brotli") };
for (const file of [{ path: "file", bytes: "bytes", gzip: "gzip -9", brotli: "brotli" }, ...files, total]) {
  const columns = [file.bytes, file.gzip, file.brotli].map((size) => String(size).padStart(9));
  console.log(file.path.padEnd(44) + columns.join(""));
}
