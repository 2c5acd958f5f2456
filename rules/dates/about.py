"""Whether a date is about what was asked, or about the user's own doings, another event, or a name."""

from collections.abc import Sequence

from rules.dates import words
from rules.dates.context import Message
from rules.dates.message import Item
from rules.dates.strangers import is_counting
from rules.dates.words import wordset

# "friday after work" is friday.
_HOURS = wordset("work lunch noonish breakfast dinner school hours eod morning afternoon evening noon midnight")
_OPENERS = wordset("by until before after next last between every each per or /")
_CLOSERS = wordset("or / one ones")
# Behind a bare "friday" these make a name of it: "the Sunday Times", "the friday shift".
_COMPOUNDS = wordset("""
    times people person company job jobs role position committee board panel group agency office department manager director
    lead stage round rounds step process candidate shift team paper night's interviewer interviewers interview school shop
    """)
_WITH_DAY = wordset("go going went stick stay run happy fine ok okay good")

_ABOUT_OTHERS = (
    *("interview was", "i applied", "i interviewed", "i had", "interviewed me", "day off", "days off", "my last day"),
    *("available from", "my shift", "my hours", "job starts", "start date", "start on", "starts on", "position starts"),
    *("role starts", "work starts", "starting date", "to start", "begin work", "starts", "begins", "start work"),
    *("i will be away", "i am away", "i am back", "i am free", "i am off", "i am busy", "i am available", "working hours"),
)
_ABOUT_LATER = ("it will be", "will be on", "is going to be", "is scheduled", "it is on", "it is at", "has not happened")

_HELPERS = wordset(
    "will would should shall am have has had do did not just really also to might may could can must probably maybe only "
    "been was were be still then all"
)
_OWN_DOINGS = wordset("""
    work working start started starting finish finishing begin leave leaving meet meeting see seeing speak speaking talk
    call calling ring ringing phone phoning email emailing text texting write writing contact send reply respond follow
    chase check book booked arrange arranged schedule plan planned visit attend interview interviewed interviewing applied
    available free busy off away back done come coming take taking finished over
    """)
_OWN_THINGS = wordset("a another my it the that this")
_EVENTS = wordset("interview interviews round rounds stage shift job appointment test call")
_IS = wordset("is was on are")


def is_about_more(message: Message, answers: Sequence[Item]) -> bool:
    """The date may belong to something that was not asked."""
    return (
        _is_said(message, _ABOUT_LATER if message.now.past else _ABOUT_OTHERS)
        or any(_is_half_read(message, item) or _is_in_a_name(message, item) for item in answers)
        or _has_a_loose_unit(message, answers)
        or _hangs_on_an_event(message, answers)
        or _ends_in_a_number(message)
        or (not message.now.past and any(_is_own(message, item) or _is_of_an_event(message, item) for item in answers))
    )


def _is_said(message: Message, phrases: Sequence[str]) -> bool:
    said = f" {' '.join(message.texts)} "
    return any(f" {phrase} " in said for phrase in phrases)


def _is_half_read(message: Message, item: Item) -> bool:
    """A bound or an "or" beside the date that the grammar could not make sense of; 'thanksgiving, the canadian one'."""
    return message.text(item.at - 1) in _OPENERS or message.text(item.end) in _CLOSERS


def _is_in_a_name(message: Message, item: Item) -> bool:
    """'sunday times', 'with tuesday weld'."""
    if item.end - item.at > 1 or message.text(item.at) not in words.BARE:
        return False
    before, verb = message.text(item.at - 1), message.text(item.at - 2)
    return message.text(item.end) in _COMPOUNDS or (before == "with" and verb not in _WITH_DAY)


def _has_a_loose_unit(message: Message, answers: Sequence[Item]) -> bool:
    """A "week" that belongs to nothing."""
    clauses = {item.clause for item in answers}
    return any(item.clause in clauses for item in message.of("unit"))


def _hangs_on_an_event(message: Message, answers: Sequence[Item]) -> bool:
    """'two weeks from when i saw her', 'after i speak to them on monday'."""
    clauses = {item.clause for item in answers}
    loose = [item.at for item in message.of("event") if item.clause in clauses]
    if any(message.text(item.end) == "from" and not item.firm for item in answers):
        return True
    return any(not _followed_by_hours(message, at) for at in loose)


def _followed_by_hours(message: Message, at: int) -> bool:
    return message.text(at + 1) in _HOURS or any(item.at == at + 1 for item in message.of("clocktime"))


def _ends_in_a_number(message: Message) -> bool:
    """'2 weeks but it's more like 3'."""
    turns = [item.at for item in message.of("so", "fix")]
    return any(turns and item.at > turns[0] and not is_counting(message, item) for item in message.of("number"))


def _is_own(message: Message, item: Item) -> bool:
    """'i work friday', 'i am meeting them monday', 'i have an interview tomorrow': what the user does, not they."""
    if message.now.question in ("", "remind"):
        return False
    places = [other.at for other in message.items if other.clause == item.clause and other.at < item.at]
    return any(message.text(at) == "i" and _does(message, at + 1) for at in places)


def _does(message: Message, at: int) -> bool:
    had = False
    while message.text(at) in _HELPERS:
        had = message.text(at) in ("have", "had", "did")
        at += 1
    follows = message.text(at + 1)
    if message.text(at) in ("going", "go"):
        return follows != "to" or message.text(at + 2) in _OWN_DOINGS
    return message.text(at) in _OWN_DOINGS or (had and message.text(at) in _OWN_THINGS)


def _is_of_an_event(message: Message, item: Item) -> bool:
    """'my interview is on friday', asked when they decide."""
    if message.now.question in ("second", "remind"):
        return False
    before = [message.text(place) for place in range(max(item.at - 4, 0), item.at)]
    owned = "my" in before or message.now.question == "decision"
    return owned and any(first in _EVENTS and second in _IS for first, second in zip(before, before[1:], strict=False))


def qualifies(message: Message, item: Item) -> bool:
    """'thanksgiving, the canadian one'."""
    return message.text(item.end) in ("one", "ones")


def is_deadline(message: Message, item: Item) -> bool:
    """'by friday', 'friday at the latest'."""
    said = {message.text(place) for place in range(item.at, item.end)}
    return bool(said & _DEADLINES)


_DEADLINES = wordset("by until before latest within max tops")
