"""Thanks to somebody who led the interview: each place in the note, and the sentences that can stand there.

Rows of four: in each row, every one of four colleagues finds a sentence. `strength_noun`, `strength_i` and the like are the
shapes of a fact (rules/letters/shapes.py). No sentence here says anything that is not in its slots, besides courtesies.
"""

from rules.letters.frames import pool

OPEN = pool(
    "Thank you for the time that you gave me {day} to talk about {position}.",
    "It was kind of you to speak with me {day} about {position}.",
    "I would like to say thank you for {meeting} {day} and for your attention.",
    "You set time aside for me {day}, and I want you to know that I value it.",

    "My thanks go to you for {meeting} {day} and for talking {position} through with me.",
    "written | This is a short note to thank you for {meeting} {day}.",
    "I am grateful for {meeting} {day} and for the time that you found for it.",
    "Thank you for making room in your day for {meeting} about {position}.",

    "Please take my thanks for your time {day} and for hearing what I can do.",
    "Finding time for a candidate is not always easy, so thank you for {meeting} {day}.",
    "Many thanks for seeing me as a candidate for {position} and for your time {day}.",
    "I thank you for {meeting} {day} and for considering me for {position}.",
    warm=(
        "glad | Thank you so much for your time {day}; I was glad to talk with you about {position}.",
        "glad | I was glad to get to know you {day}, and I thank you warmly for your time.",
        "glad | It was good to talk with you {day}, and I am thankful for the time you took.",
        "glad | What a pleasure it was to talk with you {day} about {position}, and thank you for it.",

        "I came home from {meeting} {day} thankful for your time and your kindness.",
        "Let me thank you warmly for {meeting} {day} and for making time for me.",
        "glad | I enjoyed {meeting} {day} and would like to thank you for it.",
        "You were generous with your time {day}, and I thank you for it with all my heart.",
    ),
    formal=(
        "I wish to thank you for the time that you kindly gave me {day}.",
        "Please accept my sincere thanks for {meeting} {day} regarding {position}.",
        "I should like to thank you for receiving my application for {position} so courteously {day}.",
        "Allow me to thank you for {meeting} {day} and for your kind attention.",

        "Your courtesy and your time {day} were much appreciated.",
        "written | I write to thank you for {meeting} {day} about {position}.",
        "I am obliged to you for {meeting} that we had {day}.",
        "written | With this letter I thank you for the time that you devoted to my application {day}.",
    ),
)  # fmt: skip

INTEREST = pool(
    "I also appreciate the interest that {company} is taking in me.",
    "That {company} is considering me is something I appreciate.",
    "It is good to know that {company} takes an interest in my work.",
    "I value the interest that {company} has shown in me as a candidate.",

    "Please know that I appreciate being considered by {company}.",
    "The interest of {company} in my application means a good deal to me.",
    "I do not take the interest of {company} in me for granted.",
    "Being considered at {company} is something that I am thankful for.",

    "I appreciate, too, that {company} thought of me for {position}.",
    "An invitation from {company} is something that I value.",
    "Thank you also for the interest that {company} shows in what I do.",
    "I appreciate that {company} gave me the chance to introduce myself.",
)  # fmt: skip

TOPIC = pool(
    "I took with me that you are looking for {seek_noun}.",
    "You need {seek_noun}, and I kept that in mind.",
    "As I understand it, {position} calls for {seek_noun}.",
    "What I noted down afterwards is what matters to you: {seek_noun}.",

    "I listened closely when it came to what you want, which is {seek_noun}.",
    "If I heard you right, you would like to have {seek_noun}.",
    "One thing was clear to me on the way home: {company} needs {seek_noun}.",
    "You said what you are looking for, and I remember it well: {seek_noun}.",

    "It helped me to hear that you want {seek_noun}.",
    "I understand your wish for {seek_noun}.",
    "When I think of {position}, I think of your wish for {seek_noun}.",
    "Your search is for {seek_noun}, as I understood it.",

    "I took with me that you want {seek_to}.",
    "You want {seek_to}, and I kept that in mind.",
    "As I understand it, the aim is {seek_to}.",
    "What I noted down afterwards is your plan {seek_to}.",

    "I listened closely when it came to what you want, which is {seek_to}.",
    "If I heard you right, you would like {seek_to}.",
    "One thing was clear to me on the way home: {company} wants {seek_to}.",
    "You said what you want, and I remember it well: {seek_to}.",

    "I kept your own words for what you are looking for: {seek_quote}.",
    "You put what you need in a few words, and I noted them: {seek_quote}.",
    "What you look for stands at the top of my notes: {seek_quote}.",
    "One phrase about {position} stayed with me: {seek_quote}.",

    "The words I remember best are those for what you need: {seek_quote}.",
    "I went back to how you described what you want: {seek_quote}.",
    "If I had to sum up what {company} is looking for, I would use your words: {seek_quote}.",
    "My notes of {meeting} begin with what you look for: {seek_quote}.",

    "It was interesting to hear that {learned}.",
    "I remember in particular that {learned}.",
    "That {learned} was news to me, and good to know.",
    "I have thought about what I heard from you, namely that {learned}.",

    "I was glad to learn that {learned}.",
    "One thing I took home is that {learned}.",
    "Thank you for letting me know that {learned}.",
    "I keep in mind that {learned}.",
)  # fmt: skip

