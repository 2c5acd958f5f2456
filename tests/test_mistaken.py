"""It was another one: a thank-you that was taken for sent is not lost."""

import pytest
from chat import Chat
from debriefs import tells

PLAN = "This is your plan for Acme"


@pytest.fixture
async def thanked(ana: Chat) -> Chat:
    """She met two, and reports Beth's note as sent."""
    await tells(
        ana, "just had an interview at Acme as data engineer", "in person", "Beth Smith, CTO and Carl Jones, recruiter"
    )
    await tells(ana, "that's all", "nobody", "email", "skip", "skip", "skip", "save", "yes")
    await ana.hears(PLAN)
    await ana.says("sent Beth's")
    await ana.hears("How did your thanks reach Beth Smith?")
    return ana


@pytest.mark.parametrize(
    "words",
    [
        "I mean sent Carl's, not Beth's",
        "sorry, I meant Carl not Beth",
        "oops, not Beth's, Carl's",
        "no it was to Carl Jones, not to Beth Smith.",
        "not Beth but Carl",
    ],
)
async def test_the_note_to_another_one_was_meant(thanked: Chat, words: str) -> None:
    await thanked.says(words)
    await thanked.hears("Then Beth Smith is still to be thanked")
    await thanked.hears("How did your thanks reach Carl Jones?")
    await thanked.says("email")
    noted = await thanked.hears("your thanks to Carl Jones went out by email", "Next: Thank Beth Smith")
    await thanked.taps("Undo", on=noted)
    await thanked.hears("Undone")
    await thanked.says("/due")
    assert "Thank Beth Smith" not in (await thanked.hears("Thank Carl Jones")).text


@pytest.mark.parametrize(
    "words",
    [
        "no wait, I didn't send it",
        "I haven't sent Beth's yet",
        "actually I never thanked Beth",
        "I did not write that note after all",
    ],
)
@pytest.mark.parametrize("answered", [True, False])
async def test_it_was_not_sent_at_all(thanked: Chat, words: str, answered: bool) -> None:
    if answered:
        await thanked.says("email")
        await thanked.hears("went out by email")
    await thanked.says(words)
    await thanked.hears("Then Beth Smith is still to be thanked")
    await thanked.says("/due")
    await thanked.hears("Thank Beth Smith", "Thank Carl Jones")
    await thanked.says("email")
    await thanked.hears("I am not sure what that is about")


async def test_what_is_still_to_be_done_stays_so(thanked: Chat) -> None:
    await thanked.says("I haven't sent Carl's yet")
    await thanked.hears("stays on the list")
    await thanked.says("/due")
    assert "Thank Beth Smith" not in (await thanked.hears("Thank Carl Jones")).text


async def test_how_a_note_was_sent_is_asked_once_and_the_answer_may_come_later(thanked: Chat) -> None:
    await tells(thanked, "/due", "Acme made me an offer")
    await thanked.hears("Thank Carl Jones")
    await thanked.hears("An offer from Acme")
    await thanked.says("by letter")
    await thanked.hears("your thanks to Beth Smith went out as a letter")
    assert thanked.transcript().count("How did your thanks reach") == 1
