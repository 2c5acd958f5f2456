"""The words that are ready to send: written from the facts, proofread, changed by buttons or by the user's own hand."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from markupsafe import Markup

from handlers import announcing, outcomes, paperwork, talking
from handlers.cards import LABEL, Placed
from handlers.closing import close
from handlers.planning import to_do
from handlers.proofing import facts_of, faults_of
from handlers.said import Button, Reply, Said, Say, in_rows
from handlers.scene import FRESH
from handlers.undoing import noted, without_buttons
from rules import letters, proof, texts, wording
from rules.clocktime import to_local
from rules.facts import Employer, Search, Writer
from rules.forms import Talk
from rules.items import Item
from rules.letters import Draft
from rules.plan import Task
from rules.plan.endings import to_somebody
from storage.drafts import Chosen
from storage.store import Store
from storage.talks import Stored

ALIKE = 0.3  # rules.letters.likeness from which a text is the user's own version of it
STYLES = {"shorter": "Shorter", "warmer": "Warmer", "formal": "More formal"}
FIXES = 4  # buttons
UNASKED = {"accept": "hired", "decline": "declined", "withdraw": "withdrew"}  # letters without a task, and what they lead to


async def write(store: Store, said: Said, nudge: int, items: Placed) -> list[Reply]:
    """The words for one task; which one is asked where there are several."""
    if len(items) > 1:
        buttons = [Button(wording.whom(item), f"n:{nudge}:write:{place}") for place, item in items]
        return [Say(texts.WRITE_WHICH, in_rows(buttons))]
    return await words_for(store, said, items[0][1])


async def words_for(store: Store, said: Said, item: Item) -> list[Reply]:
    """The draft; before it the one question whose answer would make it better, once."""
    search = await store.facts.search(said.user)
    chosen = await store.drafts.of(said.user, item.id, said.now)
    want = letters.missing(item, search)
    if want in texts.FACTS_ASKED and not chosen.asked and chosen.text is None:
        await store.drafts.change(said.user, chosen.id, asked=True)
        answers = {"want": want, "draft": chosen.id, "who": wording.whom(item)}
        return await talking.begin(store, said, Talk("fact", answers))
    return [await show(store, said, item, chosen)]


async def told_fact(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """What was missing is kept where it belongs, and the draft comes."""
    answers = stored.talk.answers
    chosen = await store.drafts.get(said.user, answers["draft"])
    item = await item_of(store, said, chosen) if chosen else None
    if chosen is None or item is None:
        return [Say(texts.GONE)]
    if answers["value"]:
        await keep_fact(store, said, item, answers["want"], answers["value"])
        item = await item_of(store, said, chosen) or item
    return [await show(store, said, item, chosen)]


async def keep_fact(store: Store, said: Said, item: Item, want: str, value: str) -> None:
    section, _, key = want.rpartition(".")
    if section == "writer":
        search = await store.facts.search(said.user)
        await store.users.set_writer(said.user, replace(search.writer, **{key: value}))
    elif want == "address" and item.person:
        await store.employers.change_person(said.user, item.person.id, address=value)
    elif item.interview:
        told = await store.employers.answers(said.user, item.interview.id) or {}
        await store.employers.amend(said.user, item.interview.id, {**told, key: value})


async def item_of(store: Store, said: Said, chosen: Chosen) -> Item | None:
    """The task of this draft, as long as it is open; or the letter that it is, which no task asked for."""
    employer, key = chosen.task
    if key in UNASKED and employer is not None:
        there = await store.facts.employer(said.user, employer)
        return unasked(there, key, said.now) if there else None
    return next((item for item in await to_do(store, said.user, said.now) if item.id == chosen.task), None)


def unasked(employer: Employer, kind: str, now: datetime) -> Item:
    return Item(employer, to_somebody(employer, Task(kind, kind, now, now, ())))


# --- shown ------------------------------------------------------------------------------------------


async def show(store: Store, said: Said, item: Item, chosen: Chosen) -> Say:
    search = await store.facts.search(said.user)
    draft = draft_of(item, search, chosen, said.now)
    if draft is None:
        return Say(texts.NOTHING_TO_WRITE)
    await store.drafts.change(said.user, chosen.id, shown=said.now)
    text = chosen.text or draft.text
    faults = await faults_of(text, draft, facts_of(item, search, draft, said.now))
    shown = together(words(item, draft, text), looked_at(faults), tip(draft), afterwards(item))
    return Say(shown, buttons(item, chosen, draft, faults))


def draft_of(item: Item, search: Search, chosen: Chosen, now: datetime) -> Draft | None:
    """What the facts give in the variant and style that the user chose."""
    return letters.draft(item, search, now, variant=chosen.variant, style=chosen.style)


def words(item: Item, draft: Draft, text: str) -> Markup:
    return together(head(item, draft), subject(draft), Markup("<pre>{}</pre>").format(text))


def together(*parts: Markup) -> Markup:
    return Markup("\n\n").join(part for part in parts if part)


def head(item: Item, draft: Draft) -> Markup:
    who, how = wording.whom(item), texts.DRAFT_HOW.get(draft.channel, "")
    number = item.person.address if draft.channel == "phone" and item.person and item.person.channel == "phone" else None
    calls = Markup("\n<b>{}</b>").format(number) if number else Markup("")
    return texts.DRAFT_HEAD.format(who, how) + calls


def subject(draft: Draft) -> Markup:
    return texts.DRAFT_SUBJECT.format(draft.subject) if draft.subject else Markup("")


def looked_at(faults: Sequence[proof.Fault]) -> Markup:
    """What to look at; never that there is nothing."""
    points = [Markup("• {}").format(fault.hint) for fault in faults]
    return Markup("\n").join([texts.LOOK_AT, *points]) if points else Markup("")


def tip(draft: Draft) -> Markup:
    known = draft.channel in texts.TIPS and (draft.channel != "phone" or letters.MACHINE in draft.headings)
    return Markup("<i>{}</i>").format(texts.TIPS[draft.channel]) if known else Markup("")


def afterwards(item: Item) -> Markup:
    """What to say when a letter is sent that no task asked for."""
    after = texts.AFTER_LETTER.get(item.task.key)
    return after.format(item.employer.name) if after and item.employer else Markup("")


def buttons(item: Item, chosen: Chosen, draft: Draft, faults: Sequence[proof.Fault]) -> tuple[tuple[Button, ...], ...]:
    fixes = [
        Button(texts.FIX.format(fault.fix[:LABEL]), f"d:{chosen.id}:fix{n}")
        for n, fault in enumerate(faults[:FIXES])
        if fault.fix
    ]
    styles = tuple(Button(label, f"d:{chosen.id}:{style}") for style, label in STYLES.items())
    papers = tuple(Button(label, f"d:{chosen.id}:{key}") for key, label in paperwork.SHEETS.get(draft.channel, {}).items())
    last = (Button(texts.ANOTHER, f"d:{chosen.id}:another"), Button(texts.SENT, f"d:{chosen.id}:sent"))
    return tuple(row for row in (*in_rows(fixes), styles, papers, announcing.button(item, chosen, draft.channel), last) if row)


async def letter(store: Store, said: Said, employer: Employer, kind: str) -> list[Reply]:
    """A letter that no task asks for: the candidate accepts or declines an offer, or withdraws."""
    return await words_for(store, said, unasked(employer, kind, said.now))


async def letter_to(store: Store, said: Said, employer_id: int, kind: str) -> list[Reply]:
    employer = await store.facts.employer(said.user, employer_id)
    return await letter(store, said, employer, kind) if employer else [Say(texts.GONE)]


# --- changed ----------------------------------------------------------------------------------------


async def act(store: Store, said: Said, draft: int, action: str) -> list[Reply]:
    """A button of a draft."""
    chosen = await store.drafts.get(said.user, draft)
    item = await item_of(store, said, chosen) if chosen else None
    if chosen is None or item is None:
        return [Say(texts.GONE)]
    if action == "sent":
        return await sent(store, said, item)
    if action == "say":
        return await announcing.ask(store, said, item, chosen)
    if action == "unsay":
        return [*without_buttons(said), await announced(store, said, item, chosen, None)]
    if action in paperwork.ALL_SHEETS:
        return await paper(store, said, item, chosen, action)
    return [*without_buttons(said), await changed(store, said, item, chosen, action)]


async def changed(store: Store, said: Said, item: Item, chosen: Chosen, action: str) -> Say:
    values: dict[str, Any] = {"text": None}
    if action in STYLES:
        values["style"] = action
    elif action == "another":
        values |= {"variant": chosen.variant + 1, "style": ""}
    elif action.startswith("fix"):
        values = {"text": await repaired(store, said, item, chosen, int(action[3:] or 0))}
    await store.drafts.change(said.user, chosen.id, **values)
    return await show(store, said, item, await store.drafts.get(said.user, chosen.id) or chosen)


async def told_say_when(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """The day on which the user will call: the note says it from now on."""
    chosen = await store.drafts.get(said.user, stored.talk.answers["draft"])
    item = await item_of(store, said, chosen) if chosen else None
    if chosen is None or item is None:
        return [Say(texts.GONE)]
    when = stored.talk.answers["when"]
    return [await announced(store, said, item, chosen, date.fromisoformat(when["day"]) if when else None)]


async def say_when(store: Store, said: Said, item: Item, chosen: Chosen) -> list[Reply]:
    """ "Add that I'll call on Tuesday", of the draft on the table; the day is asked where it is not said."""
    day = await announcing.day_in(store, said, said.text)
    return [await announced(store, said, item, chosen, day)] if day else await announcing.ask(store, said, item, chosen)


async def announced(store: Store, said: Said, item: Item, chosen: Chosen, day: date | None) -> Say:
    await announcing.say(store, said, item, day)
    shown = await show(store, said, await item_of(store, said, chosen) or item, chosen)
    return Say(texts.SAY_IN_YOURS + shown.text, shown.buttons) if day and chosen.text else shown


async def repaired(store: Store, said: Said, item: Item, chosen: Chosen, number: int) -> str | None:
    """The text with one fault put right; as it is, when it has changed since."""
    search = await store.facts.search(said.user)
    draft = draft_of(item, search, chosen, said.now)
    text = chosen.text or (draft.text if draft else "")
    faults = await faults_of(text, draft, facts_of(item, search, draft, said.now)) if draft else ()
    return proof.fixed(text, faults[number]) if number < len(faults) else chosen.text


async def sent(store: Store, said: Said, item: Item) -> list[Reply]:
    """It went out, as it was written for."""
    if item.task.key in UNASKED and item.employer:
        return [*without_buttons(said), await outcomes.came_out(store, said, item.employer, UNASKED[item.task.key])]
    search = await store.facts.search(said.user)
    draft = letters.draft(item, search, said.now)
    await close(store, said, item, "done", draft.channel if draft else None)
    return [*without_buttons(said), await noted(store, said, texts.DONE.format(wording.line(item)), item.id[0])]


async def paper(store: Store, said: Said, item: Item, chosen: Chosen, sheet: str) -> list[Reply]:
    """A letter, an envelope, a card or a fax as a file; the address is asked for when it is missing."""
    search = await store.facts.search(said.user)
    draft = draft_of(item, search, chosen, said.now)
    if draft is None:
        return [Say(texts.NOTHING_TO_WRITE)]
    want = paperwork.lacking(sheet, item, search.writer)
    if want:
        answers = {"want": want, "draft": chosen.id, "who": wording.whom(item)}
        return await talking.begin(store, said, Talk("fact", answers))
    day = to_local(said.now, search.habits.zone).date()
    return [paperwork.sheet(sheet, item, search.writer, paperwork.Words(chosen.text or draft.text, draft, day))]


async def own_words(store: Store, said: Said) -> list[Reply] | None:
    """A draft that comes back changed is the user's own from then on."""
    chosen = await store.drafts.last(said.user, said.now - FRESH)
    item = await item_of(store, said, chosen) if chosen else None
    if chosen is None or item is None:
        return None
    search = await store.facts.search(said.user)
    draft = draft_of(item, search, chosen, said.now)
    if draft is None or not is_own(said.text, chosen.text or draft.text):
        return None
    await store.drafts.change(said.user, chosen.id, text=said.text)
    if day := await announcing.day_in(store, said, said.text):
        await announcing.say(store, said, item, day)
        item = await item_of(store, said, chosen) or item
    shown = await show(store, said, item, replace(chosen, text=said.text))
    return [Say(texts.YOUR_WORDS + shown.text, shown.buttons)]


def is_own(text: str, shown: str) -> bool:
    """Whether this is the user's version of what was shown: much like it, or a whole letter of his own."""
    return letters.likeness(text, shown) >= ALIKE or (bool(GREETING.match(text)) and len(text.split()) >= WHOLE)


GREETING = re.compile(r"(?i)\W*(?:dear|hi|hello|good (?:morning|afternoon|evening))\b[^\n]{0,60},")
WHOLE = 20  # words


# --- who writes -------------------------------------------------------------------------------------


async def told_writer(store: Store, said: Said, stored: Stored) -> list[Reply]:
    answers = stored.talk.answers
    writer = Writer(**{key: answers[key] for key in ("name", "phone", "email", "address", "spelling", "tone", "paper")})
    await store.users.set_writer(said.user, writer)
    return [await noted(store, said, texts.WRITER_KEPT.format(writer.name), None)]
