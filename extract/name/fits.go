package name

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// fits reports whether what a pronoun's verb says can be said of a kind (selectional restrictions: Katz & Fodor 1963, "The Structure of a
// Semantic Theory"): nobody sells people, no bridge hopes, no company melts, and no bank is a cut.
func fits(s *text.Sentence, pronoun int, kind text.Kind) bool {
	t := &s.Tokens[pronoun]
	if t.Is("nsubj") && t.Head >= 0 && s.Child(t.Head, "cop") >= 0 && s.Child(t.Head, "case") < 0 && happens(&s.Tokens[t.Head]) {
		return kind != text.Person && kind != text.People && kind != text.Org && kind != text.Place
	}
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

// amount reports whether the predicate of a pronoun says how much something is: "it was 40 percent", "it was closer to half".
func amount(s *text.Sentence, pronoun int) bool {
	predicate := s.Tokens[pronoun].Head
	if !s.Tokens[pronoun].Is("nsubj") || predicate < 0 || s.Child(predicate, "cop") < 0 {
		return false
	}
	t := &s.Tokens[predicate]
	if t.POS == "NUM" || lexicon.Must("fractions").Has(t.Lemma) || t.Lemma == "percent" {
		return true
	}
	than := s.Child(predicate, "obl")
	return t.Tag == "JJR" && than >= 0 && (s.Tokens[than].POS == "NUM" || lexicon.Must("fractions").Has(s.Tokens[than].Lemma) || s.Child(than, "nummod") >= 0)
}

// happens reports whether a noun is for an event and not for a body as well, as "movement" is.
func happens(t *text.Token) bool {
	lemma := strings.ToLower(t.Lemma)
	return t.POS == "NOUN" && lexicon.Must("events").Has(lemma) && !lexicon.Must("groups").Has(lemma)
}
