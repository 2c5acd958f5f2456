"""Whatever changes the plan says what it understood, and one tap takes it back."""

from markupsafe import Markup

from handlers.planning import habits_of, replan, replan_all, to_do
from handlers.said import Button, Reply, Said, Say
from rules import texts, wording
from storage.store import Store


async def noted(store: Store, said: Said, text: Markup, *employers: int | None, more: tuple[Button, ...] = ()) -> Say:
    """Plan these employers anew, and say what was changed since the last time, what comes next, and how to undo it."""
    await replan(store, said.user, said.now, *employers)
    upcoming = await next_step(store, said, employers[0]) if len(employers) == 1 else Markup("")
    return Say(text + upcoming, ((*more, await undo_button(store, said)),))


async def undo_button(store: Store, said: Said) -> Button:
    return Button(texts.UNDO, f"undo:{await store.journal.seal(said.user, said.now)}")


async def next_step(store: Store, said: Said, employer_id: int | None) -> Markup:
    """What comes next with this employer, or nothing to say."""
    items = await to_do(store, said.user, said.now)
    coming = next((item for item in items if item.employer and item.employer.id == employer_id), None)
    if coming is None:
        return Markup("")
    return texts.NEXT_STEP.format(wording.next_up(coming, said.now, await habits_of(store, said.user)))


async def undo(store: Store, said: Said, undo_id: int) -> list[Reply]:
    if not await take_back(store, said, undo_id):
        return [Say(texts.NO_UNDO)]
    return [*without_buttons(said), Say(texts.UNDONE)]


async def take_back(store: Store, said: Said, undo_id: int) -> bool:
    """Put everything back as it was, and plan anew; False when it was taken back before, or has changed since."""
    undone = await store.journal.undo(said.user, undo_id)
    if undone:
        await replan_all(store, said.user, said.now)
    return undone


def without_buttons(said: Said, text: Markup | None = None) -> list[Reply]:
    """The message that was tapped, so that it cannot be tapped again; one that Telegram shows no more stays as it is."""
    return [Say(text or shown_html(said), edit=said.message)] if said.kind == "tap" and said.shown else []


def shown_html(said: Said) -> Markup:
    return Markup(said.shown)  # noqa: S704 - the HTML of our own message, escaped when it was written
