"""The beginning of a debrief: what "just had an interview at Acme for data engineer" says already."""

from rules.openings.begins import (
    COMING,
    coming_elsewhere,
    coming_interview,
    how_it_went,
    in_one_line,
    is_over,
    opening,
    opening_plainly,
    over_at,
    says_met,
    told_without_the_word,
)
from rules.openings.names import DAY, INTERVIEW, SENTENCES, company, way, whom, without_way

__all__ = [
    "COMING",
    "DAY",
    "INTERVIEW",
    "SENTENCES",
    "coming_elsewhere",
    "coming_interview",
    "company",
    "how_it_went",
    "in_one_line",
    "is_over",
    "opening",
    "opening_plainly",
    "over_at",
    "says_met",
    "told_without_the_word",
    "way",
    "whom",
    "without_way",
]
