// Searching while somebody types. Without this the form does the same with its button; the list itself always comes from
// the server. What is typed stays in the address, so that going back and sharing the page work.

const PAUSE = 180; // milliseconds without a key before a search
const SHORTEST = 2; // letters

const field = document.getElementById("q");
const found = document.getElementById("found");
const browse = document.getElementById("browse");
const heard = document.getElementById("heard");
let shown = field.value.trim();
let later;
let running;

field.addEventListener("input", () => {
  clearTimeout(later);
  later = setTimeout(look, PAUSE);
});
field.addEventListener("search", look); // the cross that empties the field

async function look() {
  const typed = field.value.trim();
  if (typed === shown || (typed && typed.length < SHORTEST)) return;
  if (!typed && !browse) return location.assign("/tra-cuu");
  running?.abort();
  running = new AbortController();
  found.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(`/tra-cuu/ket-qua?q=${encodeURIComponent(typed)}`, { signal: running.signal });
    if (!response.ok) throw new Error(String(response.status));
    show(typed, await response.text());
  } catch (problem) {
    if (problem.name !== "AbortError") lost();
  } finally {
    if (typed === field.value.trim()) found.removeAttribute("aria-busy");
  }
}

function show(typed, list) {
  shown = typed;
  found.innerHTML = list;
  if (browse) browse.hidden = typed !== "";
  heard.className = "search-note quiet-for-eyes";
  heard.textContent = found.querySelector("h2")?.textContent ?? "";
  history.replaceState(null, "", typed ? `/tra-cuu?q=${encodeURIComponent(typed)}` : "/tra-cuu");
}

function lost() {
  heard.className = "search-note";
  heard.textContent = navigator.onLine ? "Chưa tìm được: máy của xã không trả lời. Xin bấm Tìm để thử lại." : "Máy đang mất mạng. Có mạng lại xin bấm Tìm.";
}
