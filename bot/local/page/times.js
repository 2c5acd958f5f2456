// Moments as people read them: in 24 hours, in the zone that the user told the bot; until then in the browser's.

import { el } from "./dom.js";

const FORMS = {
  clock: { hour: "2-digit", minute: "2-digit" },
  second: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  day: { weekday: "long", day: "numeric", month: "long" },
  moment: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
};
const BROWSERS = Intl.DateTimeFormat().resolvedOptions().timeZone;
let zone = "";
let formats = {};
let ahead = 0; // how far the bot's clock is before the browser's, in milliseconds

/** The zone that times are told in, null for the browser's; true if that is a change. */
export function setZone(told) {
  const changed = zone !== (told ?? BROWSERS);
  zone = told ?? BROWSERS;
  const format = (form) => new Intl.DateTimeFormat("en-GB", { ...FORMS[form], hourCycle: "h23", timeZone: zone });
  if (changed) formats = Object.fromEntries(Object.keys(FORMS).map((form) => [form, format(form)]));
  return changed;
}

setZone(null);

/** The zone's city, and where we know it from. */
export const zoneName = () => zone.split("/").at(-1).replaceAll("_", " ");
export const write = (form, moment) => formats[form].format(moment);
export const timeTag = (form, moment) => el("time", { dateTime: new Date(moment).toISOString() }, write(form, moment));

export const botTime = () => new Date(Date.now() + ahead);
export const setBotTime = (iso) => { ahead = new Date(iso) - Date.now(); };

/** How long to wait from the bot's time until it is 9:00 on the next day, in seconds. */
export function untilTomorrowAtNine() {
  const [hour, minute, second] = write("second", botTime()).split(":").map(Number);
  return (24 + 9 - hour) * 3600 - minute * 60 - second;
}
