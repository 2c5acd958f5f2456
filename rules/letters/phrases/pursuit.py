"""Asking, once a week and once about an application: short, friendly, never pressing."""

from rules.letters.frames import pool

WEEKLY_OPEN = pool(
    "I hope that your week has begun well.",
    "Just a short word from me this week.",
    "I am still thinking of {meeting} {day}.",
    "I do not want to press you, only to stay within sight.",

    "Choosing somebody takes time, and I have patience.",
    "You will have much on your desk, so I will be brief.",
    "Since {meeting} {day} some time has gone by.",
    "It is me again, with one short question.",
)  # fmt: skip

WEEKLY_ASK = pool(
    "decided_by | You had {decided_by} in mind for a decision; may I ask how things stand with {position}?",
    "decided_by | The date that you named, {decided_by}, has gone by, so I would like to ask about {position}.",
    "decides_by | I know that you plan to decide by {decides_by}; has anything changed for {position}?",
    "decides_by | You spoke of {decides_by} for a decision on {position}; is that still your plan?",

    "May I ask how things stand with {position}?",
    "Could you tell me how far you have come with {position}?",
    "Is there any news about {position}?",
    "I would like to ask where you are with {position}.",

    "Has anything moved with {position}?",
    "A line on how it goes with {position} would be welcome.",
    "Where does the search for {position} stand today?",
    "If you can already say something about {position}, I would be glad to hear it.",
)  # fmt: skip

WEEKLY_CLOSE = pool(
    "If it takes longer, that is all right; I will ask again in a week or so.",
    "I am happy to send whatever would help you.",
    "A word by email or a short call is equally welcome.",
    "Thank you for keeping me in mind.",

    "Take the time that you need, and let me know how I can help.",
    "I am glad to come by again, should that be of use.",
    "One line is enough, and I thank you for it.",
    "I wish you a good week.",
)  # fmt: skip

WEEKLY_SUBJECT = pool(
    "How things stand with {position}", "A short question about {position}", "{position}: a word from me", "A short question"
)

APPLICATION_OPEN = pool(
    "I applied for {position} {applied} and would like to ask whether my application has reached you.",
    "{applied} I sent you my application for {position}; may I ask whether it arrived?",
    "My application for {position} went out to you {applied}, and I would like to be sure that you have it.",
    "May I ask whether you have received the application for {position} that I sent {applied}?",
)  # fmt: skip

APPLICATION_DATE = pool(
    "Your posting named {answers_by} for an answer, which is why I ask only now.",
    "I waited for {answers_by}, as your posting asked.",
)  # fmt: skip

APPLICATION_ASK = pool(
    "Is there anything else that you would like to have from me?",
    "If something is missing, I will send it at once.",
    "Please let me know if you would like to see anything further.",
    "Should you need more documents, please just say so.",
)  # fmt: skip

APPLICATION_CLOSE = pool(
    "I would be glad to introduce myself to you, and I thank you for your time.",
    "Thank you for your time; I look forward to hearing from you.",
    "I know that reading takes time, and I wait patiently for your answer.",
    "Thank you for your time; I will wait for your answer.",
)  # fmt: skip

APPLICATION_SUBJECT = pool("My application for {position}", "Application for {position}: did it arrive?")
