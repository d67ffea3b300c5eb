// Many assessments: made, named, put away, brought back, deleted; and what there is to look at besides.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { ANSWERS, App } from "./page.mjs";
import { OPEN, SUMMARY, Shelf, answersKey, database, fillDatabase } from "./shelf.mjs";

const OURS = "sprs-calculator/";

/** A page of its own for the test, with what finds things on the pages about assessments. */
const shelved = (name, options, run = options) =>
  check(name, run === options ? {} : options, (given) => run({ ...given, shelf: new Shelf(given.app) }));

const alone = (name) => `${name} open now`;
const own = (store) => Object.keys(store).filter((key) => key.startsWith(OURS));

/** Goes to the requirements. */
const assess = async (shelf) => {
  await shelf.go("assess/ac", "Access Control");
  await shelf.app.item("3.1.1").waitFor();
};

/** Says yes to a question, and tells what it was. */
const agree = (page) => new Promise((asked) => page.once("dialog", (dialog) => dialog.accept().then(() => asked(dialog.message()))));

shelved("answers of two assessments stay apart, and the list has the score of each", async ({ app, shelf }) => {
  await app.answer("3.1.1", "Not met");
  await shelf.list();
  await shelf.name.fill("Main office");
  await shelf.create("Enclave");
  deepEqual(await app.scale().then((scale) => scale.slice(0, 2)), ["−203 to 110", "0 of 110 answered"]);
  await assess(shelf);
  equal(await app.given("3.1.1"), "");
  await app.answer("3.1.2", "Met");
  await app.answer("3.1.3", "Not met");
  await shelf.list();
  // 5 points safe, 1 lost; and 5 lost in the other.
  await becomes(app, () => shelf.cell("Enclave", "Score"), "−198 to 109");
  equal(await shelf.cell("Enclave", "Answered"), "2 of 110");
  equal(await shelf.cell("Main office", "Score"), "−203 to 105");
  equal(await shelf.cell("Main office", "Answered"), "1 of 110");
  await shelf.open("Main office");
  equal(await app.reading(), "−203 to 105");
  await assess(shelf);
  deepEqual([await app.given("3.1.1"), await app.given("3.1.2")], ["Not met", ""]);
  await shelf.list();
  await shelf.open("Enclave");
  await assess(shelf);
  deepEqual([await app.given("3.1.1"), await app.given("3.1.2"), await app.given("3.1.3")], ["", "Met", "Not met"]);
  // A reload and a new tab open what was open last.
  await app.reload();
  equal(await app.reading(), "−198 to 109");
});

shelved("a tab stays with its assessment when another tab opens another", async ({ app, shelf, context, base }) => {
  await app.answer("3.1.1", "Not met");
  await shelf.list();
  await shelf.name.fill("Main office");
  await app.saved();
  const other = new Shelf(new App(await context.newPage(), base));
  await other.app.start();
  await other.list();
  await other.create("Enclave");
  await assess(other);
  await other.app.answer("3.1.2", "Not met");
  await other.app.saved();
  await assess(shelf);
  await app.answer("3.1.3", "Not met");
  await app.saved();
  equal(await app.reading(), "−203 to 104");
  await app.reload();
  equal(await app.reading(), "−203 to 104");
  equal(await other.app.reading(), "−203 to 105");
});

