"""The three job seekers whose year is played: what each does on which day, and how he answers what is pushed."""

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from typing import ClassVar

from chat import Said
from year import Life, Person, Push, rule_of

YEAR_ENDS = "2026-12-31"
MINUTES, HOURS, DAYS = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SAVED = ("[Save now]", "[That's right]")


class Diligent(Person):
    """reports everything on the same day, by taps and in plain words, and is hired in August."""

    name, user, zone = "Ana", 1001, "Europe/Lisbon"
    days: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "2026-01-05 09:30": ("/start", "Lisbon"),
        "2026-01-05 09:40": (
            "/references", "[Add a reference]", "Ewan Price", "my manager at Boots, 0161 496 0000", "[They said yes]",
            "add Maria Costa as a reference", "taught with me at St Mary's", "[Not yet]",
            "add Tom Hale as a reference", "[Skip]", "[Asked, no answer yet]",
        ),
        "2026-01-05 11:00": ("I applied to Acme as data engineer", "[Today]", "[Neither]"),
        "2026-01-06 10:00": ("applied at Borealis for analyst today", "[No contact, please]"),
        "2026-01-07 10:00": ("I applied to Cobalt as data analyst", "[Today]", "they answer by 30 January"),
        "2026-01-08 10:00": ("I applied to Dune as data engineer yesterday", "no calls please"),
        "2026-01-09 15:00": ("/applied", "Elm Street Bakery", "bookkeeper", "[Today]", "[Neither]"),
        "2026-01-14 16:00": ("they invited me at Acme, interview on 20 January at 14:00", "[In person]?"),
        "2026-01-26 10:00": ("I applied to Fjord as reporting analyst", "[Today]", "[Neither]"),
        "2026-01-28 12:00": ("interview at Elm Street Bakery on Friday at 11", "[In person]?"),
        "2026-02-03 11:30": ("Cobalt answered, interview on 9 February at 10:00", "[By video]?"),
        "2026-02-10 10:00": ("second interview at Acme on 17 February at 15:00",),
        "2026-02-16 09:30": ("I applied to Garnet as data engineer", "[Today]", "[Neither]"),
        "2026-02-24 10:10": ("they rejected me at Cobalt",),
        "2026-03-02 10:00": ("I applied to Harbor as logistics analyst", "[Today]", "[Neither]"),
        "2026-03-06 17:10": ("what's due this week?", "how am I doing?"),
        "2026-03-09 14:00": ("Garnet invited me to an interview on 12 March at 9:30", "[By phone]?"),
        "2026-03-16 10:00": ("I applied to Iris Clinic as data manager", "[Today]", "they decide by 10 April"),
        "2026-03-19 16:00": ("interview at Harbor tomorrow at 10", "[In person]?"),
        "2026-03-30 10:00": ("I got a second interview at Garnet on 2 April at 14:00",),
        "2026-04-08 11:00": ("Harbor rejected me",),
        "2026-04-10 15:30": ("Garnet made me an offer",),
        "2026-04-13 10:00": ("I declined the offer from Garnet",),
        "2026-04-14 10:00": ("Iris Clinic wants to see me on 20 April at 16:00", "[In person]?"),
        "2026-05-04 10:00": ("I applied to Juniper as analyst", "[Today]", "[Neither]"),
        "2026-05-11 10:00": ("I applied to Lumen as data engineer", "[Today]", "[No contact, please]"),
        "2026-05-18 10:00": ("Acme has filled the position",),
        "2026-06-01 10:00": ("I applied to Meridian as data engineer", "[Today]", "[Neither]"),
        "2026-06-15 10:00": ("I applied to Nova as data lead", "[Today]", "[Neither]"),
        "2026-07-06 10:00": ("I applied to Kite as head of data", "[Today]", "[Neither]"),
        "2026-07-16 12:00": ("interview at Kite on 21 July at 11:00", "[In person]?"),
        "2026-08-06 16:00": ("Kite made me an offer",),
        "2026-08-10 10:00": ("I accepted the offer from Kite",),
        "2026-11-05 10:00": ("who did I meet at Acme?",),
    }  # fmt: skip
    debriefs: ClassVar[Mapping[str, tuple[dict[str, str], ...]]] = {
        "Acme": (
            {"Who interviewed": "Jane Smith, CTO and Bob Lee (recruiter)", "reception": "the receptionist",
             "address of": "jane@acme.com\nbob@acme.com", "decide": "by Friday next week", "Save now, or": "[A few more]",
             "looking for": "somebody who can calm angry customers", "strengths": "ten years in logistics",
             "doubt": "no SAP experience", "say to that": "I learned our last system in two weeks",
             "promise": "send the portfolio by Thursday",
             "learn": "they open a second office in spring", "How did it go": "[Well]", "still want": "[Yes]"},
            {"Who interviewed": "Jane Smith, CTO and Maria Lopez, Head of Design", "address of Jane": "[Skip]",
             "address of": "maria.lopez@acme.com\njane@acme.com", "decide": "in 30 to 60 days"},
        ),
        "Elm Street Bakery": (
            {"Who interviewed": "Rosa Elm, owner", "best way": "[Handwritten card]", "address of": "4 Elm Street, Porto",
             "decide": "[Next week]"},
        ),
        "Cobalt": (
            {"Who interviewed": "Prof. Ann Weber, head of data; Lu Chen", "best way": "email for Ann, don't know for Lu",
             "address of": "ann@cobalt.io", "decide": "by 20 February", "second interview": "week of 16 February"},
        ),
        "Garnet": (
            {"Who interviewed": "Ivo Garnet", "best way": "[Phone]", "number of": "0161 496 0123",
             "second interview": "end of March"},
            {"Who interviewed": "Ivo Garnet and Zoë Müller, CFO", "decide": "by 10 April"},
        ),
        "Harbor": ({"Who interviewed": "Captain Joe Reed", "reception": "Tina at reception", "decide": "in two weeks"},),
        "Iris Clinic": (
            {"Who interviewed": "Dr. Iris Vale and Omar Said", "best way": "[Letter]", "address of": "1 Clinic Road, Lisbon",
             "decide": "by the end of May"},
        ),
        "Kite": (
            {"Who interviewed": "Lena Kite, CEO and Max Orr, CFO", "address of": "lena@kite.pt\nmax@kite.pt",
             "decide": "[Next week]"},
        ),
    }  # fmt: skip
    usual: ClassVar[Mapping[str, str]] = {
        "About what time": "ten minutes ago", "anyone else": "[That's all]", "reception": "[Nobody]", "best way": "[Email]",
        "second interview": "[They didn't say]", "decide": "[They didn't say]", "Save now, or": "[Save now]",
        "every name": "[That's right]", "": "[Skip]",
    }  # fmt: skip

    ways: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "call": ("[✓ Spoke]", "called {employer}, left a voicemail"),
        "weekly": ("[✓ Wrote]", "emailed {person} at {employer}"),
        "decision": ("[Nothing yet]",),
        "second": ("[Nothing yet]",),
        "prepare": ("[✓ Ready]",),
        "reference": ("[✓ Asked]",),
        "agreed": ("[They agreed]",),
    }
    by_post: ClassVar[Mapping[str, str]] = {"Elm Street Bakery": "[Handwritten card]", "Iris Clinic": "[Letter]"}

    def __init__(self) -> None:
        self.told: Counter[str] = Counter()
        self.turns: Counter[str] = Counter()

    def after(self, push: Push) -> timedelta | None:
        return 25 * MINUTES if push.kind != "review" else None

    async def answers(self, life: Life, push: Push) -> None:
        if push.kind == "digest":
            await self.goes_through(life, push.said)
        else:
            await self.acts(life, push.said)

    async def goes_through(self, life: Life, digest: Said) -> None:
        for label in [label for label in digest.buttons if label.isdigit()]:
            await life.taps(label, digest)
            if rule_of(life.chat.last):
                await self.acts(life, life.chat.last)

    async def acts(self, life: Life, card: Said) -> None:
        rule, employer = rule_of(card), card.text.split("\n")[1].partition(",")[0]
        if rule == "thank":
            await self.ticks(life, card, self.by_post.get(employer, "[Email]"))
        elif rule == "debrief":
            await life.does("[Tell you now]", on=card)
            await self.debriefs_with(life, self.debriefs[employer][self.told[employer]])
            self.told[employer] += 1
        elif rule in self.ways:
            person = next((line for line in card.text.split("\n")[2:] if line), "").partition(",")[0]
            way = self.ways[rule][self.turns[rule] % len(self.ways[rule])]
            self.turns[rule] += 1
            await life.does(way.format(employer=employer, person=person), on=card)
        elif rule == "ask":
            await self.ticks(life, card, "[Email]", "[Skip]")
        elif rule != "answer":  # that one is still being thought about
            await self.ticks(life, card)

    async def ticks(self, life: Life, card: Said, *then: str) -> None:
        """Each of the people of a card, one by one."""
        people = [label for label in card.buttons if label.startswith("✓ ")]
        for label in (*people[:-1], "✓ Done"):
            await life.does(f"[{label}]", *then, on=card)

    async def debriefs_with(self, life: Life, told: dict[str, str]) -> None:
        """Answers question by question until the plan is there."""
        while "Saved. This is your plan" not in life.chat.last.text:
            question = life.chat.last.text.rpartition("\n\n")[2]
            answers = {**told, **{asked: answer for asked, answer in self.usual.items() if asked not in told}}
            await life.does(next(answer for asked, answer in answers.items() if asked in question))


