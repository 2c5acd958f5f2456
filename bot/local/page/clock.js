// The bot's time, what it will do next, and the buttons that move its clock.

import { get, post, user } from "./api.js";
import { el, find, on, toast } from "./dom.js";
import { botTime, setBotTime, timeTag, untilTomorrowAtNine, write, zoneName } from "./times.js";

const SHOWN = 6;

export function setUpClock(canMove) {
  find("clock-buttons").hidden = !canMove;
  on("next-nudge", "click", async () => move(await untilNext()));
  on("hour", "click", () => move({ skip_seconds: 3600 }));
  on("tomorrow", "click", () => move({ skip_seconds: untilTomorrowAtNine() }));
  on("week", "click", () => move({ skip_seconds: 7 * 24 * 3600 }));
  drawTime();
  setInterval(drawTime, 1000);
}

export function setTime(iso) {
  setBotTime(iso);
  drawTime();
}

let drawn = "";

export function drawTime() {
  const words = `${write("moment", botTime())} ${zoneName()}`;
  if (words === drawn) return;
  drawn = words;
  find("now").replaceChildren(timeTag("moment", botTime()), el("span", { title: "The zone that times are told in here" }, ` ${zoneName()}`));
}

/** The step to this user's next nudge; to anybody's if he has none. */
async function untilNext() {
  const { coming } = await get(`backstage?user=${user}`).catch(() => ({ coming: [] }));
  const ahead = coming.length ? (new Date(coming[0].at) - botTime()) / 1000 : 0;
  return ahead > 0 ? { skip_seconds: ahead + 1 } : { next: true };
}

async function move(step) {
  const answer = await post("clock", step);
  if (!answer) return;
  setTime(answer.now);
  toast(answer.moved ? `It is now ${write("moment", botTime())}.` : "Nothing is planned. Tell the bot about an interview first.");
}

/** Shows what is planned: the next of it in the strip, more of it in the panel. */
export function drawComing(coming) {
  find("next").hidden = coming.length === 0;
  if (coming.length) find("next").replaceChildren("Next: ", ...entry(coming[0]), coming.length > 1 ? ` and ${coming.length - 1} more` : "");
  const more = coming.length > SHOWN ? [el("li", { className: "hint" }, `and ${coming.length - SHOWN} more`)] : [];
  const items = coming.slice(0, SHOWN).map((one) => el("li", {}, ...entry(one)));
  find("coming").replaceChildren(...(coming.length ? [...items, ...more] : [el("li", { className: "hint" }, "Nothing is planned yet.")]));
}

const entry = ({ at, what }) => [timeTag("moment", new Date(at)), " ", el("span", {}, what)];
