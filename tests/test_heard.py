"""What a message means: whom it points to, what it closes, and when it is asked back."""

import importlib
import pkgutil
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from asks_corpus import known, now_of, number, rows
from hypothesis import example, given, settings
from hypothesis import strategies as st

import rules.heard
from rules.facts import Habits
from rules.heard import INTENTS, Focus, Heard, Known, Open, read
from rules.people.given import EVERYDAY, GIVEN

ROWS = rows("dev.jsonl")


def hear(text: str, world: str = "w1", focus: Focus | None = None) -> Heard:
    return read(text, known(world, focus), now_of(world))


def on_the_table(company: str, person: str, task: str, *, draft: bool = False) -> Focus:
    return Focus(number(company), number(person), ((number(company), task),), draft)


REBECCA = on_the_table("c105", "p108", "t107")
DRAFT = replace(REBECCA, tasks=(), draft=True)

# --- whatever is written ------------------------------------------------------------------------

MIXED = st.text("abcdefgi rstu'&@.,!?:/-12390 éü🙏✅\n", max_size=80)
WORDS = (
    "who", "when", "due", "done", "jane", "bob", "acme", "june", "next", "three", "monday", "at", "to", "the", "my", "call",
    "sent", "move", "friday", "on", "12/5", "not", "they", "offer", "&", "?", "'s", "will", "is", "interview",
)  # fmt: skip
TALK = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


@given(st.text(max_size=300) | MIXED | TALK, st.sampled_from(["w1", "w2", "w3"]), st.sampled_from([None, REBECCA, DRAFT]))
@example("'s", "w1", None)
@example("the the the", "w1", None)
@settings(max_examples=300, deadline=None)
def test_any_text_at_all_gives_an_answer(text: str, world: str, focus: Focus | None) -> None:
    heard = hear(text, world, focus if world == "w1" else None)
    assert heard.intent in INTENTS
    assert (heard.intent == "doubt") == bool(heard.reason)


def essence(heard: Heard) -> tuple[Any, ...]:
    return heard.intent, heard.companies, heard.people, heard.referees, heard.tasks, heard.reason


CHANGES: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "trailing dots": lambda text: f"{text}..." if text[-1].isalnum() else text,
    "an emoji": lambda text: f"{text} 🙏",
    "please": lambda text: f"please {text}",
    "spaces": lambda text: f"  {text}  ",
}


@pytest.mark.parametrize("change", CHANGES)
def test_how_it_is_dressed_changes_nothing_of_what_it_means(change: str) -> None:
    texts = [(row["text"], row["world"]) for row in ROWS if not row["focus"]]
    changed = [text for text, world in texts if essence(hear(CHANGES[change](text), world)) != essence(hear(text, world))]
    assert not changed


@pytest.mark.parametrize(
    "text", ["interview at acme " * 230, "jane " * 800, "1/2 " * 1000, "a/b:" * 1000, "x" * 4096, "?" * 4096]
)
def test_a_long_message_takes_no_long_time(text: str) -> None:
    hear(text)
    begun = time.process_time()
    hear(text)
    assert time.process_time() - begun < 0.5  # what is read in many ways takes minutes


def test_every_table_holds_shapes_and_not_their_letters() -> None:
    """A tuple of one shape that lost its comma is a string, and each of its letters a shape."""
    modules = [importlib.import_module(f"rules.heard.{one.name}") for one in pkgutil.iter_modules(rules.heard.__path__)]
    tables = [getattr(module, name) for module in modules for name in vars(module) if name.isupper()]
    shapes = [
        value for table in tables if isinstance(table, dict) for value in table.values() if isinstance(value, str | tuple)
    ]
    assert not [value for value in shapes if isinstance(value, tuple) and any(len(str(one)) == 1 for one in value)]
    assert not [table for table in tables if isinstance(table, str) and " " in table and table.startswith("^")]


