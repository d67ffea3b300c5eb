// The how-to texts: fetched once, when they are needed; read, linked, explained and searched.
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { becomes, check, dist } from "./browser.mjs";

const files = JSON.parse(readFileSync(join(dist, "files.json"), "utf8"));
const lazyFiles = files.filter((file) => file.lazy && !file.offline).map((file) => file.path);

/** The lazy files a page asks for, in the order of the alphabet. */
function lazyRequests(page) {
  const lazy = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname.slice(1);
    if (lazyFiles.includes(path)) lazy.push(path);
  });
  return () => lazy.toSorted();
}

check("the lazy files are named after their content and fetched once: the second WASM by itself, the texts when a requirement is opened", { at: null }, async ({ app, page }) => {
  const requests = lazyRequests(page);
  await app.start();
  await becomes(app, async () => requests(), lazyFiles.filter((path) => path.startsWith("second-")).toSorted());
  deepEqual(lazyFiles.map((path) => path.replace(/-[0-9a-f]{16}\./, ".")).toSorted(), ["example.json", "how-to.txt", "iso.txt", "licenses.txt", "second.css", "second.wasm"]);
  await app.open("3.1.8");
  await app.item("3.1.8").getByText(/^Programs guess passwords/).waitFor();
  await app.open("3.1.1");
  await app.item("3.1.1").getByRole("heading", { name: "How it is usually met" }).waitFor();
  await app.go("Score", "Your score");
  await app.go("Help");
  await page.waitForLoadState("networkidle");
  deepEqual(requests(), lazyFiles.filter((path) => !/^(example|licenses|iso)-/.test(path)).toSorted());
});

check("the questions are no part of the first load", async ({ app }) => {
  await app.open("3.1.1");
  const question = await app.item("3.1.1[a]").locator("> span").textContent();
  const holding = files.filter(({ path }) => readFileSync(join(dist, path)).includes(question));
  deepEqual(holding.map(({ path }) => path.replace(/-[0-9a-f]{16}\./, ".")), ["second.wasm"]);
});

check("an opened requirement has each part, and evidence at each objective", async ({ app }) => {
  await app.open("3.1.8");
  const row = app.item("3.1.8");
  for (const name of ["In practice", "How it is usually met", "Often NOT MET because"]) {
    await row.getByRole("heading", { name, exact: true }).waitFor();
  }
  for (const letter of ["a", "b"]) {
    const objective = app.item(`3.1.8[${letter}]`);
    equal(await objective.getByRole("term").first().isVisible(), false, "closed at first");
    await objective.getByText("What an assessor looks at").click();
    await objective.getByRole("term").filter({ hasText: "Examine" }).waitFor();
  }
  await app.item("3.1.8[b]").getByRole("term").filter({ hasText: "Test" }).waitFor();
});

check("a word is explained on the spot, by keyboard", async ({ app, page }) => {
  await app.open("3.1.8");
  const word = app.item("3.1.8").getByRole("button", { name: "VPN", exact: true });
  const meaning = page.getByText(/^Virtual private network:/);
  await word.focus();
  equal(await meaning.isVisible(), false);
  await page.keyboard.press("Enter");
  await meaning.waitFor();
  equal(await word.getAttribute("aria-expanded") ?? "true", "true");
  await page.keyboard.press("Tab");
  equal(await page.evaluate(() => document.activeElement.textContent), "All words explained");
  await page.keyboard.press("Escape");
  await meaning.waitFor({ state: "hidden" });
  ok(await word.evaluate((word) => word === document.activeElement), "the focus is back on the word");
  await word.click();
  await meaning.waitFor();
  await page.getByRole("link", { name: "All words explained" }).click();
  await page.getByRole("heading", { level: 1, name: "Words explained" }).waitFor();
});

check("a link leads to the other requirement and opens it", { at: "#/assess/3.5.3" }, async ({ app, page }) => {
  await app.item("3.5.3").getByRole("link", { name: "3.7.5", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "Maintenance" }).waitFor();
  await app.item("3.7.5[a]").waitFor();
  await becomes(app, () => page.evaluate(() => document.activeElement.textContent), "3.7.5 Nonlocal Maintenance");
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Identification and Authentication" }).waitFor();
});

check("the glossary has an address of its own", { at: "#/words" }, async ({ page }) => {
  await page.getByRole("term").filter({ hasText: /^MFA$/ }).waitFor();
  const terms = await page.getByRole("term").allTextContents();
  ok(terms.length >= 80, `${terms.length} words`);
  equal(await page.title(), "Words explained · SPRS calculator");
  await page.getByRole("link", { name: "3.5.3", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "Identification and Authentication" }).waitFor();
});

check("the search looks in the texts once they are here", async ({ app, page }) => {
  const found = page.locator(".rows");
  await app.search.fill("BitLocker");
  await becomes(app, () => app.rows(), []);
  await app.search.fill("");
  await app.open("3.1.8");
  await app.item("3.1.8").getByText(/^Programs guess passwords/).waitFor();
  await app.search.fill("BitLocker");
  await found.getByText(/^\d+ more where only the how-to text has these words$/).waitFor();
  ok((await app.rows()).includes("3.13.16"));
  await app.search.fill("encryption");
  const rows = await found.locator(":scope > *").evaluateAll((rows) => rows.map((row) => row.dataset.item ?? "only"));
  ok(rows.indexOf("3.13.11") < rows.indexOf("only"), "what the catalog itself says comes first");
  equal(rows.filter((row) => row === "only").length, 1);
});

for (const [what, file, act, sign] of [
  ["the how-to texts", "how-to-", (app) => app.open("3.1.8"), /^Programs guess passwords/],
  ["the second WASM", "second-", (app) => app.item("3.1.8").locator("button.opener").click(), /^Programs guess passwords/],
  ["a page", "second-", (app) => app.go("Score", "Your score"), /^Unanswered: 110/],
]) {
  check(`${what} that cannot be fetched say so, keep the answers, and come at the second try`, { at: null, expects: /Failed to load|ERR_FAILED|fetch/ }, async ({ app, page }) => {
    const pattern = `**/${file}*`;
    await page.route(pattern, (route) => route.abort());
    await app.start();
    await app.answer("3.1.1", "Not met");
    await act(app);
    await page.getByText("This part of the page could not be loaded.").first().waitFor();
    equal(await app.reading(), "−203 to 105");
    const item = { "the how-to texts": "3.1.8[a]", "the second WASM": "3.1.8" }[what];
    if (item) await app.answer(item, item === "3.1.8" ? "Met" : "Yes");
    await page.unroute(pattern);
    await app.button("Try again").first().click();
    await page.getByText(what === "a page" ? "Every point lost, with its rule" : sign).first().waitFor();
    equal(await page.getByText("could not be loaded. Your answers").count(), 0);
    if (item) await app.answer("3.1.8[b]", "Yes");
  });
}

check("a file that is another one is refused", { at: null }, async ({ app, page }) => {
  await page.route("**/how-to-*", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Log on to the network</h1>" }));
  await app.start("#/assess/3.1.8");
  await app.item("3.1.8").getByText("This part of the page could not be loaded.").first().waitFor();
  equal(await page.getByText("Log on to the network").count(), 0);
});
