package extract

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/text"
)

// Who says a fact, whom its pronouns stand for, and what is held back.
func TestSourcesOfFacts(t *testing.T) {
	for _, c := range []struct {
		article string
		facts   []string // that are printed
		not     string   // a part of what is not
	}{
		{"A spokesman, Brigadier Asim Varda, said that the bridge had burned.", []string{"bridge | had burned (says Asim Varda)"}, "asim"},
		{"The lifeguards sing in their huts; new wages were announced in June.", []string{"lifeguards | sing in | huts", "new wages | were announced in | June"}, "someone"},
		{"In 36 of those hours the nurse had slept, said an expert.", []string{"nurse | had slept in | 36 of those hours (says expert)"}, "expert | said | the"},
		{"Two days later, the court found, the nurse received a letter.", []string{"nurse | received | letter | two days later (finds court)"}, "found | the"},
		{"The pier has reopened, officials say, after nine months of repairs.", []string{"pier | has reopened after | nine months of repairs (says officials)"}, "reopened | after"},
		{"The mayor signed a pact that both sides hope will revive trade.", []string{"pact | will revive | trade (intended)"}, "hope |"},
		{"For the time being, lorries may pass between six and nine.", []string{"lorries | may pass between | six and nine (possible)"}, "time"},
		{"A barn was set alight in May.", []string{"barn | was set alight in | May"}, "set in"},
		{"The crew made their own.", []string{"crew | made | their own"}, "made | own"},
		{"Farmers in the eastern lowlands, where the planting season has begun, say they need rain.", []string{"planting season | has begun in | eastern lowlands"}, "begun in | Farmers"},
		{"He spoke of those lost in Ghana, where two ferries have sunk.", []string{"two ferries | have sunk in | Ghana"}, "sunk in | those"},
		{"Poland's state-owned arms group PGZ will hire welders.", []string{"PGZ | is state-owned arms group of | Poland"}, "state- "},
		{"Calypso is Trinidad and Tobago's gift to music.", []string{"Calypso | is gift of | Trinidad and Tobago | to music"}, "is and"},
		{"It was noted in Porto that the mayor had used the same words.", nil, "mayor"},
		{"Mara Holt grew pears near Ely.\n\n\"We all copied her,\" said Jane Bristow.\n\nShe never made much money.", []string{"She | made | much money (not)"}, "Bristow | made"},
		{"Mark Holt's lawyer, John Bristow, said the papers were public. \"The city has sold a bridge,\" he said.", []string{"city | has sold | bridge (says John Bristow)"}, "says Mark"},
		{"A farmer spoke.\n\n\"I saw a fox in the yard,\" said the head of the village school.", []string{"head of the village school | saw | fox | in yard (says head of the village school)"}, "head |"},
		{"Kevin Moss spoke on Monday. Unions had called on Peter Lee to quit, saying he had misled parliament.", []string{"Peter Lee | had misled | parliament (says unions)"}, "Moss | had"},
		{"Mark Holt left in May. He was tired.\n\nThe Swede, 27, said that he felt dizzy.", []string{"Swede | felt | dizzy (says Swede, 27)"}, "Holt | felt"},
		{"Ann Lee made a film in which a railwayman carries a chair. Born in Ely, he sold pears.", []string{"he | sold | pears"}, "railwayman | sold"},
		{"Workers met at the mill. The Halden Company, which owns the mill, said it was pleased with them.\n\nIt denied that the roof leaked.", []string{"Halden Company | denied | that the roof leaked"}, "It |"},
		{"The firm appears to have sold the mill.", []string{"firm | has sold | mill (possible)"}, "appears"},
		{"The KTF Board of Trustees met in Ely. The KTF sold the mill.", []string{"KTF | sold | mill"}, "Trustees | sold"},
		{"The satellite, which scientists hope will provide warning, was late.", []string{"satellite | will provide | warning (intended)"}, "hope |"},
		{"The pitch was by no means unplayable.", []string{"pitch | was | unplayable (not)"}, "means"},
		{"A fire closed the plant on Monday. The Halden Company said it would repair the roof.", []string{"Halden Company | would repair | roof (says Halden Company; future)"}, "it |"},
		{"\"For years we looked the other way,\" the bank's president, Jane Roe, told reporters.", []string{"Jane Roe | is president of | bank"}, "bank ("},
		{"One runner collapsed near the finish; he was in a stable condition, officials said.", []string{"One runner | collapsed near | finish", "runner | was in | stable condition (says officials)"}, "officials | said | One"},
		{"Qatar sold gas to Japan; since then the number of contracts has risen to seven, according to a trader.", []string{"Qatar | sold | gas | to Japan", "number of contracts | has risen since | then | to seven (says trader)"}, "Japan ("},
		{"The judges noted that the prosecution had listed 363 witnesses, none of whom had been examined.", []string{"none of 363 witnesses | had been examined (notes judges)"}, "whom |"},
		{"Most of the ponds have silted up and been turned into fields.", []string{"Most of the ponds | have been turned into | fields"}, "has been"},
		{"Two other men, a Ukrainian and a Belarusian, repaired the boat.", []string{"Two other men | repaired | boat"}, "Ukrainian"},
		{"This is not a result we can be proud of.", []string{"This | is | result we can be proud of (not)"}, "result (not"},
		{"Strangers cannot enter the hall without paying a fee.", nil, "(not"},
		{"He ate several hundred dollars' worth of fish.", []string{"He | ate | several hundred dollars' worth of fish"}, "| worth"},
		{"As it happens, the gate is open.", []string{"gate | is | open"}, "it |"},
		{"She held her nerve to win the race.", []string{"She | won | race"}, "intended"},
		{"She trained for years to win the title.", []string{"She | to win | title (intended)"}, "| won"},
		{"Ghana seized a ship on Monday. Ghana wants a fine. Ghana sent a boat. The ship flies the flag of Panama. The captain cannot leave the country.", []string{"captain | can leave | country (not; possible)"}, "leave | Panama"},
		{"She climbed to the hall, after which the show was delayed.", []string{"show | was delayed"}, "after"},
		{"The club has sold two boats, lost its sponsor and been mocked.", []string{"club | has been mocked"}, "| been"},
		{"The police said that the firms, most of which are owned by drivers, had won 74 contracts.", []string{"drivers | own | most of the firms"}, "firms (says"},
		{"The seal was let go off the coast, where it dived and ate a crab, according to divers.", []string{"seal | was let go off | coast (says divers)", "it | ate | crab (says divers)"}, "crab\n"},
		{"The ministry has drafted rules which, according to a bank, could cost the firm millions.", []string{"ministry | has drafted | rules", "rules | could cost | millions | to firm (says bank; possible)"}, "rules (says"},
		{"The mayor has promised to abolish the funds, though he received three million from them, according to documents.", []string{"mayor | to abolish | funds (intended)", "mayor | received | three million | from funds (says documents)"}, "abolish | funds (says"},
		{"The mayor received letters from parents, some of whom said that the school was too small.", []string{"school | was | too small (says some of parents)"}, "whom)"},
		{"The bridge needs new cables, as noted by the county engineer.", []string{"bridge | needs | new cables (notes county engineer)"}, "noted"},
		{"The towns differ when it comes to parking.", nil, "comes to |"},
		{"The mayor repeated his offer of meeting the strikers.", []string{"mayor | met | strikers (intended)"}, "met | strikers\n"},
		{"The sheds are useful for storing hay.", []string{"sheds | store | hay (possible)"}, "store | hay\n"},
		{"The pilots are not involved in dumping the mud.", []string{"pilots | dump | mud (not)"}, "mud\n"},
		{"The mill blamed weak demand, strikes and the cost of mending its roof.", []string{"mill | blamed | strikes", "mill | blamed | cost of mending its roof"}, "mended |"},
		{"The town plans to build a bridge linking the two parks.", []string{"bridge | links | two parks (intended)"}, "links | two parks\n"},
		{"The firm could become the first to have a ship painted in Malden.", []string{"ship | was painted in | Malden (possible)"}, "Malden\n"},
		{"She said the play was like waiting for a bus, to which the director replied that he was busy.", []string{"director | replied | that he was busy", "director | was | busy (replies director)"}, "to bus"},
		{"It could be sold and the debt of 300 dollars settled.", []string{"debt of 300 dollars | could be settled (possible)"}, "settles"},
		{"Forty men were killed and a house burned.", []string{"house | was burned"}, "house | were"},
		{"They deal with a question that sounds simple: who owns the ship?", []string{"They | deal with | question"}, "question (possible"},
		{"Generally speaking, the pines grow best in sand.", []string{"pines | grow in | sand"}, "speak"},
		{"Being a new pilot, I went through the course.", []string{"I | was | new pilot"}, "I | were"},
		{"The painter Jane Roe has died aged 92.", []string{"Jane Roe | has died aged | 92"}, "has died |"},
		{"He died in Rome five years later, aged 37, when a stone fell.", []string{"He | died in | Rome | aged 37"}, "He | aged"},
		{"The yard doubled its output to become the largest in Norway.", []string{"yard | became | largest in Norway"}, "intended"},
		{"There are about 900 boats on the coast, many built in the 1950s.", []string{"many | are built in | 1950s (1950/1959)"}, "many | is"},
		{"\"I was tired of being ignored,\" said a farmer.", []string{"farmer | was ignored (says farmer)"}, "were"},
		{"Everyone over 40 would pay a levy; in return nobody would be charged more than 900 dollars for care.", []string{"more than 900 dollars | would be charged in | return | to nobody | for care (hypothetical)"}, "care\n"},
		{"The baker went on trial on charges that he took bribes.", []string{"baker | went on | trial | on charges that he took bribes"}, "took |"},
		{"Norway overtook Spain to become a giant.", []string{"Norway | became | giant"}, "Spain |"},
		{"The storm threatens to flood the valley.", []string{"storm | to flood | valley (possible)"}, "intended"},
		{"The union threatened to strike.", []string{"union | to strike (intended)"}, "possible"},
		{"The group is looking for a partner that owns ships.", []string{"partner | owns | ships (hypothetical)"}, "ships\n"},
		{"Nobody expects the talks to produce a deal that ends the war.", []string{"deal | ends | war (hypothetical)"}, "war\n"},
		{"The strike may leave thousands of travellers stranded at the airport.", []string{"travellers | were stranded at | airport (possible)"}, "airport\n"},
		{"It is not true that the mayor took money.", []string{"mayor | took | money (not)"}, "money\n"},
		{"It looks like the ferry lost a rudder.", []string{"ferry | lost | rudder (possible)"}, "it"},
		{"\"It is as though you had a family,\" said Jane Roe.", []string{"you | had | family (says Jane Roe; hypothetical)"}, "possible"},
		{"Help your son find a job.", []string{"son | to find | job (ordered)"}, "finds"},
		{"He will take the opportunity to thank them.", []string{"He | to thank | them (future)"}, "thanks"},
		{"The ferry was slow, according to those living on the island.", []string{"ferry | was slow (says those living on the island)"}, "those)"},
		{"Circling over the marsh, the herons show hunters where the frogs are.", []string{"herons | circle over | marsh"}, "(shows"},
		{"Around 2,000 refugees have found shelter in the valley since 2011, where some 300 teachers hold English classes.", []string{"some 300 teachers | hold | English classes"}, "(finds"},
		{"As the bridge serves as a shelter, the twelve hikers were assured of a bed in the valley, in Tyrol.", []string{"bridge | serves as | shelter"}, "(is assured"},
		{"When the club held a meeting in May, 40 people came, a number of whom shouted.", []string{"40 people | came"}, "(shouts"},
		{"The inquiry is due to last nine weeks, with a verdict expected in April.", []string{"inquiry | to last | nine weeks (future)", "verdict | is expected in | April"}, "expects"},
		{"The guards thought they had won the day when captain Omar Reth fell.", []string{"guards | had won | day (thinks guards)", "Omar Reth | is | captain", "Omar Reth | fell"}, "fell (thinks"},
		{"Fearing floods, the minister denied that the tents were in a warehouse in Malden.", []string{"warehouse | is in | Malden"}, "Malden (denies"},
		{"He wept, she recalled, when he tripped over a goat in May.", []string{"he | tripped over | goat | in May (recalls she)"}, "she | tripped"},
		{"The mayor said debts were low, but that many banks had left the valley.", []string{"many banks | had left | valley (says mayor)"}, "debts | had"},
		{"The winds had kept planes on the ground, he said, and they would be grounded again if the fog returned.", []string{"they | would be grounded (says he; hypothetical)"}, "grounded (hypothetical)"},
		{"The club has hired a Dutch diver, according to whom the wreck lies near the pier.", []string{"club | has hired | Dutch diver", "wreck | lies near | pier (says Dutch diver)"}, "diver (says"},
		{"A set of history books, one of whose authors is an aide of the king, sold well in May.", []string{"set of history books | sold | well | in May"}, "whose"},
		{"When the City of Belmore, in Perth's southern suburbs, opened a food hall, it expected a million visitors.", []string{"it | expected | million visitors"}, "Perth | expected"},
		{"An Ohio town lost its school. The town has a river.", []string{"Ohio town | lost | school"}, "Ohio |"},
		{"The club pays for one in four of those injured at work.", []string{"club | pays for | one in four of those injured at work"}, "those |"},
		{"They know nothing about the mill.", []string{"They | know | nothing about the mill"}, "nothing |"},
		{"The firm moved the fence by a metre and a half.", []string{"firm | moved | fence | by metre and a half"}, "by half"},
		{"The group cut its forecast to between 150 million and 250 million crowns.", []string{"group | cut | forecast | to between 150 million and 250 million crowns"}, "to 150"},
		{"Pupils, parents and people who had died were counted.", []string{"people | had died"}, "parents | had"},
		{"He paid the fine as opposed to going to jail.", []string{"He | paid | fine", "He | went to | jail (not)"}, "as going"},
		{"The army set up a monopoly on arms.", []string{"army | set up | monopoly on arms"}, "monopoly |"},
		{"The company blamed the delay on its concerns with a tax.", []string{"company | blamed | delay | on concerns with tax"}, "blamed | delay\n"},
		{"It took three keys to open the vault.", []string{"It | took | three keys | to open the vault"}, "It | open"},
		{"The mayor resigned after mounting public anger.", []string{"mayor | resigned after | mounting public anger"}, "mounted |"},
		{"The council keeps the oldest maps, i.e. the maps drawn by monks.", []string{"monks | drew | maps"}, "i.e. the maps"},
		{"A valid permit is required to enter the park.", nil, "to enter |"},
		{"In addition to mending the roof, the club painted the hall.", []string{"club | painted | hall"}, "addition"},
		{"A nurse from Malden cannot simply work in Perth.", nil, "work in |"},
		{"Texas Attorney General Ann Roe spoke.", []string{"Ann Roe | is | Texas Attorney General"}, "is Attorney of"},
		{"Japanese officials say the boat sank.", []string{"boat | sank (says Japanese officials)"}, "japanese"},
		{"There is one American who has been arrested.", []string{"one American | has been arrested"}, "United States"},
		{"The Defence Minister, Robert Hill, says the army is ready.", []string{"army | is | ready (says Robert Hill)"}, "says Defence"},
		{"David Lam was arrested. The head of the institute, John Roe, said it was treason. \"He could be charged with theft,\" he said.", []string{"He | could be charged with | theft (says John Roe; possible)"}, "Roe | could"},
		{"Bakers sell bread to Spain, Kenya and Iceland. Cheap bread is sold throughout the country.", []string{"Cheap bread | is sold throughout | country"}, "throughout | Iceland"},
		{"Kenyan farmers grow tea. The Kenyan harvest was poor. Cheap copies, printed in China, are sold throughout the country.", []string{"Cheap copies | are sold throughout | country"}, "throughout | China"},
		{"Kenyan farmers grow tea in Peru. Cheap copies are sold throughout the country.", []string{"Cheap copies | are sold throughout | Peru"}, "throughout | country"},
		{"A harbour report revealed that it lost money on ferries.", []string{"it | lost | money | on ferries (reveals harbour report)"}, "report | lost"},
		{"The Post Office closed in May. Mary Holt never left the office.", []string{"Mary Holt | left | office (not)"}, "left | Post"},
		{"The Free Barland Army burned a bridge. The minister said the army had guards there.", []string{"army | had | guards | there (says minister)"}, "Army | had"},
		{"The Israeli army burned a bridge. The minister said the army had guards there.", []string{"Israeli army | had | guards | there (says minister)"}, "\narmy | had"},
		{"She was born on New Year's Eve at the Children's Hospital.", []string{"She | was born on | New Year's Eve | at Children's Hospital"}, "on Eve"},
		{"The shed was never meant to hold books.", []string{"shed | to hold | books (not; intended)"}, "books (intended"},
		{"The farmers now have to drive 70 miles to sell milk.", []string{"farmers | to sell | milk (intended)"}, "ordered"},
		{"Keane holds her nerve to win the race", []string{"Keane | wins | race"}, "intended"},
		{"Shares fell before paring losses to stand 3% lower at noon.", []string{"Shares | stood | 3% lower | at noon"}, "intended"},
		{"She arrived home to find her car had been stolen.", []string{"She | found | her car had been stolen"}, "intended"},
		{"She returned to find a job.", []string{"She | to find | job (intended)"}, "found"},
		{"There is no guarantee that the dam will hold.", []string{"dam | will hold (possible)"}, "not; possible"},
		{"There was a noise like a cart falling down stairs.", []string{"cart | fell down | stairs (hypothetical)"}, "stairs\n"},
		{"It is as though somebody had locked the door.", []string{"somebody | had locked | door (hypothetical)"}, "door\n"},
		{"The mill was closed, leaving 300 workers to be paid from a state fund.", []string{"300 workers | to be paid from | state fund (future)"}, "were paid"},
		{"The workers will not stop until the debt is paid.", []string{"debt | is paid (hypothetical)"}, "paid (future"},
		{"\"The question is whether somebody made a mistake,\" Roe said.", []string{"somebody | made | mistake (says Roe; possible)"}, "mistake (says Roe)"},
		{"The others must be suffering.", []string{"others | must be suffering (possible)"}, "ordered"},
		{"The stage crosses two passes and should suit sprinters.", []string{"stage | should suit | sprinters (possible)"}, "ordered"},
		{"The verdict should surprise few farmers.", []string{"verdict | should surprise | few farmers (possible)"}, "ordered"},
		{"The well took a month to dry after the flood.", []string{"well | dried after | flood"}, "intended"},
		{"The wait may take weeks to end.", []string{"wait | to end (possible)"}, "intended"},
		{"The rise is a cut once prices are counted.", []string{"rise | is | cut", "prices | are counted (hypothetical)"}, "cut ("},
		{"Every once in a while we get a code.", []string{"we | get | code"}, "hypothetical"},
		{"Dozens waited outside the hall in May to thank the diver.", []string{"Dozens | to thank | diver (intended)"}, "possible"},
		{"Dozens waited a year to thank the diver.", []string{"Dozens | to thank | diver (possible)"}, "intended"},
		{"Ann Roe left, telling pupils that she would \"repair the boats that were sunk\".", []string{"Ann Roe | would repair | boats (tells Ann Roe; future)"}, "hypothetical"},
	} {
		a := text.Article{Text: c.article}
		for at := 0; at <= len(c.article); {
			block, _, _ := strings.Cut(c.article[at:], "\n\n")
			a.Blocks = append(a.Blocks, text.Block{Span: text.Span{Start: at, End: at + len(block)}, Kind: text.Body})
			at += len(block) + 2
		}
		r, err := Extract(a)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range r.Claims {
			got = append(got, r.Print(&r.Claims[i]))
		}
		all := strings.Join(got, "\n")
		missing := slices.ContainsFunc(c.facts, func(f string) bool { return !slices.Contains(got, f) })
		if missing || strings.Contains(all, c.not) {
			t.Errorf("%s\ngot\n%s\nwant %q, not %q", c.article, all, c.facts, c.not)
		}
	}
}
