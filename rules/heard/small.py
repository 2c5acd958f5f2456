"""What needs no names: help, numbers, taking one's data along, small talk, and what this bot is not for."""

from typing import Final

from rules.heard import shapes
from rules.heard.found import Found
from rules.heard.scene import Scene

WHY: Final = (
    "^ what is|was this|that|the [one|reminder|nudge|task|message] for $",
    "^ [and|but] why [do|should|must|am|is|are|did|does|would|now]", "why .. @n", "^ what for $",
    "why this|that|now|me|today $",
)  # fmt: skip
EXPORT: Final = (
    "export|download|backup", "copy|dump of .. everything|data|all|my", "csv|excel|spreadsheet|xlsx|json", "back up",
    "give|send|get|want|have .. my|all .. data", "everything you have|hold|know|store .. on|about me", "gdpr",
    "take my data",
)  # fmt: skip
DELETE: Final = (
    "my|all|the data|account|everything|records gone",
    "get|getting rid of .. data|everything|account|records|information|all|history|@c",
    "data|account|everything|information|records .. deleted|erased|wiped|removed",
    "delete|erase|wipe|purge|destroy|clear .. everything|all|account|data|me|records|information|history|@c|@p",
    "forget .. everything|me|all", "forget @c|@p completely|entirely|altogether|forever|fully",
    "^ stop everything $",
    "remove|delete|erase|wipe .. completely|entirely|permanently|altogether|from_your|from_the|@c",
    "close|cancel|delete|remove my account", "remove everything|all|me|my_data", "^ delete|remove|erase|wipe @c|@p",
    "leave|quit the_bot|bot",
)  # fmt: skip
NO_EXPORT: Final = (
    "rid of", "data|account|everything gone", "delete|deleted|erase|erased|wipe|wiped|forget|remove|removed",
    "^ how", "^ sent|emailed|gave",
)  # fmt: skip
NO_STATS: Final = (
    "how many .. due|left|days|hours|do_i_have", "phone number|numbers", "contact",
)  # fmt: skip
NO_DELETE: Final = (
    "me not", "reference|references|referee", "the|my draft|note|letter|email|card|task|reminder|call|message",
    "the bit|line|part", "sentence", "how",
    "not|never [ever|accidentally] delete|erase|wipe|forget|remove|clear|close|purge|stop|be",
    "^ should|shall|did|do|does|is|are|was|were|what|why|when|who|which|will|would|has|have", "if|unless|whether",
    "i will|would|might|may|could|should forget|delete",
)  # fmt: skip
STATS: Final = {
    "reply_rate": (
        "share|percent|fraction|proportion|part of my|the applications|interviews|notes|jobs",
        "reply|response|answer|success|hit|conversion|rejection|acceptance rate|ratio|percentage",
    ),
    "interviews": (
        "how many .. interviews", "number of interviews",
    ),
    "applications": (
        "how many .. applications|jobs|companies|places|applied|apply", "number of applications",
    ),
    "thank_yous": (
        "how many .. thank|notes|yous|cards|letters",
    ),
    "replies": (
        "how many .. replies|replied|answers|answered",
    ),
    "all": (
        "my numbers|stats|statistics", "how many .. places|companies|employers|jobs .. open|going|running|active",
        "am i .. good|well|better|any_good|ok|okay|progress|getting_anywhere", "how .. my|the .. search|hunt going|go|look",
        "how many .. did|have|calls|offers|rejections|rounds|people",
        "^ [my|show|show_me|the] stats|statistics|numbers|progress|score", "how am i doing", "how .. going overall",
        "my progress|stats|statistics",
    ),
}  # fmt: skip
HELP: Final = (
    "list|all|the of commands|features", "^ help|commands|menu|manual|instructions $", "^ help [me] $",
    "what am_i|can_i|i able|allowed|can to_ask|ask|do|say|to_do",
    "what can|do you [actually|really|all|even|exactly|for_me] do", "what can i .. say|ask|do|type|tell|write",
    "how does|do|can|should this|you|it|i .. work|use|add|change|tell|edit|set|enter|log|send|delete|export|mark|"
    "undo|remove|start|see|get_started|correct|fix|update|record|list|snooze|share|connect",
    "how to .. [use|add|change|tell|edit|set|enter|log|send|delete|export|mark|undo]", "who|what are you",
    "^ can|could i|you|it|this|the_bot [also] send|use|read|understand|speak|handle|support|set|work|do|able|make|"
    "have|take",
    "what commands|features", "is it possible|free|safe|private", "^ how to $",
    "^ do you understand|speak|work|support|have|read|store|share|keep",
    "can you read|understand|speak|send|set|see|do|add|connect",
    "^ do|are|will|does you|it|this|the_bot [also] send|use|read|understand|speak|handle|support|work|able|remind|keep",
    "are you a|an|human|real|ai|bot", "how do i",
)  # fmt: skip
CANCEL: Final = (
    "^ [oh|no|actually|ok|just|please] cancel|nevermind|abort|quit|exit|undo|back|stop|escape [that|it|this|please|"
    "the_form] $",
    "^ [oh|ah|actually|ok|no] never mind [that|then] $",
    "^ [oh|ah|no|just|actually] forget it|that|this|am $|cancel", "^ [oh|ah|no] forget it", "^ go back $",
    "^ stop that|it|this $", "^ scrap|leave that|it|this $", "^ start again|over $",
    "^ [..] cancel [it|that|this|all] $", "^ .. never mind $",
)  # fmt: skip
TOPIC: Final = ("how do|can|should|to [i] [add|change|send|use]", "can i|you [send|use]")
SKIPS: Final = ("^ leave",)
"""With a task on the table it is skipped, and nothing is cancelled."""
SMALLTALK: Final = (
    "^ [hi|hey|hello|hiya|howdy|yo|hola|namaste|morning|evening|afternoon|greetings] [there|bot|again|all|friend|sir] $",
    "^ have a|an [good|great|nice|lovely|wonderful|fab] @d|one|day|evening|weekend|rest|night|time",
    "^ good @d|morning|afternoon|evening|night|day",
    "^ [ok|okay|great|cool|perfect|nice|lovely|brilliant|awesome|wow|super|lol|haha|hmm|fine|cheers|ta|thanks|yay|"
    "amazing|sweet|excellent|noted|understood|gotcha|right|sure|wonderful|fantastic|good] [thanks|thank|you|lol|ok|"
    "then|great|so_much|a_lot|much|one|stuff|job|work|bot|for_that|for_the_reminder|for_reminding_me|idea] [you|"
    "so_much|a_lot|ok] $",
    "^ [ok|many|great|and|no|yes] thank|thanks|cheers|ta [you|so|very|a|for|again|god|bot|mate|all] ..",
    "wish me luck",
    "^ [i|am|i_am|still|just] feeling|feel [very|so|really|a_bit|rather|quite|too] tensed|tense|ok|okay|bad|good|"
    "great|blue|weird|nervy",
    "i am|feel|feeling .. low|sad|tired|nervous|anxious|scared|depressed|excited|happy|stressed|exhausted|down|"
    "worried|fed_up|done_with_this|hopeless",
    "hate|love .. job|hunting|searching|this|you", "^ bye|goodbye|goodnight|see_you|cya", "got it $", "will do $",
    "how are you", "you are .. great|best|awesome|helpful|amazing|annoying|useless|good|star|lifesaver|the_best",
    "god bless", "^ sorry", "^ lol|haha|hmm|hm|ugh|argh|wow|oops|yay|phew|sigh [ok] $", "what a day",
    "fingers crossed", "^ a thousand thanks", "i miss my", "very much $", "i am back $", "^ all good $",
    "^ happy @d", "^ good|great luck|job|work|bot", "tired of", "i can not take",
)  # fmt: skip
OFFTOPIC: Final = (
    "weather|forecast|temperature|raining|rain|snow|sunny", "recipe|recipes|cook|restaurant|pizza",
    "joke|jokes|riddle|poem|story|song|sing", "who|which .. won|wins|win",
    "match|score|game|football|cricket|world_cup|election", "capital of",
    "buy|get .. milk|groceries|bread|eggs|shampoo|tickets|petrol", "milk|birthday|dentist|gym|laundry|groceries",
    "president|prime_minister|stock|stocks|bitcoin|crypto", "price of",
    "how much is|are [the|a|one|1] dollar|dollars|euro|euros|naira|pound|rupee|petrol|gold",
    "convert .. dollars|euros|rupees|pounds|miles|kg",
    "good|nice|great|funny movie|film|book|restaurant|song|joke|series|show", "translate|translation", "the news",
    "movie|film|series|netflix|play", "how old|tall|far|big is|are", "what is .. [plus|times|minus|divided_by] .. x",
    "meaning of life|love", "should i .. dog|cat|marry|divorce|holiday|vacation|car|dump|buy",
    "recommend .. good|a|some|me", "what time is it", "what day is it|today",
    "flight|flights|hotel|hotels|taxi|uber", "write .. code|essay|poem|python|homework",
    "tell me .. joke|story|something_funny", "who invented|discovered|directed|painted|is_the_king|is_the_president",
    "lottery|horoscope|zodiac|astrology", "best way to cook|lose|learn", "distance|population of",
)  # fmt: skip


