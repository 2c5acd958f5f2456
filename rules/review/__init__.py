"""Momentum in numbers (B9, D5): how the user is doing, one number, and the weekly look back."""

from rules.review.counts import Counts as Counts
from rules.review.counts import counts as counts
from rules.review.counts import streak as streak
from rules.review.stats import stat as stat
from rules.review.stats import stats as stats
from rules.review.weekly import is_silent as is_silent
from rules.review.weekly import weekly as weekly
