"""A debrief that is told in one go, for the tests of what comes after it."""

from chat import Chat, Said

TWO = "Jane Smith, CTO and Bob Lee (recruiter)"


async def tells(chat: Chat, *texts: str) -> None:
    """Write one message after another, as somebody who does not wait for the answers."""
    for text in texts:
        await chat.says(text)


async def debriefed(chat: Chat, company: str = "Acme", people: str = TWO, decision: str = "they didn't say") -> Said:
    """The plan that the bot answers with."""
    await tells(chat, f"just had an interview at {company} as data engineer", "in person", people, "that's all", "nobody")
    await tells(chat, "email", "skip", decision, "they didn't say", "save now", "yes")
    return await chat.hears(f"This is your plan for {company}")


async def lets_the_thanks_go(ana: Chat) -> None:
    for _ in range(2):
        await tells(ana, "/due", "1", "skip")
        await ana.hears("Skipped: Thank")
