// Rows of an editable table: one more, one less. An empty row is passed over by the server.

import { $, $$ } from "./session.js";

document.addEventListener("click", (event) => {
  const add = event.target.closest("[data-add-line]");
  const drop = event.target.closest("[data-drop-line]");
  if (add) addLine($(add.dataset.addLine));
  if (drop) dropLine(drop.closest("tr"));
});

function addLine(body) {
  const line = body.lastElementChild.cloneNode(true);
  $$("input", line).forEach((field) => (field.value = ""));
  body.append(line);
  $("input", line).focus();
}

function dropLine(line) {
  if (line.parentElement.children.length === 1) $$("input", line).forEach((field) => (field.value = ""));
  else line.remove();
}
