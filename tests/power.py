"""Power cuts for SQLite: every write to its files is seen, and what was not synced may be gone.

SQLite reaches the disk through a table of functions (its VFS). Here the functions that write, truncate and sync are replaced
by ones that note what they are asked to do before they do it, in the library that Python itself uses. From the notes the
files are made as they may be found after a cut: all that was synced is there; of all that was written since, each piece is
there or not. The file beside the log (-shm) is memory only, and a file that was made or deleted is taken for so at once.
"""

import _sqlite3
import ctypes
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Pointer = ctypes.c_void_p
Open = ctypes.CFUNCTYPE(ctypes.c_int, Pointer, Pointer, Pointer, ctypes.c_int, Pointer)
Delete = ctypes.CFUNCTYPE(ctypes.c_int, Pointer, ctypes.c_char_p, ctypes.c_int)
Write = ctypes.CFUNCTYPE(ctypes.c_int, Pointer, Pointer, ctypes.c_int, ctypes.c_int64)
Truncate = ctypes.CFUNCTYPE(ctypes.c_int, Pointer, ctypes.c_int64)
Sync = ctypes.CFUNCTYPE(ctypes.c_int, Pointer, ctypes.c_int)


class Methods(ctypes.Structure):
    """sqlite3_io_methods, version 3; what is only passed on has no type."""

    _fields_ = [
        ("version", ctypes.c_int),
        ("close", Pointer),
        ("read", Pointer),
        ("write", Write),
        ("truncate", Truncate),
        ("sync", Sync),
        *((f"passed_on_{number}", Pointer) for number in range(13)),
    ]


class File(ctypes.Structure):
    """sqlite3_file."""

    _fields_ = [("methods", ctypes.POINTER(Methods))]


class Vfs(ctypes.Structure):
    """sqlite3_vfs as far as `delete`."""

    _fields_ = [
        ("version", ctypes.c_int),
        ("size", ctypes.c_int),
        ("longest", ctypes.c_int),
        ("next", Pointer),
        ("name", ctypes.c_char_p),
        ("data", Pointer),
        ("open", Open),
        ("delete", Delete),
    ]


@dataclass(frozen=True, slots=True)
class Note:
    """`what`: write, truncate, sync or delete this file; or told: that so many updates are stored was acknowledged."""

    what: str
    file: str
    place: int = 0
    content: bytes = b""


@dataclass
class Recorder:
    """All that SQLite did to its files since the recording began."""

    notes: list[Note] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    kept: list[Any] = field(default_factory=list)  # what C holds must not be collected

    def told(self, updates: int) -> None:
        self.notes.append(Note("told", "", updates))


def address(function: Any) -> int:
    found = ctypes.cast(function, Pointer).value
    assert found
    return found


@contextmanager
def recorded() -> Iterator[Recorder]:
    """Whatever is opened meanwhile by SQLite in this process."""
    library = ctypes.CDLL(_sqlite3.__file__)  # the one that Python itself works with
    library.sqlite3_vfs_find.restype = ctypes.POINTER(Vfs)
    vfs, recorder = library.sqlite3_vfs_find(None).contents, Recorder()
    real_open, real_delete = (kind(address(call)) for kind, call in ((Open, vfs.open), (Delete, vfs.delete)))
    vfs.open, vfs.delete = replaced = noting_open(recorder, real_open), noting_delete(recorder, real_delete)
    try:
        yield recorder
    finally:
        vfs.open, vfs.delete = real_open, real_delete
        KEPT.append((recorder.kept, replaced, real_open, real_delete))


KEPT: list[Any] = []  # files that are still open go on to use it


def noting_open(recorder: Recorder, original: Any) -> Any:
    def opened(vfs: int, name: int | None, file: int, flags: int, out: int) -> int:  # SQLite keeps the name where it is
        code = int(original(vfs, name, file, flags, out))
        handle = ctypes.cast(file, ctypes.POINTER(File)).contents
        if code == 0 and name and handle.methods:
            recorder.names[file] = Path(ctypes.string_at(name).decode()).name
            handle.methods = ctypes.pointer(noting_methods(recorder, handle.methods.contents))
        return code

    return Open(opened)


def noting_delete(recorder: Recorder, original: Any) -> Any:
    def delete(vfs: int, name: bytes, sync: int) -> int:
        recorder.notes.append(Note("delete", Path(name.decode()).name))
        return int(original(vfs, name, sync))

    return Delete(delete)


def noting_methods(recorder: Recorder, before: Methods) -> Methods:
    methods = Methods.from_buffer_copy(before)
    real_write, real_truncate, real_sync = (type_(address(function)) for type_, function in (
        (Write, before.write), (Truncate, before.truncate), (Sync, before.sync)))  # fmt: skip

    def write(file: int, content: int, size: int, place: int) -> int:
        recorder.notes.append(Note("write", recorder.names[file], place, ctypes.string_at(content, size)))
        return int(real_write(file, content, size, place))

    def truncate(file: int, size: int) -> int:
        recorder.notes.append(Note("truncate", recorder.names[file], size))
        return int(real_truncate(file, size))

    def sync(file: int, flags: int) -> int:
        code = int(real_sync(file, flags))
        recorder.notes.append(Note("sync", recorder.names[file]))
        return code

    methods.write, methods.truncate, methods.sync = Write(write), Truncate(truncate), Sync(sync)
    recorder.kept.append((methods, real_write, real_truncate, real_sync))
    return methods


# --- the cut ------------------------------------------------------------------------------------


def after_cut(notes: list[Note], chance: random.Random) -> tuple[dict[str, bytes], int]:
    """The files as they may be found when the power went after these notes, and how many updates were acknowledged."""
    found: dict[str, bytearray] = {}
    unsynced: dict[str, list[Note]] = {}
    for note in notes:
        remember(note, found, unsynced)
    keep = chance.choice((0.0, 0.5, 1.0))  # nothing, some or all of the rest had reached the disk
    for one in (one for waiting in unsynced.values() for one in waiting):
        if chance.random() < keep:
            apply(found, one)
    told = max((note.place for note in notes if note.what == "told"), default=0)
    return {name: bytes(content) for name, content in found.items()}, told


def remember(note: Note, synced: dict[str, bytearray], unsynced: dict[str, list[Note]]) -> None:
    match note.what:
        case "write" | "truncate":
            unsynced.setdefault(note.file, []).append(note)
        case "sync":
            for one in unsynced.pop(note.file, ()):
                apply(synced, one)
        case "delete":
            synced.pop(note.file, None)
            unsynced.pop(note.file, None)


def apply(files: dict[str, bytearray], note: Note) -> None:
    content = files.setdefault(note.file, bytearray())
    if note.what == "truncate":
        del content[note.place :]
        return
    content.extend(bytes(max(0, note.place - len(content))))
    content[note.place : note.place + len(note.content)] = note.content
