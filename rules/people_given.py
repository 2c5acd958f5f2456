"""Given names of many languages: the evidence that a word is a person when letter case says nothing.

A list of this kind never ends and need not: an unknown capitalised word still counts as a name where one is expected.
"""

from typing import Final

from rules.people_words import words_of

GIVEN: Final = words_of(
    """
    aaliyah aaron abdul abena abigail abubakar ada adaeze adam adebayo adel adele adewale aditi aditya adrian
    adriana agata agnes agnieszka ahmad ahmed aidan aiden aileen aimee aisha aisyah aishwarya ajay akash akiko
    akira akosua alan alana alastair albert alberto alejandra alejandro aleksandra alessandra alessandro alex
    alexander alexandra alexis alfie alfred ali alice alicia alina alisha alison allan allen allison alma alvin
    alyssa amal amanda amara amber amelia amina amir amit amita amy ana anand ananya anastasia andre andrea
    andreas andrei andrew andy angela angelica angelo angie angus anika anil anita anjali ann anna annabel anne
    anneke annette annie anthony antoine anton antonia antonio anya aoife aoi april archana archie ariana arjun
    arlene armando arnold arthur arturo arun aryan asha ashish ashley ashok astrid audrey austin ava avery
    ayesha ayodele babatunde barb barbara barry bart beatrice beatriz becky bella ben benedict benjamin
    bernadette bernard bernice bert bertha beth bethany betsy bettina betty bev beverly bianca bill billy binh
    bjorn blessing bob bobby bonnie boris brad bradley brandon brenda brendan brent bret brett bri brian bridget
    brigitte britney bronwyn bruce bruno bryan bryce caitlin calum calvin cameron camila camille candice cara
    carl carla carlos carly carmen carol carole caroline carolyn carrie casey cassandra catarina catherine cathy
    cecilia cecile cedric celia celine cesar chad chandra chantal charlene charles charlie charlotte chelsea
    cheryl chi chidi chidinma chiamaka chike chinedu chioma chloe chris christian christina christine christoph
    christopher chuck chukwuemeka cindy ciaran claire clara clarence claude claudia clay clint clive clyde cody
    colin colleen connie connor conor constance cora corey craig cristina crystal curtis cynthia daisy dale
    damien damola dan dana daniel daniela danielle danny daphne daria darius darlene darnell darren daryl dave
    david dawn dean deanna deborah debbie debra deepa deepak deepika deirdre delroy denise dennis denzel deon
    derek desiree desmond destiny devon diana diane diego dimitri dina dinesh dmitri dmitry dolores dominic
    dominique don donald donna dora doreen doris dorothy doug douglas drew duncan dustin dwayne dylan earl ebony
    ed eddie edgar edith edna eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elise
    elisabeth elizabeth ella ellen ellie elliot eloise elsa elvira emeka emily emil emilia emma emmanuel enrique
    eric erica erik erika erin ernest ernesto esi esperanza estelle esther ethan eugene eunice eva evan eve
    evelyn ewa ezekiel ezra fabian fabio faisal faith farah farhan fatima fatou fay felicia felicity felipe
    felix femi fergus fernanda fernando finn fiona fionnuala flora florence folake folasade fran frances
    francesca francesco francine francis francisco francois frank frankie fred freddie frederick freya friedrich
    gabriel gabriela gail gareth garry gary gavin gayle gemma gene geoff geoffrey george georgia georgina gerald
    geraldine gerard gertrude giancarlo gideon gilbert gillian gina giovanni giulia giuseppe gladys glen glenda
    glenn gloria godfrey gordon grace graciela graeme graham grant greg gregory greta guadalupe guillermo gunnar
    guo gus gustavo guy gwen gwendolyn habib hailey hamid hamza han hana hank hannah hans hao hari harold
    harpreet harriet harry haruto harvey hasan hassan hayley hazel heather hector heidi helen helena helga
    henrik henry herbert herman hilary hilda hiro hiroshi holly hollis hope horace howard hua hugh hugo hui
    hussein hyun ian ibrahim ida ifeoma ifeanyi ignacio igor ike ikechukwu imani imran ines inga inge ingrid
    irene irina iris isaac isabel isabella isabelle ismail ivan ivana ivy jabari jack jackie jackson jacob
    jacqueline jacques jada jaime jake jakub jamal james jamie jan jana jane janelle janet janice janine janusz
    jared jasmin jasmine jason jasper javier jay jayden jayne jean jeanette jeanne jeff jeffrey jelena jen jenna
    jennifer jenny jeremiah jeremy jermaine jerome jerry jesse jessica jessie jesus jill jillian jim jimmy jin
    jing jo joan joana joanna joanne joao jocelyn jodie joe joel johan johanna john johnny jon jonas jonathan
    jordan jorge jose josef josefina joseph josephine josh joshua joy joyce juan juanita jude judith judy jules
    julia julian juliana julie juliet julio julius jun june jung junaid justin justine jyoti kabir kai kaitlyn
    kamal kamala kareem karen karim karin karina karl karla karthik kasia kate katarzyna katerina katherine
    kathleen kathryn kathy katie katja katrina katy kavita kavya kay kayla keith kelechi kelly kelvin ken kendra
    kenji kenneth kenny kent kerry kevin khadija khalid kiera kieran kim kimberly kira kiran kirsten kirsty
    klaus kofi krishna kristen kristin kristina krystal krzysztof kunal kurt kwabena kwame kyle kylie lakshmi
    lamar lance lara larissa larry lars latasha latoya latrice laura lauren laurence laurie lawrence leah leanne
    lee leena leila lena leo leon leona leonard leonardo leroy lesley leslie leticia lewis li liam lidia lila
    lillian lily lina linda lindsay lindsey ling lionel lisa liz lloyd logan lois lola lorena lorenzo loretta
    lori lorna lorraine lou louis louisa louise luca lucas lucia lucille lucinda lucy luigi luis luisa lukas
    luke lydia lyn lynn lynne mabel madeleine madison mae maggie magdalena mahmoud mairead malcolm malik mandy
    manish manoj manuel mara marc marcel marcela marcia marco marcos marcus margaret margarita margot mari maria
    mariah mariam marian mariana marianne marie marilyn marina mario marion marisa marisol marissa marjorie mark
    marlene marlon marsha marta martha martin martina marvin mary maryam mateusz matilda matt matteo matthew
    maureen maurice mauricio max maxine may maya meera meg megan mehmet mei mel melanie melissa melody mercedes
    mercy meredith mia michael michaela michal michel michelle mick miguel mike mikhail mila mildred miles
    milena millie milo min mina ming minh mira miranda miriam misha mitchell mohamed mohammad mohammed mohan
    molly mona monica monika monique morgan moses muhammad mukesh murray musa mustafa myra myrtle nadia nadine
    nagesh nancy naomi natalia natalie natasha nathan nathaniel navya neal ned neema neeraj neha neil nell
    nelson neville ngozi nia niamh nicholas nick nicky nicola nicolas nicole nigel nikhil nikita nikki nikolai
    nina niraj nisha nitin njeri nkechi noah noel noelle noor nora norah norma norman nur nuria obinna octavia
    olayinka ola oleg olena olga oliver olivia olu oluwaseun oluwaseyi omar oscar osagie otto oksana owen pablo
    padma paige pam pamela paola paolo parker pascal pat patience patricia patrick patty paul paula paulette
    pauline paulo pavel pearl pedro peggy penny percy pete peter petra petro phil philip philippa phillip
    philomena phoebe phyllis pierre pieter pilar piotr polly pooja prakash pranav prashant precious preeti
    priscilla priya priyanka quentin quincy quinn rachel radha rafael rahul raj raja rajesh rajiv rakesh ralph
    ram ramesh ramon ramona randall randy rania raphael rashid raul ravi ravindra ray raymond rebecca reggie
    regina reginald reid rekha rene renee reuben rhonda ricardo richard rick ricky rita rob robert roberta
    roberto robin rocio rochelle rod roderick rodney rodrigo roger rohan rohit roland roman romeo ron ronald
    ronan ronnie rory rosa rosalind rosario rose roseanne rosemary rosie ross roxanne roy ruben ruby rudy rupert
    russell ruth ryan sabine sabrina sachin sadie sagar said sakura salma sally salman salvador sam samantha
    samir samuel sandeep sandra sandy sanjay santiago santosh sara sarah saroj sasha saul scott sean sebastian
    selena serena sergei sergio seth shana shane shanice shannon shanti sharda sharon shaun shawn sheila shelby
    shelley sheng sheri sherry shirley shreya shruti shyam sian sibusiso sid sidney siegfried sierra sigrid
    silvia simon simone siobhan siti skip slawomir sofia sofie solomon sonia sonja sophia sophie stacey stacy
    stan stanislav stanley stefan stefanie stella stephan stephanie stephen steve steven stewart stuart sue suda
    suhail suki sumit sunil sunita suresh surya susan susanna susanne susie suzanne svetlana swati sybil sydney
    sylvia sylvie tabitha tadeusz taiwo tamara tameka tami tammy tania tanisha tanya tara tariq tasha tatiana
    taylor ted temitope teresa terence terrance terrence terri terry tessa thabo thaddeus thandiwe theo theodore
    theresa therese thomas thorsten thulani thurston tia tiffany tim timothy tina toby todd tom tomas tomasz
    tommy toni tony tonya tracey tracy travis trent trevor tricia trisha tristan trudy tunde tyler tyrone ulrich
    ulrike umar uma usha uwe valentina valeria valerie vanessa vera verity vernon veronica vicki vicky victor
    victoria vijay vikas vikram vinay vince vincent viola violet virginia vishal vivek vivian vivienne vlad
    vladimir wade wallace walter wanda wanjiru warren wayne wei wendy wesley wilfred wilhelm will willa william
    willie wilma winifred winnie winston wojciech xavier ximena xin yan yasmin yasmine yemi yetunde yolanda yuki
    yuko yusuf yvette yvonne zach zachary zainab zanele zara zeynep zhen zoe zofia zola
    """
)
"""Folded: no diacritics, lower case."""

