"""How people spell the words of dates: short, wrong, run together or spread over several. Tables only."""

from rules.dates.words import ORDINAL_NAMES, WEEKDAYS, rows

SPELLINGS = rows("""
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
    days: days', dys, dayz
    workday: workdays, weekday, weekdays
    week: weeks, wk, wks, weeek, weks, wek, weke, wekks, week's, weeks'
    fortnight: fortnights
    month: months, month's, months', mth, mths, mnth, mnths, monht, mo, mos
    quarter: quarters, qtr
    year: years, year's, years', yr, yrs
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
    morning: mornin, morn
    afternoon: arvo, aft, pm
    soon: soonish
    hopefully: inshallah, inshaallah, insha'allah
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
    them: em, dem
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
    "werent": "were not",
    "hadnt": "had not",
    "shouldnt": "should not",
    "can't": "can not",
    "won't": "will not",
    "ain't": "is not",
    "im": "i am",
    "ive": "i have",
    "theyll": "they will",
    "theyre": "they are",
    "theyd": "they would",
    "hed": "he would",
    "itd": "it would",
    "itll": "it will",
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
    "please god": "hopefully",
    "after saying": "said",  # "he's after saying": the Irish perfect
    "after telling": "told",
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
    "last thing": "eod",
    "a lot": "much",
    "o clock": "oclock",
    "day time": "daytime",
    "noonish time": "noonish",
    "half term": "halfterm",
    "week end": "weekend",
    "month ending": "end of the month",
    "year ending": "end of the year",
    "latter than": "later than",
    "on or around": "around",
    "on or about": "around",
    "at or around": "around",
    "instead of": "except",
    "rather than": "except",
    "as opposed to": "except",
    "god's grace": "hopefully",
    "grace of god": "hopefully",
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
    "latter half": "late",
    "1st half": "early",
    "2nd half": "late",
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
    "now it is": "imean",
    "now its": "imean",
    "it is now": "imean",
    "its now": "imean",
    "night night": "goodnight",
    "never mind": "nevermind",
}
PHRASES |= {f"{tens} {unit}": f"{tens}-{unit}" for tens in ("twenty",) for unit in ORDINAL_NAMES.split()[:9]}

# What a misspelt word may be mended to. Short words and words near to names (march, june, august) are not here.
MENDABLE = (
    *(name for name in WEEKDAYS),
    *("january", "february", "september", "october", "november", "december"),
    *("tomorrow", "yesterday", "thanksgiving", "christmas", "weekend", "fortnight"),
    *("morning", "afternoon", "evening", "business", "beginning", "overmorrow", "workday"),
)