# --- whom it points to ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "world", "people"),
    [
        ("emailed dana", "w1", {103}),  # the only one of that first name
        ("emailed jane at acme", "w1", {101}),  # the company settles it
        ("emailed bob from bob's burgers", "w1", {111}),
        ("emailed bob the hiring manager", "w1", {102}),  # and so does the title
        ("emailed bob d", "w1", {102}),
        ("sent danas note", "w1", {103}),
        ("emailed Mrs. Patel", "w1", {107}),
        ("wrote to the Dean", "w2", {209}),
        ("emailed Ciaran", "w2", {203}),  # without the accent
        ("emailed Seun", "w2", {205}),  # the end of Oluwaseun
        ("emailed prof crewe-jones", "w2", {209}),
        ("emailed Herr Weiss", "w3", {303}),
        ("emailed ravi sir", "w3", {307}),
        ("emailed Mr. Wang", "w3", {304}),  # his name is in his address
        ("emailed Rebbecca Stein", "w1", {108}),  # a slip of the thumb
    ],
)
def test_a_person_is_known_by_what_fits_only_one(text: str, world: str, people: set[int]) -> None:
    heard = hear(text, world)
    assert (heard.intent, set(heard.people)) == ("done", people)


@pytest.mark.parametrize(
    ("text", "world", "companies"),
    [
        ("when does acme decide", "w1", {101}),
        ("when does M&B decide", "w1", {104}),
        ("when does may and baker decide", "w1", {104}),
        ("when does the DOL decide", "w1", {106}),
        ("when does the department of labor decide", "w1", {106}),
        ("when does monday decide", "w1", {102}),
        ("when does the call company decide", "w2", {204}),
        ("when does Fenwick decide", "w2", {206}),
        ("when does buehler decide", "w3", {302}),
        ("when does Buhler & Sohne decide", "w3", {302}),
        ("when does uncle ravi decide", "w3", {305}),
        ("when does harmatan decide", "w3", {307}),
    ],
)
def test_a_company_is_known_by_its_first_words_its_initials_and_without_its_legal_form(
    text: str, world: str, companies: set[int]
) -> None:
    heard = hear(text, world)
    assert (heard.intent, set(heard.companies)) == ("when", companies)


@pytest.mark.parametrize(
    ("text", "world", "reason", "candidates"),
    [
        ("emailed jane", "w1", "two_people", {101, 110}),
        ("what is bob's number", "w1", "two_people", {102, 111}),
        ("write to Siobhan", "w2", "two_people", {202, 214}),
        ("emailed rao", "w3", "two_people", {302, 309}),
        ("when does smith decide", "w2", "two_companies", {208, 209}),
        ("saffron said no", "w3", "two_companies", {301, 310}),
    ],
)
def test_of_several_none_is_taken(text: str, world: str, reason: str, candidates: set[int]) -> None:
    heard = hear(text, world)
    assert (heard.intent, heard.reason, {*heard.companies, *heard.people}) == ("doubt", reason, candidates)


@pytest.mark.parametrize(
    "text",
    [
        "emailed gustavo", "sent the note to Jane Doe", "thanked Peter Patel", "when does walmart decide",
        "what's due for Siemens",
        "emailed Gustavo at Acme", "emailed Rebekah Jones", "sent it to Daniela",
    ],
)  # fmt: skip
def test_a_name_that_fits_nobody_is_nobody_not_the_next_best(text: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.reason, heard.people) == ("doubt", "unknown_entity", ())
    assert heard.unknown


STRANGERS = [name for name in sorted(GIVEN) if name.isascii() and len(name) > 3 and name not in EVERYDAY]
NAMED = frozenset(
    ("jane", "bob", "dana", "tom", "kels", "jordan", "anita", "rebecca", "raj", "carol", "helen", "marcus", "becca", "becky")
)


@given(
    st.sampled_from([name for name in STRANGERS if name not in NAMED]), st.sampled_from(["emailed {}", "what is {}'s number"])
)
@settings(max_examples=200, deadline=None)
def test_no_given_name_is_taken_for_another(name: str, asked: str) -> None:
    heard = hear(asked.format(name))
    assert heard.intent in ("doubt", "nothing", "draft") or not heard.people


def test_whom_the_bot_spoke_of_is_meant_when_a_first_name_fits_several() -> None:
    jane = on_the_table("c101", "p101", "t102")
    assert hear("emailed jane", focus=jane).people == (101,)


