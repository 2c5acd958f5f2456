"""The main job, end to end, as one user has it."""

from datetime import timedelta

from chat import Chat
from conftest import StandingClock

from bot.local.server import LocalServer


async def test_an_interview_with_three_people_takes_twelve_messages_and_gives_a_plan(ana: Chat, server: LocalServer) -> None:
    before = len(ana.messages)
    await ana.says("just had an interview at Acme as data engineer")
    await ana.hears("How did you meet?")
    await ana.taps("In person")
    await ana.hears("Who interviewed you?")
    await ana.says("Jane Smith, CTO and Bob Lee (recruiter), and Maria Lopez, Head of Design")
    await ana.hears("1. Jane Smith, CTO\n2. Bob Lee, recruiter\n3. Maria Lopez, Head of Design")
    await ana.taps("That's all")
    await ana.hears("Who was at reception")
    await ana.says("Tina")
    await ana.hears("Noted: Tina.", "best way to reach them")
    await ana.taps("Email")
    await ana.hears("The email address of Jane Smith, Bob Lee, Maria Lopez, Tina?")
    await ana.says("tina@acme.com\nJane: j.smith@acme.com\nbob@acme.com\nmaria.lopez@acme.com")
    await ana.hears("When will they decide?")
    await ana.says("by the end of next week")
    await ana.hears("Noted: by Fri 13 Mar.", "second interview?")
    await ana.taps("They didn't say")
    await ana.hears("Save now, or a few short questions more")
    await ana.taps("Save now")
    summary = await ana.hears("Is it all right")
    assert "1. Jane Smith, CTO (Email: j.smith@acme.com)" in summary.text
    await ana.taps("That's right")
    plan = await ana.hears("This is your plan for Acme")
    assert "by 15:00: Thank Jane Smith (Email)" in plan.text
    assert "Call Jane Smith" in plan.text
    written = [message for message in ana.messages[before:] if not message.by_bot]
    assert len(written) + len(server.world.taps) <= 12


async def test_a_nudge_comes_the_same_day_and_closes_one_by_one(ana: Chat, clock: StandingClock) -> None:
    await short_debrief(ana)
    clock.move(timedelta(hours=2))
    await ana.hears("Time for your thank-you", "Jane Smith, CTO", "Bob Lee")
    await ana.taps("✓ Jane Smith")
    await ana.hears("How did your thanks reach Jane Smith?")
    await ana.taps("Email")
    await ana.hears("your thanks to Jane Smith went out by email")
    await ana.says("what's due this week")
    due = await ana.hears("Due this week")
    assert "Jane Smith (Email)" not in due.text
    assert "Thank Bob Lee" in due.text


async def short_debrief(ana: Chat) -> None:
    await ana.says("just had an interview at Acme as data engineer")
    await ana.says("in person")
    await ana.says("Jane Smith, CTO and Bob Lee (recruiter)")
    await ana.says("that's all")
    await ana.says("nobody")
    await ana.says("email")
    await ana.says("skip")
    await ana.says("by Friday")
    await ana.says("they didn't say")
    await ana.says("save now")
    await ana.says("yes")
    await ana.hears("This is your plan for Acme")
