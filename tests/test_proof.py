"""What is found in a note before it is ready: one example for each law."""

from dataclasses import replace
from datetime import date

import proof_notes
import pytest

from rules.proof import THANKS as NEEDS_THANKS
from rules.proof import Facts, fixed, proofread

FACTS = Facts(
    candidate="Pia Holm",
    name="Siobhán Abernethy",
    title="Director of Nursing",
    honorific="Ms",
    company="Marlow & Finch Ltd",
    role="ward clerk",
    interview=date(2027, 2, 3),  # a Wednesday
    written=date(2027, 2, 4),
    others=("Declan Quirke",),
    dates=(("decision", date(2027, 2, 12)), ("next", date(2027, 2, 15))),
)
THANKS = "Thank you for the interview yesterday."
WHY = "I have kept the books of a clinic for six years."


def note(*sentences: str, greeting: str = "Dear Ms Abernethy,", signature: str = "Pia Holm") -> str:
    body = " ".join(sentences)
    return f"{greeting}\n\n{body} I look forward to hearing from you.\n\nKind regards,\n{signature}"


def faults(text: str, facts: Facts = FACTS) -> list[tuple[str, str, str | None]]:
    return [(fault.kind, fault.span, fault.fix) for fault in proofread(text, facts)]


# --- what is found --------------------------------------------------------------------------

GREETINGS = {
    "a wrong letter in a name is seen": ("Dear Ms Abernathy,", ("misspelt_name", "Abernathy", "Abernethy")),
    "swapped letters are seen": ("Dear Siobahn,", ("misspelt_name", "Siobahn", "Siobhán")),
    "a lost accent is seen": ("Dear Siobhan,", ("misspelt_name", "Siobhan", "Siobhán")),
    "a name without its capital is seen": ("Dear Ms abernethy,", ("misspelt_name", "abernethy", "Abernethy")),
    "another family name is another person": ("Dear Ms Hartley,", ("other_person_name", "Hartley", "Abernethy")),
    "another first name is another person": ("Hi Bob,", ("other_person_name", "Bob", "Siobhán")),
    "who was there too is not greeted in her place": ("Dear Declan,", ("other_person_name", "Declan", "Siobhán")),
    "a Ms is no Mr": ("Dear Mr Abernethy,", ("wrong_honorific", "Mr", "Ms")),
    "a field in the greeting is seen": ("Dear [Name],", ("placeholder", "[Name]", "Siobhán Abernethy")),
}


@pytest.mark.parametrize(("greeting", "found"), GREETINGS.values(), ids=GREETINGS.keys())
def test_in_a_greeting(greeting: str, found: tuple[str, str, str]) -> None:
    assert faults(note(THANKS, WHY, greeting=greeting)) == [found]


