// The desk's keys, the text an officer is writing, and what happens when the session or the network goes away.
// The server draws every pane; this never makes a sentence a citizen could get. What is typed is kept in sessionStorage
// (this tab only) until the server has taken it.

import { $, $$, expired, onResume, say } from "./session.js";

const desk = document.body;

/* ---- what is typed is not lost ---- */

const form = () => $("#answer");
const text = () => $("#text");
const act = () => form()?.elements.act.value;
const place = () => `hoixa.draft.${desk.dataset.officer}.${form().dataset.question}.${act()}`;

function keep() {
  sessionStorage.setItem(place(), text().value);
  measure();
}

function recall() {
  if (!form()) return;
  const kept = sessionStorage.getItem(place());
  if (kept !== null && kept !== text().value) {
    text().value = kept;
    $("#kept").textContent = "Chữ đang viết dở đã lấy lại";
  }
  text().setSelectionRange(text().value.length, text().value.length);
  text().dispatchEvent(new Event("look"));
  measure();
}

function forget(question) {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith("hoixa.draft.") && (!question || key.includes(`.${question}.`)))
    .forEach((key) => sessionStorage.removeItem(key));
}

function measure() {
  const size = [...text().value].length;
  $("#count").textContent = size ? `${size} chữ` : "";
  $("#count").classList.toggle("over", size > 900);
}

/* ---- what will be done ---- */

const DOING = { approve: "Duyệt và gửi", "ask-back": "Gửi câu hỏi lại", reject: "Gửi và khép lại" };

function turnTo(name) {
  const radio = $(`input[name="act"][value="${name}"]`);
  if (!radio) return;
  radio.checked = true;
  text().value = sessionStorage.getItem(place()) ?? (name === "approve" ? text().defaultValue : "");
  acting();
  text().dispatchEvent(new Event("look"));
  text().focus();
}

function acting() {
  const name = act();
  const people = $$('input[name="askers"]:checked').length;
  const alone = name === "approve" && form().elements.private.checked;
  $("#send-label").textContent = name === "approve" && people > 1 && !alone ? `${DOING[name]} ${people} người` : DOING[name];
  $("#act-note").textContent = $("#act-note").dataset[name === "ask-back" ? "askBack" : name];
  $$("[data-for]", form()).forEach((part) => (part.hidden = part.dataset.for !== name));
  measure();
}

/** Drops a sentence in at the caret; where it is from goes to the last line, once for each source. */
function insert(button) {
  const area = text();
  if (!area) return;
  const { insert: sentence, source } = button.dataset;
  const [before, after] = [area.value.slice(0, area.selectionEnd).trimEnd(), area.value.slice(area.selectionEnd).trim()];
  const sources = before.includes("\nNguồn: ") ? before.slice(before.indexOf("\nNguồn: ") + 1) : "";
  const head = sources ? before.slice(0, before.length - sources.length).trimEnd() : before;
  const said = [head, sentence].filter(Boolean).join("\n");
  const rest = [after, sources].filter(Boolean).join("\n");
  area.value = [said, rest, rest.includes(source) ? "" : source].filter(Boolean).join("\n");
  area.setSelectionRange(said.length, said.length);
  button.classList.add("put");
  keep();
  area.dispatchEvent(new Event("look"));
}

/** Begins anew with the machine's draft; from now on its facts without a source have to be ticked. */
function begin(button) {
  const area = text();
  if (!area || (area.value.trim() && area.value !== area.defaultValue && !confirm("Thay chữ đang viết bằng bản máy soạn?"))) return;
  area.value = button.dataset.begin;
  $("#machine-id").value = button.dataset.machine;
  area.focus();
  keep();
  area.dispatchEvent(new Event("look"));
}

/* ---- the preview ---- */

function preview() {
  const sample = $("#card-text");
  const card = $("#card");
  if (!sample || !card) return;
  $("#seen-size").textContent = sample.dataset.size ?? "";
  const body = sample.content.querySelector("pre").textContent;
  card.contentWindow?.postMessage({ body, stamp: "Cán bộ đã duyệt", tone: "approved" }, location.origin);
}
addEventListener("message", (event) => event.origin === location.origin && event.data === "card-ready" && preview());

