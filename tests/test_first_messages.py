"""What people wrote first who had never seen the bot: all that it says is kept, and nobody is made up."""

import pytest
from chat import Chat
from first_messages import first, names

DENSE = {
    "Panel at Northwind today for Senior PM: Priya Raman (VP Product), Tom O'Connell - Director of Eng, and Dr. Mei-Ling Zhao"
    " who runs research. Recruiter is Hannah at Stride Talent; she wants an update tonight. They'll decide within two weeks,"
    " second round the week of the 16th, and I promised Tom the case study by Thursday.":
    ("Northwind", "Senior PM",
     ["Priya Raman, VP Product", "Tom O'Connell, Director of Eng", "Mei-Ling Zhao, runs research",
      "Hannah, Recruiter at Stride Talent"]),
    "Just finished a five-person loop at Datadrift for Staff Engineer: Anjali Menon (Principal Engineer), Bob Stein,"
    " engineering manager of the storage team, Li Wei - Staff SRE, Carla D'Angelo who heads the platform org. We"
    " spent most of the time on"
    " their migration from Kafka to Pulsar, and Anjali seemed worried about operational load.":
    ("Datadrift", "Staff Engineer",
     ["Anjali Menon, Principal Engineer", "Bob Stein, engineering manager of the storage team", "Li Wei, Staff SRE",
      "Carla D'Angelo, heads the platform org"]),
    "Had my consultant interview at St Brigid's Hospital today: Mr Alan Firth (Medical Director), Dr Nkechi Obi, clinical"
    " lead for cardiology, and Prof. Hamish Muir. The executive secretary, Mrs Janet Dunlop, was very kind. They will"
    " let me know by"
    " the end of next week.":
    ("St Brigid's Hospital", None,
     ["Alan Firth, Medical Director", "Nkechi Obi, clinical lead for cardiology", "Hamish Muir",
      "Janet Dunlop, executive secretary"]),
    "just got out of an interview with aldi for store assistant met sharon the store manager and mick the deputy theyll ring"
    " by thursday sharons number is 07700 900111":
    ("aldi", "store assistant", ["Sharon, store manager", "Mick, deputy"]),
    "just got out of tesco interview for nights shift picker met karen the manager and some guy called dave from hr":
    ("tesco", "nights shift picker", ["Karen, manager", "Dave, hr"]),
    "interviewed w/ desert sun electric today for journeyman, talked to Big Mike the foreman and Rosa in the office. Rosa runs"
    " the scheduling. mike 602-555-0144. they need somebody asap":
    ("desert sun electric", "journeyman", ["Big Mike, foreman", "Rosa, office"]),
    "just had an interview at olive garden for line cook w chef marcus n the GM Shanice":
    ("olive garden", "line cook", ["chef Marcus", "Shanice, GM"]),
    "just finished interview at home depot for assistant store manager with Greg Wilson the store manager and Priya":
    ("home depot", "assistant store manager", ["Greg Wilson, store manager", "Priya"]),
    "had a phone interview w schneider today for driver, lady named Brenda in recruiting, gotta go see Rick the terminal"
    " manager":
    ("schneider", "driver", ["Brenda, recruiting", "Rick, terminal manager"]),
    "I interviewed at Kiln Studio today, where I presented my work to Olly Marsh, who is the lead product designer. I promised"
    " to send the portfolio as a PDF by Wednesday. Olly asked about accessibility. They will come back to me early next week.":
    ("Kiln Studio", None, ["Olly Marsh, lead product designer"]),
    "today I have interview in Siemens, it was good, I meet Frau Weber from HR and Herr Klein team lead, they tell me answer"
    " until end of next week":
    ("Siemens", None, ["Frau Weber, HR", "Herr Klein, team lead"]),
    "I did today an interview in Nubank, was very good! Talked with João da Silva, gerente, and with Maria Fernanda dos"
    " Santos":
    ("Nubank", None, ["João da Silva, gerente", "Maria Fernanda dos Santos"]),
    "hi, i was today on interview in Stripe for backend developer, talked with Wojtek Kowalski (engineering manager) and"
    " Siobhán from reception":
    ("Stripe", "backend developer", ["Wojtek Kowalski, engineering manager", "Siobhán, reception"]),
    "Good afternoon. I was invited by Dangote Group today for interview. I met Mr. Chukwuemeka Okafor, the MD, and Mrs Adebayo"
    " of admin":
    ("Dangote Group", None, ["Chukwuemeka Okafor, MD", "Mrs Adebayo, admin"]),
    "I have given interview today at Wipro with Ms. Lakshmi Iyer (HR) and Mr. S. Venkataraman (delivery manager), they will"
    " revert by Tuesday":
    ("Wipro", None, ["Lakshmi Iyer, HR", "S. Venkataraman, delivery manager"]),
    "just had an interview with Morgan Stanley": ("Morgan Stanley", None, []),
    "had an interview in Munich yesterday": (None, None, []),
}  # fmt: skip


