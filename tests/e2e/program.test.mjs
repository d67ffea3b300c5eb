// The program: its overview, the roadmap, the management review, and the worked example.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { answers } from "./catalog.mjs";
import { ANSWERS } from "./page.mjs";

const part = async (app, name) => {
  await app.go("Program");
  if (name !== "Overview") {
    await app.page.getByRole("navigation", { name: "Parts of the program" }).getByRole("link", { name, exact: true }).click();
  }
  await app.page.getByRole("navigation", { name: "Parts of the program" }).locator('[aria-current="page"]', { hasText: name }).waitFor();
};
const some = async (app) => {
  await app.go("Documents");
  await app.choose("Import a CSV", "a.csv", answers("met", { "3.1.1": "not_met,", "3.5.3": "not_met,", "3.6.1": "not_met," }));
  await app.told(/^Imported/);
};
const span = (app) => app.page.locator(".span").textContent();
const stands = (app, name) => app.page.locator(".overview tr", { hasText: name }).locator("td").textContent();

check("the roadmap moves with the hours, and its dates go into the plan as one step", async ({ app, page }) => {
  await some(app);
  await part(app, "Roadmap");
  await page.getByLabel("The work begins on").fill("2031-01-31");
  const at30 = await span(app);
  match(at30, /^Jan 31, 2031 to /);
  await page.getByLabel("Hours a week, yours and your provider's together").fill("4");
  await page.getByText(/at 4 hours a week/).waitFor();
  ok((await span(app)) !== at30, "less time a week takes longer");
  equal(await page.getByLabel("Hours a week, yours and your provider's together").inputValue(), "4");
  await page.getByLabel("Your ISO 9001 system").selectOption("it works");
  await page.getByText(/usually takes 12 to 18 months/).waitFor();
  await page.getByText("3 gaps", { exact: true }).click();
  const until = (id) => page.locator(`[data-work="${id}"] [data-label="Until"]`).textContent();
  const worked = await until("3.5.3");
  await app.button("Write these dates into the plan").click();
  await app.told(/now has a target date/);
  const target = page.getByLabel("Own target date for 3.5.3");
  await becomes(app, async () => (await target.inputValue()) !== "", true);
  equal(await until("3.5.3"), worked, "the date stays what it was");
  await target.fill("2031-02-01");
  await page.getByText(/sooner than the work allows/).waitFor();
  await page.getByText(/come before the work can be done at this pace: 1/).waitFor();
  await app.undo.click();
  await app.undo.click();
  await becomes(app, () => target.inputValue(), "");
  await becomes(app, () => page.getByLabel("Own target date for 3.1.1").inputValue(), "");
});

check("steps are dated and reached, milestones of one's own are kept, and the overview says what is due", async ({ app, page }) => {
  await part(app, "Roadmap");
  const step = (key) => page.locator(`[data-step="${key}"]`);
  await step(1).getByLabel("Own date: Draw the scope tightly").fill("2031-03-31");
  await becomes(app, () => step(1).locator('[data-label="Until"]').textContent(), "Mar 31, 2031");
  await becomes(app, () => step(2).locator('[data-label="From"]').textContent(), "Mar 31, 2031");
  await app.button("Add a milestone").click();
  await page.keyboard.type("Firewall arrives");
  await page.getByLabel("By when").fill("2026-01-31");
  equal(await page.getByLabel("What it is").inputValue(), "Firewall arrives");
  await app.saved();
  await app.reload();
  await page.getByRole("group", { name: "Firewall arrives" }).waitFor();
  const calendar = await app.download(app.button("Calendar file"), "roadmap.ics");
  match(calendar, /SUMMARY:CMMC: Draw the scope tightly/);
  match(calendar, /DTSTART;VALUE=DATE:20310331/);
  match(await app.download(app.button("Download as CSV"), "roadmap.csv"), /"Draw the scope tightly",/);
  await part(app, "Overview");
  const row = page.getByRole("row", { name: /Jan 31, 2026/ });
  match(await row.textContent(), /overdue by \d+ days.*Milestone: Firewall arrives/);
  match(await app.download(app.button("All dates as a calendar file"), "program.ics"), /Milestone: Firewall arrives[^]*Milestone: Draw the scope/);
  await row.getByRole("link", { name: "Milestone: Firewall arrives" }).click();
  await page.getByRole("heading", { level: 2, name: "Roadmap" }).waitFor();
  await page.getByRole("button", { name: "Remove Firewall arrives" }).click();
  await page.getByText(/^None yet. Add what others wait for/).waitFor();
});

