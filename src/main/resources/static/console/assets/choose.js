// One press chooses the same for every part; each can still be changed by itself.

import { $$ } from "./session.js";

document.addEventListener("click", (event) => {
  const all = event.target.closest("[data-all]");
  if (all) $$(`.choose input[type=radio][value=${all.dataset.all}]`).forEach((choice) => (choice.checked = true));
});
