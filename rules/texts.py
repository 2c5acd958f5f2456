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
MOVED_ALONG = Markup(" Your plan moved along.")
OFFER_DEBRIEF = Markup("Had an interview? Let's write it down now, it takes three minutes.")

HELP_HEAD = Markup(
    "Message me right after an interview: “just had an interview at Acme”. I ask, you answer, and I keep the plan."
)
HELP_TAIL = Markup(
    "While I ask: <b>skip</b>, <b>back</b>, <b>save now</b> or <b>cancel</b>. Whatever a button says, you can type.\n"
    "Later: “what's due today?”, “done”, “change Acme”, “stop Acme”."
)

HINT = Markup("{} {}")
START, DUE, CHANGE = "Tell me about an interview", "What's due this week", "Change something"
EXAMPLE = Markup("For example: <i>{}</i>\nOr say “skip”.")
EXAMPLE_NEEDED = Markup("For example: <i>{}</i>")
NOTHING_BEFORE = Markup("This is the first question. To leave it, say “cancel”.")
CARD_NOT_ASKED = Markup("Thank you for the contact. I take contacts when I ask whom you met: start with /interview.")
CANCELLED = Markup("Cancelled. I kept nothing of it.")
CHANGE_LEFT = Markup("Then it stays as it was saved.")
ZONE_LEFT = Markup("As you like. /timezone asks again.")
NOTHING_TO_CANCEL = Markup("There is nothing to cancel. Your saved notes stay as they are.")
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
SNOOZED = Markup("I'll remind you {}.")
SNOOZED_LATE = Markup(" That is after the 24 hours, so rather send it sooner if you can.")
ALREADY = Markup("That is off your list already: {}.")
GONE = Markup("That is no longer on your list. /due shows what is.")
ASK_STOP = Markup("Stop all nudges for <b>{}</b>? What happened?")
STOPPED = Markup("No more nudges for <b>{}</b>. Your notes stay. A new interview there starts a new plan.")
KEPT_GOING = Markup("Then I keep going with <b>{}</b>.")
GOES_ON = Markup("The plan for <b>{}</b> goes on already.")
RESUMED = Markup("The plan for <b>{}</b> is back.")
REPLIED = Markup("Good that they are in touch. The clock for <b>{}</b> starts anew. If it is decided, tap below.")
WHICH_DONE = Markup("Which one? Tap it:")
NOT_WAITING = Markup("No question of mine is open. If you mean something on this list, tap its number.")
NO_EMPLOYER = Markup("I know no company called {}. You told me about: {}.")
NONE_YET = Markup("I know no company yet. Tell me about an interview with /interview.")
UNDONE = Markup("Undone. It is back on your list.")
CHANNEL_UNKNOWN = Markup("No harm done: email is a safe choice. If you find out, say “change {}”.")
CHANNEL_KEPT = Markup("Good: {} can be reached {}. The plan knows it now.")

GREETING = Markup("Hello! Had an interview? Tell me about it, or ask “what's due?”.")
YOU_ARE_WELCOME = Markup("You're welcome. Ask “what's due?” any time.")
COMING_INTERVIEW = Markup(
    "Good luck! Ask them when they decide and when a second interview may come, and note every name. Message me right after."
)
NO_COMMAND = Markup("I have no such command. /help lists those there are.")
NOT_UNDERSTOOD = Markup("I did not understand that. You can tell me about an interview, or ask what is due.")
QUESTION = Markup("I can't answer that one. What I know: your interviews and what is due. /help shows how to ask.")
NOT_TEXT = {
    "sticker": Markup("Nice one! I only read words, though."),
    "voice": Markup("I can't listen to voice messages yet. Please type it, a few words are enough."),
    "photo": Markup("I can't read pictures yet. Please type what it says."),
    "location": Markup("Thanks for the place. I only need it to set your time zone: /timezone."),
    "other": Markup("I can't read that yet. Please type it, a few words are enough."),
}
PRIVATELY = Markup("Please write to me privately: what you tell me about interviews is for you alone.")
NOT_ALLOWED = Markup("This bot is private. You can run your own: its README shows how.")
SORRY = Markup("Something went wrong on my side. What you told me before is safe. Please send that once more.")

COMMANDS = {
    "interview": "tell me about an interview",
    "due": "what is due this week",
    "help": "how to talk to me",
    "timezone": "set where you are",
    "cancel": "leave what we are doing",
}

STOP_REASONS = {
    "filled": "The job is filled",
    "rejected": "They said no",
    "withdrew": "I withdrew",
    "stopped": "Just stop",
}
