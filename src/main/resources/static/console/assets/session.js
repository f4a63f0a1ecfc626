// What every console page needs to live through: a toast, the token with each change, a session that ends while somebody
// is writing. The sign-in dialog stands over the page, so that nothing typed is lost.

export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

const csrf = $('meta[name="csrf"]');

export function say(words) {
  const toast = $("#toast");
  toast.textContent = words;
  toast.hidden = false;
  clearTimeout(say.later);
  say.later = setTimeout(() => (toast.hidden = true), 6000);
}

/* ---- the session has ended ---- */

let unfinished;
let resumed = () => {};

/** What a page does when the officer is back; it is given what had asked and was refused. */
export function onResume(act) {
  resumed = act;
}

/** A request was refused. One that was on its way before the officer came back is refused for the session that ended. */
export function expired({ elt, requestConfig }) {
  if (requestConfig.headers[csrf.dataset.header] !== csrf.content) return;
  unfinished = elt;
  const dialog = $("#again");
  if (!dialog.open) dialog.showModal();
}

async function signInAgain(event) {
  event.preventDefault();
  const again = event.target;
  const problem = $(".notice", again);
  const door = $(".code", again).hidden ? "/console/sign-in" : "/console/sign-in/ma";
  try {
    const gate = await page(await fetch(door));
    const body = new URLSearchParams(new FormData(again));
    body.set("_csrf", gate.querySelector('meta[name="csrf"]').content);
    const back = await page(await fetch(door, { method: "POST", body }));
    if (door === "/console/sign-in" && back.querySelector("[data-step=code]")) return askCode(again, problem);
    if (!back.body.dataset.officer) return refuse(problem, back.querySelector(".gate .notice")?.textContent ?? "Chưa đăng nhập được.");
    if (back.body.dataset.officer !== document.body.dataset.officer) return location.assign("/console");
    csrf.content = back.querySelector('meta[name="csrf"]').content;
    resume();
  } catch {
    refuse(problem, "Chưa nối được với máy của xã. Xin thử lại.");
  }
}

/** The password was right; the code of the telephone is asked for in the same dialog. */
function askCode(again, problem) {
  problem.hidden = true;
  $(".code", again).hidden = false;
  again.elements.code.required = true;
  again.elements.code.focus();
}

async function page(response) {
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function refuse(box, words) {
  box.textContent = words.trim();
  box.hidden = false;
}

function resume() {
  $$('input[name="_csrf"]').forEach((field) => (field.value = csrf.content));
  const { password, code } = $("#again-form").elements;
  password.value = code.value = "";
  code.required = false;
  $("#again .code").hidden = true;
  $("#again .notice").hidden = true;
  $("#again").close();
  say("Đã đăng nhập lại. Chữ vẫn còn, bấm lại việc đang làm.");
  resumed(unfinished);
  unfinished = undefined;
}

/* ---- where one is ---- */

/** A bar that is wider than the screen begins with its current entry in the middle. */
function centre(current) {
  const bar = current.parentElement;
  const { left, width } = current.getBoundingClientRect();
  bar.scrollLeft += left + width / 2 - bar.getBoundingClientRect().left - bar.clientWidth / 2;
}
$$(".sections > [aria-current], .rooms > [aria-current], .tabs > [aria-current]").forEach(centre);

/** A day or an hour stands beside its name as Vietnam writes it: the field itself follows the browser's language. */
function spell(field) {
  const name = field.closest(".field")?.querySelector("span");
  if (!name) return;
  const day = $(".day-said", name) ?? name.appendChild(Object.assign(document.createElement("small"), { className: "day-said", ariaHidden: "true" }));
  const [year, month, date] = field.value.split("-").map(Number);
  day.textContent = date ? ` ${date}/${month}/${year}` : field.value && ` ${field.value}`;
}
const DAYS = "input[type=date], input[type=time]";
const spellAll = () => $$(DAYS).forEach(spell);
spellAll();
document.body.addEventListener("input", (event) => event.target.matches(DAYS) && spell(event.target));
document.body.addEventListener("htmx:afterSwap", spellAll);

$("#again-form")?.addEventListener("submit", signInAgain);
document.body.addEventListener("htmx:configRequest", (event) => (event.detail.headers[csrf.dataset.header] = csrf.content));
document.body.addEventListener("say", (event) => say(event.detail.value));
