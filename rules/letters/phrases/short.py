"""Thanks on LinkedIn or as a text message: three sentences, no more room."""

from rules.letters.frames import pool

OPEN = pool(
    "Thank you for your time {day}.",
    "I appreciated {meeting} very much.",
    "Many thanks for your time and attention.",
    "It was good of you to talk with me.",

    "A quick thank-you for {meeting}.",
    "You gave me your time {day}, and I am grateful.",
    "I am glad that you spoke with me, and I thank you.",
    "My thanks for making room for me in your day.",
)  # fmt: skip

INTEREST = pool(
    "I value the interest of {company}.",
    "I was pleased to be considered.",
    "Being considered by {company} means a lot.",
    "I appreciate your interest in me.",

    "It is good that {company} thought of me.",
    "It means something that you consider me.",
    "Your interest is much appreciated.",
    "I was glad of the invitation.",
)  # fmt: skip

STRENGTH = pool(
    "I would bring {strength_noun}.",
    "You could count on {strength_noun}.",
    "What you would get: {strength_noun}.",
    "My best argument: {strength_noun}.",

    "To say it again, {strength_i}.",
    "{strength_i}, and that should count.",
    "It may help you to know that {strength_i}.",
    "{strength_i}: that is my side of it.",

    "{strength_ing} is my strong side.",
    "I am good at {strength_ing}.",
    "You would see me at my best in {strength_ing}.",
    "Count on me for {strength_ing}.",

    "What I bring: {strength_any}.",
    "In short: {strength_any}.",
    "My side of it: {strength_any}.",
    "What speaks for me: {strength_any}.",
)  # fmt: skip

AHEAD = pool(
    "I would be glad to meet you again.",
    "I look forward to your news.",
    "Happy to talk further at any time.",
    "Let us go on whenever it suits you.",

    "A second talk would be welcome.",
    "I hope that we speak again soon.",
    "Until next time, all the best.",
    "Please ask me anything that is still open.",
)  # fmt: skip

GRACIOUS = pool(
    "I wish you the right person for {position}.",
    "All the best to you and your team.",
    "I hope that our paths cross again.",
    "I would be glad to stay in touch.",
)  # fmt: skip

DESK = pool(
    "It was kind of you to help me.",
    "Your help made the day easier.",
    "I valued your kindness.",
    "You made it easy for me.",
)  # fmt: skip

DESK_AHEAD = pool(
    "I wish you a good week.",
    "All the best to you.",
    "I hope to see you again.",
    "Have a good week.",
)  # fmt: skip
