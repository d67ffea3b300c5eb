// Backups with a passphrase: node's own cryptography opens what the page wrote, and the page what node wrote.
import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, pbkdf2Sync } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { becomes, check, root } from "./browser.mjs";

const PASSPHRASE = "correct ñ battery 漢 staple";
const NOTE = "Only the owner knows; ñ 漢";
const BACKUP =
  '{"format":"sprs-calculator","version":3,"requirements":[{"id":"3.1.3","answer":"not_met","note":"From a file"}]}';

/** The keys as docs/file-format.md derives them. */
function keys(passphrase, { rounds, salt }) {
  const secret = pbkdf2Sync(passphrase.normalize("NFC"), Buffer.from(salt, "base64"), rounds, 32, "sha256");
  const derive = (info) => Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), info, 32));
  return { encryption: derive("sprs-calculator encrypt"), check: derive("sprs-calculator check") };
}

const headerOf = ({ check, ciphertext, ...header }) => JSON.stringify(header);

function encrypted(passphrase, text, rounds = 100_000) {
  const header = {
    format: "sprs-calculator-encrypted",
    version: 1,
    kdf: "PBKDF2-SHA-256",
    rounds,
    salt: Buffer.from("a salt of node's").toString("base64"),
    cipher: "AES-256-GCM",
    iv: Buffer.from("iv of node's").toString("base64"),
  };
  const { encryption, check } = keys(passphrase, header);
  const bound = JSON.stringify(header);
  const cipher = createCipheriv("aes-256-gcm", encryption, Buffer.from(header.iv, "base64")).setAAD(Buffer.from(bound));
  const ciphertext = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  const mac = createHmac("sha256", check).update(bound).digest("base64");
  return JSON.stringify({ ...header, check: mac, ciphertext: ciphertext.toString("base64") });
}

function decrypted(passphrase, file) {
  const parts = JSON.parse(file);
  const { encryption, check } = keys(passphrase, parts);
  const bound = headerOf(parts);
  equal(parts.check, createHmac("sha256", check).update(bound).digest("base64"));
  const ciphertext = Buffer.from(parts.ciphertext, "base64");
  const decipher = createDecipheriv("aes-256-gcm", encryption, Buffer.from(parts.iv, "base64"));
  decipher.setAAD(Buffer.from(bound)).setAuthTag(ciphertext.subarray(-16));
  return Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()]).toString();
}

/** Flips one bit of a field in base64. */
function flipped(file, field) {
  const parts = JSON.parse(file);
  const bytes = Buffer.from(parts[field], "base64");
  bytes[bytes.length >> 1] ^= 1;
  return JSON.stringify({ ...parts, [field]: bytes.toString("base64") });
}

const passphrase = (app) => app.page.getByLabel("Passphrase", { exact: true });
const fresh = (app) => app.page.getByLabel("New passphrase", { exact: true });
const again = (app) => app.page.getByLabel("The same passphrase again");
const problem = (app, words) => app.page.locator("form").getByRole("alert").getByText(words).waitFor();

async function form(app) {
  await app.go("Documents");
  await app.page.getByText("Backup with a passphrase", { exact: true }).click();
}

/** Chooses an encrypted file and waits for the question. */
async function choose(app, file, name = "mine.json") {
  await app.choose("Restore a backup", name, file);
  await app.page.getByText(`${name} is encrypted.`).waitFor();
}

async function unlock(app, words) {
  await passphrase(app).fill(words);
  await app.button("Open and restore").click();
}

async function something(app) {
  await app.answer("3.1.1", "Not met");
  await app.open("3.1.1");
  await app.item("3.1.1").getByLabel("How it is done here").fill(NOTE);
  await app.saved();
}

check("node opens what the page encrypted, and so does the page", async ({ app }) => {
  await something(app);
  const saved = await app.answers();
  await form(app);
  await fresh(app).fill(PASSPHRASE);
  await again(app).fill(PASSPHRASE);
  const files = [];
  for (const _ of "ab") {
    files.push(await app.download(app.button("Download encrypted backup"), "encrypted-backup.json"));
    await app.page.getByText("The encrypted backup is in your downloads.").waitFor();
    equal(await fresh(app).inputValue() + (await again(app).inputValue()), "", "nothing stays in the fields");
    await fresh(app).fill(PASSPHRASE);
    await again(app).fill(PASSPHRASE);
  }
  const [file, other] = files;
  equal(decrypted(PASSPHRASE, file), saved);
  equal(decrypted(PASSPHRASE, other), saved);
  const [one, two] = files.map((file) => JSON.parse(file));
  deepEqual([one.rounds, one.kdf, one.cipher, Buffer.from(one.salt, "base64").length, Buffer.from(one.iv, "base64").length],
    [600_000, "PBKDF2-SHA-256", "AES-256-GCM", 16, 12]);
  notEqual(one.salt, two.salt);
  notEqual(one.iv, two.iv);
  notEqual(one.ciphertext, two.ciphertext);
  for (const hidden of [NOTE, "3.1.1", "not_met", PASSPHRASE]) ok(!file.includes(hidden), hidden);
  ok(!JSON.stringify(await app.stored()).includes(PASSPHRASE), "the passphrase is stored nowhere");

  await app.button("Clear everything").click();
  await becomes(app, () => app.reading(), "−203 to 110");
  await app.page.getByText("Backup with a passphrase", { exact: true }).click();
  await choose(app, file);
  await unlock(app, PASSPHRASE);
  await app.told("Restored mine.json. Undo brings back what was there before.");
  await app.saved();
  equal(await app.answers(), saved);
});

