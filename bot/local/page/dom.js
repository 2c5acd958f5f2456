// Elements, small notes and small questions. Text is only ever set as text.

export const find = (id) => document.getElementById(id);

/** An element with properties (or data-… and aria-… attributes, and on… listeners) and children. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-")) element.setAttribute(name, value);
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element[name] = value;
  }
  element.append(...children);
  return element;
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
  const dialog = el("dialog", {}, el("p", {}, text), okButton("OK"));
  show(dialog);
}

/** Asks for the given fields; `done` gets their values when confirmed. */
export function askFor(title, fields, done) {
  const inputs = fields.map(([name, label, properties]) => [name, label, field(properties)]);
  const rows = inputs.map(([, label, input]) => el("label", {}, label, input));
  const cancel = el("button", { type: "button", onclick: () => dialog.close() }, "Cancel");
  const form = el("form", { method: "dialog" }, el("h2", {}, title), ...rows, el("div", { className: "row" }, cancel, okButton("Share", true)));
  const dialog = el("dialog", {}, form);
  form.addEventListener("submit", () => done(Object.fromEntries(inputs.map(([name, , input]) => [name, input.value]))));
  show(dialog);
}

function field({ options, ...properties } = {}) {
  if (!options) return el("input", properties);
  return el("select", properties, ...options.map(([label, value]) => el("option", { value }, label)));
}

function okButton(label, submits = false) {
  const close = (event) => event.target.closest("dialog").close();
  return el("button", submits ? { type: "submit", className: "primary" } : { type: "button", onclick: close }, label);
}

function show(dialog) {
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
