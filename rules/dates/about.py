"""Whether a date is about what was asked, or about the user's own doings, another event, or a name."""

from collections.abc import Sequence
from itertools import pairwise

from rules.dates import words
from rules.dates.context import Message
from rules.dates.message import Item
from rules.dates.strangers import is_counting, is_subject, telling
from rules.dates.words import wordset

# "friday after work" is friday.
_HOURS = wordset("work lunch noonish breakfast dinner school hours eod morning afternoon evening noon midnight")
_OPENERS = wordset("by until before after next last between every each per or / first second third since than least")
_MOVED = wordset("moved changed pushed put back got postponed brought switched rescheduled forward it")
_CLOSERS = wordset("or / of since")
_ANCHORS = wordset("the my our when that then this his her their")
# Behind a bare "friday" these make a name of it: "the Sunday Times", "the friday shift".
_COMPOUNDS = wordset("""
    times people person company job jobs role position committee board panel group agency office department manager director
    lead stage round rounds step process candidate shift team paper night's interviewer interviewers interview school shop
    chef cook porter cover cleaner driver nurse receptionist teacher barista waiter waitress manageress
    """)
_WITH_DAY = wordset("go going went stick stay run happy fine ok okay good")

_ABOUT_OTHERS = (
    *("interview was", "i applied", "i interviewed", "i had", "interviewed me", "day off", "days off", "my last day"),
    *(
        "been waiting",
        "been hiring",
        "been going",
        "first day would",
        "first day is",
        "first day will",
        "is back",
        "are back",
        "be back",
        "go back",
        "goes back",
        "back from",
    ),
    *("comes back on", "coming back on", "gets back on", "gets back from", "returns on", "returns from"),
    *("already heard", "already called", "got the no", "got the offer", "got the job", "got an offer", "got the call"),
    *("turned me down", "rejected me", "what is the", "what the date", "what the day", "what day", "what date"),
    *("available from", "my shift", "my hours", "job starts", "start date", "start on", "starts on", "position starts"),
    *("role starts", "work starts", "starting date", "to start", "begin work", "starts", "begins", "start work"),
    *("i will be away", "i am away", "i am back", "i am free", "i am off", "i am busy", "i am available", "working hours"),
    *("was supposed to", "were supposed to", "was meant to", "were meant to", "should have been", "was due", "was to be"),
)
_ABOUT_LATER = (
    *("it will be", "will be on", "is going to be", "is scheduled", "scheduled for", "it is on", "it is at"),
    "has not happened",
)

_MUST = wordset("need have must gotta got")
_HELPERS = wordset(
    "need got gotta will would should shall am have has had do did not just really also to might may could can must "
    "probably maybe only "
    "been was were be still then all pretty quite fairly"
)
_OWN_WORK = wordset("""
    work working start started starting finish finishing begin leave leaving meet meeting see seeing visit attend interview
    interviewed interviewing applied available free busy off away back come coming take taking booked
    """)
_OWN_CALLS = wordset("""
    call calling ring ringing phone phoning email emailing text texting write writing contact send reply respond follow
    chase check book arrange arranged schedule plan planned speak speaking talk done finished over
    """)
_BEING_TOLD = wordset(
    "told hoping expecting guessing thinking waiting hearing sure getting supposed meant assuming going not told certain "
    "confident hopeful given optimistic afraid positive betting looking excited nervous dying"
)
_OWN_THINGS = wordset("a another my it the that this")
_EVENTS = wordset("position role interview interviews round rounds stage shift job appointment test call")
_ABSENT = wordset("""
    mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends mornings evenings afternoons nights
    away off shut shuts closed closes close closing open opens opening busy leave holiday vacation start starts begin begins
    started annual sick came went met spoke saw sat took walked attended visited arrived interviewed moved happened began used
    """)
