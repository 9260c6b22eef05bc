package syntax

import (
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
)

// What follows tells which clauses hold of several subjects only together.

// single are the subjects of each of which a clause holds: "the four ports, which together handle half of it" has none.
func (r *roleReader) single(p *parts, v int) []int {
	all := r.subjects(v)
	if len(all) > 1 && r.jointly(v) {
		p.joint = all
		return nil
	}
	return all
}

// join marks the common nouns of which a clause holds only together. Names stay apart: each names a node of its own.
func (r *roleReader) join() {
	for n := range r.s.Tokens {
		t := &r.s.Tokens[n]
		t.Joint = t.Is("nsubj") && t.Rel != "nsubj:outer" && t.POS == "NOUN" && t.Head > n && len(r.expand(n)) > 1 && r.jointly(t.Head) &&
			!slices.ContainsFunc(r.expand(n), func(c int) bool {
				return r.s.Tokens[c].POS != "NOUN" || c != n && r.s.Tokens[c].Head != n || r.s.Child(c, "appos", "acl:relcl") >= 0
			}) || r.binomial(n)
	}
}

// binomial reports whether a noun and the one behind "and" name one thing together: "by trial and error" (irreversible binomials: Malkiel 1959).
func (r *roleReader) binomial(n int) bool {
	and, second := n+1, n+2
	return second < len(r.s.Tokens) && r.s.Tokens[n].POS == "NOUN" && r.s.Tokens[second].Head == n && r.s.Tokens[second].Is("conj") && r.s.LastChild(n, "conj") == second &&
		lexicon.Must("binomials").Has(strings.ToLower(r.s.Join([]int{n, and, second})))
}

// jointly reports whether a clause is true of its subjects only together: it counts what they have or do, "the man and the boy caught nine fish".
// The reading is then cumulative (Scha 1981, "Distributive, collective and cumulative quantification"), unless a word as "each" makes it distributive
// or the count is a measure that each can have ("walked 9 km").
func (r *roleReader) jointly(v int) bool {
	object := r.s.Child(v, "obj")
	if slices.ContainsFunc(r.s.Children(v), r.totals) {
		return true
	}
	if slices.ContainsFunc(r.s.Children(v), r.together) {
		if object < 0 {
			object = r.s.Child(v, "obl")
		}
		return object >= 0 && r.amounts(object)
	}
	if object < 0 && r.s.Tokens[v].POS == "NOUN" && r.s.Child(v, "cop") >= 0 && r.s.Child(v, "case") < 0 {
		object = v // "were two separate tracks"
	}
	return (object >= 0 && r.amounts(object) && !r.measure(object) || r.sharing(v)) && !r.distributes(v)
}

// distributes reports whether a word of a clause, and of no relative clause in it, says that it holds of each of its subjects.
func (r *roleReader) distributes(v int) bool {
	return slices.ContainsFunc(r.s.Subtree(v, func(i int) bool { return i != v && r.s.Tokens[i].Is("acl") }), func(i int) bool {
		switch strings.ToLower(r.s.Tokens[i].Text) {
		case "each", "both", "apiece", "respectively", "every", "either":
			return true
		}
		return false
	})
}

// sharing reports whether a verb tells what part of a whole its subject is: "accounted for most of the rise", "make up half of the crew".
func (r *roleReader) sharing(v int) bool {
	part, particle := r.s.Child(v, "obj"), r.s.Child(v, "compound:prt")
	switch r.s.Tokens[v].Lemma {
	case "account":
		part = -1
		for _, c := range r.s.Children(v) {
			if r.s.Tokens[c].Is("obl") && r.s.CaseText(c) == "for" {
				part = c
			}
		}
	case "make":
		if particle < 0 || r.s.Tokens[particle].Lemma != "up" {
			return false
		}
	case "comprise", "constitute", "represent":
	default:
		return false
	}
	return part >= 0 && (r.amounts(part) || r.s.Tokens[part].Text == "%" || lexicon.Must("partitives").Has(r.s.Tokens[part].Lemma))
}

// amounts reports whether a phrase says how many or how much there is of something: "nine fish", "a third of the trade".
func (r *roleReader) amounts(n int) bool {
	t := &r.s.Tokens[n]
	return t.POS == "NUM" || t.POS != "PROPN" && r.s.Child(n, "nummod") >= 0 || lexicon.Must("fractions").Has(t.Lemma)
}

// totals reports whether a phrase adds up what several have: "were jailed for a total of 23 years".
func (r *roleReader) totals(c int) bool {
	t := &r.s.Tokens[c]
	return t.Lemma == "total" && t.Is("obl", "obj") && r.s.CaseText(c) != "in" && r.s.Child(c, "nmod") > c
}

// together reports whether an adverb says that several do something as one.
func (r *roleReader) together(c int) bool {
	switch strings.ToLower(r.s.Tokens[c].Text) {
	case "together", "jointly", "collectively":
		return c == r.s.Tokens[c].Head-1 && r.s.Tokens[c].Is("advmod")
	}
	return false
}

// measure reports whether a counted noun is of time, size or rank, which each of several can have or cover. A share of something is none.
func (r *roleReader) measure(n int) bool {
	t := &r.s.Tokens[n]
	if t.Text == "%" || t.Lemma == "cent" || strings.HasPrefix(t.Lemma, "percent") {
		return r.s.Child(n, "nmod") < n
	}
	return timed(t) && t.Lemma != "quarter" && t.Lemma != "second" || lexicon.Must("measures").Has(t.Lemma) || lexicon.Must("counts").Has(t.Lemma) || t.Lemma == "time"
}

// mutual reports whether a phrase, or one that hangs off it, stands for several as seen from one another: "each other", "between them".
func (r *roleReader) mutual(n int) bool {
	t := &r.s.Tokens[n]
	if !t.Is("obj", "iobj", "obl", "nmod") {
		return false
	}
	if f := r.s.Child(n, "fixed"); f == n+1 && (t.Lemma == "each" && r.s.Tokens[f].Lemma == "other" || t.Lemma == "one" && r.s.Tokens[f].Lemma == "another") {
		return true
	}
	if t.Text == "them" && r.s.CaseText(n) == "between" {
		return true
	}
	return slices.ContainsFunc(r.s.Children(n), r.mutual)
}
