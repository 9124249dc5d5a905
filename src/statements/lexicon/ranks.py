"""Titles, nouns for people, bodies and documents, press outlets, and abbreviations.

Compiled by hand. 347 titles, 114 words for women, 128 words for men,
593 nouns for people, 269 for bodies, 216 for documents, 174 abbreviations, 463 outlets.
"""

# Offices, ranks and forms of address, before a name or as the head noun of a title.
TITLES: str = """
president presidents premier prime minister ministers secretary secretaries undersecretary chancellor senator
senators sen sens representative representatives rep reps congressman congresswoman congressmen congresswomen
lawmaker legislator pontiff mp mps mep meps msp pm fm assemblyman assemblywoman alderman alderwoman councilman councilwoman councilor councillor
councilmember commissioner commissar governor governors gov govs lieutenant lt mayor mayors deputy vice speaker
whip chair chairman chairwoman chairperson co-chair co-chairman co-chairwoman vice-president vice-chairman
vice-chairwoman king queen prince princess emperor empress sultan emir sheikh sheik shah tsar czar duke duchess
earl count countess baron baroness viscount marquess lord lady sir dame knight pope cardinal archbishop bishop
patriarch archimandrite reverend rev father fr brother sister pastor priest imam ayatollah mullah
rabbi monsignor msgr deacon abbot abbess vicar chaplain canon dean judge justice magistrate prosecutor attorney
solicitor advocate sheriff marshal constable detective inspector superintendent officer trooper ranger sergeant
sgt corporal cpl private pvt captain capt major maj colonel col brigadier brig general gen admiral adm commander
cmdr commodore commandant ensign cadet warden professor prof dr doctor docent provost rector principal
headmaster headmistress lecturer academician mr mrs ms miss mx messrs madam madame mme mlle mademoiselle
monsieur herr frau signor signora signore senor senora señor señora señorita doña ambassador ambassadors
envoy consul attache attaché diplomat diplomats delegate negotiator mediator rapporteur ombudsman spokesman
spokeswoman spokesperson spokesmen spokespeople spokespersons director directors manager managers boss chief
chiefs head heads leader leaders co-leader founder cofounder co-founder owner ceo cfo coo cto executive
president-elect senator-elect governor-elect mayor-elect candidate candidates nominee frontrunner front-runner
incumbent contender challenger mogul tycoon billionaire strategist pollster consultant adviser advisor aide
assistant counselor counsel counsellor treasurer comptroller controller auditor administrator coordinator
curator editor columnist journalist correspondent reporter anchor host presenter anchorman anchorwoman
commentator pundit author writer novelist poet playwright historian economist scientist physicist chemist
biologist astronomer psychologist sociologist philosopher lawyer activist campaigner organizer comedian actor
actress singer rapper musician composer director-general secretary-general attorney-general governor-general
coach trainer quarterback striker goalkeeper midfielder astronaut cosmonaut pilot surgeon engineer architect
trustee trustees selectman selectwoman coroner headteacher barrister mla mlas alhaji alhaja hajiya
designer evangelist televangelist taoiseach tánaiste chieftain caliph maharaja dictator strongman warlord
generalissimo comrade statesman stateswoman nurse librarian teacher farmer dissident whistleblower laureate
"""

# Words that say that the person is a woman.
FEMALE_WORDS: str = """
mrs ms miss mme madame madam mlle mademoiselle frau fraulein signora signorina senora señora señorita doña dame
lady ladies baroness duchess countess queen princess empress goddess woman women girl girls mother mothers mom
mum mommy mummy mama grandmother grandma granny stepmother godmother wife wives ex-wife housewife bride fiancée
girlfriend daughter daughters granddaughter stepdaughter sister sisters stepsister half-sister sister-in-law
mother-in-law daughter-in-law aunt auntie niece widow widows heiress hostess waitress actress stewardess
seamstress headmistress schoolgirl spokeswoman spokeswomen chairwoman chairwomen congresswoman congresswomen
councilwoman councilwomen assemblywoman alderwoman stateswoman businesswoman businesswomen policewoman
policewomen servicewoman camerawoman anchorwoman saleswoman sportswoman horsewoman noblewoman frenchwoman
englishwoman irishwoman nun nuns abbess midwife ballerina priestess sorceress matriarch matron first-lady
cowgirl she her hers herself female
"""

