"""Thanks to the receptionist and the assistant: for what they did, not for the job."""

from rules.letters.frames import pool

OPEN = pool(
    "kind=receptionist | Thank you for the help that you gave me at reception {day}.",
    "kind=receptionist | You were a great help to me {day}, and I would like to thank you.",
    "kind=receptionist | I want to say a proper thank-you for your help at the front desk {day}.",
    "kind=receptionist | Before anything else, my thanks go to you at reception for your help {day}.",

    "kind=receptionist | When I was with you {day}, you helped me, and I thank you for that.",
    "kind=receptionist | The front desk is too rarely thanked, so here is my thank-you for your help {day}.",
    "kind=receptionist | I have you at reception to thank for a good start {day}.",
    "kind=receptionist | Many thanks for your friendly help {day}.",

    "kind=other | Thank you for everything that you did for me around {meeting} {day}.",
    "kind=other | You were a great help to me {day}, and I would like to thank you.",
    "kind=other | I want to say a proper thank-you for your help with {meeting} {day}.",
    "kind=other | Before anything else, my thanks go to you for your help {day}.",

    "kind=other | You helped me {day}, and I have not forgotten it: thank you.",
    "kind=other | Such help is too rarely thanked for, so here is my thank-you for yours {day}.",
    "kind=other | I have you to thank for the good care around {meeting} {day}.",
    "kind=other | Many thanks for your friendly help {day}.",
)  # fmt: skip

MIDDLE = pool(
    "An interview is an exciting day for a candidate, and a friendly person makes it a good deal easier.",
    "It is easy to overlook who makes such a day run smoothly, and I did not want to.",
    "People in your place do more for a visitor than they hear about.",
    "One feels at once whether one is welcome, and that is thanks to people like you.",

    "The first person whom a guest speaks to sets the tone, and you set a kind one.",
    "You had your own work to do and still had time for me.",
    "A kind word at the right moment counts for a lot on such a day.",
    "I know that your day is full, so I value it all the more.",
)  # fmt: skip

THEM = pool(
    "Your kindness speaks well for {company}.",
    "Through you I had a good impression of {company}.",
    "{company} can be glad to have you.",
    "I will remember {company} for it as well.",

    "It is a good sign for {company} to have you there.",
    "You were one of the reasons why I liked {company}.",
    "With you, {company} makes a good first impression.",
    "I think the better of {company} for it.",
)  # fmt: skip

AHEAD = pool(
    "I wish you a good week and hope to see you again.",
    "Perhaps we will meet again soon; I would be glad of it.",
    "All the best to you, and until we meet again.",
    "I hope to say hello to you once more before long.",

    "Have a good week, and thank you again.",
    "My best wishes to you and your colleagues.",
    "I would be pleased to meet you again.",
    "Enjoy the rest of your week.",
)  # fmt: skip

FAREWELL = pool(
    "I wish you a good week.",
    "All the best to you and your colleagues.",
    "Take good care of yourself.",
    "Enjoy the rest of your week.",
)  # fmt: skip

SUBJECT = pool("Thank you for your help {day}", "A word of thanks", "My thanks for your help {day}", "Thank you")
