"""What goes out on paper: letters, envelopes and fax sheets as PDF, and how a text fits on a card.

The functions compute for some milliseconds and share no state: call them off the event loop, in as many threads as you like.
"""

from bot.paper.glyphs import unprintable
from bot.paper.page import Page
from bot.paper.sheets import card, envelope, fax, letter

__all__ = ["Page", "card", "envelope", "fax", "letter", "unprintable"]
