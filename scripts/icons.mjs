// Draws the icons of the installed calculator from install/icon.svg, with Chromium. They are kept in install/; run this
// after a change of the drawing.
//   node scripts/icons.mjs
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const folder = new URL("../install/", import.meta.url).pathname;
const drawing = readFileSync(`${folder}icon.svg`, "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
// A system that cuts icons to its own shape wants them filled to the edges.
for (const [name, size, svg] of [
  ["icon-192", 192, drawing],
  ["icon-512", 512, drawing],
  ["icon-full-512", 512, drawing.replace(/ rx="\d+"/, "")],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
}
await browser.close();
