"""How am I doing? All the numbers on one page, or the one that was asked for."""

from collections.abc import Callable
from datetime import UTC, datetime, time

from markupsafe import Markup

from rules import wording
from rules.clocktime import to_local, to_utc
from rules.facts import Employer, Search
from rules.items import week_of
from rules.review.counts import Counts, came_out, counts, known, rate, streak
from rules.timeline.fit import cut, joined

EVER = datetime.min.replace(tzinfo=UTC)
STREAK = 2  # thank-you notes from which a row of them is worth a word
NAMED = 5  # companies that are named beside their number
NOTHING_YET = Markup(
    "Nothing to count yet, and that is where everybody starts.\n"
    "Tell me about an interview or an application, and this page fills by itself."
)


def stats(search: Search, now: datetime) -> Markup:
    """This week, from Monday on, beside all time."""
    week, ever = counts(search, monday(search, now), now), counts(search, EVER, now)
    if not known(search, now):
        return NOTHING_YET
    rows = (
        ("Interviews", str(week.interviews), str(ever.interviews)),
        ("Applications", str(week.applications), str(ever.applications)),
        ("Thank-you notes on time", on_time(week), on_time(ever)),
        ("Calls made", str(week.calls), str(ever.calls)),
        ("Answers received", str(week.replies), str(ever.replies)),
    )
    lines = (Markup("{}: <b>{}</b> this week, {} in all").format(*row) for row in rows)
    standings = Markup("\n").join(text for text in (standing(ever), replied(search, now)) if text)
    return joined((Markup("<b>How you are doing</b>"), Markup("\n").join(lines), standings, row(search, now)))


def monday(search: Search, now: datetime) -> datetime:
    """When this week began for the user."""
    zone = search.habits.zone
    return to_utc(week_of(to_local(now, zone).date())[0], time.min, zone)


def on_time(told: Counts) -> str:
    return f"{told.on_time} of {told.notes + told.missed}" if told.notes + told.missed else "none due"


def standing(ever: Counts) -> Markup:
    offers = f", {many(ever.offers, 'offer')} to answer" if ever.offers else ""
    return Markup("Open employers: <b>{}</b>{}").format(ever.open, offers)


def replied(search: Search, now: datetime) -> Markup:
    answered, written = rate(search, EVER, now)
    return Markup("Reply rate: <b>{}</b>").format(share(answered, written)) if written else Markup("")


def share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} % ({part} of {many(whole, 'employer')})"


def row(search: Search, now: datetime) -> Markup:
    length = streak(search, now)
    return (
        Markup("Your last {} thank-you notes went out on time. Well done.").format(length) if length >= STREAK else Markup("")
    )


# --- one number -------------------------------------------------------------------------------------

Sentence = Callable[[Search, datetime, datetime], Markup]  # of a span: after the first moment, up to the second


def stat(search: Search, now: datetime, what: str, since: datetime | None = None) -> Markup:
    """One number since a moment (aware UTC), or of all time; everything where `what` is none of the table."""
    if what not in SENTENCES or not known(search, now):
        return stats(search, now)
    ago = f" since {wording.day_of(since, now, search.habits)}" if since and what not in STANDING else ""
    return SENTENCES[what](search, since or EVER, now) + Markup("{}.").format(ago)


def interviews(search: Search, since: datetime, now: datetime) -> Markup:
    return Markup("You had <b>{}</b>").format(many(counts(search, since, now).interviews, "interview"))


def applications(search: Search, since: datetime, now: datetime) -> Markup:
    return Markup("You sent <b>{}</b>").format(many(counts(search, since, now).applications, "application"))


def notes(search: Search, since: datetime, now: datetime) -> Markup:
    told = counts(search, since, now)
    timely = f" ({told.on_time} on time)" if told.notes else ""
    return Markup("You sent <b>{}</b>{}").format(many(told.notes, "thank-you note"), timely)


def calls(search: Search, since: datetime, now: datetime) -> Markup:
    return Markup("You made <b>{}</b>").format(many(counts(search, since, now).calls, "call"))


def replies(search: Search, since: datetime, now: datetime) -> Markup:
    return Markup("You got <b>{}</b>").format(many(counts(search, since, now).replies, "answer"))


def reply_rate(search: Search, since: datetime, now: datetime) -> Markup:
    answered, written = rate(search, since, now)
    if not written:
        return Markup("There is no reply rate to tell: nothing went out to employers")
    return Markup("Your reply rate is <b>{}</b>").format(share(answered, written))


def open_ones(search: Search, _: datetime, now: datetime) -> Markup:
    going = [employer for employer in known(search, now) if employer.state == "going"]
    return Markup("You have <b>{}</b>{}").format(many(len(going), "open employer"), names(going))


def ended(outcome: str, thing: str) -> Sentence:
    """A sentence with how many employers it came out so for, and which."""

    def sentence(search: Search, since: datetime, now: datetime) -> Markup:
        those = [one for one in known(search, now) if any(came_out(outcome)(e) and e.at > since for e in one.events)]
        return Markup("You got <b>{}</b>{}").format(many(len(those), thing), names(those))

    return sentence


def names(employers: list[Employer]) -> str:
    """Which they are: " (Acme, Initech and 2 more)"."""
    shown = ", ".join(cut(employer.name) for employer in employers[:NAMED])
    more = f" and {len(employers) - NAMED} more" if len(employers) > NAMED else ""
    return f" ({shown}{more})" if employers else ""


def many(number: int, thing: str) -> str:
    return f"{number or 'no'} {thing}{'s' * (number != 1)}"


SENTENCES: dict[str, Sentence] = {
    "interviews": interviews,
    "applications": applications,
    "notes": notes,
    "thank_yous": notes,
    "calls": calls,
    "replies": replies,
    "reply_rate": reply_rate,
    "open": open_ones,
    "offers": ended("offer", "offer"),
    "rejections": ended("rejected", "rejection"),
}
STANDING = frozenset({"open"})  # how it is now, whenever it began
