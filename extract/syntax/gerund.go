package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs tell nouns and attributes in -ing or -ed from verb forms, and hang such forms off what they are about.

// makeGerundNoun makes a compound noun of the name of a deed that was read as a verb with a subject, where it is joined to another noun: nobody smuggles
// in "charges of fraud, people smuggling and arson".
func makeGerundNoun(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := s.Child(v, "nsubj")
	if t.Tag != "VBG" || !t.Is("conj") || t.Head < 0 || t.Head > v || s.Tokens[t.Head].POS != "NOUN" || s.CaseText(t.Head) == "" || n < 0 || n != v-1 || len(s.Children(n)) > 0 ||
		!lexicon.Must("events").Has(strings.ToLower(t.Text)) || s.Child(v, "aux", "obj", "xcomp", "ccomp", "mark") >= 0 {
		return
	}
	makeNoun(t)
	attach(s, n, v, "compound")
}

// readHeardNoun joins the name of a deed to the noun before its "and" that a verb has for its object, where it was joined to the verb, whose form it does not
// share: "heard the blast and then shooting".
func readHeardNoun(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	cc := s.Child(v, "cc")
	if t.Tag != "VBG" || !t.Is("conj") || t.Head < 0 || t.Head > v || s.Tokens[t.Head].POS != "VERB" || s.Tokens[t.Head].Tag == "VBG" || cc < 1 || cc > v ||
		!lexicon.Must("events").Has(strings.ToLower(t.Text)) || s.Child(v, "aux", "nsubj", "obj", "xcomp", "ccomp", "mark") >= 0 {
		return
	}
	if o := s.Child(t.Head, "obj"); o > t.Head && o < cc && lastOf(s, o) == cc-1 {
		makeNoun(t)
		attach(s, v, o, "conj")
	}
}

// makeNoun makes a noun in the singular of a gerund.
func makeNoun(t *text.Token) {
	t.POS, t.Tag, t.Lemma, t.Morph = "NOUN", "NN", strings.ToLower(t.Text), "Number=Sing"
}

// readAgentAttribute makes a modifier of the bare plural behind it of a participle of change that a passive has behind "by", where both were read as a gerund
// with its object: nobody changes habits in "was hit by changing habits".
func readAgentAttribute(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	by, n := s.Child(v, "mark", "case"), s.Child(v, "obj")
	if t.Tag != "VBG" || !t.Is("advcl", "conj") || t.Head < 0 || t.Head > v || !s.Passive(t.Head) || by != v-1 || s.Tokens[by].Lemma != "by" || n < v ||
		s.Tokens[n].Tag != "NNS" || firstOf(s, n) != v+1 || s.Child(n, "det", "nmod:poss", "case") >= 0 || s.Child(v, "aux", "nsubj", "compound:prt", "xcomp", "ccomp") >= 0 {
		return
	}
	if verb := t.Lemma; verb != "change" && verb != "shift" && !lexicon.Must("growing").Has(verb) {
		return
	}
	for _, c := range slices.Clone(s.Children(v)) {
		if k := &s.Tokens[c]; c > n && k.Is("obl") {
			k.Head, k.Rel = n, "nmod"
		} else if c != n {
			k.Head = n
		}
	}
	s.Tokens[by].Rel, s.Tokens[by].POS = "case", "ADP"
	s.Tokens[n].Head, s.Tokens[n].Rel = t.Head, "obl:agent"
	attach(s, v, n, "amod")
}

// lowerBeginning hangs off the event or the stretch of time before its comma a participle that says when that begins, where it was hung off the verb: it is no
// ministry that begins in "the ministry declared three days of mourning, beginning on Monday".
func lowerBeginning(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBG" || t.Rel != "advcl" || t.Head < 0 || t.Head > v || t.Lemma != "begin" && t.Lemma != "start" || s.Child(v, "obj", "xcomp", "mark", "aux", "nsubj") >= 0 || !afterComma(s, v) {
		return
	}
	when, o := s.Child(v, "obl"), s.Child(t.Head, "obj")
	if when < v || !timed(&s.Tokens[when]) && !lexicon.Must("months").Has(s.Tokens[when].Text) || o < t.Head || o > v || s.Tokens[o].POS != "NOUN" || lastOf(s, o) != firstOf(s, v)-1 && lastOf(s, o) != v-2 {
		return
	}
	if timed(&s.Tokens[o]) || lexicon.Must("events").Has(s.Tokens[o].Lemma) {
		attach(s, v, o, "acl")
	}
}

