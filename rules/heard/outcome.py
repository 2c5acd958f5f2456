"""How it came out: an offer, a no, another round, silence."""

import re
from typing import Final

from rules.heard import moods, shapes
from rules.heard.found import Found
from rules.heard.scene import Scene
from rules.heard.words import wordset

BEGINS: Final = (
    "want|wants|would_like|need|needs|asked me to start|begin|come_on_board|join_them|join_the_team "
    "[work|working] $|@d|as|there|asap|immediately|straight|right_away|next"
)
OUTCOMES: Final = {
    "accepted_other": (
        "took|taken|accepted|taking|accepting|got|have .. job|offer|role|position|one .. elsewhere|somewhere|another_company",
        "took|taken|accepted|taking|accepting another|other|different .. offer|job|role|one",
        "going|gone with another company|offer|employer", "accepted elsewhere", "job somewhere|elsewhere",
        "signed elsewhere|somewhere",
    ),
    "declined_offer": (
        "not|never joining|join|accepting @c",
        "declined|refused|rejected|turned_down|passed_on|turning_down|declining|said_no_to .. offer",
        "offer .. i|and|but .. said|told no|them_no", "i said no|no_thanks .. offer",
        "turned|turn down .. offer|job", "offer .. declined|refused|turned_down", "i|have turned down @c",
        "i declined|refused @c", "said no to [the] @c", "turned @c down", "not|never .. accept .. offer",
        "offer .. not|never accept|accepting|taking|take",
    ),
    "closed_no_answer": (
        "went|gone|going quiet|dark|cold|silent", "crickets from", "stopped answering|replying|responding",
        "radio silence from", "ghosted", "giving|gave|given|give up on @c",
        "not a peep|word|sound|squeak|whisper .. @c|months|weeks|@d",
        "never heard|replied|answered|got_back|responded|came_back .. @c|close|closing|closed|back|from",
        "not|no .. heard|answer|reply|response .. close|closing|closed|give_up|giving_up|drop", "radio silence",
        "close|closing @c .. no|never|not", "not|never|no ... close|closing|closed",
        "heard nothing .. close|closing|giving|give|moving",
    ),
    "filled": (
        "gave|given|giving it|that to an|another|a|the internal|other|different|external|someone|candidate",
        "@c|they [have|has|had] [just|already] found|took|taken|picked|chose|chosen|hired|got|selected|went_with|gone_with "
        "[up] someone|somebody|another|a_different|another_person|other|somebody_else|someone_else",
        "give|gave|given|giving .. job|role|position to",
        "give|gave|given|giving another|other|different|someone|somebody .. job|role|it", "filled|filling",
        "internally $", "appointed someone|somebody|internally",
        "hired|appointed|went|gone|gave|given|chose internally|internal|in_house|from_within",
        "cancelled|canceled|scrapped|pulled|closed the opening|req|requisition|headcount|search",
        "don give|pick|choose|take|employ another|different|other|somebody|someone",
        "gave|given|offered it|the_job|the_role|job|role .. someone|somebody|another|else|other",
        "position|role|job|vacancy|opening .. closed|gone|taken|cancelled|scrapped|withdrawn",
        "hired someone|somebody|another",
        "cancelled|canceled|scrapped|withdrew|pulled|axed|cut|removed|closed the|that|their position|role|job|vacancy|"
        "posting",
    ),
    "on_hold": (
        "role|job|position|hiring|vacancy|process is|was|got [been|now] frozen|paused|suspended|on_hold|on_ice|postponed",
        "no budget", "budget cut|cuts|approval|frozen", "headcount freeze|frozen",
        "pushed|moved the role|hire|hiring|position to|till|until",
        "@c [have|has|is|are] paused|frozen|postponed|pausing|freezing", "budget|hiring|recruitment freeze|freezes",
        "on hold|ice|pause",
        "froze|frozen|freeze|paused|pausing|pause|suspended|postponed hiring|recruitment|recruiting|the|role|position|"
        "process|everything",
        "hiring .. freeze|frozen|paused|hold|stopped", "paused|froze|suspended the",
    ),
    "withdrew": (
        "not pursuing", "took|taking|taken myself out", "bow|bowing|bowed out",
        "pass|passing on @c|the_job|this_one", "backed|backing|back out", "withdraw [me|my_application] from",
        "withdraw|withdrew|withdrawn|withdrawing",
        "pulling|pulled|pull|dropping|dropped|bowing|bowed|backing|backed|opting out [of]",
        "pulling|pulled|taking|took|removed my name|application|hat",
        "no longer interested|want|wanted|interested_in", "not|never .. interested|want|pursuing .. @c|job",
        "no from me", "i .. not .. go|going|proceed|continue|pursue|continuing|proceeding", "decided against|not",
        "i decided not", "lost interest", "out of the running|race", "dropped|dropping out",
    ),
    "second_interview": (
        "callback|call-back [interview] from|at|with|for|@d|@c", "advanced|progressed|moved|moving on|to [the] next",
        "meet|meeting|see|present|interview [with|to] the|their team|ceo|director|boss|owner|panel|board|partners|"
        "founder|founders [..] @d",
        "invited|asked me [..] to [come|meet|see|speak|talk|do|present] [back|in|again]", "trial shift|day",
        "@c want|wants|asked|invited|like me|us in|back|again|on|to",
        "cleared [the] [first|1st] round|interview|stage",
        "second|2nd|another|final|next|third|further interview|round|call|chat|meeting|stage|conversation|talk",
        "round|interview two|three|2|3|next|ii", "for|to [the] round",
        "wants|want|invited|asked|inviting|like .. see|meet|back|again .. [again|back|@d]",
        "called|calling me back for", "next|final|second round|stage", "invited .. back|second|again|final",
        "through to|into the [next|second|final]", "moved|advanced|progressed|made_it to .. round|stage|interview",
    ),
    "shortlisted": (
        "shortlist|shortlisted|short-listed|short-list", "final|last two|three|four|five|2|3|4|candidates|few",
        "finalist|finalists", "short listed",
    ),
    "accepted": (
        "going|went with @c", "job|role|position is mine", "i am in at", "contract|paperwork is|was signed",
        "starting|start|begin with|at @c", "gave|give|given me the job|role|position", "i am selected|hired",
        "got|have|landed|secured the|that|this|a job|role|position|gig",
        "got|landed|secured [the|my|a] @c job|role|position|gig", "i [have] joined @c",
        "got hired|selected|accepted|in|placed", "got it $", "got it [i] [am|will|to] start|starting|begin|beginning",
        "accepted|accepting|signed|signing .. offer|job|contract|role|position|@c", "accepted|accepting|signed it",
        "^ [yes|so|well|right] i [will|am|have|want_to] accept|accepting [it|that|the_offer|their_offer|the_job] $",
        "said_yes|saying_yes|took|taking|take [the|a|an|that|their|my|this] [@c] [new|other] offer|contract|it|@c",
        "took|taking [the|a|an|that|their|my|this] [@c] [new|other] job|role|position $|at|with|in|from|for|there|and|"
        "but|@d|@c",
        "said_yes|saying_yes to", "i [am|will|have] [be|been|got] hired|joining|join [at|on|in|with|@c|@d]",
        "i [am|will] [be] start|starting|begin [work|job|the_job|there|with|at|in|on] @c|@d|there",
        "they|@c hired|selected|chose|picked me", "@c [has|have] [just] hired|selected|picked|chose me",
        "i [have] [been|was|got] hired|selected", "i am in $", "^ accepted|hired", "i accepted",
        "i will|am take|taking it|the_job|the_offer $",
        "signed .. contract|with", "start|starting|begin|joining .. @d .. @c", "offer accepted", "confirmed me",
        "@c [has|have] confirmed", "joining @c|@d", "start|starting .. @c",
    ),
    "offer": (
        "@c want|wants|would_like me to start|join|come_on_board", f"@e|they|he|she {BEGINS}",
        "offer in hand|writing", "put an offer",
        "don offer|give|employ|take me",
        "an|the|their|my|job|written|verbal|formal|official|good|great|nice|firm|conditional offer", "'s|s offer",
        "got|get|received|have|has|made|making|extended|this|that|first|with|sent|two offer|offers",
        "^ offer|offers", "@c offer|offered|offering $",
        "offer letter|from|came|coming|is|has|arrived|in|on|at|of|for|today|@d|@c",
        "offered|offering me|us a|the|this|that|their .. job|role|position|post|contract|place|gig",
        "offered|offering|offers [us|me] [a|the|this|that|it|their] job|role|position|post|contract|place|gig|it|spot|@d",
        "offered|offering me $|@d|and|on|by|with|over|today|more", "offered|offering [us|me] money|salary|pay|@m|$",
        "was|been|got offered", "came|come|got|back with a|an yes", "a|big yes from", "said|says|is|was [a|big] yes",
        "want|wants|wanna|would_like to hire|have|employ|take me", "gave|giving me the job|role|position",
    ),
    "rejected": (
        "rejected|declined|refused|turned_down|dropped my|our|the candidature|candidacy|application|profile|cv|resume",
        "not get|got|land|given the|that|this|it|@c [..] job|role|position|gig|one|post",
        "it|that is|was a no|pass|negative from|at|with|for @c", "a|another no|rejection|refusal from|by|at @c",
        "application|profile|candidature|cv|resume .. rejected|declined|unsuccessful|turned_down",
        "not a|the|their [good|right|best] fit|match", "not progressing|proceeding|going_with_me|interested_in_me",
        "missed|lost out", "got|been|was dinged|binned|axed|eliminated|dropped|cut|screened|ruled [out]",
        "struck out with|at", "pipped", "did|have not get|got past|further|the_nod|it_this_time",
        "no luck|joy from|at @c", "@c no longer interested|considering", "regretfully|regrets",
        "chosen|selected|hired|picked other|others", "went to someone|another|an|somebody|the_other",
        "@c [have|has|are|is] decided|deciding|choosing against|not",
        "@c did|do|does not want|pick|choose|select|take|hire me", "better luck next|elsewhere",
        "@c : no|rejected|rejection $", "application [is|was] unsuccessful|rejected|declined", "passed over|me_over",
        "@c|they no take|pick|select|want|choose|employ me", "no go",
        "rejection mail|email|letter|call|message|text|note|from|at|by|today|@d",
        "chose|picked|hired|took|preferred the|an other|another|different",
        "not .. further|forward|ahead|onward|on_with_me", "let me down|go", "letting me down", "closed for me",
        "not my|for_me|meant this time|to_be", "knocked me back", "knocked back", "came|come|back with a no",
        "thanks but no",
        "rejected|rejection|reject|rejects [me|us|my_application|@d|at|by|from|in|after|for|on|and|again|email|letter|"
        "today] $",
        "rejected|rejection|reject|rejects me|us|my_application|@d|at|by|from|in|after|for|on|and|again|email|letter|@c",
        "turned_me_down|turned_us_down|regret|unsuccessful", "turned me down|away",
        "did|do|have not get|make|hire|choose|select|want .. @c|it|job|me|role|selected|hired",
        "have|did not got|get @c|it", "not pick|take me",
        "not .. selected|chosen|moving_forward|proceed|proceeding|successful|shortlisted",
        "not .. hired|move_forward|progressing|going_forward|going_ahead|taking_me|continuing",
        "went|going|gone|go with|for .. else|another|other|internal|candidate|somebody|someone",
        "chose|picked|selected|hired|prefer|preferred someone|somebody|another|other",
        "@e|they|it said|says|is|was [it] [is|was] [a] no", "@c no $", "that is .. no",
        "a no [from|at|then|for_me] [@c] $", "no luck|joy|dice with|at|from|for @c", "got|get the boot|chop",
        "passed on me", "@c passed", "no|negative from @c", "reposted",
        "decided on|for|to_go_with another|someone|somebody|other|else|a_different", "no thanks|thank_you",
        "going|went|gone another|different|other|in direction|way|route", "another direction",
        "sadly|unfortunately no|not|they|@c|the", "a no from", "failed .. @c|interview|round",
        "failed their|the|your|@c test|assessment", "dropped|dumped|binned me",
    ),
    "decided": (
        "@c|they|he|she|company [have|has|'s] [just|all|both] decided|made_up_their_mind|made_a_decision|made_their_decision|"
        "reached_a_decision|come_to_a_decision $",
        "decision [is|was|has] [been] [now] made|taken|reached $",
    ),
}  # fmt: skip
NO_OUTCOME: Final = (
    "what|how|whether|if they|he|she|@c [have|has] decided", "not .. yet", "got|get|been|gotten in touch|contact",
    "offer is|was not|just|only", "offer deadline|expires|template|negotiation",
    "waiting|wait|awaiting on|for|the|an", "^ still waiting",
    "prize|award|contest|competition|poetry|scholarship|grant|visa|apartment|house|mortgage|loan|school|college",
    "offer of free|coffee|help|support|refund", "special|free|discount|holiday offer|offers",
    "the|another other candidate|person|guy withdrew|quit|left", "on my mind", "round|rounds of",
    "is|was|are still open|there|up|on|going|hiring|looking", "quiz|game|test online|app", "not pick|picked up",
    "picked up", "voicemail|message", "thank|thanked .. for the offer", "not get|got|gotten to|round|around",
    "not have|had time|chance", "no news", "do|please|can not|never close|drop|withdraw|reject|accept",
    "on hold music|with|for", "hold music",
    "before|after|until the|my|a|this final|second|next|2nd|last round|interview|stage",
    "haircut|suit|shoes|shirt|dress|tie|outfit|jacket for|before",
    "rejected|rejects my|the|a|their first|draft|idea|plan|proposal|card|payment|two|three|one",
    "pause|hold|park|freeze everything|all|it|them|the_rest",
    "my diet|period|holiday|course|vacation|medication|new",
)  # fmt: skip

