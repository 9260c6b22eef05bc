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
		{"a time before the subject", "In/ADP/IN/2/case 1717/NUM/CD/4/nummod Lady/PROPN/NNP/4/nmod:desc Mary/PROPN/NNP/5/nsubj left/VERB/VBD/0/root",
			[]string{"1717 left obl", "In 1717 case", "Mary left nsubj"}},
		{"a preposition between two subjects", "Prices/NOUN/NNS/4/nsubj for/ADP/IN/3/case metals/NOUN/NNS/4/nsubj rose/VERB/VBD/0/root",
			[]string{"Prices rose nsubj", "metals Prices nmod"}},
		{"a date in pieces", "He/PRON/PRP/2/nsubj left/VERB/VBD/0/root on/ADP/IN/5/case 21/NUM/CD/5/nummod September/PROPN/NNP/2/obl 2010/NUM/CD/2/obl:unmarked",
			[]string{"September left obl", "21 September flat", "2010 September flat"}},
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
		{"an infinitive that goes on",
			"She/PRON/PRP/2/nsubj promised/VERB/VBD/0/root/promise to/PART/TO/4/mark leave/VERB/VB/2/xcomp ,/PUNCT/,/6/punct sell/VERB/VB/2/conj it/PRON/PRP/6/obj ./PUNCT/./2/punct",
			[]string{"sell leave conj"}},
		{"a particle that has a noun",
			"Ferry/NOUN/NN/2/nsubj sank/VERB/VBD/0/root/sink off/ADP/RP/2/compound:prt Java/PROPN/NNP/2/obl ./PUNCT/./2/punct",
			[]string{"off Java case", "Java sank obl"}},
		{"nobody is missed",
			"Divers/NOUN/NNS/2/nsubj sought/VERB/VBD/0/root/seek men/NOUN/NNS/2/obj missing/VERB/VBG/3/acl/miss ./PUNCT/./2/punct",
			[]string{"missing men amod"}},
		{"an infinitive that says which",
			"She/PRON/PRP/2/nsubj met/VERB/VBD/0/root/meet the/DET/DT/5/det first/ADJ/JJ/5/amod nurse/NOUN/NN/2/obj to/PART/TO/7/mark win/VERB/VB/2/xcomp ./PUNCT/./2/punct",
			[]string{"win nurse acl"}},
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
		{"a plural noun and no relative clause",
			"Peace/NOUN/NN/5/nsubj deals/VERB/VBZ/1/acl:relcl/deal between/ADP/IN/4/case them/PRON/PRP/2/obl failed/VERB/VBD/0/root ./PUNCT/./5/punct",
			[]string{"deals failed nsubj", "Peace deals compound", "them deals nmod"}},
		{"an aside of a verb of saying",
			"Buyers/NOUN/NNS/8/nsubj ,/PUNCT/,/1/punct analysts/NOUN/NNS/4/nsubj added/VERB/VBD/1/acl:relcl/add ,/PUNCT/,/1/punct could/AUX/MD/8/aux be/AUX/VB/8/cop foreign/ADJ/JJ/0/root ./PUNCT/./8/punct",
			[]string{"foreign added ccomp"}},
		{"a perfect without been",
			"Floods/NOUN/NNS/3/nsubj:pass have/AUX/VBP/3/aux/have hit/VERB/VBN/0/root/hit towns/NOUN/NNS/3/obj ./PUNCT/./3/punct",
			[]string{"Floods hit nsubj"}},
		{"a list that opens the main clause",
			"After/SCONJ/IN/3/mark it/PRON/PRP/3/nsubj fell/VERB/VBD/9/advcl in/ADP/IN/5/case Rome/PROPN/NNP/3/obl ,/PUNCT/,/7/punct Ann/PROPN/NNP/5/conj had/AUX/VBD/9/aux left/VERB/VBN/0/root ./PUNCT/./9/punct",
			[]string{"Ann left nsubj"}},
		{"two clauses that and joins",
			"It/PRON/PRP/2/nsubj ended/VERB/VBD/5/ccomp and/CCONJ/CC/2/cc Ann/PROPN/NNP/5/nsubj left/VERB/VBD/0/root ./PUNCT/./5/punct",
			[]string{"left ended conj", "and left cc"}},
		{"an infinitive before its object",
			"They/PRON/PRP/2/nsubj lack/VERB/VBP/0/root tools/NOUN/NNS/2/obj to/PART/TO/5/mark mend/VERB/VB/6/amod roads/NOUN/NNS/2/obj ./PUNCT/./2/punct",
			[]string{"mend tools acl", "roads mend obj"}},
		{"partners in a name",
			"Hallam/PROPN/NNP/4/nsubj &/CCONJ/CC/3/cc Stone/PROPN/NNP/1/conj left/VERB/VBD/0/root ./PUNCT/./4/punct",
			[]string{"Stone Hallam flat", "& Hallam flat"}},
		{"the doer of an event noun",
			"They/PRON/PRP/2/nsubj condemned/VERB/VBD/0/root arrest/NOUN/NN/2/obj/arrest of/ADP/IN/5/case Ann/PROPN/NNP/3/nmod by/ADP/IN/7/case police/NOUN/NN/2/obl ./PUNCT/./2/punct",
			[]string{"police arrest nmod"}},
		{"the verb of a sentence in -s",
			"The/DET/DT/3/det hospital/NOUN/NN/3/compound plans/NOUN/NNS/0/root/plan to/PART/TO/5/mark close/VERB/VB/3/acl ./PUNCT/./3/punct",
			[]string{"hospital plans nsubj", "close plans xcomp", "The hospital det"}},
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
		{"a lone gerund",
			"He/PRON/PRP/2/nsubj denied/VERB/VBD/0/root/deny wrongdoing/VERB/VBG/2/xcomp ./PUNCT/./2/punct",
			[]string{"wrongdoing denied obj"}},
		{"the object of a relative clause's infinitive",
			"Files/NOUN/NNS/7/nsubj that/PRON/WDT/4/obj he/PRON/PRP/4/nsubj failed/VERB/VBD/1/acl:relcl/fail to/PART/TO/6/mark send/VERB/VB/4/xcomp burned/VERB/VBD/0/root ./PUNCT/./7/punct",
			[]string{"that send obj"}},
		{"a participle before the finite verb",
			"Men/NOUN/NNS/2/nsubj seized/VERB/VBD/0/root/seize there/ADV/RB/2/advmod have/AUX/VBP/6/aux been/AUX/VBN/6/aux:pass freed/VERB/VBN/2/advcl ./PUNCT/./2/punct",
			[]string{"Men freed nsubj:pass", "seized Men acl"}},
		{"a participle behind its noun",
			"They/PRON/PRP/2/nsubj met/VERB/VBD/0/root in/ADP/IN/4/case cars/NOUN/NNS/2/obl parked/VERB/VBN/2/advcl outside/ADP/IN/7/case Rome/PROPN/NNP/5/obl ./PUNCT/./2/punct",
			[]string{"parked cars acl"}},
		{"a title with all its words",
			"Deputy/ADJ/JJ/3/amod Minister/NOUN/NN/3/nmod:desc Ann/PROPN/NNP/4/nsubj left/VERB/VBD/0/root ./PUNCT/./4/punct",
			[]string{"Deputy Minister amod"}},
		{"a second verb in -s",
			"It/PRON/PRP/2/nsubj employs/VERB/VBZ/0/root/employ people/NOUN/NNS/2/obj and/CCONJ/CC/5/cc plans/NOUN/NNS/3/conj/plan to/PART/TO/7/mark grow/VERB/VB/5/acl ./PUNCT/./2/punct",
			[]string{"plans employs conj", "grow plans xcomp"}},
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
		{"an amount before a preposition",
			"It/PRON/PRP/2/nsubj fell/VERB/VBD/0/root/fall 6/NUM/CD/4/nummod %/SYM/NN/6/compound to/ADP/IN/6/case crowns/NOUN/NNS/2/obl ./PUNCT/./2/punct",
			[]string{"% fell obl:unmarked"}},
		{"a dollar of Australia",
			"It/PRON/PRP/2/nsubj lost/VERB/VBD/0/root/lose A$/PROPN/NNP/2/obj 3/NUM/CD/3/flat m/NUM/CD/2/obj ./PUNCT/./2/punct",
			[]string{"m A$ nummod"}},
		{"a second verb in -s with an object",
			"It/PRON/PRP/3/nsubj was/AUX/VBD/3/aux:pass built/VERB/VBN/0/root/build and/CCONJ/CC/5/cc supplies/NOUN/NNS/3/conj water/NOUN/NN/5/obj ./PUNCT/./3/punct",
			[]string{"supplies built conj"}},
		{"a participle before a possessor",
			"They/PRON/PRP/2/nsubj raised/VERB/VBD/0/root/raise it/PRON/PRP/2/obj and/CCONJ/CC/7/cc closed/VERB/VBN/7/amod/close Rome's/PROPN/NNP/7/nmod:poss airport/NOUN/NN/3/conj ./PUNCT/./2/punct",
			[]string{"closed raised conj", "airport closed obj"}},
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
