// "Show me": a sample interview, told to the real bot at reading speed, up to the plan.
// It reads what the bot asks and what it offers, so that a new wording or a new order does not stop it.

import { act, user } from "./api.js";
import { find, pause, toast } from "./dom.js";
import * as messages from "./messages.js";

const OPENING = "Just had an interview at Juniper Works as data engineer";
const TAPPED = ["That's right", "That's all", "Just now", "In person"];
const ANSWERS = [ // what a question is about, and the answer: a button that says so, or else typed
  [/where are you/i, "Lisbon"],
  [/interviewed you|did you meet\?.*names/i, "Maria Lopez, CTO, Tom Reed, recruiter, and Aiko Tanaka, Head of Data"],
  [/reception/i, "Nobody"],
  [/address/i, "maria@juniper.example\ntom@juniper.example\naiko@juniper.example"],
  [/best way to reach/i, "Email"],
  [/they decide/i, "Next week"],
  [/second interview/i, "They didn't say"],
  [/save now, or/i, "Save now"],
  [/which job/i, "Data engineer"],
];
const LAST = /your plan/i;
const MOST = 30;      // answers
const PATIENCE = 100; // looks of 100 ms for the bot's next question
const pace = Number(new URLSearchParams(location.search).get("pace") ?? 1);
let playing = false;

/** Plays it as a guest with a chat of his own; stops it if it plays. */
export function showOrStop(guest) {
  if (playing) stop();
  else location.assign(`?user=${guest}&show=1`);
}

/** Begins if the address says so, but not again at a reload. */
export function showIfAsked() {
  const asked = new URLSearchParams(location.search);
  if (!asked.has("show")) return;
  history.replaceState(null, "", `?user=${user}`);
  play();
}

export const stop = () => setPlaying(false);

function setPlaying(on) {
  playing = on;
  find("show").textContent = on ? "Stop" : "Show me";
}

async function play() {
  setPlaying(true);
  try {
    await tell();
  } catch (why) {
    toast(why.message);
  }
  setPlaying(false);
}

async function tell() {
  await write("/start");
  let seen = await nextQuestion(0);
  for (let opened = false, said = 0; playing && said < MOST; said++) {
    if (opened && LAST.test(seen.text)) return toast("That is the plan. Press “Next nudge” to see what comes.");
    await read(seen.text);
    const answer = answerTo(seen) ?? (opened ? "Skip" : OPENING);
    opened ||= answer === OPENING;
    if (playing) await give(answer, seen);
    seen = await nextQuestion(seen.id);
  }
}

function answerTo({ text, buttons }) {
  const offered = TAPPED.find((label) => buttons.has(label));
  return offered ?? ANSWERS.find(([about]) => about.test(text))?.[1];
}

/** The bot's newest message after that number, as soon as it has written all that it wants to write. */
async function nextQuestion(after) {
  for (let looks = 0; playing && looks < PATIENCE; looks++) {
    await pause(100);
    const newest = messages.newest();
    if (newest.id > after && messages.quietFor(300)) return newest;
  }
  if (playing) throw new Error("The bot does not answer. Is it running?");
  return messages.newest();
}

async function give(answer, { buttons }) {
  const button = buttons.get(answer) ?? [...buttons].find(([label]) => label.startsWith(answer))?.[1];
  if (!button) return write(answer);
  button.classList.add("pressed");
  await pause(450 * pace);
  button.classList.remove("pressed");
  button.click();
}

async function write(words) {
  const field = find("text");
  for (let length = 1; playing && pace && length <= words.length; length += 2) {
    field.value = words.slice(0, length);
    await pause(20 * pace);
  }
  field.value = "";
  if (playing) await act("say", { text: words });
}

const read = (text) => pause(Math.min(1900, 500 + 10 * text.length) * pace);
