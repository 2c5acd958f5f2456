"""The last question of the debrief: is it all right, or shall one thing be asked again?"""

from dataclasses import dataclass

from rules.debrief.people import corrected
from rules.forms import Answers, Around, Rewrite, Unclear, pick, plain, vocabulary


@dataclass(frozen=True, slots=True)
class Field:
    """What can be changed: the key that shows that it was answered, and the answers that are asked anew."""

    key: str
    label: str
    drops: tuple[str, ...]
    words: tuple[str, ...] = ()


WAYS = ("channel", "address", "each")
PEOPLE_KEYS = ("people", "people_done", *WAYS)
FIELDS = {
    field.label: field
    for field in (
        Field("company", "Company", ("company",), ("employer", "firm")),
        Field("job", "Job", ("job",), ("role", "position", "job title")),
        Field("when", "When it was", ("when", "ended"), ("when", "date", "day", "time")),
        Field("format", "How we met", ("format",), ("how you met", "format")),
        Field("people", "Interviewers", PEOPLE_KEYS, ("people", "names", "name", "titles", "title", "who interviewed me")),
        Field("desk", "Reception", ("desk", *WAYS), ("receptionist", "assistant")),
        Field("channel", "How to reach them", (*WAYS, "office"), ("channel", "address", "email", "phone")),
        Field("decision", "When they decide", ("decision",), ("decision", "decision date")),
        Field("second", "Second interview", ("second",), ("second call", "second round")),
        Field("looking_for", "What they look for", ("looking_for",)),
        Field("strengths", "Strengths", ("strengths",)),
        Field("concern", "Doubts", ("concern", "concern_answer"), ("concern", "doubt")),
        Field("promise", "Promise", ("promise",)),
        Field("learned", "What I learned", ("learned",)),
        Field("aside", "Your note", ("aside",)),
        Field("mood", "How it went", ("mood",)),
        Field("wanted", "Still want it", ("wanted",)),
    )
}
ALWAYS_ASKED = ("company", "when")
FIELD_WORDS = {field.label: field.words for field in FIELDS.values()}
RIGHT_WORDS = {
    "right": ("that's right", "thats right", "yes", "ok", "correct", "all right", "all good", "looks good", "perfect", "save",
              "save it", "yep", "yeah", "it is", "yes it is", "good", "fine", "great", "save now", "all correct", "spot on",
              "yes that's right", "everything is right", "looks good to me", "yes all good"),
    "change": ("change something", "no", "wrong", "not right", "that's not right", "it's not right", "not correct",
               "that's wrong", "something is wrong", "edit", "nope", "incorrect"),
}  # fmt: skip
LITTLE = vocabulary("no yes but change the a my wrong is are isn't was not right please it's")


def confirm(said: str, answers: Answers, _: Around) -> bool | Rewrite:
    verdict = pick(said, RIGHT_WORDS)
    if verdict == "right":
        return True
    if put_right := corrected(said, answers):
        return Rewrite(put_right)
    field = named_field(said)
    if field or verdict:
        return Rewrite(without(answers, field) if field else {**answers, "change_one": True})
    raise Unclear("Is it right? If not, say what to change: “the job”, “the names”.")


def named_field(said: str) -> Field | None:
    bare = " ".join(word for word in plain(said).split() if word not in LITTLE)
    label = pick(said, FIELD_WORDS) or pick(bare, FIELD_WORDS)
    return FIELDS[label] if label else None


def change(said: str, answers: Answers, _: Around) -> Rewrite:
    field = named_field(said)
    if field is None:
        raise Unclear("Which of these shall I ask again?")
    return Rewrite(without(answers, field))


def without(answers: Answers, field: Field) -> Answers:
    """The answers with this one asked anew, also when "save now" or "no more questions" had left it out."""
    left_out = {"early": field.key not in ALWAYS_ASKED, "more": field.key not in answers}
    gone = {*field.drops, "change_one", *(key for key, asked in left_out.items() if asked)}
    return {key: value for key, value in answers.items() if key not in gone}


def no_change(answers: Answers) -> Rewrite:
    return Rewrite({key: value for key, value in answers.items() if key != "change_one"})
