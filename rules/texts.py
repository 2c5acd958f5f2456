"""What the bot says, apart from the questions of its forms. One voice: short, warm, exact, and it says what to do next.

Templates are Markup: whatever is filled in is escaped.
"""

from markupsafe import Markup

WELCOME = Markup(
    "Hello! I help you follow up well after job interviews.\n"
    "Tell me about an interview while it is fresh: who, when they decide, how to reach them.\n"
    "I plan every thank-you and call, remind you when each is due, and answer “what's due this week?”."
)
WELCOME_BACK = Markup("Good to see you again. Your notes and your plan are all here.")
ASK_ZONE = Markup(
    "So that I remind you at the right hour: <b>where are you?</b>\n"
    "A city will do, or share your location, or tell me what time it is there."
)
WHICH_ZONE = "Several time zones fit that. Which city is nearest to yours?"
NO_ZONE = "I don't know that place. A larger city near you will do."
TAP_LOCATION = "Tap the button below the text field to share it. On a computer, a city is easier."
ZONE_EXAMPLE = "“Lisbon”, or the time on your watch: “14:30”"
ZONE_NEEDED = "I need your time zone to remind you at the right hour. A city is enough."
ZONE_SET = Markup("{} it is. I stay quiet from {} to {} there.")
ZONE_FIRST = Markup("I'll write that down in a moment. One thing first.")
ZONE_LATER = Markup("Safe travels. Once you are there, tell me “I'm in {}”; until then I stay on the time of {}.")
MOVED_ALONG = Markup(" Your plan moved along.")
OFFER_DEBRIEF = Markup("Had an interview? Let's write it down now, it takes three minutes.")

HELP_HEAD = Markup("Just write to me, no command needed:")
HELP_WORDS = (
    "just had an interview at Acme",
    "interview at Acme on Thursday at 10",
    "what's due this week?",
    "sent the note to Jane",
    "called Acme, left a voicemail",
    "they rejected me at Acme",
    "snooze everything till Monday",
    "who did I meet at Acme?",
)
HELP_TAIL = Markup(
    "While I ask: <b>skip</b>, <b>back</b>, <b>save now</b> or <b>cancel</b>. Whatever a button says, you can type."
)

HINT = Markup("{} {}")
START, DUE, CHANGE = "Tell me about an interview", "What's due this week", "Change something"
EXAMPLE = Markup("For example: <i>{}</i>\nOr say “skip”.")
KEEP_NOTE = "Keep it as a note"
EXAMPLE_NEEDED = Markup("For example: <i>{}</i>\nOr say “cancel” to leave it.")
NOTHING_BEFORE = Markup("This is the first question. To leave it, say “cancel”.")
CARD_NOT_ASKED = Markup("Thank you for the contact. I take contacts when I ask whom you met: start with /interview.")
CANCELLED = Markup("Cancelled. I kept nothing of it.")
CHANGE_LEFT = Markup("Then it stays as it was saved.")
ZONE_LEFT = Markup("As you like. /timezone asks again.")
NOTHING_TO_CANCEL = Markup("There is nothing to cancel. Your saved notes stay as they are; /due shows your plan.")
UNDO = "Undo"
BACK_AGAIN = Markup("Here it is again, just as you left it.")
NO_UNDO = Markup("That can no longer be undone. /due shows how things stand.")
GO_ON = Markup("Back to {}.")
AWAY = Markup("I was away for a while, and a tap may have been lost. Here is my question again:")
PARKED = Markup("I keep what you told me about {} and come back to it after this one.")
TOLD = Markup("Noted: {}.")

SAVED = Markup(
    "Saved. This is your plan for <b>{}</b>:\n\n{}\n\nI'll message you when each is due. Ask “what's due?” any time."
)
SAVED_AS_TOLD = Markup(
    "I saved what you told me about <b>{}</b>, so that no thank-you depends on one more tap. This is your plan:\n\n{}\n\n"
    "Is anything wrong? Tap “Change something”, or just write it."
)
OLD_BUTTON = Markup("That button is from an earlier message. /due shows what is planned.")
OLD_TOAST = "That was an earlier question."
EDIT_TAKEN = Markup("Changed to: {}")
EDIT_LATE = Markup("I saw your edit, but my notes are saved as they were. To change them, tap below.")
EDIT_ELSE = Markup("I saw your edit, but I go by the first version. Please send it as a new message.")

