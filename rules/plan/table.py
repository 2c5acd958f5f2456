"""The table of all rules. What each says in a list, in a nudge and on its buttons stands in rules/wording.

`why` is the sentence for "why?": {since} is the moment that the rule counts from, {due} what it leads to, {who} the person
or employer. The numbers in these texts are those of rules/cadence.py; tests/test_rules_table.py holds them together.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rules.facts import Employer, Habits, Search
from rules.plan import agreed, applications, before, calls, endings, momentum, notes, pursuit
from rules.plan.task import Task

GOING = frozenset({"going"})
OPEN = GOING | {"offer"}
AFTER_A_NO = frozenset({"rejected", "filled", "declined"})


@dataclass(frozen=True, slots=True)
class Row:
    """What is the same for every rule: its name, its row in docs/rules.md, and the sentences of the table."""

    name: str
    row: str
    sets_off: str
    due: str
    hours: str
    ends: str
    advice: str
    why: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule about one employer, in the states of it where it holds (`during`)."""

    tasks: Callable[[Employer, Habits], Iterator[Task]]
    during: frozenset[str]
    row: Row


@dataclass(frozen=True, slots=True)
class OwnRule:
    """A rule about the search as a whole."""

    tasks: Callable[[Search], Iterator[Task]]
    row: Row


YOURS, THEIRS = "yours, never quiet ones", "the employer's working hours"

RULES = (
    Rule(before.preparations, OPEN, Row(
        "prepare", "A3", "an interview to come is told", "the evening before at 18:00", YOURS, "the interview begins",
        "End every interview with two questions: when they decide, and when a second-interview call may come. "
        "Note every name, the receptionist's too.",
        "Your interview is {due}. The evening before is the time to think of what to ask and what to bring home.")),
    Rule(before.debriefs, OPEN, Row(
        "debrief", "A3", "that interview is over", "half an hour later, and the next morning", YOURS,
        "it is told, or called off",
        "Names, titles and dates are written down at once: tomorrow they are gone.",
        "Your interview began {since} and takes about an hour. Half an hour later you still know every name: {due}.")),
    Rule(notes.rest_of_notes, OPEN, Row(
        "rest", "A1", "notes are saved before the end", "2 hours later, and the next morning", YOURS, "they are finished",
        "What is not written down on the same day is lost.",
        "You saved your notes {since} and left some questions for later. {due} is the last good moment for them.")),
    Rule(notes.thanks, OPEN, Row(
        "thank", "B1", "an interview ended", "within 24 hours: the same day, the next morning, 3 hours before the end", YOURS,
        "it is sent, or let go", "Thank each person individually within a day; most candidates never do.",
        "The interview ended {since}. A thank-you to each person goes out within 24 hours of that: by {due}.")),
    Rule(notes.second_thanks, OPEN, Row(
        "pair", "B2", "a note went out by post", "2 hours later", YOURS, "it is sent, or let go",
        "A handwritten note first, then quickly the same thanks by a second way.",
        "Your handwritten thanks to {who} went out {since} and travel some days. About 2 hours later the same thanks "
        "follow by email: {due}.")),
    Rule(notes.channels_to_ask, OPEN, Row(
        "ask", "A4", "nobody knows how to reach somebody best", "half an hour after the notes, at the next hour to call",
        THEIRS, "it is known, or the thanks are out", "Ask the receptionist whether post, email or fax reaches them best.",
        "You saved your notes {since} without a way to reach {who}. The receptionist knows, and the next hour to call is "
        "{due}.")),
    Rule(calls.calls, GOING, Row(
        "call", "B3", "the note is in their hands", "48 to 72 hours later", THEIRS,
        "you were in touch, or it came out", "Two or three days after your note arrived, call, ask about the position and say "
        "again why you fit.",
        "Your note to {who} arrives {since}, as far as I know. A call comes 48 to 72 hours after that, in their working "
        "hours: {due}.")),
    Rule(agreed.calls_again, GOING, Row(
        "again", "E5", "they asked for another call, or somebody else decides", "when they said, or half an hour later",
        THEIRS, "you were in touch, or it came out",
        "A call that ends without an answer leads to the next one: agree on when, and ask for the right name.",
        "What you told me {since} asks for another call. The right moment for it is {due}.")),
    Rule(agreed.deciders, GOING, Row(
        "decider", "E5", "you called the wrong person, and nobody knows the right one", "half an hour later", THEIRS,
        "you know who it is, or let it go", "The receptionist knows who decides, and how they like to be reached.",
        "You told me {since} that somebody else decides. The receptionist can say who, and the next hour to call is {due}.")),
    Rule(agreed.words_given, GOING, Row(
        "word", "B6", "a note that says when you call went out", "the day that it names", THEIRS,
        "you were in touch, or it came out", "Who says that he will be in touch within a certain time is.",
        "Your note to {who} went out {since} and says that you call. The day that it names is {due}.")),
    Rule(pursuit.weekly, GOING, Row(
        "weekly", "B4", "the last word between you", "7 days later, and again each week", THEIRS, "it came out",
        "Be patient, but persistent: once a week until the job is filled, never every day, even if it takes 30 to 60 days.",
        "The last word between you is of {since}. One follow-up in 7 days is right until the job is filled, never more: "
        "{due}.")),
    Rule(pursuit.decision_passed, GOING, Row(
        "decision", "B5", "their decision date passes in silence", "the next working day at 10:00", YOURS, "they answered",
        "Ask when they decide, and come back to it when the day has passed.",
        "They wanted to decide by {since}. The working day after that is {due}.")),
    Rule(pursuit.second_call_passed, GOING, Row(
        "second", "B5", "the time for a second-interview call passes in silence", "the next working day at 10:00", YOURS,
        "they answered", "Ask when a second interview may come, and come back to it when the time has passed.",
        "They wanted to call for a second interview by {since}. The working day after that is {due}.")),
    Rule(notes.promises, OPEN, Row(
        "promise", "B6", "you promised something", "its day, until 17:00", YOURS, "it is kept, or let go",
        "Who says that he will be in touch within a certain time is.",
        "You promised it in the interview that ended {since}, and it is for {due}.")),
    Rule(applications.applications, GOING, Row(
        "application", "B7", "an application without an answer", "the working day after the one that the posting names, else "
        "7 days later; never where it forbids contact", THEIRS, "you asked once, or they answered",
        "Look at the posting first. If it does not forbid it, ask once whether it arrived and whether they want anything "
        "else; then wait.",
        "You applied {since}. One short word about it is due {due}; after that it is their turn.")),
    Rule(before.briefings, OPEN, Row(
        "brief", "B8", "an interview ended, and somebody agreed to be your reference", "26 hours later", YOURS, "they know",
        "References who know of the job speak better of you.",
        "The interview ended {since}, and they may call your references. With the thank-you notes out, {due} is a good time "
        "to tell them.")),
    Rule(endings.offers, frozenset({"offer"}), Row(
        "offer", "B10", "an offer", "thanks within 24 hours, an answer within 3 days", YOURS, "you accept or decline",
        "Thank them for an offer at once, and do not leave it lying.",
        "The offer came {since}. It deserves thanks within 24 hours and an answer within 3 days: {due}.")),
    Rule(endings.farewells, AFTER_A_NO, Row(
        "farewell", "B10", "a no, from them or from you", "within 24 hours", YOURS, "it is sent, or let go",
        "Do not forget a company that said no. Thank them, and ask them to keep you in their circle.",
        "It came out {since}. Thanks within 24 hours, {due}, keep the door open.")),
    Rule(endings.referrals, AFTER_A_NO, Row(
        "referral", "B10", "those thanks, or a later word", "7 days later", YOURS, "you asked, or let it go",
        "Small employers know as many people as large ones: ask for names.",
        "The last word between you, as far as I know, is of {since}. A week later it is all right to ask whom else they know: "
        "{due}.")),
    Rule(endings.check_ins, AFTER_A_NO, Row(
        "checkin", "B10", "the last word after a no", "90 days later", YOURS, "a new try there begins",
        "An interviewer stays a business contact. A rare word keeps it alive.",
        "The last word between you is of {since}. Every 90 days or so is enough: {due}.")),
    Rule(endings.tellings, frozenset({"elsewhere"}), Row(
        "tell", "B11", "you took a job elsewhere", "within 48 hours", YOURS, "they know",
        "Those who still wait for you hear it from you, politely.",
        "You took another job {since}. Those who still count on you should know within 48 hours: {due}.")),
    Rule(before.memos, frozenset({"going", "offer", "rejected", "filled", "declined", "withdrew", "elsewhere", "hired"}), Row(
        "memo", "B6", "you asked to be reminded", "when you said", YOURS, "it is done",
        "A small promise to yourself counts too.", "You asked me to remind you {due}.")),
)  # fmt: skip

