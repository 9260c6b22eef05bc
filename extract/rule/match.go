package rule

import (
	"strings"

	"newsgraph/extract/text"
)

// A binding is one way in which a rule's lines fit a sentence: a token for each line, -1
// for an absent one.
type binding []int

// A matcher tries rules on one sentence of a document.
type matcher struct {
	d        *text.Document
	sentence int
	s        *text.Sentence
}

// bindings calls yield for every way the rule binds with its first line at the anchor. The
// binding is reused: yield must not keep it.
func (m *matcher) bindings(r *Rule, anchor int, yield func(binding)) {
	b := make(binding, len(r.Lines))
	for i := range b {
		b[i] = -1
	}
	if !m.holds(&r.Lines[0], anchor, "") {
		return
	}
	b[0] = anchor
	m.bind(r, b, 1, yield)
}

// bind binds the lines from k on, in the order written.
func (m *matcher) bind(r *Rule, b binding, k int, yield func(binding)) {
	if k == len(r.Lines) {
		yield(b)
		return
	}
	l := &r.Lines[k]
	found := false
	if of := b[l.Of]; of >= 0 {
		for c := range m.candidates(l, of) {
			found = true
			if l.Unless {
				return
			}
			b[k] = c
			m.bind(r, b, k+1, yield)
			b[k] = -1
		}
	}
	if !found && (l.Optional || l.Unless) {
		m.bind(r, b, k+1, yield)
	}
}

// candidates yields the tokens that a line can bind, given the token it hangs off: first by
// role, then by UD relation.
func (m *matcher) candidates(l *Line, of int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for _, rel := range l.Relations {
			if roles[rel] {
				for _, role := range m.rolesOf(of) {
					if role.Name == rel && role.Argument != of && m.holds(l, role.Argument, role.Case) && !yield(role.Argument) {
						return
					}
				}
				continue
			}
			for _, c := range m.s.Children(of) {
				if m.s.Tokens[c].Rel == rel && m.holds(l, c, "") && !yield(c) {
					return
				}
			}
		}
	}
}

// rolesOf are the sentence's roles around one predicate; Sentence.Roles is sorted by it.
func (m *matcher) rolesOf(of int) []text.Role {
	all := m.s.Roles
	lo, hi := 0, len(all)
	for lo < hi {
		if mid := (lo + hi) / 2; all[mid].Of < of {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	end := lo
	for end < len(all) && all[end].Of == of {
		end++
	}
	return all[lo:end]
}

// holds reports whether a token passes all tests of a line. prep is the preposition under which
// a role bound it.
func (m *matcher) holds(l *Line, token int, prep string) bool {
	for i := range l.Tests {
		if !m.passes(l, &l.Tests[i], token, prep) {
			return false
		}
	}
	return true
}

func (m *matcher) passes(l *Line, t *Test, token int, prep string) bool {
	tok := &m.s.Tokens[token]
	var got string
	switch t.Key {
	case "pos":
		if _, ok := t.Values[tok.POS]; ok {
			return true
		}
		// an event noun passes for its verb
		_, verb := t.Values["VERB"]
		return verb && tok.POS == "NOUN" && l.verbOf(tok.Lemma) != ""
	case "lemma":
		got = m.lemma(token)
	case "text":
		got = tok.Text
	case "kind":
		e := m.d.EntityAt(m.sentence, token)
		if e == nil {
			return t.Not
		}
		got = string(e.Kind)
	case "case":
		if got = prep; got == "" {
			got = m.s.CaseText(token)
		}
	case "morph":
		for v := range t.Values {
			name, value, _ := strings.Cut(v, "=")
			if tok.Feature(name) == value {
				return !t.Not
			}
		}
		return t.Not
	}
	_, ok := t.Values[got]
	return ok != t.Not
}

// lemma is a token's lemma, with its particle if it has one: "carry out".
func (m *matcher) lemma(token int) string {
	lemma := m.s.Tokens[token].Lemma
	if p := m.s.Child(token, "compound:prt", "compound:lvc"); p >= 0 {
		lemma += " " + m.s.Tokens[p].Lemma
	}
	return lemma
}

// verbOf is the verb that a lexicon in the line's tests gives for a noun, "" if none does.
func (l *Line) verbOf(noun string) string {
	for i := range l.Tests {
		if t := &l.Tests[i]; t.Key == "lemma" && !t.Not && t.Values[noun] != "" {
			return t.Values[noun]
		}
	}
	return ""
}
