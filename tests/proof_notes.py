"""Notes to proofread, with the faults seeded in them: the developers' corpus, and a batch in a plain format of its own.

A note of the batch: its number, its facts, its text with ⟦kind:wrong→right⟧ wherever a fault was put in, and "absent KIND"
below it for what is not there. Every third one was kept aside until the rules were written.

A pair is one text with one such fault: two notes, without it and with it. The facts may say what the note is "for" (desk,
gracious, rejection: none of them says why me; news, reference: no need of thanks either), and how it goes ("by text").
"""

import json
import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from rules.proof import THANKS, Facts, Fault, proofread

HERE = Path(__file__).parent / "corpora"
SEED = re.compile(r"⟦(\w+):([^→⟧]*)→([^⟧]*)⟧")
TEXTS = {"me": "candidate", "to": "name", "title": "title", "hon": "honorific", "at": "company", "as": "role", "by": "channel"}
PAIRS = ("notes_pairs.txt", "notes_pairs_fresh.txt", "notes_pairs_last.txt")
DAYS = {"met": "interview", "on": "written"}
NEEDLESS = {"news", "reference"}


@dataclass(frozen=True, slots=True)
class Note:
    id: str
    facts: Facts
    text: str
    faults: tuple[dict[str, Any], ...]

    @property
    def row(self) -> dict[str, Any]:
        """The note as the scorer reads it."""
        category = "faulty" if self.faults else "clean"
        return {"id": self.id, "category": category, "gold": {"faults": list(self.faults)}}


def found_in(note: Note) -> tuple[Fault, ...]:
    """What proofreading finds in the note; each note is read once."""
    return _found(note.text, note.facts)


@cache
def _found(text: str, facts: Facts) -> tuple[Fault, ...]:
    return proofread(text, facts)


def corpus() -> list[Note]:
    rows = map(json.loads, (HERE / "notes_errors.jsonl").read_text(encoding="utf-8").splitlines())
    return [Note(row["id"], facts_of_row(row["facts"]), row["text"], tuple(row["gold"]["faults"])) for row in rows]


def facts_of_row(row: dict[str, Any]) -> Facts:
    who = row["interviewer"]
    return Facts(
        candidate=row["candidate"],
        name=who["name"],
        title=who["title"],
        honorific=who.get("honorific", ""),
        aka=tuple(who.get("aka", ())),
        company=row["company"],
        role=row["role"],
        interview=date.fromisoformat(row["interview_date"]),
        written=date.fromisoformat(row["note_date"]),
        others=tuple(row["others_met"]),
        dates=tuple((day["what"], date.fromisoformat(day["iso"])) for day in row["other_dates"]),
        strengths=tuple(row["strengths"]),
        channel=row["channel"],
        british=row["locale"] not in ("en-US", "en-CA"),
    )


def own() -> list[Note]:
    return batch("notes_own.txt")


def later() -> list[Note]:
    """Notes that were written when the rules stood, in two batches."""
    return [*batch("notes_later.txt"), *batch("notes_last.txt")]


def batch(name: str) -> list[Note]:
    return [note_of(piece) for piece in pieces_of(name)]


def pieces_of(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").split("== ")[1:]


def pairs() -> list[Note]:
    """Three batches, each measured before any rule was written with it; each text without its fault and with it."""
    pieces = [piece for name in PAIRS for piece in pieces_of(name)]
    return [note for piece in pieces for note in (right_of(piece), wrong_of(piece))]


def right_of(piece: str) -> Note:
    note = note_of(SEED.sub(lambda seed: seed[3], piece))
    return replace(note, id=f"{note.id} right")


def wrong_of(piece: str) -> Note:
    """What is absent or too much has no place."""
    note = note_of(piece)
    placeless = [{**seed, "start": None} if seed["kind"].startswith(("missing", "too")) else seed for seed in note.faults]
    return replace(note, faults=tuple(placeless))


def worked_on() -> list[Note]:
    return [note for note in own() if int(note.id[4:]) % 3]


def kept_aside() -> list[Note]:
    return [note for note in own() if int(note.id[4:]) % 3 == 0]


def note_of(piece: str) -> Note:
    number, head, body = piece.split("\n", 2)
    marked, *absent = re.split(r"^absent ", body, flags=re.MULTILINE)
    text, faults = unmarked(marked.strip())
    missing = [{"kind": kind.strip(), "start": None, "end": None, "span": None, "fix": None} for kind in absent]
    return Note(f"note{number}", facts_of_head(head), text, (*faults, *missing))


def unmarked(marked: str) -> tuple[str, list[dict[str, Any]]]:
    text, faults, at = "", [], 0
    for seed in SEED.finditer(marked):
        kind, wrong, right = seed.groups()
        text += marked[at : seed.start()]
        faults.append({"kind": kind, "start": len(text), "end": len(text) + len(wrong), "span": wrong, "fix": right})
        text, at = text + wrong, seed.end()
    return text + marked[at:], faults


def facts_of_head(head: str) -> Facts:
    told: dict[str, Any] = {"dates": ()}
    for part in head.split(" | "):
        word, _, rest = part.strip().partition(" ")
        if word in TEXTS:
            told[TEXTS[word]] = rest
        elif word in DAYS:
            told[DAYS[word]] = date.fromisoformat(rest)
        elif word == "gb":
            told["british"] = True
        elif word == "for":
            told["needs"] = frozenset() if rest in NEEDLESS else frozenset({THANKS})
        elif word == "also":
            told["others"] = tuple(rest.split(", "))
        else:
            told["dates"] = (*told["dates"], (word, date.fromisoformat(rest)))
    return Facts(**told)
