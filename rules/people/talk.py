"""Small talk: words that name nobody and are no function, and those that announce a name. Lower case."""

from typing import Final

from rules.people.words import words_of

LEAD_INS: Final = words_of(
    """
    i had have met meet with by to was were is it it's saw see spoke spoken called named name name's
    interviewed mainly mostly just only think maybe also then hi hello yes yeah so um uh guess him her me
    them there first second last actually
    """
)
"""Small talk behind which an unknown word in lower case may be a name."""

PREDICATES: Final = words_of("he's she's they're hes shes theyre he she they we were i'm")
"""Behind "she was" an unknown word in lower case says what she was like."""

COMMON: Final = words_of(
    """
    double-barrelled hyphenated near towards toward above below beside next nearby i i'm im i've ive i'd
    i'll me my mine we we've us you your he him she they them it it's its this that these those there here
    what which when where why how whose whom who am do does did done don't dont didn't didnt doesn't doesnt
    can can't cant could couldn't couldnt will would wouldn't should shouldn't have has had haven't hasn't
    having get got getting go going gone went come came comes coming joined joining join introduced
    introduce said say says saying tell told talk talked talking speak spoke spoken meet met meeting see saw
    seen interview interviewed interviewing interviews interviewer interviewers conducted run ran led sat
    sit asked ask asks think thought guess know knew known remember recall forget forgot forgotten catch
    caught learn learned learnt give gave given want wanted need name names surname surnames first second
    third last full title titles role position job not no nope nah yes yeah yep yup ok okay sure please
    thanks thank sorry hi hello hey well so um uh er erm like just only mostly mainly maybe perhaps probably
    basically actually honestly really very quite too much many few lot lots bit little somewhat kind sort
    again already also even ever never always often now later soon today tomorrow yesterday morning
    afternoon evening tonight week month time minute hour monday tuesday wednesday thursday friday saturday
    sunday jan feb mar apr jun jul aug sept oct nov dec january february march july august september october
    november december previous new old young nice lovely friendly strict great good bad fine cool happy sad
    tired tall short something anything nothing everything none nobody anybody anyone everybody everyone
    else same different whole half halfway through during before after about around over under up down out
    off into onto until till because but or if though although while than as at by for from in of on to with
    without between be been being is isn't was wasn't were weren't are aren't bus train car phone call
    called named video zoom teams teams' skype online remote chat bot ai robot avatar list himself herself
    themselves myself yourself part parts end start started begin beginning side left right back lah lor hor
    eh oh ah hmm ha haha lol btw tbh idk dunno n/a na nil xx unknown tba tbc tbd etc let lets let's make
    made take took put look looked seems seemed feel felt hope wish joking kidding thing things stuff place
    own owns owned ugh whatever anyway wait mean meant correct correction rather scratch spelt spelled
    spelling pronounced pronounce sounds sound rhymes letter best regards warm warmest cheers sincerely
    yours faithfully respectfully sent iphone android tel mobile cell fax email mail e-mail ext linkedin web
    prefer prefers preferred text texts texting texted sms whatsapp dunno
    website www book confidentiality notice message intended addressee confidential panel round rounds loop
    set quick quickly both either neither each most more less another other others mr. guess'd that's thats
    what's whats where's here's there's theres who'd name's names' remember'd it'd open hiring mum dad mom
    father-of ex-colleague opinions views building helping passionate late early gonna gotta wanna cause cos
    coz def definitely obviously apparently supposedly typing driving honest truth bless dear introduction
    introductions title's wont won't isnt wasnt ill theyre shes hes question questions answer answers check
    notes note hang sees salary private prefer designation clue idea mask masks boring raining comfortable
    sharing share misspelled misspelt wrote write written skip pass cancel stop quit help restart exit undo
    uhr uur rest post letters emails mails cards
    food coffee weather office's kitchen's water small huge long the a an one ones showed show shown nvm nm
    """
)

CHAT: Final = words_of(
    """
    grumpy polite rude bored busy chatty cheerful quiet loud blonde bald ginger bearded bossy stern
    serious intense intimidating welcoming cold weird odd strange awesome amazing brilliant decent
    okayish alright fabulous fantastic super proper straight upstairs downstairs outside inside away
    across along popped dropped walked greeted buzzed waited waiting wave waved signed brought offered
    shook smiled nodded stood sitting standing wearing wore glasses beard accent foreign accented hair
    shirt suit tie badge empty locked closed missed messed mumbled whispered whatsit whatshisname thingy
    sth smth someones everybody's couple's bunch maybe's unsure unclear certain positive negative
    right-hand dunnow dono gotcha wouldnt shouldnt havent hasnt hadnt werent aint innit mate bro dude's
    sis lads lass tbf imo afaik fyi asap tho cuz bc b4 pls plz thx ty np yh ye yea aye sir's forgotton
    remeber rember remmber realy actualy basicly definately interveiwed interviwed intervewed hired
    supposed handed chatted followed sits works worked working answered knows looks sounded goes dealt
    handling handled dealing doing happened mentioned listed typed twice alone together briefly lunch
    outdoors yesterday's again afterwards beforehand initially thereafter separately virtually anyhow
    hours minutes mins days weeks rounds calls interviews times stages downstair nicely smiling present
    absent available unavailable hosting leading asking remotely female male
    """
)
"""Small talk too, but only in small letters: Stern and Savage are names."""

COMMENTS: Final = words_of(
    """
    pronounced pronounce sounds rhymes spelt spelled spelling spell strict lovely friendly nice young older
    old new tall short rude grumpy funny ish retiring bald
    """
)
