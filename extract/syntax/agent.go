package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
)

// What follows finds who does what a passive verb or a participle says.

// agents are the by-phrases of a passive verb, its own or those shared along a conjunction,
// and the agent in a compound participle ("Russia-brokered").
func (r *roleReader) agents(v int) []int {
	if a := r.compoundAgent(v); a >= 0 {
		return []int{a}
	}
	if h := r.s.Tokens[v].Head; h >= 0 && r.ofChange(v, h) {
		return nil
	}
	if own := r.byPhrases(v); len(own) > 0 {
		return own
	}
	// "founded, trained and equipped by Russia": the phrase hangs off one verb and belongs to those
	// before it that have nothing of their own between
	first := v
	for r.s.Tokens[first].Is("conj") && r.s.Passive(r.s.Tokens[first].Head) {
		first = r.s.Tokens[first].Head
	}
	for _, c := range r.passives(first) {
		if by := r.byPhrases(c); c != v && len(by) > 0 && by[0] > v && r.endsOpen(v) {
			if own := r.s.Child(c, "nsubj", "nsubj:pass"); c > v && own > v {
				return nil // "roads were closed and trains were halted by snow" is silent on who closed them
			}
			if r.s.Tokens[c].Is("conj") && r.s.Child(c, "cc") < 0 {
				return nil // "weighed, seen by a doctor and fed": nobody says who weighed them
			}
			return by
		}
	}
	return nil
}

// passives are a passive verb and its passive conjuncts, in order.
func (r *roleReader) passives(v int) []int {
	out := []int{v}
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("conj") && r.s.Passive(c) {
			out = append(out, r.passives(c)...)
		}
	}
	return out
}

// byPhrases are the agents that hang off a passive verb itself. The parser's label says less than the
// preposition: "by" before anything but a time is one.
func (r *roleReader) byPhrases(v int) (out []int) {
	for _, c := range r.s.Children(v) {
		t := &r.s.Tokens[c]
		prep := r.s.CaseText(c)
		by := t.Rel == "obl:agent" && (prep == "by" || prep == "" && c > v) || t.Is("obl") && t.POS != "NUM" && prep == "by" && !timed(t)
		if by && !r.instrument(c) && !measuring(r.s, c) && !r.sign(v, c) && !r.discourse(c) {
			out = append(out, r.expand(c)...)
		}
	}
	return out
}

// instrument reports whether a by-phrase says how or by how much: "returned by mail", "rejected by 118 votes", "cut by a third".
func (r *roleReader) instrument(n int) bool {
	t := &r.s.Tokens[n]
	if counted := lexicon.Must("counts").Has(t.Lemma) || lexicon.Must("currencies").Has(t.Lemma); counted && r.s.Child(n, "nummod") >= 0 || r.deadline(n) {
		return true
	}
	if t.Tag == "$" { // "cut by $9 million"
		return true
	}
	if lexicon.Must("fractions").Has(t.Lemma) && r.s.Child(n, "nmod", "acl") < 0 && r.s.Child(n, "det", "advmod") >= 0 || t.Text == "%" {
		return true
	}
	switch t.Lemma {
	case "door", "doorway", "entrance", "exit", "name", "margin", "innings", // "led out by a side door", "known by the names of birds", "won by an innings"
		"count", "estimate", "reckoning": // "were hurt, by the firm's own count"
		return t.POS == "NOUN"
	}
	if a := r.s.Child(n, "amod"); a >= 0 && !slices.Contains([]string{"mutual", "common", "public", "secret"}, r.s.Tokens[a].Lemma) { // "by mutual consent"
		return false
	}
	return r.s.Child(n, "det", "nmod:poss") < 0 && lexicon.Must("instruments").Has(strings.ToLower(t.Text))
}

// sign reports whether a by-phrase says under what name or by what sign something is known: "known by its French acronym, Minusca", "identified only by her
// initials".
func (r *roleReader) sign(v, n int) bool {
	switch r.s.Tokens[v].Lemma {
	case "know", "identify", "recognise", "recognize", "name", "call", "distinguish":
	default:
		return false
	}
	isSign := func(at int) bool { return lexicon.Must("signs").Has(strings.ToLower(r.s.Tokens[at].Lemma)) }
	described := r.s.Child(n, "nmod:desc")
	return isSign(n) || described >= 0 && isSign(described)
}

// deadline reports whether a by-phrase says until when: "must be held by mid-2027", "was out by breakfast".
func (r *roleReader) deadline(n int) bool {
	t := &r.s.Tokens[n]
	if of := r.s.Child(n, "nmod"); t.Lemma == "middle" && of > n && timed(&r.s.Tokens[of]) {
		return true // "sold by the middle of this year"
	}
	if r.s.Child(n, "det", "nmod:poss", "amod", "compound") >= 0 {
		return false
	}
	year := t.Text[max(0, len(t.Text)-4):]
	return lexicon.Must("hours").Has(strings.ToLower(t.Text)) || strings.HasPrefix(t.Text, "mid-") && len(year) == 4 && (year[:2] == "19" || year[:2] == "20")
}

// endsOpen reports whether a verb has no phrase of its own behind it, so that one behind a later
// conjunct can be its own, too.
func (r *roleReader) endsOpen(v int) bool {
	for _, k := range r.s.Children(v) {
		if k > v && r.s.Tokens[k].Is("obl", "obj", "advcl", "xcomp", "ccomp") {
			return false
		}
	}
	return true
}

// compoundAgent is the name in a compound participle, -1 if there is none. A common noun there is an
// idiom as often as an agent: "war-torn".
func (r *roleReader) compoundAgent(v int) int {
	t := &r.s.Tokens[v]
	if !t.Is("amod") || t.Tag != "VBN" || lexicon.Must("unfinished").Has(t.Lemma) { // nor is Paris an agent in "Paris-based"
		return -1
	}
	for _, c := range r.s.Children(v) {
		if k := &r.s.Tokens[c]; c < v && k.POS == "PROPN" && k.Is("compound", "obl", "nsubj", "nmod") && r.s.CaseText(c) == "" {
			return c
		}
	}
	return -1
}
