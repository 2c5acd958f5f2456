"""What words mean that nobody asked for. Where they are not plain, they mean nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import asked, openings
from rules.asked import CALLS, NOTES

WEDNESDAY = date(2026, 3, 4)

# --- D1: the list -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "label", "first", "last"),
    [
        ("what's due this week", "Due this week", 4, 8),  # from today to Sunday
        ("What’s due?", "Due this week", 4, 8),
        ("whats due", "Due this week", 4, 8),
        ("due", "Due this week", 4, 8),
        ("due this week?", "Due this week", 4, 8),
        ("this week", "Due this week", 4, 8),
        ("what's next?", "Due this week", 4, 8),
        ("what else is due", "Due this week", 4, 8),
        ("my list please", "Due this week", 4, 8),
        ("show me my tasks", "Due this week", 4, 8),
        ("what should I do next", "Due this week", 4, 8),
        ("do I need to follow up with anyone this week?", "Due this week", 4, 8),
        ("hey, what's on this week?", "Due this week", 4, 8),
        ("to-do list", "Due this week", 4, 8),
        ("what's due for Acme", "Due this week", 4, 8),
        ("due today", "Due today", 4, 4),
        ("today", "Due today", 4, 4),
        ("what do I have to do today", "Due today", 4, 4),
        ("Today's list pls 🙏", "Due today", 4, 4),
        ("is anything due tonight?", "Due today", 4, 4),
        ("remind me what's due tomorrow", "Due tomorrow", 5, 5),
        ("and tomorrow?", "Due tomorrow", 5, 5),
        ("what have I got on tomorrow?", "Due tomorrow", 5, 5),
        ("next week", "Due next week", 9, 15),
        ("Anything next week?", "Due next week", 9, 15),
        ("what about next week?", "Due next week", 9, 15),
    ],
)
def test_d1_the_list_can_be_asked_for_in_free_words(text: str, label: str, first: int, last: int) -> None:
    span = asked.due(text, WEDNESDAY)
    assert span is not None
    assert (span.label, span.first, span.last) == (label, date(2026, 3, first), date(2026, 3, last))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("overdue", "Overdue"),
        ("anything overdue?", "Overdue"),
        ("did I miss anything", "Overdue"),
        ("everything", "All that is planned"),
        ("show me everything that is due", "All that is planned"),
        ("what's due this month?", "Due in the next 30 days"),
    ],
)
def test_d1_overdue_everything_and_the_month_can_be_asked_for(text: str, label: str) -> None:
    span = asked.due(text, WEDNESDAY)
    assert span is not None
    assert span.label == label


@pytest.mark.parametrize(
    ("text", "rules", "label"),
    [
        ("calls", CALLS, "Calls"),
        ("any calls today?", CALLS, "Due today"),
        ("who do I need to call?", CALLS, "Calls"),
        ("which thank you notes are still open?", NOTES, "Thank-you notes"),
        ("any thank-yous left?", NOTES, "Thank-you notes"),
        ("notes for tomorrow", NOTES, "Due tomorrow"),
    ],
)
def test_d1_calls_only_or_notes_only_can_be_asked_for(text: str, rules: frozenset[str], label: str) -> None:
    span = asked.due(text, WEDNESDAY)
    assert span is not None
    assert (span.rules, span.label) == (rules, label)


NO_LIST = [
    "they look for someone to do sales",
    "no",
    "yes",
    "all",
    "all good",
    "late",
    "I'm late",
    "call",
    "I will call them",
    "Plan International",
    "Call Centre Ltd",
    "The Call Company",
    "Open Society",
    "Late Rooms",
    "Next",
    "Today's Homes",
    "Jane Smith",
    "Bob List, head of planning",
    "the role is open",
    "they decide next week",
    "he is due to retire",
    "my train was late today",
    "by tomorrow",
    "tomorrow at 9",
    "what are they looking for",
    "I showed them a list of open projects and they liked it",
    "the interview is tomorrow",
    "someone who can follow up with customers",
    "i am feeling very low today, no calls",
    "can you remind me to call kels on 12/5",
    "hello",
    "thanks",
    "🎉",
    "",
]


@pytest.mark.parametrize("text", NO_LIST)
def test_d1_an_answer_a_name_or_a_remark_is_not_taken_for_the_list(text: str) -> None:
    assert asked.due(text, WEDNESDAY) is None


PLAINLY = ["what's due this week", "anything overdue?", "What is due today", "so, what's next?", "due", "Overdue?"]


@pytest.mark.parametrize("text", PLAINLY)
def test_d1_plain_words_ask_for_the_list_whatever_question_is_open(text: str) -> None:
    assert asked.due_plainly(text)


LONG = "what's next for them is a second shop in spring and then they want to grow abroad"


@pytest.mark.parametrize("text", [*NO_LIST, "today", "calls", "next week", LONG])
def test_d1_words_that_may_be_an_answer_do_not(text: str) -> None:
    assert not asked.due_plainly(text)


# --- small talk, actions, stop ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Hi!", "greeting"),
        ("good mornign", "greeting"),
        ("Thank you so much 🙏", "thanks"),
        ("thx", "thanks"),
        ("what can you do?", "help"),
        ("new interview", "start"),
        ("never mind", "cancel"),
        ("oh forget it", "cancel"),
        ("Jane Smith", None),
        ("hi Jane was great", None),
        ("", None),
    ],
)
def test_small_talk_is_understood_when_it_is_the_whole_message(text: str, meant: str | None) -> None:
    assert asked.aside(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("done", "done"),
        ("Done!", "done"),
        ("sent it", "done"),
        ("I’ve sent it", "done"),
        ("called", "done"),
        ("later", "hour"),
        ("1 hour", "hour"),
        ("in an hour", "hour"),
        ("2 hours", None),
        ("snooze 2 hours", None),  # one letter from "1 hour", but another time
        ("this evening", "evening"),
        ("tomorrow", "morning"),
        ("tomorrow at 9", "morning"),
        ("tomorrow at 8", None),
        ("tomorrow 10:00", None),
        ("skip", "skip"),
        ("they answered", "answered"),
        ("nothing yet", "nothing"),
        ("not done yet", None),
        ("not sent", None),
        ("I sent my children to school", None),
        ("", None),
    ],
)
def test_c1_what_a_button_of_a_nudge_says_can_be_typed_and_numbers_are_taken_by_the_letter(
    text: str, meant: str | None
) -> None:
    assert asked.action(text) == meant


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("stop Acme", "Acme"),
        ("Stop Acme!", "Acme"),
        ("no more about Acme", "Acme"),
        ("forget about Acme", "Acme"),
        ("please stop nudges for Smith & Co.", "Smith & Co"),
        ("stop reminding me about friday beers", "friday beers"),
        ("stop everything for Acme", "Acme"),
        ("drop Acme", "Acme"),
        ("stop", None),
        ("stop it", None),
        ("stop that", None),
        ("forget it", None),
        ("no more", None),
        ("no more questions", None),
        ("stop calling", None),
        ("stop all messages", None),
        ("drop me a line", None),
        ("close to the office", None),
        ("end of the day", None),
        ("forget what I said about it being a phone thing", None),
        ("stop telling me such things every single day of the week", None),
        ("", None),
    ],
)  # fmt: skip
def test_b13_stop_names_an_employer(text: str, name: str | None) -> None:
    assert asked.stop(text) == name


@given(st.text(max_size=300))
def test_any_text_at_all_is_read_without_an_error(text: str) -> None:
    asked.due(text, WEDNESDAY)
    asked.due_plainly(text)
    openings.opening(text)
    openings.opening_plainly(text)
    openings.coming_interview(text)
    asked.aside(text)
    asked.action(text)
    asked.stop(text)
