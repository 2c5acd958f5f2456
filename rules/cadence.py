"""Every number of every rule, in one table.

The rows (B1, B3, ...) are those of docs/rules.md. "24 hours", "48 to 72 hours", "once a week", "not every day" and
"30 to 60 days" are the words of the advice that the product carries out; where it only says "as soon as possible" or
"allow for mailing", the number is ours and marked so.
"""

from datetime import time, timedelta

# B1: an individual thank-you to each person, within 24 hours, as soon as possible
THANK_WITHIN = timedelta(hours=24)
THANK_FIRST_NUDGE = timedelta(hours=2)  # ours: after the interview ended, when one is home and still remembers
THANK_LAST_NUDGE = timedelta(hours=3)  # before the deadline

# B3: a call 48 to 72 hours after the note arrived, in the employer's working hours
CALL_AFTER = timedelta(hours=48)
CALL_BEFORE = timedelta(hours=72)
CALLS_FROM, CALLS_UNTIL = time(9, 30), time(16, 30)  # ours: not in the first and last half hour of a working day
POST_WORKING_DAYS = 3  # ours: how long a letter or a card is assumed to travel

# B4: one follow-up for each employer in 7 days, until the job is filled; never daily
WEEKLY = timedelta(days=7)
WEEKLY_NUDGES = 8  # ours: one that is left open is brought up again each week, for two months

# A4: "ask the receptionist" is a call too, and comes before the thank-you is due
ASK_AFTER = timedelta(minutes=30)

# A1: "save now, ask me the rest later", while it is still remembered
REST_AFTER = timedelta(hours=2)  # ours

# C1-C3: pushes
MORNING, EVENING = time(9, 0), time(18, 0)  # ours: what "tomorrow" and "this evening" mean on a button
QUIET_FROM, QUIET_UNTIL = time(21, 0), time(8, 0)
BREATHER = timedelta(minutes=30)  # ours: no push right after the plan was shown
SNOOZE_HOUR = timedelta(hours=1)
ON_TIME = timedelta(minutes=15)  # later than this, or three at once: one digest instead of single messages
DIGEST_FROM = 3
CHECK_AT = time(10, 0)  # ours: when to ask whether they answered, the working day after the date passed
PROMISE_DUE = time(17, 0)  # ours: a promise "by Friday" is kept before people leave on Friday