SENTENCES = {
    "another's name in the body is seen": ("Please thank Decklan too.", ("misspelt_name", "Decklan", "Declan")),
    "a stranger who is thanked is asked for": ("Please thank Gunther too.", ("other_person_name", "Gunther", None)),
    "a company is written as it is": ("I want to join Marlow & Vinch.", ("wrong_company", "Marlow & Vinch", "Marlow & Finch")),
    "a company's words have an order": ("I can join Finch & Marlow.", ("wrong_company", "Finch & Marlow", "Marlow & Finch")),
    "a company keeps its capitals": ("I want to join Marlow & finch.", ("company_case", "Marlow & finch", "Marlow & Finch")),
    "another company is seen": ("I would be proud to work for Siemens.", ("wrong_company", "Siemens", "Marlow & Finch")),
    "another title is seen": (
        "As Assistant Director of Nursing you see all.",
        ("wrong_title", "Assistant Director of Nursing", "Director of Nursing"),
    ),
    "another job is seen": ("I would love to be your ward manager.", ("wrong_role", "ward manager", "ward clerk")),
    "a position has one name": ("I like the position of Head Porter.", ("wrong_role", "Head Porter", "ward clerk")),
    "a wrong weekday of the interview is seen": ("Thank you for Tuesday.", ("wrong_date", "Tuesday", "Wednesday")),
    "a wrong date of the interview is seen": ("We met on 4 February.", ("wrong_date", "4 February", "3 February")),
    "a weekday is that of its date": (
        "We met on Friday 3 February.",
        ("wrong_date", "Friday 3 February", "Wednesday 3 February"),
    ),
    "a date must exist": ("You decide by 31 February.", ("wrong_date", "31 February", "12 February")),
    "the day of the decision is seen": ("I hope to hear by Thursday.", ("wrong_date", "Thursday", "Friday")),
    "the day of the next talk is seen": ("See you on Tuesday.", ("wrong_date", "Tuesday", "Monday")),
    "square brackets are to be filled in": ("I like [company name].", ("placeholder", "[company name]", "Marlow & Finch Ltd")),
    "curly brackets are to be filled in": ("I like {{role}}.", ("placeholder", "{{role}}", "ward clerk")),
    "a row of X is to be filled in": ("I like XXX.", ("placeholder", "XXX", None)),
    "the the is one too many": ("I like the the ward.", ("doubled_word", "the the", "the")),
    "chat is not for notes": ("I wanna help.", ("informal", "wanna", "want to")),
    "an ending is put on as it should be": ("My work was valueable.", ("spelling", "valueable", "valuable")),
    "a day keeps its capital and its letters": ("I row on Saterday.", ("spelling", "Saterday", "Saturday")),
    "a weekday is that of its day": ("See you on Thursday the 12th.", ("wrong_date", "Thursday the 12th", "Friday the 12th")),
    "enjoying is doing": ("I enjoyed to meet them.", ("grammar", "to meet", "meeting")),
    "a misspelt word is seen": ("I am carefull.", ("spelling", "carefull", "careful")),
    "a verb agrees with its subject": ("My notes is clear.", ("grammar", "is", "are")),
    "a participle follows have": ("I have wrote notes for you.", ("grammar", "wrote", "written")),
    "work that goes on has been done": ("I am working there since 2019.", ("grammar", "am", "have been")),
    "a preposition wants an -ing": ("I learn without know.", ("grammar", "know", "knowing")),
    "of they is of them": ("I hope to be one of they.", ("grammar", "they", "them")),
    "a lone i is I": ("So i keep notes.", ("grammar", "i", "I")),
    "a participle follows have, whatever the verb": ("I have finish the course.", ("grammar", "finish", "finished")),
    "an infinitive follows to": ("I came to unlocked the hall.", ("grammar", "unlocked", "unlock")),
    "an infinitive follows can": ("I can contributes here.", ("grammar", "contributes", "contribute")),
    "an -ing follows by": ("I won it by remove the lock.", ("grammar", "remove", "removing")),
    "a verb agrees with who": ("I am a juggler who admit it.", ("grammar", "admit", "admits")),
    "a verb agrees with its noun": ("I smile when a juggler ask me.", ("grammar", "ask", "asks")),
    "not twice": ("I don't never drop them.", ("grammar", "never", "ever")),
    "of you time": ("I took an hour of you patience.", ("grammar", "you", "your")),
    "its ready": ("I lock the hall when its ready.", ("grammar", "its", "it's")),
    "one of a kind is plural": ("I am one of the oldest juggler in town.", ("grammar", "juggler", "jugglers")),
    "a day is on": ("I can begin in Monday.", ("grammar", "in", "on")),
    "what is asked is told": ("I write to ask is there news.", ("grammar", "is there", "whether there is")),
    "a thing stands with an article": ("I am glad to see real machine on it.", ("grammar", "real machine", "a real machine")),
    "a verb is there": ("I begin when you ready.", ("grammar", "ready", "are ready")),
    "an irregular verb": ("I teached two of them.", ("grammar", "teached", "taught")),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "found"), SENTENCES.values(), ids=SENTENCES.keys())
def test_in_a_sentence(sentence: str, found: tuple[str, str, str | None]) -> None:
    assert faults(note(THANKS, WHY, sentence)) == [found]


ABSENCES = {
    "a note thanks its reader": (
        note("It was a pleasure.", WHY, "Please thank Declan for the tea and for his time."),
        ["missing_thanks"],
    ),
    "a note says what one brings": (
        note(THANKS, "It was a lovely hour, and the town is prettier than I had been told.", "I would be glad to join you."),
        ["missing_why_me"],
    ),
    "a note is short": (note(THANKS, *[WHY] * 20), ["too_long"]),
    "a note is no telegram": ("Dear Ms Abernethy, thank you. I can type.", ["too_short"]),
}


