// Every screen there is, with every state a row can be in, to be looked at by axe and for its width.
import { ANSWERS } from "./page.mjs";
import { answers } from "./catalog.mjs";
import { program } from "./screens-program.mjs";

const load = async (app, csv) => {
  await app.go("Documents");
  await app.choose("Import a CSV", "answers-of-a-file-with-a-rather-long-name.csv", csv);
  await app.told(/^Imported/);
};
const complete = answers("met", {
  "3.1.1": "not_met,",
  "3.1.5": "not_met,",
  "3.5.3": "partial,",
  "3.6.1": "inherited,Acme",
  "3.12.4": "partial,",
});

/** Rows opened and answered in every way. */
async function states(app) {
  await app.answer("3.1.1", "Not met");
  await app.verdict("3.1.1").getByText("why").click();
  await app.open("3.1.1");
  await app.answer("3.1.2", "Met");
  await app.open("3.1.2");
  await app.answer("3.1.2[a]", "No");
  await app.answer("3.1.2[b]", "N/A");
  await app.open("3.1.3");
  await app.answer("3.1.3[a]", "Yes");
  await app.other("3.1.3[b]", "Temporary deficiency");
  await app.answer("3.1.12", "N/A");
  await app.answer("3.1.13", "N/A");
  await app.item("3.1.13").getByLabel("Why it does not apply").fill("Prohibited");
  await app.other("3.1.20", "Inherited");
  await app.answer("3.1.4", "Met");
  await app.item("3.1.3").getByRole("heading", { name: "Often NOT MET because" }).waitFor();
}

/** Every question about the firm, an asset and a provider of each kind. */
async function scope(app) {
  const say = (question, words) => app.page.getByRole("group", { name: question }).getByText(words, { exact: true }).click();
  await say("work for the Department of Defense", "Yes");
  await say("off the shelf", "No");
  await say("that is not public", "Yes");
  await say("Controlled Unclassified Information", "Yes");
  await say("another firm", "Yes");
  await say("by a C3PAO", "Yes");
  await say("outside the systems", "Yes");
  await app.button("Add an asset").click();
  await app.page.getByLabel("Category", { exact: true }).selectOption("Specialized asset");
  await app.button("Add a provider").click();
  await app.page.getByLabel("Name", { exact: true }).fill("Northwind");
  await app.page.getByLabel("It processes, stores or transmits CUI").check();
  await app.page.getByText("Not settled").waitFor();
}

/** Both certificates, with some clauses and a theme judged. */
async function certificates(app) {
  const say = (question, words) => app.page.getByRole("group", { name: question }).first().getByText(words, { exact: true }).click();
  await app.go("ISO", "ISO head start");
  await say("Do you hold ISO 9001?", "Yes");
  await say("Do you hold ISO/IEC 27001?", "Yes");
  await say(/needs which skill/, "Works");
  await app.page.getByRole("group", { name: "How real is A.6 People controls?" }).getByText("In part", { exact: true }).click();
  await app.page.getByText(/^Begun at/).waitFor();
}

/** A page by its address. */
const at = async (app, hash, heading) => {
  await app.page.evaluate((hash) => (location.hash = hash), hash);
  await app.page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
};

/** Two named assessments, one deleted, and one with a long name open. */
async function several(app) {
  await app.answer("3.1.1", "Not met");
  for (const name of ["Main office", "A plant with a rather long name, machines, and a warehouse beside the river"]) {
    await at(app, "#/assessments", "Assessments");
    await app.page.getByLabel("Its name").fill(name);
    const opened = app.page.waitForEvent("load");
    await app.button("Create and open").click();
    await opened;
    await app.ready();
  }
  await at(app, "#/assessments", "Assessments");
  await app.button("Delete: Main office").click();
  await app.told(/was deleted/);
  await app.page.getByText("Deleted: 1").click();
  await app.button("Rename: Without a name").click();
}

/** Two snapshots with something between them, and an edit after both. */
async function snapshots(app) {
  for (const [id, name] of [["3.1.1", "Entered in SPRS"], ["3.1.2", "After the audit of the whole plant in spring"]]) {
    await at(app, "#/assess/ac", "Access Control");
    await app.answer(id, "Not met");
    await at(app, "#/history", "History");
    await app.page.getByLabel("Name of the snapshot").fill(name);
    await app.button("Take a snapshot").click();
    await app.page.getByRole("rowheader", { name, exact: true }).waitFor();
    // The next one is of another second.
    await app.page.waitForTimeout(1100);
  }
  await app.page.getByLabel(/^From/).selectOption({ index: 0 });
  await app.page.getByText(/^Score: /).waitFor();
}

