// Suppliers and the questionnaire of a customer: from the link to the reply to the decision, and what is refused.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { becomes, check } from "./browser.mjs";
import { App } from "./page.mjs";

const fixture = (name) => readFileSync(new URL(`../fixtures/fuzz/questionnaire/${name}`, import.meta.url), "utf8");
const CODE = fixture("code.txt");
const AT = "#/program/questionnaire";

const supplier = (app, name) => app.page.locator("[data-supplier]").filter({ has: app.page.locator("summary b").getByText(name, { exact: true }) });
const state = (row, words) => row.locator("summary .strong").getByText(words, { exact: true });
const fold = (row, name) => row.locator("summary", { hasText: name }).first();

/** Adds a supplier that gets CUI. */
async function added(app, name) {
  await app.start("#/program/suppliers");
  await app.page.getByLabel("Your firm, as suppliers know it").fill("Prime Co");
  await app.button("Add a supplier").click();
  await app.page.getByLabel("Name", { exact: true }).last().fill(name);
  const row = supplier(app, name);
  await row.getByLabel("What it gets or makes for the contract").selectOption("cui");
  await row.getByText("Needs Level 2 (Self).").waitFor();
  return row;
}

/** The link of a supplier's questionnaire, without the address of the page. */
async function linked(app, row) {
  await fold(row, "Questionnaire").click();
  await row.getByLabel("Questions of your own, a line each").fill("Do you paint?\nDo you plate?");
  await row.getByRole("button", { name: "Make a link" }).click();
  const link = await row.getByLabel("Link with the questionnaire").inputValue();
  ok(link.startsWith(`${app.base}${AT}/`), link);
  return link.slice(app.base.length);
}

/** Answers a questionnaire in a browser of its own, and gives the file. */
async function answered(browser, base, hash) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const app = new App(page, base);
    await app.start(hash);
    await app.button("Start the reply").click();
    await page.getByLabel("Your name and position").fill("Kim Lee");
    await page.getByLabel("E-mail or telephone").fill("kim@example.com");
    await page.getByLabel("Status that SPRS shows").selectOption("1_self");
    await page.getByLabel("CMMC Status Date").fill("2026-01-31");
    await page.getByRole("group", { name: /more than one factor/ }).getByText("Partly", { exact: true }).click();
    await page.getByRole("group", { name: "Do you paint?" }).getByText("Yes", { exact: true }).click();
    return await app.download(app.button("Save the reply as a file"), "reply.json");
  } finally {
    await context.close();
  }
}

check("a questionnaire goes out as a link and comes back as a file, and is decided on", async ({ app, page, context, base }) => {
  const row = await added(app, "Plating Shop");
  const hash = await linked(app, row);
  await state(row, "Waiting").waitFor();
  const file = await answered(context.browser(), base, hash);
  const reply = JSON.parse(file);
  deepEqual([reply.supplier, reply.by, reply.status], ["Plating Shop", "Kim Lee", "1_self"]);
  await app.choose("Open replies", "reply.json", file);
  await page.getByText("It belongs to Plating Shop.").waitFor();
  await page.getByText("the status is below the level that is needed").first().waitFor();
  ok(!(await app.answers()).includes("Kim Lee"), "looking changes nothing");
  await app.button("Take it in").click();
  await app.told("The reply is taken in for Plating Shop.");
  await state(row, "Replied").waitFor();
  const cells = page.locator("table.glance tbody tr td");
  equal(await cells.nth(2).textContent(), "Final Level 1 (Self)");
  await fold(row, "Decision").click();
  await row.getByLabel("What was decided").selectOption("conditions");
  await state(row, "Decided").waitFor();
  // A second reply is asked about.
  const second = JSON.stringify({ ...reply, by: "Lou Ray", date: "2027-02-28" });
  await app.choose("Open replies", "second.json", second);
  await page.getByText(/Plating Shop has a reply already: of .*, taken in on .*\. This one is of Feb 28, 2027\./).waitFor();
  await app.button("Replace it").click();
  await app.told("The reply is taken in");
  await app.undo.click();
  await app.told("Undone: Program, supplier Plating Shop");
  await app.saved();
  match(await app.answers(), /Kim Lee/);
  await app.reload();
  await supplier(app, "Plating Shop").waitFor();
});

