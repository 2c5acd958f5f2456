"""Words that may stand around a date without changing it. A word that is nowhere in the tables makes the reader ask."""

from rules.dates.words import DAYPARTS, MONTHS, WEEKDAYS, wordset

TALK = wordset("""
    changed moved postponed rescheduled pushed brought forward mind minds references
    a an the this that these those there here it its i me my mine we us our you your he him his she her they them their
    someone somebody everyone everybody anyone who whom whose which what one ones both all any some each other others
    am is are was were be been being do does did done have has had having will would shall should can could may might
    must gotta ought let lets get gets got gotten getting go goes going went come comes came make makes made take takes
    want wants wanted need needs needed like likes liked hope hopes hoped hoping hopefully wish guess guessing guessed
    gather assume assuming suppose supposed supposedly think thinking thought reckon reckons figure figured believe
    expect expects expected expecting feel feels felt seem seems sound sounds sounded look looks looking bet
    imagine understand understood know knows knew remember remembers recall
    say says said saying sayin tell tells told telling mention mentions mentioned mentioning promise promises promised
    promising agree agreed confirm confirms confirmed state stated suggest suggested indicate indicated note noted
    estimate estimated aim aims aiming target targeting plan plans planned planning intend schedule scheduled
    arrange arranged book booked set meet met meeting speak speaks spoke talk talked talking chat chatted
    hear hears heard hearing reply replies respond responds response answer answers decide decides decided deciding
    decision decisions choose pick result results news feedback verdict outcome offer call calls called calling callback
    ring rings rang phone phoned email emails emailed mail mails text texts texted write writes ping contact contacts
    contacted reach message messages inform informed notify notified revert reverts update updates updated touch
    follow followup check remind reminder wait waiting give gives gave given send sends sent finish finished happen
    happened happening start starts started starting end ends ended ending was over took place done begin began
    him herself himself themselves myself
    in on at by of to from for with within into onto out up down off over under around about near via per as
    and or but so if then than because since while though although when whenever where how why whether unless
    not no nor yes yeah yep yup ya nah ok okay k kk sure right well oh ah hmm hm um uh er erm eh hey hi hello haha lol
    lmao omg ugh wow ha nice great good fine cool perfect awesome thanks thank thx ty cheers please sorry dear sir madam
    ma'am mate man dude bro boss guys folks mam abeg oga na sha lah lor leh yaar ji only itself innit
    probably maybe perhaps possibly likely surely definitely certainly apparently presumably basically actually
    really honestly literally just still already also too even very quite pretty rather fairly kind sort of bit little
    more less most least much many few several enough again back soon sooner later latest earlier early earliest late
    sometime sometimes anytime somewhere anywhere someday now currently roughly mostly almost nearly exactly precisely
    approximately hence therefore though anyway anyways however instead else ever never always often usually normally
    typically generally new long short next last same different whole full entire
    hr recruiter recruiters recruiting recruitment manager managers hiring boss supervisor director lead head
    lady guy woman man gentleman person people team panel committee board company firm agency agent office
    interviewer interviewers interview interviews owner principal headteacher coordinator rep consultant chef
    colleague receptionist assistant secretary department ops foreman dispatcher employer client candidates candidate
    applicants round rounds stage step process job role position final
    video zoom teams skype phone person onsite remote virtual online
    day days date dates time times timeline timeframe timing week month year hour hours o oclock clock sharp ish
    hrs business working noonish daytime eod morning afternoon evening night firstthing roughly
    busy closed away available free open ready able
    thing things something anything everything nothing stuff part point case fact word idea chance luck
    first second third two
    best worst better worse bad hard easy quick quickly fast slow slowly
    according based per regarding re via memory
    did didn ll ve re d s t m
    might've kindly lemme gimme wanna tho thru cuz y'know knows
    fingers crossed believe believed fairly safe answer question mr mrs ms dr
    home work school town site place building
    ended finished concluded wrapped held took happened
    latest tops max maximum minimum soonest onwards onward on-wards
    lately ago recently
    see saw seen show shows shown sees
    put down mark diary calendar
    hold try tries tried keep keeps kept
    nope bye willing towards toward ish inshallah inshaallah insha allah pray praying prayed
    deadline nudge interviewed walked attended visited sat announce announced announcing final shortlist notify thinks
    calling ringing phoning suggests reckoned confirms replying sending telling waited chased chase chasing poke buzz
    pencil pencilled slot slated due aiming looking ideally realistically tentatively
    tentative subject thereabouts ballpark sweet bless gosh
    way ask asks asked asking hang hanging left grilled quizzed came arrived usual
    allow allowing turnaround either wrote emailed
    joke excited nervous stressed worried anxious happy sad glad annoyed frustrated tired scared hopeful confident optimistic
    pessimistic relieved dying patient impatient crazy mad insane ridiculous annoying amazing brilliant fantastic terrible
    awful damn hell bloody freaking goodness whatever pressure cap fr lowkey deadass rn istg
    frfr yay woo woohoo phew argh grr meh aww lmk ikr smh omfg wtf ffs xx xo x snooze bang dead dot ran overran stopped
    ended myself yourself yourselves nah cos believe fancy blimey crikey strewth reminded nudged vote voting finalise finalize
    inbox promised apologies appreciate appreciated kind kindest regards sincerely yours wishes faithfully hiya howdy g'day
    shout bell buzzing decent given provided estimated otherwise such stuff lot lots loads fed finger toes crossing
    pretty somewhat somehow besides plus minus tops ages true false correct word wise ideal aimed
    wrap wrapping hire hiring picks picking
    clue clues hint hints inkling vibes vibe
    lucky successful unsuccessful shortlisted invite invited inviting selected select progress progressed depend depends
    mornings afternoons evenings luck fortunate through everything
    yet
    lads lasses crew staff gang girls boys kids applicants applicant letters letter offers result outcome communicate
    communicated convey conveyed release released publish published post posted issue issued shortlisting selection
    listen
    love darling dear hun babe bud buddy pal chief gaffer mum dad dinnertime teatime breakfast suppertime bedtime tea
    nights mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends
    tbh imo ngl fyi basis internally between among amongst against
    po daw raw naman lang siguro yata kasi sha abi wahala oo la
    needful una list lists merit uploaded displayed def defo deffo bot holler
    declare declared declares intimate intimated intimates
    """)

