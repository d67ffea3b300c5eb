// Serves a build on loopback as a static host would: with the headers of its _headers file, and compressed.
//   node scripts/server.mjs [FOLDER] [PORT]
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The rules of a _headers file: a pattern, then indented headers. */
function headerRules(folder) {
  const path = join(folder, "_headers");
  if (!existsSync(path)) return [];
  const rules = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const header = line.match(/^\s+([^:]+):\s*(.*)$/);
    if (header) rules.at(-1).headers.push([header[1], header[2]]);
    else if (line.trim()) {
      const pattern = line.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
      rules.push({ pattern: new RegExp(`^${pattern}$`), headers: [] });
    }
  }
  return rules;
}

/** Starts a server; resolves to it and its address. `refuse` names paths that answer 404. */
export function serve(folder, { port = 0, refuse = () => false } = {}) {
  const rules = headerRules(folder);
  const server = createServer((request, response) => {
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      response.writeHead(400).end("bad request");
      return;
    }
    const name = normalize(path.endsWith("/") ? `${path}index.html` : path);
    const file = join(folder, name);
    if (!file.startsWith(folder) || refuse(name) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end("not found");
      return;
    }
    for (const rule of rules) {
      if (rule.pattern.test(name)) rule.headers.forEach(([key, value]) => response.setHeader(key, value));
    }
    response.setHeader("Content-Type", types[extname(name)] ?? "application/octet-stream");
    response.setHeader("Vary", "Accept-Encoding");
    const accepted = request.headers["accept-encoding"] ?? "";
    const [encoding, ending] = /\bbr\b/.test(accepted) ? ["br", ".br"] : /\bgzip\b/.test(accepted) ? ["gzip", ".gz"] : [];
    const packed = encoding && existsSync(file + ending);
    if (packed) response.setHeader("Content-Encoding", encoding);
    response.end(readFileSync(packed ? file + ending : file));
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => {
      resolve({ server, address: `http://127.0.0.1:${server.address().port}/` });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? "dist";
  try {
    const { address } = await serve(join(process.cwd(), folder), { port: Number(process.argv[3] ?? 8080) });
    console.log(`The page is at ${address} (Ctrl+C ends it).`);
  } catch (error) {
    console.error(error.code === "EADDRINUSE" ? "The port is in use; name another: scripts/serve 8081" : error);
    process.exit(1);
  }
}