check("a reply to no questionnaire of ours is added as a new supplier, or left out", async ({ app, page }) => {
  await app.start("#/program/suppliers");
  await app.choose("Open replies", "reply.json", fixture("reply.json"));
  await page.getByText("It belongs to no questionnaire that you sent from here.").waitFor();
  await app.button("Leave it out").click();
  equal(await page.locator(".come").count(), 0);
  await app.choose("Open replies", "reply.json", fixture("reply.json"));
  await app.button("Add as a new supplier").click();
  await state(supplier(app, "Plating Shop"), "Replied").waitFor();
  await app.undo.click();
  await page.getByText("No supplier is listed yet.").waitFor();
});

for (const [what, content, said] of [
  ["a questionnaire", fixture("questionnaire.json"), "it is a questionnaire"],
  ["cut off", fixture("reply.json").slice(0, 90), "it is cut off, damaged or another file"],
  ["of a newer version", fixture("reply.json").replace('"version":1', '"version":2'), "a newer version"],
  ["with a score that cannot be", fixture("reply.json").replace("110", "111"), "“score” cannot be “111”"],
  ["with a name that hides its order", fixture("reply.json").replace("Kim", "Kim\u202e"), "U+202E"],
  ["nested deep", fixture("nested.json"), "it is cut off, damaged or another file"],
]) {
  check(`a file that is ${what} is refused as a reply and changes nothing`, async ({ app }) => {
    await app.start("#/program/suppliers");
    await app.choose("Open replies", "file.json", content);
    await app.told(said);
    deepEqual(await app.stored(), {});
  });
}

check("the same link opened again goes on where it was", async ({ app, page }) => {
  await app.start(`${AT}/${CODE}`);
  await page.getByText("Prime Co asks Plating Shop").waitFor();
  deepEqual(await app.stored(), {}, "nothing is stored by looking");
  await app.button("Start the reply").click();
  await page.getByLabel("Your name and position").fill("Kim Lee");
  await app.saved();
  await app.start(`${AT}/${CODE}`);
  equal(await page.getByLabel("Your name and position").inputValue(), "Kim Lee");
  await app.start(AT);
  await page.getByRole("link", { name: /^Prime Co: still missing: \d+, due|^Prime Co: / }).click();
  equal(await page.getByLabel("Your name and position").inputValue(), "Kim Lee");
  await app.start(AT);
  await app.button("Remove Prime Co").click();
  await page.getByText("There is none yet.").waitFor();
  await app.undo.click();
  await page.getByRole("link", { name: /^Prime Co: / }).waitFor();
});

check("a file with a questionnaire is opened, and markup in it stays text", async ({ app, page }) => {
  await app.start(AT);
  const name = "<img src=x onerror=alert(1)>";
  await app.choose("Open a questionnaire file", "q.json", fixture("questionnaire.json").replace("Prime Co", name));
  await page.getByText(`${name} asks Plating Shop`).waitFor();
  await app.button("All questionnaires").click();
  await page.getByText("There is none yet.").waitFor();
});

check("the score of this assessment is offered only when it is certain", async ({ app, page }) => {
  await app.start(`${AT}/${CODE}`);
  await app.button("Start the reply").click();
  await page.getByText("There is no score to copy").waitFor();
  equal(await page.getByRole("button", { name: /^Copy/ }).count(), 0);
});

for (const [what, code, said] of [
  ["cut off", CODE.slice(0, -9), "cut off"],
  ["with a full stop behind it", `${CODE}.`, "It has “.” as character"],
  ["that is much too long", "A".repeat(8001), "It is longer than 8000 characters"],
  ["that is no questionnaire", "bm90aGluZw", "It is cut off, damaged or another file"],
]) {
  check(`a link ${what} says what is wrong and changes nothing`, async ({ app, page }) => {
    await app.start(`${AT}/${code}`);
    await page.getByText("This link cannot be used, and nothing was changed.").waitFor();
    await page.getByText(said).waitFor();
    equal(await app.button("Start the reply").count(), 0);
    deepEqual(await app.stored(), {});
  });
}

check("suggestions for the contract go by the level", async ({ app, page }) => {
  await app.start("#/program/suppliers");
  const level = page.getByLabel("Level and proof", { exact: true });
  match(await level.inputValue(), /Level 2 \(Self\) or higher.*CUI of this order/);
  await page.getByLabel("For suppliers that need").selectOption("1_self");
  await becomes(app, async () => /Level 1 \(Self\) or higher.*FCI of this order/.test(await level.inputValue()), true);
});
