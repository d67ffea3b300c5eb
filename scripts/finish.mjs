// Finishes a build: makes one style sheet of all, makes WASM and scripts smaller, writes .br and .gz beside the
// files, and files.json: every file with its sizes in bytes, and whether it is fetched only when it is needed
// (`lazy`).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { minify } from "terser";

const folder = process.argv[2];
// Not files of the page.
const aside = new Set(["_headers", "files.json"]);
const lazy = () => false;

/** Puts the style sheets of the page, in their order, into one: one request, and less to download. */
function joinStyles() {
  const page = join(folder, "index.html");
  const html = readFileSync(page, "utf8");
  const links = [...html.matchAll(/<link\b(?=[^>]*\brel="?stylesheet)[^>]*\bhref="?(?:\.\/)?([^" >]+\.css)[^>]*>/g)];
  const styles = links.map(([, name]) => readFileSync(join(folder, name), "utf8")).join("");
  const name = `style-${createHash("sha256").update(styles).digest("hex").slice(0, 16)}.css`;
  links.forEach(([, name]) => rmSync(join(folder, name)));
  writeFileSync(join(folder, name), styles);
  const [[first], ...others] = links;
  const joined = others.reduce((html, [link]) => html.replace(link, ""), html);
  writeFileSync(page, joined.replace(first, `<link rel="stylesheet" href="./${name}">`));
}
joinStyles();

// What the compiler may have used. With all features on, wasm-opt makes a module that Chromium 156 refuses.
const features = ["bulk-memory", "bulk-memory-opt", "sign-ext", "nontrapping-float-to-int", "mutable-globals",
  "reference-types", "multivalue", "call-indirect-overlong"].map((feature) => `--enable-${feature}`);

/** Renames a file after its content, so that no cache can hold an older one under its name. */
function rename(name, text) {
  const hash = createHash("sha256").update(readFileSync(join(folder, name))).digest("hex").slice(0, 16);
  const renamed = name.replace(/-[0-9a-f]+(?=[_.])/, `-${hash}`);
  renameSync(join(folder, name), join(folder, renamed));
  return text.replaceAll(name, renamed);
}

/**
 * Makes script and WASM small, and takes out what the page never uses: Leptos brings three classes for the streams
 * of a server along, which the WASM exports and the script wraps.
 */
async function optimize() {
  const page = join(folder, "index.html");
  let html = readFileSync(page, "utf8");
  const [, script, wasm] = html.match(/data-js="?([^" >]+)"? data-wasm="?([^" >]+\.wasm)/);
  const source = readFileSync(join(folder, script), "utf8")
    .replace(/^export class IntoUnderlying\w+ \{[^]*?^\}$/gm, "")
    .replace(/^if \(Symbol\.dispose\) IntoUnderlying.*$/gm, "")
    .replace(/^const IntoUnderlying\w+ = [^]*?;$/gm, "");
  let { code } = await minify(source, { module: true, compress: { passes: 2 } });

  const module = new WebAssembly.Module(readFileSync(join(folder, wasm)));
  const used = WebAssembly.Module.exports(module).filter(({ name }) => new RegExp(`\\b${name}\\b`).test(code));
  const graph = used.map(({ name }) => ({ name, export: name, root: true }));
  const scratch = mkdtempSync(join(tmpdir(), "finish-"));
  writeFileSync(join(scratch, "graph.json"), JSON.stringify(graph));
  const path = join(folder, wasm);
  const run = (tool, ...options) => {
    execFileSync(tool, [path, ...features, ...options, "-o", path], { stdio: ["ignore", "ignore", "inherit"] });
  };
  run("wasm-metadce", `--graph-file=${join(scratch, "graph.json")}`, "-g");
  // Alike functions beside each other pack better, and their names say which are alike.
  run("wasm-opt", "-Oz", "--converge", "--one-caller-inline-max-function-size=15", "--reorder-functions-by-name",
    "--strip-debug", "--strip-producers");
  rmSync(scratch, { recursive: true });

  html = rename(wasm, html);
  code = code.replaceAll(wasm, html.match(/data-wasm="?([^" >]+\.wasm)/)[1]);
  writeFileSync(join(folder, script), code);
  writeFileSync(page, rename(script, html));
}
await optimize();

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
