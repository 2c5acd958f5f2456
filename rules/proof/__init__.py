"""Is the note ready? What to look at before it is sent.

What reads the notes, hundreds of patterns, is loaded when the first one is read.
"""

from rules.proof.fault import THANKS, WHY_ME, Facts, Fault, fixed

__all__ = ["THANKS", "WHY_ME", "Facts", "Fault", "fixed", "proofread"]


def proofread(text: str, facts: Facts) -> tuple[Fault, ...]:
    """What to look at in the note, in order of place; any text is read, none raises."""
    from rules.proof import proofreading

    return proofreading.proofread(text, facts)
