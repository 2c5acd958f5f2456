"""What strangers wrote in the weeks after: reminders, thanks by phone, offers, delays, references, wrong numbers."""

from datetime import UTC, date, datetime, timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

from handlers.calling import IS_GONE, is_same, named_right, who_left
from rules.facts import Dated, Employer, Person, Referee, Search
from rules.forms import Around
from rules.heard import Focus, Known, Open, read
from rules.heard.delays import put_off
from rules.heard.outcome import answer_until
from rules.reminders import is_of_its_own, names_a_chore

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
TODAY = NOW.date()
HERE = Around(NOW)
JANE, BOB = Person(1, "Jane Smith"), Person(2, "Bob Lee")
ACME = Employer(1, "Acme", people={1: JANE, 2: BOB})
TASKS = (
    Open(1, "thank:1:1", "thank", 1, TODAY),
    Open(1, "thank:1:2", "thank", 2, TODAY),
    Open(1, "call:1", "call", 1, TODAY),
)
MINUTE = timedelta(minutes=1)


def heard(text: str, *referees: Referee, focus: Focus | None = None) -> tuple[str, tuple[str, ...], dict[str, object]]:
    """The intent, the keys of the tasks, and the slots."""
    found = read(text, Known(Search(employers=(ACME,), referees=referees), TASKS, focus), NOW)
    return found.intent, tuple(key for _, key in found.tasks or ()), dict(found.slots)


async def at_the_call(ana: Chat, clock: StandingClock) -> None:
    """The thanks went out, and two days later the call to Jane Smith is due."""
    await debriefed(ana)
    await ana.says("thanked both by email")
    await ana.hears("off your list")
    clock.move(timedelta(hours=48))
    await ana.hears("Time for your call", "Jane Smith")


async def offered(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    clock.move(MINUTE)
    await ana.says("Acme made me an offer")
    await ana.hears("An offer from Acme")
    clock.move(MINUTE)


# --- an offer is answered -------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["I took the job at Acme", "i accepted"])
async def test_b10_an_offer_that_is_accepted_asks_for_nothing_more(ana: Chat, clock: StandingClock, words: str) -> None:
    await offered(ana, clock)
    await tells(ana, "i must answer until monday noon", words)
    await ana.hears("Acme it is")
    await ana.says("what's due")
    listed = (await ana.hears("All that is planned")).text
    assert "offer" not in listed
    assert "Jane Smith" not in listed


async def test_b10_after_a_decline_one_thank_you_is_left(ana: Chat, clock: StandingClock) -> None:
    await offered(ana, clock)
    await ana.says("i turned it down")
    await ana.hears("you declined Acme")
    await ana.says("what's due")
    listed = (await ana.hears("All that is planned")).text
    assert listed.count("Thank ") == 1
    assert "offer" not in listed


@pytest.mark.parametrize(
    "words", ["i want to decline", "I think I'd like to turn it down", "I have decided to decline the offer"]
)
async def test_b10_who_wants_to_decline_gets_the_words_and_has_not_declined(
    ana: Chat, clock: StandingClock, words: str
) -> None:
    await offered(ana, clock)
    await ana.says(words)
    await ana.hears("How do you sign?")
    await ana.says("Ana Costa")
    await ana.hears("I have decided not to accept")
    await ana.says("what's due")
    await ana.hears("Answer their offer")


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("They want to know by Thursday 5pm", "Thu 5 Mar, about 17:00"),
        ("they need to hear from me by thursday", "Thu 5 Mar"),
        ("I can answer until friday noon", "Fri 6 Mar, about 12:00"),
        ("Acme came back with 65k, and I can answer until friday noon", "Fri 6 Mar, about 12:00"),
    ],
)
async def test_b10_until_when_they_want_an_answer_is_kept_in_any_words(
    ana: Chat, clock: StandingClock, words: str, when: str
) -> None:
    await offered(ana, clock)
    await ana.says(words)
    await ana.hears(f"Acme wants your answer by {when}")


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("I got an offer from Acme, answer by Friday", "Fri 6 Mar"),
        ("Acme offered me the job, answer until monday noon", "Mon 9 Mar, about 12:00"),
        ("They made me an offer! 62k, need to answer by Thursday 5pm", "Thu 5 Mar, about 17:00"),
    ],
)
async def test_b10_an_offer_brings_its_last_day_along(ana: Chat, clock: StandingClock, words: str, when: str) -> None:
    await debriefed(ana)
    clock.move(MINUTE)
    await ana.says(words)
    await ana.hears("An offer from Acme")
    await ana.hears(f"Acme wants your answer by {when}")


