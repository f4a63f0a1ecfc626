// The chat page. One conversation a device: a random UUID that is the only key to it, what was asked and what came back,
// kept in localStorage until the citizen erases it. A question is stored here before it is sent, carries its own id, and
// is sent again under that id, so that a lost connection neither loses nor doubles it.

import { linked, read, write } from "./letter.js";

const STORE = "hoixa.conversation";
const KEPT = 80; // entries
const LIMIT = 2000; // characters, as the API
const COME_BACK = 15_000; // milliseconds until a refused event stream is asked for again
const MOST_TURNS = 200; // of a page of what was said, as the API
const PATIENCE = 20_000; // milliseconds until a silent server counts as lost

const STATES = {
  answered: ["i-checked", "Theo thủ tục đang áp dụng", "good"],
  approved: ["i-stamp", "Cán bộ đã duyệt", "approved"],
  clarify: ["i-ask", "Xin chọn một việc", "note"],
  waiting: ["i-clock", "Đang chờ cán bộ", "wait"],
  done: ["i-checked", "Cán bộ đã trả lời", "good"],
  out_of_scope: ["i-elsewhere", "Nơi khác giải quyết", "note"],
  standing: ["i-info", "Hướng dẫn", "plain"],
  slow_down: ["i-clock", "Xin chờ ít phút", "wait"],
  emergency: ["i-phone", "Gọi ngay", "urgent"],
  unavailable: ["i-alert", "Chưa nhận được tin", "wait"],
};

const main = document.getElementById("main");
const log = document.getElementById("log");
const form = document.getElementById("ask");
const words = document.getElementById("words");
const note = document.getElementById("words-note");
const progress = document.getElementById("progress");
const offline = document.getElementById("offline");
const record = load();
const shown = new Map(); // entry → its elements on the page
let events;

/* ---- what is kept on this device ---- */

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE));
    if (kept?.conversation && Array.isArray(kept.entries)) return kept;
  } catch {
    // Storage is closed to us or holds something else: start anew, in memory if need be.
  }
  return { conversation: uuid(), after: null, heard: 0, entries: [] };
}

function keep() {
  record.entries = record.entries.slice(-KEPT);
  try {
    localStorage.setItem(STORE, JSON.stringify(record));
  } catch {
    // Private mode or a full device: the conversation lives as long as the page.
  }
}

function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/* ---- asking ---- */

function ask(text, choice) {
  const entry = { id: uuid(), at: Date.now(), text, choice, state: "unsent" };
  record.entries.push(entry);
  keep();
  show(entry);
  send(entry);
}

async function send(entry) {
  if (entry.state === "sending") return;
  entry.state = "sending";
  delete entry.problem;
  refresh(entry);
  busy(1);
  try {
    const response = await fetch("/api/v1/messages", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ conversation: record.conversation, id: entry.id, text: entry.text, choice: entry.choice }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    settle(entry, response, await response.json());
  } catch {
    entry.state = "unsent";
    entry.problem = navigator.onLine ? "Chưa gửi được: không nối được với máy của xã." : "Chưa gửi được: máy đang mất mạng.";
  } finally {
    busy(-1);
  }
  keep();
  refresh(entry);
  listen();
}

function settle(entry, response, reply) {
  if (response.ok) {
    entry.state = "sent";
    accept(entry, reply);
  } else if (reply.text) {
    // 429 or 503: a sentence for the citizen, but the question was not taken.
    entry.state = "unsent";
    entry.problem = "Câu này chưa được nhận.";
    entry.again = Date.now() + 1000 * Number(response.headers.get("Retry-After") ?? 0);
    entry.reply = { ...reply, outcome: response.status === 429 ? "slow_down" : reply.outcome };
  } else {
    entry.state = "refused";
    entry.problem = reply.detail ?? "Tin này chưa gửi được. Xin gõ lại ngắn hơn.";
  }
}

function accept(entry, reply) {
  entry.reply = reply;
  entry.answeredAt = Date.now();
}

