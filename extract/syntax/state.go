package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs keep together what says nothing apart: a verb, its object and what the object becomes, or words that are one preposition.

// makeObjectPredicative makes a predicative of what stands right behind the object of a verb of making: "left reservoirs a third lower",
// "leaving buyers close to insolvency", "leaving the goalkeeper rooted to the spot".
func makeObjectPredicative(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if o < v || !lexicon.Must("making").Has(s.Tokens[v].Lemma) || s.Tokens[v].Lemma == "lead" || s.Child(v, "xcomp", "ccomp") >= 0 || strings.EqualFold(s.Tokens[o].Text, "those") {
		return // nobody is led responsible, and who finds "those responsible" has not found them so
	}
	for _, c := range slices.Concat(s.Children(v), s.Subtree(o, nil), obliqueComparatives(s, v, o)) {
		t := &s.Tokens[c]
		first := firstOf(s, c)
		if c <= o || first < 1 || apart(s, o, first) || s.Tokens[first].POS == "PUNCT" || s.CaseText(c) != "" || s.Child(c, "mark", "cop", "nsubj", "cc") >= 0 {
			continue
		}
		behind := first-1 == o || s.Tokens[first-1].Head == o || t.Head == first-1
		if behind && (t.POS == "ADJ" && t.Is("advmod", "obl", "amod") && (t.Head == v || t.Head < c) || t.Tag == "VBN" && t.Is("advcl") && t.Head == v || leftSo(s, v, o, c)) || foundSo(s, v, o, c) {
			t.Head, t.Rel = v, "xcomp"
			s.Index()
			return
		}
	}
}

// makePassivePredicative makes a predicative of the person right behind the passive of "make", whom nobody gets: "was made a scapegoat". An offer that
// somebody is made is none.
func makePassivePredicative(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if s.Tokens[v].Lemma == "make" && o > v && s.Passive(v) && firstOf(s, o) == v+1 && s.Tokens[o].POS == "NOUN" && human(&s.Tokens[o]) && s.Child(v, "xcomp", "iobj") < 0 {
		s.Tokens[o].Rel = "xcomp"
	}
}

// obliqueComparatives are the comparatives that close a phrase behind the object of a verb and that belong to neither: "making assets in dollars less
// attractive".
func obliqueComparatives(s *text.Sentence, v, o int) (found []int) {
	for _, p := range s.Children(v) {
		if p < o || !s.Tokens[p].Is("obl") || s.Tokens[p].POS != "NOUN" || lastOf(s, o)+1 != firstOf(s, p) {
			continue
		}
		for _, c := range s.Children(p) {
			degree := s.Child(c, "advmod")
			if c > p && s.Tokens[c].Is("amod") && s.Tokens[c].POS == "ADJ" && (s.Tokens[c].Tag == "JJR" || degree == p+1 && (s.Tokens[degree].Lemma == "more" || s.Tokens[degree].Lemma == "less")) {
				found = append(found, c)
			}
		}
	}
	return found
}

// partObjectPredicative makes the object of a verb of making the first of two predicatives, a phrase with an article: "are making the strongest of them
// rarer".
func partObjectPredicative(s *text.Sentence, v int) {
	o, how := s.Child(v, "xcomp"), s.LastChild(v, "xcomp")
	if o < v || how <= o || !lexicon.Must("making").Has(s.Tokens[v].Lemma) || s.Child(v, "obj") >= 0 || s.Passive(v) || s.Child(o, "det", "nmod:poss") < 0 {
		return
	}
	if firstOf(s, o) == v+1 && lastOf(s, o)+1 == firstOf(s, how) && s.Tokens[how].POS == "ADJ" {
		s.Tokens[o].Rel = "obj"
	}
}

// raiseCausee makes the object of a verb of making the noun right behind it that was taken for an attribute of the bare infinitive, and gives that the adjective
// behind it: "made stone feel soft".
func raiseCausee(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "xcomp" || t.Tag != "VB" && t.Tag != "VBP" || t.Head < 0 || t.Head >= v || !lexicon.Must("making").Has(s.Tokens[t.Head].Lemma) || s.Child(v, "mark") >= 0 {
		return
	}
	if how := v + 1; how < len(s.Tokens) && s.Tokens[how].POS == "ADJ" && s.Tokens[how].Is("xcomp") && s.Tokens[how].Head == t.Head && lexicon.Must("linking").Has(t.Lemma) {
		attach(s, how, v, "xcomp")
	}
	o := v - 1
	k := &s.Tokens[o]
	if k.Head == v && k.Is("amod", "compound") && (k.POS == "NOUN" || k.POS == "PROPN") && s.Child(t.Head, "obj", "iobj") < 0 && firstOf(s, o) == t.Head+1 {
		attach(s, o, t.Head, "obj")
	}
}

