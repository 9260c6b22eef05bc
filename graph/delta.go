package graph

import "fmt"

// A Delta is what makes one graph of another, quad by quad; both lists are sorted and have no quad in common.
type Delta struct{ Deleted, Added []Quad }

// DeltaOf is the least Delta that makes newer of older. It goes once through both.
func DeltaOf(older, newer *Graph) Delta {
	var d Delta
	a, b := older.quads, newer.quads
	for len(a) > 0 || len(b) > 0 {
		switch c := compareFirst(a, b); {
		case c < 0:
			d.Deleted = append(d.Deleted, a[0])
			a = a[1:]
		case c > 0:
			d.Added = append(d.Added, b[0])
			b = b[1:]
		default:
			a, b = a[1:], b[1:]
		}
	}
	return d
}

func compareFirst(a, b []Quad) int {
	switch {
	case len(a) == 0:
		return 1
	case len(b) == 0:
		return -1
	}
	return a[0].Compare(b[0])
}

// Empty reports whether the delta changes nothing.
func (d Delta) Empty() bool { return len(d.Deleted)+len(d.Added) == 0 }

// Inverse is the delta back.
func (d Delta) Inverse() Delta { return Delta{d.Added, d.Deleted} }

// Apply makes the graph that the delta leads to. It fails if the graph is not one that the delta starts from:
// where it lacks a quad to delete, or has one to add.
func (g *Graph) Apply(d Delta) (*Graph, error) {
	deleted, added := FromQuads(append([]Quad(nil), d.Deleted...)).quads, FromQuads(append([]Quad(nil), d.Added...)).quads
	out := make([]Quad, 0, max(0, len(g.quads)+len(added)-len(deleted)))
	rest := g.quads
	for len(rest) > 0 || len(added) > 0 {
		if len(deleted) > 0 && (len(rest) == 0 || deleted[0].Compare(rest[0]) < 0) {
			return nil, fmt.Errorf("the graph lacks a quad that is to be deleted: %s", deleted[0])
		}
		switch c := compareFirst(rest, added); {
		case c < 0 && len(deleted) > 0 && deleted[0] == rest[0]:
			rest, deleted = rest[1:], deleted[1:]
		case c < 0:
			out = append(out, rest[0])
			rest = rest[1:]
		case c > 0:
			out = append(out, added[0])
			added = added[1:]
		case len(deleted) > 0 && deleted[0] == rest[0]: // deleted and added: it stays
			out = append(out, rest[0])
			rest, deleted, added = rest[1:], deleted[1:], added[1:]
		default:
			return nil, fmt.Errorf("the graph has a quad already that is to be added: %s", added[0])
		}
	}
	if len(deleted) > 0 {
		return nil, fmt.Errorf("the graph lacks a quad that is to be deleted: %s", deleted[0])
	}
	return &Graph{quads: out}, nil
}

// String is the quad as a line of N-Quads.
func (q Quad) String() string {
	s := fmt.Sprintf("%s %s %s", q.S, q.P, q.O)
	if q.G != "" {
		s += " " + string(q.G)
	}
	return s + " ."
}
