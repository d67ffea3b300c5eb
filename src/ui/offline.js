// Keeps the calculator for use without a network, and says when a newer version is ready. A browser that does not allow
// it goes on without.

/** Says that a newer version waits, and changes to it when that is asked for. */
function offer(registration) {
  document.getElementById("update-later").onclick = () => {
    show(false);
    document.querySelector("#app h1")?.focus();
  };
  document.getElementById("update-use").onclick = () => {
    // Another page may have changed to it already.
    if (!registration.waiting) return location.reload();
    // Only then is the reloaded page the new one. Leaving the old one saves what is not saved yet.
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("use");
  };
  show(true);
}

function show(shown) {
  document.querySelector("#update p").hidden = !shown;
}

async function keep() {
  // In a frame of another host this throws: what is stored there is not that of the page itself.
  if (!/^https?:$/.test(location.protocol) || top.location.origin !== location.origin) return;
  navigator.serviceWorker.controller?.postMessage("started");
  // The policy of the page lets this one name become the address of a script, and no other text.
  const types = globalThis.trustedTypes?.createPolicy("sprs-calculator", { createScriptURL: () => "sw.js" });
  const registration = await navigator.serviceWorker.register(types?.createScriptURL("") ?? "sw.js");
  const installing = () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      // The first version of all waits for nobody.
      if (worker.state === "installed" && registration.active) offer(registration);
    });
  };
  registration.addEventListener("updatefound", installing);
  installing();
  if (registration.waiting && registration.active) offer(registration);
}

keep().catch(() => {});
