"""Which letter a task asks for, and how it travels."""

from typing import Final

from rules.channels import CHANNELS
from rules.facts import Interview, Person, Referee
from rules.items import Item
from rules.letters.table import BY_RULE, CHARACTERS, Letter

DESK: Final = frozenset({"receptionist", "assistant"})


def kind_of(item: Item) -> str | None:
    """A key of LETTERS, or None where nothing is to be written."""
    kind = BY_RULE.get(item.rule)
    if kind == "thank":
        return thanks_for(item.person, item.interview)
    if item.rule == "answer" and item.interview and item.interview.wanted == "no":
        return "decline"
    return kind


def thanks_for(person: Person | None, met: Interview | None) -> str:
    if person and person.kind in DESK:
        return "thank_desk"
    gone = met is not None and (met.wanted == "no" or met.mood == "badly")
    return "thank_gracious" if gone else "thank"


def channel_of(letter: Letter, item: Item) -> str:
    """What the letter itself asks for, else the way that the person is reached; email is a safe choice."""
    told = letter.channel or item.task.channel or (item.person.channel if item.person else None)
    if isinstance(item.about, Referee) and not told:
        told = "phone" if is_number(item.about.address or "") else "email"
    return told if told in CHANNELS else "email"


def is_number(address: str) -> bool:
    return "@" not in address and sum(char.isdigit() for char in address) >= 6


def build_of(letter: Letter, channel: str, pick: int) -> str:
    """How the letter is built for this way of sending it."""
    if channel == "phone":
        return letter.spoken or read_out(letter.builds[0])
    if channel in CHARACTERS and letter.brief:
        return letter.brief
    return letter.builds[pick % len(letter.builds)]


def read_out(build: str) -> str:
    """A letter as something to say on the phone."""
    first, *middle, last = build.split(" / ")
    said = " ".join([first, *middle])
    return f"Who you are = calls.name / Say = {said} / Close = {last}"
