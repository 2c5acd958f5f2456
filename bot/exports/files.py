"""Every file by its name."""

from collections.abc import Callable

from bot.exports import calendar, cards, tables, whole
from bot.exports.gathered import Gathered

MAKERS: dict[str, Callable[[Gathered], bytes]] = {
    "followup.json": whole.file,
    "people.csv": tables.people,
    "follow-ups.csv": tables.follow_ups,
    "events.csv": tables.events,
    "people.vcf": cards.file,
    "follow-ups.ics": calendar.file,
}
