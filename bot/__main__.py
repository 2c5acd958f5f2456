"""python -m bot: on Telegram with BOT_TOKEN, in the browser without one.

--help      this text and the settings
--healthy   exit 0 if the bot that uses these settings is alive, else 1
--backup    and a file: copy the database into it, also while the bot runs
--rekey     write everything anew with the first key of DATA_KEY, while no bot runs
"""

import asyncio
import contextlib
import gc
import sys
from collections.abc import Coroutine, Iterator
from typing import Any

from bot import alive, logs
from bot.settings import BadSettings, Settings, described, read_settings

WRONG_USE = 2


def main(arguments: list[str]) -> int:
    if "--help" in arguments or "-h" in arguments:
        return tell(f"{__doc__}\nSettings, by environment or .env:\n{described()}")
    try:
        settings = read_settings()
    except BadSettings as why:
        return tell(str(why), WRONG_USE)
    if "--healthy" in arguments:
        return int(not alive.healthy(settings))
    if arguments[:1] in (["--backup"], ["--rekey"]):
        return keep_up(settings, arguments)
    if arguments:
        return tell(f"unknown argument {arguments[0]}; see --help", WRONG_USE)
    logs.set_up(settings.log_level, settings.log_format)
    return start(settings)


def start(settings: Settings) -> int:
    try:
        asyncio.run(life(settings))
    except BadSettings as why:
        return tell(str(why), WRONG_USE)
    except alive.AlreadyRunning as why:
        return tell(str(why), 1)
    return 0


def life(settings: Settings) -> Coroutine[Any, Any, None]:
    """What is to run. It is loaded only here: to say whether it is healthy a bot need not be loaded.

    What is loaded stays for good, so the collector of garbage looks at none of it, neither meanwhile nor later.
    """
    gc.disable()
    with left_out("cryptography", "click"):
        if settings.token:
            from bot import process
        else:
            from bot import playground
    gc.freeze()
    gc.enable()
    return process.run(settings) if settings.token else playground.run(settings)


@contextlib.contextmanager
def left_out(*packages: str) -> Iterator[None]:
    """As if these were not installed: PTB loads the one for Telegram Passport, httpx the other for its command line.

    Neither is used here. It saves 12 MiB and a tenth of a second; what wants them later gets them.
    """
    absent: dict[str, Any] = dict.fromkeys(name for name in packages if name not in sys.modules)
    sys.modules |= absent
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


def keep_up(settings: Settings, arguments: list[str]) -> int:
    from bot import upkeep

    try:
        return tell(upkeep.keep_up(settings, arguments))
    except BadSettings as why:
        return tell(str(why), WRONG_USE)
    except alive.AlreadyRunning as why:
        return tell(str(why), 1)


def tell(text: str, code: int = 0) -> int:
    print(text, file=sys.stderr if code else sys.stdout)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
