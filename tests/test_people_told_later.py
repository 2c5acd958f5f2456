"""Who was met, how they are called and how they are reached, as it is told later or in the same breath: nothing is lost."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

from rules.debrief import people as debrief_people
from rules.debrief.facts import told_people
from rules.debrief.people import corrected, more_people
from rules.debrief.reach import by_name, channel
from rules.debrief.told import needs_address, with_known
from rules.facts import Person as Met
from rules.forms import Answers, Around, Rewrite, Unclear
from rules.people import Person, corrections, read, readdressed

HOUR = timedelta(hours=1)
HERE = Around(datetime(2026, 3, 2, 16, tzinfo=UTC))
HALDEN = "Nora Vance, branch manager and Sam Otero, team lead"


def told(names: str, **more: Any) -> Answers:
    return {"people": debrief_people.people(names, {}, HERE), **more}


def rows(answers: Answers) -> list[tuple[Any, ...]]:
    return [(one["name"], one["channel"], one["address"]) for one in told_people(answers)]


def rewritten(value: object) -> Answers:
    assert isinstance(value, Rewrite)
    return value.answers


async def halden(ana: Chat) -> None:
    """Nora and Sam of Halden Bank, both by email, saved."""
    await tells(ana, "just had an interview at Halden Bank as teller", "in person", HALDEN, "that's all", "nobody")
    await tells(ana, "nora@halden.com and sam@halden.com", "they decide next friday", "save", "yes")
    await ana.hears("This is your plan for Halden Bank")


# --- an address in the same breath as the name ------------------------------------------------------


def test_a4_an_address_told_with_the_name_is_the_way_as_long_as_no_other_was_told() -> None:
    both = "Nora Vance, branch manager, nora.vance@halden.com 020 7946 0018"
    assert rows(told(both)) == [("Nora Vance", "email", "nora.vance@halden.com")]
    assert rows(told(both, channel={"1": None})) == [("Nora Vance", "email", "nora.vance@halden.com")]
    assert rows(told(both, channel={"1": "phone"})) == [("Nora Vance", "phone", "020 7946 0018")]
    assert rows(told(both, channel={"1": "letter"})) == [("Nora Vance", "letter", None)]
    assert rows(told("Greg Hale, buyer, 212-555-0199")) == [("Greg Hale", "phone", "212-555-0199")]
    assert rows(told("Greg Hale, buyer")) == [("Greg Hale", None, None)]


def test_a4_a_new_address_of_somebody_known_counts_more_than_the_old_one() -> None:
    known = Met(1, "Nora Vance", channel="email", address="old@halden.com")
    assert rows(with_known(told("Nora Vance, new@halden.com"), [known])) == [("Nora Vance", "email", "new@halden.com")]
    assert rows(with_known(told("Nora Vance"), [known])) == [("Nora Vance", "email", "old@halden.com")]


@pytest.mark.parametrize(
    ("story", "person"),
    [
        (
            "Interview at Alder Group today for analyst, in person, just finished. Met Kim Soto, HR manager, kim@alder.com. "
            "They decide friday.",
            "Kim Soto, HR manager (Email: kim@alder.com)",
        ),
        (
            "just had an interview at Harbor Bakery for baker with Rosa Lind (store manager, rosa@harborbakery.com)",
            "Rosa Lind, store manager (Email: rosa@harborbakery.com)",
        ),
    ],
)
async def test_a4_an_address_of_the_first_message_is_kept_by_save(ana: Chat, story: str, person: str) -> None:
    await tells(ana, story, "save")
    await ana.hears(person)
    await ana.says("yes")
    plan = await ana.hears("This is your plan", "(Email)")
    assert "receptionist" not in plan.text


# --- who is told of after saving -------------------------------------------------------------------


async def test_who_is_added_after_saving_is_thanked_and_undo_takes_all_of_it_back(ana: Chat) -> None:
    await halden(ana)
    await ana.says("also met Ben Ortiz from HR at Halden Bank")
    noted = await ana.hears("Noted: you met Ben Ortiz at Halden Bank, and your thank-you is on the list.")
    assert "another company" not in noted.text
    await ana.says("what's due?")
    await ana.hears("Thank Ben Ortiz, Halden Bank")
    await ana.taps("Undo", on=noted)
    await tells(ana, "what's due?")
    assert "Ben" not in (await ana.hears("All that is planned")).text


async def test_the_only_company_is_assumed_and_said_and_nothing_is_lost(ana: Chat) -> None:
    await halden(ana)
    await ana.says("also there was Jo Park from HR")
    await ana.hears("you met Jo Park at Halden Bank", "If that was at another company, tap Undo")
    await ana.says("forgot to say there was also a guy called Ben, the hygienist, ben@lakeside.com")
    await ana.hears("you met Ben at Halden Bank")
    await ana.says("who did I meet?")
    await ana.hears("Jo Park, HR", "Ben, hygienist (Email: ben@lakeside.com)")


async def test_several_who_are_added_at_once_are_all_kept_each_with_the_own_address(ana: Chat) -> None:
    await halden(ana)
    await ana.says("also met Tom Reed and Kim Lee from HR at Halden Bank, kim@halden.com")
    await ana.hears("you met Tom Reed, Kim Lee at Halden Bank")
    await ana.says("who did I meet?")
    await ana.hears("• Tom Reed\n• Kim Lee, HR (Email: kim@halden.com)")


async def test_somebody_known_is_not_added_twice(ana: Chat) -> None:
    await halden(ana)
    await ana.says("also met Nora Vance at Halden Bank")
    await ana.hears("Nora Vance")
    await ana.says("who did I meet?")
    assert (await ana.hears("Halden Bank\n•")).text.count("Nora Vance") == 1


async def test_of_two_companies_the_latest_is_assumed_for_a_day_and_asked_for_later(ana: Chat, clock: StandingClock) -> None:
    await halden(ana)
    await debriefed(ana, "Globex", "Jane Hill, CTO")
    await ana.says("also there was Jo Park from HR")
    await ana.hears("you met Jo Park at Globex", "If that was at another company")
    clock.move(48 * HOUR)
    await ana.says("forgot to say there was also a guy called Ben, the hygienist, ben@lakeside.com")
    await ana.taps("Halden Bank", on=await ana.hears("Which one do you mean?"))
    noted = await ana.hears("Noted: Ben at Halden Bank.")
    assert "thank-you" not in noted.text
    await ana.says("who did I meet?")
    await ana.hears("Ben, hygienist (Email: ben@lakeside.com)")


async def test_a_new_name_that_somebody_has_elsewhere_says_nothing_of_the_company(ana: Chat) -> None:
    await debriefed(ana, "Globex", "Ben Hill, CTO")
    await halden(ana)
    await ana.says("forgot to say there was also a guy called Ben, the hygienist")
    await ana.hears("you met Ben at Halden Bank")


async def test_an_unknown_company_is_not_taken_for_the_one_that_is_known(ana: Chat) -> None:
    await halden(ana)
    await ana.says("also met Ben Ortiz at Globex")
    await ana.hears("I don't know Globex.", "Halden Bank")


# --- how they are called ----------------------------------------------------------------------------

CALLED = [
    ("wait Nora's last name is Lindh with an h", HALDEN, ["Nora Lindh", "Sam Otero"]),
    ("sam's last name is Ortero, two r's", HALDEN, ["Nora Vance", "Sam Ortero"]),
    ("dolly is actually Dorothy", "Dolly Parr, owner, Greg Hayle, buyer", ["Dorothy Parr", "Greg Hayle"]),
    ("kelly spells it Kellie btw", "Dolly Parr, owner, Kelly Moss, HR", ["Dolly Parr", "Kellie Moss"]),
    ("kelly spells her last name Mossy", "Dolly Parr, owner, Kelly Moss, HR", ["Dolly Parr", "Kelly Mossy"]),
]
CALLED_AS_BEFORE = [
    "sam's last name is Ortero, two r's no wait Otero was right", "nora is actually nice", "nora is actually Irish",
    "sam is actually Nora", "she is nice", "he is the manager",
]  # fmt: skip


@pytest.mark.parametrize(("said", "names", "after"), CALLED)
def test_only_the_part_that_is_said_is_another_and_comments_are_no_name(said: str, names: str, after: list[str]) -> None:
    known = list(read(names).people)
    for who, values in corrections(said, known):
        known[who] = known[who]._replace(**values)
    assert [one.name for one in known] == after


@pytest.mark.parametrize("said", CALLED_AS_BEFORE)
def test_nobody_is_called_otherwise_by_what_is_no_correction(said: str) -> None:
    assert corrections(said, read(HALDEN).people) == []


def test_his_title_is_that_of_the_only_one() -> None:
    said = "his title is wrong, he is head of procurement"
    assert corrections(said, read("Greg Hayle, buyer").people)[0].values["title"] == "head of procurement"
    assert corrections(said, read(HALDEN).people) == []


async def test_a_surname_with_a_comment_after_saving(ana: Chat) -> None:
    await halden(ana)
    await ana.says("wait Nora's last name is Lindh with an h")
    await ana.hears("Changed for Halden Bank: Nora Lindh.")
    await ana.says("sam's last name is Ortero, two r's no wait Otero was right")
    await ana.hears("Then it stays as it is: Sam Otero.")
    await ana.says("who did I meet?")
    await ana.hears("• Nora Lindh, branch manager (Email: nora@halden.com)\n• Sam Otero, team lead")


async def test_names_and_titles_in_other_words_after_saving(ana: Chat) -> None:
    await debriefed(ana, people="Dolly Parr, owner")
    await ana.says("dolly is actually Dorothy")
    await ana.hears("Changed for Acme: Dorothy Parr.")
    await ana.says("dorothy spells it Dorothee btw")
    await ana.hears("Changed for Acme: Dorothee Parr.")
    await ana.says("her title is wrong, she is head of procurement")
    await ana.hears("Changed for Acme: head of procurement")


# --- how they are reached ---------------------------------------------------------------------------

ADDRESSED = (
    Person("Dolly Parr", "owner", "interviewer", email="dolly@x.com"),
    Person("Greg Hayle", "buyer", "interviewer", email="greg@x.com"),
    Person("Ben Ruiz", "clerk", "interviewer"),
    Person("Pete Marsh", None, "interviewer", phone="020 7946 0018"),
)
READDRESSED = [
    ("not greg@x.com, its g.hayle@x.com", (1, "g.hayle@x.com")),
    ("g.hayle@x.com not greg@x.com", (1, "g.hayle@x.com")),
    ("it's g.hayle@x.com, not greg", (1, "g.hayle@x.com")),
    ("greg@x.com should be g.hayle@x.com", (1, "g.hayle@x.com")),
    ("ben@orchardfoods.com is Ben's", (2, "ben@orchardfoods.com")),
    ("sorry pete@harborbakery.com", (3, "pete@harborbakery.com")),
    ("no, dparr@x.com", (0, "dparr@x.com")),
    ("no 020 7946 0019", (3, "020 7946 0019")),
    ("emailed greg@x.com and boss@x.com", None),
    ("not nobody@y.com, its g.hayle@x.com", None),
    ("no, info@x.com", None),
    ("not greg@x.com, 020 7946 0018", None),
    ("pete@harborbakery.com", None),
    ("no, 2026-03-04", None),
]


@pytest.mark.parametrize(("said", "found"), READDRESSED)
def test_an_address_is_of_the_one_whom_the_words_mean_or_of_nobody(said: str, found: tuple[int, str] | None) -> None:
    assert readdressed(said, ADDRESSED) == found


async def test_a_number_never_takes_the_place_of_an_email_address(ana: Chat) -> None:
    await halden(ana)
    await ana.says("nora's email is nora.vance@halden.com")
    await ana.hears("Changed for Halden Bank: Nora Vance, nora.vance@halden.com.")
    await ana.says("Nora's phone 020 7946 0018")
    await ana.hears("the phone number of Nora Vance is 020 7946 0018", "The best way stays as it was, by email.")
    await ana.says("what is nora's email")
    await ana.hears("Nora Vance: nora.vance@halden.com")
    await ana.says("what is nora's phone")
    await ana.hears("Nora Vance: 020 7946 0018")
    await ana.says("Nora prefers phone")
    await ana.hears("Nora Vance is reached by phone now: 020 7946 0018")
    await ana.says("what is nora's email")
    await ana.hears("Nora Vance: nora.vance@halden.com")


async def test_an_email_and_a_number_in_one_message_are_both_kept(ana: Chat) -> None:
    await halden(ana)
    await ana.says("Sam's email is s.otero@halden.com and his phone is 020 7946 0018")
    await ana.hears("Sam Otero, s.otero@halden.com", "the phone number of Sam Otero is 020 7946 0018")


async def test_an_address_of_somebody_without_a_way_is_the_way(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as baker", "in person", "Pete Marsh, head baker", "save", "yes")
    await ana.hears("Ask the receptionist for the best way to reach Pete Marsh")
    await ana.says("pete's email is pete@x.com")
    await ana.hears("Changed for Acme: Pete Marsh is reached by email now: pete@x.com.")
    await ana.says("what's due?")
    due = await ana.hears("Thank Pete Marsh (Email)")
    assert "receptionist" not in due.text


async def test_what_is_no_address_is_not_filed_as_one(ana: Chat) -> None:
    await halden(ana)
    await ana.says("nora's email is wrong")
    await ana.hears("I did not find the new address in that.")
    await ana.says("who did I meet?")
    await ana.hears("Nora Vance, branch manager (Email: nora@halden.com)")


async def test_a_street_is_no_email_address_and_a_way_that_is_given_up_keeps_its_address(ana: Chat) -> None:
    await halden(ana)
    await ana.says("Nora's address is 12 Mill Road, Leeds")
    await ana.hears("letters go to 12 Mill Road, Leeds. The best way to reach Nora Vance stays as it was, by email.")
    await ana.says("what is nora's email")
    await ana.hears("Nora Vance: nora@halden.com")
    await ana.says("nora prefers letter")
    await ana.hears("Changed for Halden Bank")
    await ana.says("what is nora's email")
    await ana.hears("Nora Vance: nora@halden.com")


async def test_addresses_put_right_in_other_words_after_saving(ana: Chat) -> None:
    await halden(ana)
    await ana.says("not sam@halden.com, its s.otero@halden.com")
    await ana.hears("Changed for Halden Bank: Sam Otero, s.otero@halden.com.")
    await ana.says("nora.vance@halden.com is Nora's")
    await ana.hears("Changed for Halden Bank: Nora Vance, nora.vance@halden.com.")
    await ana.says("oops nora.v@halden.com")
    await ana.hears("Changed for Halden Bank: Nora Vance, nora.v@halden.com.")


# --- while it is told -------------------------------------------------------------------------------


def test_an_owner_in_small_letters_is_who_is_known() -> None:
    before = told("Dr Kapoor, partner, Nora Vance and Sam Otero")
    after = rewritten(more_people("dr kapoors email is akapoor@x.com", before, HERE))
    assert rows(after) == [("Kapoor", "email", "akapoor@x.com"), ("Nora Vance", None, None), ("Sam Otero", None, None)]


def test_addresses_are_of_those_whose_names_are_in_them() -> None:
    after = rewritten(channel("sotero@x.com and nvance@x.com", told("Nora Vance and Sam Otero"), HERE))
    assert rows(after) == [("Nora Vance", "email", "nvance@x.com"), ("Sam Otero", "email", "sotero@x.com")]


@pytest.mark.parametrize(
    ("said", "title"), [("manager", "manager"), ("who owns the place", "owns the place"), ("she is the manager", "manager")]
)
def test_a_bare_title_is_that_of_the_only_one_without(said: str, title: str) -> None:
    after = rewritten(more_people(said, told("met Nora Vance"), HERE))
    assert [(one["name"], one["title"]) for one in after["people"]] == [("Nora Vance", title)]


def test_a_bare_title_is_asked_back_where_several_have_none_and_one_more_where_nobody_lacks_one() -> None:
    with pytest.raises(Unclear, match="Whose title"):
        more_people("manager", told("Nora Vance and Sam Otero"), HERE)
    assert len(rewritten(more_people("manager", told(HALDEN), HERE))["people"]) == 3
    assert len(rewritten(more_people("the manager", told("met Nora Vance"), HERE))["people"]) == 2


@pytest.mark.parametrize(
    "said", ["no norah.vance@halden.com", "norah.vance@halden.com not norah", "sorry, it's nv@halden.com"]
)
def test_an_address_is_put_right_while_it_is_told(said: str) -> None:
    before = told("Nora Vance", channel={"1": "email"}, address={"1": "norah@halden.com"})
    after = corrected(said, before)
    assert after is not None
    assert rows(after)[0][2] == next(word for word in said.split() if "@" in word)
    assert not needs_address(after["people"][0], after)


def test_an_address_that_is_an_answer_is_no_correction() -> None:
    waiting = told("Nora Vance and Sam Otero", channel={"1": "email"}, address={"1": "norah@halden.com"})
    assert corrected("no, info@halden.com", waiting) is None  # it may be Sam's
    assert corrected("sam@halden.com", waiting) is None


async def test_an_address_is_put_right_at_the_next_question(ana: Chat) -> None:
    await tells(
        ana, "just had an interview at Acme as teller", "in person", "met Nora Vance", "manager", "that's all", "nobody"
    )
    await tells(ana, "norah@halden.com", "no norah.vance@halden.com", "save")
    await ana.hears("1. Nora Vance, manager (Email: norah.vance@halden.com)")


def test_who_owns_the_place_is_a_whole_title() -> None:
    assert [one.title for one in read("Dolly Parr, who owns the place").people] == ["owns the place"]


def test_no_text_keeps_these_readers_busy() -> None:
    for text in (
        "no " * 60,
        "a@" * 2000,
        "a.a@a." * 600,
        "a@" * 90,
        "1 " * 90,
        "x" * 190 + "@",
        "no, it's " * 20 + "a@b.cc",
        "'s " * 60,
        "- " * 90,
    ):
        readdressed(text, ADDRESSED)
        by_name(text, told(HALDEN)["people"])
        corrections(text, ADDRESSED)