DUE_NONE = Markup("<b>{}</b>: nothing.")
NEXT_UP = Markup("\nNext comes: {}")
NOTHING_AT_ALL = Markup("\nNothing is planned. After your next interview, tell me about it and I'll plan the follow-up.")
OVERDUE_HEAD = Markup("<b>Overdue</b>")
MORE_ITEMS = Markup("… and {} more. They move up as you finish these.")
DIGEST = Markup("<b>Waiting for you</b> ({} things). Start at the top:")
TAP_NUMBER = Markup("Tap a number to act on it.")

DONE = Markup("Well done, that is off your list: {}.")
HOW_SENT = Markup("How did your thanks reach <b>{}</b>?")
NOTED_SENT = Markup("Noted: your thanks to {} went out {}.")
TAKEN_AS_SENT = Markup("Then I take it that your thanks to {} went out {}.")
NEXT_STEP = Markup("\nNext: {}")
SKIPPED = Markup("Skipped: {}.")
ALL_LATER = Markup("All of that comes later anyway. /due shows when.")
SNOOZED = Markup("I'll remind you {}.")
SNOOZED_LATE = Markup(" That is after the 24 hours, so rather send it sooner if you can.")
ALREADY = Markup("That is off your list already: {}. /due shows what is on it.")
GONE = Markup("That is no longer on your list. /due shows what is.")
ASK_STOP = Markup("Stop all nudges for <b>{}</b>? What happened?")
KEPT_GOING = Markup("Then I keep going with <b>{}</b>.")
REPLIED = Markup("Good that they are in touch. The clock for <b>{}</b> starts anew. If it is decided, tap below.")
WHICH_DONE = Markup("Which one? Tap it:")
NOT_WAITING = Markup("No question of mine is open. If you mean something on this list, tap its number.")
NO_EMPLOYER = Markup("I know no company called {}. You told me about: {}.")
NONE_YET = Markup("I know no company yet. Tell me about an interview with /interview.")
NOBODY_YET = Markup("You told me of nobody yet. After the interview, tell me whom you met: /interview.")
SAY_AGAIN = Markup("Now tell me once more, with <b>{}</b> in it.")
UNDONE = Markup("Undone. All is as it was before. /due shows it.")
CHANNEL_UNKNOWN = Markup("No harm done: email is a safe choice. If you find out, say “change {}”.")
CHANNEL_KEPT = Markup("Good: {} can be reached {}. The plan knows it now.")

GREETING = Markup("Hello! Had an interview? Tell me about it, or ask “what's due?”.")
YOU_ARE_WELCOME = Markup("You're welcome. Ask “what's due?” any time.")
NO_COMMAND = Markup("I have no such command. /help lists those there are.")
NOT_UNDERSTOOD = Markup("I did not understand that. You can tell me about an interview, or ask what is due.")
NO_FACT = "A sentence would do, or “skip”."
SEND_YOURSELF = Markup("I send nothing to others. Copy it, send it yourself, and then tell me “sent”.")
WAS_OR_WILL = Markup("An interview: did you have it, or is it still to come?")
QUESTION = Markup("I can't answer that one. What I know: your interviews and what is due. /help shows how to ask.")
NOT_TEXT = {
    "sticker": Markup("Nice one! I only read words, though."),
    "voice": Markup("I can't listen to voice messages yet. Please type it, a few words are enough."),
    "photo": Markup("I can't read pictures yet. Please type what it says."),
    "location": Markup("Thanks for the place. I only need it to set your time zone: /timezone."),
    "other": Markup("I can't read that yet. Please type it, a few words are enough."),
}
PRIVATELY = Markup("Please write to me privately: what you tell me about interviews is for you alone.")
TOO_FAST = Markup(
    "You are writing faster than I can read, so I left out your last messages. What I confirmed before is safe. "
    "Wait a minute, then go on from my last question."
)
TOO_MANY_COMPANIES = Markup("I can keep {} companies, and they are all taken. First say “delete” and the name of an old one.")
TOO_MANY_ITEMS = Markup("Your list holds {} things already, and no more fit on it. Finish or skip some: /due shows them.")
NOT_ALLOWED = Markup("This bot is private. You can run your own: its README shows how.")
SORRY = Markup("Something went wrong on my side. What you told me before is safe. Please send that once more.")

