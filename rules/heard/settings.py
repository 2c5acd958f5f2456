"""How the bot is to behave from now on, and what it is asked about that."""

import re
from collections.abc import Callable
from typing import Final

from rules.heard import shapes
from rules.heard.found import Found
from rules.heard.scene import Scene
from rules.zones import read as read_zones

OFF: Final = (
    "reminders|reminder|notifications|nudges|alerts|messages|pings .. off",
    "turn|switch off .. reminders|notifications|nudges|alerts|everything|messages", "^ mute|silence|unsubscribe",
    "mute .. [for|till|until|me|@c|@d]",
    "stop|no_more|forget|drop reminding|nudging|pinging|messaging|bothering|reminders|nudges|messages|"
    "notifications|about|asking|for|with",
    "stop|no_more|forget .. about|for @c",
    "^ stop|drop|forget|no_more [everything|all|nudges|reminders] [about|for|with] @c $", "stop @c",
    "do not .. remind|bother|nudge|ping me .. about @c", "pause .. reminders|notifications|nudges|messages",
    "no reminders|notifications|nudges .. [till|until|for|about]",
    "stop .. reminders|nudges|notifications|nudging|reminding", "^ nothing|silence [more|else] .. @d",
    "take a break", "do not .. disturb",
)  # fmt: skip
AWAY: Final = (
    "on|in holiday|holidays|vacation|vacations|leave [from|till|until|to|for] [the] @d",
    "on holiday|vacation|leave till|until|to|for|from",
    "i|we [am|are|will_be|go|going] away|off|abroad|travelling|traveling [on|holiday] [from|till|until|for] [the] @d",
    "i|we [am|are|will_be] out of office|town [from|till|until|for] [the] @d",
)
ALONE: Final = ("leave|let me alone|be|in_peace",)
ON: Final = (
    "unmute", "reminders|notifications|nudges|alerts|messages .. on",
    "turn|switch on|back .. [on] [the|my] reminders|notifications|nudges",
    "start|resume|restart|continue .. reminders|notifications|nudges|reminding|again", "^ unpause|resume $",
    "resume .. reminders|nudges|messages|notifications", "i am back .. remind|start|resume",
    "remind me again about @c $",
)  # fmt: skip
NEVER: Final = "not|never|nothing|no|stop"
NEWS: Final = (
    "send|sending|anything|message|messages|messaging|ping|pings|pinging|text|texts|buzz|disturb|write|remind"
    "|nudge|nudges|notifications|reminders|alerts|contact|calls|bother|notify"
)
TIMES: Final = "before|after|between|at_night|earlier|later|on_weekends|weekends|from|until|past|on_sundays|on_saturdays"
SETTINGS: Final = {
    "all": (
        "my|the|current|what|which|your|show|see|list|all settings|preferences|options", "^ settings|preferences $",
    ),
    "date_order": (
        "dates are|in|as", "day month", "month day", "day first|before_month", "month first|before",
        "dd/mm|mm/dd|d/m|m/d|dd/mm/yy|mm/dd/yy|dd/mm/yyyy|mm/dd/yyyy|dd|mm|ddmm|mmdd", "date format|order",
        "european|american|british|us dates|date|style",
    ),
    "post_days": (
        "letters|post|mail|letter|cards take|takes|needs|need|arrive|arrives .. @d|days",
        "post|mail|letters .. takes|take",
    ),
    "workdays": (
        "work|works|working sunday|monday|saturday|tuesday|@d to|through|- thursday|friday|saturday|@d",
        "they|companies|employers|offices|week|we|i|people|here work|works|working|open .. @d",
        "working|work week|days", "workweek|workdays|weekdays",
        "employers|companies|offices|they .. work|works|open",
    ),
    "weekly_review": (
        "weekly|sunday|friday|week's review|summary|recap|look_back|digest", "weekly reviews", "review of the week",
    ),
    "timezone": (
        "i am in ... these_days|now|currently|at_the_moment|right_now",
        "i|we am|are [now|currently|back|here|still] in", "i am back in", "^ [i|am] [now] back|home [home|again] in",
        "i am home in", "^ [just] moved|landed in|to", "i|we will be in .. @d",
        "timezone|timezones|tz", "time zone",
        "i|we am|are|have|just|will_be|'m .. moved|moving|relocated|landed|living|based|flying|now|travelling|"
        "traveling [back] to|in",
        "i|we moved|relocated to", "^ i am in|living_in .. [now]", "i am now in|on", "now i am in", "i live in",
        "i am on .. time", "on .. time $", "local time", "wrong time|hour|zone|hours", "clock is",
    ),
    "quiet_hours": (
        "not|never .. bug|bother|disturb .. @d|sundays|saturdays|weekends|nights|mornings",
        "start|begin messaging|pinging|texting|reminding|nudging [me] at|after|from|@d",
        "quiet|silent hours|time|from|between|before|after|at|until|till",
        f"{NEVER} .. {NEWS} .. {TIMES}",
        "not|never|stop .. sending|send|message|messaging|text|texting|bother|disturb|remind|nudge|notify [me] "
        "[messages|anything] @d",
        f"{NEWS} [me] only .. between|from|after|before|@d",
        f"only .. {NEWS} .. between|from|after|before|@d",
        "not|nothing before|after @d", "messages|pings|reminders between|after|before", "keep quiet",
        "i sleep at|from|until|till|between|by|before|after|early|late|in|@d", "quiet|silence $",
        "^ quiet|silence on", "weekend|weekends|nights off|quiet|free",
        "leave me alone|in_peace .. @d|at|after|before|between|on",
    ),
}  # fmt: skip
LEAVING: Final = ("flying|travelling|traveling|moving|going|relocating|leaving|fly|travel|move to|for|in", "will be in")
MONTH_FIRST: Final = ("month first|before", "mm/dd|m/d|mm/dd/yy|mm/dd/yyyy|mmdd|american|us")
WITHOUT: Final = ("no more|longer", "stop|off|skip|without|cancel|drop|do_not")
ASKING: Final = (
    "^ what|which|when|is|are|do|how|show|where|see|list ...", "^ [my|the|all] settings|preferences $",
)  # fmt: skip
NO_SETTING: Final = (
    "was|is|are|were [very|so|too|really] quiet",
    "quiet day|evening|one|week|guy|place|office", "^ who|why",
    "i am in .. position|interview|meeting|running|touch|love|final|shortlist|a|the", "is|are .. decide",
    "thank|thanked|sent|emailed", "^ i am in $", "interview|applied|application", "i .. not .. work",
    "not|never [be] moving|move|change|changing|relocating|stop|turn|mute|silence|switch", "can not stop",
    "^ if|unless", "not before @d $", "i|we want|like|love|hate|prefer to work", "i do not want to work",
    "remind me to",
)  # fmt: skip
PLACE: Final = re.compile(
    r"(?i)\b(?:in|to|at|from|on|is|zone|timezone)\s+(?P<place>[^\d\W][\w .'-]{2,40}?)"
    r"(?=\s+(?:now|please|time|for|until|this|next|already|today)\b|[,.;!?)]|\s*$)"
)


