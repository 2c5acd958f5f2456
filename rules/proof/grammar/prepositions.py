"""Prepositions that are wrong, missing or too much."""

from typing import Final

from rules.proof.grammar.mending import Rows, first, like
from rules.proof.grammar.pieces import DAYS, MONTHS, NUMBERS

PREPOSITIONS: Final[Rows] = (
    # in monday, at the morning, on the january 3
    (rf"[ in|at ] {DAYS}", "on"),
    (r"[ in ] the weekend|weekends", "at"),
    (r"[ at ] the morning|afternoon|evening", "in"),
    (
        r"at Num|one|two|three|four|five|six|seven|eight|nine|ten [ morning|afternoon|evening ]",
        lambda shown: f"in the {shown}",
    ),
    (rf"on [ the {MONTHS} ] Num !One", lambda shown: shown.split()[1]),
    (rf"[ at|in ] Num {MONTHS}", "on"),
    (
        r"reduced|increased|grew|fell|rose|dropped|cut|reduce|increase|improved|raised|lowered Pron|Det|the|my|our"
        r"|costs|returns|sales|waste{0,1} One|Many{0,2} [ in ] Num percent|per|%",
        "by",
    ),
    (
        rf"am|is|are|was|were|'m|been|have|'ve|'d Ing|Ed|Part|Adj{{0,1}} [ since|from ] Num|{NUMBERS} years|months|weeks !ago",
        "for",
    ),
    (rf"Num|One|Many [ from|since ] {NUMBERS}|Num years|months .|,|¶|in|at|as|now|and", "for"),
    # afraid from, grateful of
    (
        r"afraid|proud|capable|fond|aware [ from|about|for|on|with|in ] !the|a|my|your Ing|any|it|them|him"
        r"|her|my|the|this|that|your",
        "of",
    ),
    (r"grateful|thankful|responsible [ of ]", "for"),
    (r"interested [ on|for|about|at|of ]", "in"),
    (r"satisfied|pleased|happy|familiar [ of ] the|my|your|it|them", "with"),
    (r"similar [ with ]", "to"),
    (r"what i|he|she|we|they am|'m|is|are [ capable ] .|,|¶|and", "capable of"),
    (r"good|bad [ in ] Ing", "at"),
    # listen the customers, wait your answer, explain me, discuss about
    (r"listen|listened|listening [ the|my|your|music|people|customers|patients ]", lambda shown: f"to {shown}"),
    (r"wait|waiting [ your|his|her ] answer|reply|call|response|decision", lambda shown: f"for {shown}"),
    (
        r"describe|described|explain|explained|explaining|suggest|suggested|mention|mentioned [ me|us ] !. the|how|what|why"
        r"|that|your|my",
        lambda shown: f"to {shown}",
    ),
    (r"thank|thanks you{0,1} [ your|the|this ] time|interview|opportunity|chance|call|meeting", lambda shown: f"for {shown}"),
    (r"[ discuss|discussed|discussing about ]", first),
    (r"[ attended|attend to|in|at ] the|an|my interview", first),
    # participate at, depend of
    (r"participate|participated|participating [ to|at|on ]", "in"),
    (r"depend|depends|depended|depending [ of|from ]", "on"),
    (r"focus|focused|focusing [ in ]", "on"),
    (r"specialise|specialize|specialised|specialized|experienced [ on ]", "in"),
    (r"experience [ on ] Ing", "in"),
    (r"insist|insisted [ in ]", "on"),
    (r"congratulate|congratulations [ for ]", "on"),
    (r"attention [ on ] the|my|your|our|every|each", "to"),
    (r"arrive|arrived|arrives [ to ] the|your|my|work", "at"),
    (r"would|will|could|can|may|might|to benefit [ of ]", "from"),
    (r"consist|consists|consisted [ on|from ]", "of"),
    (r"[ according with ]", like("according to")),
    (
        r"caring|cared|cares [ about ] my|the|a grandmother|grandfather|mother|father|residents|patients|elderly"
        r"|children|old|sick",
        "for",
    ),
    # works like a nurse
    (
        r"work|works|worked|working|job|experience|years [ like ] One{0,2} \w+er|\w+or|\w+ist|nurse|cook|chef"
        r"|assistant in|at|for|and|.|,|since",
        "as",
    ),
    # responsible from, impressed from, cared of, during six years, reduced the costs with 40 percent
    (r"responsible [ from|about ]", "for"),
    (r"impressed [ from|of|about ]", "by"),
    (r"cared [ of ]", "for"),
    (rf"[ during ] {NUMBERS}|Num years|months|weeks|days|hours !of", "for"),
    (r"reduced|increased|cut|improved|raised|lowered ~.|,|¶|;{1,6} [ with ] Num percent|% !of !fewer !less !more", "by"),
    # requested for the keys, told to me, because of I, in the same time, come in your hotel
    (r"i|we|he|she|they [ requested for ] the|a|my|your|our", first),
    (r"i|you|we|he|she|they [ told|tells|asked to ] me|us|him|her|them|you", first),
    (r"[ because of ] i|we|he|she|they", "because"),
    (r"[ in ] the same time !it !as !that !zone", "at"),
    (r"come|came|coming|went [ in ] your hotel|office|company|shop|school|restaurant|country|factory|house", "to"),
    (r"listen|listened|listening Adv [ the|my|your ]", lambda shown: f"to {shown}"),
    # interested to learning, regarding to the role, I translate from fifteen years
    (r"interested [ to ] Ing", "in"),
    (r"[ regarding to ] the|my|your|our|this", like("regarding")),
    (rf"i|we Base|do [ from ] {NUMBERS}|Num years|months .|,|¶|and|now", "for"),
    (r"explain|explained [ me|us ] everything", lambda shown: f"to {shown}"),
    (r"for [ taking|take out time ]", lambda shown: f"{first(shown)} the time"),
)
