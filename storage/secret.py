"""Personal words at rest: encrypted with AES-GCM where a key is set, plain where none is.

Each value is bound to its table and column, so that it cannot be moved to another. What was stored before a key was set is
read as it is; `python -m bot --rekey` encrypts it.
"""

import base64
import hashlib
import hmac
import json
import os
from typing import Any

from sqlalchemy import JSON, Dialect, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

MARK = "\x1a"  # begins what is encrypted: a control character that no word of a user needs
KEY_BYTES, ID_BYTES, NONCE_BYTES = 32, 4, 12


class WrongKey(Exception):
    """What is stored cannot be read with the keys there are, or it is not what was written there."""


class Key:
    """One key; `id` stands before what it encrypted and tells nothing about it."""

    def __init__(self, secret: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # loaded by those who set a key

        self.cipher = AESGCM(secret)
        self.id = hmac.digest(secret, b"id", hashlib.sha256)[:ID_BYTES]
        self.names = hmac.digest(secret, b"names", hashlib.sha256)

    def likeness(self, user: int, folded: str) -> str:
        mac = hmac.digest(self.names, f"{user}:{folded}".encode(), hashlib.sha256)
        return MARK + base64.b64encode(mac).decode()


RING: list[Key] = []  # of this process; see `use`


def use(keys: str) -> None:
    """From now on the first of these keys encrypts, and each of them decrypts. None: all is stored as it is.

    A key is the base64 of 32 bytes; several are separated by commas. Raises ValueError, and changes nothing, for others.
    """
    secrets = [base64.b64decode(one, validate=True) for one in keys.replace(",", " ").split()]
    if any(len(secret) != KEY_BYTES for secret in secrets):
        raise ValueError("a key is the base64 of 32 bytes")
    RING[:] = [Key(secret) for secret in secrets]


def seal(words: str, place: str) -> str:
    """The words as they are stored in this "table.column"."""
    if not RING:
        return words.replace(MARK, "")
    key, nonce = RING[0], os.urandom(NONCE_BYTES)
    return MARK + base64.b64encode(key.id + nonce + key.cipher.encrypt(nonce, words.encode(), place.encode())).decode()


def unseal(stored: str, place: str) -> str:
    """The words again; raises WrongKey."""
    if not stored.startswith(MARK):
        return stored
    from cryptography.exceptions import InvalidTag

    try:
        raw = base64.b64decode(stored[1:], validate=True)
        key = next(key for key in RING if key.id == raw[:ID_BYTES])
        nonce, body = raw[ID_BYTES : ID_BYTES + NONCE_BYTES], raw[ID_BYTES + NONCE_BYTES :]
        return key.cipher.decrypt(nonce, body, place.encode()).decode()
    except StopIteration:
        raise WrongKey(f"{place} was written with a key that is not among DATA_KEY") from None
    except (InvalidTag, ValueError):
        raise WrongKey(f"{place} holds what was not written there") from None


def likenesses(user: int, name: str) -> tuple[str, ...]:
    """What is compared in place of a name: the first is how it is stored now, the others how it may have been before."""
    folded = name.casefold()
    return (*(key.likeness(user, folded) for key in RING), folded)


class Words(TypeDecorator[str]):
    """Text of a user. `place` is the "table.column" that it belongs to.

    `length` is what SQLite's column was declared with. It does not mind how long a text is, and to declare it anew would
    mean to make tables anew that others point to.
    """

    impl = Text
    cache_ok = True

    def __init__(self, place: str, length: int | None = None) -> None:
        super().__init__()
        self.place = place
        self.length = length

    @property
    def python_type(self) -> type[str]:
        return str

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(String(self.length) if self.length and dialect.name == "sqlite" else Text())

    def process_bind_param(self, value: str | None, _: Dialect) -> str | None:
        return None if value is None else seal(value, self.place)

    def process_result_value(self, value: str | None, _: Dialect) -> str | None:
        return None if value is None else unseal(value, self.place)


class Told(TypeDecorator[Any]):
    """An object or list of JSON of a user; encrypted it is a JSON string, which none of these values is by itself."""

    impl = JSON
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    @property
    def python_type(self) -> type[Any]:
        return dict

    def process_bind_param(self, value: Any, _: Dialect) -> Any:
        return seal(json.dumps(value), self.place) if RING and value is not None else value

    def process_result_value(self, value: Any, _: Dialect) -> Any:
        return opened(value, self.place)


def opened(value: Any, place: str) -> Any:
    """What was told, from how it is stored in this "table.column"; raises WrongKey."""
    return json.loads(unseal(value, place)) if isinstance(value, str) else value
