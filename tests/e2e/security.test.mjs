// The threats of docs/security.md that no other test shows: hostile files, pages around this one, and keys of JavaScript.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { becomes, check, dist } from "./browser.mjs";
import { ANSWERS } from "./page.mjs";

const folder = mkdtempSync(join(tmpdir(), "sprs-calculator-"));
after(() => rmSync(folder, { recursive: true }));

const MARK = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>javascript:window.hit=1//{0}';
const HOSTILE = {
  format: "sprs-calculator",
  version: 2,
  requirements: [
    { id: "3.1.1", answer: "not_met", note: `note ${MARK}`, objectives: [{ id: "a", answer: "inherited", reason: `part ${MARK}` }] },
    { id: "3.1.2", answer: "not_applicable", reason: `reason ${MARK}` },
    { id: "3.5.3", answer: "partial" },
  ],
  level3: [{ id: "AC.L3-3.1.2e", answer: "inherited", reason: `level3 ${MARK}` }],
  records: [
    { in: "profile", name: `name ${MARK}`, cage: `cage ${MARK}` },
    { in: "plan", key: "3.1.1", owner: `owner ${MARK}`, note: `plan ${MARK}` },
    { in: "asset", key: "0", name: `asset ${MARK}`, category: "cui", note: `about ${MARK}` },
    { in: "provider", key: "0", name: `provider ${MARK}`, kind: "cloud", note: `service ${MARK}` },
  ],
};
const SAVED = '{"format":"sprs-calculator","version":2,"requirements":[{"id":"3.1.1","answer":"not_met"}]}';

