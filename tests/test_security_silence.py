"""What nobody is to read: no error in a chat, no secret and no private word in a log, no SQL made of strings."""

import ast
import asyncio
import io
import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells
from hostile import USERS, person, private
from stage import Stage

import storage
from bot import clock as ticking
from bot import intake, logs, post
from bot.local.markup import buttons_of
from bot.local.server import TOKEN, LocalServer
from handlers import flows, hear, tapping
from rules import texts
from storage.engine import Database
from storage.outbox import Outbox

pytestmark = pytest.mark.may_refuse

ANA = USERS[0]
WORDS = ("Zanzibarco", "Quillfeather", "quill@zanzibarco.com", "zebrafish", "Xanadu")


class Broken(Exception):
    """Its words are a secret: what an error says can be what a user wrote."""


def breaks(*_: object, **__: object) -> None:
    raise Broken("zebrafish SELECT * FROM users")


# --- errors ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("room", "name", "kind"),
    [
        (hear, "respond", "text"), (flows, "hear", "text"), (hear, "reply_with", "text"), (Outbox, "put", "text"),
        (tapping, "acted", "tap"), (hear, "respond", "tap"),
    ],
    ids=lambda part: getattr(part, "__name__", part),
)  # fmt: skip
async def test_an_error_at_any_stage_is_told_without_a_word_of_it(  # noqa: PLR0917 - the cases and the fixtures
    room: object, name: str, kind: str, database: Database, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = Stage(database, clock)
    stage.world.user(ANA)
    stage.world.rooms[ANA].standing = "member"
    await stage.bot.initialize()
    await stage.hears(*(says(n, text) for n, text in enumerate(("/start", "Lisbon", "/interview Acme"), 1)))
    before, tap = len(stage.said_in(ANA)), stage.world.tap(stage.world.rooms[ANA], "x")
    with monkeypatch.context() as patch:
        patch.setattr(room, name, breaks)
        broken = says(9, "xyzzy") if kind == "text" else taps(9, tap.id)
        await stage.hears(broken, broken)
    said = stage.said_in(ANA)[before:]
    assert said in ([str(texts.SORRY)], [])
    assert said or (room, name) in ((Outbox, "put"), (hear, "reply_with")), "only where nothing can be said, nothing is"
    assert tap.answered or kind == "text"
    await stage.hears(says(10, "/help"))
    assert "/interview" in stage.said_in(ANA)[-2]


def says(update: int, text: str) -> dict[str, Any]:
    message = {"message_id": update, "date": 1_772_460_000, "chat": private(ANA), "from": person(ANA), "text": text}
    return {"update_id": update, "message": message}


def taps(update: int, tap: str) -> dict[str, Any]:
    message = {"message_id": 1, "chat": private(ANA), "date": 0}
    query = {"id": tap, "from": person(ANA), "chat_instance": "1", "message": message, "data": "due"}
    return {"update_id": update, "callback_query": query}


# --- logs -----------------------------------------------------------------------------------------


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """Everything that the process logs at DEBUG, as it would write it."""
    told, root = io.StringIO(), logging.getLogger()
    before, handlers = root.level, root.handlers[:]
    logs.set_up("DEBUG")
    root.handlers[0].setStream(told)  # type: ignore[attr-defined]
    yield told
    root.handlers[:], root.level = handlers, before


async def test_a_whole_life_with_all_its_errors_leaves_no_secret_and_no_private_word_in_the_log(
    logged: io.StringIO, ana: Chat, server: LocalServer, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.patience = 60
    monkeypatch.setattr("bot.listen.AFTER_FAILURE", (0.01,))
    await debriefed(ana, "Zanzibarco", people="Jane Quillfeather, CTO")
    await tells(
        ana,
        "Jane's address is quill@zanzibarco.com",
        "remind me to feed the zebrafish tomorrow",
        "xanadu?",
        "/company Zanzibarco",
    )
    await ana.hears("Quillfeather")
    with monkeypatch.context() as patch:
        patch.setattr(intake, "hear", breaks)
        await ana.says("zebrafish at Zanzibarco")
        await ana.hears(str(texts.SORRY))
    server.world.queue("message", {"zebrafish": ["Quillfeather"]}, "chat 1001")
    for fault in ("401", "404", "500", "bad_json", "drop"):
        server.faults.add(fault, "getUpdates", times=1)
        server.faults.add(fault, "sendMessage", times=1)
        await ana.says("who is Quillfeather?")
        clock.move(timedelta(minutes=2))
    with monkeypatch.context() as patch:
        patch.setattr(ticking, "push", breaks)
        patch.setattr(post, "from_json", breaks)
        clock.move(timedelta(hours=3))
        await tells(ana, "/company Zanzibarco")
        await is_logged(logged, "could not be prepared", "cannot be sent")
        await ana.hears_nothing()
    logging.getLogger("bot").exception("the end", exc_info=Broken(f"zebrafish {TOKEN}"))
    logging.getLogger("bot").debug("%s", f"https://api/bot{TOKEN}/getMe")
    told = logged.getvalue()
    assert "hear failed" in told or "could not be handled" in told
    assert not [line for line in told.splitlines() for word in (*WORDS, TOKEN) if word.casefold() in line.casefold()]


async def is_logged(logged: io.StringIO, *words: str) -> None:
    async with asyncio.timeout(60):
        while not all(word in logged.getvalue() for word in words):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.01)


# --- SQL ------------------------------------------------------------------------------------------


def strings_in_sql(path: Path) -> Iterator[str]:
    """Where a statement is made of a string with something put into it."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and name_of(node.func) in ("text", "exec_driver_sql", "literal_column", "execute"):
            for argument in node.args:
                if isinstance(argument, (ast.JoinedStr, ast.BinOp)) or name_of(getattr(argument, "func", None)) == "format":
                    yield f"{path.name}:{node.lineno}"


def name_of(node: ast.AST | None) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def test_no_statement_is_made_of_strings(tmp_path: Path) -> None:
    assert not [place for path in Path(storage.__file__).parent.rglob("*.py") for place in strings_in_sql(path)]
    bad = tmp_path / "bad.py"
    bad.write_text("text(f'SELECT {x}')\nc.exec_driver_sql('a' + x)\ntext('a {}'.format(x))\n")
    assert len(list(strings_in_sql(bad))) == 3


# --- old buttons ----------------------------------------------------------------------------------


async def test_every_button_of_a_finished_debrief_is_answered_twice_and_changes_nothing(ana: Chat, database: Database) -> None:
    ana.patience = 60
    await debriefed(ana, "Acme")
    async with database.work() as store:
        before = await store.facts.search(ana.user)
    shown = [(message, one["callback_data"]) for message in ana.messages for one in buttons_of(message.raw)]
    questions = [(message, data) for message, data in shown if data.startswith("q:")]
    assert len(questions) > 15
    for message, data in questions + questions:
        assert (await ana.taps_data(message, data))["text"] == texts.OLD_TOAST
    async with database.work() as store:
        assert await store.facts.search(ana.user) == before
