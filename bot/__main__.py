"""python -m bot: on Telegram with BOT_TOKEN, in the browser without one.

--help      this text and the settings
--healthy   exit 0 if the bot that uses these settings is alive, else 1
"""

import asyncio
import sys

from bot import logs, playground, process
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
        return int(not process.healthy(settings))
    if arguments:
        return tell(f"unknown argument {arguments[0]}; see --help", WRONG_USE)
    logs.set_up(settings.log_level)
    return start(settings)


def start(settings: Settings) -> int:
    try:
        asyncio.run(process.run(settings) if settings.token else playground.run(settings))
    except BadSettings as why:
        return tell(str(why), WRONG_USE)
    except process.AlreadyRunning as why:
        return tell(str(why), 1)
    return 0


def tell(text: str, code: int = 0) -> int:
    print(text, file=sys.stderr if code else sys.stdout)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
