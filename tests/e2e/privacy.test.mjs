// Nothing leaves the browser: one walk through everything, with every request it makes.
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { becomes, check, dist } from "./browser.mjs";
import { inFirefox } from "./launch.mjs";
import { answers } from "./catalog.mjs";

const files = JSON.parse(readFileSync(join(dist, "files.json"), "utf8"));
const lazy = new Set(files.filter((file) => file.lazy).map((file) => file.path));
// What the page itself asks for before anything is opened.
const early = (file) => !file.lazy || file.offline || file.path.startsWith("second-");
const start = new Set(files.filter(early).map((file) => file.path));
const all = new Set(files.map((file) => file.path));

/** Every request of the open pages, also of workers and beacons, except what never leaves the browser. */
function requestsOf(context) {
  const requests = [];
  context.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url())) requests.push(request);
  });
  for (const page of context.pages()) page.on("websocket", (socket) => requests.push(socket));
  return requests;
}

/** What a request has that it must not have. */
function wrong(request, base, allowed) {
  const url = new URL(request.url());
  if (!request.method) return `websocket ${url}`;
  if (`${url.origin}/` !== base) return `another host: ${url}`;
  if (url.search) return `a query: ${url}`;
  if (request.method() !== "GET" || request.postDataBuffer()) return `a body: ${url}`;
  return allowed.has(url.pathname.slice(1) || "index.html") ? null : `not in the list: ${url}`;
}

const silent = () => {
  window.print = () => {};
};

check("a walk through everything asks for the build's own files and nothing else", { at: null, init: silent, serviceWorkers: "allow" }, async ({ app, page, context, base }) => {
  const requests = requestsOf(context);
  await app.start();
  // The first load, and every file of the build for use without a network, asked for by the service worker.
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null));
  await page.waitForLoadState("networkidle");
  const first = requests.splice(0);
  const byPage = first.filter((request) => !request.serviceWorker());
  deepEqual(first.map((request) => wrong(request, base, all)).filter(Boolean), []);
  deepEqual(byPage.map((request) => wrong(request, base, start)).filter(Boolean), []);
  ok(byPage.some((request) => request.url().endsWith(".wasm")), "the list is of what was really asked for");
  // What the service worker asks for is not told of in Firefox.
  if (!inFirefox) deepEqual([...lazy].filter((path) => !first.some((request) => request.url() === base + path)), []);

  await app.answer("3.1.1", "Not met");
  await app.verdict("3.1.1").getByText("why").click();
  await app.open("3.1.2");
  await app.answer("3.1.2[a]", "Yes");
  await app.answer("3.1.2[b]", "Yes");
  await app.item("3.1.2").getByRole("button", { name: "role", exact: true }).click();
  await page.getByRole("link", { name: "All words explained" }).waitFor();
  await page.keyboard.press("Escape");
  await app.item("3.1.2").getByLabel("How it is done here").fill("A note");
  await app.answer("3.1.16", "N/A");
  await app.item("3.1.16").getByLabel("Why it does not apply").fill("No wireless");
  await app.other("3.1.20", "Inherited");
  await app.undo.click();
  await app.redo.click();
  await app.search.fill("encryption");
  await app.open("3.13.11");
  await app.search.fill("");
  await page.getByLabel("Unanswered").check();
  await app.button("Clear search and filters").click();
  for (const family of await page.locator("nav.families li a").all()) await family.click();
  await app.saved();
  await app.go("Score", "Your score");
  await app.button("Print this page").click();
  await app.go("Documents");
  const backup = await app.download(app.button("Download backup"), "backup.json");
  await app.download(app.button("Download CSV"), "answers.csv");
  await app.choose("Import a CSV", "answers.csv", answers("met", { "3.1.1": "not_met," }));
  await becomes(app, () => app.reading(), "105");
  await app.button("Make a link").click();
  const link = await page.getByLabel("Link with your answers").inputValue();
  await app.button("Clear everything").click();
  await page.goto(link);
  await app.button("Take these answers over").click();
  await becomes(app, () => app.reading(), "105");
  await app.go("Documents");
  await app.choose("Import a CSV", "answers.csv", "nonsense");
  await app.choose("Restore a backup", "backup.json", backup);
  await page.getByText("Backup with a passphrase", { exact: true }).click();
  await page.getByLabel("New passphrase").fill("four words of a walk");
  await page.getByLabel("The same passphrase again").fill("four words of a walk");
  const encrypted = await app.download(app.button("Download encrypted backup"), "encrypted-backup.json");
  await app.choose("Restore a backup", "encrypted.json", encrypted);
  await page.getByLabel("Passphrase", { exact: true }).fill("four words of a walk");
  await app.button("Open and restore").click();
  await app.told("Restored encrypted.json.");
  await app.button("Clear everything").click();
  await app.go("Help");
  await page.getByLabel("Use these keys").uncheck();
  await page.getByRole("link", { name: "Licenses of everything in this page" }).click();
  await page.getByText("Rust standard library").waitFor();
  await page.waitForLoadState("networkidle");

  deepEqual(requests.map((request) => wrong(request, base, lazy)).filter(Boolean), []);
});

/** A policy as its directives. */
const directives = (policy) =>
  Object.fromEntries(policy.split(";").map((directive) => directive.trim().split(/\s+/)).map(([name, ...rest]) => [name, rest]));

check("the policy is the strict one, in the header and in the page", async ({ page, base }) => {
  const response = await fetch(base);
  const served = directives(response.headers.get("content-security-policy"));
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  deepEqual(directives(await meta.getAttribute("content")), served);
  deepEqual(served["default-src"], ["'none'"]);
  deepEqual(served["connect-src"], ["'self'"]);
  deepEqual(served["script-src"], ["'self'", "'wasm-unsafe-eval'"]);
  // No text becomes markup, and one policy makes the address of the service worker.
  const { "require-trusted-types-for": required, "trusted-types": types, ...rest } = served;
  deepEqual([required, types], [["'script'"], ["sprs-calculator"]]);
  const sources = new Set(Object.values(rest).flat());
  for (const source of sources) {
    ok(["'self'", "'none'", "'wasm-unsafe-eval'", "data:"].includes(source), `${source} opens the policy`);
  }
  equal(response.headers.get("referrer-policy"), "no-referrer");
  equal(response.headers.get("x-content-type-options"), "nosniff");
});

check("the policy blocks inline scripts and other hosts", { expects: /content.security.policy|Failed to fetch|Refused|TrustedScript/i }, async ({ page }) => {
  let asked = 0;
  const elsewhere = createServer((_, response) => response.end(String(++asked)));
  await new Promise((listening) => elsewhere.listen(0, "127.0.0.1", listening));
  try {
    const seen = await page.evaluate(async (address) => {
      const script = document.createElement("script");
      // As markup could have put it there.
      script.append("window.inline = true");
      document.body.append(script);
      const answer = await fetch(address).then(() => "answered", () => "blocked");
      return [window.inline ?? "blocked", answer];
    }, `http://127.0.0.1:${elsewhere.address().port}/`);
    deepEqual(seen, ["blocked", "blocked"]);
    equal(asked, 0);
  } finally {
    elsewhere.close();
  }
});
