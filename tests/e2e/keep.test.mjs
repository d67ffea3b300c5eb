// Copies beyond local storage: the file on disk, the reminder to back up, and what the browser promises.
import { deepEqual, equal } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { answers } from "./catalog.mjs";

const setting = (name) => `sprs-calculator/setting/${name}`;
const CHOOSE = "Save to a file and keep writing to it";

/** The browser's own files stand for those on disk; a test can have the next choice or the writing refused. */
const disk = () => {
  if (!isSecureContext) return;
  window.showSaveFilePicker = async () => {
    if (window.refuses) throw new DOMException("no", window.refuses);
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(window.chosen ?? "mine.json", { create: true });
  };
  const { createWritable } = FileSystemFileHandle.prototype;
  FileSystemFileHandle.prototype.createWritable = function () {
    return window.fails ? Promise.reject(new DOMException("broken", window.fails)) : createWritable.call(this);
  };
};

/** What is in a file; nothing while another one takes its place. */
const file = (app, name = "mine.json") =>
  app.page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(name)).getFile();
    return file.text().catch((error) => {
      if (error.name !== "NotReadableError") throw error;
    });
  }, name);

const stored = async (app) => await app.answers();

async function chosen(app) {
  await app.answer("3.1.1", "Not met");
  await app.go("Documents");
  await app.button(CHOOSE).click();
  await app.page.getByText("Every change goes to mine.json. Last written:").waitFor();
}

check("a file on disk has every change, from whatever page, and never nothing", { init: disk }, async ({ app, page }) => {
  await app.go("Documents");
  await page.getByText("Nothing is entered yet, so there is nothing to write.").waitFor();
  equal(await app.button(CHOOSE).count(), 0);
  await app.go("Assess", "Access Control");
  await chosen(app);
  await app.saved();
  equal(await file(app), await stored(app));
  await page.getByText(/^Changes since the last backup \(.*\): 0$/).waitFor();
  await becomes(app, () => app.button("Stop writing to it").evaluate((button) => button === document.activeElement), true);

  await app.go("Assess", "Access Control");
  await app.answer("3.1.2", "Met");
  await app.saved();
  const two = await stored(app);
  await becomes(app, () => file(app), two);

  await app.go("Documents");
  await app.button("Clear everything").click();
  await becomes(app, () => app.reading(), "−203 to 110");
  await app.undo.click();
  await app.choose("Import a CSV", "a.csv", answers("met", {}));
  await app.told(/^Imported/);
  await app.saved();
  const all = await stored(app);
  await becomes(app, () => file(app), all);
  await app.button("Clear everything").click();
  await app.saved();
  await app.button("Stop writing to it").click();
  await page.getByText("Nothing is entered yet, so there is nothing to write.").waitFor();
  equal(await file(app), all, "what was cleared on the page is still in the file");
});

check("after a reload the file is named, and goes on when it is chosen again", { init: disk }, async ({ app, page }) => {
  await chosen(app);
  await app.saved();
  const before = await file(app);
  await app.reload();
  await page.getByText("Before this page was opened anew, it wrote to mine.json. Choose it again to go on.").waitFor();
  await app.go("Assess", "Access Control");
  await app.answer("3.1.2", "Met");
  await app.saved();
  equal(await file(app), before, "without a choice nothing is written");
  await app.go("Documents");
  await app.button(CHOOSE).click();
  await becomes(app, async () => (await file(app)) === (await stored(app)), true);
});

for (const [name, said] of [
  ["NotAllowedError", "the browser no longer allows it; choose the file again"],
  ["NotFoundError", "the file or its folder is gone; choose a file again"],
  ["NoModificationAllowedError", "another program or tab has it open"],
  ["QuotaExceededError", "the disk is full; make room and try again"],
  ["DataError", "the browser says “broken”; try again, or choose another file"],
]) {
  check(`a file that cannot be written (${name}) is told, and can be tried again`, { init: disk }, async ({ app, page }) => {
    await chosen(app);
    await page.evaluate((name) => (window.fails = name), name);
    await app.choose("Import a CSV", "a.csv", answers("met", {}));
    const alert = page.locator(".on-disk").getByRole("alert");
    await alert.getByText(`mine.json was not written: ${said}`).waitFor();
    await app.saved();
    equal(await app.reading(), "110", "what was entered is untouched");
    await page.evaluate(() => (window.fails = undefined));
    await app.button("Try again").click();
    await page.getByText("Every change goes to mine.json. Last written:").waitFor();
    equal(await file(app), await stored(app));
  });
}

check("a choice that is broken off or refused leaves everything as it was", { init: disk }, async ({ app, page }) => {
  await app.answer("3.1.1", "Not met");
  await app.go("Documents");
  await page.evaluate(() => (window.refuses = "AbortError"));
  await app.button(CHOOSE).click();
  await app.frame();
  equal(await page.locator(".on-disk").getByRole("alert").count(), 0);
  await page.evaluate(() => (window.refuses = "SecurityError"));
  await app.button(CHOOSE).click();
  await page.getByText("No file is in use: this page is shown inside another one").waitFor();
  await page.evaluate(() => (window.refuses = undefined));
  await app.button(CHOOSE).click();
  await page.getByText("Every change goes to mine.json. Last written:").waitFor();
});