NO_REPORT: Final = (
    "^ date|time|day|remind|write|draft|move|push|log|add",
    "^ applied|postpone|snooze|delay|shift|new|book|thank|call|tell",
)  # fmt: skip
NOT_GOT: Final = (
    "did|have not get|got|land it|the_job|the_role|the_position|this_one|that_one $|they|because|"
    "in_the_end|this_time|after_all",
)
INSTEAD: Final = {
    "second_interview": {"rejected": ("rejected|rejection",), "offer": (BEGINS,)},
    "filled": {"rejected": NOT_GOT},
}
"""What other words of the message say more exactly."""
OTHER: Final = "someone|somebody|another|a_different|the_other|the_internal|an_internal|internal|an_external"
CLEAR: Final = (
    *NOT_GOT, f"they|he|she {BEGINS}",
    f"they [have|has|had] [just|already] picked|chose|chosen|hired|took|taken|went_with|gone_with {OTHER}",
    f"they [have|has|had] [just|already] gave|given|offered it|the_job|the_role|the_position to {OTHER}",
    "they|he|she made me an|a", "offered|offering me the|a|this job|role|position", "they are offering me @m|the|a",
    "got rejected|turned_down $|by|after|again|today|@d", "heard back it_is|its a no",
    "i have got it [i] [am|will|to] start|starting|begin|beginning",
    "got the|a job", "rejected me", "i|me got|was|been rejected|hired", "got .. offer|rejection",
    "they rejected|hired|offered", "accepted the|an offer", "^ rejected",
    "turned|turning me|us down", "they said no $",
    "^ the|this|their position|role|job|vacancy|opening is|was|got [now|been|put] on_hold|frozen|paused|suspended",
    "they want|asked|invited me|us back", "they asked|invited me|us for|to [..] round|stage|interview",
    "invited [me|us] to|for [a|the|their] second|2nd|next|final|another round|stage|interview",
    "^ [yes|so|well|right] i [will|am] accept|accepting [it|that|the_offer|their_offer|the_job] $",
)  # fmt: skip
"""Outcomes of some company, even where none is named and none is on the table."""
CARRIED: Final = (
    "^ @x [has|have|just|only] rang|called|phoned|emailed|wrote|texted|messaged|said|told",
    "called|rang|phoned|texted|emailed|messaged|spoke_to|spoke_with|talked_to @x",
)
"""Somebody unknown who brought the news: it is not about them."""
ANSWERED: Final = {
    "accepted": (
        "^ [yes|obviously|naturally|today] [i] [have|just|also] [just] said yes [to] [them|it|@c] $|@d|today",
        "^ [yes|obviously|naturally|today] i [have|just|also] [just] accepted|took [it] $|@d|today",
    ),
    "declined_offer": (
        "^ [sadly|obviously|today] i [have|just|also] [just] said no [to] [them|it|@c] $|@d|today",
        "^ [sadly|obviously|today] i [have|just|also] [just] declined|turned_it_down|turned_them_down|refused [it] $|@d|today",
    ),
}  # fmt: skip
"""What answers an offer that is open."""
OF_A_JOB: Final = wordset(
    "job role position vacancy posting offer decision company firm employer recruiter recruiters hr manager boss team hiring"
    " budget process interview round stage application contract candidate search company's guys people store office hospital"
    " school agency owner panel final second next last other better different new another"
)
DATED: Final = frozenset({"second_interview", "accepted", "offer", "on_hold"})


