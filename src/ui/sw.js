// The service worker: keeps one version of the calculator in the browser, whole, and answers from it, with or without a
// network. A new version waits until a page asks for it, or until no page is open.
//
// The build puts two lines before this (scripts/offline.mjs): VERSION, and FILES, the name and the SHA-256 of each file.
// All names but those of the page itself, its manifest and its icons have a hash of the content in them.

const { scope } = registration;
// Caches belong to the host, and another copy of the calculator may stand in another folder.
const prefix = `sprs-calculator ${scope} `;
const own = prefix + VERSION;
const names = new Set(FILES.map(([name]) => name));
const hashed = /^[\w.-]+-[0-9a-f]{16}\.\w+$/;

/** What an address is called in FILES; `null` for what is not in the folder of the calculator. */
function nameOf(address) {
  const { origin, pathname } = new URL(address);
  const path = origin + pathname;
  if (!path.startsWith(scope)) return null;
  const name = path.slice(scope.length);
  return name === "" || name === "index.html" ? "./" : name;
}

/** Fetches all files. One that does not come, or that is not the one of this version, makes all of it fail. */
async function fill() {
  const requests = FILES.map(([name, integrity]) =>
    new Request(name, { integrity, redirect: "error", cache: hashed.test(name) ? "default" : "no-cache" }));
  try {
    await (await caches.open(own)).addAll(requests);
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

/**
 * A file of this version, or one that a page of an older version still needs: it has its hash in its name, so that it
 * cannot be another one. What the browser has thrown away comes from the network.
 */
async function answer(request, name) {
  const found = await caches.match(name, { ignoreVary: true, ...(names.has(name) && { cacheName: own }) });
  return found ?? fetch(request);
}

/** Deletes other versions, when no more than so many pages are open and no new version has come. */
async function tidy(most) {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const kept = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  if (open.filter(({ url }) => nameOf(url)).length > most || registration.installing || registration.waiting) return;
  await Promise.all(kept.map((name) => caches.delete(name)));
}

addEventListener("install", (event) => event.waitUntil(fill()));

// The first visit is answered from here on, too. Pages of an older version may be open now: what they need stays.
addEventListener("activate", (event) => event.waitUntil(Promise.all([clients.claim(), tidy(0)])));

addEventListener("message", (event) => {
  if (event.data === "use") event.waitUntil(skipWaiting());
  // A page has just started. If it is the only one, nobody needs what an older version had.
  if (event.data === "started") event.waitUntil(tidy(1));
});

addEventListener("fetch", (event) => {
  const name = nameOf(event.request.url);
  if (event.request.method === "GET" && name !== null && (names.has(name) || hashed.test(name))) {
    event.respondWith(answer(event.request, name));
  }
});
