"""News agencies: how each marks its datelines, with an opening that proves the row.

Compiled by hand: 105 agencies. The examples are our own, in the manner of each agency.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency: the marks it prints in a dateline, and the ways they are misprinted."""

    name: str
    marks: tuple[str, ...]
    example: str
    misprints: tuple[str, ...] = ()


AGENCIES = (
    Agency(
        "TASS",
        ("/TASS/",),
        "MOSCOW, May 4. /TASS/. The Volga has risen by a meter, the river service told reporters.",
        ("/TASS./", "/TAS/", "/TSS/", "TASS/", "/TASS", "/TA/uPFSS/"),
    ),
    Agency(
        "RIA Novosti",
        ("RIA Novosti",),
        "KAZAN, May 4 - RIA Novosti. The bridge will open in June, the mayor said.",
        ("RIA-Novosti",),
    ),
    Agency("Sputnik", ("(Sputnik)",), "MINSK (Sputnik) - The harvest is late this year, the ministry said on Tuesday."),
    Agency(
        "Interfax",
        ("(Interfax)", "INTERFAX.RU"),
        "MOSCOW. May 4 (Interfax) - The bank has cut its rate, its press service said.",
    ),
    Agency(
        "Reuters",
        ("(Reuters)", "Reuters —"),
        "LONDON, May 4 (Reuters) - The port of Dover closed on Monday after a fire.",
        ("(REUTERS)",),
    ),
    Agency("AP", ("(AP)", "AP —"), "PARIS (AP) — A tram left the rails near the river on Monday.", ("( AP )",)),
    Agency(
        "Associated Press",
        ("(Associated Press)",),
        "DENVER (Associated Press) — The zoo has a new lion, its keeper said.",
    ),
    Agency("AFP", ("(AFP)", "AFP —"), "LYON, May 4, 2020 (AFP) - Bakers marched through the old town on Monday."),
    Agency(
        "BelTA",
        ("(BelTA)",),
        "MINSK, 4 May (BelTA) – The tractor works will hire 300 people, its director said.",
        ("(BELTA)",),
    ),
    Agency("Xinhua", ("(Xinhua)",), "NAIROBI, May 4 (Xinhua) -- Kenya opened a new railway station on Monday."),
    Agency("dpa", ("(dpa)",), "Bremen (dpa) - The harbor museum has found a lost ship's bell.", ("(DPA)",)),
    Agency(
        "Kyodo",
        ("(Kyodo)", "KYODO NEWS"),
        "OSAKA, May 4 (Kyodo) - A train maker said Monday it will build a plant in Nara.",
    ),
    Agency("PA", ("(PA)", "PA Media"), "LEEDS (PA) - A farmer has won the right to keep his geese."),
    Agency(
        "Anadolu", ("(AA)", "Anadolu"), "ANKARA (AA) - The ministry said on Monday that two bridges would be repaired."
    ),
    Agency("ANSA", ("(ANSA)",), "(ANSA) - Turin, May 4 - The mayor said on Monday that the tram would return."),
    Agency("CNN", ("(CNN)", "CNN —"), "(CNN) The senator said on Monday that she would not run again."),
    Agency("UPI", ("(UPI)",), "BOSTON, May 4 (UPI) -- A library gave back a stolen map on Monday."),
    Agency(
        "Bloomberg", ("(Bloomberg)",), "(Bloomberg) -- The coffee trader said on Monday that it would sell its ships."
    ),
    Agency("EFE", ("(EFE)", "(EFE)."), "Lima, May 4 (EFE).- The miners ended their strike on Monday."),
    Agency("Yonhap", ("(Yonhap)",), "SEOUL, May 4 (Yonhap) -- The shipyard said Monday that exports had doubled."),
    Agency("PTI", ("(PTI)",), "Nagpur, May 4 (PTI) The orange crop is the best in years, growers said on Monday."),
    Agency("IANS", ("(IANS)",), "Jaipur, May 4 (IANS) The fort will be closed for repairs, an official said."),
    Agency("ANI", ("(ANI)",), "Pune (Maharashtra) [India], May 4 (ANI): The old bridge was reopened on Monday."),
    Agency("UNI", ("(UNI)",), "Shimla, May 4 (UNI) Snow closed the upper road on Monday, police said."),
    Agency(
        "Ukrinform",
        ("Ukrinform",),
        "KYIV, May 4. Ukrinform. The museum moved its icons to the cellar, its director said.",
        ("UKRINFORM",),
    ),
    Agency(
        "Interfax-Ukraine",
        ("(Interfax-Ukraine)", "Interfax-Ukraine"),
        "KYIV. May 4 (Interfax-Ukraine) – The grain port is full, its owner said.",
    ),
    Agency("UNIAN", ("(UNIAN)",), "KYIV (UNIAN) – The tram line will reopen on Friday, the mayor said."),
    Agency("APA", ("/APA/", "APA."), "Baku – APA. The ministry has denied the report on the pipeline."),
    Agency("Trend", ("Trend:", "/Trend/"), "BAKU, Azerbaijan, May 4. /Trend/. The port handled more cotton in April."),
    Agency("AZERTAC", ("AZERTAC",), "Baku, May 4, AZERTAC. The carpet museum has opened a new hall.", ("AzerTAc",)),
    Agency(
        "Armenpress",
        ("/ARMENPRESS/", "ARMENPRESS."),
        "YEREVAN, MAY 4, ARMENPRESS. The lake has risen, the ministry said.",
    ),
    Agency(
        "Kazinform",
        ("/Kazinform/", "Kazinform", "KAZINFORM"),
        "ASTANA. KAZINFORM /Kazinform/ The steppe road is open again, the ministry said.",
    ),
    Agency("KCNA", ("(KCNA)",), "Pyongyang, May 4 (KCNA) -- Workers of a glass factory met their plan for April."),
    Agency("IRNA", ("IRNA",), "Tehran, IRNA – The dam is full for the first time in a decade, an engineer said."),
    Agency("Tasnim", ("(Tasnim)",), "TEHRAN (Tasnim) – The saffron harvest has begun, growers said."),
    Agency("Mehr", ("(MNA)",), "TEHRAN, May 04 (MNA) – The ministry has called the report baseless."),
    Agency("Fars", ("(FNA)",), "TEHRAN (FNA)- The spokesman said on Monday that the talks were over."),
    Agency("ISNA", ("(ISNA)",), "TEHRAN (ISNA) - A lost mosque was found under the market."),
    Agency("NTB", ("(NTB)",), "Bergen (NTB): The ferry is late again, the harbor master says."),
    Agency("TT", ("(TT)",), "Malmö (TT) - The bridge was closed on Monday after a storm."),
    Agency("Ritzau", ("/ritzau/",), "Aarhus /ritzau/ - The harbor will be deeper, the city council says."),
    Agency("STT", ("(STT)",), "Turku (STT) - The ice has gone, says the pilot station."),
    Agency("Belga", ("(BELGA)", "(Belga)"), "GHENT (BELGA) - The canal will be closed for a week, the city says."),
    Agency("ANP", ("(ANP)",), "UTRECHT (ANP) - The bell tower is leaning, an engineer told reporters."),
    Agency("CTK", ("(CTK)", "(ČTK)"), "Brno, May 4 (CTK) - The motor works will close, its owner said on Monday."),
    Agency("PAP", ("(PAP)",), "Gdansk, May 4 (PAP) - The shipyard has a new crane, its head said on Monday."),
    Agency("MTI", ("(MTI)",), "Szeged, May 4 (MTI) - The river is falling, the water board said on Monday."),
    Agency("TASR", ("(TASR)",), "Kosice, May 4 (TASR) - The steel mill has paid its debts, its head said."),
    Agency(
        "Agerpres",
        ("(AGERPRES)", "AGERPRES"),
        "IASI, May 4 (AGERPRES) - The painted church is to be restored, the bishop said.",
    ),
    Agency("BTA", ("(BTA)",), "Varna, May 4 (BTA) - The sea was calm enough for the race on Monday."),
    Agency(
        "Tanjug",
        ("(Tanjug)", "Tanjug -"),
        "NIS, May 4 (Tanjug) - The rail line to the south is open, the minister said.",
    ),
    Agency("Hina", ("(Hina)",), "SPLIT, May 4 (Hina) - The ferry strike is over, the union said on Monday."),
    Agency("FENA", ("(FENA)",), "MOSTAR, May 4 (FENA) - The old bridge will be lit at night, the mayor said."),
    Agency("STA", ("(STA)",), "Maribor, May 4 (STA) - The vineyard is the oldest on earth, its keeper says."),
    Agency("MIA", ("(MIA)",), "Ohrid, May 4 (MIA) - The lake festival opens on Friday, the mayor said."),
    Agency("ATA", ("/ATA/",), "TIRANA, May 4 /ATA/ - The museum of bunkers has a new wing."),
    Agency("LUSA", ("(Lusa)", "(LUSA)"), "Porto, May 4 (Lusa) - The wine boats raced on Monday before a small crowd."),
    Agency("ANA-MPA", ("(ANA-MPA)",), "Patras, (ANA-MPA) - The carnival drew a record crowd, the mayor said."),
    Agency("NAN", ("(NAN)",), "Kano, May 4, 2020 (NAN) The dye pits are to be repaired, a chief said."),
    Agency("GNA", ("GNA -",), "Tamale, May 4, GNA - The market was reopened on Monday after the fire."),
    Agency("KNA", ("(KNA)",), "NAKURU, May 4 (KNA) - Flower growers have asked for a new road."),
    Agency("MAP", ("(MAP)",), "Fez (MAP) - The tanners have a new market hall, the governor said on Monday."),
    Agency("APS", ("(APS)",), "ORAN (APS) - The tram will run until midnight, the operator said."),
    Agency("TAP", ("(TAP)",), "Sfax, May 4 (TAP) - The olive press is back at work, its owner said."),
    Agency("MENA", ("(MENA)",), "LUXOR, May 4 (MENA) - A new tomb was opened on Monday, the ministry said."),
    Agency("SUNA", ("(SUNA)",), "Khartoum, May 4 (SUNA) - The Nile has risen, the water ministry said."),
    Agency("SANA", ("SANA-", "SANA -"), "Homs, SANA- The refinery is working again, its director said on Monday."),
    Agency("WAM", ("(WAM)",), "SHARJAH, 4th May, 2020 (WAM) -- The book fair opened on Monday."),
    Agency("QNA", ("(QNA)",), "Doha, May 04 (QNA) - The new library has lent its millionth book."),
    Agency("SPA", ("(SPA)", "-- SPA"), "Jeddah, May 4 (SPA) -- The old port will be restored, the ministry said."),
    Agency("KUNA", ("(KUNA)",), "KUWAIT, May 4 (KUNA) -- The oil price rose to 70 dollars on Monday."),
    Agency("BNA", ("(BNA)",), "Manama, May 4 (BNA): The pearl museum is to be free on Fridays."),
    Agency("ONA", ("(ONA)",), "Muscat, 4 May (ONA) --- The frankincense market has a new roof."),
    Agency("Saba", ("(Saba)", "Saba -"), "SANAA, May 4 (Saba) - The old gate is to be repaired, the governor said."),
    Agency("Petra", ("(Petra)",), "Amman, May 4 (Petra) -- The ministry of water opened a new well on Monday."),
    Agency("NNA", ("NNA -",), "NNA - The port of Tyre will be deepened, the minister said on Monday."),
    Agency(
        "WAFA", ("WAFA -", "(WAFA)"), "RAMALLAH, May 4, 2020 (WAFA) - The olive trees were cut at night, farmers said."
    ),
    Agency("APP", ("(APP)",), "LAHORE, May 04 (APP): The kite festival will be held in the fort."),
    Agency("BSS", ("(BSS)",), "KHULNA, May 4, 2020 (BSS) - The tiger count is up, the forest office said."),
    Agency("Antara", ("(ANTARA)",), "Jakarta (ANTARA) - The volcano is quiet again, the agency for geology said."),
    Agency("Bernama", ("(Bernama)",), "PENANG, May 4 (Bernama) -- The bridge toll will be halved, the minister said."),
    Agency("VNA", ("(VNA)", "(VNS)"), "Hanoi (VNA) – Rice exports rose in April, the ministry said on Monday."),
    Agency("PNA", ("(PNA)",), "CEBU CITY (PNA) – The old church has its bells back, the bishop said."),
    Agency("TNA", ("(TNA)",), "CHIANG MAI, May 4 (TNA) - The night market is open again, traders said."),
    Agency("CNA", ("(CNA)",), "Tainan, May 4 (CNA) The mango crop is late, growers said on Monday."),
    Agency("Jiji", ("(Jiji Press)",), "Sapporo, May 4 (Jiji Press)--A ski maker said Monday it will close its plant."),
    Agency("AAP", ("(AAP)",), "HOBART (AAP) - The penguins are back, a ranger said on Monday."),
    Agency(
        "Canadian Press",
        ("(CP)", "THE CANADIAN PRESS"),
        "HALIFAX (CP) — The ferry is to be free on Sundays, the mayor said.",
    ),
    Agency(
        "Agencia Brasil",
        ("(ABr)", "Agência Brasil"),
        "RECIFE (ABr) - The carnival is to have a new route, the city said.",
    ),
    Agency("Notimex", ("(Notimex)",), "Puebla, May 4 (Notimex).- The bell ringers ended their strike on Monday."),
    Agency("Telam", ("(Télam)", "(Telam)"), "Rosario, May 4 (Télam) - The grain boats are moving again, a pilot said."),
    Agency(
        "Prensa Latina",
        ("(Prensa Latina)",),
        "Havana, May 4 (Prensa Latina) The old theater opened its doors on Monday.",
    ),
    Agency(
        "MercoPress", ("(MercoPress)",), "STANLEY (MercoPress) - The squid fleet has returned, the harbor office said."
    ),
    Agency("CNS", ("(CNS)",), "ROME (CNS) -- The bishop said on Monday that the bells would ring again."),
    Agency(
        "Religion News Service", ("(RNS)",), "(RNS) — The choir will sing in three tongues, its leader said on Monday."
    ),
    Agency(
        "Thomson Reuters Foundation",
        ("(Thomson Reuters Foundation)",),
        "LAGOS, May 4 (Thomson Reuters Foundation) - The lagoon homes will stay, a judge ruled.",
    ),
    Agency("RFE/RL", ("(RFE/RL)",), "PRAGUE (RFE/RL) -- The archive of letters is open to all, its keeper said."),
    Agency("VOA", ("(VOA)",), "NAIROBI (VOA) — The rains came a month late, farmers said on Monday."),
    Agency("Deutsche Welle", ("(DW)",), "BONN (DW) - The river barge ran aground on Monday, police said."),
    Agency("JTA", ("(JTA)",), "(JTA) — The old synagogue has a new roof, its rabbi said on Monday."),
    Agency("TPS", ("/TPS/",), "Jerusalem, 4 May, 2020 /TPS/ - The dig found a lamp, the museum said.", ("(TPS)",)),
    Agency("IPS", ("(IPS)",), "HARARE, May 4 (IPS) - The maize is dry, farmers said on Monday."),
    Agency(
        "PR Newswire",
        ("/PRNewswire/",),
        "OMAHA, Neb., May 4 /PRNewswire/ -- The firm named a new chief on Monday.",
        ("/PRNewswire-USNewswire/",),
    ),
    Agency(
        "Business Wire",
        ("(BUSINESS WIRE)",),
        "TULSA, Okla.--(BUSINESS WIRE)--The firm said on Monday that it had sold its wells.",
    ),
    Agency(
        "GlobeNewswire",
        ("(GLOBE NEWSWIRE)",),
        "RENO, Nev., May 04 (GLOBE NEWSWIRE) -- The firm said it had found more gold.",
    ),
)

