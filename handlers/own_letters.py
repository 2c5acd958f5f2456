"""Letters in the user's own words: written or changed by him, a sentence put in, asked for in words, signed by his name."""

from dataclasses import replace

from handlers import announcing, paperwork, writing
from handlers.cards import WRITTEN
from handlers.planning import around, to_do
from handlers.proofing import facts_of, faults_of
from handlers.said import Reply, Said, Say
from handlers.scene import FRESH
from handlers.undoing import noted
from rules import dates, letters, texts, wording
from rules.facts import Employer, Person, Search, Writer
from rules.items import Item
from rules.letters import own
from rules.plan import Task
from storage.drafts import Chosen
from storage.store import Store
from storage.talks import Stored


async def told_fact(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """A whole letter in place of the one fact that was asked for is that letter."""
    whole = await own_words(store, said) if stored.talk.answers["value"] else None
    return whole or await writing.told_fact(store, said, stored)


async def own_words(store: Store, said: Said) -> list[Reply] | None:
    """A letter that he wrote or changed is his own from then on: it is for whom its greeting names, else the last one's."""
    text = own.to_be_checked(said.text)
    asked, text = text is not None, text or said.text
    last = await store.drafts.last(said.user, said.now - FRESH)
    item = await writing.item_of(store, said, last) if last else None
    greeting = own.greeted(text)
    if greeting and greeting.name and len(text.split()) >= own.FEWEST:
        meant = await to_whom_it_greets(store, said, text, greeting.name, item)
        if meant is not None:
            return meant
    if last and item and await is_own(store, said, text, (item, last)):
        return await taken(store, said, item, last, text)
    if greeting and greeting.name and (asked or (greeting.dear and len(text.split()) >= own.FEWEST)):
        return [Say(texts.NOBODY_CALLED.format(greeting.name, known_names(await store.facts.search(said.user))))]
    return [Say(texts.WHOSE_TEXT)] if asked else None


WHOLE = 20  # words


async def to_whom_it_greets(store: Store, said: Said, text: str, name: str, last: Item | None) -> list[Reply] | None:
    """His letter, kept for the one known person of this name; None where there is none. Of several it is asked."""
    search = await store.facts.search(said.user)
    everyone = {person.id: (one, person) for one in search.employers for person in one.people.values()}
    found = [person.id for person in own.called(name, (person for _, person in everyone.values()))]
    if last and last.person and last.person.id in found:
        found = [last.person.id]
    if len(found) > 1:
        return [Say(texts.SEVERAL_CALLED.format(name))]
    if not found:
        return None
    employer, person = everyone[found[0]]
    item = last if last and last.person == person else await letter_for(store, said, employer, person)
    if item is None:
        return [await only_looked_at(store, said, employer, person, text)]
    return await taken(store, said, item, await store.drafts.of(said.user, item.id, said.now), text)


async def letter_for(store: Store, said: Said, employer: Employer, person: Person) -> Item | None:
    """The next letter to this person: one of the plan, or the one that goes with how it came out."""
    items = [item for item in await to_do(store, said.user, said.now) if item.id[0] == employer.id]
    theirs = [item for item in items if item.person == person and item.rule in WRITTEN and item.rule not in writing.SPOKEN]
    return theirs[0] if theirs else writing.after_the_end(employer, person, said.now)


async def only_looked_at(store: Store, said: Said, employer: Employer, person: Person, text: str) -> Say:
    """A letter that nothing on the list asks for is proofread all the same."""
    met = [one.id for one in employer.interviews if person in one.people]
    task = Task("own", "checkin", said.now, said.now, (), interview=met[-1] if met else None, person=person.id)
    item, search = Item(employer, replace(task, channel=person.channel)), await store.facts.search(said.user)
    draft = letters.draft(item, search, said.now)
    faults = await faults_of(text, draft, facts_of(item, search, draft, said.now)) if draft else ()
    return Say(writing.together(texts.ONLY_LOOKED.format(person.called), writing.looked_at(faults)))


async def taken(store: Store, said: Said, item: Item, chosen: Chosen, text: str) -> list[Reply]:
    """His version is kept, proofread and shown; a day on which he says that he will call counts."""
    await store.drafts.change(said.user, chosen.id, text=text)
    if day := await announcing.day_in(store, said, text):
        await announcing.say(store, said, item, day)
        item = await writing.item_of(store, said, chosen) or item
    shown = await writing.show(store, said, item, replace(chosen, text=text))
    return [Say(texts.YOUR_WORDS + shown.text, shown.buttons)]


async def is_own(store: Store, said: Said, text: str, shown: writing.Written) -> bool:
    """Whether this is his version of what was shown: much like it, or a whole letter that greets nobody by name."""
    draft = writing.draft_of(shown[0], await store.facts.search(said.user), shown[1], said.now)
    if draft is None:
        return False
    if letters.likeness(text, shown[1].text or draft.text) >= writing.ALIKE:
        return True
    greeting = own.greeted(text)
    to_all = greeting is not None and (greeting.name == "" or (greeting.name is None and greeting.alone))
    return to_all and len(text.split()) >= WHOLE


def known_names(search: Search) -> str:
    people = [person.name for employer in search.employers for person in employer.people.values() if person.name]
    return ", ".join(people[-NAMED:]) or texts.NOBODY_KNOWN


NAMED = 6  # people


async def put_in(store: Store, said: Said, item: Item, chosen: Chosen, sentence: str) -> list[Reply]:
    """One more sentence, as he said it; it stays whatever becomes of the rest."""
    if not sentence:
        return [Say(texts.ADD_AS_SENTENCE.format(wording.whom(item)))]
    draft = writing.draft_of(item, await store.facts.search(said.user), chosen, said.now)
    if draft is None:
        return [Say(texts.NOTHING_TO_WRITE)]
    text = own.with_sentence(chosen.text or draft.text, sentence)
    await store.drafts.change(said.user, chosen.id, text=text)
    shown = await writing.show(store, said, item, replace(chosen, text=text))
    return [Say(texts.PUT_IN + shown.text, shown.buttons)]


async def asking(store: Store, said: Said, person: Person, employer: Employer, asked: own.Asked) -> list[Reply]:
    """A short letter that asks for time or for a sum, in answer to an offer; without one, what can be written."""
    planned = [one for one in await to_do(store, said.user, said.now) if one.rule == "offer" and one.id[0] == employer.id]
    thanks = next((one for one in planned if one.person == person), None) or writing.after_the_end(employer, person, said.now)
    item = thanks if employer.state == "offer" else None
    search = await store.facts.search(said.user)
    draft = letters.draft(item, search, said.now) if item else None
    if item is None or draft is None:
        return [Say(texts.NO_OFFER_THERE.format(employer.name))]
    chosen = await store.drafts.of(said.user, item.id, said.now)
    text = own.asking(draft, await asked_in_words(store, said, asked))
    await store.drafts.change(said.user, chosen.id, text=text)
    return [await writing.show(store, said, item, replace(chosen, text=text))]


async def asked_in_words(store: Store, said: Said, asked: own.Asked) -> str:
    """ "A salary of 68k", "time until Wednesday, March 11", as a letter names it."""
    if asked.kind == "pay":
        return f"a salary of {asked.amount}" if asked.amount else "a higher salary"
    here, search = await around(store, said.user, said.at), await store.facts.search(said.user)
    read = dates.read(asked.what, here.now, "future", "remind", here.date_order)
    if read.start is None or read.start <= here.now.date():
        return "a few more days"
    return f"time until {letters.day_named(read.start, search.writer)}"


async def travelling(store: Store, said: Said, item: Item, chosen: Chosen, wish: tuple[str, str]) -> list[Reply]:
    """On paper, or by another way: the letter for that way, and its sheet where one was asked for."""
    sheet, way = wish
    draft = writing.draft_of(item, await store.facts.search(said.user), chosen, said.now)
    if draft is None or item.rule in writing.SPOKEN:
        return [Say(texts.NOTHING_TO_WRITE)]
    now = way or (draft.channel if draft.channel in paperwork.SHEETS else "letter")
    replies: list[Reply] = []
    wanted = sheet if sheet == "envelope" else next(iter(paperwork.SHEETS.get(now, {})), "")
    if now != draft.channel:
        replies = [await writing.changed(store, said, item, chosen, now)]
        chosen = await store.drafts.get(said.user, chosen.id) or chosen
        wanted = wanted if sheet else ""
    return [*replies, *(await writing.paper(store, said, item, chosen, wanted) if wanted else [])]


async def told_writer(store: Store, said: Said, stored: Stored) -> list[Reply]:
    answers = stored.talk.answers
    writer = Writer(**{key: answers[key] for key in ("name", "phone", "email", "address", "spelling", "tone", "paper")})
    await store.users.set_writer(said.user, writer)
    return [await noted(store, said, texts.WRITER_KEPT.format(writer.name), None)]


async def signs(store: Store, said: Said, name: str, on: writing.Written | None) -> list[Reply]:
    """His name is kept, whenever he tells it, and stands below the letter on the table."""
    await writing.keep_name(store, said, name)
    kept: list[Reply] = [await noted(store, said, texts.WRITER_KEPT.format(name), None)]
    chosen = await store.drafts.get(said.user, on[1].id) if on else None
    return [*kept, await writing.show(store, said, on[0], chosen)] if on and chosen else kept
