package rule

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// governs reports whether a verb calls for a clause by the preposition that opens it: a gerund, "accused them of having lied", an infinitive
// with its own subject, "called for output to fall", or a question, "pressed on whether it was true". Why and how something was done it does
// not call for.
func (m *matcher) governs(f *text.Fact, clause, preposition int) bool {
	k := &m.s.Tokens[clause]
	if preposition <= f.Predicate.Head || preposition+1 == len(m.s.Tokens) || !k.Is("advcl", "xcomp", "ccomp") || m.s.Child(preposition, "fixed") >= 0 { // "as opposed to going"
		return false
	}
	role, verb := strings.ToLower(m.s.Tokens[preposition].Text), m.s.Tokens[f.Predicate.Head].Lemma
	subject := m.s.Child(clause, "nsubj")
	moved := f.Object != nil || f.Predicate.Voice == text.Passive
	switch next := strings.ToLower(m.s.Tokens[preposition+1].Text); {
	case m.s.Tokens[preposition-1].POS == "PUNCT" && (role != "of" && role != "from" && role != "into" || !moved):
		return false
	case (k.Tag == "VB" || k.Tag == "VBN" && m.infinitive(clause)) && role == "for":
		return f.Object == nil && subject > preposition && slices.Contains(strings.Fields(lexicon.Must("obliquecontrol")[verb]), role)
	case next == "whether", next == "how", next == "why", next == "who", next == "what":
		return role == "on" || role == "about" || role == "over" || role == "of"
	case subject >= 0 || !m.gerund(clause) || role == "as" && lexicon.Must("saying").Has(k.Lemma) && m.s.LastChild(clause, "ccomp", "obj") < clause: // "was quoted as saying"
		return false
	}
	switch role {
	case "of", "from", "into", "to", "against", "about":
		return true
	case "with", "as", "at":
		return moved
	case "in", "on", "for":
		_, calls := lexicon.Must("complement")[verb+" "+role]
		return calls
	}
	return false
}

// gerund reports whether a clause is headed by a gerund, also by one read as a noun, "prevents it from landing", or by that of an auxiliary: "of having
// lied", "for being late".
func (m *matcher) gerund(clause int) bool {
	t := &m.s.Tokens[clause]
	read := t.Tag == "NN" && strings.HasSuffix(t.Text, "ing") && t.Is("advcl") && m.s.Child(clause, "mark") == clause-1
	return t.Tag == "VBG" || read || slices.ContainsFunc(m.s.Children(clause), func(c int) bool {
		return c < clause && m.s.Tokens[c].Is("aux", "cop") && m.s.Tokens[c].Tag == "VBG"
	})
}

// bareComplement reports whether a bare infinitive is what the object of a verb is let, helped or seen to do: "let the grapes dry".
func (m *matcher) bareComplement(f *text.Fact, infinitive int) bool {
	k := &m.s.Tokens[infinitive]
	return f.Object != nil && f.Predicate.Voice == text.Active && k.Is("xcomp") && k.Tag == "VB" && f.Object.Head < infinitive && f.Object.Head > f.Predicate.Head &&
		m.s.Child(infinitive, "mark", "nsubj", "aux") < 0
}
