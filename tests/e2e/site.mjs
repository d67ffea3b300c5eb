// A site of its own for a test: a copy of the build that can be replaced by a newer one, and a server that can end.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeWorker } from "../../scripts/offline.mjs";
import { serve } from "../../scripts/server.mjs";
import { dist } from "./browser.mjs";

/** A how-to text of the build, and what a newer build has in its place. */
export const [OLD, NEW] = ["Programs guess passwords", "Programs still guess passwords"];

export class Site {
  /** Serves the build, below a folder if one is named. */
  static async open(below = "") {
    const site = new Site();
    site.root = mkdtempSync(join(tmpdir(), "sprs-calculator-"));
    site.folder = join(site.root, below);
    cpSync(dist, site.folder, { recursive: true });
    // The browser's own cache has no part in it.
    const headers = readFileSync(join(dist, "_headers"), "utf8");
    writeFileSync(join(site.root, "_headers"), headers.replace(/Cache-Control: .*/g, "Cache-Control: no-store"));
    const { server, address } = await serve(site.root);
    Object.assign(site, { server, base: address + below });
    return site;
  }

  /** Everything there is, by name. */
  names() {
    return readdirSync(this.folder);
  }

  /** Ends the server, with all connections. */
  stop() {
    this.server.close();
    this.server.closeAllConnections();
  }

  close() {
    this.stop();
    rmSync(this.root, { recursive: true });
  }

  /**
   * Replaces all by a newer build: another text, `data-newer` in the page, other names for what has a hash in its name,
   * and nothing left of the older one.
   */
  async publish() {
    const renamed = new Map();
    for (const name of this.names()) {
      const [, hash] = name.match(/-([0-9a-f]{16})\.\w+$/) ?? [];
      if (hash) renamed.set(name, name.replace(hash, [...hash].reverse().join("")));
    }
    const files = [];
    for (const name of this.names()) {
      const path = join(this.folder, name);
      let content = readFileSync(path);
      rmSync(path);
      if (/\.(br|gz)$|^sprs-calculator\.html|^files\.json|^sw\.js/.test(name)) continue;
      if (/\.(html|js|txt)$/.test(name)) {
        let text = content.toString().replace("<html ", "<html data-newer ").replace(OLD, NEW);
        for (const [old, now] of renamed) text = text.replaceAll(old, now);
        content = Buffer.from(text);
      }
      files.push({ name: renamed.get(name) ?? name, content });
    }
    for (const { name, content } of files) writeFileSync(join(this.folder, name), content);
    const kept = files.filter(({ name }) => name !== "_headers");
    writeFileSync(join(this.folder, "sw.js"), await makeWorker(kept));
  }
}
