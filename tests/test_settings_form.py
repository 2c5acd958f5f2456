"""What a user can set: how his words are read, what they make of his habits, and how the settings are shown."""

import json
from dataclasses import replace
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from facts import LISBON, utc
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from rules import cadence, forms, settings
from rules.facts import Habits
from rules.forms import Around, Talk, Unclear

NOW = utc("2026-03-04 12:00")
HERE = Around(datetime(2026, 3, 4, 12, 0, tzinfo=ZoneInfo("Europe/Lisbon")), "Europe/Lisbon")
SHOW = {setting.key: setting.show for setting in settings.SETTINGS}
ASKED = [question.key for question in settings.FORM.questions]


def set_to(key: str, said: str, habits: Habits = LISBON) -> Habits:
    return settings.changed(habits, settings.read_value(key, said, HERE), HERE)


def shown(key: str, said: str, habits: Habits = LISBON) -> str:
    return SHOW[key](set_to(key, said, habits), NOW)


# --- quiet hours ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("22 to 7", "22:00 to 7:00"),
        ("from 10pm until 8", "22:00 to 8:00"),
        ("10pm-7:30am", "22:00 to 7:30"),
        ("10 to 7", "22:00 to 7:00"),  # nobody is quiet from the morning to the next morning
        ("8am to 4pm", "8:00 to 16:00"),  # unless he works at night
        ("9 to 17", "9:00 to 17:00"),  # an hour after 12 says that the clock has 24
        ("8 to 0", "8:00 to 0:00"),
        ("set quiet hours to 22:00–07:00", "22:00 to 7:00"),
        ("between ten and seven please", "22:00 to 7:00"),
        ("half past nine pm to 8 in the morning", "21:30 to 8:00"),
        ("midnight to noon", "0:00 to 12:00"),
        ("not before 9 and not after 22", "22:00 to 9:00"),
        ("none", "none"),
        ("no quiet hours", "none"),
    ],
)
def test_quiet_hours_are_read_from_words(said: str, expected: str) -> None:
    assert shown("quiet", said) == expected


@pytest.mark.parametrize("said", ["only between 9 and 20", "you can message me from 9 to 8pm", "only write 9am to 8pm"])
def test_hours_for_messages_are_the_other_way_round(said: str) -> None:
    assert shown("quiet", said) == "20:00 to 9:00"


@pytest.mark.parametrize(
    ("said", "expected"),
    [("no messages before 9", "21:00 to 9:00"), ("don't wake me before 10", "21:00 to 10:00"), ("until 7", "21:00 to 7:00"),
     ("not after 10pm", "22:00 to 8:00"), ("from 23h", "23:00 to 8:00"), ("only after 9", "21:00 to 9:00")],
)  # fmt: skip
def test_one_end_alone_changes_only_that_end(said: str, expected: str) -> None:
    assert shown("quiet", said) == expected


@pytest.mark.parametrize(
    ("before", "said", "expected"),
    [
        (time(10), "not before 10am", "0:00 to 10:00"),
        (time(0), "not before midnight", "21:00 to 0:00"),
    ],
)
def test_one_end_alone_never_ends_quiet_hours_by_meeting_the_other(before: time, said: str, expected: str) -> None:
    assert shown("quiet", said, replace(LISBON, quiet_from=before)) == expected


def test_one_end_alone_begins_quiet_hours_where_there_were_none() -> None:
    none = set_to("quiet", "none")
    assert shown("quiet", "not before 9", none) == "0:00 to 9:00"
    assert shown("quiet", "not after midnight", none) == "0:00 to 8:00"


@pytest.mark.parametrize("said", ["5", "25 to 7", "10pm to 10pm", "I have 2 offers from 10 companies", "after 9 after 10", ""])
def test_quiet_hours_that_are_not_clear_are_asked_again(said: str) -> None:
    with pytest.raises(Unclear):
        set_to("quiet", said)