FEATURE_MARKS = """
TASS-FACTBOX | TASS | TASS-FACTBOX. The bridge was built in 1911 and has been mended twice.
TASS FACTBOX | TASS | TASS FACTBOX. The bridge was built in 1911 and has been mended twice.
"""
"""What opens a story in place of a dateline, with the agency."""

CORRESPONDENTS = "correspondent correspondents reporter"
"""What stands between an agency and a name in its mark: /TASS Correspondent Ann Lee/."""

NO_PLACES = """
EXCLUSIVE BREAKING ANALYSIS OPINION FACTBOX UPDATE UPDATED WATCH LIVE EXPLAINER INTERVIEW COMMENT EDITORIAL VIDEO PHOTOS
PHOTO GALLERY REVIEW PREVIEW FEATURE PROFILE TIMELINE NEWSMAKER CORRECTED CORRECTION REFILE TRANSCRIPT NOTE WARNING
ALERT LATEST BRIEF LETTER LETTERS PODCAST POLL QUIZ SPECIAL REPORT ADVERTISEMENT SPONSORED NEWS FLASH URGENT SUMMARY
HIGHLIGHTS QUESTION ANSWER HOST MODERATOR REPORTER MAP
"""
"""Words in capitals before a dash that name no place: EXCLUSIVE — ..."""

RUSSIAN_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
"""As they stand behind a day."""

LETTERHEADS = """
the white house
white house
office of the press secretary
office of the spokesperson
office of the spokesman
for immediate release
u.s. department of state
us department of state
department of state
prime minister's office
remarks
press release
"""
"""Lines over the day and venue of an official page that name the office or the kind of page."""
