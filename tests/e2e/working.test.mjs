// The parts of the program that are worked with: roles, audits, corrective action, training.
import { equal, match, ok } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { answers } from "./catalog.mjs";
import { ANSWERS } from "./page.mjs";

const open = async (app, part, name) => {
  await app.page.evaluate((hash) => (location.hash = hash), `#/program/${part}`);
  await app.page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
};
const all = async (app, but) => {
  await app.go("Documents");
  await app.choose("Import a CSV", "a.csv", answers("met", but));
  await app.told(/^Imported/);
};
const cases = (app) => app.page.locator(".cases > li");

/** Fills a role: the place of its duty among the five. */
const role = async ({ page }, duty, name) => {
  await page.getByRole("button", { name: `Add a person: ${duty}` }).click();
  await page.getByRole("group", { name: `${duty}, no name yet` }).getByLabel("Name", { exact: true }).fill(name);
};

check("a program is made, auditors are assigned, and nobody audits their own work", async ({ app, page }) => {
  await app.start("#/program/roles");
  await page.getByText(/^Nobody has these roles yet/).waitFor();
  await role(app, "CMMC lead", "Ann");
  await role(app, "Process auditor", "Ann");
  await role(app, "Technical auditor", "Tom");
  await open(app, "audits", "Audits");
  await page.getByLabel("The work begins").fill("2031-01-31");
  await app.button("Make a program").click();
  await app.told("Audits added: 8.");
  equal(await cases(app).count(), 8);
  await page.getByText(/^This cycle runs from Jan 31, 2031 to Jan 30, 2032\. 110 of 110 requirements/).waitFor();
  await app.button("Assign auditors").click();
  await app.told(/^Auditors assigned: /);
  // Ann leads the program, so the audit that holds family CA waits for somebody else.
  const ca = cases(app).filter({ hasText: /Process audit.*\bCA\b/ });
  equal(await ca.count(), 1);
  ok(!/Ann/.test(await ca.locator("summary").first().textContent()));
  await page.getByText("Audits that nobody can be assigned to:").waitFor();
  await ca.locator("summary").first().click();
  await ca.getByLabel("Auditor").fill("ann");
  await ca.getByText("ann may not make this audit, it has own work in it:").waitFor();
  await ca.locator("summary", { hasText: "own work of its auditor" }).waitFor();
  await page.getByText("Audits in which somebody would audit own work: 1.").waitFor();
  await ca.getByLabel("Auditor").fill("Cleo");
  await becomes(app, () => page.getByText(/somebody would audit own work/).count(), 0);
  await app.undo.click();
  await app.undo.click();
  await app.undo.click();
  await becomes(app, () => cases(app).count(), 0);
});

check("a finding answers its requirement NOT MET and becomes a corrective action, in one step", async ({ app, page }) => {
  await all(app, {});
  equal(await app.reading(), "110");
  await open(app, "audits", "Audits");
  await app.button("Add an audit").click();
  await page.getByLabel("Planned for").fill("2026-01-31");
  const row = cases(app).first();
  await row.getByText("Families: none chosen").click();
  await row.getByRole("checkbox", { name: "AC Access Control" }).check();
  await row.getByText("Looks at 7 requirements of AC.").waitFor();
  await row.getByText("Add a finding", { exact: true }).first().click();
  await row.getByRole("button", { name: "Add a finding" }).click();
  await app.told("Say what was found first.");
  const asked = row.getByLabel("Requirement", { exact: true });
  const id = await asked.inputValue();
  await row.getByLabel("What was found").fill("Old accounts");
  const effect = await row.getByText(/^It costs \d points?\. The score goes from 110 to \d+\.$/).textContent();
  await row.getByRole("button", { name: "Add a finding" }).click();
  await app.told("Finding added, as a corrective action.");
  await becomes(app, () => app.reading(), /to (\d+)\.$/.exec(effect)[1]);
  await open(app, "actions", "Corrective action");
  const action = cases(app).filter({ hasText: "Old accounts" });
  match(await action.locator("summary").first().textContent(), new RegExp(`Audit finding.*${id.replaceAll(".", "\\.")}`));
  await page.goto(`${app.base}#/assess/${id}`);
  await becomes(app, async () => /NOT MET/.test(await app.verdict(id).textContent()), true);
  await app.undo.click();
  await becomes(app, () => app.reading(), "110");
  await open(app, "actions", "Corrective action");
  equal(await cases(app).count(), 0);
});