check("the page opens what node encrypted, and undo brings back what was there", async ({ app, page }) => {
  await something(app);
  const saved = await app.answers();
  await app.go("Documents");
  await choose(app, encrypted(PASSPHRASE, BACKUP));
  await becomes(app, () => passphrase(app).evaluate((field) => field === document.activeElement), true);
  // Typed with the letters taken apart, as some computers do.
  await page.keyboard.insertText(PASSPHRASE.normalize("NFD"));
  await page.keyboard.press("Enter");
  await app.told("Restored mine.json.");
  equal(await app.button("Open and restore").count(), 0);
  await becomes(app, () => app.answers(), BACKUP);
  await app.undo.click();
  await becomes(app, () => app.answers(), saved);
});

check("the encrypted backup of version 1 is opened for ever", async ({ app, page }) => {
  const fixture = (name) => readFileSync(join(root, "tests/fixtures", name), "utf8");
  await app.go("Documents");
  await choose(app, fixture("encrypted-v1.json"));
  await unlock(app, "plum ladder quiet harbor");
  await app.told(/^Restored/);
  await becomes(app, () => app.answers(), fixture("backup-v2.json").trim().replace('"version":2', '"version":3'));
});

check("a wrong passphrase changes nothing and can be typed again", async ({ app }) => {
  await something(app);
  const saved = await app.answers();
  await app.go("Documents");
  await choose(app, encrypted(PASSPHRASE, BACKUP));
  for (const wrong of ["", PASSPHRASE.toUpperCase(), `${PASSPHRASE} `]) {
    await unlock(app, wrong);
    await problem(app, "The passphrase is wrong, or the start of the file was changed.");
    equal(await app.reading(), "−203 to 105");
  }
  await app.saved();
  equal(await app.answers(), saved);
  await unlock(app, PASSPHRASE);
  await app.told("Restored mine.json.");
  equal(await app.reading(), "−203 to 109");
});

for (const [what, change] of [
  ["salt", (file) => flipped(file, "salt")],
  ["initialization vector", (file) => flipped(file, "iv")],
  ["check", (file) => flipped(file, "check")],
  ["number of rounds", (file) => file.replace("100000", "100001")],
]) {
  check(`a changed ${what} is told as a wrong passphrase or a changed start`, async ({ app }) => {
    await app.go("Documents");
    await choose(app, change(encrypted(PASSPHRASE, BACKUP)));
    await unlock(app, PASSPHRASE);
    await problem(app, "The passphrase is wrong, or the start of the file was changed.");
    equal(await app.reading(), "−203 to 110");
  });
}

check("a changed ciphertext is told apart from a wrong passphrase", async ({ app }) => {
  await app.go("Documents");
  const file = flipped(encrypted(PASSPHRASE, BACKUP), "ciphertext");
  await choose(app, file);
  await unlock(app, PASSPHRASE);
  await problem(app, "The passphrase is right, but the file is damaged or was changed after it was made.");
  await unlock(app, "something else");
  await problem(app, "The passphrase is wrong");
  await app.button("Cancel").click();
  await app.button("Open and restore").waitFor({ state: "detached" });
  equal(await app.reading(), "−203 to 110");
});

for (const [what, change, said] of [
  ["cut short", (file) => file.slice(0, -9), /^Nothing was changed\. bad\.json: this encrypted backup is damaged or cut short \(ciphertext\)/],
  ["cut short in its header", (file) => file.slice(0, 120), /^Nothing was changed\. bad\.json: this encrypted backup is damaged or cut short \(rounds\)|\(salt\)/],
  ["of a newer version", (file) => file.replace('"version":1', '"version":3'), /^Nothing was changed\. bad\.json: .*newer version/],
  ["with absurdly many rounds", (file) => file.replace("100000", "4000000000"), /asks for 4,000,000,000 rounds .* 100,000 to 10,000,000/],
  ["with absurdly few rounds", (file) => file.replace("100000", "1000"), /asks for 1,000 rounds/],
]) {
  check(`an encrypted backup ${what} is refused before it asks for a passphrase`, async ({ app }) => {
    await app.go("Documents");
    await app.choose("Restore a backup", "bad.json", change(encrypted(PASSPHRASE, BACKUP)));
    await app.told(said);
    equal(await app.button("Open and restore").count(), 0);
  });
}

