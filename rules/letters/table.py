"""Every kind of letter: which task of the plan leads to it, how it is built, and how long it is."""

from dataclasses import dataclass
from types import ModuleType
from typing import Final

from rules.letters.frames import Pool
from rules.letters.phrases import (
    answers,
    calls,
    desk,
    endings,
    gracious,
    offers,
    pair,
    pursuit,
    references,
    short,
    thanks,
    word,
)

PAGES: Final[dict[str, ModuleType]] = {
    page.__name__.rpartition(".")[2]: page
    for page in (answers, calls, desk, endings, gracious, offers, pair, pursuit, references, short, thanks, word)
}


@dataclass(frozen=True, slots=True)
class Letter:
    """One kind of letter.

    `rules` are the tasks of the plan that lead to it. A build is paragraphs ("/") of sections: names of tables of sentences.
    `builds` are for writing, `brief` for LinkedIn and text messages (else a build is cut down), `spoken` for the phone, each
    paragraph with its heading ("Thanks = calls.thanks"); without one, the first build is read out. `pads` fill up what
    comes out too short. `worth` lists the sections from the dearest down: the last go first. `words` is for emails, letters
    and faxes. `wants` are the facts that make it good. `thanks` is whether it cannot do without a word of thanks.
    """

    rules: tuple[str, ...]
    builds: tuple[str, ...]
    worth: str
    subject: Pool
    words: tuple[int, int] = (25, 110)
    brief: str = ""
    spoken: str = ""
    pads: str = ""
    channel: str = ""
    wants: tuple[str, ...] = ("writer.name",)
    thanks: bool = False


CALL: Final = (
    "Who you are = calls.who calls.who_unnamed calls.good_moment / Thanks = calls.thanks / Say again = calls.strength / "
    "Put right = calls.answered calls.doubt calls.answer / Ask = calls.ask calls.next / Close = calls.close / "
    "If the machine answers = calls.voicemail calls.voicemail_unnamed calls.voicemail_number "
    "calls.voicemail_without calls.voicemail_about "
    "calls.voicemail_end calls.voicemail_end_without"
)
BY_PHONE: Final = (
    "Who you are = calls.who calls.who_unnamed calls.good_moment / Thanks = thanks.open thanks.interest / "
    "Say again = thanks.strength / Put right = answers.note thanks.doubt thanks.answer / Close = thanks.ahead"
)
NOTE: Final = "interview.strengths", "interview.looking_for", "person.name", "writer.name"

