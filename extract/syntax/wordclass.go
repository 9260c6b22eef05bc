package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs tell nouns, verbs and adjectives apart that are written alike: what stands around them leaves one reading.

// readCase reads the "to" before a noun as the preposition that it is: "to bring voters to rallies"; "to be a saint" has
// a copula.
func readCase(s *text.Sentence, i int) {
	t := &s.Tokens[i]
	if t.Tag != "TO" || t.Rel != "mark" || t.Head < i {
		return
	}
	if k := s.Tokens[t.Head].POS; (k == "NOUN" || k == "PROPN") && s.Child(t.Head, "cop", "aux") < 0 {
		t.POS, t.Tag, t.Rel = "ADP", "IN", "case"
	}
}

// makeQuality reads a participle between a verb and its bare object as the object's modifier: "developed raised liver enzymes".
func makeQuality(s *text.Sentence, p int) {
	t := &s.Tokens[p]
	n := s.Child(p, "obj")
	if t.Tag != "VBN" || t.Rel != "xcomp" || t.Head != p-1 || n < p || s.Tokens[n].POS != "NOUN" || s.Subtree(n, nil)[0] != p+1 || s.Tokens[t.Head].POS != "VERB" ||
		s.Child(n, "det") >= 0 || s.Child(t.Head, "obj") >= 0 || lexicon.Must("linking").Has(s.Tokens[t.Head].Lemma) {
		return
	}
	s.Tokens[n].Head = t.Head
	for _, c := range s.Children(p) {
		if c != n {
			s.Tokens[c].Head = t.Head
		}
	}
	t.Head, t.Rel = n, "amod"
	s.Index()
}

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
