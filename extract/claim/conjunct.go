package claim

import (
	"strings"

	"newsgraph/extract/text"
)

// conjoin hangs a conjunct on the clause it is joined to. Parsers join to what stands nearest; the form of the verb tells
// what can be joined: in "declined to play and walked off" the walking is not declined.
func (l *link) conjoin(s *text.Sentence) int {
	first := s.Tokens[l.clause].Head
	if s.Child(l.clause, "nsubj", "expl") >= 0 {
		l.tie = joined
		for up := first; finite(s, l.clause) && s.Tokens[up].Is("xcomp") && !finite(s, up); first = up { // "was due to meet, but it rained"
			up = clauseOf(s, s.Tokens[up].Head)
		}
		return first
	}
	for up := first; mismatched(s, l.clause, up); {
		t := &s.Tokens[up]
		if !t.Is("xcomp", "ccomp", "acl", "advcl", "csubj", "conj") || t.Head < 0 {
			break
		}
		if up = clauseOf(s, t.Head); isClause(s, up) && up < l.clause && !mismatched(s, l.clause, up) {
			first = up
		}
	}
	l.tie = shared
	if finite(s, l.clause) && !supposed(s, l.clause, first) {
		l.tie = joined
	}
	return first
}

// supposed reports whether what a parser takes for a past is a participle that goes with a modal and "have" before it: "would have built it
// and sent it to them".
func supposed(s *text.Sentence, clause, first int) bool {
	g := group(s, first)
	return s.Tokens[clause].Tag == "VBD" && s.Child(clause, "aux", "cop") < 0 && g.Modal >= 0 && g.Perfect
}

// mismatched reports whether a clause cannot be a conjunct of another: a finite one of an infinitive or a
// gerund, a past of a present inside what is said, a plural of a singular.
func mismatched(s *text.Sentence, clause, first int) bool {
	if !finite(s, clause) {
		return false
	}
	if !finite(s, first) {
		return s.Tokens[first].POS == "VERB"
	}
	a, b := finiteWord(s, clause), finiteWord(s, first)
	before, behind := s.Tokens[b].Tag, s.Tokens[a].Tag
	saying := s.Tokens[first].Head
	if s.Tokens[first].Is("ccomp") && saying >= 0 && group(s, saying).Past && behind == "VBD" && before != "VBD" && before != "MD" {
		return true
	}
	return plurals[strings.ToLower(s.Tokens[a].Text)] && singulars[strings.ToLower(s.Tokens[b].Text)]
}

var (
	plurals   = map[string]bool{"have": true, "are": true, "were": true}
	singulars = map[string]bool{"has": true, "is": true, "was": true}
)

// finite reports whether a clause has a tense of its own.
func finite(s *text.Sentence, clause int) bool { return finiteWord(s, clause) >= 0 }

// finiteWord is the word that carries a clause's tense, -1 if it has none.
func finiteWord(s *text.Sentence, clause int) int {
	for _, c := range s.Children(clause) {
		if t := &s.Tokens[c]; t.Is("aux", "cop") && c < clause && isFinite(t.Tag) {
			return c
		}
	}
	if isFinite(s.Tokens[clause].Tag) && s.Child(clause, "aux") < 0 {
		return clause
	}
	return -1
}

func isFinite(tag string) bool {
	switch tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}
