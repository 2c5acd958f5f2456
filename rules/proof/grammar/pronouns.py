"""Pronouns in a wrong case, and those that are mixed up with others: its and it's, your and you're."""

from typing import Final

from rules.proof.grammar.mending import Rows, like, me_and
from rules.proof.grammar.pieces import PEOPLE

AT: Final = "in|of|with|on|from|by|for|at"
OBJECTS: Final = {"they": "them", "he": "him", "she": "her", "we": "us", "i": "me"}
SUBJECTS: Final = {"them": "they", "him": "he", "us": "we", "me": "I"}
PRONOUNS: Final[Rows] = (
    # one of they, for he and I, me and my brother ran, that them can
    (
        r"of|made|let|between|thank|make|makes [ they|he|she|we ] !had|have|were|was|are|is|went|do|did|said|got|all|Modal",
        lambda shown: OBJECTS[shown.casefold()],
    ),
    (r"with|to|from|at|for [ they|he|she|i ] .|;|¶", lambda shown: OBJECTS[shown.casefold()]),
    (r"between|with|for|to|thank|from you|him|her|them|Name{1,2} and [ i ] .|,|;|¶|for|about", "me"),
    (r"¶|. [ me and my|your|our{0,1} him|her|Name|One|Many ]", me_and),
    (r"that|because|when|while|if [ them|him|us|me ] Modal|Have|Be|Do", lambda shown: SUBJECTS[shown.casefold()]),
    # its ready, its the second part
    (r"[ its ] the|a|an|my|your|this|that|not|been|also|always|never", like("it's")),
    (r"[ its ] very|really|so|quite|too Adj .|,|;|to|that|and|for|¶", like("it's")),
    (r"[ its ] !own Adj .|,|;|to|that|and|for|¶", like("it's")),
    # lost it's charm
    (rf"{AT} [ it's ] Adj? One|Many", "its"),
    (r"[ it's ] own", "its"),
    (r"One|Many|Name and [ it's ] !people Many", "its"),
    (r"did|does|lost|loves|has|keeps [ it's ] !time !fun One|Many|Base .|,|¶|Prep|and|every", "its"),
    # in you're letter, your welcome
    (
        r"Base|Past|Ed|Same|Ing !know !hope !think !say !said !told !see !believe !believed !understand !guess [ you 're "
        r"] One|Many .|,|¶|Adv|Prep|and|down",
        "your",
    ),
    (rf"{AT}|about|to [ you 're ] Adj? One|Many", "your"),
    (r"[ your ] the|a|an|not !of", like("you're")),
    (r"[ your ] welcome .|,|to|¶", like("you're")),
    (r"[ your ] right about", like("you're")),
    (r"[ your ] going|looking to|for", like("you're")),
    (r"[ your ] very|really|so kind|good|right|busy|lucky|nice .|,|¶|to|and|about|that", like("you're")),
    (r"¶|.|,|that|if|when|because|hope [ your ] Ing Adj|Adv|a|the|me|it|to|for", like("you're")),
    (
        r"of|for|with|in|about [ you ] "
        r"!last !next !this !early !late Adj? !today !yesterday !tomorrow !tonight !people !guys !folks !all !both One"
        r"|Many !like !who",
        "your",
    ),
    # they names, in there house, theirs nothing
    (r"[ they ] genomes|names|own|children|families|homes|stories|jobs", like("their")),
    (rf"{AT}|about|to [ they 're ] Adj? One|Many", "their"),
    (r"because|that|if|when|, [ their ] Ed|Part|Same|Ing to|in|at|from|with|by|on|for|so", like("they're")),
    (rf"{AT}|about|to [ there ] One|Many", "their"),
    (r"[ there ] own", "their"),
    (r"[ they 're ] own", "their"),
    (r"Base|Past|Ed|Ing [ there ] team|company|names|children|families !Be", "their"),
    (r"[ theirs ] not|no|a|an|nothing|something|always", like("there's")),
    # somebody whose ready, the person which
    (
        r"the|a one|man|woman|person|people|man|guy|somebody|someone [ whose ] Ed|Part|Same|Ing|Prep|been|Adj !One !Many",
        "who's",
    ),
    (r"[ who's ] Adj? One|Many Be|Have|Past|Ed|S|i|we|you|they|he|she", like("whose")),
    (r"the|a person|man|woman|colleague|people [ which ] !One !Many", "who"),
    (r"is|was|it's i|me|him|her|us|somebody|someone [ which ]", "who"),
    (rf"the|my|your|our|those|these|many|all {PEOPLE} [ which ] Be|Have|Do|Modal|Past|Ed", "who"),
    (r"me|us|him|her as the one|ones [ which ]", "who"),
    (
        r"the|a|this|our|your !one !somebody launch|project|product|machine|system|work|program|thing|idea|problem"
        r"|mistake|day [ who ] Past|Ed|S|is|was|has",
        "that",
    ),
    (r"all|everything [ what ]", "that"),
    # my self
    (r"[ my|your|him|her|our self ]", lambda shown: "".join(shown.split())),
    (r"[ you self ]", "yourself"),
    (r"[ them|our|your selves|selfs ]", lambda shown: "".join(shown.split()).replace("selfs", "selves")),
    # who's clients, for yours time, them awards don't, and there banter, anything what
    (r"[ who's ] Adj? !friends Many", like("whose")),
    (
        r"for|in|with|on|at|about [ yours|ours|theirs|hers ] !yesterday !today Adj? One|Many",
        lambda shown: {"hers": "her"}.get(shown, shown[:-1]),
    ),
    (r"¶|.|,|and|but|all [ them ] Many don't|aren't|do|are|were|have|come|Base", like("those")),
    (r"and|, [ there ] One|Many .|¶", "their"),
    (r"everything|anything|something|nothing [ what ] i|we|you|they|he|she|is|was|Past|Ed", "that"),
    # my last boss he said, the residents they were
    (
        r"my Adj{0,1} boss|manager|chef|teacher|mother|father|supervisor|wife|husband [ he|she ] Past|Ed|S|is|was|has|always",
        "",
    ),
    (rf"¶|.|,|and|because|that the|my|our|your {PEOPLE} [ they ] are|were|Modal Ing|Adj|Base", ""),
    # people whom enjoy, to my colleague and I, with them children, brings there sons, the line what packs
    (r"~of|to|with|for|from|by|at [ whom ] Adv{0,1} Base|S|have|has|are|is|was|were !i !we !you !they !he !she", "who"),
    (r"to|for|with|of|by|between my|your|our Adj{0,1} One and [ i ] .|,|;|¶", "me"),
    (rf"with|to|about|at|from|by [ them ] {PEOPLE}|lads|girls|boys|kids|ones", "those"),
    (r"bring|brings|brought [ there ] Many", "their"),
    (r"¶|. the|my|your One [ what ] S|Past|Ed|i|we", "that"),
)