class Chaotic(Person):
    """types badly, answers late, puts off, changes his mind, travels, and forgets half of it."""

    name, user, zone = "Ben", 1002, "America/Chicago"
    days: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "2026-01-19 17:00": ("hi", "chicago"),
        "2026-01-19 17:03": (
            "had an intervew at acme today", "warehouse lead", "about 3", "in persn", "jim doyle n his boss Carla Ruiz",
            "thats it", "dunno", "email", "skip", "next fri they said", "no idea", "save now", "yep",
        ),
        "2026-01-20 22:30": ("sent em all",),
        "2026-01-22 08:00": ("jim's title is shift manager",),
        "2026-02-02 19:00": (
            "interview yesterday at Beckett Foods for driver", "ended at 4pm", "phone", "some guy called Rod", "that's all",
            "nobody", "phone", "dont have it", "he'll ring me in 2 weeks", "skip", "save now", "yes",
        ),
        "2026-02-03 12:00": ("its Rodney not Rod", "Rod's name is Rodney Marsh"),
        "2026-02-05 15:00": ("called acme no1 picked up",),
        "2026-02-09 12:00": ("why",),
        "2026-02-12 12:00": ("I'm in Berlin now", "timezone berlin", "/timezone", "Berlin"),
        "2026-02-20 10:00": ("interview at Dockside on wed 10am",),
        "2026-02-21 10:00": ("by phone", "moved to thursday 11am", "dockside interview is on thursday at 11am now",
                             "[By phone]?"),
        "2026-03-01 09:00": ("i'm on holiday till 16 march", "settings", "[Pause]", "until 16 march"),
        "2026-03-18 11:00": ("back", "what now"),
        "2026-03-24 18:00": ("stop acme", "[Just stop]"),
        "2026-04-02 09:00": ("acme called me back!! interview monday 9am", "[By video]?"),
        "2026-04-08 20:00": ("had the acme thing monday",),
        "2026-04-20 12:00": ("i'm in chicago again", "/timezone", "chicago"),
        "2026-05-05 09:00": ("beckett said no",),
        "2026-05-05 09:02": ("undo",),
        "2026-05-06 09:00": ("nah beckett did reject me",),
        "2026-05-20 10:00": (
            "just finished at Gullwing", "just had an interview at Gullwing as picker", "[By video]", "Ada", "[That's all]",
            "[Nobody]", "whatever", "email",
            "skip", "end of month", "[They didn't say]", *SAVED,
        ),
        "2026-05-21 10:00": ("gullwing decides june 10 now",),
        "2026-06-30 10:00": ("gullwing ghosted me", "everything", "snooze everything till monday"),
        "2026-08-01 10:00": ("how am i doing", "what's due"),
        "2026-09-09 10:00": ("got the job at gullwing lol",),
        "2026-10-10 10:00": ("settings",),
    }  # fmt: skip
    habits: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "thank": ("", "[⏰ 1 hour]", "sent", "[⏰ Tomorrow 9:00]", "[Why?]"),
        "call": ("[⏰ Tomorrow 9:00]", "called {} no1 picked up", "[No answer]", "", "left msg at {}", "[⏰ 1 hour]"),
        "weekly": ("[⏰ Tomorrow 9:00]", "[⏰ This evening]", "", "emailed {}", "[Why?]", "remind me next tuesday", "[Skip]"),
        "prepare": ("[⏰ Tomorrow 9:00]", ""),
        "debrief": ("", "[⏰ 1 hour]", "later"),
        "rest": ("", "[Skip]"),
        "ask": ("[Skip]", ""),
        "decision": ("no", "", "[Nothing yet]"),
        "second": ("", "nope"),
        "farewell": ("", "done"),
        "referral": ("[Skip]",),
        "digest": ("[1]", "", "done"),
        "review": ("", "", "ok", ""),
        "tell": ("done", "[Skip]"),
        "application": ("[Why?]", "[⏰ Tomorrow 9:00]"),
        "visible": ("[⏰ Tomorrow 9:00]", "[Skip]"),
        "checkin": ("", "[✓ Done]"),
    }
    late = (20 * MINUTES, 5 * HOURS, 50 * MINUTES, 2 * DAYS, 3 * HOURS, 9 * DAYS)

    def __init__(self) -> None:
        self.turns: Counter[str] = Counter()

    def after(self, _: Push) -> timedelta | None:
        self.turns[""] += 1
        return self.late[self.turns[""] % len(self.late)]

    async def answers(self, life: Life, push: Push) -> None:
        ways = self.habits.get(push.kind, ("", "[Why?]"))
        step = ways[self.turns[push.kind] % len(ways)].format(push.tasks[0].employer.lower())
        self.turns[push.kind] += 1
        if step and (not step.startswith("[") or life.has(step[1:-1], push.said)):
            await life.does(step, on=push.said)


class Silent(Person):
    """tells two interviews with four people, and then never answers; one tap in the third month."""

    name, user, zone = "Eve", 1003, "Europe/London"
    days: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "2026-01-12 13:00": ("/start", "London"),
        "2026-01-12 13:05": (
            "just had an interview at Tideway as office manager", "[In person]",
            "Priya Nair, head of operations and Sam Cole (HR)", "[That's all]", "[Nobody]", "[Email]", "[Skip]",
            "by the end of next week", "[They didn't say]", *SAVED,
        ),
        "2026-01-20 16:40": (
            "just had an interview at Lindqvist & Sons, for assistant", "[By video]", "Olga Lindqvist and Per Lindqvist",
            "[That's all]", "[Nobody]", "[Don't know]", "[They didn't say]", "[They didn't say]", *SAVED,
        ),
        "2026-03-17 12:00": ("[What's due this week]",),
    }  # fmt: skip


PEOPLE: dict[str, type[Person]] = {"diligent": Diligent, "chaotic": Chaotic, "silent": Silent}
