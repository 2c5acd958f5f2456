"""Verbs in a wrong tense: with "since", "yesterday", "if"."""

from typing import Final

from rules.proof.grammar.mending import PARTICIPLE, PAST, Rows, last, like
from rules.proof.grammar.pieces import DAYS, HAVE, MONTHS, NUMBERS

STATES: Final = (
    "thank|refer|write|appreciate|know|hope|remember|wish|apologise|apologize|want|believe|think|feel|regret"
    "|understand|remain|stay"
)
"""What one does now about what was."""
BEGIN: Final = "leave|start|begin|finish|come|join|arrive|move|graduate"
WORKING: Final = "work|teach|drive|live|cook|bake|clean|study|play|sell|repair|build|run|manage|speak"
TENSES: Final[Rows] = (
    # am baking since, have my licence since, I drive a truck since 2016
    (
        rf"~who|which|what|. [ am|is|are|'m|'re ] Ing|\w+ing !{DAYS} ~.|,|¶|because{{0,6}} since Num|then|last"
        rf"|childhood|school|{MONTHS}",
        like("have been"),
    ),
    (r"i|we|you|they [ am|are|'m|'re ] !writing !asking Ing|\w+ing ~.|,|¶{0,6} since i|we was|were", "have been"),
    (r"i [ have ] my|the|a|this ~.|,|¶{1,3} since Num|then|last", "have had"),
    (r"i|we [ Base|do ] ~.|,|¶|;|that|who|what{0,8} since 19\d\d|20\d\d|childhood", lambda shown: f"have {PARTICIPLE(shown)}"),
    (r"since then Adv|,{0,1} i|we|he|she|they Adv? [ Past|Ed ] !when", lambda shown: f"have {PARTICIPLE(shown)}"),
    (rf"Have ~.|,|¶{{0,6}} since i|we|he|she [ {BEGIN} ]", PAST),
    (
        r"i|we|he|she [ am|'m|is|are ] !Ing ~.|,|¶|Ing|Ed|Part|old{1,5} for|since Num|many years|months .|,|¶|and|now",
        lambda shown: "has been" if shown == "is" else "have been",
    ),
    # i seen, i been, i gone
    (
        rf"~{HAVE}|Modal|and|or|only|what|Be i|we|they|he|she|you Adv? [ been|seen|done|gone|written|taken|given"
        rf"|begun|known|spoken|driven|eaten ]",
        lambda shown: f"have {shown}",
    ),
    # yesterday, last year, in the past, I come third in
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
    (r"yesterday|ago ,{0,1} i|we Adv? [ Base|Become ]", PAST),
    (r"last year|week|month|summer|winter|spring|autumn|night ,{0,1} i|we Adv? [ Base|Become ]", PAST),
    (r"i|we|you|he|she|they [ come ] first|second|third in|at|of|out|,|.", PAST),
    (r"i|we|you|they [ Base|S ] ~.|,|¶|;|that|who|what{0,6} from 19\d\d|20\d\d to|until", PAST),
    # i have sent it yesterday
    (
        r"i|we|you|he|she|they [ have|'ve|has Part|Ed ] !been ~.|,|¶|;|about|from|of|what|Pron|Past|Ed|since|Modal"
        r"|after{0,3} yesterday|ago",
        lambda shown: PAST(shown.split(" ")[-1]),
    ),
    (r"[ have|'ve|has Ed|Part ] ~.|¶|;{1,9} until it|they|i|we|he|she Past|Ed", lambda shown: PAST(shown.split(" ")[-1])),
    # if you will need, if i would have known
    (r"if i|you|we|he|she|it|they|somebody|someone [ will Base ] !me", lambda shown: shown.split()[1]),
    (r"if i|we|he|she|it|they|you [ would|'d have ] Part|Ed|been", "had"),
    # I bake since I was fifteen, I teach French for twelve years, I am working here for eight years
    (r"i|we [ Base ] ~.|,|¶|;|that|who|what{0,5} since i|we was|were", lambda shown: f"have {PARTICIPLE(shown)}"),
    (
        rf"i [ {WORKING} ] ~.|,|¶|;|that|who|for{{0,4}} for {NUMBERS}|Num years .|,|¶|now|already",
        lambda shown: f"have {PARTICIPLE(shown)}",
    ),
    (
        rf"i|we [ am|'m|are ] working|teaching|driving|living|cooking|baking|doing|running ~.|,|¶|;|since"
        rf"|that{{0,5}} for {NUMBERS}|Num years .|,|¶|and|now|already|in",
        "have been",
    ),
    # you have taken for me yesterday, I have finished my course in 2018, and I done
    (r"i|we|you [ have|'ve Part|Ed ] for|with|to me|us|you yesterday|ago", lambda shown: PAST(last(shown))),
    (
        r"i|we [ have|'ve Part|Ed ] ~.|,|¶|that|which|who|since|until|Past|Ed|Num{1,4} in 19\d\d|20[01]\d .|,|¶|and|with",
        lambda shown: PAST(last(shown)),
    ),
    (r",|¶|.|One|Many|Adv and i|we [ been|seen|done|gone|written|taken|given|begun ]", lambda shown: f"have {shown}"),
)
