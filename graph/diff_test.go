package graph

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func printed(g *Graph, claims []Claim) (out []string) {
	for i := range claims {
		out = append(out, g.Print(&claims[i]))
	}
	return out
}

func TestDiff(t *testing.T) {
	old, new := sample(), syria()
	new.Article = old.Article
	new.Article.Text, new.Article.Version = "", "v2"
	new.claim("speak", "Bashar al-Assad | spoke | - | to Putin").
		claim("deploy", "Russia | deployed | sappers | to Palmyra", negative, new.saidBy("Bashar al-Assad", "say"))
	a, b := build(t, Options{}, old), build(t, Options{}, new)
	d := Diff(a, b)
	if got, want := printed(d.New, d.Added), []string{"Russia | deployed | sappers | to Palmyra (not; says Bashar al-Assad)"}; !slices.Equal(got, want) {
		t.Errorf("added %q, want %q", got, want)
	}
	if got, want := printed(d.New, d.Kept), []string{"Bashar al-Assad | spoke to | Vladimir Putin"}; !slices.Equal(got, want) {
		t.Errorf("kept %q, want %q", got, want)
	}
	want := []string{
		"Russia | deployed | sappers | to Palmyra",
		"Bashar al-Assad | thanked | Russia (says Vladimir Putin)",
		"Russia | attacked | Palmyra (not)",
		"officials | acquitted | Vladimir Putin | of Syria (reports sources; possible)",
		"he | left | Syria (2017)",
	}
	if got := printed(d.Old, d.Removed); !slices.Equal(got, want) {
		t.Errorf("removed %q, want %q", got, want)
	}
}

// A graph without text prints its claims from the names of what they are about.
func TestPrintWithoutText(t *testing.T) {
	g := build(t, Options{NoText: true}, sample())
	claims := g.Claims()
	slices.SortFunc(claims, compareClaims)
	want := []string{
		"Russia | deploy | sappers | to Palmyra",
		"Bashar al-Assad | speak to | Vladimir Putin",
		"Bashar al-Assad | thank | Russia (says Vladimir Putin)",
		"Russia | attack | Palmyra (not)",
		"officials | acquit | Vladimir Putin | of Syria (reports someone; possible)",
		"… | leave | Syria (2017)",
	}
	if got := printed(g, claims); !slices.Equal(got, want) {
		t.Errorf("claims %q, want %q", got, want)
	}
}

// Added, removed and kept are set differences, whatever the graphs.
func TestDiffLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	places := []string{"Russia", "Palmyra", "Syria"}
	some := func() *Graph {
		b := syria()
		for range random.IntN(9) {
			b.claim("attack", places[random.IntN(3)]+" | attacked | "+places[random.IntN(3)])
		}
		return build(t, Options{}, b)
	}
	iris := func(claims []Claim) []Term {
		var list []Term
		for _, c := range claims {
			list = append(list, c.IRI)
		}
		slices.Sort(list)
		return list
	}
	for range 200 {
		a, b := some(), some()
		if !Diff(a, a).Empty() {
			t.Fatal("a graph differs from itself")
		}
		there, back := Diff(a, b), Diff(b, a)
		if !slices.Equal(iris(there.Added), iris(back.Removed)) || !slices.Equal(iris(there.Removed), iris(back.Added)) || !slices.Equal(iris(there.Kept), iris(back.Kept)) {
			t.Fatal("there and back are not each other's mirror")
		}
		patched := append(slices.Clone(there.Kept), there.Added...)
		if !slices.Equal(iris(patched), iris(b.Claims())) {
			t.Fatal("kept and added are not the newer graph")
		}
		if left := append(slices.Clone(there.Kept), there.Removed...); !slices.Equal(iris(left), iris(a.Claims())) {
			t.Fatal("kept and removed are not the older graph")
		}
	}
}