/* ---- the list ---- */

const rows = () => $$(".row");
const here = () => $(".row.here") ?? $('.row[aria-current="true"]');

function point(row) {
  $$(".row.here").forEach((other) => other.classList.remove("here"));
  if (!row) return;
  row.classList.add("here");
  row.scrollIntoView({ block: "nearest" });
}

function move(step) {
  const all = rows();
  point(all[Math.min(all.length - 1, Math.max(0, all.indexOf(here()) + step))]);
}

function opened(row) {
  $$(".row[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
  row?.setAttribute("aria-current", "true");
  $(".panes").classList.add("reading-now");
  point(null);
}

function refresh() {
  const { lane } = $("#queue").dataset;
  htmx.ajax("GET", `/console/queue?lane=${lane}&open=${$("#work").dataset.id ?? ""}`, { target: "#queue", swap: "outerHTML" });
}

/* ---- keys ---- */

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Enter: () => $(".row.here")?.click(),
  g: refresh,
  e: () => form() && (act() === "approve" ? text().focus() : turnTo("approve")),
  b: () => turnTo("ask-back"),
  d: () => turnTo("reject"),
  "/": () => $("#insert")?.focus(),
  "?": () => open("keys"),
};

function typing(target) {
  return target.closest('textarea, select, input:not([type="checkbox"], [type="radio"])') !== null;
}

function pressed(event) {
  if (event.isComposing || event.altKey) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && form() && !$("dialog[open]")) {
    event.preventDefault();
    form().requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") return leave(event.target);
  if (event.target.id === "insert") return choose(event);
  if (typing(event.target) || $("dialog[open]")) return;
  if (/^[1-9]$/.test(event.key)) return digit(event.key);
  const button = /^[a-z]$/.test(event.key) && $(`button[data-key="${event.key}"], a[data-key="${event.key}"]`);
  const action = button ? () => button.click() : KEYS[event.key];
  if (!action || (event.key === "Enter" && !$(".row.here"))) return;
  event.preventDefault();
  action();
}

function leave(target) {
  $$("details.more[open]").forEach((menu) => (menu.open = false));
  $("#found")?.replaceChildren();
  if (typing(target) && !$("dialog[open]")) {
    target.blur();
    point($('.row[aria-current="true"]'));
  }
}

function digit(key) {
  const button = $$(".match[open] button.facet").find((facet) => facet.querySelector("kbd").textContent === key);
  if (button) insert(button);
}

function choose(event) {
  const all = $$("#found button");
  const at = all.findIndex((button) => button.classList.contains("here"));
  if (event.key === "Enter") {
    event.preventDefault();
    take(all[Math.max(at, 0)]);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const next = Math.min(all.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)));
    all.forEach((button, index) => button.classList.toggle("here", index === next));
    all[next]?.scrollIntoView({ block: "nearest" });
  }
}

function take(button) {
  if (!button) return;
  insert(button);
  $("#insert").value = "";
  $("#found").replaceChildren();
  $("#insert").setAttribute("aria-expanded", "false");
  text().focus();
}

/* ---- dialogs ---- */

function open(name) {
  const dialog = document.getElementById(name);
  if (!dialog || dialog.open) return;
  dialog.showModal();
  show(dialog);
  dialog.querySelector("[hx-trigger*='show']")?.dispatchEvent(new Event("show"));
}

/** Parts that belong to one choice of the form they stand in: `data-when="name=value"`. */
function show(root) {
  $$("[data-when]", root).forEach((part) => {
    const [name, value] = part.dataset.when.split("=");
    part.hidden = part.closest("form").elements[name]?.value !== value;
  });
}

/** Signed in again over the page: what was typed is still there, and a row that was being opened is opened. */
onResume((unfinished) => {
  (text() ?? $("#work")).focus();
  if (unfinished?.matches?.(".row")) unfinished.click();
});

/* ---- listening ---- */