check("what is typed in a row and not added yet stays while other rows come and go, and while another part is shown", async ({ app, page }) => {
  await app.start("#/program/audits");
  await app.button("Add an audit").click();
  await page.getByLabel("Planned for").fill("2026-01-31");
  const row = page.locator('[data-audit="0"]');
  await row.locator("summary", { hasText: "Add a finding" }).click();
  const found = row.getByLabel("What was found");
  await found.fill("Half a");
  await app.button("Add an audit").click();
  await cases(app).nth(1).waitFor();
  equal(await found.inputValue(), "Half a");
  // A row of another tab comes while somebody types here.
  await app.saved();
  await found.focus();
  await page.evaluate((key) => {
    const there = JSON.parse(localStorage[key]);
    there.records.push({ in: "audit", key: "7", date: "2026-02-28" });
    const now = JSON.stringify(there);
    const before = localStorage[key];
    localStorage[key] = now;
    dispatchEvent(new StorageEvent("storage", { key, oldValue: before, newValue: now, storageArea: localStorage }));
  }, ANSWERS);
  await becomes(app, () => cases(app).count(), 3);
  await page.keyboard.type(" sentence");
  equal(await found.inputValue(), "Half a sentence");
  await open(app, "roles", "Roles");
  await open(app, "audits", "Audits");
  await row.locator("summary").first().click();
  await row.locator("summary", { hasText: "Add a finding" }).click();
  equal(await found.inputValue(), "Half a sentence");
  await found.press("Enter");
  await app.told("Finding added, as a corrective action.");
  equal(await found.inputValue(), "");
});

check("an incident runs 72 hours from its discovery, and is closed only when nothing is missing", async ({ app, page }) => {
  await app.start("#/program/actions");
  await app.button("Add a record").click();
  const row = cases(app).first();
  await row.getByLabel("What is wrong").fill("A strange mail");
  await row.getByLabel("Origin").selectOption("Cyber incident");
  await row.getByLabel("Discovered on").fill("2026-02-27");
  await row.getByLabel("At what time").fill("14:05");
  await row.getByText(/the 72 hours as running until you know: they end Mar 2, 2026, 14:05/).waitFor();
  await row.getByRole("group", { name: /affect a system that handles CUI/ }).getByText("Yes", { exact: true }).click();
  await row.getByText(/^To be reported to DoD by Mar 2, 2026, 14:05/).waitFor();
  await row.getByText("That has passed.", { exact: false }).first().waitFor();
  await row.getByLabel("Reported to DoD on").fill("2026-03-01");
  await row.getByText("Reported on Mar 1, 2026, within the 72 hours.").waitFor();
  await row.getByText(/at least until May 30, 2026, 90 days from the report/).waitFor();
  await row.getByLabel("Closed on").fill("2026-04-30");
  await row.getByText("The date of closure does not count yet. Missing:").waitFor();
  await row.getByLabel("Owner", { exact: true }).fill("Kim");
  await row.getByLabel("What was done at once").fill("Cut off");
  await row.getByLabel("Why it happened").fill("No filter");
  await row.getByLabel("What is done about the cause").fill("A filter");
  await row.getByLabel("Done on").fill("2026-03-15");
  await row.getByLabel("Verified by whom").fill("kim");
  await row.getByLabel("Verified on").fill("2026-04-15");
  await row.getByLabel("How, and what was seen").fill("Sent a test");
  await row.getByRole("group", { name: "Was it effective?" }).getByText("Yes", { exact: true }).click();
  await row.getByRole("listitem").getByText("a verifier other than the owner: nobody verifies their own action").waitFor();
  await row.getByLabel("Verified by whom").fill("Lou");
  await row.getByText("Closed: nothing is missing.").waitFor();
  match(await app.download(app.button("Download as CSV"), "corrective-action.csv"), /"A strange mail","Cyber incident"[^]*2026-03-02 14:05/);
  await app.saved();
  await app.reload();
  match(await cases(app).first().locator("summary").first().textContent(), /A strange mail Cyber incident Closed/);
});

check("a session writes one day to everybody who was there, as one step", async ({ app, page }) => {
  await app.start("#/program/training");
  await app.button("Start with the usual roles").click();
  for (const name of ["Ann", "Bob"]) {
    await app.button("Add a person").click();
    const form = page.getByRole("group", { name: /^Person \d$/ });
    await page.getByLabel("Name", { exact: true }).last().fill(name);
    await page.getByRole("row").locator(".inside").last().getByRole("checkbox", { name: "Everyone" }).check();
    equal(await form.count(), 0, "a named person is called so");
    await page.getByRole("button", { name: `Edit ${name}` }).click();
  }
  const row = (name) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  match(await row("Ann").textContent(), /missing/);
  await page.getByLabel("Held on").fill("2031-01-31");
  await page.getByRole("checkbox", { name: "Bob" }).uncheck();
  await page.getByLabel(/^Trainer, material/).fill("By Kim");
  await app.button("Record the session").click();
  await app.told("Recorded for 1 person.");
  await row("Ann").getByText("missing, planned for Jan 31, 2031").first().waitFor();
  ok(!/planned/.test(await row("Bob").textContent()));
  await page.getByLabel("Held on").fill("2026-01-31");
  await app.button("Record the session").click();
  await app.told("Recorded for 2 people.");
  await row("Bob").getByText(/^(until|ran out on) Jan 31, 2027/).first().waitFor();
  await app.undo.click();
  await becomes(app, async () => /2027/.test(await row("Bob").textContent()), false);
});
