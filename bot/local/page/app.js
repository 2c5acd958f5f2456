// The chat page: events of the server on the one side, what the user does on the other.

import { act, follow, get } from "./api.js";
import { setTime, setUpClock } from "./clock.js";
import { el, find } from "./dom.js";
import * as messages from "./messages.js";
import { moveFocus, setUpMenu, shareLocation, shareOwnContact } from "./share.js";

const text = find("text");
let commands = [];
let mode = null; // {edit: id} or {reply: id}: what the next text is for

// Events

const EVENTS = {
  new: ({ message, keyboard }) => { showStart(false); messages.add(message); if (keyboard) showKeyboard(keyboard, message); showAction(""); },
  edited: ({ message }) => messages.replace(message),
  deleted: ({ message_id }) => messages.remove(message_id),
  answered: messages.answered,
  action: ({ action }) => showAction(`${action.replaceAll("_", " ")} …`),
  standing: ({ standing }) => showAction(standing === "blocked" ? "blocked" : ""),
  commands: (event) => { commands = event.commands; },
  clock: ({ now }) => setTime(now),
};

let actionEnds;

function showAction(words) {
  find("action").textContent = words;
  clearTimeout(actionEnds);
  if (words.endsWith("…")) actionEnds = setTimeout(() => showAction(""), 5000);
}

function showStart(show) {
  const start = find("start");
  if (!show) return start?.remove();
  const button = el("button", { type: "button", className: "primary", onclick: () => act("say", { text: "/start" }) }, "Start");
  return find("log").append(el("div", { id: "start" }, el("p", {}, "Say hello to the bot."), button));
}

// The reply keyboard

function showKeyboard(markup, message) {
  const rows = markup.keyboard ?? [];
  find("keyboard").hidden = rows.length === 0;
  find("keyboard").replaceChildren(...rows.map((row) => el("div", { className: "row" }, ...row.map((one) => keyboardButton(one, markup)))));
  text.placeholder = markup.input_field_placeholder || "Message";
  if (markup.force_reply) setMode({ reply: message.message_id }, "Your reply");
}

function keyboardButton(button, markup) {
  const say = () => act("say", { text: button.text });
  const press = button.request_contact ? shareOwnContact : button.request_location ? shareLocation : say;
  const onclick = () => {
    press();
    if (markup.one_time_keyboard) find("keyboard").hidden = true;
  };
  return el("button", { type: "button", onclick }, button.text);
}

// Writing

function setMode(next, words = "") {
  mode = next;
  find("mode").hidden = !next;
  find("mode").replaceChildren(words, " ", el("button", { type: "button", className: "link", onclick: () => setMode(null) }, "cancel"));
  text.focus();
}

async function send() {
  const words = text.value.trim();
  if (!words) return;
  const current = mode;
  write("");
  if (mode) setMode(null);
  const sent = current?.edit
    ? await act("edit", { message_id: current.edit, text: words })
    : await act("say", { text: words, ...(current?.reply ? { reply_to: current.reply } : {}) });
  if (!sent && !text.value) write(words);
}

function write(words) {
  text.value = words;
  grow();
  showCommands();
}

function grow() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight + 2, 160)}px`; // 2: its borders
}

// The list of commands

function showCommands() {
  const typed = /^\/(\w*)$/.exec(text.value);
  const fitting = typed ? commands.filter(({ command }) => command.startsWith(typed[1])) : [];
  find("commands").hidden = fitting.length === 0;
  find("commands").replaceChildren(...fitting.map(commandItem));
}

function commandItem({ command, description }) {
  const onclick = () => { text.value = `/${command}`; send(); text.focus(); };
  return el("button", { type: "button", role: "option", onclick }, el("b", {}, `/${command}`), ` ${description}`);
}

function onKey(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
  if (event.key === "Escape") { find("commands").hidden = true; setMode(null); }
  if (event.key === "ArrowDown" && !find("commands").hidden) { event.preventDefault(); find("commands").firstChild.focus(); }
}

// Beginning

async function begin() {
  const state = await get("state");
  commands = state.commands;
  find("bot-name").textContent = document.title = state.bot.first_name;
  setUpClock(state.can_move);
  setTime(state.now);
  setUpMenu();
  messages.setUp({
    onEdit: (message) => { write(message.text); setMode({ edit: message.message_id }, "Editing"); },
    onCommand: (command) => act("say", { text: command }),
  });
  find("composer").addEventListener("submit", (event) => { event.preventDefault(); send(); });
  find("commands").addEventListener("keydown", (event) => moveFocus(event, () => text.focus()));
  text.addEventListener("input", () => { grow(); showCommands(); });
  text.addEventListener("keydown", onKey);
  text.focus();
  showStart(true);
  await follow((event) => EVENTS[event.kind]?.(event));
}

begin();
