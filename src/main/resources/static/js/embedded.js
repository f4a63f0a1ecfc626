// The chat in a frame on somebody else's page: tells the page that it is there, and when to put it away. What it tells
// holds nothing of the conversation, so whoever frames it may hear it.
const tell = (what) => parent.postMessage({ hoixa: what }, "*");

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]")) tell("close");
});
addEventListener("message", (event) => {
  if (event.source === parent && event.data?.hoixa === "opened") document.getElementById("words").focus({ preventScroll: true });
});
tell("ready");