/* ---- answers that come later ---- */

function listen() {
  if (events || !record.entries.some((entry) => entry.state === "sent")) return;
  events = new EventSource(`/api/v1/conversations/${record.conversation}/events?after=${heard()}`);
  events.addEventListener("answer", (event) => {
    arrive(JSON.parse(event.data), event.lastEventId);
    record.heard = Math.max(heard(), Number(event.lastEventId));
    keep();
  });
  events.addEventListener("error", () => events.readyState === EventSource.CLOSED && comeBack());
}

/** The position of the last event on this device, also where an earlier release kept it with its answer only. */
function heard() {
  const arrived = record.entries.filter((entry) => entry.state === "arrived").map((entry) => Number(entry.id));
  return record.heard ?? Math.max(0, ...arrived.filter(Number.isSafeInteger));
}

/** A broken connection mends itself; one that the server refused is asked for again, and what was missed is fetched. */
function comeBack() {
  events = undefined;
  setTimeout(() => catchUp().then(listen), COME_BACK);
}

function arrive(reply, delivery) {
  if (record.entries.some((entry) => entry.reply?.verification === reply.verification)) return;
  const entry = { id: delivery, at: Date.now(), state: "arrived", reply };
  record.entries.push(entry);
  keep();
  show(entry);
  const ticket = ticketOf(reply);
  if (ticket && reply.basis?.kind === "approved") markAnswered(ticket);
}

function ticketOf(reply) {
  return reply.ticket ?? /(?:câu hỏi|câu) (\d{4}-\d{4})(?![-\d])/i.exec(reply.text)?.[1];
}

async function catchUp() {
  if (!record.entries.some((entry) => entry.state === "sent")) return;
  try {
    let turns;
    do {
      const query = record.after ? `?after=${encodeURIComponent(record.after)}` : "";
      const response = await fetch(`/api/v1/conversations/${record.conversation}/turns${query}`);
      if (!response.ok) return;
      turns = await response.json();
      for (const turn of turns) {
        record.after = turn.cursor ?? record.after;
        arrive(turn.reply, turn.cursor);
      }
      keep();
    } while (turns.length >= MOST_TURNS);
  } catch {
    // Offline: what this device knows is on the page already.
  }
}

function markAnswered(ticket) {
  for (const entry of record.entries) {
    if (entry.reply?.outcome !== "waiting" || entry.reply.ticket !== ticket) continue;
    entry.reply.settled = true;
    const sheet = shown.get(entry)?.answer?.querySelector(".sheet");
    if (sheet) stamp(sheet, "done");
  }
  keep();
}

/* ---- the page ---- */

function show(entry) {
  document.body.classList.add("has-record");
  document.querySelector(".record-bar").hidden = false;
  day(entry);
  shown.set(entry, {});
  if (entry.text) shown.get(entry).question = log.appendChild(question(entry));
  refresh(entry);
}

function day(entry) {
  const name = new Intl.DateTimeFormat("vi-VN", { weekday: "long", day: "numeric", month: "numeric", year: "numeric" }).format(entry.at);
  if (log.dataset.day === name) return;
  log.dataset.day = name;
  const heading = stamped("t-day");
  heading.textContent = name.charAt(0).toUpperCase() + name.slice(1);
  log.append(heading);
}

function question(entry) {
  const article = stamped("t-question");
  clock(article.querySelector("time"), entry.at);
  article.querySelector(".words").textContent = entry.text;
  article.querySelector(".again").addEventListener("click", () => send(entry));
  article.querySelector(".edit").addEventListener("click", () => edit(entry));
  return article;
}

function refresh(entry) {
  const elements = shown.get(entry);
  if (elements.question) unsent(elements.question, entry);
  if (!entry.reply || (elements.answer && elements.reply === entry.reply)) return;
  const fresh = answer(entry);
  if (elements.answer) elements.answer.replaceWith(fresh);
  else if (elements.question) elements.question.after(fresh);
  else log.append(fresh);
  elements.answer = fresh;
  elements.reply = entry.reply;
  bringIntoView(elements.question ?? fresh);
}

