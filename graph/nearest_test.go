package graph

import (
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
