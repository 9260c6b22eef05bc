package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// someQuads are random quads from few terms, so that two sets share many.
func someQuads(random *rand.Rand) []Quad {
	term := func() Term { return Term(fmt.Sprintf("<x:%d>", random.IntN(3))) }
	var quads []Quad
	for range random.IntN(30) {
		quads = append(quads, Quad{term(), term(), term(), []Term{"", "<x:g>"}[random.IntN(2)]})
	}
	return quads
}

func TestDeltaLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 4))
	for range 500 {
		a, b := FromQuads(someQuads(random)), FromQuads(someQuads(random))
		d := DeltaOf(a, b)
		if !DeltaOf(a, a).Empty() {
			t.Fatal("a graph differs from itself")
		}
		if back := DeltaOf(b, a); !slices.Equal(back.Added, d.Inverse().Added) || !slices.Equal(back.Deleted, d.Inverse().Deleted) {
			t.Fatal("the way back is not the inverse")
		}
		for _, way := range []struct {
			from, to *Graph
			d        Delta
		}{{a, b, d}, {b, a, d.Inverse()}} {
			got, err := way.from.Apply(way.d)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(got.Quads(), way.to.Quads()) {
				t.Fatalf("got %v, want %v", got.Quads(), way.to.Quads())
			}
		}
	}
}

// A delta is refused by a graph that it does not start from.
func TestApplyElsewhere(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 5))
	for range 500 {
		a, b, c := FromQuads(someQuads(random)), FromQuads(someQuads(random)), FromQuads(someQuads(random))
		d := DeltaOf(a, b)
		fits := true
		for _, q := range d.Deleted {
			fits = fits && slices.Contains(c.Quads(), q)
		}
		for _, q := range d.Added {
			fits = fits && !slices.Contains(c.Quads(), q)
		}
		if _, err := c.Apply(d); (err == nil) != fits {
			t.Fatalf("applied %v to %v: %v", d, c.Quads(), err)
		}
	}
}
