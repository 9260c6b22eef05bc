package syntax

import (
	"strings"
)

// What follows tells which conjuncts share a place.

// nominals are the children of v with a relation, each with its conjuncts.
func (r *roleReader) nominals(v int, rel string) (out []int) {
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is(rel) {
			out = append(out, r.expand(c)...)
		}
	}
	return out
}

// expand is a nominal with its conjuncts; a relative pronoun gives way to what it stands for.
func (r *roleReader) expand(n int) []int {
	if relative(&r.s.Tokens[n]) && !r.interrogative(n) {
		for a := n; a >= 0 && r.s.Tokens[a].Rel != "advcl:relcl"; a = r.s.Tokens[a].Head {
			if r.s.Tokens[a].Rel == "acl:relcl" {
				return r.antecedent(r.s.Tokens[a].Head, a)
			}
		}
	}
	if h := r.s.Tokens[n].Head; h >= 0 && r.s.Tokens[h].Rel == "acl:relcl" && n < h && r.s.Tokens[n].Is("nsubj", "obj") && r.allOf(n) {
		return r.antecedent(r.firstConjunct(r.s.Tokens[h].Head), h)
	}
	out := []int{n}
	if r.s.Tokens[n].Is("obl") && r.denied(n) && correction(r.s, n) > n {
		out = nil // "not in Paris but in Rome"
	}
	for _, c := range r.s.Children(n) {
		if t := &r.s.Tokens[c]; t.Is("conj") && t.POS != "VERB" && r.s.Child(c, "nsubj", "cop") < 0 && r.alike(n, c) {
			if r.s.Tokens[n].Rel == "obl" && r.denied(c) || r.office(n, c) {
				continue
			}
			out = append(out, r.expand(c)...)
		}
	}
	return out
}

// interrogative reports whether a pronoun opens what the verb right before it asks: "a law to decide who bears the losses".
func (r *roleReader) interrogative(n int) bool {
	h := r.s.Tokens[n].Head
	return h > n && r.s.Tokens[h].Is("ccomp") && r.s.Tokens[h].Head == n-1 && strings.EqualFold(r.s.Tokens[n].Text, "who")
}

// office reports whether the second of two joined nouns is another office of the one person whose name stands behind both: "its founder and
// president, Ann Lee".
func (r *roleReader) office(n, c int) bool {
	name := r.s.Child(n, "appos", "flat")
	return name > c && r.s.Tokens[name].POS == "PROPN" && human(&r.s.Tokens[name]) && r.s.Tokens[n].Tag == "NN" && r.s.Tokens[c].Tag == "NN" && r.s.Child(c, "det", "nmod:poss", "nummod") < 0
}

// allOf reports whether a word only says that all are meant that a relative pronoun stands for: "both of whom", "all of which".
func (r *roleReader) allOf(n int) bool {
	c := r.s.Child(n, "nmod")
	return c == n+2 && relative(&r.s.Tokens[c]) && r.s.CaseText(c) == "of" && (strings.EqualFold(r.s.Tokens[n].Text, "both") || strings.EqualFold(r.s.Tokens[n].Text, "all"))
}

// firstConjunct is what one thing is joined to, where a clause about several hangs off the last: "Sweden and Finland, both of which".
func (r *roleReader) firstConjunct(n int) int {
	for r.s.Tokens[n].Is("conj") && r.s.Tokens[n].Tag != "NNS" {
		n = r.s.Tokens[n].Head
	}
	return n
}

// alike reports whether two nominals can share a place: no year and thing do ("built in 1969 and home to many"), nor an object and what has
// a preposition of its own ("pushed up prices and by the abolition"). What is excepted shares nothing.
func (r *roleReader) alike(n, c int) bool {
	if k := &r.s.Tokens[c]; number(r.s, n, 4) && k.POS == "NOUN" && !timed(k) || strings.EqualFold(k.Text, "another") && r.s.Tokens[n].POS == "PROPN" || r.s.Excepts(c) || r.s.Sums(c) || r.s.Totals(c) || r.replaces(c) || r.s.Tokens[n].Joint {
		return false
	}
	if r.s.Child(c, "orphan") >= 0 {
		return false // "rose by 5% in May and 6% in June": a clause of its own, whose verb is left out
	}
	return r.s.Tokens[n].Rel != "obj" || r.s.CaseText(c) == "" || r.s.CaseText(n) != ""
}

// denied reports whether a conjunct is the one that does not hold: "with their boots but not their rifles".
func (r *roleReader) denied(c int) bool {
	for _, k := range r.s.Children(c) {
		if k < c && r.s.Tokens[k].Is("advmod") && strings.EqualFold(r.s.Tokens[k].Text, "not") {
			return true
		}
	}
	return false
}

// replaces reports whether a conjunct is what does not hold: "in September rather than October".
func (r *roleReader) replaces(c int) bool {
	cc := r.s.Child(c, "cc")
	return cc >= 0 && cc+1 < c && strings.EqualFold(r.s.Tokens[cc].Text, "rather") && strings.EqualFold(r.s.Tokens[cc+1].Text, "than")
}
