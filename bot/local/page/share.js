// What a user can send besides text.

import { act } from "./api.js";
import { askFor, el, find, toggle } from "./dom.js";

const CITIES = [
  ["Milan", "45.4642 9.1900"], ["London", "51.5074 -0.1278"], ["Lisbon", "38.7223 -9.1393"], ["Berlin", "52.5200 13.4050"],
  ["New York", "40.7128 -74.0060"], ["San Francisco", "37.7749 -122.4194"], ["São Paulo", "-23.5505 -46.6333"],
  ["Mumbai", "19.0760 72.8777"], ["Kathmandu", "27.7172 85.3240"], ["Tokyo", "35.6762 139.6503"], ["Sydney", "-33.8688 151.2093"],
];

export function shareLocation() {
  askFor("Where are you?", [["city", "City", { options: CITIES }]], ({ city }) => {
    const [latitude, longitude] = city.split(" ").map(Number);
    act("location", { latitude, longitude });
  });
}

export function shareOwnContact() {
  askFor("Your number", [["phone_number", "Phone", PHONE]], (values) => act("contact", { ...values, own: true }));
}

function shareContact() {
  const fields = [["first_name", "First name", NAME], ["last_name", "Last name", {}], ["phone_number", "Phone", PHONE]];
  askFor("A contact", fields, (values) => act("contact", values));
}

const NAME = { required: true, autocomplete: "off" };
const PHONE = { required: true, type: "tel", value: "+39 02 1234567" };

function shareFile(deed, accept) {
  const input = el("input", { type: "file", accept });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    const base64 = await asBase64(file);
    act(deed, { base64, file_name: file.name, mime_type: file.type || "application/octet-stream" });
  });
  input.click();
}

function asBase64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.split(",")[1] ?? "");
    reader.onerror = failed;
    reader.readAsDataURL(file);
  });
}

const CHOICES = [
  ["Contact", shareContact],
  ["Location", shareLocation],
  ["Photo", () => shareFile("photo", "image/*")],
  ["Document", () => shareFile("document", "")],
  ["Sticker", () => act("sticker", { emoji: "👍" })],
  ["Voice message", () => act("voice", { duration: 3 })],
];

/** The menu behind the plus. */
export function setUpMenu() {
  const menu = find("menu"), opener = find("attach");
  const close = () => toggle("attach", "menu", false);
  const show = (open) => {
    toggle("attach", "menu", open);
    (open ? menu.firstChild : opener).focus();
  };
  menu.append(...CHOICES.map(([label, choose]) => item(label, () => { show(false); choose(); })));
  opener.addEventListener("click", () => show(menu.hidden));
  menu.addEventListener("keydown", (event) => moveFocus(event, () => show(false)));
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget !== opener && !menu.contains(relatedTarget)) close();
  });
}

function item(label, onclick) {
  return el("button", { type: "button", role: "menuitem", onclick }, label);
}

/** Arrow keys move through a list of buttons, Escape leaves it. */
export function moveFocus(event, leave) {
  const step = { ArrowDown: "nextSibling", ArrowUp: "previousSibling" }[event.key];
  if (step) document.activeElement[step]?.focus();
  if (event.key === "Escape") leave();
  if (step || event.key === "Escape") event.preventDefault();
}
