"""What was told besides interviews: appointments, applications, references, and what to be reminded of."""

from dataclasses import asdict
from typing import Any

from rules.facts import Application, Appointment, Memo, Referee
from storage.journal import Journal
from storage.tables import applications, appointments, memos, referees


class Told:
    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    async def appointment(self, user: int, employer_id: int, told: Appointment) -> int:
        return await self.journal.add(appointments, user, employer_id=employer_id, **columns(told))

    async def application(self, user: int, employer_id: int, told: Application) -> int:
        return await self.journal.add(applications, user, employer_id=employer_id, **columns(told))

    async def memo(self, user: int, employer_id: int | None, told: Memo) -> int:
        return await self.journal.add(memos, user, employer_id=employer_id, **columns(told))

    async def referee(self, user: int, told: Referee) -> int:
        return await self.journal.add(referees, user, **columns(told))

    async def change_referee(self, user: int, referee: int, **values: Any) -> None:
        await self.journal.change(referees, user, referee, **values)

    async def change_appointment(self, user: int, appointment: int, **values: Any) -> None:
        await self.journal.change(appointments, user, appointment, **values)

    async def forget_referee(self, user: int, referee: int) -> None:
        await self.journal.remove(referees, user, referee)


def columns(told: Application | Appointment | Memo | Referee) -> dict[str, Any]:
    return {key: value for key, value in asdict(told).items() if key != "id"}
