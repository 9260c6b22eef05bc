package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// These repairs give the complement of a verb or adjective the relative pronoun that was hung off its governor (Huddleston and Pullum 2002, 12.7: unbounded
// dependencies).

// lowerExtractedOblique gives the infinitive behind such a verb the relative pronoun and its preposition: "the gate through which drivers have to pass".
func lowerExtractedOblique(s *text.Sentence, v int) {
	c := s.Child(v, "xcomp")
	if s.Tokens[v].Rel != "acl:relcl" || !lexicon.Must("raising").Has(s.Tokens[v].Lemma) || c < v || s.Tokens[c].Tag != "VB" || s.Child(c, "mark") < v || s.Child(v, "obj") > v {
		return
	}
	for _, o := range s.Children(v) {
		if word := strings.ToLower(s.Tokens[o].Text); o < v && s.Tokens[o].Is("obl") && (word == "which" || word == "whom") && s.CaseText(o) != "" {
			attach(s, o, c, "obl")
			return
		}
	}
}

// lowerAdjectiveObject gives the gerund or infinitive behind an adjective the relative pronoun that was read as the adjective's object, which it cannot have:
// "the tools that she was responsible for keeping".
func lowerAdjectiveObject(s *text.Sentence, a int) {
	that, c := s.Child(a, "obj"), s.Child(a, "advcl", "xcomp")
	if s.Tokens[a].POS != "ADJ" || that < 0 || that > a || !relative(&s.Tokens[that]) || c < a || s.Tokens[c].Tag != "VBG" && s.Tokens[c].Tag != "VB" {
		return
	}
	if s.Child(c, "obj", "ccomp", "xcomp", "nsubj") < 0 && s.Child(c, "mark") > a && !s.Passive(c) {
		attach(s, that, c, "obj")
	}
}