shelved("an assessment is renamed, copied, archived and brought back", async ({ app, shelf }) => {
  await app.answer("3.1.1", "Not met");
  await shelf.list();
  await shelf.name.fill("Main office");
  await shelf.create("Enclave");
  await shelf.act("Rename", "Main office");
  const field = shelf.page.getByLabel("New name of Main office");
  equal(await field.inputValue(), "Main office");
  await field.fill("Head office");
  await field.press("Enter");
  await shelf.row("Head office").waitFor();
  equal(await shelf.row("Main office").count(), 0);
  await shelf.act("Copy", "Head office");
  await app.told("Head office was copied.");
  await shelf.row("Copy of Head office").waitFor();
  equal(await shelf.cell("Copy of Head office", "Score"), "−203 to 105");
  await shelf.act("Archive", "Head office");
  await app.told("Head office is in the archive, further down.");
  deepEqual((await shelf.names()).sort(), ["Copy of Head office", "Enclave"]);
  await app.reload();
  await shelf.unfold("Archived: 1");
  await shelf.act("Bring back", "Head office");
  await becomes(app, async () => (await shelf.names()).sort(), ["Copy of Head office", "Enclave", "Head office"]);
  equal(await shelf.page.getByText("Archived:").count(), 0);
  // The name is part of the answers, and both have theirs.
  for (const name of ["Head office", "Copy of Head office"]) {
    await shelf.open(name);
    equal(await shelf.name.inputValue(), name);
    equal(await app.reading(), "−203 to 105");
  }
  // An edit of the copy leaves the other alone.
  await assess(shelf);
  await app.answer("3.1.2", "Not met");
  await shelf.list();
  await becomes(app, () => shelf.cell("Copy of Head office", "Score"), "−203 to 100");
  equal(await shelf.cell("Head office", "Score"), "−203 to 105");
});

shelved("a deleted assessment is restored, and one deleted for good leaves nothing", async ({ app, shelf, page }) => {
  await app.answer("3.1.1", "Not met");
  await shelf.list();
  await shelf.name.fill("Main office");
  await shelf.create("Enclave");
  await assess(shelf);
  await app.answer("3.1.2", "Not met");
  await shelf.history();
  await shelf.take("Once");
  await shelf.list();
  const id = (await app.stored())[OPEN];
  await shelf.open("Main office");
  await shelf.act("Delete", "Enclave");
  await app.told("Enclave was deleted. Restore it further down if that was a mistake.");
  await becomes(app, () => shelf.names(), ["Main office"]);
  await shelf.unfold("Deleted: 1");
  await shelf.act("Restore", "Enclave");
  await becomes(app, async () => (await shelf.names()).sort(), ["Enclave", "Main office"]);
  await shelf.open("Enclave");
  equal(await app.reading(), "−203 to 105");
  await shelf.open("Main office");
  await shelf.act("Delete", "Enclave");
  await shelf.unfold("Deleted: 1");
  page.once("dialog", (dialog) => dialog.dismiss());
  await shelf.act("Delete for good", "Enclave");
  equal(await page.getByText("Deleted: 1").count(), 1, "not without a yes");
  const asked = agree(page);
  await shelf.act("Delete for good", "Enclave");
  match(await asked, /for good/);
  await app.told("Enclave is gone for good.");
  await becomes(app, () => page.getByText("Deleted: 1").count(), 0);
  const keys = async () => [...Object.keys(await app.stored()), ...Object.keys(await database(page))];
  await becomes(app, async () => (await keys()).filter((key) => key.includes(id)), []);
  await app.reload();
  await becomes(app, () => shelf.names(), ["Main office"]);
});

shelved("what was done before a reload can be undone after it, in each assessment", async ({ app, shelf }) => {
  await app.answer("3.1.1", "Not met");
  await app.answer("3.1.2", "Met");
  // The log is written a moment after the answers, by the second WASM.
  await becomes(app, async () => Object.keys(await app.stored()).some((key) => key.startsWith(`${OURS}history/`)), true);
  await app.reload();
  await becomes(app, () => app.undo.isEnabled(), true);
  await shelf.list();
  await shelf.create("Enclave");
  await assess(shelf);
  await app.answer("3.1.3", "Not met");
  await shelf.list();
  await shelf.open("Without a name");
  await becomes(app, () => app.undo.isEnabled(), true);
  await app.undo.click();
  await app.told("Undone: 3.1.2");
  await app.undo.click();
  await app.told("Undone: 3.1.1");
  equal(await app.undo.isDisabled(), true);
  equal(await app.reading(), "−203 to 110");
  await app.redo.click();
  await becomes(app, () => app.reading(), "−203 to 105");
  await shelf.open("Enclave");
  await becomes(app, () => app.undo.isEnabled(), true);
  await app.undo.click();
  await app.told("Undone: 3.1.3");
});

const SAVES = () => {
  window.written = [];
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, text) {
    window.written.push([this === window.localStorage ? "local" : "tab", key]);
    return set.call(this, key, text);
  };
  window.asked = [];
  for (const name of ["get", "getAll", "put"]) {
    const before = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...given) {
      window.asked.push([name, name === "put" ? given[1] : given[0]]);
      return before.apply(this, given);
    };
  }
};

