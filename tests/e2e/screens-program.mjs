// The screens of the program: each part with nothing in it, and as the worked example fills it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./browser.mjs";
import { ANSWERS } from "./page.mjs";

const example = { [ANSWERS]: readFileSync(join(root, "src/documents/example.json"), "utf8") };

const parts = [
  ["", "Program"],
  ["/roadmap", "Roadmap"],
  ["/roles", "Roles"],
  ["/audits", "Audits"],
  ["/actions", "Corrective action"],
  ["/training", "Training"],
  ["/review", "Management review"],
  ["/suppliers", "Suppliers"],
  ["/questionnaire", "Questionnaire from a customer"],
  ["/example", "Worked example"],
];

const at = async ({ page, base }, part) => {
  await page.goto(`${base}#/program${part}`);
  await page.getByRole("heading", { level: 1, name: "Program", exact: true }).waitFor();
};

/** Opens what is folded. What is built only then comes a frame later, and may have more to open. */
async function unfold(app) {
  for (;;) {
    const closed = await app.page.locator("main details:not([open]) > summary").count();
    if (closed === 0) return;
    await app.page.evaluate(() => {
      for (const details of document.querySelectorAll("main details:not([open])")) details.open = true;
    });
    await app.frame();
  }
}

/** All screens, as in screens.mjs. */
export const program = [
  ...parts.map(([part, name]) => [`program, ${name}, nothing in it`, (app) => at(app, part)]),
  ...parts.map(([part, name]) => [`program, ${name}, filled`, (app) => at(app, part), example]),
  ...parts.slice(1, 9).map(([part, name]) => [`program, ${name}, unfolded`, async (app) => {
    await at(app, part);
    await unfold(app);
  }, example]),
  ["program, a damaged link to a questionnaire", (app) => at(app, "/questionnaire/1xyz")],
  ["program, a session to record", async (app) => {
    await at(app, "/training");
    await app.page.getByRole("combobox", { name: "Topic" }).selectOption({ index: 1 });
    await app.button("Record the session").click();
  }, example],
  ["program, a person in the matrix edited", async (app) => {
    await at(app, "/training");
    await app.page.getByRole("button", { name: /^Edit / }).first().click();
  }, example],
];
