// The requirements as the reference table in tests/fixtures has them: not the tables the page is built from.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./browser.mjs";

const lines = readFileSync(join(root, "tests/fixtures/requirements.csv"), "utf8").trim().split("\n").slice(1);

/** All 110, each with its id, family, title, the most it can cost, and its paragraph of 32 CFR 170.24. */
export const requirements = lines.map((line) => {
  const [id, cmmc, title, , value, paragraph] = line.split(",");
  return { id, family: cmmc.slice(0, 2), title, points: value === "NA" ? 0 : Number(value.slice(-1)), paragraph };
});

/** A CSV to import: one answer on every requirement, with exceptions by id. */
export function answers(common, exceptions = {}) {
  const row = ({ id }) => `${id},${exceptions[id] ?? `${common},`}`;
  return `requirement,answer,reason\n${requirements.map(row).join("\n")}\n`;
}
