// What makes the calculator work without a network: the service worker, which knows every file of the build, and the
// calculator as one file.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { minify } from "terser";

const source = (name) => readFileSync(new URL(`../src/ui/${name}`, import.meta.url), "utf8");
const hash = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** The service worker for files with a `name` and a `content`. Its version is a hash of them and of itself. */
export async function makeWorker(files) {
  // A page is asked for as its folder: some hosts send `index.html` there.
  const list = files.map(({ name, content }) => [name === "index.html" ? "./" : name, hash(content)]);
  const code = source("sw.js");
  const version = createHash("sha256").update(JSON.stringify([list, code])).digest("hex").slice(0, 16);
  const head = `const VERSION = ${JSON.stringify(version)}, FILES = ${JSON.stringify(list)};\n`;
  return (await minify(head + code, { toplevel: true, compress: { passes: 2 } })).code;
}

/** Replaces what a pattern finds; that it finds nothing is a mistake. */
function replace(text, pattern, by) {
  const found = typeof pattern === "string" ? text.includes(pattern) : pattern.test(text);
  if (!found) throw new Error(`nothing like ${pattern} in what the build made`);
  return text.replace(pattern, () => by);
}

/**
 * The page as one HTML file that asks for nothing: `html` is the page of the build, `program` its script, and `read`
 * gives the content of a file. Styles of the first load and the scripts stand in it as they are, and their hashes in its
 * policy; `packed` names the files that stand in it compressed until they are needed.
 */
export async function makeSingle(html, program, packed, read) {
  const [link, style] = html.match(/<link rel="stylesheet" href="\.\/([^"]+)">/);
  const styles = read(style).toString();
  const [boot, attributes] = html.match(/<script\b([^>]*\bid="boot"[^>]*)><\/script>/);

  // The program is a module of its own on the site; here it is a function in the same one.
  const [, exported] = program.match(/export\{([^}]*)\};?\s*$/);
  const given = exported.split(",").map((pair) => pair.replace(/(.*) as (.*)/, "$2:$1"));
  const body = replace(program, /export\{[^}]*\};?\s*$/, `return{${given}}`);
  const start = replace(source("boot.js"), "await import(new URL(js, document.baseURI))", "program");
  const own = await minify(source("single.js") + "const program = PROGRAM();\n" + start, { module: true });
  const script = replace(own.code, "PROGRAM()", `(()=>{${body}})()`);
  if (/<\/script|<!--|\r/i.test(script)) throw new Error("the script would end too early in HTML");

  const policy = `default-src 'none'; script-src '${hash(script)}' 'wasm-unsafe-eval'; style-src '${hash(styles)}'; ` +
    "img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'; " +
    "require-trusted-types-for 'script'; trusted-types 'none'";
  const kept = [...attributes.matchAll(/\bdata-(?:wasm|howto|iso|example|licenses)="?[^" ]+"?/g)].join(" ");
  let out = replace(html, /default-src [^"]*/, policy);
  out = replace(out, link, `<style>${styles}</style>`);
  out = replace(out, boot, `<script type="module" id="boot" ${kept}>${script}</script>`);
  out = out.replace(/<link\b[^>]*\brel="?(?:modulepreload|preload|manifest)\b[^>]*>/g, "");
  const blocks = packed.map((name) =>
    `<script type="text/plain" id="${name}">${read(`${name}.gz`).toString("base64")}</script>`);
  return `${out}${blocks.join("")}\n`;
}
