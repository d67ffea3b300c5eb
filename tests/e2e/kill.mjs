// Kills the process of the page at random moments, and looks whether anything is lost that was stored.
//   node tests/e2e/kill.mjs [ROUNDS]     (default: 20; SEED=… makes the same choices again)
//
// A second page of the same browser, in a process of its own, watches the stores. What it saw before the end, and what
// the page itself called saved, has to be there afterwards; what came later may be, in the order in which it was made.
import { deepEqual, notEqual, ok } from "node:assert/strict";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { serve } from "../../scripts/server.mjs";
import { launch } from "./launch.mjs";
import { App } from "./page.mjs";
import { Processes, signal } from "./process.mjs";
import { Random, seedOf } from "./random.mjs";
import { OPEN, SUMMARY, Shelf, answersKey, database } from "./shelf.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const dist = resolve(root, process.env.DIST ?? "dist");

const REQUIREMENTS = Array.from({ length: 22 }, (_, place) => `3.1.${place + 1}`);
const ANSWERS = ["met", "not_met"];
const SNAPSHOT = "sprs-calculator/snapshot/";
/** No more assessments than that. */
const MANY = 12;
/** What goes on, as often as it stands here. */
const KINDS = ["answering", "answering", "answering", "switching", "switching", "snapping"];

/** The answers in a stored text, as one line. */
function read(text) {
  const { requirements = [] } = text ? JSON.parse(text) : {};
  return line(new Map(requirements.map(({ id, answer }) => [id, answer])));
}
const line = (answers) => JSON.stringify(REQUIREMENTS.flatMap((id) => (answers.has(id) ? [[id, answers.get(id)]] : [])));
const nameIn = (text) => JSON.parse(text).records?.find((record) => record.in === "profile")?.name ?? "";

/** One assessment: the states it went through since it was looked at last, and which of them is known to be stored. */
class Known {
  constructor(state) {
    this.states = [state];
    this.stored = 0;
  }

  /** Another edit was made, or will be. */
  edit(id, answer) {
    const answers = new Map(JSON.parse(this.states.at(-1)));
    this.states.push(line(answers.set(id, answer)));
  }

  answer(id) {
    return new Map(JSON.parse(this.states.at(-1))).get(id);
  }

  /** Checks that what is stored is one of the states that may be, and returns its place. */
  place(state, what) {
    const place = this.states.lastIndexOf(state);
    ok(place >= 0, `${what}: no such state was ever made: ${state}\nknown: ${this.states.join("\n")}`);
    ok(place >= this.stored, `${what}: edit ${this.stored} was stored, found is edit ${place}`);
    return place;
  }
}