for (const [many, size] of [[1000, 4_000], [100, 300_000]]) {
  shelved(`with ${many} assessments of ${size / 1000} KB only the open one is read and written`, { at: null, init: SAVES }, async ({ app, shelf, page }) => {
    const ids = Array.from({ length: many }, (_, place) => `a${place.toString(16).padStart(5, "0")}`);
    const name = (place) => `Site ${String(place).padStart(4, "0")}`;
    // Notes on two requirements make up the size.
    const text = (place) =>
      JSON.stringify({
        format: "sprs-calculator",
        version: 2,
        requirements: [
          { id: "3.1.1", answer: place % 2 ? "met" : "not_met", note: "n".repeat(size / 2) },
          { id: "3.1.2", note: "m".repeat(size / 2) },
        ],
        records: [{ in: "profile", name: name(place) }],
      });
    const summary = (place) =>
      JSON.stringify({
        name: name(place),
        cage: `C${place}`,
        worst: place % 2 ? -198 : -203,
        best: place % 2 ? 110 : 105,
        answered: 1,
        edited: 1_700_000_000 + place,
      });
    const [first, ...others] = ids.keys();
    const open = ids[first];
    await app.store({
      [answersKey(open)]: text(first),
      [OPEN]: open,
      ...Object.fromEntries(ids.map((id, place) => [SUMMARY + id, summary(place)])),
    });
    for (let from = 0; from < others.length; from += 50) {
      await fillDatabase(page, others.slice(from, from + 50).map((place) => [answersKey(ids[place]), text(place)]));
    }
    await app.start();
    equal(await app.given("3.1.1"), "Not met");
    // What was done so far, and what an edit does.
    const done = () => page.evaluate(() => ({ written: window.written, asked: window.asked }));
    await becomes(app, async () => (await done()).asked.some(([act]) => act === "put"), true);
    await app.answer("3.1.2", "Not met");
    await app.saved();
    await becomes(app, async () => JSON.parse((await app.stored())[SUMMARY + open]).answered, 2);
    const { written, asked } = await done();
    const probe = `${OURS}probe`;
    deepEqual(written.filter(([, key]) => !key.endsWith(`/${open}`) && key !== probe), [], "only keys of the open one");
    ok(written.some(([where, key]) => where === "local" && key === answersKey(open)));
    const foreign = asked.filter(([, key]) => !String(key).includes(open));
    deepEqual(foreign, [], "nothing of the others is read or written in the database");
    await shelf.list();
    const all = page.getByRole("button", { name: `Show all ${many}` });
    if (many > 100) await all.click();
    await becomes(app, async () => (await shelf.names()).length, many);
    equal((await shelf.names())[0], name(0), "the one edited last stands first");
    equal((await shelf.names())[1], name(many - 1));
    await shelf.filter.fill("c77");
    await becomes(app, async () => (await shelf.names()).filter((name) => !/^Site 0?0?77/.test(name)).length, 0);
    await page.getByText(many > 100 ? `11 of ${many}` : `1 of ${many}`).waitFor();
    await shelf.filter.fill(name(77));
    await becomes(app, () => shelf.names(), [name(77)]);
    await Promise.all([page.waitForEvent("load"), app.button(name(77)).click()]);
    await app.ready();
    equal(await app.reading(), "−198 to 110");
    deepEqual(Object.keys(await app.stored()).filter((key) => key.startsWith(ANSWERS)), [answersKey(ids[77])]);
    const texts = await database(page);
    equal(Object.keys(texts).filter((key) => key.startsWith(ANSWERS)).length >= many - 1, true);
    match(texts[answersKey(open)], /"id":"3.1.2","answer":"not_met"/);
  });
}

