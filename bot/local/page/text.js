// A text with Telegram's entities as elements. Offsets count UTF-16 units, as JavaScript's strings do.

import { el } from "./dom.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

/** The nodes of a text; `onCommand` is called with a command that is clicked. */
export function textNodes(text, entities = [], onCommand = () => {}) {
  return nodes(text, 0, text.length, entities, onCommand);
}

function nodes(text, start, end, entities, onCommand) {
  const result = [];
  let at = start;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    const stop = Math.min(end, entity.offset + entity.length);
    if (entity.offset < at || stop <= at) continue;
    result.push(text.slice(at, entity.offset));
    const inner = entities.slice(index + 1).filter((other) => other.offset < stop);
    result.push(styled(entity, nodes(text, entity.offset, stop, inner, onCommand), text.slice(entity.offset, stop), onCommand));
    at = stop;
  }
  result.push(text.slice(at, end));
  return result.filter((node) => node !== "");
}

function styled(entity, children, text, onCommand) {
  const link = address(entity, text);
  if (link) return el("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, ...children);
  if (entity.type === "bot_command") {
    return el("button", { type: "button", className: "link", onclick: () => onCommand(text) }, ...children);
  }
  if (entity.type === "spoiler") return spoiler(children);
  return el(TAGS[entity.type] || "span", {}, ...children);
}

function address(entity, text) {
  const raw = { text_link: entity.url, url: text, email: `mailto:${text}` }[entity.type];
  if (!raw) return null;
  return /^(https?|mailto):/i.test(raw) ? raw : /^[a-z]+:/i.test(raw) ? null : `//${raw}`;
}

function spoiler(children) {
  const box = el("button", { type: "button", className: "spoiler", "aria-label": "Hidden text, press to show" }, ...children);
  box.addEventListener("click", () => {
    box.classList.add("shown");
    box.removeAttribute("aria-label");
  });
  return box;
}
