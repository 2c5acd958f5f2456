"""What the patterns of grammar are made of."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from rules.people.words import words_of
from rules.proof.verbs import WITH_S, WITHOUT_S

Right = str | Callable[[str], str]


def either(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


ADVERB: Final = (
    r"(?:(?:never|always|also|often|still|really|already|just|only|once|ever|not|now|even|both|all|since|recently|actually"
    r"|truly) )*"
)
CLAUSE: Final = (
    r"(?:(?<=[.!?;:,] )|(?<=\n)|(?<=\band )|(?<=\bbut )|(?<=\bbecause )|(?<=\bthat )|(?<=\bas )|(?<=\bwhen )|(?<=\bwhile )"
    r"|(?<=\bso )|(?<=\bif )|(?<=\bhow )|(?<=\bhow much )|(?<=\bhow well )|(?<=\bwhere )|(?<=\bsince ))"
)
NO_HELPER: Final = (
    r"(?<!does )(?<!did )(?<!do )(?<!will )(?<!would )(?<!can )(?<!could )(?<!should )(?<!must )(?<!might )(?<!may"
    r" )(?<!let )(?<!make )"
    r"(?<!made )(?<!have )(?<!help )(?<!had )(?<!makes )(?<!see )(?<!having )"
)
NUMBER: Final = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|\d+|many|several|few|both"
    r"|most|some|all)"
)
MEASURED: Final = (
    "(?!(?:years|months|weeks|days|hours|minutes|seconds|words|miles|dollars|pounds|euros|points|times|metres|meters"
    "|kilometres|summers"
    "|seasons|percent|kilos|lakhs|nights|news|physics|mathematics|economics|series|species|headquarters|chambers"
    "|business|class|boss|process|focus"
    r"|status|bus|campus|thesis|analysis|basis|crisis|lens|gas|canvas|success|progress|access|address|stress|kindness"
    r"|\w+ness|\w+ss|\w+us|\w+is|\w+ics)\b)"
)
PLURAL: Final = rf"(?:{MEASURED}[a-z]+s|people|children|men|women)"
PEOPLE: Final = (
    "(?:people|children|men|women|parents|customers|clients|patients|colleagues|students|guests|pupils|teachers|users"
    "|families|drivers|nurses|others)"
)
ONE: Final = (
    r"(?!(?:team|staff|family|crew|company|firm|class|group|department|committee|police|people|children|men|women|side"
    r"|band|board|data|couple"
    r"|majority|number|lot|pair|one|more|of|other|half|time|doubt|way|longer|matter|such|day|year|month|week"
    r"|morning)\b)[a-z]+(?<!s)"
)
HE: Final = either(WITHOUT_S.keys() - {"are", "were", "have", "don't", "do", "hope", "help", "cost"})
THEY: Final = either(WITH_S)
VERBS: Final = either(WITH_S.keys() - {"is", "was", "isn't", "wasn't"})
NEVER_NOUNS: Final = words_of(
    """
    write build teach make speak know keep bring learn go see lead meet send understand manage pick handle develop organise
    organize improve reduce create solve complete receive assist supervise maintain operate deliver translate grow take give
    become begin choose forget wear throw prepare explain provide achieve earn introduce sew serve cook clean repair train
    sell drive run
    """
)
"""Verbs that are hardly nouns."""
OWN: Final = r"(?=[ ](?:the|your|you|my|our|a|an|with|to|from|for|me|us|this|it|them|his|her|their|such|time)\b)"
