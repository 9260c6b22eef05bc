package syntax

import (
	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// repair mends what a tree gets wrong or leaves open and the words themselves decide.
func repair(s *text.Sentence) {
	for v := range s.Tokens {
		t := &s.Tokens[v]
		if t.POS != "VERB" {
			continue
		}
		if t.Tag == "VBN" && s.Child(v, "nsubj") >= 0 && s.Child(v, "nsubj:pass", "aux", "cop") < 0 && !t.Is("acl", "amod") {
			t.Tag = "VBD" // a participle cannot have a subject without an auxiliary
		}
		joinLightVerb(s, v)
	}
	for v := range s.Tokens {
		joinSubjects(s, v)
	}
}

// joinSubjects makes one subject of two that stand side by side, as a clause has only one: "the director,
// Anna Weber, resigned" has an apposition, "Foreign Minister Anna Weber resigned" a title.
func joinSubjects(s *text.Sentence, v int) {
	first, second := -1, -1
	for _, c := range s.Children(v) {
		if t := &s.Tokens[c]; t.Rel == "nsubj" || t.Rel == "nsubj:pass" {
			first, second = second, c
		}
	}
	if first < 0 || s.Tokens[first].POS == "PRON" || s.Tokens[second].POS == "PRON" {
		return
	}
	left, right := s.Subtree(first, nil), s.Subtree(second, nil)
	switch end, begin := left[len(left)-1], right[0]; {
	case end+1 != begin:
		return
	case s.Tokens[begin].Text == "," || s.Tokens[end].Text == ",":
		s.Tokens[second].Head, s.Tokens[second].Rel = first, "appos"
	case s.Tokens[first].POS != "PROPN" || lexicon.Must("titles").Has(s.Tokens[first].Text):
		s.Tokens[first].Head, s.Tokens[first].Rel = second, "nmod:desc"
	default:
		return
	}
	s.Index()
}

// joinLightVerb makes the noun of a light verb part of the verb: "took place" has no object. UD has the label
// for it, https://universaldependencies.org/u/dep/compound-lvc.html, and English treebanks do not use it.
func joinLightVerb(s *text.Sentence, v int) {
	if o := s.Child(v, "obj"); o > v && len(s.Children(o)) == 0 && lexicon.Must("lightverbs").Has(s.Tokens[v].Lemma+" "+s.Tokens[o].Lemma) {
		s.Tokens[o].Rel = "compound:lvc"
	}
}