shelved("a snapshot is taken, compared with now, put back and deleted", async ({ app, shelf, page }) => {
  await app.answer("3.1.1", "Not met");
  await app.answer("3.1.2", "Met");
  await shelf.history();
  await page.getByText("None yet.").waitFor();
  await shelf.take("Entered in SPRS");
  await app.told("The snapshot was taken.");
  equal(await shelf.cell("Entered in SPRS", "Score"), "−198 to 105");
  await page.getByText("Nothing moved between the two.").waitFor();
  await assess(shelf);
  await app.answer("3.1.1", "Met");
  await app.answer("3.1.2", "Not met");
  await app.answer("3.1.3", "Met");
  await shelf.history();
  await shelf.row("Entered in SPRS").waitFor();
  const moved = (await shelf.table("What moved")).map(([what, ...cells]) => [what.split(" ")[0], ...cells]);
  deepEqual(moved, [
    ["3.1.1", "NOT MET", "MET or NOT APPLICABLE", "+5"],
    ["3.1.2", "MET or NOT APPLICABLE", "NOT MET", "−5"],
    ["3.1.3", "Not answered", "MET or NOT APPLICABLE", "+1"],
  ]);
  await page.getByText("Score: −198 before, −197 after, +1 points in all.").waitFor();
  await shelf.act("Put these answers back", "Entered in SPRS");
  await app.told("The answers of “Entered in SPRS” are back.");
  equal(await app.reading(), "−198 to 105");
  await app.undo.click();
  await becomes(app, () => app.reading(), "−197 to 105");
  page.once("dialog", (dialog) => dialog.dismiss());
  await shelf.act("Delete", "Entered in SPRS");
  equal(await shelf.row("Entered in SPRS").count(), 1);
  const asked = agree(page);
  await shelf.act("Delete", "Entered in SPRS");
  match(await asked, /for good/);
  await page.getByText("None yet.").waitFor();
  await app.reload();
  await page.getByText("None yet.").waitFor();
});

shelved("two snapshots taken in the same second are both kept", async ({ shelf, page }) => {
  await shelf.history();
  const field = page.getByLabel("Name of the snapshot");
  await field.fill("One");
  await field.press("Enter");
  await field.fill("Two");
  await field.press("Enter");
  for (const name of ["One", "Two"]) await shelf.row(name).waitFor();
  await shelf.app.reload();
  for (const name of ["One", "Two"]) await shelf.row(name).waitFor();
});

shelved("the history says what was changed and when, the latest first", async ({ app, shelf, page }) => {
  const clock = (time) => page.clock.setFixedTime(new Date(time));
  await clock("2026-03-01T09:30:00");
  await app.answer("3.1.1", "Not met");
  await clock("2026-03-02T16:05:00");
  await app.answer("3.1.1", "Met");
  await app.saved();
  await shelf.history();
  const edits = [
    ["2026-03-02 16:05", "3.1.1", "Not met → Met"],
    ["2026-03-01 09:30", "3.1.1", "not answered → Not met"],
  ];
  deepEqual(await shelf.table("Edits"), edits);
  await app.reload();
  await becomes(app, () => shelf.table("Edits"), edits);
  await app.undo.click();
  await becomes(app, () => shelf.table("Edits"), edits.slice(1));
});

shelved("the privacy page shows all that is stored and counts the requests", async ({ app, shelf, page }) => {
  await app.answer("3.1.1", "Not met");
  await shelf.list();
  await shelf.name.fill("Main office");
  await shelf.create("Enclave");
  await shelf.history();
  await shelf.take("Once");
  await app.reload();
  await shelf.privacy();
  const listed = async () => (await shelf.table("What is stored here")).map((cells) => cells.at(-1)).sort();
  const there = async () => [...own(await app.stored()), ...Object.keys(await database(page)), OPEN].sort();
  await page.getByRole("rowheader", { name: "Snapshot" }).waitFor();
  deepEqual(await listed(), await there());
  const row = page.getByRole("row").filter({ hasText: "Snapshot" });
  await row.locator("summary").click();
  await row.getByText('"name":"Once"').waitFor();
  const count = await page.evaluate(() => performance.getEntriesByType("resource").length);
  ok(count > 0);
  await page.getByText(`Requests since this page was opened, by your browser’s own count: ${count}.`).waitFor();
  await page.getByText("All of them went to the address this page came from").waitFor();
});

