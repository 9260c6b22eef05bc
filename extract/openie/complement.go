package openie

import (
	"slices"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/text"
)

// complements reads what completes a verb: "began to build" a bridge, "was named" Jones, "enabled it to
// move". It returns the predicates with the complement in them, and whether a chain of verbs took them over.
func (r *reader) complements(f frame, v int, bases [][]int, object bool) (out [][]int, chained bool) {
	for _, x := range r.s.Children(v) {
		t := &r.s.Tokens[x]
		if !t.Is("xcomp") {
			continue
		}
		before := f.pred
		if object {
			before = bases[0]
		}
		g := f
		g.pred = before
		switch {
		case t.POS == "VERB" || t.POS == "AUX":
			if own := r.chain(g, x); own != nil && !object {
				bases, chained = own, true
			}
			if object && f.depth == 0 {
				r.objectActs(v, x)
			}
		case r.s.Child(x, "cop") >= 0:
			g = g.with(chain, r.markOnly(x), r.copula(x), r.s.Case(x))
			r.complement(g, x)
			if !object {
				bases, chained = [][]int{slices.Concat(g.pred, r.span(x, text.Core))}, true
			}
		case r.o.Nary && object: // a column of the object's row
		default:
			g = g.with(nominalComplement, r.s.Case(x))
			r.complement(g, x)
			if !object {
				bases = [][]int{slices.Concat(g.pred, r.span(x, text.Core))}
			}
		}
	}
	return bases, chained
}

func (r *reader) markOnly(v int) (out []int) {
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("mark") {
			out = append(out, c)
		}
	}
	return out
}

// chain reads a verb that completes another, with those joined to it.
func (r *reader) chain(f frame, x int) (first [][]int) {
	marks := r.markOnly(x)
	for _, k := range r.conjoined(x) {
		own := r.read(f.with(chain, marks, without(r.verb(k), marks)), k)
		if k == x {
			first = own
		}
	}
	return first
}

// objectActs reads what the object of a causative or perceiving verb does: "enabled the army to take Aleppo".
func (r *reader) objectActs(v, x int) {
	for _, c := range r.s.Children(v) {
		if r.s.Tokens[c].Is("obj") {
			f := frame{subject: r.subjectOf(r.standsFor(c)), depth: 1}
			for _, k := range r.conjoined(x) {
				r.read(f.with(objectSubject, r.verb(k)), k)
			}
			return
		}
	}
}

// complement reads the noun or adjective that is said of a subject, the predicate ending before it.
func (r *reader) complement(f frame, x int) {
	if r.o.Nary {
		r.row(f, x, true)
	}
	switch r.s.Tokens[x].POS {
	case "ADJ", "ADV", "VERB":
		for _, o := range r.heads(x) {
			r.adjectival(f, o)
		}
	default:
		r.walk(f, x)
		if r.o.Nary {
			return
		}
		g := f.with(oblique, r.span(x, text.Core))
		for _, n := range r.s.Children(x) {
			if prep := r.s.Case(n); len(prep) > 0 && (r.s.Tokens[n].Is("obl") || n < x && r.s.Tokens[n].Is("nmod") && r.s.Child(x, "cop") >= 0) {
				r.walk(g.deeper().with(oblique, prep), n)
			}
		}
	}
}

// adjectival reads an adjective with what completes it: "was aware of" | the risk, "is able to carry" | tanks. The adjective
// itself is a line unless it means nothing alone.
func (r *reader) adjectival(f frame, x int) {
	own := r.adjective(x)
	var verbs, phrases []int
	full := false
	for _, c := range r.s.Children(x) {
		switch t := &r.s.Tokens[c]; {
		case t.Is("xcomp", "advcl", "ccomp") && t.POS == "VERB" && r.s.Child(c, "nsubj") < 0 && r.infinitive(c):
			verbs = append(verbs, c)
			full = full || r.s.Child(c, "obj", "obl", "xcomp", "ccomp") >= 0
		case t.Is("obl") && len(r.s.Case(c)) > 0:
			phrases = append(phrases, c)
		}
	}
	if len(verbs) > 0 && !full {
		r.emit(f, append(slices.Clone(own), r.s.Subtree(verbs[0], nil)...))
	}
	if len(verbs) == 0 && !r.incomplete(x, len(phrases) > 0) {
		r.emit(f, own)
	}
	for _, n := range phrases {
		r.walk(f.deeper().with(adjectivePhrase, own, r.s.Case(n)), r.standsFor(n))
	}
	for _, v := range verbs {
		marks := r.markOnly(v)
		for _, k := range r.conjoined(v) {
			r.read(f.deeper().with(adjectiveVerb, own, marks, without(r.verb(k), marks)), k)
		}
	}
}

// incomplete reports whether an adjective says too little without the phrase behind it: "is composed of".
func (r *reader) incomplete(x int, phrase bool) bool {
	if !phrase && r.s.Child(x, "advcl") < 0 {
		return false
	}
	t := &r.s.Tokens[x]
	return lexicon.Must("wanting").Has(t.Lemma) || phrase && len(t.Text) > 2 && t.Text[len(t.Text)-2:] == "ed"
}

// without are the ids that are not among others.
func without(ids, others []int) []int {
	return slices.DeleteFunc(slices.Clone(ids), func(i int) bool { return slices.Contains(others, i) })
}
