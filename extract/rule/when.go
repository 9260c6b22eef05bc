package rule

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// when adds the phrases without a preposition that say when, for how long or how often: "last week", "Monday", "less than four hours", "three
// times". Who "slept less than four hours" has slept, but that is not what the sentence says. They come last, since the first argument's preposition
// is printed with the verb.
func (m *matcher) when(f *text.Fact) {
	of := f.Predicate.Head
	if m.s.Tokens[of].Rel == "cop" {
		of = m.s.Tokens[of].Head
	}
	if m.s.Tokens[of].POS == "NOUN" && m.s.Child(of, "cop") < 0 {
		return
	}
	for _, c := range m.s.Children(of) {
		if m.s.Tokens[c].Rel != "obl:unmarked" || c == f.Subject.Head || f.Object != nil && f.Object.Clause && c > f.Object.Head && f.Object.Head > of || m.told(f, c) || !m.isWhen(c) {
			continue
		}
		a := m.argument(c, "")
		a.Compact = m.s.Subtree(c, func(k int) bool { return m.s.Tokens[k].Is("punct") }) // "the night before"
		f.Arguments = append(f.Arguments, a)
	}
}

// isWhen reports whether a phrase alone says when or how long something is: not "two days later" or "a year before the vote", which count from
// something else.
func (m *matcher) isWhen(c int) bool {
	t := &m.s.Tokens[c]
	if !lexicon.Must("times").Has(t.Lemma) && !lexicon.Must("timenouns").Has(t.Lemma) {
		return false
	}
	words := m.s.Subtree(c, nil)
	first, last := words[0], words[len(words)-1]
	if m.s.Tokens[last].Text == "," {
		last--
	}
	if m.s.Tokens[first].Text == "," || last-first > 5 || slices.ContainsFunc(words, func(i int) bool {
		return m.s.Tokens[i].Is("acl", "appos", "conj", "advcl", "case", "parataxis")
	}) {
		return false
	}
	if next := last + 1; next < len(m.s.Tokens) {
		switch strings.ToLower(m.s.Tokens[next].Text) {
		case "ago", "later", "earlier", "before", "after", "since", "into", "from", "away", "ahead", "past", "behind", "old", "long", "when", "until", "as", "that":
			return false
		}
	}
	d := m.s.Child(c, "det", "amod", "nummod")
	switch {
	case m.s.Child(c, "nmod:poss") >= 0, t.Lemma == "time" && m.s.Child(c, "nummod") < 0 && t.Tag != "NNS":
		return false
	case d < 0:
		return t.POS == "PROPN" || t.Lemma == "yesterday" || t.Lemma == "today" || t.Lemma == "tomorrow"
	}
	return true
}