# Words that say that the person is a man.
MALE_WORDS: str = """
mr messrs sir lord lords monsieur herr signor signore senor señor don king kings prince princes emperor duke
earl baron count sultan emir sheikh tsar czar pope cardinal archbishop man men boy boys guy guys gentleman
gentlemen father fathers dad daddy papa grandfather grandpa stepfather godfather husband husbands ex-husband
househusband groom bridegroom fiancé boyfriend son sons grandson stepson brother brothers stepbrother
half-brother brother-in-law father-in-law son-in-law uncle uncles nephew nephews widower heir waiter steward
headmaster schoolboy spokesman spokesmen chairman chairmen congressman congressmen councilman councilmen
assemblyman alderman statesman statesmen businessman businessmen policeman policemen serviceman servicemen
cameraman anchorman salesman salesmen sportsman horseman nobleman frenchman englishman irishman scotsman
dutchman monk monks abbot friar priest imam rabbi patriarch cowboy fisherman fishermen fireman firemen gunman
gunmen henchman strongman bachelor he him his himself male
"""

# Nouns for people who may be an unnamed source.
PERSON_NOUNS: str = """
fundraiser fundraisers nun nuns producer producers clerk clerks surrogate surrogates intern interns monk monks caller
callers nephew niece uncle aunt grandmother grandfather waiter waiters chef chefs bartender bartenders cashier cashiers
rancher ranchers figure figures veteran veterans firebrand firebrands heavyweight heavyweights official officials source sources insider insiders aide aides adviser advisers advisor advisors analyst analysts
expert experts specialist specialists critic critics opponent opponents proponent proponents supporter
supporters backer backers ally allies rival rivals detractor detractors skeptic skeptics sceptic sceptics
defender defenders foe foes enemy enemies voter voters elector electors resident residents local locals citizen
citizens villager villagers islander islanders townspeople witness witnesses eyewitness eyewitnesses bystander
bystanders onlooker onlookers passerby passersby survivor survivors victim victims lawyer lawyers attorney
attorneys prosecutor prosecutors defendant defendants plaintiff plaintiffs suspect suspects judge judges juror
jurors jury doctor doctors physician physicians nurse nurses surgeon surgeons psychiatrist psychiatrists
psychologist psychologists therapist therapists patient patients paramedic paramedics researcher researchers
scientist scientists scholar scholars academic academics professor professors historian historians economist
economists sociologist sociologists epidemiologist epidemiologists climatologist climatologists biologist
biologists astronomer astronomers engineer engineers inventor inventors neighbor neighbors neighbour neighbours
protester protesters protestor protestors demonstrator demonstrators marcher marchers rioter rioters activist
activists campaigner campaigners organizer organizers organiser organisers volunteer volunteers student students
pupil pupils teacher teachers educator educators parent parents child children kid kids mother mothers father
fathers son sons daughter daughters brother brothers sister sisters wife husband widow spouse spouses relative
relatives cousin cousins friend friends colleague colleagues coworker coworkers co-worker co-workers employee
employees employer employers worker workers staffer staffers staff boss bosses manager managers executive
executives owner owners founder founders shareholder shareholders investor investors trader traders banker
bankers broker brokers dealer dealers businessman businessmen businesswoman businesswomen businesspeople
entrepreneur entrepreneurs customer customers client clients consumer consumers shopper shoppers passenger
passengers commuter commuters traveler travelers traveller travellers tourist tourists driver drivers motorist
motorists skipper skippers pilot pilots sailor sailors farmer farmers fisherman fishermen miner miners trucker truckers tenant
tenants landlord landlords homeowner homeowners migrant migrants immigrant immigrants refugee refugees exile
exiles hostage hostages prisoner prisoners inmate inmates detainee detainees guard guards officer officers
policeman policemen policewoman cop cops detective detectives investigator investigators inspector inspectors
agent agents firefighter firefighters rescuer rescuers soldier soldiers commander commanders
general generals colonel colonels insurgent insurgents rebel rebels fighter fighters militant militants
terrorist terrorists spy spies hacker hackers gunman gunmen diplomat diplomats envoy envoys negotiator
negotiators mediator mediators delegate delegates lawmaker lawmakers legislator legislators politician
politicians senator senators congressman congressmen congresswoman congresswomen representative representatives
minister ministers governor governors mayor mayors president presidents leader leaders candidate candidates
nominee nominees hopeful hopefuls contender contenders conservative conservatives liberal liberals progressive progressives
moderate moderates democrat democrats republican republicans socialist socialists communist communists
nationalist nationalists populist populists libertarian libertarians independent independents strategist
strategists operative operatives pollster pollsters consultant consultants donor donors lobbyist lobbyists
spokesman spokesmen spokeswoman spokeswomen spokesperson spokespersons spokespeople journalist journalists
reporter reporters correspondent correspondents editor editors columnist columnists commentator commentators
pundit pundits blogger bloggers host hosts presenter presenters moderator moderators author authors writer
writers novelist novelists poet poets reader readers viewer viewers listener listeners user users follower
followers fan fans actor actors actress actresses singer singers musician musicians comedian comedians filmmaker
filmmakers athlete athletes player players coach coaches referee referees priest priests pastor pastors bishop
bishops cardinal cardinals imam imams rabbi rabbis cleric clerics believer believers worshipper worshippers
parishioner parishioners christian christians muslim muslims jew jews catholic catholics evangelical
evangelicals atheist atheists man men woman women boy boys girl girls person people individual individuals
participant participants attendee attendees respondent respondents observer observers watchdog watchdogs
regulator regulators advocate advocates whistleblower whistleblowers informant informants leaker leakers accuser
accusers contributor contributors member members chief chiefs head heads director directors chairman chairwoman
secretary secretaries ambassador ambassadors millennial millennials teenager teenagers teen teens adult adults
retiree retirees pensioner pensioners senior seniors american americans authorities crowd crowds audience
audiences public
"""

