"""People that are new, and facts that are other than was written down."""

import re
from typing import Final

from rules import facts
from rules.heard import shapes
from rules.heard.found import Found
from rules.heard.scene import Scene
from rules.heard.words import wordset
from rules.people import EMAIL as EMAIL
from rules.people import Person, corrections, is_given, kind_of_address, readdressed
from rules.people import read as read_people
from rules.people.words import FIELDS as FIELDS_OF_WORK
from rules.people.words import HEADS

PHONE: Final = re.compile(r"\+?\d[\d\s().-]{6,}\d")
NEW: Final = (
    "@e [also] has|have|had a|an|another .. called|named @x",
    "interviewer|recruiter|hr|manager|receptionist|boss name|is .. is|was @x",
    "i [have|also] met|meet [also] a|an|one|another", "^ there is|was|were ... called|named",
    "one more|another ... was|is there|in|at",
    "^ [please|can_you|could_you|also|i_want_to|let_us] [please|also] add|save",
    "@x .. was|is|were [also] also|too|in|at|on|there .. interview|room|panel|call|meeting",
    "the|a|an ... at|in|for|from|of|with @c is|was [called|named] @x", "@x is|was the .. at|in|from|for|of @c",
    "^ put|note|write ... down as", "^ new|add [a] [new] contact|person|interviewer|recruiter", "new contact",
    "there is|was|were|also [also] a|another|one|an .. called|named|from|receptionist|guy|woman|person|man|lady|girl",
    "also met|spoke_to|spoke_with|there_was|interviewed_by", "there was|were also @x",
    "forgot [to] mention|add|tell|someone|somebody|one|a|about", "@c 's .. is|was @x",
    "one more person|interviewer|name",
    "'s .. assistant|recruiter|receptionist|manager|boss|secretary|pa is|was [called|named]",
    "assistant|receptionist|recruiter|secretary .. is|was called|named", "another person|interviewer|guy|lady",
)  # fmt: skip
NOT_NEW: Final = (
    "pick|picked|chose|choose|hire|hired|take|give another|different",
    "person|guy|candidate the|that|this job|role|position", "give|gave|given",
    "^ save [it|that|this|all] [now] $",
    "^ what|who|when|where|how|which|why|did|is|are|remind", "reference|referee|references|referees",
    "^ add .. second interview|note|to_the_note|a_line|that_i|something|about|more|a_sentence", "add|mention that",
    "application|interview|reminder|task", "email is now",
)  # fmt: skip
NAMED_BY: Final = re.compile(
    r"(?i)\b(?:called|named|add|save|met|contact|person|interviewer|someone|somebody|mention|is|forgot|there was|name is)\b"
    r"[:,]?\s+(?:at\s+[^:,]+[:,]\s*)?(?P<name>[^\d,;:!?@]+)"
)
TIME_NEEDED: Final = "@c|they need|needs [more|some|some_more] [time] [until|till] @d $|to|before|because|and|now|for|instead"
FIELDS: Final = {
    "pronouns": (
        "pronouns|pronoun", "they/them|she/her|he/him", "they them|she her|he him",
    ),
    "company_name": (
        "company name", "name of the company|firm|employer", "@c .. is|are called|spelled|spelt|renamed",
        "company .. spelling|spelled",
    ),
    "decision": (
        "@c|they .. decide|decides|deciding|decision", "decision|deadline .. @d|moved|is|changed",
        "decide|decides|deciding|decision .. @d", "@c|they ... let_me_know|get_back .. @d", TIME_NEEDED,
    ),
    "channel": (
        "prefers|prefer|likes|rather|wants .. emails|texts|calls|letters|cards|faxes",
        "prefers|prefer|rather|likes .. email|phone|linkedin|letter|card|text|fax|mail|post|whatsapp|call|texts|emails|"
        "calls|letters|cards",
        "by|via|through|use|prefers|prefer|likes|rather|wants email|phone|linkedin|letter|card|text|fax|mail|post|"
        "whatsapp|calls|call|texts .. [not|instead|for|to]",
        "channel", "write|reach|contact .. by|via|on email|phone|linkedin|letter|text|fax", "use .. for|with @p",
        "email|phone|linkedin|text|letter|fax not email|phone|linkedin|text|letter|fax",
    ),
    "address": (
        "@e ['s] .. email|number|phone|address|mail is|has|changed",
        "@e 's .. email|number|phone|address|mail is|has|changed", "new email|number|address|phone",
        "email|number|phone|address of|for @e is", "email|number|phone|address is|changed|should",
        "changed .. email|number|phone|address", "^ change|update|correct|fix ... email|number|phone|address",
    ),
    "name": (
        "@p is|was called|named @n",
        "@x|@p with two|double|one|a|an|without", "surname", "name|spelling|spelled|spelt|spells|spell",
        "it is .. not", "^ its @x|@p [@x|@p] not", "called .. not", "with h|y|k|c|i|e|a|d|t|s $",
    ),
    "title": (
        "@p is ... now $", "title|designation|promoted", "@p [is|has|was] [now|been] a|an|the|made|promoted",
        "@p is|was .. not", "@p is|was|'s [now|actually|really|in_fact] the|a|an", "@p is not", "@p 's|is now",
    ),
    "role": (
        "role|position|job|post is|was|should|at|to|in|for", "my role|position|job|title", "applied as|for .. not",
    ),
    "interview_time": (
        "changed|moved|shifted|rescheduled|pushed the|my|our .. interview|call .. to|till|until|@d",
        "interview|call|meeting .. is|at|moved|now .. not|@d|@x",
        "interview .. moved|changed|rescheduled|now|pushed",
    ),
    "format": (
        "interview|it .. is|was .. video|phone|zoom|in_person|onsite",
    ),
}  # fmt: skip
CHANGING: Final = (
    "@c|they is|are [now|only] deciding|making .. @d", TIME_NEEDED, "@p goes by|as", "@p is|was called|named|spelled|spelt",
    "@p 's [last|first|full] name|surname|title|email|number is",
    "^ its @x|@p [@x|@p] not|with|without|spelled|spelt", "^ it is|was @x|@p [@x|@p] not",
    "^ it is|was @x|@p with|without|spelled|spelt|not",
    "@p 's [now|actually|really] the|a|an [new] ... $", "his|her|their|the [last|first|full] name|surname is",
    "@p wants|prefers|likes emails|texts|calls|letters|cards|faxes",
    "@c|they|he|she .. changed|moved|shifted|rescheduled|pushed the|my|our .. interview|call",
    "@p spells|writes|pronounces", "@p prefers|likes|wants|hates|uses", "@p is ... now $",
    "@e ['s] title|role|position|designation|name|surname is",
    "@c|they ... let_me_know|tell_me|get_back|know|answer [by|on|to|before] @d",
    "@e ['s] email|number|phone|address|mail is", "time|date|interview .. changed", "it was|is a .. interview",
    "not|instead [of]", "actually", "^ change|correct|update|edit|fix|amend",
    "change|correct|update|edit|fix my|the|@n|it", "correct|correction|wrong|mistake|typo", "is now|changed|moved",
    "new email|number|phone|address|title|date|surname", "now $", "the|my role|title|position|job .. is|was|at",
    "has|is|been|was|got changed|moved|promoted|renamed",
    "'s|my|the number|email|address|phone|title|name|surname changed", "pronouns",
    "@c|they .. decide|decides|moved|said|told|tell ... [by|on|to] @d", "@c decide|decides|decides_on .. @d",
    "decision|deadline .. @d", "'s email|number|phone|address is", "should be|read", "prefers|prefer|rather",
    "moved the|their decision|deadline",
)  # fmt: skip
NOT_CHANGE: Final = (
    "my [new|old] number|email|address|phone is|was",
    "not picking|answering|available|responding|there|home|around|reachable", "no|not answer|reply|response",
    "bounced", "'s|is|are|all done", "off the phone", "picked up", "voicemail|answerphone",
    "^ what|who|when|where|how|which|why|did|is|are|do|does|remind|was|can|could",
    "^ move|push|snooze|postpone|bump|shift|delay|new", "weekly review|quiet|timezone|reminders",
    "^ called", "i|we|have|has|just|they|he|she|already|and|then called", "called @d|twice|again|back|me|us",
    "not yet|interested|done|sent|now|selected|today|moving|proceed|proceeding|going",
    "phoned|rang|spoke|talked|sent|emailed|posted|thanked|wrote|applied|rejected|offered",
    "reference|referee", "interested", "change .. follow|note|reminder|task .. to", "call instead",
    "is|was still|open|reposted|gone|great|perfect|nice|good|interesting|hard|taken|cool|mine|remote|hybrid",
    "the note|draft|letter|email [more|less|a|to|shorter]", "instead of|for email|an_email",
)  # fmt: skip


