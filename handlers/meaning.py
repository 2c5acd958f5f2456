"""Words without an open question: what they mean, and who deals with it."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from markupsafe import Markup

from handlers import (
    asking,
    correcting,
    drafting,
    knowing,
    leaving,
    newcomers,
    news,
    nudging,
    outcomes,
    own_data,
    referees,
    reporting,
    settings,
    talking,
    told,
    writing,
)
from handlers.said import MENU, Button, Reply, Said, Say
from handlers.scene import Scene, look
from rules import asked, heard, texts
from rules.dates import When
from rules.forms import Talk, plain
from rules.heard import Focus, Heard
from rules.outcomes import ENDINGS
from storage.store import Store

Meaning = Callable[[Store, Said, Heard, Scene], Awaitable[list[Reply]]]


async def read(store: Store, said: Said, text: str = "") -> tuple[Heard, Scene]:
    """What the words (or `text` in their place) mean, and what there is to talk about."""
    scene, words = await look(store, said), text or said.text
    found = heard.read(words, scene.known, scene.local(said.at))
    news = any((one.reason, one.likely) == ("no_referent", "outcome") for one in (found, found.also) if one)
    if scene.told and (news or found.intent in ("nothing", "doubt")):
        of_them = heard.read(words, replace(scene.known, focus=Focus(scene.told)), scene.local(said.at))  # "they" are those
        found = of_them if news or of_them.intent == "outcome" else found
    return found, scene


async def meant(store: Store, said: Said) -> list[Reply] | None:
    """What the words lead to; None when they are not understood."""
    if GIVING_UP.search(said.text):
        return [Say(texts.GIVE_UP)]
    found, scene = await read(store, said)
    answered = found.slots.get("outcome") in ("accepted", "declined_offer")
    if scene.offering and not answered and (letter := await news.answering_the_offer(store, said, scene.offering)):
        return letter
    if scene.offering and found.intent not in TELLS and (by := await news.until_when(store, said)):
        return by
    return await lead_to(store, said, found, scene)


GIVING_UP = re.compile(
    r"(?i)\b(?:should|shall|must|do|can) i (?:just |now |finally )?(?:give up|give (?:it|them) up|let (?:it|them) go)"
    r"(?= on\b| hope\b| now\b| yet\b|\W*$)"
)


async def meanwhile(store: Store, said: Said) -> list[Reply] | None:
    """What words mean that are no answer to the question that is open: a question, or a report that names whom it is about."""
    found, scene = await read(store, said)
    names = found.companies or found.people or found.referees or found.unknown or found.slots.get("scope") == "all"
    if found.intent == "reschedule" and len(said.text.split()) <= BARE:
        return None
    if found.intent in ASKS or (found.intent in TELLS and names):
        return await lead_to(store, said, found, scene)
    return None


BARE = 2  # words: "Friday" answers the question that is open, whatever is on the table


async def of_a_reference(store: Store, said: Said) -> list[Reply] | None:
    """What is told of a reference who is known already, while another one is asked about."""
    found, scene = await read(store, said)
    return await lead_to(store, said, found, scene) if found.intent == "reference_done" and found.referees else None


async def names_a_reference(store: Store, said: Said) -> bool:
    """Whether it is of somebody else who could be a reference."""
    found, _ = await read(store, said)
    return found.intent == "reference_add" and bool(found.slots.get("name"))


async def plainly_asks(store: Store, said: Said) -> bool:
    """Whether the words are a question about what is known, whatever question of the bot is open."""
    if not ASKING.match(said.text):
        return False
    found, _ = await read(store, said)
    ends_asking = said.text.rstrip().endswith("?")
    return found.intent in ("due", "stats") or (found.intent in ("who", "when", "promises") and ends_asking)


ASKING = re.compile(r"(?i)(?:what|who|when|how am i|how many|show me|which)\b.{4,}")
ASKS = frozenset({"due", "who", "when", "promises", "stats", "settings", "reference_ask", "help"})
TELLS = frozenset({"done", "outcome", "reschedule", "interview", "application", "reference_done", "reference_add"})


async def clear(store: Store, said: Said, asks_when: bool = False) -> bool:
    """Whether the words mean something by themselves, without any doubt; where one `asks_when`, a bare day is an answer."""
    found, _ = await read(store, said)
    certain = {found.intent, *([found.also.intent] if found.also else [])} & MEANINGS.keys() - {"doubt", "offtopic"}
    return bool(certain) and not (asks_when and only_a_day(found, said.text))


def only_a_day(found: Heard, text: str) -> bool:
    """ "By the end of next week", and nothing else: no clock, no "move it to"."""
    to = found.slots.get("to")
    return isinstance(to, When) and to.clock is None and found.slots.get("said") == plain(text)


async def lead_to(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply] | None:
    if found.intent not in MEANINGS:
        return None
    replies = await MEANINGS[found.intent](store, replace(said, text=found.clause or said.text), found, scene)
    return [*replies, *(await second(store, said, found.also) if found.also and found.clause else [])]


async def second(store: Store, said: Said, also: Heard) -> list[Reply]:
    """The other fact of "sent Jane the note. They rejected me", with an undo of its own."""
    store.journal.changes.clear()
    return await MEANINGS[also.intent](store, replace(said, text=also.clause), also, await look(store, said))


# --- questions ------------------------------------------------------------------------------------


async def due(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    return await asking.due(store, said, asking.span_of(found, scene), only=asking.only(found))


async def about(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """ "Who did I meet at Acme?", "when do they decide?": what is known of them."""
    if found.slots.get("ask") == "unthanked":
        return await asking.due(store, said, asking.THANKS, only=asking.only(found))
    if found.people:
        return [
            reply for person in found.people[:SHOWN] for reply in await knowing.person(store, said, scene.of(person), person)
        ]
    if found.companies:
        known = [scene.employers[company] for company in found.companies[:SHOWN]]
        return [reply for employer in known for reply in await knowing.company(store, said, employer)]
    under_way = [employer for employer in scene.search.employers if employer.state not in ENDINGS]
    if found.slots.get("ask") in DATES and 0 < len(under_way) <= SHOWN:
        return [reply for employer in under_way for reply in await knowing.company(store, said, employer)]
    if found.slots.get("ask") in ("unanswered", "replied", "decision", "interview", "call", "applied", "list"):
        return await knowing.companies(store, said)
    return await knowing.people(store, said)


async def when(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """A second interview is answered in a line; the other dates stand on the card."""
    return await knowing.second_round(store, said, found, scene) or await about(store, said, found, scene)


SHOWN = 3  # companies or people that one answer shows
DATES = ("decision", "interview", "call")  # asked for without a company, each stands on its card


async def stats(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    since = found.slots.get("since")
    return await knowing.stats(store, said, found.slots.get("what", ""), scene.day_begins(since))


async def references(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    return await told.references(store, said, [scene.referees[one] for one in found.referees])


# --- reports -------------------------------------------------------------------------------------


async def outcome(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """How it came out; and until when they want an answer, where that is said in the same breath."""
    replies = await news.outcome(store, said, found, scene)
    return [*replies, *(await news.until_when(store, said) or [])]


async def done(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """What was done; where an offer is talked over, also until when they want an answer."""
    replies = await reporting.done(store, said, found, scene)
    by = await news.until_when(store, said) if found.slots.get("result") == "negotiating" else None
    return [*replies, *(by or [])]


async def change(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """A detail is another one; a decision that is put off by a week is so from the day that they had said."""
    if found.slots.get("field") == "decision":
        employer = await correcting.talked_of(store, said, found, scene) or scene.under_way
        found = reporting.delayed(found, "value_when", employer, said, scene)
    return await correcting.change(store, said, found, scene)


# --- the rest ---------------------------------------------------------------------------------------


async def why_or_help(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    if found.slots.get("topic") == "why":
        owner = scene.owner(found)
        theirs = [id_ for id_ in scene.items if owner and id_[0] == owner.id]
        replies = await nudging.why_these(store, said, found.tasks or theirs)
        return [*replies, *await asking.due(store, said)] if replies == [Say(texts.NOT_WAITING)] else replies
    return [help_text()]


def help_text() -> Say:
    words = Markup("\n").join(Markup("• “{}”").format(example) for example in texts.HELP_WORDS)
    commands = Markup("  ").join(Markup("/{}").format(name) for name in texts.COMMANDS)
    return Say(Markup("\n\n").join((texts.HELP_HEAD, words, texts.HELP_TAIL, commands)), HELP_BUTTONS)


HELP_BUTTONS = (
    (Button(texts.START, "interview"),),
    (Button(texts.DUE, "due"), Button(texts.STATS, "stats")),
    (Button(texts.ADD_APPLICATION, "applied"), Button(texts.ADD_COMING, "coming")),
    (Button(texts.REFERENCES_BUTTON, "references"), Button(texts.SETTINGS_BUTTON, "settings")),
)


async def cancel(store: Store, said: Said, _: Heard, __: Scene) -> list[Reply]:
    return await leaving.cancel(store, said)


async def off_topic(store: Store, said: Said, _: Heard, __: Scene) -> list[Reply]:
    """Unless it is about an interview as a cook, a singer or a footballer."""
    return await newcomers.interview_plainly(store, said) or [Say(texts.OFF_TOPIC, MENU)]


async def not_yet(*_: object) -> list[Reply]:
    return [Say(texts.NOT_YET, MENU)]


async def doubt(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """Ask back: with a button for each that it could be, or with what is missing."""
    names = scene.candidates(found)
    if len(names) > 1:
        answers = {"text": said.text, "name": found.slots.get("name", ""), "choices": names}
        return await talking.begin(store, said, Talk("which", answers))
    if found.likely == "reschedule" and isinstance(found.slots.get("to"), When):
        return await told.remind(store, said, None, scene.stored(found.slots["to"]))
    if found.reason == "unknown_entity" and found.unknown:
        return await newcomers.interview_plainly(store, said) or [unknown(found, scene)]
    if found.likely == "outcome" and (came := await about_the_outcome(store, said, found, scene)):
        return came
    if found.reason == "no_referent":
        return await nothing_said_of(store, said, scene)
    return [Say(texts.TELL_MORE, ((Button(texts.DUE, "due"),),))]


def unknown(found: Heard, scene: Scene) -> Say:
    known = ", ".join(employer.name for employer in scene.employers.values())
    text = texts.UNKNOWN_NAME.format(", ".join(found.unknown))
    return Say(text + (texts.KNOWN_NAMES.format(known) if known else Markup(" ") + texts.NONE_YET), MENU)


async def about_the_outcome(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply] | None:
    """ "I accept", "they turned me down", with nothing on the table: of the only offer, or of those where it goes on."""
    answer = next((kind for kind in ("decline", "accept") if drafting.ANSWERS[kind].search(said.text)), None)
    if answer and scene.offering:
        return [await outcomes.came_out(store, said, scene.offering, writing.UNASKED[answer])]
    going = scene.going
    if found.reason != "no_referent" or not going:
        return None
    if len(going) == 1:
        named = correcting.THEY.sub(going[0].name, said.text, count=1)
        return await told_which(store, said, named if named != said.text else f"{said.text}, {going[0].name}")
    if not correcting.THEY.search(said.text):
        return None
    return await correcting.which_of_them(store, said, going)


async def nothing_said_of(store: Store, said: Said, scene: Scene) -> list[Reply]:
    """ "Done", without a message that it could belong to: show what it may be about."""
    going = [employer for employer in scene.employers.values() if employer.state not in ENDINGS]
    if asked.action(said.text) == "answered" and len(going) == 1:
        return [await outcomes.came_out(store, said, going[0], "replied")]
    listed = await asking.due(store, said)
    actable = any(reply.buttons for reply in listed if isinstance(reply, Say))
    return [Say(texts.NOT_WAITING), *listed] if actable else listed


async def told_which(store: Store, said: Said, text: str) -> list[Reply]:
    """The words again, with the name that was meant."""
    found, scene = await read(store, said, text)
    replies = await lead_to(store, said, found, scene) if found.intent != "doubt" else None
    return replies or [Say(texts.TELL_MORE, MENU)]


MEANINGS: dict[str, Meaning] = {
    "due": due,
    "who": about,
    "when": when,
    "promises": knowing.promises,
    "done": done,
    "outcome": outcome,
    "reschedule": reporting.reschedule,
    "interview": newcomers.interview,
    "application": newcomers.application,
    "person": correcting.person,
    "change": change,
    "settings": settings.heard,
    "reference_ask": references,
    "reference_done": referees.done,
    "reference_add": newcomers.reference,
    "reference_remove": referees.remove,
    "stats": stats,
    "draft": drafting.draft,
    "reference_draft": not_yet,
    "export": own_data.asked_to_export,
    "delete": own_data.asked_to_delete,
    "help": why_or_help,
    "cancel": cancel,
    "offtopic": off_topic,
    "doubt": doubt,
}
