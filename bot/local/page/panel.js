// What happens behind the chat: who one is, the bot's process, its network, a new beginning.

import { act, get, nameOf, newGuest, post, regulars, user } from "./api.js";
import { drawComing, drawTime } from "./clock.js";
import { askFor, el, find, on, toggle } from "./dom.js";
import { showOrStop } from "./show.js";
import { setZone } from "./times.js";

const EVERY = 2000; // milliseconds between looks at what no event tells
const FAULTS = [
  ["Works", {}],
  ["Flood limit (429)", { kind: "429", seconds: 3 }],
  ["Hangs, then times out", { kind: "hang", seconds: 40 }],
  ["Server error (500)", { kind: "500" }],
  ["Connection breaks", { kind: "drop" }],
];
let standing = "member";
let running = true;
let fault = "";
let onChange = () => {};

/** What is wrong, in a word; empty when all is well. */
export function trouble() {
  if (!running) return "stopped: what you write waits for it";
  if (standing === "blocked") return "blocked by you";
  return fault && `network: ${faultName(fault)}`;
}

const faultName = (kind) => FAULTS.find(([, one]) => one.kind === kind)?.[0] ?? kind;

/** `changed` is called when the state of something or the zone has changed. */
export async function setUpPanel(state, changed) {
  onChange = changed;
  drawPeople(state.users);
  if (!state.backstage) return;
  document.body.classList.add("backstage");
  find("panel").hidden = find("open-panel").hidden = false;
  setUpButtons(state.users);
  await refresh();
  setInterval(() => document.hidden || refresh(), EVERY);
}

function setUpButtons(users) {
  on("show", "click", () => showOrStop(newGuest(users)));
  on("block", "click", () => act(standing === "blocked" ? "unblock" : "block"));
  on("bot", "click", runOrKill);
  on("network", "change", ({ target }) => post("faults", { clear: true, ...planOf(target.value) }).then(refresh));
  on("over", "click", () => askFor("Start over? All chats, plans and the clock are wiped.", [], startOver, "Start over"));
  on("open-panel", "click", () => drawer(!document.body.classList.contains("drawer")));
  on("close-panel", "click", () => drawer(false));
  find("network").append(...FAULTS.map(([label, one]) => el("option", { value: one.kind ?? "" }, label)));
  find("panel").addEventListener("keydown", (event) => event.key === "Escape" && drawer(false));
}

/** On a narrow screen the panel is a drawer. */
function drawer(open) {
  document.body.classList.toggle("drawer", open);
  find("open-panel").setAttribute("aria-expanded", String(open));
  (open ? find("show") : find("open-panel")).focus();
}

function planOf(kind) {
  const [, planned] = FAULTS.find(([, one]) => (one.kind ?? "") === kind);
  return planned.kind ? { ...planned, times: 1e9 } : {};
}

async function runOrKill() {
  find("bot").disabled = true;
  await post("bot", { do: running ? "kill" : "start" });
  find("bot").disabled = false;
  find("bot").focus();
  await refresh();
}

async function startOver() {
  if (await post("over")) location.assign(`?user=${user}`);
}

function drawPeople(users) {
  const ids = [...new Set([...regulars, ...users.map(({ id }) => id), user])].sort((a, b) => a - b);
  find("people").replaceChildren(...ids.map((id) => personLink(id, users)));
}

function personLink(id, users) {
  const name = regulars.includes(id) ? nameOf(id) : users.find((one) => one.id === id)?.first_name ?? nameOf(id);
  const current = id === user ? { "aria-current": "page" } : {};
  return el("a", { href: `?user=${id}`, ...current }, name);
}

export function setStanding(now) {
  standing = now;
  find("block").textContent = now === "blocked" ? "Unblock the bot" : "Block the bot";
  onChange();
}

/** Looks at what no event tells. */
export async function refresh() {
  const seen = await get(`backstage?user=${user}`).catch(() => null);
  if (!seen) return;
  ({ running, fault } = seen);
  const zoneChanged = setZone(seen.zone);
  find("running").textContent = running ? "running" : "stopped";
  find("running").classList.toggle("bad", !running);
  find("bot").textContent = running ? "Kill the bot" : "Start it again";
  if (document.activeElement !== find("network")) find("network").value = fault;
  drawTime();
  drawComing(seen.coming);
  onChange(zoneChanged);
}

/** The list of calls, and the button that opens it. */
export function setUpOpener(opened) {
  const open = (wanted) => {
    toggle("open-wire", "wire", wanted);
    document.body.classList.toggle("wired", wanted);
    find("open-wire").textContent = wanted ? "Hide the Bot API calls" : "Show the Bot API calls";
    opened(wanted);
    (wanted ? find("close-wire") : find("open-wire")).focus();
  };
  on("open-wire", "click", () => open(find("wire").hidden));
  on("close-wire", "click", () => open(false));
  find("wire").addEventListener("keydown", (event) => event.key === "Escape" && open(false));
}
