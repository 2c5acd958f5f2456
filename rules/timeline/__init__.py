"""What happened with a company or a person, and who is who (D2)."""

from rules.timeline.lists import companies as companies
from rules.timeline.lists import people as people
from rules.timeline.pages import company as company
from rules.timeline.pages import person as person
from rules.timeline.pages import second as second
