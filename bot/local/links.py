"""Which addresses Telegram takes as a link."""

import re

_WEB = re.compile(
    r"(?:(?P<scheme>https?|ton|tonsite)://)?(?:[^/?#@\s]*@)?(?P<host>[^/?#:\s]+)(?P<port>:\d+)?(?P<rest>[/?#]\S*)?",
    re.IGNORECASE,
)
_TG = re.compile(r"tg:(?://)?[a-z0-9_/?=&.%#+-]+", re.IGNORECASE)
_IP = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}")
_USER = re.compile(r"tg:(?://)?user\?id=(\d+)", re.IGNORECASE)


def linked_user(url: str) -> int | None:
    """The user whom a `tg://user?id=…` link mentions."""
    found = _USER.fullmatch(url)
    return int(found[1]) if found else None


def checked_link(url: str) -> str | None:
    """The address as Telegram writes it, or None where it sees no link (a host without a dot, for one)."""
    url = url.strip()
    if _TG.fullmatch(url):
        return url
    found = _WEB.fullmatch(url)
    return _written_out(found) if found and _is_host(found["host"]) else None


def _is_host(host: str) -> bool:
    labels = host.split(".")
    numeric = labels[-1].isdigit()
    return len(labels) > 1 and all(labels) and (not numeric or _IP.fullmatch(host) is not None)


def _written_out(found: re.Match[str]) -> str:
    rest = found["rest"] or "/"
    rest = rest if rest.startswith("/") else "/" + rest
    return f"{(found['scheme'] or 'http').lower()}://{found['host'].lower()}{found['port'] or ''}{rest}"