@pytest.mark.parametrize(
    "text",
    ["they will decide by friday", "the other company answers until friday", "answer the phone by the door", "write by email",
     "Globex decides by friday", "they said they would reply by monday"],
)  # fmt: skip
def test_a_day_of_theirs_is_not_until_when_i_answer(text: str) -> None:
    assert answer_until(text) == ""


# --- reminders ------------------------------------------------------------------------------------


async def test_b6_a_reminder_in_words_of_ones_own_leaves_the_nudge_alone(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    clock.move(timedelta(hours=2))
    await ana.hears("Time for your thank-you")
    await ana.says("remind me to bring back the visitor badge on friday at 9")
    await ana.hears("I'll remind you Fri 6 Mar at 09:00: “bring back the visitor badge”")
    await ana.says("what's due")
    listed = (await ana.hears("All that is planned", "“bring back the visitor badge”")).text
    assert "by 17:00: Thank Jane Smith" in listed or "Tomorrow" in listed.split("Thank Jane Smith")[0]


async def test_b6_what_a_call_is_about_is_kept_and_the_planned_one_stays(ana: Chat, clock: StandingClock) -> None:
    await at_the_call(ana, clock)
    await ana.says("remind me in two weeks to call jane about the trade fair")
    await ana.hears("“call jane about the trade fair”")
    await ana.says("what's due")
    listed = await ana.hears("All that is planned", "Call Jane Smith", "“call jane about the trade fair”, Acme")
    assert listed.text.index("Call Jane Smith") < listed.text.index("trade fair")


async def test_without_a_nudge_it_is_a_reminder_all_the_same(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    clock.move(timedelta(hours=1))
    await ana.says("remind me to bring back the visitor badge on friday at 9")
    await ana.hears("“bring back the visitor badge”")


@pytest.mark.parametrize(
    "words", ["remind me on friday", "can you remind me friday afternoon instead", "remind me to do it on friday"]
)
async def test_c3_a_bare_day_puts_off_what_was_shown(ana: Chat, clock: StandingClock, words: str) -> None:
    await at_the_call(ana, clock)
    await ana.says(words)
    said = await ana.hears("I'll remind you Fri 6 Mar")
    assert "“" not in said.text


@pytest.mark.parametrize(
    ("text", "names", "own"),
    [
        ("remind me on friday", False, False),
        ("remind me at the end of the week", False, False),
        ("remind me to friday", False, False),
        ("remind me to do it on friday", True, False),
        ("remind me to thank her tomorrow", True, False),
        ("remind me to call Jane on friday instead", True, False),
        ("remind me to call Jane about the position friday", True, False),
        ("remind me about the call in an hour", True, False),
        ("remind me to buy stamps friday", True, True),
        ("remind me to ask Jane about the salary in a week", True, True),
        ("move the badge to friday", False, False),
    ],
)
def test_what_is_a_reminder_of_its_own(text: str, names: bool, own: bool) -> None:
    assert names_a_chore(text, NOW) == names
    assert is_of_its_own(text, NOW, ["Jane Smith", "Acme"]) == own


# --- thanks by phone ------------------------------------------------------------------------------


async def test_b1_thanks_by_phone_are_thanks_and_the_call_stays(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    clock.move(MINUTE)
    await ana.says("I phoned Jane and said thank you")
    done = await ana.hears("off your list: Thank Jane Smith")
    assert "Call Jane Smith, Acme" not in done.text.partition("Next:")[0]
    await ana.says("what's due")
    await ana.hears("Call Jane Smith")
    await ana.says("who is Jane")
    await ana.hears("thanks to Jane Smith by phone")


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("called jane to thank her", ("thank:1:1",)),
        ("rang bob and thanked him for the talk", ("thank:1:2",)),
        ("thanked jane on the phone", ("thank:1:1",)),
        ("phoned jane and bob to say thanks", ("thank:1:1", "thank:1:2")),
        ("called jane, we talked about the role", ("call:1",)),
        ("called jane, she thanked me for the note", ()),
    ],
)
def test_b1_what_was_said_on_the_phone_closes_what_it_was(text: str, closed: tuple[str, ...]) -> None:
    assert heard(text)[:2] == ("done", closed)


# --- a delay, a pause, and who is gone --------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Jane said on the phone that the decision is postponed by one week",
        "spoke to jane on the phone, she said decision is delayed by a week",
        "the decision is pushed back by a week",
    ],
)
async def test_b5_a_delay_counts_from_the_day_that_they_had_said(ana: Chat, clock: StandingClock, words: str) -> None:
    await debriefed(ana, decision="13 march")
    clock.move(MINUTE)
    await ana.says(words)
    await ana.hears("20 Mar")
    await ana.says("what's due")
    await ana.hears("Mon 23 Mar\n", "See whether they have decided")


