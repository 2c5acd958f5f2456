"""How a debrief is read back: every name spelled as it will be used."""

from datetime import date, time

from markupsafe import Markup

from rules import dates, texts
from rules.channels import CHANNELS
from rules.debrief.told import Told, address_of, channel_of, everyone
from rules.facts import called
from rules.forms import Answers, Around

NOTHING = Markup("")
SHOWN = 200  # characters of a long answer that a summary repeats; all of it is stored
FORMATS = {"in_person": "in person", "phone": "by phone", "video": "by video"}
WANTED = {"yes": "you want it", "unsure": "not sure you want it", "no": "you no longer want it"}
MOODS = {"well": "went well", "soso": "went so-so", "badly": "did not go well"}


def who(person: Told) -> str:
    return called(person["name"], person.get("honorific"), person["title"], person["kind"])


def described(person: Told) -> Markup:
    formal = f"{person['honorific']} {person['name']}" if person.get("honorific") and person["name"] else who(person)
    name = Markup("<b>{}</b>").format(formal)
    return name + Markup(", {}").format(person["title"]) if person["title"] and person["name"] else name


def numbered(people: list[Told]) -> Markup:
    return Markup("\n").join(Markup("{}. {}").format(n, described(person)) for n, person in enumerate(people, 1))


def reached(person: Told, answers: Answers) -> Markup:
    channel = channel_of(person, answers)
    address = address_of(person, answers)
    how = CHANNELS[channel].label if channel else "best way not known yet"
    return Markup("{}: {}").format(how, address) if address else Markup("{}").format(how)


def summary(answers: Answers, around: Around) -> Markup:
    parts = (heading(answers, around), met(answers), dated(answers, around), noted(answers), not_told(answers))
    told = Markup("\n\n").join(part for part in parts if part)
    return Markup("{}\n\nIs it all right, every name too? “That's right” saves it.").format(told)


def so_far(answers: Answers, around: Around) -> Markup | None:
    """What was told and is not saved yet; None as long as it is nothing to speak of."""
    if not answers.get("company"):
        return None
    parts = (heading(answers, around), met(answers), dated(answers, around), noted(answers))
    return texts.SO_FAR.format(Markup("\n\n").join(part for part in parts if part))


def heading(answers: Answers, around: Around) -> Markup:
    job = Markup(", {}").format(answers["job"]) if answers.get("job") else NOTHING
    how = Markup(", {}").format(FORMATS[answers["format"]]) if answers.get("format") else NOTHING
    day = when(answers, around) if answers.get("when") else "Not told: when it was"
    return Markup("<b>{}</b>{}\n{}{}").format(answers["company"], job, day, how)


def when(answers: Answers, around: Around) -> str:
    day = date.fromisoformat(answers["when"]["day"])
    clock = answers["when"]["clock"] or answers.get("ended")
    return on(day, around) + (f", ended about {time.fromisoformat(clock):%H:%M}" if clock else "")


def when_echo(stored: dict[str, str | None], around: Around) -> str:
    return when({"when": stored}, around)


def people_echo(people: list[Told], _: Around) -> str:
    return ", ".join(who(person) for person in people)


def on(day: date, around: Around) -> str:
    return dates.echo(dates.When("date", day, day), around.now.date())


def met(answers: Answers) -> Markup:
    lines = (Markup("{} ({})").format(described(person), reached(person, answers)) for person in everyone(answers))
    return Markup("\n").join(Markup("{}. {}").format(n, line) for n, line in enumerate(lines, 1))


def dated(answers: Answers, around: Around) -> Markup:
    labels = (("decision", "They decide"), ("second", "Second interview"))
    lines = (Markup("{}: {}").format(label, echoed(answers[key], around)) for key, label in labels if answers.get(key))
    return Markup("\n").join(lines)


def echoed(stored: dict[str, str | None], around: Around) -> str:
    """The dates as they were read: "by Fri 4 Dec"."""
    if not stored["start"]:
        return "they didn't say"
    start, end = date.fromisoformat(stored["start"]), stored["end"] and date.fromisoformat(stored["end"])
    kind = "date" if start == end else "range"
    return dates.echo(dates.When(kind, start, end or None), around.now.date())


ESSENTIALS = {"job": "the job", "people": "who interviewed you", "decision": "when they decide"}
NOTES = {
    "looking_for": "They look for",
    "strengths": "To restate",
    "concern": "To put right",
    "concern_answer": "Your answer to it",
    "learned": "Learned",
    "aside": "Your note",
}


def noted(answers: Answers) -> Markup:
    lines = [Markup("{}: {}").format(label, short(answers[key])) for key, label in NOTES.items() if answers.get(key)]
    if answers.get("promise"):
        lines.append(Markup("You promised: {}").format(short(answers["promise"]["text"])))
    feelings = [words[answers[key]] for key, words in (("mood", MOODS), ("wanted", WANTED)) if answers.get(key)]
    if feelings:
        lines.append(
            Markup("It {}").format(", ".join(feelings))
            if answers.get("mood")
            else Markup("{}").format(feelings[0].capitalize())
        )
    return Markup("\n").join(lines)


def not_told(answers: Answers) -> Markup:
    """What was skipped, so that it is skipped on purpose."""
    missing = [words for key, words in ESSENTIALS.items() if not answers.get(key)]
    return Markup("<i>Not told: {}.</i>").format(", ".join(missing)) if missing else NOTHING


def short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
