"""The debrief of an interview: its questions, how each answer is read and shown back, and the facts that it leaves."""

from rules.debrief.aside import KEEP, kept, with_note
from rules.debrief.form import DAYS, FORM, QUESTIONS

__all__ = ["DAYS", "FORM", "KEEP", "QUESTIONS", "kept", "with_note"]
