"""Verbs in a wrong form."""

from typing import Final

from rules.proof.syntax_pieces import BASE, BE, DAYS, HAVE, ING, MONTHS, OPENS, PARTICIPLE, PAST, TOO_REGULAR, Rows, like

STATES: Final = (
    "thank|refer|write|appreciate|know|hope|remember|wish|apologise|apologize|want|believe|think|feel|regret"
    "|understand|remain|stay"
)
"""What one does now about what was."""
FORMS: Final[Rows] = (
    # have finish, haven't saw, has went
    (
        rf"~let|make|do|better {HAVE} Adv|not|never|Pron/To {{0,1}}".replace(" {0,1}", "{0,1}")
        + " !better|sooner [ Base|Past ]",
        PARTICIPLE,
    ),
    (rf"{HAVE} !better [ Base|Past ] !to", PARTICIPLE),
    # to attended, to wrote
    (
        r"~used|according|look|looking|back|speak|spoke|speaks|spoken|speaking|talk|talked|talks|talking|listened|went"
        r"|go|wrote|belong to/To [ Past|Ed ]",
        BASE,
    ),
    (
        r"~used|according|look|looking|back|speak|spoke|speaks|spoken|speaking|talk|talked|talks|talking|listened|went"
        r"|go|wrote|belong to/To [ S ] me|us|you|it|them|him|her|the|a|my|your|our|their|that",
        BASE,
    ),
    # can contributes, would agreed, could be went
    (r"~Det|Adj|my|the|a|¶|. Modal !rather Adv|not|you|we|i|they|he|she|it{0,2} [ S|Past|Ed|Part|Ing ] !Modal", BASE),
    (r"Modal|cannot not? [ Modal ]", "be able to"),
    (r"~Det|the|a can|could|must|will|should|might|may [ to ] Base|Same|Become|be", ""),
    # didn't knew, doesn't wants
    (r"don't|didn't|doesn't|did|does|do not|Adv{0,1} [ S|Past|Ed ]", BASE),
    # for inform, by remove, without ask
    (
        r"for|by|without|after|before|of|about|from|despite !use !need !work !help [ Base|Become ] me|us|you|him|her"
        r"|them|it|the|a|an|my|your|our|their|his|this|that|with|to|for|in|at",
        ING,
    ),
    (r"without !help [ Base ] .|,|and", ING),
    (r"forward to Adv? [ Base|Become|Same ] !. !¶ !at !with !and", ING),
    # am baking since, have my licence since
    (
        rf"~who|which|what|. [ am|is|are|'m|'re ] Ing|\w+ing !{DAYS} ~.|,|¶|because{{0,6}} since Num|then|last"
        rf"|childhood|school|{MONTHS}",
        like("have been"),
    ),
    (r"i|we|you|they [ am|are|'m|'re ] !writing !asking Ing|\w+ing ~.|,|¶{0,6} since i|we was|were", "have been"),
    (r"i [ have ] my|the|a|this ~.|,|¶{1,3} since Num|then|last", "have had"),
    (r"since then Adv|,{0,1} i|we|he|she|they Adv? [ Past|Ed ] !when", lambda shown: f"have {PARTICIPLE(shown)}"),
    # i seen, i been, i gone
    (
        rf"~{HAVE}|Modal|and|or|only|what|Be i|we|they|he|she|you Adv? [ been|seen|done|gone|written|taken|given"
        rf"|begun|known|spoken|driven|eaten ]",
        lambda shown: f"have {shown}",
    ),
    # i was impress, it was wrote
    (
        r"~what|all|thing|best|most|of|where i|we|they|he|she|you|it am|is|are|was|were|'m|'re Adv|so|very|not{0,2} [ "
        r"Base|Past ] !Base",
        PARTICIPLE,
    ),
    (r"Modal be Adv? [ Past ]", PARTICIPLE),
    # would like thank, look forward meeting
    (r"would|'d like|love|prefer [ Base ] !and", lambda shown: f"to {shown}"),
    (
        r"want|wants|wanted|hope|hoped|able|ready|willing|happy|glad|eager|decided|need|going [ Base ] me|you|the|a"
        r"|an|my|your|with|in|at|for|to",
        lambda shown: f"to {shown}",
    ),
    (r"look|looking|looked forward [ Ing|hear|see|meet ]", lambda shown: f"to {ING(shown)}"),
    # yesterday, in the past
    (
        rf"¶|.|,|and|that|as|when i|we Adv? !{STATES} [ Base ] ~.|,|¶|;|and|that|who|what|how|since|Ed|Past{{0,5}} "
        rf"yesterday|ago",
        PAST,
    ),
    (
        rf"¶|.|,|and i|we !{STATES} [ Base ] ~.|,|¶|;|and|that|who|what|how|Ed|Past{{0,5}} last year|week|month"
        rf"|summer|winter|monday|friday",
        PAST,
    ),
    (r"yesterday|ago ,{0,1} i|we Adv? [ Base ]", PAST),
    # i have sent it yesterday
    (
        r"i|we|you|he|she|they [ have|'ve|has Part|Ed ] !been ~.|,|¶|;|about|from|of|what|Pron|Past|Ed|since|Modal"
        r"|after{0,3} yesterday|ago",
        lambda shown: PAST(shown.split(" ")[-1]),
    ),
    # enjoyed to see
    (
        r"enjoy|enjoyed|enjoys|avoid|avoided|finish|finished|mind|suggest|suggested|keep|kept|miss|missed [ to Base ]",
        lambda shown: ING(shown.split(" ")[-1]),
    ),
    (r"i|we|you|he|she|they [ Base|S ] ~.|,|¶|;|that|who|what{0,6} from 19\d\d|20\d\d to|until", PAST),
    (r"[ have|'ve|has Ed|Part ] ~.|¶|;{1,9} until it|they|i|we|he|she Past|Ed", lambda shown: PAST(shown.split(" ")[-1])),
    # teached, payed
    (rf"[ {TOO_REGULAR} ]", PAST),
    # if you will need, please to call, I always be
    (r"if i|you|we|he|she|it|they|somebody|someone [ will Base ] !me", lambda shown: shown.split()[1]),
    (r"please [ to ] Base", ""),
    (r"~Modal|Do|to|will i|he|she|we|they always|never|also|often [ be ]", "am"),
    (r"Have ~.|,|¶{0,6} since i|we|he|she [ leave|start|begin|finish|come|join|arrive|move|graduate ]", PAST),
    (r"love|like|want|hope|need|able|ready|glad|going|trying|decided|plan to [ Ing ]", BASE),
    # whenever you ready, the office is look
    (
        rf"{OPENS}|whenever i|you|we|they [ ready|sure|interested|glad|able|available|proud|sorry ]",
        lambda shown: f"are {shown}",
    ),
    (r"your|my|our|the !thing !best One is|was|are [ Base|Past ] Adv|Adj|like|to|by|in|at", PARTICIPLE),
    (r"everything|nothing|everybody|it|which is|was|are|were Adv? [ Base|Past ] .|,|¶|by|in|at|for|to", PARTICIPLE),
    (
        r"i|we|he|she [ am|'m|is|are ] !Ing ~.|,|¶|Ing|Ed|Part|old{1,5} for|since Num|many years|months .|,|¶|and|now",
        lambda shown: "has been" if shown == "is" else "have been",
    ),
    # use to
    (rf"{BE}|not|got|get|getting [ use ] to", "used"),
    (r"was|were [ use|used to ] Base", "used to"),
    (r"¶|. i|we [ use ] to Base|be", "used"),
    # if i would have known
    (r"if i|we|he|she|it|they|you [ would|'d have ] Part|Ed|been", "had"),
)
