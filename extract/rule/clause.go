package rule

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

func clausal(relation string) bool {
	switch base, _, _ := strings.Cut(relation, ":"); base {
	case "ccomp", "xcomp", "csubj", "advcl", "parataxis":
		return true
	}
	return false
}

// headsClause reports whether a complement says something of a subject of its own or of another:
// "said the bridge was safe", not "proved safe".
func (m *matcher) headsClause(token int) bool {
	switch m.s.Tokens[token].POS {
	case "VERB", "AUX":
		return true
	}
	return m.s.Child(token, "cop", "nsubj") >= 0
}

// isPart reports whether a clause lacks its own subject, or is a relative clause wrongly attached: alone it says nothing, as "had
// a last page" or "who listened with his eyes closed".
func (m *matcher) isPart(head int) bool {
	first := m.s.Subtree(head, nil)[0]
	if m.s.Tokens[first].Text == "," && first < head {
		first++
	}
	if relativePronoun(&m.s.Tokens[first]) && first > 0 && m.s.Tokens[first-1].Text == "," {
		return true
	}
	if over := m.s.Tokens[head].Head; (m.s.Tokens[first].Tag == "WDT" || strings.EqualFold(m.s.Tokens[first].Text, "whom")) && first < over && over < head {
		return true // "a plan that the firm said it was considering"
	}
	if m.trails(head) || m.piedPiped(head, first) {
		return true
	}
	if over := m.s.Tokens[head].Head; m.s.Tokens[first].Lemma == "where" && first > 0 && m.s.Tokens[first-1].Text == "," && first < over && over < head {
		return true // "a counter, where, they said, it was cold"
	}
	if m.s.Tokens[first].Tag == "WP$" && first > 0 && (m.s.Tokens[first-1].POS == "NOUN" || m.s.Tokens[first-1].POS == "PROPN" || first < m.s.Tokens[head].Head && m.s.Tokens[head].Head < head) {
		return true // "sued a firm whose wagons", "honey in jars whose labels, they said, were foreign"
	}
	if mark := m.s.Child(head, "mark", "case"); mark >= 0 && mark < head && (circumstantial(m.s.Tokens[mark].Lemma) || mark == first && m.s.Tokens[mark].Lemma == "as" && m.s.Tokens[mark+1].POS != "SCONJ") {
		return true
	}
	if m.s.Child(head, "csubj", "expl") >= 0 {
		return false
	}
	if subject := m.s.Child(head, "nsubj"); subject >= 0 {
		if subject > head && head > 0 && m.s.Tokens[head].POS == "VERB" && m.s.Tokens[head-1].POS == "AUX" {
			return true // a subject behind its verb that an auxiliary opens is something else: "that its owners say will make parts, a milestone"
		}
		said := m.s.Tokens[head].Head // "relatives who, they said, had died"
		return m.s.Tokens[subject].Tag == "WDT" || m.s.Tokens[subject].Tag == "WP" && said > subject && m.s.Tokens[said].Rel == "acl:relcl"
	}
	verb := head
	if c := m.s.Child(head, "cop"); c >= 0 {
		verb = c
	}
	g := m.s.VerbGroup(verb)
	return g.Form == "Fin" && m.s.Tokens[verb].Tag != "VB" || g.Modal >= 0
}

// trails reports whether a clause behind a saying that is set in goes on with what is said before it, and is not said alone: "it took weeks, she
// said, as nobody helped". What a quotation goes on with may be.
func (m *matcher) trails(head int) bool {
	verb := m.s.Tokens[head].Head
	if verb < 0 || verb > head || m.s.Child(verb, "ccomp") > verb {
		return false
	}
	mark := m.s.Child(head, "mark")
	words := m.s.Subtree(head, nil)
	if m.s.Tokens[words[0]].Lemma == "when" && words[0] > verb && m.setIn(verb) {
		return true // "'It took weeks,' she said when it opened"
	}
	if m.s.Tokens[words[0]].Text != "," || len(words) < 2 || text.Quotes(m.s.Tokens[words[1]].Text) {
		return false
	}
	if m.s.Tokens[words[1]].Tag == "IN" && m.s.Tokens[words[1]].Is("case") && m.s.Child(verb, "ccomp") < verb && m.s.Child(verb, "ccomp") >= 0 {
		return true // "took weeks, they said, in the biggest dig the town has seen"
	}
	return mark >= 0 && !strings.EqualFold(m.s.Tokens[mark].Text, "that")
}

// setIn reports whether a verb of saying stands with its subject behind a comma: what it says is said before it.
func (m *matcher) setIn(verb int) bool {
	who := m.s.Child(verb, "nsubj")
	if who < 0 || who > verb || m.s.Tokens[verb].Tag != "VBD" || !lexicon.Must("saying").Has(m.s.Tokens[verb].Lemma) {
		return false
	}
	before := m.s.Subtree(who, nil)[0] - 1
	if before > 0 && text.Quotes(m.s.Tokens[before].Text) {
		before--
	}
	return before > 0 && m.s.Tokens[before].Text == ","
}

