// The plan page: fields keep the focus, the list stands still, the scenario is kept and cleared as one.
import { deepEqual, equal } from "node:assert/strict";
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
  equal(await last.getByLabel("Hours of work").inputValue(), "7", "what is no whole number is not kept");
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

check("a gap that is ruled out is named where it keeps a target away", async ({ app }) => {
  await open(app);
  await column(app, "To a Conditional status").getByText("What to close (2)").waitFor();
  await app.openGap("3.1.1");
  await app.gap("3.1.1").getByLabel("In the shortest way").selectOption("Not this one");
  await column(app, "To a Conditional status").getByRole("link", { name: /^3\.1\.1 / }).waitFor();
  await column(app, "To 88 points").getByText("Reached today.").waitFor();
});
