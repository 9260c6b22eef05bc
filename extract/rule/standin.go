package rule

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// standIn puts into a phrase the words that its relative pronoun stands for, so that it names something by itself: in "diplomats, many of whom
// left" many of the diplomats left, and in "guards, two of whose friends left" two friends of the guards.
func (m *matcher) standIn(a *text.Argument) {
	if words := m.frontedWhole(a); words != nil {
		a.Compact = slices.Concat(a.Compact, words)
		return
	}
	k := slices.IndexFunc(a.Compact, func(i int) bool { return m.whole(i) != nil })
	if k < 0 || a.Clause {
		return
	}
	pronoun := a.Compact[k]
	words := m.whole(pronoun)
	if m.s.Tokens[pronoun].Tag == "WP$" {
		if k == 0 {
			return
		}
		last := k + 1
		for last < len(a.Compact) && a.Compact[last] <= m.s.Tokens[pronoun].Head {
			last++
		}
		a.Compact = slices.Concat(a.Compact[:k], a.Compact[k+1:last], a.Compact[k-1:k], words, a.Compact[last:])
		return
	}
	if rest := a.Compact[k+1:]; k == 0 || k == 1 && a.Compact[0] == pronoun-1 { // "of whom some 70"
		a.Compact = slices.Concat(rest, []int{pronoun - 1}, words)
		return
	}
	a.Compact = slices.Concat(a.Compact[:k], words, a.Compact[k+1:])
}

// whole are the words of the noun that a relative pronoun behind "of" stands for, where the phrase says how many or what of it is meant: "many of
// whom", "a copy of which"; nil if there are none.
func (m *matcher) whole(pronoun int) []int {
	t := &m.s.Tokens[pronoun]
	noun := pronoun
	switch t.Tag {
	case "WP$":
		noun = t.Head
	case "WDT", "WP":
	default:
		return nil
	}
	if !m.s.Tokens[noun].Is("nmod") || m.s.Tokens[noun].Rel == "nmod:poss" || m.s.CaseText(noun) != "of" || pronoun == 0 || !strings.EqualFold(m.s.Tokens[pronoun-1].Text, "of") {
		return nil
	}
	return m.antecedent(pronoun, m.s.Tokens[noun].Head)
}

// antecedent are the words of the noun that a relative pronoun stands for, with those joined to it, nil if there is none or if something stands
// between it and the part of it that is told of.
func (m *matcher) antecedent(pronoun, part int) (words []int) {
	n := m.relativeNoun(pronoun, part)
	if n < 0 {
		return nil
	}
	words = m.argument(n, "").Compact
	if words[0] == 0 && m.s.Tokens[0].Is("det") && len(words) > 1 && words[1] == 1 {
		words = words[1:] // "a copy of The text"
	}
	for _, c := range m.s.Children(n) {
		if c < n || c > pronoun || !m.s.Tokens[c].Is("conj") || m.s.Tokens[c].POS != m.s.Tokens[n].POS {
			continue
		}
		if m.s.Tokens[pronoun].Tag == "WP$" {
			return nil // whose of several?
		}
		more := m.s.Phrase(c, text.Compact)
		for i := more[0] - 1; i > n && !slices.Contains(words, i); i-- {
			more = append(more, i) // "and", and what else stands between
		}
		words = append(slices.Clone(words), more...)
	}
	slices.Sort(words)
	words = slices.Compact(words)
	for i := words[len(words)-1] + 1; i < m.s.Subtree(part, nil)[0]; i++ { // what stands further off may be another's
		if !m.s.Tokens[i].Is("punct", "cc") {
			return nil
		}
	}
	if words[len(words)-1] >= pronoun {
		return nil
	}
	return words
}

