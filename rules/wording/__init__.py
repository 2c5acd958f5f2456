"""How tasks are worded: in the plan, in a nudge, in a list. HTML as Markup; moments in the user's zone."""

from rules.wording.lists import MOVED as MOVED
from rules.wording.lists import by_day as by_day
from rules.wording.lists import closed as closed
from rules.wording.lists import due_of as due_of
from rules.wording.lists import line as line
from rules.wording.lists import next_up as next_up
from rules.wording.lists import plan_text as plan_text
from rules.wording.names import day_of as day_of
from rules.wording.names import full as full
from rules.wording.names import how_sent as how_sent
from rules.wording.names import moment_of as moment_of
from rules.wording.names import quoted as quoted
from rules.wording.names import short as short
from rules.wording.names import whom as whom
from rules.wording.nudges import ASKING as ASKING
from rules.wording.nudges import nudge as nudge
from rules.wording.nudges import why as why
from rules.wording.nudges import will_meet as will_meet
from rules.wording.words import WORDS as WORDS
