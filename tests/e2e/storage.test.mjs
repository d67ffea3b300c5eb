// Storage that is denied, full, or holds what cannot be read: a plain message each, and nothing is lost.
import { deepEqual, equal } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { ANSWERS } from "./page.mjs";

const CORRUPT = '{"format":"sprs-calculator","version":1,"requirements":[{"id":"3.1.1","answ';
const NEWER = '{"format":"sprs-calculator","version":9,"everything":["is","different"]}';
const UNREADABLE = "unreadable.txt";
const BACKUP = "backup.json";
const HISTORY = "sprs-calculator/history/first";
const FILLER = "somebody-else/filler";

const reading = (app, expected) => becomes(app, () => app.reading(), expected);
const alerted = (app, words) => app.alert.getByText(words).waitFor();
const silent = (app) => becomes(app, () => app.alert.allInnerTexts(), [""]);
const kept = async (app, text) => Object.values(await app.stored()).includes(text);

/** Says yes to leaving a page that has something unsaved. */
const leave = (page) => page.on("dialog", (dialog) => dialog.accept());

/** Fills local storage to the last character, before the page is opened. */
async function fill(app) {
  await app.store({});
  await app.page.evaluate((key) => {
    let text = localStorage.getItem(key) ?? "";
    for (let size = 1 << 22; size >= 1; size >>= 1) {
      for (;;) {
        try {
          localStorage.setItem(key, text + "x".repeat(size));
          text += "x".repeat(size);
        } catch {
          break;
        }
      }
    }
  }, FILLER);
}
const free = (app) => app.page.evaluate((key) => localStorage.removeItem(key), FILLER);

check("a save that cannot be read is kept, can be downloaded, and saving goes on", { store: { [ANSWERS]: CORRUPT } }, async ({ app }) => {
  await alerted(app, "Your saved answers could not be read");
  equal(await app.reading(), "−203 to 110");
  equal(await app.download(app.button("Download the saved text"), UNREADABLE), CORRUPT);
  await app.answer("3.1.1", "Not met");
  await app.saved();
  await app.reload();
  equal(await app.reading(), "−203 to 105");
  equal(await kept(app, CORRUPT), true);
  equal((await app.alert.allInnerTexts()).join(""), "", "it was told once");
  await app.go("Documents");
  equal(await app.download(app.button("Download the text"), UNREADABLE), CORRUPT);
});

check("a kept text is deleted only when that is confirmed", { store: { [ANSWERS]: CORRUPT } }, async ({ app, page }) => {
  await app.go("Documents");
  page.once("dialog", (dialog) => dialog.dismiss());
  await app.button("Delete the text").click();
  equal(await kept(app, CORRUPT), true);
  page.once("dialog", (dialog) => dialog.accept());
  await app.button("Delete the text").click();
  await app.button("Delete the text").waitFor({ state: "detached" });
  equal(await kept(app, CORRUPT), false);
});

for (const [what, text] of [
  ["an empty text", ""],
  ["something else", "[1, 2, 3]"],
  ["an answer that does not exist", '{"format":"sprs-calculator","version":1,"requirements":[{"id":"3.1.1","answer":"perhaps"}]}'],
]) {
  check(`${what} in the place of the answers is kept as well`, { store: { [ANSWERS]: text } }, async ({ app }) => {
    await alerted(app, "Your saved answers could not be read");
    await app.answer("3.1.1", "Met");
    await app.saved();
    await app.reload();
    equal(await app.reading(), "−198 to 110");
    equal(await kept(app, text), true);
  });
}

check("two saves that cannot be read are both kept", { store: { [ANSWERS]: CORRUPT } }, async ({ app }) => {
  await app.store({ [ANSWERS]: `${CORRUPT} again` });
  await app.start();
  await alerted(app, "Your saved answers could not be read");
  equal(await app.download(app.button("Download the saved text"), UNREADABLE), `${CORRUPT} again`);
  equal(await kept(app, CORRUPT), true);
  equal(await kept(app, `${CORRUPT} again`), true);
});

check("a newer save is not written over until that is asked for", { store: { [ANSWERS]: NEWER } }, async ({ app, page }) => {
  leave(page);
  const words = "Your saved answers were written by a newer version";
  await alerted(app, words);
  await app.answer("3.1.1", "Not met");
  await page.getByText("Not saved", { exact: true }).waitFor();
  equal(await app.download(app.button("Download the saved text"), UNREADABLE), NEWER);
  await app.reload();
  deepEqual(await app.stored(), { [ANSWERS]: NEWER });
  await alerted(app, words);
  await app.answer("3.1.2", "Not met");
  await app.button("Keep that text and go on here").click();
  await silent(app);
  await app.saved();
  await app.reload();
  equal(await app.reading(), "−203 to 105");
  equal(await kept(app, NEWER), true);
});

check("a newer save that another tab writes meanwhile is not lost", async ({ app, page }) => {
  leave(page);
  await app.answer("3.1.1", "Not met");
  await app.saved();
  await page.evaluate(([key, newValue]) => {
    localStorage.setItem(key, newValue);
    window.dispatchEvent(new StorageEvent("storage", { key, newValue }));
  }, [ANSWERS, NEWER]);
  await app.answer("3.1.2", "Not met");
  await app.go("Help");
  await app.reload();
  equal(await kept(app, NEWER), true);
});

