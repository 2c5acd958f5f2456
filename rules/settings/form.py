"""One form for all settings: the answers begin with which one it is, and that question is asked."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from rules.forms import Answers, Choice, Form, Question
from rules.settings import days, hours, pushes

LEAVE = "To leave it as it is, say “cancel”."


def chosen(key: str) -> Callable[[Answers], bool]:
    return lambda answers: answers["setting"] == key


def question(key: str, **more: Any) -> Question:
    return Question(key=key, when=chosen(key), needed=LEAVE, **more)


FORM = Form(
    "setting",
    (
        question(
            "quiet",
            ask=Markup("From when until when shall I be <b>quiet</b>? What is due then comes right after."),
            read=hours.quiet,
            choices=(
                Choice("21:00 to 8:00"),
                Choice("22:00 to 7:00"),
                Choice("23:00 to 9:00"),
                Choice("No quiet hours", "none"),
            ),
            example="10pm to 7:30am",
        ),
        question(
            "workdays",
            ask=Markup("On which days do <b>employers work</b> where you are? I plan calls on those."),
            read=days.workdays,
            choices=(
                Choice("Monday to Friday", "12345"),
                Choice("Monday to Saturday", "123456"),
                Choice("Sunday to Thursday", "12347"),
            ),
            example="Monday to Friday",
        ),
        question(
            "order",
            ask=Markup("How do you write the <b>last day of the year</b>?"),
            read=days.order,
            choices=(Choice("31/12", "day first"), Choice("12/31", "month first")),
            example="day first",
        ),
        question(
            "post",
            ask=Markup("How many <b>working days</b> does a letter take where you are? A call waits until it is there."),
            read=days.post,
            choices=tuple(Choice(str(number)) for number in range(1, 6)),
            example="3",
        ),
        question(
            "review",
            ask=Markup("When do you like to <b>look back at your week</b>? One message, no more."),
            read=pushes.review,
            choices=(
                Choice("Sunday at 18:00"),
                Choice("Friday at 17:00"),
                Choice("Monday at 9:00"),
                Choice("No weekly review", "off"),
            ),
            example="Sunday evening",
        ),
        question(
            "pause",
            ask=Markup("<b>Until which day</b> shall I push nothing? Your plan stays, and /due still answers."),
            read=pushes.pause,
            choices=(
                Choice("Until tomorrow", "tomorrow"),
                Choice("Until Monday", "monday"),
                Choice("For a week", "for a week"),
                Choice("No pause", "go on"),
            ),
            example="until Monday",
        ),
    ),
)