COMMANDS = {
    "interview": "tell me about an interview",
    "due": "what is due this week",
    "applied": "tell me about an application",
    "references": "who speaks for you",
    "company": "all about one company",
    "stats": "how you are doing",
    "settings": "time zone, quiet hours, pause",
    "export": "take your data with you",
    "delete": "delete everything about you",
    "help": "how to talk to me",
    "cancel": "leave what we are doing",
}

# --- telling besides a debrief --------------------------------------------------------------------

WHICH_COMPANY = Markup("Which company is it?")
WHICH_JOB = Markup("Which job is it for?")
WHEN_IS_IT = Markup("When is the interview? Day and time.")
WHAT_TIME = Markup("At what time?")
NO_DAY = "I did not find a day in that."
NO_CLOCK = "I did not find a time in that."
THAT_IS_OVER = "That is over already. Which day and time will it be?"
WHEN_APPLIED = Markup("When did you apply?")
ASK_POSTING = Markup("Look at the posting once more: does it name a day for answers, or ask not to be contacted?")
POSTING_UNCLEAR = "A day, “no contact”, or “neither”?"
WHO_REFERENCE = Markup("Who could speak for you? Their name, please.")
WHAT_RELATION = Markup("How do you know them, and what is their number or address?")
ASKED_ALREADY = Markup("Did you ask them already?")
STATE_UNCLEAR = "Not yet, asked, or did they say yes?"
ASK_NEWS = Markup("What is the news from <b>{}</b>?")
OUTCOME_UNCLEAR = "Tap one, or say “keep going”."
WHEN_SECOND = Markup("Congratulations! When is it? Day and time.")
REMIND_WHEN = Markup("When shall I remind you: “{}”?")

COMING_SOON = Markup("Good luck with <b>{}</b>: {}. I'll come back after it for your notes.")
COMING_SAVED = Markup("Good luck with <b>{}</b>: {}. I'll come back the evening before, and after it for your notes.")
WILL_MEET = Markup("\nYou will meet {}.")
NO_HOUR = Markup(" That is my guess at the hour: tell me the right one when you know it, like “moved to 14:30”.")
COMING_MOVED = Markup("Moved: your interview at <b>{}</b> is {} now.")
COMING_OFF = Markup("Then it is off my list: the interview at <b>{}</b>. If it moved, tell me the new day and time.")
NOBODY_CAME = Markup(
    "Then there was no interview at <b>{}</b>, and that is not your doing. Ask them for another day, and tell me when it is."
)
WHICH_IS_OFF = Markup("I'm sorry to hear that. Which interview is off?")
READY = Markup("Good. Have a good one at <b>{}</b>! Message me right after.")
APPLIED_SAVED = Markup("Noted: you applied to <b>{}</b>{}.")
APPLIED_NO_CONTACT = Markup(" They ask not to be contacted, so we wait. Tell me when they answer.")
REFERENCES_UNASKED = Markup(
    "\n\nBefore they call: you have not heard a yes from {} yet. References should be asked before they are named."
)
REFERENCE_SAVED = Markup("Noted: <b>{}</b>, {}.")
REFERENCE_STATES = {
    "new": "not asked yet. I'll remind you to call them",
    "asked": "asked, no answer yet",
    "yes": "said yes",
    "no": "cannot do it, so I won't bring them up",
}
REFERENCE_SHORT = {"new": "not asked yet", "asked": "asked", "yes": "said yes", "no": "can't do it"}
REFERENCES_THANKED = Markup("That will please them: <b>{}</b>. I'll bring up thanks once more when you have the job.")
REFERENCES_KNOW = Markup("Good: who knows of the job speaks better of you. Nothing of that was open on your list.")
REFERENCE_GONE = Markup("<b>{}</b> is off your references.")
REFERENCES = Markup("<b>Your references</b>\n{}\n\nAsk them before you apply. Say “Ewan agreed”, or tap to add one.")
REFERENCES_NONE = Markup(
    "You have no references here yet. Call two or three people before you apply, and ask whether you may name them. "
    "Tap to add the first."
)
ADD_REFERENCE, ADD_APPLICATION, ADD_COMING = "Add a reference", "Add an application", "Interview to come"
STATS, REFERENCES_BUTTON, SETTINGS_BUTTON = "How am I doing?", "References", "Settings"
AWAY_LATER = Markup("Have a good time! What would come up from {} on waits until {}.")
AWAY_FREE = Markup("Nothing on your list falls into those days, so nothing changes. Have a good time!")
THE_INTERVIEW = "the interview"
NO_NUMBER = Markup("I have no {} of <b>{}</b> yet. Tell me once you know it.")
NO_DECISION = Markup("<b>{}</b>: I know no day of the decision yet. Once you do, say “they decide on Friday”.")
SO_FAR = Markup("So far I have this, and it is not saved yet:\n\n{}")
ONCE_SAVED = Markup("What I know of it stands here. Say “that's right” to save it, then ask me anything.")
TELL_FIRST = Markup("Tell me a little of it first, then I can answer that.")
WORDS_LATER = Markup("I'll have the words ready as soon as this is saved, for each of them and in the way they like best.")
UNFINISHED = Markup("I could not place that: what you told me of <b>{}</b> is not saved yet. Let us finish it first.")
ANSWER_BY = Markup("Noted: <b>{}</b> wants your answer by {}. I'll bring it up the day before, and on that day.")
REMIND_SAVED = Markup("I'll remind you {}: “{}”.")
HOUR_IS_OVER = "That hour is over already. If you had the interview, tell me whom you met. If not, when will it be?"
WHICH_FIRST = Markup("One after the other, so that nothing gets mixed up. <b>Which company was the first?</b>")
WHOSE_TITLE = "Whose title is that? Say it with the name, please."
LEAVE_OUT_WHOM = "Whom shall I leave out? Say it with the name, please."
LEFT_OUT = "without {}"
THAT_WAS_ALL = "that was everybody"
NOBODY_AT_DESK = "nobody at reception"
WHICH_DAY_TO_SAVE = "Gladly. To save it I still need the day."

