// The pages about many assessments, their history and what is stored, as a user knows them; and the stores below.
import { ANSWERS } from "./page.mjs";

export const SUMMARY = "sprs-calculator/summary/";
export const OPEN = "sprs-calculator/open";

/** The key of the answers of an assessment. */
export const answersKey = (id) => (id === "first" ? ANSWERS : `${ANSWERS}/${id}`);

const exactly = (words) => words.replace(/[.*+?^${}()|[\]\\−]/g, "\\$&");

export class Shelf {
  constructor(app) {
    this.app = app;
    this.page = app.page;
    this.main = this.page.locator("#main");
    this.filter = this.page.getByLabel("Filter by name or CAGE code");
    this.name = this.page.getByLabel("Name", { exact: true });
  }

  /** Goes to a page of these by its address. */
  async go(name, heading) {
    await this.page.evaluate((hash) => (location.hash = hash), `#/${name}`);
    await this.page.getByRole("heading", { level: 1, name: heading }).waitFor();
  }

  async list() {
    await this.go("assessments", "Assessments");
    await this.page.getByRole("heading", { level: 2, name: "In this browser" }).waitFor();
  }

  history() {
    return this.go("history", "History");
  }

  privacy() {
    return this.go("privacy", "Privacy");
  }

  /** The row of an assessment or a snapshot. */
  row(name) {
    const head = this.page.getByRole("rowheader", { name: new RegExp(`^${exactly(name)}( open now)?( [A-Z0-9]{2,5})?$`) });
    return this.page.getByRole("row").filter({ has: head });
  }

  /** A column of a row, by its head. */
  async cell(name, column) {
    const row = this.row(name);
    const heads = await row.locator("xpath=ancestor::table").getByRole("columnheader").allTextContents();
    return row.locator("th, td").nth(heads.findIndex((head) => head.trim() === column)).innerText();
  }

  /** The names in the list, without those that were put away or deleted. */
  names() {
    const names = this.main.locator("table").first().getByRole("rowheader");
    return names.evaluateAll((names) =>
      names.map((name) => {
        const whole = name.cloneNode(true);
        for (const part of whole.querySelectorAll("small")) part.remove();
        return whole.textContent.trim();
      }),
    );
  }

  /** Does something with an assessment or a snapshot by its button. */
  async act(words, name) {
    await this.page.getByRole("button", { name: `${words}: ${name}`, exact: true }).click();
  }

  /** Looks into `Archived: 1` and the like. */
  async unfold(words) {
    const part = this.page.locator("details").filter({ has: this.page.locator("summary", { hasText: words }) }).first();
    await part.waitFor();
    if (!(await part.evaluate((part) => part.open))) await part.locator("summary").first().click();
  }

  /** Makes an assessment, which is open then. */
  async create(name) {
    await this.page.getByLabel("Its name").fill(name);
    await this.opens(() => this.app.button("Create and open").click(), name);
  }

  /** Opens another assessment. */
  async open(name) {
    await this.opens(() => this.row(name).getByRole("button", { name, exact: true }).click(), name);
  }

  /** Does something that ends with another assessment open on the page of the list. */
  async opens(act, name) {
    await Promise.all([this.page.waitForEvent("load"), act()]);
    await this.app.ready();
    await this.row(name).getByText("open now").waitFor();
  }

  /** Takes a snapshot. */
  async take(name) {
    await this.page.getByLabel("Name of the snapshot").fill(name);
    await this.app.button("Take a snapshot").click();
    await this.row(name).waitFor();
  }

  /** The rows of the table in a section, each as its cells. */
  async table(heading) {
    const section = this.page.locator("section").filter({ has: this.page.getByRole("heading", { name: heading }) });
    return section.locator("tbody tr").evaluateAll((rows) =>
      rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())),
    );
  }
}

/** All that the database holds, by key. */
export const database = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("sprs-calculator", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("texts");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const table = request.result.transaction("texts").objectStore("texts");
          const [keys, texts] = [table.getAllKeys(), table.getAll()];
          texts.onerror = () => reject(texts.error);
          texts.onsuccess = () => {
            request.result.close();
            resolve(Object.fromEntries(keys.result.map((key, place) => [key, texts.result[place]])));
          };
        };
      }),
  );

/** Puts texts into the database, as pairs of key and text. */
export const fillDatabase = (page, texts) =>
  page.evaluate(
    (texts) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("sprs-calculator", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("texts");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const put = request.result.transaction("texts", "readwrite");
          for (const [key, text] of texts) put.objectStore("texts").put(text, key);
          put.onerror = () => reject(put.error);
          put.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    texts,
  );
