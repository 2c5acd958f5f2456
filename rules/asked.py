"""What a user wants who writes without being asked: the list of what is due, a new debrief, help, or small talk."""

import re
from datetime import date, timedelta

from rules.forms import pick, plain
from rules.items import Span, week_of

CALLS, NOTES = frozenset({"call", "weekly"}), frozenset({"thank"})
KINDS = {"calls": CALLS, "call": CALLS, "notes": NOTES, "thank-yous": NOTES, "thank-you": NOTES, "thankyous": NOTES}
DUE_WORDS = {
    "due",
    "overdue",
    "todo",
    "to-do",
    "open",
    "pending",
    "late",
    "missed",
    "outstanding",
    "agenda",
    "upcoming",
    "tasks",
    "plan",
    "list",
    *KINDS,
}
DUE_PHRASES = (
    "to do",
    "what's next",
    "whats next",
    "what is next",
    "what next",
    "follow up",
    "follow-ups",
    "what's on",
    "whats on",
    "coming up",
)
SMALL = frozenset(
    [
        "what",
        "what's",
        "whats",
        "is",
        "are",
        "there",
        "any",
        "anything",
        "my",
        "the",
        "a",
        "do",
        "i",
        "have",
        "for",
        "show",
        "me",
        "on",
        "list",
        "which",
        "need",
        "to",
        "and",
        "be",
        "of",
        "now",
        "please",
        "it",
        "up",
    ]
)
RANGES = (
    "overdue",
    "late",
    "missed",
    "today",
    "tonight",
    "tomorrow",
    "next week",
    "this week",
    "week",
    "everything",
    "all",
    "month",
)


def due(text: str, today: date) -> Span | None:
    """The days asked for ("what's due this week", "due today", "calls", "next week"), or None if it asks something else."""
    said = plain(text)
    words = set(said.split())
    asks = bool(words & DUE_WORDS) or any(phrase in said for phrase in DUE_PHRASES)
    named = next((name for name in RANGES if re.search(rf"\b{name}\b", said)), None)
    bare = named is not None and not words - SMALL - set(named.split())
    if not (asks or bare) or len(words) > 12:
        return None
    return span(named, next((KINDS[word] for word in said.split() if word in KINDS), None), today)


PLAINLY = re.compile(
    r"^(?:what(?:'?s| is|s)|anything|is anything|show me what(?:'?s| is)) (?:due|overdue|next)\b", re.IGNORECASE
)


def due_plainly(text: str) -> bool:
    """Whether the words ask for the list whatever question is open."""
    return bool(PLAINLY.match(text.strip().replace("’", "'")))


def span(named: str | None, rules: frozenset[str] | None, today: date) -> Span:
    this, following = week_of(today), week_of(today, 1)
    spans = {
        "overdue": Span("Overdue", None, today, rules),
        "today": Span("Due today", today, today, rules),
        "tomorrow": Span("Due tomorrow", today + timedelta(days=1), today + timedelta(days=1), rules),
        "next week": Span("Due next week", *following, rules),
        "everything": Span("All that is planned", None, None, rules),
        "month": Span("Due in the next 30 days", today, today + timedelta(days=30), rules),
    }
    synonyms = {"late": "overdue", "missed": "overdue", "tonight": "today", "all": "everything"}
    this_week = Span("Due this week", today, this[1], rules)
    if named is None and rules is not None:
        return Span("Calls" if rules is CALLS else "Thank-you notes", None, None, rules)
    return spans.get(synonyms.get(named or "", named or ""), this_week)


# --- the beginning of a debrief ---------------------------------------------------------------

INTERVIEW = re.compile(r"\b(?:interview(?:ed)?|debrief)\b", re.IGNORECASE)
AT = re.compile(r"\b(?:at|with)\s+(?P<company>[^\n.,;!?]+)", re.IGNORECASE)
COMPANY_ENDS = re.compile(
    r"\s+(?:for|as|about|this|today|yesterday|just|earlier|an hour|on|and|in|by|via|over|with|who|which|that|went|was)\b.*$",
    re.IGNORECASE,
)
JOB = re.compile(
    r"\b(?:for|as)\s+(?:an?\s+|the\s+)?(?P<job>[^\n.,;!?]+?)(?:\s+(?:role|job|position))?"
    r"(?=$|[\n.,;!?]|\s+(?:today|yesterday|at|with|just|this)\b)",
    re.IGNORECASE,
)
JUST = re.compile(r"\b(?:just|finished|came out|got out|walked out)\b", re.IGNORECASE)
YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)
COMING = re.compile(
    r"\b(?:tomorrow|next|upcoming|will|going to|have an interview|got an interview|on (?:mon|tues|wednes|thurs|fri)day)\b",
    re.IGNORECASE,
)