# --- working week, order of a date, post --------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "digits", "expected"),
    [
        ("monday to friday", "12345", "Monday to Friday"),
        ("weekdays", "12345", "Monday to Friday"),
        ("12345", "12345", "Monday to Friday"),
        ("they work sun-thu", "12347", "Sunday to Thursday"),
        ("mon to sat", "123456", "Monday to Saturday"),
        ("monady to friday", "12345", "Monday to Friday"),
        ("weekdays and saturday", "123456", "Monday to Saturday"),
        ("fri–mon", "1567", "Friday to Monday"),
        ("mon, wed and fri", "135", "Mon, Wed, Fri"),
        ("tuesday and thursday", "24", "Tuesday, Thursday"),
        ("every day", "1234567", "every day"),
    ],
)
def test_the_working_week_is_read_from_words(said: str, digits: str, expected: str) -> None:
    assert set_to("workdays", said).workdays == digits
    assert shown("workdays", said) == expected


@pytest.mark.parametrize("said", ["", "to", "5", "89", "someday", "monday to never"])
def test_a_week_without_days_is_asked_again(said: str) -> None:
    with pytest.raises(Unclear):
        set_to("workdays", said)


@pytest.mark.parametrize(
    ("said", "order"),
    [("day first", "dmy"), ("31/12", "dmy"), ("dd/mm", "dmy"), ("British", "dmy"), ("25.3.2026", "dmy"),
     ("13/1", "dmy"), ("1/13", "mdy"),
     ("mdy", "mdy"), ("American", "mdy"), ("12/31", "mdy"), ("3/25", "mdy")],
)  # fmt: skip
def test_the_order_of_a_date_is_told_or_shown_by_one(said: str, order: str) -> None:
    assert set_to("order", said).date_order == order


@pytest.mark.parametrize("said", ["4/5", "12/12", "13/13", "32/1", "0/13", "whatever", "12/0"])
def test_a_date_that_tells_no_order_is_asked_again(said: str) -> None:
    with pytest.raises(Unclear):
        set_to("order", said)


@pytest.mark.parametrize(
    ("said", "days"), [("3", 3), ("four", 4), ("about 12 working days", 12), ("a week", 5), ("two weeks", 10), ("20", 20)]
)
def test_the_days_of_the_post_are_working_days(said: str, days: int) -> None:
    assert set_to("post", said).post_days == days


@pytest.mark.parametrize("said", ["0", "21", "five weeks", "2-3", "-3", "2.5", "it depends", "I sent 3 letters to Bob"])
def test_post_days_are_one_number_from_1_to_20(said: str) -> None:
    with pytest.raises(Unclear):
        set_to("post", said)


# --- the weekly look back and the pause -----------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("friday 5pm", "Friday at 17:00"),
        ("sunday evening", "Sunday at 18:00"),
        ("half past five on fridays", "Friday at 17:30"),
        ("monday 9", "Monday at 9:00"),
        ("monday", "Monday at 18:00"),  # the time stays
        ("at 5", "Sunday at 17:00"),  # the day stays
        ("yes", "Sunday at 18:00"),
        ("off", "off"),
        ("no", "off"),
        ("never", "off"),
        ("no weekly review", "off"),
    ],
)
def test_the_weekly_look_back_is_a_day_and_a_time_or_off(said: str, expected: str) -> None:
    assert shown("review", said) == expected


def test_a_weekly_look_back_that_was_off_comes_back_on_its_usual_day() -> None:
    assert set_to("review", "at 5", set_to("review", "off")).review == (cadence.REVIEW_AT[0], time(17))


