"""Words that are wrong beside each other: two negations, a wrong preposition, one of many, its and it's."""

from typing import Final

from rules.proof.syntax_pieces import DAYS, MONTHS, NO_MASS, Rows, like, one_of, plural, singular

NOT: Final = "don't|didn't|doesn't|haven't|hasn't|hadn't|can't|couldn't|won't|wouldn't|never|isn't|wasn't"
NUMBERS: Final = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|both"
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
AFTER_ONE: Final = ".|,|¶|and|in|on|for|with|without|to|that|who|where|which"
WORDS: Final[Rows] = (
    # don't never, haven't heard nothing, nobody noticed nothing
    (rf"{NOT} [ never ]", "ever"),
    (
        rf"{NOT} Base|Ed|Part|Past|Same|Become [ nothing|nobody|nowhere ]",
        lambda shown: shown.replace("nothing", "anything").replace("nobody", "anybody").replace("nowhere", "anywhere"),
    ),
    (r"nobody Prep{0,1} Det{0,1} One{0,1} !said !did Past|Ed [ nothing|nobody ]", lambda shown: shown.replace("no", "any", 1)),
    # its ready, its the second part
    (r"[ its ] the|a|an|my|your|this|that|not|been|also|always|never", like("it's")),
    (r"[ its ] very|really|so|quite|too Adj .|,|;|to|that|and|for|¶", like("it's")),
    (r"[ its ] Adj .|,|;|to|that|and|for|¶", like("it's")),
    (r"in|of|with|on|from|by|for|at [ it's ] Adj? One|Many", "its"),
    (r"[ it's ] own", "its"),
    (r"One|Many|Name and [ it's ] !people Many", "its"),
    (
        r"Base|Past|Ed|Same|Ing !know !hope !think !say !said !told !see !believe !believed !understand !guess [ you 're "
        r"] One|Many .|,|¶|Adv|Prep|and|down",
        "your",
    ),
    (r"[ your ] the|a|an|not !of", like("you're")),
    (r"¶|.|,|that|if|when|because|hope [ your ] Ing Adj|Adv|a|the|me|it|to|for", like("you're")),
    (r"in|of|with|on|from|by|for|at|about|to [ you 're ] Adj? One|Many", "your"),
    (r"in|of|with|on|from|by|for|at|about|to [ they 're ] Adj? One|Many", "their"),
    (r"because|that|if|when|, [ their ] Ed|Part|Same|Ing to|in|at|from|with|by|on|for|so", like("they're")),
    (r"in|of|with|on|from|by|for|at|about|to [ there ] One|Many", "their"),
    (
        r"the|a one|man|woman|person|people|man|guy|somebody|someone [ whose ] Ed|Part|Same|Ing|Prep|been|Adj !One !Many",
        "who's",
    ),
    (r"[ who's ] Adj? One|Many Be|Have|Past|Ed|S|i|we|you|they|he|she", like("whose")),
    (
        r"of|for|with|in|about [ you ] "
        r"!last !next !this !early !late Adj? !today !yesterday !tomorrow !tonight !people !guys !folks !all !both One"
        r"|Many !like !who",
        "your",
    ),
    (r"[ my|your|him|her|our self ]", lambda shown: "".join(shown.split())),
    (r"[ you self ]", "yourself"),
    (r"[ them|our|your selves|selfs ]", lambda shown: "".join(shown.split()).replace("selfs", "selves")),
    # many damage, much homeowners, less people
    (rf"[ many ] {NO_MASS}", like("much")),
    (rf"[ few|fewer ] {NO_MASS}", like("less")),
    (
        r"[ an|a ] advice|information|equipment|feedback|furniture|homework|knowledge|luggage|software !One !Many !Adj",
        like("some"),
    ),
    (r"as|so|too|how|very|not [ much ] Adj{0,1} !thanks !regards Many", "many"),
    # every days, this skills, one of the most interesting interview
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
        rf"~the|one|or|Num|Many {NUMBERS} Adj{{0,1}} !{UNCHANGED} [ One ] .|,|in|of|at|for|and|who|that|which|with|¶|to|on",
        plural,
    ),
    (
        r"a|an Adv{0,1} !few !great !good !Num Adj{0,2} !means !hundreds !backpackers [ Many ] .|,|¶|and|in|at|for"
        r"|with|to|that",
        singular,
    ),
    (r"a|an very|really|so|quite Adj !means [ Many ]", singular),
    (r"[ everyday ] .|,|¶|and|i|we|with|to|at|in|for", "every day"),
    (r", [ accept ] once|for|one|when|that|me|on", "except"),
    (r"all|everything [ what ]", "that"),
    (
        r"am|'m [ having ] Det|a|an Adj? certificate|diploma|degree|license|licence|family|car|question|problem"
        r"|experience",
        "have",
    ),
    (
        r"am|'m|was|been|as [ \w+ician/One|\w+eer/One|nurse/One|cook/One|chef/One|teacher/One|driver/One|waiter/One"
        r"|welder/One|carpenter/One|plumber/One|baker/One|cleaner/One|manager/One|engineer/One|doctor/One ] by|in|at"
        r"|with|since|.|,|¶|for|and|from",
        one_of,
    ),
    (r"\w\w\w+er [ as ] what|me|my|any|most|yours|mine|anyone", "than"),
    # in monday, at the morning, on the january 3
    (rf"[ in|at ] {DAYS}", "on"),
    (r"[ in ] the weekend|weekends", "at"),
    (r"[ at ] the morning|afternoon|evening", "in"),
    (
        r"at Num|one|two|three|four|five|six|seven|eight|nine|ten [ morning|afternoon|evening ]",
        lambda shown: f"in the {shown}",
    ),
    (rf"on [ the {MONTHS} ] Num !One", lambda shown: shown.split()[1]),
    (
        r"reduced|increased|grew|fell|rose|dropped|cut|reduce|increase|improved|raised|lowered Pron|Det|the|my|our"
        r"|costs|returns|sales|waste{0,1} One|Many{0,2} [ in ] Num percent|per|%",
        "by",
    ),
    (
        r"am|is|are|was|were|'m|been|have|'ve|'d Ing|Ed|Part|Adj{0,1} [ since|from ] Num|two|three|four|five|six"
        r"|seven|eight|nine|ten|eleven|twelve|many years|months|weeks !ago",
        "for",
    ),
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
    (r"your [ patients ] with|and|.|,|¶", "patience"),
    (r"listen|listened|listening [ the|my|your|music|people|customers|patients ]", lambda shown: f"to {shown}"),
    (r"participate|participated|participating [ to|at|on ]", "in"),
    (r"depend|depends|depended|depending [ of|from ]", "on"),
    (r"focus|focused|focusing [ in ]", "on"),
    (r"specialise|specialize|specialised|specialized|experienced [ on ]", "in"),
    (r"insist|insisted [ in ]", "on"),
    (r"congratulate|congratulations [ for ]", "on"),
    (r"attention [ on ] the|my|your|our|every|each", "to"),
    (r"good|bad [ in ] Ing", "at"),
    (
        r"caring|cared|cares [ about ] my|the|a grandmother|grandfather|mother|father|residents|patients|elderly"
        r"|children|old|sick",
        "for",
    ),
    (
        r"describe|described|explain|explained|suggest|suggested|mention|mentioned [ me|us ] !the !. the|how|what|why"
        r"|that|your|my",
        lambda shown: f"to {shown}",
    ),
    (r"thank|thanks you{0,1} [ your|the|this ] time|interview|opportunity|chance|call|meeting", lambda shown: f"for {shown}"),
    (r"[ attended|attend to|in|at ] the|an|my interview", lambda shown: shown.split()[0]),
    # see real product, lift person, in big company
    (rf"to/To|can|will Base !shop [ {COUNTED} ] {AFTER_ONE}", one_of),
    (rf"have|has|had|got|made|found|need|needs|want|wants [ {COUNTED} ] {AFTER_ONE}", one_of),
    (rf"Base|Ed|Past|Ing|S|Have|as|for|with|in|of|like [ Adj {COUNTED} ] {AFTER_ONE}", one_of),
    (rf"[ at|in ] Num {MONTHS}", "on"),
    (
        r"Num|One|Many [ from|since ] two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many|Num years|months ."
        r"|,|¶|in|at|as|now|and",
        "for",
    ),
    (
        r"ask|asking|asked you|him|her|them [ would|will|can|could|do you|i|we ]",
        lambda shown: f"whether {' '.join(reversed(shown.split()))}",
    ),
    # ask is there any news, know when is the interview
    (r"ask|asking|wonder|wondering|check [ is|are there|it ]", lambda shown: f"whether {shown.split()[1]} {shown.split()[0]}"),
    (
        r"~what ask|know|wonder|tell|understand|see|wondering|asking me|us|you{0,1} when|where|why|how [ is|are|was"
        r"|were|can|will|did|does|do i|you|it|he|she|they|we ]",
        lambda shown: " ".join(reversed(shown.split())),
    ),
    # the most people stop; the same than; as good than
    (r"¶|.|because|that|and|, [ the most ] !people/One Many Base|are|have|do|don't|were|think|want", like("most")),
    (r"the same One{0,1} [ than ]", "as"),
    (r"as Adj|Adv [ than ]", "as"),
    (
        r"more|less|fewer|better|rather|other|\w+er Adj|One|Many{0,1} [ then ] Num|Many|most|any|the|my|your|me|him"
        r"|anybody|anyone|ever|half|a",
        "than",
    ),
    (
        r"work|works|worked|working|job|experience|years [ like ] One{0,2} \w+er|\w+or|\w+ist|nurse|cook|chef"
        r"|assistant in|at|for|and|.|,|since",
        "as",
    ),
    (
        r"the|a|this|our|your !one !somebody launch|project|product|machine|system|work|program|thing|idea|problem"
        r"|mistake|day [ who ] Past|Ed|S|is|was|has",
        "that",
    ),
    (r"i [ am|'m Num years ] .|,|and|with|¶", lambda shown: f"{shown} old"),
    (r"[ i'am|i'have ]", lambda shown: {"a": "I'm", "h": "I have"}[shown[2]]),
)
