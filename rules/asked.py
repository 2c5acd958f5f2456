"""What a user wants who writes without being asked: the list of what is due, help, or small talk.

In doubt it wants nothing: a list that nobody asked for is worse than a second question.
"""

import re
from datetime import date, timedelta

from rules.forms import pick, plain, vocabulary
from rules.items import Span, week_of

# --- what is due ------------------------------------------------------------------------------

CALLS, NOTES = frozenset({"call", "again", "word", "weekly"}), frozenset({"thank"})
KINDS = {"calls": CALLS, "call": CALLS, "notes": NOTES, "thank-yous": NOTES, "thank-you": NOTES, "thankyous": NOTES}
RANGES = {
    "overdue": ("overdue", "late", "missed", "miss"),
    "today": ("today", "today's", "todays", "tonight"),
    "tomorrow": ("tomorrow", "tomorrow's", "tomorrows"),
    "next week": ("next week", "next week's"),
    "this week": ("this week", "this week's", "week", "week's"),
    "everything": ("everything", "all"),
    "month": ("this month", "month", "next 30 days"),
}
DUE_WORDS = (
    *vocabulary("due overdue todo to-do pending outstanding agenda upcoming tasks list plan follow-ups followups reminders"),
    *(KINDS.keys() - {"call"}),
)
DUE_PHRASES = ("to do", "to call", "what's next", "whats next", "what is next", "what next", "what now", "do next",
               "follow up", "follow ups", "coming up", "what's on", "whats on", "what's open", "what is open", "still open",
               "have to send", "need to send", "have to write", "need to write", "have i got", "do i have", "am i late",
               "did i miss")  # fmt: skip
SMALL = vocabulary(
    "a about all am an and any anybody anyone anything are be been bot can check could days did do else everybody"
    " everyone follow for get give got have hello hey hi how i if in is it it's just left list looking make many me my"
    " need next now of ok okay on open or our planned please pls plan remind see send should show so some still sent tell"
    " thank thanks that the there thing things this to up want wat wats we what what's whats when which who whom will"
    " with would write you your yet call"
)
VOCABULARY = SMALL.union(DUE_WORDS, *(phrase.split() for words in RANGES.values() for phrase in words))
ASKS = re.compile(
    r"(?:(?:hi|hey|hello|ok|so|please|and)[, ]+)*"
    r"(?:what(?:'?s| is| are| do i have| have i got| else is)|anything|(?:is|are) (?:there )?anything"
    r"|(?:show|tell|list)(?: me)? what(?:'?s| is))"
    r"(?: (?:my|the|all|still|currently|now|else))*"
    r" (?:due|overdue|next|pending|outstanding|coming up|to do)\b",
    re.IGNORECASE,
)
LONGEST_ASK = 12  # words


def due(text: str, today: date) -> Span | None:
    """The days asked for ("what's due this week", "due today", "calls", "next week"), or None if it asks something else."""
    said = plain(text.replace("’", "'"))
    named = next((name for name, words in RANGES.items() if has_phrase(said, words)), None)
    rules = next((KINDS[word] for word in said.split() if word in KINDS), None)
    if due_plainly(text) or (only_about_due(said) and (has_phrase(said, (*DUE_WORDS, *DUE_PHRASES)) or alone(said, named))):
        return span(named, rules, today)
    return None


def due_plainly(text: str) -> bool:
    """Whether the words ask for the list whatever question is open."""
    said = text.strip().replace("’", "'")
    return plain(text) in ("due", "overdue") or (bool(ASKS.match(said)) and len(said.split()) <= LONGEST_ASK)


def only_about_due(said: str) -> bool:
    return len(said.split()) <= LONGEST_ASK and VOCABULARY.issuperset(said.split())


def alone(said: str, named: str | None) -> bool:
    """Nothing but the days, and perhaps "what about", is said."""
    return said.removeprefix("what about ").removeprefix("and ") == named


def only_days(text: str) -> bool:
    """Whether it names days and asks nothing: "next week" answers a question rather than asking one."""
    said = plain(text)
    return any(alone(said, words) for spellings in RANGES.values() for words in spellings)


def has_phrase(said: str, phrases: tuple[str, ...]) -> bool:
    return any(f" {phrase} " in f" {said} " for phrase in phrases)


def span(named: str | None, rules: frozenset[str] | None, today: date) -> Span:
    if named is None and rules is not None:
        return Span("Calls" if rules is CALLS else "Thank-you notes", None, None, rules)
    this, following, tomorrow = week_of(today), week_of(today, 1), today + timedelta(days=1)
    spans = {
        "overdue": Span("Overdue", None, today, rules),
        "today": Span("Due today", today, today, rules),
        "tomorrow": Span("Due tomorrow", tomorrow, tomorrow, rules),
        "next week": Span("Due next week", *following, rules),
        "everything": Span("All that is planned", None, None, rules),
        "month": Span("Due in the next 30 days", today, today + timedelta(days=30), rules),
    }
    return spans.get(named or "", Span("Due this week", today, this[1], rules))


