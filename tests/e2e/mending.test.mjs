// What is done when answers are not where they should be: said, looked for, and never replaced by something empty.
import { deepEqual, equal, match } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { App } from "./page.mjs";
import { OPEN, SUMMARY, Shelf, answersKey, database } from "./shelf.mjs";

/** Lets the database fail as long as the tab remembers that it should. */
const failing = () => {
  for (const [on, method] of [[IDBFactory.prototype, "open"], [IDBObjectStore.prototype, "get"]]) {
    const works = on[method];
    on[method] = function (...given) {
      if (sessionStorage.getItem("failing") === method) throw new DOMException("it fails", "UnknownError");
      return works.apply(this, given);
    };
  }
};
const fail = (app, method) => app.page.evaluate((method) => sessionStorage.setItem("failing", method), method);

/** Alpha with an answer, put away, and Beta open. */
async function two(app) {
  const shelf = new Shelf(app);
  await app.answer("3.1.1", "Not met");
  await shelf.list();
  await shelf.name.fill("Alpha");
  await shelf.create("Beta");
  return shelf;
}

check("a database that cannot be opened changes nothing, and later everything is there", { init: failing }, async ({ app }) => {
  const shelf = await two(app);
  const before = await database(app.page);
  await fail(app, "open");
  await shelf.row("Alpha").getByRole("button", { name: "Alpha", exact: true }).click();
  await app.told(/^That did not work/);
  equal(await shelf.row("Beta").getByText("open now").count(), 1);
  deepEqual(Object.keys(await app.stored()).filter((key) => key.includes("/archive/")), []);
  await fail(app, "");
  deepEqual(await database(app.page), before);
  await shelf.open("Alpha");
  equal(await app.reading(), "−203 to 105");
});

check("answers that cannot be fetched are held, and trying again fetches them", { init: failing }, async ({ app, page }) => {
  await two(app);
  await page.evaluate(([key, id]) => {
    localStorage.setItem(key, id);
    sessionStorage.setItem(key, id);
  }, [OPEN, "first"]);
  await fail(app, "get");
  await app.start();
  await app.alert.getByText("could not be fetched from this browser’s database").waitFor();
  await app.answer("3.1.2", "Not met");
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
  equal((await app.stored())[answersKey("first")], undefined, "nothing takes the place of what could not be fetched");
  await app.button("Try again").click();
  await app.alert.getByText("could not be fetched from this browser’s database").waitFor();
  await fail(app, "");
  await app.button("Try again").click();
  await becomes(app, () => app.alert.textContent(), "");
  // What was answered meanwhile stands beside what was stored.
  await becomes(app, () => app.reading(), "−203 to 100");
  await app.saved();
  match(await app.answers(), /"3\.1\.1".*"3\.1\.2"/);
});

check("answers that are nowhere any more are said to be lost, and only a word begins anew", async ({ app, page }) => {
  await two(app);
  await page.evaluate(([key, summary]) => {
    localStorage.setItem(key, "a99");
    sessionStorage.setItem(key, "a99");
    localStorage.setItem(`${summary}a99`, '{"name":"Gone"}');
  }, [OPEN, SUMMARY]);
  await app.start();
  await app.alert.getByText("nowhere in this browser any more").waitFor();
  await app.answer("3.1.1", "Met");
  equal((await app.stored())[answersKey("a99")], undefined);
  await app.button("Begin anew").click();
  await app.saved();
  match((await app.stored())[answersKey("a99")], /3\.1\.1/);
});

check("where local storage was lost, what the database has is found and opened", async ({ app, page }) => {
  const shelf = await two(app);
  await shelf.open("Alpha");
  await shelf.go("assess/ac", "Access Control");
  await app.answer("3.1.2", "Not met");
  await app.saved();
  // The state of the last save is kept to fall back on.
  await becomes(app, async () => Object.values(await database(page)).some((text) => /"3\.1\.2"/.test(text)), true);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto("about:blank");
  await app.start();
  await becomes(app, () => app.reading(), "−203 to 100");
  await shelf.list();
  await becomes(app, async () => (await shelf.names()).sort(), ["Alpha", "Beta"]);
});

check("answers stored again after an erase need more than the next edit", async ({ app, context, base }) => {
  await app.answer("3.1.1", "Not met");
  await app.saved();
  const other = new App(await context.newPage(), base);
  await other.start("#/privacy");
  other.page.once("dialog", (dialog) => dialog.accept());
  await Promise.all([other.page.waitForEvent("load"), other.button("Erase everything here").click()]);
  await app.alert.getByText("nothing is stored until you say so").waitFor();
  await app.answer("3.1.2", "Not met");
  await app.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
  deepEqual(Object.keys(await other.stored()).filter((key) => key.startsWith("sprs-calculator/answers")), []);
  await app.button("Store them again").click();
  await app.saved();
  await becomes(app, async () => /"3\.1\.1".*"3\.1\.2"/.test(await other.answers()), true);
});

check("two tabs that end keeping nothing keep what both have answered", async ({ app, context, base }) => {
  await app.start("#/privacy");
  const other = new App(await context.newPage(), base);
  await other.start();
  await other.answer("3.1.1", "Not met");
  await other.saved();
  app.page.once("dialog", (dialog) => dialog.accept());
  await app.button("Erase, and keep nothing from now on").click();
  await other.alert.getByText("Nothing is kept on this device.").waitFor();
  await new Shelf(app).go("assess/ac", "Access Control");
  await app.answer("3.1.2", "Not met");
  await other.answer("3.1.3", "Not met");
  for (const tab of [app, other]) {
    await new Shelf(tab).privacy();
    await tab.button("Keep my answers on this device again").click();
    await tab.saved();
  }
  for (const tab of [app, other]) await becomes(tab, () => tab.reading(), "−203 to 99");
});
