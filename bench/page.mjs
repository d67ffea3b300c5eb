// The size of the first load against its budget, and the time to the first scored click. Printed, not asserted.
//   node bench/page.mjs        DIST names another build than dist/, RUNS another number of runs than 9
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../scripts/server.mjs";

const dist = resolve(join(dirname(fileURLToPath(import.meta.url)), ".."), process.env.DIST ?? "dist");
const runs = Number(process.env.RUNS ?? 9);
const budget = { gzip: 125_000, brotli: 105_000 };

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const print = (cells) => console.log(cells.map((cell, column) => (column ? String(cell).padStart(12) : cell.padEnd(44))).join(""));

function sizes() {
  const files = JSON.parse(readFileSync(join(dist, "files.json"), "utf8")).filter((file) => !file.lazy);
  const sum = (key) => files.reduce((sum, file) => sum + file[key], 0);
  print(["first load, bytes", "raw", "gzip", "brotli"]);
  for (const file of files) print([file.path, file.bytes, file.gzip, file.brotli]);
  print(["all", sum("bytes"), sum("gzip"), sum("brotli")]);
  print(["budget", "", budget.gzip, budget.brotli]);
  print(["left", "", budget.gzip - sum("gzip"), budget.brotli - sum("brotli")]);
}

/** In the page, before its scripts: clicks the first radio the moment it is there, and notes when its score is painted. */
function stopwatch() {
  // Frames are drawn after this one's callbacks, so the second callback runs when the first frame stands.
  const painted = (then) => requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
  const reading = () => document.querySelector(".reading strong")?.textContent;
  /** Runs something and waits until it has changed the reading and that is painted. */
  const change = (act) =>
    new Promise((done) => {
      const before = reading();
      const observer = new MutationObserver(() => {
        if (reading() === before) return;
        observer.disconnect();
        painted(done);
      });
      observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
      act();
    });
  const times = {};
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await instantiateStreaming(...given);
    times.memory = made.instance.exports.memory;
    return made;
  };
  const ready = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const radio = document.querySelector("[data-item] .not_met input");
      if (!radio || !reading()) return;
      observer.disconnect();
      change(() => radio.click()).then((now) => resolve((times.scored = now)));
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
  window.bench = {
    async start() {
      await ready;
      for (const { name, startTime } of performance.getEntriesByType("paint")) times[name] = startTime;
      return { ...times, memory: times.memory.buffer.byteLength };
    },
    async click(id, answer) {
      const radio = document.querySelector(`[data-item="${id}"] .${answer} input`);
      const start = performance.now();
      return (await change(() => radio.click())) - start;
    },
  };
}

/** One visit with nothing cached. */
async function visit(browser, address, slowdown) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(stopwatch);
  await page.goto(address);
  const times = await page.evaluate(() => window.bench.start());
  const clicks = [];
  for (const id of ["3.1.2", "3.1.5", "3.1.12"]) {
    for (const answer of ["met", "not_met"]) {
      clicks.push(await page.evaluate(([id, answer]) => window.bench.click(id, answer), [id, answer]));
    }
  }
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0 } = await devtools.send("Runtime.getHeapUsage");
  await context.close();
  return {
    "first paint, ms": times["first-paint"],
    // The first text there is to paint is that of the shell.
    "shell painted, ms": times["first-contentful-paint"],
    "first click scored and painted, ms": times.scored,
    "click to painted score, ms": median(clicks),
    "heap of scripts, MB": usedSize / 1e6,
    "heap of the document, MB": embedderHeapUsedSize / 1e6,
    "memory of the WASM, MB": times.memory / 1e6,
  };
}

sizes();
const { server, address } = await serve(dist);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
try {
  // The first visit also warms the browser itself.
  await visit(browser, address, 1);
  const columns = [];
  for (const slowdown of [1, 4]) {
    const visits = [];
    for (let run = 0; run < runs; run++) visits.push(await visit(browser, address, slowdown));
    columns.push(visits);
  }
  console.log();
  print([`median of ${runs}, from navigation`, "CPU ×1", "CPU ×4"]);
  for (const name of Object.keys(columns[0][0])) {
    print([name, ...columns.map((visits) => median(visits.map((visit) => visit[name])).toFixed(1))]);
  }
} finally {
  await browser.close();
  server.close();
}
