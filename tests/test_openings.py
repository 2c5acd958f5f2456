"""How a debrief begins: what the first message says already, and what is no beginning."""

import pytest
from first_messages import first, names
from hypothesis import given
from hypothesis import strategies as st

from rules import openings


@pytest.mark.parametrize(
    ("text", "company", "job", "when"),
    [
        ("just had an interview at Acme", "Acme", None, "just now"),
        ("i just finished my interview with Keystone Haulage for fleet manager",
         "Keystone Haulage", "fleet manager", "just now"),
        ("had my interview at boots today", "boots", None, "today"),
        ("just walked out of Smith & Co, the interview went ok", "Smith & Co", None, "just now"),
        ("just came out of another one at Acme Corp for warehouse lead", "Acme Corp", "warehouse lead", "just now"),
        ("just came out of another one", None, None, "just now"),
        ("Just had an interview at Marks and Spencer for store manager", "Marks and Spencer", "store manager", "just now"),
        ("I had an interview at St. Mary's Hospital yesterday as a nurse", "St. Mary's Hospital", "nurse", "yesterday"),
        ("had my interveiw at target yestreday", "target", None, None),  # typos: what is not plain is asked
        ("just had my interview with Jane Smith at Acme", "Acme", None, "just now"),
        ("finished an interview at Booking.com an hour ago", "Booking.com", None, "an hour ago"),
        ("had an interview at Acme on Monday", "Acme", None, "Monday"),
        ("had an interview at Acme, they will decide next week", "Acme", None, None),
        ("just had my interview at Acme, they decide on Monday", "Acme", None, "just now"),
        ("had an interview for a data engineer role this morning", None, "data engineer", "this morning"),
        ("had an interview for Google today", None, None, "today"),  # a job or a company: asked
        ("got out of my interview w/ Acme as driver", "Acme", "driver", "just now"),
        ("just had my interview @ Bolt as driver", "Bolt", "driver", "just now"),
        ("just finished at Farfetch for product designer", "Farfetch", "product designer", "just now"),
        ("JUST HAD AN INTERVIEW AT ACME FOR DRIVER", "acme", "driver", "just now"),
        ("interview at 3pm with Bolt went well", "Bolt", None, None),
        ("just had an interview at Johnson & Johnson, for the position of Controller",
         "Johnson & Johnson", "Controller", "just now"),
        ("just had an interview at Smith, Jones & Partners for paralegal", "Smith, Jones & Partners", "paralegal", "just now"),
        ("I interviewed at Stand By Me Ltd this afternoon for carer", "Stand By Me Ltd", "carer", "this afternoon"),
        ("just came out of my interview at the council for library assistant and it went great",
         "the council", "library assistant", "just now"),
        ("just had an interview at AT&T in Dallas", "AT&T", None, "just now"),
        ("just had an interview at Acme - went well", "Acme", None, "just now"),
        ("just had an interview at Café Müller GmbH & Co. KG for Barista/in",
         "Café Müller GmbH & Co. KG", "Barista/in", "just now"),
        ("just finished a 45 minute interview at Acme for 45 minutes", "Acme", None, "just now"),
        ("interview at Acme for data engineer", "Acme", "data engineer", None),
        ("I just had an interview with a startup", None, None, "just now"),
        ("had an interview at home", None, None, None),
        ("interview was monday no wait yesterday at harlow labs", "harlow labs", None, None),
        ("the interview is over!", None, None, None),
        ("interview done", None, None, None),
        ("new interview", None, None, None),
        ("log an interview", None, None, None),
    ],
)  # fmt: skip
def test_a1_the_first_message_fills_in_what_it_plainly_says(
    text: str, company: str | None, job: str | None, when: str | None
) -> None:
    told = {"company": company, "job": job, "when": when}
    found = openings.opening(text) or {}
    assert {key: found[key] for key in told if key in found} == {key: value for key, value in told.items() if value}