shelved("keeping nothing erases everything and stores nothing, until that is ended", async ({ app, shelf, page }) => {
  await app.answer("3.1.1", "Not met");
  await shelf.list();
  await shelf.name.fill("Main office");
  await shelf.history();
  await shelf.take("Once");
  await shelf.privacy();
  const asked = agree(page);
  await app.button("Erase, and keep nothing from now on").click();
  match(await asked, /Save a backup before/);
  await app.alert.getByText("Nothing is kept on this device.").waitFor();
  const setting = [`${OURS}setting/keep-nothing`];
  const left = async () => [Object.keys(await app.stored()), Object.keys(await database(page))];
  await becomes(app, left, [setting, []]);
  equal(await app.reading(), "−203 to 105", "what is open stays on the page");
  await assess(shelf);
  await app.answer("3.1.2", "Not met");
  await page.getByText("Not saved", { exact: true }).waitFor();
  page.on("dialog", (dialog) => dialog.accept());
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
  deepEqual(await left(), [setting, []]);
  await app.reload();
  equal(await app.reading(), "−203 to 110");
  await app.answer("3.1.3", "Not met");
  await shelf.privacy();
  await app.button("Keep my answers on this device again").click();
  await app.saved();
  await app.reload();
  equal(await app.reading(), "−203 to 109");
  ok(!((await app.stored())[setting[0]] ?? false));
});

shelved("erasing everything leaves nothing, and another site's texts alone", async ({ app, shelf, page }) => {
  await page.evaluate(() => (localStorage["somebody-else/notes"] = "theirs"));
  await app.answer("3.1.1", "Not met");
  await shelf.list();
  await shelf.name.fill("Main office");
  await shelf.create("Enclave");
  await shelf.history();
  await shelf.take("Once");
  await shelf.privacy();
  page.once("dialog", (dialog) => dialog.dismiss());
  await app.button("Erase everything here").click();
  ok(own(await app.stored()).length > 0, "not without a yes");
  const [asked] = await Promise.all([agree(page), page.waitForEvent("load"), app.button("Erase everything here").click()]);
  match(asked, /Nothing can bring it back but a backup/);
  await app.ready();
  deepEqual(Object.keys(await app.stored()), ["somebody-else/notes"]);
  deepEqual(await database(page), {});
  equal(await page.evaluate(() => sessionStorage.length), 0);
  equal(await app.reading(), "−203 to 110");
});

for (const [what, tear] of [
  ["torn in the middle", (text) => text.slice(0, text.length / 2)],
  ["empty", () => ""],
]) {
  shelved(`a stored text that is ${what} is mended from the last good state`, async ({ app, page }) => {
    await app.answer("3.1.1", "Not met");
    await app.answer("3.1.2", "Not met");
    const copied = ([key, text]) => key.includes("/copy/") && text.includes("3.1.2");
    await becomes(app, async () => Object.entries(await database(page)).some(copied), true);
    await app.store({});
    const text = (await app.stored())[ANSWERS];
    await app.store({ [ANSWERS]: tear(text) });
    await app.start();
    await app.told("What was stored could not be used. The state of");
    equal(await app.reading(), "−203 to 100");
    await app.saved();
    await app.reload();
    equal(await app.reading(), "−203 to 100");
    ok(Object.values(await app.stored()).includes(tear(text)), "the damaged text is kept beside");
  });
}

shelved("after local storage was lost each assessment comes back with its latest answers", async ({ app, shelf, page }) => {
  await app.answer("3.1.1", "Not met");
  await shelf.list();
  await shelf.name.fill("Main office");
  await shelf.create("Enclave");
  await assess(shelf);
  await app.answer("3.1.2", "Not met");
  await app.answer("3.1.3", "Not met");
  await app.saved();
  await becomes(app, async () => Object.values(await database(page)).some((text) => text.includes('"id":"3.1.3"')), true);
  await app.store({});
  await page.evaluate(() => localStorage.clear());
  await page.evaluate(() => sessionStorage.clear());
  await app.start("#/assessments");
  await shelf.row("Enclave").waitFor();
  equal(await shelf.cell("Enclave", "Score"), "−203 to 104");
  await shelf.open("Enclave");
  equal(await app.reading(), "−203 to 104");
  await shelf.open("Main office");
  equal(await app.reading(), "−203 to 105");
});