OUTCOME_SAVED = {
    "offer": Markup("An offer from <b>{}</b>: well done! Thank them today, and ask until when they need your answer."),
    "hired": Markup("<b>{}</b> it is. Congratulations! I'll help you tell the others and thank your references."),
    "rejected": Markup(
        "I'm sorry about <b>{}</b>. The calls stop. A short thank-you within a day keeps the door open; I'll bring it up."
    ),
    "filled": Markup("So <b>{}</b> is filled. The calls stop. A short thank-you within a day keeps the door open."),
    "declined": Markup("Noted: you declined <b>{}</b>. A short thank-you within a day keeps the door open."),
    "withdrew": Markup(
        "Noted: you withdrew from <b>{}</b>. Nothing more comes about it. Your notes stay. If they don't know yet, tap below "
        "for a few polite words."
    ),
    "elsewhere": Markup("You took another job: well done! The calls to <b>{}</b> stop. Tell them politely, I'll bring it up."),
    "stopped": Markup("No more nudges for <b>{}</b>. Your notes stay. A new interview there starts a new plan."),
    "second": Markup("A second interview at <b>{}</b>: well done! When you know the day and time, tell me."),
}
OTHERS_TOLD = Markup("\nThey should hear it from you: {}.")
STILL_NOTHING = Markup("Silence is no verdict. I go on with <b>{}</b> as planned.")
ON_HOLD = Markup("Noted: it is on hold at <b>{}</b>. No calls there before {}; then I'll bring it up again.")
GIVE_UP = Markup(
    "Not yet, I'd say. Silence is no verdict: be patient, but persistent, with one word a week until the job is filled, even "
    "if that takes 30 to 60 days; never every day. Meanwhile go on with the others. To end it for good, say “stop” and the "
    "name of the company."
)
NO_ANSWER = Markup("No harm done. I'll bring it up {}. If nobody answers then, a short voicemail counts.")
NO_CONTACT_NOTED = Markup("Then we leave <b>{}</b> in peace. Tell me when they answer.")
NEWS = "News from {}"
NO_REVIEW = "No weekly review"
STILL_OPEN = Markup("\n\nStill open from before: {}. /due shows it.")
REVIEW_OFF = Markup("No more weekly reviews. /settings brings them back.")
SET = Markup("Done. {}: <b>{}</b>.")

