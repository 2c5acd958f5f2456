"""How each rule speaks: in a line of a list, as the heading of a nudge, as advice below it, and on its buttons."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from rules.items import Item
from rules.wording.names import at, by_channel, quoted, whom


@dataclass(frozen=True, slots=True)
class Words:
    line: Callable[[Item], Markup]
    head: str
    advice: str
    buttons: tuple[str, ...] = ("done", "skip")


def about_them(text: str) -> Callable[[Item], Markup]:
    """A line that names the person or the employer."""
    return lambda item: Markup(text).format(whom(item))  # noqa: S704 - a text of this file


def fixed(text: str) -> Callable[[Item], Markup]:
    return lambda _: Markup(text)  # noqa: S704 - a text of this file


CALLED = ("spoke", "voicemail", "no_answer", "call_back", "skip", "more")  # what came of a call

WORDS = {
    "prepare": Words(
        fixed("Interview"),
        "Your interview is near",
        "Ask at the end: when do they decide, and when might a second-interview call come? Bring home a business card or "
        "the exact name and title of everyone, the receptionist too, and the best way to reach each.",
        ("ready", "off"),
    ),
    "debrief": Words(
        fixed("Tell me about your interview"),
        "How was it?",
        "Tell me now, while you know every name. It takes three minutes.",
        ("tell", "off"),
    ),
    "begun": Words(
        lambda item: Markup("Finish telling me about <b>{}</b>").format(at(item) or "your interview"),
        "Shall we go on?",
        "You began to tell me. A few minutes now, and no name or date is lost; nothing is planned before it is saved.",
        ("go_on", "skip"),
    ),
    "rest": Words(
        fixed("Finish your notes while you remember"),
        "Shall we finish your notes?",
        "A few questions are still open. Tomorrow the details will be gone.",
        ("finish", "skip"),
    ),
    "thank": Words(
        lambda item: Markup("Thank <b>{}</b>{}").format(whom(item), by_channel(item)),
        "Time for your thank-you",
        "A few lines are enough: thanks for the time, why you fit, and something you talked about.",
    ),
    "pair": Words(
        about_them("Send <b>{}</b> the same thanks by email"),
        "Now the same thanks by email",
        "Your note is on its way by post. A short email makes sure that your thanks are there in time.",
    ),
    "ask": Words(
        about_them("Ask the receptionist for the best way to reach <b>{}</b>"),
        "One question for the receptionist",
        "A short call is enough: “I'd like to thank them. Do they prefer email or post?”",
    ),
    "call": Words(
        about_them("Call <b>{}</b>"),
        "Time for your call",
        "Ask about the position, and say again why you fit. No answer? A short voicemail counts.",
        CALLED,
    ),
    "again": Words(
        lambda item: Markup("Call <b>{}</b>{}").format(whom(item), " again" if item.task.moved == "callback" else ""),
        "Time for another call",
        "Ask about the position, and say again why you fit. No answer? A short voicemail counts.",
        CALLED,
    ),
    "decider": Words(
        fixed("Ask the receptionist who decides"),
        "Who decides there?",
        "A short call is enough: “Who decides about this job, and when is a good time to call?”",
        ("tell_who", "no_answer", "skip"),
    ),
    "word": Words(
        about_them("Call <b>{}</b>, as your note says"),
        "Your note says that you call",
        "You named this day yourself: a call now shows that your word counts.",
        CALLED,
    ),
    "weekly": Words(
        about_them("Get in touch with <b>{}</b> again"),
        "Your weekly word with them",
        "One friendly call or email a week until the job is filled, never more: patient, but persistent.",
        ("spoke", "voicemail", "wrote", "call_back", "skip", "more"),
    ),
    "decision": Words(
        fixed("See whether they have decided"),
        "Their decision date has passed",
        "Silence is common and no verdict. If they have not answered, your next word with them is planned.",
        ("answered", "nothing"),
    ),
    "second": Words(
        fixed("See whether they called for a second interview"),
        "The time for a second-interview call has passed",
        "Silence is common and no verdict. If they have not called, your next word with them is planned.",
        ("answered", "nothing"),
    ),
    "promise": Words(
        lambda item: Markup("Keep your promise: “{}”").format(quoted(item)),
        "You promised",
        "A promise kept on time is the best follow-up there is.",
    ),
    "application": Words(
        fixed("Ask about your application"),
        "A word about your application",
        "First look at the posting again: does it name a day, or forbid contact? If not, one short call or email: did it "
        "arrive, and do they want anything else? After that it is their turn.",
        ("done", "no_contact", "answered", "skip"),
    ),
    "brief": Words(
        lambda item: Markup("Tell your references that they may call{}").format(references(item)),
        "A word to your references",
        "Tell them the job, what it asks for, and who may call. They will speak better of you.",
    ),
    "offer": Words(
        about_them("Thank <b>{}</b> for the offer"),
        "They made you an offer",
        "Thank them today, say that you are glad, and ask until when they need your answer.",
    ),
    "answer": Words(
        fixed("Answer their offer"),
        "Your answer to the offer",
        "Do not leave it lying. If you need more time, ask for it.",
        ("accepted", "declined", "write_no"),
    ),
    "farewell": Words(
        about_them("Thank <b>{}</b> once more"),
        "One more thank-you",
        "Thank them for their time, and ask them to keep you in mind. Few do, and it is remembered.",
    ),
    "referral": Words(
        about_them("Ask <b>{}</b> whom else they know"),
        "Ask for a name",
        "Whom else should you talk to? Small firms know as many people as large ones.",
    ),
    "checkin": Words(
        about_them("Say hello to <b>{}</b>"),
        "A word to stay in touch",
        "Two lines are enough: what you do now, and a wish. It keeps you in their circle.",
    ),
    "tell": Words(
        about_them("Tell <b>{}</b> that you took another job"),
        "They should hear it from you",
        "Thank them, say that you have accepted another offer, and wish them well.",
    ),
    "memo": Words(
        lambda item: Markup("“{}”").format(quoted(item)),
        "You asked me to remind you",
        "Here it is.",
    ),
    "reference": Words(
        about_them("Ask <b>{}</b> to be your reference"),
        "Ask for a reference",
        "Call them: may you give their name, address and number? And do they speak gladly of your work?",
        ("asked", "yes", "no"),
    ),
    "agreed": Words(
        about_them("Hear from <b>{}</b> whether they will be your reference"),
        "Did they agree?",
        "You asked some days ago. No answer yet? Ask once more.",
        ("yes", "no"),
    ),
    "thank_referee": Words(
        about_them("Thank <b>{}</b> for the reference"),
        "Thank your reference",
        "Tell them that you got a job, and that they helped.",
    ),
    "visible": Words(
        fixed("Stay visible: a word to somebody in your trade"),
        "Stay visible",
        "Write two lines to somebody you met on the way, or share something useful. You help others, and yourself.",
    ),
    "review": Words(fixed("Your week"), "Your week", "", ()),
}


def references(item: Item) -> str:
    names = [referee.name for referee in item.employer.referees] if item.employer else []
    return f" ({', '.join(names)})" if names else ""