// partIntoAccount gives "take into account" its own phrase and the object behind it, where "account" was taken for a part of the object: "took into account
// age and weight".
func partIntoAccount(s *text.Sentence, account int) {
	t := &s.Tokens[account]
	if t.Lemma != "account" && t.Lemma != "consideration" || !t.Is("compound") || account < 2 || t.Head < account || s.Tokens[account-1].Lemma != "into" || s.Tokens[account-2].Lemma != "take" {
		return
	}
	o, take := t.Head, account-2
	if s.Tokens[account-1].Head != o || s.Tokens[o].Head != take || !s.Tokens[o].Is("obj", "obl") {
		return
	}
	s.Tokens[o].Rel = "obj"
	s.Tokens[account-1].Head = account
	attach(s, account, take, "obl")
}

// completeRank makes an object of the place in which somebody comes or finishes: "came a close second".
func completeRank(s *text.Sentence, v int) {
	if lemma := s.Tokens[v].Lemma; lemma != "come" && lemma != "finish" {
		return
	}
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; c > v && t.Is("advmod") && t.POS == "NOUN" && s.Child(c, "det") == v+1 && s.Child(v, "obj") < 0 {
			t.Rel = "obj"
			return
		}
	}
}

// leftSo reports whether a bare participle or an adjective behind what somebody is left with says how it is left: "left 900 lorries stranded", "left a server
// unprotected for months", "left millions facing a drought".
func leftSo(s *text.Sentence, v, o, c int) bool {
	t := &s.Tokens[c]
	if s.Tokens[v].Lemma != "leave" || t.Rel != "acl" || t.Head != o || c != o+1 {
		return false
	}
	many := human(&s.Tokens[o]) || s.Tokens[o].Tag == "NNS" && (lexicon.Must("partitives").Has(s.Tokens[o].Lemma) || lexicon.Must("groups").Has(s.Tokens[o].Lemma)) || s.Tokens[o].POS == "PROPN"
	return t.Tag == "VBN" && len(s.Children(c)) == 0 || t.POS == "ADJ" && s.Child(c, "obj", "nsubj") < 0 || t.Tag == "VBG" && many
}

// foundSo reports whether a participle behind the share of people that a poll finds says what they are: "found 60% of voters opposed to it".
func foundSo(s *text.Sentence, v, o, c int) bool {
	t := &s.Tokens[c]
	share := s.Tokens[o].Text == "%" || s.Tokens[o].Lemma == "percent" || s.Tokens[o].Lemma == "cent"
	return s.Tokens[v].Lemma == "find" && share && t.Tag == "VBN" && t.Rel == "acl" && s.Child(o, "nmod") == t.Head && c == t.Head+1
}

// makeCausative makes a complement of a participle right behind the object of an infinitive "have", where it was taken for a part of the object: who
// wants "to have the hall listed" wants it listed (Quirk and others 1985, 16.54).
func makeCausative(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	o := t.Head
	if t.Tag != "VBN" || t.Rel != "acl" || o < 0 || !s.Tokens[o].Is("obj") || lastOf(s, o) < v || s.Child(v, "mark", "aux", "aux:pass") >= 0 {
		return
	}
	have := s.Tokens[o].Head
	det := s.Child(o, "det", "nmod:poss")
	if have < 0 || have > o || v != o+1 || s.Tokens[have].Lemma != "have" || s.Tokens[have].Tag != "VB" || s.Child(have, "xcomp") >= 0 || !causes(s, have, v) || det < 0 || strings.EqualFold(s.Tokens[det].Text, "no") || strings.EqualFold(s.Tokens[det].Text, "any") {
		return
	}
	t.Head, t.Rel = have, "xcomp"
	s.Index()
}

// causes reports whether a "have" makes somebody do a thing: an infinitive whose participle names nobody who does it, or one with "would", as in a plan
// that "would have the scales checked by a firm".
func causes(s *text.Sentence, have, participle int) bool {
	if aux := s.Child(have, "aux"); aux >= 0 {
		return strings.EqualFold(s.Tokens[aux].Text, "would")
	}
	return s.Child(participle, "obl:agent") < 0
}

