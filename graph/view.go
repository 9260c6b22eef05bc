package graph

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// A View says what a Snapshot holds. The zero View holds all that is asserted. What
// narrows it works in the order of the fields.
type View struct {
	Assert        Assert      // "" for AssertActual
	MinConfidence float64     // leave claims below it out
	Kinds         []text.Kind // only edges between things of these kinds; none for all
	About         []string    // only edges to or from the things of these names or IRIs; none for all
	Top           int         // only the edges between so many of the most connected things; 0 for all
	Group         bool        // edges of the relation that their predicates state: deploy for dispatch
	// CollapsePairs makes one edge of all from one node to another, for programs that
	// know no parallel edges. Its predicate names them all: "attack; leave".
	CollapsePairs bool
}

// Assert says which claims are drawn as edges.
type Assert string

const (
	AssertActual     Assert = "actual"     // positive, actual, and said by the article itself
	AssertAttributed Assert = "attributed" // also what others are said to say, positively and as actual
	AssertAll        Assert = "all"        // all claims
)

// Asserts are all values of Assert, for command lines.
var Asserts = []Assert{AssertActual, AssertAttributed, AssertAll}

func (v View) check() error {
	if v.Assert != "" && !slices.Contains(Asserts, v.Assert) {
		return fmt.Errorf("assert %q: not known; use one of %v", v.Assert, Asserts)
	}
	for _, k := range v.Kinds {
		if !slices.Contains(text.Kinds, k) {
			return fmt.Errorf("kind %q: not known; use some of %v", k, text.Kinds)
		}
	}
	if v.Top < 0 {
		return fmt.Errorf("top %d: give a number of nodes above 0", v.Top)
	}
	return nil
}

func (v View) draws(c *Claim) bool { return v.asserts(c) && !v.doubts(c) }

// doubts reports whether a claim's confidence is too low. A claim of another program's graph may have none.
func (v View) doubts(c *Claim) bool { return c.Confidence > 0 && c.Confidence < v.MinConfidence }

// Doubtful counts the claims that would be edges of a drawing but for their confidence.
func (g *Graph) Doubtful(v View) int {
	n := 0
	for _, c := range g.Claims() {
		if v.asserts(&c) && v.doubts(&c) {
			n++
		}
	}
	return n
}

// asserts reports whether a claim's standing makes it an edge.
func (v View) asserts(c *Claim) bool {
	switch {
	case v.Assert == AssertAll:
		return true
	case v.Assert == AssertAttributed:
		return !c.Negative && c.Modality == ""
	}
	return c.Asserted()
}

// cut narrows the drawing to what the view holds.
func (d *drawing) cut(v View) error {
	if len(v.Kinds) > 0 {
		d.keep(func(t Term) bool { return slices.Contains(v.Kinds, d.g.node(t).Kind) }, both)
	}
	if len(v.About) > 0 {
		things, err := d.g.named(v.About)
		if err != nil {
			return err
		}
		d.keep(func(t Term) bool { return things[t] }, either)
	}
	if v.Top > 0 {
		top := d.top(v.Top)
		d.keep(func(t Term) bool { return top[t] }, both)
	}
	if v.CollapsePairs {
		d.collapse()
	}
	return nil
}

func both(source, target bool) bool { return source && target }

func either(source, target bool) bool { return source || target }

// keep drops the edges whose ends do not pass.
func (d *drawing) keep(pass func(Term) bool, join func(source, target bool) bool) {
	passed := map[Term]bool{}
	ask := func(t Term) bool {
		p, ok := passed[t]
		if !ok {
			p = pass(t)
			passed[t] = p
		}
		return p
	}
	maps.DeleteFunc(d.edges, func(k edgeKey, _ *bundle) bool { return !join(ask(k.source), ask(k.target)) })
}

// named are the things of names or IRIs, whatever their number.
func (g *Graph) named(names []string) (map[Term]bool, error) {
	things := map[Term]bool{}
	for _, name := range names {
		found := len(g.about(IRI(name))) > 0
		if found {
			things[IRI(name)] = true
		}
		for s, quads := range g.subjects {
			for _, q := range quads {
				if (q.P == rdfsLabel || q.P == skosAltLabel) && q.O == Text(name) && !isPredicate(quads) {
					things[s], found = true, true
				}
			}
		}
		if found {
			continue
		}
		hint := ""
		if near := g.similar(name, false); len(near) > 0 {
			hint = "; did you mean " + strings.Join(near, ", ") + "?"
		}
		return nil, fmt.Errorf("no thing is named %q%s", name, hint)
	}
	return things, nil
}

// top are the n things with the greatest sum of weights on their edges.
func (d *drawing) top(n int) map[Term]bool {
	degree := map[Term]int{}
	for k, b := range d.edges {
		degree[k.source] += max(1, len(b.sources))
		degree[k.target] += max(1, len(b.sources))
	}
	ranked := slices.SortedFunc(maps.Keys(degree), func(a, b Term) int {
		return cmp.Or(cmp.Compare(degree[b], degree[a]), cmp.Compare(a, b))
	})
	top := map[Term]bool{}
	for _, t := range ranked[:min(n, len(ranked))] {
		top[t] = true
	}
	return top
}

// collapse makes one bundle of all that join the same two things in the same direction.
func (d *drawing) collapse() {
	type pair struct{ source, target Term }
	predicates := map[pair][]string{}
	pairs := map[pair]*bundle{}
	for k, b := range d.edges {
		p := pair{k.source, k.target}
		if pairs[p] == nil {
			pairs[p] = &bundle{sources: map[Term]bool{}}
		}
		all := pairs[p]
		maps.Copy(all.sources, b.sources)
		all.claims = append(all.claims, b.claims...)
		all.confidence = max(all.confidence, b.confidence)
		predicates[p] = append(predicates[p], k.predicate)
	}
	clear(d.edges)
	for p, b := range pairs {
		d.edges[edgeKey{p.source, p.target, strings.Join(sortedSet(predicates[p]), "; ")}] = b
	}
}