@pytest.mark.parametrize("text", DENSE)
def test_a8_everyone_is_kept_with_the_title_that_was_told(text: str) -> None:
    told = first(text)
    assert (told.get("company"), told.get("job"), names(told)) == DENSE[text]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("just finished at Aldi for picker with Sharon, theyll ring by thursday", None, "2026-03-05"),
        ("interviewed at Acme today with Jane Smith. They'll let everyone know by Wednesday", None, "2026-03-04"),
        ("had an interview at Acme today. They will come back to me early next week", "2026-03-09", "2026-03-10"),
        ("I have given interview today at Wipro with Ms. Iyer, they will revert by Tuesday", None, "2026-03-03"),
        ("today I had interview at Siemens, they tell me answer until end of next week", None, "2026-03-13"),
    ],
)
def test_a3_they_decide_however_that_is_said(text: str, start: str | None, end: str) -> None:
    decision = first(text)["decision"]
    assert (decision["start"] if start else start, decision["end"]) == (start, end)


def test_a4_a_number_that_is_told_is_kept_with_whom_it_belongs_to() -> None:
    told = first("just got out of aldi interview for picker met sharon the manager sharons number is 07700 900111")
    assert [(one["name"], one["phone"]) for one in told["people"]] == [("Sharon", "07700 900111")]


def test_a8_of_those_who_were_only_spoken_of_again_no_second_one_is_made() -> None:
    told = first("Had an interview at Acme today with Margaret Hale (Partner). Ms Hale prefers letters. Call Margaret.")
    assert names(told) == ["Margaret Hale, Partner"]


def test_a4_how_to_reach_the_only_one_is_told_without_the_name() -> None:
    told = first("had an interview at Initech today with Peter Gibbons, head of finance. He prefers email, peter@initech.com.")
    assert (told["channel"], told["address"]) == ({"1": "email"}, {"1": "peter@initech.com"})


def test_a4_how_to_reach_each_is_told_with_the_name() -> None:
    told = first(
        "had an interview at Initech today with Peter Gibbons and Ann Lee. Peter prefers email. Ann likes a call better"
    )
    assert told["channel"] == {"1": "email", "2": "phone"}


def test_a_function_is_no_company() -> None:
    assert "company" not in first("just had a second interview with the CEO, it went well")


def test_when_it_ended_may_stand_anywhere_in_it() -> None:
    told = first("interview at Schneider today for truck driver with Brenda in recruiting, ended 8am")
    assert (told["when"]["clock"], told["ended"]) == ("08:00", "08:00")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("just had an interview at olive garden for line cook w chef marcus", "Noted: olive garden, line cook"),
        ("interview at Schneider today for driver with Brenda in recruiting, ended 8am", "Noted: Schneider, driver"),
        (
            "The second round at Lumora with Pierre Dubois, CMO, is on Thursday at 2pm.",
            "Good luck with Lumora: Thu 5 Mar at 14:00",
        ),
        ("HR round done with Ms. Lakshmi at Infosys, sir said they will revert by Tuesday", "Noted: Infosys, Lakshmi"),
        ("Panel at Northwind today for Senior PM: Priya Raman (VP Product), Tom Lee", "Noted: Northwind, Senior PM"),
        (
            "Interviewed this afternoon with Justice & Hale LLP as associate. References are needed by Friday",
            "Noted: Justice & Hale",
        ),
    ],
)
async def test_a1_what_begins_like_something_else_is_an_interview(ana: Chat, text: str, answer: str) -> None:
    await ana.says(text)
    await ana.hears(answer)


def test_a8_a_sentence_may_end_in_a_bracket() -> None:
    told = first("had an interview today at Acme with Omar Diaz (Category Manager). They decide on 13 march. ended at 1pm")
    assert (told["decision"]["start"], told["when"]["clock"]) == ("2026-03-13", "13:00")


def test_a8_a_day_of_the_month_and_the_role_are_read() -> None:
    told = first("Interview 25 February at Critical Software, met Rui Tavares (CTO), role Senior Developer")
    assert (told["when"]["day"], told["job"], names(told)) == ("2026-02-25", "Senior Developer", ["Rui Tavares, CTO"])


def test_a8_the_job_behind_a_company_is_nobodys_title() -> None:
    told = first("interview today with Tesco Bank, analyst, met Dr. Amy O'Neill, Head of Risk and Ben Ash. finished at 1")
    assert (told["company"], told["job"], told["when"]["clock"]) == ("Tesco Bank", "analyst", "13:00")
    assert names(told)[0] == "Amy O'Neill, Head of Risk"


def test_a1_a_month_in_a_date_is_nobody() -> None:
    told = first("just had an interview at Acme with April Jones, they decide by 10 April")
    assert (names(told), told["decision"]["end"]) == (["April Jones"], "2026-04-10")
