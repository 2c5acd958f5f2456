// Writing: the field, the reply keyboard, the list of commands, editing and replying.

import { act, user } from "./api.js";
import { el, find, on } from "./dom.js";
import { lastOwnText } from "./messages.js";
import { moveFocus, shareLocation, shareOwnContact } from "./share.js";

const text = find("text");
const DRAFT = `draft ${user}`;
let commands = [];
let mode = null; // {edit: id} or {reply: id}: what the next text is for

export function setCommands(known) {
  commands = known;
  showCommands();
}

export function setUpComposer() {
  on("composer", "submit", (event) => { event.preventDefault(); send(); });
  on("commands", "keydown", (event) => moveFocus(event, () => { hideCommands(); text.focus(); }));
  text.addEventListener("input", () => { grow(); showCommands(); keepDraft(); });
  text.addEventListener("keydown", onKey);
  write(sessionStorage.getItem(DRAFT) ?? "");
  text.focus();
}

export function edit(message) {
  write(message.text);
  setMode({ edit: message.message_id }, "Editing your message");
}

function setMode(next, words = "") {
  mode = next;
  find("mode").hidden = !next;
  find("mode").replaceChildren(words, " ", el("button", { type: "button", className: "link", onclick: leaveMode }, "cancel"));
  text.focus();
}

function leaveMode() {
  if (mode?.edit) write("");
  setMode(null);
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
  keepDraft();
}

/** What is being written is there again after a reload. */
const keepDraft = () => sessionStorage.setItem(DRAFT, text.value);

function grow() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight + 2, 160)}px`; // 2: its borders
}

// The reply keyboard

export function showKeyboard(markup, message) {
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

// The list of commands

function showCommands() {
  const typed = /^\/(\w*)$/.exec(text.value);
  const fitting = typed ? commands.filter(({ command }) => command.startsWith(typed[1])) : [];
  find("commands").hidden = fitting.length === 0;
  find("commands").replaceChildren(...fitting.map(commandItem));
}

const hideCommands = () => { find("commands").hidden = true; };

function commandItem({ command, description }) {
  const onclick = () => { text.value = `/${command}`; send(); text.focus(); };
  return el("button", { type: "button", role: "option", "aria-selected": "false", onclick }, el("b", {}, `/${command}`), ` ${description}`);
}

function complete() {
  write(find("commands").querySelector("b").textContent);
  hideCommands();
}

// Keys: Enter sends, Shift+Enter is a new line, arrow up edits the last text, Tab completes a command

const KEYS = {
  Enter: (event) => !event.shiftKey && !event.isComposing && send,
  Escape: () => (find("commands").hidden ? leaveMode : hideCommands),
  ArrowDown: () => !find("commands").hidden && (() => find("commands").firstChild.focus()),
  ArrowUp: () => !text.value && lastOwnText() && (() => edit(lastOwnText())),
  Tab: (event) => !event.shiftKey && !find("commands").hidden && complete,
};

function onKey(event) {
  const does = KEYS[event.key]?.(event);
  if (!does) return;
  event.preventDefault();
  does();
}
