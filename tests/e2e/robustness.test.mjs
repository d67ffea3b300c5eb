// Without JavaScript, without WASM, before it arrives, and in a folder of its own.
import { equal } from "node:assert/strict";
import { before } from "node:test";
import { becomes, check, servedBelow, servedWithout } from "./browser.mjs";
import { ANSWERS } from "./page.mjs";

const SAVED = '{"format":"sprs-calculator","version":1,"requirements":[{"id":"3.1.1","answer":"not_met"}]}';
const families = (page) => page.getByRole("navigation", { name: /^Families/ }).getByRole("link");

let below;
let without;
let refused = true;
before(async () => {
  below = await servedBelow();
  without = await servedWithout((name) => refused && name.endsWith(".wasm"));
});

check("without JavaScript the shell stands and says what is missing", { at: null, javaScriptEnabled: false }, async ({ page, base }) => {
  await page.goto(base);
  equal(await families(page).count(), 14);
  equal(await page.getByRole("heading", { name: "Access Control", level: 1 }).count(), 1);
  // Not found by its text: for Playwright a noscript has none.
  const missing = page.locator("noscript p");
  equal(await missing.isVisible(), true);
  equal((await missing.innerText()).includes("needs JavaScript and WebAssembly"), true);
  equal(await page.getByText("The calculator could not be loaded.").isVisible(), false);
});

check("the shell stands before the WASM arrives, and the page takes its place", { at: null }, async ({ app, page, base }) => {
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(base, { waitUntil: "commit" });
  await page.getByText("Loading the calculator…").waitFor();
  equal(await families(page).count(), 14);
  equal(await page.getByText("needs JavaScript").isVisible(), false);
  equal(await page.locator("#failed, #crashed").filter({ visible: true }).count(), 0);
  arrive();
  await app.ready();
  equal(await page.getByText("Loading the calculator…").count(), 0);
  equal(await page.getByRole("main").count(), 1);
});

const failing = { at: null, address: () => without, expects: /404|wasm|HTTP|MIME|integrity/i };

check("WASM that fails to load shows a way forward, and reloading works", failing, async ({ app, page }) => {
  refused = true;
  await page.goto(app.base);
  await page.getByRole("heading", { name: "The calculator could not be loaded." }).waitFor();
  equal(await page.locator("#app").isVisible(), false);
  equal(await app.button("Download the saved answers").isVisible(), false, "nothing is saved");
  refused = false;
  await app.button("Reload").click();
  await app.ready();
  await app.answer("3.1.1", "Not met");
  await becomes(app, () => app.reading(), "−203 to 105");
});

check("saved answers can be taken away where the WASM fails to load", failing, async ({ app, page }) => {
  refused = true;
  await app.store({ [ANSWERS]: SAVED });
  await page.goto(app.base);
  await app.alert.getByText("Your saved answers are untouched.").waitFor();
  equal(await app.download(app.button("Download the saved answers"), "backup.json"), SAVED);
  equal((await app.stored())[ANSWERS], SAVED);
});

check("a breakdown of the WASM is told, whatever was saved is still there", { expects: /unreachable/ }, async ({ app, page }) => {
  await app.answer("3.1.1", "Not met");
  await app.saved();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new WebAssembly.RuntimeError("unreachable");
    });
  });
  await app.alert.getByText("Something went wrong inside the calculator.").waitFor();
  await app.reload();
  equal(await app.reading(), "−203 to 105");
});

check("it works in a folder of its own, addresses and all", { address: () => below, at: "#/assess/3.13.11" }, async ({ app, page }) => {
  await app.item("3.13.11[a]").waitFor();
  await app.answer("3.13.11", "Partial");
  await app.saved();
  await app.go("Score", "Your score");
  equal(page.url(), `${below}#/score`);
  await app.reload();
  await becomes(app, () => app.heading.innerText(), "Your score");
  equal(await app.reading(), "−201 to 107");
});

for (const [hash, heading] of [
  ["#/nowhere", "Access Control"],
  ["#/assess/zz", "Access Control"],
  ["#/assess/RA", "Risk Assessment"],
  ["#/assess/all", "All 110 requirements"],
]) {
  check(`the address ${hash} opens ${heading}`, { at: hash }, async ({ app }) => {
    equal(await app.heading.innerText(), heading);
  });
}
