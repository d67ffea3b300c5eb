// Answers that travel in a link: making one, looking at one, taking it over or not.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { answers } from "./catalog.mjs";
import { ANSWERS, App } from "./page.mjs";

// Nothing answered at all: the version and the check.
const NOTHING = "#/link/1IOYwK";
const HERE = '{"format":"sprs-calculator","version":3,"requirements":[' +
  '{"id":"3.1.1","answer":"not_met","note":"Groups in the directory"},' +
  '{"id":"3.1.16","answer":"not_applicable","reason":"No wireless"},' +
  '{"id":"3.6.1","answer":"inherited","reason":"Acme"}],' +
  '"records":[{"in":"plan","key":"3.1.1","owner":"Kim"}]}';

/** Makes a link on the page of documents and gives what stands behind the address of the page. */
async function made(app) {
  await app.go("Documents");
  await app.button("Make a link").click();
  const link = await app.page.getByLabel("Link with your answers").inputValue();
  equal(link.startsWith(`${app.base}#/link/`), true, link);
  return link.slice(app.base.length);
}

/** The link of a file of answers, made in a browser of its own. */
async function linkOf(browser, base, csv) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const app = new App(page, base);
    await app.start("#/documents");
    await app.choose("Import a CSV", "a.csv", csv);
    await app.told(/^Imported/);
    return await made(app);
  } finally {
    await context.close();
  }
}

// 3.1.1 costs 5 of 110 points; three answers need a reason: 5 points each.
const csv = answers("met", {
  "3.1.1": "not_met,",
  "3.1.16": "not_applicable,No wireless",
  "3.6.1": "inherited,Acme",
  "3.13.11": "temporary_deficiency,POA-7",
});

/** The rows of the comparison, each as its cells. */
const rows = (page) =>
  page.locator("table.compare tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
const taken = "The answers from the link are taken over. Undo brings back what was there before.";
const take = (app) => app.button("Take these answers over");
const looked = (page) => page.getByRole("heading", { name: "Beside what is here" }).waitFor();

check("a link is made only when asked for, follows the answers, and is copied", { permissions: ["clipboard-read", "clipboard-write"] }, async ({ app, page, context, base }) => {
  await app.go("Documents");
  for (const warning of ["sees every gap", "browser history, chats and mail", "no reasons, notes"]) {
    await page.getByText(warning).waitFor();
  }
  equal(await page.getByLabel("Link with your answers").count(), 0);
  const empty = await made(app);
  equal(empty, NOTHING);
  const field = page.getByLabel("Link with your answers");
  // The whole link is selected.
  await becomes(app, () => field.evaluate((field) => [field === document.activeElement, field.selectionEnd - field.selectionStart]), [true, (app.base + NOTHING).length]);
  equal(await field.getAttribute("readonly"), "");
  await app.choose("Import a CSV", "a.csv", csv);
  await app.told(/^Imported/);
  await becomes(app, async () => (await field.inputValue()).length > (app.base + NOTHING).length, true);
  await page.getByText("Answers that need one: 3. Whoever opens it sees 90 to 105 until the reasons are written again, and 105 with them.").waitFor();
  await app.button("Copy link").click();
  await app.told("The link is copied.");
  // The page itself may not read the clipboard, so another one does.
  const other = await context.newPage();
  await other.route(`${base}empty`, (route) => route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }));
  await other.goto(`${base}empty`);
  equal(await other.evaluate(() => navigator.clipboard.readText()), await field.inputValue());
  await other.close();
  ok((await field.inputValue()).length - app.base.length < 200);
  // The address of the page stays as it was.
  equal(await page.evaluate(() => location.hash), "#/documents");
});

const noClipboard = () => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
const refused = () => window.Clipboard && (Clipboard.prototype.writeText = () => Promise.reject(new Error("no")));
for (const [what, init] of [["has no clipboard", noClipboard], ["refuses the clipboard", refused]]) {
  check(`where the browser ${what} the link is selected to be copied`, { init }, async ({ app, page }) => {
    const hash = await made(app);
    await app.button("Copy link").focus();
    await app.button("Copy link").click();
    await app.told("The browser did not copy the link. It is selected");
    equal(await page.evaluate(() => {
      const field = document.activeElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    }), app.base + hash);
  });
}

