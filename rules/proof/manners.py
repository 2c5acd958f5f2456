"""What a thank-you note needs, and what it does without: thanks, a reason, a tone, a length."""

import re
from collections.abc import Iterator
from typing import Final

from rules.people.words import words_of
from rules.proof.draft import Draft
from rules.proof.fault import Fault

MOST_WORDS: Final = 160
FEWEST_WORDS: Final = 25
_THANKS: Final = re.compile(
    r"(?<!please )(?<!also )(?<!kindly )\bthank(?:s)? ?(?:you|u|to you)\b|\bthanks\b(?!,? (?:also |too |and\b|&|to\b))"
    r"|\bthanks a\b"
    r"|\b(?:to|and|must|shall|me|would|should|can|cannot) thank you\b|\bthanking you\b|\bmany thanks\b(?! also| to)"
    r"|\bthank you\b"
    r"|\bto appreciate you\b|\b(?:i|we) (?:very much |really |greatly |deeply |sincerely )?appreciated?\b|\bmuch"
    r" appreciated\b|\bappreciative\b|\bgratitude\b"
    r"|\b(?:am|was|so|very|most|truly) grateful\b(?! if)|\bgrateful (?:to you|for)\b|\bobliged to you\b|\bth(?:n)?x\b"
    r"|\btysm\b|\bcheers for\b|\bta for\b",
    re.IGNORECASE,
)
_DONE: Final = (
    "run ran led lead said built build kept made taught wrote written drove driven sold sang grown grew brought cut"
    " done did held spent won known "
    "taken given seen bought caught fought found read set put fed flown broken begun sewn sewed been never always also worked "
    "understand know speak type hold bring learn fix sing keep write teach train"
)
_NO_REASON: Final = words_of(
    """
    am was were be been being is are had have has do did will would should shall must may might can could hope look
    looked thank thanked think thought believe believed wish wished want wanted wonder wondered know knew understand
    understood take took see saw find found feel felt enjoy enjoyed like liked love loved appreciate appreciated
    remember remembered remain say said tell told ask asked promise promised write wrote_you writing mean meant hear
    heard notice noticed listen listened watch watched return returned arrive arrived walk walked talk talked attach
    attached need needed receive received admire admired agree agreed laugh laughed expect expected decide decided
    follow followed wait waited come came go went get got leave left meet met send sent bring_you don't didn't won't
    can't haven't fear feared imagine guess suppose trust apologise apologize assure count counted hum hummed smile
    smiled call called also only just still really very much never always truly sincerely greatly deeply particularly
    especially so therefore again then now await recognise recognize realise realised realize realized accept accepted
    value valued respect respected consider considered i'm
    """
)
"""What "I" does in a note without saying anything of what he brings."""
_WHY_ME: Final = re.compile(
    r"\b(?:my|at my|in my) (?:\w+ )?(?:experience|background|training|degree|thesis|skills?|strengths?|record|portfolio"
    r"|apprenticeship"
    r"|licen[cs]e|certificat\w+|customers|clients|team|projects?|career|class|colleagues|patients|pupils|students"
    r"|stitches|reel|drawings?|designs?|photo(?:s|graphs)|code|writing|work|method|approach|typing"
    r"|lessons|results|groups?|stories|figures|spreadsheets|chef|boss|hands|trade|sales|regulars|crew|manager|employer"
    r"|degree|languages)\b"
    r"|\b(?:my|the) (?:last|current|present|previous|former|old|first|whole) (?:\w+ )?(?:job|role|position|post|company"
    r"|employer|boss|firm"
    r"|place|shop|school|kitchen|organi[sz]ation|project|work|posting|factory|practice|team|ward|hospital)\b"
    r"|\b(?:at|in) my (?:last|current|present|previous|former|old|first) \w+"
    r"|\bI(?: have|['’]ve)(?: (?:never|always|also|often|already|myself|since|now|both|only|just))*"
    rf" (?!(?:{'|'.join(sorted(_NO_REASON))})\b)"
    rf"(?:\w+ed|{'|'.join(_DONE.split())}|had)\b"
    r"|\bfor (?:the (?:past|last) )?(?:[\w-]+ ){1,3}(?:years|summers|seasons|months|winters)\b|\b(?:\w+) years(?:['’])?"
    r" (?:of|in|as|behind)\b"
    r"|\bI (?:can|could|know how to|am able to|also|never|always) (?!(?:start|join|come|be|begin|say|see|tell|send|not"
    r"|only|hear|imagine|still|hardly|easily)\b)"
    r"(?:also )?\w+\b(?<!have)"
    rf"|\bI (?:also |still |only |never |always |then |once )*(?!(?:{'|'.join(sorted(_NO_REASON))})\b)[a-z]{{2,}}\b|\bI"
    r" (?:wrote|did|said no)\b"
    r"|\blooked after\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|\d+) (?:years|winters"
    r"|summers|seasons|harvests)\b"
    r"|\bI(?: am|['’]m) (?:a|an|the|used to|good at|trained|qualified|certified|fluent|patient|calm|careful|known"
    r"|strong|honest|fast|retired)\b"
    r"|\bas a (?:former|trained|qualified|certified)\b|\bI(?: am|['’]m) (?:\w+ )?(?:used|experienced|skilled|proficient)\b",
    re.IGNORECASE,
)
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
        r"(?:vibes?|vibing|vibed|slay(?:ed|ing)?|low-?key|high-?key|no biggie|my bad|my jam|big up|big ups|rizz|yeet\w*"
        r"|nailed it)", None),
    (r"(?:yo|sup|wassup|whats up|yup|yep|nope|nah|yeah|woot|woohoo|yay|cya|c ya|laters)(?=[ ,.!?])", None),
    (r"(?:do not|don['’]?t) give a (?:toss|damn|crap|shit|monkey['’]s)(?: about)?", "do not mind"),
    (r"(?:crap|crappy|damn|shit\w*|fuck\w*|pissed|arse|badass|kick-?ass|bullshit|wtf|af)", None),
    (r"(?:freaking|friggin['’]?|frickin['’]?|effing)", None),
)  # fmt: skip
_SLANG: Final = tuple((re.compile(rf"(?<![\w'’@./-]){pattern}(?![\w'’@-])", re.IGNORECASE), fix) for pattern, fix in SLANG)
_SHOUT: Final = re.compile(r"!{2,}|(?:\?!|!\?)[?!]*")


