"""What a note cannot do without: a word of thanks, and what the writer brings.

Not every note needs both: `Facts.needs` says what this one is held to.
"""

import re
from collections.abc import Iterator
from typing import Final

from rules.people.words import words_of
from rules.proof.draft import Draft, bare, parts
from rules.proof.fault import THANKS, WHY_ME, Fault

_FOREIGN_THANKS: Final = (
    r"diolch|merci|gracias|danke|dankie|grazie|takk|tack|tak|obrigad[oa]|go raibh (?:míle )?maith|salamat|terima kasih"
    r"|asante|arigat[oō]|shukran|bedankt|dank u|kiitos|mahalo"
)
_THANKS: Final = re.compile(
    r"\bthank(?:s)?[ -]?(?:you|u|to you)\b|\bthanks\b(?!,? (?:also |too |and\b|&|to\b))|\bthanking you\b|\bto thank for\b"
    r"|\bthankful\b|\bgratitude\b|\bobliged to you\b|\b(?:am|was|very|most|truly|so) (?:much )?obliged\b"
    r"|\bappreciate|\bappreciative\b|\bappreciation\b"
    r"|\bgrateful\b(?! if)|\bth(?:n)?x\b|\btysm\b|\b(?:cheers|ta|bless you|props) for\b|\bi owe you\b"
    r"|\b(?:how|very|so|most|really|truly|extremely|it was|that was|was) (?:\w+ly )?(?:kind|good|generous|nice|decent"
    r"|thoughtful) of (?:you|\w+ to)\b"
    rf"|\b(?:{_FOREIGN_THANKS})\b",
    re.IGNORECASE,
)
_PASSED_ON: Final = re.compile(
    r"\b(?:please|kindly|do)(?: also| just)? (?:give|pass|convey|extend|tell|thank|say)\b.*"
    r"|\bmy thanks (?:also )?to\b(?! you).*"
    r"|\bthanks (?:and|&) regards\b|\bthanks to\b(?! you)|\b(?:would|will) appreciate\b",
    re.IGNORECASE | re.DOTALL,
)
"""Thanks for somebody else, "thanks and regards", and what would be appreciated."""
_NO_REASON: Final = words_of(
    """
    am was were be been being is are had have has do did will would shall should must may might can could hope look
    looked thank thanked think thought believe believed wish wished want wanted wonder wondered know knew understand
    understood take took see saw find found feel felt enjoy enjoyed like liked love loved appreciate appreciated
    remember remembered remain say said tell told ask asked promise promised write writing mean meant hear
    heard notice noticed listen listened watch watched return returned arrive arrived walk walked talk talked attach
    attached need needed receive received admire admired agree agreed laugh laughed expect expected decide decided
    follow followed wait waited come came go went get got leave left meet met send sent don't didn't won't
    can't haven't fear feared imagine guess suppose trust apologise apologize assure count counted hum hummed smile
    smiled call called also only just still really very much never always truly sincerely greatly deeply particularly
    especially so therefore again then now await recognise recognize realise realised realize realized accept accepted
    value valued respect respected consider considered i'm to no not any you this that it another seldom rarely ever
    forgotten
    """
)
"""What "I" does or has in a note without saying anything of what he brings."""
_COURTESIES: Final = words_of(
    """
    thanks thank gratitude regards greetings wishes apologies interest appreciation interview application visit time
    name way mind heart hope hopes impression excitement enthusiasm delight pleasure question questions conversation
    meeting chat nerves coffee tea bag coat umbrella hat train bus car phone number address email card letter note day
    week evening morning afternoon mother father mum mom dad nan wife husband son daughter family friend friends cat dog
    house home luck candidacy referee referees cv resume résumé notice first second next best behalf part turn thoughts
    respect compliments news life boots shoes feet own side opinion favourite favorite
    """
)
"""What "my" stands before in any note."""
_MY: Final = re.compile(
    r"\bmy (?:(?:sincere|sincerest|warm|warmest|kind|kindest|best|deep|deepest|heartfelt|good|most|many|very|own|strong) )*"
    rf"(?!(?:{'|'.join(sorted(_COURTESIES))})\b)\w+",
    re.IGNORECASE,
)
_I_DO: Final = re.compile(
    rf"\bI(?: have|['’]ve)?(?: (?:also|still|only|never|always|then|once|often|already|since|now|both|just|myself|got))*"
    rf" (?!(?:{'|'.join(sorted(_NO_REASON))})\b)(?!(?:an?|one) (?:\w+ )?(?:question|feeling|confession|request|favou?r|thought"
    r"|doubt|hope|wish|idea|day|time)\b)[\w£$€]+",
    re.IGNORECASE,
)
_I_CAN: Final = re.compile(
    r"\bI (?:can|could|know how to|am able to) (?!(?:start|join|come|be|begin|say|see|tell|send|not|only|hear|imagine"
    r"|still|hardly|easily|have)\b)\w+"
    r"|\bI(?: have|['’]ve)? (?:wrote|did|said no|known|knew how|taken|given|seen|found|been \w+ing|worked)\b",
    re.IGNORECASE,
)
_I_HAD: Final = re.compile(
    r"\bI took (?:an?|our|my|over|on|in|up|care)\b|\bI(?:['’]ve| have) had (?!(?:a|the|time|to|such)\b)\w+"
    r"|\bI had (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\bI know (?:my|every|all|most|which|how)\b",
    re.IGNORECASE,
)
_I_AM: Final = re.compile(
    r"\bI(?: am|['’]m) (?:an?|the|used to|good at|trained|qualified|fluent|patient|calm|careful|known|strong|honest|fast"
    r"|never|always|retired|\w+ (?:used|experienced|skilled|proficient)|used|experienced|skilled|proficient"
    r"|not (?:a|afraid))\b"
    r"|\bI(?: would|['’]d|['’]ll| will) (?:also )?(?:bring|be the only)\b|\b(?:bring|offer) you\b",
    re.IGNORECASE,
)
_RECORD: Final = re.compile(
    r"\b(?:experience|background) in\b|\b(?:certified|licen[sc]ed|qualified|as a former)\b|\blooked after\b"
    r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty)(?:-\w+)?(?:['’])?"
    r" (?:years|winters|summers|seasons|harvests)\b(?! (?:ahead|ago|old|later|from now))"
    r"|\bfor (?:the (?:past|last) )?(?:[\w-]+ ){1,3}(?:years|summers|months)\b",
    re.IGNORECASE,
)
_WE_DID: Final = re.compile(
    r"\b(?:In|At) (?:my (?:last|previous) \w+|[A-Z][\w'’]+),? (?:I|we) \w+(?:ed|ept|an|uilt|ought|ade|ook|ad)\b"
)
_SIGNS: Final = (_MY, _I_DO, _I_CAN, _I_HAD, _I_AM, _RECORD, _WE_DID)


def needs(draft: Draft) -> Iterator[Fault]:
    """What is asked of this note and not there."""
    if THANKS in draft.facts.needs and not is_thanking(draft):
        yield Fault("missing_thanks", None, None, "", None, "There is no word of thanks to the reader yet.")
    if WHY_ME in draft.facts.needs and not is_saying_why(draft):
        yield Fault("missing_why_me", None, None, "", None, "Nothing says yet what you bring: add one sentence.")


def is_thanking(draft: Draft) -> bool:
    """Whether the reader is thanked, and not only somebody who is to be greeted."""
    spoken = [*draft.sentences, (draft.closing, draft.signature[0])]
    return any(_THANKS.search(_PASSED_ON.sub("", draft.text[start:end])) for start, end in spoken)


def is_saying_why(draft: Draft) -> bool:
    sentences = [draft.text[start:end] for start, end in draft.sentences]
    return any(sign.search(sentence) for sentence in sentences for sign in _SIGNS) or is_naming_a_strength(draft)


def is_naming_a_strength(draft: Draft) -> bool:
    """Whether a word of what the writer told as his strength stands in the note, in whatever sentence."""
    said = {bare(word.text) for word in draft.within(draft.body)}
    told = {bare(word) for word in parts(draft.facts.strengths) if len(word) > 4 or word.isupper()}
    return bool(said & (told - {"i"}))