_COMPARATIVES = wordset("less fewer sooner shorter more longer earlier")
_LIFE = wordset("work school home town building job role position client tea bedtime lunch breakfast dinner mum dad mam")
_GERUNDS = wordset(
    "deciding choosing calling ringing telling notifying interviewing making contacting working of it from back to"
)
_OWN_EVENTS = wordset("interview interviews shift appointment job test")
_IS = wordset("is was are")


def is_about_more(message: Message, answers: Sequence[Item]) -> bool:
    """The date may belong to something that was not asked."""
    return (
        _is_said(message, _ABOUT_LATER if message.now.past else _ABOUT_OTHERS)
        or any(_is_half_read(message, item) or _is_in_a_name(message, item) for item in answers)
        or _has_a_loose_unit(message, answers)
        or is_absence(message, answers)
        or any(_is_of_others(message, item) or _is_a_rota(message, item) for item in answers)
        or any(_was_said_before(message, item) or _is_time_gone(message, item) for item in answers)
        or _is_a_question(message)
        or _hangs_on_an_event(message, answers)
        or _ends_in_a_number(message)
        or (
            not message.now.past
            and any(_is_own(message, item) or _did(message, item) or _is_of_an_event(message, item) for item in answers)
        )
    )


def _is_said(message: Message, phrases: Sequence[str]) -> bool:
    """What was taken back ("it was meant to be friday, now it is monday") counts no more."""
    first = message.items[0].at if message.items else 0
    said = f" {' '.join(token.text for token in message.tokens[first:] if token.kind != 'stop')} "
    return any(f" {phrase} " in said for phrase in phrases)


def _is_half_read(message: Message, item: Item) -> bool:
    """A bound, a number or an "or" beside the date that the grammar could not make sense of."""
    before, after = message.text(item.at - 1), message.text(item.end)
    if before in _OPENERS or after in _CLOSERS:
        return True
    return (
        (after == "from" and message.text(item.end + 1) in _ANCHORS)
        or (before in ("no", "not") and message.text(item.at) in _COMPARATIVES)
        or (before == "to" and message.text(item.at - 2) not in _MOVED)
        or (before in _JOINTS and _is_number(message, item.at - 2))  # "one and half month"
        or (after in _JOINTS and (_is_number(message, item.end + 1) or message.text(item.end + 1) == "half"))
    )


_JOINTS = ("and", "to", "-")


def _is_number(message: Message, place: int) -> bool:
    return 0 <= place < len(message.tokens) and message.tokens[place].kind == "number"


def _is_in_a_name(message: Message, item: Item) -> bool:
    """'sunday times', 'with tuesday weld'."""
    if item.end - item.at > 1 or message.text(item.at) not in words.BARE | {"weekend"}:
        return False
    before, verb = message.text(item.at - 1), message.text(item.at - 2)
    return message.text(item.end) in _COMPOUNDS or (before == "with" and verb not in _WITH_DAY)


def _has_a_loose_unit(message: Message, answers: Sequence[Item]) -> bool:
    """A "week" that belongs to nothing, not even to "the head of year says"."""
    clauses = {item.clause for item in answers}
    verbs = telling(message, answers)
    loose = message.of("unit") + [item for item in message.of("talk") if _is_of_life(message, item, answers)]
    return any(item.clause in clauses and not is_subject(item, verbs) for item in loose)


def _is_of_life(message: Message, item: Item, answers: Sequence[Item]) -> bool:
    """In front of a date: 'back to school on the 6th', 'the job is from march'."""
    if message.now.past or message.now.question == "remind":
        return False
    if message.text(item.at - 1) in ("before", "after"):
        return False
    return message.text(item.at) in _LIFE and any(item.at < answer.at for answer in answers)


def _is_of_others(message: Message, item: Item) -> bool:
    """'the other lot want to know by friday'."""
    before = [other for other in message.of("talk") if other.clause == item.clause and other.at < item.at]
    return not message.now.past and any(message.text(other.at) in ("other", "another") for other in before)


