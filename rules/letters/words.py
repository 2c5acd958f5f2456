"""The words by which shapes are told. Small letters."""

import re
from typing import Final


def words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


COUNTED: Final = words_of(
    """
    one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty many several some years
    plenty half almost nearly over around more most all both every
    """
)
DETERMINERS: Final = words_of("a an the my this that these those no")
NOUN_LIKE: Final = words_of(
    """
    experience knowledge patience languages skills background training nursing engineering marketing accounting teaching
    customer logistics sales leadership teamwork reliability curiosity humour humor honesty discipline energy enthusiasm
    attention project people good strong solid deep practical fluent native hands-on long broad excellent great proven
    extensive basic advanced technical commercial clear careful english german french spanish polish italian portuguese
    russian dutch arabic hindi mandarin japanese korean turkish ukrainian management problem-solving cooking building
    printing plumbing
    """
)
ADJECTIVES: Final = words_of(
    """
    calm reliable punctual organised organized patient friendly flexible careful precise thorough curious honest quick
    fast good great excellent fluent bilingual trilingual experienced comfortable confident creative detail-oriented
    hard-working hardworking independent loyal motivated open polite practical proactive resilient self-taught sociable
    strong tidy used willing able available ready certified qualified trained familiar skilled persistent structured
    analytical empathetic helpful efficient late early afraid
    """
)
AGENTS: Final = words_of(
    """
    player learner worker listener speaker leader communicator driver thinker solver organiser organizer planner writer
    teacher negotiator seller builder manager engineer developer nurse
    """
)
BARE_VERBS: Final = words_of(
    """
    speak know have understand learn love like enjoy stay keep work write sell teach lead bring calm solve organise
    organize plan build train run drive cook repair listen finish deliver notice remember handle get take read think
    forget lose miss arrive meet make do give ask keep
    """
)
BOTH_NOUN_AND_VERB: Final = {
    "work": words_of("experience ethic ethics placement history permit"),
    "lead": words_of("role generation nurse developer"),
    "plan": words_of("b"),
    "train": words_of("driver drivers station"),
    "drive": words_of("and for"),
    "calm": words_of("under and in with manner even"),
    "like": words_of("minded"),
    "build": words_of("quality"),
    "open": words_of("source"),
    "love": words_of("of for"),
    "never": words_of("ending"),
    "always": words_of(""),
}
PAST_VERBS: Final = words_of(
    """
    managed led built ran worked sold trained taught organised organized wrote grew cut saved handled learned learnt
    studied designed developed founded started opened supervised introduced improved increased reduced planned won drove
    coached served delivered launched coordinated migrated automated
    """
)
FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|can|could|will|would|should|must|may|might|do|does|did|isn't|aren't|wasn't|don't|"
    r"doesn't|didn't|can't|won't|haven't|hasn't|liked|loved|said|thought|think|thinks|want|wants|need|needs|worried|worry)\b",
    re.IGNORECASE,
)
TONGUES: Final = words_of(
    """
    english german french spanish polish italian portuguese russian dutch arabic hindi mandarin japanese korean turkish
    ukrainian
    """
)
BEGINNINGS: Final = words_of(
    """
    somebody someone anybody anyone people person candidates who to can very really quite they you your their too in on at
    with for from team quick hard problem attention lots mostly mainly experienced new not only also team-player fast able
    want lack gap gaps missing whether that if there we our it opening growing moving
    """
)
NOUNS: Final = NOUN_LIKE - TONGUES
STARTERS: Final = COUNTED | DETERMINERS | ADJECTIVES | BARE_VERBS | PAST_VERBS | AGENTS | NOUNS | BEGINNINGS
"""What loses the capital of a sentence's beginning; the name of a language keeps it."""
ROUGH: Final = r"fuck\w*|shit\w*|damn|crap\w*|arse\w*|asshole\w*|idiots?|stupid|beg|begging|desperate\w*"
PRIVATE: Final = (
    r"salary|pay|paid|money|wages?|bonus|age|aged|too old|too young|young|younger|older|pregnan\w*|baby|child\w*|kids|"
    r"married|divorce\w*|religio\w*|illness|ill|sick|health|disab\w*|depress\w*|cancer|surgery|visa|women|woman|men|man"
)
HARSH: Final = (
    r"cheap|underpaid|overtime|boring|bored|rude|awful|terrible|horrible|bad|worse|worst|chaos|chaotic|toxic|mess|messy|"
    r"turnover|layoffs?|fired|firing|lawsuit|sued|debts?|bankrupt\w*|losing|loss|losses|scandal|secret|confidential|gossip|"
    r"ugly|hate|hated|trouble|problems?"
)


def any_of(*lists: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lists)})\b", re.IGNORECASE)


UNFIT: Final = {
    "strengths": any_of(ROUGH),
    "concern": any_of(ROUGH, PRIVATE),
    "looking_for": any_of(ROUGH, PRIVATE.replace(r"|child\w*|kids", "").replace("|health", ""), "cheap"),
    "learned": any_of(ROUGH, PRIVATE, HARSH),
}
"""What no letter says of each fact: pay, age, family and health are nobody's business there, nor is a bad word about them."""
