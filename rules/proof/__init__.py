"""Is the note ready? What to look at before it is sent."""

from rules.proof.fault import THANKS, WHY_ME, Facts, Fault, fixed
from rules.proof.proofreading import proofread

__all__ = ["THANKS", "WHY_ME", "Facts", "Fault", "fixed", "proofread"]
