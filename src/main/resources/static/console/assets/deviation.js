// The weekly sample by keys: j and k go, 1 and 2 judge, 3 opens the reasons and the next digit chooses one.
const cards = () => [...document.querySelectorAll(".pick")];
const isOpen = (card) => card.dataset.state === "open";
let at = Math.max(0, cards().findIndex(isOpen));

function stand(index) {
  const all = cards();
  if (!all.length) return;
  at = Math.min(all.length - 1, Math.max(0, index));
  all.forEach((card, place) => card.classList.toggle("here", place === at));
  all[at].focus({ preventScroll: true });
  all[at].scrollIntoView({ block: "nearest" });
}

function onward() {
  const all = cards();
  const next = all.findIndex((card, place) => place > at && isOpen(card));
  const first = all.findIndex(isOpen);
  const done = document.querySelector("#all-judged");
  if (done) done.hidden = first >= 0;
  if (next >= 0 || first >= 0) stand(next >= 0 ? next : first);
  else stand(at);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const card = cards()[at];
  const reasons = card?.querySelector("details[open]");
  if (event.key === "Escape" && reasons) {
    reasons.open = false;
    card.focus();
    return;
  }
  if (event.target.matches("input, textarea, select")) return;
  if (event.key === "j") stand(at + 1);
  else if (event.key === "k") stand(at - 1);
  else {
    const button = card?.querySelector(reasons ? `[data-flaw="${event.key}"]` : `[data-key="${event.key}"]`);
    if (!/^[1-4]$/.test(event.key) || !button) return;
    button.click();
  }
  event.preventDefault();
});

document.addEventListener("focusin", (event) => {
  const index = cards().indexOf(event.target.closest(".pick"));
  if (index >= 0 && index !== at) {
    at = index;
    cards().forEach((card, place) => card.classList.toggle("here", place === at));
  }
});

// A refused judgement stays in hand with what was typed; a taken one leads to the next that waits.
document.addEventListener("htmx:afterSettle", (event) => {
  if (!event.detail.elt.matches?.(".pick")) return;
  if (cards()[at]?.querySelector(".problem")) stand(at);
  else onward();
});

if (cards().some(isOpen)) stand(at);
else onward();
