"""The bot's command list, by scope and language."""

import re

from bot.local import refusals
from bot.local.params import Params
from bot.local.refusals import bad
from bot.local.world import Json, World

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def set_my_commands(world: World, params: Params) -> bool:
    commands = params.json("commands", refusals.COMMANDS_NOT_JSON) or []
    if len(commands) > 100:
        raise bad(refusals.COMMANDS_TOO_MANY)
    world.commands[_scope(params)] = [_checked(command) for command in commands]
    world.tell_all("commands", commands=menu(world))
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    return world.commands.get(_scope(params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    world.commands.pop(_scope(params), None)
    world.tell_all("commands", commands=menu(world))
    return True


def menu(world: World) -> list[Json]:
    """What a private chat offers when somebody types a slash."""
    scopes = ('{"type": "all_private_chats"}', "")
    keys = [(scope, language) for scope in scopes for language in ("en", "")]
    return next((world.commands[key] for key in keys if world.commands.get(key)), [])


def _scope(params: Params) -> tuple[str, str]:
    scope = params.json("scope", refusals.COMMANDS_NOT_JSON) or {"type": "default"}
    named = "" if scope == {"type": "default"} else Params({"scope": scope}).text("scope")
    return named, params.text("language_code")


def _checked(command: Json) -> Json:
    name, description = (str(command.get(field, "")).strip() for field in ("command", "description"))
    name = name.removeprefix("/")
    refusal = next((words for wrong, words in _wrongs(name, description) if wrong), "")
    if refusal:
        raise bad(refusal)
    return {"command": name, "description": description}


def _wrongs(name: str, description: str) -> list[tuple[bool, str]]:
    return [
        (not name, refusals.COMMAND_EMPTY),
        (len(name) > 32, refusals.COMMAND_TOO_LONG),
        (not description, refusals.DESCRIPTION_EMPTY),
        (len(description) > 256, refusals.DESCRIPTION_TOO_LONG),
        (not _COMMAND.fullmatch(name), refusals.COMMAND_INVALID),
    ]
