package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// Repairs of what clauses joined to each other share, and what one of them keeps to itself.

// raiseDeed joins what a speaker did by words to the saying, where it was taken for a part of what was said: "she said she was sorry and urged
// them to leave". The subject of what is said is a pronoun, and what is joined to it is a past tense as the saying is.
func raiseDeed(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if !t.Is("conj") || t.Head < 0 || t.Tag != "VBD" || !lexicon.Must("speechacts").Has(t.Lemma) || s.Child(v, "nsubj", "aux", "mark") >= 0 {
		return
	}
	first := t.Head
	saying := s.Tokens[first].Head
	if !s.Tokens[first].Is("ccomp") || saying < 0 || saying > first || s.Tokens[saying].Tag != "VBD" || !lexicon.Must("saying").Has(s.Tokens[saying].Lemma) {
		return
	}
	if who := s.Child(first, "nsubj"); s.Child(first, "aux:pass") < 0 && who >= 0 && s.Tokens[who].Tag == "PRP" {
		t.Head = saying
		s.Index()
	}
}

// closeRelative makes a clause of a noun and the finite verb right behind the relative clause that stands between commas: in "they fled after
// the miner, which had expanded, cut the value" and in "shops closed early, and the plants, which employ 900, closed for the day" the verb has
// the noun for its subject.
func closeRelative(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Tag != "VBD" && t.Tag != "VBN" || v < 3 || s.Tokens[v-1].Text != "," || s.Child(v, "nsubj", "nsubj:pass", "aux", "mark", "cc", "obl:agent") >= 0 {
		return
	}
	n := closedNoun(s, v)
	if n < 0 || s.Tokens[n].Head < 0 {
		return
	}
	noun, verb := &s.Tokens[n], s.Tokens[n].Head
	switch mark := s.Child(n, "case"); {
	case noun.Is("obl") && verb < n && mark >= 0 && len(s.Case(n)) == 1 && opensTime(s.Tokens[mark].Text):
		s.Tokens[mark].Head, s.Tokens[mark].Rel, s.Tokens[mark].POS = v, "mark", "SCONJ"
		t.Head, t.Rel = verb, "advcl"
		for _, c := range s.Children(verb) { // what the parser joined to the verb above in its stead
			if k := &s.Tokens[c]; c > v && k.Is("advcl", "conj") && k.Tag == "VBD" && s.Child(c, "nsubj", "mark") < 0 {
				k.Head, k.Rel = v, "conj"
			}
		}
	case noun.Is("conj") && mark < 0 && s.Child(n, "cc") >= 0 && t.Is("acl", "conj"):
		cc := s.Child(n, "cc")
		first := climb(s, verb, func(at int) bool { return s.Tokens[at].POS == "VERB" })
		if first < 0 || cc < 1 || s.Tokens[cc-1].Text != "," || first > n {
			return
		}
		s.Tokens[cc].Head, s.Tokens[cc-1].Head = v, v
		t.Head, t.Rel = first, "conj"
	default:
		return
	}
	t.Tag = "VBD"
	noun.Head, noun.Rel = v, "nsubj"
	s.Index()
}

// openTime makes a clause of a noun behind "before" or "as" and the finite verb behind it that lacks a subject: "approved it before a study
// requested by the owners had been finished", "prices rose as makers, with deeper pockets, have entered the market".
func openTime(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	mark := s.Child(n, "case")
	if !t.Is("obl") || t.Head < 0 || t.Head > n || mark < t.Head || len(s.Case(n)) != 1 || !opensTime(s.Tokens[mark].Text) && !strings.EqualFold(s.Tokens[mark].Text, "as") {
		return
	}
	for v := n + 1; v < len(s.Tokens); v++ {
		k := &s.Tokens[v]
		aside := k.Is("parataxis", "advcl", "conj") && k.Head == t.Head && s.Child(v, "cc") < 0
		if k.POS != "VERB" || !(k.Rel == "acl:relcl" && k.Head == n) && !aside || s.Child(v, "nsubj", "mark") >= 0 || s.Child(v, "obj") >= 0 && s.Child(v, "obj") < v {
			continue
		}
		aux := s.Child(v, "aux")
		if aux < n || s.VerbGroup(v).Form != "Fin" || aux < v-2 || aside && s.Tokens[aux-1].Text != "," {
			continue
		}
		k.Head, k.Rel = t.Head, "advcl"
		t.Head, t.Rel = v, "nsubj"
		if s.Child(v, "aux:pass") >= 0 {
			t.Rel = "nsubj:pass"
		}
		s.Tokens[mark].Head, s.Tokens[mark].Rel, s.Tokens[mark].POS = v, "mark", "SCONJ"
		s.Index()
		return
	}
}

// closedNoun is the noun whose relative clause ends at the comma before a verb, -1 if there is none.
func closedNoun(s *text.Sentence, v int) int {
	for at := range s.Ancestors(v - 2) {
		if s.Tokens[at].Rel != "acl:relcl" || at >= v {
			continue
		}
		n := s.Tokens[at].Head
		all := s.Subtree(at, func(c int) bool { return c >= v })
		if first := all[0]; n >= 0 && n < first && all[len(all)-1] <= v-1 && (s.Tokens[first].Text == "," || s.Tokens[first-1].Text == ",") {
			return n
		}
	}
	if s.Tokens[v-2].Rel == "acl:relcl" {
		return s.Tokens[v-2].Head
	}
	return -1
}

