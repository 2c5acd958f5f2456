"""References: who there is, who agreed, who is new, and asking them."""

from typing import Final

from rules.heard import shapes
from rules.heard.contacts import EMAIL, PHONE
from rules.heard.found import Found
from rules.heard.mentions import Mention
from rules.heard.scene import Scene
from rules.heard.words import wordset
from rules.people import read as read_people

WORDS: Final = wordset("reference references referee referees recommendation recommender recommenders")
DEEDS: Final = {
    "reference_remove": (
        "can|could|will not .. do|give|be|help",
        "^ take|remove|delete|drop|scratch|cross .. off|reference|references|referee|referees|as|from",
        "no_longer|not .. be|use|as|my .. reference|referee",
    ),
    "reference_draft": (
        "draft|write|compose|word ... asking|ask|request|requesting",
        "draft|write|compose|word .. ask|asking|reference|referee|recommendation", "help .. ask .. reference",
    ),
    "reference_add": ("^ [please|can_you|also] add|save|new", "new reference|referee", "^ reference|referee"),
    "reference_ask": (
        "^ who|what|which|has|have|did|is|are|do|does|when|how|list|show|any|can|where|will",
        "my references|referees $", "status of",
    ),
    "reference_done": (
        "asked|agreed|agrees|happy|said_yes|yes|confirmed|accepted|willing|sent|gave|gives|will_do|ok",
        "okay|glad|in|glowing|declined|said_no|thanked|will|said|thank|wrote|written|on_board|does",
    ),
}  # fmt: skip
GIVING: Final = (
    "references .. sent|emailed|mailed|done|gone", "to|with|over @p|@e", "sent|send|emailed to",
    "references thing|sent|done|list", "send references", "move|push|postpone|do .. references", "promised|promise",
)  # fmt: skip


def read(scene: Scene) -> Found | None:
    """None where the references are a thing to send."""
    named = [one for one in scene.names if one.referees]
    if not (named or scene.has(WORDS)) or (not named and scene.fits(*GIVING)):
        return None
    deed = shapes.first(scene.masked, DEEDS)
    if deed is None or (not named and not scene.has(WORDS)):
        return None
    company = next((scene.named(one) for one in scene.names if one.companies), "")
    return Found(
        deed,
        scene.slots(name=_name(scene, named), company=company, **(_contact(scene) if deed == "reference_add" else {})),
        points=deed in ("reference_ask", "reference_done", "reference_remove"),
    )


def _name(scene: Scene, named: list[Mention]) -> str:
    if named:
        return scene.named(named[0])
    return scene.words(scene.strange[0].start, scene.strange[0].end) if scene.strange else _new(scene)


def _new(scene: Scene) -> str:
    people = read_people(scene.text).people
    return next((one.name for one in people if one.name), "")


def _contact(scene: Scene) -> dict[str, str]:
    found = EMAIL.search(scene.text) or PHONE.search(scene.text)
    return {"address": found.group()} if found else {}
