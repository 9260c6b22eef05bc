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
	Reached  int // how many lines held; if all did, there was nobody to state the fact of
	Reason   string
}

// WhyNot tells of each verb of a sentence which rules came nearest to a fact that was not found, and what failed: the
// anchors in the order of the text, the nearest rules first, at most three for each. A verb with a fact of
// a fallback rule lacks only one of a rule of its own.
func (s *Set) WhyNot(d *text.Document, sentence int) []Miss {
	m := &matcher{d: d, sentence: sentence, s: &d.Sentences[sentence]}
	fallback, gave := map[string]bool{}, map[int]bool{}
	for _, r := range s.Rules {
		fallback[r.Name] = r.Fallback
	}
	general := map[int]bool{} // verbs whose facts are of fallback rules alone
	for _, f := range s.matchSentence(d, sentence) {
		general[f.Predicate.Head] = fallback[f.Rule] && (general[f.Predicate.Head] || !gave[f.Predicate.Head])
		gave[f.Predicate.Head] = true
	}
	var out []Miss
	for anchor, t := range m.s.Tokens {
		if gave[anchor] && !general[anchor] || t.POS != "VERB" || t.Is("amod", "compound", "case", "mark", "fixed") {
			continue
		}
		var misses []Miss
		s.candidates(m, anchor, func(r *Rule) {
			if gave[anchor] && r.Fallback {
				return
			}
			if miss, ok := m.miss(r, anchor); ok {
				misses = append(misses, miss)
			}
		})
		slices.SortFunc(misses, func(a, b Miss) int {
			return cmp.Or(b.Reached-a.Reached, fallbackLast(a.Rule)-fallbackLast(b.Rule), strings.Compare(a.Rule.Name, b.Rule.Name))
		})
		out = append(out, misses[:min(3, len(misses))]...)
	}
	return out
}

// fallbackLast is what sorts a verb's own rules before the general ones.
func fallbackLast(r *Rule) int {
	if r.Fallback {
		return 1
	}
	return 0
}

// miss follows a rule as bind does, and keeps the line that failed farthest down; ok is false if the rule states
// a fact, or the anchor is none of its own. A verb that a rule leaves to others (lemma!=) counts where all else holds.
func (m *matcher) miss(r *Rule, anchor int) (out Miss, ok bool) {
	left := m.leaves(&r.Lines[0], anchor)
	if left == nil && !m.holds(&r.Lines[0], anchor, "") {
		return out, false
	}
	b := make(binding, len(r.Lines))
	for i := range b {
		b[i] = -1
	}
	b[0] = anchor
	farthest, complete := 0, false
	m.follow(r, b, 1, &farthest, &complete)
	out = Miss{Rule: r, Sentence: m.sentence, Anchor: anchor, Line: &r.Lines[0], Reached: len(r.Lines)}
	switch {
	case complete && left != nil:
		out.Reached--
		out.Reason = m.fails(anchor, left)
	case complete:
		out.Reason = m.refused(r, anchor)
	case left == nil && farthest > 0:
		out.Line, out.Reached = &r.Lines[farthest], farthest
		out.Reason = m.reason(out.Line, r, b)
	}
	return out, out.Reason != ""
}

// leaves is the test by which an anchor leaves a token to other rules, if it is the only one that fails; else nil.
func (m *matcher) leaves(l *Line, anchor int) (left *Test) {
	for i := range l.Tests {
		t := &l.Tests[i]
		if m.passes(l, t, anchor, "") {
			continue
		}
		if !t.Not || left != nil {
			return nil
		}
		left = t
	}
	return left
}

// refused says why a rule whose lines all hold states nothing; "" if it states a fact.
func (m *matcher) refused(r *Rule, anchor int) (reason string) {
	if len(m.facts(r, anchor)) > 0 {
		return ""
	}
	reason = "all lines hold, but the subject of the fact is not the verb's agent"
	m.bindings(r, anchor, func(b binding) {
		for i := range r.Facts {
			if token, why := m.refusal(&r.Facts[i], b); token >= 0 {
				reason = fmt.Sprintf("all lines hold, but %q %s", m.s.Tokens[token].Text, why)
			} else if why != "" {
				reason = "all lines hold, but " + why
			}
		}
	})
	return reason
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
				failed = append(failed, m.fails(c, &l.Tests[i]))
				break
			}
		}
	}
	if len(failed) == 0 {
		return fmt.Sprintf("%q has no %s", word, strings.Join(l.Relations, " or "))
	}
	return strings.Join(failed, ", ")
}

func (m *matcher) fails(token int, t *Test) string {
	return fmt.Sprintf("%q fails %s", m.s.Tokens[token].Text, t.Source)
}