EVERYDAY: Final = words_of(
    """
    april art bill chi dale dawn don drew earl eve faith gene grace grant guy han hope jack jade joy june king
    lance mark may mercy miles min page pat patience pearl penny precious ram ray rich rob rose said sandy skip
    sue van violet will ivy pam chad frank dean chip roman max rod reed parker stan clay dora chuck blessing
    destiny
    """
)
"""Given names that are words as well; in lower case they need company."""

SURNAMES: Final = words_of(
    """
    smith jones brown johnson williams davis miller wilson moore anderson thomas jackson white harris thompson
    garcia martinez rodriguez lopez gonzalez hernandez perez sanchez lee kim park choi chen wang li zhang liu
    yang huang nguyen tran le pham singh kaur patel sharma gupta kumar khan ali okafor okonkwo adeyemi mensah
    muller schmidt schneider rossi murphy kelly ryan walsh byrne clark lewis walker hall allen young king wright
    scott green baker adams nelson hill campbell mitchell roberts carter phillips evans turner parker collins
    edwards stewart morris rogers reed cook morgan bell cooper bailey howard ward cox diaz richardson wood
    watson brooks bennett gray james reyes hughes price myers long foster sanders ross taylor martin
    """
)
"""Common family names: with them "Lee, Sandra" is one person and "Maria, Ana" two."""

PARTICLES: Final = words_of(
    """
    van von der den de del della dello di da das do dos du la le las los ter ten te zu zur af av bin bint binti
    bte ibn al el mac mc abu ap st san santa saint y e
    """
)