OF_THE_SEARCH: Final = (
    "had|have|have_had|got|at|after|for|my|the|an interview|interviews",
    "^ [i] [just] applied",
    "interview at|for|with",
)
"""A cook looks for work, too."""


FEW: Final = 3
BUSY: Final = frozenset(("sent", "note", "notes", "card", "send", "write", "draft", "done", "due", "still", "left", "list"))


def why(scene: Scene) -> Found | None:
    return Found("help", {"topic": "why"}, focus=not scene.names) if scene.fits(*WHY) else None


def export(scene: Scene) -> Found | None:
    if not scene.fits(*EXPORT) or scene.fits(*NO_EXPORT):
        return None
    form = shapes.first(scene.masked, {"excel": ("excel|xlsx|spreadsheet",), "csv": ("csv",), "json": ("json",)})
    what = shapes.first(scene.masked, {"companies": ("companies|employers",), "people": ("people|contacts",)})
    return Found("export", scene.slots(format=form, what=what), points=False)


def delete(scene: Scene) -> Found | None:
    if not scene.fits(*DELETE) or scene.fits(*NO_DELETE):
        return None
    company = any(one.companies for one in scene.names)
    person = any(one.people for one in scene.names)
    return Found("delete", scene.slots(scope="company" if company else "person" if person else "all"))


def stats(scene: Scene) -> Found | None:
    what = shapes.first(scene.masked, STATS)
    if what is None or scene.fits(*NO_STATS):
        return None
    return Found("stats", {"what": what}, date="since" if scene.dates else "", direction="past")


def cancel(scene: Scene) -> Found | None:
    if not scene.fits(*CANCEL) or (scene.focus.tasks and scene.fits(*SKIPS)):
        return None
    return Found("cancel", points=False)


def aid(scene: Scene) -> Found | None:
    if not scene.fits(*HELP) or scene.points:
        return None
    return Found("help", scene.slots(topic=scene.behind(*TOPIC).strip(" ?.!")), points=False)


def pleasantry(scene: Scene) -> Found | None:
    """Small talk that is the whole of a short message."""
    return smalltalk(scene) if len(scene.spots) <= FEW and not scene.asks and not scene.has(BUSY) else None


def smalltalk(scene: Scene) -> Found | None:
    return Found("smalltalk", points=False) if scene.fits(*SMALLTALK) and not scene.names and "@" not in scene.text else None


def offtopic(scene: Scene) -> Found | None:
    if not scene.says(*OFFTOPIC) or scene.names or scene.fits(*OF_THE_SEARCH):
        return None
    return Found("offtopic", points=False)