// completeMovement makes a predicative of the way that something is moved: "pushed the currency higher", "was pulled lower by a write-down", "drove prices
// close to $90".
func completeMovement(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if o < v && !s.Passive(v) {
		return
	}
	if o > v && lexicon.Must("effects").Has(s.Tokens[v].Lemma) && s.LastChild(o, "amod") == o+1 && s.Child(v, "xcomp") < 0 && o+2 < len(s.Tokens) && s.Tokens[o+2].Lemma == "to" {
		if c := o + 1; s.Tokens[c].Lemma == "close" {
			attach(s, c, v, "xcomp")
			return
		}
	}
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; c > max(o, v) && t.Is("advmod") && (t.Text == "higher" || t.Text == "lower") && len(s.Children(c)) == 0 {
			t.Rel, t.POS, t.Tag = "xcomp", "ADJ", "JJR"
			s.Index()
			return
		}
	}
}

// completeNaming gives a verb of naming what it calls its object in quotation marks, where that was taken for the object's attribute: called the
// demand "unprecedented".
func completeNaming(s *text.Sentence, v int) {
	o := s.Child(v, "obj")
	if o < v || !lexicon.Must("naming").Has(s.Tokens[v].Lemma) || s.Child(v, "xcomp") > o {
		return
	}
	for _, c := range s.Children(o) {
		if t := &s.Tokens[c]; c > o+1 && t.POS == "ADJ" && t.Is("amod") && text.Quotes(s.Tokens[c-1].Text) {
			attach(s, c, v, "xcomp")
			return
		}
	}
}

// apart reports whether a comma stands between two tokens.
func apart(s *text.Sentence, i, j int) bool {
	return slices.ContainsFunc(s.Tokens[i:max(i, j)], func(k text.Token) bool { return k.Text == "," })
}

// makeExpletiveObject takes for an expletive the "it" that only holds the place of an infinitive: "would make it easier to seize assets".
func makeExpletiveObject(s *text.Sentence, v int) {
	o, how := s.Child(v, "obj"), s.Child(v, "xcomp")
	if o != v+1 || how < o || s.Tokens[o].Lemma != "it" || s.Tokens[how].POS != "ADJ" {
		return
	}
	if act := s.Child(how, "xcomp", "advcl", "csubj"); act > how && s.Tokens[act].Tag == "VB" && s.Child(act, "nsubj") < 0 {
		s.Tokens[o].Rel, s.Tokens[act].Rel = "expl", "csubj"
		s.Index()
	}
}

// joinAsLow makes one preposition of "as low as" before an amount, and drops the "so much as" that only stresses an object.
func joinAsLow(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	as := s.Child(n, "case")
	if joinAsFar(s, n, as) || !t.Is("obl") || t.Head < 0 || as < 2 || as > n || s.Tokens[as].Text != "as" || s.Tokens[t.Head].POS != "VERB" {
		return
	}
	a := &s.Tokens[as-1]
	first := &s.Tokens[as-2]
	switch {
	case first.Text == "as" && first.Head == as-1 && a.Head == t.Head && a.Is("advmod", "xcomp") && (a.POS == "ADJ" || a.POS == "ADV"):
		a.Head, a.Rel, first.Head, first.Rel = n, "case", n, "case"
	case first.Text == "so" && a.Text == "much" && a.Head == t.Head && s.Child(t.Head, "obj", "nsubj:pass") < 0:
		t.Rel, s.Tokens[as].Rel = "obj", "advmod"
		a.Head = n
	}
	s.Index()
}

// joinAsFar makes one preposition of "as far away as", "as far south as" before the place that something reaches: it is not felt "as" that place.
func joinAsFar(s *text.Sentence, n, as int) bool {
	far, way := as-2, as-1
	if far < 1 || as > n || !s.Tokens[n].Is("obl") || s.Tokens[far].Text != "far" || s.Tokens[far-1].Text != "as" || s.Tokens[way].POS != "ADV" {
		return false
	}
	verb := s.Tokens[way].Head
	if verb != far-2 || s.Tokens[verb].POS != "VERB" || s.Tokens[n].Head != verb && s.Tokens[n].Head != way {
		return false
	}
	for i := far - 1; i < as; i++ {
		s.Tokens[i].Head, s.Tokens[i].Rel = n, "case"
	}
	attach(s, n, verb, "obl")
	return true
}