check("another file takes the place of one that fails", { init: disk }, async ({ app, page }) => {
  await chosen(app);
  await page.evaluate(() => Object.assign(window, { fails: "NotFoundError", chosen: "other.json" }));
  await app.choose("Import a CSV", "a.csv", answers("met", {}));
  await app.button("Choose another file").waitFor();
  await page.evaluate(() => (window.fails = undefined));
  await app.button("Choose another file").click();
  await page.getByText("Every change goes to other.json. Last written:").waitFor();
  await app.saved();
  equal(await file(app, "other.json"), await stored(app));
});

check("where the browser has no such files nothing is said about them", {
  init: () => delete window.showSaveFilePicker,
}, async ({ app, page }) => {
  await app.answer("3.1.1", "Not met");
  await app.go("Documents");
  await page.getByRole("heading", { name: "Backup", exact: true }).waitFor();
  equal(await page.getByText("A file that stays up to date").count(), 0);
});

const reminder = (app, changes) => app.page.getByText(`${changes} changes are in no backup yet.`);

check("a reminder comes with the fortieth change, can be put aside, and ends with a backup", {
  store: { [setting("changes")]: "39" }, at: null,
}, async ({ app, page }) => {
  await app.start();
  await app.go("Score", "Your score");
  equal(await reminder(app, 39).count(), 0);
  await app.go("Assess", "Access Control");
  await app.answer("3.1.1", "Met");
  await app.answer("3.1.1", "Not met");
  await app.saved();
  for (const [link, heading] of [["Status", "Where you stand"], ["Score", "Your score"]]) {
    await app.go(link, heading);
    await reminder(app, 40).waitFor();
  }
  await app.button("Not now").click();
  await reminder(app, 40).waitFor({ state: "detached" });
  await becomes(app, () => page.evaluate(() => document.activeElement.tagName), "H1");
  await app.reload();
  equal(await reminder(app, 40).count(), 0, "a reload brings it not back");
  // Changes all 110.
  await app.go("Documents");
  await app.choose("Import a CSV", "a.csv", answers("met", {}));
  await app.told(/^Imported/);
  await app.saved();
  await page.getByText("Never backed up. Changes so far: 150").waitFor();
  await app.go("Score", "Your score");
  await reminder(app, 150).waitFor();
  await page.getByRole("link", { name: "Back up" }).click();
  await app.heading.getByText("Documents").waitFor();
  await app.download(app.button("Download backup"), "backup.json");
  await page.getByText(/^Changes since the last backup \(\d{4}-\d\d-\d\d\): 0$/).waitFor();
  await app.go("Score", "Your score");
  equal(await page.getByText("changes are in no backup yet").count(), 0);
});

check("a restored backup is a backup", async ({ app, page }) => {
  await app.answer("3.1.1", "Met");
  await app.go("Documents");
  await page.getByText("Never backed up. Changes so far: 1").waitFor();
  const backup = '{"format":"sprs-calculator","version":2,"requirements":[{"id":"3.1.3","answer":"met"}]}';
  await app.choose("Restore a backup", "a.json", backup);
  await page.getByText(/^Changes since the last backup \(.*\): 0$/).waitFor();
});

/** Counts how often the browser is asked, and answers as the test wants. */
const promising = (answer) => `window.asked = 0;
  if (isSecureContext)
  StorageManager.prototype.persist = async () => { window.asked += 1; return ${answer}; };`;

for (const [answer, said] of [
  [true, "The browser agreed to keep the answers when space runs short."],
  [false, "and did not agree. Keep a backup."],
]) {
  check(`the browser is asked once, with the tenth answer, and says ${answer ? "yes" : "no"}`, { init: { content: promising(answer) } }, async ({ app, page }) => {
    const asked = () => page.evaluate(() => window.asked);
    await app.go("Documents");
    await page.getByText("With the first backup or ten answered requirements").waitFor();
    const some = (met) => answers("", Object.fromEntries(met.map((id) => [id, "met,"])));
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `3.1.${number}`);
    await app.choose("Import a CSV", "a.csv", some(nine));
    await app.told(/^Imported/);
    equal(await asked(), 0);
    await app.choose("Import a CSV", "a.csv", some([...nine, "3.1.10"]));
    await page.getByText(said).waitFor();
    await app.choose("Import a CSV", "a.csv", some([...nine, "3.1.10", "3.1.11"]));
    await app.download(app.button("Download backup"), "backup.json");
    equal(await asked(), 1);
    await app.reload();
    await page.getByText(said).waitFor();
    equal(await asked(), 0, "and not again after a reload");
  });
}

check("the browser is asked with the first backup", { init: { content: promising(true) } }, async ({ app, page }) => {
  await app.answer("3.1.1", "Met");
  await app.go("Documents");
  await app.download(app.button("Download backup"), "backup.json");
  await page.getByText("The browser agreed to keep the answers").waitFor();
  equal(await page.evaluate(() => window.asked), 1);
});

check("where the browser cannot be asked that is said", {
  init: () => isSecureContext && delete StorageManager.prototype.persist,
}, async ({ app, page }) => {
  await app.go("Documents");
  await page.getByText("This browser cannot be asked to keep the answers").waitFor();
  deepEqual(await app.stored(), {});
});
