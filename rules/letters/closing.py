"""What stands below a letter."""

from typing import Final

from rules.facts import Writer
from rules.letters import clean
from rules.letters.seat import Seat, number

CLOSINGS: Final = {
    ("warm", "us"): ("Warm regards,", "With best wishes,", "Kind regards,", "With warm wishes,"),
    ("warm", "gb"): ("With kind regards,", "With best wishes,", "Kind regards,", "With warm wishes,"),
    ("plain", "us"): ("Best regards,", "Kind regards,", "Regards,", "With best regards,"),
    ("plain", "gb"): ("Kind regards,", "Best wishes,", "Best regards,", "With kind regards,"),
    ("formal", "us"): ("Sincerely,", "Sincerely yours,", "Respectfully,", "Very truly yours,"),
    ("formal", "gb"): ("Yours sincerely,", "With kind regards,", "Kind regards,", "With best regards,"),
}
WITHOUT: Final = frozenset({"phone", "text"})
WITH_PHONE: Final = frozenset({"letter", "fax"})


def closing(channel: str, tone: str, spelling: str, seat: Seat) -> str:
    lines = CLOSINGS[tone, spelling]
    return "" if channel in WITHOUT else lines[(seat.rank + seat.variant + number(seat.table, "closing")) % len(lines)]


def signature(channel: str, writer: Writer) -> str:
    """The writer's name; below letters also the phone number."""
    lines = (clean.name(writer.name), clean.name(writer.phone) if channel in WITH_PHONE else "")
    return "" if channel == "phone" else "\n".join(line for line in lines if line)
