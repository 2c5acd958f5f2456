"""What the words around a date do to it: deny it, correct it, count from it, or make it about something else."""

from collections.abc import Sequence
from typing import NamedTuple

from rules.dates.calendar import Now, Span
from rules.dates.message import Item
from rules.dates.smalltalk import GREETINGS
from rules.dates.tokens import Token
from rules.dates.words import wordset

# "friday after work" is friday.
_HOURS = wordset("work lunch noonish breakfast dinner school hours eod morning afternoon evening noon midnight")
_SPEECH = wordset(
    "said says say told tells mentioned mentions thinks thought reckons reckon promised agreed wrote emailed texted called "
    "confirmed suggested replied estimated call calling ring ringing phone email text contact update inform tell let"
)
_BEFORE_DETAILS = wordset("with at from in for over via per by")


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
        if kept and kept[-1].kind == "not" and item.kind in ("when", "number"):
            kept[-1] = item._replace(kind="denied")
        else:
            kept.append(item)
    return message._replace(items=kept)


def _anchored(message: Message) -> Message:
    """'the 27th, so a day or two after that': the second is counted from the first and replaces it."""
    found: list[Item] = []
    for item in message.items:
        base = next((old for old in reversed(found) if old.kind in ("when", "denied")), None)
        if item.kind == "shift" and base and isinstance(base.value, Span) and not base.value.candidates:
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
        if dated and (dated[0] < place or kind == "so") and place < dated[-1]:
            return message._replace(items=message.items[place + 1 :])
    return message


def _without_greetings(message: Message) -> Message:
    """'talk to you monday', 'see you tomorrow', 'have a good weekend', 'good morning' answer nothing."""
    return message._replace(items=[item for item in message.items if not _is_greeting(message, item)])


def _is_greeting(message: Message, item: Item) -> bool:
    if item.kind not in ("when", "part"):
        return False
    before = [message.text(place) for place in range(item.at - 3, item.at)]
    to_you = before[1:] == ["see", "you"] or before in (["talk", "to", "you"], ["speak", "to", "you"])
    return to_you or before[-1] in GREETINGS


def is_about_more(message: Message, answers: Sequence[Item]) -> bool:
    """The date may belong to something that was not asked."""
    said = f" {' '.join(message.texts)} "
    about_me = any(f" {phrase} " in said for phrase in (_ABOUT_LATER if message.now.past else _ABOUT_ME))
    clauses = {item.clause for item in answers}
    loose_unit = any(item.clause in clauses for item in message.of("unit"))
    half_read = any(_is_half_read(message, item) for item in answers)
    return about_me or loose_unit or half_read or _hangs_on_an_event(message, answers) or _ends_in_a_number(message)


def _is_half_read(message: Message, item: Item) -> bool:
    """A bound or an "or" beside the date that the grammar could not make sense of."""
    return message.text(item.at - 1) in _OPENERS or message.text(item.end) in ("or", "/")


_OPENERS = frozenset(("by", "until", "before", "after", "next", "last", "between", "every", "each", "per", "or", "/"))


def _ends_in_a_number(message: Message) -> bool:
    """'2 weeks but it's more like 3'."""
    turns = [item.at for item in message.of("so", "fix")]
    return any(turns and item.at > turns[0] and not _is_counting(message, item) for item in message.of("number"))


_ABOUT_ME = (
    *("i work", "i am working", "i am free", "i am available", "i am busy", "i am away", "i am off", "i am back"),
    *("interview was", "i applied", "i interviewed", "i had", "interviewed me"),
    *("day off", "days off", "i quit", "my last day", "available from"),
    *("i start", "i finish", "i leave", "i can start", "i have an interview", "i have another", "my shift", "my hours"),
)


_ABOUT_LATER = ("it will be", "will be on", "is going to be", "is scheduled", "it is on", "it is at", "has not happened")


def _hangs_on_an_event(message: Message, answers: Sequence[Item]) -> bool:
    """'two weeks from when i saw her', 'after i speak to them on monday'."""
    clauses = {item.clause for item in answers}
    loose = [item.at for item in message.of("event") if item.clause in clauses]
    if any(message.text(item.end) == "from" and not item.firm for item in answers):
        return True
    return any(not _followed_by_hours(message, at) for at in loose)


def _followed_by_hours(message: Message, at: int) -> bool:
    return message.text(at + 1) in _HOURS or any(item.at == at + 1 for item in message.of("clocktime"))


def strangers(message: Message, answers: Sequence[Item]) -> list[Item]:
    """What is not understood and no excuse was found for."""
    last = max((item.end for item in answers), default=0)
    found: list[Item] = []
    excused_to = -1
    for item in message.of("strange", "number"):
        if item.at <= excused_to or _is_counting(message, item) or _is_speaker(message, item):
            excused_to = item.end if item.at <= excused_to else excused_to
        elif (item.at > last or message.now.past) and _is_detail(message, item):
            excused_to = item.end
        else:
            found.append(item)
    return found


def _is_counting(message: Message, item: Item) -> bool:
    """'2 more candidates', but not '32 december'."""
    follows = {other.kind for other in message.items if other.at == item.end}
    after_date = any(other.end == item.at and other.kind == "when" for other in message.items)
    return item.kind == "number" and "talk" in follows and not after_date


def _is_speaker(message: Message, item: Item) -> bool:
    """'tom miller said', 'sarah from hr told me'."""
    return bool(_SPEECH & {message.text(place) for place in range(item.end, item.end + 4)})


def _is_detail(message: Message, item: Item) -> bool:
    """'friday with karen', 'yesterday at their berlin office'."""
    before = {message.text(item.at - 1), message.text(item.at - 2)}
    return bool(before & _BEFORE_DETAILS)


def qualifies(message: Message, item: Item) -> bool:
    """'thanksgiving, the canadian one'."""
    return message.text(item.end) in ("one", "ones")


def is_deadline(message: Message, item: Item) -> bool:
    """'by friday', 'friday at the latest'."""
    said = {message.text(place) for place in range(item.at, item.end)}
    return bool(said & _DEADLINES)


_DEADLINES = frozenset(("by", "until", "before", "latest", "within", "max", "tops"))
