"""After the end: thanks after a no, a question for names, a rare word, and the news that another job was taken."""

from rules.letters.frames import pool

FAREWELL_OPEN = pool(
    "state=rejected | Thank you for telling me how you decided about {position}.",
    "state=rejected | You chose somebody else for {position}, and I thank you for letting me know.",
    "state=rejected | I had hoped for another answer about {position}, but I thank you for giving me one.",
    "state=rejected | Your decision on {position} has reached me; I respect it, and I thank you for the word.",

    "state=filled | I hear that {position} is filled; thank you for considering me, and a good start to your new colleague.",
    "state=filled | So {position} is taken; I hope that you found just the person you needed, and I thank you for your time.",
    "state=filled | {position} is filled, as I learned, and I would not like to leave without a word of thanks.",
    "state=filled | Now that {position} is filled, let me thank you once more.",

    "state=declined | I did not take {position}, but I would like to thank you once more.",
    "state=declined | Though I said no to {position}, I think back to it with thanks.",
    "state=declined | My no to {position} was not a no to you, and I want to thank you again.",
    "state=declined | After my answer about {position} I do not want to leave without thanks.",
)  # fmt: skip

FAREWELL_THANKS = pool(
    "I appreciate your time {day} and the interest of {company} in me.",
    "{meeting} {day} was worth my while, and I thank you for it.",
    "Thank you again for {meeting} {day} and for considering me.",
    "You gave me your time {day}, and I remain grateful for it.",
)  # fmt: skip

FAREWELL_CIRCLE = pool(
    "Please keep me in your circle, as I will keep you in mine.",
    "I would be glad if you kept me in mind when something else comes up.",
    "Should another position open one day, I would like to hear of it.",
    "I hope that we stay in contact, and you may call on me at any time.",
)  # fmt: skip

FAREWELL_CLOSE = pool(
    "All the best to you and your team.",
    "I wish you and {company} every success.",
    "With my good wishes for your work.",
    "Until we meet again, all the best.",
)  # fmt: skip

FAREWELL_SUBJECT = pool("Thank you, and all the best", "My thanks, all the same", "A last word on {position}")

REFERRAL_OPEN = pool(
    "Thank you again for {meeting} {day}; today I come with a question.",
    "You took time for me {day}, and I would like to ask you for one more kindness.",
    "I am going on with my search, and I thought of you.",
    "I have one question that you may be able to answer.",
)  # fmt: skip

REFERRAL_ASK = pool(
    "Is there anyone whom you would advise me to talk to?",
    "Whom else should I get to know, in your opinion?",
    "Do you know somebody who could use a person like me?",
    "Which name comes to your mind first if you think of whom I should call?",
)  # fmt: skip

REFERRAL_STRENGTH = pool(
    "As a reminder, this is what I bring: {strength_any}.",
    "You may remember this of me: {strength_any}.",
    "As a reminder, I bring {strength_noun}.",
    "What I have to give is {strength_noun}.",
    "As a reminder, {strength_i}.",
    "You may remember that {strength_i}.",
    "As a reminder, my strong side is {strength_ing}.",
    "What I am good at is {strength_ing}.",
)  # fmt: skip

REFERRAL_FREE = pool(
    "One name is plenty, and I will say that I come on my own account if you prefer.",
    "A single name would help me, and none is no harm.",
    "If nobody comes to mind, that is fine, too.",
    "I would mention you only if you allow it.",
)  # fmt: skip

REFERRAL_CLOSE = pool(
    "Thank you, and if I can do you a good turn, let me know.",
    "I thank you in advance and would gladly do the same for you.",
    "Many thanks, and my best wishes to your team.",
    "Thank you for your time once more.",
)  # fmt: skip

REFERRAL_SUBJECT = pool("A question about whom to ask", "May I ask you for a name?")

CHECKIN_OPEN = pool(
    "Some time has passed since {meeting}, and I wanted to say hello.",
    "I was thinking of {meeting} the other day and hope that you are well.",
    "A short hello from me: I hope that things go well at {company}.",
    "It is a while since we spoke, so I wanted to write.",
)  # fmt: skip

CHECKIN_LEARNED = pool(
    "You told me then that {trade}, and I would be curious to hear how that turned out.",
    "I remember hearing that {trade}; how is that going?",
)  # fmt: skip

CHECKIN_MIDDLE = pool(
    "If you ever think that I could be of use, I would be glad of a word.",
    "I would be happy to hear what is new with you.",
    "Should something come up that suits me, please think of me.",
    "My door is open if you want to talk shop.",
)  # fmt: skip

CHECKIN_CLOSE = pool(
    "No answer is needed; I just wanted to stay in touch.",
    "All the best to you and everyone at {company}.",
    "I hope that the coming months are good to you.",
    "Until we meet again, take good care.",
)  # fmt: skip

CHECKIN_SUBJECT = pool("A hello", "Just to say hello", "How are things at {company}?")

TELL_OPEN = pool(
    "I would like you to hear it from me: I have accepted a job elsewhere.",
    "I have taken another job, and I did not want to leave you waiting for me.",
    "This is to let you know that I have said yes to another offer.",
    "Another employer has taken me on, so please do not count on me any longer for {position}.",
)  # fmt: skip

TELL_THANKS = pool(
    "Thank you for the time that you and {company} gave me.",
    "I am thankful that you considered me for {position}.",
    "The interest of {company} did me good, and I thank you.",
    "I know how much time goes into choosing, and I thank you for yours.",
)  # fmt: skip

TELL_WISH = pool(
    "I wish you the right person for {position}.",
    "I hope that you soon find whom you need.",
    "May the place be filled soon and well.",
    "Good luck with your search.",
)  # fmt: skip

TELL_SUBJECT = pool("News from me, with thanks", "About {position}: my thanks")

VISIBLE_OPEN = pool(
    "I hope that you are well.",
    "It has been a while, and I wanted to hear how you are.",
    "You came to my mind today, so I wanted to say hello.",
    "A short hello from me after some time.",
)  # fmt: skip

VISIBLE_NEWS = pool(
    "I work at {hired} now.",
    "As you may have heard, I have gone to {hired}.",
    "My news is quickly told: I took a job at {hired}.",
    "I have found my place at {hired}.",
)  # fmt: skip

VISIBLE_ASK = pool(
    "What is new in your corner of the trade?",
    "What keeps you busy these days?",
    "Is there anything that I can do for you?",
    "How do you see our trade at the moment?",
)  # fmt: skip

VISIBLE_CLOSE = pool(
    "I would be glad to hear from you.",
    "If I can help you with a name or a thought, write to me.",
    "Let us have a talk when it suits you.",
    "Until soon, I hope.",
)  # fmt: skip

VISIBLE_SUBJECT = pool("A hello", "How are you?")
