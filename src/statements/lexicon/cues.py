"""Words that say somebody said something: verbs and nouns, one row each, with the line that proves the row.

Compiled by hand; the verbs that lead in four or more quotations of the PolNeAR training part were checked for.
Every example is our own. 563 verbs, 207 nouns.

The classes are say, write, ask, deny, think, plan and show. The frames of a verb:

* `quote`: can tag a direct quotation ("...," he said).
* `that`: takes a clause, with or without "that" (argued that it rained).
* `to`: takes a "to" with a verb (vowed to leave).
* `np`: takes a noun phrase as what was said (denied the charge).
* `of`: takes a phrase with "of", "about" or "against" (warned of, accused him of, spoke about).
* `as`: takes "as" or a second noun phrase (dismissed it as a lie, called it a joke).
* `to_whom`: takes the person spoken to (told reporters that).
* `about`, `against`, `at`, `for`, `in`, `on`, `over`, `whether`, `with`: takes a phrase that opens with that word.
* `weak`: reports only when a quotation mark or "that" follows (found, wants, read, began).

Forms of two or more words are joined by an underscore.
"""

# lemma | forms | class | frames | example
CUES: str = """
say | say says said saying | say | quote that | "The road is closed," Ann Lee said.
tell | tell tells told telling | say | quote that to_whom to | The minister told reporters that the talks had failed.
add | add adds added adding | say | quote that | She added that the bridge would reopen in May.
state | state states stated stating | say | quote that | The envoy stated that his country wanted peace.
note | note notes noted noting | say | quote that np | The mayor noted that the budget was balanced.
observe | observe observes observed observing | say | quote that | "Nobody came," the judge observed.
remark | remark remarks remarked remarking | say | quote that on | "It is late," he remarked.
comment | comment comments commented commenting | say | quote that on | The ministry has not commented on the arrest.
mention | mention mentions mentioned mentioning | say | that np | She mentioned that her brother had left the army.
declare | declare declares declared declaring | say | quote that np as weak | The general declared that the war was over.
announce | announce announces announced announcing | say | quote that np | The airline announced that it would cut 300 jobs.
proclaim | proclaim proclaims proclaimed proclaiming | say | quote that np | "We have won," the candidate proclaimed.
assert | assert asserts asserted asserting | say | quote that np | Lawyers asserted that the contract was void.
affirm | affirm affirms affirmed affirming | say | quote that np | The king affirmed that he would not step down.
reaffirm | reaffirm reaffirms reaffirmed reaffirming | say | quote that np | Both ministers reaffirmed that the border was open.
claim | claim claims claimed claiming | say | quote that to np | He claimed that the vote had been stolen.
allege | allege alleges alleged alleging | say | quote that np | The suit alleged that the firm hid its losses.
maintain | maintain maintains maintained maintaining | say | quote that weak | She maintains that she never saw the letter.
contend | contend contends contended contending | say | quote that | Prosecutors contend that he took the money.
argue | argue argues argued arguing | say | quote that for np | Economists argued that the tax would hurt the poor.
reason | reason reasons reasoned reasoning | say | quote that | "They had no choice," the coach reasoned.
insist | insist insists insisted insisting | say | quote that on | The captain insisted that the ship was safe.
stress | stress stresses stressed stressing | say | quote that np | The bishop stressed that the doors were open to all.
emphasize | emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised emphasising | say | quote that np | He emphasized that no soldier would cross the river.
underscore | underscore underscores underscored underscoring | say | quote that np | The envoy underscored that time was short.
underline | underline underlines underlined underlining | say | quote that np | The minister underlined that gas would keep flowing.
highlight | highlight highlights highlighted highlighting | say | that np weak | The report highlighted that wages had fallen.
accentuate | accentuate accentuates accentuated accentuating | say | that np | The diplomat accentuated that the treaty still held.
reiterate | reiterate reiterates reiterated reiterating | say | quote that np | The premier reiterated that taxes would not rise.
repeat | repeat repeats repeated repeating | say | quote that np | "I will not resign," he repeated.
restate | restate restates restated restating | say | quote that np | She restated that the offer was final.
echo | echo echoes echoed echoing | say | quote np weak | "It was a mistake," echoed his deputy.
explain | explain explains explained explaining | say | quote that np to_whom | The doctor explained that the fever would pass.
clarify | clarify clarifies clarified clarifying | say | quote that np | The office clarified that the rule covers only trucks.
elaborate | elaborate elaborates elaborated elaborating | say | quote on | "There was smoke everywhere," she elaborated.
expand | expand expands expanded expanding | say | quote on weak | "It will be a long winter," the farmer expanded.
specify | specify specifies specified specifying | say | quote that np | The agency specified that the ban starts in July.
detail | detail details detailed detailing | say | that np | The filing details how the money was moved.
outline | outline outlines outlined outlining | say | np weak | The chancellor outlined her plan for cheaper trains.
describe | describe describes described describing | say | quote np as | Neighbors described him as a quiet man.
characterize | characterize characterizes characterized characterizing characterise characterises characterised characterising | say | np as | The spokesman characterized the visit as routine.
portray | portray portrays portrayed portraying | say | np as | Rivals portrayed her as a friend of the banks.
depict | depict depicts depicted depicting | say | np as | The speech depicted the city as a lost cause.
paint | paint paints painted painting | say | np as weak | His rivals painted him as "a man without a plan."
call | call calls called calling | say | quote np as for weak | The senator called the plan "a bad joke."
call for | call_for calls_for called_for calling_for | say | np for to | The union called for a strike.
call on | call_on calls_on called_on calling_on | say | to to_whom | The pope called on both sides to stop the fighting.
call out | call_out calls_out called_out calling_out | say | quote np | "Over here!" a soldier called out.
dub | dub dubs dubbed dubbing | say | np as | The press dubbed the tunnel "the money pit."
term | term terms termed terming | say | np as weak | The minister termed the raid "an act of piracy."
label | label labels labeled labelled labeling labelling | say | np as | The court labeled the group a threat.
brand | brand brands branded branding | say | np as | The party branded the deal as a surrender.
name | name names named naming | say | np as weak | The magazine named her teacher of the year.
deem | deem deems deemed deeming | think | that np as | Inspectors deemed the tower unsafe.
announce plans | announce_plans announces_plans announced_plans announcing_plans | plan | to for | The bank announced plans to close ten branches.
report | report reports reported reporting | say | quote that np | The radio reported that two trains had collided.
inform | inform informs informed informing | say | that to_whom of | The clerk informed him that the file was missing.
notify | notify notifies notified notifying | say | that to_whom of | The company notified workers that the plant would close.
brief | brief briefs briefed briefing | say | to_whom on weak | The general briefed lawmakers on the raid.
advise | advise advises advised advising | say | quote that to to_whom | The embassy advised travelers to stay indoors.
apprise | apprise apprises apprised apprising | say | to_whom of | Aides apprised the president of the attack.
reveal | reveal reveals revealed revealing | say | quote that np | The singer revealed that she was ill.
disclose | disclose discloses disclosed disclosing | say | that np | The firm disclosed that hackers had stolen the files.
divulge | divulge divulges divulged divulging | say | that np | He divulged that the vote had been close.
confide | confide confides confided confiding | say | quote that in | "I was afraid," she confided.
confess | confess confesses confessed confessing | say | quote that to | The driver confessed that he had been asleep.
admit | admit admits admitted admitting | say | quote that to np | The mayor admitted that the water was not clean.
acknowledge | acknowledge acknowledges acknowledged acknowledging | say | quote that np | The company acknowledged that the brakes were faulty.
concede | concede concedes conceded conceding | say | quote that np weak | "We lost," the coach conceded.
grant | grant grants granted granting | say | that weak | She granted that the critics had a point.
allow | allow allows allowed allowing | say | quote that weak | "It could have been worse," he allowed.
recognize | recognize recognizes recognized recognizing recognise recognises recognised recognising | think | that np as | The council recognized that the rents were too high.
confirm | confirm confirms confirmed confirming | say | quote that np | Police confirmed that a man was in custody.
corroborate | corroborate corroborates corroborated corroborating | say | that np | Two guards corroborated the story.
verify | verify verifies verified verifying | say | that np | The embassy verified that the letter was real.
attest | attest attests attested attesting | say | that to | Friends attest that he never drank.
testify | testify testifies testified testifying | say | quote that of about | The clerk testified that the safe was empty.
swear | swear swears swore sworn swearing | say | quote that to | He swore that he would come back.
vouch | vouch vouches vouched vouching | say | for that | Her teacher vouched for the girl.
certify | certify certifies certified certifying | say | that np | The board certified that the count was right.
guarantee | guarantee guarantees guaranteed guaranteeing | say | quote that np | The owner guaranteed that no one would lose a job.
assure | assure assures assured assuring | say | quote that to_whom of | The premier assured voters that the banks were sound.
reassure | reassure reassures reassured reassuring | say | quote that to_whom | The pilot reassured passengers that the storm would pass.
promise | promise promises promised promising | plan | quote that to np to_whom | The candidate promised to build two hospitals.
pledge | pledge pledges pledged pledging | plan | quote that to np weak | The bank pledged to repay every saver.
vow | vow vows vowed vowing | plan | quote that to np | The rebels vowed to fight on.
commit | commit commits committed committing | plan | to weak | The group committed to halve its emissions.
undertake | undertake undertakes undertook undertaken undertaking | plan | that to | The firm undertook to clean the beach.
threaten | threaten threatens threatened threatening | plan | quote that to np | The union threatened to stop the trains.
warn | warn warns warned warning | say | quote that to of to_whom about against | Doctors warned that the flu would return.
caution | caution cautions cautioned cautioning | say | quote that to of against to_whom | The analyst cautioned that the figures were early.
alert | alert alerts alerted alerting | say | that to_whom to | A guard alerted police that the gate was open.
remind | remind reminds reminded reminding | say | quote that to_whom of to | She reminded the court that her client was sixteen.
recall | recall recalls recalled recalling | say | quote that | The widow recalled that the house had shaken.
remember | remember remembers remembered remembering | think | quote that np | "We had no shoes," he remembered.
recollect | recollect recollects recollected recollecting | think | quote that np | "It snowed all day," the old man recollected.
reminisce | reminisce reminisces reminisced reminiscing | say | quote of about | "We danced until morning," she reminisced.
recount | recount recounts recounted recounting | say | quote that np | The sailor recounted how the mast broke.
relate | relate relates related relating | say | quote that weak | "There was a loud bang," the cook related.
narrate | narrate narrates narrated narrating | say | quote np | "Then the lights went out," she narrated.
retell | retell retells retold retelling | say | that np | He retold how the dam had burst.
predict | predict predicts predicted predicting | think | quote that np | The bank predicted that prices would fall.
forecast | forecast forecasts forecasted forecasting | think | that np | The ministry forecast that growth would slow.
project | project projects projected projecting | think | that to np weak | The network projected that the senator would win.
foresee | foresee foresees foresaw foreseen foreseeing | think | that np | The fund foresees a long recession.
prophesy | prophesy prophesies prophesied prophesying | think | quote that | "The city will drown," he prophesied.
estimate | estimate estimates estimated estimating | think | that to np | The agency estimated that 400 homes were lost.
calculate | calculate calculates calculated calculating | think | that np | The institute calculated that the tax would cost each family $90.
reckon | reckon reckons reckoned reckoning | think | quote that | "It will rain," the farmer reckoned.
figure | figure figures figured figuring | think | quote that weak | She figured that the train was late.
guess | guess guesses guessed guessing | think | quote that | He guessed that forty people had come.
speculate | speculate speculates speculated speculating | think | quote that of about | Traders speculated that the bank would be sold.
surmise | surmise surmises surmised surmising | think | quote that | Police surmise that the thief had a key.
theorize | theorize theorizes theorized theorizing theorise theorises theorised theorising | think | quote that | The scientist theorized that the lake was once salty.
hypothesize | hypothesize hypothesizes hypothesized hypothesizing hypothesise hypothesises hypothesised hypothesising | think | that | Researchers hypothesize that the birds follow the stars.
suppose | suppose supposes supposed supposing | think | quote that weak | "It may be true," he supposed.
assume | assume assumes assumed assuming | think | that | The lawyer assumed that the phone was tapped.
presume | presume presumes presumed presuming | think | that | Officials presume that the crew is dead.
suspect | suspect suspects suspected suspecting | think | that of np | Detectives suspect that the fire was set.
imagine | imagine imagines imagined imagining | think | quote that weak | She imagines that the city will change.
expect | expect expects expected expecting | think | that to np | Analysts expect that rates will rise.
anticipate | anticipate anticipates anticipated anticipating | think | that np | The airline anticipates that fares will drop.
think | think thinks thought thinking | think | quote that of about | Most voters think that the trains are too slow.
believe | believe believes believed believing | think | quote that to in | The captain believes that the ice is thin.
consider | consider considers considered considering | think | that np as weak | The party considers the vote a fraud.
regard | regard regards regarded regarding | think | np as weak | The diplomats regard the note as an insult.
view | view views viewed viewing | think | np as weak | Moscow views the drill as a threat.
see | see sees saw seen seeing | think | np as that weak | He sees the verdict as "a warning to us all."
perceive | perceive perceives perceived perceiving | think | np as that | Farmers perceive the tax as unfair.
feel | feel feels felt feeling | think | quote that weak | She felt that the jury had not listened.
sense | sense senses sensed sensing | think | that weak | The envoy sensed that the king was tired.
know | know knows knew known knowing | think | that of np weak | He knew that the bridge was weak.
understand | understand understands understood understanding | think | that np weak | The paper understands that the deal is dead.
realize | realize realizes realized realizing realise realises realised realising | think | that np | The pilot realized that the fuel was low.
learn | learn learns learned learnt learning | think | that of weak | The court learned that the witness had fled.
hear | hear hears heard hearing | think | that of weak | Reporters heard that the minister would quit.
notice | notice notices noticed noticing | think | that np weak | A guard noticed that the lock was broken.
discover | discover discovers discovered discovering | think | that np weak | Auditors discovered that the money was gone.
find | find finds found finding | show | that np weak | The poll found that most people walk to work.
conclude | conclude concludes concluded concluding | think | quote that np | The inquiry concluded that the crash was an accident.
determine | determine determines determined determining | think | that weak | Investigators determined that the wire had melted.
decide | decide decides decided deciding | plan | that to weak | The council decided that the park would stay.
judge | judge judges judged judging | think | that np as weak | The panel judged that the risk was small.
rule | rule rules ruled ruling | say | quote that weak | The court ruled that the law was invalid.
hold | hold holds held holding | say | that weak | The judge held that the search was illegal.
order | order orders ordered ordering | say | quote that to np weak | The judge ordered that the files be kept.
doubt | doubt doubts doubted doubting | deny | that np | She doubts that the plan will work.
wonder | wonder wonders wondered wondering | ask | quote that of about whether | "Where is everyone?" the tourist wondered.
fear | fear fears feared fearing | think | quote that np for | Residents fear that the river will rise.
worry | worry worries worried worrying | think | quote that of about | "We may lose the farm," she worried.
fret | fret frets fretted fretting | think | quote that of about | "The crop is ruined," he fretted.
hope | hope hopes hoped hoping | think | quote that to for | The family hopes that he is alive.
wish | wish wishes wished wishing | think | that to for weak | The coach wished that he had stayed.
want | want wants wanted wanting | plan | to np weak | The governor wants to "close the gap by spring."
would like | would_like | plan | to np weak | The mayor would like to see more trees.
prefer | prefer prefers preferred preferring | think | that to np weak | The owners prefer that the road stay private.
intend | intend intends intended intending | plan | to that | The company intends to sell its ships.
plan | plan plans planned planning | plan | to on np | The ministry plans to hire 900 nurses.
aim | aim aims aimed aiming | plan | to weak | The group aims to plant a million trees.
seek | seek seeks sought seeking | plan | to np weak | The lawyers sought to delay the trial.
hint | hint hints hinted hinting | say | quote that at weak | The singer hinted that she would retire.
suggest | suggest suggests suggested suggesting | say | quote that np to_whom | The chairman suggested that the meeting be moved.
imply | imply implies implied implying | say | quote that np | The letter implied that the king was ill.
insinuate | insinuate insinuates insinuated insinuating | say | that np | He insinuated that the referee had been paid.
intimate | intimate intimates intimated intimating | say | that weak | The envoy intimated that a deal was near.
indicate | indicate indicates indicated indicating | show | quote that np | The results indicate that the drug works.
signal | signal signals signaled signalled signaling signalling | show | that np weak | The bank signaled that rates would stay low.
show | show shows showed shown showing | show | that np weak | The survey shows that fewer people smoke.
demonstrate | demonstrate demonstrates demonstrated demonstrating | show | that np weak | The trial demonstrated that the vaccine is safe.
prove | prove proves proved proven proving | show | that np weak | The records prove that she was at home.
illustrate | illustrate illustrates illustrated illustrating | show | that np weak | The figures illustrate that the gap is growing.
document | document documents documented documenting | show | that np weak | The inquiry documented that guards had beaten prisoners.
establish | establish establishes established establishing | show | that weak | The audit established that no money was missing.
point out | point_out points_out pointed_out pointing_out | say | quote that np | She pointed out that the law was old.
point to | point_to points_to pointed_to pointing_to | say | np | The minister pointed to falling prices.
make clear | make_clear makes_clear made_clear making_clear | say | that np | The queen made clear that she would stay.
make it clear | make_it_clear makes_it_clear made_it_clear making_it_clear | say | that | The bank made it clear that the loan was final.
make the point | make_the_point makes_the_point made_the_point making_the_point | say | that | He made the point that schools need books.
put it | put_it puts_it putting_it | say | quote | "We are tired," as the nurse put it.
go on | go_on goes_on went_on gone_on going_on | say | quote to | "And that is not all," she went on.
go on to say | go_on_to_say goes_on_to_say went_on_to_say going_on_to_say | say | quote that | He went on to say that the fight was not over.
sum up | sum_up sums_up summed_up summing_up | say | quote np | "It was chaos," the chief summed up.
summarize | summarize summarizes summarized summarizing summarise summarises summarised summarising | say | quote np | "We need more time," he summarized.
chime in | chime_in chimes_in chimed_in chiming_in | say | quote | "So do I," his wife chimed in.
chime | chime chimes chimed chiming | say | quote weak | "Good morning," the children chimed.
weigh in | weigh_in weighs_in weighed_in weighing_in | say | quote on | "It is absurd," the actor weighed in.
shoot back | shoot_back shoots_back shot_back shooting_back | say | quote that | "Ask your boss," she shot back.
fire back | fire_back fires_back fired_back firing_back | say | quote at | "That is a lie," the senator fired back.
hit back | hit_back hits_back hitting_back | say | quote at | The minister hit back at the report.
lash out | lash_out lashes_out lashed_out lashing_out | say | quote at of against | The coach lashed out at the referee.
speak out | speak_out speaks_out spoke_out spoken_out speaking_out | say | against of about | Priests spoke out against the law.
cry out | cry_out cries_out cried_out crying_out | say | quote | "Stop!" the driver cried out.
blurt out | blurt_out blurts_out blurted_out blurting_out | say | quote that | "I did it," the boy blurted out.
read out | read_out reads_out reading_out | say | quote np | "The sentence is ten years," the clerk read out.
write back | write_back writes_back wrote_back written_back writing_back | write | quote that | "Please wait," the office wrote back.
lay out | lay_out lays_out laid_out laying_out | say | np weak | The premier laid out her plan for the ports.
spell out | spell_out spells_out spelled_out spelt_out spelling_out | say | that np | The letter spelled out that the rent was due.
set out | set_out sets_out setting_out | say | np to weak | The chancellor sets out his terms in the letter.
turn down | turn_down turns_down turned_down turning_down | deny | np | The club turned down the offer.
rule out | rule_out rules_out ruled_out ruling_out | deny | np that | The general ruled out a truce.
brush off | brush_off brushes_off brushed_off brushing_off | deny | np as | He brushed off the rumor as gossip.
shrug off | shrug_off shrugs_off shrugged_off shrugging_off | deny | np as | The star shrugged off the boos.
play down | play_down plays_down played_down playing_down | deny | np | Officials played down the danger.
walk back | walk_back walks_back walked_back walking_back | deny | np | The aide walked back the threat.
back up | back_up backs_up backed_up backing_up | say | np weak | A second witness backed up her account.
go after | go_after goes_after went_after going_after | say | np weak | The senator went after the drug makers.
rail against | rail_against rails_against railed_against railing_against | say | np of against | The preacher railed against the banks.
side with | side_with sides_with sided_with siding_with | think | np | The court sided with the farmers.
open up | open_up opens_up opened_up opening_up | say | of about quote weak | The skater opened up about her injury.
take issue | take_issue takes_issue took_issue taking_issue | deny | with | The museum took issue with the story.
look | look looks looked looking | show | as weak | The ship looked "like a toy," he said.
seem | seem seems seemed seeming | show | that to weak | It seems that the vote will be close.
appear | appear appears appeared appearing | show | that to weak | It appeared that the boat had sunk.
sound | sound sounds sounded sounding | show | as weak | The offer sounded "too good to be true."
speak | speak speaks spoke spoken speaking | say | quote of about against to weak | The pope spoke of a wounded world.
talk | talk talks talked talking | say | quote of about weak | The rider talked about the fall.
discuss | discuss discusses discussed discussing | say | np | The leaders discussed the drought.
address | address addresses addressed addressing | say | np to_whom weak | The king addressed the scandal in a speech.
touch on | touch_on touches_on touched_on touching_on | say | np | Her speech touched on the floods.
dwell on | dwell_on dwells_on dwelt_on dwelled_on dwelling_on | say | np | The envoy dwelt on the cost of war.
refer to | refer_to refers_to referred_to referring_to | say | np as | He referred to the island as home.
allude to | allude_to alludes_to alluded_to alluding_to | say | np | The singer alluded to her divorce.
refer | refer refers referred referring | say | np as to weak | In the letter she referred to him as "the boss."
reference | reference references referenced referencing | say | np weak | The judge referenced an older case.
cite | cite cites cited citing | say | quote that np as | The agency cited a source in the palace.
quote | quote quotes quoted quoting | say | quote np as | The paper quoted a guard as saying the door was open.
invoke | invoke invokes invoked invoking | say | np weak | The senator invoked the memory of his father.
paraphrase | paraphrase paraphrases paraphrased paraphrasing | say | np | She paraphrased the old poem.
list | list lists listed listing | say | np weak | The group listed the dangers of the dam.
identify | identify identifies identified identifying | say | np as weak | Police identified the driver as a student.
include | include includes included including | say | np weak | The list includes "anyone who owns a dog."
give | give gives gave given giving | say | np weak | The office gave no reason for the delay.
provide | provide provides provided providing | say | np weak | The ministry provided no details.
deliver | deliver delivers delivered delivering | say | np weak | The mayor delivered a warning to the builders.
express | express expresses expressed expressing | say | np that | The envoy expressed hope that the talks would resume.
voice | voice voices voiced voicing | say | np quote weak | Nurses voiced anger over the cuts.
convey | convey conveys conveyed conveying | say | np that | The ambassador conveyed that his king was sorry.
communicate | communicate communicates communicated communicating | say | np that | The firm communicated that the tests had failed.
articulate | articulate articulates articulated articulating | say | np that weak | She articulated a new policy.
utter | utter utters uttered uttering | say | quote np | "Never," the prisoner uttered.
pronounce | pronounce pronounces pronounced pronouncing | say | quote np as | The doctor pronounced him fit.
opine | opine opines opined opining | say | quote that | "The roof will hold," the builder opined.
muse | muse muses mused musing | say | quote that of about | "Perhaps I should leave," the actor mused.
quip | quip quips quipped quipping | say | quote | "I needed the exercise," the senator quipped.
joke | joke jokes joked joking | say | quote that of about | "I am too old to run," she joked.
jest | jest jests jested jesting | say | quote that | "I came for the cake," the duke jested.
crack | crack cracks cracked cracking | say | quote weak | "Is this lunch?" the comic cracked.
deadpan | deadpan deadpans deadpanned deadpanning | say | quote | "How lovely," the guard deadpanned.
tease | tease teases teased teasing | say | quote | "You are late again," his sister teased.
taunt | taunt taunts taunted taunting | say | quote np | "Come and get me," the boxer taunted.
gush | gush gushes gushed gushing | say | quote of about | "It is the best film ever," she gushed.
enthuse | enthuse enthuses enthused enthusing | say | quote of about | "What a view," the guide enthused.
rave | rave raves raved raving | say | quote of about | "The soup is perfect," the critic raved.
marvel | marvel marvels marveled marvelled marveling marvelling | say | quote that at | "It still works," the engineer marveled.
exclaim | exclaim exclaims exclaimed exclaiming | say | quote that | "We did it!" the captain exclaimed.
shout | shout shouts shouted shouting | say | quote that | "Go home!" a man shouted.
yell | yell yells yelled yelling | say | quote that | "Run!" someone yelled.
scream | scream screams screamed screaming | say | quote that | "Help me!" the woman screamed.
shriek | shriek shrieks shrieked shrieking | say | quote | "A rat!" the cook shrieked.
cry | cry cries cried crying | say | quote that | "My house is gone," he cried.
bellow | bellow bellows bellowed bellowing | say | quote | "Order!" the speaker bellowed.
roar | roar roars roared roaring | say | quote | "Never again," the crowd roared.
bark | bark barks barked barking | say | quote weak | "Sit down," the sergeant barked.
snap | snap snaps snapped snapping | say | quote weak | "No more questions," the minister snapped.
growl | growl growls growled growling | say | quote | "Get off my land," the farmer growled.
thunder | thunder thunders thundered thundering | say | quote that | "This is theft," the preacher thundered.
fume | fume fumes fumed fuming | say | quote that of about | "They lied to us," the owner fumed.
rant | rant rants ranted ranting | say | quote of about | "Nobody listens," he ranted.
rage | rage rages raged raging | say | quote | "It is a scandal," the tabloid raged.
chant | chant chants chanted chanting | say | quote | "Bread and work," the marchers chanted.
sing | sing sings sang sung singing | say | quote weak | "We shall return," the exiles sang.
whisper | whisper whispers whispered whispering | say | quote that | "He is asleep," the nurse whispered.
murmur | murmur murmurs murmured murmuring | say | quote that | "Poor man," she murmured.
mutter | mutter mutters muttered muttering | say | quote that | "Not again," the clerk muttered.
mumble | mumble mumbles mumbled mumbling | say | quote that | "I forgot," the boy mumbled.
grumble | grumble grumbles grumbled grumbling | say | quote that of about | "The bus is late," passengers grumbled.
sigh | sigh sighs sighed sighing | say | quote | "I miss her," he sighed.
sob | sob sobs sobbed sobbing | say | quote that | "My son is dead," the mother sobbed.
groan | groan groans groaned groaning | say | quote | "Another meeting," the teacher groaned.
moan | moan moans moaned moaning | say | quote that of about | "My back hurts," the miner moaned.
laugh | laugh laughs laughed laughing | say | quote weak | "I lost count," the baker laughed.
smile | smile smiles smiled smiling | say | quote weak | "I am happy," the girl smiled.
grin | grin grins grinned grinning | say | quote weak | "Easy," the winner grinned.
chuckle | chuckle chuckles chuckled chuckling | say | quote | "He owes me lunch," the judge chuckled.
nod | nod nods nodded nodding | say | quote weak | "Yes," the old man nodded.
shrug | shrug shrugs shrugged shrugging | say | quote weak | "It happens," the pilot shrugged.
scoff | scoff scoffs scoffed scoffing | say | quote that at | "That is nonsense," the professor scoffed.
sneer | sneer sneers sneered sneering | say | quote that at | "Amateurs," the critic sneered.
sniff | sniff sniffs sniffed sniffing | say | quote weak | "It is not art," the curator sniffed.
snort | snort snorts snorted snorting | say | quote | "As if," the trader snorted.
stammer | stammer stammers stammered stammering | say | quote that | "I did not know," the witness stammered.
stutter | stutter stutters stuttered stuttering | say | quote | "I am sorry," the boy stuttered.
boast | boast boasts boasted boasting | say | quote that of about | The firm boasted that its cars never fail.
brag | brag brags bragged bragging | say | quote that of about | He bragged that he had never paid a fine.
crow | crow crows crowed crowing | say | quote that | "Nobody can stop us," the owner crowed.
trumpet | trumpet trumpets trumpeted trumpeting | say | that np | The ministry trumpeted the new figures.
tout | tout touts touted touting | say | np as that | The mayor touted the stadium as a success.
hail | hail hails hailed hailing | say | np as | The leaders hailed the treaty as historic.
laud | laud lauds lauded lauding | say | np as for | The bishop lauded the volunteers.
praise | praise praises praised praising | say | np for as | The coach praised the goalkeeper.
applaud | applaud applauds applauded applauding | say | np for that | Teachers applauded the new law.
celebrate | celebrate celebrates celebrated celebrating | say | np as weak | The party celebrated the verdict.
commend | commend commends commended commending | say | np for | The general commended the crew.
compliment | compliment compliments complimented complimenting | say | np on | The critic complimented the cast.
congratulate | congratulate congratulates congratulated congratulating | say | to_whom on for | The king congratulated the winners.
salute | salute salutes saluted saluting | say | np weak | The president saluted the nurses.
thank | thank thanks thanked thanking | say | to_whom for | The family thanked the doctors.
credit | credit credits credited crediting | say | np with weak | The captain credited the crew with saving the ship.
welcome | welcome welcomes welcomed welcoming | say | quote np weak | Unions welcomed the ruling.
endorse | endorse endorses endorsed endorsing | say | np as weak | The paper endorsed the mayor.
back | back backs backed backing | say | np weak | The bishop backed the strike.
support | support supports supported supporting | think | np weak | Most voters support the new bridge.
favor | favor favors favored favoring favours favoured favouring | think | np that weak | Farmers favor a lower tax.
advocate | advocate advocates advocated advocating | say | np for that weak | The doctor advocated a ban on fireworks.
champion | champion champions championed championing | say | np weak | The senator championed the farm bill.
espouse | espouse espouses espoused espousing | say | np | The group espouses a return to the land.
defend | defend defends defended defending | say | quote np as | The minister defended the raid.
justify | justify justifies justified justifying | say | np as | The colonel justified the attack.
plead | plead pleads pleaded pled pleading | ask | quote that to for | "Let us go home," the prisoners pleaded.
apologize | apologize apologizes apologized apologizing apologise apologises apologised apologising | say | quote for to_whom that | The airline apologized for the delay.
complain | complain complains complained complaining | say | quote that of about to_whom | Tenants complained that the heat was off.
lament | lament laments lamented lamenting | say | quote that np | "We lost a friend," the poet lamented.
bemoan | bemoan bemoans bemoaned bemoaning | say | quote that np | Shopkeepers bemoaned the lack of parking.
mourn | mourn mourns mourned mourning | say | quote np | "He was my teacher," she mourned.
regret | regret regrets regretted regretting | say | that np | The embassy regretted that the visit was canceled.
protest | protest protests protested protesting | deny | quote that np | "I was never there," the clerk protested.
object | object objects objected objecting | deny | quote that to | The lawyer objected that the tape was not evidence.
criticize | criticize criticizes criticized criticizing criticise criticises criticised criticising | say | quote np for as | The auditor criticized the school for its debts.
attack | attack attacks attacked attacking | say | np for as weak | The senator attacked the bill as cruel.
blast | blast blasts blasted blasting | say | np for as | The union blasted the pay offer.
slam | slam slams slammed slamming | say | np for as | The mayor slammed the ruling.
bash | bash bashes bashed bashing | say | np for | Columnists bashed the film.
knock | knock knocks knocked knocking | say | np for weak | The rival knocked the plan.
pan | pan pans panned panning | say | np as weak | Critics panned the play as dull.
lambast | lambast lambasts lambastes lambaste lambasted lambasting | say | np for as | The judge lambasted the police for the delay.
assail | assail assails assailed assailing | say | np for as | The senator assailed the report.
rap | rap raps rapped rapping | say | np for weak | The watchdog rapped the bank for its fees.
chide | chide chides chided chiding | say | quote np for | "You should have called," the nurse chided.
scold | scold scolds scolded scolding | say | quote np for | "Look at this mess," the teacher scolded.
berate | berate berates berated berating | say | np for | The coach berated the striker.
rebuke | rebuke rebukes rebuked rebuking | say | np for | The speaker rebuked the lawmaker.
reprimand | reprimand reprimands reprimanded reprimanding | say | np for | The judge reprimanded the witness.
admonish | admonish admonishes admonished admonishing | say | quote that to_whom to for | "Do not lie," the priest admonished.
upbraid | upbraid upbraids upbraided upbraiding | say | np for | The duke upbraided his son.
ridicule | ridicule ridicules ridiculed ridiculing | say | np as for | The comic ridiculed the speech.
mock | mock mocks mocked mocking | say | quote np for as | Students mocked the poster.
deride | deride derides derided deriding | say | np as for | The poet derided the prize as a toy.
insult | insult insults insulted insulting | say | np weak | The singer insulted the crowd.
decry | decry decries decried decrying | say | np as that | Doctors decried the cuts.
denounce | denounce denounces denounced denouncing | say | np as for weak | The council denounced the bombing.
condemn | condemn condemns condemned condemning | say | np as for | The embassy condemned the attack.
deplore | deplore deplores deplored deploring | say | np that | The bishop deplored the violence.
disparage | disparage disparages disparaged disparaging | say | np as | The rival disparaged her record.
vilify | vilify vilifies vilified vilifying | say | np as | The posters vilified the judge.
accuse | accuse accuses accused accusing | say | of np | The widow accused the hospital of neglect.
blame | blame blames blamed blaming | say | np for on | Drivers blamed the fog.
fault | fault faults faulted faulting | say | np for weak | The report faulted the engineers.
charge | charge charges charged charging | say | quote that with weak | The opposition charged that votes were bought.
indict | indict indicts indicted indicting | say | np for with weak | Her essay indicted the rich.
implicate | implicate implicates implicated implicating | say | np in | The tape implicated the mayor.
compare | compare compares compared comparing | say | np to with weak | The poet compared the sea to a wolf.
liken | liken likens likened likening | say | np to | The pilot likened the storm to a wall.
equate | equate equates equated equating | say | np with to weak | The bishop equated silence with guilt.
contrast | contrast contrasts contrasted contrasting | say | np with weak | The essay contrasted the two kings.
write | write writes wrote written writing | write | quote that of about to_whom | In the letter she wrote that the house was sold.
co-write | co-write co-writes co-wrote co-written co-writing | write | quote that | The two economists co-wrote that prices were too low.
tweet | tweet tweets tweeted tweeting | write | quote that of about | "See you in court," he tweeted.
retweet | retweet retweets retweeted retweeting | write | quote np | She retweeted the insult.
post | post posts posted posting | write | quote that weak | "I am safe," the actor posted.
blog | blog blogs blogged blogging | write | quote that of about | The coach blogged that he was leaving.
text | text texts texted texting | write | quote that to_whom | "Running late," the driver texted.
email | email emails emailed emailing e-mails e-mailed e-mailing e-mail | write | quote that to_whom weak | "No comment," the owner emailed.
message | message messages messaged messaging | write | quote that to_whom | "Come quickly," she messaged.
cable | cable cables cabled cabling | write | quote that to_whom weak | The consul cabled that the port was lost.
caption | caption captions captioned captioning | write | quote weak | "Home at last," the skater captioned the photo.
publish | publish publishes published publishing | write | that np weak | The journal published that the trial had failed.
print | print prints printed printing | write | that np weak | The paper printed "a pack of lies," she said.
release | release releases released releasing | say | np weak | The palace released "a short note" on the king's health.
issue | issue issues issued issuing | say | np weak | The port issued "a red alert" at noon.
file | file files filed filing | say | np weak | The widow filed "a claim for every cent."
sign | sign signs signed signing | say | np weak | The editors signed a letter that calls the law "a trap."
share | share shares shared sharing | write | quote that np weak | "It was a hard year," the singer shared.
circulate | circulate circulates circulated circulating | write | np that weak | Aides circulated a memo on the vote.
submit | submit submits submitted submitting | say | that np weak | Counsel submitted that the arrest was unlawful.
read | read reads reading | show | quote that weak | "Keep out," the sign reads.
author | author authors authored authoring | write | np weak | The nurse authored a plea titled "Enough."
pen | pen pens penned penning | write | np quote weak | The bishop penned a letter that says "stay home."
note down | note_down notes_down noted_down noting_down | write | that np | The clerk noted down that the seal was broken.
record | record records recorded recording | write | that np weak | The log recorded that the engine had stopped.
scribble | scribble scribbles scribbled scribbling | write | quote that | "Buy milk," the king scribbled.
sign off | sign_off signs_off signed_off signing_off | write | quote weak | "Yours, Tom," the letter signed off.
broadcast | broadcast broadcasts broadcasting | say | that np weak | The station broadcast that the town had fallen.
televise | televise televises televised televising | say | np weak | The network televised "the longest speech of the year."
air | air airs aired airing | say | np weak | Residents aired "years of anger" at the meeting.
ask | ask asks asked asking | ask | quote that to np of about to_whom whether for | "Where is my son?" the woman asked.
inquire | inquire inquires inquired inquiring | ask | quote that of about whether | "Is it far?" the tourist inquired.
enquire | enquire enquires enquired enquiring | ask | quote of about whether | "May I come in?" the visitor enquired.
query | query queries queried querying | ask | quote np whether | "Who paid for it?" the auditor queried.
question | question questions questioned questioning | ask | quote np whether | The senator questioned whether the bridge was safe.
quiz | quiz quizzes quizzed quizzing | ask | to_whom of about on | Lawmakers quizzed the banker about his bonus.
interrogate | interrogate interrogates interrogated interrogating | ask | to_whom of about | Detectives interrogated the pilot about the cargo.
probe | probe probes probed probing | ask | quote np weak | "And who signed it?" the lawyer probed.
press | press presses pressed pressing | ask | quote to to_whom on for weak | "But did you read it?" the host pressed.
prod | prod prods prodded prodding | ask | quote to to_whom | "Tell us more," the reporter prodded.
interview | interview interviews interviewed interviewing | ask | to_whom np weak | The station interviewed the hermit.
request | request requests requested requesting | ask | quote that np to weak | The embassy requested that the body be sent home.
demand | demand demands demanded demanding | ask | quote that to np weak | The crowd demanded that the governor resign.
beg | beg begs begged begging | ask | quote that to for to_whom | "Do not shoot," he begged.
implore | implore implores implored imploring | ask | quote to to_whom | The mother implored the gunman to let them go.
entreat | entreat entreats entreated entreating | ask | quote to to_whom | The monks entreated the king to stay.
beseech | beseech beseeches beseeched besought beseeching | ask | quote to to_whom | The bishop beseeched the rebels to stop.
appeal | appeal appeals appealed appealing | ask | quote for to that weak | The mayor appealed for calm.
urge | urge urges urged urging | ask | quote that to np to_whom | The agency urged drivers to stay home.
exhort | exhort exhorts exhorted exhorting | ask | quote to to_whom | The captain exhorted his men to row.
encourage | encourage encourages encouraged encouraging | ask | quote to to_whom np weak | The school encouraged parents to walk.
recommend | recommend recommends recommended recommending | say | quote that to np | The panel recommended that the mine be closed.
propose | propose proposes proposed proposing | say | quote that to np | The duke proposed that the tax be halved.
counsel | counsel counsels counseled counselled counseling counselling | say | quote that to to_whom | Her lawyer counseled her to wait.
instruct | instruct instructs instructed instructing | say | quote that to to_whom | The colonel instructed the guards to fire.
direct | direct directs directed directing | say | that to to_whom weak | The judge directed that the jury be sent home.
command | command commands commanded commanding | say | quote that to | "Halt," the officer commanded.
invite | invite invites invited inviting | ask | to to_whom weak | The duke invited the envoy to "see for himself."
coax | coax coaxes coaxed coaxing | ask | quote to | "Eat a little," the nurse coaxed.
persuade | persuade persuades persuaded persuading | say | that to to_whom weak | She persuaded the board that the plan was sound.
convince | convince convinces convinced convincing | say | that to_whom to weak | He convinced the jury that the gun was not his.
challenge | challenge challenges challenged challenging | deny | quote np to weak | "Prove it," the lawyer challenged.
dare | dare dares dared daring | say | quote to weak | "Jump," the boys dared.
offer | offer offers offered offering | say | quote to np weak | "Take my coat," the guide offered.
volunteer | volunteer volunteers volunteered volunteering | say | quote that to weak | "I can drive," the priest volunteered.
push | push pushes pushed pushing | say | for to np weak | The senator pushed for a vote.
lobby | lobby lobbies lobbied lobbying | ask | for to np weak | Brewers lobbied for a lower tax.
campaign | campaign campaigns campaigned campaigning | say | for of against weak | The nurse campaigned against the closure.
vote | vote votes voted voting | plan | for of against to that weak | The council voted that the statue be moved.
nominate | nominate nominates nominated nominating | say | np as for weak | The party nominated her as "the voice of the young."
pass | pass passes passed passing | say | that np weak | The assembly passed a motion that calls the vote "void."
answer | answer answers answered answering | say | quote that np weak | "Not yet," the doctor answered.
reply | reply replies replied replying | say | quote that to | "I never met him," she replied.
respond | respond responds responded responding | say | quote that to | "We will wait," the ministry responded.
retort | retort retorts retorted retorting | say | quote that | "Then leave," the host retorted.
rejoin | rejoin rejoins rejoined rejoining | say | quote that weak | "So they say," the poet rejoined.
counter | counter counters countered countering | deny | quote that | The firm countered that the test was flawed.
riposte | riposte ripostes riposted riposting | say | quote | "And you?" the duchess riposted.
react | react reacts reacted reacting | say | quote to weak | "I am stunned," the winner reacted.
retaliate | retaliate retaliates retaliated retaliating | say | quote weak | "Look who is talking," the rival retaliated.
rebut | rebut rebuts rebutted rebutting | deny | quote that np | The museum rebutted the claim.
refute | refute refutes refuted refuting | deny | quote that np | The banker refuted the story.
interject | interject interjects interjected interjecting | say | quote that | "That is false," the lawyer interjected.
interrupt | interrupt interrupts interrupted interrupting | say | quote np | "Let me finish," he interrupted.
interpose | interpose interposes interposed interposing | say | quote | "If I may," the clerk interposed.
intervene | intervene intervenes intervened intervening | say | quote weak | "That is enough," the chair intervened.
begin | begin begins began begun beginning | say | quote weak | "Dear friends," the letter began.
start | start starts started starting | say | quote weak | "It was dark," the sailor started.
open | open opens opened opening | say | quote weak | "Good evening," the host opened.
continue | continue continues continued continuing | say | quote to weak | "The second point is money," she continued.
proceed | proceed proceeds proceeded proceeding | say | quote to weak | "Next case," the judge proceeded.
resume | resume resumes resumed resuming | say | quote weak | "As I was saying," the speaker resumed.
finish | finish finishes finished finishing | say | quote weak | "And so we won," he finished.
end | end ends ended ending | say | quote weak | "That is all," the note ended.
close | close closes closed closing | say | quote weak | "God bless you," the queen closed.
agree | agree agrees agreed agreeing | say | quote that to with | "It is too hot," his brother agreed.
concur | concur concurs concurred concurring | say | quote that with | "She is right," the judge concurred.
assent | assent assents assented assenting | say | quote to | "Very well," the duke assented.
disagree | disagree disagrees disagreed disagreeing | deny | quote that with | "It was a good year," the owner disagreed.
differ | differ differs differed differing | deny | that with weak | Scholars differ: "It was never a temple," said one.
demur | demur demurs demurred demurring | deny | quote that | "I am no hero," the fireman demurred.
deny | deny denies denied denying | deny | quote that np | The banker denied that he had fled.
dispute | dispute disputes disputed disputing | deny | quote that np | The firm disputed the figures.
contest | contest contests contested contesting | deny | that np weak | The widow contested the will.
contradict | contradict contradicts contradicted contradicting | deny | quote np that | The photo contradicted his story.
reject | reject rejects rejected rejecting | deny | quote np as that | The council rejected the claim as false.
dismiss | dismiss dismisses dismissed dismissing | deny | quote np as | The mayor dismissed the rumor as gossip.
disavow | disavow disavows disavowed disavowing | deny | np that | The party disavowed the poster.
renounce | renounce renounces renounced renouncing | deny | np | The prince renounced his title.
repudiate | repudiate repudiates repudiated repudiating | deny | np | The bishop repudiated the book.
discount | discount discounts discounted discounting | deny | np as that weak | The captain discounted the danger.
downplay | downplay downplays downplayed downplaying | deny | np | The firm downplayed the leak.
minimize | minimize minimizes minimized minimizing minimise minimises minimised minimising | deny | np | The aide minimized the dispute.
debunk | debunk debunks debunked debunking | deny | np | The museum debunked the legend.
decline | decline declines declined declining | deny | to np | The office declined to comment.
refuse | refuse refuses refused refusing | deny | quote to np | The witness refused to name the buyer.
oppose | oppose opposes opposed opposing | deny | np weak | Farmers oppose the dam.
resist | resist resists resisted resisting | deny | np that weak | The king resisted "any talk of exile."
balk | balk balks balked balking | deny | at | Lawmakers balked at the price.
ignore | ignore ignores ignored ignoring | deny | np weak | The speaker ignored "every warning we sent."
avoid | avoid avoids avoided avoiding | deny | np weak | The premier avoided "the word everyone feared."
retract | retract retracts retracted retracting | deny | np | The paper retracted the story.
recant | recant recants recanted recanting | deny | np that | The witness recanted his story.
withdraw | withdraw withdraws withdrew withdrawn withdrawing | deny | np weak | The club withdrew "its unfair remark."
mean | mean means meant meaning | think | that to weak | He meant that the road was icy.
interpret | interpret interprets interpreted interpreting | think | np as weak | Traders interpreted the speech as a warning.
construe | construe construes construed construing | think | np as | The court construed the word as a threat.
accept | accept accepts accepted accepting | think | that np weak | She accepted that the game was lost.
posit | posit posits posited positing | say | that np | The essay posits that cities make us kind.
postulate | postulate postulates postulated postulating | say | that np | The physicist postulated that time had a start.
claim credit | claim_credit claims_credit claimed_credit claiming_credit | say | for | The group claimed credit for the blast.
claim responsibility | claim_responsibility claims_responsibility claimed_responsibility claiming_responsibility | say | for | No group has claimed responsibility for the blast.
express concern | express_concern expresses_concern expressed_concern expressing_concern | say | that of about over | The agency expressed concern that the reactor was hot.
express confidence | express_confidence expresses_confidence expressed_confidence expressing_confidence | say | that in | The envoy expressed confidence that the talks would go on.
voice hope | voice_hope voices_hope voiced_hope voicing_hope | say | that for | The envoy voiced hope that the talks would resume.
express hope | express_hope expresses_hope expressed_hope expressing_hope | say | that for | The queen expressed hope that the guns would fall silent.
draw attention | draw_attention draws_attention drew_attention drawing_attention | say | to | The diplomat drew attention to the unpaid debts.
call attention | call_attention calls_attention called_attention calling_attention | say | to | The nurse called attention to the broken beds.
raise | raise raises raised raising | say | np that weak | The auditor raised "several hard questions."
cast | cast casts casting | say | np as weak | The film cast the queen as "a lonely clerk."
put | put puts putting | say | quote np weak | "It is over," was how the coach put the matter.
focus | focus focuses focused focussed focusing focussing | say | on weak | Her speech focused on "those who have no home."
present | present presents presented presenting | say | np as weak | The lawyer presented the note as "proof."
expose | expose exposes exposed exposing | show | np that weak | The tapes exposed "a culture of fear."
mislead | mislead misleads misled misleading | say | that to_whom weak | The firm misled buyers that the car was new.
lie | lie lies lied lying | say | quote that of about | The driver lied that he had been at home.
pretend | pretend pretends pretended pretending | say | that to | The thief pretended that he was a guard.
exaggerate | exaggerate exaggerates exaggerated exaggerating | say | quote that np weak | The sailor exaggerated that the wave was a hill.
fantasize | fantasize fantasizes fantasized fantasizing fantasise fantasises fantasised fantasising | think | that of about | The boy fantasized that he could fly.
preach | preach preaches preached preaching | say | quote that np | The monk preached that greed was a sin.
lecture | lecture lectures lectured lecturing | say | quote that to_whom weak | "Work comes first," the owner lectured.
teach | teach teaches taught teaching | say | that to_whom weak | The monk taught that all things pass.
pray | pray prays prayed praying | ask | quote that for | "Let him live," the mother prayed.
toast | toast toasts toasted toasting | say | quote weak | "To absent friends," the duke toasted.
greet | greet greets greeted greeting | say | quote to_whom weak | "Welcome home," the mayor greeted.
translate | translate translates translated translating | say | quote as weak | "He says no," the guide translated.
dictate | dictate dictates dictated dictating | say | quote that weak | "Dear Sir," the owner dictated.
leak | leak leaks leaked leaking | say | that np weak | An aide leaked that the king was ill.
tip | tip tips tipped tipping | say | that to_whom weak | A clerk tipped reporters that the vote was near.
divine | divine divines divined divining | think | that weak | The fortune teller divined that he would be rich.
reflect | reflect reflects reflected reflecting | think | quote that on weak | "I was too proud," the boxer reflected.
ponder | ponder ponders pondered pondering | think | quote np whether | "What comes next?" the poet pondered.
contemplate | contemplate contemplates contemplated contemplating | think | quote np weak | "Is it worth it?" the climber contemplated.
dream | dream dreams dreamed dreamt dreaming | think | that of weak | She dreamed that the war was over.
trust | trust trusts trusted trusting | think | that weak | The abbot trusts that the roof will hold.
resolve | resolve resolves resolved resolving | plan | that to weak | The sisters resolved that they would stay.
swear off | swear_off swears_off swore_off swearing_off | deny | np | The actor swore off the stage.
spit | spit spits spat spitting | say | quote weak | "Traitor," the old man spat.
hiss | hiss hisses hissed hissing | say | quote weak | "Be quiet," the usher hissed.
drawl | drawl drawls drawled drawling | say | quote | "No hurry," the sheriff drawled.
intone | intone intones intoned intoning | say | quote that | "Let us stand," the priest intoned.
recite | recite recites recited reciting | say | quote np | "Once there was a king," the child recited.
tell of | tell_of tells_of told_of telling_of | say | np of | Survivors told of a wall of water.
speak up | speak_up speaks_up spoke_up spoken_up speaking_up | say | quote for of about | "I saw it too," a girl spoke up.
pipe up | pipe_up pipes_up piped_up piping_up | say | quote | "I know!" a boy piped up.
press on | press_on presses_on pressed_on pressing_on | say | quote weak | "There is more," the lawyer pressed on.
follow up | follow_up follows_up followed_up following_up | say | quote weak | "And after that?" the host followed up.
double down | double_down doubles_down doubled_down doubling_down | say | quote on | The senator doubled down on the insult.
wrap up | wrap_up wraps_up wrapped_up wrapping_up | say | quote weak | "Thank you all," the chair wrapped up.
require | require requires required requiring | say | that np weak | The charter requires that "no child be turned away."
attribute | attribute attributes attributed attributing | say | quote np to weak | Police attributed the crash to fog.
debate | debate debates debated debating | say | np whether weak | The panel debated whether the dam was needed.
cheer | cheer cheers cheered cheering | say | quote weak | "We made it," the crew cheered.
boo | boo boos booed booing | say | quote weak | "Go home," the fans booed.
promote | promote promotes promoted promoting | say | np as weak | The club promoted the match as "the game of the age."
embrace | embrace embraces embraced embracing | say | np as weak | The senator embraced the plan as "a gift to the young."
approve | approve approves approved approving | say | quote that of weak | "Well done," the abbot approved.
bill | bill bills billed billing | say | np as weak | The theater billed the show as "the last of its kind."
title | title titles titled titling | say | np weak | The nurse titled her essay "Enough."
target | target targets targeted targeting | say | np for weak | The poster targeted the mayor as "a thief."
try | try tries tried trying | plan | to weak | The clerk tried to "calm the crowd."
opt | opt opts opted opting | plan | to for weak | The town opted to keep its old name.
hammer | hammer hammers hammered hammering | say | np for weak | The rival hammered him as "soft on theft."
skewer | skewer skewers skewered skewering | say | np for as | The critic skewered the play.
trash | trash trashes trashed trashing | say | np as | The blogger trashed the hotel.
savage | savage savages savaged savaging | say | np as | Critics savaged the film.
ding | ding dings dinged dinging | say | np for weak | The rival dinged her for the debts.
needle | needle needles needled needling | say | np of about weak | The host needled him about his hat.
badger | badger badgers badgered badgering | ask | np to_whom weak | Reporters badgered the clerk about the key.
grill | grill grills grilled grilling | ask | to_whom on of about | Lawmakers grilled the banker on the loans.
"""

