"""The file with everything of one user, as it is read back: docs/export.md. Nothing that it says is believed unchecked."""

from datetime import date, datetime, time
from functools import cache
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import (
    AfterValidator,
    AliasChoices,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    JsonValue,
    StringConstraints,
    ValidationError,
)

from rules.channels import CHANNELS
from storage.own_format import BYTES, WrongFile

LONGEST = 8192  # characters of one text
YEARS = range(1970, 2200)  # what can be moved between zones and planned from


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


def storable(text: str) -> str:
    return text.replace("\0", "")


def known_zone(name: str) -> str:
    if name not in zones():
        raise ValueError("is no time zone")
    return name


@cache
def zones() -> frozenset[str]:
    return frozenset(available_timezones())


def known_channel(name: str) -> str:
    if name not in (*CHANNELS, "in_person"):
        raise ValueError("is no way to reach somebody")
    return name


def in_our_time(moment: Any) -> Any:
    if moment.year not in YEARS:
        raise ValueError("is in no year that can be planned")
    return moment


Text = Annotated[str, StringConstraints(max_length=LONGEST), AfterValidator(storable)]
Word = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,16}$")]
TaskKey = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.:-]{1,100}$")]
Zone = Annotated[str, AfterValidator(known_zone)]
Way = Annotated[str, AfterValidator(known_channel)]
Moment = Annotated[AwareDatetime, AfterValidator(in_our_time)]
Day = Annotated[date, AfterValidator(in_our_time)]
Id = Annotated[int, Field(ge=1, lt=2**53)]


class Writer(Part):
    name: Text
    address: Text
    phone: Text
    email: Text
    spelling: Literal["us", "gb"]
    tone: Literal["warm", "plain", "formal"]
    paper: Literal["a4", "letter"]


class Settings(Part):
    zone: Zone | None
    quiet_from: time
    quiet_until: time
    date_order: Literal["dmy", "mdy"] | None
    workdays: Annotated[str, StringConstraints(pattern=r"^[1-7]{1,7}$")]
    post_days: Annotated[int, Field(ge=0, le=60)]
    review_day: Annotated[int, Field(ge=1, le=7)] | None
    review_at: time | None
    paused_until: Moment | None
    writer: Writer | None
    since: Moment


class Employer(Part):
    id: Id
    name: Annotated[Text, StringConstraints(min_length=1)]


class Person(Part):
    id: Id
    employer_id: Id
    name: Text | None
    title: Text | None
    kind: Text
    honorific: Annotated[Text, StringConstraints(max_length=32)] | None
    channel: Way | None
    address: Text | None


class Loose(BaseModel):
    """What a conversation stored: the parts that rules read are checked, others are kept as they are."""

    model_config = ConfigDict(extra="allow", strict=True)
    __pydantic_extra__: dict[str, JsonValue]


class Met(Loose):
    id: int
    name: Text | None
    title: Text | None
    kind: Text
    person: int | None = None


class Dated(Loose):
    said: Text
    start: str | None
    end: str | None


class Promise(Loose):
    text: Text
    by: str | None


class Answers(Loose):
    company: Text = ""
    job: Text | None = None
    format: Text | None = None
    people: list[Met] | None = None
    desk: list[Met] | None = None
    channel: dict[str, Way | None] | None = None
    address: dict[str, Text | None] | None = None
    decision: Dated | None = None
    second: Dated | None = None
    promise: Promise | None = None
    looking_for: Text | None = None
    strengths: Text | None = None
    concern: Text | None = None
    concern_answer: Text | None = None
    learned: Text | None = None
    mood: Word | None = None
    wanted: Word | None = None


class Interview(Part):
    id: Id
    employer_id: Id
    ended_at: Moment
    saved_at: Moment
    zone: Zone
    answers: Answers


class Appointment(Part):
    id: Id
    employer_id: Id
    at: Moment
    told: Moment
    zone: Zone
    job: Text | None
    format: Word | None
    people: list[Met] | None = None  # not told until 0.7


class Application(Part):
    id: Id
    employer_id: Id
    sent: Moment
    zone: Zone
    job: Text | None
    answers_by: Day | None
    no_contact: bool


class Memo(Part):
    id: Id
    employer_id: Id | None
    text: Text
    at: Moment


class Referee(Part):
    id: Id
    name: Text
    state: Literal["new", "asked", "yes", "no"]
    since: Moment
    relation: Text | None
    address: Text | None


class Event(Part):
    id: Id
    employer_id: Id | None
    key: TaskKey
    outcome: Word
    channel: Way | None
    at: Moment


class Draft(Part):
    id: Id
    employer_id: Id | None
    key: TaskKey
    variant: Annotated[int, Field(ge=0, le=10_000)]
    style: Annotated[str, StringConstraints(pattern=r"^[a-z]{0,16}$")]
    text: Text | None
    asked: bool
    shown: Moment


class Task(Part):
    id: Id
    employer_id: Id | None
    key: TaskKey
    due: Moment
    remind_at: Moment | None
    rests_until: Annotated[Moment, Field(validation_alias=AliasChoices("rests_until", "reminded_at"))]  # the latter until 0.4
    snoozed_to: Moment | None


class OwnFile(Part):
    format: Literal["follow-up"]
    version: Literal[1]
    exported: datetime
    settings: Settings
    employers: list[Employer]
    people: list[Person]
    interviews: list[Interview]
    appointments: list[Appointment]
    applications: list[Application]
    memos: list[Memo]
    referees: list[Referee]
    events: list[Event]
    drafts: list[Draft]
    tasks: list[Task]
    unfinished: list[JsonValue]


def read(content: bytes) -> OwnFile:
    """The file, checked in every part; raises WrongFile."""
    if len(content) > BYTES:
        raise WrongFile("it is too large")
    try:
        return OwnFile.model_validate_json(content)
    except ValidationError as why:
        first = why.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise WrongFile(f"{place}: {first['msg']}" if place else first["msg"]) from None
