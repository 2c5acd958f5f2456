"""The ways to reach a person: what each needs to be used, and when something sent that way arrives."""

from dataclasses import dataclass
from datetime import datetime

from rules import clocktime
from rules.facts import Habits


@dataclass(frozen=True, slots=True)
class Channel:
    """`needs` is the address a user is asked for, if any; `how` completes "sent ..."; `words` are what people type."""

    key: str
    label: str
    how: str
    needs: str | None = None
    by_post: bool = False
    words: tuple[str, ...] = ()


CHANNELS = {
    channel.key: channel
    for channel in (
        Channel("email", "Email", "by email", "email address", words=("mail", "e-mail", "gmail", "outlook", "e mail")),
        Channel("phone", "Phone", "by phone", "phone number", words=("call", "telephone", "mobile", "ring", "cell")),
        Channel("letter", "Letter", "as a letter", "postal address", by_post=True, words=("post", "snail mail", "typed")),
        Channel("card", "Handwritten card", "as a handwritten card", "postal address", by_post=True,
                words=("handwritten", "thank-you card", "thank you card", "note card", "by hand")),
        Channel("linkedin", "LinkedIn", "on LinkedIn", words=("linked in", "li")),
        Channel("text", "Text message", "by text message", "phone number", words=("sms", "whatsapp", "message", "texting")),
        Channel("fax", "Fax", "by fax", "fax number"),
    )
}  # fmt: skip


def arrives(channel: str | None, sent: datetime, zone: str, habits: Habits) -> datetime:
    """When something sent this way at `sent` (UTC) is in their hands: at once, by post some working days later.

    Any other way ("in_person") is at once too.
    """
    way = CHANNELS.get(channel or "")
    if way is None or not way.by_post:
        return sent
    posted = clocktime.to_local(sent, zone)
    day = clocktime.add_working_days(posted.date(), habits.post_days, habits.workdays)
    return clocktime.to_utc(day, posted.time(), zone)
