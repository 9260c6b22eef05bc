package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// Repairs of what nouns, amounts and phrases belong to.

// lowerToBe hangs a passive infinitive behind a comma off the object that it tells of: "proposed a fund, to be financed by a levy".
func lowerToBe(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	to, be := s.Child(v, "mark"), s.Child(v, "aux:pass")
	if t.Tag != "VBN" || !t.Is("advcl", "xcomp") || t.Head < 0 || t.Head > v || to < 1 || be != to+1 || s.Tokens[to].Tag != "TO" || s.Tokens[to-1].Text != "," {
		return
	}
	if o := s.Child(t.Head, "obj"); o > t.Head && o < to && s.Tokens[o].POS == "NOUN" {
		t.Head, t.Rel = o, "acl"
		s.Index()
	}
}

// freeOrdinal takes from a description the ordinal that a comma parts from it: "a fourth, engineer Hugo Sotil, was acquitted" tells of no
// fourth engineer.
func freeOrdinal(s *text.Sentence, a int) {
	t := &s.Tokens[a]
	n := t.Head
	if !t.Is("amod") || n < a || a+1 >= len(s.Tokens) || s.Tokens[a+1].Text != "," || s.Tokens[n].Rel != "nmod:desc" {
		return
	}
	t.Head, t.Rel = s.Tokens[n].Head, "dep"
	if d := s.Child(n, "det"); d >= 0 && d < a {
		s.Tokens[d].Head = a
	}
	s.Index()
}

// nameCan reads as a noun the "can" that no verb follows: "clung to a fuel can".
func nameCan(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	if t.Tag != "MD" || t.Lemma != "can" || t.Is("aux") || i < 2 || len(s.Children(i)) > 0 {
		return
	}
	n := i - 1
	k := &s.Tokens[n]
	if k.POS != "NOUN" || k.Head < 0 || k.Head > n || s.Child(n, "det") < 0 {
		return
	}
	t.Head, t.Rel = k.Head, k.Rel
	makeNoun(s, i)
	for _, c := range s.Children(n) {
		s.Tokens[c].Head = i
	}
	k.Head, k.Rel = i, "compound"
	s.Index()
}

// freePart leaves to the part of what was named the place that only that part has: "2,400 cases have been recorded since January, most of them
// in the south".
func freePart(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if n < 1 || n+3 >= len(s.Tokens) || s.Tokens[n-1].Text != "," || !lexicon.Must("partitives").Has(t.Lemma) && !partial(t.Lemma) ||
		s.Tokens[n+1].Text != "of" || s.Tokens[n+2].Tag != "PRP" || !t.Is("nsubj", "nsubj:pass", "appos", "obl", "conj") {
		return
	}
	i := n + 3
	if s.Tokens[i].POS != "ADP" || s.Tokens[i].Rel != "case" {
		return
	}
	where := s.Tokens[i].Head
	k := &s.Tokens[where]
	if t.Head == where && k.Is("obl") {
		k.Rel = "parataxis" // "most of them" are there
		return
	}
	if !k.Is("obl") || k.Head < 0 || k.Head > n || k.Head != t.Head {
		return
	}
	k.Head, k.Rel = n, "nmod"
	t.Rel = "parataxis"
	s.Index()
}

func partial(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "all", "both", "few", "half", "many", "more", "most", "none", "one", "several", "some", "two", "three":
		return true
	}
	return false
}

// liftTag makes the main clause of a verb of saying behind a closed quotation that the parser hung below what is said: "'We oppose it,' the
// president told a rally".
func liftTag(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	quote := t.Head
	who := s.Child(v, "nsubj")
	if !t.Is("ccomp") || quote < 0 || quote > v || who < quote || who > v || !lexicon.Must("saying").Has(t.Lemma) || s.Child(v, "ccomp", "mark") >= 0 {
		return
	}
	first := s.Subtree(v, nil)[0]
	if first < 2 || !closesQuote(s.Tokens[first-1].Text) || s.Tokens[first-2].Text != "," {
		return
	}
	t.Head, t.Rel = s.Tokens[quote].Head, s.Tokens[quote].Rel
	s.Tokens[quote].Head, s.Tokens[quote].Rel = v, "ccomp"
	s.Index()
	if last := len(s.Tokens) - 1; s.Tokens[last].Head == quote && s.Tokens[last].Is("punct") {
		s.Tokens[last].Head = v
		s.Index()
	}
}

func closesQuote(mark string) bool { return mark == "\"" || mark == "”" || mark == "''" }

