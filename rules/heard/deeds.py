"""How people say that something was done, and how it ended. @did are the verbs of reaching somebody, all in `verbs`."""

from typing import Final

SKIPPED: Final = (
    "^ skip [it|this|that|them|one] [one] $",
    "^ not this one $",
    "^ skip @p [and] [@p] [then|too|also|now|instead] $",
    "^ skip @p 's [note|thank|thanks|letter|card|email|call] [you] [note] $",
    "^ skip [the] [thank|call] [you] [note|letter|card|email] to|for|with @p $",
    "^ leave it|this|that $",
    "^ no need $",
)
LEFT: Final = (
    "@p ['s|has|have] [just|already|since] left the|@c [company|firm|business|team]",
    "he|she|they [has|have|'s|just] [just|already|since] left|quit the|@c company|firm|business|agency|team",
    "he|she|they [has|have|'s|just] [just|already|since] left|quit @c",
    "@p|he|she [is|does|do] [not|no_longer|no_more] work|works|working|with|at|there [there|for|with|at|here] [them|@c] "
    "any_more|anymore|any_longer",
)
"""Somebody is there no more."""
BACK: Final = "call|ring|phone|try|dial [me|him|her|them|us|@n] back|again"
REACHED: Final = "called|rang|rung|phoned|emailed|wrote|written|texted|messaged|contacted"
LIKELY: Final = "maybe|probably|perhaps|possibly|likely|hopefully|more_like|now"
PUT_BACK: Final = (
    f"not [yet] decided|decide|made_up_their_mind|made_a_decision [yet] {LIKELY} @d",
    f"@n|they|he|she said|says|reckons|thinks|told_me [it|they|that] [is|will|would|might|could] [be|decide] {LIKELY} @d $",
    "@n|they|he|she said|says|reckons|thinks|told_me it will|would be @d",
    "it|decision got|was|is|has_been pushed_back [to|till|until] @d",
    f"@n|they need|needs [some|a_bit] [more] time [till|until] {LIKELY} @d",
)
"""Another day of the decision, as far as anybody knows."""
NEGOTIATING: Final = (
    "i|we [have|just|also] [just] asked|countered|requested|proposed [@n|them|him|her] [for|with|at] [a|an] @m|more|raise|"
    "higher|better",
    "^ asked|countered [@n|them|him|her] [for|with|at] [a|an] @m|more|raise|higher|better",
    "@n|they|he|she [have|has|just] came|come|countered|got|went [back|up] [to] [me] [with|at|to] [a|an] @m|counter|"
    "counter-offer|higher|better|more",
)
"""With an offer open: more is asked for, or offered."""
MISSED: Final = (
    "@n|he|she|they [have|has|just|also] called|rang|phoned|tried [me] [back] [again] [@d] and|but i missed it|him|her|them|"
    "the_call",
    "i [have|just] missed a|the|his|her|their call [from]",
    "i [have|just] missed @p 's call",
)
"""They called, and nobody spoke to them."""
_RANG: Final = "called|rang|rung|phoned|telephoned @n [and] [@n] [up] [today|earlier|just|@d]"
THANKED_BY_VOICE: Final = (
    f"{_RANG} and|to [have|just|i] [just] thanked|thank|thanking",
    f"{_RANG} and [i|have|just] said|told [him|her|them] [a] [big] thank|thanks",
    f"{_RANG} to say [a] [big] thank|thanks",
    "thanked|thank @n [and] [@n] by|over|on [the] phone|telephone|call",
)
"""Thanks, by word of mouth: no call that asks how it stands."""
RESULTS: Final = {
    "skipped": SKIPPED,
    "missed": MISSED,
    "put_back": PUT_BACK,
    "silence": (
        "@e|they|he|she|company|recruiter [still|just] [have|has|had|did] [still] not [yet|even|actually] call|ring|phone|"
        f"email|write|text|decide|decided|made_up_their_mind|made_a_decision|{REACHED}",
        f"@e|they|he|she|company|recruiter [have|has|had] never {REACHED}",
        "@e|they|he|she [is|are] still deciding|thinking|interviewing|discussing|undecided",
        "^ [i] [am] still waiting [to|for] ..",
        "@d and|but nothing [yet|so_far|still] $",
        "said|says|told|promised ... but|and nothing [yet|so_far|still] $",
        "not get|got|had|received [a|an|any|the] [reply|answer|response|email|call|text|word|offer] from @n|them|anyone",
        "^ [still] nothing from @n|them|him|her [yet|so_far|still] $",
        f"nobody|no_one|noone [has|have] [even] {REACHED} [me] [back] $|yet|@d|so_far|still|about",
        "not heard [back|anything|a_thing|a_word|nothing] [back] [yet|so_far|still|@d] $",
        "not heard [back|anything|a_thing|a_word] from @n|them|him|her|anyone|anybody",
        "heard nothing [back] [yet|so_far|still|@d] $",
        "heard nothing [back] from",
        "^ [still|there_is] no offer|news|word|decision|feedback|verdict|reply|response|call [from] [@n|them|him|her|anyone] "
        "yet|so_far $",
        "^ [still] no offer|news|word|decision|feedback|verdict|reply|response|call from @n|them|him|her|anyone $",
        "^ still no offer|news|word|decision|feedback|verdict|reply|answer|call [from|yet|on|about] ..",
    ),
    "call_back": (
        "said|says|asked|told|wants|want|wanted [me|us] to|i_should|should|i_can|can|i_could|i_may|i_must [please] call|ring|"
        "phone|try [him|her|them|us|@n] [back] [again] @d|in|at|after|back|again|later|when|$",
        "say [make] i call|ring|phone|try [back|again]",
        f"said|says {BACK}",
        f"i should|must|shall|can {BACK}",
        f"^ [i|we|so] [am|have|need|must|should|will|got] [supposed|got|told] [to] {BACK}",
        f"in|at|on|having a|the|her|his|an meeting|call|lunch|vacation|holiday|break ... {BACK}",
        f"busy|out|away|off|unavailable|not_in|not_there ... {BACK}",
    ),
    "wrong_person": (
        "wrong person|number|guy|man|woman|lady|one|extension|contact|department|dept|bloke|office",
        "not the right|correct|proper person|one|contact|number|guy|man|woman|lady|bloke",
        "not the one|person|guy|lady [who|that] decides|decide|hires|hiring|makes|in_charge",
        "not who|the_one_who decides|hires|makes",
        "not [the] decision maker|decision-maker",
        "does|do not decide|make_the_decision|make_decisions|handle_hiring|do_the_hiring|deal_with_hiring|handle_this",
        "not in charge|responsible",
        "no say in|over",
        "concerned|right person|one is|would_be someone|somebody|another|not|@x|@p",
        "@x|@p is|was [the] right|correct person|one",
        "no longer works|there|with_them|at",
        "not work there|here|for_them|at",
        *LEFT,
    ),
    "left_voicemail": (
        "voicemail got|has|took|left|sent",
        "left .. voice mail|message",
        "left .. voicemail|voicemails|vm|answerphone|machine",
        "went .. voicemail .. left",
        "left one $",
        "voicemail .. left one",
    ),
    "left_message": (
        "left [him|her|them|@e] [a|another] message|word|note_with",
        "left .. message|msg",
        "message left .. with|for|at",
    ),
    "no_answer": (
        "not|never .. pick|picked|answer|answered|lift|lifted",
        "got|just|only [his|her|the|a|their] voicemail",
        "hung up on",
        "@n|he|she|they hung up",
        "no luck|joy reaching|getting|calling|with_calling|on_the_phone|ringing",
        "no answer|reply_on_the_phone|pickup|pick|gree",
        "did|does|do|would not .. pick|answer_the_phone|pick_up",
        "nobody|no_one|noone|none picked|answered|there|home|answers|picks|pick|answer|picking",
        "not .. reach|get_hold|get_through|reachable",
        "could|can not .. reach|get|call|ring|phone",
        "busy|engaged signal|tone|line|both|all|each|every|again|twice|times",
        "not picking|lifting|taking|answering",
        "rang out|and_rang",
        "line .. busy|dead|engaged|bad",
        "phone .. off|busy|engaged|dead",
        "@n not .. replied|answered|responded",
        "straight to voicemail",
        "went .. voicemail",
        "tried|trying calling|ringing|to_call|to_reach|to_ring|to_phone|phoning",
    ),
    "bounced": (
        "failed|failing",
        "not go|gone through",
        "bounced|bounce|undelivered|undeliverable|returned",
        "came|come back undelivered|undeliverable|unopened|to_sender",
        "delivery failed|failure",
        "mailer daemon",
        "wrong address $",
    ),
    "not_done": (
        "^ forgot|forgotten",
        "^ no|nope|nah [not] [yet] $",
        "^ nothing yet|so_far $",
        "^ [still] no|nothing answer|reply|news|yet $",
        "not|never [yet|been|even|really|actually|quite|had_time_to|managed_to|got_to|gotten_to|get_to] "
        "@did|@do|done|did|finished",
        "not|never .. had [the|a|any|much] time|chance|moment|minute",
        "not|never .. had_time|got_round|gotten_round|get_round|got_around|get_around|bother|bothered",
        "yet_to|forgot_to|unable_to|failed_to|meant_to|still_to|going_to @do|do|get",
        "^ not @p|yet",
        "still|is|are|it|that not done|sent|finished",
        "@d not yet",
    ),
    "replied": (
        "@n .. replied|answered|responded",
        "^ @n [just|has|have] called|rang|phoned|emailed|wrote|texted ... decide|decides|deciding|decision ... @d",
        "they|he|she|all replied|answered|responded|called|rang|phoned|emailed|wrote|did",
        "^ @c|@n [just|have|has] called|rang|phoned|emailed|wrote [me|us] [today|again|@d] $",
        "got|had|received|have|get .. reply|answer|response|answers|mail|email|text from @n",
        "reply|answer|response [came] from @n",
        "heard back",
        "@n .. got|get|gets|gotten|came|come back to me",
        "@n .. back $",
        "@n .. back to|at me",
        "@n [just] called|rang|phoned|wrote|emailed|texted|messaged|pinged|contacted me|back",
        "@n [just|has] wrote|emailed|texted|called|rang me|back",
        "@n .. wrote|emailed|called|rang|texted|phoned .. back",
        "@n has .. replied|answered|written",
        "they got back",
        "@n .. acknowledged|reverted|confirmed_receipt|thanked_me",
        "heard from @n",
        "@n [has|have|just|finally] got|been|gotten in touch",
        "@n .. got|been|gotten in touch [with_me|@d] $",
    ),
    "spoke": (
        "had|got a|some word|words|chat|call|minute with @n",
        "got|get a_hold|hold of @n",
        "caught|reached @p on_the_phone|by_phone|on_her|on_his|on_the_line",
        "@n|he|she answered|picked_up .. we|and|so",
        "spoke|talked|spoken|chatted|chat with|to",
        "@n .. picked up",
        "picked up $|and|@d|the_phone|straight|he|she|they",
        "off the phone",
        "hung up with|from",
        "i .. hung up $",
        "had .. call|chat|word|convo|conversation with @n",
        "got through to",
        "got hold of",
        "@n .. he|she|they said|says|told",
        "got @p on the phone",
        "we talked|spoke|chatted",
    ),
}
ACTIONS: Final = {
    "promise": ("promise|promised",),
    "linkedin": (
        "linkedin",
        "linked in",
        "inmail",
        "connected with @p",
    ),
    "fax": ("fax|faxed|faxes",),
    "letter": ("letter|letters",),
    "card": ("card|cards",),
    "text": ("text|texted|sms|whatsapp|texting",),
    "in_person": (
        "in person",
        "face to face",
        "stopped by",
        "went by|in|round to",
        "dropped by|in",
    ),
    "call": (
        "call|called|phone|phoned|rang|ring|rung|buzzed|voicemail|calls|calling|spoke|talked|dialed|dialled|"
        "message|machine|picked",
        "voice mail|message",
        "tried @p",
    ),
    "email": ("email|emailed|mail|mailed|emails|mails",),
    "note": ("note|notes|thank|thanks|thanked|yous|you_note|thankyou",),
}
THING: Final = (
    "note|notes|letter|letters|card|cards|email|emails|mail|mails|message|fax|faxes|samples|certificate|list|references|portfolio"
    "|you|yous|thanks|slips|plan|licence|license|ups|up|one|voicemail|chaser|chasers|text"
)
GONE: Final = (
    "sent|gone|posted|emailed|delivered|done|out|given|went|dropped|through|faxed|mailed|off|with|finished|away|shipped"
)
DID: Final = (
    "^ [and] @p ['s] too|also|as_well [by|via|with|in|per] [a|an] email|mail|card|letter|post|phone|text|note|linkedin|fax $",
    "done and dusted|done",
    "ticked|crossed|knocked|checked|struck .. off|out",
    "taken|took care of",
    "@n 's .. taken care of",
    "yous|note|card|letter|email|call 's|is|are taken care of",
    "dispatched|despatched|couriered|shipped|forwarded",
    "both|all [of_them] are|is|went gone|out|sent|off|posted|done|in",
    "squared|sorted away|out",
    "got|get the|a|my|that .. out|off|over to @n",
    "dashed|scribbled|penned|typed|jotted|whipped|knocked [off|up|out] @n|a|an|the|my .. note|email|letter|"
    "card|line|message|mail|thank",
    "caught @p on",
    "connected with @p on|via",
    "ended up @doing",
    "shot|fired|popped|slipped|dropped [off] @n|him|her|them|over|off|in|an|a|my|the .. note|email|mail|line|"
    "text|message|letter|card|thank",
    "don @do|go|reach|finish",
    "got|gotten round|around to @doing",
    "managed|remembered|decided to @do",
    "^ [i|we] [have|has|had] [just|now|also|since|so|even] @did|tried|done|finished|completed|sorted",
    "^ [and] all .. done|sent|thanked|written|finished",
    "^ [i] did @n|all|both|every|everything|everyone|the|my|them|it|that",
    "i|we [have] [just|also|then|even] @did|dm'd",
    f"@n .. done|thanked|sorted|sent|called|emailed|notified|contacted|informed|delivered|bhej|bheja|{GONE} $",
    "@n done|thanked|sorted|called|emailed",
    "@n [is|was|has|been] chased|nudged|pinged|thanked|contacted|notified $|@d|too|as_well",
    "told|said @n thanks|thank_you|thank",
    "got @n his|her|their|the|a card|note|letter|mail|email|list|thank|portfolio|certificate",
    "hit up @n",
    "hit @n|her|him up",
    "and|then|also @did @n|him|her|them|it|the|a|my|his",
    "@n 's|is|was|has [been] done|sorted|@did",
    "done with|for",
    "is|are|'s|all|been|was|were done|sent|out|posted|sorted|written|finished|@did $|@d|to",
    f"{THING} .. {GONE}",
    f"got the|my|a|his|her {THING} .. to|over_to|through_to @n",
    "got @e 's|her|his|their|the .. to|by|in",
    "@did|handed_over to @n",
    "bhej diya|di",
    "kar diya|di|liya",
    "i don|done call|send|write|talk|thank|sent|called|thanked",
    "^ i have|already [just|already] send|sended|write|writed|thank",
    "@did @n",
    "sent|wrote|gave|handed|mailed to|him|her|them|both|it|raj",
    "wrote to|back",
    "followed up",
    "sent .. @n",
    "done $",
    "mail sent",
    "went out [to|@d]",
    "been in|over|round|out to @n .. with",
    "in|into the post|mail|mailbox|postbox|letterbox",
    "@p|@c 's|has|have|is|was [now] got|received|collected|holding the|my|it|her|his|a",
    "in @p 's hands|inbox|mailbox|post",
    "put|popped|dropped|stuck|slipped the|a|my|her|his letter|card|note",
    "@p [has|have] got|has|received|have the|my|your|it|her|his|their",
    "is|are|'s away|off|posted|sent",
    "with @p now",
    "thanked .. @n",
)
DOING: Final = (
    "posted|written|emailed|completed|sorted|done|sent|called|finished|did|faxed|texted|thanked|mailed|handled|sorted_out"
)
IT: Final = "it|that|this|them|her|him|one|ones|those"
SAID_ALONE: Final = (
    *SKIPPED,
    "^ [i|just|all|well|it_is|that_is|they_are] [just|all|both|have] done|sent|handled|sorted|finished|posted there|here|"
    "with_that|on_that|this_end|on_my_end|my_side|from_my_side $",
    "^ [i] [just] did|sent|finished|posted|handled it|that|this|them during|on|over|at|between|before|after|while|"
    "in_between ...",
    "^ [they|those] [are] both [are|were|have|got] [been] gone|out|sent|off|posted|done|away|in $",
    f"^ [yes|yep|yeah|yup|ok] [all|i|it|that] [is|just|am|have] {DOING} [{IT}|now|thanks|so|yes|did|for_me] [now|@d|today] $",
    f"^ [yes|yep|yeah|yup|ok] [all|i|it|that] [is|just|am|have] {DOING} @d|for_me $",
    "^ [yes|yep|just] did [it|that|so|them|this] $",
    "^ yes|yep|yeah|yup [i|it] [did|have|is|sure|thanks] $",
    "^ all|just|well done $",
    "^ tick|check|ticked|checked $",
    "^ mark [it|as|that|this] [as] done $",
    "^ done done $",
    "^ they|he|she [have|has] answered|replied|responded|called|did|wrote [me|back] [to_me|@d] $",
    "^ [i] [have] heard back $",
    "^ they got back to me $",
    "^ not done|yet|sent|called [yet|done] $",
    "^ no|nope|nah [not] [yet] $",
    "^ nothing yet|so_far $",
    "^ no|still answer|reply|news|nothing $",
    "^ [i] [have] not done [it|that|this] [yet] $",
    "^ [i] did|have not [yet] $",
    "^ [i] have|did not had|have [the|any|a] time|chance [yet|today|so_far] $",
    "^ [i] did not [do] it|that [yet] $",
    "^ left [a|him|her|them] [a] voicemail|message $",
    "^ [it] bounced|came_back $",
    "^ no one|nobody|did_not picked|answered|answer|pick [up] $",
    "^ [still] no answer|luck|joy|pickup [there] again|either|this_time|today $",
    "^ again no answer|luck|joy|pickup $",
    "^ just did [that|it] $",
    "^ i @did it|them|her|him|that $",
    "^ [i] [have] [just] @did it|that|this|them [to] [him|her|them|@d] $",
    "^ [yes|yep|all|good|ok] .. sent|did|done|posted it|that|them [just|right] [now|@d] $",
)
COUNTS: Final = "two|three|four|five|six|seven|eight|2|3|4|5|6|7|8"
ALL_OF: Final = (
    "@did|done|did|finished both [of] [the|my|them]",
    "both [of] [the|my] notes|letters|cards|calls|emails|mails|thank|yous",
    "all|everything|every|both|overdue|each done|sent",
    f"@did all [{COUNTS}] [of] [them|the|my|notes|letters|cards|emails|mails] $|@d|by|now|already|today",
    "@did everyone|everybody $|@d|by|now|already|today|a|an|the|my|their",
    "@did [them|it|the|my|notes|cards|letters|emails] [notes] to all|both|everyone|everybody",
    f"@did the {COUNTS} notes|letters|cards|emails|mails",
    "@did them|those all $|@d|by|now|already|today",
    "all .. done|sent|overdue|@d|yous|notes|calls|finished|thanked|them",
    "done|did|finished|completed .. all|everything|everybody|everyone|every|both",
    "did all|both|every",
    "everything .. done|sent|finished",
)
OF_IT: Final = (
    f"@did|done|did|finished|to|with|tried|left|sorted|handled|in|got|gave {IT}|everyone|both|us|mine",
    f"{IT}|he|she|they is|are|was|were|have|has|'s",
    "note|notes|letter|letters|card|cards|email|emails|mail|mails|message|msg|fax|voicemail|vm|answerphone|"
    "machine|reply|replied",
    "call|thank|thanks|linkedin|inmail|whatsapp|follow|chaser|reminder|task|answered|picked_up|the_phone|bounced",
    "reception|receptionist|assistant|secretary|front|colleague|recruiter|hr|everything|all|rang_out|busy|no_luck|no_joy",
    "^ [i|have|just|now|am|already] @did|done|did|finished|tried|handled $|@d|now|just|and|but|so|though|again|"
    "twice|back|up|there",
    "^ [i|have|just|now|am|already] @did|done|did|finished|spoke|talked|sorted $|@d",
    "they|he|she|nobody|no_one @did|answered|responded|picked|left",
    "done [now|@d|today] $",
)
"""What somebody says who means what is on the table."""