_ANSWER_UNTIL: Final = re.compile(
    r"(?i)(?:\b(?:they|he|she|who) (?:want|need|like|expect|would like)s?(?: me)? to (?:know|hear|decide|answer|reply)"
    r"|\bi (?:can|may|could|must|should|have to|need to|am to) (?:answer|decide|reply|respond|think(?: about it| it over)?)"
    r"|(?:^|[,.;:!-] ?|\band |\bbut )(?:(?:must|need to|have to|should|please|can|to|an|my|the) )?"
    r"(?:answer|decide|decision|reply|respond|response|let (?:them|him|her) know))"
    r"(?: due| needed| wanted| expected)?(?: them| back| from me)? (?:by|before|until|till|no later than)"
    r" (?P<when>[^,;!?]{3,40}?)(?:\.?$|[,;!?])"
)


def answer_until(text: str) -> str:
    """The words of the day until which an offer is to be answered: "answer by Friday", "they want to know by Thursday"."""
    found = _ANSWER_UNTIL.search(" ".join(text.split()))
    return found["when"] if found else ""


def read(scene: Scene) -> Found | None:
    if scene.asks or scene.fits(*NO_REPORT, *NO_OUTCOME) or (not scene.points and moods.is_of_another(scene, OF_A_JOB)):
        return None
    if scene.is_offered and (answer := shapes.first(scene.masked, ANSWERED)):
        return Found("outcome", {"outcome": answer}, points=False, focus=True)
    outcome = next((key for key, told in OUTCOMES.items() if scene.fits(*told) and not moods.is_denied(scene, told)), None)
    if outcome is None or not (scene.points or scene.has_focus or scene.fits(*CLEAR)):
        return None
    outcome = shapes.first(scene.masked, INSTEAD.get(outcome, {})) or outcome
    if outcome == "accepted" and any(one.is_firm for one in scene.strange):
        outcome = "accepted_other"
    date = "when" if scene.dates and outcome in DATED else ""
    taken_back = outcome == "rejected" and scene.is_offered and not scene.points  # "rejected" is no answer of the user's
    carried = taken_back or (scene.is_carried and scene.fits(*CARRIED))
    return Found(
        "outcome", {"outcome": outcome}, date=date, points=not carried, focus=not scene.names, needs_focus=not scene.names
    )
