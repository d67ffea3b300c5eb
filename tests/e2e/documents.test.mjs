// Files that leave and come in, and undoing what they did.
import { deepEqual, equal, notEqual } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { answers } from "./catalog.mjs";

const BACKUP = "backup.json";
const nothing = ["−203 to 110", "0 of 110 answered", "Not a score yet. Answer all 110 to get one number."];
const backup = (app) => app.download(app.button("Download backup"), BACKUP);

/** Answers, an objective, a reason and a note; leads to the page of documents. */
async function something(app) {
  await app.answer("3.1.1", "Not met");
  await app.answer("3.1.16", "N/A");
  await app.item("3.1.16").getByLabel("Why it does not apply").fill("No wireless, “by policy”, 2 %");
  await app.open("3.1.2");
  await app.answer("3.1.2[b]", "Yes");
  await app.item("3.1.2").getByLabel("How it is done here").fill("Groups in the directory;\nsee ticket 7 漢");
  await app.saved();
  await app.go("Documents");
}

check("a backup brings everything back after it was cleared", async ({ app }) => {
  await something(app);
  const saved = await backup(app);
  for (const part of ["No wireless, “by policy”, 2 %", "see ticket 7 漢", '"not_met"']) {
    equal(saved.includes(part), true, part);
  }
  await app.button("Clear everything").click();
  await app.told("Everything is cleared. Undo brings it back.");
  await becomes(app, () => app.scale(), nothing);
  notEqual(await backup(app), saved);
  await app.choose("Restore a backup", "mine.json", saved);
  await app.told("Restored mine.json. Undo brings back what was there before.");
  equal(await backup(app), saved);
  await app.saved();
  equal(await app.answers(), saved);
  await app.go("Assess", "Access Control");
  equal(await app.item("3.1.16").getByLabel("Why it does not apply").inputValue(), "No wireless, “by policy”, 2 %");
});

check("“Clear everything” can be undone and done again", async ({ app }) => {
  await something(app);
  const [before, saved] = [await app.scale(), await backup(app)];
  await app.button("Clear everything").click();
  await becomes(app, () => app.scale(), nothing);
  await app.undo.click();
  await app.told("Undone: all answers");
  await becomes(app, () => app.scale(), before);
  equal(await backup(app), saved);
  await app.redo.click();
  await becomes(app, () => app.scale(), nothing);
});

check("a restore can be undone", async ({ app }) => {
  const other = '{"format":"sprs-calculator","version":1,"requirements":[{"id":"3.1.3","answer":"not_met"}]}';
  await something(app);
  const saved = await backup(app);
  await app.choose("Restore a backup", "other.json", other);
  // One point lost and nothing else answered.
  await becomes(app, () => app.reading(), "−203 to 109");
  equal(await app.progress(), "1 of 110 answered");
  await app.undo.click();
  await app.told("Undone: all answers");
  equal(await backup(app), saved);
});

for (const [what, damaged, said] of [
  ["cut short", (text) => text.slice(0, -20), /^Nothing was changed\. bad\.json, line 1: this is not a backup/],
  ["with an id that does not exist", (text) => text.replace('"3.1.2"', '"3.1.99"'), /^Nothing was changed\. bad\.json: .*3\.1\.99/],
  ["with an answer that does not exist", (text) => text.replace('"not_met"', '"maybe"'), /^Nothing was changed\. bad\.json: “maybe” is not/],
  ["of a newer version", (text) => text.replace('"version":3', '"version":9'), /^Nothing was changed\. bad\.json: .*newer version/],
  ["that is something else", () => '{"name":"package"}', /^Nothing was changed\. bad\.json, line 1: this is not a backup/],
]) {
  check(`a backup ${what} is refused as a whole`, async ({ app }) => {
    await something(app);
    const [before, saved] = [await app.scale(), await backup(app)];
    await app.choose("Restore a backup", "bad.json", damaged(saved));
    await app.told(said);
    equal(await backup(app), saved);
    deepEqual(await app.scale(), before);
    await app.button("Dismiss").click();
    await app.button("Dismiss").waitFor({ state: "detached" });
  });
}

for (const [what, rows, said] of [
  ["an unknown answer", "3.1.1,met,\n3.1.2,perhaps,\n", "bad.csv, line 3: “perhaps” is not an answer"],
  ["an unknown id", "3.1.1,met,\n\n3.1.77,met,\n", "bad.csv, line 4: “3.1.77” is not a requirement or an objective"],
  ["an answer the item cannot take", "3.1.1,partial,\n", "bad.csv, line 2: “3.1.1” cannot be partial"],
  ["an SSP that is not applicable", "3.12.4,not_applicable,none\n", "bad.csv, line 2: 3.12.4 asks whether there is a current SSP"],
  ["an item twice", "3.1.1,met,\n3.1.2,met,\n3.1.1,not_met,\n", "bad.csv, line 4: “3.1.1” has more than one row"],
  ["a quotation mark never closed", '3.1.1,met,"a\n3.1.2,met,\n', "bad.csv, line 2: a quotation mark that opens here"],
]) {
  check(`a CSV with ${what} is refused with its line`, async ({ app }) => {
    await something(app);
    const [before, saved] = [await app.scale(), await backup(app)];
    await app.choose("Import a CSV", "bad.csv", `requirement,answer,reason\n${rows}`);
    await app.told(`Nothing was changed. ${said}`);
    equal(await backup(app), saved);
    deepEqual(await app.scale(), before);
  });
}

check("a CSV changes only its rows, and its import can be undone", async ({ app }) => {
  await something(app);
  const saved = await backup(app);
  await app.choose("Import a CSV", "some.csv", "answer;requirement;owner;reason\nmet;3.1.1;Ann;\ninherited;AC.L2-3.1.20;Bob;Acme\n");
  await app.told("Imported from some.csv. Rows: 2. Undo takes them back. Columns not used: owner.");
  await app.go("Assess", "Access Control");
  equal(await app.given("3.1.1"), "Met");
  equal(await app.item("3.1.20").getByLabel("Name of the provider").inputValue(), "Acme");
  equal(await app.given("3.1.16"), "N/A", "it has no row");
  await app.go("Documents");
  await app.undo.click();
  await app.told("Undone: all answers");
  equal(await backup(app), saved);
});

check("the same file can be chosen twice", async ({ app }) => {
  await app.go("Documents");
  for (const _ of [1, 2]) {
    await app.choose("Import a CSV", "all.csv", answers("met"));
    await becomes(app, () => app.reading(), "110");
    await app.undo.click();
    await becomes(app, () => app.reading(), "−203 to 110");
  }
});

check("the exported CSV has three columns, a row for each item, and reads back the same", async ({ app }) => {
  await something(app);
  const csv = await app.download(app.button("Download CSV"), "answers.csv");
  const lines = csv.replace(/^\uFEFF/, "").trimEnd().split("\r\n");
  // The heading, 110 requirements and 320 objectives.
  equal(lines.length, 431);
  equal(lines[0], "requirement,answer,reason");
  equal(lines.filter((line) => /^3\.\d+\.\d+,/.test(line)).length, 110);
  equal(lines.filter((line) => /^3\.\d+\.\d+\[[a-z]\],/.test(line)).length, 320);
  equal(lines.includes('3.1.16,not_applicable,"No wireless, “by policy”, 2 %"'), true);
  await app.button("Clear everything").click();
  await app.choose("Import a CSV", "back.csv", csv);
  await app.told("Imported from back.csv. Rows: 430.");
  equal(await app.download(app.button("Download CSV"), "answers.csv"), csv);
});
