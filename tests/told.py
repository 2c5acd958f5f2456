"""Answers of a debrief, told on a Monday at 15:00 in Lisbon, and how its questions read what is said."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from rules import debrief
from rules.forms import Answers, Around

LISBON = ZoneInfo("Europe/Lisbon")
HERE = Around(datetime(2026, 3, 2, 15, 0, tzinfo=LISBON), "Europe/Lisbon", ("Acme",))  # a Monday
TODAY, YESTERDAY = "2026-03-02", "2026-03-01"


def read(key: str, said: str, answers: Answers | None = None) -> Any:
    return debrief.FORM.question(key).read(said, answers or {}, HERE)


def told(id_: int, name: str | None, title: str | None = None, kind: str = "interviewer") -> dict[str, Any]:
    return {"id": id_, "name": name, "title": title, "kind": kind, "honorific": None, "email": None, "phone": None}


JANE, BOB, MARIA = told(1, "Jane Smith", "CTO"), told(2, "Bob Lee", "recruiter"), told(3, "Maria Lopez")
TINA = told(101, None, None, "receptionist")
MET = {"people": [JANE, BOB, MARIA], "desk": [TINA]}
