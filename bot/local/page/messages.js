// The conversation: bubbles, days, inline buttons.

import { act } from "./api.js";
import { alertBox, el, find, toast } from "./dom.js";
import { textNodes } from "./text.js";

const DAY = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const log = find("log");
const shown = new Map();   // message id -> element
const taps = new Map();    // tap id -> button that waits
const answers = new Map(); // tap id -> answer that came before the button knew its tap

let onEdit = () => {};
let onCommand = () => {};

export function setUp(handlers) {
  ({ onEdit, onCommand } = handlers);
}

let atEnd = true;

const toEnd = () => { log.scrollTop = log.scrollHeight; };
log.addEventListener("scroll", () => { atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120; });
new ResizeObserver(() => atEnd && toEnd()).observe(log);

export function add(message) {
  const bubble = render(message);
  shown.set(message.message_id, bubble);
  addDay(message);
  log.append(bubble);
  if (atEnd || !message.from.is_bot) toEnd();
}

export function replace(message) {
  const bubble = render(message);
  shown.get(message.message_id)?.replaceWith(bubble);
  shown.set(message.message_id, bubble);
}

export function remove(id) {
  shown.get(id)?.remove();
  shown.delete(id);
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

let lastDay = "";

function addDay(message) {
  const day = DAY.format(message.date * 1000);
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
  const line = el("p", { className: "foot" }, `${message.edit_date ? "edited " : ""}${TIME.format(message.date * 1000)}`);
  if (mine && message.text) {
    line.prepend(el("button", { type: "button", className: "link", onclick: () => onEdit(message) }, "edit"), " ");
  }
  return line;
}

const ATTACHED = {
  photo: (sizes) => el("img", { src: fileUrl(sizes.at(-1)), alt: "Photo", width: sizes.at(-1).width, height: sizes.at(-1).height }),
  document: (file) => el("a", { href: fileUrl(file), download: file.file_name }, `📄 ${file.file_name}`),
  voice: (voice) => el("span", {}, `🎤 ${voice.duration} s`),
  sticker: (sticker) => el("span", { className: "sticker" }, sticker.emoji),
  contact: (contact) => el("span", {}, `👤 ${contact.first_name} ${contact.last_name ?? ""} ${contact.phone_number}`),
  location: (place) => el("span", {}, `📍 ${place.latitude}, ${place.longitude}`),
};

const fileUrl = (file) => `control/files/${file.file_id}`;

function attachments(message) {
  return Object.keys(ATTACHED).filter((kind) => message[kind]).map((kind) => el("div", { className: kind }, ATTACHED[kind](message[kind])));
}

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

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast("Copied");
}
