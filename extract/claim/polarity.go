package claim

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// denial are the words on a clause itself that deny it: "not", "never", "no longer", a subject or object that is
// empty ("no party won", "made no arrests"); nil if there are none. Two of them keep their words ("was not without
// supporters") and count once.
func denial(s *text.Sentence, l *link) []int {
	for _, c := range s.Children(l.clause) {
		t := &s.Tokens[c]
		if !t.Is("advmod", "det", "cc:preconj", "cc") || deniesOther(s, l.clause, c) {
			continue
		}
		if negates(s, c) && (t.Rel != "cc" || strings.EqualFold(t.Text, "nor")) {
			return []int{c}
		}
		for _, k := range s.Children(c) {
			if t.Is("advmod") && negates(s, k) && s.Tokens[k].Is("advmod", "det") && !notOnly(s, k) && !conceding(s, k) && !setsApart(s, l.clause, k) && !notFar(s, k, c) { // "no longer"
				return []int{k, c}
			}
		}
	}
	if words := fronted(s, l.clause); words != nil {
		return words
	}
	if not := deniedComplement(s, l.clause); not >= 0 {
		return []int{not}
	}
	if yet := yetTo(s, l.clause); yet >= 0 && toBe(s, l.clause) >= 0 { // "is yet to sign it"
		return []int{yet}
	}
	if words := setApart(s, l.clause); words != nil {
		return words
	}
	if s.Tokens[l.clause].Is("conj") { // "driving them out rather than killing them"
		if words := undone(s, l.clause); words != nil {
			return words
		}
	}
	subject := s.LastChild(l.clause, "nsubj")
	for _, c := range s.Children(l.clause) {
		if s.Tokens[c].Is("nsubj") && (c < subject && subject < l.clause || c > l.clause && s.Child(l.clause, "nsubj") < l.clause) {
			continue // another clause's: "Nobody saw it, neighbours said", "Three died, none of whom was ill"
		}
		if t := &s.Tokens[c]; t.Is("nsubj", "obj", "iobj", "expl") || t.Is("obl") && emptying[s.CaseText(c)] && !contrasted(s, c) {
			if words := empty(s, c); words != nil {
				return words
			}
		}
	}
	return nil
}

// deniesOther reports whether a negation on a clause denies nothing, or something else than the clause.
func deniesOther(s *text.Sentence, clause, c int) bool {
	return notOnly(s, c) || beforeMark(s, clause, c) || conceding(s, c) || scarce(s, clause, c) || setsApart(s, clause, c) ||
		endsQuotation(s, clause, c) || ballot(s, clause, c) || ofEllipsis(s, clause, c)
}

// deniedComplement is the "not" right before the adjective that a verb says of somebody, "pleaded not guilty"; -1 if there is none.
func deniedComplement(s *text.Sentence, clause int) int {
	c := s.Child(clause, "xcomp")
	if c < 1 || s.Tokens[c].POS != "ADJ" || s.Tokens[c-1].Lemma != "not" || s.Tokens[c-1].Head != c {
		return -1
	}
	return c - 1
}

// notFar reports whether a "not" says of a distance only that it is small: "was held not far from the border", "rose not long ago".
func notFar(s *text.Sentence, not, adverb int) bool {
	switch strings.ToLower(s.Tokens[adverb].Text) {
	case "far", "long":
		return not == adverb-1 && strings.EqualFold(s.Tokens[not].Text, "not")
	}
	return false
}

// scarce reports whether an adverb makes its verb or adjective small and denies nothing, so that the predicate keeps it: "barely reacted", "is hardly new", "almost never drinks".
func scarce(s *text.Sentence, clause, adverb int) bool {
	if s.AlmostNever(adverb) >= 0 {
		return true
	}
	return scant[strings.ToLower(s.Tokens[adverb].Text)] && adverb+1 == clause && (s.Tokens[clause].POS == "VERB" || s.Tokens[clause].POS == "ADJ" && s.Child(clause, "xcomp") < 0)
}

// setApart is the negation of the phrase that an empty "it" sets apart, which denies the clause behind: "It is not the money that
// worries them". It is nil if there is none.
func setApart(s *text.Sentence, clause int) []int {
	focus := s.Tokens[clause].Head
	if focus < 0 || focus > clause || !s.Tokens[clause].Is("acl:relcl") || s.Child(focus, "cop") < 0 {
		return nil
	}
	it := s.Child(focus, "expl")
	if it < 0 || it > focus || !strings.EqualFold(s.Tokens[it].Text, "it") {
		return nil
	}
	for _, c := range s.Children(focus) {
		if s.Tokens[c].Is("advmod") && c < focus && negates(s, c) && !notOnly(s, c) {
			return []int{c}
		}
	}
	return nil
}

