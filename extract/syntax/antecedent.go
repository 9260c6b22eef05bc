package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs hang relative clauses and appositions off the noun they are about, where the parser took the nearest.

// human reports whether a noun names a person.
func human(t *text.Token) bool {
	if t.POS == "PROPN" {
		return strings.HasSuffix(t.Name, "-person")
	}
	return lexicon.Must("peoplenouns").Has(t.Lemma) || lexicon.Must("titles").Has(t.Text)
}

// nameApposition hangs a person's name off the person in front of it: the fire service in "the chief of the fire service, Doug
// Lennox," is nobody, and "one of the sisters, Ann Lee," is one.
func nameApposition(s *text.Sentence, name int) {
	t := &s.Tokens[name]
	if !t.Is("appos") || t.POS != "PROPN" || t.Head < 0 || !strings.HasSuffix(t.Name, "-person") || name == 0 || s.Tokens[s.Subtree(name, nil)[0]].Text != "," {
		return
	}
	n := t.Head
	if k := &s.Tokens[n]; k.POS != "NOUN" || human(k) && k.Tag != "NNS" {
		return
	}
	if h := s.Tokens[n].Head; h >= 0 && h < n && s.Tokens[n].Is("nmod", "obl") && s.CaseText(n) != "" {
		if k := &s.Tokens[h]; human(k) && k.Tag != "NNS" || k.POS == "NUM" || k.POS == "ADJ" && s.Child(h, "det") >= 0 {
			t.Head = h
			s.Index()
		}
	}
}

// liftRelative hangs a relative clause off the noun that its pronoun and its verb agree with: "who" is a person, so that in "a
// specialist at the hospital, who left" it is not the hospital; "has" has one subject.
func liftRelative(s *text.Sentence, v int) {
	if s.Tokens[v].Rel != "acl:relcl" {
		return
	}
	pronoun := s.Child(v, "nsubj", "nsubj:pass")
	if pronoun < 0 || !relative(&s.Tokens[pronoun]) {
		return
	}
	who, number := strings.EqualFold(s.Tokens[pronoun].Text, "who"), numberOf(s, v)
	// one person does not "say": "the heirs of Emil Rosenthal, who say"
	one := func(n int) bool { return number == 'p' && s.Tokens[n].POS == "PROPN" && s.Child(n, "conj") < 0 }
	fits := func(n int) bool {
		t := &s.Tokens[n]
		if who {
			return human(t) && !one(n)
		}
		return number != 0 && number == nounNumber(t)
	}
	n := s.Tokens[v].Head
	if t := &s.Tokens[n]; fits(n) || t.POS != "NOUN" && t.POS != "PROPN" || who && (t.Name == "" || human(t)) && t.POS == "PROPN" && !one(n) || !who && nounNumber(t) == 0 {
		return
	}
	for n >= 0 && s.Tokens[n].Is("nmod") {
		if n = s.Tokens[n].Head; n >= 0 && fits(n) {
			s.Tokens[v].Head = n
			s.Index()
			return
		}
	}
}

// numberOf is what a finite verb group says of its subject's number: 's', 'p', 0 if nothing.
func numberOf(s *text.Sentence, v int) byte {
	at := v
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; c < v && t.Is("aux", "cop") {
			at = c
			break
		}
	}
	switch t := &s.Tokens[at]; {
	case t.Tag == "VBZ", strings.EqualFold(t.Text, "was"):
		return 's'
	case t.Tag == "VBP", strings.EqualFold(t.Text, "were"):
		return 'p'
	}
	return 0
}

// nounNumber is a common noun's number, 0 for one that either verb may follow.
func nounNumber(t *text.Token) byte {
	switch {
	case t.Tag == "NNS":
		return 'p'
	case t.Tag == "NN" && !lexicon.Must("collectives").Has(t.Lemma) && !lexicon.Must("partitives").Has(t.Lemma):
		return 's'
	}
	return 0
}

// makePronoun reads the "that" of a relative clause as the pronoun it is: bare before a subject ("a study that they
// submitted") and after "and" in a second one ("a carrier that leads the market and that opposed the merger").
func makePronoun(s *text.Sentence, v int) {
	that := -1
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; c < v && strings.EqualFold(t.Text, "that") && t.Is("obl", "mark", "nsubj", "det", "obj") {
			that = c
		}
	}
	if that < 1 {
		return
	}
	t := &s.Tokens[that]
	subject := s.Child(v, "nsubj", "nsubj:pass")
	switch {
	case s.Tokens[v].Rel == "acl:relcl" && t.POS == "SCONJ" && t.Is("nsubj", "obj"): // the tree has it right, the tag not
		t.POS, t.Tag = "PRON", "WDT"
		return
	case s.Tokens[v].Rel == "acl:relcl" && t.Rel == "obl:unmarked":
	case s.Tokens[v].Is("conj") && s.Tokens[that-1].Is("cc"):
		first := s.Tokens[v].Head
		for first >= 0 && s.Tokens[first].POS != "VERB" && s.Tokens[first].POS != "AUX" {
			first = s.Tokens[first].Head
		}
		if first < 0 || s.Tokens[first].Rel != "acl:relcl" || !slices.ContainsFunc(s.Children(first), func(c int) bool { return relative(&s.Tokens[c]) }) {
			return
		}
		s.Tokens[v].Head = first
	default:
		return
	}
	t.POS, t.Tag = "PRON", "WDT"
	if t.Rel = "nsubj"; subject >= 0 && subject != that {
		t.Rel = "obj"
	}
	s.Index()
}

// splitRelative gives a relative clause its verb back where its pronoun was taken for a conjunction of the clause around it, which
// then has two subjects: "the mines that the soldiers cleared were old".
func splitRelative(s *text.Sentence, v int) {
	that, outer, inner := s.Child(v, "mark"), -1, -1
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; c < v && t.Is("nsubj") {
			outer, inner = inner, c
		}
	}
	if outer < 0 || that < outer || inner < that || s.Tokens[that].Lemma != "that" {
		return
	}
	verb := s.Child(inner, "acl", "acl:relcl")
	if verb < inner || s.Tokens[verb].Tag != "VBD" && s.Tokens[verb].Tag != "VBN" {
		return
	}
	set := func(i, head int, rel string) { s.Tokens[i].Head, s.Tokens[i].Rel = head, rel }
	set(verb, outer, "acl:relcl")
	set(inner, verb, "nsubj")
	set(that, verb, "obj")
	s.Tokens[verb].Tag = "VBD"
	s.Index()
}
