// Everything by keyboard alone.
import { deepEqual, equal } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { requirements } from "./catalog.mjs";

/** Presses keys one after the other. */
async function press(app, ...keys) {
  for (const key of keys) await app.page.keyboard.press(key);
}

/** The item that has the focus, or what else has it. */
const focused = (app) =>
  app.page.evaluate(() => {
    const active = document.activeElement;
    return active.closest("[data-item]")?.dataset.item ?? (active.innerText || active.id);
  });
const focus = (app, where) => becomes(app, () => focused(app), where);
const reading = (app, expected) => becomes(app, () => app.reading(), expected);

check("all 110 are answered by keyboard alone", async ({ app, page }) => {
  for (const family of new Set(requirements.map(({ family }) => family))) {
    const own = requirements.filter((requirement) => requirement.family === family);
    for (const { id } of own) {
      await press(app, "j");
      await focus(app, id);
      await press(app, "1");
      await page.locator(`[data-item="${id}"] .met input:checked`).waitFor();
    }
    await press(app, "j");
    await focus(app, family === "SI" ? "To your score" : await page.locator("#next").innerText());
    const before = await app.heading.innerText();
    await press(app, "Enter");
    await becomes(app, async () => (await focused(app)) === (await app.heading.innerText()), true);
    await becomes(app, async () => (await app.heading.innerText()) !== before, true);
  }
  equal(await app.heading.innerText(), "Your score");
  deepEqual(await app.scale(), ["110", "110 of 110 answered", "Your score. Every requirement is MET or NOT APPLICABLE."]);
});

check("each key gives its answer, and only where the item can take it", async ({ app }) => {
  await press(app, "j", "2");
  await reading(app, "−203 to 105");
  equal(await app.given("3.1.1"), "Not met");
  // 3.1.1 cannot be met in part.
  await press(app, "3", "0");
  await reading(app, "−203 to 110");
  equal(await app.given("3.1.1"), "");
  await press(app, "j", "k", "1");
  await focus(app, "3.1.1");
  await reading(app, "−198 to 110");
  await app.family("Identification and Authentication");
  await press(app, "j", "j", "j", "3");
  await focus(app, "3.5.3");
  await becomes(app, () => app.given("3.5.3"), "Partial");
});

check("a number answers nothing while no item has the focus", async ({ app }) => {
  await press(app, "1", "2", "j", "1");
  await reading(app, "−198 to 110");
  equal(await app.progress(), "1 of 110 answered");
});

check("4 asks for the reason, and Escape leads back", async ({ app, page }) => {
  await press(app, "j", "4");
  await becomes(app, () => page.evaluate(() => document.activeElement.id), "reason-3.1.1");
  await page.keyboard.type("1 2 0 j k / ? u r n");
  equal(await app.item("3.1.1").getByLabel("Why it does not apply").inputValue(), "1 2 0 j k / ? u r n");
  await press(app, "Escape", "j");
  await focus(app, "3.1.2");
  await reading(app, "−198 to 110");
});

check("Enter opens a requirement, and j and k step through its questions", async ({ app }) => {
  await press(app, "j", "j", "Enter");
  await app.item("3.1.2[b]").waitFor();
  await press(app, "j");
  await focus(app, "3.1.2[a]");
  await press(app, "1", "j", "2");
  await focus(app, "3.1.2[b]");
  await becomes(app, () => app.given("3.1.2[a]"), "Yes");
  await becomes(app, () => app.given("3.1.2[b]"), "No");
  await press(app, "j");
  await focus(app, "3.1.3");
  await press(app, "k", "k", "k", "Enter");
  await focus(app, "3.1.2");
  await app.item("3.1.2[a]").waitFor({ state: "detached" });
});

check("undo and redo have keys of both kinds", async ({ app }) => {
  await press(app, "j", "2", "j", "2");
  // Two requirements of 5 points.
  await reading(app, "−203 to 100");
  for (const [undo, redo] of [["u", "r"], ["Control+z", "Control+Shift+Z"], ["Control+z", "Control+y"]]) {
    await press(app, undo, undo);
    await reading(app, "−203 to 110");
    await press(app, redo);
    await reading(app, "−203 to 105");
    await press(app, redo);
    await reading(app, "−203 to 100");
  }
});

check("n and p go through the families and put the focus on the heading", async ({ app }) => {
  await press(app, "n");
  await focus(app, "Awareness and Training");
  equal(await app.page.title(), "Awareness and Training · SPRS calculator");
  await press(app, "n");
  await focus(app, "Audit and Accountability");
  await press(app, "p");
  await focus(app, "Awareness and Training");
  await press(app, "p");
  await focus(app, "Access Control");
  await press(app, "p");
  await focus(app, "Access Control");
});

check("a key held down goes on family by family", async ({ app, page }) => {
  // Both arrive before the browser has told the page of its new address.
  await page.evaluate(() => {
    for (const key of ["n", "n"]) window.dispatchEvent(new KeyboardEvent("keydown", { key }));
  });
  await focus(app, "Audit and Accountability");
});

