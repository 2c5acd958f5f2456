"""What is found by its grammar, an example for each kind of row; and right sentences that look like it."""

from datetime import date

import pytest

from rules.proof import Facts, proofread

FACTS = Facts(
    candidate="Pia Holm",
    name="Siobhán Abernethy",
    company="Marlow & Finch Ltd",
    interview=date(2027, 2, 3),
    written=date(2027, 2, 4),
    others=("Anne Fry",),
    known=("Teams",),
    needs=frozenset(),
)


def note_with(sentence: str) -> str:
    return f"Dear Siobhán,\n\nThank you for yesterday. {sentence} I would be glad to hear from you soon.\n\nPia Holm"


def found_in(sentence: str) -> list[tuple[str, str | None]]:
    return [(fault.span, fault.fix) for fault in proofread(note_with(sentence), FACTS)]


SUBJECTS = [
    ("I is a juggler, and I was happy.", "is", "am"),
    ("I were there when it began.", "were", "was"),
    ("It was long, and I has never been sorry.", "has", "have"),
    ("I could see how busy you was.", "was", "were"),
    ("The closing now take six days.", "take", "takes"),
    ("A clerk either make it better or worse.", "make", "makes"),
    ("My stitches is small.", "is", "are"),
    ("I saw how much your clients trusts you.", "trusts", "trust"),
    ("Most of them comes every week.", "comes", "come"),
    ("I learned how many of your pumps is old.", "is", "are"),
    ("I fixed a thousand bikes that costs less than a tent.", "costs", "cost"),
    ("At home every invoice are paid in a week.", "are", "is"),
    ("The list of names have grown.", "have", "has"),
    ("School groups is my favourite.", "is", "are"),
    ("One of the things that impressed me are that you listen.", "are", "is"),
    ("I like the way in which you and Anne Fry has told it.", "has", "have"),
    ("I was happy because your lab is is full of light.", "is is", "is"),
]
FORMS = [
    ("I have work with four children.", "work", "worked"),
    ("I am knowing the old ones.", "am knowing", "know"),
    ("I'm needing a ladder.", "'m needing", " need"),
    ("It has never once be late.", "be", "been"),
    ("I drive a van since 2016.", "drive", "have driven"),
    ("I'm look for a place.", "look", "looking"),
    ("I look forward to work with you.", "work", "working"),
    ("I thank you for interview me.", "interview", "interviewing"),
    ("I have been work on it.", "work", "working"),
    ("I would enjoy to do it again.", "to do", "doing"),
    ("I am used to write in the dark.", "write", "writing"),
    ("One wrong word can costs a lot.", "costs", "cost"),
    ("I should to send it.", "to", ""),
    ("Last year I write a book.", "write", "wrote"),
    ("I was really interesting in the garden.", "interesting", "interested"),
    ("I am able of lifting it.", "able of", "able to"),
    ("I am capable to lift it.", "capable to", "able to"),
    ("I suppose that you could of asked.", "could of", "could have"),
    ("I am agree with that.", "am agree", "agree"),
    ("I'm having experience with dogs.", "'m having", " have"),
    ("My teacher suggested me to write.", "me to", "that I"),
    ("I come third in the race in 2014.", "come", "came"),
    ("Yesterday I see a fox.", "see", "saw"),
    ("I succeeded to open it.", "to open", "in opening"),
]
PRONOUNS = [
    ("I never make they feel small.", "they", "them"),
    ("I have a gift for they.", "they", "them"),
    ("It was made for Anne and I.", "I", "me"),
    ("Me and my brother sailed.", "Me and my brother", "My brother and I"),
    ("I cook so that them can rest.", "them", "they"),
    ("I assembled they genomes.", "they", "their"),
    ("I did it's twin every week.", "it's", "its"),
    ("I hope your very busy.", "your", "you're"),
    ("I asked for there own words.", "there", "their"),
    ("Theirs not a weed that I fear.", "Theirs", "There's"),
    ("It was me which stayed.", "which", "who"),
    ("I trained womens committees.", "womens", "women's"),
]
NOUNS = [
    ("I took home many informations.", "informations", "information"),
    ("I met much people.", "much", "many"),
    ("I made less mistakes.", "less", "fewer"),
    ("I sang there for five year.", "year", "years"),
    ("It was a years ago.", "years", "year"),
]
PREPOSITIONS = [
    ("You explained me the problem.", "me", "to me"),
    ("I would like to discuss about the garden.", "discuss about", "discuss"),
    ("I arrived to the hall.", "to", "at"),
    ("The hall would benefit of this.", "of", "from"),
    ("The choir consists on nine of us.", "on", "of"),
    ("I have experience on digging.", "on", "in"),
    ("I did it according with the plan.", "according with", "according to"),
    ("I wait your answer.", "your", "for your"),
]
WORDS = [
    ("The second is more better.", "more better", "better"),
    ("It is the most best of all.", "most best", "best"),
    ("It was to late for tea.", "to", "too"),
    ("I never loose my patience.", "loose", "lose"),
    ("I wonder weather it rains.", "weather", "whether"),
    ("It was good advise.", "advise", "advice"),
    ("I gladly except any hour.", "except", "accept"),
    ("I sang over the pass few years.", "pass", "past"),
]
LATER = [
    ("I bake since I was fifteen.", "bake", "have baked"),
    ("I run when a pump break down.", "break", "breaks"),
    ("In all 80 percent of my clients has stayed.", "has", "have"),
    ("I was impressed from the garden.", "from", "by"),
    ("I am responsible from the keys.", "from", "for"),
    ("I have drawn during six years.", "during", "for"),
    ("I have passed five years at sea.", "passed", "spent"),
    ("I very like the garden.", "very", "really"),
    ("I am graduated from a small college.", "am graduated", "graduated"),
    ("I can this explain better.", "this explain", "explain this"),
    ("I sang because of I like it.", "because of", "because"),
    ("I built two hundred staircase and a barn.", "staircase", "staircases"),
    ("I mend all kind of clocks.", "kind", "kinds"),
    ("I know a lot people.", "a lot", "a lot of"),
    ("I listened carefully the choir.", "the", "to the"),
]
LATEST = [
    ("We talked, and they was kind.", "was", "were"),
    ("Each of the songs I teach have a story.", "have", "has"),
    ("I water everything that grow here.", "grow", "grows"),
    ("I know everybody who don't sleep.", "don't", "doesn't"),
    ("There were a queue.", "were", "was"),
    ("Your criteria for singing was new to me.", "was", "were"),
    ("They say the grass don't lie.", "don't", "doesn't"),
    ("I really happy to see it.", "really happy", "am really happy"),
    ("I not need a ladder.", "not need", "do not need"),
    ("I have being a porter.", "have being", "have been"),
    ("I have been worked at sea.", "worked", "working"),
    ("Each choir is consisting of nine.", "is consisting", "consists"),
    ("It was good of you for let me sing.", "let", "letting"),
    ("I am responsible to lock the gate.", "to lock", "for locking"),
    ("My dream is open a bakery.", "open", "to open"),
    ("Please find attach my letter.", "attach", "attached"),
    ("I learn quick.", "quick", "quickly"),
    ("I want that they feel at home.", "that they feel", "them to feel"),
    ("I know people whom clearly enjoy it.", "whom", "who"),
    ("It matters to my brother and I.", "I", "me"),
    ("I sing with them kids.", "them", "those"),
    ("My neighbours bring there sons.", "there", "their"),
    ("The line what packs the pears is old.", "what", "that"),
    ("I trained ten woman.", "woman", "women"),
    ("I have sung since I was child.", "child", "a child"),
    ("I see nine client a day.", "client", "clients"),
    ("I find many mistake that others miss.", "mistake", "mistakes"),
    ("I like the peoples at the hall.", "peoples", "people"),
    ("I have five years experience in law.", "years", "years'"),
    ("It was pleasure to sing.", "pleasure", "a pleasure"),
    ("I am known in whole country.", "whole", "the whole"),
    ("The hall is a very old.", "a very old", "very old"),
    ("I am interested to learning it.", "to", "in"),
    ("I write regarding to the choir.", "regarding to", "regarding"),
    ("I translate from fifteen years.", "from", "for"),
    ("You explained me everything.", "me", "to me"),
    ("I know how is important to listen.", "is important", "important it is"),
    ("I liked how calm is your hall.", "is your hall", "your hall is"),
    ("My voice is enough good for a choir.", "enough good", "good enough"),
    ("You explained everything very good.", "good", "well"),
    ("I work already nine years with orchids.", "work already", "have already worked for"),
    ("I worked always with care.", "worked always", "always worked"),
    ("I am well verse in it.", "well verse", "well versed"),
    ("There wasn't no ewe that I feared.", "no", "any"),
]
ROWS = [*SUBJECTS, *FORMS, *PRONOUNS, *NOUNS, *PREPOSITIONS, *WORDS, *LATER, *LATEST]


