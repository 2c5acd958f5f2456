"""Words that are not understood, and the places where they leave a date alone: names, subjects, details."""

from collections.abc import Sequence

from rules.dates.context import Message
from rules.dates.message import Item
from rules.dates.words import wordset

# Whoever does this is the one who decides or calls, so the words in front of it name him.
_TELLING = wordset("""
    said says say told tells tell mentioned mentions thinks thought reckons reckon reckoned promised promises agreed
    wrote emailed texted called confirmed suggested suggests replied estimated estimates call calls calling ring rings rang
    ringing phone phones phoned phoning email emails emailing text texts contact contacts update updates inform informs
    notify notifies decide decides decided deciding choose chooses announce announces announcing answer answers respond
    responds reply replies revert reverts reverting confirm confirms goes went hopes hoped hoping aims aim expects expected
    plans planned planning wants wanted let finalise finalize finalising vote votes guesses figures
    holler uploaded displayed interviewed declare declared declares intimate intimated intimates
    touch made reached taken given communicated published released issued posted notified informed contacted announced
    """)
_BEFORE_DETAILS = wordset("with at from in for over via per by")
_BEFORE_VERBS = wordset("will would to shall can could might may must should")
_TOLD = wordset("me us everyone everybody back you candidates")
_REASONS = wordset("due because pending depending subject owing")
_NO_COUNT = wordset("i we he she they it you maybe probably in at on to and or of by for")
_NEAR = 4  # words from a name to what he says


def strangers(message: Message, answers: Sequence[Item], *, details: bool = True) -> list[Item]:
    """What is not understood and no excuse was found for; `details` like "with karen" may be one."""
    last = max((item.end for item in answers), default=0)
    verbs = telling(message, answers)
    moment = any(answer.value.at for answer in answers)  # "30 questions in 45 minutes"
    found: list[Item] = []
    excused_to = -1
    for item in message.of("strange", "number"):
        behind = details and (item.at > last or message.now.past or any(verb.at < item.at for verb in verbs))
        if item.at <= excused_to or _is_reason(message, item) or (behind and _is_detail(message, item)):
            excused_to = item.end
        elif not ((is_counting(message, item) and not moment) or _is_speaker(message, item) or is_subject(item, verbs)):
            found.append(item)
    return found


def telling(message: Message, answers: Sequence[Item]) -> list[Item]:
    """What is told or decided in front of an answer, in its clause."""
    return [
        item
        for item in message.items
        if message.text(item.at) in _TELLING
        and any(item.clause == answer.clause and item.at < answer.at for answer in answers)
    ]


def is_subject(item: Item, verbs: Sequence[Item]) -> bool:
    """'the ward sister and her deputy will decide friday'; not 'i will call my landlord on friday'."""
    return item.kind != "number" and any(verb.at > item.at and verb.clause == item.clause for verb in verbs)


def is_counting(message: Message, item: Item) -> bool:
    """'2 more candidates', but not '32 december'."""
    follows = {other.kind for other in message.items if other.at == item.end}
    after_date = any(other.end == item.at and other.kind == "when" for other in message.items)
    return item.kind == "number" and "talk" in follows and not after_date and message.text(item.end) not in _NO_COUNT


def _is_speaker(message: Message, item: Item) -> bool:
    """'tom miller said', 'sarah from hr told me'; and 'they will bell me'."""
    if item.kind == "number":
        return False
    if message.text(item.at - 1) in _BEFORE_VERBS and message.text(item.end) in _TOLD:
        return True
    return any(message.text(place) in _TELLING for place in range(item.end, item.end + _NEAR))


def _is_reason(message: Message, item: Item) -> bool:
    """'six weeks due to background checks'."""
    return bool({message.text(item.at - 1), message.text(item.at - 2)} & _REASONS)


def _is_detail(message: Message, item: Item) -> bool:
    """'friday with karen', 'yesterday at their berlin office'."""
    before = {message.text(item.at - 1), message.text(item.at - 2)}
    return bool(before & _BEFORE_DETAILS)