NOT_THEIRS: Final = re.compile(
    r"(?i)\W*(?:(?:no|wait|oh|oops|sorry|actually)\W+)*(?:that|this|it)(?:['’]?s| is| was) (?:"
    r"the (?:main|general|office|company|reception|switchboard|wrong|front desk) (?:number|one|phone|line|email|address)"
    r"(?:,? (?:and )?not (?:hers|his|theirs|(?:her|his|their) (?:own|number|email)))?|not (?:hers|his|theirs))\W*"
)
""" "That's the main number, not hers": of an address that was noted just now."""


def as_known(one: facts.Person) -> Person:
    """Somebody who was met, with the address that is known of him."""
    known = {kind_of_address(one.address): one.address} if one.address else {}
    return Person(one.name, one.title, one.kind, one.honorific, known.get("email"), known.get("phone"))


def met(scene: Scene) -> list[Person]:
    return [as_known(one) for employer in scene.known.search.employers for one in employer.people.values()]


def corrects(scene: Scene) -> bool:
    """Whether somebody who is known is called otherwise, and nothing else is said."""
    return bool(corrections(scene.text, met(scene)))


def readdresses(scene: Scene) -> bool:
    """Whether somebody who is known has another address, and nothing else is said."""
    return readdressed(scene.text, met(scene)) is not None


