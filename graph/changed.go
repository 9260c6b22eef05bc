package graph

import (
	"cmp"
	"maps"
	"slices"
)

// What a node or an edge is in a drawing of two versions.
const (
	EdgeAdded   = "added"
	EdgeRemoved = "removed"
	EdgeChanged = "changed" // it stands for a claim whose nearest one on the other side differs
	EdgeKept    = "kept"
)

// Snapshot draws both graphs as one. Node.Change and Edge.Change say what has become of each.
func (d *Changes) Snapshot(v View) (*Snapshot, error) {
	older, err := d.Old.Snapshot(v)
	if err != nil {
		return nil, err
	}
	newer, err := d.New.Snapshot(v)
	if err != nil {
		return nil, err
	}
	changed, settled := d.fates()
	out := &Snapshot{Edges: edgesOfBoth(older.Edges, newer.Edges, changed, settled)}
	out.Nodes = nodesOfBoth(older.Nodes, newer.Nodes, out.Edges)
	return out, nil
}

// fates tells the claims, by IRI, that have a neighbour on the other side from which they differ, and those that only
// one side has although their sentence is untouched.
func (d *Changes) fates() (changed, settled map[string]bool) {
	changed, settled = map[string]bool{}, map[string]bool{}
	for _, list := range [][]Claim{d.Removed, d.Added} {
		for i := range list {
			settled[list[i].IRI.Value()] = true
		}
	}
	for _, n := range d.nearest() {
		for _, c := range []*Claim{n.old, n.new} {
			if c == nil {
				continue
			}
			delete(settled, c.IRI.Value())
			if n.old != nil && n.new != nil {
				changed[c.IRI.Value()] = true
			}
		}
	}
	return changed, settled
}

// edgesOfBoth are the edges of both sides, those of both as the newer has them.
func edgesOfBoth(older, newer []Edge, changed, settled map[string]bool) []Edge {
	inOld, all := map[string]bool{}, map[string]Edge{}
	any := func(e *Edge, claims map[string]bool) bool {
		return slices.ContainsFunc(e.Claims, func(c string) bool { return claims[c] })
	}
	for _, e := range older {
		inOld[e.ID] = true
		switch {
		case any(&e, settled) && !any(&e, changed):
			continue // the newer version draws it, by another name
		case any(&e, changed):
			e.Change = EdgeChanged
		default:
			e.Change = EdgeRemoved
		}
		all[e.ID] = e
	}
	for _, e := range newer {
		switch {
		case any(&e, changed):
			e.Change = EdgeChanged
		case inOld[e.ID] || any(&e, settled):
			e.Change = EdgeKept
		default:
			e.Change = EdgeAdded
		}
		all[e.ID] = e
	}
	return slices.SortedFunc(maps.Values(all), func(a, b Edge) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Target, b.Target), cmp.Compare(a.Predicate, b.Predicate))
	})
}

// nodesOfBoth are the ends of edges. A node of both sides has changed if what the graphs say of it has.
func nodesOfBoth(older, newer []Node, edges []Edge) []Node {
	ends := map[string]bool{}
	for i := range edges {
		ends[edges[i].Source], ends[edges[i].Target] = true, true
	}
	all := map[string]Node{}
	for _, n := range older {
		n.Change = EdgeRemoved
		all[n.ID] = n
	}
	for _, n := range newer {
		old, both := all[n.ID]
		switch {
		case !both:
			n.Change = EdgeAdded
		case old.Label == n.Label && old.Kind == n.Kind && sameProperties(old.Properties, n.Properties):
			n.Change = EdgeKept
		default:
			n.Change = EdgeChanged
		}
		all[n.ID] = n
	}
	maps.DeleteFunc(all, func(id string, _ Node) bool { return !ends[id] })
	return slices.SortedFunc(maps.Values(all), func(a, b Node) int { return cmp.Compare(a.ID, b.ID) })
}

func sameProperties(a, b []Property) bool {
	return slices.EqualFunc(a, b, func(x, y Property) bool { return x.Name == y.Name && slices.Equal(x.Values, y.Values) })
}