/** A browser profile with a page that is killed again and again. */
class Victim {
  static async open(browser, base, random) {
    const victim = Object.assign(new Victim(), { browser, base, random, known: new Map(), named: 0 });
    victim.context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 900 } });
    victim.context.setDefaultTimeout(30_000);
    victim.processes = await Processes.of(browser);
    await victim.context.exposeBinding("toldSaved", (_, made) => victim.confirmed(made));
    victim.watcher = await victim.context.newPage();
    await new App(victim.watcher, base).store({});
    victim.watching = await victim.processes.behind(victim.watcher);
    await victim.start();
    await victim.look();
    return victim;
  }

  close() {
    return this.context.close();
  }

  /** A new page, once it stands and has nothing to save or to complain about. */
  async start() {
    const page = await this.context.newPage();
    this.app = new App(page, this.base);
    this.shelf = new Shelf(this.app);
    this.errors = [];
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("dialog", (dialog) => dialog.accept());
    await this.app.start("#/assess/ac");
    await this.app.saved();
    // What is fetched or mended is told by an alert, and then by a message.
    await page.getByRole("alert").filter({ hasText: /\S/ }).waitFor({ state: "detached", timeout: 10_000 }).catch(() => {});
    deepEqual((await this.app.alert.allInnerTexts()).join(""), "", "nothing is amiss");
    deepEqual(await page.getByText("What was stored could not be used").count(), 0, "nothing had to be mended");
    deepEqual(this.errors, []);
    this.process = await this.processes.behind(page);
    notEqual(this.process, this.watching, "the watcher is a process of its own");
  }

  /** Both stores, as another page of the browser sees them. */
  async stores() {
    const [local, texts] = [await this.watcher.evaluate(() => ({ ...localStorage })), await database(this.watcher)];
    const ids = Object.keys(local).filter((key) => key.startsWith(SUMMARY)).map((key) => key.slice(SUMMARY.length));
    const open = local[OPEN] ?? "first";
    return { local, texts, open, ids: new Set([...ids, ...(local[answersKey(open)] ? [open] : [])]) };
  }

  /** Takes what is stored for what has to be there from now on. */
  async look() {
    const { local, texts, ids, open } = await this.stores();
    this.open = open;
    this.known = new Map();
    for (const id of new Set([...ids, open])) {
      this.known.set(id, new Known(read(local[answersKey(id)] ?? texts[answersKey(id)])));
    }
    this.made = this.current.states.length - 1;
  }

  get current() {
    return this.known.get(this.open);
  }

  /** The page said that everything is saved after so many edits. */
  confirmed(made) {
    const known = this.known.get(this.open);
    if (known) known.stored = Math.max(known.stored, made);
  }

  /** Sees what is stored just before the end. */
  async watch() {
    const { local, texts, ids } = await this.stores();
    for (const [id, known] of this.known) {
      const text = local[answersKey(id)] ?? texts[answersKey(id)];
      if (text === undefined) continue;
      known.stored = Math.max(known.stored, known.states.indexOf(read(text)));
    }
    this.listed = ids;
    this.kept = Object.keys(texts).filter((key) => key.startsWith(SNAPSHOT));
  }

  /** Kills the page's process. */
  async kill() {
    const crashed = this.app.page.waitForEvent("crash");
    await this.watch();
    signal(this.process, "SIGKILL");
    await crashed;
    await this.app.page.close();
  }

  /** Opens a new page and compares. */
  async compare() {
    const at = this.open;
    await this.start();
    const { local, texts, ids, open } = await this.stores();
    for (const id of this.listed) ok(ids.has(id), `${id} is not listed any more`);
    for (const key of this.kept) ok(key in texts, `${key} is gone`);
    for (const id of new Set([...ids, open])) {
      const text = local[answersKey(id)] ?? texts[answersKey(id)];
      const known = this.known.get(id);
      if (known) known.place(read(text), `${id}${id === at ? ", open" : ""}`);
      if (id === "first") continue;
      ok(text, `${id} has no answers`);
      deepEqual(nameIn(text), JSON.parse(local[SUMMARY + id]).name, `the name of ${id}`);
      // A copy holds what the one it was made of held.
      if (!known) {
        const origins = [...this.known.values()].flatMap(({ states }) => states);
        ok([...origins, "[]"].includes(read(text)), `${id} is new and holds ${text}`);
      }
    }
    // And the page shows what is stored.
    deepEqual(await this.shown(), read(local[answersKey(open)] ?? texts[answersKey(open)]), "the page shows what is stored");
    await this.look();
  }

  async shown() {
    const chosen = await this.app.page.evaluate(
      ([ids, answers]) =>
        ids.flatMap((id) => {
          const found = answers.filter((answer) => document.querySelector(`[data-item="${id}"] .${answer} input`).checked);
          return found.map((answer) => [id, answer]);
        }),
      [REQUIREMENTS, ANSWERS],
    );
    return line(new Map(chosen));
  }

  /** Makes an edit of the assessment that is open. */
  plan() {
    const id = this.random.pick(REQUIREMENTS);
    const answer = this.current.answer(id) === "met" ? "not_met" : "met";
    this.current.edit(id, answer);
    return { id, answer };
  }

  /** Answers fast, one click after the other, and tells what the page calls saved. */
  answering() {
    const steps = Array.from({ length: 200 }, () => ({
      ...this.plan(),
      wait: this.random.chance(0.08) ? 350 + this.random.below(200) : this.random.below(40),
    }));
    return this.app.page.evaluate(async (steps) => {
      const saved = document.querySelector(".saved");
      let made = 0;
      let told = 0;
      const tell = () => {
        if (saved.textContent === "Saved on this device" && made > told) window.toldSaved((told = made));
      };
      new MutationObserver(tell).observe(saved, { childList: true, characterData: true, subtree: true });
      for (const { id, answer, wait } of steps) {
        document.querySelector(`[data-item="${id}"] .${answer} input`).click();
        made += 1;
        await new Promise((done) => setTimeout(done, wait));
      }
    }, steps);
  }

  /** Goes to a page by its address, at once. */
  async go(hash) {
    await this.app.page.evaluate((hash) => (location.hash = hash), hash);
  }

  async edit() {
    await this.go("#/assess/ac");
    await this.app.item("3.1.1").waitFor();
    for (let edits = 1 + this.random.below(3); edits > 0; edits--) {
      const { id, answer } = this.plan();
      await this.app.page.evaluate((row) => document.querySelector(row).click(), `[data-item="${id}"] .${answer} input`);
    }
  }

  /** Creates, opens, copies, archives, deletes; edits in between. */
  async switching() {
    for (;;) {
      if (this.random.chance(0.7)) await this.edit();
      await this.shelf.list();
      const act = this.random.pick(["create", "open", "open", "open", "Copy", "Archive", "Delete", "Restore", "Bring back"]);
      const many = this.known.size >= MANY;
      if (act === "create" && !many) {
        await this.app.page.getByLabel("Its name").fill(`Site ${(this.named += 1)}`);
        await this.leaving(() => this.app.button("Create and open").click());
      } else if (act === "open") {
        const buttons = this.shelf.main.locator("table").first().locator("tbody").getByRole("rowheader").getByRole("button");
        const count = await buttons.count();
        if (count > 0) await this.leaving(() => buttons.nth(this.random.below(count)).click());
      } else if (act !== "Copy" || !many) {
        const buttons = this.app.page.getByRole("button", { name: new RegExp(`^${act}: `), includeHidden: true });
        const count = await buttons.count();
        if (count > 0) await buttons.nth(this.random.below(count)).evaluate((button) => button.click());
        await sleep(this.random.below(60));
      }
    }
  }

  /** Does what opens another assessment, and waits until it is open. */
  async leaving(act) {
    await Promise.all([this.app.page.waitForEvent("load"), act()]);
    await this.app.ready();
    await this.app.saved();
    // A new one is known from here on, by what it holds.
    const { local, texts, ids, open } = await this.stores();
    for (const id of ids) {
      const text = local[answersKey(id)] ?? texts[answersKey(id)];
      if (!this.known.has(id)) this.known.set(id, new Known(read(text)));
    }
    this.open = open;
  }

  /** Takes snapshots, with edits in between. */
  async snapping() {
    for (;;) {
      if (this.random.chance(0.5)) await this.edit();
      await this.shelf.history();
      await this.shelf.take(`State ${(this.named += 1)}`);
    }
  }

  /** One round: something goes on, and ends at a random moment. */
  async round() {
    if (!this.kinds?.length) this.kinds = this.random.shuffled(KINDS);
    const kind = (this.kind = this.kinds.pop());
    const delay = this.random.below(kind === "answering" ? 2500 : 3500);
    let failed;
    const going = this[kind]().catch((error) => (failed = error));
    const ended = await Promise.race([going.then(() => true), sleep(delay)]);
    if (ended && failed) throw failed;
    await this.kill();
    await going;
    await this.compare();
  }

  /** Every assessment of the list opens and shows its own answers. */
  async openAll() {
    await this.shelf.list();
    // Opening is no edit, so that the order stays.
    const rows = this.shelf.main.locator("table").first().locator("tbody").getByRole("rowheader");
    for (let place = (await rows.count()) - 1; place >= 0; place--) {
      const button = rows.nth(place).getByRole("button");
      if ((await button.count()) === 0) continue;
      await Promise.all([this.app.page.waitForEvent("load"), button.click()]);
      await this.app.ready();
      await this.go("#/assess/ac");
      await this.app.saved();
      const { local, open } = await this.stores();
      deepEqual(await this.shown(), this.known.get(open).states[0], `${open} opens with its answers`);
      deepEqual(read(local[answersKey(open)]), this.known.get(open).states[0], open);
      await this.shelf.list();
      await rows.nth(place).waitFor();
    }
  }
}

/** Kills a page so many times. Returns how often each kind of work was ended. */
export async function killing(rounds, seed = seedOf(), tell = () => {}) {
  const random = new Random(seed);
  const [{ server, address }, browser] = [await serve(dist), await launch()];
  const counts = {};
  let victim;
  let round = 0;
  try {
    for (; round < rounds; round++) {
      victim ??= await Victim.open(browser, address, random);
      await victim.round();
      counts[victim.kind] = (counts[victim.kind] ?? 0) + 1;
      tell(round + 1, counts);
      if (round % 100 === 99 || round === rounds - 1) {
        await victim.openAll();
        await victim.close();
        victim = undefined;
      }
    }
    return counts;
  } catch (error) {
    error.message = `seed ${seed}, round ${round}, ${victim?.kind}: ${error.message}`;
    throw error;
  } finally {
    await browser.close();
    server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const seed = seedOf();
  console.log(`seed ${seed}`);
  const rounds = Number(process.argv[2] ?? 20);
  const counts = await killing(rounds, seed, (round, counts) => {
    if (round % 20 === 0) console.log(`${round} of ${rounds}: ${JSON.stringify(counts)}`);
  });
  console.log(`killed ${rounds} times, nothing lost: ${JSON.stringify(counts)}`);
}