# --- plain words ------------------------------------------------------------------------------------

NOT_THANKED = Markup("Then {} is still to be thanked: it is back on the list.")
NOT_DONE = Markup("Then it stays on the list. I'll bring it up again.")
WHO_ANSWERED = Markup("Good! Who answered? Name the company, or tap what it is about.")
WHICH_NEWS = Markup("Which company is that about? Name it, or tap what it is about.")
BOUNCED = Markup("So it did not reach {}. It stays on the list. Ask for the right address, then send it again.")
THEM = "them"
DECIDE_NOTED = Markup("Noted: they decide {}.")
CONTACT_NOTED = Markup("Noted: you were in touch with <b>{}</b>. The week begins anew.")
ALREADY_OVER = Markup("That moment is over already. When shall I remind you?")
CORRECTED = Markup("Changed for <b>{}</b>: {}.")
AS_YOU_SAID = "as you said"
PROMISE_KEPT = Markup("Noted for <b>{}</b>: you promised “{}”{}.")
WHOSE_PERSON = Markup("At which company is that? Say it with the name: “Jane Smith at Acme”.")
PERSON_KEPT = Markup("Noted: <b>{}</b> at <b>{}</b>.")
OFF_TOPIC = Markup("I only know about interviews and following up. There I am good: tell me, or ask what is due.")
NOT_YET = Markup("I can't do that yet. What I can: keep your interviews, plan every follow-up, and remind you in time.")
UNKNOWN_NAME = Markup("I don't know {}.")
KNOWN_NAMES = Markup(" You told me about: {}.")
TELL_MORE = Markup("I am not sure what that is about. Say it with the name of the company or the person, please.")
WHICH_ONE = Markup("Which one do you mean?")
WHICH_UNCLEAR = "Tap one, or say the full name."
PERSON_MET = Markup("Noted: you met <b>{}</b> at <b>{}</b>, and your thank-you is on the list.")
PERSON_ELSEWHERE = Markup(" If that was at another company, tap Undo and say it with its name.")
WAY_NOW = Markup("Changed for <b>{}</b>: {} is reached {} now: {}.")
ADDRESS_BESIDE = Markup("Noted for <b>{}</b>: the {} of {} is {}. The best way stays as it was, {}. Ask me for it any time.")
OFFICE_BESIDE = Markup("Noted for <b>{}</b>: letters go to {}. The best way to reach {} stays as it was, {}.")
STANDS_SO = Markup("Then it stays as it is: <b>{}</b>.")
NO_ADDRESS = Markup("I did not find the new address in that. What is it? Say it with the name: “{}'s email is …”.")

# --- what came of a call ----------------------------------------------------------------------------

MORE_OUTCOMES = Markup("What came of it at <b>{}</b>?")
CALL_BACK_WHEN = Markup("When shall you call <b>{}</b> again? A day, and the time if they named one.")
CALL_AGAIN = Markup("Noted: you call <b>{}</b> again {}. I'll bring it up then.")
CALL_AGAIN_MOVED = Markup(" (At the time that they named nobody is at work, so it is the next hour when they are.)")
RIGHT_WHO = Markup("Good to know. Who is the right one to call at <b>{}</b>? A name, a number, or both.")
RIGHT_UNCLEAR = "A name, a number, or “I don't know”: then I'll remind you to ask reception."
RIGHT_KEPT = Markup("Noted: the call goes to <b>{}</b>.")
LEFT_OFF = Markup("Good to know that <b>{}</b> is there no more. Off your list: {}.")
LEFT_NOTHING = Markup("Good to know that <b>{}</b> is there no more. Nothing of theirs was on your list.")
WHO_LEFT = Markup("Good to know. Who is it? Tell me with the name (“Ewan left the company”), and I take them off the list.")
MISSED_CALL = Markup(
    "They tried to reach you: a good sign. Call back as soon as it suits, today if you can. Nothing is off your list; tell me "
    "when you spoke, or when I shall remind you."
)
GOT_VOICEMAIL = Markup(
    "If you left a few words, tell me “left a voicemail”: that counts, and it is off your list. If not, no harm done: I'll "
    "bring it up {}."
)
RIGHT_NUMBER = Markup("Noted: <b>{}</b> can be called on {}.")
RIGHT_UNKNOWN = Markup("No harm done: the receptionist at <b>{}</b> will know. I'll bring it up.")
ASK_DECIDED = Markup("What did <b>{}</b> decide?")