// joinMultiple hangs a multiple off what it multiplies: the "as" of an equative, "three times as expensive", or the amount behind it, "at 1.2 times
// core earnings", "40 times that of their rivals" (Huddleston and Pullum 2002, 5.11.1: a predeterminer).
func joinMultiple(s *text.Sentence, w int) {
	t, next := &s.Tokens[w], w+1
	if next+1 >= len(s.Tokens) || t.Head < 0 || !multiple(s, w) {
		return
	}
	if as := &s.Tokens[next]; as.Lemma == "as" && as.Is("advmod") && as.Head > next && as.Head <= next+2 {
		joinEquative(s, w, next)
		return
	}
	o := next
	for h := s.Tokens[o].Head; h > o && firstOf(s, h) >= w && !s.Tokens[h].Is("root"); h = s.Tokens[o].Head {
		o = h
	}
	amount := &s.Tokens[o]
	switch {
	case amount.POS != "NOUN" && amount.Lemma != "that" && amount.Lemma != "what" || timed(amount) || s.CaseText(o) != "" || s.Tokens[next].POS == "ADP":
	case t.Head == o:
		t.Rel = "nmod:unmarked"
	case t.Is("obl", "obj") && s.CaseText(w) == "" && amount.Head == t.Head && amount.Rel == "obj":
		attach(s, w, o, "nmod:unmarked")
	case t.Is("obl") && (amount.Head == t.Head && amount.Is("obj", "obl") || amount.Head == w && amount.Is("nmod")):
		takePlace(s, w, o)
		attach(s, w, o, "nmod:unmarked")
	}
}

// multiple reports whether a word says how many times: "three times", "twice", "half".
func multiple(s *text.Sentence, w int) bool {
	switch t := &s.Tokens[w]; t.Lemma {
	case "twice":
		return t.Is("advmod")
	case "half":
		return t.Is("advmod", "obj")
	case "time":
		return t.Tag == "NNS" && s.Child(w, "nummod", "amod") == w-1 && t.Is("obl", "nmod", "obj")
	}
	return lexicon.Must("fractions").Has(s.Tokens[w].Lemma) && s.Tokens[w+1].Lemma == "as" // "a tenth as much"
}

// joinEquative hangs a multiple off the "as" behind it, with what bounds it; the adjective takes its place behind a preposition: "sells for ten times
// as much".
func joinEquative(s *text.Sentence, w, as int) {
	t, degree := &s.Tokens[w], s.Tokens[as].Head
	if s.CaseText(w) != "" {
		if s.Tokens[degree].Head != t.Head || !s.Tokens[degree].Is("obl", "advmod", "obj") {
			return
		}
		takePlace(s, w, degree)
	}
	for _, c := range slices.Clone(s.Children(as)) {
		if c < w {
			s.Tokens[c].Head = w // "up to four times as much"
		}
	}
	attach(s, w, as, "obl:unmarked")
}

// takePlace gives a word the head, the relation and the prepositions of another.
func takePlace(s *text.Sentence, from, to int) {
	for _, c := range s.Case(from) {
		if strings.EqualFold(s.Tokens[c].Text, "up") || s.Tokens[c].Head != from {
			continue // "for up to ten times"
		}
		s.Tokens[c].Head = to
	}
	s.Tokens[to].Head, s.Tokens[to].Rel = s.Tokens[from].Head, s.Tokens[from].Rel
	s.Index()
}

// makeObjectParticiple reads as a participle what a tagger took for a past tense behind the object of "have" or "keep": "had two men caught", "kept his head
// bowed" (Quirk and others 1985, 16.54).
func makeObjectParticiple(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBD" || t.Rel != "xcomp" || t.Head < 0 || t.Head >= v || s.Child(v, "nsubj", "aux", "mark", "cop") >= 0 {
		return
	}
	over := &s.Tokens[t.Head]
	o := s.Child(t.Head, "obj")
	if over.Lemma != "have" && over.Lemma != "keep" || o < t.Head || lastOf(s, o) != v-1 {
		return
	}
	t.Tag, t.Morph = "VBN", "Tense=Past|VerbForm=Part"
}

// lowerWhen makes a relative clause of one with "when" right behind an indefinite time, which tells which time that was and not when else: "at a time when
// nobody came".
func lowerWhen(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	when := firstOf(s, v)
	n := when - 1
	if t.Rel != "advcl" || t.Head < 0 || n <= t.Head || !strings.EqualFold(s.Tokens[when].Text, "when") {
		return
	}
	time := &s.Tokens[n]
	det := s.Child(n, "det")
	if time.Head != t.Head || !time.Is("obl") || s.CaseText(n) == "" || time.Lemma != "time" && !lexicon.Must("timenouns").Has(time.Lemma) || det < 0 || s.Tokens[det].Lemma != "a" {
		return
	}
	attach(s, v, n, "acl:relcl")
}