@pytest.mark.parametrize("said", ["monday or tuesday", "banana", "", "friday 5 to 6", "friday at the office"])
def test_a_look_back_that_is_not_clear_is_asked_again(said: str) -> None:
    with pytest.raises(Unclear):
        set_to("review", said)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("until monday", "until Mon 9 Mar at 8:00"),
        ("for a week", "until Wed 11 Mar at 8:00"),
        ("until 12 Dec", "until Sat 12 Dec at 8:00"),
        ("this week", "until Mon 9 Mar at 8:00"),
        ("until next month", "until Wed 1 Apr at 8:00"),
        ("for a year", "until Thu 4 Mar 2027 at 8:00"),
        ("not at all", "not paused"),
        ("go on", "not paused"),
    ],
)
def test_a_pause_lasts_until_a_day_begins_and_the_quiet_hours_are_over(said: str, expected: str) -> None:
    assert shown("pause", said) == expected


def test_a_pause_ends_in_the_users_own_morning() -> None:
    tokyo = Habits("Asia/Tokyo", quiet_until=time(7, 30))
    assert set_to("pause", "until monday", tokyo).paused_until == utc("2026-03-08 22:30")


def test_a_pause_that_is_over_is_shown_as_none() -> None:
    habits = set_to("pause", "until monday")
    assert SHOW["pause"](habits, utc("2026-03-09 08:00")) == "not paused"


@pytest.mark.parametrize("said", ["today", "yesterday", "for 2 hours", "until 2030", "18 months", "until it is warm", ""])
def test_a_pause_until_no_day_of_the_coming_year_is_asked_again(said: str) -> None:
    with pytest.raises(Unclear):
        set_to("pause", said)


def test_a_date_that_may_be_two_is_asked_back_and_the_answer_is_remembered() -> None:
    with pytest.raises(Unclear) as asked:
        set_to("pause", "until 12/5")
    habits = set_to("pause", asked.value.choices[0].stands_for)
    assert (habits.date_order, habits.paused_until) == ("dmy", utc("2026-05-12 07:00"))


@pytest.mark.parametrize(
    ("key", "said", "expected"),
    [
        ("quiet", "please don't message me before 9am", "21:00 to 9:00"),
        ("quiet", "keep quiet between 9pm and 9am", "21:00 to 9:00"),
        ("quiet", "no alerts after 22h", "22:00 to 8:00"),
        ("quiet", "turn off quiet hours", "none"),
        ("workdays", "companies here work sunday to thursday", "Sunday to Thursday"),
        ("order", "I write the day first", "day first (31/12)"),
        ("post", "letters take 4 days here", "4 working days"),
        ("review", "send the weekly review on Fridays at 5pm", "Friday at 17:00"),
        ("review", "I don't want the weekly review", "off"),
        ("pause", "turn off notifications for two weeks", "until Wed 18 Mar at 8:00"),
        ("pause", "mute me until friday, please", "until Fri 6 Mar at 8:00"),
        ("pause", "unpause please", "not paused"),
    ],
)
def test_a_setting_may_be_told_in_a_whole_sentence(key: str, said: str, expected: str) -> None:
    assert shown(key, said) == expected


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("quiet", "do not ping me at night"),
        ("workdays", "they don't work on friday"),
        ("workdays", "monday to friday but not wednesday"),
        ("review", "not on sunday"),
    ],
)
def test_a_sentence_that_denies_is_asked_again_and_not_turned_round(key: str, said: str) -> None:
    with pytest.raises(Unclear):
        set_to(key, said)


# --- the form and the table -----------------------------------------------------------------------


def test_every_setting_but_the_zone_has_its_question() -> None:
    assert ["zone", *ASKED] == list(SHOW)


@pytest.mark.parametrize("key", ASKED)
def test_one_setting_is_one_question(key: str) -> None:
    talk = Talk("setting", {"setting": key})
    question = settings.FORM.next(talk.answers)
    assert question
    assert question.key == key
    after = forms.answer(settings.FORM, talk, question.example, HERE)
    assert settings.FORM.next(after.answers) is None


