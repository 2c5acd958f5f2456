"""The same thanks by email, because the handwritten ones travel some days."""

from rules.letters.frames import pool

OPEN = pool(
    "A {posted} from me is in the mail, and because it takes some days, here are my thanks ahead of it.",
    "You will find a {posted} of mine in your mail soon; I did not want to wait that long with my thanks.",
    "I have put a {posted} in the mail to you, but thanks should not have to wait for it.",
    "While my {posted} is on its way to you, let me thank you in a quicker manner as well.",

    "My {posted} to you is still traveling, so this shorter word of thanks comes first.",
    "Until my {posted} reaches you, let these lines carry my thanks.",
    "This comes ahead of a {posted} that I have sent to you by mail, and brings my thanks.",
    "A {posted} follows by mail; here are my thanks by email already.",
)  # fmt: skip

THANKS = pool(
    "Thank you once more for {meeting} {day} and for your interest in me.",
    "I appreciate your time {day} and the interest of {company}.",
    "{meeting} {day} was worth a great deal to me, and I thank you for it.",
    "Again, many thanks for your time {day} and for considering me.",

    "I remain thankful for {meeting} {day}.",
    "What I wrote there holds here, too: thank you for your time {day}.",
    "Your time {day} is much appreciated, and so is the interest of {company}.",
    "Let me repeat here how much I appreciate your time {day}.",
)  # fmt: skip

STRENGTH = pool(
    "Should one thing stay with you, I would like it to be {strength_noun}.",
    "I would be happy to put {strength_noun} to use at {company}.",
    "There is work at {company} in which I could use {strength_noun}.",
    "What I would like to bring to your work is {strength_noun}.",

    "In a single sentence, {strength_i}.",
    "Should one thing stay with you, I would like it to be that {strength_i}.",
    "It remains true that {strength_i}.",
    "To repeat only the most important thing, {strength_i}.",

    "Should one thing stay with you, let it be that {strength_ing} is my strong side.",
    "I would gladly show you what I mean by {strength_ing}.",
    "I would gladly take on {strength_ing} for you.",
    "The most important thing again: {strength_ing}.",

    "To repeat only the most important thing: {strength_any}.",
    "Should one line stay with you, let it be this: {strength_any}.",
    "My offer in short is this: {strength_any}.",
    "The essentials once more: {strength_any}.",
)  # fmt: skip

AHEAD = pool(
    "I would be glad to see you again.",
    "I look forward to what comes next.",
    "If anything is open, an answer to this email reaches me at once.",
    "I am happy to talk further at any time.",

    "Here you can also reach me quickly if you have a question.",
    "I hope that we will speak again soon.",
    "You have my address now, should you want to ask anything.",
    "It would be good to meet again.",
)  # fmt: skip

PARTING = pool("I wish you and your team all the best.", "My good wishes go to you and your colleagues.")

SUBJECT = pool("Thank you for {meeting} {day}", "My thanks ahead of a {posted}", "Thank you, and a {posted} to follow")
