"""What happens in the life of a job seeker, at random."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from random import Random
from typing import TypeVar

from life import Life

from rules import cadence, waking
from rules.channels import CHANNELS
from rules.facts import (
    Application,
    Appointment,
    Begun,
    Dated,
    Employer,
    Event,
    Habits,
    Interview,
    Memo,
    Person,
    Promise,
    Referee,
)
from rules.items import Item
from rules.plan.agreed import callback_key, right_key, say_key

FOLLOW_UPS = ("call", "weekly", "application", "referral", "checkin")
ZONES = ("Europe/Lisbon", "America/New_York", "Africa/Cairo", "Pacific/Kiritimati", "Pacific/Honolulu", "Asia/Kolkata")
EMPLOYERS = 5
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LifeOf = TypeVar("LifeOf", bound=Life)


def some_employer(life: Life) -> Employer:
    if len(life.employers) < EMPLOYERS and (not life.employers or life.random.random() < 0.1):
        id_ = life.new_id()
        yes = tuple(referee for referee in life.referees if referee.state == "yes")
        life.employers[id_] = Employer(id_, f"Employer {id_}", referees=yes)
        return life.employers[id_]
    return life.random.choice(list(life.employers.values()))


def happened(life: Life, employer: Employer, key: str, outcome: str, channel: str | None = None) -> None:
    event = Event(life.new_id(), key, outcome, life.now, channel)
    life.done.append((employer, event))
    life.tell(replace(life.employers[employer.id], events=(*life.employers[employer.id].events, event)))


def interview(life: Life) -> None:
    debrief(life, some_employer(life), life.now - life.random.choice([HOUR / 6, HOUR, 5 * HOUR, 2 * DAY, 12 * DAY]))


def debrief(life: Life, employer: Employer, ended: datetime) -> None:
    """One to four people, some of them met before."""
    known = list(employer.people.values())
    new = [somebody(life) for _ in range(life.random.randint(1, 4))]
    met = tuple((life.random.sample(known, min(len(known), 2)) + new)[: len(new)])
    day = life.now.date()
    decision, second = (Dated("soon", life.random.choice([None, day + life.random.randint(-3, 30) * DAY])) for _ in range(2))
    promise = Promise("it", day + life.random.randint(0, 9) * DAY) if life.random.random() < 0.3 else None
    zone, unasked = life.random.choice([life.habits.zone, *ZONES]), life.random.random() < 0.2
    told = Interview(life.new_id(), ended, life.now, zone, None, None, met, decision, second, promise=promise, unasked=unasked)
    people = {**employer.people, **{person.id: person for person in met}}
    life.tell(replace(employer, interviews=(*employer.interviews, told), people=people))


def somebody(life: Life) -> Person:
    kind = life.random.choice(["interviewer", "interviewer", "recruiter", "receptionist"])
    return Person(life.new_id(), "Somebody", kind=kind, channel=life.random.choice([None, *CHANNELS]))


def report(life: Life) -> None:
    """Something that is due was done or let go, soon or late; who follows up before it is due does `contact`."""
    due = [item for item in life.open() if item.task.due <= life.now or item.rule not in FOLLOW_UPS]
    told = [item for item in due if item.listed]
    if told:
        close(life, life.random.choice(told))


def close(life: Life, item: Item) -> None:
    outcome = life.random.choice(["done", "done", "done", "skipped"])
    if isinstance(item.about, Referee):
        ask_referee(life, item.about)
    elif isinstance(item.about, Appointment) and item.rule == "debrief" and item.employer and outcome == "done":
        if item.about.at < life.now:
            debrief(life, item.employer, min(item.about.at + HOUR, life.now))
    elif item.employer:
        happened(life, item.employer, item.task.key, outcome, life.random.choice([item.task.channel, "card", "email"]))
    else:
        life.events += (Event(life.new_id(), item.task.key, outcome, life.now),)
        life.replan()


def ask_referee(life: Life, referee: Referee) -> None:
    state = {"new": "asked"}.get(referee.state) or life.random.choice(["yes", "yes", "no"])
    asked = replace(referee, state=state, since=life.now)
    life.referees = tuple(asked if one.id == asked.id else one for one in life.referees)
    yes = tuple(one for one in life.referees if one.state == "yes")
    life.employers = {id_: replace(one, referees=yes) for id_, one in life.employers.items()}
    life.replan_all()


def new_referee(life: Life) -> None:
    life.referees += (Referee(life.new_id(), "Dr Ruiz", "new", life.now),)
    life.replan()


def reply(life: Life) -> None:
    happened(life, some_employer(life), f"reply:{life.new_id()}", "replied")


def contact(life: Life) -> None:
    happened(life, some_employer(life), f"contact:{life.new_id()}", "done", "phone")


def phoned(life: Life) -> None:
    """They asked to be called again, or somebody else decides, whom one knows or not."""
    employer = some_employer(life)
    moment = life.now + life.random.choice([HOUR, DAY, 5 * DAY])
    right = right_key(life.random.choice([0, *employer.people]), life.now)
    key, outcome = life.random.choice([(callback_key(moment), "callback"), (right, "right")])
    if not employer.event(key):
        happened(life, employer, key, outcome, "phone")


def announced(life: Life) -> None:
    """A note is to say when the candidate calls."""
    employer = some_employer(life)
    for interview in employer.interviews[-1:]:
        for person in interview.people[:1]:
            day = (life.now + life.random.randint(1, 9) * DAY).date()
            happened(life, life.employers[employer.id], say_key(interview.id, person.id, day, life.now), "told")


def came_out(life: Life) -> None:
    employer = some_employer(life)
    outcomes = ["offer", "rejected", "rejected", "filled", "declined", "withdrew", "stopped", "hired"]
    outcome = life.random.choice(outcomes if employer.state in ("going", "offer") else ["resumed", "hired"])
    happened(life, employer, f"outcome:{life.new_id()}", outcome)
    for other in [one for one in life.employers.values() if one.id != employer.id and one.state in ("going", "offer")]:
        if outcome == "hired":
            happened(life, other, f"outcome:{life.new_id()}", "elsewhere")


def appointment(life: Life) -> None:
    """An interview to come is told; one that was known already is moved."""
    employer, at = some_employer(life), life.now + life.random.choice([HOUR, 8 * HOUR, DAY, 4 * DAY, 20 * DAY])
    known = [one for one in employer.appointments if one.at > life.now and not employer.event(f"debrief:{one.id}")][-1:]
    told = Appointment(known[0].id if known else life.new_id(), at, life.now, life.habits.zone)
    life.tell(replace(employer, appointments=(*(one for one in employer.appointments if one not in known), told)))


def application(life: Life) -> None:
    employer, day = some_employer(life), life.now.date() + life.random.randint(0, 20) * DAY
    sent = Application(
        life.new_id(),
        life.now,
        life.random.choice(ZONES),
        answers_by=life.random.choice([None, day]),
        no_contact=life.random.random() < 0.2,
    )
    life.tell(replace(employer, applications=(*employer.applications, sent)))


def memo(life: Life) -> None:
    employer = some_employer(life)
    told = Memo(life.new_id(), "it", life.now + life.random.choice([HOUR, DAY, 10 * DAY]))
    life.tell(replace(employer, memos=(*employer.memos, told)))


def left_lying(life: Life) -> None:
    """One is begun and left lying, or it is over with it."""
    life.begun = () if life.begun else (Begun(life.new_id(), "Somewhere", life.now),)
    life.replan()


def snooze(life: Life) -> None:
    """Mostly from a message that just came, at times from an old one."""
    life.live_until(min(life.next_due() or life.now, life.now + DAY))
    last = [life.rows[item.id] for push in life.pushes[-1:] for item in push.items if item.id in life.rows]
    asked = last if life.random.random() < 0.8 else [row for row in life.rows.values() if row.pushed]
    if asked:
        row = life.random.choice(asked)
        until = waking.next_waking(life.now + life.random.choice([HOUR, 5 * HOUR, DAY, 3 * DAY]), life.habits)
        row.remind_at = row.wanted = row.snoozed_to = until
        row.rests_until = life.now


def new_habits(life: Life) -> None:
    """Another zone, other quiet hours, another day for the look back or other working days; or a pause."""
    start, length = life.random.randint(0, 23), life.random.randint(0, 14)
    change: dict[str, object] = life.random.choice(
        [
            {"zone": life.random.choice(ZONES)},
            {"quiet_from": time(start), "quiet_until": time((start + length) % 24)},
            {"quiet_from": cadence.QUIET_FROM, "quiet_until": cadence.QUIET_UNTIL},
            {"review": (life.random.randint(1, 7), time(life.random.randint(0, 23), 30))},
            {"review": None},
            {"workdays": life.random.choice(["12345", "12347", "123456"])},
            {"paused_until": life.now + life.random.randint(1, 90) * HOUR},
        ]
    )
    life.habits = replace(life.habits, **change)  # type: ignore[arg-type]
    life.undisturbed = max(life.undisturbed, life.habits.paused_until or life.now, life.now)
    life.replan_all()


def downtime(life: Life) -> None:
    life.live_until(life.now + life.random.choice([HOUR / 2, 5 * HOUR, DAY, 3 * DAY, 12 * DAY]), up=False)
    life.undisturbed = max(life.undisturbed, life.now)


def silence(life: Life) -> None:
    """Nothing is told for long; the clock goes on."""
    life.live_until(life.now + life.random.randint(20, 130) * DAY)


ACTS = {
    report: 40,
    interview: 8,
    contact: 3,
    reply: 6,
    phoned: 3,
    announced: 3,
    came_out: 4,
    appointment: 6,
    application: 6,
    memo: 2,
    new_referee: 1,
    left_lying: 2,
    snooze: 8,
    new_habits: 4,
    downtime: 3,
    silence: 2,
}


def waits(life: Life) -> timedelta:
    return life.random.choice([HOUR / 4, HOUR, 3 * HOUR, 9 * HOUR, DAY, DAY, 3 * DAY, 8 * DAY])


def lived(seed: int, events: int, life_of: Callable[[Random], LifeOf]) -> Iterator[LifeOf]:
    """A life after each event; the clock runs in between. `touched`, `done` and `pushes` since are for who looks on."""
    random = Random(seed)
    life = life_of(random)
    life.now = life.since = life.undisturbed = life.now + random.randint(0, 700) * DAY
    life.habits = Habits(random.choice(ZONES))
    for act in random.choices(list(ACTS), list(ACTS.values()), k=events):
        life.touched, life.done = [], []
        act(life)
        life.live_until(life.now + waits(life))
        yield life
