"""Thanks where the job is not wanted any more (`parting=yes`), or where it went badly and is still wanted (`parting=no`)."""

from rules.letters.frames import pool

INTEREST = pool(
    "I appreciate the interest that {company} took in me.",
    "It was good of {company} to consider me.",
    "I value that {company} gave me a hearing.",
    "The interest of {company} in my application was an encouragement to me.",

    "Please know that I appreciate the invitation of {company}.",
    "I am thankful that {company} gave me this chance.",
    "An invitation from {company} is something that I value.",
    "That {company} thought of me is something I will remember.",
)  # fmt: skip

BADLY = pool(
    "mood=badly parting=no | I know that I can do better than I did, and I would rather say so than leave it unsaid.",
    "mood=badly parting=no | It was not my best day, and I do not want to pretend that it was.",
    "mood=badly parting=no | I could have done better, and I know it.",
    "mood=badly parting=no | I did not come across as I would have liked to.",

    "mood=badly parting=no | You may not have seen the whole picture of me, and that was up to me.",
    "mood=badly parting=no | I know that it was not my strongest hour, and I want to be open about it.",
    "mood=badly parting=no | {meeting} did not go as I had hoped, and I will learn from that.",
    "mood=badly parting=no | {meeting} did not show me at my best.",
)  # fmt: skip

HINDSIGHT = pool(
    "parting=no | What I would have liked to say better is this: {strength_i}.",
    "parting=no | One thing holds all the same: {strength_i}.",
    "parting=no | What should not be lost is that {strength_i}.",
    "parting=no | The one sentence that I would like to add is that {strength_i}.",

    "parting=no | Let me put one thing right in a single line: {strength_i}.",
    "parting=no | Whatever else you keep of it, please keep this: {strength_i}.",
    "parting=no | What you would see at work is that {strength_i}.",
    "parting=no | If there is room for one more sentence, it is that {strength_i}.",

    "parting=no | What I would have liked to bring out better is {strength_noun}.",
    "parting=no | One thing holds all the same: I bring {strength_noun}.",
    "parting=no | What should not be lost is {strength_noun}.",
    "parting=no | I would like to say more about {strength_noun}.",

    "parting=no | Let me name in a single line what I bring: {strength_noun}.",
    "parting=no | If I could begin again, I would begin with {strength_noun}.",
    "parting=no | What you would see at work is {strength_noun}.",
    "parting=no | If there is room for one more sentence, it is about {strength_noun}.",

    "parting=no | What I would have liked to bring out better is {strength_ing}.",
    "parting=no | One thing holds all the same: I am good at {strength_ing}.",
    "parting=no | What should not be lost is that {strength_ing} is my strong side.",
    "parting=no | I would like to say more about {strength_ing}.",

    "parting=no | What I would have liked to bring out better, in short: {strength_any}.",
    "parting=no | These few words still hold: {strength_any}.",
    "parting=no | Let me name in a single line what I bring: {strength_any}.",
    "parting=no | What I would like to add, in short: {strength_any}.",
)  # fmt: skip

WISH = pool(
    "parting=yes | I hope that you find the right person for {position}.",
    "parting=yes | My good wishes go with you in your choice.",
    "parting=yes | I hope that {company} finds just the person you need.",
    "parting=yes | I wish you luck in filling {position}.",

    "parting=yes | Whoever takes up {position}, I wish you a good start together.",
    "parting=yes | For {position} I wish you the colleague you hope for.",
    "parting=yes | I wish {company} success with what comes next.",
    "parting=yes | Good luck with the choice that lies before you.",
)  # fmt: skip

LEARNED = pool(
    "It was worth a lot to me to hear that {trade}.",
    "I was interested to learn that {trade}.",
    "I will follow with interest how things go, now that {trade}.",
    "Good luck with your plans, too: it was good to hear that {trade}.",
)  # fmt: skip

CIRCLE = pool(
    "parting=yes | I would be glad to stay in touch with you.",
    "parting=yes | It would please me if our paths crossed again.",
    "parting=yes | May we keep each other in mind.",
    "parting=yes | I would be pleased to meet you again one day.",

    "parting=yes | Please count me among those whom you may call on at any time.",
    "parting=yes | If I can ever be of help to you, you know where to find me.",
    "parting=yes | I would like to count you among the people I know in this field.",
    "parting=yes | May we stay in contact, whatever comes of this.",
)  # fmt: skip

NEXT = pool(
    "parting=no | I would welcome a second conversation, should you wish for one.",
    "parting=no | If there is a next step, I will be glad to take it.",
    "parting=no | I would be pleased to talk with you again.",
    "parting=no | Please ask me whatever is still open for you.",

    "parting=no | A second talk would be welcome to me at any time.",
    "parting=no | If something is unclear, a short call will settle it.",
    "parting=no | Should you want to know more, I am easy to reach.",
    "parting=no | I would be happy to answer any question that remains.",
)  # fmt: skip

END = pool(
    "I wish you and your colleagues all the best.",
    "With that, my good wishes to you and your team.",
    "All good things to you and to those you work with.",
    "I wish everyone at {company} well.",

    "Please take my best wishes for the time ahead.",
    "Until we meet again, I wish you well.",
    "My best wishes for you and for your work.",
    "I wish you a good week and good work.",
)  # fmt: skip

AGAIN = pool(
    "Thank you once again for your patience and for the attention that you gave me.",
    "Once more, I appreciate the attention that you gave to me as a candidate.",
    "Let me close with another word of thanks for all your time.",
    "I will remember {meeting} and the time you gave to it.",
)  # fmt: skip
