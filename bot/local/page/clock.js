// The bot's time in the header, and the buttons that move it.

import { post } from "./api.js";
import { find, toast } from "./dom.js";

const FORMAT = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
let ahead = 0; // how far the bot's clock is before the browser's, in milliseconds

export const botTime = () => new Date(Date.now() + ahead);

export function setTime(iso) {
  ahead = new Date(iso) - Date.now();
  draw();
}

export function setUpClock(canMove) {
  find("clock-buttons").hidden = !canMove;
  find("next-nudge").addEventListener("click", () => move({ next: true }));
  find("hour").addEventListener("click", () => move({ skip_seconds: 3600 }));
  find("tomorrow").addEventListener("click", () => move({ to: tomorrowAtNine().toISOString() }));
  setInterval(draw, 1000);
}

function draw() {
  const now = botTime();
  find("now").textContent = FORMAT.format(now);
  find("now").dateTime = now.toISOString();
}

async function move(step) {
  const answer = await post("clock", step);
  if (!answer) return;
  setTime(answer.now);
  toast(answer.moved ? `It is now ${FORMAT.format(botTime())}` : "Nothing is planned");
}

function tomorrowAtNine() {
  const time = botTime();
  time.setDate(time.getDate() + 1);
  time.setHours(9, 0, 0, 0);
  return time;
}
