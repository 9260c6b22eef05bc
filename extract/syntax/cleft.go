package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// readCleft takes the "it" of a cleft sentence for the nothing that it stands for, and hangs the clause off what is picked out: in "it was the
// noise of the pumps that woke them" the noise woke them, and in "it is in spring that they come" there is no relative clause.
func readCleft(s *text.Sentence, v int) {
	if !s.Tokens[v].Is("acl", "ccomp", "csubj", "advcl") || s.Tokens[v].Head < 0 {
		return
	}
	if k := &s.Tokens[s.Tokens[v].Head]; k.POS == "PRON" && k.Is("nmod") {
		return // "it is a search for someone who knows": which one is meant
	}
	n := climb(s, s.Tokens[v].Head, func(at int) bool { return s.Child(at, "cop") >= 0 || !s.Tokens[at].Is("nmod", "appos", "conj") })
	if n < 0 || v < n || s.Child(n, "cop") < 0 {
		return
	}
	it := s.Child(n, "nsubj", "expl")
	that := firstOf(s, v)
	if it < 0 || it > n || !strings.EqualFold(s.Tokens[it].Text, "it") || that < n || s.Tokens[that].Head != v {
		return
	}
	who := strings.EqualFold(s.Tokens[that].Text, "who")
	if !who && !strings.EqualFold(s.Tokens[that].Text, "that") || !picksOut(s, n, who) {
		return
	}
	where := s.CaseText(n) != "" || s.Tokens[n].POS == "ADV"
	if by := s.Child(v, "nsubj", "nsubj:pass"); where && (by < 0 || by == that) || !where && !s.Tokens[that].Is("nsubj", "obj") {
		return // "it was not among the banks that took part", "it is the feeling that somebody cares"
	}
	s.Tokens[it].Rel = "expl"
	s.Tokens[v].Head = n
	if where {
		s.Tokens[v].Rel = "csubj"
		s.Tokens[that].Rel, s.Tokens[that].POS, s.Tokens[that].Tag = "mark", "SCONJ", "IN"
	}
	s.Index()
}

// picksOut reports whether what "it is" can be no more than what the clause behind it is about: people, somebody named, what is known or has a
// preposition. "It is a law that nobody likes" says what it is.
func picksOut(s *text.Sentence, n int, who bool) bool {
	t := &s.Tokens[n]
	switch {
	case who || t.POS == "PROPN" || t.Tag == "PRP":
		return true
	case t.POS == "ADV":
		return t.Lemma == "here" || t.Lemma == "there" || t.Lemma == "then"
	case s.CaseText(n) != "":
		return s.CaseText(n) != "of" && s.CaseText(n) != "like"
	case t.POS != "NOUN", timed(t), lexicon.Must("shellnouns").Has(t.Lemma):
		return false
	}
	for _, c := range s.Children(n) {
		if k := &s.Tokens[c]; k.Is("amod") && (lexicon.Must("selecting").Has(strings.ToLower(k.Lemma)) || k.Feature("NumType") == "Ord" || s.Superlative(c)) {
			return false
		}
	}
	d := s.Child(n, "det")
	return d < 0 && s.Child(n, "amod") < 0 || d >= 0 && (s.Tokens[d].Lemma == "the" || s.Tokens[d].Lemma == "this" || s.Tokens[d].Lemma == "that")
}
