"""Mistakes of grammar that are common in notes and that the checker does not find.

A row is a pattern with a group "bad", and what stands there when it is right. Each row is narrow: it must not catch a
sentence that is right, so many of them want a beginning of a clause before the subject.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from rules.proof.draft import Draft
from rules.proof.fault import Fault
from rules.proof.verbs import BASES, IRREGULAR, PASTS, WITH_S, WITHOUT_S, ing, participle, with_s

Right = str | Callable[[str], str]


def either(words: object) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"  # type: ignore[call-overload]


_ADVERB: Final = r"(?:(?:never|always|also|often|still|really|already|just|only|once|ever|not|now|even|both|all|since|recently|actually|truly) )*"
_CLAUSE: Final = r"(?:(?<=[.!?;:,] )|(?<=\n)|(?<=\band )|(?<=\bbut )|(?<=\bbecause )|(?<=\bthat )|(?<=\bas )|(?<=\bwhen )|(?<=\bwhile )|(?<=\bso )|(?<=\bif )|(?<=\bhow )|(?<=\bwhere )|(?<=\bsince ))"
_NO_HELPER: Final = (
    r"(?<!does )(?<!did )(?<!do )(?<!will )(?<!would )(?<!can )(?<!could )(?<!should )(?<!must )(?<!might )(?<!may )(?<!let )(?<!make )"
    r"(?<!made )(?<!have )(?<!help )(?<!had )(?<!makes )(?<!see )(?<!having )"
)
_NUMBER: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|\d+|many|several|few|both|most|some|all)"
_MEASURED: Final = (
    "(?!(?:years|months|weeks|days|hours|minutes|seconds|words|miles|dollars|pounds|euros|points|times|metres|meters|kilometres|summers"
    "|seasons|percent|kilos|lakhs|nights|news|physics|mathematics|economics|series|species|headquarters|chambers|business|class|boss|process|focus"
    r"|status|bus|campus|thesis|analysis|basis|crisis|lens|gas|canvas|success|progress|access|address|stress|kindness|\w+ness|\w+ss|\w+us|\w+is|\w+ics)\b)"
)
_PLURAL: Final = rf"(?:{_MEASURED}[a-z]+s|people|children|men|women)"
_PEOPLE: Final = "(?:people|children|men|women|parents|customers|clients|patients|colleagues|students|guests|pupils|teachers|users|families|drivers|nurses|others)"
_ONE: Final = (
    r"(?!(?:team|staff|family|crew|company|firm|class|group|department|committee|police|people|children|men|women|side|band|board|data|couple"
    r"|majority|number|lot|pair|one|more|of|other|half|time|doubt|way|longer|matter|such|day|year|month|week|morning)\b)[a-z]+(?<!s)"
)
_HE: Final = either(WITHOUT_S.keys() - {"are", "were", "have", "don't", "do", "hope", "help", "cost"})
_THEY: Final = either(WITH_S)
_VERBS: Final = either(WITH_S.keys() - {"is", "was", "isn't", "wasn't"})
_TO_BE_ING: Final = "hear meet see join discuss learn speak come be receive contribute continue begin bring know have get hearing start take make find".replace("hearing ", "").split()
_AFTER_PREPOSITION: Final = "know be have do go see hear make take give meet invite tell speak write bring become get receive interview consider show".split()
_OWN: Final = r"(?=[ ](?:the|your|you|my|our|a|an|with|to|from|for|me|us|this|it|them|his|her|their|such|time)\b)"

def still(verb: str) -> str:
    """ "know" of "knowing"."""
    stem = verb.removesuffix("ing")
    return f"{stem}e" if stem == "believ" else stem


_AGREEMENT: Final[tuple[tuple[str, Right], ...]] = (
    (rf"{_CLAUSE}you {_ADVERB}(?P<bad>was|wasn't|is|isn't|has|hasn't)\b(?! (?:a|an|the|one)\b)", lambda word: WITH_S[word]),
    (rf"\bhow \w+ you (?P<bad>was|is)\b", lambda word: WITH_S[word]),
    (rf"{_NO_HELPER}\b(?:I|[Ww]e|[Tt]hey) {_ADVERB}(?P<bad>{either({'has', 'hasn' + chr(39) + 't', 'doesn' + chr(39) + 't'})})\b", lambda word: WITH_S[word]),
    (rf"\b(?:[Ww]e|[Tt]hey) {_ADVERB}(?P<bad>is|was|isn't|wasn't)\b", lambda word: WITH_S[word]),
    (r"(?<!and )\bI (?P<bad>is|are|were(?! to\b| you\b))\b(?<!if I were)", lambda word: "am" if word != "were" else "was"),
    (rf"{_CLAUSE}(?:I|we|they|We|They|You|you) {_ADVERB}(?P<bad>{_VERBS})\b(?! (?:has|is)\b)", lambda word: WITH_S[word]),
    (rf"{_CLAUSE}[Tt]he {_ONE} (?:now|always|often|still|never) (?P<bad>{_HE}|have)\b", lambda word: WITHOUT_S[word]),
    (rf"{_CLAUSE}[Tt]he [a-z]+ing {_ADVERB}(?P<bad>{_HE}|have|are|were)\b", lambda word: WITHOUT_S[word]),
    (rf"{_NO_HELPER}(?<!that )\b(?:[Hh]e|[Ss]he|[Ii]t) {_ADVERB}(?P<bad>have|don't|haven't|are|aren't)\b", lambda word: WITHOUT_S[word]),
    (rf"(?<=that )it (?P<bad>have|are)\b", lambda word: WITHOUT_S[word]),
    (rf"{_CLAUSE}(?<!that )(?:[Hh]e|[Ss]he|[Ii]t) {_ADVERB}(?P<bad>{_HE})\b(?! (?:if|and)\b)", lambda word: WITHOUT_S[word]),
    (
        rf"{_CLAUSE}(?:[Mm]y|[Yy]our|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|[Tt]hese|[Tt]hose|{_NUMBER}) (?:[a-z-]+ )?{_PLURAL} {_ADVERB}(?P<bad>{_THEY})\b",
        lambda word: WITH_S[word],
    ),
    (rf"{_CLAUSE}(?:[Tt]he )?(?:\w+ )?{_PEOPLE} {_ADVERB}(?P<bad>has|is|was|likes|needs|wants|knows|comes|doesn't)\b", lambda word: WITH_S[word]),
    (rf"(?<!one of )\b(?:(?:most|many|some|all|both|several|few|two|three|four|five|six) of|both) (?:them|us|you|(?:my|our|the|your|these|those|his|her|their) (?:\w+ )?{_PLURAL}) {_ADVERB}(?P<bad>{_THEY})\b", lambda word: WITH_S[word]),
    (rf"\b(?:two|three|four|five|six|seven|eight|nine|ten|thousand|hundred|many|several|those|these) (?:\w+ )?{_PLURAL} (?:that|who|which) {_ADVERB}(?P<bad>{_THEY})\b", lambda word: WITH_S[word]),
    (rf"{_NO_HELPER}\b(?:[Ee]very|[Ee]ach|[Nn]o) {_ONE} {_ADVERB}(?P<bad>have|are|were|do|don't)\b(?! (?:to|we|I|you|they)\b)", lambda word: WITHOUT_S[word]),
    (rf"\b(?:[Ee]verybody|[Ee]veryone|[Nn]obody|[Ss]omebody|[Ss]omeone|[Nn]o one|[Ee]verything|[Nn]othing) {_ADVERB}(?P<bad>have|are|were|do|don't)\b", lambda word: WITHOUT_S[word]),
    (rf"{_CLAUSE}(?:[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur) {_ONE} {_ADVERB}(?P<bad>have|are|were|don't)\b(?! (?:I|you|we|they)\b)", lambda word: WITHOUT_S[word]),
    (rf"{_CLAUSE}(?:[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur|[Tt]he) {_ONE} (?:at|in|of|on|for|with|from) (?:the |my |our |your |a )?[a-z]+ {_ADVERB}(?P<bad>have|are|were|don't)\b(?! (?:I|you|we|they)\b)", lambda word: WITHOUT_S[word]),
    (rf"{_NO_HELPER}\b(?:[Ee]verybody|[Ee]veryone|[Nn]obody|[Nn]o one|[Ss]omebody|[Ss]omeone) (?P<bad>{_HE}|remember)\b", lambda word: with_s(word)),
    (rf"(?<!only )\b[Oo]ne of (?:them|us|you|(?:my|the|your|our|his|her|their|these|those) {_PLURAL}) (?P<bad>are|were|have)\b", lambda word: WITHOUT_S[word]),
    (rf"\b[Tt]here (?P<bad>is|was) (?:{_NUMBER} {_PLURAL}|many|several)\b", lambda word: WITH_S[word]),
    (rf"\b[Oo]ne of (?:my|the|your|our|his|her|their|these|those) (?:\w+ )?(?P<bad>strength|reason|skill|thing|project|question|customer|client|goal|weakness|team|company|colleague|idea|part)\b(?! \w+s\b)", lambda word: word[:-1] + "ies" if word.endswith("y") else word + ("es" if word.endswith("ss") else "s")),
)  # fmt: skip
_FORMS: Final[tuple[tuple[str, Right], ...]] = (
    (rf"\b(?:have|has|had|having|['’]ve) {_ADVERB}(?P<bad>{either(PASTS)})\b", lambda word: participle(PASTS[word])),
    (rf"\b(?:have|has|had|['’]ve) (?:never|always|also|already|only|just|often)(?: \w+ly)? (?P<bad>{either(BASES - {'have', 'come', 'become', 'run', 'show', 'find', 'find'})})\b", participle),
    (rf"\b(?:I|[Ww]e|[Tt]hey|[Yy]ou|[Hh]e|[Ss]he) (?:have|has|had) (?P<bad>{either(BASES - {'have', 'come', 'become', 'run', 'show', 'be', 'help', 'visit', 'talk', 'change', 'plan', 'train', 'design', 'test', 'call', 'use', 'start', 'move'})}) (?:with|for|as|at|in|on|the|a|an|my|many|there|here|to)\b(?<! to)", participle),
    (r"\b(?:have|has|had|['’]ve) (?P<bad>spend|write|build|teach|make|speak|know|keep|sell|bring|learn|go|see|lead|meet|send|understand)\b", participle),
    (r"\b(?:I|[Ww]e|[Tt]hey) (?P<bad>(?:am|are) (?:know|understand|believ|need|own|possess|agree)ing)\b(?! to\b)", lambda word: still(word.split()[1])),
    (r"\b(?:have|has|had|['’]ve) (?:\w+ly |never |once |always |also |already )*(?P<bad>be)\b", "been"),
    (rf"\b(?:did not|didn['’]t|does not|doesn['’]t|do not|don['’]t) (?P<bad>{either(PASTS)})\b", lambda word: PASTS[word]),
    (rf"\b(?:will|would|can|could|should|must|might|may) {_ADVERB}(?P<bad>{either(PASTS)})\b", lambda word: PASTS[word]),
    (rf"\b(?:I|you|he|she|it|we|they) (?:will|would|can|could|should|must|might|may) (?P<bad>{_THEY})\b", lambda word: WITH_S[word]),
    (rf"\bto (?P<bad>{either(PASTS.keys() - {'saw', 'fell', 'was'})})\b", lambda word: PASTS[word]),
    (r"\b(?P<bad>am|is|are) (?:doing|working|living|driving|teaching|studying|managing|running|using|leading|making|\w+ing)\b[^.!?\n]{0,50}\bsince (?:\d{4}|\w+ (?:years|months|weeks))\b", lambda word: "has been" if word == "is" else "have been"),
    (rf"\bI (?P<bad>{either(BASES - {'have', 'be'})})\b[^.!?,;\n]{{0,50}}\bsince \d{{4}}\b", lambda word: f"have {participle(word)}"),
    (rf"\b(?:I am|I['’]m) (?P<bad>look|work|write|hope|wait|live|try|study|apply) ", ing),
    (rf"\b[Ll]ook(?:ing|ed)? forward to (?P<bad>{either(_TO_BE_ING)})\b", ing),
    (rf"\b[Ll]ook(?:ing|ed)? forward to (?P<bad>work|visit|talk|call|help|answer|welcome|show|return|interview){_OWN}", ing),
    (rf"\b(?:without|instead of|interested in|used to|capable of|good at|experience in|before|after|by) (?P<bad>{either(set(_AFTER_PREPOSITION) - {'do', 'have', 'interview', 'show'})})\b(?<!used to know)(?<!used to be)(?<!used to have)(?<!used to go)(?<!used to see)(?<!used to hear)(?<!used to make)(?<!used to take)(?<!used to give)(?<!used to meet)(?<!used to tell)(?<!used to speak)(?<!used to write)(?<!used to bring)(?<!used to get)", ing),
    (rf"\b[Tt]hank(?:s| you)(?: so much| very much| again)? for (?P<bad>meet|see|take|give|invite|show|tell|speak|let|interview|receive|share|make|explain|consider|welcome|have|spend|talk){_OWN}", ing),
    (r"\b(?:is|was|has been|would be|be) (?P<bad>able of|capable to)\b", "able to"),
    (r"\b(?P<bad>more (?:better|easier|faster|quicker|cheaper|stronger|bigger|happier|nicer))\b", lambda word: word.split()[1]),
    (r"\b(?P<bad>most (?:best|easiest|fastest|biggest|nicest|happiest))\b", lambda word: word.split()[1]),
)  # fmt: skip
_WORDS: Final[tuple[tuple[str, Right], ...]] = (
    (r"\b(?:of|made|let|between|thank|make|makes) (?P<bad>they|he|she|we)\b(?! (?:had|have|were|was|are|is|went|do|did|said|got|all)\b)", lambda word: {"they": "them", "he": "him", "she": "her", "we": "us"}[word]),
    (r"\b(?:with|to|from|at|for) (?P<bad>they|he|she|I)(?=[.;!?\n])", lambda word: {"they": "them", "he": "him", "she": "her", "I": "me"}[word]),
    (r"\b(?:between|with|for|to|thank|from) (?:you|him|her|them|[A-Z]\w+) and (?P<bad>I)(?=[.,;!?\n]| for\b| about\b)", "me"),
    (r"(?:(?<=[.!?] )|(?<=\n))(?P<bad>Me and (?:my \w+|him|her|[A-Z]\w+))\b", lambda word: f"{word.removeprefix('Me and ')[0].upper()}{word.removeprefix('Me and ')[1:]} and I"),
    (r"\b(?P<bad>they) (?=(?:genomes|names|own|children|work|questions|families|homes|stories|needs|jobs|time)\b)", "their"),
    (r"\b(?:did|does|do|lost|loves?|has|in|of|with|on|from|by|keeps?|knows?|and) (?P<bad>it['’]s)(?= (?:own|\w+ (?:in|at|every|of|on|and)\b|\w+[.,]))(?! (?:a|an|the|not|been|my|your|true|good|important|what|time|why|how|where|also|still|no)\b)", "its"),
    (r"\b(?P<bad>it['’]s) own\b", "its"),
    (r"\b(?P<bad>[Yy]our) (?=(?:welcome|going to|looking for|right about|very kind|a great|an amazing|doing)\b)", lambda word: f"{word[0]}ou're"),
    (r"\b(?P<bad>[Yy]ou['’]re) (?=(?:team|company|time|kindness|help|office|question|questions|interview|school|patience|advice|work|colleagues|staff|consideration|decision|reply|answer|letter|email|website)\b)", lambda word: f"{word[0]}our"),
    (r"\b(?P<bad>there|they['’]re) (?=(?:own|team|company|names|children|families|work|time) (?!is\b|are\b|was\b|were\b))", "their"),
    (r"\b(?:more|better|rather|less|other|faster|larger|greater|older|earlier|sooner|higher|easier|longer) (?P<bad>then)\b(?! (?:I|we|on)\b)", "than"),
    (r"\b(?:would|will|could|can|may|might|to) benefit (?P<bad>of)\b", "from"),
    (r"\binterested (?P<bad>on|for|about)\b", "in"),
    (r"\b(?:depends?|depended) (?P<bad>of|from)\b", "on"),
    (r"\bresponsible (?P<bad>of|to the)\b", "for"),
    (r"\bconsists? (?P<bad>in|on|from)\b", "of"),
    (r"\bmarried (?P<bad>with)\b", "to"),
    (r"\b(?:succeed|succeeded) (?P<bad>to)\b", "in"),
    (r"\bexperienced? (?P<bad>on) (?=\w+ing\b)", "in"),
    (r"\b(?P<bad>according with)\b", "according to"),
    (r"\b(?P<bad>during) (?:the last )?(?:\d+|[a-z]+) (?:years|months)\b(?<!the years)", "for"),
    (r"\b[Ee]xplain(?:ed|ing)?(?P<bad> )(?:me|us)\b", " to "),
    (r"\b(?P<bad>wait|waiting) (?=(?:your|his|her) (?:answer|reply|call|response|decision))", lambda word: f"{word} for"),
    (r"\b(?P<bad>an advice)\b", "advice"),
    (r"\b(?P<bad>much people)\b", "many people"),
    (r"\b(?P<bad>less) (?:people|customers|clients|patients|errors|mistakes|complaints|tickets)\b", "fewer"),
    (r"\b(?:person|man|woman|people|somebody|someone|colleague|one) (?P<bad>which)\b", "who"),
    (r"\b(?P<bad>who['’]s) (?=(?:name|work|job|team|questions|children|notebooks|parents)\b)", "whose"),
    (r"\b(?P<bad>(?:would|could|should|must|might) of)\b", lambda word: word.replace(" of", " have")),
    (r"\b(?:[Ii]n|[Oo]ver|[Dd]uring) the (?P<bad>pass)\b", "past"),
    (r"\b(?P<bad>I am agree)\b", "I agree"),
    (r"\b(?P<bad>am having) (?=sure|confident|\w+ (?:years|months)|experience|knowledge|a degree)", lambda _: "have"),
    (r"\b(?P<bad>[Ss]uggested? me|[Rr]ecommended? me) to\b", lambda word: f"{word.split()[0]} that I"),
    (r"\b(?:I|we|you|he|she|they) (?P<bad>come) (?:first|second|third|here yesterday|in last)\b", "came"),
    (r"\b(?P<bad>yesterday I (?:go|come|see|meet|speak|have|feel|learn))\b", lambda word: f"yesterday I {IRREGULAR[word.split()[-1]][0]}"),
    (r"(?<!-)\b(?:a|this|that|one|every|each) (?P<bad>years|months|weeks|days|hours|minutes|questions|things|people)(?= (?:ago|of|in|at|when|that|who)\b)(?<!a few)", lambda word: word.removesuffix("s")),
    (r"\b(?P<bad>informations|advices|feedbacks|equipments|softwares|knowledges|furnitures|staffs|homeworks)\b", lambda word: word[:-1]),
    (r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|few|[2-9]|\d\d) (?P<bad>year|month|week|hour|minute|summer|winter|customer|client|patient|student|colleague|project|language|country|question)\b(?! (?:old|degree|contract|plan|course|program|programme|interview|test|trial|service|base|support|later)\b)(?!-)", lambda word: f"{word[:-1]}ies" if word == "country" else f"{word}s"),
)  # fmt: skip
ROWS: Final = tuple((re.compile(pattern), right) for pattern, right in (*_AGREEMENT, *_FORMS, *_WORDS))


def grammar(draft: Draft) -> Iterator[Fault]:
    start, end = draft.body
    for pattern, right in ROWS:
        for found in pattern.finditer(draft.text, start, end):
            yield fault(found, right if isinstance(right, str) else right(found["bad"]))


def fault(found: re.Match[str], fix: str) -> Fault:
    shown = found["bad"]
    return Fault("grammar", *found.span("bad"), shown, fix, f"“{shown.strip() or found.group()}” should perhaps be “{fix.strip()}”.")
