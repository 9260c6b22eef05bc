package claim

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// negative reports whether the text denies the fact: an odd number of negations stand on its
// predicate, its arguments and the verbs that govern it.
func negative(s *text.Sentence, f *text.Fact, chain []link) bool {
	n := 0
	if denies(s, chain[0].clause) || chain[0].group.Not >= 0 {
		n++
	} else if negated(s, f.Subject.Head) || f.Object != nil && !f.Object.Clause && negated(s, f.Object.Head) {
		n++
	}
	if without(s, chain[0].clause) {
		n++
	}
	for i, l := range chain[1:] {
		below := chain[i].clause
		if s.Tokens[below].Is("conj") && s.Tokens[below].Head == l.clause {
			// "did not attack or shell": one negation holds for verbs that share it
			if l.group.Not >= 0 && s.Child(below, "nsubj", "aux") < 0 && joined(s, below, "or", "nor") {
				n++
			}
			continue
		}
		switch l.class {
		case "negative": // "failed to deploy"; "did not fail to" turns it back
			n++
			if denied(s, l) {
				n++
			}
		case "implicative", "raising", "aspectual", "belief": // "did not manage to deploy", "does not believe that"
			if denied(s, l) {
				n++
			}
		default:
			return n%2 == 1
		}
	}
	return n%2 == 1
}

func denied(s *text.Sentence, l link) bool { return l.group.Not >= 0 || denies(s, l.clause) }

// denies reports whether an adverb on the clause denies it: never, no longer, hardly.
func denies(s *text.Sentence, clause int) bool {
	words := lexicon.Must("negation")
	for _, c := range s.Children(clause) {
		if t := &s.Tokens[c]; t.Is("advmod", "det", "cc:preconj") && words.Has(strings.ToLower(t.Text)) && !notOnly(s, c) {
			return true
		}
	}
	return false
}

// notOnly reports whether a negation only adds: "not only allowed".
func notOnly(s *text.Sentence, i int) bool {
	if i+1 >= len(s.Tokens) {
		return false
	}
	switch strings.ToLower(s.Tokens[i+1].Text) {
	case "only", "just", "merely", "simply":
		return true
	}
	return false
}

// negated reports whether a noun phrase is empty: no soldiers, nobody, none of them.
func negated(s *text.Sentence, head int) bool {
	words := lexicon.Must("negation")
	if words.Has(strings.ToLower(s.Tokens[head].Text)) {
		return true
	}
	for _, c := range s.Children(head) {
		if t := &s.Tokens[c]; t.Is("det", "cc:preconj") && words.Has(strings.ToLower(t.Text)) {
			return true
		}
	}
	return false
}

// without reports whether a clause hangs on "without": "left without paying".
func without(s *text.Sentence, clause int) bool {
	m := s.Child(clause, "mark", "case")
	return m >= 0 && strings.EqualFold(s.Tokens[m].Text, "without")
}

func joined(s *text.Sentence, conjunct int, words ...string) bool {
	c := s.Child(conjunct, "cc")
	for _, w := range words {
		if c >= 0 && strings.EqualFold(s.Tokens[c].Text, w) {
			return true
		}
	}
	return false
}
