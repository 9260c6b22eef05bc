package openie

import (
	"slices"

	"newsgraph/extract/text"
)

// row gathers the phrases and clauses around a verb, or around what a copula says, as further columns of its lines
// (Options.Nary); of a verb without object the first of them takes the object's place.
func (r *reader) row(f frame, v int, complete bool) {
	columns := r.around(v)
	pred := f.pred
	if !complete {
		first := slices.IndexFunc(columns, func(n int) bool { return n > v && r.prepositionalTo(n) })
		if first < 0 {
			first = slices.IndexFunc(columns, r.prepositionalTo)
		}
		if first < 0 {
			return
		}
		n := columns[first]
		columns = slices.Delete(columns, first, first+1)
		g := f.with(oblique, r.s.Case(n))
		r.walk(g, r.standsFor(n))
		pred = g.pred
	}
	key := r.words(f.subject.words) + "\t" + r.predicate(pred)
	if r.columns == nil {
		r.columns = map[string][]string{}
	}
	if _, ok := r.columns[key]; ok {
		return
	}
	r.columns[key] = nil
	for _, n := range columns {
		r.columns[key] = append(r.columns[key], r.words(r.column(n)))
	}
}

// around are the heads of what stands around a verb: phrases of place and time, clauses of time and reason, what the
// object is made or called.
func (r *reader) around(v int) (out []int) {
	for _, n := range r.s.Children(v) {
		switch t := &r.s.Tokens[n]; {
		case t.Is("obl") && !r.relative(n) && !r.discourse(n),
			t.Is("xcomp") && t.POS != "VERB" && r.s.Child(v, "obj") >= 0 && r.s.Child(n, "cop") < 0:
			out = append(out, n)
		}
	}
	return out
}

func (r *reader) prepositionalTo(n int) bool {
	return r.s.Tokens[n].Is("obl") && len(r.s.Case(n)) > 0
}

func (r *reader) column(n int) []int {
	if !r.s.Tokens[n].Is("obl") {
		return r.s.Subtree(n, nil)
	}
	words := slices.Concat(r.s.Case(n), r.span(r.standsFor(n), text.Full))
	for _, k := range r.s.Children(n) {
		if r.s.Tokens[k].Is("conj") {
			words = append(words, r.s.Subtree(k, nil)...)
		}
	}
	return words
}
