"""The words of ordinary messages: what is written short, what says nothing, and what is a word before it is a name."""

from typing import Final

from rules.dates.words import DAYPARTS, DAYS, MONTHS, NUMBERS, ORDINAL_NAMES, UNITS, WEEKDAYS
from rules.people.given import EVERYDAY, GIVEN
from rules.people.words import ANONYMOUS, ARTICLES, CROWDS, FIELDS, HEADS, HONORIFICS, JOINERS, LINKS, TITLE_HONORIFICS


def wordset(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENDINGS: Final = {"s": "'s", "ve": "have", "ll": "will", "re": "are", "m": "am", "d": "would"}
NEGATED: Final = {"can't": "can", "won't": "will", "shan't": "shall"}
CONTRACTED: Final = (
    {
        f"{word}{mark}s": f"{word} is"
        for word in ("what", "who", "when", "where", "how", "it", "that", "there", "here", "he", "she", "why")
        for mark in ("'", "")
        if not (mark == "" and word in ("it", "he", "she", "there", "here"))
    }
    | {
        f"{verb}nt": f"{verb} not"
        for verb in ("did", "do", "does", "have", "has", "is", "was", "could", "are", "should", "would", "had")
    }
    | {
        "cant": "can not",
        "wont": "will not",
        "im": "i am",
        "ive": "i have",
        "theyve": "they have",
        "theyre": "they are",
        "theyll": "they will",
        "weve": "we have",
        "let's": "let us",
        "lets": "let us",
        "cannot": "can not",
    }
)
MEANT: Final = {
    "&": "and", "+": "and", "n": "and", "w/": "with",
    "u": "you", "ur": "your", "wat": "what", "wats": "what is", "hv": "have",
    "hav": "have", "abt": "about", "vm": "voicemail", "b4": "before", "no1": "nobody",
    "r": "are", "y": "why", "pls": "please", "plz": "please",
    "thx": "thanks", "gimme": "give me", "gonna": "going to", "wanna": "want to", "gotta": "got to", "whatsapped": "texted",
    "thankyou": "thank you", "thank-you": "thank you",
    "thank-yous": "thank yous", "thankyous": "thank yous", "ty": "thanks",
    "follow-up": "follow up", "follow-ups": "follow ups", "followup": "follow up", "followups": "follow ups",
    "to-do": "todo", "to-dos": "todos", "e-mail": "email", "e-mailed": "emailed", "mailed": "mailed", "intvw": "interview",
    "itw": "interview", "interveiw": "interview", "intervew": "interview", "yestreday": "yesterday", "timezone": "timezone",
    "tmrw": "tomorrow", "tmr": "tomorrow", "tomo": "tomorrow", "nxt": "next", "kal": "kal", "kab": "when",
    "owt": "anything", "wetin": "what", "dem": "they",
    "whaddya": "what do you", "whatcha": "what are you", "wassup": "what is up",
    "lemme": "let me", "dunno": "do not know", "gotcha": "gotcha", "cuz": "because", "coz": "because", "msg": "message",
    "msgs": "messages", "appt": "appointment", "mins": "mins",
    "thru": "through", "thnx": "thanks", "thanx": "thanks", "ya": "you",
    "dm'd": "messaged", "dmed": "messaged", "dm'ed": "messaged",
    "lastname": "surname", "cv": "resume", "mgr": "manager",
    "mornign": "morning", "recieved": "received", "bcos": "because",
    "dept": "department", "dept.": "department", "labour": "labor", "centre": "center", "whats": "what is", "ppl": "people",
    "✅": "done", "☑": "done", "✔": "done", "👍": "thumbs", "💪": "thumbs", "tomorrows": "tomorrow 's", "todays": "today 's",
}  # fmt: skip
FILLERS: Final = wordset(
    "please kindly abeg um uh er erm lol haha btw thumbs pliz sir kindly basically literally finally already"
)
OPENERS: Final = wordset("hey hi hello hiya ok okay so right well and yo oh alright bot dear sir madam ah wait good_day look")
QUESTIONS: Final = (
    "is|are|was|works|work|lives|sits|based where|who|what $",
    "of|at|for|with|about|to what|which|whom|who $",
    "^ got|have|need any|anything|something|much",
    "^ does|should|would",
    "is|are|was|on|at which|what day|date|time", "which|what day|date|time $",
    "^ on|by|at|in|from|to|for|until|since what|which|whom|when",
    "^ [and|but] what|who|when|where|which|whom|whose|how|why|any|anything|am|whens",
    "^ is|are|was|were|has|can|could|should|would|will|may|does|did @n|i|you|we|they|he|she|it|there",
    "^ is|are|was|were|has|can this|that|the|anyone|anybody|anything|somebody|someone|my",
    "^ could|should|would|will|may|does|did this|that|the|anyone|anybody|anything|somebody|someone|my",
    "^ do|have i|you|we|they|any", "^ by when|what",
)  # fmt: skip
DATE_NAMES: Final = frozenset({*WEEKDAYS, *MONTHS, *NUMBERS, *DAYS}) | wordset(
    "halloween thanksgiving christmas xmas easter diwali"
    " next later now soon spring summer autumn winter weekly daily monthly morning noon sunday first second third"
)
REQUESTS: Final = (
    "^ can|could|would|will you|we|i [just] push|move|postpone|delay|snooze|shift|bump",
    "^ can|could|would|will you|we|i [just] pause|do|make|put|add|stop|mute|change",
    "^ can|could|would|will you remind me to|about|on|at|again|@d|in",
)  # fmt: skip
"""Wishes in the form of a question."""
KIN: Final = wordset(
    """
    friend friends brother brothers sister sisters bro sis mate mates buddy pal roommate flatmate housemate cousin cousins
    neighbour neighbor colleague coworker classmate batchmate husband wife hubby spouse girlfriend boyfriend fiance son
    daughter kid kids child children mom mum mother mam dad father papa mama mummy daddy uncle aunt auntie nephew niece
    grandma grandpa gran nan landlord landlady dog cat
    """
)
"""People with whom the bot has nothing to do."""
COMMON: Final = wordset(
    """
    i me my mine you your yours he him his she her hers it its we us our they them their theirs this that these those
    am is are was were be been being do does did done doing have has had having can could will would shall should may
    might must not no yes nope yep yeah ok okay and or but if so then than as of at by for with about against between
    into through during before after above below to from up down in out on off over under again once here there when
    where why how all any both each few more most other others some such only own same too very just now what which
    who whom whose while until till because since also still yet already never ever always often maybe perhaps
    get gets got gotten getting give gives gave given go goes went gone going come comes came coming take takes took
    taken make makes made making say says said saying tell tells told telling see sees saw seen know knows knew think
    thought want wants wanted need needs needed like liked love hate feel feeling felt look looks looking use uses used
    using find found ask asks asked asking work works worked working try tried trying call calls called calling email
    emails emailed emailing mail mails mailed text texts texted message messages messaged note notes letter letters card
    cards fax faxed phone phoned rang ring ringing post posted send sends sent sending write writes wrote written
    writing draft drafts reply replies replied replying answer answers answered respond responded response hear heard
    hearing thank thanks thanked thanking follow followed following followup chase chased chaser nudge ping pinged
    contact contacts contacted reach reached remind reminds reminder reminders reminded move moved push pushed shift
    postpone postponed delay delayed snooze bump change changed update updated correct add added remove removed delete
    deleted stop stopped start started cancel cancelled forget forgot skip keep kept hold put leave left let
    decide decides decided deciding decision decisions offer offers offered accept accepted reject rejected rejection
    decline declined turn turned hire hired hiring job jobs role roles position positions post company companies
    employer employers interview interviews interviewed interviewer interviewers interviewing application applications
    apply applied applying round rounds final second first third panel video zoom teams person persons people someone
    somebody anyone anybody everyone everybody nobody noone anything everything nothing something thing things stuff
    day days week weeks month months year years hour hours minute minutes time times date dates today tonight tomorrow
    yesterday morning afternoon evening night noon weekend weekends soon later early late next last ago
    new old good bad great nice well better best long short formal casual friendly full whole big small little right wrong
    due overdue pending outstanding open list task tasks todo todos agenda plan plans planned promise promises promised
    reference references referee referees recommendation reply rate stats number numbers address addresses name names
    surname title titles spelling spelled spell role email emails linkedin info details detail history story everything
    timezone zone quiet weekly review settings setting data account copy export csv excel pdf file record records
    help cancel back forget never mind voice sorry please hey hi hello bye thanks cheers luck wish lucky
    market match weather recipe joke game news song movie dog cat bus train car money
    alternative instead another also else really actually finally both
    front desk home office building house team manager boss
    mom mum dad wife husband friend friends sister brother kids children landlord doctor dentist bank school church god
    reaction speaking talking meeting meet met spoke speak talk talked chat chatted seeing sees
    happened happen happening matter meant supposed scheduled booked set happen pick picked picking drop dropped
    hand handed gone went through lately recently ages while
    them him noon lunch breakfast dinner hours monday tuesday wednesday thursday friday saturday sunday
    yous ups bring brings brought buy buys bought milk pay paid eat ate drink drove drive sleep slept read open closed close
    parking eastern pacific central mountain hindi english spanish language spoken languages
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    couple few several enough anymore either neither nor instead without within upon toward towards across along around
    first-time busy ready sure certain clear true false real nice kind main only extra own able unable
    begin began begun end ended ending finish finished
    finishing complete completed sorted done submit submitted handle handled
    include included mention mentioned explain explained show showed shown share shared check checked confirm confirmed
    believe guess hope hoping wish suppose seem seems seemed mean means remember remembered recall
    wait waited waiting stay stayed live lives lived living run ran running sit sat stand stood walk walked
    learn learned study teach win won lose lost play played watch cook sing
    question questions problem problems issue issues idea ideas reason reasons fact facts bit bits lot lots part parts
    place places way ways word words line lines sentence sentences paragraph page
    everyone's interviewer's yesterday's candidate candidates applicant applicants
    inbox spam folder link website portal online posting listing vacancy opening hr-team
    mute unmute pause paused resume freeze frozen froze hold quiet silence wipe erase purge dump
    walk-in onsite remote hybrid
    withdrawn chosen frozen driven broken fallen thrown drawn shown grown flown forgotten hidden shot stuck threw drew
    fell flew blew rose grew broke chose drank swam wore tore
    slept kept felt dealt lent spent bent built fought sought caught
    withdrew overslept hid shook woke woken began begun seen been gotten rang rung sung
    agree agreed approve approved willing glad happy
    salary slips payslip payslips inform informed pushed extend details info work boss
    sadly unfortunately luckily appointed running race mailbox urgent works suits better confirmed confirm resume
    script template caught almost nearly hardly barely seldom often sometimes twice thrice anyhow anyway
    somehow together apart whatsapp
    voicemail voicemails answerphone commands command features feature guide tutorial gal
    gals lass bloke chap budget freeze salary selected documents document papers
    bhej diya bheja ko kar di liya hai karna aaj mujhe wetin dey
    exam exams vacation holiday holidays trip travel sick ill busy free
    """
)
_REGULAR: Final = wordset(
    """
    prefer spell seem like love wear speak work live call email
    text ring phone write answer reply look want need ask hate know
    think believe hope wish plan expect mention explain suggest
    promise offer reject hire pick choose pass turn invite extend
    confirm cancel delay postpone change move start join quit retire leave
    stay return come go get give take make do say tell
    sound feel remember forget help remind nudge ping message visit meet greet thank appreciate enjoy smile laugh talk chat
    listen understand agree disagree refuse decline accept approve sign fill close open freeze pause hold drop let keep put
    set send receive forward share deliver submit upload download print
    fax mail post hand bring carry fetch collect grab read
    sing cook eat drink sleep wake walk drive travel fly ride
    park wait sit stand run jump watch play study teach learn train
    manage lead own run build design develop test check review
    update fix correct add remove delete save store record log note
    track count pay cost earn buy sell rent spend save lend borrow owe die cry worry fear panic relax rest suffer hurt heal
    rain snow shine burn break crash fail succeed win lose
    score match beat tie draw deserve require handle tackle sort finish
    complete begin end stop resume skip snooze bump shift push pull kick knock shoot fire slip pop stick throw toss catch
    interview apply withdraw ghost impress wow rock nail bomb blow ace struggle practise practice prepare rehearse research
    search browse click type tap swipe scroll connect follow unfollow block mute ignore notice spot see hear smell taste
    touch try attempt aim intend tend seem appear happen occur depend matter mean concern involve include exclude contain
    recommend refer vouch endorse introduce present pitch brief
    debrief recap summarise summarize translate word phrase draft
    """
)
_STRESSED: Final = wordset(
    "stop drop nod tap skip ship chat plan refer prefer submit bump pop slip run swim sit get put let cut"
)


def _regular(verb: str) -> tuple[str, ...]:
    """A verb's regular forms; those of irregular verbs do no harm."""
    stem = verb[:-1] if verb.endswith("e") else verb + verb[-1] if verb in _STRESSED else verb
    soft = verb.endswith("y") and verb[-2] not in "aeou"
    third = f"{verb[:-1]}ies" if soft else f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    return verb, third, f"{verb[:-1]}ied" if soft else f"{stem}ed", f"{stem}ing"


VERBS: Final = frozenset(form for verb in _REGULAR for form in _regular(verb))
ORDINARY: Final = (
    (COMMON | KIN | VERBS | DATE_NAMES | frozenset({*UNITS, *DAYPARTS, *ORDINAL_NAMES.split()}))
    | (HEADS | FIELDS | ARTICLES | LINKS | JOINERS | ANONYMOUS | CROWDS)
    | wordset("'s zoom mark hope chase indeed meet")
)
"""Words before they are names: alone they are a name only where a name must stand."""
TITLES_BEFORE: Final = HONORIFICS | TITLE_HONORIFICS | wordset("sister matron nurse the")
GIVEN_NAMES: Final = GIVEN - EVERYDAY
