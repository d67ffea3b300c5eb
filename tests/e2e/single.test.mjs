// The calculator as one file: opened from a folder, without a network, and it asks for nothing.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { check, dist } from "./browser.mjs";
import { PAGES } from "./page.mjs";

const NAME = "sprs-calculator.html";
// By itself in a folder, so that nothing can come from beside it.
const folder = mkdtempSync(join(tmpdir(), "sprs-calculator-"));
copyFileSync(join(dist, NAME), join(folder, NAME));
after(() => rmSync(folder, { recursive: true }));
const address = pathToFileURL(join(folder, NAME)).href;
const settings = { at: null, address: () => address, offline: true, serviceWorkers: "allow" };

check("it has every page and every text, keeps answers, and makes no request", settings, async ({ app, page, context }) => {
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  await app.start();
  await app.answer("3.1.1", "Not met");
  await app.open("3.1.8");
  await app.item("3.1.8").getByText(/^Programs guess passwords/).waitFor();
  await app.item("3.1.8").getByLabel("How it is done here").fill("Ten tries");
  await app.saved();
  for (const [name, heading] of PAGES) {
    await app.go(name, heading);
    await page.locator("main.page").getByText("could not be loaded").waitFor({ state: "detached" });
  }
  await app.go("Documents");
  equal(JSON.parse(await app.download(app.button("Download backup"), "backup.json")).requirements[0].answer, "not_met");
  await app.go("Score", "Your score");
  await page.getByText("Every point lost, with its rule").waitFor();
  await app.reload();
  equal(await app.reading(), "−203 to 105");
  equal(await app.heading.innerText(), "Your score");
  await app.go("Assess", "Access Control");
  await app.open("3.1.8");
  equal(await app.item("3.1.8").getByLabel("How it is done here").inputValue(), "Ten tries");
  deepEqual([...new Set(asked.map((url) => url.split("#")[0]))], [address]);
});

check("its links hold no address of a file, and it opens them", settings, async ({ app, page }) => {
  await app.start();
  await app.answer("3.1.1", "Not met");
  await app.go("Documents");
  await app.button("Make a link").click();
  const link = await page.getByLabel("Link with your answers").inputValue();
  match(link, /^#\/link\/1[0-9A-Za-z]+$/);
  await page.getByText("Put this behind the address of the calculator that they use.").waitFor();
  await app.undo.click();
  await app.saved();
  await page.goto(address + link);
  await app.button("Take these answers over").click();
  await app.told("The answers from the link are taken over.");
  equal(await app.reading(), "−203 to 105");
});

check("it encrypts a backup and opens it", settings, async ({ app, page }) => {
  await app.start();
  await app.answer("3.1.1", "Not met");
  await app.go("Documents");
  await page.getByText("Backup with a passphrase", { exact: true }).click();
  await page.getByLabel("New passphrase").fill("four words of a file");
  await page.getByLabel("The same passphrase again").fill("four words of a file");
  const file = await app.download(app.button("Download encrypted backup"), "encrypted-backup.json");
  await app.undo.click();
  await app.choose("Restore a backup", "mine.json", file);
  await page.getByLabel("Passphrase", { exact: true }).fill("four words of a file");
  await app.button("Open and restore").click();
  await app.told("Restored mine.json.");
  equal(await app.reading(), "−203 to 105");
});

check("pages that come late look as they do on the site", { serviceWorkers: "allow", at: "#/score" }, async ({ app, page }) => {
  const look = async () => {
    await page.getByText("Every point lost, with its rule").waitFor();
    return page.evaluate(() =>
      [...document.querySelectorAll("main *, header *")].map((element) => {
        const { display, color, fontSize, marginTop, paddingLeft, borderTopWidth } = getComputedStyle(element);
        return [element.tagName, display, color, fontSize, marginTop, paddingLeft, borderTopWidth].join(" ");
      }));
  };
  const onSite = await look();
  await page.goto(`${address}#/score`);
  await app.ready();
  deepEqual(await look(), onSite);
  ok(onSite.length > 200, "there is something to compare");
});

const blocked = { ...settings, offline: false, expects: /content security policy|Content Security Policy|TrustedScript/i };
check("its policy lets nothing out and no other script in", blocked, async ({ app, page }) => {
  await app.start();
  let asked = 0;
  const elsewhere = createServer((_, response) => response.end(String(++asked)));
  await new Promise((listening) => elsewhere.listen(0, "127.0.0.1", listening));
  try {
    const seen = await page.evaluate(async (address) => {
      const script = document.createElement("script");
      script.append("window.inline = true");
      document.body.append(script);
      const tries = ["XMLHttpRequest", "image", "style", "frame"].map((how) => new Promise((done) => {
        if (how === "XMLHttpRequest") {
          const request = new XMLHttpRequest();
          request.onload = () => done("came");
          request.onerror = () => done("blocked");
          request.open("GET", address);
          request.send();
          return;
        }
        const tag = { image: "img", style: "link", frame: "iframe" }[how];
        const element = Object.assign(document.createElement(tag), { rel: "stylesheet", src: address, href: address });
        element.onload = () => done(how === "frame" ? "blocked" : "came");
        element.onerror = () => done("blocked");
        document.body.append(element);
      }));
      const own = await fetch(address).then(() => "came", () => "blocked");
      return [window.inline ?? "blocked", own, ...(await Promise.all(tries))];
    }, `http://127.0.0.1:${elsewhere.address().port}/`);
    deepEqual([...new Set(seen)], ["blocked"]);
    equal(asked, 0);
  } finally {
    elsewhere.close();
  }
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  match(policy, /^default-src 'none';.*connect-src 'none'/);
  ok(!policy.includes("unsafe-inline") && !policy.includes("'self'"));
  match(policy, /require-trusted-types-for 'script'; trusted-types 'none'$/);
});

check("the help page of the site offers it, and its own says what it is", { at: "#/help" }, async ({ app, page }) => {
  for (const [link, name] of [["Download the calculator as one file", NAME], ["Its SHA-256", `${NAME}.sha256`]]) {
    const offered = page.waitForEvent("download");
    await page.getByRole("link", { name: link }).click();
    const download = await offered;
    equal(download.suggestedFilename(), name);
    equal(readFileSync(await download.path(), "utf8"), readFileSync(join(dist, name), "utf8"));
  }
  await page.goto(`${address}#/help`);
  await app.ready();
  await page.getByText("It asks the network for nothing at all.").waitFor();
  equal(await page.getByRole("link", { name: "as one file" }).count(), 0);
});

check("its hash is beside it, for sha256sum", { at: null }, async () => {
  const hash = createHash("sha256").update(readFileSync(join(dist, NAME))).digest("hex");
  equal(readFileSync(join(dist, `${NAME}.sha256`), "utf8"), `${hash}  ${NAME}\n`);
});
