// Without a network: after the first visit, and through a change to a newer version.
import { deepEqual, equal, ok } from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before } from "node:test";
import { becomes, check, dist } from "./browser.mjs";
import { App, PAGES } from "./page.mjs";
import { NEW, OLD, Site } from "./site.mjs";

const allowed = { at: null, serviceWorkers: "allow" };

/** A test with a site of its own. */
function checkSite(name, options, run = options) {
  let site;
  const { below, ...settings } = run === options ? {} : options;
  before(async () => (site = await Site.open(below)));
  after(() => site.close());
  check(name, { ...allowed, address: () => site.base, ...settings }, (given) => run({ ...given, site }));
}

/** Waits until the service worker has everything and answers this page. */
const kept = (page) =>
  page.waitForFunction(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null));

const offer = (page) => page.getByText("A new version is ready.");
const use = (app) => app.button("Reload to use it");
const isNewer = (page) => page.evaluate(() => "newer" in document.documentElement.dataset);
const caches = (page) => page.evaluate(async () => (await window.caches.keys()).length);

/** Opens what is in the lazy files: a page, and a how-to text with these words. */
async function opensLazyFiles(app, words) {
  await app.go("Score", "Your score");
  await app.page.getByText("Every point lost, with its rule").waitFor();
  await app.go("Assess", "Access Control");
  await app.open("3.1.8");
  await app.item("3.1.8").getByText(words).waitFor();
}

/** Another tab of the same browser. */
async function tab(context, base) {
  const app = new App(await context.newPage(), base);
  await app.start();
  return app;
}

/** Waits until the new version that is on the site waits in the browser, and this page has been told. */
async function offered(app) {
  await app.reload();
  await offer(app.page).waitFor();
}

checkSite("everything is there without a network, though nothing lazy was ever opened", async ({ app, page, context, base, site }) => {
  await app.start();
  await kept(page);
  await app.answer("3.1.1", "Not met");
  site.stop();
  await app.reload();
  equal(await app.reading(), "−203 to 105");
  for (const [name, heading] of PAGES) await app.go(name, heading);
  for (const hash of ["#/words", "#/level3", "#/rev3"]) {
    await app.start(hash);
    await becomes(app, () => page.getByText("This part of the page could not be loaded.").count(), 0);
    await page.locator("main").getByRole("link").first().waitFor();
  }
  await app.start();
  await opensLazyFiles(app, OLD);
  const other = await tab(context, `${base}index.html?from=elsewhere`);
  await opensLazyFiles(other, OLD);
});

checkSite("the first visit goes on when the network goes away", async ({ app, page, site }) => {
  await app.start();
  await kept(page);
  site.stop();
  await opensLazyFiles(app, OLD);
});

checkSite("a newer version waits and is offered; until then everything is the older one", async ({ app, page, context, base, site }) => {
  await app.start();
  await kept(page);
  const older = new Set(site.names());
  await site.publish();
  const newer = new Set(site.names().filter((name) => !older.has(name)));
  await offered(app);
  const other = await tab(context, base);
  await offer(other.page).waitFor();
  for (const old of [app, other]) {
    const asked = [];
    old.page.on("request", (request) => asked.push(new URL(request.url()).pathname.slice(1)));
    await old.reload();
    equal(await isNewer(old.page), false);
    await opensLazyFiles(old, OLD);
    deepEqual(asked.filter((name) => newer.has(name)), []);
    ok(asked.some((name) => name.startsWith("how-to-") && older.has(name)), "they were asked for");
  }
});

checkSite("a click changes to the newer version and keeps what was just typed", async ({ app, page, site }) => {
  await app.start();
  await kept(page);
  await site.publish();
  await offered(app);
  await app.open("3.1.1");
  await app.item("3.1.1").getByLabel("How it is done here").fill("Typed a moment before");
  await use(app).click();
  await page.waitForFunction(() => "newer" in document.documentElement.dataset);
  await app.ready();
  await app.open("3.1.1");
  equal(await app.item("3.1.1").getByLabel("How it is done here").inputValue(), "Typed a moment before");
  await opensLazyFiles(app, NEW);
  equal(await offer(page).isVisible(), false);
  await becomes(app, () => caches(page), 1);
  // And it is there without a network, too.
  site.stop();
  await app.reload();
  equal(await isNewer(page), true);
  await opensLazyFiles(app, NEW);
});

checkSite("a page that stays open keeps its version when another page changes", async ({ app, page, context, base, site }) => {
  await app.start();
  await kept(page);
  const other = await tab(context, base);
  await other.answer("3.1.2", "Not met");
  await site.publish();
  await offered(app);
  await use(app).click();
  await page.waitForFunction(() => "newer" in document.documentElement.dataset);
  await app.ready();
  await opensLazyFiles(app, NEW);
  // Its files are on no server any more.
  equal(await isNewer(other.page), false);
  await opensLazyFiles(other, OLD);
  equal(await caches(page), 2);
  await use(other).click();
  await other.page.waitForFunction(() => "newer" in document.documentElement.dataset);
  await other.ready();
  await opensLazyFiles(other, NEW);
  equal(await other.reading(), "−203 to 105");
  // Nobody needs the older one when one page is left.
  await other.page.close();
  await app.reload();
  await becomes(app, () => caches(page), 1);
});

