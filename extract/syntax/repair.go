package syntax

import (
	"strings"

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
		if (t.Tag == "VB" || t.Tag == "VBP") && s.Child(v, "nmod:poss", "det") >= 0 && s.Child(v, "nsubj", "aux", "mark") < 0 {
			makeNoun(s, v)
			continue
		}
		if t.Tag == "VBN" && s.Child(v, "nsubj") >= 0 && s.Child(v, "nsubj:pass", "aux", "cop") < 0 && !t.Is("acl", "amod") {
			t.Tag = "VBD" // a participle cannot have a subject without an auxiliary
		}
		if t.Rel == "acl" && v < t.Head {
			t.Rel = "amod" // clauses stand behind their noun: "neighbouring Lebanon"
		}
		joinLightVerb(s, v)
	}
	for v := range s.Tokens {
		joinSubjects(s, v)
		liftSaying(s, v)
		joinTitle(s, v)
	}
}

// liftSaying puts the verb of saying above what is said: "…, Putin said" hangs off its quote in UD
// (https://universaldependencies.org/u/dep/parataxis.html), and rules would have to say it twice.
func liftSaying(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	if t.Rel != "parataxis" || !lexicon.Must("saying").Has(t.Lemma) || s.Child(v, "nsubj") < 0 || s.Child(v, "ccomp", "obj", "mark") >= 0 {
		return
	}
	said := &s.Tokens[t.Head]
	quote := t.Head
	t.Head, t.Rel = said.Head, said.Rel
	said.Head, said.Rel = v, "ccomp"
	s.Index()
	if last := len(s.Tokens) - 1; s.Tokens[last].Head == quote && s.Tokens[last].Is("punct") {
		s.Tokens[last].Head = v // the full stop is the sentence's
		s.Index()
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

// joinTitle makes the name the head where a description stands right before it, without a comma: "the
// striker Daniel Okafor" is Daniel Okafor, and no apposition.
func joinTitle(s *text.Sentence, name int) {
	t := &s.Tokens[name]
	if t.Rel != "appos" || t.POS != "PROPN" || t.Head < 0 || s.Tokens[t.Head].POS != "NOUN" || s.Subtree(name, nil)[0] != t.Head+1 {
		return
	}
	title := t.Head
	for _, c := range s.Children(title) {
		if k := &s.Tokens[c]; c != name && (c > name || k.Is("case", "cc", "punct", "mark", "cop", "nsubj")) {
			k.Head = name
		}
	}
	t.Head, t.Rel = s.Tokens[title].Head, s.Tokens[title].Rel
	s.Tokens[title].Head, s.Tokens[title].Rel = name, "nmod:desc"
	s.Index()
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
