// Answer, leave, come back: everything is still there.
import { deepEqual, equal } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { App } from "./page.mjs";

const NOTE = "Badge readers; records in the safe";
const note = (app) => app.item("3.1.1").getByLabel("How it is done here");
const reading = (app, expected) => becomes(app, () => app.reading(), expected);

/** Another tab of the same browser. */
async function tab(context, base) {
  const app = new App(await context.newPage(), base);
  await app.start();
  return app;
}

check("answers, reasons, questions and notes are there after a reload", async ({ app }) => {
  await app.answer("3.1.2", "Not met");
  await app.answer("3.1.16", "N/A");
  await app.item("3.1.16").getByLabel("Why it does not apply").fill("No wireless");
  await app.open("3.1.1");
  await app.answer("3.1.1[c]", "No");
  await note(app).fill(NOTE);
  await app.saved();
  const before = await app.scale();
  await app.reload();
  deepEqual(await app.scale(), before);
  // 5 points lost twice, 5 points safe.
  deepEqual(before.slice(0, 2), ["−198 to 100", "3 of 110 answered"]);
  equal(await app.given("3.1.2"), "Not met");
  equal(await app.item("3.1.16").getByLabel("Why it does not apply").inputValue(), "No wireless");
  await app.open("3.1.1");
  equal(await app.given("3.1.1[c]"), "No");
  equal(await note(app).inputValue(), NOTE);
  // And on it goes.
  await app.answer("3.1.3", "Not met");
  await reading(app, "−198 to 99");
});

check("what was typed a moment before the page is closed is kept", async ({ app, page, context, base }) => {
  await app.open("3.1.1");
  await note(app).fill(NOTE);
  page.on("dialog", (dialog) => dialog.dismiss());
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
  const again = await tab(context, base);
  await again.open("3.1.1");
  equal(await note(again).inputValue(), NOTE);
});

check("an answer given a moment before a reload is kept", async ({ app }) => {
  await app.answer("3.1.1", "Not met");
  await app.reload();
  equal(await app.reading(), "−203 to 105");
});

check("what was typed is kept when the browser ends a page in the background", async ({ app, page, context, base }) => {
  await app.open("3.1.1");
  // A phone that changes to another app hides the page and may never tell it of its end.
  await page.evaluate((text) => {
    const field = document.getElementById("note-3.1.1");
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    window.atOnce = { ...localStorage };
  }, NOTE);
  equal(JSON.stringify(await page.evaluate(() => window.atOnce)).includes(NOTE), true);
  const again = await tab(context, base);
  await again.open("3.1.1");
  equal(await note(again).inputValue(), NOTE);
});

check("every edit can be undone and done again, one by one", async ({ app, page }) => {
  equal(await app.undo.isDisabled(), true);
  equal(await app.redo.isDisabled(), true);
  await app.answer("3.1.1", "Not met");
  await app.answer("3.1.1", "Met");
  await app.answer("3.1.16", "N/A");
  const reason = app.item("3.1.16").getByLabel("Why it does not apply");
  await reason.pressSequentially("No wireless");
  await reason.blur();
  await reason.pressSequentially(" at all");
  await reading(app, "−193 to 110");
  await app.undo.click();
  await app.told("Undone: 3.1.16");
  equal(await reason.inputValue(), "No wireless", "what was typed in one go is one edit");
  await app.undo.click();
  await becomes(app, () => reason.inputValue(), "");
  await app.undo.click();
  await becomes(app, () => app.given("3.1.16"), "");
  await app.undo.click();
  await becomes(app, () => app.given("3.1.1"), "Not met");
  await app.undo.click();
  await app.told("Undone: 3.1.1");
  await reading(app, "−203 to 110");
  equal(await app.undo.isDisabled(), true);
  for (let edits = 0; edits < 5; edits++) await app.redo.click();
  await reading(app, "−193 to 110");
  equal(await app.redo.isDisabled(), true);
  equal(await reason.inputValue(), "No wireless at all");
  // A new edit after an undo ends what could be done again.
  await app.undo.click();
  await app.answer("3.1.3", "Met");
  await becomes(app, () => app.redo.isDisabled(), true);
  equal(await page.getByText("Redone:").count(), 0);
});

check("an answer in one tab shows in the other", async ({ app, context, base }) => {
  const other = await tab(context, base);
  await app.answer("3.1.1", "Not met");
  await reading(other, "−203 to 105");
  equal(await other.given("3.1.1"), "Not met");
  await other.told("Another tab changed the answers. Both tabs now show them.");
  await other.answer("3.1.2", "Not met");
  await reading(app, "−203 to 100");
  await app.saved();
  await app.reload();
  equal(await app.reading(), "−203 to 100");
});

check("an edit that is not saved yet survives what another tab saves", async ({ app, page, context, base }) => {
  const other = await tab(context, base);
  // The news from the other tab arrive between the edit here and its saving.
  const news = '{"format":"sprs-calculator","version":1,"requirements":[{"id":"3.1.2","answer":"not_met"}]}';
  await page.evaluate((newValue) => {
    document.querySelector('[data-item="3.1.1"] .not_met input').click();
    localStorage.setItem("sprs-calculator/answers", newValue);
    window.dispatchEvent(new StorageEvent("storage", { key: "sprs-calculator/answers", newValue }));
  }, news);
  for (const each of [app, other]) await reading(each, "−203 to 100");
  await app.saved();
  await app.reload();
  equal(await app.reading(), "−203 to 100");
});
