"""Buttons: every tap is answered, an old one kindly, and nothing that a tampered button says is believed."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from markupsafe import Markup

from handlers import asking, debriefing, flows, knowing, nudging, outcomes, settings, talking, told, undoing, writing
from handlers.said import Reply, Said, Say, Toast
from rules import texts
from rules.forms import Choice, Unclear, plain
from storage.store import Store

ID = r"([0-9]{1,18})"  # never \d: int() takes the digits of other scripts for numbers
RECENT = 20  # messages whose buttons can still be typed


async def tap(store: Store, said: Said) -> list[Reply]:
    """A button: it is answered in any case, and does something if it is still good."""
    replies = await acted(store, said)
    toast = next((reply for reply in replies if isinstance(reply, Toast)), Toast(said.query))
    return [toast, *(reply for reply in replies if reply is not toast)]


async def acted(store: Store, said: Said) -> list[Reply]:
    for pattern, act in TAPS:
        found = pattern.fullmatch(said.text)
        if found:
            return await act(store, said, *found.groups())
    return [Say(texts.OLD_BUTTON)]


async def typed(store: Store, said: Said, last: int = RECENT) -> list[Reply] | None:
    """Whatever a button says can be typed: the words do what a tap on the newest button that says so would do."""
    for say in await store.outbox.recent(said.user, last):
        for button in (button for row in say.get("buttons", ()) for button in row):
            if plain(button["label"]) == plain(said.text) != "" and not button["data"].startswith("q:"):
                replies = await acted(store, replace(said, text=button["data"]))
                return None if replies == [Say(texts.GONE)] else replies
    return None


async def answer(store: Store, said: Said, talk: str, version: str, what: str) -> list[Reply]:
    """A button of a question: its text is the answer, unless another question is open by now."""
    stored = await store.talks.open(said.user)
    if stored is None or (stored.id, stored.version) != (int(talk), int(version)):
        return [Toast(said.query, texts.OLD_TOAST)]
    choices = {str(n): choice for n, choice in enumerate(stored.talk.offered)}
    choices |= {f"o{n}": choice for n, choice in enumerate(stored.talk.others)}
    choices |= {move: Choice(label, move) for move, label in talking.MOVE_LABELS.items()}
    if what not in choices:
        return [Toast(said.query, texts.OLD_TOAST)]
    label, words = choices[what].label, choices[what].stands_for
    mark = undoing.without_buttons(said, Markup("{}\n\n→ <b>{}</b>").format(undoing.shown_html(said), label))
    try:
        return [*mark, *await flows.hear(store, said, stored, words)]
    except Unclear as unclear:
        return [*mark, await talking.miss(store, said, stored, unclear)]


async def nudge(store: Store, said: Said, message: str, action: str, place: str | None) -> list[Reply]:
    """A button of a message about tasks; `place` picks one of them."""
    return await nudging.act(store, said, int(message), action, int(place) if place else None)


async def draft(store: Store, said: Said, draft_id: str, action: str) -> list[Reply]:
    return await writing.act(store, said, int(draft_id), action)


async def undo(store: Store, said: Said, undo_id: str) -> list[Reply]:
    return await undoing.undo(store, said, int(undo_id))


async def change(store: Store, said: Said, employer: str) -> list[Reply]:
    return await debriefing.change_saved(store, said, int(employer), ask=True)


async def stop(store: Store, said: Said, employer: str) -> list[Reply]:
    return await outcomes.ask(store, said, int(employer), stop=True)


async def news(store: Store, said: Said, employer: str) -> list[Reply]:
    return await outcomes.ask(store, said, int(employer), stop=False)


async def letter(store: Store, said: Said, kind: str, employer: str) -> list[Reply]:
    return await writing.letter_to(store, said, int(employer), kind)


async def setting(store: Store, said: Said, key: str) -> list[Reply]:
    return await settings.ask(store, said, key)


async def reference(store: Store, said: Said) -> list[Reply]:
    return await told.reference(store, said, {})


async def application(store: Store, said: Said) -> list[Reply]:
    return await told.application(store, said, {})


async def coming(store: Store, said: Said) -> list[Reply]:
    return await told.coming(store, said, {})


async def references(store: Store, said: Said) -> list[Reply]:
    return await told.references(store, said)


async def show_settings(store: Store, said: Said) -> list[Reply]:
    return await settings.show(store, said)


async def stats(store: Store, said: Said) -> list[Reply]:
    return await knowing.stats(store, said)


async def uncancel(store: Store, said: Said) -> list[Reply]:
    return await talking.uncancel(store, said)


async def interview(store: Store, said: Said) -> list[Reply]:
    return await debriefing.debrief_with(store, said, {})


async def due(store: Store, said: Said) -> list[Reply]:
    return await asking.due(store, said)


Act = Callable[..., Awaitable[list[Reply]]]
TAPS: tuple[tuple[re.Pattern[str], Act], ...] = (
    (re.compile(rf"q:{ID}:{ID}:(o?[0-9]{{1,3}}|back|skip|save)"), answer),
    (re.compile(rf"n:{ID}:([a-z_]+)(?::([0-9]{{1,4}}))?"), nudge),
    (re.compile(rf"d:{ID}:([a-z]+[0-9]?)"), draft),
    (re.compile(rf"undo:{ID}"), undo),
    (re.compile(rf"change:{ID}"), change),
    (re.compile(rf"stop:{ID}"), stop),
    (re.compile(rf"news:{ID}"), news),
    (re.compile(rf"(accept|decline|withdraw):{ID}"), letter),
    (re.compile(r"set:([a-z]+)"), setting),
    (re.compile(r"reference"), reference),
    (re.compile(r"applied"), application),
    (re.compile(r"coming"), coming),
    (re.compile(r"references"), references),
    (re.compile(r"settings"), show_settings),
    (re.compile(r"stats"), stats),
    (re.compile(r"cancel:undo"), uncancel),
    (re.compile(r"interview"), interview),
    (re.compile(r"due"), due),
)
