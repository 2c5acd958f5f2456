// The user's side of the local server.

import { pause, toast } from "./dom.js";

const NAMES = ["Ana", "Ben"];
const FIRST = 1001;    // Ana; Ben is the next
const FIRST_GUEST = 2001; // who tells a sample interview

export const user = Number(new URLSearchParams(location.search).get("user") || FIRST);
export const nameOf = (id) => NAMES[id - FIRST] ?? "Sam";
export const regulars = NAMES.map((_, index) => FIRST + index);

/** A guest who has said nothing yet. */
export const newGuest = (users) => Math.max(FIRST_GUEST, ...users.map(({ id }) => id + 1));

export async function get(path) {
  const response = await fetch(`control/${path}`);
  if (!response.ok) throw new Error((await response.json()).error);
  return response.json();
}

/** The answer, or null after a note that says what was wrong. */
export async function post(path, body = {}) {
  try {
    const response = await fetch(`control/${path}`, { method: "POST", body: JSON.stringify(body) });
    const answer = await response.json();
    if (response.ok) return answer;
    toast(answer.error);
  } catch {
    toast("The playground does not answer. Is it still running?");
  }
  return null;
}

/** Does something as the user: say, tap, contact, … */
export const act = (deed, body = {}) => post(`users/${user}/${deed}`, { name: nameOf(user), ...body });

/** Hands all events of the chat to `take`, as they come; `lost` and `found` tell of the connection. */
export async function follow(era, take, lost, found) {
  for (let after = 0; ;) {
    const events = await get(`users/${user}/events?after=${after}&wait=50`).catch(() => null);
    if (events) {
      after = events.at(-1)?.seq ?? after;
      take(events);
    } else {
      lost();
      await reachable(era);
      found();
    }
  }
}

/** Waits for the server; one that has begun anew is shown anew. */
async function reachable(era) {
  for (;;) {
    await pause(1000);
    const state = await get("state").catch(() => null);
    if (state && state.era !== era) location.reload();
    if (state) return;
  }
}