# Nouns for bodies that may speak.
ORG_NOUNS: str = """
ministry ministries department departments agency agencies campaign campaigns committee committees subcommittee
party parties company companies corporation corporations firm firms bank banks court courts tribunal tribunals
police university universities college colleges school schools institute institutes institution institutions
academy academies laboratory lab network networks channel channels station stations newspaper newspapers paper
papers magazine magazines journal outlet outlets publication website websites broadcaster broadcasters publisher
publishers press media union unions church churches mosque synagogue diocese vatican administration
administrations government governments regime cabinet embassy embassies consulate consulates bureau bureaus
office offices council councils commission commissions association associations federation federations
confederation alliance alliances coalition coalitions league leagues group groups organization organizations
organisation organisations nonprofit nonprofits charity charities foundation foundations trust trusts fund funds
ngo ngos think-tank think-tanks society societies club clubs team teams authority board boards panel panels
parliament parliaments congress senate house assembly legislature legislatures duma knesset bundestag caucus
caucuses faction factions bloc military army navy air-force militia militias force forces guard troops
intelligence service services secretariat presidency chancellery palace kremlin pentagon monarchy city cities
town county state states province municipality district nation nations country countries kingdom republic
airline airlines airport hospital hospitals clinic clinics insurer insurers hotel restaurant retailer retailers
manufacturer manufacturers automaker automakers carmaker carmakers producer producers supplier suppliers startup
startups operator operators utility utilities brokerage exchange regulator regulators watchdog watchdogs
prosecutors prosecution defense defence delegation delegations mission missions task-force taskforce inquiry
museum museums library theater theatre studio studios label band orchestra festival syndicate cartel gang
opposition leadership majority minority industry lobby pac super-pac treasury chamber division unit headquarters
branch staff consortium conglomerate subsidiary cooperative movement movements front brigade battalion crew
community
"""

