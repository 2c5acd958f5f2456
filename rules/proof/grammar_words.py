"""Wrong pronouns, prepositions and plurals."""

from typing import Final

from rules.proof.grammar_pieces import Right
from rules.proof.verbs import IRREGULAR

WORDS: Final[tuple[tuple[str, Right], ...]] = (
    (
        r"\b(?:of|made|let|between|thank|make|makes) (?P<bad>they|he|she|we)\b(?! (?:had|have|were|was|are|is|went|do"
        r"|did|said|got|all)\b)",
        lambda word: {"they": "them", "he": "him", "she": "her", "we": "us"}[word],
    ),
    (
        r"\b(?:with|to|from|at|for) (?P<bad>they|he|she|I)(?=[.;!?\n])",
        lambda word: {"they": "them", "he": "him", "she": "her", "I": "me"}[word],
    ),
    (r"\b(?:between|with|for|to|thank|from) (?:you|him|her|them|[A-Z]\w+) and (?P<bad>I)(?=[.,;!?\n]| for\b| about\b)", "me"),
    (
        r"(?:(?<=[.!?] )|(?<=\n))(?P<bad>Me and (?:my \w+|him|her|[A-Z]\w+))\b",
        lambda word: f"{word.removeprefix('Me and ')[0].upper()}{word.removeprefix('Me and ')[1:]} and I",
    ),
    (r"\b(?P<bad>they) (?=(?:genomes|names|own|children|work|questions|families|homes|stories|needs|jobs|time)\b)", "their"),
    (
        r"\b(?:did|does|do|lost|loves?|has|in|of|with|on|from|by|keeps?|knows?|and) (?P<bad>it['’]s)(?= (?:own|\w+"
        r" (?:in|at|every|of|on|and)\b|\w+[.,]))(?! (?:a|an|the|not|been|my|your|true|good|important|what|time|why|how"
        r"|where|also|still|no)\b)",
        "its",
    ),
    (
        r"\b(?P<bad>[Yy]our) (?=(?:welcome|going to|looking for|right about|very kind|a great|an amazing|doing)\b)",
        lambda word: f"{word[0]}ou're",
    ),
    (
        r"\b(?P<bad>there|they['’]re) (?=(?:own|team|company|names|children|families|work|time) (?!is\b|are\b|was\b|were\b))",
        "their",
    ),
    (
        r"\b(?:that|because|when|while|if) (?P<bad>them|him|us|me) (?:can|could|will|would|have|has|had|were"
        r"|was|are|is|am|do|did)\b",
        lambda word: {"them": "they", "him": "he", "us": "we", "me": "I"}[word],
    ),
    (r"\b(?P<bad>[Tt]heirs) (?=(?:not|no|a|an|nothing|something|always)\b)", lambda word: f"{word[0]}here's"),
    (r"\b(?P<bad>womens|mens|childrens)\b", lambda word: f"{word[:-1]}'s"),
    (
        r"\b(?:is|was|are|were|be|been|far|never|much) (?P<bad>to) (?:much|late|early|small|big|hard|little|fast)\b(?! to\b)",
        "too",
    ),
    (
        r"\b(?:not|to|never|would|will|could) (?P<bad>loose) (?:a|my|your|the|our|it|them|any|patience|time"
        r"|money|count|track)\b",
        "lose",
    ),
    (r"\b(?:know|ask|asked|wonder|wondered|sure|decide|see) (?P<bad>weather)\b", "whether"),
    (r"\b(?:your|my|the|some|any|good|of|for) (?P<bad>advise)\b", "advice"),
    (r"\b(?:can|could|would|will|I) (?P<bad>advice)\b", "advise"),
    (r"\bI (?:gladly |would |will |can )*(?P<bad>except)\b", "accept"),
    (r"\b(?P<bad>discuss(?:ed|ing)? about)\b", lambda word: word.split()[0]),
    (r"\barrived? (?P<bad>to) (?:the|your|my|work)\b", "at"),
    (r"\b(?:would|will|could|can|may|might|to) benefit (?P<bad>of)\b", "from"),
    (r"\bresponsible (?P<bad>of|to the)\b", "for"),
    (r"\bconsists? (?P<bad>in|on|from)\b", "of"),
    (r"\bmarried (?P<bad>with)\b", "to"),
    (r"\b(?:succeed|succeeded) (?P<bad>to)\b", "in"),
    (r"\bexperienced? (?P<bad>on) (?!ring|spring|king|string)(?=\w+ing\b)", "in"),
    (r"\b(?P<bad>according with)\b", "according to"),
    (r"\b[Ee]xplain(?:ed|ing)?(?P<bad> )(?:me|us)\b", " to "),
    (r"\b(?P<bad>wait|waiting) (?=(?:your|his|her) (?:answer|reply|call|response|decision))", lambda word: f"{word} for"),
    (r"\b(?P<bad>much people)\b", "many people"),
    (r"\b(?P<bad>less) (?:people|customers|clients|patients|errors|mistakes|complaints|tickets)\b", "fewer"),
    (
        r"\b(?:person|man|woman|people|somebody|someone|colleague|one"
        r"|(?:it was|it is|it['’]s) (?:me|him|her|us)) (?P<bad>which)\b",
        "who",
    ),
    (r"\b(?P<bad>(?:would|could|should|must|might) of)\b", lambda word: word.replace(" of", " have")),
    (r"\b(?:[Ii]n|[Oo]ver|[Dd]uring) the (?P<bad>pass)\b", "past"),
    (r"\b(?P<bad>I am agree)\b", "I agree"),
    (r"\b(?P<bad>am having) (?=sure|confident|\w+ (?:years|months)|experience|knowledge|a degree)", lambda _: "have"),
    (r"\b(?P<bad>[Ss]uggested? me|[Rr]ecommended? me) to\b", lambda word: f"{word.split()[0]} that I"),
    (r"\b(?:I|we|you|he|she|they) (?P<bad>come) (?:first|second|third|here yesterday|in last)\b", "came"),
    (
        r"\b(?P<bad>yesterday I (?:go|come|see|meet|speak|have|feel|learn))\b",
        lambda word: f"yesterday I {IRREGULAR[word.split()[-1]][0]}",
    ),
    (
        r"(?<!-)\b(?:a|this|that|one|every|each) (?P<bad>years|months|weeks|days|hours|minutes|questions|things"
        r"|people)(?= (?:ago|of|in|at|when|that|who)\b)(?<!a few)",
        lambda word: word.removesuffix("s"),
    ),
    (
        r"\b(?P<bad>informations|advices|feedbacks|equipments|softwares|knowledges|furnitures|staffs|homeworks)\b",
        lambda word: word[:-1],
    ),
    (
        r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|few|[2-9]|\d\d) (?P<bad>year|month|week|hour"
        r"|minute|summer|winter|customer|client|patient|student|colleague|project|language|country|question)\b(?!"
        r" (?:old|degree|contract|plan|course|program|programme|interview|test|trial|service|base|support|later)\b)(?!-)",
        lambda word: f"{word[:-1]}ies" if word == "country" else f"{word}s",
    ),
)
