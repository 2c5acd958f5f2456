"""Thanks to somebody who led the interview: each place in the note, and the sentences that can stand there.

Rows of four: in each row, every one of four colleagues finds a sentence. `strength_noun`, `strength_i` and the like are the
shapes of a fact (rules/letters/shapes.py). No sentence here says anything that is not in its slots, besides courtesies.
"""

from rules.letters.frames import pool

OPEN = pool(
    "Thank you for the time that you gave me {day} to talk about {position}.",
    "It was kind of you to speak with me {day} about {position}.",
    "I would like to say thank you for the attention that you gave me {day}.",
    "You set time aside for me {day}, and I am grateful for it.",

    "Thank you for {meeting} {day} and for talking with me about {position}.",
    "written | With this short note I thank you for seeing me {day}.",
    "I am grateful for the time that you found for me {day}.",
    "Thank you for making room in your day for {meeting} about {position}.",

    "Thank you for your time {day} and for hearing me out.",
    "Finding time for a candidate is not always easy, so thank you for finding it {day}.",
    "Many thanks for considering me for {position} and for your time {day}.",
    "{meeting} {day} was a welcome chance to talk about {position}, and I thank you for it.",
    warm=(
        "glad | Thank you so much for your time {day}; I was glad to talk with you about {position}.",
        "glad | I was glad to get to know you {day}, and I thank you warmly for your time.",
        "glad | It was good to talk with you {day}, and I am thankful for the time you took.",
        "glad | What a pleasure it was to talk with you {day} about {position}; thank you for it.",

        "I came away from {meeting} {day} thankful for your time and your kindness.",
        "Let me thank you warmly for making time for me {day}.",
        "glad | I enjoyed {meeting} {day} and would like to thank you for it.",
        "You were generous with your time {day}, and I really appreciate it.",
    ),
    formal=(
        "I wish to thank you for the time that you kindly gave me {day}.",
        "Please accept my sincere thanks for {meeting} {day} regarding {position}.",
        "I should like to thank you for discussing {position} with me {day}.",
        "Allow me to thank you for your kind attention {day}.",

        "Your courtesy and your time {day} were much appreciated.",
        "written | I write to thank you for the time that you had for me {day}.",
        "I am most grateful for the hearing that you gave me {day}.",
        "written | With these lines I thank you for the time that you devoted to my application {day}.",
    ),
)  # fmt: skip

INTEREST = pool(
    "I also appreciate the interest that {company} is taking in me.",
    "It means something to me that {company} is considering me.",
    "It is good to know that {company} takes an interest in my work.",
    "I value the interest that {company} has shown in me as a candidate.",

    "Please know that I appreciate being considered by {company}.",
    "The interest of {company} in my application means a good deal to me.",
    "I do not take the interest of {company} in me for granted.",
    "Being considered at {company} is something that I am thankful for.",

    "I appreciate, too, that {company} thought of me for {position}.",
    "I was pleased to be invited by {company}.",
    "Thank you also for the interest that {company} shows in what I do.",
    "I value that {company} gave me the opportunity to introduce myself.",
)  # fmt: skip

TOPIC = pool(
    "You are looking for {seek_noun}, and that stayed with me.",
    "I made a note of what you need: {seek_noun}.",
    "As I understand it, {position} calls for {seek_noun}.",
    "What I remember best is your wish for {seek_noun}.",

    "If I understood you right, you would like to have {seek_noun}.",
    "It became clear to me what you are looking for: {seek_noun}.",
    "It helped to hear what matters to {company}: {seek_noun}.",
    "You need {seek_noun}, as I took from {meeting}.",

    "From {meeting} I took one thing above all: you are looking for {seek_noun}.",
    "What you need, if I understood correctly, is {seek_noun}.",
    "I understand that {company} is looking for {seek_noun}.",
    "One thing I will remember is that you want {seek_noun}.",

    "You want {seek_to}, and that stayed with me.",
    "I made a note of what you aim for, which is {seek_to}.",
    "As I understand it, {position} is there {seek_to}.",
    "What I remember best is your wish {seek_to}.",

    "If I understood you right, you would like {seek_to}.",
    "It became clear to me that you plan {seek_to}.",
    "It helped to hear that {company} wants {seek_to}.",
    "Your aim is {seek_to}, as I took from {meeting}.",

    "I kept your own words for what you are looking for: {seek_quote}.",
    "I made a note of what you need in a few words: {seek_quote}.",
    "What you look for stands at the top of my notes: {seek_quote}.",
    "One phrase about {position} stayed with me: {seek_quote}.",

    "The words I remember best are those for what you need: {seek_quote}.",
    "It became clear to me what you want, in your words {seek_quote}.",
    "If I had to sum up what {company} is looking for, I would say {seek_quote}.",
    "My notes of {meeting} begin with what you look for: {seek_quote}.",

    "It was interesting to hear that {learned}.",
    "I remember in particular that {learned}.",
    "That {learned} was news to me, and good to know.",
    "It stayed with me that {learned}.",

    "I was glad to learn that {learned}.",
    "One thing I took from {meeting} is that {learned}.",
    "It helped me to hear that {learned}.",
    "I keep in mind that {learned}.",
)  # fmt: skip

