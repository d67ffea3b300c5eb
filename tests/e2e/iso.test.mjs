// Head start and control inventory: what certificates begin, and that they answer nothing.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";

const open = (app) => app.go("ISO", "ISO head start");
const group = (app, question) => app.page.getByRole("group", { name: question });
const say = (app, question, words) => group(app, question).getByText(words, { exact: true }).click();
const hold = (app, standard, words = "Yes") => say(app, `Do you hold ${standard}?`, words);
const training = /needs which skill/;

/** Holds ISO 9001 for everything, and its training works. */
async function trained(app) {
  await open(app);
  await hold(app, "ISO 9001");
  await say(app, "Does its scope cover where your CUI is?", "Yes, all of it");
  await say(app, training, "Works");
  await app.page.getByText("Begun at 3 of 110 requirements").waitFor();
}

const candidate = (app, id) => app.page.locator(`[data-candidate="${id}"]`);
const row = (app, id) => app.page.locator(`[data-row="${id}"]`);
const cell = (app, id, label) => row(app, id).locator(`[data-label="${label}"]`).textContent();
const pick = (app, label) => app.page.locator("label", { hasText: new RegExp(`^${label}`) }).locator("select");
const listed = (app) => app.page.locator("[data-row]").evaluateAll((rows) => rows.map((row) => row.dataset.row));

check("a certificate begins work, answers nothing, and each judgement is a step to undo", async ({ app, page }) => {
  await trained(app);
  deepEqual([await app.reading(), await app.progress()], ["−203 to 110", "0 of 110 answered"]);
  await page.getByText(/^Not judged yet, and counted for nothing so far: \d+ clauses/).waitFor();
  await say(app, training, "On paper");
  await page.getByText("Begun at 1 of 110 requirements: strongly at 0, moderately at 0, weakly at 1.").waitFor();
  await say(app, "Does its scope cover where your CUI is?", "Part of it");
  await page.getByText("Judge the clauses above.").waitFor();
  await app.undo.click();
  await app.undo.click();
  await page.getByText("Begun at 3 of 110 requirements").waitFor();
  await app.saved();
  await app.reload();
  await page.getByText("Begun at 3 of 110 requirements").waitFor();
  equal(await app.reading(), "−203 to 110");
});

check("a candidate shows the record and what remains, and is answered where it stands", async ({ app }) => {
  await trained(app);
  const role = candidate(app, "3.2.2");
  await role.getByText("Record, gap and answer for 3.2.2").click();
  await role.getByText("the training matrix").waitFor();
  await role.getByText("What remains:").waitFor();
  await role.getByRole("group", { name: "3.2.2" }).getByText("Not met", { exact: true }).click();
  await becomes(app, () => app.reading(), "−203 to 105");
  await role.getByText("strong, 5 points, NOT MET").waitFor();
  await role.getByRole("group", { name: "3.2.2" }).getByText("Met", { exact: true }).click();
  await becomes(app, () => app.reading(), "−198 to 110");
  ok(await role.isVisible(), "it stays under the hand that answers it");
  await app.button("List again: something has moved").click();
  await becomes(app, () => role.count(), 0);
});

check("what certificates give stays open or closed while something is typed", async ({ app }) => {
  await app.start("#/assess/3.2.1");
  const part = app.item("3.2.1").locator(".iso-here details");
  await part.locator("summary").click();
  await part.getByText("ISO 9001, 7.2 Competence").waitFor();
  await part.locator("summary").click();
  await app.item("3.2.1").getByLabel("How it is done here, and where the evidence is").fill("Typed");
  await app.saved();
  equal(await part.getAttribute("open"), null);
});

check("the SSP is asked for as what it is, and questions decide over a quick answer", async ({ app, page }) => {
  await trained(app);
  await say(app, /current revision and on the list/, "Works");
  await candidate(app, "3.12.4").getByText("moderate, no points, but no score without it, Unanswered").waitFor();
  await candidate(app, "3.12.4").getByText("Record, gap and answer for 3.12.4").click();
  await candidate(app, "3.12.4").getByRole("group", { name: "Is there a current SSP?" }).getByText("Is there a current SSP?").waitFor();
  await app.start("#/assess/3.2.2");
  await app.answer("3.2.2[a]", "Yes");
  await app.go("ISO", "ISO head start");
  await page.getByText("Record, gap and answer for 3.2.2").click();
  await candidate(app, "3.2.2").getByText("the questions decide").waitFor();
  equal(await candidate(app, "3.2.2").getByRole("radio").count(), 0);
});

check("points at stake by family are those of the score, with and without the head start", async ({ app, page }) => {
  await trained(app);
  const numbers = (name) => page.locator("table.stakes tr", { hasText: name }).locator(".number").allTextContents();
  deepEqual(await numbers("Awareness and Training"), ["11", "5", "6", "0", "0"]);
  deepEqual(await numbers("Access Control"), ["54", "0", "0", "0", "54"]);
  deepEqual((await numbers("All families")).slice(0, 1), ["313"]);
});

check("from a requirement to a clause is one click, and back is one", async ({ app, page }) => {
  await app.start("#/assess/3.2.1");
  await app.item("3.2.1").getByText("Hold ISO 9001 or ISO/IEC 27001? See what they give here").click();
  await app.item("3.2.1").getByRole("link", { name: "ISO 9001, 7.2 Competence" }).click();
  await page.getByRole("heading", { level: 1, name: "Control inventory" }).waitFor();
  await page.getByRole("heading", { level: 2, name: "ISO 9001, 7.2 Competence" }).waitFor();
  deepEqual(await listed(app), ["3.2.1", "3.2.2", "3.2.3"]);
  await page.locator(".card").getByRole("link", { name: /^3\.2\.1 / }).click();
  await page.getByRole("heading", { level: 1, name: "Awareness and Training" }).waitFor();
  // Another clause from the same page is another address.
  await page.evaluate(() => (location.hash = "#/inventory/27001/A.8.11"));
  await page.getByText("Why it helps with nothing").waitFor();
  await page.evaluate(() => (location.hash = "#/inventory/9001/10.2"));
  await page.getByRole("heading", { level: 2, name: /^ISO 9001, 10\.2 / }).waitFor();
});

