// The review list by keys: j and k go down and up, x picks, v says "still right", Enter opens. Everything also works by
// pressing what is on the page.

import { $, $$ } from "./session.js";

const rows = $$("[data-row]");
const form = $("#confirm");
const boxes = () => $$('input[name="revision"]', form);

function count() {
  const button = $("[data-picked]");
  if (!button) return;
  const picked = boxes().filter((box) => box.checked).length;
  $("span", button).textContent = picked;
  button.disabled = picked === 0;
  const all = $("[data-all]");
  all.checked = picked > 0 && picked === boxes().length;
  all.indeterminate = picked > 0 && !all.checked;
}

form?.addEventListener("change", (event) => {
  if (event.target.matches("[data-all]")) boxes().forEach((box) => (box.checked = event.target.checked));
  count();
});
// One row's button is for that row alone, whatever else is picked.
form?.addEventListener("submit", (event) => {
  if (event.submitter?.matches("[data-one]")) boxes().forEach((box) => (box.checked = false));
});
$$("[data-submit]").forEach((field) => field.addEventListener("change", () => field.form.submit()));

let at = -1;
function go(step) {
  if (rows.length === 0) return;
  at = Math.min(Math.max(at + step, 0), rows.length - 1);
  rows[at].focus();
}

document.addEventListener("keydown", (event) => {
  if (event.target.matches("input:not([type=checkbox]), textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  const row = rows[at];
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "x" && row) {
    const box = $('input[name="revision"]', row);
    if (box) box.checked = !box.checked;
    count();
  } else if (event.key === "v" && row) $("[data-one]", row)?.click();
  else if (event.key === "Enter" && row === document.activeElement) $("a", row)?.click();
  else return;
  event.preventDefault();
});
if (form) count();

$(".sections [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
