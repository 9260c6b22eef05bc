package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// Claims of graphs are held against the nearest of the other side.
func TestCompareGraphs(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new func(b *builder)
		want     []ChangeType
	}{
		{"same", russiaDeployed, russiaDeployed, nil},
		{"polarity", russiaDeployed, func(b *builder) { b.claim("deploy", "Russia | deployed | sappers | to Palmyra", negative) }, []ChangeType{PolarityFlipped}},
		{"source", russiaDeployed, func(b *builder) {
			b.claim("deploy", "Russia | deployed | sappers | to Palmyra", b.saidBy("Bashar al-Assad", "say"))
		}, []ChangeType{SourceAdded}},
		{"added", func(*builder) {}, russiaDeployed, []ChangeType{Added}},
	} {
		a, b := syria(), syria()
		a.Article.Text, b.Article.Text = "old", "new"
		c.old(a)
		c.new(b)
		older, newer := build(t, Options{NoText: true}, a), build(t, Options{NoText: true}, b)
		got := types(Diff(older, newer).Compare())
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		back := types(Diff(newer, older).Compare())
		for i := range back {
			back[i] = back[i].inverse()
		}
		if !slices.Equal(back, c.want) {
			t.Errorf("%s: back gives %q, want %q", c.name, back, c.want)
		}
	}
}

func russiaDeployed(b *builder) {
	b.claim("deploy", "Russia | deployed | sappers | to Palmyra")
}

// Comparing back gives the inverse, and a graph has no changes from itself.
func TestCompareGraphsInverse(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 6))
	places := []string{"Russia", "Palmyra", "Syria"}
	some := func(version string) *Graph {
		b := syria()
		b.Article.Text = version
		for range random.IntN(9) {
			notation := places[random.IntN(3)] + " | attacked | " + places[random.IntN(3)]
			if random.IntN(3) == 0 {
				b.claim([]string{"attack", "leave"}[random.IntN(2)], notation, negative)
			} else {
				b.claim("attack", notation)
			}
		}
		return build(t, Options{NoText: true}, b)
	}
	for range 200 {
		a, b := some("old"), some("new")
		if c := Diff(a, a).Compare(); len(c.Changes) > 0 {
			t.Fatalf("a graph differs from itself: %v", described(c, false))
		}
		if there, back := described(Diff(a, b).Compare(), false), described(Diff(b, a).Compare(), true); !slices.Equal(there, back) {
			t.Fatalf("there %q\nback  %q", there, back)
		}
	}
}

// Drawn together, each edge says on which side it is.
func TestChangesSnapshot(t *testing.T) {
	old, new := syria(), syria()
	old.Article.Text, new.Article.Text = "old", "new"
	old.claim("deploy", "Russia | deployed | sappers | to Palmyra").claim("attack", "Russia | attacked | Palmyra")
	new.claim("deploy", "Russia | deployed | sappers | to Palmyra").claim("thank", "Syria | thanked | Bashar al-Assad")
	s, err := Diff(build(t, Options{NoText: true}, old), build(t, Options{NoText: true}, new)).Snapshot(View{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, e := range s.Edges {
		got[e.Predicate] = e.Change
	}
	for predicate, want := range map[string]string{"attack": EdgeRemoved, "thank": EdgeAdded, "deploy": EdgeKept} {
		if got[predicate] != want {
			t.Errorf("%s is %q, want %q", predicate, got[predicate], want)
		}
	}
}

// claimsOf is a graph of n claims with the texts of their sentences, about 12 quads each; every k-th is another in each version.
func claimsOf(n, k int, version string) *Graph {
	var quads []Quad
	iri := func(path string, i int) Term { return IRI(fmt.Sprintf("%s%s%d", DefaultBase, path, i)) }
	for i := range n {
		verb := "attack"
		if i%k == 0 {
			verb = "attack_" + version
		}
		doc := Term(fmt.Sprintf("<%sdoc/%s/%d>", DefaultBase, version, i/20))
		c := Claim{
			IRI:     Term(fmt.Sprintf("<%sclaim/%s%d>", DefaultBase, verb, i)),
			Subject: iri("e/Thing_", i%997), Predicate: IRI(DefaultBase + "r/" + verb), Object: iri("e/Thing_", i%1009),
			Arguments: []Argument{{"in", iri("e/Place_", i%101)}}, Tense: "past", Rule: IRI(DefaultBase + "rule/attack"), Confidence: 0.9,
			Words: fmt.Sprintf("Thing %d | %sed | Thing %d", i%997, verb, i%1009), Sentences: []Term{Term(fmt.Sprintf("%s#char=%d,%d>", doc[:len(doc)-1], i, i+1))},
		}
		quads = append(quads, c.describe(DefaultBase, doc)...)
		quads = append(quads, Quad{c.Sentences[0], textOf, Text(c.Words), doc}, Quad{c.Subject, c.Predicate, c.Object, c.IRI})
	}
	return FromQuads(quads)
}

func BenchmarkCompareGraphs1M(b *testing.B) {
	older, newer := claimsOf(80_000, 10, "old"), claimsOf(80_000, 10, "new")
	b.ReportMetric(float64(len(older.Quads())), "quads")
	for b.Loop() {
		c := Diff(older, newer).Compare()
		if len(c.Changes) < 8000 || DeltaOf(older, newer).Empty() {
			b.Fatal("too few changes")
		}
	}
}
