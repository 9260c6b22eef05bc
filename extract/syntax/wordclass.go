package syntax

import (
	"strings"

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

// makeWhose makes "whose" the possessive of "who", which it always is: before "whose mother" it was tagged like "their", and no relative
// pronoun was found.
func makeWhose(s *text.Sentence, i int) {
	if t := &s.Tokens[i]; strings.EqualFold(t.Text, "whose") {
		t.POS, t.Tag, t.Lemma = "PRON", "WP$", "whose"
	}
}
