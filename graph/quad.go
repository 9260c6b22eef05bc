package graph

import (
	"cmp"
	"slices"
	"sync"
)

// A Quad is one statement: subject, predicate, object, and the graph that it
// belongs to, "" for the default graph.
type Quad struct{ S, P, O, G Term }

// Compare orders quads as the lines of a sorted canonical N-Quads file.
func (q Quad) Compare(o Quad) int {
	if c := cmp.Compare(q.S, o.S); c != 0 {
		return c
	}
	if c := cmp.Compare(q.P, o.P); c != 0 {
		return c
	}
	if c := cmp.Compare(q.O, o.O); c != 0 {
		return c
	}
	return cmp.Compare(q.G, o.G)
}

// A Graph is a set of quads. It does not change once it is made; Query is the
// only method that must not run twice at a time, and sees to that itself.
type Graph struct {
	quads    []Quad // sorted, unique
	store    store
	baseOnce sync.Once
	baseIRI  string // see base
}

// FromQuads makes a Graph of quads in any order. It takes the slice over.
func FromQuads(quads []Quad) *Graph {
	if !slices.IsSortedFunc(quads, Quad.Compare) {
		slices.SortFunc(quads, Quad.Compare)
	}
	return &Graph{quads: slices.Compact(quads)}
}

// Quads are the graph's quads, sorted and each once. They are shared: do not change them.
func (g *Graph) Quads() []Quad { return g.quads }

// about returns the quads with the given subject.
func (g *Graph) about(s Term) []Quad {
	at, _ := slices.BinarySearchFunc(g.quads, s, func(q Quad, s Term) int { return cmp.Compare(q.S, s) })
	end := at
	for end < len(g.quads) && g.quads[end].S == s {
		end++
	}
	return g.quads[at:end]
}

// first is the first object, in order, of the subject's quads with the predicate; "" if none.
func (g *Graph) first(s, p Term) Term {
	for _, q := range g.about(s) {
		if q.P == p {
			return q.O
		}
	}
	return ""
}

// subjects calls yield with each subject and its quads, in order.
func (g *Graph) subjects(yield func(s Term, quads []Quad) bool) {
	for at := 0; at < len(g.quads); {
		end := at + 1
		for end < len(g.quads) && g.quads[end].S == g.quads[at].S {
			end++
		}
		if !yield(g.quads[at].S, g.quads[at:end]) {
			return
		}
		at = end
	}
}