@pytest.mark.parametrize(("sentence", "bad", "right"), ROWS, ids=[sentence for sentence, _, _ in ROWS])
def test_is_found(sentence: str, bad: str, right: str) -> None:
    assert found_in(sentence) == [(bad, right)]


RIGHT = [
    "If I were younger I would dance.",
    "Were I to choose, I would stay.",
    "I like how they work and how they answer questions.",
    "I am married with two children.",
    "I must of course ask my wife.",
    "Thank you for your welcome yesterday.",
    "The plates waited in the pass until the bell rang.",
    "I am responsible to the board.",
    "My work consists in listening.",
    "I tried both presses, and the one which leaks is cheaper.",
    "I'm used to night shifts and to people in a hurry.",
    "The number of clients I see is small.",
    "Could you tell me which papers you need?",
    "I asked a colleague which way to go.",
    "It was a different kind of garden.",
    "I came in my van.",
    "The week before the exams was long.",
    "The second song was the higher of the two.",
    "I would like that very much.",
    "I train people in restaurant and hotel kitchens.",
    "I have clean hands and train tickets.",
    "I am having a look at it with a friend.",
    "It is work I would gladly go on with.",
    "The hall kept a boat of its own.",
    "The salmon were kind enough to show themselves.",
    "Each of the clients I see has a file.",
    "The criteria are clear, and one of the criteria was met.",
    "I wish there were a bus.",
    "The stone has been worked for years.",
    "I ran a ten man crew.",
    "I owe it to my brother and I know it.",
    "I learn quick trades and slow ones.",
    "The old peoples of the north carved it.",
]


@pytest.mark.parametrize("sentence", RIGHT)
def test_is_right(sentence: str) -> None:
    assert found_in(sentence) == []
