// The form: rows come and go, the summary of what has to be mended is read first, and nobody leaves with unsaved words unasked.

let changed = false;

document.addEventListener("click", (event) => {
  const add = event.target.closest("[data-add]");
  const drop = event.target.closest("[data-drop]");
  if (add) addRow(add.closest(".rows-of"));
  if (drop) {
    drop.closest(".one-row").remove();
    changed = true;
  }
});

function addRow(list) {
  const sample = list.querySelector("template");
  const next = 1 + Math.max(-1, ...[...list.querySelectorAll(":scope > .one-row [name]")].map((field) => Number(/\[(\d+)\]/.exec(field.name)?.[1] ?? -1)));
  const row = sample.content.firstElementChild.cloneNode(true);
  for (const part of row.querySelectorAll("*")) {
    for (const name of ["name", "id", "for", "aria-describedby"]) {
      if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace("[999]", `[${next}]`));
    }
  }
  sample.before(row);
  row.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  changed = true;
}

document.addEventListener("input", (event) => event.target.closest(".form") && (changed = true));
document.addEventListener("submit", (event) => event.target.matches(".form") && (changed = false));
addEventListener("beforeunload", (event) => changed && event.preventDefault());
document.body.addEventListener("htmx:afterSwap", () => {
  const mends = document.querySelector("#mends");
  if (!mends) return;
  changed = true;
  mends.focus();
});
document.body.addEventListener("htmx:beforeOnLoad", (event) => {
  if (event.detail.xhr.getResponseHeader("HX-Redirect")) changed = false;
});
