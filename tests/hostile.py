"""What nobody well-meaning sends: texts, updates and taps made to break something."""

from collections.abc import Iterator
from random import Random
from typing import Any

from bot.local.markup import buttons_of
from bot.local.world import World

Json = dict[str, Any]

TEXTS = (
    "\0", "\ud800", "\udfff\ud800", "\u202e", "\u2066\u2067", "\u200b", "\ufeff", "\u2028", "e\u0301", "\u0130stanbul",
    "👩‍👩‍👧‍👦", "👍🏽", "مرحبا", "שלום", "²", "٣", "９" * 20, "1" * 5000, "-1", "1e999", str(2**64),
    "<b>", "</b>", "<script>alert(1)</script>", "&amp;", "&#0;", "&lt;b&gt;", "<a href='tg://user?id=1'>x</a>", '"\'`',
    "*_[]()~>#+-=|{}.!", "'; DROP TABLE users; --", "' OR '1'='1", "%s%n{0}{}", "{text}", "$(id)", "../../etc/passwd",
    "\r\n\r\n", "\t", "\x1b[31m",
    "a" * 4096, "👩‍👩‍👧‍👦" * 372, "🙂" * 4096, "& " * 2000, "\n" * 400, "word " * 800, "Jane Smith, CTO; " * 200,
    "& " * 1300 + "jane Smith", "/", "/start payload",
    "/start " + "A" * 64, "/due@other_bot", "/company ", "/nonsense", "/" + "x" * 300,
)  # fmt: skip
LINES = (
    "/start", "Lisbon", "just had an interview at Acme as data engineer", "in person", "that's all", "nobody", "email", "skip",
    "Jane Smith, CTO and Bob Lee (recruiter)", "jane@acme.com", "back", "next Friday", "they didn't say", "save now", "yes",
    "undo", "cancel", "/due", "what's due this week?", "applied to Globex as clerk today", "emailed Jane", "done", "1",
    "interview at Initech on Thursday at 10", "called Acme, left a voicemail", "they rejected me at Acme", "write to Jane",
    "I got the job at Globex", "who did I meet at Acme?", "how am I doing?", "/settings", "/references", "why?", "stop Acme",
    "move the call to Friday", "snooze everything till Monday", "remind me to call Jane tomorrow", "Jane's title is CTO",
    "change Acme", "Dr Ruiz agreed to be a reference", "delete my data", "export", "make it shorter", "12/5", "5",
    "at 10 yesterday", "/help",
)  # fmt: skip
DATA = (
    "", " ", "?", "q:1:1:0", "q:1:1:999", "q:²:1:0", "q:٣:١:0", "q:1:1:o0", "q:1:1:save", "n:1:done", "n:1:done:0",
    "n:1:done:9999", "n:999999999999999999:done", "n:9999999999999999999:done", "n:18446744073709551616:done", "n:1:nonsense",
    "n:-1:done", "d:1:fix9", "d:1:copy", "undo:1", "undo:0", "undo:" + "9" * 59, "change:1", "stop:1", "news:1", "set:zone",
    "set:nonsense", "set:writer", "reference", "applied", "coming", "references", "settings", "stats", "cancel:undo",
    "interview", "due", "\0", "\ud800", "due\n", "x" * 64,
)  # fmt: skip


# --- updates ------------------------------------------------------------------------------------

USERS = tuple(range(1001, 1013))
GROUPS = (-5, -1001)


