// Which status follows, what blocks it, when what is due, and what to settle before a report.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { answers } from "./catalog.mjs";

const load = async (app, exceptions) => {
  await app.go("Documents");
  await app.choose("Import a CSV", "answers.csv", answers("met", exceptions));
  await app.told(/^Imported/);
  await app.go("Status", "Where you stand");
};
const part = (page, name) => page.locator("section", { has: page.getByRole("heading", { level: 2, name, exact: true }) });
const headline = (page, name) => part(page, name).locator(".headline strong");

for (const [what, exceptions, status, blockers] of [
  ["everything MET is Final", {}, "Final Level 2 (Self)", []],
  ["a one-point gap is Conditional", { "3.1.3": "not_met," }, "Conditional Level 2 (Self)", []],
  ["109 points with 3.10.4 open is no status", { "3.10.4": "not_met," }, "No CMMC Status", ["3.10.4"]],
  ["3.5.3 at 3 points is no status", { "3.5.3": "partial," }, "No CMMC Status", ["3.5.3"]],
  ["3.13.11 at 3 points is Conditional", { "3.13.11": "partial," }, "Conditional Level 2 (Self)", []],
  ["no SSP is no result", { "3.12.4": "not_met," }, "Assessment could not be completed", []],
]) {
  check(what, async ({ app, page }) => {
    await load(app, exceptions);
    await becomes(app, () => headline(page, "Level 2").textContent(), status);
    const blocking = part(page, "Level 2").locator(".reasons a");
    deepEqual((await blocking.allTextContents()).map((words) => words.split(" ")[0]), blockers);
  });
}

check("open answers are part of the statement", async ({ app, page }) => {
  await app.go("Status", "Where you stand");
  await becomes(app, () => headline(page, "Level 2").textContent(), "Final Level 2 (Self) if the remaining 110 are met");
  await page.getByText("Between −203 and 110 is still possible.").waitFor();
  await page.getByRole("radio", { name: "A C3PAO" }).check();
  await becomes(app, () => headline(page, "Level 2").textContent(), "Final Level 2 (C3PAO) if the remaining 110 are met");
  await app.undo.click();
  await becomes(app, () => headline(page, "Level 2").textContent(), "Final Level 2 (Self) if the remaining 110 are met");
});

check("dates follow from the status date, to the day, and can be taken along", async ({ app, page }) => {
  await load(app, { "3.1.3": "not_met," });
  await page.getByText("Dates follow once there is a status and its date.").waitFor();
  await page.getByLabel("CMMC Status Date of Level 2").fill("2026-09-01");
  await page.getByLabel("CMMC Status Date of Level 2").blur();
  const rows = part(page, "Dates").getByRole("row");
  await becomes(app, () => rows.locator("time").allTextContents(), ["2026-09-01", "2027-02-28", "2027-09-01", "2028-09-01", "2029-09-01"]);
  match(await rows.nth(1).textContent(), /closeout/);
  const calendar = await app.download(app.button("Download dates (.ics)"), "dates.ics");
  match(calendar, /^BEGIN:VCALENDAR\r\n/);
  match(calendar, /\r\nDTSTART;VALUE=DATE:20290901\r\n/);
  await app.reload();
  equal(await page.getByLabel("CMMC Status Date of Level 2").inputValue(), "2026-09-01");
});

check("a firm that needs Level 1 sees its requirements and nothing of Level 2", async ({ app, page }) => {
  await app.go("Status", "Where you stand");
  await page.getByRole("radio", { name: "Level 1" }).check();
  await page.getByRole("heading", { level: 2, name: "Level 2" }).waitFor({ state: "detached" });
  equal(await page.getByRole("link", { name: "Score", exact: true }).count(), 0);
  await app.go("Assess", "Access Control");
  await becomes(app, () => app.rows(), ["3.1.1", "3.1.2", "3.1.20", "3.1.22"]);
  equal(await app.reading(), "0 of 15 met");
  equal(await page.getByText(/\d points?$/).filter({ visible: true }).count(), 0);
  const families = page.getByRole("navigation", { name: /^Families/ }).getByRole("listitem");
  equal(await families.count(), 7, "six families and all of them");
  await app.family("All of Level 1");
  for (const id of await app.rows()) await app.answer(id, "Met");
  equal(await app.reading(), "15 of 15 met");
  await app.go("Status", "Where you stand");
  await becomes(app, () => headline(page, "Level 1").textContent(), "Final Level 1 (Self)");
});

check("what is missing for a report is named, and then read back", async ({ app, page }) => {
  await app.go("Status", "Where you stand");
  const ready = part(page, "Before you report");
  await ready.getByText("Not ready to report.").waitFor();
  await ready.getByText("110 unanswered").click();
  equal(await ready.locator("details[open] a").count(), 110);
  await load(app, { "3.1.3": "not_met,", "3.7.1": "inherited,Acme" });
  await ready.getByText("Everything is answered and every reason is written.").waitFor();
  await ready.getByText("109 requirements MET or NOT APPLICABLE, 1 NOT MET, a score of 109.").waitFor();
  await ready.getByText("Requirements that rest on a temporary deficiency, an enduring exception or a provider: 1.").waitFor();
});

check("answers that clash are explained", async ({ app, page }) => {
  await load(app, { "3.7.5": "not_met," });
  const clash = part(page, "Answers that clash");
  await clash.getByRole("link", { name: "3.5.3 Multifactor Authentication" }).first().waitFor();
  await load(app, {});
  await clash.getByText(/^No contradiction was found/).waitFor();
  ok((await clash.getByRole("link").count()) === 0);
});