function unsent(article, entry) {
  const box = article.querySelector(".unsent");
  article.classList.toggle("sending", entry.state === "sending");
  box.hidden = !entry.problem;
  box.querySelector("span").textContent = entry.problem ?? "";
  const again = box.querySelector(".again");
  again.hidden = entry.state === "refused";
  const wait = Math.ceil(((entry.again ?? 0) - Date.now()) / 1000);
  again.disabled = wait > 0;
  if (wait > 0) setTimeout(() => refresh(entry), 1000 * wait + 50);
}

function edit(entry) {
  words.value = entry.text;
  forget(entry);
  words.focus();
  measure();
}

function forget(entry) {
  const { question: one, answer: other } = shown.get(entry);
  one?.remove();
  other?.remove();
  shown.delete(entry);
  record.entries.splice(record.entries.indexOf(entry), 1);
  keep();
}

function answer(entry) {
  const reply = entry.reply;
  const article = stamped("t-answer");
  const sheet = article.querySelector(".sheet");
  const parts = read(reply.text, reply.options);
  clock(article.querySelector("time"), entry.answeredAt ?? entry.at);
  stamp(sheet, kind(reply));
  ticket(sheet, reply);
  opening(sheet.querySelector(".before"), parts);
  subject(sheet, parts.about);
  write(sheet.querySelector(".body"), parts.blocks, { urgent: reply.outcome === "emergency", labels: reply.outcome === "answered" });
  options(sheet.querySelector(".options"), reply.options ?? []);
  sources(sheet.querySelector(".sources"), reply);
  footline(sheet.querySelector(".footline"), parts.footer);
  if (judged(reply)) rate(sheet.querySelector(".rate"), entry);
  return article;
}

function kind(reply) {
  if (reply.settled) return "done";
  if (reply.basis?.kind === "approved") return "approved";
  return reply.outcome in STATES ? reply.outcome : "standing";
}

function stamp(sheet, name) {
  const [icon, word, tone] = STATES[name];
  sheet.dataset.tone = tone;
  sheet.querySelector(".state use").setAttribute("href", `#${icon}`);
  sheet.querySelector(".state span").textContent = word;
}

function ticket(sheet, reply) {
  if (!reply.ticket || reply.outcome !== "waiting") return;
  const stub = sheet.querySelector(".stub");
  const link = stub.querySelector("a");
  stub.hidden = false;
  link.href = `/phieu/${reply.ticket}`;
  link.textContent = reply.ticket;
  const due = stub.querySelector(".stub-time");
  due.hidden = !reply.promisedBy;
  if (reply.promisedBy) promise(due.querySelector("time"), reply.promisedBy);
}

/** Who speaks is always to be seen; what else is said of it opens behind. */
function opening(box, { notices, said, more }) {
  if (said.length > 0) {
    const fold = document.createElement("details");
    fold.append(Object.assign(document.createElement("summary"), { textContent: `${said.join(". ")}.` }));
    write(fold, more.map((text) => ({ kind: "line", text })));
    box.append(fold);
  }
  write(box, notices.map((text) => ({ kind: "line", text })));
}

function subject(sheet, line) {
  const heading = sheet.querySelector(".about");
  heading.hidden = !line;
  const [, name, rest] = /^Về: (.+?)\.?( \(.+\))?$/.exec(line) ?? [];
  if (!name) return;
  heading.append(Object.assign(document.createElement("span"), { textContent: "Về: " }), name);
  if (rest) heading.append(Object.assign(document.createElement("small"), { textContent: rest }));
}