# --- names that are words ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "world", "companies"),
    [
        ("when does june decide", "w1", (105,)),
        ("pause everything until June", "w1", ()),
        ("anything due on monday", "w1", ()),
        ("anything due next week", "w2", ()),
        ("what's next", "w2", ()),
        ("anything for next week", "w2", ()),
        ("what have i got to do for Next", "w2", (201,)),
        ("Three have frozen recruitment", "w2", (202,)),
        ("due in three days", "w2", ()),
        ("snooze till friday", "w1", ()),
        ("anything for friday beers", "w1", (103,)),
    ],
)
def test_a_word_is_a_company_only_where_a_name_must_stand(text: str, world: str, companies: tuple[int, ...]) -> None:
    assert hear(text, world).companies == companies


@pytest.mark.parametrize(("text", "world"), [("call next week", "w2"), ("Friday is off", "w1")])
def test_what_may_be_word_or_name_is_asked_back(text: str, world: str) -> None:
    heard = hear(text, world)
    assert (heard.intent, heard.reason) == ("doubt", "word_or_name")


# --- what is on the table -----------------------------------------------------------------------


@pytest.mark.parametrize("text", ["done", "sent it", "later", "snooze", "make it shorter", "more formal"])
def test_without_anything_on_the_table_such_words_mean_nothing_certain(text: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.reason) == ("doubt", "no_referent")


@pytest.mark.parametrize(
    ("text", "intent", "closes"),
    [
        ("done", "done", True), ("Done!", "done", True), ("sent it", "done", True), ("I’ve sent it", "done", True),
        ("called", "done", True), ("yes", "done", True), ("skip", "done", True), ("not yet", "done", False),
        ("no", "done", False), ("nothing yet", "done", False), ("they answered", "done", False), ("later", "reschedule", True),
        ("1 hour", "reschedule", True), ("in an hour", "reschedule", True), ("tomorrow at 9", "reschedule", True),
        ("this evening", "reschedule", True), ("snooze 2 hours", "reschedule", True),
    ],
)  # fmt: skip
def test_with_a_task_on_the_table_they_are_about_it(text: str, intent: str, closes: bool) -> None:
    heard = hear(text, focus=REBECCA)
    assert (heard.intent, heard.people) == (intent, (108,))
    assert heard.tasks == (REBECCA.tasks if closes else ())


@pytest.mark.parametrize(
    ("text", "op"),
    [("shorter", "shorter"), ("too stiff", "casual"), ("mention that I speak Spanish", "add"), ("try again", "regenerate")],
)
def test_with_a_draft_on_the_table_it_is_what_changes(text: str, op: str) -> None:
    heard = hear(text, focus=DRAFT)
    assert (heard.intent, heard.people, heard.slots["op"]) == ("draft", (108,), op)


# --- what a report closes -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "world", "result", "tasks"),
    [
        ("left rebecca a voicemail", "w1", "left_voicemail", {"t107"}),  # a voicemail closes a call
        ("called rebecca, no answer", "w1", "no_answer", set()),
        ("the email to dana bounced", "w1", "bounced", set()),
        ("haven't written to dana yet", "w1", "not_done", set()),
        ("dana replied", "w1", "replied", set()),  # a reply closes nothing by itself
        ("sent dana a card instead of an email", "w1", "sent", {"t103"}),  # any way closes what was asked for
        ("portfolio sent to rebecca", "w1", "sent", {"t108"}),  # the promise, not the call
        ("emailed bob d", "w1", "sent", {"t102"}),  # the thank-you, not the promise
        ("all thank yous sent", "w1", "sent", {"t102", "t103", "t104", "t111"}),
        ("done with all of today's", "w2", "sent", {"t201", "t202"}),
        ("all overdue ones are done", "w3", "sent", {"t305", "t306", "t310", "t313"}),
        ("left aoife a voicemail", "w2", "left_voicemail", {"t208"}),  # not her thank-you
        ("left dana a voicemail", "w1", "left_voicemail", set()),  # a thank-you is no call
    ],
)
def test_a_report_closes_what_was_asked_for_when_somebody_was_reached(
    text: str, world: str, result: str, tasks: set[str]
) -> None:
    heard = hear(text, world)
    assert (heard.intent, heard.slots["result"], {key for _, key in heard.tasks or ()}) == ("done", result, tasks)


