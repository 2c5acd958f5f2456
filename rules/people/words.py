"""The words that tell a title from a name. Lower case, without dots."""

from typing import Final


def words_of(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


HONORIFICS: Final = words_of(
    """
    pharm surv mr mrs ms miss mx dr sir madam madame dame lord rev revd reverend herr frau mme mlle monsieur
    smt shri sri khun engr barr capt col cpl cmdr lt sgt maj gen hajiya hajia alhaja alhaji alh cpt lcpl ofc
    hon otunba ustaz sheikh mdm mdme cik encik dato datin datuk tuan puan pn tn señor señora senor senora
    dott ing arch dra cllr fr pastor imam rabbi mister missus missis signora signor signorina sig brigadier
    brig senhor senhora dona pani meneer mevrouw
    """
)
TITLE_HONORIFICS: Final = words_of(
    """
    prof canon bishop deacon vicar uncle aunt auntie aunty lady professor doctor eng sr sra captain sister
    brother father judge chef coach matron major colonel officer don schwester pfleger ma'am maam
    """
)
"""An honorific only before a name: "Captain Bello", but "Bri, the captain"."""
ACADEMIC: Final = words_of("em med rer nat phil jur habil emeritus emerita h.c")
"""What stands between "Prof." and the name."""
TRAILING_HONORIFICS: Final = words_of("sir madam mam maam ma'am san sama さん")

DEGREES: Final = words_of(
    """
    ceng ieng bcom mcom bed dipl ing frics mrics mict miet rgn rmn msci phd dphil mba msc bsc ba ma bs
    ms mph mpa pmp cpa cfa fca aca acca fcca cima rn bsn msn lpn np pa-c lcsw lmsw msw pe esq jd llm llb dds
    dvm frcs mrcp frcp obe mbe cbe kc qc pgce cissp shrm-cp shrm-scp phr sphr cipd mcipd fcipd csm cpo-a aia
    leed leed-ap edd psyd mfa meng beng btech mtech mbbs dnb facs rph pharmd crna fnp dnp mphil sc.d
    dipl.-ing ccna cscp cpim ret retired ca retd rtd
    """
)
SOFT_DEGREES: Final = words_of("md do ed pa ma ba ca ms sc")
"""Degrees that are titles or words too; a degree only beside another title or in capitals after a name."""
GENERATIONS: Final = words_of("jr sr ii iii iv")
TITLE_DEGREES: Final = words_of("md ed pa")
RANK_LETTERS: Final = words_of("kc qc sc")
"""Letters behind a name that say what somebody is: King's Counsel."""
ORDINALS: Final = words_of("first second third")
NAMES_TOO: Final = words_of("dean")
"""Functions that are given names: Dean Smith, but Dean Robert Castellano."""

HEADS: Final = words_of(
    """
    temp freelancer contractor arzt ärztin oberarzt meister meisterin lehrer lehrerin verkäufer verkäuferin
    chefarzt buchhalter buchhalterin médecin infirmière ingénieur ingénieure enseignante médica ingeniero
    ingeniera abogado abogada contador profesora ingegnere geometra infermiera verpleegkundige teamleider
    bedrijfsleider kassör chef butikschef rektor lärare publisher author speaker مدير مديرة مهندس hod prof
    gaffer accountant actuary admin administrator advisor adviser agent analyst apprentice architect
    assistant associate asst auditor barista bartender boss bookkeeper broker builder buyer captain
    caretaker cashier ceo cfo cio cto coo cco cmo cpo cro chro cso ciso chair chairman chairwoman
    chairperson chaplain chief clerk coach colleague consultant controller coordinator co-ordinator
    copywriter counsel counsellor counselor curator dean deputy designer dev developer dir director
    dispatcher doctor doorman driver ea ed editor electrician engineer evp svp avp vp examiner exec
    executive fellow foreman founder co-founder cofounder gm geologist generalist governor guard guide head
    headhunter headmaster headteacher headmistress housekeeper hygienist hrbp inspector instructor
    interpreter investigator janitor journalist judge keeper lawyer lead leader lecturer librarian machinist
    magistrate manager matron md mechanic member mentor merchandiser mgr mgmt midwife minister nurse
    occupational officer op operator organiser organizer orderly owner co-owner pa paralegal paramedic
    partner pastor pharmacist photographer physician physio physiotherapist planner plumber pm postdoc
    prefect president principal producer professor programmer promoter proprietor provost psychologist
    receptionist recptionist recruiter registrar candidate chancellor rep representative researcher
    scheduler scientist secretary sergeant sister solicitor sourcer specialist spokesperson staffer steward
    student superintendent supe supervisor supt surgeon surveyor sysadmin teacher teammate tech technician
    technologist teller therapist trainer treasurer trustee tutor underwriter usher vet vice-president
    waiter waitress warden welder writer intern trainee translator cook baker butcher carpenter chaperone
    commissionaire concierge postdoctoral podiatrist dentist radiographer sonographer phlebotomist
    optometrist dietitian nutritionist chemist biologist physicist statistician economist strategist scrum
    sre swe ba qa pi po tl ic cno cdo cao cbo dba sdr bdr csm ae tpm epm gerente jefe jefa directora
    geschäftsführer geschäftsführerin leiter leiterin teamleiter teamleiterin directeur directrice gérant
    gérante responsable coordenador coordenadora gestor supervisora encargado encargada responsabile
    direttore direttrice abteilungsleiter abteilungsleiterin kierownik dyrektor директор менеджер начальник
    руководитель инженер бухгалтер 部長 課長 社長 経理 总监 经理 总经理 主任 wife husband brother daughter son mother uncle
    aunt cousin notetaker note-taker panellist panelist facilitator moderator proctor sous-chef dispatch
    landlord landlady franchisee shareholder investor commander constable detective lieutenant firefighter
    lifeguard farmer gardener groundskeeper forester ranger fitter joiner roofer painter plasterer
    bricklayer scaffolder picker packer loader handler porter valet bellhop barber stylist hairdresser
    beautician groomer nanny carer caregiver caseworker ombudsman councillor teamlead techlead team-lead
    tech-lead werkmeister vorarbeiter ausbilder ausbilderin sachbearbeiter sachbearbeiterin personaler
    personalerin inhaber inhaberin chefin dueño dueña gerant patron patronne proprietaria titolare capo
    właściciel dyrektorka kierowniczka manažer majitel eigenaar baas ägare rektorn manger bossman bosslady
    bosman boss-lady supremo overseer charge-nurse deputy-head sup sous commis cfoo ceoo co-ceo vpe cxo cdio
    hrd hrm gmm agm dgm eir cpto ctio manageress engr em qs hrg sdm bdm tam cse csr rm ot slt
    senco hca pcso te lm tls pms ems vd ekonomichef kollege kollegin colega collègue filialleiter
    filialleiterin verkoper inkoper mngr mgmr dirctr mangr managr engg coord supv assistante secrétaire sekretärin
    """
)
"""Words that are somebody's function by themselves."""

FIELDS: Final = words_of(
    """
    techniek inkoop verkoop einkauf technik buchhaltung compras vendite acquisti comptabilité achats rh
    ventes personalabteilung empfang produktion logistik academic accounting accounts acquisition
    acquisitions administration administrative admissions ads advertising affairs after-sales agile ai
    alliances analytics animal app applications applied area assembly asset assets assurance athletic
    attending audit automation automotive backend back-end banking basic bd behavioral behavioural benefits
    billing bim biology biz board brand branch broadcast budget business buying campaign campus capital care
    career case catering category central chain charge child childcare church circulation civil claims
    client clinic clinical cloud collections commercial communications communication community company
    compensation compliance computer computing construction consumer content contract contracts core
    corporate cost county creative credit crew crm culture curriculum customer cyber cybersecurity data deli
    delivery demand dental department departmental design desk development devops digital distribution
    district diversity division document donor duty ecommerce e-commerce economics editorial education
    electrical emergency emea apac americas latam anz employee employer enablement energy engagement eng
    engineering enterprise environmental epidemiology equity estate estates event events executive exhibits
    exhibitions experience export external fabrication facilities faculty family fashion field film finance
    financial fire fiscal fleet floor food foundation fraud front frontend front-end full-stack fullstack
    functional fundraising game general geography global goods governance government grants graphic group
    growth guest hardware hiring health healthcare hospitality hotel house housekeeping hr human humanities
    icu import in-house inbound inclusion independent industrial information infrastructure infra innovation
    insights insurance integration intelligence interim interior internal international inventory investment
    investments it itsm joint junior kitchen knowledge lab laboratory labor labour land law learning leasing
    legal lending leisure library licensing line litigation loan loans local logistics machine maintenance
    management managing marketing markets math maths materials mechanical media medical medicine membership
    mental merchandise merchandising middle ml mobile mortgage museum music national network networks news
    night nursing nutrition office offshore onboarding online operating operation operational operations ops
    optical outbound outreach parent patient payments payroll people performance perioperative personal
    personnel pharmacy physical physics planning plant platform plc policy portfolio pr practice pre-sales
    presales pricing primary private process procurement product production products professional program
    programme programmes programs programming project projects property public publicity publishing
    purchasing quality quantitative r&d radio radiology real rec reception records recruiting recruitment
    regional regulatory rehab relations reliability renewals reporting research residential residents
    resource resources restaurant retail retention revenue rewards risk robotics safety sales scheduling
    school science sciences secondary sector secure security senior service services shift shipping shop
    site sites snr social software solutions sourcing special sports sr jr staff staffing startup state
    stock storage store strategic strategy structural studio success supplier supply support surgical
    sustainability systems system talent tax team teams technical technology telecom tenant territory test
    testing theatre theater trade trading traffic training transformation transport transportation travel
    treasury ui ux uk user validation vendor vice video visual volunteer wards ward warehouse waste water
    wealth web welfare wellness wholesale wine women workforce workplace workshop yard youth zone assistant
    acting deputy co lead principal founding associate fractional full-time part-time head chief finanzen
    vertrieb recursos humanos ventas ressources humaines nhs peer sous pastry overnight inside key terminal
    union graduate lettings valuations bakery produce anaesthetist radiologist cardiologist psychiatrist
    paediatric pediatric oncology cardiology neonatal orthopaedic midwifery bursar anesthesiologist
    attendant telesales actuarial underwriting premises grounds pe history chemistry english drama technique
    commerciale financier financière général générale régional régionale adjoint adjointe tienda obra sklepu
    magazynu sprzedaży tecnico tecnica técnico técnica área zona generale kadr zespołu działu produkcji
    zakupów vertriebs filial kundendienst rekrutacji verkauf dept unit geschäftsführung parts centre center
        bar nursery depot counter fp&a committee m&a p&l l&d f&b q&a t&d h&s d&i s&op
    """
)
"""Words that say what a function is about. "HR" or "Engineering" alone is a title too."""

SURNAME_HEADS: Final = words_of(
    """
    baker bishop butcher butler carpenter cook cooper dean driver farmer fisher gardener judge
    king knight law lane long major marshal mason miller page painter parker porter potter price ranger
    shepherd smith steward taylor turner ward warden waiter weaver west north banks field woods winter may
    sergeant day church cash chase chambers glass green brand case key yard union english game travel
    """
)
"""Titles and trades that are family names; a name when they follow a given name."""

ARTICLES: Final = words_of(
    "the a an his her their our my your its some this that another every both all eine einen ein une un una"
)
OWNERS: Final = words_of("a an his her their our my some another this that two three")
LINKS: Final = words_of(
    """
    am im is was were are who who's whos he's hes she's shes they're theyre called named from as being works
    work in at on of for with to by be runs
    """
)
IS: Final = words_of("is was were are")
INNER: Final = words_of("of for to the in on de der für and & + /")
"""What may stand inside a title between two of its words."""
FIRM_LINKS: Final = words_of("at @ with bei chez w/")
AGENCY_LINKS: Final = {"at": "at", "@": "at", "of": "at", "from": "from", "bei": "bei", "chez": "chez"}
"""How the agency of a recruiter is tied to him, and how that is noted."""
AGENTS: Final = ("recruiter", "headhunter", "recruitment consultant")
"""Ends of titles that are held in a firm of their own: one must know which."""
COUNTS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "couple": 2, "pair": 2, "2x": 2, "3x": 3} | {
    str(n): n for n in range(2, 7)
}
ONES: Final = words_of("1 one")
JOINERS: Final = words_of("and plus with then also und et en och og ve oraz alongside & + but or")

