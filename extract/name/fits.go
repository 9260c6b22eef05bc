package name

import (
	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// fits reports whether what a pronoun's verb says can be said of a kind (selectional restrictions: Katz & Fodor 1963, "The Structure of a
// Semantic Theory"): nobody sells people, no bridge hopes, and no company melts.
func fits(s *text.Sentence, pronoun int, kind text.Kind) bool {
	t := &s.Tokens[pronoun]
	if t.Head < 0 || s.Tokens[t.Head].POS != "VERB" {
		return true
	}
	verb := s.Tokens[t.Head].Lemma
	alive := kind == text.Person || kind == text.People || kind == text.Org
	switch {
	case t.Is("obj") || t.Rel == "nsubj:pass":
		return !(kind == text.Person || kind == text.People) || !lexicon.Must("thingverbs").Has(verb)
	case t.Rel == "nsubj" && alive:
		return !lexicon.Must("lifeless").Has(verb) || s.Child(t.Head, "obj") >= 0
	case t.Rel == "nsubj" && kind != text.Thing && kind != text.Place:
		return !lexicon.Must("willing").Has(verb)
	}
	return true
}
