// Answering with the mouse; the numbers at each step are worked out by hand from 32 CFR 170.24.
import { equal } from "node:assert/strict";
import { becomes, check } from "./browser.mjs";

const scale = (app, reading, answered, state) =>
  becomes(app, () => app.scale(), [reading, `${answered} of 110 answered`, state]);
const empty = "Not a score yet. Answer all 110 to get one number.";
const open = (left) => `Not a score yet. ${left} unanswered.`;

check("an empty assessment reads −203 to 110, never one number", async ({ app, page }) => {
  await scale(app, "−203 to 110", 0, empty);
  equal(await page.getByRole("img", { name: "Still possible: −203 to 110 on a scale from −203 to 110" }).count(), 1);
  equal(await app.page.title(), "Access Control · SPRS calculator");
});

check("the range is right after each answer", async ({ app }) => {
  // 5 points are lost: the best falls. The worst counted them already.
  await app.answer("3.1.1", "Not met");
  await scale(app, "−203 to 105", 1, open(109));
  // 5 points are safe: the worst rises.
  await app.answer("3.1.2", "Met");
  await scale(app, "−198 to 105", 2, open(108));
  await app.answer("3.1.3", "Met");
  await scale(app, "−197 to 105", 3, open(107));
  // A change of mind gives the 5 points back at the best end and takes none at the worst.
  await app.answer("3.1.1", "Met");
  await scale(app, "−192 to 110", 3, open(107));
  await app.button("Clear the answer for 3.1.1").click();
  await scale(app, "−197 to 110", 2, open(108));
});

check("3.5.3 and 3.13.11 cost 3 in part and 5 in full", async ({ app }) => {
  await app.family("Identification and Authentication");
  // 3 of the 5 points are lost, 2 are safe.
  await app.answer("3.5.3", "Partial");
  await scale(app, "−201 to 107", 1, open(109));
  await app.answer("3.5.3", "Not met");
  await scale(app, "−203 to 105", 1, open(109));
  await app.family("System and Communications Protection");
  await app.answer("3.13.11", "Partial");
  await scale(app, "−201 to 102", 2, open(108));
  await app.answer("3.13.11", "Not met");
  await scale(app, "−203 to 100", 2, open(108));
});

check("why a requirement costs points stands in its row", async ({ app }) => {
  await app.answer("3.1.5", "Not met");
  const why = app.verdict("3.1.5").getByRole("group");
  equal(await why.getByText("3.1.5 is answered “Not met”.").isVisible(), false);
  await why.getByText("−3 · why").click();
  await why.getByText("3.1.5 is answered “Not met”.").waitFor();
  const paragraph = why.getByRole("link", { name: "32 CFR 170.24(c)(2)(i)(B)(2)(ii)", exact: true });
  equal(new URL(await paragraph.getAttribute("href")).host, "www.ecfr.gov");
});

check("objectives decide, and one that is not met is enough", async ({ app }) => {
  await app.answer("3.1.2", "Met");
  await app.open("3.1.2");
  // Of two questions one is answered Yes: unanswered, whatever the quick answer says.
  await app.answer("3.1.2[a]", "Yes");
  await scale(app, "−203 to 110", 0, empty);
  await app.verdict("3.1.2").getByText("1 of 2 questions answered; the questions decide").waitFor();
  await app.answer("3.1.2[b]", "Yes");
  await scale(app, "−198 to 110", 1, open(109));
  await app.verdict("3.1.2").getByText("MET, decided by the questions", { exact: true }).waitFor();
  await app.answer("3.1.2[b]", "No");
  await scale(app, "−203 to 105", 1, open(109));
  await app.verdict("3.1.2").getByText("NOT MET, decided by the questions", { exact: true }).waitFor();
});

check("a quick answer that contradicts its objectives is shown", async ({ app }) => {
  const words = "Your quick answer “Met” says something else than your answers to the questions.";
  await app.answer("3.1.2", "Met");
  await app.open("3.1.2");
  await app.answer("3.1.2[a]", "No");
  await app.item("3.1.2").getByText(words).waitFor();
  equal(await app.given("3.1.2"), "Met", "the quick answer is kept");
  await app.answer("3.1.2", "Not met");
  await app.item("3.1.2").getByText("The questions decide. Change one of the two.").waitFor({ state: "detached" });
});

check("objectives never grant partial credit; the requirement's own answer does", async ({ app }) => {
  await app.family("Identification and Authentication");
  await app.open("3.5.3");
  await app.answer("3.5.3[d]", "No");
  await scale(app, "−203 to 105", 1, open(109));
  await app.answer("3.5.3", "Partial");
  await scale(app, "−201 to 107", 1, open(109));
});