# Nouns for things that are read or heard and may "say" something.
DOCUMENT_NOUNS: str = """
statement statements report reports filing filings letter letters memo memos memorandum document documents poll
polls survey surveys study studies paper papers indictment indictments complaint complaints affidavit affidavits
transcript transcripts email emails e-mail e-mails article articles editorial editorials op-ed op-eds column
columns essay essays bill bills ruling rulings verdict decision order orders warrant warrants subpoena lawsuit
lawsuits suit petition petitions brief briefs motion motions deposition testimony law laws act amendment treaty
agreement accord contract contracts deal charter constitution decree communique communiqué declaration
resolution resolutions directive guideline guidelines regulation regulations rule rules policy platform
manifesto plan proposal proposals audit audits review reviews assessment assessments analysis analyses estimate
estimates forecast forecasts data figures statistics numbers records record file files dossier cable cables log
logs tape tapes recording recordings video videos clip clips footage audio photo photos caption headline
headlines story stories book books memoir memoirs biography autobiography novel chapter magazine newsletter blog
post posts tweet tweets message messages text texts note notes sign signs banner banners poster posters placard
placards slogan ad ads advertisement advertisements commercial commercials leaflet flyer brochure website page
release releases bulletin announcement notice advisory alert warning speech remarks interview presentation slide
slides chart table index script screenplay summary appendix will diary journal invoice receipt ballot
shirt shirts t-shirt t-shirts hat hats cap caps sticker stickers badge badges plaque footnote
questionnaire textbook dictionary encyclopedia bible koran quran gospel scripture verse
"""

# The last words of what ministers and directors have in their charge: Foreign Affairs, Digital Development.
PORTFOLIOS: frozenset[str] = frozenset(
    """
affairs relations cooperation security intelligence defense defence interior justice finance finances economy
economics treasury exchequer budget trade commerce industry industries energy resources mining oil gas power
transport transportation communications communication information telecommunications digitalization digitalisation
technology technologies science education research health healthcare culture sport sports tourism youth agriculture
fisheries forestry food environment ecology climate housing construction infrastructure development planning
investment investments labor labour employment welfare protection policy policies integration regions situations
emergencies management operations studies aviation railways justice state
""".split()
)

# Words whose full stop ends no sentence, written without their last full stop.
ABBREVIATIONS: str = """
mr mrs ms mx dr prof sr jr st ste sen sens rep reps gov govs pres sec amb hon rev fr msgr supt insp det sgt cpl
pvt pfc capt cmdr cdr col lt maj gen adm brig ens messrs mme mlle jan feb mar apr jun jul aug sep sept oct nov
dec tue tues thu thur thurs fri no nos vs v etc al approx est inc ltd co corp llc bros dept univ assn assoc govt
ave blvd rd hwy mt ft ctr bldg apt cf eg e.g i.e ie p pp vol vols ch eds fig op cit ibid ca viz u.s u.k u.n
u.s.a u.s.s.r e.u d.c n.y l.a a.m p.m b.c a.d ph.d m.d b.a m.a j.d ala ariz ark calif colo conn del fla ga ind
kan ky la md mich minn mo mont neb nev okla pa tenn tex va vt wis wyo n.c n.d n.h n.j n.m r.i s.c s.d w.va ont
que alta atty asst bn mn tel avg dist intl natl mfg
"""