STRENGTH = pool(
    "I would bring {strength_noun} to {position}.",
    "With me you would get {strength_noun}.",
    "The best reason I can give you for choosing me is {strength_noun}.",
    "For {position} I can draw on {strength_noun}.",

    "If you choose me, you can count on {strength_noun}.",
    "I believe that {strength_noun} would serve you well.",
    "What I can offer {company} is {strength_noun}.",
    "I am confident that {strength_noun} will help me to do this job well.",

    "In short, I bring {strength_noun}, and I think that makes me right for {position}.",
    "What sets me apart, I think, is {strength_noun}.",
    "I can put {strength_noun} to work for you.",
    "Please remember me for {strength_noun}.",

    "I believe that I am right for {position} because {strength_i}.",
    "You can rely on one thing with me: {strength_i}.",
    "What I would add to your team is simple: {strength_i}.",
    "The short answer to why you should choose me is that {strength_i}.",

    "In this job it should count that {strength_i}.",
    "I think that we would suit each other, since {strength_i}.",
    "If you remember one thing about me, let it be that {strength_i}.",
    "Let me say it once more: {strength_i}.",

    "If I had to name one reason to choose me, it would be that {strength_i}.",
    "I am confident that I can do this job well, as {strength_i}.",
    "What speaks for me is that {strength_i}.",
    "I hope that it helps your decision to know that {strength_i}.",

    "{strength_ing} is what I do well.",
    "I am good at {strength_ing}, and I would do it for you.",
    "When it comes to {strength_ing}, you can count on me.",
    "My strength is {strength_ing}.",

    "If you choose me, {strength_ing} will be in good hands.",
    "I am at my best when it comes to {strength_ing}.",
    "For {position} it should count that I am good at {strength_ing}.",
    "Please remember me for {strength_ing}.",

    "What I would bring, in short: {strength_any}.",
    "My strengths in one line: {strength_any}.",
    "Once more, this is what you would get with me: {strength_any}.",
    "In a few words, this is what I offer {company}: {strength_any}.",

    "What speaks for me is quickly said: {strength_any}.",
    "If you keep one line about me, let it be this: {strength_any}.",
    "For {position} I would bring the following: {strength_any}.",
    "Let me restate my side of it: {strength_any}.",
)  # fmt: skip

ALSO = pool(
    "doubt=no | You would have {also_noun} as well.",
    "doubt=no | Add to that {also_noun}.",
    "doubt=no | Then there is {also_noun}.",
    "doubt=no | I would bring along {also_noun}, too.",

    "doubt=no | Besides that, {also_i}.",
    "doubt=no | It may also be of use that {also_i}.",
    "doubt=no | One more thing: {also_i}.",
    "doubt=no | On top of that, {also_i}.",
)  # fmt: skip

