// Level and scope, Level 3 and Rev. 3: what is asked, what follows, and where the focus is.
import { equal } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";

const open = (app) => app.go("Scope", "Level and scope");
const group = (app, question) => app.page.getByRole("group", { name: question });
const say = (app, question, words) => group(app, question).getByText(words, { exact: true }).click();
const said = (app, question) => group(app, question).locator("label:has(:checked)").textContent();
const focused = (app) => app.page.evaluate(() => document.activeElement.id);
const level = (app) => app.page.locator(".need strong").textContent();

check("questions that do not matter go, their answers stay, and each answer is one step", async ({ app }) => {
  await open(app);
  await say(app, "work for the Department of Defense", "Yes");
  await say(app, "off the shelf", "No");
  await say(app, "that is not public", "Yes");
  await say(app, "Controlled Unclassified Information", "No");
  await becomes(app, () => level(app), "Level 1");
  await say(app, "work for the Department of Defense", "No");
  await becomes(app, () => level(app), "No CMMC level for now");
  equal(await group(app, "off the shelf").count(), 0);
  await say(app, "work for the Department of Defense", "Yes");
  equal(await said(app, "off the shelf"), "No");
  await app.undo.click();
  await app.undo.click();
  equal(await said(app, "Controlled Unclassified Information"), "No");
  await app.undo.click();
  await becomes(app, () => level(app), "Not to be said yet");
  await app.page.locator(".need").getByRole("link", { name: "Controlled Unclassified Information" }).click();
  equal(await app.page.evaluate(() => document.activeElement.name), "fact-cui");
});

check("the level can be taken over", async ({ app }) => {
  await open(app);
  await say(app, "Controlled Unclassified Information", "Yes");
  await app.button("Work toward this level").click();
  await app.page.getByText("You work toward Level 2.").waitFor();
  equal(await app.page.evaluate(() => document.activeElement.textContent), "Work toward this level");
  await app.undo.click();
  await becomes(app, () => app.page.getByText("You work toward Level 2.").count(), 0);
});

check("a row of the worksheet keeps the focus while somebody types in it", async ({ app }) => {
  await open(app);
  await app.button("Add an asset").click();
  await becomes(app, () => focused(app), "asset-0-name");
  await app.page.keyboard.type("CNC mills");
  equal(await focused(app), "asset-0-name");
  await app.page.getByLabel("Category", { exact: true }).selectOption("Specialized asset");
  await app.page.getByText("The assessor reviews the SSP for it").waitFor();
  await app.undo.click();
  await app.page.getByText("All 110 requirements are assessed for it").waitFor();
  equal(await app.page.getByLabel("What it is", { exact: true }).inputValue(), "CNC mills");
  await app.undo.click();
  equal(await app.page.getByLabel("What it is", { exact: true }).inputValue(), "");
  await app.redo.click();
  await app.page.getByRole("button", { name: "Remove CNC mills" }).click();
  equal(await focused(app), "asset-add");
  await app.undo.click();
  await becomes(app, () => app.page.getByLabel("What it is", { exact: true }).inputValue(), "CNC mills");
  await app.saved();
  await app.reload();
  equal(await app.page.getByLabel("What it is", { exact: true }).inputValue(), "CNC mills");
});

check("a provider is settled by what it shows, and answers find it by its name", async ({ app }) => {
  await app.other("3.1.20", "Inherited");
  await app.item("3.1.20").getByLabel("Provider").fill("Northwind tenant");
  await open(app);
  await app.button("Add a provider").click();
  await becomes(app, () => focused(app), "provider-0-name");
  await app.page.keyboard.type("northwind");
  await app.page.getByText("Answered as inherited from it:").waitFor();
  await app.page.getByLabel("It processes, stores or transmits CUI").check();
  await app.page.getByText("Missing: its FedRAMP Moderate authorization").waitFor();
  await app.page.getByLabel("What it can show").selectOption("FedRAMP Moderate or higher");
  await app.page.getByLabel("There is a responsibility matrix").check();
  await app.page.getByText("Settled as far as this worksheet can tell.").waitFor();
  await app.page.locator(".follows").getByRole("link", { name: "3.1.20", exact: true }).click();
  await app.item("3.1.20[a]").waitFor();
});

check("Level 3 says what blocks it, and leads there", async ({ app }) => {
  await app.page.goto(`${app.base}#/level3`);
  await app.answer("IR.L3-3.6.1e", "Not met");
  const stand = app.page.locator("section").filter({ hasText: "Where you stand" });
  await stand.getByText("No CMMC Status by your answers.").waitFor();
  await stand.getByRole("link", { name: "IR.L3-3.6.1e" }).click();
  await app.page.keyboard.press("1");
  await stand.getByText("Final Level 3 (DIBCAC) if the remaining 23 are met.").waitFor();
  equal(await app.given("IR.L3-3.6.1e"), "Met");
});

check("Rev. 3 is narrowed to what the answers leave open", async ({ app }) => {
  await app.answer("3.1.1", "Not met");
  await app.page.goto(`${app.base}#/rev3`);
  const rows = () => app.page.locator(".crosswalk tbody tr th").allTextContents();
  await becomes(app, async () => (await rows()).length, 97);
  await app.page.getByLabel("Show").selectOption("gap (1)");
  await becomes(app, rows, ["03.01.01 Account Management"]);
  await app.page.getByLabel("Show").selectOption("carries as a start (0)");
  await app.page.getByText("None of the 97.").waitFor();
});
