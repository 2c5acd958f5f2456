"""What was understood before is still: asking for the list, small talk, buttons in words, stop, and how a debrief begins."""

from datetime import UTC, date, datetime

import pytest

from rules.facts import Employer, Search
from rules.heard import Focus, Heard, Known, Open, read

NOW = datetime(2026, 3, 4, 15, tzinfo=UTC)  # a Wednesday
SEARCH = Search(employers=(Employer(1, "Acme"), Employer(2, "Friday Beers"), Employer(3, "Smith & Co.")))
TASK = Open(1, "thank:1:1", "thank", None, date(2026, 3, 4))
FOCUS = Focus(1, None, (TASK.id,))


def hear(text: str, focus: Focus | None = None) -> Heard:
    return read(text, Known(SEARCH, (TASK,), focus), NOW)


# --- the list ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("what's due this week", "this_week"), ("What’s due?", "all"), ("whats due", "all"), ("due", "all"),
        ("due this week?", "this_week"), ("this week", "this_week"), ("what's next?", "all"), ("what else is due", "all"),
        ("my list please", "all"), ("show me my tasks", "all"), ("what should I do next", "all"),
        ("do I need to follow up with anyone this week?", "this_week"), ("hey, what's on this week?", "this_week"),
        ("to-do list", "all"), ("what's due for Acme", "all"), ("due today", "today"), ("today", "today"),
        ("what do I have to do today", "today"), ("Today's list pls 🙏", "today"), ("is anything due tonight?", "today"),
        ("remind me what's due tomorrow", "tomorrow"), ("and tomorrow?", "tomorrow"),
        ("what have I got on tomorrow?", "tomorrow"),
        ("next week", "next_week"), ("Anything next week?", "next_week"), ("what about next week?", "next_week"),
        ("overdue", "overdue"), ("anything overdue?", "overdue"), ("did I miss anything", "overdue"), ("everything", "all"),
        ("show me everything that is due", "all"), ("what's due this month?", "month"), ("calls", "all"),
        ("any calls today?", "today"), ("who do I need to call?", "all"), ("which thank you notes are still open?", "all"),
        ("any thank-yous left?", "all"), ("notes for tomorrow", "tomorrow"),
    ],
)  # fmt: skip
def test_the_list_can_be_asked_for_in_free_words(text: str, days: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.slots["range"]) == ("due", days)


@pytest.mark.parametrize(
    "text",
    [
        "they look for someone to do sales", "no", "yes", "all", "all good", "late", "I'm late", "call", "I will call them",
        "Plan International", "Call Centre Ltd", "The Call Company", "Open Society", "Late Rooms", "Next", "Today's Homes",
        "Jane Smith", "Bob List, head of planning", "the role is open", "they decide next week", "he is due to retire",
        "my train was late today", "by tomorrow", "tomorrow at 9", "what are they looking for",
        "I showed them a list of open projects and they liked it", "the interview is tomorrow",
        "someone who can follow up with customers", "i am feeling very low today, no calls",
        "can you remind me to call kels on 12/5", "hello", "thanks", "🎉", "",
    ],
)  # fmt: skip
def test_an_answer_a_name_or_a_remark_is_not_taken_for_the_list(text: str) -> None:
    assert hear(text).intent != "due"


# --- small talk, buttons in words, stop -----------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Hi!", "smalltalk"), ("good mornign", "smalltalk"), ("Thank you so much 🙏", "smalltalk"), ("thx", "smalltalk"),
        ("what can you do?", "help"), ("new interview", "interview"), ("never mind", "cancel"), ("oh forget it", "cancel"),
        ("hi Jane was great", "nothing"), ("", "nothing"),
    ],
)  # fmt: skip
def test_small_talk_is_understood_when_it_is_the_whole_message(text: str, intent: str) -> None:
    assert hear(text).intent == intent


@pytest.mark.parametrize(
    ("text", "intent", "closes"),
    [
        ("done", "done", True), ("Done!", "done", True), ("sent it", "done", True), ("I’ve sent it", "done", True),
        ("called", "done", True), ("skip", "done", True), ("they answered", "done", False), ("nothing yet", "done", False),
        ("not done yet", "done", False), ("not sent", "done", False), ("later", "reschedule", True),
        ("1 hour", "reschedule", True), ("in an hour", "reschedule", True), ("2 hours", "reschedule", True),
        ("snooze 2 hours", "reschedule", True), ("this evening", "reschedule", True), ("tomorrow", "reschedule", True),
        ("tomorrow at 9", "reschedule", True), ("tomorrow 10:00", "reschedule", True),
        ("I sent my children to school", "nothing", False),
    ],
)  # fmt: skip
def test_what_a_button_says_can_be_typed(text: str, intent: str, closes: bool) -> None:
    heard = hear(text, FOCUS)
    assert (heard.intent, heard.tasks or ()) == (intent, (TASK.id,) if closes else ())


