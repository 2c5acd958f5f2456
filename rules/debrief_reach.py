"""How the debrief reads the best way to reach each person, and the address that it needs."""

import re
from collections.abc import Callable

from rules.channels import CHANNELS
from rules.debrief_read import NONE_WORDS, NOTE, UNKNOWN_WORDS, within
from rules.forms import Answers, Around, Rewrite, Unclear, pick, plain
from rules.told import Told, addressless, channelless, needs

CHANNEL_WORDS = {key: (channel.label, *channel.words) for key, channel in CHANNELS.items()}
DIFFER_WORDS = {"each": ("different for each", "it differs", "different", "depends", "one by one", "varies")}
EMAIL = re.compile(r"[^\s,;<>()]+@[^\s,;<>()]+\.[^\s,;<>()]+")
NUMBER = re.compile(r"\+?[\d(][\d\s().-]{4,}\d")


def channel(said: str, answers: Answers, around: Around) -> Rewrite:
    """For all who are still open, for one after another, or by name ("email for Jane, phone for Bob")."""
    waiting = channelless(answers)
    if pick(said, DIFFER_WORDS):
        return Rewrite({**answers, "each": True})
    target = waiting[:1] if answers.get("each") else waiting
    if EMAIL.search(said):
        return address(said, with_channels(answers, {str(person["id"]): "email" for person in target}), around)
    return Rewrite(with_channels(answers, by_name(said, waiting) or for_each(said, target)))


def for_each(said: str, target: list[Told]) -> dict[str, str | None]:
    key = pick(without_fillers(said), CHANNEL_WORDS)
    if key is None and not pick(said, UNKNOWN_WORDS):
        raise Unclear("Email, phone, letter, card, LinkedIn, text or fax? Or “don't know”, and I'll remind you to ask.")
    return {str(person["id"]): key for person in target}


FILLERS = {
    "by",
    "via",
    "for",
    "all",
    "of",
    "them",
    "everyone",
    "please",
    "the",
    "a",
    "best",
    "is",
    "on",
    "use",
    "to",
    "prefers",
    "likes",
}


def without_fillers(said: str) -> str:
    return " ".join(word for word in plain(said).split() if word not in FILLERS) or said


def by_name(said: str, waiting: list[Told]) -> dict[str, str | None]:
    """What each part of the message says of somebody it names."""
    found: dict[str, str | None] = {}
    for part in re.split(r"[,;\n]|\band\b", said):
        person = next((one for one in waiting if names(part, one)), None)
        left = " ".join(word for word in without_fillers(part).split() if person and word not in parts_of(person))
        key = pick(left, CHANNEL_WORDS)
        if person and (key or pick(left, UNKNOWN_WORDS)):
            found[str(person["id"])] = key
    return found


def names(part: str, person: Told) -> bool:
    return bool(set(plain(part).split()) & set(parts_of(person)))


def parts_of(person: Told) -> list[str]:
    return plain(person["name"] or person["title"] or person["kind"]).split()


def with_channels(answers: Answers, new: dict[str, str | None]) -> Answers:
    return {**answers, "channel": {**(answers.get("channel") or {}), **new}}


def no_channel(answers: Answers) -> Rewrite:
    return Rewrite(with_channels(answers, {str(person["id"]): None for person in channelless(answers)}))


def address(said: str, answers: Answers, _: Around) -> Rewrite:
    """An address for each who is waiting: by the name in it or beside it, else in the order given."""
    waiting = addressless(answers)
    if not waiting:
        return Rewrite(answers)
    if pick(said, UNKNOWN_WORDS) or pick(said, NONE_WORDS):
        return no_address(answers)
    found = ADDRESSES[needs(waiting[0], answers) or ""](said)
    given: dict[str, str] = {}
    for place, where in found:
        person = next((one for one in waiting if str(one["id"]) not in given and points_to(where, one)), None)
        person = person or next((one for one in waiting if str(one["id"]) not in given), None)
        if person:
            given[str(person["id"])] = place
    return Rewrite({**answers, "address": {**(answers.get("address") or {}), **given}})


def points_to(where: str, person: Told) -> bool:
    letters = plain(where.replace(".", " ").replace("_", " ").replace("@", " "))
    return any(len(part) > 1 and part in letters for part in parts_of(person))


def emails(said: str) -> list[tuple[str, str]]:
    found = [(match.group().strip("."), match.group()) for match in EMAIL.finditer(said[:NOTE])]
    if not found:
        raise Unclear("I did not find an email address in that.")
    return found


def numbers(said: str) -> list[tuple[str, str]]:
    lines = re.split(r"[\n;,]", said[:NOTE])
    found = [(match.group().strip(), text) for text in lines if (match := NUMBER.search(text))]
    if not found:
        raise Unclear("I did not find a number in that.")
    return found


def postal(said: str) -> list[tuple[str, str]]:
    return [(within(said, NOTE), "")] * 50  # one office: the same for all who are asked about


ADDRESSES: dict[str, Callable[[str], list[tuple[str, str]]]] = {
    "email address": emails,
    "phone number": numbers,
    "fax number": numbers,
    "postal address": postal,
}


def no_address(answers: Answers) -> Rewrite:
    nobody = {str(person["id"]): None for person in addressless(answers)}
    return Rewrite({**answers, "address": {**(answers.get("address") or {}), **nobody}})
