"""The debrief: what is asked right after an interview, in this order. A1 to A6 of docs/rules.md.

Adding a question is one entry in QUESTIONS; what it stores is read back in rules/debrief/facts.py.
"""

from datetime import time

from markupsafe import Markup

from rules import texts
from rules.channels import CHANNELS
from rules.debrief import change, people, reach, read, show, when
from rules.debrief.told import addressless, channelless, everyone
from rules.forms import Answers, Around, Choice, Form, Question

JUST_NOW, EARLIER, YESTERDAY = Choice("Just now", "just now"), Choice("Earlier today", "today"), Choice("Yesterday")
ENDED_AT = tuple(time(hour) for hour in (10, 12, 14, 16, 18))
DONT_KNOW, DIFFERS = Choice("Don't know"), Choice("Different for each")
NOT_SAID = Choice("They didn't say")
SAVE, MORE = Choice("Save now"), Choice("A few more")
RIGHT, CHANGE = Choice("That's right"), Choice("Change something")
NOBODY = Choice("Nobody")


def in_full(answers: Answers) -> bool:
    """Not after "save now": then only what a plan cannot do without is asked."""
    return not answers.get("early")


def a_few_more(answers: Answers) -> bool:
    return in_full(answers) and answers.get("more") == "more"


def met_somebody(answers: Answers) -> bool:
    return in_full(answers) and bool(everyone(answers))


def ask_more(answers: Answers, _: Around) -> Markup:
    return Markup("I have:\n{}\n\nDid anyone else interview you?").format(show.numbered(answers["people"]))


def ask_desk(answers: Answers, _: Around) -> Markup:
    if answers.get("format") in ("phone", "video"):
        return Markup(
            "Did anybody else help, such as whoever arranged the call? Interviewers often ask them what they thought of you."
        )
    return Markup(
        "Who was at reception, or assisted you? Interviewers often ask them what they thought of you."
        "\nName if you have it; “the receptionist” is fine too."
    )


def ask_channel(answers: Answers, _: Around) -> Markup:
    waiting = channelless(answers)
    if len(waiting) == 1 or answers.get("each"):
        return Markup("What is the best way to reach <b>{}</b>?").format(show.who(waiting[0]))
    number = "both" if len(waiting) == 2 else f"all {len(waiting)}"
    return Markup("What is the best way to reach them? One tap sets it for {}.").format(number)


def channel_choices(answers: Answers, _: Around) -> tuple[Choice, ...]:
    several = len(channelless(answers)) > 1 and not answers.get("each")
    return (*(Choice(channel.label) for channel in CHANNELS.values()), *((DIFFERS,) if several else ()), DONT_KNOW)


def ask_address(answers: Answers, _: Around) -> Markup:
    waiting = addressless(answers)
    needs = CHANNELS[answers["channel"][str(waiting[0]["id"])]].needs
    if len(waiting) == 1:
        return Markup("What is the {} of <b>{}</b>?").format(needs, show.who(waiting[0]))
    names = Markup(", ").join(Markup("<b>{}</b>").format(show.who(person)) for person in waiting)
    if needs == "postal address":
        return Markup("The {} of {}? I take it that they share one.").format(needs, names)
    return Markup("The {} of {}? All in one message, one on each line.").format(needs, names)


def ended_choices(answers: Answers, around: Around) -> tuple[Choice, ...]:
    today = answers["when"]["day"] == around.now.date().isoformat()
    clocks = (clock for clock in ENDED_AT if not today or clock <= around.now.time())
    return tuple(Choice(f"About {clock:%H:%M}", f"{clock:%H:%M}") for clock in clocks)


def ask_company(answers: Answers, _: Around) -> Markup:
    """Of several told in one breath the first comes first, so that nobody is taken for the other company's."""
    return texts.WHICH_FIRST if answers.get("several") else Markup("Which company was it?")


def known_employers(_: Answers, around: Around) -> tuple[Choice, ...]:
    return tuple(Choice(name) for name in around.employers)


def change_choices(answers: Answers, _: Around) -> tuple[Choice, ...]:
    return tuple(Choice(field.label) for field in change.FIELDS.values() if field.key in answers)