@pytest.mark.parametrize(("text", "kinds"), ABSENCES.values(), ids=ABSENCES.keys())
def test_what_is_not_there(text: str, kinds: list[str]) -> None:
    found = proofread(text, FACTS)
    assert [fault.kind for fault in found] == kinds
    assert all((fault.start, fault.end, fault.fix) == (None, None, None) for fault in found)


@pytest.mark.parametrize(
    "thanks",
    [
        "It was kind of you to see me yesterday.",
        "How good of you to see me yesterday!",
        "I appreciated our talk yesterday.",
        "I am thankful for yesterday.",
        "Before anything else, here is a proper thank-you for yesterday.",
        "Diolch yn fawr am ddoe.",
    ],
)
def test_thanks_are_said_in_many_ways(thanks: str) -> None:
    assert faults(note(thanks, WHY)) == []


def test_a_note_is_asked_only_for_what_it_cannot_do_without() -> None:
    bare = note("The hall is pretty.")
    assert [fault.kind for fault in proofread(bare, FACTS)] == ["missing_thanks", "missing_why_me", "too_short"]
    assert [fault.kind for fault in proofread(bare, replace(FACTS, needs=frozenset({NEEDS_THANKS})))] == ["missing_thanks"]
    assert faults(bare, replace(FACTS, needs=frozenset())) == []


def test_a_strength_of_the_record_says_what_one_brings_in_whatever_sentence() -> None:
    told = replace(FACTS, strengths=("watercolours",))
    text = note(THANKS, "And then there are the watercolours, which speak for themselves on most days of the week.")
    assert [fault.kind for fault in proofread(text, FACTS)] == ["missing_why_me"]
    assert faults(text, told) == []


def test_yesterday_must_be_the_day_of_the_interview() -> None:
    late = replace(FACTS, written=date(2027, 2, 5))
    assert faults(note(THANKS, WHY), late) == [("wrong_date", "yesterday", "on Wednesday")]
    assert faults(note("Thank you for yesterday's talk.", WHY), late) == [("wrong_date", "yesterday", "Wednesday")]


def test_a_message_may_be_signed_in_its_last_line() -> None:
    text = f"Hi Siobhán, thank you for yesterday. {WHY} I look forward to hearing from you. "
    assert faults(text + "Pia Holm") == []
    assert faults(text + "Mia Holm") == [("other_person_name", "Mia", "Pia")]
    assert faults(text + "Ruth Holm") == [("other_person_name", "Ruth", "Pia")]


def test_a_letter_may_begin_with_an_address() -> None:
    head = "12 High Street\nMarlow, SL7 1AA\n\n5 February 2027\n\n"
    assert faults(head + note(THANKS, WHY)) == []
    assert faults(head + note(THANKS, WHY, greeting="Dear Ms Hartley,")) == [("other_person_name", "Hartley", "Abernethy")]


def test_the_signature_is_the_candidates_name() -> None:
    assert faults(note(THANKS, WHY, signature="Pia Hom")) == [("misspelt_name", "Hom", "Holm")]


# --- what is right --------------------------------------------------------------------------

RIGHT = {
    "that that and had had": "You said that that ward had had no clerk.",
    "a word built from another": "I keepered and I weighed for the pluckers.",
    "a word of the trade": "I know my sedum and my cryostat.",
    "a day on which a letter came": "I got your letter on Tuesday, and I appreciate it.",
    "a contraction": "I'd say it's what I'm best at.",
    "a hardly known word": "I know how the colour of a lakh of forms and the craic go together.",
    "a short name of the company": "I would love to work at Marlow & Finch.",
    "a day that is no appointment": "I sing every Sunday and never on a Monday morning.",
    "a day that was told": "I hope to hear from you on Friday the 12th, or on Monday.",
    "a greeting from elsewhere": "Go raibh maith agat, agus slán go fóill.",
    "a job that was": "I worked as a porter and as a baker.",
    "a town and a school": "I grew up in Ballinasloe and went to St Jarlath's.",
    "what one brings in the present": "I hold a licence, and my drawer is never short.",
    "a possessive of a name": "Declan's question was the best.",
    "whom": "I know ten names, two of whom I taught.",
    "what is put before its verb": "Had I known, I would have come; so did those who knew.",
    "a word of a trade like another word": "I can fillet a monkfish and I know the muniment room.",
    "a word built from another, one letter from a third": "I bake crustless pies, and no shop of mine goes unlooked at.",
    "what is used for something": "The hall was used to store grain.",
    "a jam that is eaten": "Contracts are my bread, poems my jam.",
    "a noun that may be a verb": "I know every rat run, and the last of them leads here.",
}


