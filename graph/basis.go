package graph

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
)

// A basis is the sentences that a row of an answer rests on.
type basis map[Term]bool

// add takes in the sentences of a claim, or a sentence itself. What is neither adds nothing.
func (b basis) add(g *Graph, t Term) {
	for _, q := range g.about(t) {
		switch q.P {
		case provDerived:
			b[q.O] = true
		case textOf:
			b[t] = true
		}
	}
}

// addQuad takes in what a quad rests on: an edge on the claim or sentence that it is labelled
// with, a claim's description on the claim.
func (b basis) addQuad(g *Graph, q quad.Quad) {
	for _, v := range []quad.Value{q.Subject, q.Label} {
		if iri, ok := v.(quad.IRI); ok {
			b.add(g, Term("<"+iri+">"))
		}
	}
}

// texts are the words of so many of the sentences at most, as a reader meets them. A sentence
// without words in the graph is named by its place.
func (b basis) texts(g *Graph, most int) (texts []string) {
	for _, s := range slices.SortedFunc(maps.Keys(b), comparePlaces) {
		if len(texts) == most {
			break
		}
		if text := cmp.Or(g.first(s, textOf), s).Value(); !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return texts
}

// A tracer is a store in which each result of a path is tagged with the quads that the path
// went along, step by step. Scripts do not see these tags.
type tracer struct {
	*memstore.QuadStore
	steps int
}

// traceTag begins the names of a tracer's tags, as no tag of a query does.
const traceTag = "\x00"

func isTrace(tag string) bool { return strings.HasPrefix(tag, traceTag) }

// OptimizeShape is called for each part of each path before it runs. A step goes from quads to
// the nodes at one of their ends.
func (t *tracer) OptimizeShape(s shape.Shape) (shape.Shape, bool) {
	if action, ok := s.(shape.QuadsAction); ok { // a step in one scan
		s = action.Simplify()
	}
	step, ok := s.(shape.NodesFrom)
	if !ok {
		return s, false
	}
	t.steps++
	step.Quads = shape.Save{From: step.Quads, Tags: []string{fmt.Sprint(traceTag, t.steps)}}
	return step, true
}

// NameOf is nothing for a quad, whose number the memory store would give out as a blank node.
func (t *tracer) NameOf(v graph.Ref) quad.Value {
	if t.Quad(v).IsValid() {
		return nil
	}
	return t.QuadStore.NameOf(v)
}