def is_absence(message: Message, answers: Sequence[Item] = ()) -> bool:
    """'her manager is away till the 4th', 'the new person starts in february', 'they open at 8'."""
    if message.now.past or message.now.question == "remind":
        return False
    clauses = {item.clause for item in answers or message.items}
    said = [item for item in message.of("talk", "strange") if item.clause in clauses]
    return any(message.text(item.at) in _ABSENT and message.text(item.end) not in _GERUNDS for item in said)


def _is_a_rota(message: Message, item: Item) -> bool:
    """'mon to fri days'."""
    said = {message.text(place) for place in range(item.at, item.end)}
    return message.text(item.end) in _SHIFTS and len(said & words.WEEKDAYS.keys()) > 1


_SHIFTS = wordset("days nights shifts only hours earlies lates")


def _was_said_before(message: Message, item: Item) -> bool:
    """'they promised friday two weeks ago'."""
    after = next((other for other in message.of("when") if other.at == item.end), None)
    return not message.now.past and after is not None and message.text(after.end - 1) == "ago"


def _is_a_question(message: Message) -> bool:
    """'is it friday yet'."""
    return message.text(0) in _IS and message.text(1) in _ASKED and message.now.question != "remind"


_ASKED = wordset("it that today tomorrow there we they")


def _is_time_gone(message: Message, item: Item) -> bool:
    """'it has been 10 days'; and 'back in an hour' is when the user is."""
    before = message.text(item.at - 1)
    return not message.now.past and (before == "been" or (before == "back" and item.at == 1))


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
    if message.now.question == "remind":
        return False
    doings = _OWN_WORK | _OWN_CALLS if message.now.question else _OWN_WORK
    places = [other.at for other in message.items if other.clause == item.clause and other.at < item.at]
    if message.text(places[0] if places else -1) in _MUST and _does(message, places[0], doings):
        return True
    return any(message.text(at) == "i" and _does(message, at + 1, doings) for at in places)


def _did(message: Message, item: Item) -> bool:
    """'chased on friday', 'i left in march': what the user did, not what they will."""
    said = [message.text(place) for place in range(message.items[0].at, item.at)]
    verb = said[1:2] if said[:1] == ["i"] else said[:1]
    return bool(_OWN_PAST.intersection(verb)) and not _OTHERS.intersection(said)


_OWN_PAST = wordset("chased emailed rang phoned texted messaged wrote sent applied left spoke met heard interviewed followed")
_OTHERS = wordset("they he she said told says it will would")


def _does(message: Message, at: int, doings: frozenset[str]) -> bool:
    had = False
    while message.text(at) in _HELPERS:
        had = message.text(at) in ("have", "had", "did")
        at += 1
    follows = message.text(at + 1)
    if message.text(at - 1) == "am" and message.text(at) not in _BEING_TOLD:
        return True
    if message.text(at) in ("going", "go"):
        return follows != "to" or message.text(at + 2) in doings
    return message.text(at) in doings or (had and message.text(at) in _OWN_THINGS)


def _is_of_an_event(message: Message, item: Item) -> bool:
    """'my interview is on friday', asked when they decide."""
    if message.now.question in ("second", "remind"):
        return False
    before = [message.text(place) for place in range(max(item.at - 4, 0), item.at)]
    owned = "my" in before or message.now.question == "decision"
    pairs = list(pairwise(before))
    return owned and any(
        (first in _EVENTS and second in _IS) or (first in _OWN_EVENTS and second == "on") for first, second in pairs
    )


def qualifies(message: Message, item: Item) -> bool:
    """'thanksgiving, the canadian one', 'tuesday morning, the store'."""
    before = [message.text(place) for place in (item.at - 2, item.at - 1)]
    ends = [answer.end for answer in message.of("when")]
    return message.text(item.end) in ("one", "ones") or (before == [",", "the"] and item.at - 2 in ends)


def is_deadline(message: Message, item: Item) -> bool:
    """'by friday', 'friday at the latest'."""
    said = {message.text(place) for place in range(item.at, item.end)}
    return bool(said & _DEADLINES)


_DEADLINES = wordset("by until before latest within max tops")
