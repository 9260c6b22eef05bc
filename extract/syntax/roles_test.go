package syntax_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/syntax"
	"newsgraph/extract/text"
)

// TestRoles: the roles around one predicate of a sentence, each as name:word, with the
// preposition for an argument.
func TestRoles(t *testing.T) {
	for _, c := range []struct{ sentence, predicate, roles string }{
		// voice
		{"The ministry condemned the step as piracy.", "condemned", "agent:ministry as:piracy patient:step"},
		{"He said that he had himself been deceived.", "deceived", "patient:he"},
		{"Starting in May, the ferry will cross the strait.", "cross", "agent:ferry patient:strait starting in:May"},
		{"Her party fell well short of its target.", "fell", "agent:party well short of:target"},
		{"The new road runs close to a dozen graves.", "runs", "agent:road close to:graves"},
		{"The gardeners will pay 45 pounds, up from 38 in May.", "pay", "agent:gardeners patient:pounds up from:38"},
		{"The rest cannot be traced, apart from a farm.", "traced", "apart from:farm patient:rest"},
		{"The agency put the toll at 11, among them a family of five whose house collapsed.", "collapsed", "agent:house"},
		{"The coach, whose contract Chelsea ended in May, resigned.", "ended", "agent:Chelsea in:May patient:contract"},
		{"Prices were held back by weak demand from Germany, which buys a third of the grain.", "buys", "agent:Germany patient:third"},
		{"It was the latest in a series of strikes in the Balkan nation, which has struggled to find coal.", "struggled", "agent:nation"},
		{"The ministry pointed to a drop in orders at suppliers, which account for a tenth of jobs.", "account", "agent:suppliers for:tenth"},
		{"The strike at the Orta mine, which produces a third of the zinc, lasted nine days.", "produces", "agent:mine patient:third"},
		{"The blaze at Orta Paper, which makes napkins, hurt two men.", "makes", "agent:Paper patient:napkins"},
		{"An opposition party founded only two years ago by a former judge won the most votes in Peru's snap election on Sunday, partial results showed, but it appeared set for weeks of difficult talks.", "won", "agent:party on:Sunday patient:votes"},
		{"The mayor suspended the head of the harbour office, which had cleared the ferry to sail despite a warning.", "sail", "agent:ferry despite:warning"},
		{"A bus is the only way to travel to the island.", "travel", "to:island"},
		{"The show travelled to Lima, Quito and Bogota, where a critic praised it.", "praised", "agent:critic in:Bogota patient:it"},
		{"Nurses walked off the job in the biggest strike for decades.", "walked", "agent:Nurses in:strike off:job"},
		{"Output shrank at the slowest pace in almost three years in May.", "shrank", "agent:Output at:pace in:May"},
		{"Anna Lee said she woke up to the sound of her dogs barking and saw a glow.", "barking", "agent:dogs"},
		{"Divers raise first gun from Dutch ship lost off Java in 1612", "lost", "in:1612 off:Java patient:ship"},
		{"The bank hailed a spokeswoman for the council, which paid her.", "paid", "agent:council patient:her"},
		{"Sappers were sent to Palmyra by Russia.", "sent", "agent:Russia patient:Sappers to:Palmyra"},
		{"Sappers were deployed by Russia.", "deployed", "agent:Russia patient:Sappers"},
		{"The army was driven from the city by rebels.", "driven", "agent:rebels from:city patient:army"},
		{"The parcel was returned by mail.", "returned", "by:mail patient:parcel"},
		{"The war has forced people to flee and destroyed crops.", "destroyed", "agent:war patient:crops"},
		{"Half of the seats have been counted, with 30 won by the Greens.", "won", "agent:Greens patient:30"},
		{"Data of 40,000 pupils exposed after breach", "exposed", "after:breach patient:Data"},
		{"Trial of man accused of fraud", "accused", "of:fraud patient:man"},
		{"The firms were chosen by tender.", "chosen", "by:tender patient:firms"},
		{"Eleven riders were hurt, by the firm's own count.", "hurt", "by:count patient:riders"},
		{"The bishop was led out by a side door.", "led", "by:door patient:bishop"},
		{"Pay was raised by 225 euros.", "raised", "by:euros patient:Pay"},
		{"The firms were sold by the middle of June.", "sold", "by:middle patient:firms"},
		{"It was the noise of the pumps that woke the miners.", "woke", "agent:noise patient:miners"},
		{"The dam was raised by four metres.", "raised", "by:metres patient:dam"},
		{"The bill was rejected by 118 votes.", "rejected", "by:votes patient:bill"},
		{"Monitors criticised the use of city buses to bring voters to rallies.", "bring", "patient:voters to:rallies"},
		{"The bridge was built by 1950.", "built", "by:1950 patient:bridge"},
		{"Fees were cut by at least 40 per cent.", "cut", "by:cent patient:Fees"},
		{"\"It works,\" said the smith, lifting his hat.", "lifting", "agent:smith patient:hat"},
		{"Prices rose, with demand alone expected to grow by a tenth.", "expected", "patient:demand"},
		{"The final, by contrast, was settled in a minute.", "settled", "in:minute patient:final"},
		{"Pressure is growing on the mayor to resign.", "resign", "agent:mayor"},
		{"The union kept up pressure on the bank to raise pay.", "raise", "agent:bank patient:pay"},
		{"If convicted of fraud, the sentence is ten years.", "convicted", "of:fraud"},
		{"The mayor rejected claims that the buses were sold saying they ran every day.", "saying", "agent:mayor"},
		{"Police questioned a man for stealing a van.", "stealing", "agent:man patient:van"},
		{"You have got a responsibility to learn.", "learn", "agent:You"},
		{"Debt was cut by $9 million.", "cut", "by:$ patient:Debt"},
		{"Its founder and president, Ann Lee, sold two firms.", "sold", "agent:founder patient:firms"},
		{"The man and the boy caught nine fish.", "caught", "agent:man patient:fish"},
		{"The man and the boy caught nine fish each.", "caught", "agent:man agent:boy patient:fish"},
		{"The man and the boy caught nine fish and left.", "left", "agent:man"},
		{"The bank gave him money.", "gave", "agent:bank patient:money recipient:him"},
		{"The army sent 90 doctors, cooks and drivers to the town.", "sent", "agent:army patient:doctors to:town"},
		{"The army sent 90 doctors and two cooks to the town.", "sent", "agent:army patient:doctors patient:cooks to:town"},
		{"The army sent 90 doctors and many cooks to the town.", "sent", "agent:army patient:doctors patient:cooks to:town"},
		{"He was given a medal.", "given", "patient:medal recipient:He"},
		{"The driver was fined 200 euros.", "fined", ":euros patient:driver"},
		{"The court fined the driver 200 euros.", "fined", ":euros agent:court patient:driver"},
		{"The owner left after a day or two.", "left", "after:day agent:owner"},
		{"She was elected mayor.", "elected", "patient:She"},
		{"The horse had been killed and placed in a pit.", "killed", "patient:horse"},
		{"The government announced the price in September rather than October.", "announced", "agent:government in:September patient:price"},
		{"The driver was arrested but released after two days.", "arrested", "patient:driver"},
		{"The driver was arrested and held in Kent.", "arrested", "in:Kent patient:driver"},
		{"The owner would cooperate but regarded the accusations as an attempt to delay.", "cooperate", "agent:owner"},
		// verbs of a list, and those joined to a verb of another form
		{"The storm tore off roofs, uprooted trees and cut power to 300 homes.", "uprooted", "agent:storm patient:trees"},
		{"The guard watches visitors, opens bags and sends reports to owners.", "opens", "agent:guard patient:bags"},
		{"The patients were carried to beds, wrapped in blankets and handed tea.", "wrapped", "in:blankets patient:patients"},
		{"The witness had seen the man enter the shop and heard two shots.", "heard", "agent:witness patient:shots"},
		{"He promised that each family would be given 50,000 reais and suspended taxes.", "suspended", "agent:He patient:taxes"},
		{"The clerk said he would help but regarded the charge as unfair.", "regarded", "agent:he as:unfair patient:charge"},
		{"The prize was shared by a band whose singer did not attend and sent a chair.", "sent", "agent:singer patient:chair"},
		{"The tailor cut, pinned and sewed the coat.", "cut", "agent:tailor patient:coat"},
		// what a verb does not share with the next, and what is no object
		{"Migrants cannot borrow, open an account or get a loan.", "borrow", "agent:Migrants"},
		{"The skater turned slowly and raised her arms.", "turned", ":slowly agent:skater"},
		{"The skater was told to turn faster.", "turn", ":faster agent:skater"},
		{"The skater turns no longer.", "turns", "agent:skater"},
		{"The guide got down and touched it.", "got", "agent:guide"},
		{"The judge did not attend and sent a letter.", "attend", "agent:judge"},
		{"By the time the battery failed, the guide had left.", "failed", "agent:battery"},
		{"The ships were sent to Rome and Bari, which is protected by a hill.", "protected", "agent:hill patient:Bari"},
		{"The runner was acquitted and walked free on Friday.", "walked", "agent:runner on:Friday"},
		{"Profit fell, helped by cheap fuel.", "helped", "by:fuel"},
		{"Profit rose, helped by cheap fuel.", "helped", "agent:fuel patient:Profit"},
		{"The runner, helped by two guards, left the hall.", "helped", "agent:guards patient:runner"},
		{"The index fell 2%, led by banks.", "led", "by:banks"},
		{"The bus was built in Spain and held 70 adults.", "held", "agent:bus patient:adults"},
		{"Two men were arrested and charged with theft.", "arrested", "patient:men"},
		{"Two men were arrested and held in Kent.", "arrested", "in:Kent patient:men"},
		{"The girls were weighed, examined by doctors and sent home.", "weighed", "patient:girls"},
		{"The bill was debated, amended and passed by the senate.", "debated", "agent:senate patient:bill"},
		{"Revenue rose 12% and profit 8%.", "profit", ":%"},
		// the object of the innermost complement of a relative clause
		{"The tent he was trying to fold fell on him.", "fold", "agent:he patient:tent"},
		{"The fee that she was required to pay is high.", "pay", "agent:she patient:fee"},
		{"The bridge, which the mayor has said he wants to close, is old.", "close", "agent:he patient:bridge"},
		{"The way she was allowed to play pleased them.", "play", "agent:she"},
		{"Reports that he had tried to leave are wrong.", "leave", "agent:he"},
		// clauses whose verb is left out
		{"Labour won 12 seats and the Greens three.", "won", "agent:Labour patient:seats"},
		{"The army controls the north and the rebels the south.", "controls", "agent:army patient:north"},
		{"Some brought flowers, others photographs of the singer.", "brought", "agent:Some patient:flowers"},
		{"The minister visited the school and the hospital the next day.", "visited", ":day agent:minister patient:school patient:hospital"},
		{"The prices rose by 5% in May and 6% in June.", "rose", "agent:prices by:% in:May"},
		// relative clauses
		{"The soldiers who cleared the mines rested.", "cleared", "agent:soldiers patient:mines"},
		{"The mines that the soldiers cleared were old.", "cleared", "agent:soldiers patient:mines"},
		{"The sappers whom Russia deployed cleared the mines.", "deployed", "agent:Russia patient:sappers"},
		{"The people whose boat had sunk were rescued.", "sunk", "agent:boat"},
		{"The song was written by Anna Berg, whose mother works for the bank.", "works", "agent:mother for:bank"},
		{"He visited the town where she worked.", "worked", "agent:she in:town"},
		{"The deal must be ratified by both parliaments, which is considered a formality.", "considered", "patient:which"},
		{"The guards asked about the day on which the traders would come.", "come", "agent:traders"},
		{"The army accused the rebels of shelling a market, which they deny.", "deny", "agent:they patient:which"},
		{"\"It is shut,\" said Carmen Ayala, who heads a group on Naxos, where the school has closed.", "said", "agent:Carmen"},
		{"It failed to pass a law that would decide who bears the losses.", "bears", "agent:who patient:losses"},
		{"The shop stopped selling through supermarkets, which left it with fewer buyers.", "left", "agent:which patient:it with:buyers"},
		{"The frigate Alba, which left Brest in 1792, sank.", "left", "agent:Alba in:1792 patient:Brest"},
		{"Birds sing better than those kept in cages, which is why hunters follow them.", "why", "subject:which"},
		{"Rolls baked from dough that has been frozen elsewhere will carry a mark.", "frozen", ":elsewhere patient:dough"},
		{"The court dismissed an action brought by growers in the north who had argued badly.", "argued", ":badly agent:growers"},
		{"A spokeswoman for the commission that investigates accidents declined to comment.", "investigates", "agent:commission patient:accidents"},
		{"\"It is done,\" said one of the sources, who has seen the papers.", "seen", "agent:one patient:papers"},
		{"It is a search for someone who has been harmed.", "harmed", "patient:someone"},
		{"Those who could afford the tram, which costs two euros, waited.", "costs", "agent:tram patient:euros"},
		{"They have 2 billion euros, of which 58% came from cities.", "came", "agent:% from:cities"},
		{"It had drawn 14, of whom nine have left.", "left", "agent:nine"},
		{"Platinum, of which about 90 kilograms were taken, is scarce.", "taken", "patient:kilograms"},
		{"The general rejects the charges, which he denies.", "denies", "agent:he patient:charges"},
		// infinitives and gerunds of what another does
		{"The senator welcomed the decision to close the base.", "close", "patient:base"},
		{"The union criticised its decision to close the base.", "close", "patient:base"},
		{"The senator took the decision to close the base.", "close", "agent:senator patient:base"},
		{"He stressed the need to protect the forest.", "protect", "patient:forest"},
		{"The firm has the need to protect the forest.", "protect", "agent:firm patient:forest"},
		{"Now is the time to look for people.", "look", "for:people"},
		{"The jet costs $2 million a year to operate.", "operate", ""},
		{"The assembly will debate a motion, tabled by the Greens, to close the mine.", "close", "patient:mine"},
		{"The steps range from scrapping old cars to planting trees.", "scrapping", "patient:cars"},
		{"He said the man was dead, without naming him.", "naming", "patient:him"},
		{"The panel summoned the minister to name the firms.", "name", "agent:minister patient:firms"},
		{"The college had let trust take the place of rules.", "take", "agent:trust patient:place"},
		{"The treaty commits both states to setting up an office.", "setting", "agent:states patient:office"},
		{"The baker paid a welder to make the lid.", "make", "agent:welder patient:lid"},
		{"The baker paid two dollars to see the lid.", "see", "agent:baker patient:lid"},
		{"Silence is not the price of getting married.", "getting", ""},
		{"The list was drawn up without consulting the crews.", "consulting", "patient:crews"},
		{"Nobody may leave the town without showing a pass.", "showing", "patient:pass"},
		{"The council never built a house without asking the neighbours.", "asking", "patient:neighbours"},
		{"The bowler was reported by the umpires, meaning that he must undergo tests.", "meaning", ""},
		{"The driver was given seven years after meeting a spy.", "meeting", "agent:driver patient:spy"},
		{"The train was repaired before crossing the bridge without passengers.", "repaired", "patient:train"},
		{"Prices fell for a third week running.", "running", ""},
		{"Barring surprises, the bridge will open in May.", "Barring", ""},
		{"Supplies were disrupted by fighting in the north.", "disrupted", "agent:fighting patient:Supplies"},
		{"Soldiers from a nearby post and villagers carrying ropes arrived.", "carrying", "agent:villagers patient:ropes"},
		{"The roads and bridges built since the war are narrow.", "built", "patient:roads patient:bridges since:war"},
		{"The drug slowed the disease, the firm said on Monday, lifting its shares.", "lifting", "patient:shares"},
		{"Tested twice, nine were found to be ill, said the doctor.", "Tested", ":twice patient:nine"},
		{"Selling at a loss is no way to start, a banker told reporters.", "Selling", "at:loss"},
		{"The visitors brought umbrellas bearing the crest of the club.", "bearing", "agent:umbrellas patient:crest"},
		{"A wet autumn left a third of the crop standing in the fields.", "standing", "agent:third in:fields"},
		{"The captain broke a toe kicking a door.", "kicking", "agent:captain patient:door"},
		{"The judge sees the attack as an attempt by the government \"to hang a portrait\".", "hang", "agent:government patient:portrait"},
		{"The police foiled a plot, directed from abroad, to seize power.", "seize", "patient:power"},
		{"The crowd cheered the crew of the last tram to leave the depot.", "leave", "patient:depot"},
		{"The guests slept not in the barn but in the loft.", "slept", "agent:guests in:loft"},
		{"The sisters gave one another rings.", "gave", "agent:sisters patient:rings recipient:one"},
		{"The player returned with her knee heavily strapped.", "strapped", "patient:knee"},
		// phrases of a clause whose verb is left out
		{"The port will hire 70 of the men by January and the remainder within a year.", "hire", "agent:port by:January patient:70"},
		{"The army would retaliate at a time and place of its choosing.", "retaliate", "agent:army at:time at:place"},
		// what is somewhere stands behind the verb
		{"Among the dead were two children.", "dead", "subject:children"},
		{"Behind the plan is a firm from Texas.", "plan", "subject:firm"},
		// a measure of length belongs to the preposition or the direction behind it
		{"The boat sank 60 miles off the coast.", "sank", "agent:boat off:coast"},
		{"The plane crashed about 20 kilometres north of the airport.", "crashed", "agent:plane north of:airport"},
		{"The closures will remain in force for three weeks.", "remain", "agent:closures for:weeks in:force"},
		{"The fire started in the charger, not in the battery.", "started", "agent:fire in:charger"},
		// what somebody is charged with is no part of him
		{"The mayor accused the firm of violations.", "accused", "agent:mayor of:violations patient:firm"},
		{"The union warned the head of the bank.", "warned", "agent:union patient:head"},
		{"Oil pushed the currency higher.", "higher", "subject:currency"},
		{"A dozen or so were waiting on the beach.", "waiting", "agent:dozen on:beach"},
		{"He will wear the number nine shirt.", "wear", "agent:He patient:shirt"},
		// one firm with two trades
		{"Swedish forklift and crane maker Nordlyft reported a loss.", "reported", "agent:Nordlyft patient:loss"},
		// what somebody speaks against is another's to do
		{"Experts warned against drawing hasty conclusions.", "drawing", "patient:conclusions"},
		{"Experts warned the bank against lending money.", "lending", "agent:bank patient:money"},
		{"The board decided against selling the plant.", "selling", "agent:board patient:plant"},
		// phrases that say nothing of the verb
		{"By the time the police arrived, the crowd had left the square.", "left", "agent:crowd patient:square"},
		{"The river may rise again, in which case the school would close.", "close", "agent:school"},
		{"The union, for its part, has applied to a court.", "applied", "agent:union to:court"},
		{"By the end of the day the crowd had left the square.", "left", "agent:crowd by:end patient:square"},
		// participles
		{"The crews want a raise over two years, backdated to May.", "backdated", "patient:raise to:May"},
		{"The crews won the dispute in May, exhausted by the delays.", "exhausted", "agent:delays patient:crews"},
		{"The unit consisting of volunteers left.", "consisting", "agent:unit of:volunteers"},
		{"The mines planted by militants exploded.", "planted", "agent:militants patient:mines"},
		{"The Russia-brokered agreement failed.", "brokered", "agent:Russia patient:agreement"},
		{"The army advanced, destroying two bridges.", "destroying", "agent:army patient:bridges"},
		{"The number of nurses leaving the town has doubled.", "leaving", "agent:nurses patient:town"},
		{"Prices fell after the firm cut its dividend, blaming the weather.", "blaming", "agent:firm patient:weather"},
		// control and raising
		{"The cook could not bring herself to sell the pan.", "sell", "agent:cook patient:pan"},
		{"The map showed the valley as having good soil.", "having", "agent:valley patient:soil"},
		{"The bishop, in whose name he wrote it, was ill.", "wrote", "agent:he patient:it"},
		{"The guard stopped the class in order to follow the match.", "follow", "agent:guard patient:match"},
		{"The town pays farmers 90 euros a day to plant trees.", "plant", "agent:farmers patient:trees"},
		{"A copy is held by a bank, to be opened in May.", "opened", "in:May patient:copy"},
		{"The neighbours took turns carrying the water.", "carrying", "agent:neighbours patient:water"},
		{"Gold has become the chief reason to fight.", "fight", ""},
		{"The law will let farmers choose seeds, ending a monopoly.", "ending", "patient:monopoly"},
		{"Russia wants to leave Syria.", "leave", "agent:Russia patient:Syria"},
		{"Russia enabled the army to attack the town.", "attack", "agent:army patient:town"},
		{"The army used tanks to attack the town.", "attack", "agent:army patient:town"},
		{"He promised her to sell the house.", "sell", "agent:He patient:house"},
		{"The mayor took the opportunity to thank the volunteers.", "thank", "agent:mayor patient:volunteers"},
		{"The government sent troops to protect the dam.", "protect", "agent:troops patient:dam"},
		{"Rome sent men to defuse and dispose of the mines.", "defuse", "agent:men patient:mines"},
		{"Rome sent men to defuse and dispose of the mines.", "dispose", "agent:men of:mines"},
		{"The union gave the firm four weeks to honour the deal.", "honour", "agent:firm patient:deal"},
		{"The court accused him of taking bribes.", "taking", "agent:him patient:bribes"},
		{"Villagers credit her with saving the well.", "saving", "agent:her patient:well"},
		{"The ship was rammed by a ferry, injuring two men.", "injuring", "agent:ferry patient:men"},
		{"Shares in the brewer were down 9 percent by noon, making them the worst performer on the index.", "making", "patient:them"},
		{"The mayor resigned after prosecutors charged two aides, ending months of speculation.", "ending", "patient:months"},
		{"The bridge collapsed when a barge struck it on Monday, killing six workers.", "killing", "agent:barge patient:workers"},
		{"A banker was jailed for taking bribes, in a trial that divided the town.", "taking", "agent:banker patient:bribes"},
		{"The storm uprooted trees, blocking roads.", "blocking", "agent:storm patient:roads"},
		{"A clerk leaked memos revealing that the bank knew of the fraud.", "revealing", "agent:memos"},
		{"The mayor phoned the team to congratulate it.", "congratulate", "agent:mayor patient:it"},
		{"Part of the money was used to buy a flat.", "buy", "patient:flat"},
		{"He broke a ban on carrying arms.", "carrying", "patient:arms"},
		{"They congratulated him on winning the vote.", "winning", "agent:him patient:vote"},
		{"She was broken twice and never recovered.", "recovered", "agent:She"},
		{"Lima and Cusco, which together hold 11 million people, were cut off.", "hold", "patient:people"},
		{"The group seems to control the town.", "control", "agent:group patient:town"},
		{"Few farmers have the land titles required to apply.", "apply", ""},
		{"The talks broke down over a plan to raise the retirement age.", "raise", "patient:age"},
		{"Farmers marched in protest at a plan to tax rice.", "tax", "patient:rice"},
		{"Lawmakers split over a bill to end the exemption.", "end", "patient:exemption"},
		{"Tunnels are replacing ferries under a plan to widen the road.", "widen", "patient:road"},
		{"The firm is selling shares under a plan to raise money.", "raise", "agent:firm patient:money"},
		{"The cabinet sent the senate a plan to raise wages.", "raise", "agent:cabinet patient:wages"},
		{"One result was an agreement to share pictures.", "share", "patient:pictures"},
		{"Congo stopped exports to halt a slump.", "halt", "agent:Congo patient:slump"},
		{"The captain had left the bridge to speak to a buyer.", "speak", "agent:captain to:buyer"},
		{"The economy grew too slowly to use up its capacity.", "use", "patient:capacity"},
		{"The firm was set up by the state to make wine.", "make", "agent:firm patient:wine"},
		{"Cups that were removed to save space were found.", "save", "patient:space"},
		{"A code entitles a driver to pick up a container.", "pick", "agent:driver patient:container"},
		{"The diplomats had spent two days in Geneva discussing a proposal for a limited truce.", "discussing", "agent:diplomats patient:proposal"},
		{"Under a strategy announced in 2023, the state takes a controlling role in deposits.", "announced", "in:2023 patient:strategy"},
		{"Turnout stood at 61% with most centres counted, the electoral commission said.", "counted", "patient:centres"},
		{"The charity employs nurses to visit homes.", "visit", "agent:nurses patient:homes"},
		{"The bill was passed by acclamation.", "passed", "by:acclamation patient:bill"},
		{"Paying ransom was made a crime in 2022 but continues regardless, and families often sell land.", "made", "in:2022"},
		{"They violate a constitutional right to strike.", "strike", ""},
		{"It was moved to prevent jurors from being intimidated.", "intimidated", "patient:jurors"},
		{"The tax would save the country from being downgraded.", "downgraded", "patient:country"},
		{"The firm built reefs, which it hopes will attract grouper.", "attract", "agent:reefs patient:grouper"},
		{"The agency fined the platform 640 million euros for failing to protect minors.", "protect", "agent:platform patient:minors"},
		{"The rancher gets 30 years for ordering a murder.", "ordering", "agent:rancher patient:murder"},
		{"It was reanalysed in December using a new method.", "using", "patient:method"},
		{"The government set the price early, giving members time to plan.", "plan", "agent:members"},
		{"The minister said the government respected the ruling, adding that it was late.", "adding", "agent:minister"},
		{"The uranium was obtained by pumping acid into rock, dissolving the metal.", "dissolving", "patient:metal"},
		{"If a family leaves, as happened last year, the rest share the work.", "happened", ":year"},
		{"An official requested anonymity to speak frankly.", "speak", ""},
		{"A law would make it easier to seize assets.", "seize", "patient:assets"},
		{"No papers have been found, according to Kim Lee, the prosecutor.", "found", "according to:Kim patient:papers"},
		{"The ministry assisted farmers in selling wool.", "selling", "agent:farmers patient:wool"},
		{"She entered the room hoping to find her son.", "hoping", "agent:She"},
		{"The fire resulted in a decision to close the mine.", "close", "patient:mine"},
		{"The reversal hurt her chances of keeping her seat.", "keeping", "agent:her patient:seat"},
		{"Pipes are used in making cars.", "making", "patient:cars"},
		{"The firm had trouble paying its debts.", "paying", "patient:debts"},
		{"Ada Roe advised closing the school.", "closing", "patient:school"},
		{"The dog feels like walking on sand.", "walking", "on:sand"},
		{"The court suspended a permit that allowed a firm to begin work, handing a victory to its neighbours.", "handing", "agent:court patient:victory to:neighbours"},
		{"The smelter has shut down a furnace, its owner said, dealing a blow to the state.", "dealing", "patient:blow"},
		{"She offered growers an advance, to be repaid in beans.", "repaid", "in:beans patient:advance"},
		{"He is the oldest player ever bought by an English side.", "bought", ""},
		{"The dividend will be paid as planned.", "planned", ""},
		{"The fighters will be paid, as had been agreed.", "agreed", ""},
		{"Turkey and Iraq accused each other of smuggling.", "accused", ""},
		{"Spain and Canada have promised $4 million between them.", "promised", ""},
		{"The Panama-flagged tanker sank.", "flagged", ""},
		{"Greece suspended the right to claim asylum.", "claim", "patient:asylum"},
		{"The army targets attempts to move weapons.", "move", "patient:weapons"},
		{"The papers needed to stop the sale are lost.", "stop", "patient:sale"},
		{"The result allowed Leeds the chance to draw level.", "draw", "agent:Leeds patient:level"},
		{"The law makes it an offence to sell ivory.", "sell", "patient:ivory"},
		{"The mission is known by its French acronym.", "known", "by:acronym patient:mission"},
		{"Quotas will be cut by almost half.", "cut", "by:half patient:Quotas"},
		// conjunction
		{"Russia and Iran sent engineers.", "sent", "agent:Russia agent:Iran patient:engineers"},
		{"The army attacked and captured the town.", "attacked", "agent:army patient:town"},
		{"The army attacked and captured the town.", "captured", "agent:army patient:town"},
		{"New units were founded, trained and equipped by Russia.", "founded", "agent:Russia patient:units"},
		{"New units were founded, trained and equipped by Russia.", "equipped", "agent:Russia patient:units"},
		{"Dock workers accepted a pay deal that their union had twice rejected.", "rejected", "agent:union patient:deal"},
		{"He bought the bread and sold the milk.", "sold", "agent:He patient:milk"},
		{"It ended, and, during the visit to Syria, President Assad took the floor.", "took", "agent:Assad during:visit patient:floor"},
		// copula
		{"The river is a border.", "border", "subject:river"},
		{"The campaign was instrumental to the victory.", "instrumental", "subject:campaign to:victory"},
		{"The fleet is in the harbour.", "harbour", "subject:fleet"},
		{"There are mines in the harbour.", "are", "agent:mines in:harbour"},
		// nouns
		{"The destruction of the bridge by rebels surprised them.", "destruction", "agent:rebels by:rebels of:bridge patient:bridge"},
		{"Putin's visit to Syria ended.", "visit", "agent:Putin to:Syria"},
		{"The group's defeat surprised them.", "defeat", "patient:group"},
		{"The arrival of the fleet surprised them.", "arrival", "agent:fleet of:fleet"},
		// what says nothing of the verb
		{"For example, the army captured the town.", "captured", "agent:army patient:town"},
		{"The talks took place in Geneva.", "took", "agent:talks in:Geneva"},
	} {
		d := text.Split(text.Article{Text: c.sentence})
		syntax.Document(d)
		if got := rolesOf(&d.Sentences[0], c.predicate); got != c.roles {
			t.Errorf("%s\n%s: got  %s\n%*s  want %s\n%s", c.sentence, c.predicate, got, len(c.predicate), "", c.roles, tree(&d.Sentences[0]))
		}
	}
}

