package syntax

import (
	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

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

// These repairs tell nouns, verbs and adjectives apart that are written alike: what stands around them leaves one reading.

// nameOffice reads the participle that opens a sentence before an office as a clause: "appointed governor in 2011, she resigned" has no
// appointed governor.
func nameOffice(s *text.Sentence, p int) {
	t := &s.Tokens[p]
	n := t.Head
	if p != 0 || t.Tag != "VBN" || t.Rel != "amod" || n < 1 || s.Subtree(n, nil)[0] != 0 || !lexicon.Must("naming").Has(t.Lemma) {
		return
	}
	k := &s.Tokens[n]
	verb := k.Head
	all := s.Subtree(n, nil)
	if end := all[len(all)-1]; verb < n || s.Tokens[verb].POS != "VERB" || k.Is("nsubj") || end+1 >= len(s.Tokens) || s.Tokens[end].Text != "," && s.Tokens[end+1].Text != "," || s.Child(verb, "nsubj", "nsubj:pass") < n {
		return
	}
	t.Head, t.Rel = verb, "advcl"
	k.Head, k.Rel = p, "xcomp"
	for _, c := range s.Children(n) {
		if d := &s.Tokens[c]; c > n && d.Is("nmod", "punct") {
			d.Head = p
			if d.Is("nmod") {
				d.Rel = "obl"
			}
		}
	}
	s.Index()
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
