"""Several interviews in one message, to come or over: each is kept."""

import pytest
from chat import Chat
from debriefs import tells
from first_messages import first, names

from rules import several
from rules.openings.apart import apart

TWO = (
    "Had two interviews today. First was Shopify for support lead with Anna Kim, they decide Friday. Second: RBC with Tom Ray"
)


@pytest.mark.parametrize(
    ("text", "first_one", "second_one"),
    [
        (TWO, "today at Shopify for support lead with Anna Kim", "today at RBC with Tom Ray"),
        ("interviewed at Acme (Jane Smith, CTO) and at Globex this afternoon", "at Acme (Jane Smith, CTO)", "at Globex"),
        (
            "Two interviews: the first at Tesco with Karen, the second at Aldi with Joe",
            "at Tesco with Karen",
            "at Aldi with Joe",
        ),
        ("2 interviews yesterday. The first one was with Deloitte and the second at KPMG", "yesterday at Deloitte", "at KPMG"),
    ],
)
def test_two_that_were_are_told_apart(text: str, first_one: str, second_one: str) -> None:
    told = apart(text)
    assert len(told) == 2
    assert first_one in told[0]
    assert second_one in told[1]


@pytest.mark.parametrize(
    "text",
    [
        "just had an interview at Acme as data engineer with Jane and at reception was Tina",
        "I had an interview at Acme with Jane Smith and at the end Bob joined",
        "Had two interviews at Acme today, first with Jane Smith, second with Bob Lee",
        "interview at Acme. First I met Jane Smith, second was Bob",
    ],
)
def test_one_that_was_is_one(text: str) -> None:
    assert apart(text) == (text,)


def test_who_stands_in_brackets_was_met_there() -> None:
    told = first("interviewed at Acme this morning (Jane Smith, CTO and Bob Lee, recruiter)")
    assert names(told) == ["Jane Smith, CTO", "Bob Lee, recruiter"]
    assert not names(first("interviewed at Acme this morning (Data Engineer, Berlin)"))


async def test_of_two_the_second_is_come_back_to(ana: Chat) -> None:
    await ana.says(TWO)
    await ana.hears("I keep what you told me about RBC and come back to it after this one.")
    await ana.hears("Noted: Shopify, support lead", "Anna Kim", "they decide Fri 6 Mar")
    await tells(ana, "11", "in person", "that's all", "nobody", "skip", "skip", "save now", "yes")
    await ana.hears("This is your plan for Shopify", "Thank Anna Kim")
    await ana.hears("Back to RBC.")
    await tells(ana, "skip", "14:00", "phone")
    await ana.hears("I have:\n1. Tom Ray")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "three rounds at Acme: Tuesday 10am with HR, Wednesday 2pm with Jane Smith and Bob, and Friday at 9",
            ("Acme on Tuesday 10am with HR", "Acme on Wednesday 2pm with Jane Smith and Bob", "Acme on Friday at 9"),
        ),
        ("interviews next week: Acme on Monday at 10, Globex on Wednesday at 2", ("Monday next week", "Wednesday next week")),
        ("Interview at Stripe on Wednesday at 10. Interview at Intercom on Thursday at 2pm", ("Stripe", "Intercom")),
        ("I have an interview at Acme on Monday at 10 with Jane and Bob", ()),
        ("I had an interview at Acme today for a job. I met Rita Gomes, HR manager. They decide on 13 March.", ()),
    ],
)
def test_several_to_come_are_told_apart(text: str, told: tuple[str, ...]) -> None:
    found = several.coming(text)
    assert len(found) == len(told)
    assert all(words in part for words, part in zip(told, found, strict=True))


async def test_rounds_at_one_company_are_each_kept(ana: Chat) -> None:
    await ana.says("I have three rounds at Acme: Tuesday 10am with HR, Wednesday 2pm with Jane Smith, and Friday at 9")
    await ana.hears("Good luck with Acme: tomorrow at 10:00")
    await ana.hears("Good luck with Acme: Wed 4 Mar at 14:00", "You will meet Jane Smith.")
    await ana.hears("Good luck with Acme: Fri 6 Mar at 09:00")


async def test_b7_several_applications_are_each_kept(ana: Chat) -> None:
    await ana.says("applied to three places yesterday: Sonae, Worten and Bosch Braga")
    for name in ("Sonae", "Worten", "Bosch Braga"):
        await ana.hears(f"Noted: you applied to {name}.")


async def test_b7_the_next_application_is_no_name_of_a_job(ana: Chat) -> None:
    await ana.says("applied to Nos last wednesday")
    await ana.hears("Which job is it for?")
    await tells(ana, "also applied at CTT", "skip", "today", "neither")
    await ana.hears("Noted: you applied to Nos.")
    await ana.hears("Noted: you applied to CTT.")


async def test_b7_the_job_may_stand_between_commas(ana: Chat) -> None:
    await ana.says("applied to Nos last wednesday, junior accountant, hr person is Rita Paiva")
    await ana.hears("Look at the posting once more")
    await ana.says("neither")
    await ana.hears("Noted: you applied to Nos, junior accountant.")
