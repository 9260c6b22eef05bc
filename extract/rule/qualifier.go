package rule

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// qualifiers are the adverbs right before a predicate's word without which it says more than is so: "little changed", "not infinitely
// patient".
func (m *matcher) qualifiers(head int) (out []int) {
	first := head
	if p := m.s.Prefix(head); len(p) > 0 {
		first = p[0] // "half fine-tuned"
	}
	if than := first - 1; than > 0 && strings.EqualFold(m.s.Join([]int{than - 1, than}), "more than") && m.s.Tokens[than-1].Head == head {
		return []int{than - 1, than} // "more than doubled"
	}
	if but := first - 1; but > 0 && m.s.Tokens[head].POS == "VERB" && strings.EqualFold(m.s.Join([]int{but - 1, but}), "all but") {
		return []int{but - 1, but} // "has all but ended"
	}
	if ever := first - 1; ever > 0 && m.seldom(ever) && (m.s.Tokens[ever].Head == head || m.s.Tokens[ever-1].Head == head) {
		return []int{ever - 1, ever} // "hardly ever coincide"
	}
	for c := first - 1; c >= 0; c-- {
		t := &m.s.Tokens[c]
		if t.Head == head && t.Rel == "aux:pass" && t.Tag == "VBN" {
			continue // "have rarely been proven"
		}
		if almost := m.s.AlmostNever(c); t.Head == head && almost >= 0 {
			out = append(out, c, almost)
			break
		}
		if t.Head != head || !t.Is("advmod") || len(m.s.Children(c)) > 0 || !m.qualifies(c, head) {
			break
		}
		out = append(out, c)
	}
	slices.Reverse(out)
	return out
}

// withRestricting adds to a predicate's qualifiers the adverbs that restrict its clause, wherever they stand: "Usually, they meet in May", "often have been
// robbed", "meet annually", "crossed illegally". Those with words of their own ("more often than not") are left.
func (m *matcher) withRestricting(clause int, qualifiers []int) []int {
	for _, c := range m.s.Children(clause) {
		place, ok := lexicon.Must("restricting")[strings.ToLower(m.s.Tokens[c].Text)]
		if !ok || !m.s.Tokens[c].Is("advmod") || place == "behind" && c < clause || place == "before" && c > clause {
			continue
		}
		if m.bareAdverb(c) && !m.conjoins(c, clause) && !slices.Contains(qualifiers, c) {
			qualifiers = append(qualifiers, c)
		}
	}
	slices.Sort(qualifiers)
	return qualifiers
}

// conjoins reports whether "once" is no adverb of its clause: it opens a participle as a conjunction, "once opened", or counts in "once a day" and
// "once-in-a-lifetime".
func (m *matcher) conjoins(adverb, clause int) bool {
	next := adverb + 1
	if !strings.EqualFold(m.s.Tokens[adverb].Text, "once") || next >= len(m.s.Tokens) {
		return false
	}
	t := &m.s.Tokens[clause]
	return t.Is("advcl") || m.s.Tokens[next].Is("punct") || strings.EqualFold(m.s.Tokens[next].Text, "a") && t.POS == "VERB"
}

// bareAdverb reports whether an adverb has no words of its own, but for a comma that sets it off.
func (m *matcher) bareAdverb(adverb int) bool {
	return !slices.ContainsFunc(m.s.Children(adverb), func(c int) bool { return !m.s.Tokens[c].Is("punct") })
}

// seldom reports whether a word ends one of the adverbs of two words that deny nearly every case: "hardly ever", "almost never".
func (m *matcher) seldom(ever int) bool {
	before := strings.ToLower(m.s.Tokens[ever-1].Text)
	switch strings.ToLower(m.s.Tokens[ever].Text) {
	case "ever":
		return before == "hardly" || before == "scarcely" || before == "barely"
	case "never":
		return text.Approximates(before)
	}
	return false
}

// qualifies reports whether an adverb changes what the word behind it says: by what it means, or because a denial right before it is about
// the adverb.
func (m *matcher) qualifies(c, head int) bool {
	word := strings.ToLower(m.s.Tokens[c].Text)
	state, ok := lexicon.Must("qualifiers")[word]
	if ok && (state == "" || m.s.Tokens[head].POS != "VERB") {
		return true
	}
	if t := &m.s.Tokens[head]; lexicon.Must("viewpoints").Has(word) && (t.POS == "ADJ" || t.Tag == "VBN" && m.s.Passive(head)) {
		return true
	}
	if c == 0 || word == "only" || !strings.HasSuffix(word, "ly") || lexicon.Must("modality").Has(word) {
		return false
	}
	switch strings.ToLower(m.s.Tokens[c-1].Text) {
	case "not", "n't", "n’t", "never":
		return m.s.Tokens[c-1].Head == head
	case "to":
		return m.s.Denied(head) // "do not want to needlessly delay it"
	}
	return m.ofNobody(head)
}

// ofNobody reports whether a clause's subject stands for nobody, so that it denies what an adverb before the verb says: "none was seriously hurt", "no bank has
// openly admitted it".
func (m *matcher) ofNobody(clause int) bool {
	who := m.s.Child(clause, "nsubj", "nsubj:pass")
	if who < 0 || who > clause {
		return false
	}
	no := lexicon.Must("negation")
	return no.Has(strings.ToLower(m.s.Tokens[who].Text)) || no.Has(strings.ToLower(m.determiner(who)))
}

