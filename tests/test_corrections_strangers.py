"""What strangers corrected in their own words: names, titles and forms of address, after saving and while it is told."""

from datetime import UTC, datetime

import pytest
from chat import Chat
from debriefs import tells

from rules.debrief import FORM
from rules.debrief import people as debrief_people
from rules.forms import Answers, Around, Rewrite, Unclear
from rules.people import Person
from rules.people import read as read_people
from rules.people.corrected import corrections

HERE = Around(datetime(2026, 3, 2, 16, tzinfo=UTC))
AFTER = ("more_people", "at the question who else was there"), ("confirm", "at the summary")


def known(names: str) -> list[Person]:
    return list(read_people(names).people)


def told(names: str) -> Answers:
    return {"people": [{"id": at, **one._asdict()} for at, one in enumerate(known(names), 1)]}


def corrected(said: str, names: str) -> list[str]:
    """Everybody as he is called after these words."""
    people = known(names)
    for who, values in corrections(said, people):
        people[who] = people[who]._replace(**values)
    return [", ".join(filter(None, (f"{one.honorific or ''} {one.name or ''}".strip(), one.title))) for one in people]


NAMED = [
    ("daves surname is Whitlock", "Karen Hill, Dave", ["Karen Hill", "Dave Whitlock"]),
    ("debbies last name is Kowalski", "Debbie, Mike", ["Debbie Kowalski", "Mike"]),
    ("mike's last name is Hernandez", "Debbie, Mike", ["Debbie", "Mike Hernandez"]),
    ("mike's last name is hernandez", "Debbie, Mike", ["Debbie", "Mike Hernandez"]),
    ("Mike's surname is Fernandez", "Mike Hernandez", ["Mike Fernandez"]),
    ("mr youngs first name is Alan", "Mr Young, Dave", ["Mr Alan Young", "Dave"]),
    ("his surname is Whitlock", "Dave", ["Dave Whitlock"]),
    ("the hr ladys name is Linda", "Karen Hill, manager\nthe hr lady", ["Karen Hill, manager", "Linda, hr"]),
    ("wait no Fernandez", "Mike Hernandez, Dave", ["Mike Fernandez", "Dave"]),
    ("actually its Tamara not Tammy, tammy is what they call her", "Tammy, Mike", ["Tamara", "Mike"]),
    ("his name is written Wojciech not Wojtek", "Wojtek Nowak, Ana", ["Wojciech Nowak", "Ana"]),
    ("his name is written Wojciech", "Wojtek Nowak, Ana Hill", ["Wojciech Nowak", "Ana Hill"]),
    ("mr youngs first name is Alan, mrs mcallister is Moira", "Mr Young, Mrs McAllister",
     ["Mr Alan Young", "Mrs Moira McAllister"]),
    ("not Carl, Karl with K", "Carl Orr, Sue", ["Karl Orr", "Sue"]),
    ("Is João da Silva Filho, not João da Silva", "João da Silva, Ana", ["João da Silva Filho", "Ana"]),
    ("she is Grace Reyes-Tan, not Grace Reyes", "Grace Reyes, Aoife", ["Grace Reyes-Tan", "Aoife"]),
    ("She is Frau Dr. Schäfer-Lüdenscheidt, I forgot the Dr.", "Frau Schäfer-Lüdenscheidt, Ute",
     ["Frau Dr. Schäfer-Lüdenscheidt", "Ute"]),
    ("Kindly use Engr. for Mr Okafor, he is Engr. Chukwuemeka Okafor", "Mr Okafor, Aoife",
     ["Engr. Chukwuemeka Okafor", "Aoife"]),
    ("Sir Geoffrey's name is Geoffrey Justice, please correct it", "Sir Geoffrey, Ana", ["Sir Geoffrey Justice", "Ana"]),
    ("Sir Geoffrey's name is Geoffrey Justice QC, please correct it", "Sir Geoffrey", ["Sir Geoffrey Justice, QC"]),
    ("it's Beth not Carol", "Carol Orr", ["Beth Orr"]),
    ("it's Preeya with two e", "Priya Nair, Tom", ["Preeya Nair", "Tom"]),
    ("wait its Priya Nayar with a y", "Priya Nair, Tom", ["Priya Nayar", "Tom"]),
    ("the spelling is Nayar", "Priya Nair, Tom", ["Priya Nayar", "Tom"]),
    ("karens name is Karin", "Karen Hill, manager", ["Karin Hill, manager"]),
    ("the hr lady is Linda", "Karen Hill, manager\nthe hr lady", ["Karen Hill, manager", "Linda, hr"]),
    ("Dave is Dave Miller", "Dave, Mike", ["Dave Miller", "Mike"]),
    ("it's Hamish Frith", "Hamish Firth, Tom", ["Hamish Frith", "Tom"]),
    ("Sir Geoffrey's name is Geoffrey Justice QC, please correct it", "Sir Geoffrey Justice, chair",
     ["Sir Geoffrey Justice, QC, chair"]),
    ("priya is spelled Prija", "Priya Nair, Tom", ["Prija Nair", "Tom"]),
]  # fmt: skip
TITLED = [
    ("Dr. Fatima is head of ICU", "Dr. Fatima, Ana", ["Dr. Fatima, head of ICU", "Ana"]),
    ("sorry, Aoife is not recruiter, she is Head of People", "Grace, Aoife (recruiter)", ["Grace", "Aoife, Head of People"]),
    ("Ma'am Grace is Director", "Ma'am Grace, Ana", ["Ma'am Grace, Director", "Ana"]),
    ("Karen isn't the manager, she's the director", "Karen Hill, manager", ["Karen Hill, director"]),
    ("Karen's title is Store Director", "Karen Hill, manager", ["Karen Hill, Store Director"]),
    ("Karen is actually the store manager", "Karen Hill, manager", ["Karen Hill, store manager"]),
]
MENTIONED = [
    "the secretary called Dona Cida was very kind with me",
    "how do I reach Mr Firth",
    "Dona Ana was there",
    "Karen is very nice",
    "Karen is away till Monday",
    "Dave, not Karen",
    "I wrote to Dave, not to Karen",
    "send it to Bob, not Karen",
    "Karen is on holiday, Dave is not",
    "Karen's name is on the door",
    "Karen Hill",
    "no",
    "no, Bob Lee was there too",
    "Karen's number is 020 7946 0000",
    "she was nice, not rude",
    "It is Friday not Thursday",
    "he is Bob Lee the recruiter",
    "their name is Tesco",
    "that's right",
    "Karen is the one who asked",
    "Hamish is leaving, Firth said",
    "her name is Zoe Quist",
    "Dave's surname is wrong",
    "the manager's name is wrong",
    "no wait, Friday",
    "it's Dave",
    "no, Karen",
]


