// Writes .br and .gz beside the files of a build, and files.json: every file with its sizes in bytes, and
// whether it is fetched only when it is needed (`lazy`).
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = process.argv[2];
// Not files of the page.
const aside = new Set(["_headers", "files.json"]);
const lazy = () => false;

const files = [];
for (const path of readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name) && !aside.has(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort()) {
  const bytes = readFileSync(path);
  const gzip = gzipSync(bytes, { level: 9 });
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  writeFileSync(`${path}.gz`, gzip);
  writeFileSync(`${path}.br`, brotli);
  const name = path.slice(folder.length + 1);
  files.push({ path: name, bytes: bytes.length, gzip: gzip.length, brotli: brotli.length, lazy: lazy(name) });
}
writeFileSync(join(folder, "files.json"), JSON.stringify(files, null, 1) + "\n");

const sum = (key) => files.filter((file) => !file.lazy).reduce((sum, file) => sum + file[key], 0);
for (const file of [...files, { path: "first load", bytes: sum("bytes"), gzip: sum("gzip"), brotli: sum("brotli") }]) {
  const columns = [file.bytes, file.gzip, file.brotli].map((size) => String(size).padStart(9));
  console.log(`${file.path.padEnd(44)}${columns.join("")}`);
}
