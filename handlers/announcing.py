"""A note may say when the candidate will call. Once it is sent, that is a task of its own."""

import re
from datetime import date, timedelta

from handlers import talking
from handlers.planning import around, habits_of, replan
from handlers.said import Button, Reply, Said
from rules import clocktime, dates, texts
from rules.facts import Event
from rules.forms import Talk
from rules.items import Item
from rules.plan import plan
from rules.plan.agreed import day_said, say_key
from storage.drafts import Chosen
from storage.store import Store

CALLS = r"call|phone|ring|(?:be|get) in touch|give (?:you|them|him|her) a (?:call|ring)"
SAYS = re.compile(rf"(?i)\b(?:when )?I(?: wi|['’])ll (?:{CALLS})\b[^.!?\n]*")


def may_say(item: Item, channel: str) -> bool:
    """Only thanks in writing, to somebody who can be called."""
    kind = item.person.kind if item.person else "receptionist"
    return item.rule == "thank" and channel != "phone" and kind not in ("receptionist", "assistant")


def said_day(item: Item) -> date | None:
    if item.employer is None or item.task.interview is None or item.task.person is None:
        return None
    return day_said(item.employer, item.task.interview, item.task.person)


def button(item: Item, chosen: Chosen, channel: str) -> tuple[Button, ...]:
    """To say it, or to say it no longer."""
    if not may_say(item, channel):
        return ()
    day = said_day(item)
    return (Button(texts.UNSAY_CALL, f"d:{chosen.id}:unsay") if day else Button(texts.SAY_CALL, f"d:{chosen.id}:say"),)


async def ask(store: Store, said: Said, item: Item, chosen: Chosen) -> list[Reply]:
    """Which day? Offered are the day that another note there names, and the one on which a call is planned."""
    habits = await habits_of(store, said.user)
    planned = [task.due for task in (plan(item.employer, habits) if item.employer else ()) if task.rule == "call"]
    days = {clocktime.to_local(due, habits.zone).date() for due in planned} | said_to_others(item)
    ahead = sorted(day for day in days if day > clocktime.to_local(said.now, habits.zone).date())
    answers = {"draft": chosen.id, "days": [day.isoformat() for day in ahead]}
    return await talking.begin(store, said, Talk("say_when", answers))


def said_to_others(item: Item) -> set[date]:
    people = item.interview.people if item.interview else ()
    told = (day_said(item.employer, item.interview.id, one.id) for one in people if item.employer and item.interview)
    return {day for day in told if day}


async def say(store: Store, said: Said, item: Item, day: date | None) -> None:
    """From now on the note says this day (a working day), or none."""
    if item.employer is None or item.task.interview is None or item.task.person is None:
        return
    habits = await habits_of(store, said.user)
    if day and not clocktime.is_workday(day, habits.workdays):
        day = clocktime.add_working_days(day, 1, habits.workdays)
    key = say_key(item.task.interview, item.task.person, day, said.at)
    await store.employers.happened(said.user, item.employer.id, Event(0, key, "told", said.at))
    await replan(store, said.user, said.now, item.employer.id)


async def day_in(store: Store, said: Said, text: str) -> date | None:
    """The day of "I will call you next Tuesday", or None where the words name none that is ahead."""
    found = SAYS.search(text)
    if found is None:
        return None
    here = await around(store, said.user, said.at)
    read = dates.read(told_of(found), here.now, "future", "remind", here.date_order)
    ahead = read.start is not None and here.now.date() < read.start < here.now.date() + LONGEST
    return read.start if ahead else None


LONGEST = timedelta(days=60)  # ahead


def told_of(found: re.Match[str]) -> str:
    """What stands behind the verb: "on Tuesday to hear how you see it" is "on Tuesday"."""
    return DAY.sub("", found[0]).split(" to ")[0].strip()


DAY = re.compile(r"(?i)^.*?\b(?:call|phone|ring|in touch)\b(?: (?:with )?(?:you|them|him|her|again))*")
