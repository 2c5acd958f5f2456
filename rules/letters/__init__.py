"""The words that are ready to send: for each task of the plan its letter, card, message or script.

`draft` writes it from the stored facts alone; each sentence names those that it comes from. Pure: no clock, no chance.
"""

from rules.letters.compose import MACHINE, draft
from rules.letters.draft import Draft, Line
from rules.letters.likeness import likeness, worst_pair
from rules.letters.missing import missing
from rules.letters.table import LETTERS

__all__ = ["LETTERS", "MACHINE", "Draft", "Line", "draft", "likeness", "missing", "worst_pair"]
