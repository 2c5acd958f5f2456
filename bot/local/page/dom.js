// Elements, small notes and small questions. Text is only ever set as text.

export const find = (id) => document.getElementById(id);
export const on = (id, kind, listener) => find(id).addEventListener(kind, listener);
export const pause = (ms) => new Promise((wake) => { setTimeout(wake, ms); });

/** An element with properties (or data-… and aria-… attributes, and on… listeners) and children. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") element.setAttribute(name, value);
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element[name] = value;
  }
  element.append(...children);
  return element;
}

/** A button that opens and closes something. */
export function toggle(opener, target, open) {
  find(target).hidden = !open;
  find(opener).setAttribute("aria-expanded", String(open));
}

let hiding;

/** A note that goes away by itself. */
export function toast(text) {
  const box = find("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { box.hidden = true; }, 4000);
}

/** A note that must be confirmed. */
export function alertBox(text) {
  const dialog = el("dialog", { "aria-label": "Note" }, el("p", {}, text), el("button", { type: "button", onclick: () => dialog.close() }, "OK"));
  show(dialog);
}

/** Asks for the given fields (none: only whether); `done` gets their values when confirmed by the button `label`. */
export function askFor(title, fields, done, label = "Share") {
  const inputs = fields.map(([name, words, properties]) => [name, words, field(properties)]);
  const rows = inputs.map(([, words, input]) => el("label", {}, words, input));
  const cancel = el("button", { type: "button", onclick: () => dialog.close() }, "Cancel");
  const buttons = el("div", { className: "row" }, cancel, el("button", { type: "submit", className: "primary" }, label));
  const form = el("form", { method: "dialog" }, el("h2", {}, title), ...rows, buttons);
  const dialog = el("dialog", { "aria-label": title }, form);
  form.addEventListener("submit", () => done(Object.fromEntries(inputs.map(([name, , input]) => [name, input.value]))));
  show(dialog);
}

function field({ options, ...properties } = {}) {
  if (!options) return el("input", properties);
  return el("select", properties, ...options.map(([label, value]) => el("option", { value }, label)));
}

function show(dialog) {
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