DOUBT = pool(
    "We touched on the point that {doubt_that}, and I would rather talk about it than around it.",
    "It came up that {doubt_that}, and I am glad it was said openly.",
    "On the point that {doubt_that}, please ask me anything you like.",
    "If it still gives you pause that {doubt_that}, let us look at it together.",

    "I understand the concern that {doubt_that}, and I will gladly speak to it.",
    "One point stayed open, namely that {doubt_that}, and it deserves a straight answer.",
    "You may be weighing that {doubt_that}, and I am happy to talk it through.",
    "I have not forgotten the remark that {doubt_that}, and I take it seriously.",

    "As to the thought that {doubt_that}, I do not believe that it should decide the matter.",
    "You will want to know where I stand on the point that {doubt_that}; please ask.",
    "I noted one doubt, that {doubt_that}, and I am ready to answer it.",
    "As to the concern that {doubt_that}, I would like to meet it openly.",

    "We touched on the question whether {doubt_whether}, and I would rather talk about it than around it.",
    "The question came up whether {doubt_whether}, and I am glad it was asked openly.",
    "On whether {doubt_whether}, please ask me anything you like.",
    "If you still wonder whether {doubt_whether}, let us look at it together.",

    "I understand the question whether {doubt_whether}, and I will gladly speak to it.",
    "One point stayed open, namely whether {doubt_whether}, and it deserves a straight answer.",
    "You may be weighing whether {doubt_whether}, and I am happy to talk it through.",
    "I have not forgotten the question whether {doubt_whether}, and I take it seriously.",

    "We touched on {doubt_noun}, and I would rather talk about it than around it.",
    "We spoke about {doubt_noun}, and I am glad that we did.",
    "On {doubt_noun}, please ask me anything you like.",
    "If {doubt_noun} still gives you pause, let us look at it together.",

    "I understand the concern about {doubt_noun}, and I will gladly speak to it.",
    "One point stayed open, {doubt_noun}, and it deserves a straight answer.",
    "You may be weighing {doubt_noun}, and I am happy to talk it through.",
    "I have not forgotten what was said about {doubt_noun}, and I take it seriously.",
)  # fmt: skip

ANSWER = pool(
    "doubt=yes | What I do bring is {set_noun}.",
    "doubt=yes | Please weigh it against {set_noun}.",
    "doubt=yes | On the other side of the scale is {set_noun}.",
    "doubt=yes | At the same time, I have {set_noun} to build on.",

    "doubt=yes | What speaks for me all the same is that {set_i}.",
    "doubt=yes | Please weigh it against this: {set_i}.",
    "doubt=yes | On the other side of the scale, {set_i}.",
    "doubt=yes | At the same time, {set_i}.",
)  # fmt: skip

AHEAD = pool(
    "I look forward to hearing from you, and I would be glad to meet you again.",
    "It would be good to go on with this conversation whenever it suits you.",
    "I hope that we will meet again, and I wish you a good week until then.",
    "Whenever you would like to talk further, I will be there.",

    "I look forward to the next step and hope to see you again.",
    "Should you wish to meet once more, any time that suits you will suit me.",
    "I would welcome a second conversation and look forward to your news.",
    "Until we meet again, I wish you all the best.",

    "A second meeting would be very welcome to me.",
    "Please let me know how you would like to go on; I look forward to it.",
    "I would gladly meet you again and look forward to hearing how things go on.",
    "I would be happy to pick up where we left off.",
    warm=(
        "I would love to talk with you again and look forward to hearing from you.",
        "I really hope to see you again soon.",
        "It would make me happy to meet you again.",
        "I look forward very much to talking with you again.",
    ),
    formal=(
        "I look forward to your reply and to the opportunity of meeting you again.",
        "I remain at your disposal for a further meeting at any time.",
        "I would be honored to be invited to a further conversation.",
        "Should you wish for a further meeting, I shall gladly attend.",
    ),
)  # fmt: skip

HELP = pool(
    "If anything else would help you to decide, I will gladly send it.",
    "Should you need anything further from me, a short word is enough.",
    "If a question comes up in the meantime, please call or write to me.",
    "Whatever you would still like to know, please ask.",

    "If there is a paper or a detail that you miss, I will be glad to supply it.",
    "I am easy to reach if something is still open on your side.",
    "Please tell me if there is anything I can add.",
    "Further details are yours for the asking.",
)  # fmt: skip

REGARDS = pool(
    "Please give my regards to everyone who took part.",
    "My thanks also go to all who helped to arrange it.",
    "Please pass on my thanks to your colleagues.",
    "Kindly extend my greetings to your team as well.",

    "Your colleagues have my thanks, too.",
    "Would you pass on my good wishes to the others?",
    "I send my best wishes to the whole team.",
    "Please thank the others in my name as well.",
)  # fmt: skip

WISH = pool(
    "wanted=yes | I would very much like to do this work.",
    "wanted=yes | This is a job that I would like to have.",
    "wanted=yes | I came away knowing that I want to do this work.",
    "wanted=yes | The work at {company} is what I am looking for.",

    "wanted=yes | I would be glad to join you.",
    "wanted=yes | My interest in {position} is as strong as before.",
    "wanted=yes | I would like to work with you.",
    "wanted=yes | I can well see myself at {company}.",
)  # fmt: skip

SUBJECT = pool(
    "Thank you for {meeting} {day}",
    "Thank you, and {position}",
    "Thank you for your time {day}",
    "A word of thanks after {meeting}",
    "Thank you: {position}",
    "{position}: my thanks",
)  # fmt: skip
