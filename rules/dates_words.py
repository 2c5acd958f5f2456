"""The words in which people say when: how they spell them, and what they stand for. Tables only."""


def wordset(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


def _rows(text: str) -> dict[str, str]:
    """'right: wrong, wrong' on each line, as {wrong: right}."""
    rows = (line.split(":") for line in text.strip().splitlines())
    return {wrong.strip(): right.strip() for right, wrongs in rows for wrong in wrongs.split(",")}


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
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), start=1)}
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
# "the second round", "march 2 people": a number in front of these is no day of a month.
COUNTED = wordset(
    "one ones round rounds interview interviews call calls stage stages person people guy guys lady candidate candidates "
    "time times thing things half part step steps try oclock ish am pm more other others"
) | frozenset(UNITS)

SPELLINGS = _rows("""
    monday: mon, moday, munday, mnday, monady
    tuesday: tue, tues, teusday, tuseday, tusday, tuesd
    wednesday: wed, weds, wednes, wensday, wendesday, wedensday, wednsday, wenesday
    thursday: thu, thur, thurs, thr, thrusday, thusday, thurdsay
    friday: fri, firday, fryday, frday, friady
    saturday: sat, saterday, satuday, saturady
    sunday: sun, sundy
    january: jan, janury
    february: feb, febuary, feburary
    march: mar
    april: apr, aprl
    june: jun
    july: jul
    august: aug
    september: sep, sept
    october: oct
    november: nov
    december: dec, decemeber
    today: tod, tday, 2day, todya, tdy
    tonight: tonite, 2nite, 2night, tonigt
    tomorrow: tmrw, tmr, tmw, tmrrw, tomo, tomoz, 2moro, 2morrow, tmorrow, 2mrw, morrow, tommorow, tommorrow, mañana
    yesterday: yday, yest, ystrday, yestrday, ytd, yesty, ystday
    minute: minutes, min, mins, minuets
    hour: hours, hr, hrs, h
    days: dys, dayz
    workday: workdays, weekday, weekdays
    week: weeks, wk, wks, weeek, weks, wek, weke, wekks, week's, weeks'
    fortnight: fortnights
    month: months, mth, mths, mnth, mnths, monht, mo, mos
    quarter: quarters, qtr
    year: years, yr, yrs
    weekend: wknd, wkend, we'end
    next: nxt, nex, nextt, nect
    last: lst, lasst
    this: ths, dis, thsi
    past: previous
    coming: upcoming, cuming
    early: erly, eary
    beginning: begining, beggining
    oclock: o'clock, 0'clock
    autumn: fall
    night: nite
    morning: mornings, mornin, morn
    afternoon: arvo, aft, afternoons, pm
    evening: evenings
    about: abt, approx, approximately, roughly, circa, approximatly, bout, aroud
    before: bfore, b4, befor, befre
    after: aftr, afer
    until: till, til, 'til, untill, unitl
    through: thru, thro
    between: btw, btwn, betwen
    within: w/in, withing, witin
    ago: agp, aog
    noon: midday, noontime
    a: an
    two: tow
    couple: cpl, coupla, copule
    business: buisness, bussiness, busines
    first: 1rst
    maybe: mabye, mayb, mebbe
    probably: prob, probs, prolly, probly, probaly, probablly
    christmas: xmas, x-mas, chrismas, crimbo
    with: w
    you: u, ya, yo
    are: r
    your: ur
    and: n, &
    not: nt
    please: pls, plz, plse
    because: cos, cuz, coz, bc, cause
    them: em
""")