// opensTime reports whether a word opens a phrase or a clause that says when.
func opensTime(word string) bool {
	switch strings.ToLower(word) {
	case "after", "before", "since", "until":
		return true
	}
	return false
}

// readListed reads as a verb the participle that would modify the last of two things behind a comma, where what follows "and" is no third
// thing but a verb: "uprooted bushes, buried terraces and cut villages off".
func readListed(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := t.Head
	if t.Tag != "VBN" || !t.Is("amod") || n < v || v < 2 || s.Tokens[v-1].Text != "," || !s.Tokens[n].Is("conj") || s.Child(n, "cc", "case", "det", "nmod:poss") >= 0 {
		return
	}
	first := s.Tokens[n].Head
	if first < 0 || first > v || !s.Tokens[first].Is("obj") || s.LastChild(first, "conj") != n {
		return
	}
	verb := s.Tokens[first].Head
	last := s.Child(verb, "conj")
	if s.Tokens[verb].POS != "VERB" || last < n || s.Tokens[last].POS != "VERB" || s.Child(last, "nsubj") >= 0 {
		return
	}
	if cc := s.Child(last, "cc"); cc < n || len(s.Subtree(n, nil)) == 0 || s.Subtree(n, nil)[len(s.Subtree(n, nil))-1]+1 != cc {
		return
	}
	t.POS, t.Tag, t.Head, t.Rel = "VERB", s.Tokens[verb].Tag, verb, "conj"
	s.Tokens[v-1].Head = v
	s.Tokens[n].Head, s.Tokens[n].Rel = v, "obj"
	s.Index()
}

// readFronted reads as a verb the participle right before the determiner of the noun that it would modify: no modifier stands there, "he
// three-putted the 11th, hit into the water".
func readFronted(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	n := t.Head
	if t.Tag != "VBN" || !t.Is("amod") || n <= v || v+1 >= len(s.Tokens) || !s.Tokens[v+1].Is("det") || s.Tokens[v+1].Head != n || !s.Tokens[n].Is("obj") {
		return
	}
	verb := s.Tokens[n].Head
	if verb < n || s.Tokens[verb].Tag != "VBD" || s.Tokens[n+1].Text != "," {
		return
	}
	subject := s.Child(verb, "nsubj")
	if subject < 0 || subject > v {
		return
	}
	before := s.Children(verb)
	t.POS, t.Tag, t.Head, t.Rel = "VERB", "VBD", s.Tokens[verb].Head, s.Tokens[verb].Rel
	s.Tokens[verb].Head, s.Tokens[verb].Rel = v, "conj"
	s.Tokens[n].Head = v
	for _, c := range before {
		if k := &s.Tokens[c]; c < v && k.Head == verb || c == len(s.Tokens)-1 && k.Is("punct") || c > verb && k.Is("conj") {
			k.Head = v
		}
	}
	s.Index()
}

// keepBeforeConjunction gives a verb what stands before the "and" of the verb that is joined to it: in "pay 11 million into a fund and hire
// people" the fund is not hired into.
func keepBeforeConjunction(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if above := t.Head; t.Tag == "VBG" && above >= 0 && above < v && s.Tokens[above].Tag == "VBG" && s.Tokens[v-1].Text == "," && s.Child(above, "obj") < 0 {
		if c := s.Child(v, "obj"); c > above && c < v { // "killing nine people, cutting off power"
			s.Tokens[c].Head = above
			s.Index()
		}
	}
	cc := s.Child(v, "cc")
	if !t.Is("conj") || cc < 0 || cc > v || t.Head < 0 || t.Head > v {
		return
	}
	own := -1
	for _, c := range append([]int{t.Head}, s.Children(t.Head)...) { // the verb before this one
		if c < cc && s.Tokens[c].POS == "VERB" && (c == t.Head || s.Tokens[c].Is("conj")) && c > own {
			own = c
		}
	}
	if own < 0 {
		return
	}
	for _, c := range s.Children(v) {
		if k := &s.Tokens[c]; c < cc && c > own && k.Is("obl", "obj", "advmod") && s.Subtree(c, nil)[0] > own {
			k.Head = own
		}
	}
	s.Index()
}

// joinRepeated joins what repeats a noun to that noun, where it was joined to one in its relative clause: "mayors who pay, mayors who look the
// other way and mayors who are buried".
func joinRepeated(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if t.POS != "NOUN" || !t.Is("conj") || t.Head < 0 || t.Head > n || s.Tokens[t.Head].Lemma == t.Lemma {
		return
	}
	for at := range s.Ancestors(t.Head) {
		if k := &s.Tokens[at]; k.POS == "NOUN" && k.Lemma == t.Lemma && at < t.Head && s.Child(at, "acl") >= 0 && s.Child(n, "acl") >= 0 {
			t.Head = at
			s.Index()
			return
		}
	}
}
