// The developer's pane: every Bot API call, newest first. What a call said is written out when somebody opens it.

import { get } from "./api.js";
import { el, find, on } from "./dom.js";
import { write } from "./times.js";

const KEPT = 400;
const EVERY = 1000; // milliseconds
let last = 0;
let looking = 0;

export function setUpWire() {
  on("only-refused", "change", ({ target }) => find("calls").classList.toggle("only-refused", target.checked));
}

/** Looks while the pane is open, and never while it is closed. */
export function watch(open) {
  clearInterval(looking);
  if (!open) return;
  look();
  looking = setInterval(look, EVERY);
}

async function look() {
  const { calls } = await get(`log?after=${last}&last=${KEPT}`).catch(() => ({ calls: [] }));
  const fresh = calls.filter(({ n }) => n > last);
  if (!fresh.length) return;
  last = fresh.at(-1).n;
  find("calls").prepend(...fresh.reverse().map(row));
  while (find("calls").childElementCount > KEPT) find("calls").lastChild.remove();
}

function row(call) {
  const refused = call.status !== 200;
  const status = el("span", { className: "code" }, call.status === 0 ? "cut off" : String(call.status));
  const summary = el("summary", {}, el("span", { className: "at" }, write("second", new Date(call.at))), el("b", {}, call.method), status, el("span", { className: "at" }, `${call.ms} ms`));
  const details = el("details", { className: refused ? "refused" : "" }, summary);
  if (refused) summary.append(el("span", { className: "why" }, call.answer?.description ?? call.fault ?? ""));
  details.addEventListener("toggle", () => details.childElementCount === 1 && details.append(...parts(call)), { once: true });
  return details;
}

/** Telegram takes objects as JSON in a string; they read better as objects. */
const readable = (request) => Object.fromEntries(Object.entries(request ?? {}).map(([name, value]) => [name, parsed(value)]));

function parsed(value) {
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const parts = (call) => [["Request", readable(call.request)], ["Answer", call.answer]].flatMap(([title, what]) => [
  el("h3", {}, title), el("pre", { tabIndex: 0 }, JSON.stringify(what, null, 1)),
]);
