"""What holds for every employer, whatever is done, skipped or answered, and whenever."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from facts import and_then
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import cadence, waking
from rules.channels import CHANNELS
from rules.clocktime import to_local
from rules.facts import Dated, Employer, Event, Habits, Interview, Person, Promise
from rules.plan import Task, plan

often = settings(max_examples=50, deadline=None)  # the machine may be busy
ZONES = (
    "Europe/Lisbon",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "Pacific/Kiritimati",
    "Asia/Kolkata",
    "UTC",
)
FOLLOW_UPS = ("call", "weekly")

channels = st.sampled_from([None, *CHANNELS])
kinds = st.sampled_from(["interviewer", "recruiter", "receptionist", "assistant", "other"])
moments = st.datetimes(datetime.fromisoformat("2026-01-05"), datetime.fromisoformat("2027-01-05"), timezones=st.just(UTC))
days = st.dates(date(2026, 1, 1), date(2027, 3, 1))
waits = st.timedeltas(timedelta(0), timedelta(days=12))
quarters = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
dates_said = st.none() | st.builds(Dated, st.just("said"), st.none() | days, st.none() | days)
promises = st.none() | st.builds(Promise, st.just("the portfolio"), st.none() | days)


@st.composite
def habits(draw: st.DrawFn) -> Habits:
    """Quiet hours of up to 22 hours, or none."""
    start, length = draw(quarters), draw(st.integers(0, 22))
    end = datetime.combine(date(2026, 1, 1), start) + timedelta(hours=length)
    return Habits(draw(st.sampled_from(ZONES)), start, end.time())


@st.composite
def interviews(draw: st.DrawFn, id_: int, everyone: list[Person]) -> Interview:
    ended = draw(moments)
    return Interview(
        id_,
        ended,
        ended + draw(waits),
        draw(st.sampled_from(ZONES)),
        people=tuple(draw(st.lists(st.sampled_from(everyone), unique=True, max_size=4))),
        decision=draw(dates_said),
        second_call=draw(dates_said),
        promise=draw(promises),
        unasked=draw(st.booleans()),
    )


@st.composite
def employers(draw: st.DrawFn) -> Employer:
    """Up to three interviews with up to four people each, some of them met again."""
    everyone = [Person(n, f"Person {n}", None, draw(kinds), channel=draw(channels)) for n in range(1, 5)]
    held = tuple(draw(interviews(n, everyone)) for n in range(1, draw(st.integers(1, 3)) + 1))
    return Employer(1, "Acme", held, (), {person.id: person for person in everyone})


Step = tuple[str, int, timedelta, str | None]
steps = st.lists(
    st.tuples(st.sampled_from(["done", "done", "skipped", "replied"]), st.integers(0, 5), waits, channels), max_size=12
)


def lived(employer: Employer, habits: Habits, steps: list[Step]) -> Iterator[Employer]:
    """The employer as it is at first, and after each thing that happens: some open task is closed, or they reply."""
    yield employer
    now = max(interview.saved for interview in employer.interviews)
    for number, (outcome, which, wait, channel) in enumerate(steps):
        now += wait
        opened = plan(employer, habits)
        key = f"reply:{number}" if outcome == "replied" or not opened else opened[which % len(opened)].key
        outcome = "replied" if key.startswith("reply") else outcome
        employer = and_then(employer, Event(number, key, outcome, now, channel))
        yield employer


def contacts(employer: Employer) -> list[datetime]:
    """When the two sides were in touch."""
    return [event.at for event in employer.events if event.rule in (*FOLLOW_UPS, "reply") and event.outcome != "skipped"]


def follow_ups(employer: Employer, habits: Habits) -> list[Task]:
    return [task for task in plan(employer, habits) if task.rule in FOLLOW_UPS]


@often
@given(employers(), habits(), steps)
def test_a_task_has_a_key_of_its_own_and_never_comes_back_once_it_is_closed(
    employer: Employer, habits: Habits, steps: list[Step]
) -> None:
    for now in lived(employer, habits, steps):
        keys = [task.key for task in plan(now, habits)]
        assert len(set(keys)) == len(keys)
        assert not set(keys) & {event.key for event in now.events}


@often
@given(employers(), habits(), steps)
def test_b1_b12_every_person_has_exactly_one_thank_you_open_or_closed_for_the_last_interview_together(
    employer: Employer, habits: Habits, steps: list[Step]
) -> None:
    held = sorted(employer.interviews, key=lambda interview: (interview.ended, interview.id))
    last = {person.id: interview.id for interview in held for person in interview.people}
    wanted = Counter(f"thank:{interview}:{person}" for person, interview in last.items())
    for now in lived(employer, habits, steps):
        notes = [task.key for task in plan(now, habits) if task.rule == "thank"]
        notes += [event.key for event in now.events if event.rule == "thank"]
        assert Counter(notes) == wanted


@often
@given(employers(), habits(), steps)
def test_c2_no_reminder_is_in_quiet_hours_and_they_come_in_order(
    employer: Employer, habits: Habits, steps: list[Step]
) -> None:
    for now in lived(employer, habits, steps):
        for task in plan(now, habits):
            assert list(task.remind) == sorted(set(task.remind)), task
            assert not any(waking.asleep(moment, habits) for moment in task.remind), task


@often
@given(employers(), habits(), steps)
def test_b1_thanks_are_due_24_hours_after_the_interview_and_reminded_of_before(
    employer: Employer, habits: Habits, steps: list[Step]
) -> None:
    ended = {interview.id: interview.ended for interview in employer.interviews}
    for now in lived(employer, habits, steps):
        for task in plan(now, habits):
            if task.rule == "thank":
                assert task.due - ended[task.interview or 0] == timedelta(hours=24)
                assert all(ended[task.interview or 0] < moment < task.due for moment in task.remind)


@often
@given(employers(), habits(), steps)
def test_b3_b4_calls_and_weekly_words_are_due_in_the_working_hours_of_the_employer(
    employer: Employer, habits: Habits, steps: list[Step]
) -> None:
    zones = {interview.id: interview.zone for interview in employer.interviews}
    for now in lived(employer, habits, steps):
        for task in follow_ups(now, habits):
            local = to_local(task.due, zones[task.interview or 0])
            assert local.weekday() < 5
            assert cadence.CALLS_FROM <= local.time() < cadence.CALLS_UNTIL


def a_week_apart(earlier: datetime, later: datetime) -> bool:
    """By the calendar: a weekly word that is given some hours after its time makes the next no later than that time."""
    return later - earlier > cadence.WEEKLY - timedelta(days=1)


@often
@given(employers(), habits(), steps)
def test_b4_no_two_follow_ups_are_within_seven_days_of_each_other_or_of_the_last_contact(
    employer: Employer, habits: Habits, steps: list[Step]
) -> None:
    for now in lived(employer, habits, steps):
        planned = sorted(task.due for task in follow_ups(now, habits))
        last = max(contacts(now), default=None)
        in_order = [*([last] if last else []), *planned]
        assert all(a_week_apart(earlier, later) for earlier, later in pairwise(in_order))


@often
@given(employers(), habits(), steps)
def test_b4_there_is_at_most_one_call_and_one_weekly_word_and_the_call_comes_first(
    employer: Employer, habits: Habits, steps: list[Step]
) -> None:
    for now in lived(employer, habits, steps):
        assert [task.rule for task in follow_ups(now, habits)] in ([], ["call"], ["weekly"], ["call", "weekly"])


@often
@given(employers(), habits(), st.lists(st.tuples(waits, channels), min_size=20, max_size=40))
def test_b4_doing_everything_in_the_order_it_comes_due_goes_on_for_ever_with_one_weekly_word_at_a_time(
    employer: Employer, habits: Habits, lateness: list[tuple[timedelta, str | None]]
) -> None:
    done: list[datetime] = []
    for number, (late, channel) in enumerate(lateness):
        opened = plan(employer, habits)
        assert sum(task.rule == "weekly" for task in opened) == 1
        first = opened[0]
        at = max([first.due + late, *done[-1:]])
        done.append(at)
        employer = and_then(employer, Event(number, first.key, "done", at, channel))
    touched = contacts(employer)
    assert all(a_week_apart(earlier, later) for earlier, later in pairwise(touched))


@often
@given(employers(), habits(), steps)
def test_b13_an_employer_that_has_ended_has_an_empty_plan_and_the_same_plan_when_it_goes_on(
    employer: Employer, habits: Habits, steps: list[Step]
) -> None:
    *_, now = lived(employer, habits, steps)
    end = Event(10**6, "outcome:end", "stopped", max([now.begun, *(event.at for event in now.events)]))
    ended = replace(now, events=(*now.events, end))
    assert plan(ended, habits) == ()
    assert plan(replace(ended, events=now.events), habits) == plan(now, habits)


@often
@given(employers(), habits(), steps)
def test_what_is_planned_depends_on_the_facts_alone_not_on_the_order_they_are_kept_in(
    employer: Employer, habits: Habits, steps: list[Step]
) -> None:
    *_, now = lived(employer, habits, steps)
    turned = replace(now, events=now.events[::-1], interviews=now.interviews[::-1])
    assert set(plan(turned, habits)) == set(plan(now, habits))


@often
@given(employers(), habits(), steps)
def test_taking_the_last_thing_back_brings_the_former_plan_back(employer: Employer, habits: Habits, steps: list[Step]) -> None:
    *_, now = lived(employer, habits, steps)
    before = plan(now, habits)
    undone = and_then(now, *(Event(99, task.key, "done", task.due) for task in before[:1]))
    assert plan(replace(undone, events=now.events), habits) == before
