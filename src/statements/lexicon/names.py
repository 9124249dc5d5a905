"""Given names that tell a woman from a man.

Compiled by hand, lower case, with and without accents: 1075 for women, 1566 for men.
Names borne by both (Taylor, Jordan, Andrea, Nicola) are left out.
"""

FEMALE_NAMES: str = """
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret emily
kimberly donna michelle amanda melissa deborah stephanie dorothy rebecca laura helen cynthia amy angela shirley
anna brenda pamela nicole ruth katherine catherine christine samantha debra janet carolyn rachel heather diane
virginia julie joyce victoria olivia christina evelyn lauren judith megan cheryl martha hannah jacqueline ann
anne gloria alice kathryn sara janice julia abigail sophia isabella charlotte amelia ava mia ella grace chloe
zoe lily lillian natalie denise marilyn amber danielle rose brittany diana theresa teresa sophie lucy emma beth
jane judy peggy connie wendy sally sheila tina tammy rhonda paula tracey wanda roberta phyllis norma lois irene
eileen rosemary marjorie edith ethel florence gladys hazel lorraine doris mildred thelma vivian stella ellen
elaine eleanor louise josephine pauline geraldine bernice sylvia harriet caroline claire clara cora cecilia
charlene colleen darlene dolores erica erika felicia gina ginger gwen gwendolyn hillary holly ida imogen ivanka
melania tiffany jill joanna joanne jodie juliet juliette kate katie kathleen kathy kayla kellyanne kristen
kristin kristina kirsten krystal latoya lena leah leona loretta lori lucille lydia mabel mae maggie marcia
marianne marie marla maureen maxine meghan melinda meredith mindy miranda miriam molly monica muriel nadine
naomi nina nora odette opal paige patsy pearl penelope penny phoebe polly priscilla rachael ramona regina rita
rosalind rosalie roxanne sabrina selena sherry sonya sue susanna suzanne tabitha tamara tanya tara theodora
trisha ursula valerie vanessa vera veronica winifred yolanda yvette yvonne zelda nikki kirstjen betsy
condoleezza kamala elena sonia kellie samira fiona moira siobhan niamh aoife sinead saoirse deirdre bronagh
ailsa isla eilidh morag rhiannon carys bethan cressida pippa gemma theresia arlene priti maria carmen ana josefa
isabel pilar teresita rosa cristina marta lucia raquel beatriz rocio mercedes inmaculada esperanza consuelo
juana francisca antonia alejandra gabriela daniela valentina camila mariana fernanda ximena jimena catalina
paola claudia adriana silvia alicia lorena liliana luisa manuela margarita marisol mónica noelia nuria olga
patrícia sofia sofía soledad susana verónica dilma violeta yadira delcy xiomara evita eva graciela leticia maite
itziar ainhoa montserrat begoña irma elvira svetlana natalia natalya tatiana tatyana ekaterina yekaterina irina
yelena ludmila lyudmila galina nadezhda lyubov valentyna oksana oleksandra iryna olena yulia yuliya julija
anastasia anastasiya daria darya kseniya ksenia polina marina larisa zinaida raisa zoya alla inna zhanna marfa
evgenia yevgenia antonina valeria alina arina viktoria veronika taisia taisiya uliana ulyana vasilisa agnieszka
małgorzata katarzyna ewa krystyna zofia beata bożena dorota grażyna halina jadwiga jolanta justyna kinga
magdalena marzena renata urszula wiesława zuzana zuzanna jana petra lenka kateřina tereza markéta hana alena
ivana milena jelena dragana snežana gordana vesna ljiljana biljana jadranka kolinda mirjana tanja tatjana zorica
desislava gergana iliana kristalina mariya ralitsa tsvetelina vyara zlatka ilona ildikó katalin zsuzsanna
erzsébet ágnes judit klára ioana andreea ileana mihaela raluca roxana simona viorica maia salome ketevan manana
tamar ruta rūta dalia ingrida laima vaira kersti kaja angelika anneliese annegret annalena birgit brigitte
britta christa dagmar edeltraud elfriede elke elsa erna franziska frauke friederike gerda gisela greta gretchen
gudrun hannelore heide heidi heike helga hildegard ilse inge ingeborg ingrid jutta karin katarina katja katrin
liesel lieselotte magda mathilde monika nele nadja renate rosemarie sabine saskia sigrid silke steffi susanne
svenja ulrike ute waltraud wiebke françoise amélie anaïs anne-marie antoinette audrey aurélie béatrice
bernadette cécile chantal colette corinne delphine élisabeth elodie élodie estelle eugénie fabienne geneviève
ghislaine gisèle hélène isabelle jeannine joséphine léa ludivine madeleine manon marguerite marine marie-claude
marlène mireille monique najat nathalie océane odile rachida roselyne ségolène solange solène sandrine séverine
sylvie thérèse valérie véronique virginie christiane giulia francesca chiara federica giorgia elisa silvana
alessandra ilaria martina paolina serena antonella giovanna giuseppina graziella ludovica lucrezia mariastella
mariarosaria ornella raffaella rossella stefania emanuela bianca beatrice benedetta caterina eleonora fabiola
ginevra letizia luciana marcella patrizia rosanna fatima fatma aisha aysha ayesha khadija maryam mariam zainab
zeinab amina aminata leila layla laila yasmin yasmine jasmine salma samia sawsan nadia najla nawal noura hanan
hind huda rania reem rima ruba sahar salwa shaima souad suha widad zahra zohra houda naima malika latifa karima
jamila hayat haifa ghada fadwa dina dunya buthaina asma amira soraya shirin shireen parisa mahsa nasrin nazanin
narges masoumeh farah azar azadeh atefeh ayşe ayse emine hatice zeynep elif merve esra büşra meral tansu canan
hülya gülşen sevgi selin sibel nuray özlem pınar aylin aslı dilek ebru gülay priya priyanka indira sushma smriti
nirmala mamata mayawati jayalalithaa vasundhara pratibha lata kavita sunita savita geeta gita rekha radha
saraswati deepika aishwarya kareena anushka shilpa sushmita nandini padma pooja puja rani ranjana rashmi shobha
sudha sujata sumitra swati uma usha vandana vidya benazir khaleda sirimavo hanako yuko yoko keiko michiko masako
noriko akiko sachiko yuriko naoko kyoko kazuko mariko tomoko junko haruko fumiko reiko ryoko setsuko mieko emiko
eriko hiroko sakura ayumi mayumi megumi ing-wen chunying meiling xiaoli xiuying guiying yanan geun-hye yo-jong
kyung-wha mi-kyung sun-hee yuna corazon imelda leni megawati retno yingluck ngozi chimamanda adaeze chioma
folake funke ifeoma nkechi nneka oluchi omolara yetunde abena akosua efua adjoa winnie nkosazana thandiwe
nomvula zanele lindiwe nomsa graça wangari wambui njeri wanjiru fatoumata mariama kadiatou aissatou oumou
nafissatou hirut meaza tsitsi astrid birgitta gunilla gunhild ingegerd karolina kerstin linnea lotta maj-britt
maud märta margot anneli annika agneta ulla ulrika siv solveig ragnhild ragnhildur sólveig guðrún katrín
sigríður jóhanna vigdís åse bente bodil dorte dorthe grethe gro hanne helle inger jytte lise mette pernille pia
signe sofie tove vibeke aino anne-mari eeva elli hilkka kaarina kirsi liisa minna päivi pirjo riitta sanna tarja
tuula aikaterini dimitra dora eleni evangelia ioanna konstantina vasiliki miri tzipi shoshana golda ayelet merav
orly yael tzipora rivka jenny jenna bonnie annie debbie becky christy kathie vicky vickie barb pam cathy cindy
mandy tulsi rashida ilhan ayanna elise lara lana laurie erin chelsea hayley malia katy adele oprah ellie abby
aileen alana alexandra alexa alyssa annabel annette april ariana arianna aurora belinda bella bridget carla
carly cassandra celia clarissa claudette cheyenne daisy daphne dianne ivy iris jasmin jodi josie julianne
justine kara kendra kerri kira lacey larissa lorna lucinda lynda lynette maddie marisa marissa maura melody
mercy mimi nell nellie nettie nita noelle norah portia ruby savannah shelley shelly sherri sybil tess tessa thea
trudy una vicki viola winona begona malgorzata bozena grazyna wieslawa katerina marketa snezana ildiko erzsebet
agnes klara francoise amelie anais aurelie cecile elisabeth eugenie genevieve gisele helene lea marlene oceane
segolene solene severine therese veronique busra hulya gulsen ozlem pinar asli gulay graca guðrun sigriður
johanna vigdis paivi
"""

