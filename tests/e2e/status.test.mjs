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
// The day so many days from today, and the anniversary of the day 30 days ago.
const local = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
const day = (days) => {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return local(date);
};
const year = (years) => {
  const [start, ...rest] = day(-30).split("-");
  return [Number(start) + years, ...(rest.join("-") === "02-29" ? ["02", "28"] : rest)].join("-");
};
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
  await page.getByText("Dates follow once you enter a status and its date.").waitFor();
  await page.getByLabel("CMMC status of Level 2 in SPRS").selectOption("Conditional");
  await page.getByLabel("CMMC Status Date of Level 2").fill(day(-30));
  await page.getByLabel("CMMC Status Date of Level 2").blur();
  const rows = part(page, "Dates").getByRole("row");
  await becomes(app, () => rows.locator("time").allTextContents(), [day(-30), day(150), year(1), year(2), year(3)]);
  match(await rows.nth(1).textContent(), /closeout.*in 150 days/);
  const calendar = await app.download(app.button("Download dates (.ics)"), "dates.ics");
  match(calendar, /^BEGIN:VCALENDAR\r\n/);
  ok(calendar.includes(`\r\nDTSTART;VALUE=DATE:${year(3).replaceAll("-", "")}\r\n`));
  ok(!calendar.includes(day(-30).replaceAll("-", "")), "what has passed is left out");
  await app.reload();
  equal(await page.getByLabel("CMMC Status Date of Level 2").inputValue(), day(-30));
  // What was given keeps its dates, whatever is answered later.
  await load(app, { "3.1.1": "not_met,", "3.1.2": "not_met,", "3.12.4": "not_met," });
  equal(await rows.count(), 5);
});

check("a Conditional status that was not closed out in time has expired", async ({ app, page }) => {
  await app.go("Status", "Where you stand");
  await page.getByLabel("CMMC status of Level 2 in SPRS").selectOption("Conditional");
  await page.getByLabel("CMMC Status Date of Level 2").fill("2025-01-15");
  const dates = part(page, "Dates");
  await dates.getByText(/^The Conditional status of Level 2 has expired/).waitFor();
  deepEqual(await dates.locator("time").allTextContents(), ["2025-07-14"]);
  equal(await app.button("Download dates (.ics)").count(), 0);
  await page.getByLabel("CMMC status of Level 2 in SPRS").selectOption("Final, or closed out");
  await becomes(app, () => dates.locator("time").last().textContent(), "2028-01-15");
});

check("a date that is being corrected is not lost, and is one step to undo", async ({ app, page }) => {
  await app.go("Status", "Where you stand");
  await page.getByLabel("CMMC status of Level 2 in SPRS").selectOption("Final, or closed out");
  const date = page.getByLabel("CMMC Status Date of Level 2");
  await date.focus();
  await page.keyboard.type("09012026");
  await date.blur();
  equal(await date.inputValue(), "2026-09-01");
  await date.focus();
  await page.keyboard.press("Backspace");
  await part(page, "Dates").getByText("2029-09-01").waitFor();
  await page.keyboard.type("10");
  await date.blur();
  equal(await date.inputValue(), "2026-10-01");
  await app.undo.click();
  await becomes(app, () => date.inputValue(), "2026-09-01");
  await app.undo.click();
  await becomes(app, () => date.inputValue(), "");
});

check("each choice is a step of its own, and Level 3 means a C3PAO", async ({ app, page }) => {
  await load(app, { "3.1.3": "not_met," });
  await page.getByRole("radio", { name: "Level 3" }).check();
  await becomes(app, () => headline(page, "Level 2").textContent(), "Conditional Level 2 (C3PAO)");
  equal(await page.getByRole("radio", { name: "A C3PAO" }).isVisible(), false);
  await becomes(app, () => headline(page, "Level 3").textContent(), "0 of 24 MET");
  await app.undo.click();
  await page.getByRole("radio", { name: "A C3PAO" }).check();
  await page.getByRole("radio", { name: "Level 3" }).check();
  await app.undo.click();
  equal(await page.getByRole("radio", { name: "A C3PAO" }).isChecked(), true);
  equal(await page.getByRole("radio", { name: "Level 2" }).isChecked(), true);
});

check("nothing is affirmed that is not so", async ({ app, page }) => {
  await load(app, { "3.10.4": "not_met," });
  await page.getByRole("radio", { name: "Level 1" }).check();
  await becomes(app, () => headline(page, "Level 1").textContent(), "Level 1 is not met");
  await part(page, "Before you report").getByText("There is no Level 1 status to affirm: 14 of 15 are MET.").waitFor();
  equal(await page.getByText("All 15 requirements of Level 1 are MET").filter({ visible: true }).count(), 0);
});

check("what Level 1 does not ask for is said, not shown empty", async ({ app, page }) => {
  await app.go("Status", "Where you stand");
  await page.getByRole("radio", { name: "Level 1" }).check();
  await app.saved();
  await page.goto(new URL("#/assess/3.4.1", page.url()).href);
  await page.getByText("Level 1 does not ask for this.").first().waitFor();
  await page.locator("[data-focus]:focus").waitFor();
  await app.go("Assess", "Access Control");
  await page.keyboard.press("n");
  await page.getByRole("heading", { level: 1, name: "Identification and Authentication" }).waitFor();
  await page.keyboard.press("p");
  await page.getByRole("heading", { level: 1, name: "Access Control" }).waitFor();
  await page.setViewportSize({ width: 390, height: 800 });
  const options = await page.getByRole("navigation", { name: /^Families/ }).getByRole("option").allTextContents();
  deepEqual(options.map((words) => words.replace(/ · .*/, "")), [
    "Access Control",
    "Identification and Authentication",
    "Media Protection",
    "Physical Protection",
    "System and Communications Protection",
    "System and Information Integrity",
    "All of Level 1",
  ]);
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