// phrase is a phrase with the adverbs that qualify the adjective or adverb that heads it as a predicate, and with what something is worth.
func (m *matcher) phrase(head int, reach text.Reach) []int {
	ids := m.s.Phrase(head, reach)
	t := &m.s.Tokens[head]
	if t.Tag == "NN" && t.POS == "PRON" && m.s.Child(head, "cop") >= 0 {
		return m.withApproximator(ids, head)
	}
	if t.POS != "ADJ" && t.POS != "ADV" {
		return ids
	}
	for _, c := range m.s.Children(head) {
		if c == head+1 && m.s.Tokens[c].Is("advmod") && m.s.Tokens[c].Lemma == "enough" && !slices.Contains(ids, c) {
			ids = append(ids, c)
		}
	}
	ids = append(ids, m.equative(head)...)
	if m.s.Child(head, "cop") < 0 && !t.Is("xcomp") {
		slices.Sort(ids)
		return ids
	}
	ids = append(ids, m.withRestricting(head, m.qualifiers(head))...)
	if as := head - 1; as > 0 && m.s.Tokens[as].Head == head && m.s.Tokens[as].Is("advmod") && (m.s.Tokens[as].Lemma == "as" || m.s.Tokens[as].Lemma == "so") && m.likened(head) {
		ids = append(ids, as) // "as tall as its children", "not so tall as they"
	}
	if way := m.s.Child(head, "obl"); t.POS == "ADV" && way >= 0 && way < head && m.s.Tokens[way].Rel == "obl:unmarked" && way == head-1 { // "the other way round"
		ids = append(ids, m.s.Subtree(way, nil)...)
	}
	if t.Lemma == "worth" {
		for _, c := range m.s.Children(head) {
			if c > head && m.s.Tokens[c].Is("obj", "obl") && m.s.CaseText(c) == "" {
				for _, i := range m.s.Phrase(c, text.Core) {
					if m.s.Tokens[i].Is("punct") {
						break
					}
					ids = append(ids, i)
				}
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// withApproximator adds to an indefinite pronoun that a clause says of its subject the adverb right before it by which it is not quite so: "speed is nearly
// everything".
func (m *matcher) withApproximator(ids []int, head int) []int {
	before := head - 1
	if before < 0 || m.s.Tokens[before].Head != head || !m.s.Tokens[before].Is("advmod") || !text.Approximates(m.s.Tokens[before].Text) || slices.Contains(ids, before) {
		return ids
	}
	return append([]int{before}, ids...)
}

// equative is the "as" before an adjective and the clause of equal degree behind it, without which a denial says too much and "much" nothing: "are not as
// clean as they look", "bought as much as they could" (Huddleston and Pullum 2002, 13.4.2).
func (m *matcher) equative(head int) []int {
	as, t := head-1, &m.s.Tokens[head]
	if as < 0 || m.s.Tokens[as].Head != head || !m.s.Tokens[as].Is("advmod") || !t.Is("obj", "xcomp") && m.s.Child(head, "cop") < 0 {
		return nil
	}
	if low := strings.ToLower(m.s.Tokens[as].Text); low != "as" && low != "so" {
		return nil
	}
	for _, c := range m.s.Children(head) {
		words := m.s.Subtree(c, nil)
		if m.s.Tokens[c].Is("advcl") && words[0] == head+1 && m.s.Child(c, "mark") == words[0] && m.s.Tokens[words[0]].Lemma == "as" && len(words) <= 12 {
			return append([]int{as}, words...)
		}
	}
	return nil
}

// likened reports whether an adjective says how far something is like what stands behind "as".
func (m *matcher) likened(head int) bool {
	return slices.ContainsFunc(m.s.Children(head), func(c int) bool {
		as := m.s.Case(c)
		return c > head && m.s.Tokens[c].Is("obl") && len(as) > 0 && strings.EqualFold(m.s.Tokens[as[0]].Text, "as")
	})
}

// emptyCase is the preposition of an argument together with the "no" that makes its phrase empty, where the denial is not the clause's: who was
// "left with no choice" was left.
func (m *matcher) emptyCase(head int, prep string) string {
	words := m.s.Case(head)
	if len(words) == 0 || m.s.CaseText(head) != prep {
		return prep
	}
	if c := words[0] - 1; c >= 0 && m.s.Tokens[c].Is("advmod") {
		switch word := strings.ToLower(m.s.Tokens[c].Text); {
		case word == "only" && m.s.Limits(c, head), (word == "first" || word == "twice") && (m.s.Tokens[c].Head == head || m.s.Tokens[c].Head == m.s.Tokens[head].Head) && c > 0 && m.s.Tokens[c-1].Text == ",", // "was put off twice, first because of rain"
			lexicon.Must("focusing").Has(word) && (m.s.Tokens[c].Head == head || m.s.Tokens[c].Head == m.s.Tokens[head].Head):
			return word + " " + prep
		}
	}
	no := words[len(words)-1] + 1
	if no >= head || !strings.EqualFold(m.s.Tokens[no].Text, "no") || !m.s.Tokens[no].Is("det") {
		return prep
	}
	switch prep {
	case "with":
		return "without"
	case "for", "on", "from", "into", "over", "between":
		return prep + " no"
	}
	return prep // the claim is denied, "at no time"
}