// setsApart reports whether a "not" behind a clause and a comma sets another against it: "how she was mourned, not how she lived".
func setsApart(s *text.Sentence, clause, not int) bool {
	return not > clause && s.Tokens[not-1].Text == "," && not+1 < len(s.Tokens) && s.Tokens[not+1].Tag == "WRB"
}

// ofEllipsis reports whether a "not" denies the auxiliary right before it, which stands for another clause: "some were hurt and others were not".
func ofEllipsis(s *text.Sentence, clause, not int) bool {
	return not > clause+1 && s.Tokens[not-1].POS == "AUX" && s.Tokens[not-1].Is("conj")
}

// ballot reports whether a "no" is what somebody voted, and denies no voting.
func ballot(s *text.Sentence, clause, no int) bool {
	return s.Tokens[clause].Lemma == "vote" && no > clause && strings.EqualFold(s.Tokens[no].Text, "no") && len(s.Children(no)) == 0
}

// endsQuotation reports whether a "not" ends the quotation before the subject of its verb of saying, which says just that: "'Obviously not,' he told
// them" denies no telling.
func endsQuotation(s *text.Sentence, clause, not int) bool {
	who := s.Child(clause, "nsubj")
	return not < who && who < clause && slices.ContainsFunc(s.Tokens[not:who], func(t text.Token) bool { return text.Quotes(t.Text) })
}

// beforeMark reports whether a negation stands before the conjunction of its clause and denies that alone: "not because she fell".
func beforeMark(s *text.Sentence, clause, not int) bool {
	m := s.Child(clause, "mark")
	return m == not+1 && s.Tokens[m].POS == "SCONJ" && !(s.Tokens[clause].Head < 0 && not == s.Subtree(clause, nil)[0] && strings.EqualFold(s.Tokens[m].Text, "that")) // "Not that it rained."
}

// conceding reports whether a negation stands right behind the conjunction of a clause that is left out and denies only that: "has grown,
// though not fast".
func conceding(s *text.Sentence, not int) bool {
	if not == 0 {
		return false
	}
	switch strings.ToLower(s.Tokens[not-1].Text) {
	case "though", "although", "albeit":
		return true
	}
	return false
}

// contrasted reports whether a "not" sets a phrase against another: "started in the charger, not in the battery".
func contrasted(s *text.Sentence, head int) bool {
	first := s.Subtree(head, nil)[0]
	if s.Tokens[first].Text == "," && first < head {
		first++
	}
	return strings.EqualFold(s.Tokens[first].Text, "not") && first > 0 && (s.Tokens[first-1].Text == "," || corrected(s, head))
}

// corrected reports whether "but" puts another phrase in the place of one: "spoke not in Paris but in Rome".
func corrected(s *text.Sentence, head int) bool {
	for _, c := range s.Children(head) {
		if cc := s.Child(c, "cc"); s.Tokens[c].Is("conj") && cc > head && strings.EqualFold(s.Tokens[cc].Text, "but") {
			return true
		}
	}
	return false
}

// emptying are the prepositions whose empty phrase denies the clause: "knew of no agreement", "at no time".
var emptying = map[string]bool{"": true, "of": true, "at": true, "in": true, "to": true, "under": true, "by": true}

// negates reports whether a word denies what it stands on; the "No" of a number, "rose to No 9", and the end of "more likely than not" do not.
func negates(s *text.Sentence, i int) bool {
	if i+1 < len(s.Tokens) && s.Tokens[i].Text == "No" && s.Tokens[i+1].POS == "NUM" && i > 0 {
		return false
	}
	if i > 1 && strings.EqualFold(s.Tokens[i].Text, "not") && s.Tokens[i-1].Lemma == "than" && (s.Tokens[i-2].Lemma == "likely" || s.Tokens[i-2].Lemma == "often") {
		return false
	}
	return lexicon.Must("negation").Has(strings.ToLower(s.Tokens[i].Text))
}