check("what is inside an encrypted backup is checked like any backup", async ({ app }) => {
  await app.go("Documents");
  await choose(app, encrypted(PASSPHRASE, BACKUP.replace("3.1.3", "3.1.99")));
  await unlock(app, PASSPHRASE);
  await app.told(/^Nothing was changed\. mine\.json: .*3\.1\.99/);
});

check("a passphrase is typed twice, can be seen, and has a length", async ({ app, page }) => {
  await form(app);
  const download = app.button("Download encrypted backup");
  page.on("download", () => ok(false, "nothing may be downloaded"));
  await page.getByText("nobody can recover a lost one").waitFor();
  await page.getByText("We do not claim that this protects CUI as FIPS-validated cryptography does. Do not type CUI").waitFor();
  await download.click();
  await problem(app, "at least 8 characters");
  await fresh(app).fill("seven 7");
  await page.getByText("7 of at least 8 characters.").waitFor();
  await again(app).fill("seven 7");
  await download.click();
  await problem(app, "at least 8 characters");
  await fresh(app).fill("eight 88");
  await page.getByText("8 characters. A patient program may guess it").waitFor();
  await fresh(app).fill("sixteen or more 16");
  await page.getByText("18 characters. Good").waitFor();
  await again(app).fill("Sixteen or more 16");
  await again(app).press("Enter");
  await problem(app, "The two passphrases are not the same.");
  equal(await fresh(app).getAttribute("type"), "password");
  await page.getByLabel("Show what I type").check();
  deepEqual([await fresh(app).getAttribute("type"), await again(app).getAttribute("type")], ["text", "text"]);
  await page.getByLabel("Show what I type").uncheck();
  equal(await again(app).getAttribute("type"), "password");
});

/** Holds back the slow part until the test lets it go, and counts how often it began. */
const slow = () => {
  if (!isSecureContext) return;
  const { deriveBits } = SubtleCrypto.prototype;
  window.begun = 0;
  const free = new Promise((go) => (window.go = go));
  SubtleCrypto.prototype.deriveBits = async function (...given) {
    window.begun += 1;
    await free;
    return deriveBits.apply(this, given);
  };
};

check("slow work says so and does not start twice", { init: slow }, async ({ app, page }) => {
  let files = 0;
  page.on("download", () => (files += 1));
  await form(app);
  await fresh(app).fill(PASSPHRASE);
  await again(app).fill(PASSPHRASE);
  await app.button("Download encrypted backup").click();
  const working = app.button("Working…");
  await working.waitFor();
  equal(await working.getAttribute("aria-disabled"), "true");
  // It keeps the focus, so it is not disabled for the browser.
  await working.click({ force: true });
  await again(app).press("Enter");
  await app.frame();
  equal(await page.evaluate(() => window.begun), 1);
  await page.evaluate(() => window.go());
  await page.getByText("The encrypted backup is in your downloads.").waitFor();
  deepEqual([await page.evaluate(() => window.begun), files], [1, 1]);
});

check("what was cancelled while it was opened changes nothing", { init: slow }, async ({ app, page }) => {
  await app.go("Documents");
  await choose(app, encrypted(PASSPHRASE, BACKUP));
  await unlock(app, PASSPHRASE);
  await app.button("Working…").waitFor();
  await app.button("Cancel").click();
  await page.evaluate(() => window.go());
  // Another file, opened to its end, shows that the first had its time.
  await choose(app, encrypted(PASSPHRASE, BACKUP.replace("3.1.3", "3.1.4")), "second.json");
  await unlock(app, PASSPHRASE);
  await app.told("Restored second.json.");
  await app.saved();
  match(await app.answers(), /3\.1\.4/);
  await app.undo.click();
  await becomes(app, () => app.reading(), "−203 to 110");
  equal(await app.undo.isDisabled(), true, "only one file was restored");
});

check("where the browser cannot encrypt it is said, and the plain backup is there", {
  init: () => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }),
}, async ({ app, page }) => {
  await something(app);
  await form(app);
  await page.getByText("Encryption is not available").waitFor();
  equal(await fresh(app).count(), 0);
  const plain = await app.download(app.button("Download without a passphrase"), "backup.json");
  equal(plain, await app.answers());
  await app.choose("Restore a backup", "locked.json", encrypted(PASSPHRASE, BACKUP));
  await app.told(/^Nothing was changed\. locked\.json: it is encrypted, and a browser can open it only/);
});
