// The conversation: bubbles, days, inline buttons.

import { act } from "./api.js";
import { alertBox, el, find, toast } from "./dom.js";
import { textNodes } from "./text.js";
import { timeTag, write } from "./times.js";

const log = find("log");
const kept = new Map();    // message id -> {message, article}
const taps = new Map();    // tap id -> button that waits
const answers = new Map(); // tap id -> answer that came before the button knew its tap

let onEdit = () => {};
let onCommand = () => {};

export function setUp(handlers) {
  ({ onEdit, onCommand } = handlers);
}

// Scrolling: the newest stays in view, unless the reader went up

let atEnd = true;
let size = ""; // a scroll that comes of a new size is not the reader's
let changed = 0;

const sizeNow = () => `${log.clientWidth} ${log.clientHeight}`;

export const toEnd = () => { log.scrollTop = log.scrollHeight; };
log.addEventListener("scroll", () => {
  if (sizeNow() === size) atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
}, { passive: true });
new ResizeObserver(() => {
  size = sizeNow();
  if (atEnd) toEnd();
}).observe(log);
log.addEventListener("load", () => atEnd && toEnd(), true); // a picture has come

// What happens to messages; the caller scrolls when it has told all of it

export function add(message) {
  const article = render(message);
  kept.set(message.message_id, { message, article });
  addDay(message);
  log.append(article);
  if (!message.from.is_bot) atEnd = true;
  changed = Date.now();
}

export function replace(message) {
  const old = kept.get(message.message_id)?.article;
  const focused = old?.contains(document.activeElement);
  const article = render(message);
  old?.replaceWith(article);
  kept.set(message.message_id, { message, article });
  if (focused) (article.querySelector(".rows button") ?? find("text")).focus();
  changed = Date.now();
}

export function remove(id) {
  kept.get(id)?.article.remove();
  kept.delete(id);
}

export const follow = () => atEnd && toEnd();

/** Draws all anew: times are told in another zone. */
export function redraw() {
  const messages = [...kept.values()].map(({ message }) => message);
  log.replaceChildren(...log.querySelectorAll("#start"));
  lastDay = "";
  messages.forEach(add);
  toEnd();
}

// What there is to read

export const quietFor = (ms) => Date.now() - changed > ms;
const newestOf = (fits) => [...kept.values()].findLast(({ message }) => fits(message));
export const lastOwnText = () => newestOf((message) => !message.from.is_bot && message.text)?.message;

/** The bot's newest message: its id, its text, and its buttons by their labels. */
export function newest() {
  const found = newestOf((message) => message.from.is_bot);
  if (!found) return { id: 0, text: "", buttons: new Map() };
  const buttons = [...found.article.querySelectorAll(".rows button")].map((button) => [button.textContent, button]);
  return { id: found.message.message_id, text: found.message.text ?? "", buttons: new Map(buttons) };
}

// Drawing

let lastDay = "";

function addDay(message) {
  const day = write("day", message.date * 1000);
  if (day !== lastDay) log.append(el("p", { className: "day" }, day));
  lastDay = day;
}

function render(message) {
  const mine = !message.from.is_bot;
  const parts = [quoted(message), ...attachments(message), words(message), foot(message, mine)].filter(Boolean);
  const bubble = el("div", { className: "bubble" }, ...parts);
  const article = el("article", { className: mine ? "mine" : "theirs", "aria-label": message.from.first_name }, bubble);
  const rows = message.reply_markup?.inline_keyboard;
  if (rows) article.append(el("div", { className: "rows" }, ...rows.map((row) => buttonRow(message, row))));
  return article;
}

function quoted(message) {
  const other = message.reply_to_message;
  return other && el("p", { className: "quoted" }, other.text || other.caption || "…");
}

function words(message) {
  const text = message.text ?? message.caption;
  return text && el("div", { className: "text" }, ...textNodes(text, message.entities ?? message.caption_entities, onCommand));
}

function foot(message, mine) {
  const line = el("p", { className: "foot" }, message.edit_date ? "edited " : "", timeTag("clock", message.date * 1000));
  if (mine && message.text) line.prepend(editButton(message), " ");
  return line;
}

function editButton(message) {
  const name = `Edit your message “${message.text.slice(0, 60)}”`;
  return el("button", { type: "button", className: "link", "aria-label": name, onclick: () => onEdit(message) }, "edit");
}

const ATTACHED = {
  photo: (sizes) => el("a", { ...opened(sizes.at(-1)), "aria-label": "Open the photo" }, picture(sizes.at(-1))),
  document: (file) => el("span", {}, "📄 ", el("a", opened(file), file.file_name), " ", saved(file)),
  voice: (voice) => el("span", {}, `🎤 Voice message, ${voice.duration} s`),
  sticker: (sticker) => el("span", { className: "sticker", role: "img", "aria-label": `Sticker ${sticker.emoji}` }, sticker.emoji),
  contact: (contact) => el("span", {}, `👤 ${contact.first_name} ${contact.last_name ?? ""} ${contact.phone_number}`),
  location: (place) => el("span", {}, `📍 ${place.latitude}, ${place.longitude}`),
};

const fileUrl = (file) => `control/files/${file.file_id}`;
const opened = (file) => ({ href: `${fileUrl(file)}?open`, target: "_blank", rel: "noopener" });
const picture = (size) => el("img", { src: fileUrl(size), alt: "Photo", width: size.width, height: size.height });
const saved = (file) => el("a", { href: fileUrl(file), download: file.file_name, "aria-label": `Save ${file.file_name}` }, "save");

function attachments(message) {
  return Object.keys(ATTACHED).filter((kind) => message[kind]).map((kind) => el("div", { className: kind }, ATTACHED[kind](message[kind])));
}

// Inline buttons

function buttonRow(message, row) {
  return el("div", { className: "row" }, ...row.map((button) => inlineButton(message, button)));
}

function inlineButton(message, button) {
  const title = button.copy_text ? "Copies a text" : button.url ?? "";
  const element = el("button", { type: "button", title }, button.text + (button.url ? " ↗" : ""));
  element.addEventListener("click", () => press(message, button, element));
  return element;
}

async function press(message, button, element) {
  if (button.url) return void window.open(button.url, "_blank", "noopener,noreferrer");
  if (button.copy_text) return copy(button.copy_text.text);
  if (element.classList.contains("waiting")) return;
  element.classList.add("waiting");
  element.setAttribute("aria-busy", "true");
  const done = await act("tap", { message_id: message.message_id, data: button.callback_data, label: button.text });
  waitFor(done?.tap, element);
}

function waitFor(tap, element) {
  const early = answers.get(tap);
  if (!tap || early) settle(element, early?.text, early?.alert);
  else taps.set(tap, element);
  answers.delete(tap);
}

export function answered({ tap, text, alert }) {
  const button = taps.get(tap);
  if (!button) answers.set(tap, { tap, text, alert });
  else settle(button, text, alert);
  taps.delete(tap);
}

function settle(button, text, alert) {
  button.classList.remove("waiting");
  button.removeAttribute("aria-busy");
  if (text) (alert ? alertBox : toast)(text);
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast("Copied");
}