# --- everything else --------------------------------------------------------------------------

ASIDES = {
    "greeting": ("hi", "hello", "hey", "good morning", "good afternoon", "good evening", "hi there", "hello there", "yo",
                 "morning", "evening", "hiya", "howdy", "hola", "hallo", "bonjour", "ciao", "ola", "salut", "servus", "hei",
                 "namaste"),
    "thanks": ("thanks", "thank you", "thx", "ty", "cheers", "thanks a lot", "thank you so much", "many thanks", "ta",
               "perfect", "great", "cool", "ok", "okay", "nice", "brilliant", "ok thanks", "great thanks", "lovely",
               "got it", "will do", "that's right", "yes that's right", "that is right", "correct", "all correct",
               "looks good", "all good"),
    "help": ("what can you do", "how does this work", "help me", "commands", "menu", "what do you do", "who are you",
             "how to", "what can i ask", "how do i use this"),
    "start": ("start", "begin", "debrief", "interview", "new interview", "new debrief", "i had an interview",
              "had an interview", "new one", "another interview", "tell you about an interview"),
    "cancel": ("stop that", "forget it", "oh forget it", "never mind", "nevermind", "abort"),
}  # fmt: skip


def aside(text: str) -> str | None:
    """greeting, thanks, help, start or cancel, when the whole message is that; else None."""
    return pick(text, ASIDES)


ACTIONS = {
    "done": ("sent", "did it", "i did it", "sent it", "i sent it", "i've sent it", "called", "i called", "i've called",
             "finished", "all done", "done it", "it's done", "yes done", "done thanks", "just did", "did that",
             "written", "posted it", "emailed"),
    "hour": ("1 hour", "in an hour", "one hour", "an hour", "later", "snooze", "remind me later", "in 1 hour",
             "snooze 1 hour", "remind me in an hour", "not now"),
    "evening": ("this evening", "tonight", "in the evening", "snooze this evening", "later today", "remind me tonight"),
    "morning": ("tomorrow 9:00", "tomorrow", "tomorrow morning", "snooze tomorrow", "snooze till tomorrow",
                "tomorrow at 9", "remind me tomorrow", "in the morning"),
    "skip": ("skip it", "skip this", "not this one", "leave it"),
    "answered": ("they answered", "they replied", "heard back", "i heard back", "they called", "they wrote",
                 "they got back to me", "they did"),
    "nothing": ("nothing yet", "no answer", "not yet", "still nothing", "no", "nope", "no news", "nothing so far",
                "they haven't called", "they havent rung", "they haven't rung", "they haven't answered", "haven't heard",
                "they didn't call", "they have not called", "heard nothing", "i heard nothing", "no word yet", "nobody called",
                "still no answer", "no call yet", "they haven't replied", "they haven't decided"),
    "off": ("it's off", "it is off", "they cancelled", "they canceled", "cancelled", "canceled"),
}  # fmt: skip


def action(text: str) -> str | None:
    """What is to be done with the message that was pushed last, or None."""
    return pick(text.replace("’", "'"), ACTIONS)


SNOOZE = re.compile(
    r"(?:please )?(?:snooze|remind|nudge|ask|tell|later|not now|wait|until|till|in|tomorrow|tonight)\b", re.IGNORECASE
)


def snooze(text: str) -> bool:
    """Whether the words may put something off; the time in them is read by rules.dates."""
    return bool(SNOOZE.match(text.strip()))


STOP = re.compile(
    r"(?:please\s+)?(?:stop|no more|forget|drop)\s+"
    r"(?:(?:all\s+|the\s+|my\s+)?(?:nudges|nudging|reminders|reminding|messages|messaging|everything|it all)\s+(?:me\s+)?)?"
    r"(?:(?:about|for|with|from)\s+)?(?P<name>.+?)[.!\s]*",
    re.IGNORECASE,
)
NO_NAMES = vocabulary(
    "it that this these those me my your the a an all to of by at in on for from with about asking bothering calling doing"
    " sending talking texting writing now please here everything nudges reminders messages questions everyone them what who"
)
LONGEST_NAME = 6  # words


def stop(text: str) -> str | None:
    """The name in "stop Acme" or "no more about Acme"."""
    found = STOP.fullmatch(text.strip()[:200])
    words = found["name"].split() if found else []
    if not found or len(words) > LONGEST_NAME or plain(words[0]) in NO_NAMES:
        return None
    return found["name"]