const denied = () => {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
};

check("where storage is denied and what to say about it does not come, a problem is told all the same", {
  init: denied, at: null, expects: /Failed to load|ERR_FAILED|failed to fetch|^Error$/i,
}, async ({ app, page }) => {
  await page.route(/second-.*\.wasm/, (route) => route.abort());
  await app.start();
  await alerted(app, "There is a problem with what this browser stores for this page.");
  await page.getByText("Not saved", { exact: true }).waitFor();
  await page.unroute(/second-.*\.wasm/);
  await app.alert.getByRole("button", { name: "Try again" }).click();
  await alerted(app, "This browser does not let the page store anything");
  equal(await app.alert.getByText("There is a problem with what").count(), 0);
});

check("where storage is denied, it says so and everything else works", { init: denied }, async ({ app, page }) => {
  await alerted(app, "This browser does not let the page store anything");
  await app.answer("3.1.1", "Not met");
  await reading(app, "−203 to 105");
  await page.getByText("Not saved", { exact: true }).waitFor();
  const backup = await app.download(app.button("Download backup"), BACKUP);
  equal(JSON.parse(backup).requirements[0].answer, "not_met");
  await app.undo.click();
  await reading(app, "−203 to 110");
  await app.go("Documents");
  await app.choose("Restore a backup", "mine.json", backup);
  await reading(app, "−203 to 105");
});

check("leaving asks first when something would be lost, and only then", { init: denied }, async ({ app, page, context }) => {
  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await app.reload();
  deepEqual(asked, []);
  await app.answer("3.1.1", "Not met");
  await app.reload();
  deepEqual(asked, ["beforeunload"]);
  equal(context.pages().length, 1);
});

check("dismissing the message does not make it saved", { init: denied }, async ({ app, page }) => {
  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await app.button("Dismiss").click();
  await silent(app);
  await app.answer("3.1.1", "Not met");
  await page.reload();
  deepEqual(asked, ["beforeunload"]);
});

check("full storage is told, and trying again after freeing some saves", { at: null }, async ({ app, page }) => {
  await fill(app);
  await app.start();
  equal((await app.alert.allInnerTexts()).join(""), "", "nothing is to be saved yet");
  await app.answer("3.1.1", "Not met");
  await alerted(app, "The browser’s storage for this site is full");
  await page.getByText("Not saved", { exact: true }).waitFor();
  // Still full: trying again changes nothing.
  await app.button("Try again").click();
  await alerted(app, "The browser’s storage for this site is full");
  const backup = await app.download(app.button("Download backup"), BACKUP);
  equal(JSON.parse(backup).requirements[0].answer, "not_met");
  await free(app);
  await app.button("Try again").click();
  await silent(app);
  await app.saved();
  await app.reload();
  equal(await app.reading(), "−203 to 105");
});

check("full storage keeps what was saved before, and the next edit tries by itself", { at: null }, async ({ app, page }) => {
  await app.start();
  await app.answer("3.1.1", "Not met");
  await app.saved();
  await becomes(app, async () => HISTORY in (await app.stored()), true);
  // Without it there is nothing that could make room.
  await app.page.evaluate((key) => localStorage.removeItem(key), HISTORY);
  const before = (await app.stored())[ANSWERS];
  await fill(app);
  await app.start();
  equal(await app.reading(), "−203 to 105");
  await app.answer("3.1.2", "Not met");
  await alerted(app, "The browser’s storage for this site is full");
  equal((await app.stored())[ANSWERS], before);
  await free(app);
  await app.answer("3.1.3", "Not met");
  await silent(app);
  await app.saved();
  equal(await page.getByText("Not saved", { exact: true }).count(), 0);
  await app.reload();
  equal(await app.reading(), "−203 to 99");
});

check("in full storage what could be undone makes room for answers", async ({ app }) => {
  await app.answer("3.1.1", "Not met");
  await becomes(app, async () => HISTORY in (await app.stored()), true);
  await fill(app);
  await app.start();
  await app.answer("3.1.2", "Not met");
  await app.saved();
  equal(HISTORY in (await app.stored()), false);
  await app.reload();
  equal(await app.reading(), "−203 to 100");
});

check("a save that cannot be read and has no room beside it stays where it is", { at: null }, async ({ app, page }) => {
  leave(page);
  await app.store({ [ANSWERS]: CORRUPT.padEnd(2000) });
  await fill(app);
  await app.start();
  await alerted(app, "There is no room to keep the text beside new answers");
  await app.answer("3.1.1", "Not met");
  await page.getByText("Not saved", { exact: true }).waitFor();
  equal(await app.download(app.button("Download the saved text"), UNREADABLE), CORRUPT.padEnd(2000));
  // Trying again while it is still full must not end the trying.
  await app.button("Try again").click();
  equal((await app.stored())[ANSWERS], CORRUPT.padEnd(2000));
  await free(app);
  await app.button("Try again").click();
  await silent(app);
  await app.saved();
  equal(await kept(app, CORRUPT.padEnd(2000)), true);
  await app.reload();
  equal(await app.reading(), "−203 to 105");
});