// piedPiped reports whether a clause opens with a relative pronoun behind a conjunction or a preposition and goes on with a noun before it: "a race for
// which, he said, he had trained", "and which she would give away".
func (m *matcher) piedPiped(head, first int) bool {
	w, over := first, m.s.Tokens[head].Head
	for w < head && (m.s.Tokens[w].POS == "CCONJ" || m.s.Tokens[w].POS == "ADP") {
		w++
	}
	joined := first > 0 && m.s.Tokens[first-1].Text == "," || first < over && over < head
	return w > first && w < head && joined && (m.s.Tokens[w].Tag == "WDT" || m.s.Tokens[w].Tag == "WP" || m.s.Tokens[w].Lemma == "where" && m.s.Tokens[first].POS == "CCONJ")
}

// fillsQuote reports whether a phrase without a verb is all of a quotation, or of what this sentence has of it: "'Not a chance,' they said".
func (m *matcher) fillsQuote(head int) bool {
	words := m.clause(head).Compact
	before, after := words[0]-1, words[len(words)-1]+1
	if after < len(m.s.Tokens) && m.s.Tokens[after].Is("punct") && !text.Quotes(m.s.Tokens[after].Text) {
		after++
	}
	opens := before >= 0 && text.Quotes(m.s.Tokens[before].Text)
	closes := after < len(m.s.Tokens) && text.Quotes(m.s.Tokens[after].Text)
	return (opens || closes) && (opens || before < 0) && (closes || after == len(m.s.Tokens)) && after-before <= len(words)+2
}

// relativePronoun reports whether a word opens a relative clause.
func relativePronoun(t *text.Token) bool {
	return t.Tag == "WP$" || t.POS == "PRON" && (strings.EqualFold(t.Text, "who") || strings.EqualFold(t.Text, "which"))
}

// circumstantial reports whether a subordinator opens no content clause: nobody says "unless they pay".
func circumstantial(mark string) bool {
	switch mark {
	case "after", "although", "because", "before", "since", "though", "unless", "until", "while":
		return true
	}
	return false
}

// clause is a clausal argument: the whole clause, without the punctuation around it.
func (m *matcher) clause(head int) text.Argument {
	after := m.s.Tokens[head].Head // "…, officials said, in the worst clash in years": what stands behind the saying is not part of what is said before
	condition := m.conditionOf(head)
	all := m.s.Subtree(head, func(c int) bool {
		return c > head && (m.s.Tokens[c].Is("parataxis") && !m.encloses(head, c) || after > head && c > after && !slices.Contains(condition, c))
	})
	for k, i := range all {
		if t := &m.s.Tokens[i]; t.Is("appos") && i > head && lexicon.Must("retorts").Has(t.Lemma) && k > 1 {
			rest := m.s.Subtree(i, nil) // "…, a claim that the other side rejected" is the article's word
			if m.s.Tokens[rest[0]].Text == "," && rest[len(rest)-1] >= all[len(all)-1] {
				all = slices.DeleteFunc(slices.Clone(all), func(j int) bool { return slices.Contains(rest, j) })
				break
			}
		}
	}
	all = m.withoutAsideCommas(m.withoutWithheld(m.withoutEffect(all, head), head), head)
	for len(all) > 1 && (m.s.Tokens[all[0]].Is("punct") && !m.s.Opens(all) || m.joinsOn(all[0], head)) {
		all = all[1:]
	}
	all = m.s.CloseQuote(m.s.TrimEnd(all))
	return text.Argument{Head: head, Core: []int{head}, Compact: all, Full: all, Clause: true}
}

// encloses reports whether what is said goes on behind a clause or a noun between commas beside it, so that without it the rest would be garbled: "you
// sow, you wait, and it does not rain", "rose to 40, the highest since records began, as prices fell". A second saying is no part of it.
func (m *matcher) encloses(head, beside int) bool {
	words := m.s.Subtree(beside, nil)
	if m.s.Tokens[words[0]].Text != "," || lexicon.Must("saying").Has(m.s.Tokens[beside].Lemma) {
		return false
	}
	end := len(m.s.Tokens)
	if saying := m.s.Tokens[head].Head; saying > head {
		end = saying
	}
	return m.listed(beside, head) || slices.ContainsFunc(m.s.Subtree(head, nil), func(i int) bool {
		return i > words[len(words)-1] && i < end && m.s.Tokens[i].POS != "PUNCT"
	})
}

// listed reports whether a clause with its own subject ends an asyndetic list of such: "they came, they ate, they left".
func (m *matcher) listed(clause, head int) bool {
	member := func(c int) bool {
		return m.s.Tokens[c].Is("parataxis") && m.s.Child(c, "nsubj", "nsubj:pass", "expl") >= 0
	}
	return m.s.Tokens[clause].Head == head && member(clause) && slices.ContainsFunc(m.s.Children(head), func(c int) bool {
		return head < c && c < clause && member(c)
	})
}

