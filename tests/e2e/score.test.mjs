// The score page: one number only when all 110 are answered, and every lost point with its rule.
import { equal } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";
import { answers, requirements } from "./catalog.mjs";

/** Takes over a CSV and shows what it is worth. */
async function scored(app, csv) {
  await app.go("Documents");
  await app.choose("Import a CSV", "answers.csv", csv);
  await app.told(/^Imported/);
  await app.go("Score", "Your score");
}

const headline = (page) => page.locator(".headline strong").innerText();
/** The cells of a table's body, row by row. */
const cells = (table) =>
  table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));

check("with nothing answered it says that everything is still possible", async ({ app, page }) => {
  await app.go("Score", "Your score");
  await page.getByText("Nothing is answered yet, so everything from −203 to 110 is still possible.").waitFor();
  await page.getByText("No points are lost so far.").waitFor();
  await page.getByText("Unanswered: 110").waitFor();
});

check("all 110 answered give one number", async ({ app, page }) => {
  // 110 − 5 − 3 − 1 − 3 (3.5.3 in part) − 3 (3.13.11 in part) = 95; the provider makes 3.6.1 MET.
  const csv = answers("met", {
    "3.1.1": "not_met,",
    "3.1.5": "not_met,",
    "3.1.3": "not_met,",
    "3.5.3": "partial,",
    "3.13.11": "partial,",
    "3.6.1": "inherited,Acme Response",
    "3.1.16": "not_applicable,There is no wireless network.",
  });
  await scored(app, csv);
  await page.getByText("95 of 110. Points lost: 15.").waitFor();
  equal(await headline(page), "95");
  await becomes(app, () => app.scale(), ["95", "110 of 110 answered", "Your score. 15 of 313 points lost."]);
  equal(await page.getByRole("img", { name: "Score 95 on a scale from −203 to 110" }).count(), 1);
  const lost = await cells(page.locator("table.deductions"));
  equal(lost.map(([id, points]) => `${id.split(" ")[0]} ${points}`).join(), "3.1.1 −5,3.1.3 −1,3.1.5 −3,3.5.3 −3,3.13.11 −3");
});

check("one unanswered requirement leaves a range", async ({ app, page }) => {
  await scored(app, answers("met", { "3.1.1": "," }));
  equal(await headline(page), "105 to 110");
  await page.getByText("Between 105 and 110.").waitFor();
  await page.getByRole("link", { name: "3.1.1 Authorized Access Control" }).click();
  await app.item("3.1.1[a]").waitFor();
  await app.answer("3.1.1", "Met");
  await becomes(app, () => app.scale(), [
    "110",
    "110 of 110 answered",
    "Your score. Every requirement is MET or NOT APPLICABLE.",
  ]);
});

check("an open question about the SSP leaves no number", async ({ app, page }) => {
  await scored(app, answers("met", { "3.12.4": "," }));
  await page.getByText("One question is open: is there a current SSP (3.12.4)?").waitFor();
  await becomes(app, async () => (await app.scale())[2], "Not a score yet. Is there a current SSP?");
});

check("every lost point shows its requirement, its points and its paragraph", async ({ app, page }) => {
  await scored(app, answers("not_met", { "3.12.4": "met," }));
  equal(await headline(page), "−203");
  const table = page.locator("table.deductions");
  const lost = await cells(table);
  const costly = requirements.filter(({ points }) => points > 0);
  equal(lost.length, 109);
  for (const [place, { id, title, points, paragraph }] of costly.entries()) {
    const [name, cost, rule] = lost[place];
    equal(name, `${id} ${title}`);
    equal(cost, `−${points}`);
    equal(rule.startsWith(`${id} is answered “`), true, rule);
    equal(rule.endsWith(` 32 CFR 170.24${paragraph}`), true, rule);
  }
  const links = await table.getByRole("link", { name: /^32 CFR/ }).evaluateAll((links) => links.map(({ href }) => href));
  equal(links.filter((href) => href.startsWith("https://www.ecfr.gov/current/title-32/")).length, 109);
});

check("a point lost by an objective names the objective", async ({ app, page }) => {
  await app.open("3.1.1");
  await app.answer("3.1.1[b]", "No");
  await app.answer("3.1.1[d]", "No");
  await app.answer("3.1.1[a]", "Yes");
  await app.go("Score", "Your score");
  const lost = await cells(page.locator("table.deductions"));
  equal(lost.length, 1);
  equal(lost[0][2].startsWith("Answered No: [b], [d]."), true, lost[0][2]);
});

check("the waterfall goes from 110 down by family, and its numbers agree", async ({ app, page }) => {
  // AC loses 5 and 3, AT is answered in full, IA loses 3; 3.3.2 (3 points) is unanswered.
  const exceptions = { "3.1.1": "not_met,", "3.1.5": "not_met,", "3.5.3": "partial,", "3.3.2": "," };
  await scored(app, answers("met", exceptions));
  const table = page.locator("table.waterfall");
  const rows = new Map((await cells(table)).map(([name, answered, , ...numbers]) => [name, [answered, ...numbers].join()]));
  equal(rows.size, 15);
  equal(rows.get("AC Access Control"), "22/22,−8,0,102");
  equal(rows.get("AT Awareness and Training"), "3/3,0,0,102");
  equal(rows.get("AU Audit and Accountability"), "8/9,0,−3,102");
  equal(rows.get("IA Identification and Authentication"), "11/11,−3,0,99");
  equal(rows.get("SI System and Information Integrity"), "7/7,0,0,99");
  const sum = await table.locator("tfoot tr").evaluate((row) => [...row.cells].map((cell) => cell.textContent));
  equal([sum[1], ...sum.slice(3)].join(), "109/110,−11,−3,99");
  // The bar of AC spans the points from 110 down to 102: 313 to 305 from the left end.
  const bar = table.getByRole("row", { name: "AC Access Control" }).locator("svg rect.lost");
  equal(`${await bar.getAttribute("x")} ${await bar.getAttribute("width")}`, "305 8");
});

check("contradictions and a gap in the SSP stand under what is to settle", async ({ app, page }) => {
  await app.answer("3.1.2", "Met");
  await app.open("3.1.2");
  await app.answer("3.1.2[a]", "No");
  await app.family("Security Assessment");
  await app.answer("3.12.4", "Yes, with gaps");
  await app.go("Score", "Your score");
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: "Still to settle" }) });
  const after = (words) => section.locator("p", { hasText: words }).locator("xpath=following-sibling::ul[1]").innerText();
  equal(await after("Quick answers that contradict their questions:"), "3.1.2 Transaction & Function Control");
  equal(await after("NOT MET without points:"), "3.12.4 System Security Plan");
});

check("printing asks the browser", { init: "window.print = () => { window.printed = true; }" }, async ({ app, page }) => {
  await app.go("Score", "Your score");
  await app.button("Print this page").click();
  equal(await page.evaluate(() => window.printed), true);
});
