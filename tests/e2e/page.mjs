// The page as a user knows it. Everything is found by role, label or words; a requirement or a question by
// its `data-item`.
import { match } from "node:assert/strict";
import { downloaded } from "./launch.mjs";

export const ANSWERS = "sprs-calculator/answers";

/** The pages of the navigation beyond the first, with their headings. */
export const PAGES = [
  ["Score", "Your score"],
  ["Status", "Where you stand"],
  ["Plan", "The way up"],
  ["Scope", "Level and scope"],
  ["ISO", "ISO head start"],
  ["Program", "Program"],
  ["Documents", "Documents"],
  ["Help", "Help"],
];

export class App {
  constructor(page, base) {
    this.page = page;
    this.base = base;
    this.heading = page.getByRole("heading", { level: 1 });
    this.alert = page.getByRole("alert");
    this.search = page.getByRole("searchbox");
    this.undo = page.getByRole("button", { name: "Undo" });
    this.redo = page.getByRole("button", { name: "Redo" });
  }

  /** Opens the page, or opens it anew, and waits until it can be used. */
  async start(hash = "") {
    await this.page.goto(this.base + hash);
    await this.ready();
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  async ready() {
    await this.page.locator(".reading strong").waitFor();
  }

  /** Until the next frame is drawn. */
  frame() {
    return this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => drawn())));
  }

  /** Follows a link of the navigation. */
  async go(name, heading = name) {
    await this.page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name, exact: true }).click();
    await this.page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
  }

  /** Goes to a family or to all of them, by the list of the wide page. */
  async family(name) {
    await this.page.getByRole("navigation", { name: /^Families/ }).getByRole("link", { name }).click();
    await this.page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  }

  /** The row of a requirement, or a question. */
  item(id) {
    return this.page.locator(`[data-item="${id}"]`);
  }

  /** The radios of an item. */
  group(id) {
    const name = id === "3.12.4" ? "Is there a current SSP?" : new RegExp(`^${id.replace(/[.[\]]/g, "\\$&")}( |$)`);
    return this.item(id).getByRole("group", { name });
  }

  /** Answers an item with the mouse. */
  async answer(id, words) {
    await this.group(id).getByText(words, { exact: true }).click();
    await this.group(id).getByRole("radio", { name: words, exact: true, checked: true }).waitFor();
  }

  /** Gives an item one of the rarer answers. */
  async other(id, words) {
    await this.group(id).getByRole("combobox", { name: `Other answers for ${id}` }).selectOption(words);
  }

  /** What an item is answered with; nothing when no radio is chosen. */
  async given(id) {
    const labels = this.group(id).locator("label").filter({ has: this.page.locator("input:checked") });
    return (await labels.allTextContents()).join();
  }

  /** Opens a requirement. */
  async open(id) {
    await this.item(id).locator("button.opener").click();
    await this.item(`${id}[a]`).waitFor();
  }

  /** The first lines under the answer of a requirement: the determination, what it costs, what is amiss. */
  verdict(id) {
    return this.item(id).locator(".verdict").first();
  }

  /** The row of a gap on the plan page. */
  gap(id) {
    return this.page.locator(`[data-gap="${id}"]`);
  }

  /** Opens a gap. */
  async openGap(id) {
    await this.gap(id).getByText(`Plan and steps for ${id}`, { exact: true }).click();
    await this.gap(id).getByRole("heading", { name: "How it is usually met" }).waitFor();
  }

  /** `−203 to 110` */
  reading() {
    return this.page.locator(".reading strong").textContent();
  }

  /** `0 of 110 answered` */
  progress() {
    return this.page.locator(".reading small").textContent();
  }

  /** The scale in numbers and in words. */
  async scale() {
    return [await this.reading(), await this.progress(), await this.page.locator(".scale .state").textContent()];
  }

  /** The ids of the rows in the list. */
  rows() {
    return this.page.locator("article[data-item]").evaluateAll((rows) => rows.map((row) => row.dataset.item));
  }

  /** Waits for a message about what just happened. */
  async told(words) {
    await this.page.getByRole("status").getByText(words).waitFor();
  }

  /** Waits until everything on the page is stored. */
  async saved() {
    await this.page.getByText("Saved on this device").waitFor();
  }

  /** Puts texts into local storage before the page itself is opened. */
  async store(texts) {
    // An empty page of the same origin; the server knows nothing of it.
    const empty = `${this.base}empty`;
    const body = '<!doctype html><link rel="icon" href="data:,">';
    await this.page.route(empty, (route) => route.fulfill({ contentType: "text/html", body }));
    await this.page.goto(empty);
    await this.page.evaluate((texts) => Object.entries(texts).forEach(([key, text]) => (localStorage[key] = text)), texts);
  }

  /** All that local storage holds. */
  stored() {
    return this.page.evaluate(() => ({ ...localStorage }));
  }

  /** The stored answers as a backup has them: without what tabs tell each other. */
  async answers() {
    return (await this.stored())[ANSWERS]?.replace(/,"after":"[^"]*"}$/, "}");
  }

  /** Chooses a file: `Import a CSV` or `Restore a backup`. */
  async choose(label, name, content) {
    await this.page.getByLabel(label).setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  }

  /** Clicks something that offers a file, and reads the file. */
  async download(button, what) {
    const { name, text } = await downloaded(this.page, () => button.click());
    const pattern = what.replace(".", "(-\\d{4}-\\d\\d-\\d\\d)?\\.");
    match(name, new RegExp(`^sprs-calculator-${pattern}$`));
    return text;
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }
}
