"""When the candidate will be in touch: said in a note only where the candidate wants it said."""

from rules.letters.frames import pool

SAYS = pool(
    "I will call you {says}.",
    "I will give you a call {says}.",
    "You will hear from me by phone {says}.",
    "I plan to call you {says}.",
)
