"""Who? Questions about people: whom one met, their titles and addresses, who answered and who was not thanked."""

from typing import Final

from rules.heard import shapes
from rules.heard.found import Found
from rules.heard.scene import Scene

ASKS: Final = {
    "contact": (
        "^ phone|number|email|mail|address|contact|mobile|whatsapp|fax for|of ... @n $",
        "where .. write|send|post .. @n",
        "email|mail|phone|number|address|fax|linkedin|whatsapp|contact|contacts|mobile|cell .. for|of|to|id @n|at",
        "@n ['s] .. email|mail|phone|number|address|fax|linkedin|whatsapp|mobile|cell [id|number|address|please] $",
        "how .. reach|contact|get_hold_of|get_in_touch_with|write_to .. @n",
        "where .. post|send|mail|address .. @n|letter|card", "where does|do|is @w .. live|sit",
        "what is @n 's email|number|phone|address|mobile", "contact|contacts|details of|for|at @n",
        "best way to reach @n", "@n .. details|info|contacts [please] $",
    ),
    "unthanked": (
        "who .. needs|need .. thank|note|card|letter",
        "who|whom .. have|did i .. not .. thanked|thank|written|write|contacted",
        "who|whom .. not .. thanked|written", "who|whom .. need|have|left|still .. to thank",
        "did|have i .. thank|thanked|write|written|send|sent .. @w", "which|who|whom .. have|did i .. thank|thanked",
        "who .. not .. been thanked", "do i .. owe @w .. note|thank|card|letter",
    ),
    "unanswered": (
        "who|which|anyone|whom ... not|never .. replied|answered|responded|written|reply|answer|respond|got_back",
        "who .. not|never .. replied|answered|written|gotten|got|responded|reply|answer|respond|come",
        "who|anyone|which|them .. still .. silent", "@n not .. replied|answered|responded|reply",
    ),
    "replied": (
        "did|has|have|is @n .. reply|replied|answer|answered|write|written|respond|responded|get_back|got_back|"
        "gotten_back|call_back|called_back",
        "who|which|anyone|anybody|any .. replied|answered|responded|written_back|wrote_back|got_back|gotten_back|reply|"
        "answers",
        "anyone|anybody|someone|somebody|who|which|people write|wrote|written|get|got|gotten|come|came|call|called|"
        "text|texted back",
        "who .. heard|hear back|from",
    ),
    "title": (
        "@w is|was [the|a] ... of|at|for what|which|whom",
        "what .. @w .. title|role|position|job|do|designation|function",
        "@w ['s] .. title|designation|position|job_title|role|post [please|again] $",
        "title|position|designation|role of @w", "what does @w do", "what is|was @w $",
    ),
    "name": (
        "name|names .. in|at|of|from @c", "whose name", "spell|spelled|spelt|spelling .. @n|name|surname|director",
        "full|last|first name of", "surname of",
        "@w ['s] .. surname|last_name|full_name|first_name|name .. [spelled|again|please] $", "was|is it .. or",
        "how .. @w .. spelled|spelt|spell|pronounced|pronounce|written", "what is|was @w 's .. name|surname",
    ),
    "company_of": (
        "@w works|work|sits|is|based where",
        "which|what company|employer|firm .. @w", "where does|did @w work",
        "@w .. work|works|is with|at|for what|which|who|whom", "company is|does @w",
    ),
    "met": (
        "which|what recruiter|person|manager|people|interviewer|lady|guy|one .. did|have i",
        "who|whom .. did|have|had i .. meet|met|see|seen|speak|talk|spoken|talked",
        "who interviewed|interview|spoke|talked|met|saw|was|were|sat|came|joined|took me|there|with|at|in|on|part",
        "names .. from|at|in|of .. @c",
        "names|name of .. people|woman|man|guy|lady|person|interviewer|interviewers|boss|ones", "people i met",
        "people at|in|from|of @c", "interviewers of|at|from|in @c", "who .. was|were .. there|interview|panel|room",
        "^ who|whom ... at|in|from|with|to|of @c", "^ which .. did i .. meet|see|talk|speak", "who else .. at|there",
        "who do i know .. @c", "who works|work|sits|is|are .. at|for|with|in @c", "who is|was|are|were .. @c",
        "who all .. @c",
    ),
    "timeline": (
        "what .. happened|happening|going_on|done .. with|at|so|about|on @n|far", "history|timeline|story .. @n",
        "tell|remind me [everything|all|more] about @n", "everything about|on|regarding @n", "^ [all] about @n $",
        "status|news|update|updates on|of|with|from|for|at @n", "@n history|timeline|status $",
        "how .. stand|going|things|it .. with @n", "where .. stand with @n", "know about|of @n",
        "what do i have on @n", "everything .. know about @n",
    ),
    "list": (
        "everyone|everybody|all i [have] met|know|interviewed .. [list|names|show]",
        "list|show .. all|every|my|the .. people|contacts|interviewers|names|everyone",
        "who .. all|everyone i met $", "all .. interviewers|contacts|people", "my contacts",
        "show [me] [my] contacts|people|interviewers",
    ),
    "person": (
        "who @n is|was", "^ who is|was @n [again|..] $", "^ who is|was the .. @n", "remind me who @n",
        "who .. @n again", "who is @n",
    ),
}  # fmt: skip
EVERYBODY: Final = frozenset({"met", "contact", "list", "name"})
"""Asked of a company, these mean its people."""


def read(scene: Scene) -> Found | None:
    if scene.fits("^ if|they|someone|because"):
        return None
    ask = shapes.first(scene.masked, ASKS)
    if ask == "person" and _is_of_a_company(scene):
        ask = "met"
    return Found("who", {"ask": ask}) if ask else None


def _is_of_a_company(scene: Scene) -> bool:
    return any(one.companies for one in scene.names) and not any(one.people for one in scene.names)