# noun | forms | class | example
NOUN_CUES: str = """
claim | claim claims | say | The claim that the dam was safe was false.
statement | statement statements | say | In a statement, the museum said it would close.
assertion | assertion assertions | say | His assertion that the vote was fair drew laughter.
allegation | allegation allegations | say | She faces allegations of bribery.
comment | comment comments | say | His comments about the army angered veterans.
remark | remark remarks | say | The remark that farmers are rich was cut from the speech.
observation | observation observations | say | Her observation that the river was low proved right.
warning | warning warnings | say | A warning that the roof might fall went unread.
argument | argument arguments | say | The argument that trade brings peace is old.
contention | contention contentions | say | The contention that the letter was forged failed.
belief | belief beliefs | think | The belief that the lake is bottomless persists.
view | view views | think | The view that rates must rise is gaining ground.
opinion | opinion opinions | think | In the opinion of the court, the search was lawful.
conviction | conviction convictions | think | He spoke of his conviction that the war was lost.
feeling | feeling feelings | think | There is a feeling that the club has given up.
impression | impression impressions | think | She had the impression that the judge was asleep.
thought | thought thoughts | think | The thought that he might win scared the bankers.
idea | idea ideas | think | He rejected the idea that the poor are lazy.
notion | notion notions | think | The notion that cats hate water is wrong.
theory | theory theorys | think | The theory that a meteor struck the village has few friends.
hypothesis | hypothesis hypotheses | think | The hypothesis that the virus came by ship was tested.
assumption | assumption assumptions | think | The assumption that oil would stay cheap cost them dearly.
suspicion | suspicion suspicions | think | There is suspicion that the fire was set.
speculation | speculation | think | Speculation that the bank would be sold lifted its shares.
guess | guess guesses | think | His guess that forty people came was close.
expectation | expectation expectations | think | The expectation that taxes would fall was wrong.
prediction | prediction predictions | think | Her prediction that the bridge would fail came true.
forecast | forecast forecasts | think | The forecast that wages will grow pleased the unions.
projection | projection projections | think | The projection that half the coast will flood is disputed.
estimate | estimate estimates | think | One estimate of the damage is $4 million.
calculation | calculation calculations | think | By its own calculation, the firm owes nothing.
hope | hope hopes | think | There is hope that the miners are alive.
fear | fear fears | think | Fears that the dam would burst emptied the town.
worry | worry worries | think | The worry that the well is dry grows each day.
concern | concern concerns | think | Concerns about the reactor were raised in March.
doubt | doubt doubts | deny | There are doubts about the pilot's account.
question | question questions | ask | Questions about his taxes were ignored.
query | query queries | ask | The ministry did not answer a query about the visit.
inquiry | inquiry inquiries | ask | Inquiries about the missing painting went unanswered.
request | request requests | ask | A request for comment was not returned.
demand | demand demands | ask | The demand that the governor resign was repeated.
call | call calls | ask | Calls for a new election are growing.
appeal | appeal appeals | ask | The appeal for calm came too late.
plea | plea pleas | ask | Her plea for help was heard by a neighbor.
petition | petition petitions | ask | A petition for his release has 9,000 names.
invitation | invitation invitations | ask | The invitation to talk was declined.
offer | offer offers | say | The offer to share the water still stands.
proposal | proposal proposals | say | The proposal that schools open at nine was voted down.
suggestion | suggestion suggestions | say | The suggestion that he had lied made him furious.
recommendation | recommendation recommendations | say | The recommendation that the mine be closed was ignored.
advice | advice | say | Her advice to young singers is to wait.
promise | promise promises | plan | The promise to build a hospital was kept.
pledge | pledge pledges | plan | His pledge to cut fares was forgotten.
vow | vow vows | plan | A vow to return was carved on the wall.
commitment | commitment commitments | plan | The commitment to end child labor is on paper only.
threat | threat threats | plan | The threat to cut the gas was real.
plan | plan plans | plan | The plan to move the capital was dropped.
intention | intention intentions | plan | He made known his intention to retire.
decision | decision decisions | plan | The decision to sell the ships was announced on Friday.
announcement | announcement announcements | say | The announcement that the factory would close came at noon.
declaration | declaration declarations | say | The declaration that the war was over brought crowds out.
proclamation | proclamation proclamations | say | A proclamation of independence was read aloud.
confirmation | confirmation confirmations | say | There was no confirmation that the hostages were free.
admission | admission admissions | say | His admission that he took the money ended the trial.
acknowledgment | acknowledgment acknowledgments acknowledgement acknowledgements | say | The acknowledgment that mistakes were made took years.
concession | concession concessions | say | The concession that rents were too high was grudging.
confession | confession confessions | say | His confession that he lied was recorded.
revelation | revelation revelations | say | The revelation that the king was ill shook the markets.
disclosure | disclosure disclosures | say | The disclosure of the loans hurt the minister.
explanation | explanation explanations | say | The explanation that a bird hit the engine was accepted.
clarification | clarification clarifications | say | A clarification of the rule is expected.
description | description descriptions | say | Her description of the thief matched the photo.
characterization | characterization characterizations characterisation characterisations | say | He disputed the characterization of the march as a riot.
portrayal | portrayal portrayals | say | The portrayal of the mayor as a crook was unfair.
depiction | depiction depictions | say | The depiction of the island as poor annoyed its people.
account | account accounts | say | By her account, the car never stopped.
version | version versions | say | In his version, the guard fired first.
story | story stories | say | The story that the well is haunted brings tourists.
tale | tale tales | say | Tales of a sunken city are told in the port.
rumor | rumor rumors rumour rumours | say | A rumor that the coach had quit spread fast.
gossip | gossip | say | Gossip about the duke filled the papers.
report | report reports | say | Reports that two trains collided were confirmed.
reporting | reporting | say | The paper's reporting that the votes were bought was not denied.
testimony | testimony testimonies | say | Her testimony that the safe was empty was believed.
evidence | evidence | show | There is evidence that the bones are older.
finding | finding findings | show | The finding that bees can count surprised many.
conclusion | conclusion conclusions | think | The conclusion that the pilot slept was disputed.
judgment | judgment judgments judgement judgements | think | In the judgment of the panel, the risk was small.
verdict | verdict verdicts | say | The verdict that the firm was guilty stood.
ruling | ruling rulings | say | The ruling that the law was void came in June.
assessment | assessment assessments | think | The assessment that the bridge is safe is two years old.
analysis | analysis analyses | think | An analysis of the votes suggests fraud.
diagnosis | diagnosis diagnoses | think | His diagnosis of the slump was blunt.
complaint | complaint complaints | say | Complaints about the noise led to a fine.
criticism | criticism | say | Criticism of the law came from both parties.
critique | critique critiques | say | Her critique of the museum was printed on Sunday.
attack | attack attacks | say | His attacks on the judge were widely quoted.
rebuke | rebuke rebukes | say | The rebuke of the envoy was public.
condemnation | condemnation | say | Condemnation of the raid came within hours.
denunciation | denunciation denunciations | say | His denunciation of the bankers made him famous.
accusation | accusation accusations | say | The accusation that she had spied was dropped.
charge | charge charges | say | He denied the charge that he sold the land.
insinuation | insinuation insinuations | say | The insinuation that he cheated hurt him.
implication | implication implications | say | The implication that nurses were idle was rejected.
hint | hint hints | say | There were hints that a deal was close.
indication | indication indications | show | There is no indication that the crew survived.
sign | sign signs | show | There are signs that the winter will be mild.
signal | signal signals | show | The signal that rates would stay low calmed traders.
denial | denial denials | deny | His denial that he knew the buyer was brief.
rejection | rejection rejections | deny | The rejection of the offer was expected.
refusal | refusal refusals | deny | The refusal to sign the treaty isolated him.
objection | objection objections | deny | The objection that the tape was old was overruled.
rebuttal | rebuttal rebuttals | deny | Her rebuttal of the story was short.
protest | protest protests | deny | Protests that the vote was rigged were ignored.
opposition | opposition | deny | Opposition to the dam is strong in the valley.
insistence | insistence | say | His insistence that he was home that night failed.
assurance | assurance assurances | say | The assurance that the water was clean was false.
guarantee | guarantee guarantees | say | A guarantee that no one would be fired was given.
reminder | reminder reminders | say | The march was a reminder that the war is not over.
praise | praise | say | Praise for the nurses came from the palace.
endorsement | endorsement endorsements | say | Her endorsement of the mayor was no surprise.
support | support | think | Support for the bridge has grown.
tribute | tribute tributes | say | Tributes to the poet came from three presidents.
thanks | thanks | say | He sent thanks to the crew.
apology | apology apologies | say | The apology for the delay came too late.
regret | regret regrets | say | He voiced regret that the visit was canceled.
agreement | agreement agreements | say | There is agreement that the wall must go.
consensus | consensus | think | The consensus that smoking kills took decades.
disagreement | disagreement disagreements | deny | Disagreement about the border goes back years.
dispute | dispute disputes | deny | The dispute over the will split the family.
speech | speech speeches | say | In a speech in Oslo, she said the ice was melting.
address | address addresses | say | In his address to the nation, the king asked for calm.
interview | interview interviews | say | In an interview with a local paper, he blamed the rain.
briefing | briefing briefings | say | At a briefing on Monday, the colonel denied the raid.
conference | conference conferences | say | At a news conference, the coach said he would stay.
reply | reply replies | say | Her reply that she was busy ended the matter.
response | response responses | say | His response to the fine was a laugh.
answer | answer answers | say | The answer that no one knew did not please the court.
retort | retort retorts | say | The retort that he should read the law drew applause.
joke | joke jokes | say | His joke that he would move to Mars fell flat.
quip | quip quips | say | The quip that the train is always on time made them laugh.
boast | boast boasts | say | The boast that no ship was faster was untrue.
slogan | slogan slogans | say | The slogan that work sets the pace was dropped.
motto | motto mottos | say | Her motto is that one must listen first.
mantra | mantra mantras | say | The mantra that growth heals all wounds is tired.
chant | chant chants | say | Chants of "Bread and work" filled the square.
cry | cry cries | say | Cries of "Shame" rang through the hall.
shout | shout shouts | say | Shouts of "Fire" woke the street.
word | word words | say | In the words of the captain, the ship was doomed.
phrase | phrase phrases | say | The phrase "a second spring" is hers.
quote | quote quotes | say | A quote from the coach was printed on the wall.
quotation | quotation quotations | say | The quotation from the abbot is wrong.
message | message messages | write | The message that help was coming arrived at dawn.
letter | letter letters | write | In a letter to the school, parents said the roof leaks.
note | note notes | write | A note that the shop was closed hung on the door.
memo | memo memos | write | A memo said that travel was banned.
email | email emails e-mail e-mails | write | In an email, the owner said the dog was found.
tweet | tweet tweets | write | In a tweet, the singer said she was safe.
post | post posts | write | In a post on Monday, the actor said he was leaving.
text | text texts | write | In a text to his wife, the driver said he was lost.
blog | blog blogs | write | On her blog, the doctor said the drug works.
op-ed | op-ed op-eds | write | In an op-ed, the general said the army was tired.
editorial | editorial editorials | write | An editorial that calls the mayor a fool ran on Sunday.
column | column columns | write | In her column, she said that cities make us lonely.
essay | essay essays | write | His essay on war argues that no one wins.
article | article articles | write | The article that named the spies was removed.
book | book books | write | In her book, the nurse says the ward was filthy.
memoir | memoir memoirs | write | In his memoir, the pilot says he was afraid.
release | release releases | write | A press release said that the bank had been sold.
filing | filing filings | write | In a court filing, the firm said it was broke.
lawsuit | lawsuit lawsuits | write | The lawsuit says that the brakes failed.
affidavit | affidavit affidavits | write | In an affidavit, the guard said he saw nothing.
transcript | transcript transcripts | write | The transcript of the call shows that he knew.
poll | poll polls | show | A poll found that most people want trains.
survey | survey surveys | show | The survey found that one in three is lonely.
study | study studies | show | A study found that crows remember faces.
data | data | show | Data from the port show that trade fell.
mention | mention mentions | say | There was no mention of the strike.
reference | reference references | say | His reference to the old king was missed.
discussion | discussion discussions | say | The discussion of the tax lasted an hour.
debate | debate debates | say | The debate on the bridge went on all night.
talk | talk talks | say | There is talk of a merger.
stance | stance stances | think | His stance that the border must stay open is known.
position | position positions | think | The position that the island is ours has not changed.
perspective | perspective perspectives | think | From the perspective of the farmers, the dam is a theft.
understanding | understanding understandings | think | It was her understanding that the house was sold.
knowledge | knowledge | think | The knowledge that help was near kept them alive.
memory | memory memories | think | Her memory of the trial is clear.
recollection | recollection recollections | think | In his recollection, the door was open.
desire | desire desires | plan | The desire to leave the union is strong in the north.
wish | wish wishes | plan | His wish to be buried at sea was granted.
preference | preference preferences | think | Her preference for the older plan is known.
confidence | confidence | think | He expressed confidence that the talks would resume.
optimism | optimism | think | There is optimism that the strike will end.
pessimism | pessimism | think | His pessimism about the harvest was well founded.
consternation | consternation | think | Her consternation that the gate was open was plain.
urging | urging urgings | ask | At the urging of the nurses, the ward was closed.
instruction | instruction instructions | say | The instruction to wait was never sent.
order | order orders | say | The order to fire was given at dawn.
lie | lie lies | say | The lie that the well was poisoned spread fast.
pronouncement | pronouncement pronouncements | say | The pronouncement that art is dead made him famous.
utterance | utterance utterances | say | Every utterance of the bishop was noted.
outburst | outburst outbursts | say | In an outburst, the coach called the fans traitors.
diatribe | diatribe diatribes | say | His diatribe about the press lasted an hour.
tirade | tirade tirades | say | A tirade about taxes opened the meeting.
rhetoric | rhetoric | say | His rhetoric about traitors frightened the town.
narrative | narrative narratives | say | The narrative that the war was won was repeated daily.
"""
