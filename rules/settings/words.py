"""What the readers of settings share: pieces of an answer, numbers in words, and the refusal of words that are strange."""

import re

from rules.forms import Unclear, vocabulary

LONGEST = 200  # characters: nobody needs more to name an hour or a day
TENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
NUMBERS = {word: n for n, word in enumerate(f"zero one two three four five six seven eight nine {TENS}".split())}
NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(NUMBERS)})\b")
SMALL_TALK = vocabulary(
    "a am an and are as ask at away be better can change could day days do does each every for here hour hours i i'd i'll i'm "
    "in is it it's just let like make me move my need needs now of ok okay on only or our please prefer put quiet reminders "
    "send set setting settings should so take takes than thanks that the them then there they think time to turn u until use "
    "usually want week we well will with would yes you your"
)


def spelled(said: str) -> str:
    """In lower case, on one line, with numbers as digits; raises Unclear where a whole story is told."""
    if len(said) > LONGEST:
        raise Unclear("That is too long for me. A few words are enough.")
    text = " ".join(said.casefold().replace("’", "'").split())
    return NUMBER_WORD.sub(lambda match: str(NUMBERS[match[0]]), text)


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text)


def all_known(text: str, known: frozenset[str]) -> bool:
    """Whether every word is small talk or one of `known`: an hour is not picked out of a sentence about something else."""
    return set(words_of(text)) <= known | SMALL_TALK
