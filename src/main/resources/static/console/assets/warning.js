// Shows what each channel would carry while somebody writes, half a second after the last key.
const sheet = document.getElementById("sheet");
let waiting;

sheet?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(preview, 500);
});

async function preview() {
  const shown = document.getElementById("previews");
  const answer = await fetch(sheet.dataset.preview, { method: "POST", body: new URLSearchParams(new FormData(sheet)) });
  if (!answer.ok) {
    return;
  }
  const open = [...shown.querySelectorAll("details")].map((each) => each.open);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("previews");
  fresh.querySelectorAll("details").forEach((each, at) => { each.open = open[at]; });
  shown.replaceWith(fresh);
}
