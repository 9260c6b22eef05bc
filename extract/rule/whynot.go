package rule

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// A Miss is how far one rule came at one anchor before a line failed.
type Miss struct {
	Rule     *Rule
	Sentence int
	Anchor   int // token
	Line     *Line
	Reached  int // how many lines held before it
	Reason   string
}

// WhyNot tells of each verb of a sentence that gave no fact which rules came nearest, and what failed: the
// anchors in the order of the text, the nearest rules first, at most three for each.
func (s *Set) WhyNot(d *text.Document, sentence int) []Miss {
	m := &matcher{d: d, sentence: sentence, s: &d.Sentences[sentence]}
	gave := map[int]bool{}
	for _, f := range s.matchSentence(d, sentence) {
		gave[f.Predicate.Head] = true
	}
	var out []Miss
	for anchor, t := range m.s.Tokens {
		if gave[anchor] || t.POS != "VERB" || t.Is("amod", "compound") {
			continue
		}
		var misses []Miss
		s.candidates(m, anchor, func(r *Rule) {
			if miss, ok := m.miss(r, anchor); ok {
				misses = append(misses, miss)
			}
		})
		slices.SortFunc(misses, func(a, b Miss) int {
			return cmp.Or(b.Reached-a.Reached, strings.Compare(a.Rule.Name, b.Rule.Name))
		})
		out = append(out, misses[:min(3, len(misses))]...)
	}
	return out
}

// miss follows a rule as bind does, and keeps the line that failed farthest down; ok is false if all
// lines held, or the anchor itself did not.
func (m *matcher) miss(r *Rule, anchor int) (out Miss, ok bool) {
	if !m.holds(&r.Lines[0], anchor, "") {
		return out, false
	}
	b := make(binding, len(r.Lines))
	for i := range b {
		b[i] = -1
	}
	b[0] = anchor
	farthest, complete := 0, false
	m.follow(r, b, 1, &farthest, &complete)
	if complete || farthest == 0 {
		return out, false
	}
	l := &r.Lines[farthest]
	return Miss{r, m.sentence, anchor, l, farthest, m.reason(l, r, b)}, true
}

// follow leaves in b the binding with which the farthest line was reached.
func (m *matcher) follow(r *Rule, b binding, k int, farthest *int, complete *bool) {
	if k == len(r.Lines) {
		*complete = true
		return
	}
	*farthest = max(*farthest, k)
	l := &r.Lines[k]
	if l.Optional {
		m.follow(r, b, k+1, farthest, complete)
		return
	}
	found := false
	if b[l.Of] >= 0 {
		for c := range m.candidates(l, b[l.Of]) {
			found = true
			if l.Unless {
				return
			}
			b[k] = c
			m.follow(r, b, k+1, farthest, complete)
			if *complete {
				return
			}
		}
	}
	if !found && l.Unless {
		m.follow(r, b, k+1, farthest, complete)
	}
}

// reason says why a line did not hold.
func (m *matcher) reason(l *Line, r *Rule, b binding) string {
	of := r.Lines[l.Of].Var
	if b[l.Of] < 0 {
		return fmt.Sprintf("%s is absent", of)
	}
	word := m.s.Tokens[b[l.Of]].Text
	untested := *l
	untested.Tests = nil
	var failed []string
	for c := range m.candidates(&untested, b[l.Of]) {
		if l.Unless {
			if m.holds(l, c, "") {
				return fmt.Sprintf("%q is there", m.s.Tokens[c].Text)
			}
			continue
		}
		for i := range l.Tests {
			if !m.passes(l, &l.Tests[i], c, m.roleCase(b[l.Of], c)) {
				failed = append(failed, fmt.Sprintf("%q fails %s", m.s.Tokens[c].Text, l.Tests[i].Source))
				break
			}
		}
	}
	if len(failed) == 0 {
		return fmt.Sprintf("%q has no %s", word, strings.Join(l.Relations, " or "))
	}
	return strings.Join(failed, ", ")
}