# Well-known press outlets, programmes and platforms, one a line.
OUTLETS: str = """
The New York Times
New York Times
The Washington Post
Washington Post
The Wall Street Journal
Wall Street Journal
USA Today
Los Angeles Times
Chicago Tribune
Chicago Sun-Times
The Boston Globe
Boston Globe
Boston Herald
Miami Herald
Houston Chronicle
The Dallas Morning News
Dallas Morning News
San Francisco Chronicle
The Philadelphia Inquirer
Philadelphia Inquirer
Detroit Free Press
The Detroit News
Star Tribune
The Denver Post
Denver Post
The Seattle Times
Seattle Times
Arizona Republic
The Des Moines Register
Des Moines Register
Tampa Bay Times
Orlando Sentinel
Las Vegas Review-Journal
The Atlanta Journal-Constitution
New York Post
New York Daily News
Daily News
Newsday
Newsweek
Time
The Atlantic
The New Yorker
The New Republic
The Nation
National Review
The Weekly Standard
Weekly Standard
Mother Jones
Rolling Stone
Vanity Fair
Vogue
Esquire
GQ
Wired
Forbes
Fortune
Bloomberg
Bloomberg News
Bloomberg Businessweek
BusinessWeek
Business Insider
MarketWatch
CNBC
CNN
MSNBC
NBC
NBC News
CBS
CBS News
ABC
ABC News
Fox News
Fox Business
PBS
NPR
C-SPAN
HBO
ESPN
Univision
Telemundo
Politico
Axios
The Hill
Roll Call
Vox
Slate
Salon
BuzzFeed
BuzzFeed News
HuffPost
Huffington Post
The Huffington Post
Breitbart
Breitbart News
The Daily Beast
Daily Beast
The Daily Caller
Daily Caller
Talking Points Memo
ThinkProgress
Gawker
Mediaite
RealClearPolitics
FiveThirtyEight
The Intercept
ProPublica
Foreign Policy
Foreign Affairs
The Washington Times
Washington Times
Washington Examiner
The Washington Free Beacon
The Christian Science Monitor
Reason
TMZ
People
Us Weekly
Variety
The Hollywood Reporter
Hollywood Reporter
Meet the Press
Face the Nation
Fox & Friends
Fox News Sunday
State of the Union
This Week
Good Morning America
Morning Joe
60 Minutes
The Tonight Show
The Late Show
The Daily Show
Saturday Night Live
Reuters
Associated Press
The Associated Press
Agence France-Presse
United Press International
BBC
BBC News
BBC Radio 4
BBC Russian
Sky News
ITV
Channel 4
Channel 4 News
LBC
The Guardian
Guardian
The Observer
The Times
The Sunday Times
The Daily Telegraph
Daily Telegraph
The Telegraph
The Sunday Telegraph
The Independent
Financial Times
The Economist
Economist
The Spectator
New Statesman
Daily Mail
The Mail on Sunday
MailOnline
Daily Express
Daily Mirror
The Sun
The Sun on Sunday
Evening Standard
The Scotsman
The Herald
The Irish Times
Irish Times
Irish Independent
RTE
The Globe and Mail
Globe and Mail
Toronto Star
National Post
CBC
CTV
The Sydney Morning Herald
The Australian
The Age
Australian Broadcasting Corporation
Sky News Australia
New Zealand Herald
Radio New Zealand
Le Monde
Le Figaro
Liberation
Les Echos
Le Point
L'Express
Paris Match
France 24
RFI
TF1
BFMTV
Der Spiegel
Spiegel
Die Zeit
Die Welt
Bild
Bild am Sonntag
Süddeutsche Zeitung
Frankfurter Allgemeine Zeitung
Frankfurter Allgemeine
Handelsblatt
Der Tagesspiegel
Stern
Focus
Deutsche Welle
ARD
ZDF
ORF
Der Standard
Die Presse
Kronen Zeitung
Neue Zürcher Zeitung
Le Temps
El País
El Mundo
ABC Color
La Vanguardia
Corriere della Sera
La Repubblica
La Stampa
Il Sole 24 Ore
Il Giornale
RAI
De Telegraaf
NRC
De Volkskrant
De Standaard
Le Soir
VRT
RTBF
Aftonbladet
Dagens Nyheter
Svenska Dagbladet
Expressen
SVT
Verdens Gang
Aftenposten
NRK
Politiken
Berlingske
Jyllands-Posten
Helsingin Sanomat
Yle
Gazeta Wyborcza
Rzeczpospolita
TVP
TVN24
Onet
Politika
Večernje novosti
B92
RTS
Kathimerini
Hürriyet
Hurriyet
Sabah
Daily Sabah
Milliyet
Cumhuriyet
TRT
TRT World
NTV
CNN Türk
Ahval
Haaretz
The Jerusalem Post
Jerusalem Post
The Times of Israel
Times of Israel
Ynet
Yedioth Ahronoth
Israel Hayom
Channel 12
i24NEWS
Al Jazeera
Al Arabiya
Al Mayadeen
Al-Ahram
Al-Hadath
Asharq Al-Awsat
The National
Gulf News
Khaleej Times
Arab News
Press TV
Tehran Times
Al-Manar
Dawn
Geo News
The Express Tribune
The Hindu
Hindustan Times
The Times of India
Times of India
The Indian Express
Indian Express
India Today
NDTV
Firstpost
WION
The Economic Times
The Daily Star
Xinhua
CGTN
CCTV
China Daily
People's Daily
Global Times
Caixin
South China Morning Post
The Straits Times
Channel NewsAsia
The Bangkok Post
Bangkok Post
Jakarta Post
Nikkei
Nikkei Asia
Asahi Shimbun
Yomiuri Shimbun
Mainichi Shimbun
NHK
The Japan Times
The Korea Herald
The Korea Times
Chosun Ilbo
KBS
Rodong Sinmun
Rappler
The Philippine Star
TASS
RIA Novosti
Sputnik
RT
Russia Today
Interfax
Rossiya 1
Rossiya 24
Channel One
NTV Russia
Izvestia
Kommersant
Vedomosti
Rossiyskaya Gazeta
Komsomolskaya Pravda
Moskovsky Komsomolets
Nezavisimaya Gazeta
Argumenty i Fakty
Novaya Gazeta
Meduza
The Moscow Times
Moscow Times
RBC
Lenta.ru
Gazeta.ru
TV Rain
Ekho Moskvy
Zvezda
TV BRICS
Radio Free Europe
Radio Liberty
Radio Free Europe/Radio Liberty
Voice of America
BelTA
ONT
Ukrinform
Ukrainska Pravda
Kyiv Post
The Kyiv Independent
Kyiv Independent
UNIAN
Suspilne
Euronews
EUobserver
EURACTIV
Euractiv
Politico Europe
The Parliament Magazine
Clarín
La Nación
Página 12
Folha de S.Paulo
O Globo
O Estado de S. Paulo
TV Globo
El Universal
La Jornada
Reforma
Milenio
Televisa
Telesur
teleSUR
Prensa Latina
Granma
Opciones
El Tiempo
Semana
El Comercio
El Mercurio
El Nacional
Mail & Guardian
News24
Daily Maverick
Sunday Times
SABC
Daily Nation
The Standard
The EastAfrican
Daily Monitor
Punch
Vanguard
The Cable
Premium Times
Channels TV
The Namibian
The Zimbabwe Herald
Jeune Afrique
Africa24
Nature
Science
The Lancet
Scientific American
National Geographic
New Scientist
Zero Hedge
ZeroHedge
Pravda.Ru
Bellingcat
WikiLeaks
Twitter
X
Facebook
Instagram
YouTube
Telegram
TikTok
Truth Social
VK
VKontakte
Odnoklassniki
WeChat
Weibo
WhatsApp
Reddit
LinkedIn
Medium
Substack
Snapchat
Threads
Bluesky
Mastodon
Rumble
Spotify
Rutube
MAX
"""