class Mischief:
    """Updates from a seed: sense and nonsense, own and others' buttons, private chats and groups, well formed or not."""

    def __init__(self, seed: int, world: World) -> None:
        self.random = Random(seed)
        self.world = world
        self.next_id = 1
        self.broken: set[int] = set()  # ids of updates that no Telegram would send
        for user in USERS:
            world.user(user)
            world.rooms[user].standing = "member"
        for group in GROUPS:
            world.group(group, "Friends").standing = "member"

    def updates(self, many: int) -> Iterator[Json]:
        for room in self.world.rooms.values():
            room.events.clear()
            for old in list(room.kept)[:-40]:
                del room.kept[old]
        for _ in range(many):
            self.next_id += 1
            yield {"update_id": self.next_id, **self.random.choices(KINDS, WEIGHTS)[0](self)}

    # --- kinds

    def sense(self) -> Json:
        return {"message": self.message(text=self.random.choice(LINES))}

    def nonsense(self) -> Json:
        return {"message": self.message(text=self.text()[:4096] or " ")}

    def caption(self) -> Json:
        return {"message": self.message(photo=[PICTURE], caption=self.text()[:1024])}

    def edit(self) -> Json:
        user = self.random.choice(USERS)
        mine = [one.message for one in self.world.rooms[user].kept.values() if not one.by_bot]
        before = self.random.choice(mine or [self.message(user=user)])
        return {"edited_message": {**before, "text": self.text()[:4096] or " ", "edit_date": self.world.unix()}}

    def thing(self) -> Json:
        return {"message": self.message(**self.random.choice(THINGS))}

    def contact(self) -> Json:
        names = {key: self.text()[:64] for key in ("first_name", "last_name", "phone_number")}
        vcard = self.random.choice(["", f"BEGIN:VCARD\nVERSION:3.0\nFN:{self.text()}\nTITLE:{self.text()}\nEND:VCARD"])
        return {"message": self.message(contact={**names, "vcard": vcard, "user_id": self.random.choice(USERS)})}

    def location(self) -> Json:
        place = {"latitude": self.random.uniform(-90, 90), "longitude": self.random.uniform(-180, 180)}
        return {"message": self.message(location=place)}

    def forwarded(self) -> Json:
        other = {"type": "user", "date": 1, "sender_user": person(self.random.choice(USERS))}
        return {"message": self.message(text=self.random.choice(LINES), forward_origin=other)}

    def in_group(self) -> Json:
        chat = self.random.choice(ELSEWHERE)
        extra = self.random.choice(EXTRAS)
        return {
            "message": {**self.message(text=self.random.choice((*LINES, self.text()[:4096] or " "))), "chat": chat, **extra}
        }

    def channel_post(self) -> Json:
        return {"channel_post": {"message_id": 1, "date": self.world.unix(), "chat": ELSEWHERE[2], "text": "/due"}}

    def tap(self) -> Json:
        """A button that somebody was shown: mostly his own, at times of a message that is out of reach."""
        user = self.random.choice(USERS)
        whose = self.random.choice([user, user, user, self.random.choice(USERS)])
        shown = [kept.message for kept in list(self.world.rooms[whose].kept.values())[-12:] if buttons_of(kept.message)]
        if not shown:
            return self.forged_tap()
        message = self.random.choice(shown)
        gone = {"chat": message["chat"], "message_id": message["message_id"], "date": 0}
        button = self.random.choice(buttons_of(message))
        seen = message if whose == user else {**message, "chat": private(user)}
        return self.tapped(user, button["callback_data"], self.random.choice([seen, seen, gone]), button["text"])

    def forged_tap(self) -> Json:
        user = self.random.choice(USERS)
        message = self.random.choice([None, {"chat": private(user), "message_id": self.random.choice([1, 2**31]), "date": 0}])
        return self.tapped(user, self.random.choice((*DATA, self.text()[:64])), message)

    def tap_in_group(self) -> Json:
        user = self.random.choice(USERS)
        chat = self.random.choice(ELSEWHERE)
        message = {"message_id": 1, "date": 1, "chat": chat, "from": self.world.bot, "text": "x"}
        return self.tapped(user, self.random.choice(DATA), message, room=self.world.rooms[user])

    def membership(self) -> Json:
        user = self.random.choice(USERS)
        chat = self.random.choice([private(user), *ELSEWHERE])
        new = {"status": self.random.choice(["member", "left", "kicked"]), "user": self.world.bot, "until_date": 0}
        old = {"status": "member", "user": self.world.bot}
        date = self.world.unix()
        return {
            "my_chat_member": {
                "chat": chat,
                "from": person(user),
                "date": date,
                "old_chat_member": old,
                "new_chat_member": new,
            }
        }

    def unknown(self) -> Json:
        return {"something_new": {"id": self.text()[:64]}}

    def damaged(self) -> Json:
        """A field is missing, or is of another kind than Telegram's."""
        whole = self.random.choice([Mischief.sense, Mischief.tap, Mischief.edit, Mischief.contact, Mischief.membership])(self)
        self.broken.add(self.next_id)
        [(kind, content)] = whole.items()
        field = self.random.choice(list(content))
        if self.random.random() < 0.5:
            return {kind: {key: value for key, value in content.items() if key != field}}
        return {kind: {**content, field: self.random.choice([None, [], {}, "x", -1, 1.5, True])}}

    # --- parts

    def text(self) -> str:
        """Any characters at all, or what is known to hurt, in pieces."""
        pieces = [self.random.choice((*TEXTS, *LINES)) for _ in range(self.random.randint(1, 3))]
        noise = "".join(chr(self.random.randrange(0x110000)) for _ in range(self.random.randint(0, 8)))
        return self.random.choice(["", " ", "\n"]).join((*pieces, noise))

    def message(self, user: int = 0, **content: Any) -> Json:
        user = user or self.random.choice(USERS)
        late = self.random.choice([0, 0, 0, 60, 80_000])
        room = self.world.rooms[user]
        kept = self.world.keep(room, person(user), content)
        return {**kept, "date": self.world.unix() - late, "from": person(user), "chat": private(user)}

    def tapped(self, user: int, data: str, message: Json | None, label: str = "x", room: Any = None) -> Json:
        tap = self.world.tap(room or self.world.rooms[user], label)
        about = {"message": message} if message else {"inline_message_id": "x"}
        given = {"data": data} if data else {"game_short_name": "x"}
        return {"callback_query": {"id": tap.id, "from": person(user), "chat_instance": "1", **about, **given}}


