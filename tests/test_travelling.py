"""C3: the zone is that of the place where one is, not of the place where one will be."""

import pytest
from chat import Chat
from debriefs import tells


@pytest.mark.parametrize("words", ["I'm flying to Tokyo tomorrow, back on friday", "i'll be in Tokyo from thursday"])
async def test_c3_a_journey_to_come_moves_nothing_yet(ana: Chat, words: str) -> None:
    await ana.says(words)
    await ana.hears("Once you are there, tell me “I'm in Tokyo”", "the time of Lisbon")
    await ana.says("I'm in Tokyo")
    await ana.hears("Time zone: Tokyo")


@pytest.mark.parametrize("words", ["back in Lisbon", "back home in Lisbon", "I am home in Lisbon again", "moved to Lisbon"])
async def test_c3_who_is_back_says_so_as_he_likes(ana: Chat, words: str) -> None:
    await tells(ana, "I'm in Tokyo now")
    await ana.hears("Time zone: Tokyo")
    await ana.says(words)
    await ana.hears("Time zone: Lisbon")
