// The frame of the preview: a cleared text drawn by the same code, in the same style sheet, as on the citizen's phone.

import { linked, read, write } from "/js/letter.js";

const sheet = document.querySelector(".sheet");

function draw({ body, stamp, tone }) {
  const parts = read(body);
  sheet.dataset.tone = tone;
  sheet.querySelector(".state span").textContent = stamp;
  fill(".before", (into) => write(into, parts.notices.map((text) => ({ kind: "line", text }))));
  fill(".about", (into) => subject(into, parts.about));
  fill(".body", (into) => write(into, parts.blocks));
  fill(".footline", (into) => parts.footer.forEach((line) => into.append(linked(line))));
  for (const part of [".state", ".about", ".footline"]) sheet.querySelector(part).hidden = !sheet.querySelector(part).textContent.trim();
}

function subject(heading, line) {
  const name = /^Về: (.+?)\.?$/.exec(line)?.[1];
  if (name) heading.append(Object.assign(document.createElement("span"), { textContent: "Về: " }), name);
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
