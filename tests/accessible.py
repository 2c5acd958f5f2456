"""What a person who cannot see well, or uses no mouse, would stumble over in a page: axe, and a walk with Tab."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

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
    return [*violations(page), *walk(page)]


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['impact']}: {one['help']}: {one['nodes'][0]['html'][:120]}" for one in found]


def walk(page: Page) -> list[str]:
    page.locator("#text").focus()
    found, walked = [], []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        stop, visible = page.evaluate(WALK)
        walked.append(stop)
        found += [] if visible else [f"the focus cannot be seen: {stop}"]
    return found + ([f"Tab is trapped at {walked[-1]}"] if len(set(walked[-5:])) == 1 else [])