/** Goes to an address within the page, and waits for what must stand there. */
async function visit(app, hash, heading) {
  await app.page.evaluate((hash) => (location.hash = hash), hash);
  await app.page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

/** What is typed into the fields of the page, and what stands on it. */
const shown = (app) =>
  app.page.evaluate(() =>
    [...document.querySelectorAll("main input:not([type=file]), main textarea")].map((field) => field.value).join("\n") +
    document.querySelector("#app").textContent);

/** Waits until all of these stand on the page as they were typed, and looks for what they could have become. */
async function isText(app, ...words) {
  for (const each of words) await becomes(app, async () => (await shown(app)).includes(`${each} ${MARK}`), true);
  deepEqual(
    await app.page.evaluate(() => ({
      elements: document.querySelectorAll("img, iframe, object, embed, #app script, [onerror]").length,
      links: [...document.querySelectorAll("[href], [src], [action]")].map((element) => element.outerHTML)
        .filter((html) => /^<\w+[^>]*(href|src|action)="?\s*javascript:/i.test(html)),
      ran: "hit" in window,
    })),
    { elements: 0, links: [], ran: false },
  );
}

check("markup and addresses of scripts in a backup are text on every page", async ({ app, page }) => {
  await app.go("Documents");
  const name = `file ${MARK}.json`.replaceAll("/", "");
  await app.choose("Restore a backup", name, JSON.stringify(HOSTILE));
  await app.told("Restored file <img src=x onerror=");
  await app.button("Make a link").click();
  const link = await page.getByLabel("Link with your answers").inputValue();
  await isText(app);

  await visit(app, "#/assess/3.1.1", "Access Control");
  await app.item("3.1.1[a]").waitFor();
  await app.open("3.1.2");
  await isText(app, "note", "part", "reason");
  await app.search.fill(MARK);
  await isText(app);
  await visit(app, "#/score", "Your score");
  await isText(app);
  await visit(app, "#/status", "Where you stand");
  await isText(app);
  await visit(app, "#/plan", "The way up");
  await app.openGap("3.1.1");
  await isText(app, "owner", "plan");
  await visit(app, "#/scope", "Level and scope");
  await isText(app, "asset", "about", "provider", "service");
  await visit(app, "#/level3", "CMMC Level 3");
  await isText(app, "level3");
  await visit(app, "#/assessments", "Assessments");
  await isText(app, "name", "cage");

  // A snapshot with such a name; the log of edits.
  await app.saved();
  await page.goto(`${app.base}#/history`);
  await page.getByLabel("Name of the snapshot").fill(`shot ${MARK}`);
  await app.button("Take a snapshot").click();
  await page.locator("table.shelf").first().waitFor();
  await isText(app, "shot");

  // Another assessment is open: this one stands in the list as a button, and its deletion is told.
  await visit(app, "#/assessments", "Assessments");
  await page.getByLabel("Its name").fill("Another");
  await app.button("Create and open").click();
  await page.getByRole("button", { name: `name ${MARK}`, exact: true }).waitFor();
  await isText(app, "name", "cage");
  await page.getByRole("button", { name: `Delete: name ${MARK}`, exact: true }).click();
  await page.getByText("Deleted: 1").click();
  await page.getByRole("button", { name: `Delete for good: name ${MARK}`, exact: true }).waitFor();
  await isText(app, "name");

  // What is stored, as it is stored.
  await visit(app, "#/privacy", "Privacy");
  await page.locator("main details summary").first().waitFor();
  for (const details of await page.locator("main td details summary").all()) await details.click();
  await isText(app);
  await page.goto(link);
  await page.getByRole("heading", { name: "Beside what is here" }).waitFor();
  await isText(app);
});

check("markup and path characters in the name of a file are text", { store: { [ANSWERS]: SAVED } }, async ({ app }) => {
  await app.go("Documents");
  for (const label of ["Restore a backup", "Import a CSV"]) {
    const name = '..\\..\\<img src=x onerror=alert(1)>"&amp;{0}.json';
    await app.choose(label, name, "nonsense");
    await app.told(`Nothing was changed. ${name}, line 1`);
    equal(await app.page.locator("img").count(), 0);
  }
  // What is saved is named by the program alone.
  await app.download(app.button("Download backup"), "backup.json");
  equal((await app.stored())[ANSWERS], SAVED);
});

check("keys that JavaScript gives a meaning are nothing but wrong keys", { store: { [ANSWERS]: SAVED } }, async ({ app, page }) => {
  const keys = ["__proto__", "constructor", "toString", "prototype", "hasOwnProperty"];
  await app.go("Documents");
  for (const key of keys) {
    for (const text of [
      SAVED.replace('"version":2', `"version":2,"${key}":{"polluted":"yes"}`),
      SAVED.replace('"answer":"not_met"', `"${key}":{"polluted":"yes"}`),
      SAVED.replace('"3.1.1"', `"${key}"`),
      SAVED.replace("]}", `],"records":[{"in":"${key}"}]}`),
      SAVED.replace("]}", `],"records":[{"in":"plan","key":"${key}"}]}`),
      SAVED.replace("]}", `],"records":[{"in":"profile","${key}":"yes"}]}`),
    ]) {
      const name = `${key}-${text.length}.json`;
      await app.choose("Restore a backup", name, text);
      await app.told(new RegExp(`^Nothing was changed\\. ${name}`));
    }
    await app.choose("Import a CSV", `${key}.csv`, `requirement,answer,${key}\n3.1.1,met,yes\n`);
    await app.told(`Columns not used: ${key}.`);
    await app.undo.click();
    await app.choose("Import a CSV", `${key}.csv`, `requirement,answer\n${key},met\n`);
    await app.told(`“${key}” is not a requirement`);
    await page.evaluate((key) => (location.hash = `#/link/${key}`), key);
    await page.getByText("This link cannot be used, and nothing was changed.").waitFor();
    await page.evaluate((key) => (location.hash = `#/${key}`), key);
    // An address of no page leads nowhere.
    await page.getByText("This link cannot be used, and nothing was changed.").waitFor();
    await app.go("Documents");
  }
  await app.saved();

  // Another page of this site may have stored anything.
  await page.evaluate((keys) => {
    for (const key of keys) {
      localStorage.setItem(key, "{}");
      for (const place of ["", "setting/", "summary/", "answers/", "history/", "copy/", "snapshot/"]) {
        localStorage.setItem(`sprs-calculator/${place}${key}`, '{"__proto__":{"polluted":"yes"}}');
      }
    }
    localStorage.setItem("sprs-calculator/open", "toString");
    sessionStorage.setItem("sprs-calculator/open", "__proto__");
  }, keys);
  await app.reload();
  equal(await app.reading(), "−203 to 105");
  for (const [hash, heading] of [["#/assessments", "Assessments"], ["#/history", "History"], ["#/privacy", "Privacy"]]) {
    await visit(app, hash, heading);
    equal(await page.evaluate(() => ({}).polluted ?? "clean"), "clean");
  }
  deepEqual(JSON.parse((await app.stored())[ANSWERS]).requirements, JSON.parse(SAVED).requirements);
});

check("a backup nested 100,000 deep, or with very long words, is refused in few words", { store: { [ANSWERS]: SAVED } }, async ({ app, page }) => {
  await app.go("Documents");
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const rows = `${'{"id":"a","objectives":['.repeat(50_000)}${"]}".repeat(50_000)}`;
  const long = "x".repeat(3_000_000);
  for (const [name, text] of [
    ["deep", deep],
    ["extra", SAVED.replace('"version":2', `"version":2,"more":${deep}`)],
    ["newer", SAVED.replace('"version":2', `"version":9,"more":${deep}`)],
    ["rows", SAVED.replace('{"id":"3.1.1","answer":"not_met"}', rows)],
    ["id", SAVED.replace("3.1.1", long)],
    ["answer", SAVED.replace("not_met", long)],
    ["field", SAVED.replace('"answer"', `"${long}"`)],
  ]) {
    await app.choose("Restore a backup", `${name}.json`, text);
    await app.told(new RegExp(`^Nothing was changed\\. ${name}\\.json`));
    const told = await page.locator(".banners").innerText();
    ok(told.length < 1000, `${name}: ${told.length} characters`);
  }
  for (const [name, text, said] of [
    ["headings.csv", `requirement,answer,${long}\n3.1.1,not_met,\n`, "Imported from headings.csv. Rows: 1."],
    ["word.csv", `requirement,answer\n3.1.1,${long}\n`, "Nothing was changed. word.csv, line 2"],
  ]) {
    await app.choose("Import a CSV", name, text);
    await app.told(said);
    ok((await page.locator(".banners").innerText()).length < 1000, name);
  }
  await app.saved();
  equal((await app.stored())[ANSWERS], SAVED);
});

check("a file of 100 MB is refused before it is read, and one just below the limit is looked at", { store: { [ANSWERS]: SAVED } }, async ({ app, page }) => {
  await app.go("Documents");
  await page.evaluate(() => {
    const { arrayBuffer } = Blob.prototype;
    window.reads = 0;
    Blob.prototype.arrayBuffer = function () {
      window.reads += 1;
      return arrayBuffer.call(this);
    };
  });
  for (const [name, bytes, said, reads] of [
    ["huge", 100_000_000, "has more than 60 MB", 0],
    ["over", 60_000_001, "has more than 60 MB", 0],
    ["most", 60_000_000, "line 1", 1],
  ]) {
    for (const [label, ending] of [["Restore a backup", "json"], ["Import a CSV", "csv"]]) {
      const path = join(folder, `${name}.${ending}`);
      writeFileSync(path, "");
      truncateSync(path, bytes);
      const before = await page.evaluate(() => window.reads);
      await page.getByLabel(label).setInputFiles(path);
      await app.told(new RegExp(`^Nothing was changed\\. ${name}\\.${ending}.*${said}`));
      equal((await page.evaluate(() => window.reads)) - before, reads, `${name}.${ending}`);
    }
  }
  equal((await app.stored())[ANSWERS], SAVED);
});

check("a note larger than the browser can store is told, and what was stored stays", { store: { [ANSWERS]: SAVED } }, async ({ app, page }) => {
  page.on("dialog", (dialog) => dialog.accept());
  await app.open("3.1.1");
  const note = app.item("3.1.1").getByLabel("How it is done here");
  await note.evaluate((field) => {
    field.value = "5 MB ".repeat(1_100_000);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await app.alert.getByText("The browser’s storage for this site is full").waitFor();
  equal((await app.stored())[ANSWERS], SAVED);
  await note.fill("short");
  await app.saved();
  match((await app.stored())[ANSWERS], /"note":"short"/);
});

/** A page of another origin that shows an address in a frame. Both ports are one site, so the frame has the same store. */
async function elsewhere(page, body) {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html><title>another page</title><link rel="icon" href="data:,">${body}`);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  return server;
}
const framed = (page, address) => elsewhere(page, `<iframe src="${address}" width="1200" height="3000"></iframe>`);

/** A control that works only once the word is typed beside it. */
async function guarded(control, field, word, act) {
  equal(await control.isDisabled(), true);
  await control.evaluate((element) => element.click());
  await field.fill(word.slice(1));
  equal(await control.isDisabled(), true);
  await field.fill(word);
  equal(await control.isDisabled(), false);
  await act?.(control);
}

check("inside a page of another origin nothing is restored or imported by clicks or drops alone", { store: { [ANSWERS]: SAVED } }, async ({ page, base }) => {
  const server = await framed(page, `${base}#/documents`);
  try {
    const frame = page.frameLocator("iframe");
    const file = { name: "a.json", mimeType: "text/plain", buffer: Buffer.from(SAVED.replace("3.1.1", "3.1.3")) };
    const csv = { ...file, name: "a.csv", buffer: Buffer.from("requirement,answer\n3.1.2,not_met\n") };
    for (const [label, given, told] of [["Restore a backup", file, "Restored a.json."], ["Import a CSV", csv, "Imported from a.csv."]]) {
      const input = frame.locator(".picker", { hasText: label }).locator("input");
      const field = frame.locator(".confirm", { hasText: label }).getByLabel("To go on, type REPLACE.");
      await input.waitFor({ state: "attached" });
      await guarded(input, field, "REPLACE", async () => {
        equal(await frame.getByText(told).count(), 0);
        await input.setInputFiles(given);
        await frame.getByText(told).waitFor();
      });
    }
    equal(await frame.locator(".reading strong").textContent(), "−203 to 104");
  } finally {
    server.close();
  }
});

check("inside a page of another origin snapshots and deleted assessments take a typed word", async ({ app, page, context, base }) => {
  await app.answer("3.1.1", "Not met");
  await app.saved();
  await page.goto(`${base}#/history`);
  await page.getByLabel("Name of the snapshot").fill("Before");
  await app.button("Take a snapshot").click();
  await page.getByRole("button", { name: "Put these answers back: Before" }).waitFor();
  // Outside of a frame it asks nothing.
  await app.button("Put these answers back: Before").click();
  await app.told("The answers of “Before” are back.");
  await visit(app, "#/assessments", "Assessments");
  await page.getByLabel("Its name").fill("Second");
  await app.button("Create and open").click();
  await page.locator("th", { hasText: "Second" }).getByText("open").waitFor();
  await page.getByRole("button", { name: /^Delete: / }).click();
  await page.getByText("Deleted: 1").waitFor();

  const other = await context.newPage();
  let server = await framed(other, `${base}#/assessments`);
  try {
    const frame = other.frameLocator("iframe");
    await frame.getByText("Deleted: 1").click();
    const ask = frame.getByRole("button", { name: /^Delete for good: / });
    await ask.click();
    await becomes({ frame: () => app.frame() }, () => frame.locator(".confirm input").evaluate((field) => field === document.activeElement), true);
    equal(await frame.getByRole("button", { name: /^Delete for good: / }).isDisabled(), true);
    await guarded(ask, frame.getByLabel("To go on, type DELETE."), "DELETE", async () => {
      equal(await frame.getByText("is gone for good").count(), 0);
      await ask.click();
      await ask.waitFor({ state: "detached" });
    });
  } finally {
    server.close();
  }

  await page.reload();
  await app.ready();
  await page.goto(`${base}#/history`);
  await page.getByLabel("Name of the snapshot").fill("Empty");
  await app.button("Take a snapshot").click();
  await page.getByRole("button", { name: "Put these answers back: Empty" }).waitFor();
  await app.go("Assess", "Access Control");
  await app.answer("3.1.2", "Not met");
  await app.saved();
  const before = (await app.stored());
  server = await framed(other, `${base}#/history`);
  try {
    const frame = other.frameLocator("iframe");
    const back = frame.getByRole("button", { name: "Put these answers back: Empty" });
    await back.click();
    await guarded(back, frame.getByLabel("To go on, type REPLACE."), "REPLACE");
    deepEqual(await answersOf(app), Object.fromEntries(Object.entries(before).filter(([key]) => key.startsWith(ANSWERS))));
    await back.click();
    await frame.getByText("The answers of “Empty” are back.").waitFor();
    const gone = frame.getByRole("button", { name: "Delete: Empty" });
    await gone.click();
    await guarded(gone, frame.getByLabel("To go on, type DELETE."), "DELETE");
    await gone.click();
    await gone.waitFor({ state: "detached" });
  } finally {
    server.close();
  }
});

/** The stored answers of all assessments. */
const answersOf = async (app) => Object.fromEntries(Object.entries(await app.stored()).filter(([key]) => key.startsWith(ANSWERS)));

check("inside a page of another origin nothing is erased by clicks alone", { store: { [ANSWERS]: SAVED } }, async ({ app, page, context, base }) => {
  const other = await context.newPage();
  const server = await framed(other, `${base}#/privacy`);
  try {
    const frame = other.frameLocator("iframe");
    for (const name of ["Erase, and keep nothing from now on", "Erase everything here"]) {
      const button = frame.getByRole("button", { name, exact: true });
      await button.waitFor();
      const field = frame.locator(".confirm", { has: button }).getByLabel("To go on, type ERASE.");
      await guarded(button, field, "ERASE");
      equal((await app.stored())[ANSWERS], SAVED);
      await field.fill("");
      equal(await button.isDisabled(), true);
    }
    const button = frame.getByRole("button", { name: "Erase everything here", exact: true });
    await frame.locator(".confirm", { has: button }).getByLabel("To go on, type ERASE.").fill("erase");
    await button.click();
    await becomes(app, async () => Object.keys(await app.stored()).filter((key) => key.startsWith(ANSWERS)), []);
  } finally {
    server.close();
  }
  // Outside of a frame a dialog asks, and nothing is to be typed.
  await page.goto(`${base}#/privacy`);
  await app.button("Erase everything here").waitFor();
  equal(await page.getByLabel("To go on, type ERASE.").count(), 0);
  const asked = page.waitForEvent("dialog");
  const clicked = app.button("Erase everything here").click();
  await (await asked).dismiss();
  await clicked;
});

check("what other pages post to this one is ignored, and nothing is answered", { store: { [ANSWERS]: SAVED } }, async ({ app, page, context, base }) => {
  const other = await context.newPage();
  const server = await framed(other, base);
  try {
    const frame = other.frameLocator("iframe");
    await frame.locator(".reading strong").waitFor();
    await other.evaluate((backup) => {
      window.answers = [];
      addEventListener("message", (event) => window.answers.push(event.data));
      const messages = [
        backup, JSON.parse(backup), "use", "started", "erase", null, 1, [], { type: "restore", backup },
        { type: "erase", confirmed: true }, { __proto__: null, answers: { "3.1.1": "met" } }, new ArrayBuffer(8),
      ];
      for (const message of messages) document.querySelector("iframe").contentWindow.postMessage(message, "*");
    }, SAVED.replace("3.1.1", "3.1.3"));
    // Messages come in order, so this one comes last.
    await frame.locator("body").evaluate(() => new Promise((come) => {
      addEventListener("message", ({ data }) => data === "last" && come());
      postMessage("last", "*");
    }));
    equal(await frame.locator(".reading strong").textContent(), "−203 to 105");
    deepEqual(await other.evaluate(() => window.answers), []);
    equal((await app.stored())[ANSWERS], SAVED);
    await app.answer("3.1.2", "Not met");
    await becomes(app, () => app.reading(), "−203 to 100");
  } finally {
    server.close();
  }
});

check("a page that opened this one has no hold on it", { at: null }, async ({ page, context, base }) => {
  const server = await elsewhere(page, "<button>open</button>");
  try {
    await page.evaluate((base) => (document.querySelector("button").onclick = () => (window.other = open(base))), base);
    const opened = context.waitForEvent("page");
    await page.getByRole("button").click();
    const popup = await opened;
    await popup.locator(".reading strong").waitFor();
    deepEqual(await popup.evaluate(() => [window.opener, window.name]), [null, ""]);
    equal(await page.evaluate(() => window.other.closed), true, "it cannot be sent elsewhere either");
  } finally {
    server.close();
  }
});

check("the headers leave the page what it uses and no more", async ({ page, base }) => {
  const { headers } = await fetch(base);
  // The server of the tests sends what the file for hosts says, with every file.
  const [, all] = readFileSync(join(dist, "_headers"), "utf8").match(/^\/\*\n((?: .*\n)+)/);
  const written = all.trimEnd().split("\n").map((line) => line.trim().split(/: (.*)/).slice(0, 2));
  equal(written.length, 6);
  for (const path of ["", "index.html", "sw.js", "manifest.webmanifest", "icon.svg", "sprs-calculator.html"]) {
    const sent = await fetch(base + path);
    for (const [name, value] of written) equal(sent.headers.get(name), value, `${name} of ${path}`);
  }
  for (const [name, value] of [
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    ["referrer-policy", "no-referrer"],
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", null],
  ]) {
    equal(headers.get(name), value, name);
  }
  ok(!headers.get("content-security-policy").includes("frame-ancestors"), "other pages may show it");
  // Chromium says what a page may do; the calculator copies links, and needs nothing else of these.
  const may = await page.evaluate(() => document.featurePolicy.allowedFeatures());
  ok(may.includes("clipboard-write"));
  const denied = headers.get("permissions-policy").split(", ").filter((entry) => entry.endsWith("=()"));
  ok(denied.length > 30);
  deepEqual(denied.map((entry) => entry.slice(0, -3)).filter((name) => may.includes(name)), []);
  for (const name of ["camera", "microphone", "geolocation", "clipboard-read", "usb", "serial", "hid", "display-capture"]) {
    ok(!may.includes(name), name);
  }
});

check("no text can become markup or a script on the page", { expects: /Trusted/ }, async ({ page }) => {
  const tries = await page.evaluate(() => {
    const attempt = (act) => {
      try {
        act();
        return "came";
      } catch (error) {
        return error.name;
      }
    };
    return [
      () => (document.body.innerHTML = "<b>x</b>"),
      () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
      () => document.write("<b>x</b>"),
      () => (document.createElement("script").src = "data:text/javascript,1"),
      () => (document.createElement("iframe").srcdoc = "<b>x</b>"),
      () => trustedTypes.createPolicy("mine", { createHTML: (text) => text }),
    ].map(attempt);
  });
  deepEqual([...new Set(tries)], ["TypeError"]);
});