# --- dates ----------------------------------------------------------------------------------------


def test_a_date_in_figures_is_asked_back_until_it_is_known_how_he_writes_them() -> None:
    unsure = hear("remind me to call rebecca on 12/5")
    assert (unsure.reason, unsure.slots["candidates"]) == ("numeric_date", (date(2026, 12, 5), date(2027, 5, 12)))
    told = known("w1")
    sure = Known(replace(told.search, habits=Habits(date_order="mdy")), told.tasks)
    assert read("remind me to call rebecca on 12/5", sure, now_of("w1")).slots["to"].start == date(2026, 12, 5)


@pytest.mark.parametrize("text", ["snooze everything till monday", "pause all until monday", "push everything to monday"])
def test_everything_can_be_put_off_at_once(text: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.slots["scope"], heard.slots["to"].start) == ("reschedule", "all", date(2026, 11, 30))
    assert len(heard.tasks or ()) == len(known("w1").tasks)


def test_kal_behind_a_reminder_is_tomorrow() -> None:
    assert hear("kal", focus=REBECCA).slots["to"].start == date(2026, 11, 24)


# --- two facts, and what is new -------------------------------------------------------------------


def test_a_second_fact_is_heard_too_and_is_about_the_same_people() -> None:
    heard = hear("Called Rebecca and left a voicemail. June said they hired somebody else.")
    assert heard.intent == "done"
    assert heard.also is not None
    assert (heard.also.intent, heard.also.companies) == ("outcome", (105,))


def test_in_what_is_new_a_strange_name_is_what_is_new() -> None:
    heard = hear("interview with Quill & Badger tomorrow at 10 on zoom")
    assert (heard.intent, heard.companies) == ("interview", ())
    assert (heard.slots["company"], heard.slots["tense"], heard.slots["format"]) == ("Quill & Badger", "upcoming", "video")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("June got back to me with an offer", "offer"), ("I got the job at June", "accepted"),
        ("I start in March at June", "accepted"),
        ("declined June's offer", "declined_offer"), ("June rejected me", "rejected"), ("June filled the role", "filled"),
        ("withdrew from June", "withdrew"), ("June put the role on hold", "on_hold"), ("shortlisted at June", "shortlisted"),
        ("June invited me to a second interview on Friday", "second_interview"), ("June ghosted me", "closed_no_answer"),
        ("took another offer, so June is off", "accepted_other"),
    ],
)  # fmt: skip
def test_every_way_that_it_may_come_out_is_understood(text: str, outcome: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.slots["outcome"], heard.companies) == ("outcome", outcome, (105,))


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("I'm in Denver now", "timezone"), ("no messages before 9", "quiet_hours"),
        ("don't ping me after 10pm", "quiet_hours"),
        ("my employers work sunday to thursday", "workdays"), ("I write day first", "date_order"),
        ("letters take 5 days here", "post_days"), ("move the weekly review to friday 5pm", "weekly_review"),
        ("no more weekly reviews", "weekly_review"), ("mute until monday", "reminders"),
        ("start the reminders again", "reminders"),
        ("stop reminding me about acme", "reminders"), ("which timezone are you using for me?", "timezone"),
    ],
)  # fmt: skip
def test_every_setting_can_be_told_in_words(text: str, setting: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.slots["setting"]) == ("settings", setting)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("why do I have to call June?", "help", {"topic": "why"}),
        ("stop everything", "delete", {"scope": "all"}),
        ("delete my data", "delete", {"scope": "all"}),
        ("what happened with Acme so far", "who", {"ask": "timeline"}),
        ("tell me about Acme", "who", {"ask": "timeline"}),
        ("remind me to buy milk on friday", "offtopic", {}),
    ],
)
def test_what_the_corpus_leaves_open_is_settled(text: str, intent: str, slots: dict[str, str]) -> None:
    heard = hear(text)
    assert heard.intent == intent
    assert slots.items() <= dict(heard.slots).items()


@pytest.mark.parametrize("text", ["", "   ", "🦄🦄", "asdf jkl qwop", "purple elephants sideways"])
def test_what_is_not_understood_is_nothing(text: str) -> None:
    assert hear(text).intent == "nothing"


