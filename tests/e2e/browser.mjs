// What every end-to-end test stands on: a server for the build, a browser, and a page of its own for each test.
//   DIST   the build to test (default: dist); launch.mjs has what chooses the browser
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { deepEqual } from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { serve } from "../../scripts/server.mjs";
import { inFirefox, launch } from "./launch.mjs";
import { App } from "./page.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const dist = resolve(root, process.env.DIST ?? "dist");
let browser;
let server;
const opened = () => (browser ??= launch());
const served = () => (server ??= serve(dist));
const ends = [];
after(async () => {
  await (await browser)?.close();
  (await server)?.server.close();
  for (const end of ends) end();
});

/**
 * A test with a page of its own. Any error in the console, uncaught exception or violation of the content
 * security policy fails it, unless `expects` matches it; what is expected has to come.
 *
 * `at` is where the page opens (`null`: nowhere yet), `store` what local storage holds before that, `init` a
 * script that runs before those of the page, `address` another server; the rest is for Playwright's `newContext`. The
 * service worker would answer before the routes of a test do, so only tests that are about it allow it.
 */
export function check(name, options, run = options) {
  const { at = "", store = {}, init, address, expects, ...settings } = run === options ? {} : options;
  test(name, async () => {
    const base = address?.() ?? (await served()).address;
    const context = await (await opened()).newContext({
      viewport: { width: 1280, height: 900 },
      serviceWorkers: "block",
      ...settings,
    });
    context.setDefaultTimeout(30_000);
    const problems = watch(context);
    // Firefox cannot be told to block them.
    if (inFirefox && settings.serviceWorkers !== "allow") {
      await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
    }
    try {
      if (init) await context.addInitScript(init);
      const page = await context.newPage();
      const app = new App(page, base);
      if (Object.keys(store).length > 0) await app.store(store);
      if (at !== null) await app.start(at);
      await run({ app, page, context, base, problems });
      // Firefox tells of an error a moment later.
      for (const end = Date.now() + 5_000; expects && !problems.some((problem) => expects.test(problem)) && Date.now() < end; ) {
        await sleep(20);
      }
      const [expected, others] = [[], []];
      for (const problem of problems) (expects?.test(problem) ? expected : others).push(problem);
      // Of an error object that the page logs, as when a reload ends a request, Firefox tells only its class.
      deepEqual(others.filter((problem) => !(inFirefox && problem === "Error")), [], "errors on the page");
      deepEqual(expected.length > 0, Boolean(expects), "the expected error comes");
    } finally {
      await context.close();
    }
  });
}

/** Collects what goes wrong on the pages of a context. */
function watch(context) {
  const problems = [];
  context.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  context.on("weberror", (error) => problems.push(String(error.error())));
  context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return problems;
}

/** Waits until something reads as expected, looking again at each frame of the page. */
export async function becomes(app, read, expected) {
  const end = Date.now() + 20_000;
  for (;;) {
    const seen = await read();
    try {
      return deepEqual(seen, expected);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await app.frame();
  }
}

/** Serves the build under a folder of its own, as `…/deep/er/`. */
export async function servedBelow() {
  const folder = mkdtempSync(join(tmpdir(), "sprs-calculator-"));
  symlinkSync(dist, join(folder, "calculator"));
  const { server, address } = await serve(folder);
  ends.push(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  return `${address}calculator/`;
}

/** Serves the build without the paths that `refuse` names. */
export async function servedWithout(refuse) {
  const { server, address } = await serve(dist, { refuse });
  ends.push(() => server.close());
  return address;
}