// notOnly reports whether a negation only adds or leaves some: "not only allowed", "no fewer than ten", "almost no water".
func notOnly(s *text.Sentence, i int) bool {
	if i+1 >= len(s.Tokens) {
		return false
	}
	if next := &s.Tokens[i+1]; scant[strings.ToLower(s.Tokens[i].Text)] && (next.POS == "NUM" || lexicon.Must("fractions").Has(next.Lemma)) {
		return true // "barely 300 cars", "hardly half of them"
	} else if scant[strings.ToLower(s.Tokens[i].Text)] && (next.Lemma == "any" || strings.EqualFold(next.Text, "ever") || next.Lemma == "a" && s.Tokens[s.Tokens[i].Head].Is("nsubj", "nsubj:pass", "obj")) {
		return true // "hardly any of the victims", "hardly a house", "hardly ever"
	}
	if i > 0 && s.Tokens[i].Is("det") && text.Approximates(s.Tokens[i-1].Text) && (s.Tokens[i-1].Head == i || s.Tokens[i-1].Head == s.Tokens[i].Head) {
		return true // "almost no water"
	}
	switch strings.ToLower(s.Tokens[i+1].Text) {
	case "only", "just", "merely", "simply", "least", "surprisingly", "fewer", "less", "later", "doubt", "matter":
		return true
	case "better", "worse": // "no better than bogey"
		return i+2 < len(s.Tokens) && strings.EqualFold(s.Tokens[i+2].Text, "than")
	case "more", "longer", "higher", "lower", "older", "greater": // "no more than 180 posts"
		return i+3 < len(s.Tokens) && strings.EqualFold(s.Tokens[i+2].Text, "than") && (s.Tokens[i+3].POS == "NUM" || s.Tokens[i+3].POS == "DET" || s.Tokens[i+3].POS == "SYM")
	}
	return false
}

// scant are the negations that make an amount small and deny nothing of it.
var scant = map[string]bool{"barely": true, "hardly": true, "scarcely": true}

// empty are the words that make a noun phrase stand for nothing: "no soldiers", "none of them", "neither side", "not all
// schools", "the deputy, not the governor"; nil if it stands for something.
func empty(s *text.Sentence, head int) []int {
	if negates(s, head) {
		return []int{head}
	}
	for _, c := range s.Children(head) {
		t := &s.Tokens[c]
		if !t.Is("det", "cc:preconj", "advmod", "cc", "nummod") || t.Is("advmod") && c > head || notOnly(s, c) {
			continue
		}
		if negates(s, c) && (t.Rel != "cc" || strings.EqualFold(t.Text, "nor")) {
			return []int{c}
		}
		for _, k := range s.Children(c) { // "not all the schools"
			if negates(s, k) && k < c && !notOnly(s, k) {
				return []int{k, c}
			}
		}
	}
	return nil
}

// emptyArgument asks the same of a fact's argument, which may be a later conjunct of an empty one: "neither
// the driver nor his passenger".
func emptyArgument(s *text.Sentence, head int) []int {
	if words := empty(s, head); words != nil {
		return words
	}
	t := &s.Tokens[head]
	if t.Is("conj") && t.Head >= 0 && !determined(s, head) {
		if words := empty(s, t.Head); words != nil && s.Child(head, "cc") >= 0 && !strings.EqualFold(s.Tokens[s.Child(head, "cc")].Text, "but") {
			return words
		}
	}
	return nil
}

// determined reports whether a noun joined with "and" has an article or a possessive of its own, to which the "no" before the first does not reach: "gets no
// pay, a shirt and a voucher", or an "almost no".
func determined(s *text.Sentence, head int) bool {
	d := s.Child(head, "det", "nmod:poss")
	if !s.Tokens[head].Is("conj") || s.Tokens[head].Head < 0 || d < 0 || d > head || negates(s, d) && !notOnly(s, d) {
		return false
	}
	cc := s.Child(head, "cc")
	if cc < 0 {
		cc = s.Child(s.LastChild(s.Tokens[head].Head, "conj"), "cc")
	}
	return cc >= 0 && strings.EqualFold(s.Tokens[cc].Text, "and")
}

// fronted is a negation at the start of a clause whose auxiliary then stands before the subject: "Never before had the river …".
func fronted(s *text.Sentence, clause int) []int {
	first := s.Subtree(clause, nil)[0]
	aux, subject := s.Child(clause, "aux", "cop"), s.Child(clause, "nsubj")
	if negates(s, first) && !notOnly(s, first) && first < aux && aux < subject {
		return []int{first}
	}
	return nil
}
