// Puts the chosen lines of what a model wrote where the officer writes. The server hears of it by the same click.
document.addEventListener("click", (event) => {
  const begin = event.target.closest("[data-aid-begin]");
  if (begin) begin.closest(".aid").querySelectorAll(".aid-came").forEach((old) => old.remove());
  const button = event.target.closest("[data-aid-take]");
  if (button) take(button);
});

function take(button) {
  const aid = button.closest(".aid");
  const area = aid.dataset.into && document.querySelector(aid.dataset.into);
  if (!area) return;
  const lines = [...aid.querySelectorAll("[data-aid-line]:checked")].map((line) => line.value);
  const kept = aid.dataset.how === "append" ? [area.value.trimEnd()] : [];
  area.value = [...kept, ...lines].filter(Boolean).join("\n");
  const mark = area.form?.elements["aid"];
  if (mark) mark.value = button.dataset.aidTake;
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.dispatchEvent(new Event("look"));
}
