// The page's process is killed at random moments: nothing that was stored is lost. `kill.mjs` does it many more times.
import { ok } from "node:assert/strict";
import { test } from "node:test";
import { killing } from "./kill.mjs";

test("what was stored outlives the end of the page's process at any moment", async () => {
  const counts = await killing(20);
  ok(Object.values(counts).reduce((sum, count) => sum + count) === 20);
});
