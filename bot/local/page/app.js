// The chat page: events of the server on the one side, what the user does on the other.

import { act, follow, get, newGuest, user } from "./api.js";
import { setTime, setUpClock } from "./clock.js";
import { edit, setCommands, setUpComposer, showKeyboard } from "./compose.js";
import { el, find, on } from "./dom.js";
import * as messages from "./messages.js";
import { refresh, setStanding, setUpOpener, setUpPanel, trouble } from "./panel.js";
import { setUpMenu } from "./share.js";
import { showIfAsked, showOrStop, stop } from "./show.js";
import { setUpWire, watch } from "./wire.js";

// Events

const EVENTS = {
  new: ({ message, keyboard }) => {
    find("start")?.remove();
    messages.add(message);
    if (keyboard) showKeyboard(keyboard, message);
    if (message.from.is_bot) showAction("");
  },
  edited: ({ message }) => messages.replace(message),
  deleted: ({ message_id }) => messages.remove(message_id),
  answered: messages.answered,
  action: ({ action, at }) => showAction(action.replaceAll("_", " "), at),
  standing: ({ standing }) => setStanding(standing),
  commands: ({ commands }) => setCommands(commands),
  clock: ({ now }) => { clock = now; },
  over: () => location.assign(`?user=${user}`),
};
let clock = ""; // the bot's time as the last events told it
let seen = 0;   // batches of events

function take(events) {
  clock = "";
  for (const event of events) EVENTS[event.kind]?.(event);
  if (clock && seen) setTime(clock);
  if (events.length) messages.follow();
  if (events.length && seen) refresh();
  seen++;
}

// The line under the bot's name

let action = "";
let actionEnds;

function showAction(words) {
  action = seen ? words : ""; // what it did before this page was opened is over
  clearTimeout(actionEnds);
  if (action) actionEnds = setTimeout(() => showAction(""), 5000);
  showStatus();
}

function showStatus(zoneChanged) {
  const wrong = trouble();
  find("status").textContent = wrong || (action && `${action} …`);
  find("status").classList.toggle("bad", Boolean(wrong));
  if (zoneChanged && seen) messages.redraw();
}

function lost() {
  find("status").textContent = "The playground has ended. Run it again: this page waits.";
  find("status").classList.add("bad");
}

// Beginning

function showStart(users) {
  const button = (label, className, onclick) => el("button", { type: "button", className, onclick }, label);
  const start = button("Start", "primary", () => act("say", { text: "/start" }));
  const watch = button("Watch a sample", "", () => showOrStop(newGuest(users)));
  find("log").append(el("div", { id: "start" }, el("p", {}, "Say hello to the bot."), start, " ", watch));
}

async function begin() {
  const state = await get("state");
  find("bot-name").textContent = document.title = state.bot.first_name;
  setCommands(state.commands);
  setUpClock(state.can_move);
  setTime(state.now);
  setUpMenu();
  setUpWire();
  setUpOpener(watch);
  messages.setUp({ onEdit: edit, onCommand: (command) => act("say", { text: command }) });
  setUpComposer();
  on("text", "input", (event) => event.isTrusted && stop());
  showStart(state.users);
  await setUpPanel(state, showStatus);
  showIfAsked();
  await follow(state.era, take, lost, showStatus);
}

begin();
