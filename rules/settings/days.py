"""Days: the working week of employers, how dates are written, how long the post takes."""

import re

from rules.forms import Answers, Around, Unclear, pick, plain, vocabulary
from rules.settings.words import SMALL_TALK, all_known, spelled

ISO_WEEK = "1234567"
DAYS = {
    "1": ("monday", "mon", "mo", "mondays"),
    "2": ("tuesday", "tue", "tues", "tu", "tuesdays"),
    "3": ("wednesday", "wed", "weds", "we", "wednesdays"),
    "4": ("thursday", "thu", "thur", "thurs", "th", "thursdays"),
    "5": ("friday", "fri", "fr", "fridays"),
    "6": ("saturday", "sat", "sa", "saturdays"),
    "7": ("sunday", "sun", "su", "sundays"),
}
WEEKS = {
    "12345": ("weekdays", "working days", "business days", "weekday", "the usual", "normal", "standard"),
    ISO_WEEK: ("every day", "all days", "all week", "daily", "the whole week", "seven days", "7 days"),
}
THROUGH = vocabulary("to through thru until till bis -")
JOINED = SMALL_TALK | vocabulary("plus also work works people employers companies offices working workweek from open")
PIECES = re.compile(r"[^\W\d_]+|-|\d+")


def day_of(word: str) -> str | None:
    return None if word.isdigit() else pick(word, DAYS)


def workdays(said: str, _: Answers, __: Around) -> str:
    """The ISO weekdays on which employers work, in order."""
    digits = said.strip()
    if re.fullmatch("[1-7]{2,7}", digits):
        return in_order(digits)
    week = pick(said, WEEKS)
    days = week or in_order("".join(named_days(PIECES.findall(re.sub("[‐‑‒–—−]", "-", spelled(said))))))
    if not days:
        raise Unclear("On which days do employers work where you are?")
    return days


def in_order(days: str) -> str:
    return "".join(day for day in ISO_WEEK if day in days)


def named_days(pieces: list[str]) -> list[str]:
    """The days of a list such as "mon to thu and saturday"; a range may pass the end of the week."""
    found: list[str] = []
    through = False
    for piece in pieces:
        days = day_of(piece) or pick(piece, WEEKS)
        if days:
            found += between(found[-1], days) if through and found and len(days) == 1 else days
        elif piece not in THROUGH | JOINED:
            raise Unclear(f"I don't know “{piece[:20]}” as a day. On which days do employers work where you are?")
        through = piece in THROUGH
    return found


def between(first: str, last: str) -> str:
    start = ISO_WEEK.index(first)
    turned = ISO_WEEK[start:] + ISO_WEEK[:start]
    return turned[: turned.index(last) + 1]


# --- how 12/5 is meant --------------------------------------------------------------------------

ORDERS = {
    "dmy": ("day first", "31/12", "dd/mm", "dd/mm/yyyy", "day month", "european", "british", "uk", "day before month"),
    "mdy": ("month first", "12/31", "mm/dd", "mm/dd/yyyy", "month day", "american", "us", "usa", "month before day"),
}
NUMERIC = re.compile(r"\s*(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?\d{2,4})?\s*")


def order(said: str, _: Answers, __: Around) -> str:
    text = plain(said)
    named = {key for key, words in ORDERS.items() if any(f" {plain(word)} " in f" {text} " for word in words)}
    told = named.pop() if len(named) == 1 else pick(said, ORDERS) or order_of(NUMERIC.fullmatch(said))
    if told is None:
        raise Unclear("Does the day come first when you write a date, or the month?")
    return told


def order_of(example: re.Match[str] | None) -> str | None:
    """The order of a date of which one number can only be the day."""
    first, second = (int(number) for number in example.groups()) if example else (0, 0)
    if 12 < first <= 31 and 1 <= second <= 12:
        return "dmy"
    return "mdy" if 12 < second <= 31 and 1 <= first <= 12 else None


# --- the post -----------------------------------------------------------------------------------

POST_LIMIT = 20  # working days: what takes longer is not worth waiting for
POST_WORDS = vocabulary("about around roughly working business post mail letter letters travel travels arrive arrives after")
A_WEEK = re.compile(r"\b(?:(\d{1,2}) |a )?weeks?\b")


def post(said: str, _: Answers, __: Around) -> int:
    """Working days: five to a week."""
    text = A_WEEK.sub(lambda match: str(5 * int(match[1] or 1)), spelled(said))
    numbers = re.findall(r"(?<![\d.,-])\d{1,3}(?![\d.,-]\d)", text)
    if len(numbers) != 1 or len(re.findall(r"\d+", text)) != 1 or not all_known(text, POST_WORDS):
        raise Unclear("How many working days does a letter take? One number is enough.")
    if not 1 <= int(numbers[0]) <= POST_LIMIT:
        raise Unclear(f"Between 1 and {POST_LIMIT} working days, please.")
    return int(numbers[0])
