// Finding requirements: search and filters.
import { equal } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { requirements } from "./catalog.mjs";

const ids = (admits) => requirements.filter(admits).map(({ id }) => id);
const rows = (app, expected) => becomes(app, () => app.rows(), expected);
const found = (app, words) => app.page.getByRole("status").getByText(words, { exact: true }).waitFor();

for (const [where, query, id] of [
  ["numbers", "3.5.3", "3.5.3"],
  ["whole numbers", "3.1.1", "3.1.1"],
  ["CMMC ids", "ac.l2-3.1.1", "3.1.1"],
  ["ids of objectives", "3.13.11[a]", "3.13.11"],
  ["titles", "TUNNELING split", "3.13.7"],
  ["statements", "played back", "3.5.4"],
  ["questions", "service accounts", "3.1.1"],
]) {
  check(`the search looks in ${where}, in all families`, async ({ app }) => {
    await app.family("Maintenance");
    await app.search.fill(query);
    await rows(app, [id]);
    await found(app, "1 shown");
    await app.answer(id, id === "3.5.3" ? "Partial" : "Met");
  });
}

/** Keeps the second WASM, which has the questions, from coming until it is told to. */
async function held(app) {
  let come;
  const told = new Promise((tell) => (come = tell));
  await app.page.route("**/second-*", (route) => told.then(() => route.continue()));
  await app.start();
  return come;
}

check("what only a question has is found as soon as the questions are here", { at: null }, async ({ app, page }) => {
  const come = await held(app);
  await app.search.fill("service accounts");
  await rows(app, []);
  const waiting = page.getByRole("status").getByText("Loading…");
  await waiting.waitFor();
  come();
  await rows(app, ["3.1.1"]);
  await found(app, "1 shown");
  equal(await waiting.count(), 0);
  equal(await app.search.evaluate((field) => field === document.activeElement), true);
});

check("where the questions do not come, the search says so and finds the rest", { at: null, expects: /Failed to load|ERR_FAILED|fetch/ }, async ({ app, page }) => {
  await page.route("**/second-*", (route) => route.abort());
  await app.start();
  await app.search.fill("played back");
  await rows(app, ["3.5.4"]);
  await app.search.fill("service accounts");
  await rows(app, []);
  await page.getByRole("status").getByText("This part of the page could not be loaded.").waitFor();
  await page.unroute("**/second-*");
  await app.button("Try again").click();
  await rows(app, ["3.1.1"]);
});

check("the list stands still when the questions come", { at: null }, async ({ app, page }) => {
  const come = await held(app);
  await page.getByLabel("Unanswered").check();
  await app.answer("3.1.1", "Met");
  await app.item("3.1.2").locator("button.opener").click();
  await app.item("3.1.2").getByText("Loading…").waitFor();
  await app.item("3.1.3").locator("button.opener").focus();
  come();
  await app.item("3.1.2[a]").waitFor();
  equal(await page.evaluate(() => document.activeElement.textContent), "3.1.3 Control CUI Flow");
  equal((await app.rows())[0], "3.1.1");
});

check("part of an id finds all that begin so", async ({ app }) => {
  await app.search.fill("SC.L2");
  await rows(app, ids(({ family }) => family === "SC"));
});

check("what fits nowhere says so, and one button shows everything again", async ({ app, page }) => {
  await app.search.fill("perpetuum mobile");
  await rows(app, []);
  await found(app, "No requirement fits. Clear the search or the filters to see all of them.");
  await page.getByLabel("Unanswered").check();
  await page.getByLabel("Points").selectOption("5");
  await app.button("Clear search and filters").click();
  await rows(app, ids(({ family }) => family === "AC"));
  equal(await app.search.inputValue(), "");
  equal(await page.getByLabel("Unanswered").isChecked(), false);
  equal(await page.getByLabel("Points").inputValue(), "0");
});

check("points narrow the list to what costs so much", async ({ app, page }) => {
  await app.family("All 110 requirements");
  await rows(app, ids(() => true));
  for (const [points, count] of [["5", 44], ["3", 14], ["1", 51]]) {
    await page.getByLabel("Points").selectOption(points);
    const expected = ids((requirement) => requirement.points === Number(points));
    equal(expected.length, count);
    await rows(app, expected);
    await found(app, `${count} shown`);
  }
});

check("a row stays under the hand that answers it", async ({ app, page }) => {
  await app.answer("3.1.1", "Met");
  await page.getByLabel("Unanswered").check();
  const open = ids(({ id, family }) => family === "AC" && id !== "3.1.1");
  await rows(app, open);
  await found(app, "21 shown");
  await app.answer("3.1.2", "Met");
  await app.answer("3.1.3", "Not met");
  await app.verdict("3.1.3").getByText("NOT MET", { exact: true }).waitFor();
  await rows(app, open);
  // It goes when the filter is set anew.
  await page.getByLabel("Unanswered").uncheck();
  await page.getByLabel("Unanswered").check();
  await rows(app, open.filter((id) => id !== "3.1.2" && id !== "3.1.3"));
});

check("NOT MET shows what is lost; with Unanswered it shows both", async ({ app, page }) => {
  await app.family("Awareness and Training");
  await app.answer("3.2.1", "Met");
  await app.answer("3.2.2", "Not met");
  await page.getByRole("checkbox", { name: "NOT MET" }).check();
  await rows(app, ["3.2.2"]);
  await page.getByLabel("Unanswered").check();
  await rows(app, ["3.2.2", "3.2.3"]);
  await page.getByLabel("Points").selectOption("1");
  await rows(app, ["3.2.3"]);
});

check("on a phone a select leads to the families", { viewport: { width: 390, height: 800 } }, async ({ app, page }) => {
  const select = page.getByRole("combobox", { name: "Family" });
  await app.answer("3.1.1", "Met");
  await becomes(app, () => select.evaluate((select) => select.selectedOptions[0].text), "Access Control · 1/22");
  await select.selectOption({ label: "Risk Assessment · 0/3" });
  await rows(app, ["3.11.1", "3.11.2", "3.11.3"]);
  await page.getByRole("link", { name: "Next: Security Assessment" }).click();
  await becomes(app, () => select.evaluate((select) => select.selectedOptions[0].text), "Security Assessment · 0/4");
});
