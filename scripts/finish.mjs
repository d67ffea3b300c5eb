// Finishes a build: makes one style sheet of all, makes the scripts smaller, writes .br and .gz beside the files, and files.json: every file
// with its sizes in bytes, and whether it is fetched only when it is needed (`lazy`).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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
