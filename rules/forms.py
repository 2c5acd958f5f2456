"""Conversations are data: a form is a tuple of questions, and the next question is derived from the answers.

A question is due while `open_in(answers)` holds; the first one that is due is asked. Reading an answer gives a value,
a Rewrite of the answers (several at once, or "change the job"), or raises Unclear, and the question is put again.
Whatever a button does can be typed, because a button only stands for a text that is read like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from markupsafe import Markup
from rapidfuzz import fuzz, process

Answers = Mapping[str, Any]  # JSON values only: this is what is stored


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it shows, and the text that a tap stands for (the label itself, if none)."""

    label: str
    text: str = ""

    @property
    def stands_for(self) -> str:
        return self.text or self.label


class Unclear(Exception):
    """The answer does not fit the question; `hint` says what would, `choices` offers the readings there are."""

    def __init__(self, hint: str, choices: tuple[Choice, ...] = ()) -> None:
        super().__init__(hint)
        self.hint = hint
        self.choices = choices


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A reading that settles more than its own question: the answers as they are now."""

    answers: Answers


@dataclass(frozen=True, slots=True)
class Card:
    """A contact card that was shared."""

    name: str
    phone: str | None = None
    email: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What a question may know besides the answers: the user's zone, local time and employers, and how he writes 12/5
    ("dmy", "mdy", or "" as long as he was not asked).
    """

    now: datetime
    zone: str = "UTC"
    employers: tuple[str, ...] = ()
    date_order: str = ""


