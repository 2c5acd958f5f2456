"""Verbs that do not agree with their subjects."""

from typing import Final

from rules.proof.syntax_pieces import HE, OPENS, TEAMS, THEY, WE, Rows, with_s, without_s

PLAIN: Final = "Base|Become|have|are|were|do|don't|haven't|aren't|weren't"
BEGINS: Final = "¶|,|.|;|:|but|because|when|if|so|how|while|since|where|whose|although|whenever|whether|unless|until"
AFTER: Final = "Pron|Det|the|a|to|that|what|how|up|down|out|once|twice"
ENDED: Final = "S|has|is|was|does|doesn't|hasn't|isn't|wasn't"
SUBJECTS: Final[Rows] = (
    # he know, it don't
    (rf"{OPENS}|who|which|what {HE} Adv{{0,1}} [ have|don't|haven't|are|aren't ] !if", with_s),
    (rf"{BEGINS}|and|who|which|what {HE} Adv{{0,1}} !be [ Base|Become ] !if", with_s),
    # i works, they is
    (rf"~of|between|and|with|to|for|than|like|Have|Do|Modal|Base {WE} Adv{{0,1}} [ S|doesn't|hasn't ]", without_s),
    (rf"~of|between|and {THEY} Adv? [ is|was|has|isn't|wasn't ]", without_s),
    # a chef ask me, whose income come
    (
        rf"{OPENS} the|a|an|another|my|your|our|his|her|this|that|every|each|no Adj? !{TEAMS} One Adv? [ have|are"
        rf"|were|don't|haven't|aren't ] !to !i !we !you !they",
        with_s,
    ),
    (
        rf"{BEGINS}|that the|a|an|another|my|your|our|his|her|this|that|every|each|no Adj? !{TEAMS} One Adv? [ Base|Become "
        rf"] {AFTER}",
        with_s,
    ),
    (rf"whose Adj? !{TEAMS} One Adv? [ {PLAIN} ]", with_s),
    # the customers was, my skills matches
    (
        rf"{OPENS} the|my|your|our|his|her|their|these|those|all|many|most|some|several Adj? Many !who !which !that "
        rf"Adv? [ {ENDED} ]",
        without_s,
    ),
    (
        r"~Prep|than|as Num|only Num{0,1} Adj? !years !months !weeks !days !hours !minutes !miles !pounds !dollars "
        r"Many Adv? [ is|was"
        r"|has|doesn't ] !a !an !enough !too !the !not !more !all",
        without_s,
    ),
    (r"there [ is|was|'s ] two|three|four|five|six|seven|eight|nine|ten|many|several|few|some|lots Adj? Many", without_s),
    (r"the|these|those|your|my Num{0,1} Adj? Many i|we|you|they Past|Ed|Base [ has|was|is|doesn't ]", without_s),
    (r"¶|. Many Adv? [ S ] !me", without_s),
    (r"~Prep|Past|Ed|Base|S|Ing|Same|and|about you [ was|wasn't|is|isn't|has|hasn't ]", without_s),
    # a publisher who admit, a notebook, which have saved
    (
        rf"~of|in|for|with|by|from|at|to|on|and|among a|an|the|my|your|this|that|one Adj? !{TEAMS} One ,{{0,1}} who"
        rf"|which Adv{{0,1}} [ {PLAIN} ]",
        with_s,
    ),
    (
        rf"~of|in|from|at|on|by|among the|a|an !{TEAMS} One that Adv? [ Base ] like|me|us|him|her|you|into|to",
        with_s,
    ),
    (
        rf"~of|in|for|with|by|from|at|to|on|among a|an|another !{TEAMS} One that Adv? [ have|are|were|don't|need|make"
        rf"|do|want|work ]",
        with_s,
    ),
    (
        rf"~Prep|of|in|for|with|by Det|Adj|the|my|Num|those{{0,2}} !years !others Many|S ,{{0,1}} who Adv{{0,1}} [ "
        rf"{ENDED} ] !one",
        without_s,
    ),
    (
        r"~Prep Det|Adj|the|my|Num|those{0,2} !years !others Many which|that Adv{0,1} [ doesn't|hasn't|isn't|wasn't ]",
        without_s,
    ),
    # each of them have, neither of them have
    (r"each|either|neither|one of them|us|you|these|those|whom|which Adv? [ have|are|were|do|don't ]", with_s),
    (
        r"~only each|either|neither|one of the|my|your|our|these|those|his|her Adj? Many Adv? [ have|are|were|do"
        r"|don't ] !that",
        with_s,
    ),
    # so was the aides
    (r"so|neither|nor [ was|is|has ] the|my|your|our|their Adj? Many", without_s),
    # nobody know
    (
        rf"~let|make|making|made|makes|Do|Modal|see|help|hear|watch|without everybody|everyone|nobody|somebody"
        rf"|someone|anyone|anybody|everything|nothing"
        rf"|something Adv? [ {PLAIN} ] !i !we !you !they",
        with_s,
    ),
    (r"¶|.|, what Adv? [ Base|have ] me|us", with_s),
)