ANONYMOUS: Final = words_of(
    """
    someone somebody guy guys lady ladies woman women man men person people bloke blokes dude gentleman
    gentlemen girl chap fella one other another others gal lad colleague boy folks
    """
)
NOUNLESS: Final = words_of("one other another others")
SAID_ALONE: Final = NOUNLESS | {"someone", "somebody"}
"""They need no article to be one more person; "tall guy" does."""

FIRMS: Final = words_of(
    """
    works inc ltd llc llp plc corp corporation gmbh ag co limited company group partners holdings haulage
    logistics bank university college hospital foods motors airlines technologies consulting associates labs
    industries enterprises international trust council linkedin robotics ventures institute academy
    solutions pty bv sa srl clinic agency sons bros brothers
    """
)

PLURALS: Final = {"people": "person", "guys": "guy", "ladies": "lady", "women": "woman", "men": "man"}

KIND_WORDS: Final = {
    "receptionist": words_of(
        """
    reception receptionist recptionist desk guard doorman concierge commissionaire lobby porter gatekeeper
    front-desk security
    """
    ),
    "assistant": words_of("ea pa secretary"),
    "recruiter": words_of("recruiter recruiting recruitment talent sourcer headhunter staffing ta headhunting"),
    "other": words_of("guide notetaker note-taker translator interpreter student kid child children"),
}
FAMILY: Final = words_of("mum mom dad wife husband brother sister daughter son mother father uncle aunt cousin")
"""Of kind `other` when it is the whole title; a ward sister is none of the family."""
CROWDS: Final = words_of("team staff crew everyone board panel committee")
HOLLOW: Final = words_of("member members")
"""By themselves they say no function; "committee member" does."""
TEAMS: Final = words_of(
    """
    team teams crew staff group board company department everyone office panel management it house people committee
    """
)
"""Too many to be somebody."""
SOLO: Final = words_of("hr it finance legal talent security reception ops sales marketing")
"""Departments that people say for one of their own: "Jane and HR"."""
SHARED: Final = words_of("both all")
AT: Final = words_of("at on am")
PLACES: Final = words_of("empfang accueil recepción counter desk reception door lobby front gate entrance")
PLACE_LINKS: Final = words_of("from at @ in of on for bei chez")
"""Behind them a name is a firm's or a town's."""

DOES: Final = words_of("runs owns manages heads leads oversees supervises handles does own run")
"""With what follows they say a function: "runs the kitchen"."""

SURNAME_LABELS: Final = words_of("surname lastname")
LABELS: Final = words_of(
    """
    designation name names interviewer interviewers interviewed by panel full title titles role roles
    position positions job with interview from who people
    """
)
TITLE_LABELS: Final = words_of("title titles role roles position positions")
