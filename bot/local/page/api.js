// The user's side of the local server.

import { toast } from "./dom.js";

const asked = new URLSearchParams(location.search);
export const user = Number(asked.get("user") || 1001);
const name = asked.get("name") || "You";

export async function get(path) {
  const response = await fetch(`control/${path}`);
  return response.json();
}

export async function post(path, body) {
  const response = await fetch(`control/${path}`, { method: "POST", body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) toast(answer.error);
  return response.ok ? answer : null;
}

/** Does something as the user: say, tap, contact, … */
export const act = (deed, body = {}) => post(`users/${user}/${deed}`, { name, ...body });

/** Hands every event of the chat to `take`, for ever. */
export async function follow(take) {
  for (let after = 0; ;) {
    try {
      for (const event of await get(`users/${user}/events?after=${after}&wait=50`)) {
        after = event.seq;
        take(event);
      }
    } catch {
      await new Promise((wake) => setTimeout(wake, 1000));
      after = await sinceRestart(after);
    }
  }
}

/** A server that was started again knows nothing of the old events. */
async function sinceRestart(after) {
  const events = await get(`users/${user}/events?after=0`).catch(() => null);
  if (events && events.length < after) location.reload();
  return after;
}