// makeBeginning makes a preposition of "beginning" and "starting" before a time, which say from when something is so and not what begins: it is no ministry
// that begins in "starting in May, the ministry will pay for lunch" (Huddleston and Pullum 2002, chapter 7, 2.3). An event or a stretch of time does begin.
func makeBeginning(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBG" || !t.Is("advcl", "acl") || t.Head < 0 || t.Lemma != "begin" && t.Lemma != "start" || s.Child(v, "obj", "xcomp", "ccomp", "advcl", "mark", "aux", "nsubj", "case", "conj", "cc") >= 0 {
		return
	}
	when := s.Child(v, "obl", "obl:unmarked", "nmod:unmarked")
	if when < v || firstOf(s, when) != v+1 || !timed(&s.Tokens[when]) && !number(s, when, 4) && s.Child(when, "nmod:unmarked", "flat") < 0 {
		return
	}
	if h := &s.Tokens[t.Head]; t.Is("acl") && (timed(h) || lexicon.Must("events").Has(h.Lemma) || !afterComma(s, v)) {
		return
	}
	over := climb(s, t.Head, func(at int) bool { return s.Tokens[at].POS == "VERB" || s.Child(at, "cop") >= 0 })
	if over < 0 {
		return
	}
	for _, c := range s.Case(when) {
		s.Tokens[c].Head, s.Tokens[c].Rel = v, "fixed"
	}
	for _, c := range slices.Clone(s.Children(v)) {
		if !s.Tokens[c].Is("fixed") {
			s.Tokens[c].Head = when
		}
	}
	t.Head, t.Rel, t.POS, t.Tag = when, "case", "ADP", "IN"
	attach(s, when, over, "obl")
}

// readThose makes the head of its phrase of "those" that a participle of giving and what is given stand behind, where it was read as the article of
// this, which is no plural: the drug does nothing in "those prescribed aspirin recovered".
func readThose(s *text.Sentence, i int) {
	t, n := &s.Tokens[i], s.Tokens[i].Head
	if !t.Is("det") || !strings.EqualFold(t.Text, "those") || n != i+2 || s.Tokens[n].Tag != "NN" && s.Tokens[n].Tag != "NNP" {
		return
	}
	v := i + 1
	given := &s.Tokens[v]
	if given.Head != n || given.Tag != "VBN" || !lexicon.Must("giving").Has(given.Lemma) && given.Lemma != "prescribe" {
		return
	}
	t.Head, t.Rel, t.POS = s.Tokens[n].Head, s.Tokens[n].Rel, "PRON"
	for _, c := range slices.Clone(s.Children(n)) {
		if c > n || s.Tokens[c].Is("case") {
			s.Tokens[c].Head = i
		}
	}
	given.Head, given.Rel, given.POS = i, "acl", "VERB"
	attach(s, n, v, "obj")
}

// raiseMeasureRelative hangs a relative clause off what an amount measures, and not off the amount: "a flat of 90 square metres which they sold".
func raiseMeasureRelative(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := t.Head
	if t.Rel != "acl:relcl" || n < 0 || n > v || !s.Tokens[n].Is("nmod") || s.CaseText(n) != "of" || s.Child(n, "nummod") < 0 {
		return
	}
	whole := s.Tokens[n].Head
	unit := lexicon.Must("lengths").Has(s.Tokens[n].Lemma) || lexicon.Must("currencies").Has(s.Tokens[n].Lemma)
	if unit && whole >= 0 && whole < n && s.Tokens[whole].POS == "NOUN" && modifiedBy(s, whole, "a", "an") {
		attach(s, v, whole, "acl:relcl")
	}
}