@pytest.mark.parametrize(("said", "names", "after"), NAMED + TITLED)
def test_a7_a_correction_is_of_the_one_whom_it_means(said: str, names: str, after: list[str]) -> None:
    assert corrected(said, names) == after


@pytest.mark.parametrize("said", MENTIONED)
def test_a7_who_only_mentions_somebody_corrects_nobody(said: str) -> None:
    assert corrections(said, known("João da Silva\nHamish Firth\nKaren Hill, manager\nDave")) == []


@pytest.mark.parametrize("said", MENTIONED)
def test_a7_and_renames_nobody_at_the_summary(said: str) -> None:
    assert debrief_people.corrected(said, told("João da Silva\nHamish Firth\nKaren Hill, manager\nDave")) is None


def after(key: str, said: str, answers: Answers) -> Answers:
    value = FORM.question(key).read(said, answers, HERE)
    assert isinstance(value, Rewrite)
    return value.answers


@pytest.mark.parametrize("key", ["people_done", "channel", "confirm"])
@pytest.mark.parametrize(("said", "names", "then"), NAMED + TITLED)
def test_a7_while_it_is_told_a_correction_makes_nobody_new(key: str, said: str, names: str, then: list[str]) -> None:
    before = told(names)
    people = after(key, said, before)["people"]
    assert [one["id"] for one in people] == [one["id"] for one in before["people"]]
    read = [", ".join(filter(None, (f"{x['honorific'] or ''} {x['name'] or ''}".strip(), x["title"]))) for x in people]
    assert read == then


def test_a7_whom_one_met_at_the_desk_is_corrected_too() -> None:
    answers = {**told("Karen Hill"), "desk": [{"id": 101, "name": "Mo", "title": None, "kind": "receptionist"}]}
    assert after("confirm", "mo's surname is Farah", answers)["desk"][0]["name"] == "Mo Farah"


def test_a7_a_mention_at_the_summary_is_asked_back() -> None:
    with pytest.raises(Unclear):
        FORM.question("confirm").read("the secretary called Dona Cida was very kind with me", told("João da Silva"), HERE)


async def test_a7_two_corrections_in_a_row_are_of_the_same_person(ana: Chat) -> None:
    await tells(ana, "just had an interview at Tesco as clerk", "in person", "Tammy the manager, Mike")
    await ana.says("actually its Tamara not Tammy, tammy is what they call her")
    assert "3." not in (await ana.hears("1. Tamara, manager", "2. Mike")).text
    await tells(ana, "mike's last name is Hernandez")
    await ana.hears("2. Mike Hernandez")
    await ana.says("wait no Fernandez")
    assert "3." not in (await ana.hears("1. Tamara", "2. Mike Fernandez")).text


async def saved(ana: Chat, people: str) -> None:
    await tells(ana, f"just had an interview at Tesco as clerk with {people}", "save now", "that's right")
    await ana.hears("This is your plan for Tesco")


