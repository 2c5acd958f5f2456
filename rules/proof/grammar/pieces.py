"""Lists of words that several patterns are made of."""

from typing import Final

HAVE: Final = "have|has|had|'ve|having|haven't|hasn't|hadn't"
BE: Final = "am|is|are|was|were|'m|'re|be|been|being|isn't|aren't|wasn't|weren't"
DAYS: Final = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
MONTHS: Final = "january|february|march|april|june|july|august|september|october|november|december"
TIMES: Final = "year|month|week|hour|minute|summer|winter"
NUMBERS: Final = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|both"
HE: Final = "he|she|it"
WE: Final = "i|we|they"
THEY: Final = "we|they"
OWN: Final = "my|your|our|his|her|their"
ME: Final = "me|you|us|him|her|them|it"
PEOPLE: Final = "people|customers|clients|patients|children|colleagues|guests|residents|students|pupils|families"
DOING: Final = (
    "write|build|teach|make|speak|know|keep|bring|learn|go|see|lead|meet|send|understand|manage|pick|handle|develop|organise"
    "|organize|improve|reduce|create|solve|complete|receive|assist|supervise|maintain|operate|deliver|translate|grow|take"
    "|give|begin|choose|forget|wear|throw|prepare|explain|provide|achieve|earn|introduce|sew|serve|cook|clean|repair|train"
    "|sell|drive|run|carry|lift|stand|deal|do|have|be|get|eat|sleep"
)
"""Verbs that are hardly read as nouns."""
OPENS: Final = r"¶|,|\.|;|:|and|but|because|that|when|if|so|how|as|while|since|where|whose|although"
"""What stands before a subject."""
BEGINS: Final = "¶|,|.|;|:|but|because|when|if|so|how|while|since|where|whose|although|whenever|whether|unless|until"
"""What hardly stands before anything else."""
NO_MASS: Final = (
    "information|advice|equipment|furniture|knowledge|feedback|software|hardware|luggage|damage|progress|homework|evidence"
    "|machinery|traffic|patience|money|fun|help|research|staff"
)
TEAMS: Final = (
    "team|staff|family|crew|company|firm|class|group|department|committee|police|board|band|data|couple|majority|number|lot"
    "|rest|half|pair|range|variety|series|percent|cent|headquarters|public|management|school|bank|club|council"
    "|hospital|aircraft|sheep|fish|salmon|trout|deer|cod|aim"
)
"""Nouns that may take either form of the verb."""
