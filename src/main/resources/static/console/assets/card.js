// The frame of the preview: a cleared text drawn by the same code, in the same style sheet, as on the citizen's phone.

import { linked, read, write } from "/js/letter.js";

const sheet = document.querySelector(".sheet");

function draw({ body, stamp, tone }) {
  const parts = read(body);
  sheet.dataset.tone = tone;
  sheet.querySelector(".state").hidden = !stamp;
  sheet.querySelector(".state span").textContent = stamp;
  fill(".before", (into) => write(into, parts.before.map((text) => ({ kind: "line", text }))));
  fill(".body", (into) => write(into, parts.blocks, { labels: true }));
  fill(".footline", (into) => parts.footer.forEach((line) => into.append(linked(line))));
  fill(".about", (into) => into.append(parts.about));
  for (const part of [".about", ".footline"]) sheet.querySelector(part).hidden = !sheet.querySelector(part).textContent;
}

function fill(selector, write) {
  const into = sheet.querySelector(selector);
  into.replaceChildren();
  write(into);
}

addEventListener("message", (event) => {
  if (event.origin === location.origin && event.source === parent) draw(event.data);
});
document.addEventListener("click", (event) => event.target.closest("a") && event.preventDefault());
parent.postMessage("card-ready", location.origin);