MALE_NAMES: str = """
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald
steven paul joshua kenneth kevin brian george edward ronald timothy jason jeffrey gary jacob nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory frank raymond patrick jack dennis jerry
tyler aaron adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith roger noah gerald carl
arthur lawrence dylan bryan joe billy bruce albert willie gabriel alan allan juan wayne roy ralph eugene randy
vincent russell louis philip phillip bobby johnny bradley howard fred ernest martin todd jared edwin don
clarence danny bryce barry bernard leonard theodore herbert clifford frederick oscar jimmy ted bill bob jim tom
mike rick rob rod ron ken greg doug jeff mark marc marcus craig curtis derek dwayne earl edgar elijah elliot
elmer ernie evan floyd forrest gavin geoffrey gilbert glenn gordon graham guy harry hector homer horace hugh
hubert ian isaac isaiah ivan jake jamal jeb jeremiah joel jonah julian karl kirk kurt lance leon leroy lester
lewis lloyd luke lyle malcolm marvin maurice max melvin milton mitch mitchell mitt myron neil nelson nigel
norman oliver orville owen oswald percy perry preston quentin quincy ray reggie reginald rex rodney roland ross
rudy rufus rupert ryan seth sheldon simon spencer stanley stuart terence tim tony travis trevor troy tucker
victor vernon virgil wallace warren wendell wesley wilbur wilfred winston woodrow xavier zack barack newt rand
marco dick chuck nate mick reince rudolph sherrod strom tyrone wyatt alec alistair angus boris callum clive
colin conor cormac damian declan desmond donal duncan dermot eamon eamonn ewan fergus finlay giles gareth
geraint hamish hywel iain jarvis keir kieran lachlan liam micheál niall oisin padraig piers rhys rishi rory
ruairi seamus sean shaun tadhg tristan josé jose antonio manuel francisco javier miguel luis carlos jorge pedro
pablo sergio fernando alejandro alberto alfonso álvaro andrés enrique eduardo ernesto esteban felipe fidel
gonzalo gustavo guillermo hernán hugo ignacio iñigo jesús joaquín lázaro leopoldo lorenzo marcelo mariano mario
mauricio nicolás octavio óscar osvaldo rafael ramón raúl ricardo roberto rodrigo rubén salvador santiago
sebastián vicente víctor evo lula jair luiz joão paulo antónio aníbal marcelino hernando álex anastasio augusto
cristóbal domingo emilio federico germán gerardo julio leandro matías maximiliano nayib rogelio rolando tomás
ulises wilfredo vladimir dmitry dmitri sergey sergei alexander aleksandr oleksandr alexei aleksei alexey andrey
andrei andriy anatoly arkady artem artyom bogdan bohdan eduard evgeny yevgeny fyodor gennady georgy gleb grigory
igor ihor ilya kirill konstantin leonid lev maxim mikhail mykola mykhailo nikolai nikolay oleg oleh pavel petro
pyotr roman rostislav ruslan semyon stanislav stepan taras timofey timur vadim valentin vasily viktor vitaly
andrii oleksii serhii yurii valerii vitalii anatolii hryhorii yevhenii arsenii heorhii
matvii pavlo rustem vadym maksym denys yevhen illia kyrylo danylo fedir viacheslav
vitali vladislav volodymyr vsevolod vyacheslav yaroslav yegor yuri yury zakhar ramzan sergiy valeriy vasyl yuriy
dmytro arseniy arseny andrzej bartosz bogusław bronisław czesław dariusz grzegorz jacek janusz jarosław jerzy
józef kazimierz krzysztof lech leszek łukasz maciej marcin marek mariusz mateusz michał mieczysław mirosław
paweł piotr radosław rafał ryszard sławomir stefan tadeusz tomasz wacław wiesław władysław wojciech zbigniew
zdzisław jiří jaroslav josef ladislav lubomír miloš milos miroslav mirek petr rudolf tomáš václav vaclav vojtěch
zdeněk andrej dragan dušan goran ivica janez borut branko mladen milan milorad nebojša predrag radovan ratko
slobodan stjepan tomislav vojislav vuk zoran željko aleksandar atanas boyko dimitar georgi hristo ivaylo kiril
krasimir lyubomir petar plamen rosen rumen simeon todor zhelyu béla ferenc gábor györgy gyula istván jános
józsef lajos lászló péter sándor tibor zoltán attila balázs calin călin constantin corneliu cristian dorin
florin gheorghe horia ion liviu marcel mihai nicolae ovidiu radu sorin traian vlad alyaksandr zurab giorgi
irakli mikheil vakhtang nikoloz levon nikol serzh armen ilham heydar nursultan kassym-jomart emomali gurbanguly
shavkat sooronbay sadyr andrius gitanas valdas egils andris valdis edgars toomas jüri arnold hans heinrich
helmut horst jürgen klaus karl-heinz kaspar konrad lothar ludwig lutz manfred markus matthias norbert olaf otto
peer ralf reinhard reiner rolf rüdiger siegfried sigmar thilo thorsten torsten ulrich uwe volker walther werner
wilhelm willy winfried wolfgang wolf-dieter achim albrecht alfred armin bernd bernhard bodo christoph detlef
dieter dietmar dietrich eberhard eckart egon emmerich erich erwin frank-walter franz friedrich fritz georg
gerhard gottfried guido günter günther gunther gustav hartmut heinz heiko hendrik henning hermann holger
hubertus jacques jean-claude jean-luc jean-marie jean-pierre jean-yves laurent lionel luc lucien mathieu maxime
nicolas olivier patrice philippe pierre raphaël rémi romain sébastien serge stéphane sylvain thierry thibault
valéry yannick yves alain albin antoine arnaud aurélien auguste baptiste benoît bertrand bruno cédric christophe
didier édouard emmanuel éric étienne fabien fabrice françois frédéric gaston georges gérald gérard gilles
grégoire guillaume gustave henri hervé jérôme julien alessandro andreas antonello bartolomeo beppe carlo corrado
cesare dario davide domenico edoardo emanuele enzo fabio fabrizio filippo flavio francesco franco gennaro
giacomo gianfranco gianluca gianni giancarlo giorgio giovanni giulio giuseppe guglielmo leonardo lamberto luca
luciano luigi marcello massimo matteo maurizio michelangelo paolo pier piero pietro pierluigi renato riccardo
romano ruggero salvatore sandro silvio stefano tommaso umberto vincenzo vittorio mohammed muhammad mohamed
mohammad mahmoud ahmed ahmad ali hassan hussein husain hossein ibrahim ismail khalid khaled omar umar othman
osman yusuf youssef yousef yasser yassin walid waleed tariq tarek talal samir salman salem saleh saad saeed saif
rashid ramzi rafik rafiq qasim qassem nouri nabil nasser mustafa mustapha musa moussa moqtada moncef mohsen
marwan mansour majid mahdi karim kamal jalal jaber hosni hisham hicham haider hamid hamad hamdi hafez habib
ghassan ghazi faisal fahd fadi farid farouk emad dawud bilal bashar bassam badr ayman ashraf anwar amr alaa
adnan adel abdullah abdul abdulaziz abdelaziz abdelfattah abdelmadjid hamza haytham akbar ebrahim mahmood javad
mehdi mojtaba reza rouhollah sadegh behrouz dariush kourosh farhad bahram recep tayyip ahmet mehmet mevlüt hakan
murat kemal ekrem selahattin süleyman binali bülent burak cem emre ergün erdal fethullah fuat halil hulusi ilker
kenan melih metin muharrem necmettin orhan serkan sinan tuncay turgut volkan yaşar yavuz narendra rahul rajiv
manmohan atal jawaharlal mohandas sanjay subrahmanyam arvind arun ashok anand ajay ajit akhilesh amitabh deepak
dinesh ganesh girish gopal hemant jagdish jayant kapil kishore lalit mahesh manish manoj mukesh nitin naveen
pankaj piyush pradeep prakash pranab prashant rajesh rajnath rajendra rakesh ram ramesh ravi rohit sachin
sandeep satish shivraj subhash sudhir sunil suresh uddhav umesh venkaiah vijay vikram vinod virat vivek nawaz
imran pervez asif bilawal shehbaz ranil mahinda gotabaya maithripala shinzo shigeru shinichi takeshi takashi
taro ichiro kenji koji kazuo hiroshi hideki haruki fumio yoshihide yoshihiko yukio yasuo junichiro katsuya
kenichi masahiro masayoshi nobuo satoshi seiji shintaro tetsuya toshiro tsutomu akihito naruhito hirohito
jinping xiaoping zedong enlai jintao jiabao keqiang rongji zemin qishan jong-un jong-il il-sung jae-in myung-bak
moo-hyun jae-myung chung-hee seok-youl kuan hsien thaksin prayut prayuth ferdinand joko susilo prabowo suharto
sukarno mahathir najib manet thabo cyril kgalema sipho themba mandla mangosuthu bongani vusi olusegun muhammadu
umaru chinua wole obafemi nnamdi emeka chukwuemeka chidi ikechukwu obinna tunde babatunde femi segun kwame kofi
kwasi kwabena yaw kojo jomo uhuru raila mwai kipchoge kiprop yoweri idi haile mengistu meles abiy isaias
hailemariam idriss macky abdoulaye léopold blaise alassane amadou mamadou moustapha ousmane sékou souleymane
cheikh ibrahima modibo juvénal emmerson levy hakainde julius jakaya anders axel björn carl-gustaf erik fredrik
gunnar göran gösta håkan henrik ingemar ingvar jens jesper johan johannes jonas kjell lars leif lennart magnus
mats mikael nils olof ove pär rasmus rickard sten stig sven svante thorbjørn torbjörn torgny ulf arne asbjørn
bjarne bjørn egil einar eirik espen geir haakon harald håkon ivar jørgen kåre knut kristian morten olav øystein
ole pål petter roald sigurd sverre thor tore tormod trond trygve aksel anker flemming jeppe jørn lars-løkke
mogens niels poul søren steen svend torben troels viggo ólafur guðni sigmundur bjarni davíð halldór heikki juha
juhani jukka jyrki kalevi lauri matti mauno olli paavo pekka petteri risto seppo tapio timo urho veikko väinö
antonis georgios giorgos ioannis konstantinos kyriakos kostas nikos panagiotis panos stavros theodoros yanis
binyamin ehud avigdor moshe menachem naftali shimon yair yitzhak yossi yoav gideon benny amos avi dov uri zvi
pieter dirk gerrit geert jan-peter jeroen jelle joost kees klaas maarten marinus piet rutger ruud sjoerd willem
wim wouter elio leo benedict antony andrew dan dave steve pete chad brett brad ed ben matt andy josh jon
jonathon kanye zach edmund clark bernie eddie freddie gene jerome stan hal hank abraham franklin lyndon dwight
ulysses grover calvin thaddeus nathaniel austin logan connor hunter caleb mason jude dominic archie alfie theo
toby barnaby crispin neville clement ramsay stewart tommy terrence tobias mohamad lorne pierce ari archibald
armand augustus barney basil boyd bud byron carlton cecil cedric chester clay cliff clint clinton cody cole
dexter dominick dudley dustin emmett errol fletcher garrett garry geoff gil gus harrison harvey heath hiram
irving ivor jackson jasper jefferson johnathan kip kurtis lamar lenny lorcan luther malachi mickey miles monty
mort murray nathanael ned norm otis ricky roderick ronnie rowland roderic sammy saul shane sherman silas solomon
sonny terrell thurgood truman vaughn wade walt wilbert wiley zachariah zane micheal alvaro andres hernan inigo
jesus joaquin lazaro ramon raul ruben sebastian joao anibal cristobal german matias tomas boguslaw bronislaw
czeslaw jaroslaw jozef lukasz michal mieczyslaw miroslaw pawel radoslaw rafal slawomir waclaw wieslaw wladyslaw
zdzislaw jiri lubomir vojtech zdenek dusan nebojsa zeljko bela gabor gyorgy istvan janos jozsef laszlo sandor
zoltan balazs juri jurgen rudiger gunter raphael remi sebastien stephane aurelien benoit edouard etienne
francois frederic gerard gregoire herve mevlut suleyman bulent ergun yasar leopold sekou juvenal bjorn gosta
thorbjorn torbjorn asbjorn hakon jorgen kare oystein jorn lars-lokke soren olafur davið halldor vaino
"""
