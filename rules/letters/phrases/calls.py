"""What to say on the phone: short sentences that can be spoken, and a line for the machine."""

from rules.letters.frames import pool

WHO = pool(
    "This is {writer}; we spoke {day} about {position}.",
    "{writer} here, from {meeting} {day} about {position}.",
    "My name is {writer}, and we talked {day} about {position}.",
    "It's {writer}; we talked {day} about {position}.",
)  # fmt: skip

WHO_UNNAMED = pool(
    "I am calling about {meeting} {day} and {position}.",
    "We spoke {day} about {position}.",
    "We talked {day}, and I am still a candidate for {position}.",
    "You may remember {meeting} {day} about {position}.",
)  # fmt: skip

GOOD_MOMENT = pool(
    "Is this a good moment for two minutes?",
    "Do you have two minutes?",
    "I will be brief, if this is a good moment.",
    "May I take two minutes of your time?",
)  # fmt: skip

THANKS = pool(
    "Thank you again for your time.",
    "First, my thanks once more for {meeting}.",
    "I wanted to thank you again for seeing me as a candidate.",
    "I'm still thankful for {meeting} and for the interest of {company}.",
)  # fmt: skip

STRENGTH = pool(
    "One thing I'd like to repeat: I bring {strength_noun}.",
    "What I can offer you is {strength_noun}.",
    "With me you'd have {strength_noun} on the team.",
    "What speaks for me is {strength_noun}.",

    "One thing I'd like to repeat: {strength_i}.",
    "What I can offer you is simple: {strength_i}.",
    "I think I'd be of use to you, because {strength_i}.",
    "What speaks for me is that {strength_i}.",

    "One thing I'd like to repeat: I'm good at {strength_ing}.",
    "What I can offer you is {strength_ing}.",
    "If you take me, {strength_ing} is in good hands.",
    "My strong side is {strength_ing}.",

    "One thing I'd like to repeat: {strength_any}.",
    "What I can offer you, in short: {strength_any}.",
    "In a few words, this is what I bring: {strength_any}.",
    "My side of it in one line: {strength_any}.",
)  # fmt: skip

DOUBT = pool(
    "You had a question about {doubt_noun}, and I'd be glad to answer it now.",
    "About {doubt_noun}: what would you still like to know?",
    "We touched on {doubt_noun}, and I don't want to leave that open.",
    "If {doubt_noun} is still a question for you, please ask me straight out.",

    "The question came up whether {doubt_whether}, and I'd be glad to answer it now.",
    "About whether {doubt_whether}: what would you still like to know?",
    "You asked whether {doubt_whether}, and I don't want to leave that open.",
    "If you still wonder whether {doubt_whether}, please ask me straight out.",

    "It came up that {doubt_that}, and I'd be glad to speak to that now.",
    "About the point that {doubt_that}: what would you still like to know?",
    "You mentioned that {doubt_that}, and I don't want to leave that open.",
    "If it is still a question that {doubt_that}, please ask me straight out.",
)  # fmt: skip

ANSWERED = pool(
    "It came up that {doubt_that}, so let me say this to it: {reply_i}.",
    "You mentioned that {doubt_that}; my answer is that {reply_i}.",
    "The question came up whether {doubt_whether}, so let me say this to it: {reply_i}.",
    "You asked whether {doubt_whether}; my answer is that {reply_i}.",
    "You had a question about {doubt_noun}, so let me say this to it: {reply_i}.",
    "We touched on {doubt_noun}; my answer is that {reply_i}.",

    "It came up that {doubt_that}, so let me say this to it: {reply_any}.",
    "You mentioned that {doubt_that}; my answer in short: {reply_any}.",
    "The question came up whether {doubt_whether}, so let me say this to it: {reply_any}.",
    "You asked whether {doubt_whether}; my answer in short: {reply_any}.",
    "You had a question about {doubt_noun}, so let me say this to it: {reply_any}.",
    "We touched on {doubt_noun}; my answer in short: {reply_any}.",
)  # fmt: skip

ANSWER = pool(
    "doubt=yes | Against that I can set {set_noun}.",
    "doubt=yes | What I do bring is {set_noun}.",
    "doubt=yes | On the other hand, {set_i}.",
    "doubt=yes | At the same time, {set_i}.",
)  # fmt: skip

ASK = pool(
    "You wanted to decide by {decided_by}; may I ask how things stand with {position}?",
    "The day you named was {decided_by}, so may I ask whether there is a decision on {position}?",
    "You had {decided_by} in mind for {position}; where do things stand now?",
    "{decided_by} was your date for {position}, if I noted it right; is there any news?",

    "You hoped to decide by {decides_by}; is that still so for {position}?",
    "May I ask whether {decides_by} is still your date for {position}?",
    "You named {decides_by} for a decision on {position}; does that still hold?",
    "Are things with {position} still on course for {decides_by}?",

    "undated | How do things stand with {position}?",
    "undated | May I ask where you are with {position}?",
    "undated | Could you tell me how far you have got with {position}?",
    "undated | Could you tell me how it is going with {position}?",
)  # fmt: skip

NEXT = pool(
    "Is there anything else that you would like from me?",
    "What would be the next step?",
    "Can I send you anything that would help?",
    "When may I ask again?",
)  # fmt: skip

CLOSE = pool(
    "Thank you, I won't keep you longer; would it be all right to call again next week?",
    "Thanks for taking my call; I look forward to hearing from you.",
    "That was all, thank you; I'd be glad to meet you again.",
    "I appreciate it, and I wish you a good day.",
)  # fmt: skip

VOICEMAIL = pool(
    "Hello {called}, this is {writer}, {phone}.",
    "Hello {called}, {writer} here, on {phone}.",
)  # fmt: skip
VOICEMAIL_UNNAMED = pool("Hello, this is {writer}, {phone}.", "Hello, {writer} here, on {phone}.")
VOICEMAIL_NUMBER = pool(
    "Hello, this is about {position}; my number is {phone}.",
    "Hello, I am calling from {phone} about {position}.",
)  # fmt: skip
VOICEMAIL_WITHOUT = pool("Hello, this is {writer}.", "Hello, this is the candidate for {position}.")

VOICEMAIL_ABOUT = pool(
    "Thank you again for your time {day}; I'd like to hear how things stand with {position}.",
    "I wanted to thank you again for {meeting} and ask how {position} is coming along.",
)  # fmt: skip

VOICEMAIL_END = pool(
    "My number once more: {phone}.",
    "Again, that is {phone}.",
)  # fmt: skip
VOICEMAIL_END_WITHOUT = pool("I will try you again.", "I will call again another day.")

NAME = pool("This is {writer}.", "{writer} here.", "My name is {writer}.", "It's {writer}.")
