"""Places and their zones: big cities without a zone of their own name, countries, states, abbreviations. Tables only.

A line is "zone: place, place"; where a place is on several lines, the zones stand in that order and the user is asked.
"""

from collections.abc import Iterator

from rules.dates.words import wordset


def _rows(text: str) -> Iterator[tuple[str, str]]:
    for line in text.strip().splitlines():
        zone, places = line.split(":")
        yield from ((place.strip(), zone.strip()) for place in places.split(","))


def table(text: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for place, zones in _rows(text):
        table[place] = (*table.get(place, ()), *zones.split())
    return table


CITIES = table("""
    America/New_York: new york city, nyc, ny, manhattan, brooklyn, queens, bronx, big apple, washington dc, washington d c
    America/New_York: dc, boston, philadelphia, philly, miami, atlanta, charlotte, raleigh, durham, baltimore, pittsburgh
    America/New_York: orlando, tampa, jacksonville, cleveland, columbus, cincinnati, buffalo, newark, jersey city, richmond
    America/New_York: hartford, providence, albany, savannah, norfolk, fort lauderdale, cambridge massachusetts
    America/Chicago: dallas, houston, austin, san antonio, fort worth, new orleans, minneapolis, saint paul, st paul
    America/Chicago: milwaukee, madison, kansas city, saint louis, st louis, memphis, nashville, oklahoma city, tulsa, omaha
    America/Chicago: des moines, little rock, baton rouge, chicagoland
    America/Denver: salt lake city, slc, albuquerque, colorado springs, boulder, santa fe, fort collins
    America/Denver: el paso
    America/Phoenix: tucson, scottsdale, mesa, tempe
    America/Los_Angeles: la, l a, san francisco, sf, frisco, bay area, silicon valley, san jose, oakland, san diego, seattle
    America/Los_Angeles: sacramento, las vegas, vegas, palo alto, mountain view, fresno, long beach, reno, spokane, tacoma
    America/Los_Angeles: portland, portland oregon, bellevue, redmond, cupertino, berkeley, hollywood
    America/New_York: portland maine
    Pacific/Honolulu: hawaii, waikiki
    America/Toronto: ottawa, montreal, quebec city, hamilton, mississauga, kitchener, waterloo, gta
    America/Edmonton: calgary
    America/Vancouver: victoria, surrey bc
    America/Mexico_City: guadalajara, puebla, cdmx, leon guanajuato, queretaro
    America/Sao_Paulo: rio, rio de janeiro, brasilia, belo horizonte, curitiba, porto alegre, campinas, florianopolis, sampa
    America/Fortaleza: natal
    America/Bahia: salvador da bahia
    America/Argentina/Buenos_Aires: buenos aires, rosario, mar del plata, caba
    America/Argentina/Cordoba: cordoba argentina
    America/Bogota: medellin, cali, barranquilla, cartagena
    America/Guayaquil: quito
    America/Santiago: valparaiso, concepcion chile
    America/La_Paz: santa cruz de la sierra, cochabamba
    America/Lima: cusco, arequipa
    America/Caracas: maracaibo
    America/Puerto_Rico: san juan
    Europe/London: birmingham, manchester, liverpool, leeds, glasgow, edinburgh, bristol, sheffield, newcastle, nottingham
    Europe/London: cardiff, swansea, oxford, cambridge, brighton, leicester, coventry, southampton, aberdeen, york, bradford
    Europe/London: belfast, londinium
    America/Chicago: birmingham
    Europe/Dublin: galway, limerick
    Europe/Lisbon: porto, oporto, braga, coimbra, faro, lisboa
    Europe/Madrid: barcelona, valencia, seville, sevilla, bilbao, malaga, zaragoza, granada, alicante
    Atlantic/Canary: las palmas, tenerife
    Europe/Paris: lyon, marseille, toulouse, bordeaux, lille, nantes, strasbourg, montpellier, rennes, grenoble
    Europe/Berlin: munich, munchen, muenchen, hamburg, cologne, koln, koeln, frankfurt, stuttgart, dusseldorf, duesseldorf
    Europe/Berlin: leipzig, dresden, hannover, hanover, nuremberg, nurnberg, bremen, dortmund, essen, karlsruhe, bonn
    Europe/Zurich: geneva, geneve, basel, bern, berne, lausanne, zuerich
    Europe/Vienna: graz, salzburg, linz, innsbruck, wien
    Europe/Rome: milan, milano, turin, torino, naples, napoli, florence, firenze, bologna, venice, venezia, roma, palermo
    Europe/Amsterdam: rotterdam, the hague, den haag, utrecht, eindhoven, delft
    Europe/Brussels: antwerp, antwerpen, ghent, gent, leuven, bruxelles, brussel, liege
    Europe/Warsaw: krakow, cracow, wroclaw, gdansk, poznan, lodz, katowice, warszawa
    Europe/Prague: brno, ostrava, praha
    Europe/Bucharest: cluj, cluj napoca, timisoara, iasi, brasov, bucuresti
    Europe/Athens: thessaloniki, athina
    Europe/Copenhagen: aarhus, kobenhavn
    Europe/Stockholm: gothenburg, goteborg, malmo, uppsala
    Europe/Oslo: bergen, trondheim, stavanger
    Europe/Helsinki: tampere, turku, espoo
    Europe/Moscow: saint petersburg, st petersburg, sochi, kazan, nizhny novgorod, moskva
    Europe/Kyiv: kyiv, kiev, lviv, kharkiv, odesa, odessa, dnipro
    Europe/Istanbul: ankara, izmir, antalya, bursa
    Asia/Kolkata: mumbai, bombay, delhi, new delhi, bangalore, bengaluru, hyderabad, chennai, madras, pune, calcutta, noida
    Asia/Kolkata: gurgaon, gurugram, ahmedabad, jaipur, kochi, cochin, lucknow, chandigarh, indore, coimbatore
    Asia/Karachi: lahore, islamabad, rawalpindi, faisalabad
    Asia/Dhaka: chittagong, dacca
    Asia/Kathmandu: pokhara
    Asia/Shanghai: beijing, peking, shenzhen, guangzhou, chengdu, hangzhou, wuhan, nanjing, xian, suzhou, tianjin, chongqing
    Asia/Tokyo: osaka, kyoto, yokohama, nagoya, fukuoka, sapporo, kobe
    Asia/Seoul: busan, incheon, pusan
    Asia/Ho_Chi_Minh: saigon, hanoi, ho chi minh city, hcmc, da nang, danang
    Asia/Bangkok: chiang mai, phuket
    Asia/Jakarta: bandung, surabaya, yogyakarta
    Asia/Makassar: bali, denpasar
    Asia/Kuala_Lumpur: kl, penang, johor bahru
    Asia/Manila: cebu, quezon city, makati, davao, taguig
    Asia/Dubai: abu dhabi, sharjah
    Asia/Riyadh: jeddah, mecca, medina, dammam
    Asia/Qatar: doha
    Asia/Kuwait: kuwait city
    Asia/Bahrain: manama
    Asia/Muscat: oman city
    Asia/Jerusalem: tel aviv, haifa, telaviv
    Asia/Tehran: isfahan, mashhad, shiraz
    Asia/Colombo: kandy
    Asia/Almaty: astana
    Africa/Johannesburg: cape town, durban, pretoria, joburg, jozi
    Africa/Lagos: abuja, ibadan, port harcourt, kano
    Africa/Nairobi: mombasa
    Africa/Accra: kumasi
    Africa/Cairo: alexandria, giza
    Africa/Casablanca: rabat, marrakech, marrakesh, tangier, fes
    Africa/Addis_Ababa: addis
    Africa/Dar_es_Salaam: dodoma, zanzibar
    Africa/Douala: yaounde
    Australia/Sydney: canberra, newcastle nsw, wollongong, act
    Australia/Melbourne: geelong
    Australia/Brisbane: gold coast, cairns, sunshine coast
    Pacific/Auckland: wellington, christchurch, hamilton nz, dunedin, queenstown
""")

COUNTRIES = table("""
    America/New_York America/Chicago America/Denver America/Los_Angeles America/Anchorage Pacific/Honolulu: usa, us, u s, u s a
    America/New_York America/Chicago America/Denver America/Los_Angeles America/Anchorage Pacific/Honolulu: america, the states
    America/New_York America/Chicago America/Denver America/Los_Angeles America/Anchorage Pacific/Honolulu: united states
    America/Toronto America/Winnipeg America/Edmonton America/Vancouver America/Halifax America/St_Johns: canada
    America/Sao_Paulo America/Manaus America/Fortaleza America/Cuiaba America/Rio_Branco: brazil, brasil
    America/Mexico_City America/Cancun America/Tijuana America/Hermosillo: mexico
    Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Perth Australia/Darwin Australia/Hobart: australia, oz
    Europe/Moscow Europe/Samara Asia/Yekaterinburg Asia/Novosibirsk Asia/Krasnoyarsk Asia/Vladivostok: russia
    Asia/Jakarta Asia/Makassar Asia/Jayapura: indonesia
    Africa/Kinshasa Africa/Lubumbashi: congo, drc
    America/Santiago Pacific/Easter: chile
    Europe/Lisbon: portugal, portugal mainland, mainland portugal
    Atlantic/Azores: azores, acores
    Atlantic/Madeira: madeira, funchal
    Europe/Madrid: spain, espana, mainland spain
    Atlantic/Canary: canary islands, canaries
    Europe/London: uk, u k, united kingdom, great britain, britain, gb, england, scotland, wales, northern ireland
    Europe/Dublin: ireland, eire
    Europe/Paris: france
    Europe/Berlin: germany, deutschland
    Europe/Zurich: switzerland, schweiz
    Europe/Vienna: austria
    Europe/Rome: italy, italia
    Europe/Amsterdam: netherlands, the netherlands, holland
    Europe/Brussels: belgium
    Europe/Luxembourg: luxembourg
    Europe/Warsaw: poland, polska
    Europe/Prague: czechia, czech republic
    Europe/Bratislava: slovakia
    Europe/Budapest: hungary
    Europe/Bucharest: romania
    Europe/Sofia: bulgaria
    Europe/Athens: greece
    Europe/Belgrade: serbia
    Europe/Zagreb: croatia
    Europe/Ljubljana: slovenia
    Europe/Sarajevo: bosnia
    Europe/Skopje: macedonia
    Europe/Tirane: albania
    Europe/Copenhagen: denmark
    Europe/Stockholm: sweden
    Europe/Oslo: norway
    Europe/Helsinki: finland
    Atlantic/Reykjavik: iceland
    Europe/Tallinn: estonia
    Europe/Riga: latvia
    Europe/Vilnius: lithuania
    Europe/Kyiv: ukraine
    Europe/Minsk: belarus
    Europe/Chisinau: moldova
    Europe/Istanbul: turkey, turkiye
    Europe/Malta: malta
    Asia/Nicosia: cyprus
    Asia/Kolkata: india, bharat
    Asia/Karachi: pakistan
    Asia/Dhaka: bangladesh
    Asia/Colombo: sri lanka
    Asia/Kathmandu: nepal
    Asia/Shanghai: china
    Asia/Hong_Kong: hk
    Asia/Taipei: taiwan
    Asia/Tokyo: japan
    Asia/Seoul: korea, south korea
    Asia/Ho_Chi_Minh: vietnam, viet nam
    Asia/Bangkok: thailand
    Asia/Kuala_Lumpur: malaysia
    Asia/Singapore: sg
    Asia/Manila: philippines, the philippines, pinas
    Asia/Dubai: uae, u a e, emirates, united arab emirates
    Asia/Riyadh: saudi arabia, saudi, ksa
    Asia/Jerusalem: israel
    Asia/Beirut: lebanon
    Asia/Amman: jordan
    Asia/Baghdad: iraq
    Asia/Tehran: iran
    Asia/Kabul: afghanistan
    Asia/Muscat: oman
    America/New_York Asia/Tbilisi: georgia
    Asia/Tbilisi: georgia country
    Asia/Yerevan: armenia
    Asia/Baku: azerbaijan
    Asia/Almaty: kazakhstan
    Asia/Tashkent: uzbekistan
    Africa/Johannesburg: south africa, rsa
    Africa/Lagos: nigeria, naija
    Africa/Nairobi: kenya
    Africa/Accra: ghana
    Africa/Cairo: egypt
    Africa/Casablanca: morocco
    Africa/Tunis: tunisia
    Africa/Algiers: algeria
    Africa/Addis_Ababa: ethiopia
    Africa/Kampala: uganda
    Africa/Dar_es_Salaam: tanzania
    Africa/Kigali: rwanda
    Africa/Dakar: senegal
    Africa/Abidjan: ivory coast, cote d ivoire
    Africa/Douala: cameroon
    Africa/Harare: zimbabwe
    Africa/Lusaka: zambia
    Africa/Luanda: angola
    Africa/Maputo: mozambique
    America/Argentina/Buenos_Aires: argentina
    America/Bogota: colombia
    America/Lima: peru
    America/Caracas: venezuela
    America/Guayaquil: ecuador
    America/Montevideo: uruguay
    America/Asuncion: paraguay
    America/La_Paz: bolivia
    America/Costa_Rica: costa rica
    America/Panama: panama
    America/Guatemala: guatemala
    America/Tegucigalpa: honduras
    America/El_Salvador: el salvador
    America/Managua: nicaragua
    America/Santo_Domingo: dominican republic
    America/Havana: cuba
    America/Jamaica: jamaica
    America/Port_of_Spain: trinidad
    Pacific/Auckland: new zealand, nz, aotearoa
""")

# States and provinces: places of their own, and they tell cities of one name apart ("birmingham, alabama").
STATES = table("""
    America/New_York: new york state, new jersey, massachusetts, pennsylvania, connecticut, maryland, virginia, ohio, michigan
    America/New_York: north carolina, south carolina, vermont, new hampshire, maine, rhode island, delaware
    America/New_York America/Chicago: florida, indiana, kentucky, tennessee
    America/New_York: west virginia
    America/Chicago: illinois, wisconsin, minnesota, iowa, missouri, arkansas, louisiana, mississippi, alabama, oklahoma
    America/Chicago America/Denver: texas, kansas, nebraska, north dakota, south dakota
    America/Denver: colorado, utah, wyoming, montana, new mexico
    America/Boise America/Los_Angeles: idaho
    America/Phoenix: arizona
    America/Los_Angeles: california, nevada, oregon, washington, washington state
    America/Anchorage: alaska
    America/Toronto: ontario, quebec
    America/Vancouver: british columbia, bc
    America/Edmonton: alberta
    America/Regina: saskatchewan
    America/Winnipeg: manitoba
    America/Halifax: nova scotia, new brunswick
    America/St_Johns: newfoundland
    Australia/Sydney: new south wales, nsw
    Australia/Brisbane: queensland, qld
    Australia/Perth: western australia
    Australia/Adelaide: south australia
    Australia/Hobart: tasmania
    Asia/Kolkata: kerala, karnataka, tamil nadu, maharashtra, gujarat, punjab, telangana
    Europe/Berlin: bavaria, bayern
""")

# Last parts of zone names that are everyday words.
COMMON_WORDS = wordset(
    "center easter general knox troll wake midway north south west east casey davis christmas ship local act nome "
    "reunion busingen mayotte central mountain pacific eastern factory marengo vincennes comoro yap"
)
