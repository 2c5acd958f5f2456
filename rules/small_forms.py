"""The short forms: where the user is, how a thank-you went out, how to reach one person."""

from markupsafe import Markup

from rules import debrief, texts, zones
from rules.channels import CHANNELS
from rules.debrief.reach import CHANNEL_WORDS, without_fillers
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
