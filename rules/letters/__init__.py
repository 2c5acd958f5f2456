"""The words that are ready to send: for each task of the plan its letter, card, message or script.

`draft` writes it from the stored facts alone; each sentence names those that it comes from. Pure: no clock, no chance.
"""

from rules.letters.compose import MACHINE, draft, way_and_style
from rules.letters.draft import Draft, Line
from rules.letters.likeness import likeness, worst_pair
from rules.letters.missing import missing
from rules.letters.scene import day_named
from rules.letters.table import LETTERS

__all__ = ["LETTERS", "MACHINE", "Draft", "Line", "day_named", "draft", "likeness", "missing", "way_and_style", "worst_pair"]