# One word that says several.
SHORTHANDS = {
    "dont": "do not",
    "didnt": "did not",
    "doesnt": "does not",
    "havent": "have not",
    "hasnt": "has not",
    "wont": "will not",
    "wouldnt": "would not",
    "cant": "can not",
    "cannot": "can not",
    "couldnt": "could not",
    "isnt": "is not",
    "wasnt": "was not",
    "aint": "is not",
    "arent": "are not",
    "can't": "can not",
    "won't": "will not",
    "ain't": "is not",
    "im": "i am",
    "ive": "i have",
    "theyll": "they will",
    "theyre": "they are",
    "thats": "that is",
    "idk": "i do not know",
    "dunno": "do not know",
    "no-one": "nobody",
    "acouple": "a couple",
    "nextweek": "next week",
    "eow": "end of the week",
    "eom": "end of the month",
    "eoy": "end of the year",
    "eonw": "end of next week",
    "cob": "eod",
    "cop": "eod",
    "eob": "eod",
    "asap": "soon",
    "midweek": "mid week",
    "mid-week": "mid week",
    "fortnightly": "fortnight",
    "lunchtime": "noonish",
    "lunch-time": "noonish",
    "lunch": "noonish",
    "kinda": "kind of",
    "sorta": "sort of",
    "wc": "week of",
    "w/c": "week of",
    "nlt": "no later than",
    "gonna": "going to",
    "midmonth": "mid month",
    "½": "half",
}

# Several words that say one; longer ones are tried first.
PHRASES = {
    "the other day": "lately",
    "business day": "workday",
    "business days": "workday",
    "working day": "workday",
    "working days": "workday",
    "work day": "workday",
    "work days": "workday",
    "office day": "workday",
    "office days": "workday",
    "bank day": "workday",
    "bank days": "workday",
    "close of business": "eod",
    "close of play": "eod",
    "end of play": "eod",
    "end of business": "eod",
    "end of business day": "eod",
    "end of the day": "eod",
    "end of day": "eod",
    "end of the workday": "eod",
    "end of workday": "eod",
    "day end": "eod",
    "may be": "maybe",
    "might be": "maybe",
    "or so": "roughly",
    "or thereabouts": "roughly",
    "give or take": "roughly",
    "any day now": "soon",
    "any time now": "soon",
    "any moment now": "soon",
    "any minute now": "soon",
    "any day": "anytime",
    "any time": "anytime",
    "no one": "nobody",
    "some time": "sometime",
    "god willing": "hopefully",
    "some day": "someday",
    "24/7": "always",
    "close to": "near",
    "twenty four": "24",
    "forty eight": "48",
    "forty five": "forty-five",
    "thirty first": "thirty-first",
    "at the moment": "currently",
    "right now": "currently",
    "just now": "justnow",
    "a moment ago": "justnow",
    "a minute ago": "justnow",
    "this minute": "justnow",
    "first thing": "firstthing",
    "last thing": "firstthing",
    "a lot": "much",
    "day time": "daytime",
    "noonish time": "noonish",
    "half term": "halfterm",
    "week end": "weekend",
    "month end": "end of the month",
    "year end": "end of the year",
    "quarter end": "end of the quarter",
    "month's end": "end of the month",
    "year's end": "end of the year",
    "week's end": "end of the week",
    "early part": "early",
    "late part": "late",
    "tail end": "end",
    "back end": "late",
    "first part": "early",
    "first half": "early",
    "second half": "late",
    "last half": "late",
    "early days": "early",
    "i mean": "imean",
    "make that": "imean",
    "make it": "imean",
    "scratch that": "imean",
    "no wait": "imean",
    "oh wait": "imean",
    "wait no": "imean",
    "no sorry": "imean",
    "sorry no": "imean",
    "i meant": "imean",
    "or rather": "imean",
    "correction": "imean",
    "no actually": "imean",
    "actually no": "imean",
    "strike that": "imean",
    "never mind": "nevermind",
}
PHRASES |= {f"{tens} {unit}": f"{tens}-{unit}" for tens in ("twenty",) for unit in _ORDINALS.split()[:9]}

# What a misspelt word may be mended to. Short words and words near to names (march, june, august) are not here.
MENDABLE = (
    *(name for name in WEEKDAYS),
    *("january", "february", "september", "october", "november", "december"),
    *("tomorrow", "yesterday", "thanksgiving", "christmas", "weekend", "fortnight"),
    *("morning", "afternoon", "evening", "business", "beginning", "overmorrow", "workday"),
)

HOLIDAY_PHRASES = _rows("""
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
    st patrick: st patrick's day, st patricks day, st paddy's day, paddys day, st paddys day, st paddys, st patricks, paddys
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
