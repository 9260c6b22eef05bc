package rule

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// A Set is rules ready to be matched.
type Set struct {
	Rules   []*Rule // by name
	byLemma map[string][]*Rule
	byPOS   map[string][]*Rule // rules whose anchor names no lemma, by part of speech; "" for any
}

// NewSet indexes rules by what their anchors ask for, so that a token is tried only by rules that could match it.
func NewSet(rules []*Rule) *Set {
	s := &Set{Rules: slices.Clone(rules), byLemma: map[string][]*Rule{}, byPOS: map[string][]*Rule{}}
	slices.SortFunc(s.Rules, func(a, b *Rule) int { return strings.Compare(a.Name, b.Name) })
	for _, r := range s.Rules {
		index, keys := s.byPOS, map[string]string{"": ""}
		for _, t := range r.Lines[0].Tests {
			if t.Not {
				continue
			}
			if t.Key == "lemma" {
				index, keys = s.byLemma, t.Values
				break
			}
			if t.Key == "pos" {
				keys = t.Values
			}
		}
		for k := range keys {
			index[k] = append(index[k], r)
		}
	}
	return s
}

// Match returns the facts that the rules state of a document, in the order of the text. Normal
// rules come first: an anchor that gave a fact is not offered to fallback rules. Equal facts are
// one, credited to the normal rule, then by name.
func (s *Set) Match(d *text.Document) []text.Fact {
	var facts []text.Fact
	for i := range d.Sentences {
		facts = append(facts, s.matchSentence(d, i)...)
	}
	return facts
}

func (s *Set) matchSentence(d *text.Document, sentence int) []text.Fact {
	m := &matcher{d: d, sentence: sentence, s: &d.Sentences[sentence]}
	var found []text.Fact
	for anchor := range m.s.Tokens {
		before := len(found)
		for _, fallback := range []bool{false, true} {
			if len(found) > before {
				break
			}
			s.candidates(m, anchor, func(r *Rule) {
				if r.Fallback == fallback {
					found = append(found, m.facts(r, anchor)...)
				}
			})
		}
	}
	return unique(m.s, found, s)
}

// candidates calls yield for each rule whose anchor could be the token.
func (s *Set) candidates(m *matcher, anchor int, yield func(*Rule)) {
	for _, key := range []string{m.s.Tokens[anchor].POS, ""} {
		for _, r := range s.byPOS[key] {
			yield(r)
		}
	}
	for _, r := range s.byLemma[m.lemma(anchor)] {
		yield(r)
	}
}

// facts are all facts of one rule at one anchor.
func (m *matcher) facts(r *Rule, anchor int) (out []text.Fact) {
	m.bindings(r, anchor, func(b binding) {
		for i := range r.Facts {
			if f, ok := m.state(r, &r.Facts[i], b); ok {
				out = append(out, f)
			}
		}
	})
	return out
}

// unique sorts facts by predicate, subject and object, and keeps of equal ones the first in credit: normal
// before fallback, then with more arguments, then by the rule's name.
func unique(s *text.Sentence, facts []text.Fact, set *Set) []text.Fact {
	fallback := map[string]int{}
	for _, r := range set.Rules {
		if r.Fallback {
			fallback[r.Name] = 1
		}
	}
	key := func(a, b *text.Fact) int {
		return cmp.Or(a.Predicate.Head-b.Predicate.Head, a.Subject.Head-b.Subject.Head, objectHead(a)-objectHead(b),
			strings.Compare(a.Predicate.Lemma, b.Predicate.Lemma))
	}
	slices.SortStableFunc(facts, func(a, b text.Fact) int {
		return cmp.Or(key(&a, &b), fallback[a.Rule]-fallback[b.Rule], len(b.Arguments)-len(a.Arguments), strings.Compare(a.Rule, b.Rule))
	})
	return slices.CompactFunc(facts, func(a, b text.Fact) bool { return key(&a, &b) == 0 })
}

func objectHead(f *text.Fact) int {
	if f.Object == nil {
		return -1
	}
	return f.Object.Head
}