def read(scene: Scene) -> Found | None:
    if scene.fits(*NO_SETTING):
        return None
    setting = shapes.first(_open(scene), SETTINGS)
    if setting and not _is_strange(scene, setting) and (found := _set(scene, setting)):
        return found
    off = OFF if scene.fits(*ALONE) else (*OFF, *AWAY)  # "leave me alone till Monday" puts everything off
    for value, patterns in (("on", ON), ("off", off)):
        if scene.fits(*patterns) and not scene.asks:
            return Found(
                "settings", {"setting": "reminders", "value": value}, date="until" if scene.dates and value == "off" else ""
            )
    return None


def _open(scene: Scene) -> str:
    """The sentence with its dates both masked and in words: a setting is about days and hours."""
    return scene.masked + "| " + " ".join(word.key for word in scene.said) + " "


def _is_strange(scene: Scene, setting: str) -> bool:
    """Places are no names here, and other names have nothing to do with settings."""
    return bool(scene.names) and setting not in ("timezone",)


def _set(scene: Scene, setting: str) -> Found | None:
    if scene.fits(*ASKING):
        return Found("settings", {"setting": setting, "ask": True}, points=False)
    value = _VALUES[setting](scene) if setting in _VALUES else scene.text
    if setting == "timezone" and (not value or (scene.asks and not read_zones(value, scene.now).names)):
        return None
    if setting == "timezone" and _is_to_come(scene):
        return Found("settings", scene.slots(setting=setting, later=value), points=False)
    return Found("settings", scene.slots(setting=setting, value=value), points=False)


def _is_to_come(scene: Scene) -> bool:
    """ "I'm flying to Tokyo tomorrow"."""
    when = scene.when("future") if scene.fits(*LEAVING) and scene.dates else None
    return bool(when and when.start and when.start > scene.now.date())


def _zone(scene: Scene) -> str:
    for match in reversed(list(PLACE.finditer(scene.text))):
        zones = read_zones(match["place"], scene.now).names
        if zones:
            return zones[0] if len(zones) == 1 else match["place"]
    return scene.behind("timezone|zone|tz to|is|:")


def _days(scene: Scene) -> str:
    found = re.search(r"\d+", scene.text)
    return found.group() if found else ""


def _order(scene: Scene) -> str:
    return "mdy" if scene.fits(*MONTH_FIRST) else "dmy"


def _review(scene: Scene) -> str:
    if scene.fits(*WITHOUT):
        return "off"
    return " ".join(scene.words(*date) for date in scene.dates)


_VALUES: Final[dict[str, Callable[[Scene], str]]] = {
    "timezone": _zone,
    "date_order": _order,
    "weekly_review": _review,
    "post_days": _days,
    "quiet_hours": lambda scene: scene.text.strip(),
    "workdays": lambda scene: scene.text.strip(),
}
