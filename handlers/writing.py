"""The words that are ready to send: written from the facts, proofread, changed by buttons or by the user's own hand."""

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
from rules.channels import CHANNELS
from rules.clocktime import to_local
from rules.facts import Employer, Person, Search, Writer
from rules.forms import Talk
from rules.items import Item
from rules.letters import Draft, own
from rules.plan import Task
from rules.plan.endings import to_somebody
from storage.drafts import Chosen
from storage.store import Store
from storage.talks import Stored

ALIKE = 0.3  # rules.letters.likeness from which a text is the user's own version of it
STYLES = {"shorter": "Shorter", "warmer": "Warmer", "formal": "More formal"}
FIXES = 4  # buttons
UNASKED = {"accept": "hired", "decline": "declined", "withdraw": "withdrew"}  # letters without a task, and what they lead to
AFTER = {"rejected": "farewell", "filled": "farewell", "elsewhere": "tell", "offer": "offer", "withdrew": "withdraw"}
"""The letter that goes with how it came out."""
SPOKEN = frozenset({"call", "again", "word"})  # what is said on the phone is no letter


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
    chosen = await store.drafts.get(said.user, chosen.id) or chosen
    shown = await show(store, said, item, chosen)
    if answers["value"] and answers.get("sheet"):
        return [shown, *await paper(store, said, item, chosen, answers["sheet"])]
    return [shown]


async def keep_fact(store: Store, said: Said, item: Item, want: str, value: str) -> None:
    if name := own.name_told(value):
        want, value = "writer.name", name
    section, _, key = want.rpartition(".")
    if want == "writer.name":
        await keep_name(store, said, value)
    elif section == "writer":
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
    planned = next((item for item in await to_do(store, said.user, said.now) if item.id == chosen.task), None)
    if planned or employer is None:
        return planned
    there = await store.facts.employer(said.user, employer)
    return written_to_another(there, key, said.now) if there else None


def unasked(employer: Employer, kind: str, now: datetime) -> Item:
    return Item(employer, to_somebody(employer, Task(kind, kind, now, now, ())))


def after_the_end(employer: Employer, person: Person, now: datetime) -> Item | None:
    """The letter to this person that goes with how it came out there; the plan asks for one to one person only."""
    end, rule = employer.outcome, AFTER.get(employer.state)
    return written_to_another(employer, f"{rule}:{end.id}:{person.id}", now) if end and rule else None


def written_to_another(employer: Employer, key: str, now: datetime) -> Item | None:
    """The letter of this key (see `after_the_end`), as long as it came out so and it is not sent."""
    rule, _, rest = key.partition(":")
    end, _, number = rest.partition(":")
    person = employer.people.get(int(number)) if number.isdecimal() else None
    still = employer.outcome and end == str(employer.outcome.id) and AFTER.get(employer.state) == rule
    if person is None or not still or employer.event(key):
        return None
    met = [one.id for one in employer.interviews if person in one.people]
    task = Task(key, rule, now, now, (), interview=met[-1] if met else None, person=person.id, channel=person.channel)
    return Item(employer, task)


# --- shown ------------------------------------------------------------------------------------------


async def show(store: Store, said: Said, item: Item, chosen: Chosen) -> Say:
    search = await store.facts.search(said.user)
    draft = draft_of(item, search, chosen, said.now)
    if draft is None:
        return Say(texts.NOTHING_TO_WRITE)
    await store.drafts.change(said.user, chosen.id, shown=said.now)
    text = chosen.text or draft.text
    faults = await faults_of(text, draft, facts_of(item, search, draft, said.now))
    shown = together(words(item, draft, text), looked_at(faults), unsigned(draft, chosen), tip(draft), afterwards(item))
    return Say(shown, buttons(item, chosen, draft, faults))


def draft_of(item: Item, search: Search, chosen: Chosen, now: datetime) -> Draft | None:
    """What the facts give in the variant and style that the user chose, for the way that he chose."""
    return letters.draft(item, search, now, variant=chosen.variant, style=chosen.style)


def unsigned(draft: Draft, chosen: Chosen) -> Markup:
    """How to sign, where no name is known."""
    lone = draft.closing and not draft.signature and (chosen.text is None or draft.closing in chosen.text.split("\n\n"))
    return texts.UNSIGNED if lone else Markup("")


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
        return await sent(store, said, item, chosen)
    if action == "say":
        return await announcing.ask(store, said, item, chosen)
    if action == "unsay":
        return [*without_buttons(said), await announced(store, said, item, chosen, None)]
    if action in paperwork.ALL_SHEETS:
        return await paper(store, said, item, chosen, action)
    return [*without_buttons(said), await changed(store, said, item, chosen, action)]