def person(scene: Scene) -> Found | None:
    if not scene.fits(*NEW) or scene.fits(*NOT_NEW) or corrects(scene) or readdresses(scene):
        return None
    return Found("person", _described(scene), points=False)


def _described(scene: Scene) -> dict[str, str]:
    """Name, title, kind and how to reach them, as the reader of people finds them."""
    address = EMAIL.search(scene.text) or PHONE.search(scene.text)
    company = next((one for one in scene.names if one.companies), None)
    named = NAMED_BY.search(_without(scene, company.start, company.end) if company else scene.text)
    people = read_people(_told(scene, named)).people
    named_ = [found for found in people if found.name]
    one = named_[0] if named_ else None
    email = bool(address and "@" in address.group())
    return scene.slots(
        name=one.name if one else "", title=one.title if one else "", kind=_kind(scene, one.kind) if one else "",
        company=scene.named(company) if company else "",
        channel=("email" if email else "phone") if address else "", address=address.group() if address else "",
        honorific=one.honorific if one else "", others=tuple(found for found in named_[1:] if _is_sure(found)),
    )  # fmt: skip


def _is_sure(one: Person) -> bool:
    """Whether a further name is somebody, and not a place."""
    return bool(one.title or one.honorific or is_given((one.name or "").split()[0]))


def _kind(scene: Scene, read: str) -> str:
    """What the message calls them, where that stands apart from the name: "Acme's recruiter is Wes"."""
    return next((kind for kind in ("recruiter", "assistant", "receptionist") if kind in scene.keys), read)


def _without(scene: Scene, start: int, end: int) -> str:
    """The text without a name and the little word before it."""
    lead = start - 1 if start and scene.said[start - 1].key in ("at", "to", "from", "in", "for") else start
    return f"{scene.text[: scene.said[lead].start]} {scene.text[scene.said[end - 1].end :]}".replace("  ", " ")


def _told(scene: Scene, named: re.Match[str] | None) -> str:
    text = named.string[named.start("name") :] if named else scene.text
    return PHONE.sub("", EMAIL.sub("", text)).strip(" ,:;")[:200]


def whole(scene: Scene) -> str:
    """What a message changes that says nothing else: how somebody is called or reached, or whose an address is not."""
    if corrects(scene):
        return "person"
    if readdresses(scene):
        return "readdressed"
    return "not_theirs" if NOT_THEIRS.fullmatch(scene.text) else ""


def change(scene: Scene) -> Found | None:
    """Something of a company or a person that is other than it was told."""
    if of_all := whole(scene):
        return Found("change", {"field": of_all}, points=False)
    if scene.asks or not scene.fits(*CHANGING, *_WITH_ADDRESS[_has_address(scene)]) or scene.fits(*NOT_CHANGE):
        return None
    field = "address" if _is_address(scene) else shapes.first(scene.masked, FIELDS)
    if field is None or (field in ("title", "role", "format") and not scene.names and not scene.has_focus):
        return None
    if field == "role" and not _is_a_role(scene):
        return None
    dated = field in ("decision", "interview_time") and bool(scene.dates)
    value = "" if dated else _value(scene)
    return Found("change", scene.slots(field=field, value=value), date="value_when" if dated else "", focus=not scene.names)


ROLE_WORDS: Final = (
    HEADS | FIELDS_OF_WORK | wordset("not for as should actually changed change correct fix update edit programme")
)


def _is_a_role(scene: Scene) -> bool:
    """ "the role is team lead", but not "the job is frozen"."""
    return scene.has(ROLE_WORDS)


_WITH_ADDRESS: Final = {
    False: (),
    True: (
        "@e ['s] email|number|phone|address|mail|cell|mobile",
        "his|her|their|the|new email|number|phone|mail|address|mobile",
    ),
}


def _has_address(scene: Scene) -> bool:
    return bool(EMAIL.search(scene.text) or PHONE.search(scene.text))


def _is_address(scene: Scene) -> bool:
    return _has_address(scene) and scene.fits(*_WITH_ADDRESS[True])


def _value(scene: Scene) -> str:
    if address := EMAIL.search(scene.text) or PHONE.search(scene.text):
        return address.group()
    if ":" in scene.text:
        return re.sub(r"\s*[(].*", "", scene.text.rpartition(":")[2]).strip(" .")
    said = re.split(r"(?i),?\s+(?:not|instead)\b", scene.text)[0]
    is_ = r"is|to|be|are|by|use|prefers?|it's|its|now|as"
    found = re.search(rf"(?i)^.*\b(?:{is_})\s+(?:called\s+|named\s+)?(?P<value>.+)$", said)
    return ASKED.sub("", found["value"]).strip(" .!") if found else ""


ASKED: Final = re.compile(
    r"(?i)(?:,?\s+(?:btw|now|please|pls|kindly|thanks|thank you|(?:correct|fix|change|update) (?:it|that|this)))+[.!]*$"
)
"""What is asked behind a value: "please correct it"."""
