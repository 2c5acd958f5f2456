"""Nouns in a wrong number, or without their article."""

from typing import Final

from rules.proof.grammar.mending import Rows, like, one_of, plural, singular
from rules.proof.grammar.pieces import NO_MASS, NUMBERS, TIMES

UNCHANGED: Final = (
    "percent|cent|per|dozen|hundred|thousand|million|staff|people|series|craft|aircraft|fish|sheep|pm|am|of|more|star|year"
    "|day|hour|week|month|way|point|time|course|foot|stone|grand|k|man|woman|yesterday|today|tomorrow|tonight"
)
COUNTED: Final = (
    "person|job|company|shop|team|customer|client|patient|student|question|problem|solution|machine|car|computer|product"
    "|report|letter|mistake|position|role|boss|manager|chance|opportunity|decision|skill|task|kitchen|hotel|restaurant"
    "|factory|warehouse|degree|certificate|exam|license|licence|contract|meeting|interview|colleague|child|dog|house"
    "|room|garden|book|tool|phone|answer|idea|result|system|website|baker|cook|nurse|driver|teacher|engineer|project|heart"
)
"""Nouns that do not stand alone."""
TRADES: Final = (
    r"\w+ician/One|\w+eer/One|nurse/One|cook/One|chef/One|teacher/One|driver/One|waiter/One|welder/One|carpenter/One"
    r"|plumber/One|baker/One|cleaner/One|manager/One|engineer/One|doctor/One"
)
MEASURES: Final = "mile|meter|metre|kilometre|euro|pound|dollar"
UNCOUNTED: Final = "informations|advices|feedbacks|equipments|softwares|knowledges|furnitures|staffs/Many|homeworks"
AFTER_ONE: Final = ".|,|¶|and|in|on|for|with|without|to|that|who|where|which"
NOUNS: Final[Rows] = (
    # informations, many damage, much homeowners, less people
    (rf"[ {UNCOUNTED} ]", lambda shown: shown[:-1]),
    (rf"[ many ] {NO_MASS}", like("much")),
    (rf"[ few|fewer ] {NO_MASS}", like("less")),
    (
        r"[ an|a ] advice|information|equipment|feedback|furniture|homework|knowledge|luggage|software !One !Many !Adj",
        like("some"),
    ),
    (r"as|so|too|how|very|not [ much ] Adj{0,1} !thanks !regards Many", "many"),
    (r"[ much ] people", like("many")),
    (r"[ less ] people|customers|clients|patients|errors|mistakes|complaints|tickets", like("fewer")),
    # every days, this skills, one of the most interesting interview, five year
    (r"every|each|another [ Many ] !of", singular),
    (r"[ this ] !means Many !One !Many !ago", like("these")),
    (
        r"[ these|those ] One .|,|is|has|was|that|¶",
        lambda shown: like("this" if shown.casefold() == "these" else "that")(shown),
    ),
    (
        rf"one of the|my|your|our|his|her|their|these|those most{{0,1}} Adj{{0,2}} !{UNCHANGED} [ One ] .|,|i|you"
        rf"|that|in|of|for|is|was|¶",
        plural,
    ),
    (
        rf"~the|one|or|Num|Many {NUMBERS} Adj{{0,1}} !{UNCHANGED}|{NO_MASS} [ One ] .|,|in|of|at|for|and|who|that|which|with"
        r"|¶|to|on",
        plural,
    ),
    (rf"~the|a|an {NUMBERS}|\d|\d\d [ {TIMES} ] .|,|¶|of|in|at|ago|with|and|as|for|before|after|later|i|now", plural),
    (
        r"a|an Adv{0,1} !few !great !good !Num Adj{0,2} !means !hundreds !backpackers [ Many ] .|,|¶|and|in|at|for"
        r"|with|to|that",
        singular,
    ),
    (r"a|an very|really|so|quite Adj !means [ Many ]", singular),
    (r"a|one [ years|months|weeks|days|hours|minutes|people|things|questions ] ago|of|in|at|when|later", singular),
    # see real product, lift person, in big company, as nurse
    (rf"am|'m|was|been|as [ {TRADES} ] by|in|at|with|since|.|,|¶|for|and|from", one_of),
    (rf"to/To|can|will Base !shop [ {COUNTED} ] {AFTER_ONE}", one_of),
    (rf"have|has|had|got|made|found|need|needs|want|wants [ {COUNTED} ] {AFTER_ONE}", one_of),
    (rf"Base|Ed|Past|Ing|S|Have|as|for|with|in|of|like [ Adj {COUNTED} ] {AFTER_ONE}", one_of),
    # womens
    (r"[ womens|mens|childrens ]", lambda shown: f"{shown[:-1]}'s"),
    # two hundred staircase, how many parcel, all kind of, eight years experiences
    (
        rf"{NUMBERS}|a hundred|thousand|dozen Adj? !{UNCHANGED}|{MEASURES} [ One ] .|,|in|of|at|for"
        r"|and|who|that|which|with|¶|to|on",
        plural,
    ),
    (rf"how|so|too many !{UNCHANGED}|{NO_MASS} [ One ] i|we|you|they|Have|Be|Do|Past|Ed", plural),
    (r"all|many|several|various|two|three [ kind|type|sort ] of", plural),
    (r"years of{0,1} [ experiences ]", "experience"),
    # a lot experience, about thousand, had own garage, drive taxi, giving me chance, in restaurant
    (r"[ a lot ] experience|knowledge|information|people|things|patience|customers|clients|patients|children", "a lot of"),
    (r"about|around|than [ thousand|hundred|dozen ] Many", lambda shown: f"a {shown}"),
    (r"have|has|had|with|run|ran|opened|'ve [ own ] One|Many", "my own"),
    (r"i|we|to|can drive|drove|driving [ taxi|bus|van|car|lorry|forklift|ambulance ] for|in|.|,|since|and|at|with", one_of),
    (r"give|gives|gave|given|giving me|us [ chance|opportunity|job|position ] to|for|in|.|,|and|with", one_of),
    (
        r"in|at|from [ restaurant|hotel|factory|warehouse|bakery|garage|supermarket|workshop ] .|,|¶|for|where|since|as|with",
        one_of,
    ),
    (r"have|has|had|hold Adv{0,1} [ One|Adj certificate|licence|license|degree|diploma ] .|,|¶|and|in|from|for", one_of),
    (r"have|had [ accident|problem ] .|,|¶|and|with|in", one_of),
    # ten woman, was child, eighty patient a day, find many mistake that, the peoples are
    (rf"{NUMBERS} [ man|woman|child|person ] .|,|¶|who|and|in|at", plural),
    (r"i was|am|'m [ child|kid|boy|girl|baby|teenager|student ] .|,|and|¶|in|at", one_of),
    (rf"!one|1 {NUMBERS}|Num|hundred|thousand !{UNCHANGED}|{MEASURES} [ One ] a|per|every day|week|month|hour", plural),
    (rf"Base|Past|Ed|Have|Ing|with|for many !{UNCHANGED}|{NO_MASS} [ One ] .|,|¶|that|who", plural),
    (r"the|many|all|old|these [ peoples ] at|is|are|was|were|who|.|,", "people"),
    # five years experience, it was pleasure to, in whole country, a very professional
    (rf"{NUMBERS}|Num [ years ] experience|service", "years'"),
    (r"it Be [ pleasure|honour|honor|privilege ] to|for", one_of),
    (r"in|from|of|over|across|around|with|for [ whole ] world|country|city|team|company|family", "the whole"),
    (r"Be|be [ a very|really|so Adj ] .|¶", lambda shown: shown.split(" ", 1)[1]),
)
