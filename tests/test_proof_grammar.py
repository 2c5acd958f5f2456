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


def found_in(sentence: str) -> list[tuple[str, str | None]]:
    text = f"Dear Siobhán,\n\nThank you for yesterday. {sentence} I would be glad to hear from you soon.\n\nPia Holm"
    return [(fault.span, fault.fix) for fault in proofread(text, FACTS)]


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
ROWS = [*SUBJECTS, *FORMS, *PRONOUNS, *NOUNS, *PREPOSITIONS, *WORDS, *LATER]


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
]


@pytest.mark.parametrize("sentence", RIGHT)
def test_is_right(sentence: str) -> None:
    assert found_in(sentence) == []