def manners(draft: Draft) -> Iterator[Fault]:
    yield from informal(draft)
    yield from absent(draft)
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


def absent(draft: Draft) -> Iterator[Fault]:
    if not is_thanking(draft):
        yield Fault("missing_thanks", None, None, "", None, "There is no word of thanks to the reader yet.")
    if not is_saying_why(draft):
        yield Fault("missing_why_me", None, None, "", None, "Nothing says yet what you bring: add one sentence.")


def is_thanking(draft: Draft) -> bool:
    """Whether the reader is thanked, and not only somebody who is to be greeted."""
    return any(_THANKS.search(without_messages(draft.text[start:end])) for start, end in spoken(draft))


def spoken(draft: Draft) -> list[tuple[int, int]]:
    return [*draft.sentences, (draft.closing, draft.signature[0])]


def without_messages(sentence: str) -> str:
    """The sentence without thanks that are to be passed on, and without "thanks and regards"."""
    passed = (
        r"\b(?:please|kindly|do)(?: also| just)? (?:give|pass|convey|extend|tell|thank|say)\b.*|\bmy thanks (?:also )?to\b.*"
    )
    return re.sub(rf"{passed}|\bthanks (?:and|&) regards\b|\bthanks to\b", "", sentence, flags=re.IGNORECASE | re.DOTALL)


def is_saying_why(draft: Draft) -> bool:
    return any(_WHY_ME.search(draft.text, start, end) for start, end in draft.sentences)


def length(draft: Draft) -> Iterator[Fault]:
    words = len(draft.text.split())
    if words > MOST_WORDS:
        yield Fault("too_long", None, None, "", None, f"{words} words are a lot: under {MOST_WORDS} will be read.")
    elif words < FEWEST_WORDS and draft.facts.channel != "text":
        yield Fault("too_short", None, None, "", None, f"{words} words are few: thanks, why you fit, what you talked about.")
