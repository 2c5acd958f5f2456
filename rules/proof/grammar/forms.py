"""Verbs in a wrong form after another word: after "have", "to", "can", "by"."""

from typing import Final

from rules.proof.grammar.mending import (
    BASE,
    ING,
    PARTICIPLE,
    PAST,
    TOO_REGULAR,
    Rows,
    adjective,
    adverbless,
    first,
    last,
    the,
    turned,
    wished,
    with_s,
)
from rules.proof.grammar.pieces import BE, DOING, HAVE, ME, OPENS, OWN

NOT_TO: Final = (
    "used|according|look|looking|back|speak|spoke|speaks|spoken|speaking|talk|talked|talks|talking|listened|went|go|wrote"
    "|belong"
)
"""What is followed by "to" and a noun."""
NOUNLIKE: Final = "work|visit|talk|call|help|answer|welcome|show|return|interview"
"""Verbs that are read as nouns."""
KNOWING: Final = "knowing|understanding|believing|needing|owning|possessing|agreeing|wanting|preferring"
"""What goes on without being done: "I know"."""
MOODS: Final = "ready|sure|interested|glad|able|available|proud|sorry|happy|pleased|excited|impressed|grateful|thankful"
FORMS: Final[Rows] = (
    # have finish, haven't saw, has went, has never be, I have work with
    (rf"~let|make|do|better {HAVE} Adv|not|never{{0,1}} !better|sooner [ Base|Past ]", PARTICIPLE),
    (rf"{HAVE} !better [ Base|Past ] !to", PARTICIPLE),
    (rf"{HAVE} Adv|never|once{{0,2}} [ be ]", "been"),
    (r"i|we|they|you|he|she have|has|had Adv? [ work ] with|for|as|at|in|on|there|here", PARTICIPLE),
    (rf"{HAVE} been Adv? [ {DOING}|work|look|train|study|wait|try ] with|for|as|at|in|on|to|the|a|{OWN}", ING),
    # to attended, to wrote
    (rf"~{NOT_TO} to/To [ Past|Ed ]", BASE),
    (rf"~{NOT_TO} to/To [ S ] {ME}|the|a|{OWN}|that", BASE),
    # can contributes, would agreed, could be went, should to send
    (r"~Det|Adj|my|the|a|¶|. Modal !rather Adv|not|you|we|i|they|he|she|it{0,2} [ S|Past|Ed|Part|Ing ] !Modal", BASE),
    (r"~Det|Adj|my|the|a|¶|.|how|what|where can|could|would|should|must|might [ costs|helps|works|needs|calls|starts ]", BASE),
    (r"Modal|cannot not? [ Modal ]", "be able to"),
    (r"~Det|the|a can|could|must|will|should|might|may [ to ] Base|Same|Become|Do|be|work|help|call|visit", ""),
    (r"Modal be Adv? [ Past ]", PARTICIPLE),
    # didn't knew, doesn't wants
    (r"don't|didn't|doesn't|did|does|do not|Adv{0,1} [ S|Past|Ed ]", BASE),
    # for inform, by remove, without ask, thank you for interview me
    (
        rf"for|by|without|after|before|of|about|from|despite !use !need !work !help [ Base|Become ] {ME}|{OWN}|the|a|an|this"
        rf"|that|with|to|for|in|at",
        ING,
    ),
    (r"without !help [ Base ] .|,|and", ING),
    (rf"thank|thanks you{{0,1}} so|very{{0,1}} much|again{{0,1}} for [ {NOUNLIKE} ] {ME}", ING),
    # look forward to work with you, look forward meeting
    (r"forward to Adv? [ Base|Become|Same ] !. !¶ !at !with !and", ING),
    (rf"forward to [ {NOUNLIKE} ] {ME}|{OWN}|the|with|to|from|for|this", ING),
    (r"look|looking|looked forward [ Ing|hear|see|meet ]", lambda shown: f"to {ING(shown)}"),
    # I am look for, I am knowing, I am agree
    (r"i am|'m [ look|work|write|hope|wait|live|try|study|apply ] !.", ING),
    (rf"i|we|they|you Adv{{0,1}} [ am|are|'m|'re {KNOWING} ] !to", lambda shown: BASE(shown.split()[1])),
    (rf"he|she [ is {KNOWING} ] !to", lambda shown: with_s(BASE(shown.split()[1]))),
    (r"i|we|they [ am|'m|are|'re agree ]", "agree"),
    (
        r"[ am|'m having ] sure|confident|experience|knowledge|Num|Det|a|an|two|three|four|five|six|seven|eight|nine|ten"
        r" !look !chat !talk !time Adj? experience|knowledge|years|months|degree|diploma|certificate|licence|license|family"
        r"|car|question|problem",
        "have",
    ),
    (r"[ am|'m having ] sure|confident|experience|knowledge", "have"),
    # i was impress, it was wrote, I am interesting in
    (
        r"~what|all|thing|best|most|of|where i|we|they|he|she|you|it am|is|are|was|were|'m|'re Adv|so|very|not{0,2} [ "
        r"Base|Past ] !Base !i !we",
        PARTICIPLE,
    ),
    (r"your|my|our|the !thing !best One is|was|are [ Base|Past ] Adv|Adj|like|to|by|in|at", PARTICIPLE),
    (r"everything|nothing|everybody|it|which is|was|are|were Adv? [ Base|Past ] .|,|¶|by|in|at|for|to", PARTICIPLE),
    (
        r"i|we am|are|was|were|'m|'re very|really|so|quite{0,1} [ interesting|exciting|disappointing|tiring ] in|about|by|to"
        r"|for",
        adjective,
    ),
    # would like thank
    (r"would|'d like|love|prefer [ Base ] !and", lambda shown: f"to {shown}"),
    (
        r"want|wants|wanted|hope|hoped|able|ready|willing|happy|glad|eager|decided|need|going [ Base ] me|you|the|a"
        r"|an|my|your|with|in|at|for|to",
        lambda shown: f"to {shown}",
    ),
    (r"love|like|want|hope|need|able|ready|glad|going|trying|decided|plan to [ Ing ]", BASE),
    (r"please [ to ] Base", ""),
    # enjoyed to see, succeed to open, used to write
    (
        r"enjoy|enjoyed|enjoys|avoid|avoided|finish|finished|mind|suggest|suggested|keep|kept|miss|missed"
        r" very{0,1} much{0,1} [ to Base|do|have|be ]",
        lambda shown: ING(shown.split(" ")[-1]),
    ),
    (r"succeed|succeeded [ to Base ]", lambda shown: f"in {ING(shown.split(' ')[-1])}"),
    (rf"i|we am|'m|are|'re Adv|so|well|quite{{0,1}} used to [ {DOING} ]", ING),
    (r"i|we am|'m|are|'re Adv|so|well|quite{0,1} used to [ work ] with|at|in|on|under|for", ING),
    (r"suggest|suggested|recommend|recommended [ me to ] Base|do|be", "that I"),
    # teached, payed
    (rf"[ {TOO_REGULAR} ]", PAST),
    # whenever you ready, I always be
    (
        rf"{OPENS}|whenever you|we|they [ {MOODS} ]",
        lambda shown: f"are {shown}",
    ),
    (rf"{OPENS}|whenever i [ {MOODS} ]", lambda shown: f"am {shown}"),
    (rf"{OPENS} i [ very|so|really {MOODS} ]", lambda shown: f"am {shown}"),
    (rf"{OPENS} we|they [ very|so|really {MOODS} ]", lambda shown: f"are {shown}"),
    (r"~Modal|Do|to|will i|he|she|we|they always|never|also|often [ be ]", "am"),
    # use to, able of
    (rf"{BE}|not|got|get|getting [ use ] to", "used"),
    (r"¶|. i|we [ use ] to Base|be", "used"),
    (r"Be [ able of ]", "able to"),
    (r"Be [ capable to ] Base|Do|Have|be", "able to"),
    # in the past: could of
    (r"[ would|could|should|must|might of ] !course !all", lambda shown: f"{shown.split()[0]} have"),
    # I have always work, have answer the telephones
    (
        rf"{HAVE} always|never|also|often|already [ work|visit|talk|answer|interview ] with|for|at|in|on|the|a|{OWN}|Many",
        PARTICIPLE,
    ),
    (r"i|we|they|you|he|she have|has|had [ answer ] the|my|our|many|all|Many", PARTICIPLE),
    # my customers always coming, I am graduated, I very like, so kindly
    (rf"{OPENS} i|we|they always|never|often|usually [ Ing ]", BASE),
    (rf"¶|.|and|but|because|that {OWN}|the Many always|never|often|usually [ Ing ]", BASE),
    (r"i|we [ am|'m|are graduated ] from|in|as|at|.", "graduated"),
    (r"i|we|they [ very ] like|love|enjoy|appreciate|want|liked|loved|enjoyed|appreciated", "really"),
    (r"Be so|very|too|really [ kindly|quickly|carefully|happily|nicely|beautifully ] .|,|¶|and", adverbless),
    # the habit to let, I would like that you call, I can this explain
    (r"habit [ to Base|do|be|have ]", lambda shown: f"of {ING(last(shown))}"),
    (r"would|'d like [ that you|they|he|she Base ]", wished),
    (rf"{OPENS} i|we want|wanted [ that you|they|he|she Base ]", wished),
    (r"i|we|you|they|he|she Modal [ this|it|them Base ]", turned),
    # thank you for interview, is possible
    (r"thank|thanks you{0,1} for [ interview|lesson|tour|conversation|meeting|visit ] yesterday|today|.|,|on", the),
    (r"thank|thanks you{0,1} for [ opportunity|chance ] to", the),
    (r"¶|. [ is ] possible|very|important|nice|difficult|true|clear", "It is"),
    # I not need, have being a nurse, have been worked as, are consisting of
    (r"¶|.|,|and|but|because i|we|they [ not Base ]", lambda shown: f"do {shown}"),
    (rf"i|we|they|you|he|she [ {HAVE} being ]", lambda shown: f"{first(shown)} been"),
    (r"i|we|he|she|they have|has|'ve been [ worked ] as|in|for|at|with|on", "working"),
    (r"[ is consisting ] of", "consists"),
    (r"[ are consisting ] of", "consist"),
    # for let me try, responsible to maintain, my idea is make a choir, please find attach, learn quick
    (r"for|by [ let ] me|us Base|Become|do|have|be", "letting"),
    (r"responsible [ to Base|do ] the|a|my|our|your|all|Many", lambda shown: f"for {ING(last(shown))}"),
    (
        r"idea|dream|goal|plan|wish|aim is|was [ make|build|open|become|create|have|be ] a|an|my|our|the",
        lambda shown: f"to {shown}",
    ),
    (r"please find [ attach|enclose ]", PARTICIPLE),
    (r"learn|learns|learned|learnt [ quick ] .|,|¶|and", "quickly"),
    (r"have|has|'ve Adv{0,1} [ past ] the|my|our|their|your|all|every", "passed"),
)
