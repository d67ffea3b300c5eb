// Two tabs on one assessment. Each is a process of its own, so that what one stores reaches the other a moment later:
// both can save without knowing of each other.
import { deepEqual, equal, notEqual, ok } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { ANSWERS, App } from "./page.mjs";
import { Processes } from "./process.mjs";
import { Random, seedOf } from "./random.mjs";
import { Shelf, database } from "./shelf.mjs";

const REQUIREMENTS = Array.from({ length: 22 }, (_, place) => `3.1.${place + 1}`);
const WORDS = { met: "Met", not_met: "Not met", not_applicable: "N/A" };

/** Another tab of the same browser. */
async function tab(context, base, hash = "") {
  const app = new App(await context.newPage(), base);
  await app.start(hash);
  return app;
}

/** All answers on the page. */
const shown = (app) =>
  app.page.evaluate(() => {
    const chosen = document.querySelectorAll("article[data-item] fieldset label:has(input:checked)");
    return Object.fromEntries([...chosen].map((label) => [label.closest("[data-item]").dataset.item, label.textContent]));
  });

const stored = async (app) => JSON.parse((await app.stored())[ANSWERS] ?? "{}");

/**
 * At one moment by the clock, clicks what is named in a page, and saves it there and then if `once`. Gives what the
 * page had seen of the store until then.
 */
const moment = (app, { at, clicks, once }) =>
  app.page.evaluate(
    async ({ at, clicks, once, key }) => {
      const now = () => performance.timeOrigin + performance.now();
      // The rest of the wait is busy: a timer is not exact enough.
      await new Promise((wait) => setTimeout(wait, Math.max(0, at - now() - 15)));
      while (now() < at);
      const seen = localStorage.getItem(key);
      for (const { id, answer } of clicks) document.querySelector(`[data-item="${id}"] .${answer} input`).click();
      if (once) window.dispatchEvent(new PageTransitionEvent("pagehide"));
      return seen;
    },
    { at, clicks, once, key: ANSWERS },
  );

/** Something in both tabs at the same moment. */
const together = (tabs, clicks, once) => {
  const at = Date.now() + 60;
  return Promise.all(tabs.map((app, place) => moment(app, { at: at + clicks[place].late, clicks: clicks[place].clicks, once })));
};

/** Waits until both tabs show the same, both say that it is saved, and the store holds it. */
async function settled(tabs) {
  await becomes(tabs[0], async () => {
    const texts = await Promise.all(tabs.map((app) => app.page.locator(".saved").textContent()));
    const [one, two] = await Promise.all(tabs.map(shown));
    const kept = (await stored(tabs[0])).requirements ?? [];
    const words = Object.fromEntries(kept.map(({ id, answer }) => [id, WORDS[answer]]));
    return { texts, same: JSON.stringify([one, words].map(sorted)) === JSON.stringify([two, one].map(sorted)) };
  }, { texts: ["Saved on this device", "Saved on this device"], same: true });
  return shown(tabs[0]);
}
const sorted = (answers) => Object.entries(answers).sort();

check("two tabs are two processes, so that these tests say something", async ({ app, context, base, page }) => {
  const other = await tab(context, base);
  const processes = await Processes.of(context.browser());
  notEqual(await processes.behind(page), await processes.behind(other.page));
});

check("edits of different requirements in two tabs at once all survive", async ({ app, context, base }) => {
  const seed = seedOf();
  const random = new Random(seed);
  const tabs = [app, await tab(context, base)];
  const expected = {};
  for (let round = 0; round < 30; round++) {
    const ids = random.shuffled(REQUIREMENTS);
    const clicks = [0, 1].map(() => ({
      late: random.chance(0.5) ? 0 : random.below(12),
      clicks: ids.splice(0, 1 + random.below(3)).map((id) => {
        const answer = expected[id] === "Met" ? "not_met" : expected[id] ? "met" : random.pick(["met", "not_met"]);
        return { id, answer };
      }),
    }));
    for (const { clicks: made } of clicks) for (const { id, answer } of made) expected[id] = WORDS[answer];
    // Some by their timers, some saved in the same milliseconds.
    await together(tabs, clicks, random.chance(0.7));
    deepEqual(sorted(await settled(tabs)), sorted(expected), `seed ${seed}, round ${round}: ${JSON.stringify(clicks)}`);
  }
  for (const each of tabs) {
    await each.reload();
    deepEqual(sorted(await shown(each)), sorted(expected), `seed ${seed}, after a reload`);
  }
});

check("edits one after the other in two tabs, without waiting, all survive", async ({ app, context, base }) => {
  const seed = seedOf();
  const random = new Random(seed);
  const tabs = [app, await tab(context, base)];
  const halves = [REQUIREMENTS.slice(0, 11), REQUIREMENTS.slice(11)];
  const expected = {};
  const plans = halves.map((ids) =>
    Array.from({ length: 40 }, () => {
      const id = random.pick(ids);
      const answer = expected[id] === "Met" ? "not_met" : "met";
      expected[id] = WORDS[answer];
      return { id, answer, wait: random.below(60), save: random.chance(0.4) };
    }),
  );
  await Promise.all(
    tabs.map((each, place) =>
      each.page.evaluate(async (plan) => {
        for (const { id, answer, wait, save } of plan) {
          document.querySelector(`[data-item="${id}"] .${answer} input`).click();
          if (save) window.dispatchEvent(new PageTransitionEvent("pagehide"));
          await new Promise((done) => setTimeout(done, wait));
        }
      }, plans[place]),
    ),
  );
  deepEqual(sorted(await settled(tabs)), sorted(expected), `seed ${seed}`);
  await app.reload();
  deepEqual(sorted(await shown(app)), sorted(expected), `seed ${seed}, after a reload`);
});

