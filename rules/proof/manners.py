"""What a note does without: chat, shouting, and too many words or too few."""

import re
from collections.abc import Iterator
from typing import Final

from rules.proof.draft import Draft
from rules.proof.fault import WHY_ME, Fault
from rules.proof.needs import needs

MOST_WORDS: Final = 160
FEWEST_WORDS: Final = 25
"""Of a note that says what one brings."""
BRIEF: Final = frozenset({"text", "linkedin"})
SLANG: Final = (
    (r"th(?:n|an|ank)?x(?: a bunch| a lot| so much)?(?=[ ,!.]|\n)", "Thank you"),
    (r"(?:tysm|thx u|thank u|thank ya)", "Thank you"),
    (r"ty(?= (?:so|for|very))", "Thank you"),
    (r"wanna", "want to"),
    (r"gonna", "going to"),
    (r"gotta", "have to"),
    (r"(?:kinda|sorta)", "rather"),
    (r"(?:gimme)", "give me"),
    (r"lemme", "let me"),
    (r"dunno", "do not know"),
    (r"(?:i )?ain['’]?t", None),
    (r"(?:omg|omfg|lol|lmao|rofl|lolz|haha+|hehe+|xoxo|yolo|smh)(?: ?,)?", ""),
    (r"(?:idk|imo|imho|tbh|ngl|fr fr|fr|iykyk|btw|afaik|ikr|brb|ttyl|jk|rn|irl|fwiw|lmk|hmu)(?: ?,)?(?=[ ,.!?\n])", None),
    (r"(?:,? ?no cap)", ""),
    (r"110 ?%(?: \w+)?", None),
    (r"ur", "your"),
    (r"(?<![.\w])u(?![.\w])", "you"),
    (r"r u", "are you"),
    (r"(?:pls|plz|plss)", "please"),
    (r"(?:ppl)", "people"),
    (r"(?:cuz|coz|cos|bcuz|bc|b/c)(?= (?:i|he|she|it|we|they|you|the|my|your|of)\b)", "because"),
    (r"(?:2day)", "today"),
    (r"(?:2moro|tmrw|tmr|2morrow)", "tomorrow"),
    (r"(?:gr8|l8r|b4|m8|w8|2nite|4ever|4 u|2 u)", None),
    (r"(?:tho)", "though"),
    (r"(?:thru)", "through"),
    (r"(?:nite)", "night"),
    (r"(?:deffo|defo|def|totes|obvs|probs|obvi)(?=[ ,.!])", None),
    (r"(?:y['’]?all)(?= rock| are (?:awesome|lit))", "you"),
    (
        r"(?:hella|mad|wicked|crazy|stupid|super duper)(?= (?:happy|good|excited|cool|grateful|keen|proud|nice|glad"
        r"|impressed|fun|busy|respect|props|love))", "very"),
    (
        r"(?:am |was |i['’]m )?(?:totally |super |so |mega |really |absolutely )?(?:stoked|pumped|psyched|hyped|amped)(?:"
        r" about| for| to)?", None),
    (r"(?:bro|bruh|bruv|fam|dude|dawg|homie|peeps|bestie|sis)", None),
    (
        r"(?:is|was|were|are|looks?|looked|so|pretty|totally|super|felt) (?:lit|dope|sick|fire|rad|epic|awesomesauce|legit"
        r"|sus|slay|bussin|goated)", None),
    (
        r"(?:vibes?|vibing|vibed|slay(?:ed|ing)?|low-?key|high-?key|no biggie|my bad|(?:is|was|so|like|that['’]s) my jam"
        r"|big up|big ups|rizz|yeet\w*|nailed it)", None),
    (r"(?:yo|sup|wassup|whats up|yup|yep|nope|nah|yeah|woot|woohoo|yay|cya|c ya|laters)(?=[ ,.!?])", None),
    (r"(?:do not|don['’]?t) give a (?:toss|damn|crap|shit|monkey['’]s)(?: about)?", "do not mind"),
    (r"(?:crap|crappy|damn|shit\w*|fuck\w*|pissed|arse|badass|kick-?ass|bullshit|wtf|af)", None),
    (r"(?:rly|srsly)", "really"),
    (r"(?:prolly)", "probably"),
    (r"(?:freaking|friggin['’]?|frickin['’]?|effing)", None),
)  # fmt: skip
_SLANG: Final = tuple((re.compile(rf"(?<![\w'’@./-]){pattern}(?![\w'’@-])", re.IGNORECASE), fix) for pattern, fix in SLANG)
_SHOUT: Final = re.compile(r"!{2,}|(?:\?!|!\?)[?!]*")


def manners(draft: Draft) -> Iterator[Fault]:
    yield from informal(draft)
    yield from needs(draft)
    yield from length(draft)


def informal(draft: Draft) -> Iterator[Fault]:
    start, end = draft.greeting[0], draft.signature[0]
    for pattern, fix in _SLANG:
        for found in pattern.finditer(draft.text, start, end):
            if not is_a_name(draft, found):
                yield slang(found, fix)
    for found in _SHOUT.finditer(draft.text):
        yield slang(found, "!" if "?" not in found.group() else "?")


def is_a_name(draft: Draft, found: re.Match[str]) -> bool:
    """Capitals inside a sentence: "Ty", "FR", "Mr Def"; "OMG" and "LOL" are shouted."""
    shown = found.group().strip(" ,")
    record = " ".join((draft.facts.name, draft.facts.company, draft.facts.role, *draft.facts.others, *draft.facts.known))
    known = re.search(rf"(?<!\w){re.escape(shown)}(?!\w)", record, re.IGNORECASE)
    opens = found.start() in draft.openings
    named = (
        len(shown) < 5 and shown[:1].isupper() and not opens and shown not in ("OMG", "LOL", "LMAO", "ROFL", "OMFG", "YOLO")
    )
    return bool(known) or named


def slang(found: re.Match[str], fix: str | None) -> Fault:
    shown = found.group()
    if fix and shown[0].islower():
        fix = fix[0].lower() + fix[1:]
    elif fix:
        fix = fix[0].upper() + fix[1:]
    return Fault("informal", *found.span(), shown, fix, f"“{shown}” is too casual for this note.")


def length(draft: Draft) -> Iterator[Fault]:
    words = len(draft.text.split())
    if words > MOST_WORDS:
        yield Fault("too_long", None, None, "", None, f"{words} words are a lot: under {MOST_WORDS} will be read.")
    elif words < FEWEST_WORDS and WHY_ME in draft.facts.needs and draft.facts.channel not in BRIEF:
        yield Fault("too_short", None, None, "", None, f"{words} words are few: thanks, why you fit, what you talked about.")
