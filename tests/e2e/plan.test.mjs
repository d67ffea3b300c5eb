// The plan page: fields keep the focus, the list stands still, the scenario is kept and cleared as one.
import { deepEqual, equal, match } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { answers } from "./catalog.mjs";

const open = async (app) => {
  await app.go("Documents");
  await app.choose("Import a CSV", "a.csv", answers("met", { "3.1.1": "not_met,", "3.1.3": "not_met,", "3.5.3": "not_met," }));
  await app.told(/^Imported/);
  await app.go("Plan", "The way up");
};
const listed = (app) => app.page.locator("[data-gap]").evaluateAll((rows) => rows.map((row) => row.dataset.gap));
const column = (app, name) => app.page.locator(".ways > div").filter({ has: app.page.getByRole("heading", { name }) });

check("a plan is typed without losing the focus, and the list stands still", async ({ app, page }) => {
  await open(app);
  await page.getByRole("combobox", { name: "Order", exact: true }).selectOption("Owner");
  const before = await listed(app);
  const last = app.gap(before.at(-1));
  await app.openGap(before.at(-1));
  await last.getByLabel("Owner").focus();
  await page.keyboard.type("Ana");
  await page.keyboard.press("Tab");
  await page.keyboard.type("01312099");
  await last.getByLabel("Hours of work").focus();
  await page.keyboard.type("7.5");
  await page.keyboard.press("Tab");
  equal(await last.getByLabel("Owner").inputValue(), "Ana");
  equal(await last.getByLabel("Target date").inputValue(), "2099-01-31");
  equal(await last.getByLabel("Hours of work").inputValue(), "", "what is no whole number is not kept, nor what was typed on the way to it");
  await app.told(/^Not taken: a field for hours/);
  deepEqual(await listed(app), before);
  await app.button("Put in order again").click();
  equal((await listed(app))[0], before.at(-1));
  await app.undo.click();
  await app.undo.click();
  await app.undo.click();
  await app.openGap(before.at(-1));
  equal(await last.getByLabel("Owner").inputValue(), "", "three fields, three steps");
});

check("what if leaves the answers alone, outlives a reload and is cleared as one", async ({ app, page }) => {
  await open(app);
  const reading = await app.reading();
  const seen = async () => (await page.locator(".compared td").allTextContents()).join(" | ");
  for (const id of ["3.1.1", "3.5.3"]) await app.gap(id).getByLabel("What if MET").check();
  await becomes(app, seen, " | 99 | 109 | No CMMC Status | Conditional | 2 | 0 | 0 | 0");
  equal(await app.reading(), reading);
  await app.saved();
  await app.reload();
  await becomes(app, seen, " | 99 | 109 | No CMMC Status | Conditional | 2 | 0 | 0 | 0");
  await app.button("Clear all ticks").click();
  await becomes(app, seen, "");
  await app.undo.click();
  await becomes(app, seen, " | 99 | 109 | No CMMC Status | Conditional | 2 | 0 | 0 | 0");
});

check("without an SSP the what-if counts what blocks a status all the same", async ({ app, page }) => {
  const seen = async () => (await page.locator(".compared td").allTextContents()).join(" | ");
  await app.go("Documents");
  await app.choose("Import a CSV", "a.csv", answers("met", { "3.12.4": "not_met,", "3.1.1": "not_met,", "3.1.2": "not_met," }));
  await app.told(/^Imported/);
  await app.go("Plan", "The way up");
  await app.gap("3.1.1").getByLabel("What if MET").check();
  await page.locator(".compared").waitFor();
  match(await seen(), / \| 3 \| 2 \| /);
});

check("target dates say when they have passed, and what the POA&M closeout leaves out", async ({ app, page }) => {
  await open(app);
  await app.openGap("3.1.1");
  await app.gap("3.1.1").getByLabel("Target date").fill("2026-01-02");
  await app.gap("3.1.1").locator(".short").getByText("overdue since Jan 2, 2026").waitFor();
  await app.openGap("3.1.3");
  await app.gap("3.1.3").getByLabel("Target date").fill("2099-01-02");
  await app.go("Status", "Where you stand");
  await page.getByLabel("CMMC status of Level 2 in SPRS").selectOption("Conditional");
  await page.getByLabel("CMMC Status Date of Level 2").fill("2098-01-01");
  await app.go("Plan", "The way up");
  await page.getByText("the POA&M closeout ends on Jun 30, 2098. Gaps with a later target date, or none: 2.").waitFor();
});

check("at Level 1 the plan is the list of its gaps, without points", async ({ app, page }) => {
  await open(app);
  await app.go("Status", "Where you stand");
  await page.getByRole("radio", { name: "Level 1" }).check();
  await app.go("Plan", "The way up");
  deepEqual(await listed(app), ["3.1.1"]);
  equal(await page.getByText(/\d points?$/).filter({ visible: true }).count(), 0);
  await page.getByText("1 of 1 shown").waitFor();
});

check("a gap that is ruled out is named where it keeps a target away", async ({ app }) => {
  await open(app);
  await column(app, "To a Conditional status").getByText("What to close (2)").waitFor();
  await app.openGap("3.1.1");
  await app.gap("3.1.1").getByLabel("In the shortest way").selectOption("Not this one");
  await column(app, "To a Conditional status").getByRole("link", { name: /^3\.1\.1 / }).waitFor();
  await column(app, "To 88 points").getByText("Reached today.").waitFor();
});
