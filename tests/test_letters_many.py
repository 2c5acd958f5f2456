"""Two hundred interviews made up at random, and the laws that hold for every letter about any of them."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest
from facts import applied, happened, searching
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rules.channels import CHANNELS
from rules.facts import Dated, Employer, Event, Interview, Person, Promise, Referee, Search, Writer
from rules.items import About, Item
from rules.letters import LETTERS, Draft, Line, draft, likeness, worst_pair
from rules.letters.frames import BRITISH, Phrase, Pool, respelled
from rules.letters.table import CHARACTERS, PAGES
from rules.letters.words import words_of
from rules.plan import Task

BOUND, BOUND_OF_SHORTER = 0.35, 0.45
COUNT = 200
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)

NAMES = (
    "Jane Smith", "José", "王小明", "O'Neil", "von der Leyen", "Raj Patel", "Anna-Lena Östberg", "<b>O'Neil & Söhne</b>",
    "Nguyen Van An", "DeShawn McDONALD", "Tina", None, "😀" * 4096, "  ", "María del Carmen Ruiz", "J. Smith", "X Æ A-12",
    "Smith, Jane",
)  # fmt: skip
HONORIFICS = (None, None, None, "Mr", "Ms", "Dr", "Prof.", "Sir")
KINDS = ("interviewer", "interviewer", "interviewer", "recruiter", "assistant", "receptionist", "other")
COMPANIES = (
    "Acme",
    "Ängelholm Sjukhus",
    "The Ritz",
    "Initech Inc.",
    "<b>O'Neil & Söhne</b>",
    "7-Eleven",
    "😀" * 4096,
    "iRobot",
)
JOBS = (
    None,
    "warehouse manager",
    "the accountant job",
    "engineer",
    "Head of Operations",
    "IT-Spezialist (m/w/d)",
    "nurse position",
)
STRENGTHS = (
    None, "ten years in logistics, and I speak Polish", "I stay calm with angry customers",
    "fluent Spanish, knowledge of payroll, patience", "good with people", "managed a team of 12", "team player",
    "calming angry customers", "SAP", "i speak polish and german. i've led three warehouses.", "Ten years of experience!!",
    "they liked that I know the trade", "engineer by training", "an eye for detail; never late", "calm people " * 125,
    "😀" * 40, "<b>O'Neil & Söhne</b>", "…", "very very reliable 👍", "my Portuguese is fluent", "honest, hard-working, quick",
    "I cut costs by 12%, I write clean code, and I train juniors",
)  # fmt: skip
WISHES = (
    None, "somebody who can calm angry customers", "they want a team player", "calm people", "to grow the team",
    "Someone reliable with a driving licence.", "experience", "looking for an engineer who stays", "must speak Polish",
    "they need people who know their systems", "a young woman", "SAP!!", "calm people " * 125, "😀", "<b>O'Neil & Söhne</b>",
    "They're looking for two nurses for nights",
)  # fmt: skip
CONCERNS = (
    None, "they worried that I have no SAP experience", "no SAP experience", "my English", "too junior", "I'm overqualified",
    "they think I will leave soon", "gap in my CV", "never managed people", "that my car is old", "?", "none", "salary",
    "they asked whether I can travel", "lack of practice", "<b>O'Neil & Söhne</b>", "calm people " * 125, "overqualified 😬",
)  # fmt: skip
LEARNED = (None, "they open a second shop in spring", "the company is growing", "the boss is rude", "new CEO", "😀")
TONES, SPELLINGS = ("warm", "plain", "formal"), ("us", "gb")
WRITERS = ("", "Ana Costa", "王小明", "Bob O'Neil")


def some(rng: random.Random, at: int) -> tuple[Employer, Search]:
    """One employer where one to four people were met, with facts of all kinds."""
    people = tuple(
        Person(
            at * 10 + seat, rng.choice(NAMES), None, rng.choice(KINDS), rng.choice(HONORIFICS),
            rng.choice((None, *CHANNELS)),
        )
        for seat in range(rng.randint(1, 4))
    )  # fmt: skip
    ended = NOW - timedelta(hours=rng.choice((3, 20, 80, 400)))
    decision = rng.choice((None, Dated("soon", date(2026, 3, 1)), Dated("Friday", date(2026, 3, 6))))
    met = Interview(
        at, ended, ended, "Europe/Lisbon", rng.choice(JOBS), rng.choice((None, "phone", "video", "in_person")), people,
        decision, None, rng.choice(WISHES), rng.choice(STRENGTHS), rng.choice(CONCERNS), Promise("it"), rng.choice(LEARNED),
        rng.choice((None, "well", "soso", "badly")), rng.choice((None, "yes", "unsure", "no")),
    )  # fmt: skip
    referees = (Referee(at, "Ewan Grant", "yes", NOW), Referee(at + 1, "Dr Ruiz", "yes", NOW, address="0161 496 0000"))
    outcome = Event(at, "outcome:end", rng.choice(("rejected", "filled", "declined", "hired")), NOW)
    sent = [happened(f"thank:{at}:{one.id}", "2026-03-02 18:00", channel=rng.choice(("card", "letter"))) for one in people]
    employer = Employer(
        at, rng.choice(COMPANIES), (met,), (*sent, outcome), {one.id: one for one in people}, referees=referees,
        applications=(replace(applied(), job=met.job),),
    )  # fmt: skip
    writer = Writer(
        rng.choice(WRITERS), phone=rng.choice(("", "0161 496 0001")), spelling=rng.choice(SPELLINGS), tone=rng.choice(TONES)
    )
    return employer, searching(
        employer, writer=writer, referees=(Referee(9, "Ewan Grant", rng.choice(("new", "asked")), NOW),)
    )


@cache
def many() -> tuple[tuple[Employer, Search], ...]:
    rng = random.Random(20260303)
    return tuple(some(rng, at) for at in range(1, COUNT + 1))


def item_for(rule: str, employer: Employer, search: Search, person: int, channel: str | None = None) -> Item:
    told: dict[str, About] = {"application": employer.applications[0], "thank_referee": employer.referees[1]}
    told |= {one: referee for one in ("reference", "agreed") for referee in search.referees}
    own = rule in ("reference", "agreed", "thank_referee", "visible")
    task = Task(f"{rule}:{employer.id}:{person}", rule, NOW, NOW, (), employer.interviews[0].id, person, channel=channel)
    return Item(None if own else employer, task, about=told.get(rule))


def thanks_at(employer: Employer, search: Search, channel: str | None = None, **how: str | int) -> list[Draft]:
    """The note to each person met there."""
    made = []
    for person in employer.interviews[0].people:
        item = item_for("thank", employer, search, person.id, channel or person.channel)
        note = draft(item, search, NOW, **how)  # type: ignore[arg-type]
        assert note
        made.append(note)
    return made


RULES = tuple(rule for letter in LETTERS.values() for rule in letter.rules)


@cache
def everything() -> tuple[tuple[Employer, Search, Draft], ...]:
    """Every kind of letter, style and variant, spread over the two hundred interviews; each note in its own channel."""
    made = []
    for at, (employer, search) in enumerate(many()):
        made += [(employer, search, note) for note in thanks_at(employer, search)]
        for number, rule in enumerate(RULES):
            style = ("", "shorter", "warmer", "formal")[(at + number) % 4]
            person = employer.interviews[0].people[-1]
            channel = (None, *CHANNELS)[(at + number) % 8]
            note = draft(item_for(rule, employer, search, person.id, channel), search, NOW, variant=at % 7, style=style)
            assert note, rule
            made.append((employer, search, note))
    return tuple(made)


def letters() -> Iterator[Draft]:
    return (note for _, _, note in everything())


# --- where every sentence comes from ---------------------------------------------------------------

SOURCES = {
    "strength": "interview.strengths", "also": "interview.strengths", "set": "interview.strengths",
    "seek": "interview.looking_for", "ask": "interview.looking_for", "doubt": "interview.concern",
    "learned": "interview.learned", "trade": "interview.learned", "company": "employer.name", "meeting": "interview.format",
    "day": "interview.ended", "writer": "writer.name", "phone": "writer.phone", "hired": "search.hired",
    "applied": "application.sent", "answers_by": "application.answers_by", "decided_by": "interview.decision",
    "decides_by": "interview.decision", "posted": "event.thank",
}  # fmt: skip
CONDITIONS = {
    "parting": {"interview.wanted"}, "doubt": {"interview.concern"}, "kind": {"person.kind"}, "referee": {"referee.state"},
    "state": {"employer.outcome", "search.hired"},
}  # fmt: skip
UNTOLD = {"position": "the position", "company": "your company", "meeting": "our conversation"}
OF_FACTS = {
    "position": ("interview.job", "application.job"),
    "called": ("person.name", "referee.name"),
    "job": ("interview.job",),
}
GLUE = words_of(
    """
    i am i'm have do not be might my the a an and your you are position our call video meeting on today yesterday card letter
    """
)
DAYS = words_of("january february march monday tuesday wednesday thursday friday saturday sunday")


def words_in(text: str) -> list[str]:
    return re.findall(r"\w+(?:'\w+)?", text.casefold().replace("’", "'"))


def source(fact: str, employer: Employer, search: Search) -> str:
    """What was told of it; empty when nothing was."""
    room, _, name = fact.partition(".")
    met, writer = employer.interviews[0], search.writer
    if room == "interview":
        value = getattr(met, name)
        return value.said if isinstance(value, Dated) else str(value or "")
    told = {
        "employer.name": employer.name, "writer.name": writer.name, "writer.phone": writer.phone,
        "employer.outcome": employer.state, "search.hired": employer.name if employer.state == "hired" else "",
        "application.job": employer.applications[0].job or "", "application.sent": "sent", "referee.state": "told",
        "referee.name": "Ewan Grant Dr Ruiz", "event.thank": "sent", "person.kind": "told",
        "person.name": " ".join(f"{one.name} {one.honorific}" for one in met.people),
    }  # fmt: skip
    return told[fact]


def pools() -> Iterator[Pool]:
    for page in PAGES.values():
        yield from (value for name, value in vars(page).items() if name.isupper() and isinstance(value, tuple))


CLOSED = {
    "day": r"(today|yesterday|on \w+(?: \w+)?)", "meeting": "(our (?:conversation|call|video call|meeting))",
    "position": "(the (?:.+ )?position)", "phone": r"([\d ]+)",
}  # fmt: skip
"""What a slot can be where the words alone leave it open."""


@cache
def patterns() -> tuple[tuple[str, Phrase, re.Pattern[str]], ...]:
    """Every sentence of the tables: how it begins, and its slots open; once with short and once with long first slots."""
    phrases = {phrase.text: phrase for pool in pools() for phrase in pool}
    return tuple(
        (words.partition("{")[0].rstrip(".").casefold(), phrase, pattern_of(words, wild))
        for text, phrase in phrases.items()
        for words in {respelled(text, "us"), respelled(text, "gb")}
        for wild in ("(.+?)", "(.+)")[: max(text.count("{"), 1)]
    )


def pattern_of(text: str, wild: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", text.removesuffix("."))
    parts = (CLOSED.get(piece, wild) if at % 2 else re.escape(piece) for at, piece in enumerate(pieces))
    return re.compile("".join(parts) + r"\W?", re.IGNORECASE)


def backed(line: Line, employer: Employer, search: Search) -> bool:
    """Whether it is a sentence of the tables whose slots hold nothing but words of the facts that the line names."""
    hits = (
        (phrase, pattern.fullmatch(line.text))
        for begins, phrase, pattern in patterns()
        if line.text.casefold().startswith(begins)
    )
    return all(source(fact, employer, search) for fact in line.facts) and any(
        fills(phrase, hit.groups(), line, employer, search) for phrase, hit in hits if hit is not None
    )


def fills(phrase: Phrase, values: tuple[str, ...], line: Line, employer: Employer, search: Search) -> bool:
    slots = zip(phrase.slots, values, strict=True)
    return all(held(need, line, employer) for need in phrase.needs if "=" in need) and all(
        traced(slot, value, line, employer, search) for slot, value in slots
    )


def held(condition: str, line: Line, employer: Employer) -> bool:
    """Whether what a sentence takes for granted is so, and is named among its facts."""
    name, _, value = condition.partition("=")
    met = employer.interviews[0]
    if condition in ("doubt=no", "parting=no"):
        return met.wanted != "no" or name == "doubt"
    if name in ("wanted", "mood"):
        return getattr(met, name) == value and f"interview.{name}" in line.facts
    return bool(CONDITIONS[name] & {*line.facts})


def traced(slot: str, value: str, line: Line, employer: Employer, search: Search) -> bool:
    if value.casefold() == UNTOLD.get(slot):
        return True
    facts = OF_FACTS.get(slot) or (SOURCES.get(slot) or SOURCES[slot.split("_")[0]],)
    named = [fact for fact in facts if fact in line.facts]
    told = {word for fact in named for word in words_in(source(fact, employer, search))}
    dated = slot in ("day", "applied", "answers_by", "decided_by", "decides_by")
    spare = GLUE | (DAYS if dated else set())
    return bool(named) and all(word in told or word in spare or (dated and word.isdigit()) for word in words_in(value))


def test_every_sentence_is_made_of_the_facts_that_it_names_and_of_nothing_else() -> None:
    unbacked = [
        (note.kind, line)
        for employer, search, note in everything()
        for line in note.lines
        if not backed(line, employer, search)
    ]
    assert unbacked == []


# --- the length -------------------------------------------------------------------------------------


@pytest.mark.parametrize("channel", ["email", "letter", "fax"])
def test_a_thank_you_has_60_to_130_words(channel: str) -> None:
    made = [note for employer, search in many() for note in thanks_at(employer, search, channel)]
    told = [(note.words, note.text) for note in made if note.kind in ("thank", "thank_gracious")]
    assert told
    assert [one for one in told if not 60 <= one[0] <= 130] == []


def test_a_card_has_35_to_70_words() -> None:
    made = [note for employer, search in many() for note in thanks_at(employer, search, "card")]
    assert [(note.kind, note.words, note.text) for note in made if not 35 <= note.words <= 70] == []


@pytest.mark.parametrize(("channel", "most"), [("linkedin", 300), ("text", 320)])
def test_a_message_fits_its_channel(channel: str, most: int) -> None:
    made = [note for employer, search in many() for note in thanks_at(employer, search, channel)]
    made += [note for note in letters() if note.channel == channel]
    assert [note.text for note in made if len(note.text) > most] == []


def test_a_voicemail_line_takes_less_than_20_seconds_and_has_the_number_twice() -> None:
    lines = [note.text.partition("machine answers: ")[2] for note in letters() if note.kind == "call"]
    told = [line for line in lines if "0161 496 0001" in line]
    assert told
    assert all(line and len(line.split()) <= 50 for line in lines)
    assert all(line.count("0161 496 0001") == 2 for line in told)


def test_the_shorter_one_has_about_two_thirds_of_the_words() -> None:
    for employer, search in many():
        pairs = zip(thanks_at(employer, search, "email"), thanks_at(employer, search, "email", style="shorter"), strict=True)
        assert all(0.4 <= less.words / whole.words <= 0.72 for whole, less in pairs)


# --- individual -------------------------------------------------------------------------------------


def test_no_two_notes_to_one_employer_are_too_alike() -> None:
    for channel in (None, *CHANNELS):
        for employer, search in many():
            texts = [note.text for note in thanks_at(employer, search, channel)]
            worst = worst_pair(texts)
            assert worst is None or worst[0] <= BOUND, (channel, worst, texts)


def test_shorter_notes_have_less_room_to_differ_and_still_stay_apart() -> None:
    for channel in ("email", "letter", "card", "linkedin", "text"):
        for employer, search in many():
            worst = worst_pair([note.text for note in thanks_at(employer, search, channel, style="shorter")])
            assert worst is None or worst[0] <= BOUND_OF_SHORTER, (channel, worst)


def test_colleagues_never_share_an_opening_or_a_restatement() -> None:
    for employer, search in many():
        notes = [note for note in thanks_at(employer, search, "email") if note.kind == "thank"]
        openings = [note.lines[0].text for note in notes]
        restated = [line.text for note in notes for line in note.lines if line.facts and "interview.strengths" in line.facts]
        assert len({*openings}) == len(openings)
        assert len({*restated}) == len(restated)


def test_no_colleague_is_ever_given_the_opening_of_another_however_often_another_one_is_asked_for() -> None:
    for employer, search in many()[:60]:
        openings: list[set[str]] = []
        for person in employer.interviews[0].people:
            item = item_for("thank", employer, search, person.id, "email")
            notes = [draft(item, search, NOW, variant=variant) for variant in range(3)]
            openings.append({note.lines[0].text for note in notes if note})
        assert sum(map(len, openings)) == len(set().union(*openings))


def test_the_second_thanks_to_colleagues_differ_as_well() -> None:
    for employer, search in many():
        items = [item_for("pair", employer, search, person.id) for person in employer.interviews[0].people]
        worst = worst_pair([note.text for item in items if (note := draft(item, search, NOW))])
        assert worst is None or worst[0] <= BOUND


# --- the grammar ------------------------------------------------------------------------------------

ENDS = re.compile(r"[.!?…][”’)]?$")
WRONG = (
    re.compile(r"  "), re.compile(r"[{}]"), re.compile(r"\.\.|,,|(?<!Inc)\.,|,\.|:\.| [.,;:?]"),
    re.compile(r"\ba (?=[aeio]|honest|hour)", re.I),
    re.compile(r"\ban (?=[bcdfgjklmnpqrstvwxyz])", re.I), re.compile(r"\b([^\W\d]+) \1\b", re.I),
    re.compile(r"\bi\b(?!-)(?!')"), re.compile(r"\bNone\b"), re.compile(r"\(\s*\)|“\s*”"), re.compile("😀"),
)  # fmt: skip


def test_every_sentence_is_one_that_can_be_signed() -> None:
    faults = [
        (pattern.pattern, line.text)
        for note in letters() for line in note.lines for pattern in WRONG if pattern.search(line.text)
    ]  # fmt: skip
    assert faults == []


def test_every_sentence_begins_with_a_capital_and_ends_with_one_mark() -> None:
    lines = {line.text for note in letters() for line in note.lines}
    assert [text for text in lines if text[0].islower() and not text.startswith("iRobot")] == []
    assert [text for text in lines if not ENDS.search(text)] == []


CLICHES = (
    "express",
    "passion",
    "perfect",
    "synerg",
    "dream",
    "leverage",
    "reach out",
    "touch base",
    "please hire",
    "begging",
    "humbl",
)


def test_no_phrase_is_a_cliche_or_pleads() -> None:
    said = [phrase.text.casefold() for pool in pools() for phrase in pool]
    assert [text for text in said if any(word in text for word in CLICHES)] == []


def test_american_and_british_words_do_not_meet_in_one_letter() -> None:
    for _, search, note in everything():
        own = set(words_in(" ".join(line.text for line in note.lines)))
        other = set(BRITISH) if search.writer.spelling == "gb" else set(BRITISH.values()) - {"post", "CV"}
        assert not own & other


def test_a_note_says_the_same_when_it_is_asked_for_again() -> None:
    employer, search = many()[0]
    assert thanks_at(employer, search) == thanks_at(employer, search)


def test_twelve_times_another_one_is_twelve_different_notes() -> None:
    for employer, search in many()[:40]:
        person = employer.interviews[0].people[0].id
        notes = [draft(item_for("thank", employer, search, person, "email"), search, NOW, variant=at) for at in range(12)]
        assert len({note.text for note in notes if note}) == 12


def test_twenty_interviews_never_give_the_same_note_twice() -> None:
    plain = replace(many()[0][0], name="Acme")
    made = []
    for at in range(20):
        met = replace(plain.interviews[0], id=100 + at)
        employer = replace(plain, id=100 + at, interviews=(met,))
        made.append(thanks_at(employer, searching(employer), "email")[0].text)
    worst = worst_pair(made)
    assert worst
    assert worst[0] < 1
    assert len({*made}) == len(made)


def test_likeness_is_nothing_for_strangers_and_one_for_the_same() -> None:
    assert likeness("Thank you for your time.", "thank you for your TIME") == 1
    assert likeness("Thank you for your time.", "We met on Monday about it.") == 0


# --- whatever is typed ------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from((None, *CHANNELS)), st.sampled_from(RULES))
@example("<b>O'Neil & Söhne</b>", "email", "thank")
@example("{company}", "card", "thank")
@example("a. b! c? «d»", "letter", "thank")
@example("I\u0600", "text", "call")
def test_no_words_of_a_user_break_a_letter(text: str, channel: str | None, rule: str) -> None:
    employer, search = some(random.Random(1), 1)
    person = Person(10, text, text, honorific=text, channel=channel)
    told = replace(
        employer.interviews[0], people=(person,), job=text, looking_for=text, strengths=text, concern=text, learned=text
    )
    worst = replace(employer, name=text, interviews=(told,), people={10: person})
    made = draft(item_for(rule, worst, search, 10, channel), search, NOW)
    assert made
    assert all(ENDS.search(line.text) and "  " not in line.text and "\n" not in line.text for line in made.lines)
    assert made.greeting.endswith(",")
    assert made.channel not in CHARACTERS or len(made.text) <= CHARACTERS[made.channel]