@pytest.mark.parametrize(
    ("text", "before", "then"),
    [
        ("postponed by one week", Dated("", date(2026, 3, 13), date(2026, 3, 13)), (date(2026, 3, 20), date(2026, 3, 20))),
        ("delayed by two days", Dated("", date(2026, 3, 13)), (date(2026, 3, 15), date(2026, 3, 15))),
        ("pushed back by a month", Dated("", date(2026, 1, 31)), (date(2026, 2, 28), date(2026, 2, 28))),
        ("delayed for another week", Dated("", TODAY, date(2026, 3, 6)), (TODAY, date(2026, 3, 13))),
        ("a week later than planned", Dated("", date(2026, 3, 9), date(2026, 3, 13)), (date(2026, 3, 16), date(2026, 3, 20))),
        ("postponed to next week", Dated("", date(2026, 3, 13)), None),
        ("postponed by a week", None, None),
        ("postponed by a lot of days", Dated("", date(2026, 3, 13)), None),
    ],
)
def test_how_much_later(text: str, before: Dated | None, then: tuple[date, date] | None) -> None:
    later = put_off(text, before, TODAY)
    assert (later and (later.start, later.end)) == then


@pytest.mark.parametrize("after", [MINUTE, timedelta(hours=1)])
async def test_b13_on_hold_until_a_month_there_are_no_calls_before_it(
    ana: Chat, clock: StandingClock, after: timedelta
) -> None:
    await debriefed(ana)
    await ana.says("thanked both by email")
    clock.move(after)
    await ana.says("the position is on hold till april")
    await ana.hears("on hold at Acme", "before Wed 1 Apr")
    for _ in range(29):
        clock.move(timedelta(days=1))
    await ana.says("what's due")
    listed = (await ana.hears("Jane Smith")).text
    assert "Wed 1 Apr" in listed or "Tomorrow" in listed
    assert "verdue" not in listed


@pytest.mark.parametrize("words", ["Bob left the company", "don't write to Bob any more, he left the company"])
async def test_who_left_is_not_thanked_and_nobody_asks_for_another_to_call(
    ana: Chat, clock: StandingClock, words: str
) -> None:
    await debriefed(ana)
    clock.move(MINUTE)
    await ana.says(words)
    await ana.hears("Bob Lee is there no more", "Off your list: Thank Bob Lee")
    await ana.says("what's due")
    listed = (await ana.hears("Call Jane Smith")).text
    assert "Bob Lee" not in listed