function options(list, offered) {
  let key = 0;
  for (const option of offered) {
    const fixed = option.kind === "officer" ? "0" : option.id === "k:not-this" ? "9" : String(++key);
    const item = document.createElement("li");
    item.className = option.kind;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "option";
    const number = Object.assign(document.createElement("kbd"), { textContent: fixed, ariaHidden: "true" });
    button.append(number, Object.assign(document.createElement("span"), { textContent: option.label }));
    button.addEventListener("click", () => ask(option.label, option.id));
    item.append(button);
    list.append(item);
  }
  list.hidden = offered.length === 0;
}

function sources(box, reply) {
  const list = box.querySelector("ul");
  for (const source of reply.sources ?? []) {
    const item = document.createElement("li");
    if (source.url) item.append(Object.assign(document.createElement("a"), { href: source.url, textContent: source.title, rel: "noopener noreferrer" }));
    else item.append(source.title);
    const rest = [source.decision && `Quyết định ${source.decision}`, source.checkedOn && `đối chiếu ngày ${date(source.checkedOn)}`].filter(Boolean);
    if (rest.length) item.append(document.createElement("br"), rest.join(", "));
    list.append(item);
  }
  for (const procedure of reply.procedures ?? []) {
    const item = document.createElement("li");
    item.append(Object.assign(document.createElement("a"), { href: `/thu-tuc/${procedure.code}`, textContent: `Xem cả thủ tục: ${procedure.name}` }));
    list.append(item);
  }
  if (list.children.length && reply.basis) list.append(basis(reply.basis));
  box.hidden = list.children.length === 0;
}

function basis({ kind: how, by, on }) {
  const item = document.createElement("li");
  const name = { published: "thủ tục đang áp dụng", approved: "nội dung cán bộ duyệt", standing: "lời soạn sẵn" }[how];
  item.textContent = [`Trả lời theo ${name}`, by, on && `ngày ${date(on)}`].filter(Boolean).join(", ");
  return item;
}

function footline(line, texts) {
  line.hidden = texts.length === 0;
  texts.forEach((text) => line.append(linked(text)));
}

/** Which text a vote is about: a turn's own reply, or an officer's answer to what a turn asked; nothing for the rest. */
function judged(reply) {
  if (reply.outcome !== "answered") return undefined;
  if (reply.turn) return { turn: reply.turn };
  const ticket = ticketOf(reply);
  const asked = ticket && record.entries.find((entry) => entry.reply?.turn && entry.reply.ticket === ticket);
  return asked && { turn: asked.reply.turn, verification: reply.verification };
}

function rate(box, entry) {
  box.hidden = false;
  if (entry.rated) {
    box.textContent = entry.rated === "no" ? "Đã ghi góp ý. Cảm ơn ông/bà. Cán bộ sẽ xem; nội dung được sửa thì có tin báo ở đây." : "Đã ghi góp ý. Cảm ơn ông/bà.";
    return;
  }
  box.append(document.getElementById("t-rate").content.cloneNode(true));
  const why = box.querySelector(".why");
  box.querySelector(".yes").addEventListener("click", () => vote(box, entry, { useful: true }));
  box.querySelector(".no").addEventListener("click", () => {
    why.hidden = false;
    why.querySelector("input").focus();
  });
  why.addEventListener("submit", (event) => {
    event.preventDefault();
    const reason = [why.elements.why.value, why.elements.more.value.trim()].filter(Boolean).join(": ");
    vote(box, entry, { useful: false, reason });
  });
}

async function vote(box, entry, verdict) {
  try {
    const { turn, verification } = judged(entry.reply);
    const response = await fetch(`/api/v1/turns/${turn}/feedback`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ conversation: record.conversation, ...verdict, verification }),
    });
    if (!response.ok) throw new Error(String(response.status));
  } catch {
    progress.textContent = "Chưa gửi được góp ý, xin bấm lại sau.";
    return;
  }
  entry.rated = verdict.useful ? "yes" : "no";
  keep();
  box.replaceChildren();
  rate(box, entry);
  progress.textContent = "";
}

/* ---- small things ---- */

