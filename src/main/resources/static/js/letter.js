// A cleared text as it is read on the page. The words are never changed: this only decides which line is the subject,
// which lines are a list, which are options to press, and which numbers and official addresses can be followed.

const OFFICIAL = /(?:https:\/\/)?(?:[a-z0-9-]+\.)+gov\.vn(?:\/[^\s,;)]*)?/gi;
const LEAFLET = /https?:\/\/[^\s/]+\/thu-tuc\/\d\.\d{6}/g;
const PHONE = /(?<![\d./-])(?:0\d{2,3}[ .]\d{3}[ .]\d{3,4}|0\d{9,10}|1900 ?\d{4,6})(?![\d/])/g;
const SHORT_PHONE = /(?<![\d./-])11[1345](?![\d/.-]\d|\d|\s*(?:đồng|ngày|điều|khoản))/g;
const VERIFICATION = /(?<=[Mm]ã tin )\d{4}-\d{4}-\d{4}/g;
const TICKET = /(?<=(?:[Mm]ã|[Cc]âu hỏi|câu)(?: câu hỏi)?:? )\d{4}-\d{4}(?![-\d])/g;

// The words a conversation opens with, known by their beginnings; a text that opens otherwise is simply shown unfolded.
const NOTICES = /^(?:Tin vừa gửi có|Xin chia buồn)/;
const SHORT = /^(BẢN CHẠY THỬ|Trợ lý tự động \(AI\) của [^;]+, không phải cán bộ)[.;] (.+)$/;
const TWO = /^Câu hỏi có hai việc: (.+)\.$/;
const GREETING = /^Xin chào! Đây là Hỏi Xã/;
const GREETING_END = /^Gặp cán bộ: nhắn 0 hoặc gọi/;

/**
 * The parts of a text: notices before it, who speaks (`said`, and what can be read behind it, `more`), the subject, the
 * blocks of the body and the footer line.
 */
export function read(text, options = []) {
  const lines = text.split("\n").map((line) => line.trimEnd()).filter(Boolean);
  const notices = [];
  const said = [];
  const more = [];
  while (lines.length > 1) {
    const [, who, rest] = SHORT.exec(lines[0]) ?? [];
    if (GREETING.test(lines[0])) {
      const [first, ...others] = lines.splice(0, lines.findIndex((line) => GREETING_END.test(line)) + 1 || 1);
      said.push(first.replace(/\.$/, ""));
      more.push(...others);
    } else if (who) {
      said.push(who);
      more.push(rest[0].toUpperCase() + rest.slice(1));
      lines.shift();
    } else if (NOTICES.test(lines[0])) notices.push(lines.shift());
    else break;
  }
  const subject = lines.findIndex((line) => line.startsWith("Về: "));
  const foot = lines.findLastIndex((line) => line.startsWith("Nguồn: "));
  return {
    notices: notices.concat(lines.slice(0, Math.max(subject, 0))),
    said,
    more,
    about: subject < 0 ? "" : lines[subject],
    blocks: blocks(lines.slice(subject + 1, foot < 0 ? lines.length : foot), new Set(options.map((option) => option.label))),
    footer: foot < 0 ? [] : lines.slice(foot),
  };
}

function blocks(lines, labels) {
  const found = [];
  const parts = new Set(lines.flatMap((line) => TWO.exec(line)?.[1].split("; ") ?? []));
  for (const line of lines) {
    const item = /^[-•+] (.+)$/.exec(line);
    const step = /^(\d)\. (.+)$/.exec(line);
    const last = found.at(-1);
    if (step && (step[1] === "0" || labels.has(step[2]))) continue; // shown as the button of that number
    if (item && last?.kind === "list") last.items.push(item[1]);
    else if (item) found.push({ kind: "list", items: [item[1]] });
    else if (step && last?.kind === "steps") last.items.push(step[2]);
    else if (step && step[1] === "1") found.push({ kind: "steps", items: [step[2]] });
    else found.push({ kind: parts.has(line) ? "heading" : "line", text: line });
  }
  return found;
}

/** Appends the blocks to `into`; `urgent` also turns the three-digit numbers into calls. */
export function write(into, found, { urgent = false, labels = false } = {}) {
  for (const block of found) {
    if (block.kind === "heading") into.append(Object.assign(document.createElement("h4"), { textContent: block.text }));
    else if (block.kind === "line") into.append(urgent ? callLine(block.text) : paragraph(block.text, labels));
    else into.append(list(block, urgent));
  }
}

function list(block, urgent) {
  const element = document.createElement(block.kind === "steps" ? "ol" : "ul");
  for (const item of block.items) {
    const row = document.createElement("li");
    row.append(linked(item, urgent));
    element.append(row);
  }
  return element;
}

function paragraph(text, labels) {
  const p = document.createElement("p");
  if (/^(Xem đủ: )?https?:/.test(text)) p.className = "quiet";
  const label = labels && /^([^:.?\d]{2,36}):(?= |$)/.exec(text);
  if (label) {
    const strong = document.createElement("b");
    strong.textContent = label[0];
    p.append(strong, linked(text.slice(label[0].length)));
  } else {
    p.append(linked(text));
  }
  return p;
}

function callLine(text) {
  const call = /^(11[1345]) (.+)$/.exec(text);
  if (!call) {
    const p = document.createElement("p");
    p.append(linked(text, true));
    return p;
  }
  const a = link(`tel:${call[1]}`, "");
  a.className = "call";
  const number = document.createElement("b");
  number.textContent = call[1];
  a.append(number, " ", Object.assign(document.createElement("span"), { textContent: call[2] }));
  return a;
}

/** The text with its telephone numbers, codes and official addresses as links, and nothing else. */
export function linked(text, urgent = false) {
  const marks = [
    ...matches(text, VERIFICATION, (code) => `/xac-minh/${code}`),
    ...matches(text, TICKET, (code) => `/phieu/${code}`),
    ...matches(text, LEAFLET, (address) => address.slice(address.indexOf("/thu-tuc/"))),
    ...matches(text, OFFICIAL, (address) => (address.startsWith("https://") ? address : `https://${address}`)),
    ...matches(text, PHONE, (number) => `tel:${number.replace(/\D/g, "")}`),
    ...(urgent ? matches(text, SHORT_PHONE, (number) => `tel:${number}`) : []),
  ].sort((one, other) => one.at - other.at);
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const mark of marks) {
    if (mark.at < done) continue;
    fragment.append(text.slice(done, mark.at), link(mark.href, mark.words));
    done = mark.at + mark.words.length;
  }
  fragment.append(text.slice(done));
  return fragment;
}

function matches(text, pattern, href) {
  return [...text.matchAll(pattern)].map((match) => ({ at: match.index, words: match[0], href: href(match[0]) }));
}

function link(href, words) {
  const a = document.createElement("a");
  a.href = href;
  a.textContent = words;
  if (href.startsWith("https:")) a.rel = "noopener noreferrer";
  return a;
}
