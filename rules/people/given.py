"""Given names of many languages: the evidence that a word is a person when letter case says nothing.

A list of this kind never ends and need not: an unknown capitalised word still counts as a name where one is expected.
"""

from typing import Final

from rules.people.words import words_of

GIVEN: Final = words_of(
    """
    ai aaliyah aaron abbie abby abdul abel abena abigail abraham abubakar ada adaeze adam adaora addison adebayo
    adel adela adelaide adele adelina adewale aditi aditya adrian adriana adriano agata agatha agnes agnieszka
    ahmad ahmed aidan aiden aileen aimee aino aisha aishwarya aisyah ajay akash aki akiko akin akira akosua akua
    alan alana alastair alba albert alberto albin alden aldo alec alejandra alejandro aleksandra alena
    alessandra alessandro alessia alex alexa alexander alexandra alexandre alexei alexis alf alfie alfonso
    alfred alfredo algernon ali alice alicia alina alisha alison alistair allan allegra allen allison alma
    althea alvaro alvin alwyn alyssa amadou amaka amal amanda amara amber ambrose amelia amelie amina amir amit
    amita amos amy ana anabel anais anand ananya anastasia anatoly anders andre andrea andreas andrei andres
    andrew andrzej andy aneesa angela angelica angelo angie angus anika aniket anil anita anjali anke ann anna
    annabel anne anneke annelie anneliese annelise annette annie annika anouk ansel anselm anthea anthony antje
    antoine anton antonia antonio anuj anwar anwen anya aoi aoife april araceli araminta archana archie ariana
    arianna ariel aristide arjun arlene arlo armando armin arnav arne arnold artem arthur arturo arun aryan asa
    ash asha ashish ashley ashok asif asma aster astrid athena atticus aubrey audrey augusto augustus aurelia
    aurora austin ava avery axel ayesha aylin ayo ayodele aziz babatunde bailey baptiste barb barbara barnaby
    barry bart bartosz basil bastian bastien bea beatrice beatriz beau bec becca becky belinda bella ben
    benedict benedikt benita benjamin benno benny berenice berit bernadette bernard bernice bernie bert bertha
    beryl bess beth bethany betsy bettina betty beulah bev beverly bex bhavna bianca bill billy binh biodun
    birgit birgitta bisi bjorn blake blanca blessing bob bobby bodil bogdan bola bonnie boris brad bradley brady
    brandon brandy braulio bree brenda brendan brenna brent bret brett bri brian briana brianna bridget brigid
    brigitte brionna britney brock brodie bronwyn brooke bruce bruna bruno bryan bryce bryn bryony bunmi byron
    caden caio caitlin cal caleb calla callie calliope callum calum calvin cameron camila camille camilo candice
    cara carina carl carla carlo carlos carlotta carlton carly carmela carmen carol carole caroline carolyn
    carrie carson carter casey cassandra cassie cassius catalina catarina cath catherine cathy catriona cayden
    cece cecile cecilia cedric celeste celestine celia celine cesar chad chandra chanel chantal charlene charles
    charlie charlotte charmaine chase chaya chelsea cheryl chetan chi chiamaka chiara chidi chidinma chika chike
    chinedu chinwe chioma chloe chris chrissie christa christabel christian christiane christie christina
    christine christoffer christoph christopher chuck chukwuemeka cian ciaran cillian cindy claas claire clara
    clarence clarissa clark claude claudette claudia claudio claus clay clem clemence clement clementine cleo
    cliff clifford clint clive clotilde clyde cody colby colin colleen colm conchita connie connor conor conrad
    constance consuelo cora cordelia corey corinne cornelia cornelius cosima courtney craig cristina crystal
    curtis cynthia cyril cyrus dafydd dagmar dahlia daisy dale dalia dallas damaris damien damola dan dana
    daniel daniela danielle danila danilo danny dante daphne dara darcy daria darius darla darlene darnell
    darrell darren daryl dave david davina dawid dawn dayo dean deanna deb debbie debby deborah debra declan dee
    deepa deepak deepika deirdre dele delia della delphine delroy demetrius denise dennis denny denzel denzil
    deon derek desi desiree desmond destiny detlef dev devin devon devonte dewi dexter diana diane diarmuid dick
    diego dieter dilip dimitra dimitri dina dinah dinesh dirk divya django dmitri dmitry dolly dolores domenico
    dominic dominique don donal donald donna donncha donnie donovan dora doreen doris doron dorothea dorothy dot
    doug dougie douglas drea drew duane dulce duncan dupe dustin dusty dwayne dwight dylan eamon earl eartha
    ebele eben ebony eckhard ed eddie edgar edison edith edmund edna eduardo edward edwin edwina efe efua egon
    ehi eileen eilidh eimear einar eira elaina elaine elan elba eleanor elena eleni eleonora elfriede eli elias
    elif elijah elin eliot elisa elisabeth elise eliza elizabeth elke ella ellen ellie elliot elmer elna elodie
    eloisa eloise elroy elsa elsie elspeth elton elvin elvira elvis elwood elzbieta emeka emeline emerson emil
    emilia emilie emilio emily emir emma emmanuel emre enid enoch enrique enzo eoin ephraim erasmus eric erica
    erick erik erika erin erlend ernest ernesto ernie errol erwin ese esi esme esperanza esteban estelle ester
    esther ethan ethel etienne etta eugene eugenia eugenie eunice eva evan evangeline eve evelyn everett ewa
    ewan ezekiel ezequiel ezinne ezra fabian fabiana fabienne fabio fabrice faisal faith faiza fanny farah
    farhan farida farrah fatima fatou fatoumata fay faye federica federico felicia felicitas felicity felipe
    felix femi fenella feng ferdi ferdinand fergus fern fernanda fernando fidel fidelma filip filippo finn fiona
    fionnuala fiorella fletcher fleur flo flora florence florian flynn folake folasade fran frances francesca
    francesco francine francis francisco francois frank frankie fraser fred freddie freddy frederic frederick
    frederico frederik freya frida frieda friedrich fritz gabe gabriel gabriela gaby gail gareth garrett garry
    gary gaspard gaurav gauri gavin gayle gbenga geert gemma gene genevieve geoff geoffrey georg george georges
    georgia georgie georgina georgios gerald geraldine gerard gerda gerhard germaine gero gerrit gertrud
    gertrude giacomo giancarlo gianluca gianna gideon gil gilbert gilda gilles gillian gina ginny gioia giorgio
    giovanni girish giselle gita giulia giulio giuseppe gladys glen glenda glenn glenys gloria glynn godfrey
    gonzalo goran gord gordon gottfried grace graciela graeme graham grant greer greg gregor gregory greta
    griffin guadalupe gudrun guido guilherme guillaume guillermo gulnara gunnar gunther guo gurpreet gus gustav
    gustavo guy gwen gwendolyn gwyn gwyneth habib hailey hakan hakim halima halle hamid hamish hamza han hana
    hank hannah hanne hanneke hanneli hannelore hans hao harald hari haris harley harold haroon harper harpreet
    harriet harry hartmut harun haruto harvey hasan hassan hattie hayden hayley hazel heath heather hector heidi
    heike heiko heinrich heinz helen helena helene helga helmut hendrik henk henri henrietta henrik henry
    herbert herman hermann hermione hettie hien hila hilary hilda hilde hildegard hiro hiroko hiroshi holger
     holly hope horace horst hortense howard hua hubert huda hugh hugo hui hussein hye hyun ian ibrahim
    ibukun ida idris ifeanyi ifeoma ifunanya ignacio ignatius igor ike ikechukwu ilana ilaria ilias ilinca ilka
    ilse ilya imani imelda immanuel imogen imraan imran inaya indira indra ines inga inge ingeborg ingo ingrid
    inigo inna iolanda ione iqbal irene irina iris irma irving irwin isa isaac isabel isabella isabelle isadora
    isha ishaan isidro isla ismail isobel itzel ivan ivana ivo ivor ivy iwan izzy jaap jabari jacek jacinda
    jacinta jack jackie jackson jacob jacopo jacqueline jacques jad jada jagdish jaime jake jakob jakub jalen
    jamal jameela james jamie jamil jamila jan jana jane janelle janet janette janey janice janine jannik janusz
    jared jaroslav jarrod jasmin jasmine jason jasper javier jay jaya jayden jayesh jayne jaz jean jeanette
    jeanne jeff jeffrey jelena jemima jemma jen jenna jennie jennifer jenny jens jeremiah jeremias jeremy
    jermaine jerome jerry jess jesse jessica jessie jesus jett jewel jian jide jill jillian jim jimmy jin jing
    jitka jo joachim joan joana joanna joanne joao joaquin jocasta jocelyn jodie joe joel joelle joerg johan
    johanna johannes john johnny jolanta jolene jon jonah jonas jonathan jonathon jonny joost jordan jordi jorg
    jorge joris jose josef josefina josep joseph josephine josh joshua josiah josie joss jovan joy joyce juan
    juana juanita judah jude judith judy juergen jukka jules julia julian juliana julie juliet julieta juliette
    julio julius jun junaid june jung jurgen jussi justin justine justus jutta jyoti kabir kai kaia kaitlin
    kaitlyn kali kalpana kamal kamala kamila kamran kareem karen kari karim karin karina karl karla karsten
    karthik kasia kasper katarina katarzyna kate katerina katharina katherine kathi kathleen kathrin kathryn
    kathy katie katja katrina katy katya kavita kavya kay kaye kayla kayleigh keira keisha keith kel kelechi
    kellie kelly kelvin kemi ken kenan kendra kenji kenna kenneth kenny kent kenya keri kermit kerry kevin
    khadija khaled khalid khalil kiera kieran kiki kim kimberley kimberly kingsley kira kiran kirk kirsten
    kirstie kirsty kit kizzy klara klaus knut koen kofi kojo konrad konstantin kris krish krishna kristen
    kristian kristin kristina kristine krystal krzysztof kunal kunle kurt kurtis kwabena kwaku kwame kwasi kyle
    kylie kyra lacey lachlan laila lakeisha lakshmi lalita lalla lamar lamont lana lance landon lara larisa
    larissa larry lars lasse laszlo latasha latisha latoya latrice laura laurel lauren laurence laurent lauri
    laurie laurin lavanya lavinia lawrence layla lazaro leah leandra leandro leanne leda lee leena leif leigh
    leila lena lennart lennox lenny leo leon leona leonard leonardo leonel leonid leonie leopold leroy lesley
    leslie leticia lettie lewin lewis lexi li lia liam liana liane libby lidia lieke liesel lila lilian liliana
    lilith lillian lily lin lina linda lindsay lindsey ling linh linnea lionel lisa lisbeth lise lissa liv livia
    liz lizzie llewellyn lloyd lochlan logan loic lois lola lolita lonnie loraine lorcan loren lorena lorenzo
    loretta lori lorna lorne lorraine lottie lou louella louis louisa louise lourdes lowri luana lubna luc luca
    lucas lucia lucian luciana luciano lucien lucille lucinda lucius lucretia lucy ludmila ludo ludovic ludwig
    luella luigi luis luisa luiz lukas lukasz luke lula lupe luther luz lydia lydie lyle lyn lyndon lynn lynne
    lyra lyudmila mabel mack maddie maddy madeleine madison mads mae maeve magali magda magdalena maggie magnus
    mahesh mahmoud mahmud maia mairead maisie maite maja makayla malachi malak malcolm malgorzata malik mallory
    mame manda mandy manfred manish manny manoj manon manuel manuela mara marc marcel marcela marceline marcello
    marcelo marcia marcin marco marcos marcus mareike marek margaret margarethe margarita margaux marge margie
    margit margo margot marguerite mari maria mariah mariam marian mariana marianne marie mariela mariella
    marietta marijke marika marilena marilyn marin marina mario marion marisa marisol marissa marit marita
    marius marjan marjorie mark marko markus marla marlena marlene marley marlon marlow marnie marsha marta
    marten martha martin martina martine martyn marva marvin mary maryam mateusz mathias mathieu mathilde
    matilda matilde mats matt matteo matthew matthias matthieu mattie maud maura maureen maurice mauricio
    maurizio mauro mave mavis max maximilian maxine maxwell may maya maybelle mayra mckenzie meaghan medina
    meena meera meg megan mehdi mehmet mei meike mel melania melanie melba melina melinda melissa melody melvin
    mena mercedes mercy meredith meryl mette mia micah michael michaela michal micheal michel michele michelle
    mick mieke mieko miguel mihai mika mikael mikaela mike mikhail mikkel miko mila milan mildred milena miles
    millie milly milo milton mimi min mina minerva ming minh minna minnie mira miranda mireille mireya miriam
    mirko misha misty mitch mitchell mitzi mo modupe mohamed mohammad mohammed mohan moira moishe mollie molly
    mona monica monika monique monty morag mordecai morgan moritz morris morten mortimer moses moshe muhammad
    mukesh muriel murray musa mustafa myles myra myriam myron myrtle nadia nadine nagesh naila najib nancy nando
    nanette naoko naomi narendra nasser nastya nat natalia natalie natalya natasha nathalie nathan nathanial
    nathaniel naveed naveen navya nayeli neal neale ned neema neeraj neha neil nelda nell nella nellie nels
    nelson nena nerys nessa nestor nettie neve neville nevin ngozi nia niamh nicholas nick nicki nicky nico
    nicola nicolai nicolas nicole nicolette nicolo nida niels nigel nigella nihal nikhil nikita nikki niklas
    nikolai nikolaus nikos nila nils nina ninette nino niraj nisha nita nitin njeri nkechi nnamdi noah noam noel
    noelia noelle noemi nola nomsa nona noor nora norah norbert noreen norma norman nour nuala nuno nur nuria
    nyla oberon obinna octavia octavio odell odette odile ofelia oisin oksana ola olaf olamide olaoluwa olav
    olayinka oleg olena olga olina olive oliver olivia olivier ollie olu oluwaseun oluwaseyi oluwatobi omar
    omari onur ophelia oren oriana orla orlando orson orville osagie osama osas oscar osman oswald otis ottilie
    otto ottoline ousmane owen ozan pablo paddy padma padraig paige paloma pam pamela pankaj paola paolo paquita
    parisa parker parminder parvati pascal pascale pascual pat patience patrice patricia patrick patrik patty
    paul paula paulette paulina pauline paulo pavel pavlos paz pearl pedro peggy pekka penelope penny percy
    pernille perry petar pete peter petra petro petronella petros phil philip philippa phillip philomena phoebe
    phyllis pia pierre piers pieter pietro pilar pim piotr pip pippa placido plamen polina polly pooja poppy
    portia prabhat pradeep prakash pranav prasad prashant pratik precious preeti preston primrose prince
    priscilla priti priya priyanka prudence purvi qasim quentin quincy quinn quinton rabia rachael rachel radha
    radhika radoslav rae raees rafael rafaela rafal raheem rahul raina rainer raj raja rajan rajesh rajiv raju
    rakesh ralf ralph ram ramesh ramiro ramon ramona rana randal randall randi randy rania ranjit ransom raphael
    raphaela rasheed rashid rasmus raul raven ravi ravinder ravindra ray raya rayan raymond rebecca reece reema
    rees regan reggie regina reginald rehana reid reine rekha remi remy rena renata renato rene renee renuka
    reto reuben rex reza rhea rhian rhiannon rhonda rhys ricarda ricardo riccardo richard richie rick ricky
    rikke riley rina rishi rita ritu roan rob robbie robert roberta roberto robin robyn rocco rochelle rocio
    rocky rod roderick rodney rodrigo roger rohan rohit roisin roland rolando rolf roma romain roman romeo ron
    ronald ronan ronja ronke ronnie roos roosevelt rory rosa rosalia rosalie rosalind rosalinda rosalyn rosanna
    rosanne rosario rose roseanne roselyn rosemary rosetta rosie ross roswitha rowan rowena roxanne roy roya roz
    ruben ruby rudi rudolf rudy rufus rui rukayat rupert ruslan russ russell rusty ruta ruth ruthie ryan saad
    saanvi sabina sabine sabrina sachin sade sadie saeed safiya sagar sahil said saida sakura salim sally salma
    salman salome salvador salvatore sam samantha samara sameer sami samina samir samira samuel sana sandeep
    sander sandip sandra sandy sanja sanjay sanjeev sanne santiago santos santosh saoirse sapna sara sarah sarai
    saroj sasha saskia satish saul savannah scarlett scott seamus sean sebastian sebastien sefton segun selena
    selma selwyn serafina serena serge sergei sergio seth severin shabnam shahid shakira shalini shamika shana
    shane shanelle shani shanice shankar shannon shantelle shanti sharda shari sharif sharlene sharon shaun
    shauna shawn shea sheila shelby shelley sheng sheri sherlock sherri sherry sherwin shilpa shirin shirley
    shiv shivani shona shreya shruti shyam sian sibusiso sibyl sid sidney siegfried sienna sierra signe sigrid
    sigrun sigurd sila silas silke silvana silvia simeon simon simona simone sinead siobhan siri sissel siti
    skip skye slawomir sofia sofie sola solange solomon solveig sondra sonia sonja sophia sophie soraya soren
    spencer stacey stacie stacy stan stanford stanislav stanley stefan stefania stefanie stefano steffi stelios
    stella stephan stephane stephanie stephen steve steven stewart stine stuart suda sudha sue suhail sujata
    sukhdeep suki sully sultan sumit sunil sunita sunniva suresh surya susan susana susanna susannah susanne
    sushila susie suzan suzanne suzette sven svenja sverre svetlana swati swen sybil sybille syd sydney syed
    sylvester sylvia sylvie sylwia tabitha tadeusz tadhg taiwo taj tal talia talitha tam tamar tamara tameka
    tami tamika tammy tamsin tania tanisha tanja tansy tanvi tanya tapio tara tariq tarun tasha tasneem tate
    tatiana tatyana tauseef taylor tayo teagan ted teddy tegan temitope teo terence teresa tereza terrance
    terrell terrence terri terry tess tessa thabo thad thaddeus thalia thandiwe thea thelma theo theodor
    theodora theodore theresa therese thierry thijs thilo thom thomas thora thorsten thulani thurston tia tiago
    tiana tibor tierney tiffany tilda tilly tim timo timothy tina titi tito titus tiziana tobe tobi tobias toby
    tod todd tolu tom tomas tomasz tommy tomoko toni tonje tony tonya torben tore torsten tosin tova trace
    tracey tracy trang travis tremaine trent trevor trey tricia trina trisha tristan trixie trond troy trudy
    truman tuan tulsi tunde tuva tyler tyra tyrell tyrone tyson uche uchechi udo ugo ugochukwu uju ulf ulises
    ulla ulrich ulrike ultan uma umar umberto una unathi ursula usha usman uta uwe uzma val valentin valentina
    valentine valentino valeria valerie vanessa vasile vasiliki vasilis vaughn velma venkat vera verena verity
    verna vernon veronica vesna vicente vicki vicky victor victoria vidya vijay vikas vikram viktor viktoria
    vilma vinay vince vincent vinod viola violet violeta virgil virgilio virginia vishal vita vito vittoria
    vivek vivi vivian vivienne vlad vladimir volker vusi wade wale wallace walt walter walther wanda wanja
    wanjiru waqas warren warwick wayan wayne wei wenche wendell wendy werner wes wesley whitney wilbur wilda
    wilf wilfred wilfried wilhelm will willa willem william willie willis wilma wilson wim winfried winifred
    winnie winnifred winona winston wojciech wolfgang woodrow wren wyatt wynne xander xavier xenia ximena xin
    xiomara yaa yael yahya yan yana yannick yara yash yasin yasmin yasmine yasser yasuko yasushi yaw yehudi
    yelena yemi yen yetunde yevgeny ying yinka yngve yogesh yohan yolanda yorick yosef yoshi yousef youssef yuki
    yuko yuri yuriko yusra yusuf yves yvette yvonne zach zachariah zachary zack zadie zahid zahra zaid zainab
    zaira zak zandra zanele zara zaynab zeb zeke zelda zelma zena zenobia zeynep zhen zia zina zinedine zion
    ziva zlatan zoe zofia zola zoltan zora zubair zuleika zuri adaobi adebola adeola adetola adil afua agustin
    ainhoa ainsley aisling aiko ajit aleksander aleksandar aleks alfonse alhassan aliyah aliya almudena alok
    alondra amadi amani amarachi amaya ambar amna anahi anca andile andreia aneeta aneta angeles anisa anselma
    antonella anup aparna aram arantxa arda arielle arif arina armand arno aron artur arturs asad ashanti ashwin
    asim aslam asmaa assefa astou atsushi augustin aurelie avi aviva ayaan ayanda aydin ayla ayumi azadeh
    azra babajide bahar balazs balint bao barak baris barney bashir beata beate beatrix bela belen benedetta
    benicio benito benoit berta berkay bernardo berna beth-ann bethan bhavesh bhavik biljana birgitte bjarne
    blaise blessed bojan boaz bogumil boipelo bongani borja boubacar boukary branko branka burak busisiwe buhle
    cagla caoimhe carme carmine casimir catrin celal celina cem ceri cerys chaim chandan chandni charu
    chandrika chiyo chibuzo chidiebere chimamanda chukwudi chun ciara clodagh colette concetta corina cormac
    cosmin cristian cristiano csaba cyrille daiki damian damiano danai danica daniil danijela danuta dariusz
    darko davide dejan demet deniz derya despina devika dhruv diarra dimitar dimitris dineo diya dmytro dolapo
    domagoj dominik dominika dorota dorotea dragan dragana dunja duygu dwi ebru eda edita edo edoardo edyta
    efosa egle eiji eirik ekaterina ekene elad elham elio elsbeth emanuel emanuela emanuele emeric emine ena
    enda eniko eoghan erdem eren erhan esin esra estefania eugenio eun evangelia evelien ewelina ezgi fabien
    fabiola fabrizio fadi fahad farid fatma fausto ferenc filipa finlay fintan fionn firdaus flavia flavio
    franca francisca franck franco francoise franz fumiko gabor gabriele gael gaia ganesh georgi geraint gerardo
    gergely gert gian gianni gift ginevra giorgia giovanna gisela giuliana giuliano gizem gordana gorka grainne
    gretchen grzegorz gulsen habiba hadiza hadley hafsa halina hanan hanna hannes harish haruka haruki hatice
    haydar hedda hedwig hemant henning henriette henrique herve hideo hilal hitesh hoang humberto iain ichiro
    ihor ikram ildiko ilker ilona ioana ioannis ipek iqra iraklis irem irena isaiah ishita ismael isolde istvan
    itziar ivica iwona izabela jadwiga janis janos jarek jaroslaw jasmina jedrzej jeroen jerzy jesper jiho
    jihoon jindrich jiri jochen joern josefine josip jozef judit julien juliusz junko justyna kacper kadir kaito
    kaja kamil kana karel karolina kartik kaspar kateryna katrin katrine kaushik kazimierz kazuki kees kehinde
    keiko kemal kerem kerstin khanh khanyi kholoud kjell klaudia koji konstantinos korbinian kostas krister
    krisztina krystyna kseniya kwadwo kyoko ladislav lale lamine latifa laurens lauro lazar leire leni leonor
    lerato leszek levent lien liesbeth ligia linus lior ljubica lotta lotte lucie lucjan maarten maciej madalena
    maddalena madhu madina maha mai maija maike mainak makena makoto malika malin malte mamadou margareta
    margarida margret margherita mariano marieke marija mariusz martijn marwa mary-ann masha massimo mateo
    mateus mattia maxim maxime mbali meltem merve michail micheline mihaela mihaly mikko milica milos mirela
    mirjam miroslav misaki mitsuki miyuki mladen montserrat morgane mpho mthunzi murat mykola naballah nabil
    nadja nadir nagisa naima najwa nana naoki narges nasrin nassim nastja natacha natascha nawal nazanin nazli
    neda nelly nenad nerea neus neven ngoc niko nikola nikolaj nikolaos nikolas nilufer niran nithya nkosana noa
    nokuthula nomvula norberto noura nurul okan ole oleksandr oleksii olusegun olumide omolara oonagh oriol
    orlaith oskar osvaldo otavio ovidiu ozlem palesa panagiotis patrycja pavlo pawel pelin pepe per petr petter
    philipp philippe phuong pier piero pinar praveen przemek przemyslaw puja qing rachid radek radka radoslaw
    raffaele rahim raimund raisa rami raquel rebeca refilwe reiko reinhard renate richa riitta riku ritika
    robbert rodolfo romana romina rosana roxana runa ryo ryszard sadia sakshi sandrine sanna saori satoshi satya
    savita selin selina sema senthil serap sergey serhii sevgi severine shamima shanthi shazia shinji shu
    sibylle sidsel sieglinde silvio simran sina sindre sipho sita siv slavica smita snezana soledad somchai
    sotiris srdjan srinivas steffen stoyan subhash suman sumaya supriya sushma svea svein sylvain szilvia szymon
    tahir takeshi takumi tamas tarik tatjana tebogo teodor teodora terje thabang thandeka thandi thanh thibault
    tiemo tijana tilman timothee timur tinashe tino todor tomi tommaso tove toyin tsepo tulay tuomas ugur
    umesh unai urs urszula ute vaclav vadim valerio vanesa vasil veronika veronique victoire ville vincenzo
    violetta virginie vittorio viviana vojtech volodymyr vuk waleed walid waltraud wendelin wiebke wieslaw
    wioletta wioleta witold wlodzimierz wojtek xiao xiaoming xochitl yago yakub yamileth yasemin yasmina yesenia
    yewande yiannis yildiz yoko yu yuka yuliya yumi yvan zaheer zbigniew zdenek zehra zhanna zineb zita zlatko
    zoran zsofia zuzana zuzanna siyabonga lwazi nompumelelo ayodeji folarin kayode lekan tope simi funmi
    titilayo bukola aarav vihaan advait tanmay siddharth sourav subramanian meenakshi padmini kirti mandla
    themba vuyo zinhle ntombi nosipho khaya bheki sizwe jabu mohau teboho katlego em gosia basia asia zosia ania
    hania tomek bartek maciek krzysiek kuba olek franek jola iza aga sveta dasha kolya vanya pasha lyuba alyona
    ruslana bogdana gav gaz baz daz shaz kaz tiff trish shell char kell ange marg mags maggs nige bazza gary-lee
    jez jem geoffers vikki gill iryna oleh taras andriy yuliia mykhailo bohdan maksym vitaliy bettany rhoda
    deshawn lakisha rashida shaquille rafiq gifty oona rune tej bilal tahira nasreen shabana rukhsana parveen
    yasmeen fareeha usama zubaida waseem nadeem
    """
)
"""Folded: no diacritics, lower case."""

EVERYDAY: Final = words_of(
    """
    april art bill chi dale dawn don drew earl eve faith gene grace grant guy han hope jack jade joy june king
    lance mark may mercy miles min page pat patience pearl penny precious ram ray rich rob rose said sandy skip
    sue van violet will ivy pam chad frank dean chip roman max rod reed parker stan clay dora chuck blessing
    destiny per gift blessed sole
    """
)
"""Given names that are words as well; in lower case they need company."""

PARTICLES: Final = words_of(
    """
    van von der den de del della dello di da das do dos du la le las los ter ten te zu zur af av bin bint binti
    bte ibn al el mac mc abu ap st san santa saint y e v.d v.d.
    """
)
