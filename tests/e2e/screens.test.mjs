// Every screen in both themes and at the widths of a desk and a phone: no violation that axe can find, and
// nothing that makes the page scroll sideways, down to 280 px.
import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { check } from "./browser.mjs";
import { screens } from "./screens.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, one line for each element. */
async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), tags);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary.replace(/\s+/g, " ")}`),
  );
}

/** What reaches beyond the right edge of a page that scrolls sideways. */
const overflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll("*")].filter((el) => el.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} px wide`, ...beyond.slice(-5).map((el) => el.outerHTML.slice(0, 100))];
  });

for (const [name, go, store] of screens) {
  check(`${name}: nothing for axe, nothing beyond the edge`, { store, reducedMotion: "reduce" }, async ({ app, page }) => {
    // What is unsaved may be left.
    page.on("dialog", (dialog) => dialog.accept());
    await go(app);
    const seen = {};
    for (const width of [1280, 390, 280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        // What sticks to the top covers half of something at most places.
        await page.evaluate(() => window.scrollTo(0, 0));
        await app.frame();
        seen[`${width} px, ${colorScheme}, edge`] = await overflow(page);
        if (width > 280) seen[`${width} px, ${colorScheme}, axe`] = await violations(page);
      }
    }
    deepEqual(Object.entries(seen).filter(([, found]) => found.length > 0), []);
  });
}