# Words that say "forget what I said before".
CORRECTIONS = wordset("imean * nope nah no wait actually sorry instead correction rather")
# What comes after these is the conclusion; what came before only led to it.
CONCLUSIONS = frozenset(("so", "but", "hence", "therefore", "meaning"))
# What opens a new clause, besides punctuation.
CLAUSES = frozenset(("so", "but", "because", "though", "although", "which", "who", "and", "then", "unless", "however"))
# "after the second interview", "once everyone is back": what a date hangs on, and nobody can look up.
EVENTS = wordset("after before once until following")
HEDGES = wordset(
    "like sometime maybe probably perhaps possibly likely guess think hopefully but though until suppose reckon bet "
    "hope around roughly "
    "assume expect imagine"
)
# In front of a name, never of a bare month or weekday that answers "when".
BEFORE_NAMES = wordset("with mr mrs ms miss dr prof professor named name i you we they he she it")
# In front of a month that is also a name, where it is the month: "in april", "probably june", "they told me may".
BEFORE_MONTHS = HEDGES | wordset(
    "in by early mid late end of until next this around since from to before after through for sometime like during over "
    "or at me us say said says is be was thinks yes so but no not then just actually well oh ok the per , . : ; - ( ? !"
)
# Behind such a month, where it stands first.
AFTER_MONTHS = HEDGES | wordset("i they he she sometime time at hopefully ish , . : ; - ) ? ! we apparently said")
# Behind "the second" where that is a day, not "the second round".
AFTER_DAYS = (
    HEDGES
    | MONTHS.keys()
    | WEEKDAYS.keys()
    | DAYPARTS.keys()
    | wordset(
        "of in or and to at by on from i we they he she it is was will would if when so because then latest earliest max for "
        "as with about after before the this that next sharp please thanks lol ish noon midnight either imean week not no "
        "over via during onwards onward"
    )
)
# "good morning", "happy friday", "talk monday": no answer.
GREETINGS = wordset("good happy nice great lovely talk speak")
# Behind a name: "june is the manager".
AFTER_NAMES = wordset(
    "is was said says told tells will would has had works thinks called rang emailed or as and not interviewed met asked"
)
# Behind "sunday adeyemi": what people do, and dates do not.
AFTER_FULL_NAMES = wordset(
    "said says told tells thinks reckons will would is was from has called rang phoned emailed wrote mentioned promised "
    "interviewed met asked and"
)
# Words in -ly that are no adverbs; all others tell how, and change no date.
_NO_ADVERBS = wordset(
    "family supply reply assembly weekly monthly daily quarterly yearly hourly butterfly anomaly italy fortnightly"
)


def is_harmless(word: str) -> bool:
    """'unfortunately', and other forms of the small talk above: 'wanting', 'picks'."""
    if len(word) > 5 and word.endswith("ly") and word not in _NO_ADVERBS:
        return True
    return word.endswith(_ENDINGS) and any(word.endswith(ending) and _is_stem(word[: -len(ending)]) for ending in _ENDINGS)


_ENDINGS = ("s", "es", "d", "ed", "ing")


def _is_stem(word: str) -> bool:
    """'want' of wanting, 'hop' of hoping, 'plann' of planning."""
    return len(word) > 2 and bool(TALK & {word, f"{word}e", word[:-1] if word[-1] == word[-2] else word})