check("the same requirement answered differently at once is told, and Undo gives the other answer", async ({ app, context, base }) => {
  const tabs = [app, await tab(context, base)];
  const words = "Changed here and in another tab at the same time: 3.1.1. ";
  for (let round = 0; round < 10; ) {
    // Both start from the same answer, which is neither.
    await app.answer("3.1.1", "N/A");
    equal((await settled(tabs))["3.1.1"], "N/A");
    const answers = round % 2 ? ["met", "not_met"] : ["not_met", "met"];
    const seen = await together(tabs, answers.map((answer) => ({ late: 0, clicks: [{ id: "3.1.1", answer }] })), true);
    const { "3.1.1": kept } = await settled(tabs);
    // Where one was late and had seen what the other stored, it was no conflict.
    if (seen[0] !== seen[1]) continue;
    ok(Object.values(WORDS).includes(kept), `round ${round}: ${kept}`);
    const said = await Promise.all(tabs.map((each) => each.page.getByText(words).count()));
    ok(said.some((count) => count > 0), `round ${round}: nobody was told; kept is ${kept}`);
    // Where it was told, Undo gives what the other tab had.
    const place = said.findIndex((count) => count > 0);
    equal(kept, WORDS[answers[place]], `round ${round}: what was entered where it is told is kept`);
    await tabs[place].undo.click();
    const undone = await settled(tabs);
    equal(undone["3.1.1"], WORDS[answers[1 - place]], `round ${round}: after Undo`);
    round += 1;
  }
});

check("two questions of the scope answered in two tabs at once both survive", { at: "#/scope" }, async ({ app, context, base }) => {
  const tabs = [app, await tab(context, base, "#/scope")];
  const group = (each, question) => each.page.getByRole("group", { name: question });
  const names = ["work for the Department of Defense", "Controlled Unclassified Information"];
  for (const each of tabs) for (const name of names) await group(each, name).waitFor();
  const said = (each, name) => group(each, name).locator("label:has(:checked)").textContent();
  for (const [round, wanted] of [["Yes", "Yes"], ["Yes", "No"], ["Yes", "Don't know"]].entries()) {
    const at = Date.now() + 80;
    await Promise.all(
      tabs.map((each, place) =>
        group(each, names[place]).evaluate(
          async (group, { at, words }) => {
            const now = () => performance.timeOrigin + performance.now();
            while (now() < at);
            const label = [...group.querySelectorAll("label")].find((label) => label.textContent.trim() === words);
            label.querySelector("input").click();
            window.dispatchEvent(new PageTransitionEvent("pagehide"));
          },
          { at, words: wanted[place] },
        ),
      ),
    );
    for (const each of tabs) {
      await becomes(each, () => Promise.all(names.map((name) => said(each, name))), wanted);
      await each.saved();
      equal(await each.page.getByText("Changed here and in another tab").count(), 0, `round ${round}`);
    }
  }
  await app.reload();
  for (const [place, name] of names.entries()) equal(await said(app, name), ["Yes", "Don't know"][place]);
});

check("a store that another tab clears is told, and can be stored again", async ({ app, context, base }) => {
  await app.answer("3.1.1", "Not met");
  await app.saved();
  const other = await tab(context, base);
  await other.page.evaluate(() => localStorage.clear());
  await app.alert.getByText("What this browser had stored is gone").waitFor();
  await app.page.getByText("Not saved", { exact: true }).waitFor();
  equal(await app.given("3.1.1"), "Not met", "it is still on the page");
  await app.button("Store them again").click();
  await app.saved();
  await becomes(app, () => app.alert.allInnerTexts(), [""]);
  await becomes(app, async () => (await stored(other)).requirements, [{ id: "3.1.1", answer: "not_met" }]);
  await app.reload();
  equal(await app.given("3.1.1"), "Not met");
});

const agree = (page) => page.once("dialog", (dialog) => dialog.accept());
const own = async (app) => Object.keys(await app.stored()).filter((key) => key.startsWith("sprs-calculator/"));

/** Another assessment open with an answer, and beside it a tab with the page Privacy that says yes to what it is asked. */
async function besidePrivacy(app, context, base) {
  await app.start("#/assessments");
  const shelf = new Shelf(app);
  await shelf.create("Enclave");
  await shelf.go("assess/ac", "Access Control");
  await app.answer("3.1.1", "Not met");
  await app.saved();
  const other = await tab(context, base, "#/privacy");
  agree(other.page);
  return other;
}

check("what one tab erases is not stored again by another, unless that is asked for", async ({ app, context, base }) => {
  const other = await besidePrivacy(app, context, base);
  await Promise.all([other.page.waitForEvent("load"), other.button("Erase everything here").click()]);
  await other.ready();
  await app.alert.getByText("What this browser had stored is gone").waitFor();
  // Longer than it takes to save.
  await app.page.waitForTimeout(700);
  deepEqual(await own(other), []);
  deepEqual(await database(other.page), {});
  equal(await app.given("3.1.1"), "Not met");
});

check("when one tab keeps nothing from now on, another keeps nothing either", async ({ app, context, base }) => {
  const other = await besidePrivacy(app, context, base);
  await other.button("Erase, and keep nothing from now on").click();
  await other.alert.getByText("Nothing is kept on this device.").waitFor();
  await app.alert.getByText("Nothing is kept on this device.").waitFor();
  await app.answer("3.1.2", "Not met");
  await app.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
  deepEqual(await own(app), ["sprs-calculator/setting/keep-nothing"]);
  await becomes(app, () => database(other.page), {});
  app.page.on("dialog", (dialog) => dialog.accept());
});
