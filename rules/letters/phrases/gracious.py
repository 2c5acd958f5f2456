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
    "mood=badly parting=no | I know that I can do better than I did {day}, and I would rather say so than leave it unsaid.",
    "mood=badly parting=no | It was not my best day {day}, and I do not want to pretend that it was.",
    "mood=badly parting=no | Some of my answers {day} came out shorter than I meant them.",
    "mood=badly parting=no | I did not say everything {day} as clearly as I would have liked to.",

    "mood=badly parting=no | You may not have seen the whole picture of me {day}, and that was up to me.",
    "mood=badly parting=no | Not every answer of mine was a good one {day}, as I noticed myself.",
    "mood=badly parting=no | {meeting} {day} did not go as I had hoped, and I learn from that.",
    "mood=badly parting=no | I was not as clear {day} as I would like to have been.",
)  # fmt: skip

HINDSIGHT = pool(
    "parting=no | What I would have liked to say better is this: {strength_i}.",
    "parting=no | One thing holds all the same: {strength_i}.",
    "parting=no | What should not be lost among my answers is that {strength_i}.",
    "parting=no | The sentence that I left out, or said too softly, is that {strength_i}.",

    "parting=no | Let me put one thing right in a single line: {strength_i}.",
    "parting=no | My work says it better than my answers did: {strength_i}.",
    "parting=no | With more calm I would have told you that {strength_i}.",
    "parting=no | If there is room for one more sentence, it is that {strength_i}.",

    "parting=no | What I would have liked to bring out better is {strength_noun}.",
    "parting=no | One thing holds all the same: I bring {strength_noun}.",
    "parting=no | What should not be lost among my answers is {strength_noun}.",
    "parting=no | I could have said more about {strength_noun}.",

    "parting=no | Let me name in a single line what I bring: {strength_noun}.",
    "parting=no | A better answer of mine would have begun with {strength_noun}.",
    "parting=no | With more calm I would have told you of {strength_noun}.",
    "parting=no | If there is room for one more sentence, it is about {strength_noun}.",

    "parting=no | What I would have liked to bring out better is {strength_ing}.",
    "parting=no | One thing holds all the same: I am good at {strength_ing}.",
    "parting=no | What should not be lost among my answers is that {strength_ing} is my strong side.",
    "parting=no | I could have said more about {strength_ing}.",

    "parting=no | What I would have liked to bring out better, in short: {strength_any}.",
    "parting=no | These few words still hold: {strength_any}.",
    "parting=no | Let me name in a single line what I bring: {strength_any}.",
    "parting=no | My answer in short, with a day between: {strength_any}.",
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
    "I would be glad to stay in touch with you.",
    "It would please me if our paths crossed again.",
    "I hope that we will keep each other in mind.",
    "I would be pleased to meet you again one day.",

    "Please count me among those whom you may call on at any time.",
    "If I can ever be of help to you, you know where to find me.",
    "I would like to count you among the people I know in this field.",
    "May we stay in contact, whatever comes of this.",
)  # fmt: skip

END = pool(
    "I wish you and your colleagues all the best.",
    "With that, my good wishes to you and your team.",
    "All good things to you and to those you work with.",
    "I wish everyone at {company} well.",

    "Take my best wishes for the time ahead.",
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
