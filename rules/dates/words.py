"""The words in which people say when: how they spell them, and what they stand for. Tables only."""


def wordset(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


def rows(text: str) -> dict[str, str]:
    """'right: wrong, wrong' on each line, as {wrong: right}."""
    lines = (line.split(":") for line in text.strip().splitlines())
    return {wrong.strip(): right.strip() for right, wrongs in lines for wrong in wrongs.split(",")}


WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
_MONTH_NAMES = "january february march april may june july august september october november december"
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split(), start=1)}
DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1, "overmorrow": 2, "ereyesterday": -2}
UNITS = {unit: unit for unit in ("minute", "hour", "day", "workday", "week", "fortnight", "month", "quarter", "year")}
UNITS["days"] = "day"  # apart, because the first day of a month is not its first days
_NUMBER_NAMES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
NUMBERS = {word: number for number, word in enumerate(_NUMBER_NAMES.split())} | {
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
}
ORDINAL_NAMES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
ORDINALS = {word: number for number, word in enumerate(ORDINAL_NAMES.split(), start=1)}
NTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "latter": "late",
    "end": "end",
}
QUARTERS = {f"q{number}": number for number in range(1, 5)}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
DAYPARTS = {part: part for part in ("morning", "noonish", "afternoon", "evening", "night", "eod")}

# Words that are names or something else as often as they are dates: alone they answer "when", among strangers not.
NAMES_TOO = wordset("april may june january march august sunday spring summer easter")
# "i sat with them", "with april": never a date after these words.
GUARDED = NAMES_TOO | {"saturday", "wednesday"}
PEOPLE = wordset("april may june january march august summer")
# What can stand alone as an answer, and as well be a part of somebody's or something's name.
BARE = frozenset({*WEEKDAYS, *MONTHS, *SEASONS})
# Behind a time of day: whose clock it is. The last ones only in front of "time".
ZONES = wordset("""
    utc gmt bst ist est edt cst cdt mst mdt pst pdt et ct mt pt cet cest eet eest msk wat cat eat sast gst pkt npt
    bdt ict wib pht sgt myt hkt jst kst aest aedt acst acdt awst nzst nzdt akst hst brt
""")
ZONE_PLACES = wordset("eastern central pacific mountain uk us indian india london dublin lagos manila their dubai singapore")
# "the second round", "march 2 people": a number in front of these is no day of a month.
COUNTED = wordset(
    "one ones round rounds interview interviews call calls stage stages person people guy guys lady candidate candidates "
    "time times thing things half part step steps try oclock ish am pm more other others"
) | frozenset(UNITS)

HOLIDAY_PHRASES = rows("""
    christmas: christmas, christmas day, x mas, christmas time
    christmas eve: christmas eve, xmas eve
    boxing day: boxing day, st stephen's day
    new year: new year's day, new years day, new year day, the new years, new years, new year's, jan 1st
    new year's eve: new year's eve, new years eve, new year eve, nye, silvester, hogmanay
    valentine: valentine's day, valentines day, valentine's, valentines
    independence: july 4th, independence day, july the 4th
    halloween: halloween, hallowe'en
    thanksgiving: thanksgiving, thanksgiving day, turkey day, thnxgiving
    canadian thanksgiving: canadian thanksgiving, thanksgiving in canada
    black friday: black friday
    labor day: labor day, labour day
    memorial day: memorial day
    mlk day: mlk day, martin luther king day, mlk
    presidents day: presidents day, president's day, presidents' day
    columbus day: columbus day, indigenous peoples day
    veterans day: veterans day, veteran's day, armistice day
    juneteenth: juneteenth
    election day: election day, the election, the elections
    st patrick: st patrick's day, st patricks day, st paddy's day, paddys day
    st patrick: paddy's day, st paddys day, st paddys, st patricks, paddys
    easter: easter, easter sunday, easter day
    good friday: good friday
    easter monday: easter monday
    may day: may day
    diwali: diwali, deepavali
    lunar new year: chinese new year, lunar new year, cny, tet, spring festival
    eid: eid, eid al fitr, eid ul fitr
    holidays: the holidays, holidays, the holiday season, xmas break, christmas break, the christmas holidays
    the new year: the new year
""")
HOLIDAYS = frozenset(HOLIDAY_PHRASES.values())
