"""Makes the pictures of the README from the running playground: `.venv/bin/python docs/make_pictures.py`. Needs a Chromium.

The sample interview is told on a Monday afternoon, then the clock is moved to the first nudge. Look at each picture
before you keep it: spacing, contrast, text that is cut off.
"""

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser import DESKTOP, PHONE, House, Person, open_house  # noqa: E402

MONDAY = datetime(2026, 3, 2, 15, 40, tzinfo=UTC)
ANA = 1001
PICTURES = {  # file: size, colours, whether the pane of calls is open
    "conversation": ((460, 1500), "light", False),
    "playground-desktop": (DESKTOP, "light", False),
    "playground-desktop-dark": ((1500, 860), "dark", True),
    "playground-phone": (PHONE, "light", False),
    "playground-phone-dark": (PHONE, "dark", False),
}


def set_clock(data: Path) -> None:
    folder = data / "followup-bot" / "playground"
    folder.mkdir(parents=True)
    (folder / "clock").write_text(str((MONDAY - datetime.now(UTC)).total_seconds()))


def tell_the_sample(ana: Person) -> None:
    """Up to the plan and the first nudge; one call is refused on the way, so that a refusal can be seen."""
    ana.opens("&show=1&pace=0")
    ana.hears("This is your plan for", patience=60_000)
    fault = {"kind": "429", "method": "sendMessage", "seconds": 1}
    ana.context.request.post(f"{ana.url}control/faults", data=fault)
    ana.taps("Next nudge")
    ana.hears("Time for your thank-you")


def picture(house: House, name: str) -> None:
    size, scheme, calls = PICTURES[name]
    ana = house(ANA, size, color_scheme=scheme)
    ana.hears("Time for your thank-you")
    if calls:
        ana.page.locator("#open-wire").click()
        ana.page.locator("#calls .refused summary").first.click()
    if name == "conversation":
        begin_with_the_plan(ana)
    ana.page.screenshot(path=ROOT / "docs" / f"{name}.png")


def begin_with_the_plan(ana: Person) -> None:
    """Cut the window so that the plan is the first thing in it."""
    too_much = ana.page.get_by_text("This is your plan for").evaluate(
        "(one) => one.closest('article').offsetTop - document.getElementById('log').scrollTop"
        " - document.getElementById('log').offsetTop - 4"
    )
    (width, height), *_ = PICTURES["conversation"]
    ana.page.set_viewport_size({"width": width, "height": height - int(too_much)})


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        set_clock(Path(folder))
        with open_house(Path(folder)) as house:
            tell_the_sample(house(ANA))
            for name in PICTURES:
                picture(house, name)
            house.closes()


if __name__ == "__main__":
    main()