@pytest.mark.parametrize(
    ("text", "way", "met"),
    [
        ("just had an interview at Acme as data engineer with Jane Smith, CTO and Bob (recruiter)",
         None, ["Jane Smith, CTO", "Bob, recruiter"]),
        ("just had my interview with Jane Smith at Acme", None, ["Jane Smith"]),
        ("just had my interview at Acme with Jane from HR and Dr. Patel in their office",
         "in_person", ["Jane, HR", "Dr. Patel"]),
        ("just had my interview at Acme with Jane from 2 to 3", None, ["Jane"]),
        ("had an interview at Acme today over zoom, met Jane Smith. It went well", "video", ["Jane Smith"]),
        ("just had a phone interview at Acme with José Álvarez-Núñez", "phone", ["José Álvarez-Núñez"]),
        ("i just finished my interview with Keystone Haulage for fleet manager", None, []),  # the company
        ("just had an interview at Acme with my future boss", None, []),
        ("just had an interview with Jane Smith", None, ["Jane Smith"]),  # her company is asked
        ("just had an interview at Acme in person, not by phone", None, []),
        ("just had an interview at Acme. They will tell me by phone", None, []),  # that is how they answer
    ],
)  # fmt: skip
def test_a8_the_first_message_says_how_it_was_and_with_whom(text: str, way: str | None, met: list[str]) -> None:
    told = first(text)
    assert (told.get("format"), names(told)) == (way, met)


@pytest.mark.parametrize(
    "text",
    [
        "how do I prepare for an interview?",
        "how do i prepare for an interview",
        "had an interview at Acme, can I still thank them?",
        "any tips for an interview",
        "when is my interview at Acme",
        "who interviewed me at Acme",
        "can you help with an interview at Acme",
        "my interview was cancelled",
        "the interview at Acme got postponed",
        "I didn't have an interview today",
        "no interview today",
        "they look for someone to do sales",
        "I had a good day at Acme",
        "Jane Smith, interviewer at Acme",
        "wish me luck",
        "",
    ],
)
def test_a1_a_question_or_anything_else_begins_no_debrief(text: str) -> None:
    assert openings.opening(text) is None


def test_a1_of_a_long_story_the_beginning_is_read_when_it_begins_like_a_debrief() -> None:
    story = " and then they asked me about the interview process at their place" * 10
    found = openings.opening("just had an interview at Acme for driver." + story) or {}
    assert {key: found[key] for key in ("company", "job", "when")} == {"company": "Acme", "job": "driver", "when": "just now"}
    assert openings.opening("They said that the last candidate had an interview at Bolt." + story) is None


@pytest.mark.parametrize(
    "text", ["just had an interview at Bolt", "I had my interview with Bolt today", "Finished an interview at Bolt"]
)
def test_a1_another_interview_is_understood_whatever_question_is_open(text: str) -> None:
    found = openings.opening_plainly(text)
    assert found is not None
    assert found["company"] == "Bolt"


@pytest.mark.parametrize(
    "text",
    [
        "Had an interview at Google before, they liked that",
        "just had an interview",
        "interview at Bolt",
        "they just had an interview with somebody from Bolt",
        "had a chat at Bolt today",
    ],
)
def test_a1_what_may_be_an_answer_is_not_another_interview(text: str) -> None:
    assert openings.opening_plainly(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "interview with Acme tomorrow",
        "I have an interview at Acme on Friday",
        "I've got an interview with Bolt",
        "just got an interview with Bolt next week!",
        "they invited me to an interview at Acme",
        "my interview is next Tuesday",
        "Second interview Tuesday at 3.",
        "wish me luck, interview tomorrow",
    ],
)
def test_a3_an_interview_that_is_still_to_come_is_told_apart(text: str) -> None:
    assert openings.coming_interview(text)
    assert "when" not in (openings.opening(text) or {})


@pytest.mark.parametrize(
    "text",
    [
        "just had an interview at Acme",
        "had an interview at Acme, they will decide next week",
        "my interview yesterday went well, second round next week",
        "interview at Acme",
        "see you tomorrow",
        "I have my interview at boots yesterday",
        "how do I prepare for my interview tomorrow?",
    ],
)
def test_a3_one_that_is_over_is_not_still_to_come(text: str) -> None:
    assert not openings.coming_interview(text)


@given(st.text("interview at with for just had & . , ( ) ' ACME 3pm", max_size=60))
def test_any_telling_of_an_interview_is_read_without_an_error(text: str) -> None:
    found = openings.opening(f"just had an interview at {text}")
    assert found is None or all(value.strip() for value in found.values())


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("interview tomorrow 2pm at Lidl for shift manager with Karen Hughes", True),
        ("I have an interview at Bolt on Friday", True),
        ("I have an interview at Acme on Friday", False),
        ("a second interview next Tuesday with Jane", False),
        ("maybe a second interview next week at their office", False),
        ("just had an interview at Bolt", False),
    ],
)
def test_an_interview_to_come_elsewhere_is_no_answer_about_acme(text: str, elsewhere: bool) -> None:
    assert openings.coming_elsewhere(text, "Acme") is elsewhere
