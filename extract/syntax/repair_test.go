package syntax

import (
	"fmt"
	"strings"
	"testing"

	"newsgraph/extract/text"
)

// given makes a sentence of words "form/POS/tag/head/relation", heads counted from 1, with the lemma behind where it is not the form.
func given(t *testing.T, words string) *text.Sentence {
	t.Helper()
	s := &text.Sentence{}
	for i, w := range strings.Fields(words) {
		f := strings.Split(w, "/")
		tok := text.Token{Span: text.Span{Start: 10 * i, End: 10*i + 1}, Text: f[0], Lemma: strings.ToLower(f[0]), POS: f[1], Tag: f[2], Rel: f[4]}
		if _, err := fmt.Sscan(f[3], &tok.Head); err != nil {
			t.Fatalf("%s: %v", w, err)
		}
		tok.Head--
		if len(f) > 5 {
			tok.Lemma = f[5]
		}
		s.Tokens = append(s.Tokens, tok)
	}
	s.Index()
	return s
}

// TestRepair: trees that parsers give and the words contradict, with what some tokens must hang off.
func TestRepair(t *testing.T) {
	for _, c := range []struct {
		name, words string
		want        []string // "form head relation"
	}{
		{"the doer of an event noun",
			"They/PRON/PRP/2/nsubj condemned/VERB/VBD/0/root arrest/NOUN/NN/2/obj/arrest of/ADP/IN/5/case Ann/PROPN/NNP/3/nmod by/ADP/IN/7/case police/NOUN/NN/2/obl ./PUNCT/./2/punct",
			[]string{"police arrest nmod"}},
		{"a preposition between two subjects", "Prices/NOUN/NNS/4/nsubj for/ADP/IN/3/case metals/NOUN/NNS/4/nsubj rose/VERB/VBD/0/root",
			[]string{"Prices rose nsubj", "metals Prices nmod"}},
		{"a date in pieces", "He/PRON/PRP/2/nsubj left/VERB/VBD/0/root on/ADP/IN/5/case 21/NUM/CD/5/nummod September/PROPN/NNP/2/obl 2010/NUM/CD/2/obl:unmarked",
			[]string{"September left obl", "21 September flat", "2010 September flat"}},
		{"the number of an index", "The/DET/DT/3/det Nikkei/PROPN/NNP/3/compound 225/NUM/CD/4/nsubj fell/VERB/VBD/0/root/fall",
			[]string{"Nikkei fell nsubj", "225 Nikkei flat", "The Nikkei det"}},
		{"the score of a team", "Torino/PROPN/NNP/3/compound 3/NUM/CD/1/nummod lost/VERB/VBD/0/root/lose",
			[]string{"3 Torino nummod"}},
		{"the year behind a month", "He/PRON/PRP/2/nsubj left/VERB/VBD/0/root/leave in/ADP/IN/4/case June/PROPN/NNP/2/obl last/ADJ/JJ/6/amod year/NOUN/NN/2/obl:unmarked",
			[]string{"year June nmod:unmarked"}},
		{"the date of a saying",
			"Firm/NOUN/NN/2/nsubj said/VERB/VBD/0/root/say on/ADP/IN/4/case Tuesday/PROPN/NNP/6/obl it/PRON/PRP/6/nsubj agreed/VERB/VBD/2/ccomp/agree ./PUNCT/./2/punct",
			[]string{"Tuesday said obl", "agreed said ccomp"}},
		{"the date of what is said",
			"Firm/NOUN/NN/2/nsubj said/VERB/VBD/0/root/say on/ADP/IN/4/case Tuesday/PROPN/NNP/7/obl ,/PUNCT/,/7/punct it/PRON/PRP/7/nsubj closes/VERB/VBZ/2/ccomp/close ./PUNCT/./2/punct",
			[]string{"Tuesday closes obl"}},
		{"what a headline's verb says", "Iran/PROPN/NNP/2/nsubj says/VERB/VBZ/0/root/say tanker/NOUN/NN/2/obj seized/VERB/VBN/3/acl/seize in/ADP/IN/6/case gulf/NOUN/NN/4/obl",
			[]string{"seized says ccomp", "tanker seized nsubj:pass"}},
		{"a proviso",
			"Talks/NOUN/NNS/2/nsubj resume/VERB/VBP/0/root ,/PUNCT/,/4/punct provided/VERB/VBD/2/conj/provide both/PRON/DT/6/nsubj sign/VERB/VBP/4/ccomp ./PUNCT/./2/punct",
			[]string{"sign resume advcl", "provided sign mark"}},
		{"a provider", "Firms/NOUN/NNS/2/nsubj provided/VERB/VBD/0/root/provide food/NOUN/NN/2/obj ./PUNCT/./2/punct",
			[]string{"food provided obj"}},
		{"a rate", "They/PRON/PRP/2/nsubj pay/VERB/VBP/0/root $/SYM/$/2/obj 30/NUM/CD/3/nummod a/DET/DT/6/det year/NOUN/NN/2/obl:unmarked",
			[]string{"year $ nmod:unmarked"}},
		{"an adjective with a passive auxiliary", "He/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass involved/ADJ/JJ/0/root",
			[]string{"He involved nsubj", "was involved cop"}},
		{"a subject that the verb of saying interrupts",
			"Buyers/NOUN/NNS/4/nsubj ,/PUNCT/,/1/punct analysts/NOUN/NNS/4/nsubj say/VERB/VBP/0/root ,/PUNCT/,/7/punct are/AUX/VBP/7/cop foreign/ADJ/JJ/4/ccomp",
			[]string{"Buyers foreign nsubj", "analysts say nsubj"}},
		{"a past tense read as a participle",
			"Price/NOUN/NN/0/root of/ADP/IN/3/case tin/NOUN/NN/1/nmod rose/VERB/VBN/1/acl on/ADP/IN/6/case Monday/PROPN/NNP/4/obl ./PUNCT/./1/punct",
			[]string{"Price rose nsubj", "Monday rose obl", ". rose punct"}},
		{"a source that closes the sentence",
			"Firm/NOUN/NN/2/nsubj ignored/VERB/VBD/0/root warnings/NOUN/NNS/2/obj ,/PUNCT/,/6/punct an/DET/DT/6/det inquiry/NOUN/NN/3/appos found/VERB/VBN/6/acl/find ./PUNCT/./2/punct",
			[]string{"inquiry found nsubj", "ignored found ccomp"}},
		{"no passive without its auxiliary",
			"Union/NOUN/NN/2/nsubj:pass called/VERB/VBD/0/root for/ADP/IN/4/case talks/NOUN/NNS/2/obl ./PUNCT/./2/punct",
			[]string{"Union called nsubj"}},
		{"a passive in a headline",
			"Cyclist/NOUN/NN/2/nsubj banned/VERB/VBD/0/root/ban for/ADP/IN/5/case four/NUM/CD/5/nummod years/NOUN/NNS/2/obl",
			[]string{"Cyclist banned nsubj:pass"}},
		{"clauses that a semicolon parts",
			"He/PRON/PRP/2/nsubj wept/VERB/VBD/0/root ;/PUNCT/:/5/punct she/PRON/PRP/5/nsubj left/VERB/VBD/2/ccomp ./PUNCT/./2/punct",
			[]string{"left wept parataxis"}},
		{"a relative that agrees with the noun before",
			"Group/NOUN/NN/7/nsubj of/ADP/IN/3/case miners/NOUN/NNS/1/nmod that/PRON/WDT/5/nsubj holds/VERB/VBZ/3/acl:relcl shares/NOUN/NNS/5/obj left/VERB/VBD/0/root ./PUNCT/./7/punct",
			[]string{"holds Group acl:relcl"}},
		{"who is a person",
			"Specialist/NOUN/NN/6/nsubj at/ADP/IN/3/case hospital/NOUN/NN/1/nmod who/PRON/WP/5/nsubj resigned/VERB/VBD/3/acl:relcl left/VERB/VBD/0/root ./PUNCT/./6/punct",
			[]string{"resigned Specialist acl:relcl"}},
		{"a particle that has a noun",
			"Ferry/NOUN/NN/2/nsubj sank/VERB/VBD/0/root/sink off/ADP/RP/2/compound:prt Java/PROPN/NNP/2/obl ./PUNCT/./2/punct",
			[]string{"off Java case", "Java sank obl"}},
		{"nobody is missed",
			"Divers/NOUN/NNS/2/nsubj sought/VERB/VBD/0/root/seek men/NOUN/NNS/2/obj missing/VERB/VBG/3/acl/miss ./PUNCT/./2/punct",
			[]string{"missing men amod"}},
		{"a phrase behind a saying in between",
			"Mayor/NOUN/NN/2/nsubj lost/VERB/VBD/0/root/lose ,/PUNCT/,/5/punct polls/NOUN/NNS/5/nsubj showed/VERB/VBD/2/parataxis/show ,/PUNCT/,/8/punct in/ADP/IN/8/case blow/NOUN/NN/5/obl ./PUNCT/./2/punct",
			[]string{"blow lost obl"}},
		{"what kills is an event",
			"Raid/NOUN/NN/0/root/raid on/ADP/IN/3/case barracks/NOUN/NNS/1/nmod that/PRON/WDT/5/nsubj killed/VERB/VBD/3/acl:relcl/kill ten/NUM/CD/5/obj ./PUNCT/./1/punct",
			[]string{"killed Raid acl:relcl"}},
		{"up to so many",
			"Wave/NOUN/NN/5/nsubj up/ADP/RP/1/compound:prt to/ADP/IN/4/case ten/NUM/CD/1/nmod came/VERB/VBD/0/root/come ./PUNCT/./5/punct",
			[]string{"up ten advmod"}},
		{"two objects of giving",
			"They/PRON/PRP/2/nsubj offered/VERB/VBD/0/root/offer it/PRON/PRP/2/obj land/NOUN/NN/2/obj ./PUNCT/./2/punct",
			[]string{"it offered iobj", "land offered obj"}},
		{"two objects of naming",
			"They/PRON/PRP/2/nsubj called/VERB/VBD/0/root/call him/PRON/PRP/2/iobj a/DET/DT/5/det traitor/NOUN/NN/2/obj ./PUNCT/./2/punct",
			[]string{"him called obj", "traitor called xcomp"}},
		{"what something is worth",
			"They/PRON/PRP/2/nsubj stole/VERB/VBD/0/root gold/NOUN/NN/4/compound worth/NOUN/NN/2/obj ten/NUM/CD/6/nummod pounds/NOUN/NNS/2/obj ./PUNCT/./2/punct",
			[]string{"gold stole obj", "worth gold amod", "pounds worth obl:unmarked"}},
		{"a phrase behind a measure",
			"They/PRON/PRP/2/nsubj met/VERB/VBD/0/root for/ADP/IN/5/case two/NUM/CD/5/nummod hours/NOUN/NNS/2/obl/hour in/ADP/IN/7/case Rome/PROPN/NNP/5/nmod ./PUNCT/./2/punct",
			[]string{"Rome met obl"}},
		{"let go",
			"They/PRON/PRP/2/nsubj let/VERB/VBD/0/root go/VERB/VB/2/xcomp of/ADP/IN/5/case it/PRON/PRP/3/obl ./PUNCT/./2/punct",
			[]string{"go let compound:lvc", "it let obl"}},
		{"what is expected to happen",
			"They/PRON/PRP/2/nsubj expect/VERB/VBP/0/root rain/NOUN/NN/2/obj to/PART/TO/5/mark continue/VERB/VB/3/acl ./PUNCT/./2/punct",
			[]string{"continue expect xcomp"}},
		{"a particle behind the object",
			"They/PRON/PRP/2/nsubj turned/VERB/VBD/0/root people/NOUN/NNS/2/obj away/ADV/RB/2/advmod ./PUNCT/./2/punct",
			[]string{"away turned compound:prt"}},
		{"enough of an adverb",
			"They/PRON/PRP/2/nsubj went/VERB/VBD/0/root/go far/ADV/RB/2/advmod enough/ADV/RB/2/advmod ./PUNCT/./2/punct",
			[]string{"enough far advmod"}},
		{"so much ahead of what",
			"They/PRON/PRP/2/nsubj ran/VERB/VBD/0/root/run 5/NUM/CD/4/nummod %/SYM/NN/5/obl:unmarked ahead/ADV/RB/2/advmod of/ADP/IN/7/case plan/NOUN/NN/2/obl ./PUNCT/./2/punct",
			[]string{"ahead plan case", "of ahead fixed", "% ran obl:unmarked"}},
		{"a distance",
			"They/PRON/PRP/2/nsubj finished/VERB/VBD/0/root/finish two/NUM/CD/4/nummod points/NOUN/NNS/2/obj/point behind/ADV/RB/2/advmod ./PUNCT/./2/punct",
			[]string{"behind points advmod"}},
		{"what is cut down",
			"They/PRON/PRP/2/nsubj cut/VERB/VBD/0/root/cut two/NUM/CD/4/nummod trees/NOUN/NNS/2/obj/tree down/ADV/RB/2/advmod ./PUNCT/./2/punct",
			[]string{"down cut compound:prt"}},
		{"an aside of a verb of saying",
			"Buyers/NOUN/NNS/8/nsubj ,/PUNCT/,/1/punct analysts/NOUN/NNS/4/nsubj added/VERB/VBD/1/acl:relcl/add ,/PUNCT/,/1/punct could/AUX/MD/8/aux be/AUX/VB/8/cop foreign/ADJ/JJ/0/root ./PUNCT/./8/punct",
			[]string{"foreign added ccomp"}},
		{"a list that opens the main clause",
			"After/SCONJ/IN/3/mark it/PRON/PRP/3/nsubj fell/VERB/VBD/9/advcl in/ADP/IN/5/case Rome/PROPN/NNP/3/obl ,/PUNCT/,/7/punct Ann/PROPN/NNP/5/conj had/AUX/VBD/9/aux left/VERB/VBN/0/root ./PUNCT/./9/punct",
			[]string{"Ann left nsubj"}},
		{"partners in a name",
			"Hallam/PROPN/NNP/4/nsubj &/CCONJ/CC/3/cc Stone/PROPN/NNP/1/conj left/VERB/VBD/0/root ./PUNCT/./4/punct",
			[]string{"Stone Hallam flat", "& Hallam flat"}},
		{"a second relative pronoun",
			"Firm/NOUN/NN/0/root that/PRON/WDT/3/nsubj leads/VERB/VBZ/1/acl:relcl and/CCONJ/CC/6/cc that/SCONJ/IN/6/mark opposed/VERB/VBD/3/conj it/PRON/PRP/6/obj",
			[]string{"that opposed nsubj"}},
		{"a conjunct in a clause that no comma has closed",
			"He/PRON/PRP/2/nsubj met/VERB/VBD/0/root Ann/PROPN/NNP/2/obj ,/PUNCT/,/6/punct who/PRON/WP/6/nsubj sang/VERB/VBD/3/acl:relcl and/CCONJ/CC/8/cc danced/VERB/VBD/2/conj ./PUNCT/./2/punct",
			[]string{"danced sang conj"}},
		{"a conjunct behind a closed clause",
			"He/PRON/PRP/2/nsubj met/VERB/VBD/0/root Ann/PROPN/NNP/2/obj ,/PUNCT/,/6/punct who/PRON/WP/6/nsubj sang/VERB/VBD/3/acl:relcl ,/PUNCT/,/9/punct and/CCONJ/CC/9/cc left/VERB/VBD/2/conj ./PUNCT/./2/punct",
			[]string{"left met conj"}},
		{"a relative that agrees with the noun behind",
			"Carriages/NOUN/NNS/8/nsubj of/ADP/IN/3/case train/NOUN/NN/1/nmod ,/PUNCT/,/7/punct which/PRON/WDT/7/nsubj was/AUX/VBD/7/aux moving/VERB/VBG/1/acl:relcl fell/VERB/VBD/0/root ./PUNCT/./8/punct",
			[]string{"moving train acl:relcl"}},
		{"what somebody is accused of",
			"It/PRON/PRP/2/nsubj accused/VERB/VBD/0/root/accuse police/NOUN/NN/2/obj of/SCONJ/IN/5/mark blaming/VERB/VBG/3/acl them/PRON/PRP/5/obj ./PUNCT/./2/punct",
			[]string{"blaming accused advcl"}},
		{"the object of a relative clause's infinitive",
			"Files/NOUN/NNS/7/nsubj that/PRON/WDT/4/obj he/PRON/PRP/4/nsubj failed/VERB/VBD/1/acl:relcl/fail to/PART/TO/6/mark send/VERB/VB/4/xcomp burned/VERB/VBD/0/root ./PUNCT/./7/punct",
			[]string{"that send obj"}},
		{"a participle behind its noun",
			"They/PRON/PRP/2/nsubj met/VERB/VBD/0/root in/ADP/IN/4/case cars/NOUN/NNS/2/obl parked/VERB/VBN/2/advcl outside/ADP/IN/7/case Rome/PROPN/NNP/5/obl ./PUNCT/./2/punct",
			[]string{"parked cars acl"}},
		{"between two",
			"Fighting/VERB/VBG/6/advcl/fight between/ADP/IN/3/case rebels/NOUN/NN/1/obl and/CCONJ/CC/6/cc police/NOUN/NN/6/nsubj killed/VERB/VBD/0/root/kill ten/NUM/CD/6/obj ./PUNCT/./6/punct",
			[]string{"police rebels conj", "Fighting killed nsubj"}},
		{"the last of a list of verbs",
			"He/PRON/PRP/2/nsubj planned/VERB/VBD/0/root it/PRON/PRP/2/obj ,/PUNCT/,/5/punct chose/VERB/VBD/2/conj men/NOUN/NNS/5/obj who/PRON/WP/8/nsubj came/VERB/VBD/6/acl:relcl and/CCONJ/CC/10/cc paid/VERB/VBD/8/conj them/PRON/PRP/10/obj ./PUNCT/./2/punct",
			[]string{"paid planned conj"}},
		{"two of several",
			"Wife/NOUN/NN/6/nsubj and/CCONJ/CC/3/cc two/NUM/CD/1/conj of/ADP/IN/5/case sons/NOUN/NNS/1/nmod left/VERB/VBD/0/root ./PUNCT/./6/punct",
			[]string{"sons two nmod"}},
		{"a verb that agrees with the relative clause",
			"It/PRON/PRP/3/nsubj will/AUX/MD/3/aux close/VERB/VB/0/root plants/NOUN/NNS/3/obj that/PRON/WDT/7/nsubj:pass were/AUX/VBD/7/aux:pass opened/VERB/VBN/4/acl:relcl and/CCONJ/CC/10/cc have/AUX/VBP/10/aux lost/VERB/VBN/3/conj ./PUNCT/./3/punct",
			[]string{"lost opened conj"}},
		{"what only people do",
			"He/PRON/PRP/2/nsubj said/VERB/VBD/0/root/say risk/NOUN/NN/5/nsubj was/AUX/VBD/5/cop low/ADJ/JJ/2/ccomp and/CCONJ/CC/7/cc advised/VERB/VBN/5/conj/advise calm/NOUN/NN/7/obj ./PUNCT/./2/punct",
			[]string{"advised said conj"}},
		{"who spends the time",
			"She/PRON/PRP/2/nsubj spent/VERB/VBD/0/root/spend hours/NOUN/NNS/2/obj/hour mediating/VERB/VBG/3/acl/mediate ./PUNCT/./2/punct",
			[]string{"mediating spent advcl"}},
		{"a number that stands for its noun",
			"Ten/NUM/CD/3/nsubj:pass were/AUX/VBD/3/aux:pass killed/VERB/VBN/0/root/kill and/CCONJ/CC/6/cc 30/NUM/CD/6/nummod injured/VERB/VBD/3/conj/injure ./PUNCT/./3/punct",
			[]string{"30 injured nsubj:pass"}},
		{"what begins is an event",
			"Talks/NOUN/NNS/0/root/talk on/ADP/IN/3/case routes/NOUN/NNS/1/nmod/route that/PRON/WDT/5/nsubj began/VERB/VBD/3/acl:relcl/begin ./PUNCT/./1/punct",
			[]string{"began Talks acl:relcl"}},
		{"who kills and who says so",
			"Ann/PROPN/NNP/6/nsubj killed/VERB/VBD/6/ccomp/kill men/NOUN/NNS/2/obj ,/PUNCT/,/6/punct officials/NOUN/NNS/6/nsubj said/VERB/VBD/0/root/say ./PUNCT/./6/punct",
			[]string{"Ann killed nsubj", "officials said nsubj"}},
		{"nobody says a ship",
			"He/PRON/PRP/2/nsubj said/VERB/VBD/0/root/say ships/NOUN/NNS/2/obj had/AUX/VBD/5/aux sunk/VERB/VBN/2/ccomp/sink ./PUNCT/./2/punct",
			[]string{"ships sunk nsubj"}},
		{"the time of the saying",
			"He/PRON/PRP/2/nsubj said/VERB/VBD/0/root/say on/ADP/IN/4/case Monday/PROPN/NNP/6/obl they/PRON/PRP/6/nsubj left/VERB/VBD/2/ccomp ./PUNCT/./2/punct",
			[]string{"Monday said obl"}},
		{"what is agreed behind its time",
			"They/PRON/PRP/2/nsubj agreed/VERB/VBD/0/root/agree on/ADP/IN/4/case Monday/PROPN/NNP/2/obl to/PART/TO/6/mark leave/VERB/VB/2/advcl ./PUNCT/./2/punct",
			[]string{"leave agreed xcomp"}},
		{"a purpose behind a time",
			"They/PRON/PRP/2/nsubj came/VERB/VBD/0/root/come on/ADP/IN/4/case Monday/PROPN/NNP/2/obl to/PART/TO/6/mark help/VERB/VB/2/advcl ./PUNCT/./2/punct",
			[]string{"help came advcl"}},
		{"a gift behind a name",
			"They/PRON/PRP/2/nsubj gave/VERB/VBD/0/root/give Ann/PROPN/NNP/2/iobj half/NOUN/NN/3/appos of/ADP/IN/6/case it/PRON/PRP/4/nmod ./PUNCT/./2/punct",
			[]string{"half gave obj"}},
		{"a figure at which something is put",
			"They/PRON/PRP/2/nsubj put/VERB/VBD/0/root/put losses/NOUN/NNS/2/obj at/ADP/IN/6/case ten/NUM/CD/6/nummod dead/ADJ/JJ/3/nmod ./PUNCT/./2/punct",
			[]string{"dead put obl"}},
		{"a comparison before a comma",
			"It/PRON/PRP/2/nsubj lost/VERB/VBD/0/root/lose ten/NUM/CD/2/obj ,/PUNCT/,/5/punct compared/VERB/VBN/2/advcl/compare with/ADP/IN/7/case nine/NUM/CD/5/obl ./PUNCT/./2/punct",
			[]string{"nine lost obl", "compared nine case"}},
		{"what is compared",
			"They/PRON/PRP/2/nsubj went/VERB/VBD/0/root/go faster/ADV/RBR/2/advmod than/ADP/IN/5/case us/PRON/PRP/2/obl ./PUNCT/./2/punct",
			[]string{"us faster obl"}},
		{"an adverb behind the second verb",
			"He/PRON/PRP/2/nsubj accused/VERB/VBD/0/root/accuse her/PRON/PRP/2/obj of/SCONJ/IN/5/mark acting/VERB/VBG/2/advcl slowly/ADV/RB/2/advmod ./PUNCT/./2/punct",
			[]string{"slowly acting advmod"}},
		{"a dollar of Australia",
			"It/PRON/PRP/2/nsubj lost/VERB/VBD/0/root/lose A$/PROPN/NNP/2/obj 3/NUM/CD/3/flat m/NUM/CD/2/obj ./PUNCT/./2/punct",
			[]string{"m A$ nummod"}},
		{"a second verb in -s with an object",
			"It/PRON/PRP/3/nsubj was/AUX/VBD/3/aux:pass built/VERB/VBN/0/root/build and/CCONJ/CC/5/cc supplies/NOUN/NNS/3/conj water/NOUN/NN/5/obj ./PUNCT/./3/punct",
			[]string{"supplies built conj"}},
	} {
		s := given(t, c.words)
		repair(s)
		got := map[string]bool{}
		for i := range s.Tokens {
			if tok := &s.Tokens[i]; tok.Head >= 0 {
				got[tok.Text+" "+s.Tokens[tok.Head].Text+" "+tok.Rel] = true
			}
		}
		for _, want := range c.want {
			if !got[want] {
				t.Errorf("%s: no %q in %v", c.name, want, got)
			}
		}
	}
}