@pytest.mark.parametrize("key", ASKED)
def test_every_button_can_be_tapped_and_typed(key: str) -> None:
    question = settings.FORM.question(key)
    for choice in question.buttons({"setting": key}, HERE):
        typed = settings.read_value(key, choice.label, HERE)
        assert typed == settings.read_value(key, choice.stands_for, HERE)
        assert json.loads(json.dumps(typed)) == typed


@pytest.mark.parametrize("key", ASKED)
def test_a_setting_is_left_by_cancel_and_not_by_skip(key: str) -> None:
    with pytest.raises(Unclear, match="cancel"):
        forms.skip(settings.FORM, Talk("setting", {"setting": key}))


@pytest.mark.parametrize("key", SHOW)
def test_without_a_value_nothing_changes(key: str) -> None:
    assert settings.changed(LISBON, {"setting": key}, HERE) == LISBON


def test_a_zone_told_in_plain_words_is_read_like_the_zone_form() -> None:
    answers = settings.read_value("zone", "Berlin", HERE)
    assert settings.changed(LISBON, answers, HERE).zone == "Europe/Berlin"


VALUES = {
    "quiet": ["22 to 7", "none", "not before 9"], "workdays": ["sun-thu"], "order": ["mdy"], "post": ["7"],
    "review": ["off", "friday 5pm"], "pause": ["until monday", "go on"], "zone": ["Tokyo"],
}  # fmt: skip


@pytest.mark.parametrize(("key", "said"), [(key, said) for key, told in VALUES.items() for said in told])
def test_a_change_touches_only_its_own_setting(key: str, said: str) -> None:
    after = set_to(key, said, replace(LISBON, date_order="dmy"))
    others = [other for other in SHOW if other not in (key, "zone")]
    assert [SHOW[other](after, NOW) for other in others] == [
        SHOW[other](replace(LISBON, date_order="dmy"), NOW) for other in others
    ]


PIECES = "22 7 10pm 7:30am from until - not before after only 0 13pm 99 ٣ ² monday sun to fri 12/5 weeks no off \n never a"


@examples(max_examples=300, deadline=None)
@given(
    st.sampled_from(list(SHOW)),
    st.text(max_size=300) | st.lists(st.sampled_from(PIECES.split(" ")), max_size=7).map(" ".join),
)
def test_any_words_set_something_or_are_asked_again(key: str, said: str) -> None:
    try:
        answers = settings.read_value(key, said, HERE)
    except Unclear:
        return
    habits = settings.changed(LISBON, json.loads(json.dumps(answers)), HERE)
    assert settings.shown(habits, NOW).count("\n") == settings.shown(LISBON, NOW).count("\n")
    assert is_sound(habits)


def is_sound(habits: Habits) -> bool:
    pause: Any = habits.paused_until
    days = "".join(day for day in "1234567" if day in habits.workdays)
    return bool(days) and days == habits.workdays and 1 <= habits.post_days <= 20 and (pause is None or pause > NOW)


def test_all_settings_fit_one_phone_screen() -> None:
    habits = set_to("pause", "for a year", replace(LISBON, zone="America/Argentina/Buenos_Aires"))
    assert settings.shown(habits, NOW) == (
        "<b>Your settings</b>\n\n"
        "Time zone: <b>Buenos Aires, now 9:00</b>\n"
        "Quiet hours: <b>21:00 to 8:00</b>\n"
        "Employers work: <b>Monday to Friday</b>\n"
        "Dates: <b>not told yet</b>\n"
        "A letter takes: <b>3 working days</b>\n"
        "Weekly look back: <b>Sunday at 18:00</b>\n"
        "Pause: <b>until Thu 4 Mar 2027 at 8:00</b>\n\n"
        "Tap one to change it, or just say it: “quiet from 22 to 7”, “pause until Monday”."
    )


@pytest.mark.parametrize(("order", "expected"), [("dmy", "day first (31/12)"), ("mdy", "month first (12/31)")])
def test_the_order_is_shown_with_an_example(order: str, expected: str) -> None:
    assert shown("order", order) == expected