function stamped(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

function clock(element, at) {
  element.dateTime = new Date(at).toISOString();
  element.textContent = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit" }).format(at);
}

function promise(element, instant) {
  const zone = { timeZone: "Asia/Ho_Chi_Minh" };
  const at = new Date(instant);
  const hour = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", ...zone }).format(at);
  const weekday = new Intl.DateTimeFormat("vi-VN", { weekday: "long", ...zone }).format(at);
  const on = new Intl.DateTimeFormat("vi-VN", { day: "numeric", month: "numeric", ...zone }).format(at);
  element.dateTime = at.toISOString();
  element.textContent = `${hour}, ${weekday.charAt(0).toLowerCase()}${weekday.slice(1)} ${on}`;
}

function date(iso) {
  const [year, month, dayOfMonth] = iso.slice(0, 10).split("-");
  return `${dayOfMonth}/${month}/${year}`;
}

function bringIntoView(element) {
  if (!ready) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  requestAnimationFrame(() => element.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" }));
}

let pending = 0;
let patience;
function busy(change) {
  pending += change;
  clearTimeout(patience);
  if (pending > 0) patience = setTimeout(() => (progress.textContent = "Trợ lý đang xem…"), 500);
  else progress.textContent = "";
}

function measure() {
  words.style.height = "auto";
  words.style.height = `${Math.min(words.scrollHeight + 4, innerHeight / 3)}px`;
  const over = [...words.value.trim()].length - LIMIT;
  note.textContent = over > 0 ? `Tin dài quá ${over} chữ cái. Xin hỏi lại bằng một, hai câu.` : "";
  words.setAttribute("aria-invalid", String(over > 0));
  return over <= 0;
}

function submit(event) {
  event?.preventDefault();
  const text = words.value.trim();
  if (!text) note.textContent = "Ô này chưa có chữ. Xin gõ việc cần hỏi.";
  if (!text || !measure()) return words.focus();
  words.value = "";
  measure();
  ask(text);
}

function network() {
  offline.hidden = navigator.onLine;
  if (!navigator.onLine) return;
  record.entries.filter((entry) => entry.state === "unsent" && !entry.reply).forEach(send);
}

function erase() {
  events?.close();
  try {
    localStorage.removeItem(STORE);
  } catch {
    // Nothing was kept.
  }
  location.reload();
}

function askToErase() {
  const waiting = record.entries.filter((entry) => entry.reply?.outcome === "waiting" && !entry.reply.settled).map((entry) => entry.reply.ticket);
  const box = document.querySelector(".dialog-tickets");
  box.hidden = waiting.length === 0;
  box.querySelector("b").textContent = waiting.join(", ");
  document.getElementById("erase-ask").showModal();
}

form.addEventListener("submit", submit);
words.addEventListener("input", measure);
words.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
});
document.querySelectorAll(".examples button").forEach((button) => button.addEventListener("click", () => ask(button.textContent)));
document.getElementById("print").addEventListener("click", () => print());
document.getElementById("erase").addEventListener("click", askToErase);
document.getElementById("erase-ask").addEventListener("close", (event) => event.target.returnValue === "erase" && erase());
addEventListener("online", network);
addEventListener("offline", network);
addEventListener("visibilitychange", () => !document.hidden && catchUp());

/** Words that another page sends along: they stand in the field, the citizen presses send. */
function begun() {
  const asked = new URLSearchParams(location.search).get("hoi")?.trim().slice(0, LIMIT);
  if (!asked) return;
  history.replaceState(null, "", "/");
  words.value = asked;
  measure();
  words.focus();
}

let ready = false;
for (const entry of record.entries) {
  if (entry.state === "sending") entry.state = "unsent";
  if (entry.state === "unsent") entry.problem ??= "Câu này chưa gửi được.";
  show(entry);
}
log.lastElementChild?.scrollIntoView({ block: "start" });
ready = true;
begun();
network();
await catchUp();
listen();
document.getElementById("main").dataset.ready = "true";