# --- letters ----------------------------------------------------------------------------------------

WRITE = "✍ Write it"
WRITE_WHICH = Markup("Whose shall I write first?")
NOTHING_TO_WRITE = Markup("There is nothing to write for that one. /due shows what is next.")
DRAFT_HEAD = Markup("For <b>{}</b>{}. Change what you like and send me your version, or take it as it is:")
DRAFT_HOW = {
    "email": ", by email",
    "letter": ", as a letter",
    "card": ", for a card in your handwriting",
    "fax": ", by fax",
    "linkedin": ", on LinkedIn",
    "text": ", as a text message",
    "phone": ", to say on the phone",
}
DRAFT_SUBJECT = Markup("Subject: <code>{}</code>")
LOOK_AT = Markup("<b>Look at</b>")
FIX = "Fix: {}"
ANOTHER, SENT = "Another one", "✓ Sent"
TIPS = {
    "email": "An email can end in a spam folder. A handwritten card beside it never does.",
    "letter": "Standard paper, a matching envelope, and your signature in ink.",
    "card": "A plain card is right, not flashier than the trade.",
    "phone": "No answer? The last lines are for the machine.",
}
SHEETS = {
    "letter": Markup("Your letter to {}. Print it, sign it, post it today. Then tell me “sent”."),
    "envelope": Markup("The envelope for {}. Print it in its own size, or copy it by hand."),
    "card": Markup("This is how your words fit on the card for {}. Write it by hand; then tell me “sent”."),
    "fax": Markup("The cover sheet and your letter to {}, ready to fax."),
}
UNPRINTABLE = Markup("I have no letters for {} on paper. Write these by hand, or spell the name in another way.")
SAY_CALL, UNSAY_CALL = "Say when I'll call", "Don't say when I call"
SAY_WHEN = Markup("On which day will you call? I put it into the note, and bring the call up on that day.")
SAY_IN_YOURS = Markup("Your own words stand, so write it there yourself. I bring the call up on that day.\n\n")
YOUR_WORDS = Markup("Your words from now on.\n\n")
FACTS_ASKED = {
    "strengths": Markup("One question makes this note yours: which of your strengths should <b>{}</b> remember?"),
    "looking_for": Markup("One question makes this note better: what did <b>{}</b> say that they are looking for?"),
    "writer.name": Markup("How do you sign? Your name, as it shall stand below the words for <b>{}</b>."),
    "writer.phone": Markup("Your number, for the voicemail to <b>{}</b>?"),
    "address": Markup("The postal address of <b>{}</b>, please, one line below the other."),
}
WRITER_NAME = Markup("How do you sign your letters? Your name, please.")
WRITER_NEEDED = "A letter needs a name below it."
WRITER_PHONE = Markup("Your phone number?")
WRITER_EMAIL = Markup("Your email address?")
WRITER_ADDRESS = Markup("Your own postal address, for letters and envelopes?")
WRITER_SPELLING = Markup("British or American spelling?")
WRITER_TONE = Markup("Which tone is yours?")
WRITER_PAPER = Markup("Which paper do you print on?")
WRITER_KEPT = Markup("Noted. Your letters are signed <b>{}</b> from now on.")
WRITER_BUTTON = "Name and letterhead"
AFTER_LETTER = {
    "accept": Markup("When it is sent, tap “✓ Sent” or tell me: “I accepted the offer from {}”."),
    "decline": Markup("When it is sent, tap “✓ Sent” or tell me: “I declined the offer from {}”."),
    "withdraw": Markup("When it is sent, tap “✓ Sent” or tell me: “I withdrew from {}”."),
}
WRITE_TO_THEM = "✍ Write to them"
WRITE_YES, WRITE_NO = "✍ Accept", "✍ Decline"
UNSIGNED = Markup("No name stands below it yet. Tell me “my name is …”, and I sign every letter with it.")
ADDRESS_BY_HAND = Markup(" The street is for you to add: I know no postal address.")
PUT_IN = Markup("Your sentence is in.\n\n")
ADD_AS_SENTENCE = Markup("Gladly. Write it as <b>{}</b> shall read it, please: “add: …”, and I put it in word for word.")
NOBODY_CALLED = Markup("I know nobody called <b>{}</b>, so I kept nothing. Whom is it for? You told me about: {}.")
NOBODY_KNOWN = "nobody yet"
SEVERAL_CALLED = Markup("I know several people called <b>{}</b>. Send it with the whole name in the greeting, please.")
WHOSE_TEXT = Markup("Gladly. Whom is it for? Send it with its greeting, “Dear …,” and I look at it.")
ONLY_LOOKED = Markup("No letter to <b>{}</b> is on your list, so I looked at this one and did not keep it.")
NOTHING_FOR = Markup("No letter to <b>{}</b> is open. Send me your own, from “Dear …,” on, and I proofread it.")
NO_OFFER_THERE = Markup(
    "Such a letter answers an offer, and I know of none from <b>{0}</b>. Tell me “{0} offered me the job” when they have made "
    "one, or send me your own words, from “Dear …,” on, and I proofread them."
)