// conditionOf are the words that say at the end of a clause on what condition or until when it is so: "work would not resume, they said, until the
// hall had been cleaned".
func (m *matcher) conditionOf(head int) []int {
	c := m.s.LastChild(head, "advcl")
	mark := -1
	if c > head {
		mark = m.s.Child(c, "mark")
	}
	if mark < 0 || mark > c {
		return nil
	}
	switch m.s.Tokens[mark].Lemma {
	case "if", "unless", "until":
		return m.s.Subtree(c, nil)
	}
	return nil
}

// joinsOn reports whether a word joins a clause to what was said before it, in the middle of a sentence: "he said, 'but it rained'".
func (m *matcher) joinsOn(w, head int) bool {
	t := &m.s.Tokens[w]
	return w > 0 && t.Rel == "cc" && t.Head == head && (t.Text == "and" || t.Text == "but") && m.s.Tokens[w+1].POS != "ADP"
}

// withoutAsideCommas leaves out the commas around what stands within the words and is none of them, wherever the parser hung them: "the
// buyers, they added, could be foreign". The comma behind a clause of its own stays, "if it rains, they added, there will be floods".
func (m *matcher) withoutAsideCommas(ids []int, head int) []int {
	ids = m.withoutBreak(ids)
	var out []int
	for k, i := range ids {
		begins, ends := k > 0 && ids[k-1] != i-1, k+1 < len(ids) && ids[k+1] != i+1
		up := m.s.Tokens[i].Head
		stays := ends && !begins && i < head && up >= 0 && m.s.Tokens[up].Is("advcl") && m.s.Tokens[up].Head == head
		if m.s.Tokens[i].Text != "," || !begins && !ends || stays {
			out = append(out, i)
		}
	}
	return out
}

// withoutBreak leaves out the marks that close and reopen a quotation around what is set into it: "'If it rains,' they added, 'stay home'".
func (m *matcher) withoutBreak(ids []int) []int {
	mark := func(k int) bool {
		return k >= 0 && k < len(ids) && text.Quotes(m.s.Tokens[ids[k]].Text)
	}
	for k := 0; k+1 < len(ids); k++ {
		if ids[k+1] == ids[k]+1 {
			continue
		}
		closing, opening := k, k+1
		if !mark(closing) {
			closing--
		}
		if !mark(opening) {
			opening++
		}
		if begins := mark(0) || ids[0] > 0 && text.Quotes(m.s.Tokens[ids[0]-1].Text); mark(opening) && (mark(closing) || begins) {
			drop := []int{ids[opening]}
			if mark(closing) {
				drop = append(drop, ids[closing])
			}
			return slices.DeleteFunc(slices.Clone(ids), func(i int) bool { return slices.Contains(drop, i) })
		}
	}
	return ids
}

// withoutWithheld leaves out of what is said what the speaker kept back in saying it: "said that the board had agreed, without naming those
// against".
func (m *matcher) withoutWithheld(ids []int, head int) []int {
	saying := m.s.Tokens[head].Head
	if !m.s.Tokens[head].Is("ccomp") || saying < 0 || saying > head {
		return ids
	}
	for k, i := range ids {
		t := &m.s.Tokens[i]
		if k == 0 || i < head || t.Tag != "VBG" || !t.Is("advcl") || !lexicon.Must("withholding").Has(t.Lemma) {
			continue
		}
		rest := m.s.Subtree(i, nil)
		if mark := m.s.Child(i, "mark"); mark > head && m.s.Tokens[mark].Lemma == "without" && m.s.Tokens[mark-1].Text == "," && rest[len(rest)-1] >= ids[len(ids)-1] {
			return slices.DeleteFunc(slices.Clone(ids), func(j int) bool { return slices.Contains(rest, j) })
		}
	}
	return ids
}

// withoutEffect leaves out of what is said to come what came of the saying: "said that it would mine less, sending its shares higher".
func (m *matcher) withoutEffect(ids []int, head int) []int {
	if m.s.VerbGroup(head).Modal < 0 || m.s.Tokens[head].Head < 0 {
		return ids
	}
	if saying := m.s.Tokens[head].Head; !m.s.Tokens[head].Is("ccomp") || saying > head || m.s.Tokens[saying].Tag != "VBD" {
		return ids
	}
	for k, i := range ids {
		t := &m.s.Tokens[i]
		if i < head || k == 0 || t.Tag != "VBG" || !t.Is("advcl") || m.s.Tokens[i-1].Text != "," || !lexicon.Must("effects").Has(t.Lemma) {
			continue
		}
		if rest := m.s.Subtree(i, nil); rest[len(rest)-1] >= ids[len(ids)-1] && m.s.Child(i, "obj", "xcomp") > i {
			return slices.DeleteFunc(slices.Clone(ids), func(j int) bool { return slices.Contains(rest, j) })
		}
	}
	return ids
}
