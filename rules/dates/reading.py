"""When? Reads what people answer to that, in English, about the future or the past.

In doubt it asks ("ambiguous") or finds nothing ("none"): a date that nobody said is worse than a second question.
Every word beside a date must be small talk, or the date is asked back.
"""

from collections.abc import Sequence
from datetime import datetime, time

from rules.clocktime import FIRST_MOMENT, LAST_MOMENT
from rules.dates import about, context, fallback, hours, mail
from rules.dates import unknown as dates_unknown
from rules.dates.answer import AMBIGUOUS, NONE, UNKNOWN, When
from rules.dates.calendar import Now
from rules.dates.context import Message
from rules.dates.dated import TOO_FAR, asked, dated, is_over
from rules.dates.message import Item, is_crowded, items, items_with_few_dates
from rules.dates.others import others, usages
from rules.dates.smalltalk import EVENTS, HEDGES
from rules.dates.strangers import strangers
from rules.dates.tokens import Token, tokens
from rules.dates.words import wordset

_BESIDE_NUMBERS = wordset("at on the about around by like maybe in ?")
_SHORT = 5  # words around "afternoon" that leave it an answer
_EARLIEST, _LATEST = (at.replace(tzinfo=None) for at in (FIRST_MOMENT, LAST_MOMENT))
_VAGUE = wordset("later earlier next then")


def read(text: str, ref: datetime, direction: str, question: str = "", order: str = "") -> When:
    """What `text` answers to "when?" at the user's local time `ref`; `direction` is "future" or "past".

    `question` is what was asked: "ended" (at what time), "when" (was it), "decision", "second" (interview), "remind",
    or "" for any; "an hour" answers the first and the last of them. `order` is how this user writes numeric dates:
    "dmy", "mdy", or "" when that is not known, and 12/5 is ambiguous.

    Any text is taken, none raises; one of more than 600 characters is not read, one with more than seven words of dates
    is asked back, unless it is a mail in which one sentence tells when they decide. `ref` is brought into the years 2000
    to 2100; if it is aware, "11 AM IST" is understood by those whose clock that is, and to all others it is a day without
    a time.
    """
    wall = min(max(ref.replace(tzinfo=None), _EARLIEST), _LATEST)
    now = Now(wall, direction == "past", question, order, zone=(ref.tzname() or "").lower())
    answer = _read(text, now)
    if answer.kind not in _ANSWERED and not now.past and question in _MAILED and mail.is_mail(text):
        found = mail.deadline(text, lambda sentence: _read(sentence, now))
        return answer if found is NONE else found
    return answer


_ANSWERED = ("date", "range", "unknown")
_MAILED = ("", "decision")


def _read(text: str, now: Now) -> When:
    found = tokens(text)
    read = None if is_crowded(found) else items_with_few_dates(found, now)
    if read is None:
        return AMBIGUOUS
    answer = _decide(Message(found, read, now)) if found else NONE
    if answer.start:
        return answer._replace(others=_others(answer, found, now))
    return answer if answer is not NONE else _spelled_out(text, now)


def _others(answer: When, found: Sequence[Token], now: Now) -> tuple[When, ...]:
    differing = (now._replace(usage=usage) for usage in usages(found, now))
    return others(answer, [_decide(Message(found, items(found, other), other)) for other in differing], found, now)


def _spelled_out(text: str, now: Now) -> When:
    """A full date that the grammar has no rule for."""
    day = fallback.absolute(text, now.at)
    if day is None or is_over(day, now):
        return NONE
    return When("date", day.start, day.end) if abs((day.start - now.today).days) <= TOO_FAR else NONE


def _decide(message: Message) -> When:
    message = context.resolved(message)
    whens = message.of("when")
    if not whens:
        return _without_date(message)
    return _unknown_beside(message, whens) or dated(message, whens)


def _without_date(message: Message) -> When:
    texts = message.texts
    if clock := _time_alone(message):
        return hours.timed(message, clock)
    if message.of("denied", "shift") or hours.is_elsewhere(message):
        return AMBIGUOUS
    if soon := hours.later(message) or _part_alone(message):
        return soon
    if dates_unknown.firmly(texts) is not None or dates_unknown.softly(texts):
        return UNKNOWN
    return AMBIGUOUS if _is_half_said(message) else NONE


def _time_alone(message: Message) -> time | None:
    """'at 3'; not where somebody opens at 3, or something is not understood."""
    if message.of("clocktime") and (strangers(message, ()) or message.of("strange") or about.is_absence(message)):
        return None
    return hours.clock_of(message) if _may_be_todays(message) else None


def _may_be_todays(message: Message) -> bool:
    """Nobody decides at an hour without a day, unless nothing else is said: 'at 3', not 'i finish at 3'."""
    said = {message.text(item.at) for item in message.of("talk", "part")}
    if message.now.question in ("decision", "second") and not said <= _BESIDE_CLOCKS:
        return False
    return not _are_opening_hours(message)


_BESIDE_CLOCKS = HEDGES | wordset(
    "at by on before after they he she said says will would call ring phone me us i think it is today"
)


def _are_opening_hours(message: Message) -> bool:
    """'9am-5pm' is when an office is open; of the past, when the interview was."""
    spans = (message.tokens[item.at : item.end] for item in message.of("clocktime"))
    return not message.now.past and any(sum(token.kind in ("clock", "number") for token in span) > 1 for span in spans)


def _part_alone(message: Message) -> When | None:
    """'this afternoon'."""
    unknown = dates_unknown.firmly(message.texts) is not None
    if not message.of("part") or message.of("clocktime") or len(message.texts) > _SHORT or message.of("strange") or unknown:
        return None
    return hours.part_alone(message)


def _is_half_said(message: Message) -> bool:
    """'5', 'later', 'after the second interview', 'two weeks from when I saw her'."""
    texts = message.texts
    if {*EVENTS, "when"} & set(texts[:3]):
        return True
    numbers = [message.text(item.at) for item in message.of("number")]
    only_number = len(numbers) == 1 and set(texts) <= {*_BESIDE_NUMBERS, *numbers}
    return only_number or (len(texts) <= 2 and bool(_VAGUE & set(texts)))


def _unknown_beside(message: Message, whens: list[Item]) -> When | None:
    """'no idea, they said last week': a date that does not answer; 'who knows, maybe friday' answers."""
    place = dates_unknown.firmly(message.texts)
    if place is None:
        return None
    if all(_is_a_name(item) or is_over(item.value, message.now) for item in whens):
        return UNKNOWN
    texts = [token.text for token in message.tokens]
    first = whens[0]
    if message.text(first.at - 1) in _KNOWING:
        return None
    clause = next(item.at for item in message.items if item.clause == first.clause)
    hedged = HEDGES & set(texts[: first.end + 1])
    doubted = dates_unknown.firmly(texts[clause : first.at + 1]) is not None
    return asked(whens, message.now) if doubted and not hedged else None


_KNOWING = wordset("know idea clue sure")  # "idk friday"


def _is_a_name(item: Item) -> bool:
    """'dr. march has not decided': a lone month is more likely somebody's name than an answer."""
    return not item.firm and item.end - item.at == 1