# To the one who runs the bot: what happened how often, and what to do.
ALARM_REFUSED = Markup("Operator, a look please: Telegram refused messages of mine (<b>{}</b>). The log tells which and why.")
ALARM_POISON = Markup("Operator, a look please: I failed at updates (<b>{}</b>). Their senders know; the log tells where.")
ALARM_TOKEN = Markup(
    "Operator, a look please: my token was refused (<b>{}</b> times). If it is not new, ask @BotFather for it."
)
ALARM_FULL = Markup(
    "Operator, a look please: my database had no room (<b>{}</b> times). Nothing is lost; make room on the disk."
)

# --- one's own data -----------------------------------------------------------------------------------

EXPORT = Markup("Here you are. These files are for you alone, so keep them where only you can read them.")
EMPTY_FILE = Markup("There is nothing to put into {} yet. Tell me whom you met, then ask again.")
NOTHING_TO_EXPORT = Markup("I know nothing about you yet, so there is nothing to give out. Tell me about an interview first.")
FILES = {
    "followup.json": Markup("Everything, to keep. Send it back to me at any time, and I put in what is missing here."),
    "people.csv": Markup("Everyone you met, as a table."),
    "follow-ups.csv": Markup("What is to be done, as a table."),
    "events.csv": Markup("What happened, as a table."),
    "people.vcf": Markup("Everyone you met, for your address book."),
    "follow-ups.ics": Markup("Your follow-ups, interviews and decision days, for your calendar."),
}
FILE_LOST = Markup("I could not load that file. I take files of up to 2 MB. Please send it once more.")
WRONG_FILE = Markup("I can't take that file in: it is none of mine, or was changed. Nothing changed here. /export makes one.")
NOTHING_TAKEN = Markup("All of that is here already. Nothing was added. /due shows your plan.")
TAKEN = Markup("Added from your file: {}. /due shows your plan.")
YOUR_PLAN = "what belongs to your plan"
YOUR_SETTINGS = "your settings"
AND_MORE = " and {} more"
ASK_REPLACE = Markup("Your file tells something else about {}. Shall I replace what is here, or keep it?")
REPLACE_UNCLEAR = "“Replace” or “keep mine”?"
REPLACED = Markup("Replaced by what your file tells. /due shows your plan.")
NOT_REPLACED = Markup("Then it stays as it is here. /due shows your plan.")
ASK_DELETE = Markup(
    "Delete <b>everything</b>?{} Your notes, your plan, your settings and what we are talking about go for good, and no undo "
    "brings them back. To keep a copy, say “keep it”, and then /export."
)
THAT_IS_THERE = Markup(" That is {}.")
SURE_UNCLEAR = "“Delete everything” or “keep it”?"
KEPT_ALL = Markup("Then all stays as it is. /export gives you a copy.")
ALL_GONE = Markup("All gone. I know nothing about you any more. This chat you can clear in Telegram. /start begins anew.")
FORGOTTEN = Markup("I forgot <b>{}</b>. Undo brings it back for 7 days; then no trace is left.")