// relativeNoun is the noun whose relative clause a pronoun stands in; of "two of her colleagues, one of whom" the colleagues. It is -1 where the
// pronoun asks, or where the noun is not before it or is one thing, of which a part is not one of several.
func (m *matcher) relativeNoun(pronoun, part int) int {
	clause := -1
	for at := range m.s.Ancestors(pronoun) {
		if m.s.Tokens[at].Rel == "acl:relcl" {
			clause = at
			break
		}
		if m.s.Tokens[at].Is("ccomp", "advcl", "parataxis", "csubj") {
			return -1
		}
	}
	if clause < 0 || m.s.Tokens[clause].Head >= pronoun {
		return -1
	}
	n := m.s.Tokens[clause].Head
	if c := m.s.Child(n, "nmod"); c > n && c < pronoun && m.s.CaseText(c) == "of" && m.s.Tokens[n].POS != "NOUN" && m.s.Tokens[n].POS != "PROPN" {
		n = c
	}
	if k := &m.s.Tokens[n]; k.POS == "PRON" && !strings.EqualFold(k.Text, "those") || strings.HasSuffix(k.Name, "-person") {
		return -1 // of one man there are not two
	} else if k.Tag == "NN" && m.s.Child(n, "conj") < n && m.severalOf(part) {
		return -1
	}
	return n
}

// severalOf reports whether a word picks from several: "two of", "each of", "the last of", but not "most of", "a third of".
func (m *matcher) severalOf(part int) bool {
	switch t := &m.s.Tokens[part]; strings.ToLower(t.Text) {
	case "each", "both", "many", "several", "few":
		return true
	default:
		return t.POS == "NUM" || t.POS == "ADJ" && m.ranks(part)
	}
}

// frontedWhole are the words of the phrase, "of" among them, where a subject says how many of that do something: "Of the nine boats, two
// sank", "of his 40 sheep, he said, most had died" (a fronted partitive phrase of a fused head: Huddleston and Pullum 2002, 5.9). It is nil if there is none.
func (m *matcher) frontedWhole(a *text.Argument) []int {
	t := &m.s.Tokens[a.Head]
	if a.Clause || !t.Is("nsubj", "nsubj:pass") || t.Head < 0 || !m.quantity(a.Head) {
		return nil
	}
	clause := t.Head
	whole := m.frontedOf(clause, a.Head)
	for whole < 0 && m.s.Tokens[clause].Is("conj", "ccomp") && m.s.Tokens[clause].Head >= 0 {
		clause = m.s.Tokens[clause].Head
		whole = m.frontedOf(clause, a.Head)
	}
	if whole < 0 {
		return nil
	}
	beside := func(k int) bool { return m.s.Tokens[k].Is("appos", "parataxis", "punct") || m.setOff(k) }
	if all := m.s.Subtree(whole, beside); len(all) <= 12 && all[len(all)-1]-all[0] == len(all)-1 {
		return all
	}
	return slices.Concat(m.s.Case(whole)[:1], m.argument(whole, "").Compact)
}

// frontedOf is the definite plural behind an "of" that opens a clause before its subject, -1 if there is none.
func (m *matcher) frontedOf(clause, subject int) int {
	for _, c := range m.s.Children(clause) {
		t := &m.s.Tokens[c]
		those := strings.EqualFold(t.Text, "those")
		if c > subject || !t.Is("obl", "nmod") || m.s.CaseText(c) != "of" || t.Tag != "NNS" && t.POS != "NUM" && !those && m.s.Child(c, "nummod") < 0 {
			continue
		}
		first := m.s.Subtree(c, nil)[0]
		opens := first == 0 || m.s.Tokens[first-1].Is("punct", "cc", "mark")
		if d := m.s.Child(c, "det", "nmod:poss"); opens && first == m.s.Case(c)[0] && (d > first && !m.indefinite(c) || those) {
			return c
		}
	}
	return -1
}

// quantity reports whether a word says only how many, with no noun of its own: "two", "more than half", "58%", "three in four".
func (m *matcher) quantity(head int) bool {
	t := &m.s.Tokens[head]
	if c := m.s.Child(head, "nmod"); c > head && m.s.CaseText(c) == "of" || m.s.Child(head, "acl", "det") > head || t.Name != "" && t.Name != "O" {
		return false
	}
	if t.POS == "NUM" || t.Text == "%" || t.Lemma == "percent" {
		return true
	}
	return t.POS != "NOUN" && lexicon.Must("partitives").Has(t.Lemma) || t.Lemma == "few"
}