// joinCompound makes one noun of a noun behind "and" and the gerund right behind it that were joined one by one: "manslaughter and people
// smuggling".
func joinCompound(s *text.Sentence, g int) {
	t := &s.Tokens[g]
	if t.Tag != "VBG" || !t.Is("conj") || g < 2 || t.Head < 0 || t.Head > g-2 || len(s.Children(g)) > 0 {
		return
	}
	n := &s.Tokens[g-1]
	if n.POS != "NOUN" || !n.Is("conj") || n.Head != t.Head || !s.Tokens[g-2].Is("cc") || s.Tokens[g-2].Head != g-1 || s.Tokens[t.Head].POS != "NOUN" {
		return
	}
	makeNoun(s, g)
	n.Head, n.Rel = g, "compound"
	s.Tokens[g-2].Head = g
	s.Index()
}

// freeOffice gives an adjective behind a comma to the noun that it stands before: "the mediator, former minister Ada Lind, said".
func freeOffice(s *text.Sentence, a int) {
	t := &s.Tokens[a]
	if !t.Is("amod") || t.Head < 0 || t.Head >= a || s.Tokens[a-1].Text != "," || a+1 >= len(s.Tokens) {
		return
	}
	for n := a + 1; n < len(s.Tokens); n++ {
		k := &s.Tokens[n]
		if k.POS == "NOUN" && k.Rel == "nmod:desc" {
			t.Head = n
			s.Index()
			return
		}
		if k.POS != "ADJ" && k.POS != "NOUN" || !k.Is("amod", "compound") {
			return
		}
	}
}

