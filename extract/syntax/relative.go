package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// What follows finds what relative clauses and participles are about.

// person reports whether a noun names one person.
func (r *roleReader) person(n int) bool {
	t := &r.s.Tokens[n]
	return human(t) && t.Tag != "NNS" && t.Tag != "NNPS"
}

// antecedent is the noun that a clause modifies, with the conjuncts that stand between the two; of single persons
// the last alone: "Kerr and Holt, who left", as of single things where the verb is of one.
func (r *roleReader) antecedent(n, clause int) []int {
	out := []int{n}
	single := r.person(n) && numberOf(r.s, clause) != 'p'
	if who := r.s.Child(clause, "nsubj", "nsubj:pass"); who >= 0 && relative(&r.s.Tokens[who]) && numberOf(r.s, clause) == 's' {
		single = true // "to Ravenna and Koper, which is"
	}
	for _, c := range r.s.Children(n) {
		if c < clause && r.s.Tokens[c].Is("conj") && r.s.Tokens[c].POS != "VERB" && !r.s.Totals(c) {
			if single && (r.person(c) || !r.person(n) && nounNumber(&r.s.Tokens[n]) != 'p' && nounNumber(&r.s.Tokens[c]) != 'p') {
				out = out[:0]
			}
			out = append(out, c)
		}
	}
	if last := out[len(out)-1]; len(out) > 1 && (r.lastOnly(out[0], last, clause) || r.lacking(out[0], last, clause)) {
		return out[len(out)-1:]
	}
	return out
}

// lastOnly reports whether a participle or adjective behind joined nouns is said of the last alone, because they are not built alike: the soldiers
// carry nothing in "soldiers from a nearby post and residents carrying ropes", and in "a captain and four conscripts, aged 20 to 22" the conscripts
// are young. Behind a comma it is said of all people, but for their age.
func (r *roleReader) lastOnly(first, last, clause int) bool {
	t := &r.s.Tokens[clause]
	if t.Rel != "acl" || r.infinitive(clause) || r.s.Child(clause, "nsubj") >= 0 {
		return false
	}
	at := firstOf(r.s, clause)
	comma := r.s.Tokens[at].Text == "," || at > 0 && r.s.Tokens[at-1].Text == ","
	if !comma && slices.ContainsFunc(r.s.Children(first), func(c int) bool {
		return c > first && c < last && r.s.Tokens[c].Is("nmod", "acl")
	}) {
		return true
	}
	if !comma && r.attributed(first) && !r.attributed(last) && r.s.Tokens[last].Tag == "NNS" {
		return true // "burnt carts and dogs lying in the road", but "veiled hints and gossip relating to it"
	}
	own, other := r.determiner(last), r.determiner(first)
	unlike := own != "" && own != other || other == "a" && r.s.Tokens[last].Tag == "NNS" // "the roads and bridges built since" share theirs
	return unlike && (!comma || t.Lemma == "age" || !canAct(r.s, last))
}

// attributed reports whether an adjective or a participle stands before a noun.
func (r *roleReader) attributed(n int) bool {
	c := r.s.Child(n, "amod")
	return c >= 0 && c < n
}

// lacking reports whether the last of joined nouns says so little that a relative clause without a comma is its own: "pupils, parents and people who had
// come by".
func (r *roleReader) lacking(first, last, clause int) bool {
	if r.s.Tokens[clause].Rel != "acl:relcl" || afterComma(r.s, clause) || r.s.Child(last, "amod", "compound", "nummod") >= 0 || r.s.Tokens[first].Lemma == r.s.Tokens[last].Lemma {
		return false
	}
	switch strings.ToLower(r.s.Tokens[last].Text) {
	case "people", "those", "anyone", "everyone", "someone", "persons":
		return true
	}
	return false
}

// determiner is how a noun is determined: "the" for what is known, "a", "1" for a number, nothing for none.
func (r *roleReader) determiner(n int) string {
	poss := r.s.Child(n, "nmod:poss")
	switch d := r.s.Child(n, "det"); {
	case r.s.Child(n, "nummod") >= 0:
		return "1"
	case d >= 0 && strings.HasPrefix(strings.ToLower(r.s.Tokens[d].Text), "a"):
		return "a"
	case d >= 0, poss >= 0:
		return "the"
	}
	return ""
}

// countedBy is what a number or share counts, right before the participle that was hung off the number, -1 if there is none: "the number of people living
// there".
func (r *roleReader) countedBy(n, clause int) int {
	switch r.s.Tokens[n].Lemma {
	case "number", "proportion", "share", "percentage":
		if of := r.s.Child(n, "nmod"); of > n && r.s.CaseText(of) == "of" && r.s.Tokens[clause].Tag == "VBG" && lastOf(r.s, of) == firstOf(r.s, clause)-1 {
			return of
		}
	}
	return -1
}

func abs(n int) int { return max(n, -n) }

// relative reports whether a token is a relative pronoun.
func relative(t *text.Token) bool {
	switch strings.ToLower(t.Text) {
	case "who", "which", "whom":
		return true
	case "that":
		return t.POS == "PRON" && (t.Tag == "WDT" || t.Tag == "IN" || strings.Contains(t.Morph, "PronType=Rel"))
	}
	return false
}
