"""How it comes out with an employer: what can be told, what each leads to, and how people say it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """`state` is what the employer is in from then on ("going": nothing has come out), `words` what people type."""

    key: str
    label: str
    state: str
    words: tuple[str, ...] = ()


OUTCOMES = {
    outcome.key: outcome
    for outcome in (
        Outcome("replied", "They answered", "going", ("answered", "they replied", "they wrote", "they called", "heard back")),
        Outcome("second", "Second interview", "going", ("second round", "next round", "another interview", "final round",
                "they invited me again", "second interview on")),
        Outcome("offer", "An offer", "offer", ("they made me an offer", "offer", "got an offer", "they offered me the job")),
        Outcome("hired", "I got the job", "hired", ("hired", "accepted", "i accepted", "i took it", "i start")),
        Outcome("rejected", "They said no", "rejected", ("rejected", "rejection", "they rejected me", "no from them",
                "they declined", "didn't get it")),
        Outcome("filled", "The job is filled", "filled", ("filled", "position filled", "somebody else got it", "somebody else",
                "someone else", "they took somebody else", "they chose somebody else")),
        Outcome("declined", "I declined", "declined", ("i declined", "i said no", "turned it down", "declined the offer")),
        Outcome("withdrew", "I withdrew", "withdrew", ("withdrew", "i don't want it", "pulled out", "not interested")),
        Outcome("elsewhere", "I took another job", "elsewhere", ("i accepted another offer", "i have another job")),
        Outcome("nothing", "Nothing yet", "going", ("no news", "not yet", "still waiting", "nothing so far", "still nothing")),
        Outcome("stopped", "Just stop", "stopped", ("stop", "other", "yes", "no reason", "stop it")),
        Outcome("keep", "Keep going", "going", ("no", "don't stop", "cancel", "go on")),
    )
}  # fmt: skip
ENDINGS = frozenset(key for key, outcome in OUTCOMES.items() if outcome.state not in ("going", "offer"))