check("a review keeps the score of its day, and the next one counts from it", async ({ app, page }) => {
  await some(app);
  await part(app, "Management review");
  await page.getByText(/No review was held yet/).waitFor();
  await app.button("Plan a review").click();
  await page.getByLabel("Date", { exact: true }).fill("2026-01-31");
  await page.getByLabel("Decisions: what, who, by when").fill("Keys for all, Kim");
  await app.button("It was held: keep the score of today with it").click();
  await app.told("The review is kept as held on Jan 31, 2026, with the score of today.");
  await page.getByText("Held already. The score kept with it: 95, with 107 of 110").waitFor();
  await page.goto(`${app.base}#/assess/3.1.1`);
  await app.answer("3.1.1", "Met");
  await part(app, "Management review");
  await page.getByText("At the review of Jan 31, 2026 it was 95, with 107 of 110.").waitFor();
  await page.getByText("Up by 5 points.").waitFor();
  equal(await page.getByRole("button", { name: /^It was held/ }).count(), 0, "what is kept of a review stays");
  await page.getByRole("paragraph").getByText("Keys for all, Kim", { exact: true }).waitFor();
  await page.locator("summary", { hasText: "Review of Jan 31, 2026" }).click();
  await page.getByLabel("A decision to follow up").fill("Order keys");
  await app.button("Make it a corrective action").click();
  await app.told(/Added to corrective action/);
  await page.getByText("Other corrective action: 1 new, 0 closed, 1 open.").waitFor();
  match(await app.download(app.button("Download as CSV"), "review.csv"), /"Score","Up by 5 points\."/);
  await part(app, "Overview");
  await becomes(app, () => stands(app, "Management review"), "1 held, last on Jan 31, 2026");
});

check("the worked example opens beside what is there, and fills every part", async ({ app, page }) => {
  const way = page.getByRole("link", { name: "See a worked example" });
  await way.waitFor();
  await app.answer("3.1.1", "Not met");
  await app.saved();
  await app.reload();
  equal(await way.count(), 0, "who has begun is not led away");
  await part(app, "Overview");
  await page.getByRole("link", { name: "A worked example of a machine shop" }).click();
  await page.getByRole("heading", { level: 2, name: "Worked example" }).waitFor();
  const opened = page.waitForEvent("load");
  await app.button("Open the example").click();
  await opened;
  await app.ready();
  await page.getByRole("heading", { level: 1, name: "Program", exact: true }).waitFor();
  match(await app.reading(), /^−?\d+$/, "all is answered");
  equal(await app.progress(), "110 of 110 answered");
  for (const [name, words] of [
    ["Roadmap", /^\d+ gaps? to go, until /],
    ["Roles", /^all roles are filled$/],
    ["Audits", /[1-9]\d* planned/],
    ["Corrective action", /[1-9]\d* open/],
    ["Training", /[1-9]\d* people/],
    ["Management review", /[1-9] held/],
    ["Suppliers", /[1-9] suppliers/],
  ]) {
    await page.getByRole("navigation", { name: "Parts of the program" }).waitFor();
    await becomes(app, async () => words.test(await stands(app, name)), true);
  }
  await page.goto(`${app.base}#/assessments`);
  await page.getByRole("heading", { level: 1, name: "Assessments" }).waitFor();
  await page.getByRole("button", { name: "Without a name", exact: true }).waitFor();
  deepEqual(await page.getByLabel("Name", { exact: true }).inputValue(), "Blue Fern Machine (example)");
});

check("where nothing is stored the example takes the place of what is there, and undo brings that back", async ({ app, page }) => {
  await app.answer("3.1.1", "Not met");
  await page.goto(`${app.base}#/privacy`);
  page.once("dialog", (dialog) => dialog.accept());
  await app.button("Erase, and keep nothing from now on").click();
  await app.alert.getByText("Nothing is kept on this device.").waitFor();
  await page.goto(`${app.base}#/program/example`);
  await app.button("Show the example here").click();
  await app.told(/This is the example/);
  equal(await app.progress(), "110 of 110 answered");
  await app.undo.click();
  await becomes(app, () => app.progress(), "1 of 110 answered");
});

check("a number outside of its range is refused, and what was there before it was typed stays", async ({ app, page }) => {
  const typed = async (field, keys) => {
    await field.click();
    await field.press("Control+a");
    await page.keyboard.type(keys);
    await page.keyboard.press("Tab");
  };
  await part(app, "Roadmap");
  const hours = page.getByLabel("Hours a week, yours and your provider's together");
  await typed(hours, "20");
  await page.getByText(/at 20 hours a week/).waitFor();
  await typed(hours, "0");
  await app.told("Not taken: this field holds a whole number from 1 to 9,999.");
  equal(await hours.inputValue(), "20");
  await page.getByText(/at 20 hours a week/).waitFor();
  await part(app, "Audits");
  const months = page.getByLabel("Months of a cycle, up to 36");
  for (const keys of ["0", "37", "1e5", "1.5"]) {
    await typed(months, keys);
    await app.told("Not taken: this field holds a whole number from 1 to 36.");
    await becomes(app, () => months.inputValue(), "");
    await page.getByText(/done in the last 12 months\./).waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
  }
  await typed(months, "1");
  await page.getByText(/done in the last month\./).waitFor();
});

const kept = JSON.stringify({
  format: "sprs-calculator",
  version: 3,
  records: [{ in: "program", audit_months: "48" }],
});

check("a number that a file brought stays until it is edited, whatever its range", { store: { [ANSWERS]: kept } }, async ({ app, page }) => {
  await part(app, "Audits");
  const months = page.getByLabel("Months of a cycle, up to 36");
  equal(await months.inputValue(), "48");
  await months.click();
  await page.keyboard.press("Tab");
  await app.frame();
  equal(await months.inputValue(), "48");
  equal(await page.getByText(/^Not taken/).count(), 0, "nothing was edited, so nothing is refused");
  ok(await app.undo.isDisabled());
});
