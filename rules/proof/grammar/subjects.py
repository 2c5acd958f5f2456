"""Verbs that do not agree with their subjects."""

from typing import Final

from rules.proof.grammar.mending import Rows, with_s, without_s
from rules.proof.grammar.pieces import BEGINS, HE, NUMBERS, OPENS, OWN, TEAMS, THEY, WE

PLAIN: Final = "Base|Become|have|are|were|do|don't|haven't|aren't|weren't"
ENDED: Final = "S|has|is|was|does|doesn't|hasn't|isn't|wasn't|stays|trusts|wants|likes"
AFTER: Final = "Pron|Det|the|a|to|that|what|how|up|down|out|once|twice"
A_ONE: Final = "the|a|an|another|my|your|our|his|her|this|that|every|each|no"
SUBJECTS: Final[Rows] = (
    # I is, I were
    (
        "~and|or|nor|if|though|wish i [ is|are|were ] !to !you",
        lambda shown: {"is": "am", "are": "am", "were": "was"}[shown.casefold()],
    ),
    # he know, it don't
    (rf"{OPENS}|who|which|what {HE} Adv{{0,1}} [ have|don't|haven't|are|aren't ] !if", with_s),
    (rf"{BEGINS}|and|who|which|what {HE} Adv{{0,1}} !be [ Base|Become ] !if", with_s),
    # I works, and I has, they is
    (rf"~of|between|and|with|to|for|than|like|Have|Do|Modal|Base {WE} Adv{{0,1}} [ S|doesn't|hasn't ]", without_s),
    (rf"{OPENS} {WE}|you Adv{{0,2}} [ S|has|does|doesn't|hasn't ] !has !is", without_s),
    (rf"~of|between|and {THEY} Adv? [ is|was|has|isn't|wasn't ]", without_s),
    (r"~Prep|Past|Ed|Base|S|Ing|Same|and|about you [ was|wasn't|is|isn't|has|hasn't ]", without_s),
    (r"~between|of|for|to|with|from you|i and Name{1,2} [ has|is|was ]", without_s),
    (r"~between|of|for|to|with|from you|i and my|your One|Many [ has|is|was ]", without_s),
    # a chef ask me, the closing now take, whose income come
    (rf"{OPENS} {A_ONE} Adj? !{TEAMS} One Adv? [ have|are|were|don't|haven't|aren't ] !to !i !we !you !they", with_s),
    (rf"{BEGINS}|that {A_ONE} Adj? !{TEAMS} One Adv? [ Base|Become ] {AFTER}", with_s),
    (rf"{OPENS} the|a|an Adj? !{TEAMS} One|Ing now|always|often|still|never|either [ Base|Become|have ]", with_s),
    (rf"whose Adj? !{TEAMS} One Adv? [ {PLAIN} ]", with_s),
    (
        rf"~Do|Modal|Have|let|make|makes|made|see|help every|each|no Adj? !{TEAMS} One Adv{{0,2}} [ have|are|were|do|don't ]"
        " !to !i !we !you !they",
        with_s,
    ),
    # my portfolio at risk have
    (
        rf"{OPENS} the|{OWN} Adj? !{TEAMS} !kind !kinds !sort One at|in|of|on|for|with|from Det|the|a|both"
        rf"|all|{OWN}{{0,1}} Adj?"
        " One|Many Adv? [ have|are|were|don't ] !i !we !you !they",
        with_s,
    ),
    # the customers was, my skills matches, school groups is
    (
        rf"{OPENS}|much|well the|these|those|all|many|most|some|several|{OWN} Adj? Many !who !which !that Adv? [ {ENDED} ]",
        without_s,
    ),
    (
        r"~Prep|than|as Num|only Num{0,1} Adj? !years !months !weeks !days !hours !minutes !miles !pounds !dollars "
        r"Many Adv? [ is|was|has|doesn't ] !a !an !enough !too !the !not !more !all",
        without_s,
    ),
    (r"¶|. Many Adv? [ S ] !me", without_s),
    (r"¶|. One !operations !communications !relations !resources Many Adv? [ is|was|has|doesn't ]", without_s),
    (r"there [ is|was|'s ] two|three|four|five|six|seven|eight|nine|ten|many|several|few|some|lots Adj? Many", without_s),
    (r"~of the|these|those|your|my Num{0,1} Adj? Many i|we|you|they Past|Ed|Base [ has|was|is|doesn't ]", without_s),
    # most of them comes, both of my guards has
    (rf"~of most|all|some|both|{NUMBERS} of us|you|them Adv{{0,2}} [ {ENDED} ]", without_s),
    (rf"~of most|all|some|both|{NUMBERS} of the|these|those|{OWN} Adj? Many Adv{{0,2}} [ {ENDED} ]", without_s),
    # so was the aides
    (r"so|neither|nor [ was|is|has ] the|my|your|our|their Adj? Many", without_s),
    # a publisher who admit, a notebook, which have saved
    (
        rf"~of|in|for|with|by|from|at|to|on|and|among a|an|the|my|your|this|that|one Adj? !{TEAMS} One ,{{0,1}} who"
        rf"|which Adv{{0,1}} [ {PLAIN} ]",
        with_s,
    ),
    (rf"~of|in|from|at|on|by|among the|a|an !{TEAMS} One that Adv? [ Base ] like|me|us|him|her|you|into|to", with_s),
    (
        rf"~of|in|for|with|by|from|at|to|on|among a|an|another !{TEAMS} One that Adv? [ have|are|were|don't|need|make"
        rf"|do|want|work ]",
        with_s,
    ),
    # bikes that costs
    (
        rf"~Prep|of|in|for|with|by Det|Adj|the|my|Num|those{{0,2}} !years !others Many|S ,{{0,1}} who Adv{{0,1}} [ "
        rf"{ENDED} ] !one",
        without_s,
    ),
    (
        r"~Prep Det|Adj|the|my|Num|those{0,2} !years !others Many which|that Adv{0,1} [ doesn't|hasn't|isn't|wasn't ]",
        without_s,
    ),
    (
        rf"{NUMBERS}|thousand|hundred|these|those Adj? !years Many that|who|which Adv? [ {ENDED}|costs|needs|helps|works ]",
        without_s,
    ),
    # one of the things that impressed me are that
    (
        rf"one of the|{OWN} Many that|which|who ~and|but|,|.|¶{{1,4}} [ are|were ] that|how|the|your|my|a|an|to",
        with_s,
    ),
    # each of them have, neither of them have
    (r"each|either|neither|one of them|us|you|these|those|whom|which Adv? [ have|are|were|do|don't ]", with_s),
    (
        r"~only each|either|neither|one of the|my|your|our|these|those|his|her Adj? Many Adv? [ have|are|were|do"
        r"|don't ] !that",
        with_s,
    ),
    # nobody know, what make me
    (
        rf"~let|make|making|made|makes|Do|Modal|see|help|hear|watch|without everybody|everyone|nobody|somebody"
        rf"|someone|anyone|anybody|everything|nothing|something Adv? [ {PLAIN} ] !i !we !you !they",
        with_s,
    ),
    (r"¶|.|, what Adv? [ Base|have ] me|us", with_s),
    # before the fitters is, the communities that I have worked with still calls, 80 percent of my clients has
    (r"~One|Many|Name before|until the|my|your|our Many [ is|was|has ]", without_s),
    (rf"Many that|which|who{{0,1}} i|we|you|they have|had|'ve Ed|Part Prep{{0,1}} Adv{{0,1}} [ {ENDED} ]", without_s),
    (rf"percent|%|lots of the|these|those|{OWN} Adj? Many Adv{{0,2}} [ {ENDED} ]", without_s),
    # cold don't bother me, my English become better, a pump break down
    (r"¶|.|, !please !most !some !few One|Adj [ don't|haven't ] Base|Part|Ed", with_s),
    (r"¶|.|, my|your|our One|Name [ become|get|go|come|make|need ] better|worse|every|me|us|more", with_s),
    (rf"when|if|because|before|after a|an|the Adj? !{TEAMS} One [ break ] down", with_s),
    # ., and they was, each of the modules I teach have, everything that grow, there were a queue
    (rf"¶|.|, and {THEY} [ is|was|has|isn't|wasn't ]", without_s),
    (rf"each|either|neither of the|these|those|{OWN} Adj? Many i|we|they Base|Past|Ed [ have|are|were|do|don't ]", with_s),
    (r"everything|something|anything|nothing that [ Base|Become|have|are|were|don't ]", with_s),
    (r"everyone|everybody|someone|somebody|nobody|anyone|anybody who [ Base|Become|have|are|were|don't ]", with_s),
    (
        r"¶|.|but|because there [ were ] never{0,1} a|an !few|couple|lot|dozen|hundred|thousand|number|handful One"
        r" .|,|¶|in|on|at",
        "was",
    ),
    # the criteria for marking was, say the grass don't
    (r"~of the|your|these criteria for|of{0,1} One|Ing{0,1} [ is|was|has ]", without_s),
    (rf"say|says|said|think the|my|your !{TEAMS} One [ don't|haven't ]", with_s),
)
