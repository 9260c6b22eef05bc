package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// partAppositions runs readAppositive for every token.
func partAppositions(s *text.Sentence) {
	for i := range s.Tokens {
		readAppositive(s, i)
	}
}

// readAppositive relabels what looks like an apposition and is none: a noun has a noun for its apposition
// (https://universaldependencies.org/u/dep/appos.html), and what else stands behind one is an attribute of it, or begins anew.
func readAppositive(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	if t.Rel != "appos" || t.Head > i || t.Head < 0 {
		return
	}
	h := &s.Tokens[t.Head]
	switch {
	case t.POS == "ADJ" && s.Child(i, "nmod") < 0:
		t.Rel = "amod" // "the leaders (future)", but "the smaller of the two"
	case t.POS == "ADV":
		t.Rel = "advmod" // "the bar (just west of it)"
	case t.POS == "INTJ":
		t.Rel = "discourse"
	case h.POS == "VERB" && h.Tag != "VBN": // but "61 wounded, nine of them badly"
		t.Rel = "parataxis"
		if s.Child(t.Head, "obj", "ccomp", "xcomp") < 0 && !s.Passive(t.Head) && s.Tokens[i-1].POS != "PUNCT" {
			t.Rel = "obj"
		}
	case t.POS == "VERB" && s.Child(i, "nsubj", "nsubj:pass") < 0, h.POS == "ADJ", h.POS == "ADV", h.POS == "INTJ":
		t.Rel = "parataxis" // "the best, good music"
	case timed(t) && !timed(h) && h.POS == "NOUN" && s.Child(i, "nmod", "acl") < 0:
		t.Rel = "nmod:unmarked" // "the murder of his son, the day before"
	case timed(h) && h.POS == "NOUN" && t.Head == i-1 && strings.HasSuffix(t.Name, "-place"), s.Child(i, "case") >= 0 && s.Tokens[s.Child(i, "case")].Tag == "VBG":
		t.Rel = "nmod" // "in modern day Germany", "9 dollars excluding the tip"
	case strings.Trim(t.Text, "?!.") == "":
		t.Rel = "punct"
	case t.POS == "PRON" && t.Lemma == h.Lemma:
		t.Rel = "reparandum" // "we, we left"
	case isClockTime(t.Text) && strings.Count(h.Text, "/") == 2:
		t.Rel = "list" // "12/13/2000 05:17 PM"
	case isEntry(s, i):
		t.Rel = "list"
	case s.Tokens[i-1].Text == "," && lexicon.Must("corporate").Has(t.Text):
		t.Rel = "nmod:desc" // "Acme, Inc."
	case isCitation(s, i):
		t.Rel = "dep"
	case isBareTitle(s, t.Head, i):
		t.Rel = "flat" // "envoy Ana Ruiz", but "the envoy Ana Ruiz"
	}
}

// isClockTime reports whether a word is a time of the day in figures: "05:17".
func isClockTime(word string) bool {
	return strings.Contains(word, ":") && strings.Trim(word, "0123456789:") == ""
}

// isEntry reports whether a noun is an entry of a form: one that stands in angle brackets, as addresses do (19 of 26 in the
// training part of EWT), that has a colon on either side, or that is a letter in brackets behind a number: "020-555-0123 (H)".
func isEntry(s *text.Sentence, i int) bool {
	before, behind := s.Tokens[i-1].Text, ""
	if i+1 < len(s.Tokens) {
		behind = s.Tokens[i+1].Text
	}
	letter := len(s.Tokens[i].Text) == 1 && before == "(" && behind == ")" && s.Tokens[s.Tokens[i].Head].POS == "NUM"
	return before == "<<" || before == "<" && strings.Contains(s.Tokens[i].Text, "@") || before == ":" && behind == ":" || letter
}

// isCitation reports whether a name in brackets tells by whom and when something was written: "(Cole, 2010)", "(Cole et al. 2010)".
func isCitation(s *text.Sentence, i int) bool {
	if s.Tokens[i-1].Text != "(" || s.Tokens[i].POS != "PROPN" {
		return false
	}
	for k := i + 1; k < len(s.Tokens) && s.Tokens[k].Text != ")"; k++ {
		if number(s, k, 4) && s.Tokens[min(k+1, len(s.Tokens)-1)].Text == ")" {
			return true
		}
	}
	return false
}

// isBareTitle reports whether a noun right in front of a name is a title, which has no determiner.
func isBareTitle(s *text.Sentence, noun, name int) bool {
	n := &s.Tokens[noun]
	return noun == name-1 && n.Tag == "NN" && s.Tokens[name].POS == "PROPN" && strings.HasSuffix(s.Tokens[name].Name, "person") && s.Child(noun, "det", "nmod:poss", "case") < 0
}