checkSite("a newer version is used at once when no page is open", async ({ app, page, context, base, site }) => {
  await app.start();
  await kept(page);
  await site.publish();
  await offered(app);
  await page.close();
  const again = await becomesNewer(context, base);
  equal(await offer(again.page).isVisible(), false);
  await becomes(again, () => caches(again.page), 1);
});

/** Opens the page and closes it until it is the newer one: the browser changes the version between two pages. */
async function becomesNewer(context, base) {
  for (;;) {
    const app = await tab(context, base);
    if (await isNewer(app.page)) return app;
    await app.page.close();
  }
}

checkSite("the offer can be put off, and comes again", async ({ app, page, site }) => {
  await app.start();
  await kept(page);
  await site.publish();
  await offered(app);
  await app.button("Later").click();
  equal(await offer(page).isVisible(), false);
  equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  await app.answer("3.1.1", "Not met");
  await offered(app);
});

checkSite("a newer version of which one file is wrong is not offered, and the older one goes on", async ({ app, page, site }) => {
  await app.start();
  await kept(page);
  await site.publish();
  const second = site.names().find((name) => /^second-.*\.wasm$/.test(name));
  writeFileSync(join(site.folder, second), "<h1>Log on to the network</h1>");
  const ends = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((found) => registration.addEventListener("updatefound", found, { once: true }));
    registration.update().catch(() => {});
    await found;
    const worker = registration.installing;
    await new Promise((ended) => worker.addEventListener("statechange", ended, { once: true }));
    return worker.state;
  });
  equal(await ends, "redundant");
  equal(await offer(page).isVisible(), false);
  equal(await caches(page), 1);
  site.stop();
  await app.reload();
  await opensLazyFiles(app, OLD);
});

checkSite("two copies on one host do not disturb each other", { below: "one/" }, async ({ app, page, context, site }) => {
  await app.start();
  await kept(page);
  const copy = await Site.open("two/");
  try {
    // The same host, so the same caches: the second copy moves into the folder beside the first.
    cpSync(copy.folder, join(site.root, "two/"), { recursive: true });
    const two = await tab(context, site.base.replace("one/", "two/"));
    await kept(two.page);
    equal(await caches(page), 2);
    site.stop();
    await app.reload();
    await opensLazyFiles(app, OLD);
    await opensLazyFiles(two, OLD);
    equal(await caches(page), 2);
  } finally {
    copy.close();
  }
});

for (const [what, init] of [
  ["does not know service workers", () => delete Navigator.prototype.serviceWorker],
  ["does not allow a service worker", () => {
    // An empty page has none.
    if (!globalThis.ServiceWorkerContainer) return;
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"));
  }],
]) {
  check(`a browser that ${what} shows the page as always`, { ...allowed, init }, async ({ app, page }) => {
    await app.start();
    await page.waitForLoadState("networkidle");
    await opensLazyFiles(app, OLD);
  });
}

checkSite("in a frame of another host nothing is kept", async ({ page, base, site }) => {
  const asked = [];
  site.server.on("request", ({ url }) => asked.push(url));
  const host = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html><link rel="icon" href="data:,"><iframe src="${base}" width="800" height="600"></iframe>`);
  });
  await new Promise((listening) => host.listen(0, "127.0.0.1", listening));
  try {
    // To a browser another name is another host.
    await page.goto(`http://localhost:${host.address().port}/`);
    await page.frameLocator("iframe").locator(".reading strong").waitFor();
    await page.waitForLoadState("networkidle");
    ok(asked.some((url) => url.startsWith("/offline-")), "the page looked whether it may");
    deepEqual(asked.filter((url) => url.startsWith("/sw.js")), []);
  } finally {
    host.close();
  }
});

check("the browser finds it fit to be installed", { serviceWorkers: "allow" }, async ({ page, context, base }) => {
  const browser = await context.newCDPSession(page);
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // Every test runs in a private window, where nothing can be installed.
  deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
  const { errors, data } = await browser.send("Page.getAppManifest");
  deepEqual(errors, []);
  for (const { src, sizes, type } of JSON.parse(data).icons) {
    const response = await fetch(base + src);
    equal(response.headers.get("content-type"), type);
    if (type !== "image/png") continue;
    const content = Buffer.from(await response.arrayBuffer());
    equal(`${content.readUInt32BE(16)}x${content.readUInt32BE(20)}`, sizes);
  }
});

for (const colorScheme of ["light", "dark"]) {
  check(`the frame of the window has the color of the page: ${colorScheme}`, { colorScheme }, async ({ page }) => {
    const [theme, paper] = await page.evaluate(() => {
      const meta = [...document.querySelectorAll('meta[name="theme-color"]')].find(({ media }) => matchMedia(media).matches);
      document.body.style.color = meta.content;
      const style = getComputedStyle(document.body);
      return [style.color, style.backgroundColor];
    });
    equal(theme, paper);
  });
}

check("every file of the build is kept, and no other", allowed, async ({ app, page, base }) => {
  await app.start();
  await kept(page);
  const urls = await page.evaluate(async () => {
    const cache = await window.caches.open((await window.caches.keys())[0]);
    return (await cache.keys()).map((request) => request.url);
  });
  const files = JSON.parse(readFileSync(join(dist, "files.json"), "utf8")).map((file) => file.path);
  const expected = files.filter((path) => path !== "sw.js").map((path) => base + (path === "index.html" ? "" : path));
  deepEqual(urls.toSorted(), expected.toSorted());
});
