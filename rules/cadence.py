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
NUDGES_APART = timedelta(hours=2)  # ours: the last of two that are closer than this to each other is left out

# B3: a call 48 to 72 hours after the note arrived, in the employer's working hours
CALL_AFTER = timedelta(hours=48)
CALL_BEFORE = timedelta(hours=72)
CALLS_FROM, CALLS_UNTIL = time(9, 30), time(16, 30)  # ours: not in the first and last half hour of a working day
WORK_FROM, WORK_UNTIL = time(9), time(17)  # ours: a call is brought up within a working day, never outside of it
NAMED_FROM, NAMED_UNTIL = time(8), time(18)  # ours: an hour that they named themselves may be one of these
WORKDAYS = "12345"  # ISO weekdays on which employers work
POST_WORKING_DAYS = 3  # ours: how long a letter or a card is assumed to travel

# B4: one follow-up for each employer in 7 days, until the job is filled; never daily
WEEKLY = timedelta(days=7)
WEEKLY_NUDGES = 4  # ours: one that is left open is brought up again each week, for a month; then it waits for a word
SILENT_FOR = timedelta(days=60)  # "30 to 60 days": after so long one asks straight out whether the job is filled

# A4: "ask the receptionist" is a call too, and comes before the thank-you is due
ASK_AFTER = timedelta(minutes=30)

# A1: "save now, ask me the rest later", while it is still remembered
REST_AFTER = timedelta(hours=2)  # ours

# A1: a debrief that was begun and left lying
GO_ON_AFTER = timedelta(hours=1)  # ours: since its last word; before that the user may be telling it right now

# A3: before and right after an interview that was told in advance
PREPARE_AT = time(18, 0)  # ours: the evening before
PREPARE_LATEST = timedelta(hours=2)  # ours: before it, when it was told only on that day
INTERVIEW_LASTS = timedelta(hours=1)  # ours: as long as nobody says otherwise
DEBRIEF_AFTER = timedelta(minutes=30)  # ours: after its end, on the way home

# B2: the handwritten note first, then quickly the same thanks by a second way
PAIR_AFTER = timedelta(hours=2)  # ours: what "quickly" means

# B7: one word about an application, then patience
APPLICATION_WAIT = timedelta(days=7)  # ours: when the posting names no day

# B8: references are asked before they are named, and told who may call
REFERENCE_AFTER = timedelta(hours=1)  # ours
REFERENCE_CHASE = timedelta(days=3)  # ours: asked and no answer
BRIEF_AFTER = timedelta(hours=26)  # ours: after the interview, when the thank-you notes are out

# B10, B11: after the end
FAREWELL_WITHIN = timedelta(hours=24)
REFERRAL_AFTER = timedelta(days=7)
EXPIRES = timedelta(days=14)  # ours: a courtesy that is two weeks late is no longer brought up
CHECK_IN = timedelta(days=90)  # ours: what "rare" means
OFFER_ANSWER = timedelta(days=3)  # ours: an offer is not left lying
TELL_OTHERS_WITHIN = timedelta(hours=48)  # ours
REFEREE_THANKS = timedelta(days=2)  # ours
STAY_VISIBLE = timedelta(days=60)  # ours: light, rare touches after being hired

# B9: keep momentum
REVIEW_AT = (7, time(18, 0))  # ours: Sunday evening, unless the user says otherwise
REVIEW_GAP = timedelta(days=5)  # ours: at least so long between two, also when the day is changed
QUIET_AFTER = timedelta(weeks=4)  # ours: after so long without a word the weekly message stops too

# C1-C3: pushes
MORNING, EVENING = time(9, 0), time(18, 0)  # ours: what "tomorrow" and "this evening" mean on a button
QUIET_FROM, QUIET_UNTIL = time(21, 0), time(8, 0)
BREATHER = timedelta(minutes=30)  # ours: no push right after the plan was shown
SNOOZE_HOUR = timedelta(hours=1)
ON_TIME = timedelta(minutes=15)  # later than this, or three at once: one digest instead of single messages
DIGEST_FROM = 3
PUSHES_A_DAY = 3  # C2: the rest waits for the next digest
CHECK_AT = time(10, 0)  # ours: when to ask whether they answered, the working day after the date passed
PROMISE_DUE = time(17, 0)  # ours: a promise "by Friday" is kept before people leave on Friday
