// Splits the WASM in two, and makes both and the script small.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minify } from "terser";
import { shortenImports } from "./imports.mjs";

// What the compiler may have used. With all features on, wasm-opt makes a module that Chromium 156 refuses.
const features = ["bulk-memory", "bulk-memory-opt", "sign-ext", "nontrapping-float-to-int", "mutable-globals",
  "reference-types", "multivalue", "call-indirect-overlong"].map((feature) => `--enable-${feature}`);

const run = (tool, ...given) => execFileSync(tool, given, { stdio: ["ignore", "ignore", "inherit"] });

/** Runs a tool of binaryen on a file, in place. */
const binaryen = (tool, file, ...options) => run(tool, file, ...features, ...options, "-o", file);

/**
 * Fetches the second WASM and its styles. It takes memory, table and the like from the first (`wasm` in the script that
 * wasm-bindgen writes), and tells the first whether it came. The first asks again when it did not.
 */
const loader = (name, styles) => `
  async function __wasm_split_load_second(callback, data) {
    let here = true;
    try {
      const [program, styles] = await Promise.all(["${name}", "${styles}"].map(async (name) => {
        const response = await fetch(new URL(name, import.meta.url));
        if (!response.ok) throw new Error(response.status);
        return response;
      }));
      // A page that a network puts in its place is no style sheet.
      if (!/css/.test(styles.headers.get("Content-Type"))) throw new Error("no styles");
      const sheet = await new CSSStyleSheet().replace(await styles.text());
      await WebAssembly.instantiate(await program.arrayBuffer(), { __wasm_split: wasm });
      document.adoptedStyleSheets.push(sheet);
    } catch (error) {
      console.error(error);
      here = false;
    }
    wasm.__indirect_function_table.get(callback)(data, here);
  }`;

/**
 * Makes of a compiled WASM what the page loads.
 *
 * `compiled` is what the compiler wrote, `place(name, content)` puts a file into the build under a name with its hash
 * in it and gives that name, `styles` is the style sheet of the second. Gives the names of the script and the WASM that it loads.
 */
export async function makeWasm(compiled, place, styles) {
  const scratch = mkdtempSync(join(tmpdir(), "wasm-"));
  const file = (name) => join(scratch, name);
  try {
    run("wasm-split-cli", compiled, scratch, "--target", "web", "--out-name", "app");
    run("wasm-bindgen", file("app.wasm"), "--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir",
      scratch);

    binaryen("wasm-opt", file("split_second.wasm"), "-Oz", "--converge", "--strip-debug", "--strip-producers");
    const second = await place("second.wasm", readFileSync(file("split_second.wasm")));

    // Leptos brings three classes for the streams of a server along, which the WASM exports and the script wraps.
    const source = readFileSync(file("app.js"), "utf8")
      .replace(/^export class IntoUnderlying\w+ \{[^]*?^\}$/gm, "")
      .replace(/^if \(Symbol\.dispose\) IntoUnderlying.*$/gm, "")
      .replace(/^const IntoUnderlying\w+ = [^]*?;$/gm, "")
      .replace(/^import \* as (\w+) from "\.\/__wasm_split\.js".*$/m, `const $1 = { __wasm_split_load_second };`);
    const { code } = await minify(source + loader(second, styles), { module: true, compress: { passes: 2 } });

    // What the script does not name, nobody can call.
    const wasm = file("app_bg.wasm");
    const exported = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(wasm)));
    const imported = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(file("split_second.wasm"))));
    const used = exported.filter(({ name }) =>
      new RegExp(`\\b${name}\\b`).test(code) || imported.some((wanted) => wanted.name === name));
    const graph = used.map(({ name }) => ({ name, export: name, root: true }));
    writeFileSync(file("graph.json"), JSON.stringify(graph));
    binaryen("wasm-metadce", wasm, `--graph-file=${file("graph.json")}`, "-g");
    // Alike functions beside each other pack better, and their names say which are alike.
    binaryen("wasm-opt", wasm, "-Oz", "--flatten", "--rereloop", "-Oz", "-Oz", "--one-caller-inline-max-function-size=15",
      "--reorder-functions-by-name", "--strip-debug", "--strip-producers");
    const short = shortenImports(readFileSync(wasm), code);
    const first = await place("sprs-calculator.wasm", short.wasm);
    return { wasm: first, script: await place("sprs-calculator.js", short.script.replaceAll("app_bg.wasm", first)) };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
