"""Each row of the grammar has an example: a sentence with "[wrong→right]", which is found and put right."""

import re

import pytest
from test_proof_grammar import FACTS, ROWS, found_in, note_with

from rules.proof.draft import Draft
from rules.proof.grammar import ROWS as PATTERNS
from rules.proof.grammar.patterns import matches
from rules.proof.grammar.tags import Tagged, tagged

MENDED = re.compile(r"\[(.*?)→(.*?)\]")
SENTENCES = [
    line.strip()
    for line in """
    I sing because he [have→has] a boat.
    I stay when he [know→knows] the way.
    At last we [knows→know] the way.
    At last they [is→are] here.
    Yesterday you and my brother [was→were] kind.
    But my boat [have→has] a leak.
    I run when a guest [ask→asks] me.
    I know a man whose sister [sing→sings].
    I saw that 40 boats [was→were] late.
    Guests [asks→ask] for tea.
    There [is→are] two boats.
    The songs I sang [was→were] old.
    So [was→were] the boats.
    I know a man who [sing→sings].
    I know the song that [make→makes] me cry.
    I want a boat that [need→needs] paint.
    I like guests who [sings→sing].
    I like boats which [doesn't→don't] leak.
    Each of them [have→has] a boat.
    Either of the boats [are→is] good.
    Nobody [know→knows] the way.
    What [make→makes] me happy is a song.
    I came before the guests [is→are] up.
    The guests that I have served still [writes→write] to me.
    Cold [don't→doesn't] bother me.
    My English [become→becomes] better.
    I have never [saw→seen] a fox.
    I have [wrote→written] a song.
    I want to [wrote→write] a song.
    I hope to [helps→help] you.
    I will [can→be able to] come.
    It could be [wrote→written] today.
    I didn't [knew→know] the way.
    I am here for [teach→teaching] you the song.
    I never leave without [ask→asking].
    I look forward to [write→writing] it.
    I look forward [meeting→to meeting] you.
    She [is knowing→knows] the way.
    I [am having→have] six years of experience.
    My paper was [send→sent] by post.
    Everything was [wrote→written] by me.
    I would love [sing→to sing] it.
    I am ready [bring→to bring] my boat.
    I want to [singing→sing].
    Please [to→] write.
    I am used to [work→working] with ice.
    I [teached→taught] a choir.
    I hope that you [ready→are ready].
    I came because I [glad→am glad] to help.
    I came because we [very happy→are very happy].
    I always [be→am] early.
    I am [use→used] to ice.
    I [use→used] to sing.
    We have always [work→worked] with ice.
    I have [answer→answered] the bell.
    I like that we never [losing→lose].
    My guests always [coming→come] back.
    Your team was so [kindly→kind].
    I have the habit [to sing→of singing].
    I would like [that you sing→you to sing].
    Thank you for [lesson→the lesson] yesterday.
    Thank you for [opportunity→the opportunity] to sing.
    [Is→It is] possible to come.
    The choirs [are consisting→consist] of nine.
    My boats have always [past→passed] every test.
    At sea I [am→have been] fishing since 2016.
    I [am→have been] fishing since I was nine.
    I [have→have had] my boat since 2016.
    Since then I [sang→have sung] a lot.
    I have sung here since I [leave→left] school.
    I [am→have been] a porter for 16 years.
    Now I [seen→have seen] it.
    I [sing→sang] it two days ago.
    I [sing→sang] it last year.
    I [work→worked] at sea from 2012 to 2016.
    I [have visited→visited] the hall yesterday.
    I [have worked→worked] in a hall until it closed.
    If you [will sing→sing] I can dance.
    If I [would have→had] known, I would have sung.
    I [work→have worked] at sea for nine years.
    I [am→have been] working at sea for nine years.
    It is what you [have done→did] for me yesterday.
    I [have finished→finished] my course in 2016.
    I came home and I [done→have done] it again.
    [Its→It's] not far.
    [Its→It's] very late.
    I know [its→it's] good.
    I like the sound of [it's→its] bell.
    The boat has [it's→its] own bell.
    A hall and [it's→its] guests rest.
    I looked at [you're→your] boat.
    [Your→You're] the best.
    [Your→You're] welcome to call.
    [Your→You're] right about the ice.
    I know [your→you're] looking for a porter.
    I hope [your→you're] having a good day.
    Thank you for [you→your] time.
    I looked at [they're→their] boat.
    I know that [their→they're] used to ice.
    I looked at [there→their] boat.
    I like that they have [they're→their] own.
    I met [there→their] children.
    I know a man [whose→who's] been there.
    I asked [who's→whose] boat was there.
    I know the man [which→who] sings.
    I like the guests [which→who] are old.
    Think of me as the one [which→who] sings.
    I like the machine [who→that] sings.
    I gave all [what→that] I had.
    I did it [my self→myself].
    Look after [you self→yourself].
    They did it [them selves→themselves].
    I know [who's→whose] boats leak.
    Thank you for [yours→your] letter.
    All [them→those] boats are old.
    I liked the boats, and [there→their] noise.
    I did everything [what→that] I could.
    My old boss [he→] was kind.
    I know that the guests [they→] are happy.
    I saw [many→much] damage.
    There was [few→less] traffic.
    I had [an→some] advice.
    I never saw so [much→many] boats.
    I sing every [days→day].
    I have [this→these] skills.
    I know [these→this] boat.
    It was one of the best [boat→boats].
    I have a [boats→boat].
    It was a very good [boats→boat].
    I am [nurse→a nurse] by trade.
    I can drive [car→a car].
    I have [job→a job].
    I know how many [boat→boats] you have.
    I have nine years of [experiences→experience].
    I saw about [hundred→a hundred] boats.
    I ran [own→my own] boat.
    I can drive [taxi→a taxi].
    You gave me [chance→a chance].
    I cook in [restaurant→a restaurant].
    I hold [first-aid certificate→a first-aid certificate].
    I never have [accident→an accident].
    I sing [in→on] Monday.
    I sing [in→at] the weekend.
    I sing [at→in] the morning.
    At nine [morning→in the morning] I sing.
    I sing on [the January→January] 3.
    I sing [at→on] 3 January.
    I reduced costs [in→by] 40 percent.
    I have worked [since→for] nine years.
    I was at sea 2016 [since→for] nine years.
    I am afraid [from→of] it.
    I am grateful [of→for] it.
    I am interested [on→in] it.
    I am happy [of→with] the boat.
    It is similar [with→to] mine.
    I know what I am [capable→capable of].
    I am good [in→at] singing.
    I listen [the→to the] choir.
    Thank you [your→for your] time.
    I [attended to→attended] the interview.
    I participate [at→in] it.
    It depends [of→on] the ice.
    I am focused [in→on] ice.
    I am experienced [on→in] ice.
    I insist [in→on] it.
    Congratulations [for→on] the boat.
    I pay attention [on→to] the ice.
    I am caring [about→for] my grandmother.
    I worked [like→as] nurse for years.
    I cared [of→for] a choir.
    I reduced the costs of ice [with→by] 40 percent.
    I [requested for→requested] the keys.
    You [told to→told] me.
    I sing and row [in→at] the same time.
    I came [in→to] your office.
    Thank you for [taking out time→taking the time].
    I don't [never→ever] sleep.
    I don't know [nothing→anything].
    Nobody noticed [nothing→anything].
    I sail the same boat [than→as] you.
    It is as good [than→as] gold.
    The ice is thinner [as→than] mine.
    I have more boats [then→than] my brother.
    I think that [the most→most] guests sing.
    I can [advice→advise] you.
    I like all, [accept→except] for ice.
    Thank you for your [patients→patience].
    I sing [everyday→every day].
    I ask you [would you→whether you would] sing.
    I ask [is there→whether there is] tea.
    I know when [is it→it is] late.
    I [am 24 years→am 24 years old].
    [I'am→I'm] a porter.
    Mine was the [lower→lowest] in the hall.
    I work very [good→well].
    I look forward to [here→hear] from you.
    I enjoyed [you're→your] company.
    """.strip().splitlines()
]


def wrong(sentence: str) -> str:
    return MENDED.sub(lambda mended: mended[1], sentence)


def tags_of(sentence: str) -> Tagged:
    return tagged(Draft(note_with(sentence), FACTS))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_is_put_right(sentence: str) -> None:
    assert found_in(wrong(sentence)) == MENDED.findall(sentence)


def test_every_row_has_an_example() -> None:
    examples = [tags_of(sentence) for sentence in (*map(wrong, SENTENCES), *(sentence for sentence, _, _ in ROWS))]
    assert [items for items, _ in PATTERNS if not any(any(matches(tags, items)) for tags in examples)] == []