check("? leads to the help, and / from anywhere to the search", async ({ app, page }) => {
  await press(app, "?");
  await focus(app, "Help");
  await press(app, "/");
  await page.getByRole("heading", { name: "Access Control", level: 1 }).waitFor();
  await becomes(app, () => page.evaluate(() => document.activeElement.id), "search");
  await page.keyboard.type("3.5.3");
  await becomes(app, () => app.rows(), ["3.5.3"]);
});

check("keys never fire while somebody types or chooses", async ({ app, page }) => {
  await press(app, "/");
  await becomes(app, () => page.evaluate(() => document.activeElement.id), "search");
  await page.keyboard.type("1 2 j n ? / u");
  equal(await app.search.inputValue(), "1 2 j n ? / u");
  await app.search.fill("");
  await app.open("3.1.1");
  const note = app.item("3.1.1").getByLabel("How it is done here");
  await note.focus();
  await page.keyboard.type("n1j2?u/");
  equal(await note.inputValue(), "n1j2?u/");
  await app.group("3.1.1").getByRole("combobox").focus();
  await press(app, "1", "2", "n");
  equal(await app.heading.innerText(), "Access Control");
  await app.answer("3.1.2", "Met");
  await reading(app, "−198 to 110");
  equal(await app.progress(), "1 of 110 answered");
});

check("Control+Z in a text field belongs to the field", async ({ app, page }) => {
  await press(app, "j", "1");
  await app.open("3.1.2");
  await app.item("3.1.2").getByLabel("How it is done here").focus();
  await press(app, "Control+z");
  await app.answer("3.1.3", "Met");
  await reading(app, "−197 to 110");
  equal(await page.getByText(/^Undone/).count(), 0);
});

check("keys with a modifier stay those of the browser", async ({ app }) => {
  await press(app, "j", "Alt+1", "Control+2", "Meta+1", "2");
  await reading(app, "−203 to 105");
  // Nothing was answered before: one step takes all of it back.
  await app.undo.click();
  await reading(app, "−203 to 110");
  equal(await app.undo.isDisabled(), true);
});

check("the keys can be turned off, and that is remembered", async ({ app, page }) => {
  await app.go("Help");
  await page.getByLabel("Use these keys").uncheck();
  await app.go("Assess", "Access Control");
  const nothing = async () => {
    await app.item("3.1.1").locator("button.opener").focus();
    await press(app, "1", "j", "n", "?", "/");
    equal(await focused(app), "3.1.1");
    await app.answer("3.1.3", "Met");
    // The answer with the mouse is the only one.
    await reading(app, "−202 to 110");
    equal(await app.heading.innerText(), "Access Control");
  };
  await nothing();
  // What every browser has is no key of the list.
  await press(app, "Control+z");
  await reading(app, "−203 to 110");
  await app.reload();
  await nothing();
  await app.go("Help");
  equal(await page.getByLabel("Use these keys").isChecked(), false);
  await page.getByLabel("Use these keys").check();
  await app.go("Assess", "Access Control");
  await press(app, "j", "1");
  await reading(app, "−197 to 110");
});

check("the first Tab offers to skip to the content", async ({ app, page }) => {
  await press(app, "Tab");
  equal(await focused(app), "Skip to content");
  await press(app, "Enter");
  await focus(app, "Access Control");
  equal(new URL(page.url()).hash, "", "the address still names a page");
  await press(app, "Tab");
  await focus(app, "See a worked example");
  await press(app, "Tab");
  await becomes(app, () => page.evaluate(() => document.activeElement.id), "search");
});

check("a page that is opened gets the focus on its heading and its name in the title", async ({ app }) => {
  for (const [name, heading] of [["Score", "Your score"], ["Documents", "Documents"], ["Help", "Help"]]) {
    await app.go(name, heading);
    await focus(app, heading);
    equal(await app.page.title(), `${heading} · SPRS calculator`);
  }
  await app.page.goBack();
  await focus(app, "Documents");
});

check("a link to a requirement opens it and puts the focus there", async ({ app, page }) => {
  await app.go("Score", "Your score");
  await page.getByText("Unanswered: 110").click();
  await page.getByRole("link", { name: "3.13.11 CUI Encryption" }).click();
  await app.item("3.13.11[a]").waitFor();
  await focus(app, "3.13.11");
  equal(await app.heading.innerText(), "System and Communications Protection");
});

check("the focus stays where an answer is given", async ({ app, page }) => {
  await press(app, "j", "Tab");
  await press(app, "Space");
  await becomes(app, () => app.given("3.1.1"), "Met");
  await press(app, "ArrowRight");
  await becomes(app, () => app.given("3.1.1"), "Not met");
  equal(await page.evaluate(() => document.activeElement.type), "radio");
  await focus(app, "3.1.1");
});