OWN_RULES = (
    OwnRule(notes.begun, Row(
        "begun", "A1", "a debrief is begun and left lying", "an hour after its last word; in the morning it is saved", YOURS,
        "it is saved, or let go", "Names, titles and dates are written down at once: tomorrow they are gone.",
        "You began to tell me and stopped {since}; nothing is saved yet. {due} is the last good moment to go on.")),
    OwnRule(before.permissions, Row(
        "reference", "B8", "somebody who could be your reference", "an hour later; again 3 days after you asked", YOURS,
        "they said yes or no", "Call your references before you apply, and ask whether you may give their name and number.",
        "You named {who} {since}. They should be asked before an employer calls them: {due}.")),
    OwnRule(before.own_memos, Row(
        "memo", "B6", "you asked to be reminded", "when you said", YOURS, "it is done",
        "A small promise to yourself counts too.", "You asked me to remind you {due}.")),
    OwnRule(endings.referee_thanks, Row(
        "thank_referee", "B11", "you are hired", "2 days later", YOURS, "they know",
        "Thank your references at the end, and tell them how it came out.",
        "You were hired {since}. Who spoke for you should hear it from you: {due}.")),
    OwnRule(endings.visibility, Row(
        "visible", "B11", "you are hired", "60 days later, and again", YOURS, "you search again",
        "Stay visible in your trade, also when you have a job.",
        "The last such word is of {since}. One every 60 days keeps you visible: {due}.")),
    OwnRule(momentum.reviews, Row(
        "review", "B9", "the last look back, or the first day", "once a week, when you like", YOURS,
        "you turn it off, are hired, or are silent for 4 weeks",
        "Go on searching however well it went, until you are hired.",
        "Once a week, counted from {since}: {due}.")),
)  # fmt: skip

ROWS = {rule.row.name: rule.row for rule in (*RULES, *OWN_RULES)}
ROWS["answer"], ROWS["agreed"] = ROWS["offer"], ROWS["reference"]  # the second step of the same rule
