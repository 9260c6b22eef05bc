package openie

import (
	"slices"

	"newsgraph/extract/text"
)

// row gathers the phrases of a verb as further columns of its lines (Options.Nary); of a verb without object the first
// of them takes the object's place.
func (r *reader) row(f frame, v int, complete bool) {
	var phrases []int
	for _, n := range r.s.Children(v) {
		if r.s.Tokens[n].Is("obl") && !r.relative(n) {
			phrases = append(phrases, n)
		}
	}
	pred := f.pred
	if !complete {
		first := slices.IndexFunc(phrases, func(n int) bool { return n > v && len(r.s.Case(n)) > 0 })
		if first < 0 {
			first = slices.IndexFunc(phrases, func(n int) bool { return len(r.s.Case(n)) > 0 })
		}
		if first < 0 {
			return
		}
		n := phrases[first]
		phrases = slices.Delete(phrases, first, first+1)
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
	for _, n := range phrases {
		words := slices.Concat(r.s.Case(n), r.span(r.standsFor(n), text.Full))
		for _, k := range r.s.Children(n) {
			if r.s.Tokens[k].Is("conj") {
				words = append(words, r.s.Subtree(k, nil)...)
			}
		}
		r.columns[key] = append(r.columns[key], r.words(words))
	}
}