check("N/A counts once a reason is written, not before", async ({ app }) => {
  await app.item("3.1.12").getByText("If you prohibit remote access, answer N/A and write that").waitFor();
  await app.answer("3.1.12", "N/A");
  await app.item("3.1.12").getByText("Counts as unanswered until this is filled in.").waitFor();
  await scale(app, "−203 to 110", 0, empty);
  const reason = app.item("3.1.12").getByLabel("Why it does not apply");
  await reason.fill("   ");
  await scale(app, "−203 to 110", 0, empty);
  await reason.fill("Remote access is prohibited by policy 7.");
  await scale(app, "−198 to 110", 1, open(109));
  await app.verdict("3.1.12").getByText("NOT APPLICABLE", { exact: true }).waitFor();
  await app.item("3.1.12").getByText("Counts as unanswered").waitFor({ state: "detached" });
});

for (const [words, asked] of [
  ["Temporary deficiency", "Name of the operational plan of action"],
  ["Enduring exception", "SSP section that describes it, with mitigations"],
  ["Inherited", "Name of the provider"],
]) {
  check(`${words} counts as MET once what it rests on is named`, async ({ app }) => {
    await app.family("Maintenance");
    await app.other("3.7.2", words);
    const field = app.item("3.7.2").getByLabel(asked);
    await app.item("3.7.2").getByText("Counts as unanswered until this is filled in.").waitFor();
    await scale(app, "−203 to 110", 0, empty);
    await field.fill("Acme 12");
    await scale(app, "−198 to 110", 1, open(109));
    await app.verdict("3.7.2").getByText("MET", { exact: true }).waitFor();
    // Back to the first entry of the list: nothing is answered.
    await app.other("3.7.2", "Other");
    await scale(app, "−203 to 110", 0, empty);
  });
}

check("no current SSP, no score, whatever else is answered", async ({ app, page }) => {
  await app.answer("3.1.1", "Not met");
  await app.family("Security Assessment");
  await app.answer("3.12.4", "No");
  await scale(app, "No score", 2, "No current SSP, no score. The rest would give −203 to 105.");
  await app.item("3.12.4").getByText("the assessment could not be completed").waitFor();
  await app.go("Score", "Your score");
  await page.getByText("The other answers would give −203 to 105, which is not a score.").waitFor();
});

check("a current SSP with a gap keeps the score and is NOT MET", async ({ app }) => {
  await app.family("Security Assessment");
  await app.answer("3.12.4", "Yes");
  // It has no points, so the range stays.
  await scale(app, "−203 to 110", 1, open(109));
  await app.open("3.12.4");
  await app.answer("3.12.4[a]", "No");
  await scale(app, "−203 to 110", 1, open(109));
  await app.verdict("3.12.4").getByText("NOT MET, decided by the questions", { exact: true }).waitFor();
  await app.item("3.12.4").getByText("The SSP is current, so the score stands.").waitFor();
});

check("the objectives of 3.12.4 do not say that there is a current SSP", async ({ app }) => {
  await app.family("Security Assessment");
  await app.open("3.12.4");
  const questions = await app.item("3.12.4").locator("li[data-item]").count();
  for (let place = 0; place < questions; place++) {
    await app.answer(`3.12.4[${String.fromCharCode(97 + place)}]`, "Yes");
  }
  await scale(app, "−203 to 110", 0, empty);
  await app.item("3.12.4").getByText("Answer this for a score, whatever the questions below say.").waitFor();
});

check("the family list shows progress and what is lost", async ({ app, page }) => {
  await app.answer("3.1.1", "Not met");
  await app.answer("3.1.5", "Not met");
  await app.answer("3.1.3", "Met");
  const entry = page.getByRole("navigation", { name: /^Families/ }).getByRole("link", { name: "Access Control" });
  await becomes(app, () => entry.locator("i, em").allTextContents(), ["3/22", "8 lost"]);
  // 54 points in the family; 5 and 3 are lost, 1 is safe.
  await page.getByText("3 of 22 answered. 8 points lost, 45 still at stake.").waitFor();
});

check("a requirement shows its questions, its sources and that the official wording governs", async ({ app }) => {
  await app.open("3.1.1");
  const row = app.item("3.1.1");
  equal(await row.locator("li[data-item]").count(), 6);
  await row.getByText("AC.L2-3.1.1", { exact: true }).waitFor();
  await row.getByText("Also Level 1: AC.L1-b.1.i").waitFor();
  await row.getByText("The official wording governs.").waitFor();
  const hosts = await row.getByRole("complementary").getByRole("link").evaluateAll((links) => links.map((link) => new URL(link.href).host));
  equal(hosts.join(), "csrc.nist.gov,csrc.nist.gov,www.ecfr.gov");
  await row.locator("button.opener").click();
  await app.item("3.1.1[a]").waitFor({ state: "detached" });
});
