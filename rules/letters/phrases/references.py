"""To those who speak for the writer: asking them, telling them who may call, thanking them."""

from rules.letters.frames import pool

ASK_OPEN = pool(
    "referee=new | I am looking for a new job, and I have a favor to ask of you.",
    "referee=new | I am applying for jobs at the moment and would like to ask something of you.",
    "referee=new | Today I have a request, and please feel free to say no to it.",
    "referee=new | In my search for a new job I have come to the question of references, and I thought of you.",

    "referee=asked | Some days ago I asked you whether you would be a reference for me.",
    "referee=asked | I would like to come back to my question about a reference.",
    "referee=asked | You may not have found time yet for my question about a reference.",
    "referee=asked | I would like to ask once more, and then no more, about the reference.",
)  # fmt: skip

ASK = pool(
    "May I name you as a reference and pass on your name, address and phone number?",
    "Would you be willing to be my reference, so that an employer may call or write to you?",
    "Could I give your name, address and phone number to employers who ask for a reference?",
    "Would it be all right with you if an employer called you about me?",
)  # fmt: skip

ASK_DETAILS = pool(
    "If so, which number and address would you like me to give?",
    "If you agree, please tell me how they should reach you.",
    "Should you say yes, I will tell you beforehand who may call and for which job.",
    "With your yes I would also let you know each time who might get in touch.",
)  # fmt: skip

ASK_FREE = pool(
    "If it does not suit you, I will understand.",
    "A no is quite all right, and nothing between us changes.",
    "Please say so openly if you would rather not.",
    "And if not, then simply tell me.",
)  # fmt: skip

ASK_CLOSE = pool(
    "Thank you for thinking about it.",
    "I thank you either way.",
    "Many thanks, and I hope that you are well.",
    "Thank you, also for your time.",
)  # fmt: skip

ASK_SUBJECT = pool("A request: may I name you as a reference?", "May I give your name?")

BRIEF_OPEN = pool(
    "I had an interview at {company} {day}, and they may call you soon.",
    "{company} may get in touch with you: I had an interview there {day}.",
    "A short notice ahead of time: after my interview at {company} {day} you may hear from them.",
    "You were kind enough to be my reference, and now a call may come from {company}, where I had an interview {day}.",
)  # fmt: skip

BRIEF_JOB = pool(
    "The job is that of {job}.",
    "It is about this job: {job}.",
)  # fmt: skip

BRIEF_SEEK = pool(
    "They are looking for {ask_noun}.",
    "What counts for them is {ask_noun}.",
    "This is how they put what they look for: {seek_quote}.",
    "In their words, they look for this: {seek_quote}.",
)  # fmt: skip

BRIEF_STRENGTH = pool(
    "What I told them about myself, or would like them to hear: {strength_any}.",
    "It would help if this came up: {strength_any}.",
    "It would help if they heard from you about {strength_noun}.",
    "What I would like them to know about is {strength_noun}.",
    "If you see it so, too, please tell them about my side: {strength_i}.",
    "What I would like them to know: {strength_i}.",
    "It would help if they heard from you about {strength_ing}.",
    "What I would like them to know about is {strength_ing}.",
)  # fmt: skip

BRIEF_DOUBT = pool(
    "They wondered whether {doubt_whether}, and an honest word from you would count.",
    "One point was open for them, whether {doubt_whether}; you may be asked about it.",
    "They had one doubt, namely that {doubt_that}, and an honest word from you would count.",
    "One point was open for them, that {doubt_that}; you may be asked about it.",
    "They had one doubt, {doubt_noun}, and an honest word from you would count.",
    "One point was open for them, {doubt_noun}; you may be asked about it.",
)  # fmt: skip

BRIEF_ANSWERED = pool(
    "They wondered whether {doubt_whether}, and I answer this: {reply_i}.",
    "If they ask you whether {doubt_whether}, this is what I say to it: {reply_i}.",
    "They had one doubt, namely that {doubt_that}, and I answer this: {reply_i}.",
    "If they tell you that {doubt_that}, this is what I say to it: {reply_i}.",
    "They had one doubt, {doubt_noun}, and I answer this: {reply_i}.",
    "If they ask you about {doubt_noun}, this is what I say to it: {reply_i}.",
    "They wondered whether {doubt_whether}, and my answer is this: {reply_any}.",
    "They had one doubt, namely that {doubt_that}, and my answer is this: {reply_any}.",
    "They had one doubt, {doubt_noun}, and my answer is this: {reply_any}.",
)  # fmt: skip

BRIEF_CLOSE = pool(
    "Thank you for doing this for me; I will tell you how it comes out.",
    "Please say what you think, nothing more, and thank you for it.",
    "If you would like to know more before they call, ask me at any time.",
    "You have my thanks, whatever comes of it.",
)  # fmt: skip

BRIEF_SUBJECT = pool("{company} may call you", "A call from {company}")

THANK_OPEN = pool(
    "I have good news: {hired} is where I am going to work.",
    "I wanted you to hear it from me: I have got the job at {hired}.",
    "It worked out, and I have taken a job at {hired}.",
    "My search is over, for I have been taken on at {hired}.",
)  # fmt: skip

THANK_UNTOLD = pool("I have good news: my search is over.", "I wanted you to hear it from me: I have found a job.")

THANK = pool(
    "Thank you for letting me give your name.",
    "You were ready to speak for me, and I thank you for it.",
    "That I could name you as a reference was a great help, and I thank you.",
    "It was good to know that I could count on you, and I thank you.",
)  # fmt: skip

THANK_BACK = pool(
    "If I can ever do the same for you, please tell me.",
    "Should you need a word from me one day, you will have it.",
    "I would be glad to return the kindness.",
    "Call on me whenever I can do something for you.",
)  # fmt: skip

THANK_CLOSE = pool(
    "I hope that all is well with you, and that we stay in touch.",
    "Take good care, and let me hear how you are.",
    "I wish you all the best until we speak again.",
    "I will let you know how I settle in.",
)  # fmt: skip

THANK_SUBJECT = pool("It worked out, thank you", "Good news, and my thanks")
