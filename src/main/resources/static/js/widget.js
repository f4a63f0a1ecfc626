// The chat of a commune on another page, by one line there:
//   <script src="https://…/widget.js" data-label="Hỏi thủ tục" data-side="right" defer></script>
// A button at the edge of the page opens the chat in a frame; Escape or × puts it away and leaves the focus on the button.
// Everything is in a shadow tree with a style sheet of its own: the page's styles do not reach in, ours do not reach out,
// and a strict content policy of the page needs only script-src and frame-src for this address.
(() => {
  const script = document.currentScript;
  const home = new URL(script.src).origin;
  const label = script.dataset.label || "Hỏi thủ tục";
  const side = script.dataset.side === "left" ? "left" : "right";
  const WAIT = 8000; // ms until the page says that the chat does not come

  const style = `
    :host { all: initial; }
    button, a, p { font: 600 18px/1.4 "Be Vietnam Pro", system-ui, sans-serif; }
    .open { position: fixed; z-index: 2147483000; bottom: 20px; ${side}: 20px; display: flex; align-items: center; gap: 10px;
      min-height: 56px; padding: 10px 22px 10px 18px; border: 2px solid #fff; border-radius: 28px; background: #9d1c21;
      color: #fff; cursor: pointer; box-shadow: 0 4px 16px rgb(0 0 0 / 0.28); }
    .open:hover { background: #7d1317; }
    .open svg { width: 26px; height: 26px; fill: none; stroke: currentcolor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    button:focus-visible, a:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
    .panel { position: fixed; z-index: 2147483001; bottom: 20px; ${side}: 20px; width: 420px; height: min(720px, calc(100dvh - 40px));
      display: flex; flex-direction: column; background: #faf7f1; border: 1px solid #8a7d70; border-radius: 12px;
      overflow: hidden; box-shadow: 0 8px 40px rgb(0 0 0 / 0.32); }
    .panel[hidden], .open[hidden], .away[hidden] { display: none; }
    .bar { display: flex; align-items: center; justify-content: space-between; background: #9d1c21; color: #fff; padding: 0 4px 0 16px; }
    .bar p { margin: 0; }
    .close { min-width: 48px; min-height: 48px; border: 0; background: none; color: inherit; font-size: 28px; line-height: 1; cursor: pointer; }
    .bar .close:focus-visible { outline-color: #fff; outline-offset: -4px; }
    iframe { flex: 1; width: 100%; border: 0; background: #faf7f1; color-scheme: light dark; }
    .away { flex: 1; padding: 24px; color: #221b16; }
    .away p { font-weight: 400; margin: 0 0 16px; }
    .away a { color: #9d1c21; }
    @media (max-width: 600px) { .panel { inset: 0; width: auto; height: auto; border: 0; border-radius: 0; } }
    @media print { .open, .panel { display: none; } }
  `;

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  const host = document.createElement("hoixa-widget");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];

  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5ZM9 10h7M9 14h4");
  svg.append(path);

  const open = element("button", { type: "button", className: "open" }, svg, label);
  open.setAttribute("aria-haspopup", "dialog");
  open.setAttribute("aria-expanded", "false");
  const close = element("button", { type: "button", className: "close", textContent: "×" });
  close.setAttribute("aria-label", "Đóng khung hỏi đáp");
  const title = element("p", { id: "title", textContent: label });
  const link = element("a", { href: home + "/", target: "_blank", rel: "noopener", textContent: "Mở trang hỏi đáp" });
  const away = element("div", { className: "away", hidden: true },
    element("p", { textContent: "Khung hỏi đáp chưa mở được ở trang này." }), link);
  const panel = element("div", { className: "panel", hidden: true }, element("div", { className: "bar" }, title, close), away);
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-labelledby", "title");
  root.append(open, panel);

  let frame;
  let ready = false;

  function load() {
    frame = element("iframe", { src: home + "/nhung", title: label, referrerPolicy: "no-referrer", allow: "clipboard-write" });
    panel.insertBefore(frame, away);
    setTimeout(() => {
      if (ready) return;
      frame.hidden = true;
      frame.style.display = "none";
      away.hidden = false;
    }, WAIT);
  }

  function show() {
    if (!frame) load();
    panel.hidden = false;
    open.hidden = true;
    open.setAttribute("aria-expanded", "true");
    close.focus();
    if (ready) begin();
  }

  function hide() {
    panel.hidden = true;
    open.hidden = false;
    open.setAttribute("aria-expanded", "false");
    open.focus();
  }

  function begin() {
    frame.focus();
    frame.contentWindow.postMessage({ hoixa: "opened" }, home);
  }

  open.addEventListener("click", show);
  close.addEventListener("click", hide);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  addEventListener("message", (event) => {
    if (!frame || event.origin !== home || event.source !== frame.contentWindow) return;
    if (event.data?.hoixa === "close") hide();
    if (event.data?.hoixa !== "ready") return;
    ready = true;
    away.hidden = true;
    frame.style.display = "";
    if (!panel.hidden) begin();
  });

  const place = () => document.body.append(host);
  document.body ? place() : addEventListener("DOMContentLoaded", place);
})();
