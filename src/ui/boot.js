// Starts the WASM. If that fails, shows the way forward that stands hidden in the shell.
const { js, wasm } = document.getElementById("boot").dataset;

function failed() {
  document.getElementById("failed").hidden = false;
  document.getElementById("app").hidden = true;
  document.getElementById("failed-reload").onclick = () => location.reload();
  const download = document.getElementById("failed-download");
  let saved = null;
  try {
    saved = localStorage.getItem("sprs-calculator/answers");
  } catch {
    // Storage is denied: nothing was saved.
  }
  download.hidden = saved === null;
  download.onclick = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([saved], { type: "application/json" }));
    link.download = "sprs-calculator-backup.json";
    link.click();
    URL.revokeObjectURL(link.href);
  };
}

try {
  const { default: init } = await import(new URL(js, document.baseURI));
  await init({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  console.error(error);
  failed();
}