check("a fresh browser looks at a link, takes it over, and undoes that", async ({ app, page, context, base }) => {
  const hash = await linkOf(context.browser(), base, csv);
  await app.start(hash);
  await looked(page);
  equal(await app.reading(), "−203 to 110", "nothing changed by looking");
  const nothing = ["Here now", "−203 to 110", "0 of 110 answered", "Final Level 2 (Self) if the remaining 110 are met"];
  const blocked = "No CMMC Status";
  deepEqual(await rows(page), [
    nothing,
    ["From the link", "90 to 105", "107 of 110 answered", blocked],
    ["From the link, with the missing reasons written", "105", "110 of 110 answered", blocked],
  ]);
  await page.getByText("Answers that need one and have none here: 3. They do not count until it is written.").waitFor();
  await page.getByText("As they come the score is 90 to 105. With these reasons written it is 105.").waitFor();
  await page.getByText("Which answers (3)").click();
  const named = page.locator("details[open] li");
  deepEqual(await named.allTextContents(), [
    "3.1.16 Wireless Access Authorization: N/A",
    "3.6.1 Incident Handling: Inherited",
    "3.13.11 CUI Encryption: Temporary deficiency",
  ]);
  await page.getByText("Requirements with other answers than here: 110.").waitFor();
  deepEqual(await app.stored(), {}, "nothing is stored by looking");
  await take(app).click();
  await app.told(taken);
  await app.heading.getByText("Your score").waitFor();
  await becomes(app, () => app.reading(), "90 to 105");
  equal(new URL(page.url()).hash, "#/score");
  await app.undo.click();
  await app.told("Undone: several changes");
  await becomes(app, () => app.reading(), "−203 to 110");
  await app.redo.click();
  await becomes(app, () => app.reading(), "90 to 105");
  // The way back does not lead to the link again, and after a reload the answers are there.
  await app.saved();
  await app.reload();
  equal(await app.reading(), "90 to 105");
});

check("the way back does not open the link again", async ({ app, page, context, base }) => {
  const hash = await linkOf(context.browser(), base, csv);
  await app.go("Help");
  await page.evaluate((hash) => (location.hash = hash), hash);
  await looked(page);
  await take(app).click();
  await app.told(taken);
  await page.goBack();
  await app.heading.getByText("Help").waitFor();
  equal(new URL(page.url()).hash, "#/help");
});

check("reasons of the same answers, notes and plans stay; a reason of another answer goes into the note", { store: { [ANSWERS]: HERE }, at: null }, async ({ app, page, context, base }) => {
  const other = answers("met", { "3.1.16": "not_applicable,x", "3.6.1": "temporary_deficiency,y" });
  const hash = await linkOf(context.browser(), base, other);
  await app.start(hash);
  await looked(page);
  deepEqual((await rows(page))[0].slice(0, 3), ["Here now", "−193 to 105", "3 of 110 answered"]);
  // 3.1.16 has its reason here; 3.6.1 is another answer.
  await page.getByText("Which answers (1)").click();
  deepEqual(await page.locator("details[open] li").allTextContents(), ["3.6.1 Incident Handling: Temporary deficiency"]);
  await page.getByText("Which requirements (109)").click();
  ok((await page.locator("details[open] li").allTextContents()).includes("3.1.1 Authorized Access Control: now NOT MET, then MET"));
  equal(await app.answers(), HERE, "looking changes nothing");
  await take(app).click();
  await app.told(taken);
  await app.saved();
  const stored = JSON.parse(await app.answers());
  const of = (id) => stored.requirements.find((row) => row.id === id);
  deepEqual(of("3.1.1"), { id: "3.1.1", answer: "met", note: "Groups in the directory" });
  deepEqual(of("3.1.16"), { id: "3.1.16", answer: "not_applicable", reason: "No wireless" });
  match(of("3.6.1").note, /3\.6\.1.*Inherited.*Acme/);
  deepEqual(stored.records, [{ in: "plan", key: "3.1.1", owner: "Kim" }]);
  await app.undo.click();
  await app.saved();
  await becomes(app, () => app.answers(), HERE);
});

check("leaving everything as it is changes nothing", { store: { [ANSWERS]: HERE }, at: null }, async ({ app, page }) => {
  await app.start(NOTHING);
  await looked(page);
  await page.getByText("Requirements with other answers than here: 3.").waitFor();
  await app.button("Leave everything as it is").click();
  await app.told("Nothing was changed.");
  await app.heading.getByText("Access Control").waitFor();
  equal(new URL(page.url()).hash, "#/assess/ac");
  equal(await app.given("3.1.1"), "Not met");
  equal(await app.undo.isDisabled(), true);
  equal(await app.answers(), HERE);
});

check("a link of the same answers has nothing to take over", async ({ app, page }) => {
  await app.answer("3.1.1", "Met");
  await app.start(await made(app));
  await page.getByText("There is nothing to take over.").waitFor();
  equal(await take(app).count(), 0);
});

check("a second tab opens a link while the first goes on; the look follows", async ({ app, page, context, base }) => {
  await app.answer("3.1.1", "Not met");
  await app.saved();
  const other = new App(await context.newPage(), base);
  await other.start(NOTHING);
  await looked(other.page);
  await other.page.getByText("Requirements with other answers than here: 1.").waitFor();
  await page.bringToFront();
  await app.answer("3.1.2", "Not met");
  await app.saved();
  await other.page.bringToFront();
  await other.page.getByText("Requirements with other answers than here: 2.").waitFor();
  deepEqual((await rows(other.page))[0].slice(1, 3), ["−203 to 100", "2 of 110 answered"]);
  await take(other).click();
  await other.told(taken);
  await other.saved();
  await page.bringToFront();
  await becomes(app, () => app.reading(), "−203 to 110");
});

