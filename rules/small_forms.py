"""The short forms: where the user is, how a thank-you went out, how to reach one person, what came of a call."""

from datetime import date

from markupsafe import Markup

from rules import dates, debrief, people, texts, told_forms, zones
from rules.channels import CHANNELS
from rules.debrief.reach import CHANNEL_WORDS, EMAIL, NUMBER, is_unknown, without_fillers
from rules.forms import Answers, Around, Choice, Form, Question, Rewrite, Unclear, pick, plain

SHARE_LOCATION = "Share my location"  # what the chat program's own button says


def zone(said: str, answers: Answers, around: Around) -> Rewrite:
    """The zone, and the city as the user calls it: "Munich" for Europe/Berlin."""
    if plain(said) == plain(SHARE_LOCATION):
        raise Unclear(texts.TAP_LOCATION)
    found = zones.read(said, around.now)
    if not found.names:
        raise Unclear(texts.NO_ZONE)
    if len(found.names) > 1:
        raise Unclear(texts.WHICH_ZONE, tuple(Choice(name.rpartition("/")[2].replace("_", " "), name) for name in found.names))
    return Rewrite({**answers, "zone": found.names[0], "place": found.label.partition(" (")[0]})


ZONE = Form(
    "zone",
    (
        Question(
            key="zone", ask=texts.ASK_ZONE, read=zone, example=texts.ZONE_EXAMPLE, needed=texts.ZONE_NEEDED, wants="location"
        ),
    ),
)


HOW_WORDS = {key: (*words, CHANNELS[key].how) for key, words in CHANNEL_WORDS.items()}
HOW_WORDS["in_person"] = ("in person", "face to face")


def sent(said: str, _: Answers, __: Around) -> str:
    key = pick(said, HOW_WORDS) or pick(without_fillers(said), HOW_WORDS)
    if key is None:
        raise Unclear("Email, letter, card, phone, LinkedIn, text or fax?")
    return key


def sent_choices(answers: Answers, _: Around) -> tuple[Choice, ...]:
    """Every channel, the preferred one first."""
    ways = sorted(CHANNELS.values(), key=lambda channel: channel.key != answers["preferred"])
    return tuple(Choice(channel.label) for channel in ways)


def ask_sent(answers: Answers, _: Around) -> Markup:
    return texts.HOW_SENT.format(answers["who"])


SENT = Form("sent", (Question(key="channel", ask=ask_sent, read=sent, choices=sent_choices, example="by email"),))


REACH = Form("reach", tuple(debrief.FORM.question(key) for key in ("channel", "address")))


# --- what came of a call --------------------------------------------------------------------------

CALL_BACK = Form(
    "call_back",
    (
        Question(
            key="when",
            ask=lambda answers, _: texts.CALL_BACK_WHEN.format(answers["who"]),
            read=told_forms.coming,
            choices=(Choice("Tomorrow"), Choice("In a week")),
            echo=told_forms.when_echo,
            example="Thursday at 3",
            needed="I need a day to remind you. “Tomorrow” will do.",
        ),
    ),
)
DONT_KNOW = Choice("I don't know")


def right_one(said: str, _: Answers, __: Around) -> dict[str, str | None]:
    """Who decides, or the number where they are; empty where nobody knows."""
    if is_unknown(said):
        return {}
    address = EMAIL.search(said) or NUMBER.search(said)
    told = NUMBER.sub(" ", EMAIL.sub(" ", said))
    who = next((one for one in people.read(told).people if one.name), None)
    if who is None and address is None:
        raise Unclear(texts.RIGHT_UNCLEAR)
    way = {"channel": "email" if "@" in address.group() else "phone", "address": address.group().strip()} if address else {}
    named = {"name": who.name, "title": who.title, "kind": who.kind, "honorific": who.honorific} if who else {}
    return {**named, **way}


RIGHT = Form(
    "right",
    (
        Question(
            key="who",
            ask=lambda answers, _: texts.RIGHT_WHO.format(answers["name"]),
            read=right_one,
            choices=lambda answers, _: (*(Choice(name) for name in answers["others"]), DONT_KNOW),
            example="Maria Lopez, head of IT, 0161 496 0000",
            skip=lambda _: {},
        ),
    ),
)


# --- what a note says of the next call --------------------------------------------------------------


def days_offered(answers: Answers, around: Around) -> tuple[Choice, ...]:
    days = (date.fromisoformat(day) for day in answers["days"])
    return tuple(Choice(dates.echo(dates.When("date", day, day), around.now.date()), day.isoformat()) for day in days)


SAY_WHEN = Form(
    "say_when",
    (
        Question(
            key="when",
            ask=texts.SAY_WHEN,
            read=told_forms.coming,
            choices=days_offered,
            echo=told_forms.when_echo,
            example="next Tuesday",
        ),
    ),
)
