// The rooms of the console are pages and forms that the server draws; this only says what went wrong on the way.

import { $, expired, say } from "./session.js";

const room = document.body;

room.addEventListener("htmx:responseError", (event) => {
  const { status } = event.detail.xhr;
  if (status === 401) expired(event.detail);
  else say(status >= 500 ? "Máy của xã đang trục trặc, chữ vẫn còn. Xin bấm lại sau ít phút." : "Chưa làm được việc này. Xin tải lại trang rồi thử lại.");
});
room.addEventListener("htmx:sendError", () => say("Chưa nối được với máy của xã. Chữ đang gõ vẫn còn; có mạng thì bấm lại."));
document.addEventListener("click", (event) => {
  const press = event.target.closest("[data-open], [data-shut]");
  if (!press) return;
  if (press.dataset.open) $(`#${press.dataset.open}`).showModal();
  else press.closest("dialog").close();
});
// "/" goes to the search box, as on the desk.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, textarea, select")) return;
  const box = $("input[type=search]");
  if (!box) return;
  event.preventDefault();
  box.focus();
});

// In a list of links: j and k go down and up, Enter opens.
const links = () => [...document.querySelectorAll("[data-rows] .name")];
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, textarea, select, button, summary") || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key !== "j" && event.key !== "k") return;
  const all = links();
  if (!all.length) return;
  event.preventDefault();
  const at = all.findIndex((link) => link.closest("tr").classList.contains("here"));
  const next = all[Math.min(all.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
  all.forEach((link) => link.closest("tr").classList.toggle("here", link === next));
  next.focus();
  next.scrollIntoView({ block: "nearest" });
});
