// Draws the answer in the citizens' own card.

const card = document.querySelector("iframe[data-card]");
const said = document.querySelector("#said");

function draw() {
  const body = said.content.querySelector("pre").textContent;
  card.contentWindow?.postMessage({ body, stamp: "Thủ tục đang áp dụng", tone: "published" }, location.origin);
}

if (card && said) {
  addEventListener("message", (event) => event.origin === location.origin && event.data === "card-ready" && draw());
  draw();
}