// TestRolesOfGoldTrees: the same on trees drawn by hand, so that what is wrong is wrong in the roles.
func TestRolesOfGoldTrees(t *testing.T) {
	const path = "testdata/roles.conllu"
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sentences, err := syntax.ReadCoNLLU(f, path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range sentences {
		s := &sentences[i]
		syntax.Roles(s)
		checked := 0
		for _, comment := range s.Comments {
			if line, ok := strings.CutPrefix(comment, "# roles "); ok {
				predicate, want, _ := strings.Cut(line, " = ")
				if got := rolesOf(s, predicate); got != want {
					t.Errorf("%s\n%s: got  %s\n%*s  want %s\n%s", strings.Join(s.Comments, "\n"), predicate, got, len(predicate), "", want, tree(s))
				}
				checked++
			}
		}
		if checked == 0 {
			t.Errorf("%s: no roles to check", strings.Join(s.Comments, "\n"))
		}
	}
}

func rolesOf(s *text.Sentence, predicate string) string {
	var out []string
	for _, r := range s.Roles {
		if s.Tokens[r.Of].Text != predicate {
			continue
		}
		name := r.Name
		if name == "argument" {
			name = r.Case
		}
		out = append(out, name+":"+s.Tokens[r.Argument].Text)
	}
	slices.SortStableFunc(out, func(a, b string) int {
		return strings.Compare(a[:strings.IndexByte(a, ':')], b[:strings.IndexByte(b, ':')])
	})
	return strings.Join(out, " ")
}

func tree(s *text.Sentence) string {
	var b strings.Builder
	for i, t := range s.Tokens {
		fmt.Fprintf(&b, "  %2d %-14s %-6s %-4s %-12s %2d\n", i+1, t.Text, t.POS, t.Tag, t.Rel, t.Head+1)
	}
	return b.String()
}

// TestTreesAreTrees: whatever is mended after parsing, every token still hangs off one root.
func TestTreesAreTrees(t *testing.T) {
	for _, article := range []string{
		"\"We have won,\" the minister, Anna Weber, said. The striker Daniel Okafor, Coach Peter Lindqvist and the club's president, she added, agreed.",
		"Foreign Minister Anna Weber, he said, in his visit to Syria took part. Earlier this week, in his first-ever visit, he, the mayor, said, \"It is over.\"",
	} {
		d := text.Split(text.Article{Text: article})
		syntax.Document(d)
		for i := range d.Sentences {
			s := &d.Sentences[i]
			if n := len(s.Subtree(s.Root(), nil)); n != len(s.Tokens) || len(s.Children(-1)) != 1 {
				t.Errorf("%d of %d tokens hang off the root, %d roots:\n%s", n, len(s.Tokens), len(s.Children(-1)), tree(s))
			}
		}
	}
}

// FuzzWrongTrees reads the sentences of an article with some heads, relations and tags wrong: no mistake of the parser makes a
// repair crash, run in a ring or leave something that is no tree.
func FuzzWrongTrees(f *testing.F) {
	articles, err := filepath.Glob("../../quality/gold/judged/s*.txt")
	if err != nil || len(articles) == 0 {
		f.Fatal("no articles", err)
	}
	for _, name := range append(articles, "../../seeds/daesh-syria/v1.txt") {
		article, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for seed := range uint64(8) {
			f.Add(string(article), seed)
		}
	}
	f.Fuzz(func(t *testing.T, article string, seed uint64) {
		d := text.Split(text.Article{Text: article})
		syntax.Document(d)
		rng := rand.New(rand.NewPCG(seed, 0))
		for i := range d.Sentences {
			s := &d.Sentences[i]
			for range min(len(s.Tokens), 4) {
				mistake(s, rng)
			}
			wrong := tree(s)
			syntax.Roles(s)
			if n := len(s.Subtree(s.Root(), nil)); n != len(s.Tokens) || len(s.Children(-1)) != 1 {
				t.Fatalf("%d of %d tokens hang off the root of\n%s", n, len(s.Tokens), wrong)
			}
		}
	})
}

// mistake makes one token of a tree wrong and leaves a tree.
func mistake(s *text.Sentence, rng *rand.Rand) {
	k, other := rng.IntN(len(s.Tokens)), rng.IntN(len(s.Tokens))
	t, o := &s.Tokens[k], &s.Tokens[other]
	if t.Head >= 0 && !slices.Contains(s.Subtree(k, nil), other) {
		t.Head = other
	}
	if t.Head >= 0 && o.Head >= 0 {
		t.Rel = o.Rel
	}
	if rng.IntN(2) == 0 {
		t.POS, t.Tag = o.POS, o.Tag
	}
	s.Index()
}

// FuzzRoles gives roles random trees: repairs must leave a tree, and reading roles must end.
func FuzzRoles(f *testing.F) {
	f.Add([]byte("he said the dam rose 9 per cent a year , Anna Weber in his visit"), []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5})
	f.Fuzz(func(t *testing.T, words, shape []byte) {
		d := text.Split(text.Article{Text: string(words)})
		pos := []string{"NOUN", "VERB", "PROPN", "PRON", "ADP", "NUM", "ADJ", "AUX", "PUNCT"}
		tags := []string{"NN", "VBD", "VBN", "VB", "VBG", "NNP", "IN", "CD", "WDT"}
		rels := []string{"nsubj", "obj", "obl", "nmod", "conj", "appos", "acl", "acl:relcl", "advcl", "xcomp", "ccomp", "parataxis", "nmod:poss", "aux", "case"}
		for i := range d.Sentences {
			s := &d.Sentences[i]
			for k := range s.Tokens {
				b := 0
				if len(shape) > 0 {
					b = int(shape[k%len(shape)])
				}
				// a token hangs off an earlier one, or the first off none: always a tree
				s.Tokens[k].Head = k - 1 - b%max(k, 1)
				s.Tokens[k].POS, s.Tokens[k].Tag, s.Tokens[k].Rel = pos[b%len(pos)], tags[b%len(tags)], rels[b%len(rels)]
				s.Tokens[k].Lemma = strings.ToLower(s.Tokens[k].Text)
			}
			if len(s.Tokens) > 0 {
				s.Tokens[0].Head = -1
			}
			s.Index()
			syntax.Roles(s)
			if n := len(s.Subtree(s.Root(), nil)); n != len(s.Tokens) {
				t.Errorf("%d of %d tokens hang off the root", n, len(s.Tokens))
			}
		}
	})
}
