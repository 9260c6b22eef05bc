package rule

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// ofQuality are the infinitives of the quality that a predicate gives its object: "left residents unable to pay", "found no gap big enough to
// count".
func (m *matcher) ofQuality(f *text.Fact) (out []int) {
	if f.Object == nil {
		return nil
	}
	for _, i := range f.Predicate.Tokens {
		if t := &m.s.Tokens[i]; i == f.Predicate.Head || t.POS != "ADJ" && t.Lemma != "enough" && t.Lemma != "too" {
			continue
		}
		for _, c := range m.s.Children(i) {
			if to := m.s.Child(c, "mark"); to > i && m.s.Tokens[to].Tag == "TO" && m.s.Tokens[c].Is("xcomp", "advcl", "ccomp", "acl") {
				out = append(out, c)
			}
		}
	}
	return out
}

// complete adds the clauses without which a fact says too much or too little: what somebody is urged, accused or kept from doing, and until
// when a denial holds.
func (m *matcher) complete(f *text.Fact) {
	verb := f.Predicate.Head
	t := &m.s.Tokens[verb]
	if t.POS != "VERB" {
		return
	}
	said := f.Object != nil && f.Object.Clause
	for _, c := range append(slices.Clone(m.s.Children(verb)), m.ofQuality(f)...) {
		k := &m.s.Tokens[c]
		mark := m.s.Child(c, "mark", "case")
		if first := m.s.Subtree(c, nil)[0]; k.Is("advcl") && m.endsDenial(first) {
			mark = first
		}
		ends := k.Is("advcl") && mark >= 0 && (m.endsDenial(mark) || m.sinceWhen(verb, mark)) && m.denied(verb)
		if first := m.s.Subtree(c, nil)[0]; m.habit(verb, c, first) || m.freeWhere(f, c, first) {
			mark, ends = first, true
		}
		if said && !ends {
			continue
		}
		put := m.putTo(f, c)
		if put || m.bareComplement(f, c) {
			mark = -1 // "whether it was" is the whole question
		}
		free := put || m.spentOn(f, c) || m.bareComplement(f, c)
		if c < verb || !free && (mark < verb || mark > c) || f.Object != nil && slices.Contains(f.Object.Compact, c) {
			continue
		}
		role := ""
		if mark >= 0 {
			role = strings.ToLower(m.s.Tokens[mark].Text)
		}
		switch {
		case free,
			m.taken(f, c) && (role == "to" || role == "for"), // "took nine years to write", "takes a day for the glue to set"
			f.Object != nil && k.Is("xcomp", "advcl") && k.Tag == "VB" && m.s.Tokens[mark-1].POS != "PUNCT" && role == "to" && f.Object.Head < c && (k.Is("xcomp") || lexicon.Must("urging").Has(t.Lemma)),
			m.lightObject(f, c) && role == "to", k.Head != verb,
			m.governs(f, c, mark),
			ends:
		default:
			continue
		}
		if a := m.complement(c, mark, role); len(a.Compact) > 0 {
			f.Arguments = append(f.Arguments, a)
		}
	}
	m.order(f)
}

// complement is a clause that completes a fact, without what opens it, the role, and without what a comma sets off.
func (m *matcher) complement(clause, mark int, role string) text.Argument {
	a := m.clause(clause)
	a.Role = role
	if k := &m.s.Tokens[max(0, mark-1)]; k.Head == clause && (k.Lemma == "not" || k.Lemma == "never") {
		a.Role = k.Lemma + " " + role // "urged the parties not to leave"
	}
	a.Compact = m.s.Subtree(clause, func(d int) bool {
		return d == mark || d < mark || d > clause && !m.s.Tokens[d].Is("conj", "punct", "xcomp") && m.s.Tokens[m.s.Subtree(d, nil)[0]].Text == ","
	})
	a.Compact = slices.DeleteFunc(a.Compact, func(i int) bool { return i <= mark })
	a.Compact = m.s.CloseQuote(m.s.TrimEnd(a.Compact))
	a.Full = a.Compact
	return a
}

// completeAdjective adds the gerund or the question that is the complement of an adjective or of "away": "are confident of paying it out", "are afraid of where it
// will lead", "is days away from being sold" (Quirk and others 1985, 16.69).
func (m *matcher) completeAdjective(f *text.Fact) {
	if f.Object == nil || m.s.Tokens[f.Object.Head].POS != "ADJ" && m.s.Tokens[f.Object.Head].Lemma != "away" || !m.s.Tokens[f.Predicate.Head].Is("cop") {
		return
	}
	for _, c := range m.s.Children(f.Object.Head) {
		prep := m.s.Subtree(c, nil)[0]
		if c > prep && prep == f.Object.Head+1 && !slices.Contains(f.Object.Compact, c) && m.adjectival(c, prep) {
			if a := m.complement(c, prep, strings.ToLower(m.s.Tokens[prep].Text)); len(a.Compact) > 0 {
				f.Arguments = append(f.Arguments, a)
				m.order(f)
			}
			return
		}
	}
}

// adjectival reports whether a clause behind a preposition can complete an adjective: a gerund or a question. An absolute clause does not, "is one step
// closer with the house voting for it".
func (m *matcher) adjectival(clause, prep int) bool {
	if !m.s.Tokens[clause].Is("advcl", "acl", "xcomp", "ccomp") || !m.s.Tokens[prep].Is("mark", "case") || !m.gerund(clause) && !strings.HasPrefix(m.s.Tokens[prep+1].Tag, "W") {
		return false
	}
	switch strings.ToLower(m.s.Tokens[prep].Text) {
	case "with":
		return m.s.Child(clause, "nsubj", "nsubj:pass") < 0
	case "of", "in", "for", "at", "about", "from", "to", "on", "by":
		return true
	}
	return false
}