STRENGTH = pool(
    "I would bring {strength_noun} to {position}.",
    "What you would get with me is {strength_noun}.",
    "The best reason I can give you for choosing me is {strength_noun}.",
    "For {position} I can draw on {strength_noun}.",

    "If you choose me, you can count on {strength_noun}.",
    "With {strength_noun}, I believe that I am a good choice for you.",
    "Among the reasons to choose me I would name {strength_noun} first.",
    "I know what I would put to work for {company}: {strength_noun}.",

    "I can offer you {strength_noun}, and I would put it all into this work.",
    "Let me say once more what I bring: {strength_noun}.",
    "What speaks for me, I think, is {strength_noun}.",
    "You would gain {strength_noun} with me.",

    "Let me say it plainly once more: {strength_i}.",
    "I believe that I am right for {position} because {strength_i}.",
    "If you ask what I would add to your team, {strength_i}.",
    "You can rely on one thing with me: {strength_i}.",

    "The short answer to why you should choose me is that {strength_i}.",
    "For the work ahead it should count that {strength_i}.",
    "I think that we would suit each other, since {strength_i}.",
    "There is one thing I would like you to remember me by: {strength_i}.",

    "As for what I can do for {company}, {strength_i}.",
    "{strength_i}, and I would put that to use for you.",
    "If I had to name one reason to choose me, it would be that {strength_i}.",
    "It may help you to decide that {strength_i}.",

    "{strength_ing} is what I do well, and I would do it for you.",
    "What I am good at is {strength_ing}.",
    "When it comes to {strength_ing}, you can count on me.",
    "I would bring one thing above all: a hand for {strength_ing}.",

    "If you choose me, {strength_ing} will be in good hands.",
    "The reason to choose me is a simple one: {strength_ing}.",
    "For {position} it should count that {strength_ing} is my strong side.",
    "You would see me at my best in {strength_ing}.",

    "What I would bring, in short: {strength_any}.",
    "The reasons to choose me fit on one line: {strength_any}.",
    "Here is once more what you would get with me: {strength_any}.",
    "In a few words, this is what I offer {company}: {strength_any}.",

    "What speaks for me is quickly said: {strength_any}.",
    "If you keep one line about me, let it be this one: {strength_any}.",
    "To {position} I would bring the following: {strength_any}.",
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
    "You raised the point that {doubt_that}, and I would rather talk about it than around it.",
    "It came up that {doubt_that}, and I am glad that it was said openly.",
    "On the point that {doubt_that}, please ask me anything you like.",
    "If it still weighs with you that {doubt_that}, let us look at it together.",

    "I understand the question whether it matters that {doubt_that}, and I will answer it gladly.",
    "There was one open point, namely that {doubt_that}, and it deserves a straight answer.",
    "You may be weighing that {doubt_that}; I understand that and am happy to speak about it.",
    "I have kept in mind your remark that {doubt_that}, because it is a fair one to make.",

    "One word on the thought that {doubt_that}: I take it seriously, and I do not think that it decides the matter.",
    "That it was asked whether it matters that {doubt_that} is only right.",
    "I noted one doubt, that {doubt_that}, and I am ready to talk it over.",
    "As to the concern that {doubt_that}, I would like to meet it openly.",

    "You asked about {doubt_noun}, and I would rather talk about it than around it.",
    "We touched on {doubt_noun}, and I am glad that it was said openly.",
    "On {doubt_noun}, please ask me anything you like.",
    "If {doubt_noun} still gives you pause, let us look at it together.",

    "I understand the question about {doubt_noun}, and I will answer it gladly.",
    "There was one open point, {doubt_noun}, and it deserves a straight answer.",
    "You may be weighing {doubt_noun}; I understand that and am happy to speak about it.",
    "I have kept in mind what was said about {doubt_noun}, because it is a fair remark.",
)  # fmt: skip

ANSWER = pool(
    "doubt=yes | What I can set against it is {also_noun}.",
    "doubt=yes | Please weigh it against {also_noun}.",
    "doubt=yes | On the other side of the scale is {also_noun}.",
    "doubt=yes | What I do have is {also_noun}.",

    "doubt=yes | What speaks for me all the same is that {also_i}.",
    "doubt=yes | Please weigh it against this: {also_i}.",
    "doubt=yes | On the other side of the scale, {also_i}.",
    "doubt=yes | At the same time, {also_i}.",
)  # fmt: skip

AHEAD = pool(
    "I look forward to hearing from you, and I would be glad to meet you again.",
    "It would be good to go on with this conversation whenever it suits you.",
    "I hope that we will meet again, and I wish you a good week until then.",
    "Whenever you would like to talk further, I am happy to come back.",

    "I am looking forward to the next step and to seeing you again.",
    "Should you wish to meet once more, any time that suits you will suit me.",
    "I would welcome a second conversation and look forward to your news.",
    "Until we meet again, I wish you all the best.",

    "A second meeting would be very welcome to me.",
    "Please let me know how you would like to go on; I look forward to it.",
    "I would gladly meet you again and look forward to hearing how things go on.",
    "It would please me to continue where we stopped.",
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
        "Should a further meeting be desired, I shall gladly attend.",
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
    "wanted=yes | The job is one that I would take up gladly.",
    "wanted=yes | I would like to do this work.",
    "wanted=yes | After {meeting} I know that I want to do this work.",
    "wanted=yes | {position} is what I am looking for.",

    "wanted=yes | I would be glad to join you.",
    "wanted=yes | Nothing about my interest in {position} has changed.",
    "wanted=yes | I would gladly work with you.",
    "wanted=yes | I can well see myself at {company}.",
)  # fmt: skip

SUBJECT = pool(
    "Thank you for {meeting} {day}",
    "My thanks, and {position}",
    "Thank you for your time {day}",
    "A word of thanks after {meeting}",
)  # fmt: skip
