package syntax

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// readCleft undoes the sentence that sets one phrase apart with an empty "it": "It was the bank that refused" says that the bank
// refused and not what something was, and "It was in the cellar that she found it" that she found it in the cellar.
func readCleft(s *text.Sentence, it int) {
	if t := &s.Tokens[it]; !strings.EqualFold(t.Text, "it") || !t.Is("nsubj", "expl") || t.Head < it || s.Child(t.Head, "cop") < it {
		return
	}
	focus := s.Tokens[it].Head
	clause, that := cleftClause(s, focus)
	switch {
	case clause < 0:
	case s.Child(focus, "case") >= 0 || s.Tokens[focus].POS == "ADV":
		if s.Tokens[that].Lemma == "that" && !denied(s, focus) && !measured(s, focus) {
			raiseCleft(s, it, focus, clause, that)
		}
	case singled(s, focus):
		s.Tokens[it].Rel = "expl"
	}
}

// cleftClause is the clause with "that" or "who" behind the phrase set apart, and this word; -1 if there is none. A verb of saying put
// in between may have drawn it: "It was to Weber, he insisted, that it should go".
func cleftClause(s *text.Sentence, focus int) (clause, that int) {
	for _, c := range s.Children(focus) {
		if s.Tokens[c].Is("parataxis") && c > focus {
			if c = s.Child(c, "ccomp"); c < 0 {
				continue
			}
		}
		if t := &s.Tokens[c]; c < focus || t.POS != "VERB" && s.Child(c, "cop") < 0 || !t.Is("acl:relcl", "advcl:relcl", "csubj", "advcl", "ccomp") {
			continue
		}
		for _, first := range s.Children(c) {
			if s.Tokens[first].Is("punct") {
				continue
			}
			if l := strings.ToLower(s.Tokens[first].Text); l == "that" || l == "who" {
				return c, first
			}
			break
		}
	}
	return -1, -1
}

func denied(s *text.Sentence, n int) bool {
	for _, c := range s.Children(n) {
		if lexicon.Must("negation").Has(strings.ToLower(s.Tokens[c].Text)) {
			return true
		}
	}
	return false
}

// measured reports whether a phrase says how much, and the clause what comes of it: "It was in such disrepair that it fell".
func measured(s *text.Sentence, n int) bool {
	for _, i := range s.Subtree(n, nil) {
		if i > n {
			return false
		}
		switch s.Tokens[i].Lemma {
		case "so", "such":
			return true
		}
	}
	return false
}

// singled reports whether a nominal is one that is known, and no more is said of it than which one: "the bank", "Weber", "I", but not
// "an argument", "the first bank" or "the only one".
func singled(s *text.Sentence, n int) bool {
	definite := s.Tokens[n].POS == "PROPN" || s.Tokens[n].POS == "PRON"
	for _, c := range s.Children(n) {
		switch t := &s.Tokens[c]; {
		case t.Is("amod") && (t.Tag == "JJS" || s.Superlative(c) || ranking[t.Lemma]):
			return false
		case t.Is("det"):
			switch t.Lemma {
			case "the", "that", "this", "these", "those":
				definite = true
			}
		case t.Is("nmod:poss"):
			definite = true
		}
	}
	return definite
}

// ranking are adjectives that say the how manyth something is, which is news of it.
var ranking = map[string]bool{
	"first": true, "second": true, "third": true, "fourth": true, "fifth": true, "sixth": true, "seventh": true, "eighth": true,
	"ninth": true, "tenth": true, "last": true, "only": true, "sole": true, "same": true,
}

// raiseCleft makes the clause the sentence and the phrase set apart its adverbial.
func raiseCleft(s *text.Sentence, it, focus, clause, that int) {
	f, c := &s.Tokens[focus], &s.Tokens[clause]
	s.Tokens[it].Rel = "expl"
	s.Tokens[that].POS, s.Tokens[that].Rel = "SCONJ", "mark"
	for _, k := range s.Children(focus) {
		if t := &s.Tokens[k]; k != clause && (k > that || t.Is("punct", "parataxis") && k > focus || t.Is("cc", "mark", "advcl") && k < it) {
			t.Head = clause
		}
	}
	c.Head, c.Rel, f.Head, f.Rel = f.Head, f.Rel, clause, "obl"
	if f.POS == "ADV" {
		f.Rel = "advmod"
	}
	s.Index()
}
