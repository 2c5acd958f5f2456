// Finds what is wrong with a page for those who cannot see well; a list in words. See accessible.py.
() => {
  const found = [];
  const shown = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const say = (one, what) => found.push(`${what}: ${one.outerHTML.slice(0, 120)}`);

  // names
  const labelled = (one) => (one.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent).join("");
  const nameOf = (one) => (one.getAttribute("aria-label") || labelled(one) || one.labels?.[0]?.textContent || one.textContent
    || one.querySelector("img[alt]")?.alt || "").trim();
  const controls = "a[href], button, input, select, textarea, summary, [tabindex], [role=log], [role=group], [role=menu], [role=listbox], nav, aside, dialog";
  for (const one of all(controls)) if (!nameOf(one)) say(one, "no name");
  for (const one of all("input, select, textarea")) if (!(one.getAttribute("aria-label") || labelled(one) || one.labels?.length)) say(one, "no label");
  for (const one of all("img")) if (!one.hasAttribute("alt")) say(one, "no alternative text");
  for (const one of all("a, button")) if (one.querySelector("a, button, input")) say(one, "a control in a control");

  // contrast
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((channel, index) => channel * a + under[index] * (1 - a));
  const behind = (one) => {
    const layers = [];
    for (let at = one; at; at = at.parentElement) layers.unshift(rgba(getComputedStyle(at).backgroundColor));
    return layers.reduce((under, layer) => over(layer, under), [255, 255, 255]);
  };
  const light = (color) => color.map((channel) => channel / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, index) => sum + c * [0.2126, 0.7152, 0.0722][index], 0);
  const ratio = (one, two) => { const [a, b] = [light(one), light(two)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
  const spoken = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) || one.matches("textarea, input, select");
  for (const one of all("body *")) {
    if (!spoken(one) || one.disabled) continue;
    const style = getComputedStyle(one), size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    const under = behind(one), seen = ratio(over(rgba(style.color), under), under);
    if (seen < needed) say(one, `contrast ${seen.toFixed(2)}`);
  }

  // structure
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  for (const id of ids.filter((id, index) => ids.indexOf(id) !== index)) found.push(`id twice: ${id}`);
  for (const name of ["aria-controls", "aria-labelledby", "for"]) {
    for (const one of document.querySelectorAll(`[${name}]`)) {
      for (const id of one.getAttribute(name).split(" ")) if (!document.getElementById(id)) say(one, `${name} leads nowhere`);
    }
  }
  if (!document.documentElement.lang) found.push("no language");
  if (!document.title) found.push("no title");
  if (all("main").length !== 1) found.push("not one main landmark");
  if (all("h1").length !== 1) found.push("not one first heading");
  const levels = all("h1, h2, h3, h4").map((one) => Number(one.tagName[1]));
  levels.reduce((last, level) => { if (level > last + 1) found.push(`heading ${level} after ${last}`); return level; }, 0);
  const landmarks = "header, main, aside, nav, section[aria-label], section[aria-labelledby], dialog, noscript, script";
  for (const one of all("body *")) if (spoken(one) && !one.closest(landmarks)) say(one, "outside of all landmarks");
  for (const [outer, inner] of [["[role=menu]", "menuitem"], ["[role=listbox]", "option"]]) {
    for (const one of document.querySelectorAll(`${outer} > *`)) if (one.getAttribute("role") !== inner) say(one, `not a ${inner}`);
  }
  for (const one of document.querySelectorAll("[tabindex]")) if (one.tabIndex > 0) say(one, "breaks the order of Tab");
  return found;
}
