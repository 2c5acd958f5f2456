"""An offer and the answer to it; and stepping back before there is one."""

from rules.letters.frames import pool

OFFER_OPEN = pool(
    "Thank you for offering me {position}.",
    "I thank you for your offer of {position}.",
    "Your offer of {position} has reached me, and I thank you for it.",
    "It is good news that you would like to have me for {position}, and I thank you.",
)  # fmt: skip

OFFER_TRUST = pool(
    "I appreciate the trust that {company} puts in me.",
    "That {company} chose me is something I value.",
    "The confidence of {company} in me means a good deal to me.",
    "I know that others were in the running, and I value your choice of me.",
)  # fmt: skip

OFFER_TERMS = pool(
    "I would like to read everything with care before I answer you properly.",
    "You will have a clear answer from me as soon as I have read it all.",
    "I will go through the details now, so that my answer is a considered one.",
    "Let me look at all of it calmly and then reply without delay.",
)  # fmt: skip

OFFER_ASK = pool(
    "By which day do you need my answer?",
    "By when shall I let you know?",
    "Could you tell me by when you would like to hear from me?",
    "Which day would suit you for my answer?",
)  # fmt: skip

OFFER_CLOSE = pool(
    "Thank you again, and I look forward to talking with you.",
    "Until then, my best wishes to you and your team.",
    "If you would like to go over it together, I will be glad to.",
    "Please give my thanks to everyone who had a part in it.",
)  # fmt: skip

OFFER_SUBJECT = pool("Thank you for your offer", "Your offer of {position}")

ACCEPT_OPEN = pool(
    "I am glad to accept your offer of {position}.",
    "My answer to your offer is yes: I gladly take {position}.",
    "With this I accept {position} at {company}, and I do so gladly.",
    "Thank you for your offer of {position}, which I accept with pleasure.",
)  # fmt: skip

ACCEPT_TRUST = OFFER_TRUST

ACCEPT_NEXT = pool(
    "Please let me know what you need from me and what comes next.",
    "Could you tell me which papers you need, and when I should be with you on the first day?",
    "Once I have the papers I will sign them and send them back.",
    "Is there anything that I should prepare before the first day?",
)  # fmt: skip

ACCEPT_CLOSE = pool(
    "I look forward to working with you.",
    "I look forward to the first day and to the team.",
    "Thank you again, and see you soon.",
    "It will be good to begin.",
)  # fmt: skip

ACCEPT_SUBJECT = pool("Yes to {position}", "I accept your offer")

DECLINE_OPEN = pool(
    "Thank you for offering me {position}; it is not easy to write that I will not take it.",
    "I have thought about your offer of {position} with care; thank you for it, but my answer is no.",
    "Your offer of {position} was a generous sign of trust, and I thank you for it; still, I have decided not to accept.",
    "After some thought I have decided not to accept {position}; I thank you for the offer and want you to know at once.",
)  # fmt: skip

DECLINE_TRUST = pool(
    "The trust that {company} put in me is something I will not forget.",
    "I appreciate all the time that you gave me.",
    "Please believe me that I value your choice of me.",
    "My decision says nothing against {company}, which I have come to respect.",
)  # fmt: skip

DECLINE_WISH = pool(
    "I hope that you soon find the right person.",
    "I wish you a good choice, and soon.",
    "May somebody fill the place who suits you well.",
    "I hope that my answer comes early enough for your plans.",
)  # fmt: skip

CIRCLE = pool(
    "I would be glad to stay in touch with you.",
    "It would please me if you kept me in your circle.",
    "Please keep me in mind, as I will you.",
    "If I can be of use to you another time, please call on me.",
)  # fmt: skip

DECLINE_SUBJECT = pool("Your offer, and my thanks", "My answer about {position}")

WITHDRAW_OPEN = pool(
    "I would like to let you know that I am stepping back from {position}.",
    "After some thought I would like to withdraw my application for {position}.",
    "Please take me off the list for {position}: I have decided not to go on.",
    "I have decided to withdraw as a candidate for {position}, and you should know it at once.",
)  # fmt: skip

WITHDRAW_THANKS = pool(
    "Thank you for the time that you have given me.",
    "I appreciate the interest of {company}, and I thank you for your time.",
    "My thanks go to everyone at {company} who took time for me.",
    "You have been generous with your time, and I thank you for that.",
)  # fmt: skip

WITHDRAW_WISH = pool(
    "I hope that you soon find the right person.",
    "I hope that this reaches you early enough for your plans.",
    "I wish you a good choice among the others.",
    "The place should go to somebody who wants it wholly.",
)  # fmt: skip

WITHDRAW_SUBJECT = pool("My application for {position}", "Stepping back, with thanks")
