"""Conversations: an answer comes in, the next question goes out. What they lead to stands in handlers/flows.py."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from handlers.planning import around, replan
from handlers.said import Button, Reply, Said, Say, as_json, in_rows
from rules import debrief, letter_forms, own_forms, settings, small_forms, texts, told_forms
from rules.debrief.when import other_readings
from rules.forms import STEPS, Around, Card, Choice, Form, Question, Talk, Unclear, answer, back, chosen, plain, skip
from storage.store import Store
from storage.talks import Stored

FORMS = {
    form.name: form
    for form in (
        debrief.FORM,
        small_forms.ZONE,
        small_forms.SENT,
        small_forms.REACH,
        small_forms.CALL_BACK,
        small_forms.RIGHT,
        small_forms.SAY_WHEN,
        told_forms.COMING,
        told_forms.APPLIED,
        told_forms.REFERENCE,
        told_forms.OUTCOME,
        told_forms.REMIND,
        told_forms.WHICH,
        settings.FORM,
        letter_forms.WRITER,
        letter_forms.FACT,
        own_forms.DELETE,
        own_forms.REPLACE,
    )
}
# These need no answer, and are let go when something else comes.
OPTIONAL = frozenset({"sent", "reach", "which", "fact", "call_back", "right", "say_when", "delete", "replace"})
# Of these, whose answer is taken as long as it may come, but which are not put again after other words.
PASSING = OPTIONAL - {"which", "delete", "replace"}
# Questions one of whose buttons is as good as "skip".
SELF_EVIDENT = frozenset({"more", "reason", "state", "posting", "sure", "replace"})

LAST = frozenset({"more", "change"})  # questions beside which no note is kept

MOVES = {
    "skip": ("skip", "skip it", "skip this", "pass", "next"),
    "back": ("back", "go back", "previous", "undo"),
    "cancel": ("cancel", "cancel it", "stop", "quit"),
    "save": (
        "save now",
        "save",
        "save now, ask me the rest later",
        "save it",
        "save it please",
        "please save it",
        "save please",
        "please save",
        "save that",
        "save all",
        "just save it",
    ),
}
MOVE_LABELS = {"back": "‹ Back", "skip": "Skip", "save": "Save now"}
WORDS = {plain(word): move for move, words in MOVES.items() for word in words}


def move_of(text: str, offered: tuple[Choice, ...]) -> str | None:
    """skip, back, cancel or save, unless a button of the question says the same."""
    move = WORDS.get(plain(text))
    return move if move and chosen(text, offered) == text else None


async def begin(store: Store, said: Said, talk: Talk, about: int | None = None, lead: Markup | None = None) -> list[Reply]:
    """Open a talk and put its first question; the one that was open waits, and the user is told so."""
    before = await store.talks.open(said.user)
    stored = await store.talks.begin(said.user, talk, said.now, about)
    replies: list[Reply] = []
    if before and not worth_keeping(before.talk, talk):
        await store.talks.forget(before)
    elif before and before.talk.answers.get("company"):
        replies.append(Say(texts.PARKED.format(before.talk.answers["company"])))
    return [*replies, await put(store, said, stored, lead)]


async def ask_or(store: Store, said: Said, talk: Talk, finish: Callable[..., Awaitable[list[Reply]]]) -> list[Reply]:
    """Ask what is missing; when nothing is, do what the form leads to."""
    if FORMS[talk.form].next(talk.answers):
        return await begin(store, said, talk)
    return await finish(store, said, Stored(0, 0, talk))


def worth_keeping(before: Talk, talk: Talk) -> bool:
    """Whether to come back to a talk that another one comes between."""
    if before.form == "debrief":
        return bool(before.answers)
    about = before.answers.get("company")
    return before.form not in OPTIONAL and (before.form != talk.form or about not in (None, talk.answers.get("company")))


async def put(store: Store, said: Said, stored: Stored, lead: Markup | None = None, here: Around | None = None) -> Say:
    """Ask the open question (again), with `lead` before it; `here`, if it has been read already."""
    here = here or await around(store, said.user, said.at)
    question = open_question(stored.talk)
    text = together(lead, question.text(stored.talk.answers, here))
    return await offer(store, said, stored, text, question.buttons(stored.talk.answers, here))


async def offer(store: Store, said: Said, stored: Stored, text: Markup, offered: tuple[Choice, ...]) -> Say:
    """The open question in these words and with these choices; the buttons of before are old ones now."""
    stored = await store.talks.keep(stored, replace(stored.talk, offered=offered), said.now)
    question = open_question(stored.talk)
    buttons = in_rows([Button(choice.label, tap(stored, str(n))) for n, choice in enumerate(offered)])
    others = in_rows([Button(choice.label, tap(stored, f"o{n}")) for n, choice in enumerate(stored.talk.others)])
    moves = tuple(Button(MOVE_LABELS[move], tap(stored, move)) for move in moves_for(question, stored.talk))
    rows = (*others, *buttons, moves) if moves else (*others, *buttons)
    return Say(text, rows, asks=question.wants)


def open_question(talk: Talk) -> Question:
    question = FORMS[talk.form].next(talk.answers)
    if question is None:
        raise LookupError("a finished talk has nothing to ask")
    return question


def together(lead: Markup | None, text: Markup) -> Markup:
    return Markup("{}\n\n{}").format(lead, text) if lead else text


def tap(stored: Stored, what: str) -> str:
    return f"q:{stored.id}:{stored.version}:{what}"


def moves_for(question: Question, talk: Talk) -> list[str]:
    can_save = talk.form == "debrief" and "when" in talk.answers and question.key not in ("more", "confirm", "change")
    can_skip = not question.needed and question.key not in SELF_EVIDENT
    allowed = {"back": bool(talk.history), "skip": can_skip, "save": can_save}
    return [move for move, possible in allowed.items() if possible]


def moved(form: Form, talk: Talk, move: str) -> Talk:
    """The talk after skip, back or "save now"; raises Unclear where that is not possible."""
    question = form.next(talk.answers)
    if move == "back" and not talk.history:
        raise Unclear(texts.NOTHING_BEFORE)
    if move == "back":
        return back(talk)
    if move == "save" and question and "save" in moves_for(question, talk):
        early = replace(talk, answers={**talk.answers, "early": True})
        rest = early.answers if question.needed or form.next(early.answers) is not question else skip(form, early).answers
        return replace(talk, answers=rest, history=(*talk.history, talk.answers), misses=0)
    if move == "save" and question and question.key == "when":
        raise Unclear(texts.WHICH_DAY_TO_SAVE)
    return skip(form, talk)


def answered(talk: Talk, what: str | Card, here: Around) -> Talk:
    form = FORMS[talk.form]
    move = move_of(what, talk.offered) if isinstance(what, str) else None
    question = form.next(talk.answers)
    words = debrief.kept(chosen(what, talk.offered)) if isinstance(what, str) and talk.form == "debrief" else None
    if words is not None:
        noted = replace(talk, answers=debrief.with_note(talk.answers, words))
        return (
            noted if question is None or question.needed else replace(skip(form, noted), history=(*talk.history, talk.answers))
        )
    if move == "cancel" or (move == "save" and question and question.key == "confirm"):
        move = None  # there it is an answer
    return moved(form, talk, move) if move else answer(form, talk, what, here)


async def miss(store: Store, said: Said, stored: Stored, unclear: Unclear) -> Say:
    """The answer does not fit: ask again with a hint, from the second time on with an example."""
    talk = replace(stored.talk, misses=stored.talk.misses + 1)
    question = FORMS[talk.form].next(talk.answers)
    lead = Markup("{}").format(unclear.hint)
    if question and question.example and talk.misses > 1 and not unclear.choices:
        example = texts.EXAMPLE_NEEDED if question.needed else texts.EXAMPLE
        lead = Markup("{} {}").format(lead, example.format(question.example))
    stored = replace(stored, talk=talk)
    if unclear.choices:
        return await offer(store, said, stored, lead, unclear.choices)
    if talk.form == "debrief" and talk.misses > 1 and said.text and question and question.key not in LAST:
        here = await around(store, said.user, said.at)
        choices = (*question.buttons(talk.answers, here), Choice(texts.KEEP_NOTE, debrief.KEEP + said.text))
        text = lead if question.key == "confirm" else together(lead, question.text(talk.answers, here))  # it is long
        return await offer(store, said, stored, text, choices)
    return await put(store, said, stored, lead)


def echo(before: Talk, after: Talk, here: Around, more: str = "") -> Markup | None:
    """How the answer was read, where that is worth saying, and what `more` was told with it."""
    question = FORMS[before.form].next(before.answers)
    value = after.answers.get(question.key) if question else None
    read = question.echo(value, here) if question and question.echo and value else ""
    told = ", ".join(part for part in (read, more) if part)
    return texts.TOLD.format(told) if told else None


async def cancel(store: Store, said: Said) -> list[Reply]:
    """Put the open talk away, with a way back."""
    stored = await store.talks.open(said.user)
    if stored is None:
        return [Say(texts.NOTHING_TO_CANCEL)]
    parked = await store.talks.cancel(said.user, said.now)
    await replan(store, said.user, said.now)
    return [left_behind(stored), *await go_on(store, said, parked)]


def left_behind(stored: Stored) -> Say:
    if stored.talk.form == "zone":
        return Say(texts.ZONE_LEFT, asks="nothing")
    return Say(texts.CANCELLED if stored.about is None else texts.CHANGE_LEFT, ((Button(texts.UNDO, "cancel:undo"),),))


async def uncancel(store: Store, said: Said) -> list[Reply]:
    stored = await store.talks.uncancel(said.user, said.now)
    await replan(store, said.user, said.now)
    return [await put(store, said, stored, texts.BACK_AGAIN)] if stored else [Say(texts.NO_UNDO)]


async def ask_again(store: Store, now: datetime) -> None:
    """After a longer absence, put every open question again: taps that nobody answered in time are lost."""
    for user, stored in await store.talks.all_open():
        await store.users.alone_with(user)
        said = Said(update=0, user=user, kind="away", at=now, now=now)
        say = await put(store, said, stored, texts.AWAY)
        await store.outbox.put(user, f"away:{stored.id}:{stored.version}", as_json(say), now)


async def repeat(store: Store, said: Said) -> list[Reply]:
    """Put the open question again, if there is one."""
    stored = await store.talks.open(said.user)
    return [await put(store, said, stored)] if stored else []


async def go_on(store: Store, said: Said, parked: Stored | None) -> list[Reply]:
    """Put the question again of a talk that another one came between."""
    if parked is None or not await store.talks.open(said.user):  # all may be deleted
        return []
    company = parked.talk.answers.get("company")
    return [await put(store, said, parked, texts.GO_ON.format(company) if company else None)]


def doubtful(talk: Talk, key: str, here: Around) -> Talk:
    """The talk, with the other readings of the answer to this question on its next buttons."""
    others = other_readings(talk.answers.get(key), here, key)
    return replace(talk, doubted=key, others=others) if others else talk


def other_reading(talk: Talk, what: str | Card) -> str | None:
    """The words of another reading of the last answer, when that is what was tapped or typed."""
    said = plain(what) if isinstance(what, str) else ""
    return next((choice.text for choice in talk.others if said and said in (plain(choice.label), plain(choice.text))), None)


def heard_in(talk: Talk, key: str, message: int) -> Talk:
    """Remember which message an answer came from: an edit of that message changes it."""
    if not message:
        return talk
    return replace(talk, heard=dict([*talk.heard.items(), (str(message), key)][-STEPS:]))
