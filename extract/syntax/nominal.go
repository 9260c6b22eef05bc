package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// Repairs of what nouns, amounts and phrases belong to.

// makeAbsolute makes an absolute clause of a part of what was named and the place that only that part has: "2,400 cases have been recorded
// since January, most of them in the south".
func makeAbsolute(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if n < 1 || n+3 >= len(s.Tokens) || s.Tokens[n-1].Text != "," || !lexicon.Must("partitives").Has(t.Lemma) && !partial(t.Lemma) ||
		s.Tokens[n+1].Text != "of" || s.Tokens[n+2].Tag != "PRP" || !t.Is("nsubj", "nsubj:pass", "appos", "obl", "conj") {
		return
	}
	i := n + 3
	if s.Tokens[i].POS != "ADP" || s.Tokens[i].Rel != "case" {
		return
	}
	where := s.Tokens[i].Head
	k := &s.Tokens[where]
	if t.Head == where && k.Is("obl") {
		k.Rel = "parataxis" // "most of them" are there
		return
	}
	if !k.Is("obl") || k.Head < 0 || k.Head > n || k.Head != t.Head {
		return
	}
	k.Head, k.Rel = n, "nmod"
	t.Rel = "parataxis"
	s.Index()
}

func partial(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "all", "both", "few", "half", "many", "more", "most", "none", "one", "several", "some", "two", "three":
		return true
	}
	return false
}

// readAbsolute reads as the participle of an absolute clause the past tense behind "with" and a noun that has no object: "with most votes counted".
func readAbsolute(s *text.Sentence, v int) {
	t := &s.Tokens[v]
	m, n := s.Child(v, "mark"), s.Child(v, "nsubj")
	if t.Tag != "VBD" || !t.Is("advcl", "acl") || m < 0 || n < m || n > v || s.Tokens[m].Lemma != "with" || s.Child(v, "obj", "aux") >= 0 || lexicon.Must("intransitives").Has(t.Lemma) {
		return
	}
	t.Tag, t.Morph = "VBN", "Tense=Past|VerbForm=Part"
	s.Tokens[n].Rel = "nsubj:pass"
}

// raiseSince hangs since when something has been so off the perfect whose object ends in it: "has seen bouts of fighting between militias drawn
// from the villages since 1999".
func raiseSince(s *text.Sentence, n int) {
	t := &s.Tokens[n]
	if !t.Is("obl") || t.Head < 0 || s.CaseText(n) != "since" {
		return
	}
	v := t.Head
	if k := &s.Tokens[v]; k.Tag != "VBN" || k.Rel != "acl" || v > n || s.Child(v, "aux") >= 0 || v == 0 || s.Tokens[v-1].Text == "," {
		return
	}
	for at := range s.Ancestors(v) {
		switch k := &s.Tokens[at]; {
		case k.Rel == "acl:relcl", k.Is("advcl", "ccomp"):
			return
		case k.POS == "VERB" && s.VerbGroup(at).Perfect && k.Rel != "acl":
			t.Head = at
			s.Index()
			return
		}
	}
}