QUESTIONS = (
    Question(
        key="company",
        ask=ask_company,
        read=read.company,
        choices=known_employers,
        echo=lambda name, _: name,
        example="Acme Ltd",
        needed="I need the company to file your notes under. What is it called?",
    ),
    Question(key="job", ask=Markup("Which job was it for?"), read=read.job, when=in_full, example="Data engineer"),
    Question(
        key="when",
        ask=Markup("When was it, and about when did it end?"),
        read=when.when,
        choices=(JUST_NOW, EARLIER, YESTERDAY),
        echo=show.when_echo,
        example="yesterday, ended at 15:30",
        needed="The thank-you notes are due 24 hours after the interview, so I need the day.",
    ),
    Question(
        key="ended",
        ask=Markup("About what time did it end?"),
        read=when.ended,
        when=lambda answers: not answers["when"]["clock"],
        choices=ended_choices,
        example="half past three",
    ),
    Question(
        key="format",
        ask=Markup("How did you meet?"),
        read=read.format_of_interview,
        when=in_full,
        choices=(Choice("In person"), Choice("By phone"), Choice("By video")),
        example="in person",
    ),
    Question(
        key="people",
        ask=Markup("Who interviewed you? Names and titles, as many as you like in one message, or share their contacts."),
        read=people.people,
        takes_card=people.people_card,
        amend=people.amended,
        when=in_full,
        example="Jane Smith, CTO and Bob Lee (recruiter)",
        skip=lambda _: [],
    ),
    Question(
        key="people_done",
        ask=ask_more,
        read=people.more_people,
        takes_card=people.more_people_card,
        when=lambda answers: in_full(answers) and bool(answers["people"]),
        choices=(Choice("That's all"),),
        example="Maria Lopez, Head of Design",
        skip=lambda _: True,
    ),
    Question(
        key="desk",
        ask=ask_desk,
        read=people.desk,
        takes_card=people.desk_card,
        when=lambda answers: in_full(answers) and not any(one["kind"] == "receptionist" for one in everyone(answers)),
        choices=(NOBODY,),
        echo=show.people_echo,
        example="Tina at reception",
        skip=lambda _: [],
    ),
    Question(
        key="channel",
        ask=ask_channel,
        read=people.channel,
        takes_card=people.late_card,
        when=met_somebody,
        done=lambda answers: not channelless(answers),
        choices=channel_choices,
        example="email for Jane, phone for Bob",
        skip=reach.no_channel,
    ),
    Question(
        key="address",
        ask=ask_address,
        read=reach.address,
        when=met_somebody,
        done=lambda answers: not addressless(answers),
        example="jane@example.com",
        skip=reach.no_address,
    ),
    Question(
        key="decision",
        ask=Markup("When will they decide?"),
        read=when.decision,
        echo=show.echoed,
        when=in_full,
        choices=(NOT_SAID, Choice("This week", "by the end of this week"), Choice("Next week", "by the end of next week")),
        example="by Friday",
    ),
    Question(
        key="second",
        ask=Markup("When might they call you for a second interview?"),
        read=when.second,
        echo=show.echoed,
        when=in_full,
        choices=(NOT_SAID, Choice("Next week"), Choice("In two weeks")),
        example="early next week",
    ),
    Question(
        key="more",
        ask=Markup("The essentials are here. Save now, or a few short questions more for better notes?"),
        read=read.save_or_more,
        when=in_full,
        choices=(SAVE, MORE),
        example="save now",
        skip=lambda _: "save",
    ),
    Question(key="looking_for", ask=Markup("What are they looking for? Their words, if you remember them."), read=read.note,
             when=a_few_more, example="somebody who can calm angry customers"),
    Question(key="strengths", ask=Markup("Which of your strengths should your notes and calls restate?"), read=read.note,
             when=a_few_more, example="ten years in logistics, and I speak Polish"),
    Question(key="concern", ask=Markup("Did they have a doubt that you would like to put right?"), read=read.note,
             when=a_few_more, choices=(Choice("No doubts", "none"),), example="they worried that I have no SAP experience"),
    Question(key="concern_answer", ask=Markup("What would you say to that?"), read=read.note,
             when=lambda answers: a_few_more(answers) and bool(answers.get("concern")),
             example="I learned our system in two weeks"),
    Question(key="promise", ask=Markup("Did you promise them anything? With the day, if there was one."), read=when.promise,
             when=a_few_more, choices=(Choice("Nothing", "none"),), example="I'll send the portfolio by Friday"),
    Question(key="learned", ask=Markup("What did you learn about the company or the trade?"), read=read.note,
             when=a_few_more, example="they open a second shop in spring"),
    Question(key="mood", ask=Markup("How did it go?"), read=read.mood, when=a_few_more,
             choices=(Choice("Well"), Choice("So-so"), Choice("Badly")), example="well"),
    Question(key="wanted", ask=Markup("Do you still want the job?"), read=read.wanted, when=a_few_more,
             choices=(Choice("Yes"), Choice("Not sure"), Choice("No")), example="yes"),
    Question(
        key="change",
        ask=Markup("What shall I change?"),
        read=change.change,
        when=lambda answers: bool(answers.get("change_one")),
        done=lambda _: False,
        choices=change_choices,
        example="the job",
        skip=change.no_change,
    ),
    Question(
        key="confirm",
        ask=show.summary,
        read=change.confirm,
        choices=(RIGHT, CHANGE),
        example="that's right",
        needed="Please check the names once more: is everything right, or shall I change something?",
    ),
)  # fmt: skip

FORM = Form("debrief", QUESTIONS)


def so_much(answers: Answers) -> str:
    """How much is told of it, as in rules/facts.py (Begun)."""
    question = FORM.next(answers)
    if question is None or question.key == "confirm":
        return "all"
    return "enough" if "when" in answers and "company" in answers and everyone(answers) else ""


DAYS = frozenset({"when", "decision", "second"})  # questions that a day answers