LETTERS: Final = {
    "thank": Letter(
        ("thank",),
        (
            "thanks.open thanks.interest / thanks.topic thanks.strength thanks.also / "
            "answers.note thanks.doubt thanks.answer / thanks.wish thanks.ahead word.says",
            "thanks.open / thanks.topic thanks.strength thanks.also / "
            "answers.note thanks.doubt thanks.answer / thanks.interest thanks.wish thanks.ahead word.says",
            "thanks.open thanks.topic / thanks.strength thanks.also thanks.wish / "
            "answers.note thanks.doubt thanks.answer / thanks.interest thanks.ahead word.says",
            "thanks.open thanks.interest / thanks.topic thanks.strength thanks.also thanks.wish / "
            "answers.note thanks.doubt thanks.answer / thanks.ahead word.says",
        ),
        "thanks.open short.open word.says thanks.strength short.strength thanks.ahead thanks.topic thanks.interest "
        "answers.note thanks.doubt thanks.wish thanks.answer thanks.also short.ahead short.interest",
        thanks.SUBJECT,
        (60, 130),
        brief="short.open short.interest short.strength short.ahead word.says",
        spoken=BY_PHONE,
        pads="thanks.help thanks.regards",
        wants=NOTE,
        thanks=True,
    ),
    "thank_desk": Letter(
        (),
        (
            "desk.open desk.middle / desk.them desk.ahead",
            "desk.open / desk.them desk.middle / desk.ahead",
            "desk.open desk.them / desk.middle desk.ahead",
            "desk.open desk.middle desk.them / desk.ahead",
        ),
        "desk.open desk.ahead desk.middle desk.them short.desk_ahead short.desk",
        desk.SUBJECT,
        (35, 80),
        brief="desk.open short.desk short.desk_ahead",
        pads="thanks.regards",
        wants=("person.name", "writer.name"),
        thanks=True,
    ),
    "thank_gracious": Letter(
        (),
        (
            "thanks.open gracious.interest / gracious.badly gracious.hindsight / gracious.learned gracious.wish / "
            "gracious.circle gracious.next gracious.end word.says",
            "thanks.open / gracious.badly gracious.hindsight / gracious.interest gracious.learned / gracious.wish "
            "gracious.circle gracious.next gracious.end word.says",
            "thanks.open gracious.learned / gracious.badly gracious.hindsight gracious.interest / gracious.circle "
            "gracious.next / gracious.wish gracious.end word.says",
            "thanks.open / gracious.wish gracious.badly gracious.hindsight / gracious.interest gracious.circle "
            "gracious.next / gracious.end word.says",
        ),
        "thanks.open short.open word.says gracious.hindsight gracious.circle gracious.next gracious.interest gracious.wish "
        "gracious.badly gracious.end gracious.learned short.gracious short.interest",
        thanks.SUBJECT,
        (60, 130),
        brief="short.open short.interest short.gracious word.says",
        pads="thanks.regards gracious.again",
        wants=("person.name", "writer.name"),
        thanks=True,
    ),
    "pair": Letter(
        ("pair",),
        ("pair.open pair.thanks / pair.strength / pair.ahead pair.parting",),
        "pair.open pair.thanks pair.strength pair.ahead",
        pair.SUBJECT,
        (30, 75),
        channel="email",
        wants=NOTE[::3],
        thanks=True,
    ),
    "call": Letter(
        ("call", "again", "word"),
        (),
        "",
        pair.SUBJECT,
        spoken=CALL,
        channel="phone",
        wants=("interview.strengths", "writer.name", "writer.phone"),
    ),
    "weekly": Letter(
        ("weekly",),
        ("pursuit.weekly_open pursuit.weekly_ask / pair.strength / pursuit.weekly_close",),
        "pursuit.weekly_ask pursuit.weekly_close pair.strength pursuit.weekly_open",
        pursuit.WEEKLY_SUBJECT,
        (30, 90),
        spoken=CALL,
        wants=("interview.strengths", "writer.name"),
    ),
    "application": Letter(
        ("application",),
        ("pursuit.application_open pursuit.application_date / pursuit.application_ask pursuit.application_close",),
        "pursuit.application_open pursuit.application_ask pursuit.application_close pursuit.application_date",
        pursuit.APPLICATION_SUBJECT,
        (30, 90),
        wants=("application.job", "writer.name"),
    ),
    "reference": Letter(
        ("reference", "agreed"),
        ("references.ask_open references.ask / references.ask_details references.ask_free / references.ask_close",),
        "references.ask references.ask_open references.ask_close references.ask_details references.ask_free",
        references.ASK_SUBJECT,
    ),
    "brief": Letter(
        ("brief",),
        (
            "references.brief_open references.brief_job references.brief_seek / references.brief_strength "
            "references.brief_answered references.brief_doubt / references.brief_close",
        ),
        "references.brief_open references.brief_job references.brief_close references.brief_strength references.brief_seek "
        "references.brief_answered references.brief_doubt",
        references.BRIEF_SUBJECT,
        (25, 130),
        wants=("interview.job", "interview.strengths", "interview.looking_for", "writer.name"),
    ),
    "thank_referee": Letter(
        ("thank_referee",),
        ("references.thank_open references.thank_untold references.thank / references.thank_back references.thank_close",),
        "references.thank references.thank_open references.thank_untold references.thank_back references.thank_close",
        references.THANK_SUBJECT,
        thanks=True,
    ),
    "offer": Letter(
        ("offer",),
        ("offers.offer_open offers.offer_trust / offers.offer_terms offers.offer_ask / offers.offer_close",),
        "offers.offer_open offers.offer_ask offers.offer_trust offers.offer_terms offers.offer_close",
        offers.OFFER_SUBJECT,
        thanks=True,
    ),
    "accept": Letter(
        ("answer", "accept"),
        ("offers.accept_open offers.accept_trust / offers.accept_next offers.accept_close",),
        "offers.accept_open offers.accept_next offers.accept_close offers.accept_trust",
        offers.ACCEPT_SUBJECT,
    ),
    "decline": Letter(
        ("decline",),
        ("offers.decline_open offers.decline_trust / offers.decline_wish offers.circle",),
        "offers.decline_open offers.circle offers.decline_trust offers.decline_wish",
        offers.DECLINE_SUBJECT,
        thanks=True,
    ),
    "withdraw": Letter(
        ("withdraw",),
        ("offers.withdraw_open offers.withdraw_thanks / offers.withdraw_wish offers.circle",),
        "offers.withdraw_open offers.withdraw_thanks offers.circle offers.withdraw_wish",
        offers.WITHDRAW_SUBJECT,
    ),
    "farewell": Letter(
        ("farewell",),
        ("endings.farewell_open endings.farewell_thanks / endings.farewell_circle endings.farewell_close",),
        "endings.farewell_open endings.farewell_thanks endings.farewell_circle endings.farewell_close",
        endings.FAREWELL_SUBJECT,
        thanks=True,
    ),
    "referral": Letter(
        ("referral",),
        (
            "endings.referral_open endings.referral_ask / endings.referral_strength endings.referral_free / "
            "endings.referral_close",
        ),
        "endings.referral_ask endings.referral_open endings.referral_close endings.referral_free endings.referral_strength",
        endings.REFERRAL_SUBJECT,
    ),
    "checkin": Letter(
        ("checkin",),
        ("endings.checkin_open endings.checkin_learned endings.checkin_middle / endings.checkin_close",),
        "endings.checkin_open endings.checkin_middle endings.checkin_close endings.checkin_learned",
        endings.CHECKIN_SUBJECT,
    ),
    "tell": Letter(
        ("tell",),
        ("endings.tell_open endings.tell_thanks / endings.tell_wish offers.circle",),
        "endings.tell_open endings.tell_thanks endings.tell_wish offers.circle",
        endings.TELL_SUBJECT,
    ),
    "visible": Letter(
        ("visible",),
        ("endings.visible_open endings.visible_news / endings.visible_ask endings.visible_close",),
        "endings.visible_open endings.visible_news endings.visible_close endings.visible_ask",
        endings.VISIBLE_SUBJECT,
    ),
}
"""Those without a rule follow from another: see rules/letters/kinds.py."""

BY_RULE: Final = {rule: kind for kind, letter in LETTERS.items() for rule in letter.rules}

CARD_WORDS: Final = (35, 70)
CHARACTERS: Final = {"linkedin": 300, "text": 320}
SHORTER: Final = 0.7
"""What "shorter" leaves of the words, at most."""
SHORTEST: Final = 28
"""Words that "shorter" leaves in any case: what is shorter still says the same to everybody."""
BRIEFEST: Final = {"card": 20, "text": 15, "linkedin": 15}
"""The same where less is enough."""


def table_of(section: str) -> Pool:
    """The sentences of "thanks.open"."""
    page, _, name = section.partition(".")
    pool: Pool = getattr(PAGES[page], name.upper())
    return pool