Reader = Callable[[str, Answers, Around], Any]
Ask = Callable[[Answers, Around], Markup]
Choices = Callable[[Answers, Around], tuple[Choice, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question. `ask` may be a plain text; `example` is shown after a second misunderstanding.

    `skip` is what a skipped question stores; `needed` says why it cannot be skipped. `takes_card` reads a shared
    contact, `wants` asks the chat program for one ("location"), `echo` says how the answer was read, `amend`
    what an edited answer makes of the one there is (read anew, as it was first, as it is now).
    """

    key: str
    ask: Ask | Markup
    read: Reader
    example: str = ""
    when: Callable[[Answers], bool] = lambda _: True
    done: Callable[[Answers], bool] | None = None
    choices: Choices | tuple[Choice, ...] = ()
    skip: Callable[[Answers], Any] = lambda _: None
    needed: str = ""
    takes_card: Callable[[Card, Answers], Any] | None = None
    wants: str = ""
    echo: Callable[[Any, Around], str] | None = None
    amend: Callable[[Any, Any, Any], Any] = lambda new, first, now: new

    def open_in(self, answers: Answers) -> bool:
        done = self.done(answers) if self.done else self.key in answers
        return not done and self.when(answers)

    def text(self, answers: Answers, around: Around) -> Markup:
        return self.ask if isinstance(self.ask, Markup) else self.ask(answers, around)

    def buttons(self, answers: Answers, around: Around) -> tuple[Choice, ...]:
        return self.choices if isinstance(self.choices, tuple) else self.choices(answers, around)


@dataclass(frozen=True, slots=True)
class Form:
    name: str
    questions: tuple[Question, ...]

    def next(self, answers: Answers) -> Question | None:
        """The question to put now, or None when the form is complete."""
        return next((question for question in self.questions if question.open_in(answers)), None)

    def question(self, key: str) -> Question:
        return next(question for question in self.questions if question.key == key)


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation as it stands: the answers, how they came about (for "back"), and what was asked last.

    `misses` counts the misunderstandings of the question that is open; `offered` are the buttons it was asked with;
    `heard` says which message an answer came from, so that an edited message changes it. `doubted` is the question
    answered last when its answer could also mean something else, with a button for each of these readings (`others`).
    """

    form: str
    answers: Answers = field(default_factory=dict)
    history: tuple[Answers, ...] = ()
    misses: int = 0
    offered: tuple[Choice, ...] = ()
    heard: Mapping[str, str] = field(default_factory=dict)
    doubted: str = ""
    others: tuple[Choice, ...] = ()


def answer(form: Form, talk: Talk, said: str | Card, around: Around) -> Talk:
    """The talk after this answer to its open question; raises Unclear when it does not fit."""
    question = opened(form, talk)
    if isinstance(said, str):
        value = question.read(chosen(said, talk.offered), talk.answers, around)
    elif question.takes_card:
        value = question.takes_card(said, talk.answers)
    else:
        raise Unclear("That is a contact card. Please answer in words.")
    return moved(talk, settled(question, value, talk.answers))


def skip(form: Form, talk: Talk) -> Talk:
    """The talk with its open question left unanswered; raises Unclear when it is needed."""
    question = opened(form, talk)
    if question.needed:
        raise Unclear(question.needed)
    return moved(talk, settled(question, question.skip(talk.answers), talk.answers))


def back(talk: Talk) -> Talk:
    """The talk as it was before its last answer; itself at the beginning."""
    if not talk.history:
        return talk
    return replace(talk, answers=talk.history[-1], history=talk.history[:-1], misses=0, offered=(), doubted="", others=())


def corrected(form: Form, talk: Talk, key: str, said: str, around: Around) -> Talk:
    """The talk with one earlier answer read anew, as when its message was edited; raises Unclear."""
    question = form.question(key)
    value = question.read(said, talk.answers, around)
    if isinstance(value, Rewrite):
        raise Unclear("Only a single answer can be changed like that.")
    first = next((past[key] for past in talk.history if key in past), talk.answers[key])
    return moved(talk, {**talk.answers, key: question.amend(value, first, talk.answers[key])})


def opened(form: Form, talk: Talk) -> Question:
    question = form.next(talk.answers)
    if question is None:
        raise LookupError(f"the form {form.name} has no open question")
    return question


def settled(question: Question, value: Any, answers: Answers) -> Answers:
    return value.answers if isinstance(value, Rewrite) else {**answers, question.key: value}


STEPS = 200  # back from here: a talk is stored whole, and must not grow for ever


def moved(talk: Talk, answers: Answers) -> Talk:
    history = (*talk.history, talk.answers)[-STEPS:]
    return replace(talk, answers=answers, history=history, misses=0, offered=(), doubted="", others=())


# --- reading what a button says -----------------------------------------------------------

SAFE_TYPO = 88  # rapidfuzz ratio from which a typed word of a table is taken for the word
SWAPPED = 80  # the same, when it has the same letters in another order


@lru_cache(maxsize=4096)  # the words of buttons and tables come in every turn
def plain(text: str) -> str:
    """Case, emoji and outer punctuation aside: what two spellings of one answer share."""
    kept = "".join(letter if letter.isalnum() or letter in "'&+@-" else " " for letter in text.casefold())
    return " ".join(kept.split())


def chosen(said: str, offered: tuple[Choice, ...]) -> str:
    """What the user means: the text that a button stands for when he typed its label, else his own words.

    No typos here: a label may be a name or a date, and one letter makes another of it. The question's reader forgives.
    """
    return {plain(choice.label): choice.stands_for for choice in offered}.get(plain(said), said)


def pick(said: str, table: Mapping[str, tuple[str, ...]]) -> str | None:
    """The key of the table one of whose words was typed, or None. Typos are allowed in longer words, not in numbers."""
    words = {plain(word): key for key, spellings in table.items() for word in (key, *spellings)}
    text = plain(said)
    if text in words:
        return words[text]
    found = process.extractOne(text, words.keys(), scorer=fuzz.ratio, score_cutoff=SWAPPED)
    return words[found[0]] if found and is_typo(text, found[0], found[1]) else None


def is_typo(text: str, word: str, likeness: float) -> bool:
    return (likeness >= SAFE_TYPO or sorted(text) == sorted(word)) and digits(text) == digits(word)


def digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def vocabulary(words: str) -> frozenset[str]:
    return frozenset(words.split())
