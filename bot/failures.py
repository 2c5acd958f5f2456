"""What a failed send means, told by its cause and not by its class: BadRequest and TimedOut are NetworkErrors too."""

from dataclasses import dataclass
from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, EndPointNotFound, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.client import NotSendable, NotSent

HARMLESS = ("message is not modified", "message to edit not found", "message can't be edited", "query is too old")
GONE = ("chat not found",)
SOON = timedelta(seconds=2)  # between attempts while no connection can be made
IN_DOUBT = timedelta(seconds=60)  # before a send that may have arrived is repeated
NO_ROUTE = timedelta(seconds=30)  # while the token or the server's address is refused


@dataclass(frozen=True, slots=True)
class Verdict:
    """`outcome`: sent, later (certainly not sent: try after `wait`), gone (the user), plain (as plain text), refused,
    unknown (it may have arrived: once more after `wait`).

    `everybody`: the wait is for all chats, not for this one; `replicas`: and for the other replicas too.
    """

    outcome: str
    wait: timedelta = timedelta()
    everybody: bool = False
    replicas: bool = False


BY_CAUSE: dict[type, Verdict] = {NotSent: Verdict("later", SOON, everybody=True), NotSendable: Verdict("refused")}


def verdict(error: TelegramError) -> Verdict:
    """What to do about it; the caller obeys."""
    if isinstance(error, RetryAfter):
        return Verdict("later", wanted_wait(error), everybody=True, replicas=True)
    if isinstance(error, (InvalidToken, EndPointNotFound)):
        return Verdict("later", NO_ROUTE, everybody=True)
    if isinstance(error, (Forbidden, ChatMigrated)):
        return Verdict("gone")
    if isinstance(error, BadRequest):
        return refusal(error.message.casefold())
    return BY_CAUSE.get(type(error.__cause__), Verdict("unknown", IN_DOUBT))


def wanted_wait(error: RetryAfter) -> timedelta:
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


def refusal(words: str) -> Verdict:
    if any(known in words for known in HARMLESS):
        return Verdict("sent")
    if any(known in words for known in GONE):
        return Verdict("gone")
    return Verdict("plain" if "can't parse entities" in words else "refused")


FULL = ("SQLITE_FULL", "53100")


def is_full(error: BaseException | None) -> bool:
    """Whether it came of a database that has no room left."""
    while error:
        said = getattr(error, "orig", error)
        if getattr(said, "sqlite_errorname", getattr(said, "sqlstate", "")) in FULL:
            return True
        error = error.__cause__ or error.__context__
    return False
