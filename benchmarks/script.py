"""The debrief of three people and a receptionist, as a user types it: what is said, and what the bot answers to it."""

INTRODUCTION = (
    ("/start", "where are you"),
    ("Lisbon", "Had an interview"),
)
DEBRIEF = (
    ("just had an interview at {company} as data engineer", "How did you meet?"),
    ("In person", "Who interviewed you?"),
    ("Jane Smith, CTO and Bob Lee (recruiter), and Maria Lopez, Head of Design", "Did anyone else"),
    ("That's all", "reception"),
    ("Tina", "best way to reach"),
    ("Email", "email address of"),
    ("tina@acme.com\nJane: jane@acme.com\nbob@acme.com\nmaria.lopez@acme.com", "When will they decide"),
    ("by the end of next week", "second interview"),
    ("They didn't say", "Save now, or a few"),
    ("Save now", "Is it all right"),
    ("That's right", "This is your plan for"),
)
QUESTIONS = tuple(answer for _, answer in DEBRIEF)


def debriefs(user: int, count: int, first: int = 1) -> list[tuple[str, str]]:
    """So many debriefs, each of another company."""
    return [
        (line.format(company=f"Acme {user}-{number}"), answer)
        for number in range(first, first + count)
        for line, answer in DEBRIEF
    ]