check("who holds no certificate is left alone", async ({ app, page }) => {
  await open(app);
  await hold(app, "ISO 9001", "No");
  await hold(app, "ISO/IEC 27001", "No");
  await page.getByText("You said that you hold neither.").waitFor();
  equal(await page.getByRole("heading", { name: "How real is each clause?" }).count(), 0);
  await app.start("#/assess/3.2.1");
  await app.item("3.2.1").getByRole("heading", { name: "How it is usually met" }).waitFor();
  equal(await app.item("3.2.1").getByText("ISO").locator("visible=true").count(), 0);
});

check("whether both are needed follows from markets and contracts", async ({ app, page }) => {
  await open(app);
  const verdict = () => page.locator(".need strong").textContent();
  equal(await verdict(), "Not to be said yet");
  await say(app, "Do commercial customers ask you for a certificate?", "Yes");
  await becomes(app, verdict, "An ISO certificate, and perhaps CMMC");
  await app.go("Scope", "Level and scope");
  await say(app, "Controlled Unclassified Information", "Yes");
  await open(app);
  await becomes(app, verdict, "Both");
  await page.getByText("Work for DoD: CMMC Level 2.").waitFor();
});

check("the inventory is narrowed, edited, and taken along as a table", async ({ app, page }) => {
  await app.answer("3.1.1", "Not met");
  await app.start("#/inventory");
  await page.getByText("110 of 110 requirements").waitFor();
  await pick(app, "State").selectOption("NOT MET");
  deepEqual(await listed(app), ["3.1.1"]);
  equal(await cell(app, "3.1.1", "Gap"), "5 points lost");
  await row(app, "3.1.1").getByText("Edit", { exact: true }).click();
  await row(app, "3.1.1").getByLabel("Owner").fill("Kim");
  await row(app, "3.1.1").getByLabel("How it is done here, and where the evidence is").fill("List of accounts, folder 3");
  await row(app, "3.1.1").getByLabel("Next step").fill("=Review");
  await becomes(app, () => cell(app, "3.1.1", "Owner"), "Kim");
  const table = await app.download(app.button("Download as CSV"), "control-inventory.csv");
  const [headings, only, ...rest] = table.trimEnd().split("\r\n");
  match(headings, /^\ufeff"Requirement","CMMC identifier"/);
  match(only, /^"3\.1\.1","AC\.L2-3\.1\.1",.*"NOT MET","Kim","List of accounts, folder 3","5 points lost","'=Review",""$/);
  deepEqual(rest, []);
  await pick(app, "State").selectOption("All states");
  await pick(app, "Clause or control").selectOption({ label: "ISO 9001 8.4 Outside suppliers" });
  ok((await listed(app)).includes("3.1.20"));
  // The address goes along, so the way back leads here again.
  match(page.url(), /#\/inventory\/9001\/8\.4$/);
  await row(app, "3.1.20").getByRole("link", { name: /^3\.1\.20 / }).click();
  await page.getByRole("heading", { level: 1, name: "Access Control" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 2, name: "ISO 9001, 8.4 Outside suppliers" }).waitFor();
  await app.start("#/assess/3.1.1");
  equal(await app.item("3.1.1").getByLabel("How it is done here, and where the evidence is").inputValue(), "List of accounts, folder 3");
});

check("an address of the inventory that names no clause shows everything", { at: "#/inventory/9001/99.9" }, async ({ app, page }) => {
  await page.getByText("110 of 110 requirements").waitFor();
  equal((await listed(app)).length, 110);
});

check("texts about ISO that cannot be fetched say so and come at the second try", { expects: /Failed to load|ERR_FAILED|fetch/ }, async ({ app, page }) => {
  await page.route("**/iso-*", (route) => route.abort());
  await open(app);
  await page.getByText("This part of the page could not be loaded.").locator("visible=true").first().waitFor();
  await hold(app, "ISO 9001");
  await page.unroute("**/iso-*");
  await app.button("Try again").first().click();
  await group(app, training).waitFor();
  equal(await page.getByText("This part of the page could not be loaded.").count(), 0);
});

check("head start and inventory are worked with the keyboard alone", async ({ app, page }) => {
  await open(app);
  const press = (key) => page.keyboard.press(key);
  const focused = () => page.evaluate(() => document.activeElement.name ?? document.activeElement.textContent);
  for (let tries = 0; tries < 40 && (await focused()) !== "iso-9001-held"; tries++) await press("Tab");
  // The chosen one of the group has the focus: the last.
  await press("ArrowUp");
  await press("ArrowUp");
  await group(app, training).waitFor();
  await group(app, training).getByRole("radio", { name: "Not judged" }).focus();
  await press("ArrowUp");
  await press("ArrowUp");
  await press("ArrowUp");
  await press("ArrowUp");
  await page.getByText(/^Begun at \d of 110 requirements/).waitFor();
  await page.getByText("Record, gap and answer for 3.2.2").focus();
  await press("Enter");
  await candidate(app, "3.2.2").getByText("What remains:").first().waitFor();
});