// taken reports whether an infinitive tells for what so much of something is needed: "the book took nine years to write", "it took three keys to open
// it".
func (m *matcher) taken(f *text.Fact, infinitive int) bool {
	k := &m.s.Tokens[infinitive]
	if f.Object == nil || k.Tag != "VB" || m.s.Tokens[f.Predicate.Head].Lemma != "take" || f.Predicate.Voice != text.Active {
		return false
	}
	return k.Is("xcomp", "advcl", "acl", "csubj") && (m.bareAmount(f.Object.Head) || m.emptyIt(f.Subject.Head))
}

// spentOn reports whether a gerund says what time or money was spent on: "spent nine years writing it", "spent millions on screening visitors".
func (m *matcher) spentOn(f *text.Fact, gerund int) bool {
	k := &m.s.Tokens[gerund]
	if f.Object == nil || m.s.Tokens[f.Predicate.Head].Lemma != "spend" || f.Predicate.Voice == text.Passive || !k.Is("advcl") || k.Tag != "VBG" || gerund < f.Object.Head {
		return false
	}
	if mark := m.s.Child(gerund, "mark", "case", "nsubj", "aux"); mark >= 0 && m.s.Tokens[mark].Lemma != "on" && m.s.Tokens[mark].Lemma != "in" {
		return false
	}
	first := m.s.Subtree(gerund, nil)[0]
	return first > 0 && m.s.Tokens[first].POS != "PUNCT" && m.s.Tokens[first-1].POS != "PUNCT"
}

// putTo reports whether a clause is the question or the news put to the one who is the object: "asked us where we were", "reminded them that it
// was late".
func (m *matcher) putTo(f *text.Fact, clause int) bool {
	asks := m.s.Tokens[f.Predicate.Head].Lemma == "ask"
	if f.Object == nil || f.Object.Head > clause || f.Predicate.Voice == text.Passive || !asks && !m.s.Tokens[f.Object.Head].Is("iobj") {
		return false
	}
	first := m.s.Subtree(clause, nil)[0]
	if first == 0 || m.s.Tokens[first-1].POS == "PUNCT" {
		return false
	}
	switch word := strings.ToLower(m.s.Tokens[first].Text); word {
	case "if":
		return asks && m.s.Tokens[clause].Is("ccomp", "advcl")
	case "that", "whether", "what", "who", "which", "where", "when", "why", "how":
		return m.s.Tokens[clause].Is("ccomp")
	}
	return false
}

// lightObject reports whether an infinitive behind the object of a light verb is what is said: "did little to soothe them", "has most to lose".
func (m *matcher) lightObject(f *text.Fact, infinitive int) bool {
	k := &m.s.Tokens[infinitive]
	if f.Object == nil || f.Object.Head > infinitive || k.Tag != "VB" || !k.Is("xcomp", "advcl", "acl") || f.Predicate.Voice == text.Passive {
		return false
	}
	switch m.s.Tokens[f.Predicate.Head].Lemma {
	case "do", "have":
		return lexicon.Must("scant").Has(m.s.Tokens[f.Object.Head].Lemma)
	case "take", "seize", "use", "get":
		return lexicon.Must("occasions").Has(m.s.Tokens[f.Object.Head].Lemma)
	}
	return false
}

// habit reports whether a clause with "when" says when a thing is so that is told of as a habit: "it takes nine hours when it rains".
func (m *matcher) habit(verb, clause, first int) bool {
	if !m.s.Tokens[clause].Is("advcl") || first < verb || !strings.EqualFold(m.s.Tokens[first].Text, "when") || m.s.Tokens[first-1].POS == "PUNCT" {
		return false
	}
	g := m.s.VerbGroup(verb)
	t := &m.s.Tokens[verb]
	return len(g.Aux) == 0 && (t.Tag == "VBZ" || t.Tag == "VBP")
}

// freeWhere reports whether a clause with "where" says at which place something is so, right behind the verb or its object: "lives where it works", "left the
// boat where it was" (fused relatives: Huddleston and Pullum 2002, 12.6).
func (m *matcher) freeWhere(f *text.Fact, clause, first int) bool {
	k := &m.s.Tokens[clause]
	if first <= f.Predicate.Head || !strings.EqualFold(m.s.Tokens[first].Text, "where") || !k.Is("advcl") && !(first == clause && k.Is("advmod") && m.s.Child(clause, "advcl", "acl") > clause) {
		return false
	}
	return first-1 == f.Predicate.Head || f.Object != nil && slices.Contains(f.Object.Compact, first-1)
}

// sinceWhen reports whether a subordinator says since when something is so that a verb in the perfect denies: "none has opened since the mill closed".
func (m *matcher) sinceWhen(verb, mark int) bool {
	return strings.EqualFold(m.s.Tokens[mark].Text, "since") && mark > 0 && m.s.Tokens[mark-1].POS != "PUNCT" && m.s.VerbGroup(verb).Perfect
}

// endsDenial reports whether a subordinator says until or while when something is denied, or on what condition; behind a comma "while" contrasts.
func (m *matcher) endsDenial(mark int) bool {
	switch strings.ToLower(m.s.Tokens[mark].Text) {
	case "before", "until", "till", "unless":
		return true
	case "while":
		return mark > 0 && m.s.Tokens[mark-1].POS != "PUNCT"
	}
	return false
}