document.addEventListener("keydown", pressed);
// A key may be quicker than htmx binds what it has just put in place: bind it then, rather than leave the page.
document.addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (event.defaultPrevented || !target.hasAttribute("hx-post")) return;
  event.preventDefault();
  htmx.process(target);
  setTimeout(() => target.requestSubmit(submitter)); // a form cannot be submitted while it is being submitted
});
document.addEventListener("input", (event) => event.target.id === "text" && keep());
document.addEventListener("change", (event) => {
  const name = event.target.name;
  if (name === "act") turnTo(event.target.value);
  else if (form() && (name === "askers" || name === "private")) acting();
  if (event.target.closest("form")) show(event.target.closest("form"));
});
document.addEventListener("click", (event) => {
  const press = event.target.closest("[data-open], [data-shut], [data-refresh], [data-insert], [data-next], [data-copy], [data-leave], [data-begin]");
  const menu = event.target.closest("details.more");
  $$("details.more[open]").forEach((other) => other !== menu && (other.open = false));
  if (!press) return;
  if (press.dataset.open) {
    press.closest("details.more")?.removeAttribute("open");
    open(press.dataset.open);
  } else if ("shut" in press.dataset) press.closest("dialog").close();
  else if ("refresh" in press.dataset) refresh();
  else if (press.dataset.begin) begin(press);
  else if (press.dataset.insert) press.closest("#found") ? take(press) : insert(press);
  else if ("copy" in press.dataset) navigator.clipboard.writeText($(".settled textarea").value).then(() => say("Đã sao chép"));
  else if ("leave" in press.dataset) forget();
  else if ("next" in press.dataset) next(event);
});
// One procedure at a time, so that a digit means one facet. The attribute `name` would do it, were a swap not to have both panes in the page for a moment.
document.addEventListener("toggle", ({ target }) => target.matches(".match") && target.open && $$(".match[open]").forEach((other) => (other.open = other === target)), true);

/** The next question nobody holds, from the top: overdue stays first. */
function next(event) {
  const row = rows().find((other) => !other.classList.contains("taken") && other.dataset.id !== $("#work").dataset.id);
  if (!row) return;
  event.preventDefault();
  row.click();
}

let scrolled = 0;
desk.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get") event.detail.parameters.append("lane", $("#queue").dataset.lane);
});
desk.addEventListener("htmx:beforeRequest", (event) => {
  scrolled = $("#queue .scroll")?.scrollTop ?? 0;
  if (event.detail.elt.matches(".row")) opened(event.detail.elt);
});
desk.addEventListener("htmx:afterRequest", (event) => {
  $("#offline").hidden = true;
  const taken = event.detail.xhr.getResponseHeader("X-Taken");
  if (taken) forget(taken);
});
desk.addEventListener("htmx:sendError", () => ($("#offline").hidden = false));
desk.addEventListener("htmx:responseError", (event) => {
  const { status } = event.detail.xhr;
  if (status === 401) expired(event.detail);
  else say(status >= 500 ? "Máy của xã đang trục trặc, chữ vẫn còn. Xin bấm lại sau ít phút." : "Chưa làm được việc này. Xin tải lại trang rồi thử lại.");
});
desk.addEventListener("htmx:afterSettle", (event) => {
  const target = event.detail.target;
  if (target.id === "check") preview();
  if (target.id === "found") {
    $("#found button")?.classList.add("here");
    $("#insert").setAttribute("aria-expanded", String(target.children.length > 0));
  }
  if (target.id !== "work" && target.id !== "queue") return;
  const list = $("#queue .scroll");
  if (list) list.scrollTop = scrolled;
  if (event.target.id === "work") arrive();
});
function arrive() {
  recall();
  if (form()) acting();
  if ($("#teach .notice")) open("teach");
  if (typing(document.activeElement)) return; // whoever is quicker than the page keeps the place
  ($("#refusal") ?? $("#work .stamp") ?? $("#work [autofocus]") ?? $("#work")).focus({ preventScroll: true });
}

if (form()) {
  recall();
  acting();
}