check("another link in the same tab is another look, also a damaged one", async ({ app, page, context, base }) => {
  const hash = await linkOf(context.browser(), base, csv);
  await app.start(NOTHING);
  await page.getByText("There is nothing to take over.").waitFor();
  await page.evaluate((hash) => (location.hash = hash), hash);
  await page.getByText("Requirements with other answers than here: 110.").waitFor();
  await page.evaluate((hash) => (location.hash = hash), hash.slice(0, -1));
  await page.getByText("cut off, or something in it was changed").waitFor();
  equal(await take(app).count(), 0);
});

for (const [what, hash, said] of [
  ["cut off", NOTHING.slice(0, -2), "Its check does not fit: the link was cut off, or something in it was changed."],
  ["with one character changed", `${NOTHING.slice(0, -1)}L`, "Its check does not fit"],
  ["with a full stop behind it", `${NOTHING}.`, "Its code has “.” as character 7, which no code has."],
  ["of a newer version", NOTHING.replace("/1", "/2"), "Its code starts with “2”"],
  ["without a code", "#/link/", "There are no answers in it."],
  ["that is much too long", `#/link/1${"z".repeat(5000)}`, "longer than any code"],
  ["with markup in it", "#/link/<img src=x onerror=alert(1)>", "which no code has"],
]) {
  check(`a link ${what} says what is wrong and changes nothing`, { store: { [ANSWERS]: HERE }, at: null }, async ({ app, page }) => {
    await app.start(hash);
    await page.getByText("This link cannot be used, and nothing was changed.").waitFor();
    await page.getByText(said).waitFor();
    equal(await take(app).count(), 0);
    equal(await app.answers(), HERE);
    await app.button("Leave everything as it is").click();
    await app.heading.getByText("Access Control").waitFor();
    equal(await app.given("3.1.1"), "Not met");
  });
}

check("inside another page taking over asks for a typed word", { at: null }, async ({ page, context, base }) => {
  const hash = await linkOf(context.browser(), base, csv);
  const outer = `${base}outer`;
  const body = `<!doctype html><title>o</title><link rel="icon" href="data:,"><iframe src="${base}${hash}" width="1200" height="800"></iframe>`;
  await page.route(outer, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(outer);
  const frame = page.frameLocator("iframe");
  const button = frame.getByRole("button", { name: "Take these answers over" });
  await button.waitFor();
  equal(await button.isDisabled(), true);
  const word = frame.getByLabel("To go on, type REPLACE.");
  await word.fill("REPLAC");
  equal(await button.isDisabled(), true);
  await word.fill("replace");
  await button.click();
  await frame.getByText(taken).waitFor();
  equal(await frame.locator(".reading strong").textContent(), "90 to 105");
  // Outside of a frame there is nothing to type.
  await page.goto(base + NOTHING);
  await page.getByRole("button", { name: "Take these answers over" }).waitFor();
  equal(await page.getByRole("textbox").count(), 0);
});

check("inside another page clearing everything asks for a typed word", { at: null }, async ({ page, base }) => {
  const outer = `${base}outer`;
  const body = `<!doctype html><title>o</title><link rel="icon" href="data:,"><iframe src="${base}#/documents" width="1200" height="800"></iframe>`;
  await page.route(outer, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(outer);
  const frame = page.frameLocator("iframe");
  const button = frame.getByRole("button", { name: "Clear everything" });
  await button.waitFor();
  equal(await button.isDisabled(), true);
  await frame.getByLabel("To go on, type CLEAR.").fill("clear");
  await button.click();
  await frame.getByText("Everything is cleared").waitFor();
});

check("everything about links works by keyboard", async ({ app, page, context, base }) => {
  const press = async (name) => {
    const wanted = app.button(name);
    for (let steps = 0; steps < 60; steps++) {
      if (await wanted.evaluate((button) => button === document.activeElement)) return page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
    }
    throw new Error(`no way to ${name}`);
  };
  const hash = await linkOf(context.browser(), base, csv);
  await app.go("Documents");
  await press("Make a link");
  await becomes(app, () => page.evaluate(() => document.activeElement.id), "link");
  await page.evaluate((hash) => (location.hash = hash), hash);
  await looked(page);
  await becomes(app, () => page.evaluate(() => document.activeElement.tagName), "H1");
  await press("Take these answers over");
  await app.told(taken);
  await becomes(app, () => page.evaluate(() => document.activeElement.textContent), "Your score");
  await becomes(app, () => app.reading(), "90 to 105");
});
