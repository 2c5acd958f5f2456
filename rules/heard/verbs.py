"""The verbs of reports in all their forms, in one table: what one does to reach somebody.

A line holds verbs in four forms: to do, does, did (and done), doing.
"""

from typing import Final

_ROWS: Final = """
    send sends sent sending | write writes wrote,written writing | email emails emailed emailing | mail mails mailed mailing
    call calls called calling | phone phones phoned phoning | ring rings rang,rung ringing | text texts texted texting
    message messages messaged messaging | ping pings pinged pinging | post posts posted posting | fax faxes faxed faxing
    thank thanks thanked thanking | chase chases chased chasing | nudge nudges nudged nudging | reach reaches reached reaching
    contact contacts contacted contacting | give gives gave,given giving | hand hands handed handing
    bring brings brought bringing
    drop drops dropped dropping | deliver delivers delivered delivering | submit submits submitted submitting
    forward forwards forwarded forwarding | share shares shared sharing | follow follows followed following
    courier couriers couriered couriering | dial dials dialed,dialled dialing | ship ships shipped shipping
    upload uploads uploaded uploading | reply replies replied replying | buzz buzzes buzzed buzzing
"""
_WORDS: Final = _ROWS.replace("|", " ").split()
_VERBS: Final = [_WORDS[at : at + 4] for at in range(0, len(_WORDS), 4)]


def _column(at: int) -> str:
    return "|".join(verb[at].replace(",", "|") for verb in _VERBS)


BASE: Final = {form: row[0] for row in _VERBS for column in row for form in column.split(",")}
"""Each form with the verb that it belongs to."""
DO: Final = _column(0)
DID: Final = _column(2)
DOING: Final = _column(3)
