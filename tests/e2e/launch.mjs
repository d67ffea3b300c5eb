// The browsers that the tests run in, and what they do differently.
//   BROWSER             chromium (default) or firefox
//   CHROMIUM, FIREFOX   the programs (default: those that Debian installs)
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium, firefox } from "playwright-core";

/** Whether the tests run in Firefox. */
export const inFirefox = process.env.BROWSER === "firefox";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where Firefox puts what it downloads. */
const folder = inFirefox ? mkdtempSync(join(tmpdir(), "sprs-calculator-downloads-")) : null;
process.on("exit", () => folder && rmSync(folder, { recursive: true }));

/** Starts the browser. The channel `moz-firefox` is Mozilla's own Firefox, driven over WebDriver BiDi. */
export const launch = () =>
  inFirefox
    ? firefox.launch({
        channel: "moz-firefox",
        executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
        downloadsPath: folder,
      })
    : chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });

/** Does something that offers a file; gives the name and the text of the file. */
export async function downloaded(page, act) {
  if (inFirefox) {
    await act();
    return arrived();
  }
  const offered = page.waitForEvent("download");
  await act();
  const download = await offered;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/**
 * The file that Firefox has downloaded, which is then gone. Firefox of this age tells of a download without saying
 * which one it is, so Playwright passes nothing on; but the file is there.
 */
async function arrived() {
  const end = Date.now() + 20_000;
  for (;;) {
    const names = readdirSync(folder);
    // While it is written there is an empty file in its place and a part beside it.
    const [name, ...others] = names.filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size > 0);
    if (name && others.length === 0 && !names.some((name) => name.endsWith(".part"))) {
      const text = readFileSync(join(folder, name), "utf8");
      rmSync(join(folder, name));
      return { name, text };
    }
    if (Date.now() > end) throw new Error(`no file arrives; there are: ${names.join(", ") || "none"}`);
    await sleep(20);
  }
}