/** What there is to see: a name, how to get there from a page that was just opened, and what is stored before. */
export const screens = [
  ["a family, nothing answered", async () => {}],
  ["rows in every state", states],
  ["a partial answer", async (app) => {
    await app.family("Identification and Authentication");
    await app.answer("3.5.3", "Partial");
    await app.open("3.5.3");
  }],
  ["no SSP", async (app) => {
    await app.family("Security Assessment");
    await app.answer("3.12.4", "No");
    await app.open("3.12.4");
  }],
  ["how-to texts, with evidence and a word explained", async (app) => {
    await app.family("System and Communications Protection");
    await app.open("3.13.11");
    const row = app.item("3.13.11");
    await row.getByRole("heading", { name: "Often NOT MET because" }).waitFor();
    await row.getByText("What an assessor looks at").click();
    await row.getByRole("button", { name: "FIPS 140", exact: true }).click();
    await app.page.getByRole("link", { name: "All words explained" }).waitFor();
  }],
  ["how-to texts that cannot be fetched", async (app) => {
    await app.page.route("**/how-to-*", (route) => route.fulfill({ body: "Log on to the network" }));
    await app.open("3.1.1");
    await app.button("Try again").first().waitFor();
  }],
  ["a search that also finds how-to texts", async (app) => {
    await app.open("3.1.1");
    await app.item("3.1.1").getByRole("heading", { name: "Often NOT MET because" }).waitFor();
    await app.search.fill("BitLocker");
    await app.page.getByText(/more where only the how-to text/).waitFor();
  }],
  ["words explained", async (app) => {
    await app.page.goto(`${app.base}#/words`);
    await app.page.getByRole("term").first().waitFor();
  }],
  ["all requirements", (app) => app.family("All 110 requirements")],
  ["a search that finds nothing", (app) => app.search.fill("perpetuum mobile")],
  ["a search and filters", async (app) => {
    await app.search.fill("encryption");
    await app.page.getByLabel("Unanswered").check();
  }],
  ["the score, nothing answered", (app) => app.go("Score", "Your score")],
  ["the score with some answers", async (app) => {
    await states(app);
    await app.go("Score", "Your score");
    await app.page.getByText(/^Unanswered: /).click();
  }],
  ["the score, complete", async (app) => {
    await load(app, complete);
    await app.go("Score", "Your score");
  }],
  ["the score at its lowest", async (app) => {
    await load(app, answers("not_met", { "3.12.4": "met," }));
    await app.go("Score", "Your score");
  }],
  ["the score without an SSP", async (app) => {
    await load(app, answers("met", { "3.12.4": "not_met," }));
    await app.go("Score", "Your score");
  }],
  ["the plan, nothing answered", (app) => app.go("Plan", "The way up")],
  ["the plan, with gaps ticked, dated and opened", async (app) => {
    await load(app, answers("met", { "3.1.1": "not_met,", "3.1.3": "not_met,", "3.5.3": "partial,", "3.6.1": "," }));
    await app.go("Plan", "The way up");
    await app.page.getByText("What to close (3)").first().click();
    await app.gap("3.1.3").getByLabel("What if MET").check();
    await app.openGap("3.5.3");
    await app.gap("3.5.3").getByLabel("Target date").fill("2099-01-31");
    await app.gap("3.5.3").getByLabel("In the shortest way").selectOption("Not this one");
    await app.page.getByLabel("Find the way with").selectOption("the least of both");
    for (const table of await app.page.getByText("The same as a table").all()) await table.click();
  }],
  ["the plan, no gap", async (app) => {
    await load(app, answers("met", {}));
    await app.go("Plan", "The way up");
  }],
  ["documents, with a message", (app) => load(app, complete)],
  ["documents, with a refusal", async (app) => {
    await app.go("Documents");
    await app.choose("Restore a backup", "a-file.json", "{}");
    await app.told(/^Nothing was changed/);
  }],
  ["documents, with a passphrase to type and a file on disk that failed", async (app) => {
    await load(app, complete);
    await app.page.evaluate(() => {
      const createWritable = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      window.showSaveFilePicker = async () => ({ name: "a-file-with-a-rather-long-name-on-a-disk.json", createWritable });
    });
    await app.button("Save to a file and keep writing to it").click();
    await app.page.getByText("the browser no longer allows it").waitFor();
    await app.page.getByText("Backup with a passphrase", { exact: true }).click();
    await app.page.getByLabel("New passphrase").fill("eight 88");
    await app.button("Download encrypted backup").click();
    await app.page.getByText("The two passphrases are not the same.").waitFor();
    const header = '{"format":"sprs-calculator-encrypted","version":1,"kdf":"PBKDF2-SHA-256","rounds":100000,' +
      `"salt":"${"A".repeat(22)}==","cipher":"AES-256-GCM","iv":"${"A".repeat(16)}"`;
    const file = `${header},"check":"${"A".repeat(43)}=","ciphertext":"${"A".repeat(40)}"}`;
    await app.choose("Restore a backup", "a-backup-with-a-rather-long-name.json", file);
    await app.page.getByText("a-backup-with-a-rather-long-name.json is encrypted.").waitFor();
    await app.page.getByLabel("Passphrase", { exact: true }).fill("wrong");
    await app.button("Open and restore").click();
    await app.page.getByText("The passphrase is wrong").waitFor();
  }],
  ["the score, with a reminder", async (app) => {
    await app.go("Score", "Your score");
    await app.page.getByText("40 changes are in no backup yet.").waitFor();
  }, { [ANSWERS]: '{"format":"sprs-calculator","version":2,"requirements":[{"id":"3.1.1","answer":"met"}]}',
    "sprs-calculator/setting/changes": "40" }],
  ["documents, with a link", async (app) => {
    await load(app, complete);
    await app.button("Make a link").click();
    await app.page.getByLabel("Link with your answers").waitFor();
  }],
  ["answers from a link", async (app) => {
    await load(app, complete);
    await app.button("Make a link").click();
    const link = await app.page.getByLabel("Link with your answers").inputValue();
    await app.undo.click();
    await app.page.goto(link);
    await app.page.getByText("Which answers (1)").click();
    await app.page.getByText("Which requirements (110)").click();
  }],
  ["a damaged link", async (app) => {
    await app.page.goto(`${app.base}#/link/1IOYw`);
    await app.page.getByText("Its check does not fit").waitFor();
  }],
  ["help", (app) => app.go("Help")],
  ["licenses, two opened", async (app) => {
    await app.page.goto(`${app.base}#/licenses`);
    for (const name of ["sprs-calculator", "Rust standard library"]) {
      const entry = app.page.locator(".licenses details").filter({ has: app.page.locator("summary", { hasText: name }) });
      await entry.locator("summary").click();
      await entry.locator("pre").first().waitFor();
    }
  }],
  ["status, nothing answered", (app) => app.go("Status", "Where you stand")],
  ["status with blockers, dates and clashes", async (app) => {
    await load(app, complete);
    await app.go("Status", "Where you stand");
    await app.page.getByLabel("CMMC Status Date of Level 1").fill("2026-09-01");
    await app.page.getByText("What blocks a status").waitFor();
  }],
  ["status of a Conditional", async (app) => {
    await load(app, answers("met", { "3.1.3": "not_met,", "3.13.11": "partial," }));
    await app.go("Status", "Where you stand");
    await app.page.getByLabel("CMMC status of Level 2 in SPRS").selectOption("Conditional");
    await app.page.getByLabel("CMMC Status Date of Level 2").fill("2026-09-01");
    await app.page.getByText("POA&M closeout").waitFor();
  }],
  ["status toward Level 3", async (app) => {
    await app.go("Status", "Where you stand");
    await app.page.getByRole("radio", { name: "Level 3" }).check();
    await app.page.getByText("0 of 24 MET").waitFor();
  }],
  ["plan of Level 1", async (app) => {
    await load(app, complete);
    await app.go("Status", "Where you stand");
    await app.page.getByRole("radio", { name: "Level 1" }).check();
    await app.go("Plan", "The way up");
    await app.page.getByText(/of \d+ shown/).waitFor();
  }],
  ["Level 1 alone", async (app) => {
    await app.go("Status", "Where you stand");
    await app.page.getByRole("radio", { name: "Level 1" }).check();
    await app.go("Assess", "Access Control");
    await app.open("3.1.1");
  }],
  ["level and scope, nothing answered", (app) => app.go("Scope", "Level and scope")],
  ["level and scope, everything on it", async (app) => {
    await app.go("Scope", "Level and scope");
    await scope(app);
  }],
  ["Level 3, nothing answered", (app) => app.page.goto(`${app.base}#/level3`)],
  ["Level 3 with some answers", async (app) => {
    await app.page.goto(`${app.base}#/level3`);
    await app.answer("AC.L3-3.1.2e", "Met");
    await app.answer("AT.L3-3.2.1e", "Not met");
    await app.answer("IR.L3-3.6.1e", "Not met");
    await app.other("CM.L3-3.4.1e", "Inherited");
    await app.item("AC.L3-3.1.2e").getByText("Questions to settle it").click();
  }],
  ["Rev. 3 beside Rev. 2", async (app) => {
    await load(app, answers("met", { "3.1.1": "not_met,", "3.4.1": "," }));
    await app.page.goto(`${app.base}#/rev3`);
    await app.page.getByText("Carries as a start").nth(1).waitFor();
  }],
  ["head start, nothing said", async (app) => {
    await app.go("ISO", "ISO head start");
    await app.page.getByText("ISO 9001, our reading").waitFor();
    await app.page.getByText("What strong, moderate and weak mean").click();
  }],
  ["head start with both certificates, judged, a candidate opened", async (app) => {
    await certificates(app);
    await app.page.getByText("Record, gap and answer for 3.2.2").click();
    await app.page.getByText("Its 8 controls, one by one").click();
    await app.page.getByText("What remains:").first().waitFor();
  }],
  ["what certificates give at a requirement", async (app) => {
    await certificates(app);
    await app.page.goto(`${app.base}#/assess/3.2.1`);
    await app.item("3.2.1").getByText("What ISO certificates give here").click();
    await app.item("3.2.1").getByText("ISO 9001, 7.2 Competence").waitFor();
  }],
  ["the control inventory", async (app) => {
    await app.page.goto(`${app.base}#/inventory`);
    await app.page.getByText("110 of 110 requirements").waitFor();
  }],
  ["the control inventory of a clause, a row edited", async (app) => {
    await certificates(app);
    await app.page.goto(`${app.base}#/inventory/9001/7.2`);
    const row = app.page.locator('[data-row="3.2.2"]');
    await row.getByText("Edit", { exact: true }).click();
    await row.getByLabel("Owner").fill("Maximiliane Featherstonehaugh-Wolfeschlegelsteinhausenbergerdorff");
    await row.getByLabel("How it is done here, and where the evidence is").fill("https://example.com/" + "a-long-address/".repeat(12));
  }],
  ["assessments, one that is nameless", (app) => at(app, "#/assessments", "Assessments")],
  ["assessments, several", several],
  ["history, nothing yet", (app) => at(app, "#/history", "History")],
  ["history with snapshots", snapshots],
  ["privacy", async (app) => {
    await app.answer("3.1.1", "Met");
    await app.saved();
    await at(app, "#/privacy", "Privacy");
    await app.page.getByText("sprs-calculator/answers", { exact: true }).click();
    await app.page.getByText("List them").click();
  }],
  ["nothing kept on this device", async (app) => {
    await at(app, "#/privacy", "Privacy");
    await app.button("Erase, and keep nothing from now on").click();
    await app.alert.getByText("Nothing is kept on this device.").waitFor();
  }],
  ["a newer version is ready", async (app) => {
    await app.page.evaluate(() => (document.querySelector("#update p").hidden = false));
    await app.page.getByText("A new version is ready.").waitFor();
  }],
  ["an unreadable save", async (app) => {
    await app.alert.getByText("could not be read").waitFor();
    await app.go("Documents");
  }, { [ANSWERS]: "{" }],
  ["a newer save", async (app) => {
    await app.alert.getByText("newer version").waitFor();
    await app.answer("3.1.1", "Met");
  }, { [ANSWERS]: '{"format":"sprs-calculator","version":9,"requirements":[]}' }],
  ...program,
];
