package export

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"newsgraph/graph"
)

// tangle is a random graph of so many nodes, with hubs, parallel edges and loose parts.
func tangle(n int, seed uint64) *graph.Graph {
	random := rand.New(rand.NewPCG(seed, seed))
	iri := func(i int) graph.Term { return graph.IRI(fmt.Sprintf("http://x.example/%d", i)) }
	var quads []graph.Quad
	for i := range n {
		quads = append(quads, graph.Quad{S: iri(i), P: graph.IRI(graph.RDFS + "label"), O: graph.Text(strings.Repeat("Name ", 1+random.IntN(6)))})
		quads = append(quads, graph.Quad{S: iri(i), P: graph.IRI("http://x.example/knows"), O: iri(random.IntN(1 + i/2))})
		if i%3 == 0 {
			quads = append(quads, graph.Quad{S: iri(i), P: graph.IRI("http://x.example/be_sent_to"), O: iri(random.IntN(n))})
		}
	}
	return graph.FromQuads(quads)
}

// thicket is a random graph of any size up to 80 nodes and any density up to three edges a node, with
// names of all lengths.
func thicket(seed uint64) *graph.Graph {
	random := rand.New(rand.NewPCG(seed, 7))
	n := 1 + random.IntN(80)
	iri := func(i int) graph.Term { return graph.IRI(fmt.Sprintf("http://x.example/%d", i)) }
	var quads []graph.Quad
	for i := range n {
		quads = append(quads, graph.Quad{S: iri(i), P: graph.IRI(graph.RDFS + "label"), O: graph.Text(strings.Repeat("W", random.IntN(60)))})
	}
	for range random.IntN(3*n + 1) {
		p := graph.IRI("http://x.example/" + strings.Repeat("m", 1+random.IntN(60)))
		quads = append(quads, graph.Quad{S: iri(random.IntN(n)), P: p, O: iri(random.IntN(n))})
	}
	return graph.FromQuads(quads)
}

// No label lies on another, of nodes or of edges, up to 80 nodes; and all are in the picture.
func TestPicturesDoNotOverlap(t *testing.T) {
	graphs := []*graph.Graph{load(t, "../graph/testdata/sample.nq"), load(t, "../graph/testdata/hostile.nq")}
	for seed := range uint64(5) {
		graphs = append(graphs, tangle(80, seed), tangle(int(3*seed), seed))
	}
	for seed := range uint64(25) {
		graphs = append(graphs, thicket(seed))
	}
	for k, g := range graphs {
		s, err := g.Snapshot(graph.View{Assert: graph.AssertAll})
		if err != nil {
			t.Fatal(err)
		}
		d, err := newDiagram(s)
		if err != nil {
			t.Fatal(err)
		}
		boxes := slices.Concat(d.nodes, d.labels)
		for i := range boxes {
			b := &boxes[i]
			if !(b.x-b.width/2 >= 0 && b.y-b.height/2 >= 0 && b.x+b.width/2 <= d.width && b.y+b.height/2 <= d.height) {
				t.Errorf("graph %d: box %+v is not within %v x %v", k, b, d.width, d.height)
			}
			for j := range i {
				if b.overlaps(&boxes[j], 0) {
					t.Errorf("graph %d: boxes %+v and %+v overlap", k, b, boxes[j])
				}
			}
		}
	}
}

// Linked things are nearer to each other than others are.
func TestLayoutBringsLinkedTogether(t *testing.T) {
	boxes := make([]box, 20)
	var links [][2]int
	for i := range boxes {
		boxes[i].width, boxes[i].height = 10, 10
		if i > 0 {
			links = append(links, [2]int{i - 1, i})
		}
	}
	layOut(boxes, links)
	distance := func(i, j int) float64 { return math.Hypot(boxes[i].x-boxes[j].x, boxes[i].y-boxes[j].y) }
	for i := 1; i < len(boxes); i++ {
		if distance(i-1, i) > 1.5*hop {
			t.Errorf("boxes %d and %d are linked and %.0f apart", i-1, i, distance(i-1, i))
		}
	}
	if distance(0, 19) < 10*hop {
		t.Errorf("the ends of a chain are %.0f apart", distance(0, 19))
	}
}

func TestPictureOfTooMuch(t *testing.T) {
	var b strings.Builder
	if err := writeSVG(&b, tangle(most, 1), Options{}); err == nil || !strings.Contains(err.Error(), "--top") {
		t.Errorf("error %v does not say what to do", err)
	}
}

func TestShown(t *testing.T) {
	for in, want := range map[string]string{"a\n b\x00c": "a bc", strings.Repeat("ж", 50): strings.Repeat("ж", 39) + "…", "": ""} {
		if got := shown(in); got != want {
			t.Errorf("%q is shown as %q, want %q", in, got, want)
		}
	}
	if textWidth("WWWW", 10) <= textWidth("iiii", 10) || textWidth("e\u0301", 10) != textWidth("e", 10) {
		t.Error("widths are not those of letters")
	}
}

func BenchmarkPicture(b *testing.B) {
	g := tangle(80, 1)
	for b.Loop() {
		var out strings.Builder
		if err := writeSVG(&out, g, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
