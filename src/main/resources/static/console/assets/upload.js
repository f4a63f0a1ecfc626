// A file that is too large is told before it is sent, and one that is on its way shows how far it is.

import { $ } from "./session.js";

const form = $("form.upload");
const file = $("#file");
const bar = $(".sending", form);

function check() {
  const chosen = file.files[0];
  const tooLarge = chosen && chosen.size > Number(form.dataset.limit);
  file.setCustomValidity(tooLarge ? `Tệp nặng ${(chosen.size / 1048576).toFixed(1).replace(".", ",")} MB, quá mức ${form.dataset.limitWords}.` : "");
  if (tooLarge) file.reportValidity();
}

file.addEventListener("change", check);
form.addEventListener("htmx:beforeRequest", () => (bar.hidden = false));
form.addEventListener("htmx:xhr:progress", (event) => event.detail.lengthComputable && (bar.value = (100 * event.detail.loaded) / event.detail.total));
form.addEventListener("htmx:afterRequest", () => (bar.hidden = true));