async def test_where_the_one_to_call_left_it_is_asked_who_it_is_now(ana: Chat, clock: StandingClock) -> None:
    await at_the_call(ana, clock)
    await ana.says("he left the company")
    await ana.hears("Jane Smith is there no more")
    await ana.hears("Who is the right one to call at Acme?")


async def test_who_left_is_asked_where_nobody_is_named(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    clock.move(timedelta(hours=2))
    await ana.hears("Time for your thank-you")
    await ana.says("she left the company")
    await ana.hears("Who is it?")


# --- the same for another -----------------------------------------------------------------------------


async def test_too_goes_on_with_what_was_reported(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana, people="Helen Gray, CTO and Joana Reis")
    clock.move(MINUTE)
    await tells(ana, "sent helen's by email", "joana too, card")
    await ana.hears("off your list: Thank Helen Gray")
    await ana.hears("off your list: Thank Joana Reis")


@pytest.mark.parametrize("text", ["bob too", "bob was there too", "bob also likes email", "bob too, he was nice"])
def test_too_without_a_way_reports_nothing(text: str) -> None:
    assert heard(text, focus=Focus(1))[1] == ()


# --- references -----------------------------------------------------------------------------------------


async def test_b8_references_are_told_asked_thanked_and_removed_in_plain_words(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await ana.says("i need references. my old boss Carla Mendes at Farfetch, and prof. Duarte Lima")
    await ana.hears("Carla Mendes", "Duarte Lima", "not asked yet")
    clock.move(MINUTE)
    await ana.says("they both said yes")
    await ana.hears("Carla Mendes, said yes")
    await ana.hears("Duarte Lima, said yes")
    await ana.says("told carla and duarte that acme may call")
    await ana.hears("off your list: Tell your references that they may call")
    await ana.says("i thanked carla and duarte")
    await ana.hears("That will please them: Carla Mendes, prof. Duarte Lima")
    await ana.says("thanked my references")
    await ana.hears("That will please them: Carla Mendes, prof. Duarte Lima")
    await ana.says("remove Carla")
    await ana.hears("Carla Mendes is off your references")


async def test_b11_thanked_references_are_off_the_list(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await ana.says("my references are Carla Mendes and Duarte Lima")
    await ana.hears("not asked yet")
    clock.move(MINUTE)
    await tells(ana, "they both said yes", "I got the job at Acme")
    await ana.hears("Acme it is")
    await ana.says("thanked my references")
    await ana.hears("off your list: Thank Carla Mendes", "Thank Duarte Lima")


def test_they_both_are_the_references_only_where_two_are_waited_for() -> None:
    def one(number: int, state: str) -> Referee:
        return Referee(number, f"Carla {'ABC'[number]}mendes", state, NOW)

    assert heard("they both said yes", one(0, "new"), one(1, "asked"))[0] == "reference_done"
    for others in ([], [one(0, "new")], [one(0, "new"), one(1, "yes")], [one(0, "new"), one(1, "new"), one(2, "new")]):
        assert heard("they both said yes", *others)[0] != "reference_done"


# --- below a nudge --------------------------------------------------------------------------------------


async def test_one_of_a_nudge_is_skipped_by_name(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    clock.move(timedelta(hours=2))
    await ana.hears("Time for your thank-you")
    await ana.says("skip bob")
    await ana.hears("Skipped: Thank Bob Lee")
    await ana.says("what's due")
    assert "Thank Bob Lee" not in (await ana.hears("Thank Jane Smith")).text


async def test_no_answer_again_tries_the_call_once_more(ana: Chat, clock: StandingClock) -> None:
    await at_the_call(ana, clock)
    await ana.says("no answer again")
    await ana.hears("No harm done. I'll bring it up tomorrow")


async def test_no_answer_again_moves_no_call_that_is_not_due(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    clock.move(timedelta(hours=2))
    await ana.hears("Time for your thank-you")
    await ana.says("no answer again")
    assert "bring it up" not in (await ana.hears("")).text.replace("I'll bring it up again.", "")


async def test_got_voicemail_says_that_a_few_words_count(ana: Chat, clock: StandingClock) -> None:
    await at_the_call(ana, clock)
    await ana.says("called jane, got voicemail")
    await ana.hears("If you left a few words, tell me “left a voicemail”", "tomorrow")
    await ana.says("left a voicemail")
    await ana.hears("off your list: Call Jane Smith")


async def test_a_call_that_was_missed_is_no_word_between_them(ana: Chat, clock: StandingClock) -> None:
    await at_the_call(ana, clock)
    await ana.says("she called me back but i missed it")
    await ana.hears("They tried to reach you", "Call back")
    await ana.says("what's due")
    await ana.hears("Call Jane Smith")


@pytest.mark.parametrize("words", ["still nothing, 4 weeks now. should i give up?", "should I give up on Acme?"])
async def test_b4_who_wants_to_give_up_hears_the_rule(ana: Chat, clock: StandingClock, words: str) -> None:
    await debriefed(ana)
    clock.move(MINUTE)
    await ana.says(words)
    await ana.hears("one word a week until the job is filled")


# --- the wrong person -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["jane is not the right person, call Priya Shah 020 7946 0022", "wrong person, jane left, its now Priya Shah"]
)
async def test_e5_the_right_one_is_taken_as_told(ana: Chat, clock: StandingClock, words: str) -> None:
    await at_the_call(ana, clock)
    await ana.says(words)
    await ana.hears("the call goes to Priya Shah", "Next: Call Priya Shah, Acme")
    if "020" in words:
        clock.move(timedelta(minutes=45))
        await ana.hears("Priya Shah", "020 7946 0022")


async def test_e5_a_first_name_of_somebody_known_is_no_second_person(ana: Chat, clock: StandingClock) -> None:
    await at_the_call(ana, clock)
    await ana.says("jane is the wrong person, talk to bob")
    await ana.hears("Next: Call Bob Lee, Acme")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("jane left and Priya Shah took over", "Priya Shah"),
        ("jane is not the right one, speak to Mr. Patel on 0161 496 0000", "Patel"),
        ("wrong person, ask for Karl Orr in HR", "Karl Orr"),
        ("not the right person", None),
        ("wrong person, i should call back on thursday", None),
        ("wrong person, call 0161 496 0000", None),
        ("you should call Jane, she is not the right person though", None),
    ],
)
def test_e5_who_is_named_as_the_right_one(text: str, name: str | None) -> None:
    told = named_right(text, JANE, HERE)
    assert (told and told["name"]) == name


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("jane left the company", True),
        ("she has just left, it's Priya now", True),
        ("she no longer works there", True),
        ("wrong number, i have left a message", False),
        ("not the right person, he left me a number", False),
        ("she left the shop at five", False),
        ("she has left for lunch, wrong person anyway", False),
    ],
)
def test_who_left_the_room_has_not_left_the_company(text: str, gone: bool) -> None:
    assert bool(IS_GONE.search(text)) == gone


@pytest.mark.parametrize(
    "text", ["call " * 800, "and " * 1000, "its now " * 500, "has left " * 450, "remind me to " + "tue " * 900]
)
def test_no_text_keeps_the_readers_busy(text: str) -> None:
    """It would, for minutes, with one expression that can be read in too many ways; a test that hangs has failed."""
    assert who_left(text, [JANE, BOB]) is None
    assert named_right(text, JANE, HERE) is None
    assert answer_until(text) == ""
    assert put_off(text, Dated("", TODAY), TODAY) is None
    is_of_its_own(text, NOW, [])


def test_e5_who_left() -> None:
    assert who_left("bob said jane left the company", [BOB, JANE]) == JANE
    assert who_left("he left the company", [BOB]) == BOB
    assert who_left("he left the company", [BOB, JANE]) is None
    assert who_left("he left the company", []) is None


def test_a_part_of_a_name_is_the_same_person() -> None:
    assert is_same("jane", JANE)
    assert not is_same("Jane Doe", JANE)
    assert not is_same("Priya", None)
