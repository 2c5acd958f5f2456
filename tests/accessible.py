"""What a person who cannot see well, or uses no mouse, would stumble over: found in the page as the browser has drawn it.

Names of all controls, contrast of all texts (WCAG 2: 4.5, large ones 3), a visible focus, landmarks, headings in order, ids
that are unique and references that lead somewhere, no trap for Tab.
"""

from pathlib import Path

from playwright.sync_api import Page

CHECKS = Path(__file__).with_suffix(".js").read_text("utf-8")

WALK = """
() => {
  const one = document.activeElement, style = getComputedStyle(one), at = one.getBoundingClientRect();
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return [one.outerHTML.slice(0, 120), one === document.body || (ring && at.width > 0)];
}
"""
STOPS = 25


def complaints(page: Page) -> list[str]:
    """All that is wrong, in words; and the first steps of a walk by Tab from the text field on."""
    found: list[str] = page.evaluate(CHECKS)
    page.locator("#text").focus()
    walked = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        stop, visible = page.evaluate(WALK)
        walked.append(stop)
        found += [] if visible else [f"the focus cannot be seen: {stop}"]
    return found + ([f"Tab is trapped at {walked[-1]}"] if len(set(walked[-5:])) == 1 else [])