# --- what only might be ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("called Rebecca, hope she liked me", "sent"),
        ("not sure what she thought, but I called Rebecca", "sent"),
        ("I'm so nervous. Called Rebecca!", "sent"),
    ],
)
def test_beside_a_wish_or_a_doubt_the_report_still_counts(text: str, result: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.slots["result"], heard.tasks) == ("done", result, REBECCA.tasks)


@pytest.mark.parametrize(
    "text",
    [
        "if June calls, I got the job", "I got the job at June, I think", "June rejected me, maybe", "I wish June hired me",
        "I got the job at June, just kidding", "my friend got the job at June", "Dana accepted a job at June",
    ],
)  # fmt: skip
def test_what_is_hoped_guessed_or_of_others_is_no_outcome(text: str) -> None:
    heard = hear(text, focus=REBECCA)
    assert heard.intent != "outcome"
    assert not heard.tasks


@pytest.mark.parametrize(
    "text", ["I've decided to withdraw from June", "I want to withdraw from June", "I'm going to accept June's offer"]
)
def test_where_the_user_decides_his_will_is_the_outcome(text: str) -> None:
    assert hear(text).intent == "outcome"


@pytest.mark.parametrize(
    "text", ["called the plumber", "finished my lunch", "I sent my mom a card", "the dispatcher left a message"]
)
def test_what_has_nothing_to_do_with_what_is_on_the_table_closes_nothing(text: str) -> None:
    assert not hear(text, focus=REBECCA).tasks


def test_whom_it_says_not_to_have_reached_is_not_closed() -> None:
    assert {key for _, key in hear("Thanked Aoife but not Ciarán yet", "w2").tasks or ()} == {"t202"}


# --- reminders of one's own, references, corrections --------------------------------------------------


@pytest.mark.parametrize("text", ["remind me to buy a new suit on friday", "remind me on friday to email Toby"])
def test_a_reminder_of_something_else_moves_no_task(text: str) -> None:
    heard = hear(text, focus=REBECCA)
    assert (heard.intent, heard.tasks, heard.slots["to"].start) == ("reschedule", (), date(2026, 11, 27))


@pytest.mark.parametrize("text", ["they said yes", "she agreed", "he's happy to", "said yes"])
def test_with_a_reference_on_the_table_it_is_their_answer(text: str) -> None:
    heard = hear(text, focus=Focus(tasks=((None, "agreed:101"),)))
    assert (heard.intent, heard.referees) == ("reference_done", (101,))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Helen Cho agreed to be a reference", "yes"), ("asked Helen Cho for a reference", "asked"),
        ("I asked Helen Cho for a reference and she said yes", "yes"), ("Helen Cho says no problem with the reference", "yes"),
        ("Helen Cho declined to be my reference", "no"), ("thanked Helen Cho for the reference", "yes"),
    ],
)  # fmt: skip
def test_what_a_reference_answered_is_told_apart(text: str, state: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.referees, heard.slots["state"]) == ("reference_done", (101,), state)


def test_thanks_to_a_reference_are_told_apart_where_they_were_still_to_be_sent() -> None:
    thanks = Open(None, "thank_referee:101", "thank_referee", None, date(2026, 11, 24))
    facts = known("w1")
    heard = read("thanked Helen Cho for the reference", replace(facts, tasks=(*facts.tasks, thanks)), now_of("w1"))
    assert (heard.intent, heard.slots["state"]) == ("reference_done", "thanked")


def test_a_new_reference_is_told_with_who_they_are_to_the_user() -> None:
    heard = hear("Priya Kapoor will be my reference, she was my boss")
    assert (heard.intent, heard.slots) == ("reference_add", {"name": "Priya Kapoor", "relation": "my boss"})


def test_the_decision_that_is_told_is_of_the_company_on_the_table() -> None:
    heard = hear("they decide by friday", focus=REBECCA)
    assert (heard.intent, heard.companies, heard.slots["field"]) == ("change", (105,), "decision")


def test_who_corrects_himself_means_what_comes_last() -> None:
    assert hear("Dana? no wait, remind me about Tom on friday").people == (104,)
