"""E1, B6: a note may say when the candidate will call; once it is sent, that is a task."""

import pytest
from chat import Chat, Said
from debriefs import debriefed, tells


async def drafted(ana: Chat) -> Said:
    await debriefed(ana)
    await tells(ana, "write to Jane", "I stay calm", "Ana Costa")
    return await ana.hears("For Jane Smith, by email")


@pytest.mark.parametrize("words", ["add that I'll call next tuesday", "say when I'll call"])
async def test_the_day_stands_in_the_note_and_becomes_a_task_when_it_is_sent(ana: Chat, words: str) -> None:
    await drafted(ana)
    await ana.says(words)
    if "when" in words:
        question = await ana.hears("On which day will you call?")
        assert question.buttons[0] == "Thu 5 Mar"  # when the call is planned
        await ana.says("next tuesday")
    draft = await ana.hears("on Tuesday, March 10.")
    await ana.taps("✓ Sent", on=draft)
    await ana.hears("off your list: Thank Jane Smith")
    await ana.says("everything")
    listed = await ana.hears("All that is planned")
    assert "Tue 10 Mar\n2. 09:30: Call Jane Smith, as your note says" in listed.text
    assert "Call Jane Smith, Acme" not in listed.text


async def test_it_is_taken_out_again_by_one_tap(ana: Chat) -> None:
    draft = await drafted(ana)
    await ana.taps("Say when I'll call", on=draft)
    await ana.taps("Thu 5 Mar", on=await ana.hears("On which day will you call?"))
    with_day = await ana.hears("on Thursday, March 5.")
    await ana.taps("Don't say when I call", on=with_day)
    assert "March 5" not in (await ana.hears("For Jane Smith", "Dear Jane")).text


async def test_a_weekend_is_no_day_to_call(ana: Chat) -> None:
    await drafted(ana)
    await ana.says("add that I'll call on saturday")
    await ana.hears("on Monday, March 9.")


async def test_what_the_users_own_version_says_is_a_task_too(ana: Chat) -> None:
    draft = await drafted(ana)
    text = draft.text[draft.text.index("Dear Jane") :].partition("\n\nAn email")[0]
    await ana.says(text.replace("\n\nI value", "\n\nI will call you next Wednesday. I value"))
    await ana.taps("✓ Sent", on=await ana.hears("Your words from now on."))
    await ana.hears("off your list: Thank Jane Smith")
    await ana.says("everything")
    await ana.hears("Call Jane Smith, as your note says")