@pytest.mark.parametrize(
    ("people", "words", "noted", "thanked"),
    [
        ("Karen Hill the manager and Dave from hr", "daves surname is Whitlock", "Dave Whitlock", "Dave Whitlock"),
        ("Karen Hill and Debbie", "debbies last name is Kowalski", "Debbie Kowalski", "Debbie Kowalski"),
        ("Karen Hill and Mike", "mike's last name is Hernandez", "Mike Hernandez", "Mike Hernandez"),
        ("Karen Hill and Mr Young", "mr youngs first name is Alan", "Alan Young", "Alan Young"),
        ("Karen Hill and Grace Reyes", "she is Grace Reyes-Tan, not Grace Reyes", "Grace Reyes-Tan", "Grace Reyes-Tan"),
        ("Grace and Aoife the recruiter", "sorry, Aoife is not recruiter, she is Head of People", "Head of People", "Aoife"),
        ("Karen Hill and Dr. Fatima", "Dr. Fatima is head of ICU", "head of ICU", "Dr. Fatima"),
        ("Ute and Frau Schäfer-Lüdenscheidt", "She is Frau Dr. Schäfer-Lüdenscheidt, I forgot the Dr.", "Frau Dr.",
         "Frau Dr. Schäfer-Lüdenscheidt"),
        ("Ana Hill and Mr Okafor", "Kindly use Engr. for Mr Okafor, he is Engr. Chukwuemeka Okafor",
         "Engr. Chukwuemeka Okafor", "Chukwuemeka Okafor"),
    ],
)  # fmt: skip
async def test_a7_what_was_saved_is_corrected(ana: Chat, people: str, words: str, noted: str, thanked: str) -> None:
    await saved(ana, people)
    await ana.says(words)
    said = await ana.hears("Changed for Tesco", noted)
    assert "please" not in said.text
    await ana.says("everything")
    await ana.hears(f"Thank {thanked}")


async def test_a7_a_person_without_a_name_gets_one(ana: Chat) -> None:
    await tells(ana, "just had an interview at Tesco as clerk", "in person", "Karen Hill, manager\nthe hr lady", "save now")
    await tells(ana, "that's right", "the hr ladys name is Linda")
    await ana.hears("Changed for Tesco: Linda")
    await ana.says("everything")
    listed = await ana.hears("Thank Linda")
    assert "from hr" not in listed.text


async def test_a7_a_title_and_a_request_are_no_part_of_a_name(ana: Chat) -> None:
    await saved(ana, "Ana Hill and Sir Geoffrey")
    await ana.says("Sir Geoffrey's name is Geoffrey Justice QC, please correct it")
    await ana.hears("Changed for Tesco: Sir Geoffrey Justice, QC.")


async def test_a7_a_correction_stands_when_the_notes_are_opened_again(ana: Chat) -> None:
    await saved(ana, "Karen Hill and Dave")
    await ana.says("daves surname is Whitlock")
    await ana.hears("Changed for Tesco: Dave Whitlock")
    await tells(ana, "change", "job", "Cook", "save now")
    await ana.hears("Tesco, Cook", "2. Dave Whitlock")
    await ana.says("that's right")
    await ana.hears("This is your plan for Tesco", "Thank Dave Whitlock")


async def test_a7_a_correction_that_is_undone_leaves_the_name_as_it_was(ana: Chat) -> None:
    await saved(ana, "Karen Hill and Dave")
    await ana.says("daves surname is Whitlock")
    await ana.taps("Undo", on=await ana.hears("Changed for Tesco: Dave Whitlock"))
    await ana.says("everything")
    listed = await ana.hears("Thank Dave")
    assert "Whitlock" not in listed.text


async def test_a7_her_surname_is_of_the_one_who_is_talked_about(ana: Chat) -> None:
    await saved(ana, "Karen Hill and Debbie")
    await ana.says("write to Debbie")
    await ana.hears("note")
    await ana.says("skip")
    await ana.hears("Debbie")
    await ana.says("her surname is Kowalski")
    await ana.hears("Changed for Tesco: Debbie Kowalski")


async def test_a7_several_are_corrected_in_one_message(ana: Chat) -> None:
    await saved(ana, "Mr Young and Mrs McAllister")
    await ana.says("mr youngs first name is Alan, mrs mcallister is Moira")
    await ana.hears("Changed for Tesco: Mr Alan Young, Mrs Moira McAllister.")


async def test_a7_nothing_is_taken_back_where_no_number_was_noted(ana: Chat) -> None:
    await saved(ana, "Karen Hill and Dave")
    await ana.says("no wait thats the main number not hers")
    await ana.hears("I did not understand that")


async def test_a7_a_number_that_is_not_hers_is_taken_back(ana: Chat) -> None:
    await saved(ana, "Karen Hill and Dave")
    await ana.says("Karen Hill's number is 0207 123 4567")
    await ana.hears("0207 123 4567")
    await ana.says("no wait thats the main number not hers")
    await ana.hears("Undone")
