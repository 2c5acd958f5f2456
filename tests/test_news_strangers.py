"""How strangers told the news: a no, a yes, silence, another day, a higher offer, their references, another morning."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

from rules.dates import When
from rules.facts import Employer, Event, Person, Referee, Search
from rules.heard import Heard, Known, read

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
TESCO = Employer(1, "Tesco", people={1: Person(1, "Karen Hill", "manager")})
OFFERING = replace(TESCO, events=(Event(0, "outcome:1", "offer", NOW),))
REFEREES = (Referee(1, "Laura Chen", "new", NOW), Referee(2, "Maria Garcia", "asked", NOW))


def hear(said: str, *employers: Employer) -> Heard:
    return read(said, Known(Search(employers=employers or (TESCO,), referees=REFEREES)), NOW)


async def met(ana: Chat, company: str = "Tesco", decision: str = "they didn't say") -> None:
    await debriefed(ana, company, "Karen Hill the manager", decision)


async def offered(ana: Chat) -> None:
    await met(ana)
    await ana.says("Tesco offered me the job")
    await ana.hears("An offer from Tesco")


# --- how it came out --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "didnt get it they went with someone internal",
        "didnt get it",
        "I didn't get the job",
        "they rejected me",
        "called tammy she said no, they picked somebody else, i didnt get it",
    ],
)
async def test_b13_a_no_in_any_words_is_of_the_only_company_there_is(ana: Chat, words: str) -> None:
    await met(ana)
    await ana.says(words)
    await ana.hears("I'm sorry about Tesco.")


@pytest.mark.parametrize("words", ["they went with someone else", "called tammy she said they picked somebody else"])
async def test_b13_who_went_with_somebody_else_has_filled_it(ana: Chat, words: str) -> None:
    await met(ana)
    await ana.says(words)
    await ana.hears("So Tesco is filled.")


async def test_b13_a_no_from_one_of_two_is_of_that_one(ana: Chat) -> None:
    await met(ana)
    await tells(ana, "interview at Vandelay tomorrow at 10", "got a no from Vandelay too")
    await ana.hears("I'm sorry about Vandelay.")


@pytest.mark.parametrize("words", ["joanne rang ive got it start on the 16th!", "got the job!!"])
async def test_b13_who_has_got_it_is_hired(ana: Chat, words: str) -> None:
    await met(ana)
    await ana.says(words)
    await ana.hears("Tesco it is. Congratulations!")


@pytest.mark.parametrize("words", ["karen rang they want me to start monday", "Tesco offered me! salary 9000 AED"])
async def test_b13_who_is_to_begin_has_an_offer(ana: Chat, words: str) -> None:
    await met(ana)
    await ana.says(words)
    await ana.hears("An offer from Tesco")


@pytest.mark.parametrize("words", ["i said yes", "so I said yes!", "took the Tesco job"])
async def test_b13_a_yes_answers_the_offer_that_is_open(ana: Chat, words: str) -> None:
    await offered(ana)
    await ana.says(words)
    await ana.hears("Tesco it is. Congratulations!")


async def test_b13_they_who_rejected_me_after_an_offer_were_not_declined(ana: Chat) -> None:
    await offered(ana)
    await ana.says("they rejected me")
    await ana.hears("I'm sorry about Tesco.")


@pytest.mark.parametrize(
    ("words", "outcome"),
    [("i said yes", "accepted"), ("I took it", "accepted"), ("i turned it down", "declined_offer"),
     ("I said no to them", "declined_offer")],
)  # fmt: skip
def test_b13_an_answer_without_an_offer_is_none(words: str, outcome: str) -> None:
    assert hear(words).slots.get("outcome") is None
    assert hear(words, OFFERING).slots["outcome"] == outcome


async def test_b13_somebody_unknown_who_rang_with_the_news_of_one_of_two_is_asked_back(ana: Chat) -> None:
    await met(ana)
    await debriefed(ana, "Bolt", "Tom Fox")
    await ana.says("called tammy she said they picked somebody else")
    await ana.taps("Bolt", on=await ana.hears("Which one do you mean?"))
    await ana.hears("So Bolt is filled.")


@pytest.mark.parametrize(
    "words",
    [
        "called Vandelay, they went with someone else",
        "Vandelay rang, ive got it start on the 16th",
        "Vandelay said maybe monday now",
        "nothing from Vandelay yet",
    ],
)
def test_b13_news_of_an_unknown_company_is_of_no_other(words: str) -> None:
    heard = hear(words)
    assert (heard.intent, heard.reason, heard.companies) == ("doubt", "unknown_entity", ())


@pytest.mark.parametrize(
    "words",
    [
        "I didn't get the job",
        "no offer yet",
        "haven't heard back",
        "they didnt offer me the job",
        "they haven't offered me anything yet",
        "karen said they dont want me to start monday",
        "no one rang",
    ],
)
def test_b13_what_did_not_happen_is_no_offer_and_no_job(words: str) -> None:
    for heard in (hear(words), hear(words, OFFERING)):
        assert heard.slots.get("outcome") not in ("offer", "accepted")


# --- silence, and another day -----------------------------------------------------------------------

SILENCE = [
    "theyve not rang",
    "they didnt ring",
    "its friday they havent called me",
    "its thursday and no one has rung",
    "they still havent decided",
    "haven't heard back",
    "Karen hasn't called",
    "no offer yet",
    "ive not heard owt",
]


@pytest.mark.parametrize("words", SILENCE)
async def test_b9_silence_is_answered_with_what_comes_next(ana: Chat, words: str) -> None:
    await met(ana)
    await ana.says(words)
    await ana.hears("Silence is no verdict. I go on with Tesco as planned.", "Next: ")


@pytest.mark.parametrize("words", ["theyve not rang", "its friday they havent called me"])
async def test_b9_silence_answers_the_question_whether_they_decided(ana: Chat, clock: StandingClock, words: str) -> None:
    await met(ana, decision="by friday")
    await ana.says("note sent")
    clock.move(7 * DAY)
    await ana.hears("decided")
    await ana.says(words)
    await ana.hears("Silence is no verdict")
    await ana.says("everything")
    assert "See whether they have decided" not in (await ana.hears("")).text


async def test_b9_silence_of_one_of_several_is_answered_with_the_list(ana: Chat) -> None:
    await met(ana)
    await debriefed(ana, "Bolt", "Tom Fox")
    await ana.says("they didnt ring")
    await ana.hears("Silence is no verdict.")


@pytest.mark.parametrize(
    "words",
    [
        "rang the school, pauline said they havent decided yet, probably monday now",
        "karen said maybe monday now",
        "they said probably monday now",
    ],
)
async def test_b7_another_day_of_the_decision_said_with_a_maybe_is_kept(ana: Chat, words: str) -> None:
    await met(ana, decision="by friday")
    await ana.says(words)
    await ana.hears("Noted: they decide Mon 9 Mar.")


def test_b9_what_may_be_is_no_silence() -> None:
    assert hear("if they haven't called by friday I give up").slots.get("result") != "silence"


@pytest.mark.parametrize(
    "words",
    [
        "nobody has called",
        "they never rang",
        "still waiting to hear",
        "nothing from Tesco yet",
        "no word from Karen",
        "they said they'd call by now but nothing",
        "they're still deciding",
        "no reply yet",
        "didnt get a reply from Karen",
    ],
)
def test_b9_silence_in_other_words(words: str) -> None:
    heard = hear(words)
    assert (heard.intent, heard.slots["result"], heard.tasks) == ("done", "silence", ())


def test_b9_what_one_did_oneself_is_no_silence() -> None:
    assert hear("called Karen and nothing").slots["result"] == "sent"
    assert hear("Karen never called me back so I emailed her").slots["result"] == "sent"


def test_b13_who_is_to_join_a_call_has_no_offer() -> None:
    assert hear("karen wants me to join a zoom on friday").slots.get("outcome") != "offer"
    assert hear("they want me to start with a trial shift").slots.get("outcome") != "offer"


@pytest.mark.parametrize(
    "words",
    ["karen said it will be wednesday now", "they need more time, maybe wednesday", "it got pushed back to wednesday"],
)
def test_b7_another_day_in_other_words(words: str) -> None:
    decision = hear(words).slots["decision"]
    assert isinstance(decision, When)
    assert decision.start is not None
    assert decision.start.isoformat() == "2026-03-04"


# --- an offer that is talked about --------------------------------------------------------------------


@pytest.mark.parametrize("words", ["I asked Tesco for 92k", "asked them for 92k", "they came back with 90k"])
async def test_b10_who_talks_about_the_money_is_in_touch_and_the_offer_stays_open(ana: Chat, words: str) -> None:
    await offered(ana)
    await ana.says(words)
    await ana.hears("Noted: you were in touch with Tesco.")
    await ana.says("everything about Tesco")
    await ana.hears("an offer waits for your answer")


# --- a job that sounds like something else ------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("just had an interview at Bolt as cook with Tom Fox", "interview"),
        ("applied to Pizza Palace as waiter", "application"),
        ("best recipe for cake?", "offtopic"),
        ("write me a poem about interviews", "offtopic"),
    ],
)
def test_a1_a_cook_looks_for_work_too(words: str, intent: str) -> None:
    assert hear(words).intent == intent


# --- references -----------------------------------------------------------------------------------


async def test_b8_a_reference_who_was_not_asked_yet_has_not_said_yes(ana: Chat) -> None:
    await tells(ana, "my reference is Dr. Santos in Makati, I did not ask him yet", "my old boss")
    await ana.hears("Noted: Dr. Santos, not asked yet.")


@pytest.mark.parametrize(
    "words",
    [
        "my reference Dr. Santos, haven't asked him yet",
        "my reference is Dr. Santos, I still need to ask him",
        "my reference Dr. Santos, not asked yet",
    ],
)
def test_b8_not_asked_yet_in_other_words(words: str) -> None:
    assert hear(words).slots["state"] == "new"


async def test_b8_three_references_at_once(ana: Chat) -> None:
    await ana.says("I want to use Prof. Laura Chen, my old boss Tom Baker and Maria Garcia as references")
    await ana.hears("Noted: Prof. Laura Chen, Tom Baker, Maria Garcia, not asked yet.")
    await ana.says("my references")
    await ana.hears("Laura Chen: not asked", "Tom Baker: my old boss, not asked", "Maria Garcia: not asked")


@pytest.mark.parametrize(
    ("words", "who"),
    [("called Laura, she said yes", 1), ("Maria said yes, her number is 617 555 0199", 2), ("Maria Garcia agreed", 2)],
)
def test_b8_a_known_reference_says_yes(words: str, who: int) -> None:
    heard = hear(words)
    assert (heard.intent, heard.referees, heard.slots["state"]) == ("reference_done", (who,), "yes")


def test_b8_who_they_are_to_one_is_heard_before_the_name() -> None:
    slots = hear("I'd like to use my old boss Tom Baker as a reference").slots
    assert (slots["name"], slots["relation"]) == ("Tom Baker", "my old boss")


async def test_b8_the_number_of_a_reference_who_agrees_is_kept(ana: Chat) -> None:
    await tells(ana, "my reference Maria Garcia", "my old boss", "asked", "Maria said yes, her number is 617 555 0199")
    await ana.hears("Noted: Maria Garcia, said yes.")
    await ana.says("my references")
    await ana.hears("Maria Garcia: my old boss, 617 555 0199, said yes")


# --- another morning, and what is known ---------------------------------------------------------------


async def test_c2_not_before_monday_is_on_monday(ana: Chat, clock: StandingClock) -> None:
    await met(ana)
    clock.move(18 * HOUR)
    await ana.hears("Time for your thank-you")
    await ana.says("not before next monday")
    await ana.hears("I'll remind you Mon 9 Mar at 09:00.")


def test_c2_not_before_a_day_moves_to_that_day() -> None:
    to = hear("call Karen, but not before next monday").slots["to"]
    assert isinstance(to, When)
    assert to.start is not None
    assert to.start.isoformat() == "2026-03-09"


async def test_d2_when_they_decide_was_not_told(ana: Chat) -> None:
    await met(ana)
    await ana.says("when do they decide")
    await ana.hears("Tesco: I know no day of the decision yet")


async def test_d2_when_they_decide_was_told(ana: Chat) -> None:
    await met(ana, decision="by friday")
    await ana.says("when do they decide")
    assert "no day" not in (await ana.hears("They decide: by Fri 6 Mar")).text


async def test_d2_a_number_that_nobody_told(ana: Chat) -> None:
    await met(ana)
    await ana.says("what is karens number")
    await ana.hears("I have no number of Karen Hill yet.")


async def test_d2_what_was_sent_is_no_question_for_an_address(ana: Chat) -> None:
    await met(ana)
    await ana.says("when did I email Karen?")
    assert "I have no number" not in (await ana.hears("Karen Hill")).text


async def test_d2_a_number_that_was_told(ana: Chat) -> None:
    await met(ana)
    await tells(ana, "Karen's number is 0161 496 0000", "what is karens number")
    await ana.hears("Karen Hill: 0161 496 0000")