def opening(text: str) -> dict[str, str] | None:
    """What "just had an interview at Acme for data engineer" says already (company, job, when); None if it is no such thing.

    Only what is plain: the rest is asked.
    """
    if not INTERVIEW.search(text) or text.strip().endswith("?") or len(text) > 200:
        return None
    found: dict[str, str] = {}
    at = AT.search(text)
    if at:
        found["company"] = COMPANY_ENDS.sub("", at["company"]).strip()
        job = JOB.search(text)
        found |= {"job": job["job"].strip()} if job else {}
    if not COMING.search(text) and (JUST.search(text) or YESTERDAY.search(text)):
        found["when"] = "yesterday" if YESTERDAY.search(text) else "just now"
    return {key: value for key, value in found.items() if value}


NEW = re.compile(
    r"^(?:hi[,!]?\s+)?(?:i\s+)?(?:have\s+)?(?:just|had|finished|came out of|got out of|walked out of)\b", re.IGNORECASE
)


def opening_plainly(text: str) -> dict[str, str] | None:
    """The same, when the words are a new debrief whatever question is open: "just had an interview at Bolt"."""
    found = opening(text) if NEW.match(text.strip()) else None
    return found if found and "company" in found else None


def coming_interview(text: str) -> bool:
    return bool(INTERVIEW.search(text) and COMING.search(text) and not JUST.search(text))


# --- everything else --------------------------------------------------------------------------

ASIDES = {
    "greeting": ("hi", "hello", "hey", "good morning", "good afternoon", "good evening", "hi there", "hello there", "yo"),
    "thanks": ("thanks", "thank you", "thx", "ty", "cheers", "thanks a lot", "thank you so much", "perfect", "great", "cool",
               "ok", "okay", "nice"),
    "help": ("what can you do", "how does this work", "help me", "commands", "menu", "what do you do", "who are you"),
    "start": ("start", "begin", "debrief", "interview", "new interview", "new debrief", "i had an interview"),
    "cancel": ("stop that", "forget it", "never mind", "nevermind", "abort"),
}  # fmt: skip


def aside(text: str) -> str | None:
    """greeting, thanks, help, start or cancel, when the whole message is that; else None."""
    return pick(text, ASIDES)


ACTIONS = {
    "done": ("sent", "did it", "i did it", "sent it", "i sent it", "called", "i called", "finished", "all done", "done it"),
    "hour": ("1 hour", "in an hour", "one hour", "later", "snooze", "remind me later", "in 1 hour", "snooze 1 hour"),
    "evening": ("this evening", "tonight", "in the evening", "snooze this evening", "later today"),
    "morning": ("tomorrow 9:00", "tomorrow", "tomorrow morning", "snooze tomorrow", "snooze till tomorrow", "tomorrow at 9"),
    "skip": ("skip it", "skip this", "not this one", "leave it"),
    "answered": ("they answered", "they replied", "heard back", "i heard back", "they called", "they wrote"),
    "nothing": ("nothing yet", "no answer", "not yet", "still nothing", "no"),
}  # fmt: skip


def action(text: str) -> str | None:
    """What is to be done with the message that was pushed last, or None."""
    return pick(text, ACTIONS)


STOP = re.compile(
    r"^\s*(?:please\s+)?(?:stop|end|close|no more|drop|forget)\s+(?:about\s+|nudges\s+for\s+|with\s+)?(?P<name>.+?)[.!]*\s*$",
    re.IGNORECASE,
)


def stop(text: str) -> str | None:
    """The name in "stop Acme" or "no more about Acme"."""
    found = STOP.match(text[:200])
    return found["name"] if found else None