@pytest.mark.parametrize(
    ("text", "employers"),
    [
        ("stop Acme", (1,)), ("Stop Acme!", (1,)), ("no more about Acme", (1,)), ("forget about Acme", (1,)),
        ("please stop nudges for Smith & Co.", (3,)), ("stop reminding me about friday beers", (2,)),
        ("stop everything for Acme", (1,)), ("drop Acme", (1,)), ("stop", ()), ("stop it", ()), ("stop that", ()),
        ("forget it", ()), ("no more", ()), ("no more questions", ()), ("stop calling", ()), ("stop all messages", ()),
        ("drop me a line", ()), ("close to the office", ()), ("end of the day", ()),
        ("forget what I said about it being a phone thing", ()),
        ("stop telling me such things every single day of the week", ()),
    ],
)  # fmt: skip
def test_stop_names_an_employer(text: str, employers: tuple[int, ...]) -> None:
    heard = hear(text)
    assert heard.companies == employers
    assert not employers or (heard.intent, heard.slots["value"]) == ("settings", "off")


# --- how a debrief begins -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "company", "role", "day"),
    [
        ("just had an interview at Acme", "Acme", None, None),
        ("i just finished my interview with Keystone Haulage for fleet manager", "Keystone Haulage", "fleet manager", None),
        ("had my interview at boots today", "boots", None, 4),
        ("just walked out of Smith & Co, the interview went ok", "Smith & Co", None, None),
        ("just came out of another one at Acme Corp for warehouse lead", "Acme Corp", "warehouse lead", None),
        ("just came out of another one", None, None, None),
        ("Just had an interview at Marks and Spencer for store manager", "Marks and Spencer", "store manager", None),
        ("I had an interview at St. Mary's Hospital yesterday as a nurse", "St. Mary's Hospital", "nurse", 3),
        ("had my interveiw at target yestreday", "target", None, 3),
        ("finished an interview at Booking.com an hour ago", "Booking.com", None, 4),
        ("had an interview at Acme on Monday", "Acme", None, 2),
        ("had an interview for a data engineer role this morning", None, "data engineer", 4),
        ("had an interview for Google today", None, None, 4),  # a job or a company: asked
        ("JUST HAD AN INTERVIEW AT ACME FOR DRIVER", "ACME", "DRIVER", None),
        ("interview at 3pm with Bolt went well", "Bolt", None, 4),
        ("just had an interview at Johnson & Johnson, for the position of Controller",
         "Johnson & Johnson", "Controller", None),
        ("just had an interview at Smith, Jones & Partners for paralegal", "Smith, Jones & Partners", "paralegal", None),
        ("I interviewed at Stand By Me Ltd this afternoon for carer", "Stand By Me Ltd", "carer", 4),
        ("just came out of my interview at the council for library assistant and it went great",
         "the council", "library assistant", None),
        ("just had an interview at AT&T in Dallas", "AT&T", None, None),
        ("just had an interview at Acme - went well", "Acme", None, None),
        ("just had an interview at Café Müller GmbH & Co. KG for Barista/in",
         "Café Müller GmbH & Co. KG", "Barista/in", None),
        ("interview at Acme for data engineer", "Acme", "data engineer", None),
        ("I just had an interview with a startup", None, None, None),
        ("had an interview at home", None, None, None),
        ("the interview is over!", None, None, None),
        ("interview done", None, None, None),
        ("log an interview", None, None, None),
    ],
)  # fmt: skip
def test_the_first_message_fills_in_what_it_plainly_says(
    text: str, company: str | None, role: str | None, day: int | None
) -> None:
    heard = hear(text)
    assert (heard.intent, heard.slots.get("tense", "past")) == ("interview", "past")
    assert (heard.slots.get("company"), heard.slots.get("role")) == (company, role)
    assert day is None or heard.slots["when"].start == date(2026, 3, day)


@pytest.mark.parametrize(
    "text",
    [
        "how do I prepare for an interview?", "how do i prepare for an interview",
        "had an interview at Acme, can I still thank them?", "any tips for an interview", "when is my interview at Acme",
        "who interviewed me at Acme", "can you help with an interview at Acme", "my interview was cancelled",
        "the interview at Acme got postponed", "I didn't have an interview today", "no interview today",
        "they look for someone to do sales", "I had a good day at Acme", "Jane Smith, interviewer at Acme", "wish me luck", "",
    ],
)  # fmt: skip
def test_a_question_or_anything_else_begins_no_debrief(text: str) -> None:
    assert hear(text).intent != "interview"


@pytest.mark.parametrize(
    "text",
    [
        "interview with Acme tomorrow", "I have an interview at Acme on Friday", "I've got an interview with Bolt",
        "just got an interview with Bolt next week!", "they invited me to an interview at Acme",
        "my interview is next Tuesday", "Second interview Tuesday at 3.", "wish me luck, interview tomorrow",
    ],
)  # fmt: skip
def test_an_interview_that_is_still_to_come_is_told_apart(text: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.slots["tense"]) == ("interview", "upcoming")


@pytest.mark.parametrize(
    "text",
    [
        "just had an interview at Acme", "had an interview at Acme, they will decide next week",
        "my interview yesterday went well, second round next week", "interview at Acme", "see you tomorrow",
        "I have my interview at boots yesterday", "how do I prepare for my interview tomorrow?",
    ],
)  # fmt: skip
def test_one_that_is_over_is_not_still_to_come(text: str) -> None:
    heard = hear(text)
    assert (heard.intent, heard.slots.get("tense")) != ("interview", "upcoming")


def test_of_a_long_story_the_beginning_is_read() -> None:
    story = " and then they asked me about the process at their place" * 60
    heard = hear("just had an interview at Acme for driver." + story)
    assert (heard.intent, heard.slots["company"], heard.slots["role"]) == ("interview", "Acme", "driver")