// joinBare makes the subject of what is said of the noun right behind the verb, where that was taken for what is said and its phrase for the
// subject: "said contracts for half of the crop had been signed".
func joinBare(s *text.Sentence, v int) {
	n, clause := s.Child(v, "obj"), s.Child(v, "ccomp")
	if n < v || clause < n || s.Child(n, "case") >= 0 || s.Child(clause, "mark") >= 0 || !lexicon.Must("saying").Has(s.Tokens[v].Lemma) {
		return
	}
	subject := s.Child(clause, "nsubj")
	if subject < n || s.Child(subject, "case") < 0 || s.Subtree(subject, nil)[0] != s.Child(subject, "case") {
		return
	}
	if all := s.Subtree(n, nil); all[len(all)-1]+1 != s.Child(subject, "case") {
		return
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = clause, s.Tokens[subject].Rel
	s.Tokens[subject].Head, s.Tokens[subject].Rel = n, "nmod"
	s.Index()
}

// joinExpert gives the field behind "the expert in" to the expert, where it was taken for the title of the name behind: "the specialist in
// security Ada Lind".
func joinExpert(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	name := t.Head
	if t.Rel != "nmod:desc" || t.POS != "NOUN" || n < 2 || name < n || !s.Tokens[name].Is("nmod") || lexicon.Must("peoplenouns").Has(t.Lemma) || lexicon.Must("titles")[strings.ToLower(t.Text)] != "" {
		return
	}
	who, prep := s.Tokens[name].Head, s.Child(name, "case")
	if who < 0 || who != prep-1 || prep != n-1 || !lexicon.Must("peoplenouns").Has(s.Tokens[who].Lemma) || s.Child(who, "det") < 0 {
		return
	}
	t.Head, t.Rel = who, "nmod"
	s.Tokens[prep].Head = n
	s.Tokens[name].Rel = "appos"
	s.Index()
}

// joinFirm makes a description of the noun before a name where both were hung off another noun by one preposition: "a buyer for Osaka-based
// importer Minato Coffee".
func joinFirm(s *text.Sentence, name int) {
	t := &s.Tokens[name]
	if t.POS != "PROPN" || !t.Is("nmod") || t.Rel == "nmod:desc" || t.Head < 0 || t.Head > name || s.Child(name, "case") >= 0 {
		return
	}
	n := s.Subtree(name, nil)[0] - 1
	k := &s.Tokens[n]
	if n <= t.Head || k.POS != "NOUN" || !k.Is("nmod") || k.Head != t.Head || s.Child(n, "case") < 0 || s.Child(n, "det", "nmod:poss") >= 0 {
		return
	}
	for _, c := range s.Children(n) {
		s.Tokens[c].Head = name
	}
	k.Head, k.Rel = name, "nmod:desc"
	s.Index()
}

// raiseVote hangs by what a verdict was found, and after what, off the verb, where it was hung off the verdict: "was found guilty of murder by
// five votes to two after a trial".
func raiseVote(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("obl") || t.Head < 0 || t.Head > n {
		return
	}
	a := t.Head
	v := s.Tokens[a].Head
	if k := &s.Tokens[a]; k.POS != "ADJ" || !k.Is("xcomp") || v < 0 || v > a || !s.Passive(v) {
		return
	}
	if of := s.Child(a, "obl"); of < 0 || of == n || s.CaseText(of) != "of" {
		return
	}
	switch s.CaseText(n) {
	case "by", "after", "on", "in", "at":
		t.Head = v
		s.Index()
	}
}

// raiseWay hangs "on their way" off the verb of who is on it, where it was hung off a participle that says how something is: "cross it in a
// harness made of belts on their way to school".
func raiseWay(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.Lemma != "way" || !t.Is("obl", "nmod") || t.Head < 0 || s.CaseText(n) != "on" || s.Child(n, "nmod:poss") < 0 {
		return
	}
	v := t.Head
	if k := &s.Tokens[v]; k.Tag != "VBN" || k.Rel != "acl" {
		return
	}
	if up := climb(s, s.Tokens[v].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" }); up >= 0 && up < v {
		t.Head, t.Rel = up, "obl"
		s.Index()
	}
}

// readThirdPerson reads as a verb the noun behind "and" that no comma or "and" parts from the noun behind it, where both were joined to an
// object: in "is thought to have 2,800 members and controls wide areas" nothing could join the areas to the controls.
func readThirdPerson(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	cc := s.Child(n, "cc")
	if t.Tag != "NNS" || !t.Is("conj") || cc != n-1 || t.Head < 0 || !s.Tokens[t.Head].Is("obj") || len(s.Children(n)) > 1 {
		return
	}
	thing := -1
	for _, c := range s.Children(t.Head) {
		if k := &s.Tokens[c]; c > n && k.Is("conj") && k.POS == "NOUN" && s.Child(c, "cc", "case") < 0 && s.Subtree(c, nil)[0] == n+1 {
			thing = c
		}
	}
	verb := climb(s, s.Tokens[t.Head].Head, func(at int) bool { return s.Tokens[at].POS == "VERB" && s.VerbGroup(at).Form == "Fin" })
	if thing < 0 || verb < 0 || verb > n {
		return
	}
	t.POS, t.Tag, t.Head, t.Rel, t.Morph = "VERB", "VBZ", verb, "conj", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
	s.Tokens[thing].Head, s.Tokens[thing].Rel = n, "obj"
	s.Index()
}

// joinEqual makes an apposition of an amount that a comma parts from the amount before it: "had cost A$190 million, more than half of the
// loss", "set it at 150,000 lari, roughly $55,000".
func joinEqual(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("obj") || t.Head < 0 || t.Head > n || !isAmount(s, n) {
		return
	}
	first := s.Subtree(n, nil)[0]
	if first < 2 || s.Child(n, "case") >= 0 {
		return
	}
	comma := first
	if s.Tokens[first].Text != "," {
		comma = first - 1
	}
	before := comma - 1
	if s.Tokens[comma].Text != "," || before <= t.Head {
		return
	}
	if a := climb(s, before, func(at int) bool { return s.Tokens[at].Head == t.Head }); a > t.Head && a < n && s.Tokens[a].Is("obl", "obj", "iobj") && isAmount(s, a) {
		if s.Tokens[a].Is("iobj") {
			s.Tokens[a].Rel = "obj"
		}
		t.Head, t.Rel = a, "appos"
		s.Tokens[comma].Head = n
		s.Index()
	}
}

// isAmount reports whether a token is a number, a sum of money, a fraction, or a noun with a number.
func isAmount(s *text.Sentence, n int) bool {
	t := &s.Tokens[n]
	return t.POS == "NUM" || t.POS == "SYM" || lexicon.Must("fractions").Has(t.Lemma) || t.POS == "NOUN" && lexicon.Must("currencies").Has(strings.ToLower(t.Lemma)) || t.POS == "NOUN" && s.Child(n, "nummod") >= 0
}

// readOnce reads as an adverb the "once" that stands before what somebody was: "Andamarca, once Peru's biggest builder, paid". What stands
// behind the comma after that is the verb's.
func readOnce(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	n := t.Head
	if !strings.EqualFold(t.Text, "once") || t.Rel != "case" || i < 2 || n < i || s.Tokens[i-1].Text != "," || !s.Tokens[n].Is("obl", "nmod") {
		return
	}
	verb := s.Tokens[n].Head
	who := climb(s, i-2, func(at int) bool { return s.Tokens[at].Head == verb })
	if who < 0 || s.Tokens[who].POS != "PROPN" && s.Tokens[who].POS != "NOUN" {
		return
	}
	t.POS, t.Tag, t.Rel = "ADV", "RB", "advmod"
	for _, c := range s.Children(n) {
		if k := &s.Tokens[c]; c > n && k.Is("nmod") && s.Tokens[s.Subtree(c, nil)[0]].Text == "," {
			k.Head, k.Rel = verb, "obl"
		}
	}
	s.Tokens[n].Head, s.Tokens[n].Rel = who, "dep" // no apposition: it is so no more
	s.Index()
}

// readBelow reads as prepositions the "below" and "above" before an amount that a verb moves to: "has slipped below $15".
func readBelow(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	n := t.Head
	if t.Rel != "advmod" || n <= i || !strings.EqualFold(t.Text, "below") && !strings.EqualFold(t.Text, "above") || !s.Tokens[n].Is("obl", "obj") || s.Child(n, "case") >= 0 {
		return
	}
	if v := s.Tokens[n].Head; v != i-1 || s.Tokens[v].POS != "VERB" || !isAmount(s, n) {
		return
	}
	t.POS, t.Tag, t.Rel = "ADP", "IN", "case"
	s.Tokens[n].Rel = "obl"
	s.Index()
}

// liftRuling makes the content of a ruling of what was taken for a relative clause of the votes: "ruled by two votes to one that they had
// erred".
func liftRuling(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	that := s.Child(v, "obj")
	if t.Rel != "acl:relcl" || t.Head < 0 || t.Head > v || that < 0 || that > v || !strings.EqualFold(s.Tokens[that].Text, "that") || s.Child(v, "nsubj") < that {
		return
	}
	votes := climb(s, t.Head, func(at int) bool { return s.Tokens[at].Lemma == "vote" })
	if votes < 0 || s.Tokens[votes].Head < 0 || s.Tokens[votes].Head > votes {
		return
	}
	saying := s.Tokens[votes].Head
	if lexicon.Must("complement")[s.Tokens[saying].Lemma+" that"] != "said" || s.Child(saying, "ccomp", "obj") >= 0 {
		return
	}
	t.Head, t.Rel = saying, "ccomp"
	k := &s.Tokens[that]
	k.POS, k.Tag, k.Rel = "SCONJ", "IN", "mark"
	s.Index()
}

// readTo reads as a preposition the "to" that was taken for an infinitive's before a noun: "to bring voters to rallies".
func readTo(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	if t.Tag != "TO" || t.Rel != "mark" || t.Head <= i {
		return
	}
	if n := &s.Tokens[t.Head]; (n.POS == "NOUN" || n.POS == "PROPN") && n.Is("obl", "nmod") && s.Child(t.Head, "cop") < 0 {
		t.POS, t.Tag, t.Rel = "ADP", "IN", "case"
	}
}

// readWith reads as a participle the past tense behind "with" and a noun that has no object: "with most votes counted".
func readWith(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	m, n := s.Child(v, "mark"), s.Child(v, "nsubj")
	if t.Tag != "VBD" || !t.Is("advcl", "acl") || m < 0 || n < m || n > v || s.Tokens[m].Lemma != "with" || s.Child(v, "obj", "aux") >= 0 || lexicon.Must("intransitives").Has(t.Lemma) {
		return
	}
	t.Tag, t.Morph = "VBN", "Tense=Past|VerbForm=Part"
	s.Tokens[n].Rel = "nsubj:pass"
}

// raiseSince hangs since when something has been so off the perfect whose object ends in it: "has seen bouts of fighting between militias drawn
// from the villages since 1999".
func raiseSince(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("obl") || t.Head < 0 || s.CaseText(n) != "since" {
		return
	}
	v := t.Head
	if k := &s.Tokens[v]; k.Tag != "VBN" || k.Rel != "acl" || v > n || s.Child(v, "aux") >= 0 || s.Tokens[v-1].Text == "," {
		return
	}
	for at := range s.Ancestors(v) {
		switch k := &s.Tokens[at]; {
		case k.Rel == "acl:relcl", k.Is("advcl", "ccomp"):
			return
		case k.POS == "VERB" && s.VerbGroup(at).Perfect && k.Rel != "acl":
			t.Head = at
			s.Index()
			return
		}
	}
}

// makeNoun reads a bare verb as the noun it must be: "in his visit to Syria". Verbs have no possessors.
func makeNoun(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	t.POS, t.Tag, t.Morph, t.Lemma = "NOUN", "NN", "Number=Sing", strings.ToLower(t.Text)
	if t.Is("advcl") {
		t.Rel = "obl"
	}
	for _, c := range s.Children(v) {
		if k := &s.Tokens[c]; k.Is("obl") {
			k.Rel = "nmod"
		}
	}
}
