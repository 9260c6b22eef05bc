package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// readCleft takes the "it" of a cleft sentence for the nothing that it stands for, and hangs the clause off what is picked out: in "it was the
// noise of the pumps that woke them" the noise woke them, and in "it is in spring that they come" there is no relative clause.
func readCleft(s *text.Sentence, v int) {
	if !s.Tokens[v].Is("acl", "ccomp", "csubj", "advcl", "parataxis") || s.Tokens[v].Head < 0 {
		return
	}
	if k := &s.Tokens[s.Tokens[v].Head]; k.POS == "PRON" && k.Is("nmod") {
		return // "it is a search for someone who knows": which one is meant
	}
	n := climb(s, s.Tokens[v].Head, func(at int) bool { return s.Child(at, "cop") >= 0 || !withinPicked(s, at) })
	if n < 0 || v < n || s.Child(n, "cop") < 0 {
		return
	}
	it := s.Child(n, "nsubj", "expl")
	that := firstOf(s, v)
	if s.Tokens[that].Text == "," && setInBefore(s, n, that) {
		that++ // "it was the guests, unbeaten so far, who scored"
	}
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

// withinPicked reports whether a token stands in the phrase that is picked out: in a noun's phrase or in a participle that a comma sets off from it, "the
// guests, roared down the hill, who scored".
func withinPicked(s *text.Sentence, at int) bool {
	t := &s.Tokens[at]
	if t.Is("nmod", "appos", "obl") || t.Is("conj") && t.POS != "VERB" {
		return true
	}
	return t.Is("acl", "conj") && t.Rel != "acl:relcl" && t.POS == "VERB" && s.Child(at, "nsubj", "nsubj:pass", "cc") < 0 && s.Tokens[firstOf(s, at)].Text == ","
}

// setInBefore reports whether something between commas parts a noun from the comma behind it.
func setInBefore(s *text.Sentence, n, comma int) bool {
	return comma > n && slices.ContainsFunc(s.Tokens[n+1:comma], func(t text.Token) bool { return t.Text == "," })
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