def person(user: int) -> Json:
    return {"id": user, "is_bot": False, "first_name": f"<b>User & {user}"}


def private(user: int) -> Json:
    return {"id": user, "type": "private", "first_name": "x"}


PICTURE: Json = {"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}
FILE: Json = {"file_id": "x", "file_unique_id": "y"}
THINGS: tuple[Json, ...] = (
    {"sticker": {**PICTURE, "is_animated": False, "is_video": False, "type": "regular"}},
    {"voice": {**FILE, "duration": 1}},
    {"video_note": {**FILE, "length": 1, "duration": 1}},
    {"document": {**FILE, "file_name": "../../x.zip", "file_size": 10**9}},
    {"document": FILE},
    {"photo": [PICTURE]},
    {"dice": {"emoji": "🎲", "value": 1}},
    {"new_chat_members": []},
    {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
    {},
)
ELSEWHERE: tuple[Json, ...] = (
    {"id": -5, "type": "group", "title": "Friends"},
    {"id": -1001, "type": "supergroup", "title": "Friends", "is_forum": True},
    {"id": -1001, "type": "channel", "title": "News"},
)
EXTRAS: tuple[Json, ...] = (
    {},
    {"sender_chat": ELSEWHERE[1], "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}},
    {"via_bot": {"id": 5, "is_bot": True, "first_name": "Other"}},
    {"message_thread_id": 7, "is_topic_message": True},
    {
        "is_automatic_forward": True,
        "sender_chat": ELSEWHERE[2],
        "from": {"id": 777000, "is_bot": False, "first_name": "Telegram"},
    },
)
ALL = {
    Mischief.sense: 30, Mischief.tap: 25, Mischief.nonsense: 14, Mischief.forged_tap: 5, Mischief.edit: 4, Mischief.caption: 2,
    Mischief.thing: 3, Mischief.contact: 3, Mischief.location: 1, Mischief.forwarded: 2, Mischief.in_group: 4,
    Mischief.tap_in_group: 1, Mischief.channel_post: 1, Mischief.membership: 1, Mischief.unknown: 1, Mischief.damaged: 3,
}  # fmt: skip
KINDS, WEIGHTS = tuple(ALL), tuple(ALL.values())