@pytest.mark.parametrize("sentence", RIGHT.values(), ids=RIGHT.keys())
def test_is_right(sentence: str) -> None:
    assert faults(note(THANKS, WHY, sentence), replace(FACTS, british=True)) == []


NAMESAKES = {
    "a short form": ("Dear Zeke,", "Ezekiel Stone"),
    "a beginning": ("Hi Trev,", "Trevor Mancini"),
    "a name in another script": ("Dear Mr Wang,", "王小明"),
    "a name that is a word": ("Dear Will,", "Will Power"),
    "a family name that comes first": ("Dear Ms Lim,", "Lim Siew Eng"),
    "an odd spelling": ("Dear Jayne,", "Jayne Jonson"),
    "a title before a first name": ("Dear Lady Philippa,", "Philippa Strachan-Moore"),
    "a greeting in Irish": ("A Thaidhg, a chara,", "Tadhg Ó Briain"),
    "a greeting in Welsh": ("Annwyl Siân,", "Siân Prys"),
}


@pytest.mark.parametrize(("greeting", "name"), NAMESAKES.values(), ids=NAMESAKES.keys())
def test_a_right_greeting(greeting: str, name: str) -> None:
    assert faults(note(THANKS, WHY, greeting=greeting), replace(FACTS, name=name, honorific="")) == []


COMPANIES = {
    "Friday Beers": "I would bring it to Friday Beers.",
    "June": "June needs a clerk, and I would love to work for June.",
    "Today": "I have heard Today since I was twelve, and I would start today.",
    "Best Buy": "The best buy is the one that stays, and I would say so at Best Buy.",
    "Mr. Cooper": "I would be proud to join Mr. Cooper.",
    "Next": "I hope for the next step at Next.",
}


@pytest.mark.parametrize("company", COMPANIES)
def test_a_company_may_be_called_by_a_common_word(company: str) -> None:
    assert faults(note(THANKS, WHY, COMPANIES[company]), replace(FACTS, company=company)) == []


def test_somebody_who_is_thanked_is_asked_about_only_where_he_may_stand_for_another() -> None:
    text = note(THANKS, WHY, "Please thank Bernie for the scones.")
    assert faults(text) == [("other_person_name", "Bernie", None)]
    assert faults(text, replace(FACTS, others=())) == []


def test_a_note_without_facts_is_read_for_its_language() -> None:
    assert faults(note(THANKS, WHY, "My notes is clear."), Facts()) == [("grammar", "is", "are")]


def test_an_empty_note_has_no_faults() -> None:
    assert proofread(" \n", FACTS) == ()


def test_words_of_the_record_are_right() -> None:
    sentence = "Please thank Gunther, who showed me the Kwixo."
    assert faults(note(THANKS, WHY, sentence), replace(FACTS, known=("Gunther", "Kwixo"))) == []


def test_a_hint_says_what_to_look_at() -> None:
    (fault,) = proofread(note(THANKS, WHY, greeting="Dear Ms Abernathy,"), FACTS)
    assert fault.hint == "“Abernathy” is written Abernethy in your notes."


def test_the_checker_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    for one in proof_notes.own()[::10]:
        proofread(one.text, one.facts)
    assert capfd.readouterr() == ("", "")


def test_a_fix_is_put_in_its_place() -> None:
    text = note(THANKS, WHY, greeting="Dear Siobahn,")
    (fault,) = proofread(text, FACTS)
    assert fixed(text, fault) == note(THANKS, WHY, greeting="Dear Siobhán,")
    assert fixed(text, replace(fault, fix=None)) == text
