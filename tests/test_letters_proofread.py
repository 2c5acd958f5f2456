"""The bot's own drafts, held against the proofreading that the user's words are held against: nothing is found in them.

`DRAFTS=200 .venv/bin/python -m pytest -s tests/test_letters_proofread.py` reads every letter about all interviews (minutes);
without it about one interview in eight.
"""

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest
from facts import JANE, TINA
from letters_many import NOW, RULES, item_for, many
from letters_told import at_acme, item, written

from handlers.proofing import facts_of, known_in, needs_of
from rules.channels import CHANNELS
from rules.facts import Employer, Search
from rules.items import Item
from rules.letters import Draft, draft
from rules.proof import THANKS, WHY_ME, proofread

READ = int(os.environ.get("DRAFTS", "25"))
STYLES = ("", "shorter", "warmer", "formal")


def drafts(at: int, employer: Employer, search: Search) -> Iterator[tuple[Item, Draft | None]]:
    """The thanks to everybody in every style, and every other kind of letter in one style and one channel."""
    for person in employer.interviews[0].people:
        thanks = item_for("thank", employer, search, person.id, person.channel)
        yield from ((thanks, draft(thanks, search, NOW, variant=at % 5, style=style)) for style in STYLES)
    last = employer.interviews[0].people[-1]
    for number, rule in enumerate((*RULES, "decline", "withdraw"), at):
        other = item_for(rule, employer, search, last.id, (None, *CHANNELS)[number % 8])
        yield other, draft(other, search, NOW, variant=at % 7, style=STYLES[number % 4])


def test_nothing_is_found_in_a_letter_that_the_bot_wrote() -> None:
    worlds = list(enumerate(many()))[:: len(many()) // READ]
    made = [(one, search, note) for at, (employer, search) in worlds for one, note in drafts(at, employer, search) if note]
    read = [(one, search, note) for one, search, note in made if note.channel != "phone"]
    found = [
        (note.kind, fault.kind, fault.span, note.text)
        for one, search, note in read
        for fault in proofread(note.text, facts_of(one, search, note, NOW))
    ]
    print(f"{len(read)} drafts about {len(worlds)} interviews read, {len(found)} faults found")  # noqa: T201
    assert found == []


@pytest.mark.parametrize(
    ("made", "needs"),
    [
        (written("thank"), {THANKS, WHY_ME}),
        (written("thank", at_acme(strengths=None)), {THANKS}),
        (written("thank", at_acme(wanted="no")), {THANKS}),
        (written("thank", at_acme(TINA), TINA), {THANKS}),
        (written("weekly", person=replace(JANE, channel="email")), set()),
    ],
    ids=["thanks", "no strength told", "not wanted", "reception", "weekly"],
)
def test_a_note_is_held_to_what_its_kind_and_its_facts_ask_of_it(made: Draft, needs: set[str]) -> None:
    assert needs_of(made) == needs


def test_names_and_jargon_of_the_record_are_known_and_its_slips_are_not() -> None:
    employer = at_acme(looking_for="knows Kwixo and zoning, no managment", learned="They have zoning in Oslo. It grows")
    assert {"Kwixo", "zoning", "Oslo", "SAP", "Polish"} <= {*known_in(employer)}
    assert not {"managment", "grows"} & {*known_in(employer)}


def test_all_references_of_a_letter_are_its_readers() -> None:
    employer, search = many()[0]
    one = item_for("brief", employer, search, employer.interviews[0].people[0].id)
    note = draft(one, search, NOW)
    assert note
    assert facts_of(one, search, note, NOW).aka == ("Dr Ruiz",)
    assert facts_of(item("thank"), search, note, NOW).name == "Jane Smith"
