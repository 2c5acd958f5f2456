"""What the words around a date do to it: deny it, correct it, or count from it."""

from collections.abc import Sequence
from typing import NamedTuple

from rules.dates.calendar import Now, Span
from rules.dates.message import Item
from rules.dates.smalltalk import GREETINGS
from rules.dates.tokens import Token
from rules.dates.words import wordset


class Message(NamedTuple):
    """A message on its way to be understood."""

    tokens: Sequence[Token]
    items: Sequence[Item]
    now: Now

    def of(self, *kinds: str) -> list[Item]:
        return [item for item in self.items if item.kind in kinds]

    def text(self, place: int) -> str:
        """The text of a token; '' outside of the message."""
        return self.tokens[place].text if 0 <= place < len(self.tokens) else ""

    @property
    def texts(self) -> list[str]:
        return [token.text for token in self.tokens if token.kind != "stop" or token.text == "?"]


def resolved(message: Message) -> Message:
    """The message with its denials, counts and corrections worked out."""
    return _concluded(_corrected(_anchored(_without_denied(_without_greetings(message)))))


def _without_denied(message: Message) -> Message:
    """'not friday', 'not 3': what is denied is no answer, but something may be counted from it."""
    kept: list[Item] = []
    for item in message.items:
        if item.kind in ("when", "number") and _is_denied(message, kept, item):
            kept.append(item._replace(kind="denied"))
        else:
            kept.append(item)
    return message._replace(items=kept)


def _is_denied(message: Message, before: Sequence[Item], item: Item) -> bool:
    """'not friday', 'will not be on friday', 'friday is not possible'."""
    follows = [message.text(place) for place in range(item.end, item.end + 2)]
    if item.kind == "when" and follows[0] in _BEING and follows[1] == "not":
        return True
    if item.kind == "when" and item.value.end is None:  # "not for at least a month"
        return False
    for earlier in reversed(before):
        if earlier.kind == "not":
            return message.text(earlier.at - 1) != "if"  # "if not friday, monday" are two
        if message.text(earlier.at) not in _AFTER_NOT or item.kind == "number":
            return False
    return False


_BEING = wordset("is was will would does did can could")
_AFTER_NOT = wordset(
    "do make will would that is be on by in for happen happening decide decided deciding call calling come going to "
    "the it before likely"
)


def _anchored(message: Message) -> Message:
    """'the 27th, so a day or two after that': the second is counted from the first and replaces it."""
    found: list[Item] = []
    for item in message.items:
        base = item.kind == "shift" and next((old for old in reversed(found) if old.kind in ("when", "denied")), None)
        if base and isinstance(base.value, Span) and not base.value.candidates:
            found.remove(base)
            found.append(item._replace(kind="when", value=item.value(base.value)))
        else:
            found.append(item)
    return message._replace(items=found)


def _corrected(message: Message) -> Message:
    """The last word wins: 'friday no wait monday'."""
    return _from_last(message, "fix")


def _concluded(message: Message) -> Message:
    """'they are closed on friday so probably monday'."""
    return _from_last(message, "so")


def _from_last(message: Message, kind: str) -> Message:
    """What follows the last item of that kind that has a date on both sides."""
    dated = [place for place, item in enumerate(message.items) if item.kind == "when"]
    marks = [place for place, item in enumerate(message.items) if item.kind == kind]
    for place in reversed(marks):
        if _is_a_second_guess(message, place):
            return message
        if dated and (dated[0] < place or kind == "so") and place < dated[-1]:
            return message._replace(items=message.items[place + 1 :])
    return message


def _is_a_second_guess(message: Message, place: int) -> bool:
    """'monday but could be tuesday' does not take monday back."""
    at = message.items[place].at
    then = next((item.at for item in message.items[place:] if item.kind == "when"), at)
    follows = {message.text(between) for between in range(at, then)}
    return message.text(at) == "but" and bool(follows & _GUESSES)


_GUESSES = wordset("could might maybe possibly perhaps")


def _without_greetings(message: Message) -> Message:
    """'talk to you monday', 'see you tomorrow', 'have a good weekend', 'good morning' answer nothing."""
    return message._replace(items=[item for item in message.items if not _is_greeting(message, item)])


def _is_greeting(message: Message, item: Item) -> bool:
    if item.kind not in ("when", "part"):
        return False
    before = [message.text(place) for place in range(item.at - 3, item.at)]
    to_you = before[1:] == ["see", "you"] or before in (["talk", "to", "you"], ["speak", "to", "you"])
    is_farewell = item.at == 0 and message.text(0) == "until" and message.text(item.end) == "then"
    return to_you or is_farewell or before[-1] in GREETINGS
