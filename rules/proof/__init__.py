"""Is the note ready? What to look at before it is sent."""

from rules.proof.fault import Facts, Fault, fixed
from rules.proof.proofreading import proofread

__all__ = ["Facts", "Fault", "fixed", "proofread"]
