"""E1 to E6: the words ready to send, as a user meets them: written, asked for, changed, proofread, on paper."""

from datetime import timedelta

from chat import Chat
from conftest import StandingClock
from debriefs import tells

HOUR = timedelta(hours=1)
TOLD = (
    "somebody who can calm angry customers",
    "ten years in logistics, and I speak Polish",
    "they worried that I have no SAP",
    "I learned our last system in two weeks",
)


async def told_all(ana: Chat, way: str = "letter", address: str = "12 Mill Road, Leeds LS1 4AB") -> None:
    """Jane by letter (or another way), Bob by email; what they look for, strengths and a doubt."""
    await tells(ana, "just had an interview at Acme as data engineer", "in person", "Jane Smith, CTO and Bob Lee (recruiter)")
    await tells(ana, "that's all", "nobody", "different for each", way, "email", address)
    await tells(ana, "bob@acme.com", "skip", "skip", "a few more", *TOLD, "none", "skip", "well", "yes", "yes")
    await ana.hears("This is your plan for Acme")


async def signs(ana: Chat) -> None:
    await tells(
        ana, "/settings", "Name and letterhead", "Ana Lopes", "skip", "ana@lopes.pt", "Rua da Rosa 5, Lisboa", "british"
    )
    await tells(ana, "warm", "a4")
    await ana.hears("Your letters are signed Ana Lopes from now on")


async def test_a_nudge_brings_the_words_true_to_what_was_told(ana: Chat, clock: StandingClock) -> None:
    await told_all(ana)
    await signs(ana)
    clock.move(2 * HOUR)
    await ana.taps("✍ Write it", on=await ana.hears("Time for your thank-you"))
    await ana.taps("Bob Lee", on=await ana.hears("Whose shall I write first?"))
    draft = await ana.hears("For Bob Lee, by email", "Subject:", "Dear Bob,", "Ana Lopes")
    assert "angry customers" in draft.text
    assert "no mistakes" not in draft.text
    await ana.taps("✓ Sent", on=draft)
    await ana.hears("off your list: Thank Bob Lee")


async def test_notes_to_two_people_of_one_employer_are_two_notes(ana: Chat) -> None:
    await told_all(ana)
    await signs(ana)
    await ana.says("write to Jane")
    one = await ana.hears("Dear Jane,")
    await ana.says("write to Bob")
    other = await ana.hears("Dear Bob,")
    shared = set(one.text.split("\n")) & set(other.text.split("\n"))
    assert not [line for line in shared if len(line.split()) > 8]