async def changed(store: Store, said: Said, item: Item, chosen: Chosen, action: str) -> Say:
    if action.startswith("fix"):
        text = await repaired(store, said, item, chosen, int(action[3:] or 0))
        await store.drafts.change(said.user, chosen.id, text=text)
        return await show(store, said, item, replace(chosen, text=text))
    way, style = letters.way_and_style(chosen.style)
    values: dict[str, Any] = {"style": f"{way} {action}".strip()}
    if action in CHANNELS:
        values = {"style": f"{action} {style}".strip()}
    elif action == "another":
        values = {"variant": chosen.variant + 1, "style": way}
    after = replace(chosen, **values, text=None)
    text = await carried(store, said, (item, chosen), (item, after))
    await store.drafts.change(said.user, chosen.id, **values, text=text)
    return await show(store, said, item, replace(after, text=text))


Written = tuple[Item, Chosen]  # a letter, as it was and as it is to be


async def keep_name(store: Store, said: Said, name: str) -> None:
    """The letter that was shown last has it too, where the user put his own words into it."""
    before = (await store.facts.search(said.user)).writer
    await store.users.set_writer(said.user, replace(before, name=name))
    last = await store.drafts.last(said.user, said.now - FRESH)
    item = await item_of(store, said, last) if last and last.text else None
    if last is None or last.text is None or item is None:
        return
    text = await carried(store, said, (item, last), (item, last), before) or own.signed(last.text, name)
    await store.drafts.change(said.user, last.id, text=text)


async def carried(store: Store, said: Said, before: Written, after: Written, writer: Writer | None = None) -> str | None:
    """The sentences that the user added, in the letter as it is now; his own text gives way. `writer`: who wrote before."""
    text = before[1].text
    search = await store.facts.search(said.user)
    earlier = draft_of(before[0], replace(search, writer=writer) if writer else search, before[1], said.now)
    now = draft_of(after[0], search, after[1], said.now)
    return own.carried(text, earlier.text, now.text) if text and earlier and now else None


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
    after = await item_of(store, said, chosen) or item
    if (text := await carried(store, said, (item, chosen), (after, chosen))) is not None:
        await store.drafts.change(said.user, chosen.id, text=text)
        return await show(store, said, after, replace(chosen, text=text))
    shown = await show(store, said, after, chosen)
    return Say(texts.SAY_IN_YOURS + shown.text, shown.buttons) if day and chosen.text else shown


async def repaired(store: Store, said: Said, item: Item, chosen: Chosen, number: int) -> str | None:
    """The text with one fault put right; as it is, when it has changed since."""
    search = await store.facts.search(said.user)
    draft = draft_of(item, search, chosen, said.now)
    text = chosen.text or (draft.text if draft else "")
    faults = await faults_of(text, draft, facts_of(item, search, draft, said.now)) if draft else ()
    return proof.fixed(text, faults[number]) if number < len(faults) else chosen.text


async def sent(store: Store, said: Said, item: Item, chosen: Chosen) -> list[Reply]:
    """It went out, as it was written for."""
    if item.task.key in UNASKED and item.employer:
        return [*without_buttons(said), await outcomes.came_out(store, said, item.employer, UNASKED[item.task.key])]
    search = await store.facts.search(said.user)
    draft = draft_of(item, search, chosen, said.now)
    await close(store, said, item, "done", draft.channel if draft else None)
    way, _ = letters.way_and_style(chosen.style)
    went = replace(item, task=replace(item.task, channel=way)) if way else item
    return [*without_buttons(said), await noted(store, said, texts.DONE.format(wording.line(went)), item.id[0])]


async def paper(store: Store, said: Said, item: Item, chosen: Chosen, sheet: str) -> list[Reply]:
    """A letter, an envelope, a card or a fax as a file; the address is asked for when it is missing."""
    search = await store.facts.search(said.user)
    draft = draft_of(item, search, chosen, said.now)
    if draft is None:
        return [Say(texts.NOTHING_TO_WRITE)]
    want = paperwork.lacking(sheet, item, search.writer)
    if want:
        answers = {"want": want, "draft": chosen.id, "who": wording.whom(item), "sheet": sheet}
        return await talking.begin(store, said, Talk("fact", answers))
    day = to_local(said.now, search.habits.zone).date()
    return [paperwork.sheet(sheet, item, search.writer, paperwork.Words(chosen.text or draft.text, draft, day))]
