"""Words that are wrong beside each other, are mixed up with others, or stand in a wrong order."""

from typing import Final

from rules.proof.grammar.mending import PARTICIPLE, Rows, best, first, last, like, rotated, turned
from rules.proof.grammar.pieces import NUMBERS, OPENS

NOT: Final = "don't|didn't|doesn't|haven't|hasn't|hadn't|can't|couldn't|won't|wouldn't|never|isn't|wasn't|ain't"
BETTER: Final = "better|easier|faster|quicker|cheaper|stronger|bigger|smaller|happier|nicer|harder|safer|older|younger"
BEST: Final = "best|easiest|fastest|biggest|nicest|happiest|strongest|cheapest"
DETERMINERS: Final = "a|an|the|my|your|our|it|them|any|this"
LEARNING: Final = "know|knew|learn|learned|learnt|see|saw|understand|understood|like|liked|realised|realized"
WORDS: Final[Rows] = (
    # don't never, haven't heard nothing, nobody noticed nothing
    (rf"{NOT} [ never ]", "ever"),
    (
        rf"{NOT} Base|Ed|Part|Past|Same|Become [ nothing|nobody|nowhere ]",
        lambda shown: shown.replace("nothing", "anything").replace("nobody", "anybody").replace("nowhere", "anywhere"),
    ),
    (r"nobody Prep{0,1} Det{0,1} One{0,1} !said !did Past|Ed [ nothing|nobody ]", lambda shown: shown.replace("no", "any", 1)),
    (r"wasn't|weren't|isn't|aren't|ain't [ no ] Adj{0,1} One|Many", "any"),
    # is is
    (rf"{OPENS} the|my|your|our|this Adj? One [ is is ]", "is"),
    # more better, the same than, as good than, faster as mine
    (rf"[ more {BETTER} ]", last),
    (rf"[ most {BEST} ]", last),
    (r"the same One{0,1} [ than ]", "as"),
    (r"as Adj|Adv [ than ]", "as"),
    (r"\w\w\w+er [ as ] what|me|my|any|most|yours|mine|anyone", "than"),
    (
        r"more|less|fewer|better|rather|other|\w+er Adj|One|Many{0,1} [ then ] Num|Many|most|any|the|my|your|me|him"
        r"|anybody|anyone|ever|half|a",
        "than",
    ),
    (r"¶|.|because|that|and|, [ the most ] !people/One Many Base|are|have|do|don't|were|think|want", like("most")),
    # to late, loose time, ask weather, an advise
    (r"Be|far|never|much [ to ] much|late|early|small|big|hard|little|fast !to", "too"),
    (rf"not|to|never|would|will|could|don't|didn't [ loose ] {DETERMINERS}|patience|time|money|count|track", "lose"),
    (r"know|ask|asked|wonder|wondered|sure|decide|see [ weather ]", "whether"),
    (r"your|my|the|some|any|good|of|for [ advise ]", "advice"),
    (r"can|could|would|will|i [ advice ]", "advise"),
    (r"i|to|gladly|would|will|can [ except ] any|your|the|a|this|it", "accept"),
    (r", [ accept ] once|for|one|when|that|me|on", "except"),
    (r"in|over|during the [ pass ] Num|few|two|three|four|five|six|ten|year|years|month|months", "past"),
    (r"your [ patients ] with|and|.|,|¶", "patience"),
    (r"[ everyday ] .|,|¶|and|i|we|with|to|at|in|for", "every day"),
    # ask would you, ask is there any news, know when is the interview
    (
        r"ask|asking|asked you|him|her|them [ would|will|can|could|do you|i|we ]",
        lambda shown: f"whether {turned(shown)}",
    ),
    (r"ask|asking|wonder|wondering|check [ is|are there|it ]", lambda shown: f"whether {turned(shown)}"),
    (
        r"~what ask|know|wonder|tell|understand|see|wondering|asking me|us|you{0,1} when|where|why|how [ is|are|was"
        r"|were|can|will|did|does|do i|you|it|he|she|they|we ]",
        turned,
    ),
    # I am 24 years, i'am
    (r"i [ am|'m Num years ] .|,|and|with|¶", lambda shown: f"{shown} old"),
    (r"[ i'am|i'have ]", lambda shown: {"a": "I'm", "h": "I have"}[shown[2]]),
    # the lower in the building, ten years passed, fit in good
    (rf"is|was|are|were the [ {BETTER}|lower|higher ] in|on the|my|our|all", best),
    (rf"i|we have|had|'ve{{0,1}} [ passed ] {NUMBERS}|Num years|months|hours|days|weeks", "spent"),
    (r"work|works|worked|working|fit|fits|sleep in|very{0,1} [ good ] .|,|¶|at|with|together|and", "well"),
    # know how is important to listen, liked how calm is your shop, enough good, explained everything very good
    (rf"{LEARNING} how [ is|was Adj ] to|that", lambda shown: f"{last(shown)} it {first(shown)}"),
    (
        rf"{LEARNING} how Adj [ is|was|are|were the|your|my|our|this Adj|Ing{{0,1}} One|Many ] .|,|¶|of|and|for|in",
        rotated,
    ),
    (r"i|you|we|they|it|Name|One Be [ enough Adj ] for|to", turned),
    (r"explain|explained|speak|speaks|spoke everything|it|english|Pron{1,2} very [ good ] .|,|¶", "well"),
    # I work already nine years, I worked always with, forward to here from, well verse
    (rf"i|we [ Base already ] {NUMBERS}|Num years|months", lambda shown: f"have already {PARTICIPLE(first(shown))} for"),
    (r"i|we|they [ work|worked|try|tried|smile always ] with|in|at|to|for|.|,", turned),
    (r"forward to [ here ] from|back", "hear"),
    (r"Be [ well verse ]", "well versed"),
)
