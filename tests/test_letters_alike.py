"""Everybody gets a note of their own: colleagues are not told the same in the same words, nor is anybody told it twice."""

from dataclasses import replace

from facts import searching
from letters_many import NOW, item_for, many, thanks_at

from rules.channels import CHANNELS
from rules.letters import draft, likeness, worst_pair

BOUND = 0.35


def test_no_two_notes_to_one_employer_are_too_alike() -> None:
    for channel in (None, *CHANNELS):
        for employer, search in many():
            texts = [note.text for note in thanks_at(employer, search, channel)]
            worst = worst_pair(texts)
            assert worst is None or worst[0] <= BOUND, (channel, worst, texts)


def test_shorter_notes_have_less_room_to_differ_and_still_stay_apart() -> None:
    for channel in ("email", "letter", "card", "linkedin", "text"):
        for employer, search in many():
            worst = worst_pair([note.text for note in thanks_at(employer, search, channel, style="shorter")])
            assert worst is None or worst[0] <= BOUND, (channel, worst)


def test_colleagues_never_share_an_opening_or_a_restatement() -> None:
    for employer, search in many():
        notes = [note for note in thanks_at(employer, search, "email") if note.kind == "thank"]
        openings = [note.lines[0].text for note in notes]
        restated = [line.text for note in notes for line in note.lines if line.facts and "interview.strengths" in line.facts]
        assert len({*openings}) == len(openings)
        assert len({*restated}) == len(restated)


def test_no_colleague_is_ever_given_the_opening_of_another_however_often_another_one_is_asked_for() -> None:
    for employer, search in many()[:60]:
        openings: list[set[str]] = []
        for person in employer.interviews[0].people:
            item = item_for("thank", employer, search, person.id, "email")
            notes = [draft(item, search, NOW, variant=variant) for variant in range(3)]
            openings.append({note.lines[0].text for note in notes if note})
        assert sum(map(len, openings)) == len(set().union(*openings))


def test_the_second_thanks_to_colleagues_differ_as_well() -> None:
    for employer, search in many():
        items = [item_for("pair", employer, search, person.id) for person in employer.interviews[0].people]
        worst = worst_pair([note.text for item in items if (note := draft(item, search, NOW))])
        assert worst is None or worst[0] <= BOUND


def test_a_note_says_the_same_when_it_is_asked_for_again() -> None:
    employer, search = many()[0]
    assert thanks_at(employer, search) == thanks_at(employer, search)


def test_twelve_times_another_one_is_twelve_different_notes() -> None:
    for employer, search in many()[:40]:
        person = employer.interviews[0].people[0].id
        notes = [draft(item_for("thank", employer, search, person, "email"), search, NOW, variant=at) for at in range(12)]
        assert len({note.text for note in notes if note}) == 12


def test_twenty_interviews_never_give_the_same_note_twice() -> None:
    plain = replace(many()[0][0], name="Acme")
    made = []
    for at in range(20):
        met = replace(plain.interviews[0], id=100 + at)
        employer = replace(plain, id=100 + at, interviews=(met,))
        made.append(thanks_at(employer, searching(employer), "email")[0].text)
    worst = worst_pair(made)
    assert worst
    assert worst[0] < 1
    assert len({*made}) == len(made)


def test_likeness_is_nothing_for_strangers_and_one_for_the_same() -> None:
    assert likeness("Thank you for your time.", "thank you for your TIME") == 1
    assert likeness("Thank you for your time.", "We met on Monday about it.") == 0