async def test_one_missing_fact_is_asked_once(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith", "that's all", "nobody", "email")
    await tells(ana, "skip", "skip", "skip", "save now", "yes")
    await ana.hears("This is your plan")
    await ana.says("write to Jane")
    await ana.hears("which of your strengths should Jane Smith remember?")
    await ana.says("ten years in logistics")
    await ana.hears("Dear Jane", "ten years in logistics")
    await ana.says("another version please")
    await ana.hears("ten years in logistics")


async def test_shorter_more_formal_and_another_one_by_button_and_by_words(ana: Chat) -> None:
    await told_all(ana)
    await signs(ana)
    await ana.says("write to Bob")
    first = await ana.hears("Dear Bob,")
    await ana.taps("Shorter", on=first)
    shorter = await ana.hears("Dear Bob,")
    assert len(shorter.text) < len(first.text)
    await ana.says("make it more formal")
    formal = await ana.hears("For Bob Lee", "Dear")
    assert formal.text != shorter.text
    await ana.taps("Another one", on=formal)
    assert (await ana.hears("For Bob Lee")).text != formal.text


async def test_the_users_own_words_are_kept_proofread_and_put_right_by_one_tap(ana: Chat) -> None:
    await told_all(ana)
    await signs(ana)
    await ana.says("write to Bob")
    await ana.hears("Dear Bob,")
    await ana.says(
        "Dear Bob,\n\nThank you for taking the time to meet me today about the data enginer position at Acme. I bring ten "
        "years in logistics and I speak Polish. I look forward to meeting you again.\n\nWith warm wishes,\nAna Lopes"
    )
    mine = await ana.hears("Your words from now on", "Look at", "data enginer")
    await ana.taps("Fix: data engineer", on=mine)
    fixed = await ana.hears("For Bob Lee", "the data engineer position")
    assert "enginer" not in fixed.text


async def test_own_words_survive_a_new_plan(ana: Chat) -> None:
    await told_all(ana)
    await signs(ana)
    await ana.says("write to Bob")
    await ana.hears("Dear Bob,")
    await ana.says(
        "Dear Bob,\n\nThank you for today. It was good to meet you and your team and to talk about the Leeds depot with you."
    )
    await ana.hears("Your words from now on")
    await ana.says("I'm in Madrid now")
    await ana.hears("Time zone: Madrid")
    await ana.says("write to Bob")
    await ana.hears("the Leeds depot")


async def test_a_letter_and_its_envelope_come_as_files(ana: Chat) -> None:
    await told_all(ana)
    await signs(ana)
    await ana.says("write to Jane")
    draft = await ana.hears("For Jane Smith, as a letter", "Standard paper, a matching envelope")
    await ana.taps("📄 Letter", on=draft)
    await ana.hears("Your letter to Jane Smith. Print it, sign it")
    await ana.taps("✉ Envelope", on=draft)
    await ana.hears("The envelope for Jane Smith")


async def test_a_missing_address_is_asked_for_when_it_is_needed(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith", "that's all", "nobody", "letter")
    await tells(ana, "skip", "skip", "skip", "save now", "yes")
    await ana.hears("This is your plan")
    await signs(ana)
    await tells(ana, "write to Jane", "ten years in logistics")
    await ana.taps("📄 Letter", on=await ana.hears("as a letter", "ten years in logistics"))
    await ana.hears("The postal address of Jane Smith, please")
    await ana.says("Acme Ltd\n12 Mill Road\nLeeds LS1 4AB")
    await ana.taps("✉ Envelope", on=await ana.hears("as a letter"))
    await ana.hears("The envelope for Jane Smith")


async def test_a_call_has_its_script_and_a_line_for_the_machine(ana: Chat) -> None:
    await told_all(ana, "phone", "0161 496 0000")
    await signs(ana)
    await ana.says("everything")
    await ana.hears("All that is planned")
    await tells(ana, "3", "write it")
    await ana.hears("Your number, for the voicemail to Jane Smith?")
    await ana.says("0161 555 0000")
    await ana.hears("to say on the phone", "Who you are", "If the machine answers", "The last lines are for the machine")
    await ana.says("write to Jane")
    thanks = await ana.hears("to say on the phone", "Thanks")
    assert "machine" not in thanks.text


async def test_hostile_names_and_words_come_out_as_they_were_typed(ana: Chat) -> None:
    await tells(
        ana, "just had an interview at <b>O'Neil & Söhne</b> as clerk", "in person", "Zoë O'Neil", "that's all", "nobody"
    )
    await tells(ana, "email", "skip", "skip", "skip", "save now", "yes")
    await ana.hears("This is your plan")
    await tells(ana, "write to Zoë", "C++ & <script> *stars*")
    await ana.hears("Dear Zoë")


async def test_a_withdrawal_is_written_when_it_is_asked_for(ana: Chat) -> None:
    await told_all(ana)
    await signs(ana)
    await ana.says("write a withdrawal letter to Acme")
    await ana.hears("For Jane Smith", "Dear", "or tell me: “I withdrew from Acme”.")


async def test_a_yes_to_an_offer_is_a_draft_like_any_other(ana: Chat) -> None:
    """It can be changed, comes back proofread, goes on paper, and when it is sent the job is theirs."""
    await told_all(ana)
    await signs(ana)
    await ana.says("got an offer from Acme")
    await ana.taps("✍ Accept")
    letter = await ana.hears("For Jane Smith, as a letter", "or tell me: “I accepted the offer from Acme”.")
    await ana.says(
        "Dear Jane,\n\nWith this I accept your offer, and I do so gladly. Acne is where I want to work.\n\nAna Lopes"
    )
    await ana.taps("📄 Letter", on=await ana.hears("Your words from now on", "“Acne” is written Acme in your notes."))
    assert "document" in (await ana.hears("Jane Smith")).raw
    await ana.taps("Shorter", on=letter)
    await ana.taps("✓ Sent", on=await ana.hears("For Jane Smith, as a letter", "Acme"))
    await ana.hears("Congratulations")


async def test_a_question_that_was_skipped_is_not_asked_again(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith", "that's all", "nobody", "email")
    await tells(ana, "skip", "skip", "skip", "save now", "yes")
    await ana.hears("This is your plan")
    await tells(ana, "write to Jane", "skip")
    await ana.hears("Dear Jane")
    await ana.says("write to Jane")
    await ana.hears("Dear Jane")
    assert ana.transcript().count("which of your strengths") == 1
