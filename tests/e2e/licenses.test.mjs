// The licenses of everything in the page: complete, readable, fetched when they are asked for.
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { becomes, check, root } from "./browser.mjs";

const entries = (page) => page.locator(".licenses details");
const names = (page) => entries(page).locator("summary").allInnerTexts();

/** The packages of Cargo.lock: `name version`. */
const locked = new Set(
  [...readFileSync(join(root, "Cargo.lock"), "utf8").matchAll(/name = "(.+)"\nversion = "(.+)"/g)].map(([, name, version]) => `${name} ${version}`),
);

check("every crate that the page uses is listed with its version, license and texts", { at: "#/licenses" }, async ({ app, page }) => {
  await page.getByRole("heading", { level: 1, name: "Licenses" }).waitFor();
  await entries(page).first().waitFor();
  const listed = await names(page);
  equal(listed[0], "sprs-calculator 0.1.0 · MIT OR Apache-2.0");
  const packages = listed.map((line) => line.split(" · ")[0]);
  const direct = readFileSync(join(root, "Cargo.toml"), "utf8").match(/\[dependencies\]\n([^]*?)\n\[target/)[1];
  const wanted = [...direct.matchAll(/^(?:\[dependencies\.)?([\w-]+)(?= = |\])/gm)].map(([, name]) => name)
    .filter((name) => !["version", "optional", "features"].includes(name));
  ok(wanted.includes("leptos") && wanted.includes("web-sys"));
  deepEqual(wanted.filter((name) => !packages.some((line) => line.startsWith(`${name} `))), []);
  // What is not in Cargo.lock is the standard library and the crates in it, which stand last.
  const standard = packages.findIndex((line) => line.startsWith("Rust standard library "));
  deepEqual(packages.slice(0, standard).filter((line) => !locked.has(line)), []);
  ok(packages.slice(standard).some((line) => line.startsWith("dlmalloc ")));
  // What only compiles is not in the page.
  deepEqual(packages.filter((line) => /^(serde_derive|leptos_macro|wasm-bindgen-test|proptest) /.test(line)), []);
  await entries(page).evaluateAll((all) => all.forEach((entry) => (entry.open = true)));
  const open = () => entries(page).filter({ has: page.locator("pre") }).count();
  await becomes(app, open, listed.length);
  const texts = await entries(page).evaluateAll((all) => all.map((entry) => entry.textContent));
  deepEqual(texts.filter((text) => !/permission|redistribut|public domain|no copyright/i.test(text)), []);
});

check("the licenses are reached from the help, by keyboard, and open to their texts", async ({ app, page }) => {
  await app.go("Help");
  await page.getByRole("link", { name: "Licenses of everything in this page" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Licenses" }).waitFor();
  const leptos = entries(page).filter({ has: page.locator("summary", { hasText: /^leptos \d/ }) });
  await leptos.locator("summary").focus();
  await page.keyboard.press("Enter");
  await leptos.getByText("Permission is hereby granted, free of charge").waitFor();
});

check("licenses that do not come say so, and come at the second try", { expects: /Failed to load|ERR_FAILED|fetch/ }, async ({ app, page }) => {
  await page.route("**/licenses-*", (route) => route.abort());
  await app.go("Help");
  await page.getByRole("link", { name: "Licenses of everything in this page" }).click();
  await page.getByText("This part of the page could not be loaded.").waitFor();
  await page.unroute("**/licenses-*");
  await app.button("Try again").click();
  await entries(page).first().waitFor();
});
