package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs tell nouns, verbs and adjectives apart that are written alike: what stands around them leaves one reading.

// makeProviso makes a conjunction of "provided" before a clause: "could play, provided his permit arrives".
func makeProviso(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	low := strings.ToLower(t.Text)
	if low != "provided" && low != "providing" || t.Head < 0 || s.Child(v, "nsubj", "nsubj:pass", "aux", "case", "obl") >= 0 {
		return
	}
	for _, c := range s.Children(v) {
		if b := &s.Tokens[c]; c > v && b.POS == "VERB" && s.Child(c, "nsubj", "nsubj:pass") > v && b.Is("ccomp", "obj", "advcl", "xcomp") {
			b.Head, b.Rel = t.Head, "advcl"
			t.POS, t.Tag, t.Morph, t.Lemma, t.Head, t.Rel = "SCONJ", "IN", "", low, c, "mark"
			for _, k := range s.Children(v) {
				if k != c {
					s.Tokens[k].Head = c
				}
			}
			s.Index()
			return
		}
	}
}

// makeIfNeed makes one conjunction of "if need be", a clause that no longer has parts: "will, if need be, go to court" has no verb but "go".
func makeIfNeed(s *text.Sentence, need int) {
	if need < 1 || need+1 >= len(s.Tokens) || !strings.EqualFold(s.Tokens[need].Text, "need") || !strings.EqualFold(s.Tokens[need-1].Text, "if") || s.Tokens[need+1].Text != "be" {
		return
	}
	verb := climb(s, need+1, func(at int) bool { return at < need-1 || at > need+1 })
	if verb < 0 {
		verb = climb(s, need, func(at int) bool { return at < need-1 || at > need+1 })
	}
	if verb < 0 {
		return
	}
	for i := need - 1; i <= need+1; i++ {
		for _, c := range s.Children(i) {
			if c < need-1 || c > need+1 {
				s.Tokens[c].Head = verb
			}
		}
		s.Tokens[i].Head, s.Tokens[i].Rel = need-1, "fixed"
	}
	s.Tokens[need-1].Head, s.Tokens[need-1].Rel = verb, "mark"
	s.Index()
}

// makeWhose makes "whose" the possessive of "who", which it always is: before "whose mother" it was tagged like "their", and no relative
// pronoun was found.
func makeWhose(s *text.Sentence, i int) {
	if t := &s.Tokens[i]; strings.EqualFold(t.Text, "whose") {
		t.POS, t.Tag, t.Lemma = "PRON", "WP$", "whose"
	}
}

// makeAgentNoun takes a word in -ing for the noun of an event behind the "by" of a passive, where it has no object: "displaced by fighting elsewhere".
func makeAgentNoun(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	by := s.Child(v, "mark")
	if t.Tag != "VBG" || !t.Is("advcl") || t.Head < 0 || t.Head > v || !s.Passive(t.Head) || by != v-1 || s.Tokens[by].Lemma != "by" || !lexicon.Must("events").Has(strings.ToLower(t.Text)) ||
		s.Child(v, "obj", "xcomp", "ccomp", "nsubj") >= 0 {
		return
	}
	t.POS, t.Tag, t.Lemma, t.Rel = "NOUN", "NN", strings.ToLower(t.Text), "obl:agent"
	s.Tokens[by].POS, s.Tokens[by].Rel = "ADP", "case"
	for _, c := range s.Children(v) {
		if k := &s.Tokens[c]; k.Is("obl") {
			k.Rel = "nmod"
		}
	}
	s.Index()
}
