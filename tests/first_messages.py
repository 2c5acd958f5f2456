"""What the first message of a debrief has said, on a Monday at three in the afternoon."""

from datetime import UTC, datetime

from rules import openings
from rules.debrief import story
from rules.debrief.show import who
from rules.forms import Answers, Around

HERE = Around(datetime(2026, 3, 2, 15, tzinfo=UTC))


def first(text: str) -> Answers:
    """Each answer that it gives; none where it begins no debrief."""
    return story.begun(openings.opening(text) or openings.how_it_went(text) or {}, HERE)


def names(told: Answers) -> list[str]:
    return [who(one) + (f", {one['title']}" if one["name"] and one["title"] else "") for one in told.get("people", ())]
