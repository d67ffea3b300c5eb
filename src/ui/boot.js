// Starts the WASM. If that fails, or if it breaks down later, shows what stands hidden in the shell for that.
const { js, wasm, offline } = document.getElementById("boot").dataset;
const show = (id) => (document.getElementById(id).hidden = false);

function failed(error) {
  console.error(error);
  show("failed");
  document.getElementById("app").hidden = true;
  document.getElementById("failed-reload").onclick = () => location.reload();
  const download = document.getElementById("failed-download");
  let saved = null;
  try {
    // The answers of the assessment that is open.
    const open = sessionStorage.getItem("sprs-calculator/open") ?? localStorage.getItem("sprs-calculator/open") ?? "first";
    saved = localStorage.getItem(`sprs-calculator/answers${open === "first" ? "" : `/${open}`}`);
  } catch {
    // Storage is denied: nothing was saved.
  }
  download.hidden = saved === null;
  download.onclick = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([saved], { type: "application/json" }));
    link.download = "sprs-calculator-backup.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
}

// A panic ends the WASM for good; the page must say so instead of going dead.
const broken = (error) => error instanceof WebAssembly.RuntimeError && show("crashed");
addEventListener("error", (event) => broken(event.error));
addEventListener("unhandledrejection", (event) => broken(event.reason));

try {
  const { default: init } = await import(new URL(js, document.baseURI));
  await init({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  failed(error);
}
try {
  // Answers that are stored, but not where the page looks first, are looked for.
  const databases = await indexedDB.databases();
  if (databases.some(({ name }) => name === "sprs-calculator")) dispatchEvent(new Event("stored"));
} catch {
  // This browser cannot say which databases there are.
}
// Also when it failed: a newer version may work.
if (offline) import(new URL(offline, document.baseURI)).catch(() => {});
